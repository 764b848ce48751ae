//! Registers: the law of merging, finding works, what is saved, lists that are taken in.

use proptest::prelude::*;

use super::*;
use crate::article::{Work, WorkKind};
use crate::progress::{Progress, Scope};
use crate::works::{Agreement, Choice};

const FILM: Option<WorkKind> = Some(WorkKind::Film);
const SERIES: Option<WorkKind> = Some(WorkKind::Series);

fn at(words: &str) -> Progress {
    Progress::read(words).unwrap()
}

fn entry(title: &str, year: Option<u16>, kind: Option<WorkKind>) -> Entry {
    Entry::new(title, "", year, kind).unwrap()
}

fn said(words: &str, when: u64) -> Claim {
    Claim::new(at(words), when, "here")
}

fn words(progress: &[Progress]) -> Vec<String> {
    progress.iter().map(Progress::to_string).collect()
}

/// How far somebody is in the only work of a register.
fn far(register: &Register) -> Vec<String> {
    assert_eq!(register.entries().len(), 1);
    words(&register.entries()[0].progress())
}

fn work(title: &str, year: Option<u16>, kind: Option<WorkKind>) -> Work {
    Work { title: title.into(), year, kind }
}

fn progress() -> impl Strategy<Value = Progress> {
    prop_oneof![
        1 => Just(Progress::All),
        6 => (1..4_u16, 1..4_u16)
            .prop_map(|(season, episode)| Progress::Through(Scope::Episode { season, episode })),
        2 => (1..4_u16).prop_map(|season| Progress::Through(Scope::Season(season))),
        2 => (1..4_u16).prop_map(|number| Progress::Through(Scope::Special(number))),
        3 => (1..4_u16).prop_map(|number| Progress::Through(Scope::Absolute(number))),
    ]
}

/// A word about one of few works, so that registers meet: title, year, whether it moves back, how
/// far, when, who.
type Word = (usize, Option<u16>, bool, Progress, u64, usize);

