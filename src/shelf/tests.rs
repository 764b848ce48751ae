//! The library as a reader sees it: pictures of the rows on the screen after some verbs.

use std::time::{Duration, Instant};

use proptest::prelude::{Strategy, prop_assert_eq, proptest};

use super::{Order, Read, Row, Seen, Shelf};

fn row(title: &str, year: u16) -> Row {
    Row {
        address_key: format!("bundled:{title}"),
        title: title.to_owned(),
        work_line: format!("film {year}"),
        year: Some(year),
        ..Row::default()
    }
}

fn read(title: &str, year: u16, when: u64, finished: bool) -> Row {
    Row { read: Some(Read { when, share_permille: 500, finished }), ..row(title, year) }
}

fn films() -> Shelf {
    let mut shelf = Shelf::new(vec![
        row("Don’t Leave", 2022),
        row("The Kid", 1921),
        row("Nosferatu", 1922),
        row("Déjà Vu", 2006),
        row("Metropolis", 1927),
        row("Detour", 1945),
    ]);
    shelf.resize(10);
    shelf
}

/// The screen: `>` the selection, `*` the article to go on with.
fn picture(shelf: &Shelf) -> Vec<String> {
    let line = |on_screen: super::OnScreen<'_>| {
        let mark = if on_screen.go_on { "*" } else { "" };
        let selection = if on_screen.selected { "> " } else { "" };
        format!("{selection}{mark}{}", on_screen.row.title)
    };
    shelf.on_screen().map(line).collect()
}

fn typed(shelf: &mut Shelf, words: &str) {
    words.chars().for_each(|c| shelf.filter_push(c));
}

#[track_caller]
fn check(shelf: &Shelf, expected: &[&str]) {
    assert_eq!(picture(shelf), expected);
    let selected = expected.iter().find_map(|line| line.strip_prefix("> "));
    assert_eq!(
        shelf.selected_row().map(|row| row.title.as_str()),
        selected.map(|title| title.trim_start_matches('*'))
    );
}

/// What typing `words` shows, the best first.
#[track_caller]
fn check_filter(words: &str, expected: &[&str]) {
    let mut shelf = films();
    typed(&mut shelf, words);
    let titles: Vec<&str> = shelf.visible().map(|row| row.title.as_str()).collect();
    assert_eq!(titles, expected, "{words}");
}

#[test]
fn what_is_typed_finds_titles_without_regard_to_case_marks_or_quotes() {
    check_filter("deja", &["Déjà Vu"]);
    check_filter("DÉJÀ", &["Déjà Vu"]);
    check_filter("don't", &["Don’t Leave"]);
    check_filter("nsf", &["Nosferatu"]);
    check_filter("1927", &["Metropolis"]);
    check_filter("leave film", &["Don’t Leave"]);
    check_filter("film leave", &["Don’t Leave"]);
    check_filter("det", &["Detour"]);
    check_filter("  ", &["Don’t Leave", "The Kid", "Nosferatu", "Déjà Vu", "Metropolis", "Detour"]);
}

#[test]
fn a_title_that_begins_as_typed_comes_first() {
    let mut shelf = Shelf::new(vec![row("The Old Harbour", 1), row("Harbour", 2)]);
    typed(&mut shelf, "harb");
    let titles: Vec<&str> = shelf.visible().map(|row| row.title.as_str()).collect();
    assert_eq!(titles, ["Harbour", "The Old Harbour"]);
}

#[test]
fn signs_that_are_commands_elsewhere_are_only_signs() {
    check_filter("!kid", &[]);
    check_filter("^", &[]);
    check_filter("\\", &[]);
}

fn seen(title: &str, seen: Seen, finished: bool) -> Row {
    let read = finished.then_some(Read { when: 9, share_permille: 1_000, finished });
    Row { seen: Some(seen), read, ..row(title, 1922) }
}

