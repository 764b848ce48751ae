//! Sessions: an article, keys, and the screen after them.
//!
//! They run through the real loop (`terminal::turn`), driven by a script, and what the loop wrote
//! is read by a terminal of its own, which must show what the app's picture shows, to the colour
//! of every cell. The transcripts are in `tests/sessions/*.txt`: a head, then steps, each the
//! keys and the whole screen after them. `UNSPOIL_BLESS=1 cargo test --test sessions` writes the
//! pictures anew; read what changed before you keep it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "sessions/stage.rs"]
mod stage;
#[path = "sessions/transcript.rs"]
mod transcript;

use stage::{Look, Stage};
use transcript::check_file;
use unspoil::keymap::{Code, Key};

/// An article, a size, keys, the screen after them.
#[track_caller]
fn check(article: &str, size: (u16, u16), keys: &str, picture: &str) {
    let mut stage = Stage::open(&[article], size, Look::Dark, false);
    let seen = stage.press(keys);
    assert_eq!(seen.trim_end(), picture.trim_matches('\n').trim_end(), "{keys:?}:\n{seen}");
}

/// One test for each transcript.
macro_rules! transcripts {
    ($($name:ident: $file:literal,)*) => {
        $(#[test]
        fn $name() {
            check_file($file);
        })*

        #[test]
        fn every_transcript_is_tried() {
            let mut files: Vec<String> = std::fs::read_dir(transcript::folder())
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .filter_map(|name| name.strip_suffix(".txt").map(str::to_owned))
                .collect();
            files.sort();
            let mut tried = vec![$($file),*];
            tried.sort_unstable();
            assert_eq!(files, tried);
        }
    };
}

transcripts! {
    covers_lift_one_by_one_and_go_back_at_once: "covers",
    covers_lift_by_number_and_never_without_asking: "many-covers",
    headings_and_covers_are_jumped_to: "jumps",
    contents_lie_beside_the_text_where_there_is_room: "contents-wide",
    contents_lie_over_the_text_where_there_is_none: "contents-narrow",
    find_sees_what_is_shown: "find",
    the_width_changes_and_the_line_being_read_stays: "width",
    marks_lead_back: "marks",
    a_new_size_keeps_the_line_at_the_top: "resize",
    the_next_article_and_back: "articles",
    help_lists_and_filters_the_keys: "help",
    the_reader_says_why: "why",
    covers_open_by_how_far_the_reader_is: "seen",
    what_was_guessed_is_told_with_its_words: "guesses",
    the_reader_puts_it_right: "mends",
    the_reader_puts_it_right_on_a_small_screen: "mends-small",
    the_reader_hides_again_what_he_lifted: "mends-lifted",
    the_library_filters_and_opens: "library",
    the_library_marks_what_was_seen: "shelf-seen",
    leaving_goes_one_layer_up: "leaving",
    a_section_is_quoted_for_where_it_goes: "quote",
    a_section_is_quoted_on_a_small_screen: "quote-small",
    markdown_has_covers_of_every_kind: "markdown",
    a_large_screen: "large",
    a_small_screen: "small",
    the_smallest_screen: "smallest",
    without_colour: "no-colour",
    in_ascii: "ascii",
}

#[test]
fn a_screen_too_small_for_a_page_says_how_to_leave() {
    check("salt-lantern.txt", (19, 4), "", "too small; q quits");
    check("salt-lantern.txt", (3, 1), "xx", "q q");
    check("salt-lantern.txt", (0, 0), "jxx", "");
}

#[test]
fn a_key_that_means_nothing_changes_nothing() {
    for keys in ["]q", "zq", "<F9>", "5<Esc>", "z<Esc>"] {
        let mut stage = Stage::open(&["salt-lantern.txt"], (80, 24), Look::Dark, false);
        let before = stage.press("");
        assert_eq!(stage.press(keys), before, "{keys}");
    }
}

/// Words that stand under covers, in the articles of the sessions.
const HIDDEN: [&str; 8] =
    ["Stranger?", "Tobit", "clerk", "gulls", "sluice", "Ferry Sink", "dead mother", "horses"];

/// Every key that is pressed by reflex.
fn reflexes() -> Vec<Key> {
    let named = [
        Code::Enter,
        Code::Esc,
        Code::Tab,
        Code::BackTab,
        Code::Backspace,
        Code::Up,
        Code::Down,
        Code::Left,
        Code::Right,
        Code::Home,
        Code::End,
        Code::PageUp,
        Code::PageDown,
        Code::Null,
        Code::Delete,
        Code::Insert,
        Code::F(1),
        Code::F(2),
    ];
    let chars = (' '..='~').map(Code::Char);
    named
        .into_iter()
        .chain(chars)
        .flat_map(|code| [(false, false), (true, false), (false, true)].map(|held| (code, held)))
        .map(|(code, (ctrl, alt))| Key { code, ctrl, alt })
        // Stopping is the shell's affair, and would stop this test.
        .filter(|key| key.is_reflex() && *key != Key::ctrl('z'))
        .collect()
}

