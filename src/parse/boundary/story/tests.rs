//! Texts that tell a story under harmless titles, and their harmless neighbours.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod harmless;
mod recaps;

use self::harmless::HARMLESS;
use self::recaps::RECAPS;
use crate::article::{Block, Body, Run};
use crate::parse::Rules;
use crate::parse::boundary::{Found, Known, Passage, find};
use crate::parse::draft::{Draft, Drafted};
use crate::spoiler::Piece;

/// A title and blocks; a block that begins with `# ` is a heading.
type Text = (&'static str, &'static [&'static str]);

fn read((title, blocks): Text) -> Found {
    let blocks = blocks.iter().map(|text| {
        let runs = |text: &str| vec![Piece::Open(Run::plain(text))];
        Drafted::open(
            1,
            match text.strip_prefix("# ") {
                Some(text) => Block {
                    inset: Vec::new(),
                    tight: false,
                    body: Body::Heading { level: 2, question: false, runs: runs(text) },
                },
                None => Block::paragraph(runs(text)),
            },
        )
    });
    let known = Known { title: Some(title), name: "text.txt", title_spoils: false };
    find(Draft { blocks: blocks.collect(), ..Draft::default() }, &known, Rules::default())
}

fn shown(found: &Found) -> usize {
    found.passages.iter().filter(|passage| matches!(passage, Passage::Open(_))).count()
}

#[test]
fn what_talks_about_works_and_lives_and_wars_stays_open() {
    let hidden: Vec<&str> = HARMLESS
        .iter()
        .filter(|text| shown(&read(**text)) < text.1.len())
        .map(|(title, _)| *title)
        .collect();
    assert!(HARMLESS.len() >= 40);
    assert_eq!(hidden, [""; 0]);
}

#[test]
fn what_tells_a_story_under_a_title_that_says_nothing_is_hidden_from_there() {
    let mut wrong = Vec::new();
    for (open, title, blocks) in RECAPS {
        let count = shown(&read((title, blocks)));
        if count != *open {
            wrong.push(format!("{title}: {count} of {open} shown"));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn what_is_told_behind_a_cover_hides_nothing_before_it() {
    let before = "Becca finds the ledger, and Danno watches from the door of the film set.";
    let harmless = "The weather was good.";
    let told = "She confesses to the fire. He kills the captain. He is found dead in the lock.";
    for title in ["Dock Road: Ending Explained", "Dock Road, a series, and its finale"] {
        let shown = |behind: &'static str| {
            let blocks = ["A film, a series, an episode.", before, "# The ledger", behind, behind];
            shown(&read((title, Box::leak(Box::new(blocks)))))
        };
        assert_eq!(shown(harmless), shown(told), "{title}");
    }
}

#[test]
fn what_is_shown_is_heard_however_it_is_written() {
    for text in [
        "The ｅｐｉｓｏｄｅ closes at the weir.",
        "The épisode closes at the weir.",
        "The е\u{440}isode closes at the weir.",
        "The F I N A L E of it.",
        "The v i e w e r s knew of it.",
    ] {
        assert!(super::is_shown_oddly(text), "{text}");
    }
    for text in [
        "It's late, and I don't know whether she's at home.",
        "“A lamp,” he said — “a lamp, I say!”",
        "J. R. R. Keeper counted them.",
    ] {
        assert!(!super::is_shown_oddly(text), "{text}");
    }
}

#[test]
fn no_text_that_tells_is_passed_over_at_the_first_look() {
    for (_, title, blocks) in RECAPS {
        let whole = blocks.join(" ");
        let mut signals = super::super::signals::Signals::default();
        signals.hear(title);
        signals.hear(&whole);
        let shown = super::told(&whole).shown;
        assert!(!shown || signals.any_hint() || super::is_shown_oddly(&whole), "{title}");
    }
}