#[test]
fn what_was_begun_comes_before_what_was_seen_and_what_was_read_comes_last() {
    let mut shelf = Shelf::new(vec![
        seen("Read", Seen::Begun, true),
        row("Unknown", 1920),
        seen("Seen", Seen::Whole, false),
        seen("Begun", Seen::Begun, false),
    ]);
    shelf.resize(9);
    shelf.sort_by(Order::NextForMe);
    check(&shelf, &["Begun", "Seen", "Unknown", "> Read"]);
    assert_eq!(shelf.order().next(), Order::Shelf);
}

#[test]
fn only_what_was_begun_or_seen_is_shown_and_all_of_it_comes_back() {
    let rows = || {
        vec![
            row("Unknown", 1920),
            seen("Seen", Seen::Whole, false),
            row("Other", 1921),
            seen("Begun", Seen::Begun, false),
        ]
    };
    let mut shelf = Shelf::new(rows());
    shelf.resize(9);
    shelf.move_by(1);
    shelf.toggle_mine();
    check(&shelf, &["Begun", "> Seen"]);
    typed(&mut shelf, "b");
    check(&shelf, &["> Begun"]);
    shelf.filter_clear();
    shelf.insert_rows(vec![seen("Late", Seen::Begun, false), row("Later", 1)]);
    check(&shelf, &["> Begun", "Late", "Seen"]);
    shelf.mark(vec![("bundled:Begun".to_owned(), None), ("bundled:nothing".to_owned(), None)]);
    check(&shelf, &["> Late", "Seen"]);
    shelf.toggle_mine();
    check(&shelf, &["Unknown", "Seen", "Other", "Begun", "> Late", "Later"]);
    let mut none = Shelf::new(vec![row("Unknown", 1920)]);
    none.toggle_mine();
    assert_eq!(none.empty_line().unwrap(), "nothing that you have begun or seen");
    assert!(none.selected_row().is_none() && none.rows().len() == 1);
}

#[test]
fn a_row_that_comes_again_is_marked_anew_and_left_as_it_was() {
    let mut shelf = Shelf::new(vec![read("Tide", 1922, 5, false)]);
    shelf.insert_rows(vec![seen("Tide", Seen::Whole, false)]);
    let row = shelf.row("bundled:Tide").unwrap();
    assert_eq!((row.seen, row.read.is_some()), (Some(Seen::Whole), true));
}

#[test]
fn a_filter_that_finds_nothing_says_for_what() {
    let mut shelf = films();
    assert_eq!(shelf.empty_line(), None);
    typed(&mut shelf, "zzz");
    check(&shelf, &[]);
    assert_eq!(shelf.empty_line().unwrap(), "nothing called “zzz”");
    shelf.move_by(1);
    assert!(shelf.selected_row().is_none());
    shelf.filter_clear();
    assert_eq!(shelf.selected_row().unwrap().title, "Don’t Leave");
    assert_eq!(Shelf::new(Vec::new()).empty_line().unwrap(), "no articles");
}

#[test]
fn typing_selects_the_best_match_until_the_reader_moves() {
    let mut shelf = films();
    shelf.to_end();
    typed(&mut shelf, "no");
    check(&shelf, &["> Nosferatu"]);
    shelf.filter_pop();
    check(&shelf, &["> Nosferatu", "Don’t Leave"]);
    shelf.move_by(1);
    shelf.filter_push(' ');
    shelf.filter_push('f');
    check(&shelf, &["Nosferatu", "> Don’t Leave"]);
}

#[test]
fn the_found_article_stays_selected_when_the_filter_is_cleared() {
    let mut shelf = films();
    typed(&mut shelf, "metro");
    shelf.filter_clear();
    check(&shelf, &["Don’t Leave", "The Kid", "Nosferatu", "Déjà Vu", "> Metropolis", "Detour"]);
}

#[test]
fn control_characters_are_not_typed() {
    let mut shelf = films();
    typed(&mut shelf, "a\u{1b}\n\t\u{202e}b");
    assert!(!shelf.filter().contains(|c: char| c.is_control() || c == '\u{202e}'));
}