#[test]
fn no_key_pressed_by_reflex_lifts_a_cover() {
    let keys = reflexes();
    assert!(keys.len() > 60, "{} keys", keys.len());
    // From a cover, from the contents, and from the questions before more than one is lifted.
    for (article, size, before) in [
        ("salt-lantern.txt", (50, 14), "]x"),
        ("salt-lantern.txt", (90, 12), "<Tab>j"),
        ("glass-tide.md", (40, 12), "]xzR"),
        ("glass-tide.md", (40, 12), "2]x9x"),
        // From the panel that says why, and from the questions it leads to.
        ("salt-lantern.txt", (80, 24), "i"),
        ("glass-tide.md", (40, 12), "Gi"),
        ("salt-lantern.txt", (80, 24), "in"),
        ("salt-lantern.txt", (80, 24), "ibiu"),
    ] {
        for key in &keys {
            let mut stage = Stage::open(&[article], size, Look::Dark, false);
            stage.press(before);
            stage.press_keys(&[*key; 20]);
            stage.shows_none_of(&HIDDEN, &format!("{article}: {before} and {key}"));
        }
    }
}

#[test]
fn the_reader_says_where_and_how_much() {
    let mut stage = Stage::open(&["bundled:detour"], (80, 24), Look::Dark, false);
    let seen = stage.press("<C-g>");
    let last = seen.lines().last().unwrap();
    assert!(last.starts_with(" Detour · 0 of 5 covers lifted · "), "{seen}");
    assert!(last.ends_with("% of what is shown · detour"), "{seen}");
}

#[test]
fn pasted_text_lifts_nothing() {
    let mut stage = Stage::open(&["salt-lantern.txt"], (80, 24), Look::Dark, false);
    stage.press("]x");
    let before = stage.press("");
    assert_eq!(stage.paste("xxzRy\nxzR\ny"), before);
    stage.shows_none_of(&HIDDEN, "a paste");
}

#[test]
fn a_copy_holds_what_is_shown_and_nothing_else() {
    let mut stage = Stage::open(&["salt-lantern.txt"], (80, 24), Look::Dark, false);
    stage.press("xyy");
    let copied = stage.copied();
    assert!(copied.contains("Who Is the Stranger?"), "{copied}");
    assert!(!copied.contains("Tobit"), "{copied}");
    stage.press("xyy");
    assert!(stage.copied().contains("Tobit"));
    stage.press("Xyy");
    assert!(!stage.copied().contains("Tobit"));
}

#[test]
fn without_colour_none_is_written() {
    let mut stage = Stage::open(&["glass-tide.md"], (100, 30), Look::NoColour, false);
    stage.press("]xxx/the<Enter>?<Esc>ti");
    let raw = stage.raw();
    for (at, _) in raw.match_indices("\x1b[") {
        let rest = &raw[at + 2..];
        let Some(end) = rest.find(|c: char| c.is_ascii_alphabetic()) else { continue };
        if rest[end..].starts_with('m') {
            let mut numbers = rest[..end].split([';', ':']);
            let coloured = numbers.any(|number| {
                matches!(number.len(), 2 | 3)
                    && !number.starts_with('2')
                    && number != "39"
                    && number != "49"
                    && number != "59"
            });
            assert!(!coloured, "a colour: {:?}", &rest[..=end]);
        }
    }
    let mut coloured = Stage::open(&["glass-tide.md"], (100, 30), Look::Dark, false);
    coloured.press("");
    assert!(coloured.raw().contains("8;2;"), "truecolour is written where it is known");
}

#[test]
fn in_ascii_all_that_is_not_the_article_is_ascii() {
    let mut stage = Stage::open(&["salt-lantern.txt"], (100, 30), Look::Ascii, false);
    for keys in ["", "]xx", "x", "?", "<Esc>i", "<Esc>/the<Enter>", "<Esc>t", "zR", "nL"] {
        let seen = stage.press(keys);
        let strange: String = seen.chars().filter(|c| !c.is_ascii()).collect();
        assert_eq!(strange, "", "{keys}:\n{seen}");
    }
}

#[test]
fn what_is_quoted_covers_what_was_lifted_and_holds_nothing_that_is_covered() {
    let mut stage = Stage::open(&["glass-tide.md"], (80, 24), Look::Dark, false);
    stage.press("yqd");
    let copied = stage.copied();
    assert!(copied.contains("A letter arrives for [hidden], and the eldest"), "{copied}");
    stage.press("xyq");
    let copied = stage.copied();
    assert!(copied.contains("A letter arrives for ||their dead mother||, and"), "{copied}");
    assert!(!copied.contains("the clerk"), "{copied}");
    // Asked once; asked again by a key of its own.
    stage.press("yQl");
    let copied = stage.copied();
    assert!(copied.contains("::: spoiler Words\n"), "{copied}");
    assert!(!copied.contains("||"), "{copied}");
}