fn register() -> impl Strategy<Value = Register> {
    let year = prop_oneof![Just(None), Just(Some(2019_u16))];
    let word = (0..4_usize, year, prop::bool::weighted(0.3), progress(), 0..8_u64, 0..2_usize);
    prop::collection::vec(word, 0..12).prop_map(|words: Vec<Word>| {
        let mut register = Register::default();
        for (title, year, back, progress, when, by) in words {
            let title = ["Harbour", "The Lamp", "Amélie", "Amelie"][title];
            let claim = Claim::new(progress, when, ["here", "there"][by]);
            let entry = entry(title, year, None);
            if back {
                register.move_back(&entry, claim);
            } else {
                register.claim(&entry, claim);
            }
        }
        register
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn merging_gives_the_same_in_either_order(a in register(), b in register()) {
        prop_assert_eq!(a.clone().merge(b.clone()), b.merge(a));
    }

    #[test]
    fn merging_three_gives_the_same_however_they_are_paired(
        a in register(), b in register(), c in register()
    ) {
        let left = a.clone().merge(b.clone()).merge(c.clone());
        prop_assert_eq!(left, a.merge(b.merge(c)));
    }

    #[test]
    fn merging_with_itself_changes_nothing(a in register(), b in register()) {
        prop_assert_eq!(a.clone().merge(a.clone()), a.clone());
        let once = a.merge(b.clone());
        prop_assert_eq!(once.clone().merge(b), once);
    }

    #[test]
    fn what_is_saved_is_read_back(a in register()) {
        let text = a.write();
        let reading = Register::read(&text).unwrap();
        prop_assert!(reading.unread.is_empty());
        prop_assert_eq!(&reading.register, &a);
        prop_assert_eq!(reading.register.write(), text.clone());
        prop_assert_eq!(Register::read_own(&text).unwrap(), reading);
    }

    #[test]
    fn looking_up_in_the_text_answers_as_the_register_does(
        a in register(), title in 0..5_usize, year in prop_oneof![Just(None), Just(Some(2019_u16))]
    ) {
        let title = ["Harbour", "Lamp", "amelie", "Harbour season 2", "Arbour"][title];
        let work = work(title, year, None);
        prop_assert_eq!(look_up(&a.write(), &work), a.progress_of(&work));
    }

    #[test]
    fn no_claim_moves_anybody_back(a in register(), progress in progress(), when in 0..9_u64) {
        for known in a.entries() {
            let mut after = a.clone();
            after.claim(known, Claim::new(progress, when, "x"));
            let now = after.get(known).unwrap();
            for before in known.progress() {
                prop_assert!(now.progress().iter().any(|now| now.is_as_far_as(before)));
            }
        }
    }

    #[test]
    fn no_merge_with_lists_moves_anybody_back(a in register(), far in progress(), when in 0..9_u64) {
        let found = Found {
            title: "Harbour".to_owned(), original: String::new(), year: None, kind: None,
            progress: far, when, line: 1,
        };
        let voice = Voice { by: "list".to_owned(), now: 100 };
        let intake = take_in(a.clone(), vec![found.clone()], &voice);
        for known in a.entries() {
            let now = intake.register.get(known).unwrap().progress();
            for before in known.progress() {
                prop_assert!(now.iter().any(|now| now.is_as_far_as(before)));
            }
        }
        let again = take_in(intake.register.clone(), vec![found], &voice);
        prop_assert_eq!(again.register, intake.register);
        prop_assert!(again.changes.is_empty());
    }

    #[test]
    fn no_text_ends_the_program(text in "\\PC{0,60}", tabs in "[a-z0-9\\t\\n]{0,80}") {
        for text in [text, format!("unspoil seen 1\n{tabs}")] {
            let _ = Register::read(&text);
            let _ = look_up(&text, &work("a", None, None));
        }
    }
}

#[test]
fn the_farthest_counts_and_places_of_two_kinds_both_do() {
    let mut register = Register::default();
    let harbour = entry("Harbour", None, None);
    assert_eq!(register.claim(&harbour, said("S01E05", 10)), Moved::On);
    assert_eq!(register.claim(&harbour, said("S01E05", 11)), Moved::Not);
    assert_eq!(register.claim(&harbour, said("S01E04", 12)), Moved::Back);
    assert_eq!(register.claim(&harbour, said("none", 12)), Moved::Back);
    assert_eq!(register.claim(&harbour, said("absolute 30", 13)), Moved::On);
    assert_eq!(far(&register), ["S01E05", "absolute 30"]);
    assert_eq!(register.claim(&harbour, said("all", 14)), Moved::On);
    assert_eq!(far(&register), ["all"]);
    assert_eq!(register.claim(&harbour, said("S05E01", 15)), Moved::Back);
}

#[test]
fn a_word_that_moves_back_takes_back_what_was_said_before_it_on_every_machine() {
    let harbour = entry("Harbour", None, None);
    let mut here = Register::default();
    here.claim(&harbour, said("S03E01", 10));
    let there = here.clone();
    here.move_back(&harbour, said("S01E02", 20));
    assert_eq!(far(&here), ["S01E02"]);
    assert_eq!(far(&here.clone().merge(there.clone())), ["S01E02"]);
    // What was said there since counts.
    let mut later = there;
    later.claim(&harbour, said("S03E05", 30));
    assert_eq!(far(&here.merge(later)), ["S03E05"]);
}

#[test]
fn moving_back_counts_in_the_same_second_and_with_a_clock_that_lags() {
    let harbour = entry("Harbour", None, None);
    for when in [10, 3] {
        let mut register = Register::default();
        register.claim(&harbour, said("S03E01", 10));
        register.move_back(&harbour, said("S01E02", when));
        assert_eq!(far(&register), ["S01E02"]);
        assert_eq!(register.claim(&harbour, said("S01E03", when)), Moved::On);
        assert_eq!(far(&register), ["S01E03"]);
        register.move_back(&harbour, said("none", when));
        assert_eq!(far(&register), Vec::<String>::new());
        assert_eq!(register.seen().count(), 0);
    }
}

#[test]
fn saying_that_nothing_was_seen_of_an_unknown_work_writes_nothing_down() {
    let mut register = Register::default();
    assert_eq!(register.claim(&entry("Harbour", None, None), said("none", 10)), Moved::Not);
    assert!(register.entries().is_empty());
}

#[test]
fn unknown_is_unseen_and_of_several_nothing_is_reached() {
    let mut register = Register::default();
    register.claim(&entry("Tide", Some(1984), FILM), said("all", 10));
    register.claim(&entry("Tide", Some(2017), SERIES), said("S02E05", 10));
    let reaches =
        |work: &Work, words: &str| register.progress_of(work).reaches(Scope::read(words).unwrap());
    assert_eq!(register.progress_of(&work("Harbour", None, None)), Answer::Unknown);
    let both = register.progress_of(&work("Tide", None, None));
    let names = ["Tide (film 1984)".to_owned(), "Tide (series 2017)".to_owned()];
    assert_eq!(both, Answer::Several(names.to_vec()));
    assert!(!both.reaches(Scope::Episode { season: 1, episode: 1 }));
    assert!(reaches(&work("Tide", Some(2017), None), "S02E05"));
    assert!(reaches(&work("Tide", Some(2018), None), "S02E05"));
    assert!(reaches(&work("The Tide (2017)", None, SERIES), "S02E05"));
    assert!(reaches(&work("Tide Season 2", None, SERIES), "S02E05"));
    assert!(!reaches(&work("Tide", Some(2017), None), "S02E06"));
    assert!(!reaches(&work("Tide", Some(1990), None), "S01E01"));
    assert!(reaches(&work("Tide", Some(1984), None), "finale"));
    // A film has no episodes, however much of it was seen.
    assert!(!reaches(&work("Tide", Some(1984), None), "S01E01"));
}

#[test]
fn a_title_alone_is_not_enough_where_a_year_or_a_kind_is_known_on_one_side() {
    let place = Scope::Chapter(1);
    for (entry_year, entry_kind, year, kind, is_meant) in [
        (None, None, None, None, true),
        (Some(1984), None, None, None, false),
        (None, None, Some(1984), None, false),
        (None, FILM, None, None, false),
        (None, None, None, FILM, false),
        (None, FILM, Some(1984), None, false),
        (None, FILM, None, FILM, true),
        (Some(1984), None, Some(1985), None, true),
        (Some(1984), FILM, None, FILM, true),
        (Some(1984), FILM, Some(1990), FILM, false),
    ] {
        let mut register = Register::default();
        register.claim(&entry("Tide", entry_year, entry_kind), said("all", 10));
        let work = work("The Tide", year, kind);
        for answer in [register.progress_of(&work), look_up(&register.write(), &work)] {
            assert_eq!(answer.reaches(place), is_meant, "{answer:?} of {work:?}");
            let is_named = matches!(answer, Answer::Unsure(_)) || year == Some(1990);
            assert_eq!(is_named, !is_meant, "{answer:?} of {work:?}");
        }
    }
}

#[test]
fn a_season_behind_a_title_is_a_part_of_it_where_a_work_is_called_so() {
    let mut register = Register::default();
    register.claim(&entry("Open", None, SERIES), said("S02E05", 10));
    let first = Scope::Episode { season: 1, episode: 1 };
    let second = work("Open Season 2", None, None);
    assert!(register.progress_of(&second).reaches(first));
    register.claim(&entry("Open Season 2", Some(2008), FILM), said("all", 10));
    let dated = work("Open Season 2", Some(2008), None);
    for answer in [register.progress_of(&dated), look_up(&register.write(), &dated)] {
        assert!(answer.reaches(Scope::All) && !answer.reaches(first), "{answer:?}");
    }
    for answer in [register.progress_of(&second), look_up(&register.write(), &second)] {
        assert_eq!(answer, Answer::Unsure("Open Season 2 (film 2008)".to_owned()));
    }
}

#[test]
fn a_work_that_was_taken_back_leaves_its_title_to_others() {
    let mut register = Register::default();
    let film = entry("Tide", Some(1984), FILM);
    register.claim(&film, said("all", 10));
    register.claim(&entry("Tide", None, SERIES), said("S01E02", 10));
    register.move_back(&film, said("none", 20));
    let tide = work("Tide", None, SERIES);
    let second = Scope::Episode { season: 1, episode: 2 };
    assert!(register.progress_of(&tide).reaches(second));
    assert!(look_up(&register.write(), &tide).reaches(second));
}

#[test]
fn of_two_titles_the_one_with_the_same_article_is_meant() {
    let mut register = Register::default();
    register.claim(&entry("The Tide", None, None), said("chapter 1", 10));
    register.claim(&entry("Tide", Some(2001), None), said("chapter 2", 10));
    let Choice::One(entry, agreement) = register.find("the tide", None, None) else { panic!() };
    assert_eq!((entry.title(), agreement), ("The Tide", Agreement::Title));
}

#[test]
fn a_title_in_the_original_is_found_in_the_text_too() {
    let mut register = Register::default();
    let spirited = Entry::new("Spirited Tide", "潮の神隠し", Some(2001), FILM).unwrap();
    register.claim(&spirited, said("all", 10));
    for text in ["潮の神隠し", "Spirited Tide", "SPIRITED TIDE (2001)"] {
        assert!(look_up(&register.write(), &work(text, None, FILM)).reaches(Scope::All), "{text}");
    }
    assert_eq!(look_up(&register.write(), &work("Spirited", None, None)), Answer::Unknown);
    assert_eq!(look_up(&register.write(), &work("all", None, None)), Answer::Unknown);
}

#[test]
fn a_line_that_cannot_be_read_costs_that_line_and_a_later_version_is_not_read() {
    let mut register = Register::default();
    register.claim(&entry("Harbour", None, None), said("S01E05", 10));
    register.claim(&entry("Lamp", None, None), said("chapter 3", 10));
    let text = register.write();
    let reading = Register::read(&text.replace("S01E05", "S01E")).unwrap();
    assert_eq!((reading.register.entries().len(), reading.unread), (1, vec![2]));
    for (text, why) in [
        ("unspoil seen 2\n", Unreadable::Newer),
        ("unspoil seen x\n", Unreadable::Foreign),
        ("unspoil seen 0\n", Unreadable::Foreign),
        ("{}", Unreadable::Foreign),
        ("", Unreadable::Foreign),
    ] {
        assert_eq!(Register::read(text), Err(why), "{text:?}");
    }
    // Text that somebody has sorted otherwise, or joined by hand, is read all the same.
    let mut lines: Vec<&str> = text.lines().collect();
    lines[1..].reverse();
    lines.push(lines[1]);
    assert_eq!(Register::read(&lines.join("\n")).unwrap().register, register);
}

#[test]
fn what_is_kept_is_safe_for_a_terminal_and_on_one_line() {
    let entry = Entry::new("Har\u{1b}[2Jbour\t\n2\u{202e}", "a\tb", None, None).unwrap();
    assert_eq!((entry.title(), entry.original()), ("Harbour 2", "a b"));
    for title in ["", "  ", "\u{1b}[2J", &"x".repeat(1_000)] {
        assert_eq!(Entry::new(title, "", None, None), None, "{title:?}");
    }
}

fn found(title: &str, year: Option<u16>, kind: Option<WorkKind>, words: &str, when: u64) -> Found {
    let (title, original) = (title.to_owned(), String::new());
    Found { title, original, year, kind, progress: at(words), when, line: 7 }
}

fn taken(register: Register, found: Vec<Found>) -> Intake {
    take_in(register, found, &Voice { by: "list".to_owned(), now: 1_000 })
}

#[test]
fn a_list_is_taken_in_once() {
    let list = vec![
        found("Harbour", Some(2017), SERIES, "S01E05", 5),
        found("Harbour", Some(2017), SERIES, "S01E03", 9),
        found("Tide", Some(1984), FILM, "all", 0),
    ];
    let first = taken(Register::default(), list.clone());
    let changes: Vec<_> =
        first.changes.iter().map(|change| (change.name.as_str(), words(&change.to))).collect();
    assert_eq!(
        changes,
        [
            ("Harbour (series 2017)", vec!["S01E05".to_owned()]),
            ("Tide (film 1984)", vec!["all".to_owned()])
        ]
    );
    let again = taken(first.register.clone(), list);
    assert_eq!((again.register, again.changes, again.same), (first.register, vec![], 2));
}

#[test]
fn a_work_of_a_list_is_one_that_is_known_when_more_than_the_title_agrees() {
    let mut register = Register::default();
    register.claim(&entry("Harbour", Some(2017), SERIES), said("S01E01", 10));
    for (list, works) in [
        (found("The Harbour", Some(2018), SERIES, "S01E02", 5), 1),
        (found("Harbour", None, SERIES, "S01E02", 5), 1),
        (found("Harbour", Some(2017), None, "S01E02", 5), 1),
        (found("Harbour", Some(2019), SERIES, "S01E02", 5), 2),
        (found("Harbour", Some(2017), FILM, "all", 5), 2),
        (found("Harbour", None, None, "S01E02", 5), 2),
    ] {
        let name = format!("{list:?}");
        let intake = taken(register.clone(), vec![list]);
        assert_eq!(intake.register.entries().len(), works, "{name}");
        assert_eq!(intake.changes.len(), 1, "{name}");
    }
}

#[test]
fn a_work_of_a_list_that_could_be_several_is_told_and_taken_for_none() {
    let mut register = Register::default();
    register.claim(&entry("Tide", Some(2018), FILM), said("5%", 10));
    register.claim(&entry("Tide", Some(2020), FILM), said("5%", 10));
    let intake = taken(register.clone(), vec![found("Tide", Some(2019), FILM, "all", 5)]);
    assert_eq!(intake.register, register);
    assert_eq!(intake.unsure.len(), 1);
    assert_eq!((intake.unsure[0].line, intake.unsure[0].candidates.len()), (7, 2));
}

#[test]
fn a_word_of_the_readers_own_is_not_overruled_by_an_older_list() {
    let harbour = entry("Harbour", Some(2017), SERIES);
    let mut register = Register::default();
    register.claim(&harbour, said("S03E01", 10));
    register.move_back(&harbour, said("S01E02", 500));
    for when in [0, 499] {
        let list = vec![found("Harbour", Some(2017), SERIES, "S03E01", when)];
        let intake = taken(register.clone(), list);
        assert_eq!(far(&intake.register), ["S01E02"]);
        assert_eq!(intake.overruled, ["Harbour (series 2017)"]);
    }
    let newer = taken(register.clone(), vec![found("Harbour", Some(2017), SERIES, "S03E01", 501)]);
    assert_eq!(far(&newer.register), ["S03E01"]);
    // What the list dates after today was not seen then.
    let ahead = taken(register, vec![found("Harbour", Some(2017), SERIES, "S03E01", 9_999)]);
    assert_eq!(ahead.register.entries()[0].claims()[0].when, 1_000);
}

/// 50,000 works, as somebody has them who writes everything down.
pub(super) fn many() -> Vec<Found> {
    let works = (0..50_000_u16).map(|number| {
        let kind = if number % 3 == 0 { SERIES } else { FILM };
        let title = format!("The Harbour of {} Lamps, Part {}", number / 7, number % 7);
        let progress =
            if kind == FILM { "all".to_owned() } else { format!("S02E{:02}", number % 40) };
        found(&title, Some(1950 + number % 70), kind, &progress, 1 + u64::from(number))
    });
    works.collect()
}

#[test]
fn a_list_of_nothing_but_one_title_is_taken_in_in_a_moment() {
    let started = std::time::Instant::now();
    let list = (0..50_000_u16).map(|number| found("Tide", Some(number), None, "all", 5));
    let intake = taken(Register::default(), list.collect());
    assert!(started.elapsed().as_secs() < 10, "{:?}", started.elapsed());
    assert!(intake.register.entries().len() <= 200);
}

/// Times for the papers: `cargo test --release --lib seen::tests::times -- --ignored --nocapture`.
#[test]
#[ignore = "measures; nothing is claimed of a machine that does other things"]
#[allow(clippy::print_stderr)]
fn times() {
    let time =
        |what: &str, started: std::time::Instant| eprintln!("{what}: {:?}", started.elapsed());
    let list = many();
    let started = std::time::Instant::now();
    let intake = taken(Register::default(), list);
    time("taking in 50,000 works", started);
    let started = std::time::Instant::now();
    let text = intake.register.write();
    time("writing them", started);
    let started = std::time::Instant::now();
    let reading = Register::read_own(&text).unwrap();
    time("reading them", started);
    assert_eq!(reading.register.entries().len(), intake.register.entries().len());
    let started = std::time::Instant::now();
    let answer = look_up(&text, &work("The Harbour of 7000 Lamps, Part 2", None, None));
    time("looking one up in the text", started);
    assert_ne!(answer, Answer::Unknown);
    eprintln!("{} works, {} bytes", reading.register.entries().len(), text.len());
}