#[test]
fn orders_follow_each_other_and_the_selection_stays_on_its_article() {
    let mut shelf = Shelf::new(vec![
        row("The Kid", 1921),
        read("Nosferatu", 1922, 300, true),
        read("Détour", 1945, 200, false),
        row("Metropolis", 1927),
        Row { year: None, ..row("A Page of Madness", 0) },
    ]);
    shelf.resize(10);
    check(&shelf, &["> *Détour", "The Kid", "Nosferatu", "Metropolis", "A Page of Madness"]);
    shelf.select("bundled:Metropolis");
    shelf.sort_next();
    check(&shelf, &["*Détour", "The Kid", "> Metropolis", "Nosferatu", "A Page of Madness"]);
    shelf.sort_next();
    check(&shelf, &["The Kid", "Nosferatu", "> Metropolis", "*Détour", "A Page of Madness"]);
    shelf.sort_next();
    check(&shelf, &["Nosferatu", "*Détour", "The Kid", "> Metropolis", "A Page of Madness"]);
    shelf.sort_next();
    check(&shelf, &["The Kid", "> Metropolis", "A Page of Madness", "*Détour", "Nosferatu"]);
    shelf.sort_next();
    check(&shelf, &["The Kid", "*Détour", "> Metropolis", "A Page of Madness", "Nosferatu"]);
    shelf.sort_next();
    assert_eq!(shelf.order(), Order::Shelf);
}

#[test]
fn the_selection_is_always_on_the_screen() {
    let mut shelf = films();
    shelf.resize(2);
    shelf.to_end();
    check(&shelf, &["Metropolis", "> Detour"]);
    shelf.move_by(-1);
    check(&shelf, &["> Metropolis", "Detour"]);
    shelf.move_by(-1);
    check(&shelf, &["> Déjà Vu", "Metropolis"]);
    shelf.move_by(i32::MIN);
    check(&shelf, &["> Don’t Leave", "The Kid"]);
    shelf.move_by(i32::MAX);
    shelf.resize(4);
    check(&shelf, &["Nosferatu", "Déjà Vu", "Metropolis", "> Detour"]);
    shelf.resize(1);
    check(&shelf, &["> Detour"]);
    shelf.resize(0);
    assert!(picture(&shelf).is_empty());
    shelf.resize(20);
    assert_eq!(shelf.top(), 0);
}

#[test]
fn late_rows_move_neither_the_selection_nor_its_line() {
    let mut shelf = films();
    shelf.resize(3);
    shelf.sort_by(Order::Title);
    shelf.select("bundled:Metropolis");
    shelf.move_by(1);
    shelf.move_by(-1);
    check(&shelf, &["The Kid", "> Metropolis", "Nosferatu"]);
    shelf.insert_rows(vec![row("Alien", 1979), row("Brazil", 1985), row("Metropolis", 1)]);
    check(&shelf, &["The Kid", "> Metropolis", "Nosferatu"]);
    assert_eq!(shelf.rows().len(), 8, "a key stands once");
    typed(&mut shelf, "alien");
    check(&shelf, &["> Alien"]);
    shelf.insert_rows(vec![row("Aliens", 1986)]);
    check(&shelf, &["> Alien", "Aliens"]);
}

#[test]
fn the_last_article_that_is_not_finished_is_the_one_to_go_on_with() {
    let mut shelf = films();
    assert!(shelf.continue_row().is_none());
    shelf.update_row("bundled:Nosferatu", |row| *row = read("Nosferatu", 1922, 100, false));
    shelf.update_row("bundled:Detour", |row| *row = read("Detour", 1945, 200, true));
    assert_eq!(shelf.continue_row().unwrap().title, "Nosferatu");
    check(&shelf, &["*Nosferatu", "> Don’t Leave", "The Kid", "Déjà Vu", "Metropolis", "Detour"]);
    assert_eq!(shelf.read_count(), 2);
}

