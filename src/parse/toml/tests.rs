//! Tests of the article as data.
//!
//! Promised: mistakes have their places and quote no values.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use super::draft;
use crate::article::Body;
use crate::parse::draft::Veiled;

const ARTICLE: &str = r#"title = "A"
spoilers = "auto"
intro = """
One.

Two ||x||.
"""
warning = "Spoilers follow."

[work]
title = "W"
kind = "film"

[[section]]
heading = "Why does ||he|| go?"
spoils = "S01E02"
level = "major"
body = '''
Because.

- a
'''

[[section]]
heading = "End"
"#;

#[test]
fn a_toml_article_is_read() {
    let (draft, notices) = draft(ARTICLE, &Veiled::default()).unwrap();
    assert!(notices.is_empty());
    assert_eq!(draft.front.title.as_deref(), Some("A"));
    assert_eq!(draft.warning.as_deref(), Some("Spoilers follow."));
    assert_eq!(draft.warning_before, 2);
    let lines: Vec<u32> = draft.blocks.iter().map(|block| block.line).collect();
    assert_eq!(lines, [4, 6, 15, 19, 21, 25]);
    assert!(draft.blocks[2].marked.hidden);
    assert_eq!(draft.blocks[2].marked.scope.unwrap().to_string(), "S01E02");
    assert_eq!(draft.blocks[2].marked.level.unwrap().word(), "major");
    let heading = &draft.blocks[2].piece.as_open().unwrap().body;
    let Body::Heading { level: 2, question: true, runs } = heading else { panic!("{heading:?}") };
    assert_eq!(runs.len(), 3);
    assert!(!draft.blocks[5].marked.hidden);
}

#[test]
fn a_mistake_has_its_place() {
    let check = |text: &str, line: u32, column: u32, message: &str| {
        let mistake = draft(text, &Veiled::default()).map(|_| ()).unwrap_err();
        assert_eq!((mistake.line, mistake.column), (line, column), "{}", mistake.message);
        assert!(mistake.message.starts_with(message), "{}", mistake.message);
        assert!(!mistake.message.contains("secret"), "{}", mistake.message);
    };
    check(
        "titel = \"secret\"",
        1,
        1,
        "unknown key `titel`, perhaps `title`; allowed here: title, title_spoils, author,",
    );
    check("date = 1", 1, 1, "unknown key `date`");
    check(
        "[[section]]\nheading = \"x\"\nbdoy = \"secret\"",
        3,
        1,
        "unknown key `bdoy`, perhaps `body`; allowed here: heading, spoils, level, body",
    );
    check("[[section]]\nheading = \"x\"\nlevel = \"secret\"", 3, 9, "`level` is one of");
    check("[[section]]\nbody = \"secret\"", 1, 1, "the key `heading` is missing");
}