#[test]
fn the_next_article_is_the_one_that_is_shown_next() {
    let mut shelf = films();
    let title = |row: Option<&Row>| row.map(|row| row.title.clone());
    assert_eq!(title(shelf.neighbour("bundled:The Kid", 1)).unwrap(), "Nosferatu");
    assert_eq!(title(shelf.neighbour("bundled:Detour", 1)), None);
    assert_eq!(title(shelf.neighbour("bundled:The Kid", -2)), None);
    shelf.sort_by(Order::Year);
    assert_eq!(title(shelf.neighbour("bundled:Nosferatu", 1)).unwrap(), "Metropolis");
    typed(&mut shelf, "kid");
    assert_eq!(title(shelf.neighbour("bundled:Nosferatu", 1)).unwrap(), "Metropolis");
}

#[test]
fn a_click_selects_the_row_under_it() {
    let mut shelf = films();
    shelf.resize(2);
    shelf.move_by(3);
    assert!(shelf.select_on_screen(0));
    check(&shelf, &["> Nosferatu", "Déjà Vu"]);
    assert!(!shelf.select_on_screen(2));
}

proptest! {
    #[test]
    fn typing_letter_by_letter_shows_what_typing_at_once_shows(
        titles in proptest::collection::vec("[a-cA-C é']{0,8}", 0..30),
        words in "[a-cA-Cé' ]{0,5}",
        order in (0..5_usize).prop_map(|at| Order::WORDS[at].1),
    ) {
        let rows = || {
            let rows = titles.iter().enumerate();
            rows.map(|(at, title)| Row { address_key: at.to_string(), ..row(title, 1900) }).collect()
        };
        let keys = |shelf: &Shelf| -> Vec<String> {
            shelf.visible().map(|row| row.address_key.clone()).collect()
        };
        let mut slow = Shelf::new(rows());
        slow.sort_by(order);
        typed(&mut slow, &words);
        let mut back = Shelf::new(Vec::new());
        back.sort_by(order);
        typed(&mut back, &words);
        back.filter_push('x');
        back.insert_rows(rows());
        back.filter_pop();
        prop_assert_eq!(keys(&slow), keys(&back));
    }

    #[test]
    fn no_verbs_lose_the_selection(
        verbs in proptest::collection::vec((0..9_u8, -3..4_i32), 0..40),
        height in 0..5_usize,
    ) {
        let mut shelf = films();
        shelf.resize(height);
        for (verb, number) in verbs {
            match verb {
                0 => shelf.filter_push(char::from(b"deto "[number.unsigned_abs() as usize])),
                1 => shelf.filter_pop(),
                2 => shelf.filter_clear(),
                3 => shelf.sort_next(),
                4 => shelf.insert_rows(vec![row(&format!("Detour {number}"), 2000)]),
                5 => shelf.resize(number.unsigned_abs() as usize),
                6 => shelf.to_end(),
                7 => shelf.toggle_mine(),
                _ => shelf.move_by(number),
            }
            let on_screen = shelf.on_screen().filter(|row| row.selected).count();
            let expected = usize::from(shelf.visible_count() > 0 && shelf.on_screen().count() > 0);
            prop_assert_eq!(on_screen, expected);
            prop_assert_eq!(shelf.selected_row().is_some(), shelf.visible_count() > 0);
        }
    }
}

/// Not a test of this machine but of the kind of work: run it in release with `--ignored`.
#[test]
#[ignore = "measures"]
fn a_hundred_thousand_rows_are_filtered_within_a_frame() {
    let words = ["harbour", "night", "the", "ending", "lost", "Café", "city", "of", "two", "moon"];
    let title = |seed: usize| {
        let word = |shift: usize| words[(seed >> shift) % words.len()];
        format!("{} {} {} {} {seed}", word(0), word(3), word(7), word(11))
    };
    let mut shelf = Shelf::new((0..100_000).map(|seed| row(&title(seed), 1990)).collect());
    shelf.resize(50);
    let mut worst = Duration::ZERO;
    for words in ["e", "harbour night", "lstmn", "cafe 99", "film"] {
        for c in words.chars().map(Some).chain(words.chars().map(|_| None)) {
            let start = Instant::now();
            match c {
                Some(c) => shelf.filter_push(c),
                None => shelf.filter_pop(),
            }
            worst = worst.max(start.elapsed());
        }
    }
    assert!(worst.as_millis() < 16, "{worst:?}");
}
