//! Where spoilers begin in paragraphs, and when talk of spoilers is only talk.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
use super::*;
use crate::article::{Block, Run};
use crate::parse::Rules;

fn paragraph(text: &str) -> Drafted {
    Drafted::open(1, Block::paragraph(vec![Piece::Open(Run::plain(text))]))
}

fn found(blocks: &[&str], title: Option<&str>) -> Found {
    let blocks = blocks.iter().map(|text| paragraph(text)).collect();
    let known = Known { title, name: "low-water.txt", title_spoils: false };
    find(Draft { blocks, ..Draft::default() }, &known, Rules::default())
}

/// The words at which spoilers begin in paragraphs that say little of any work.
#[track_caller]
fn check(blocks: &[&str], expected: Option<&str>) {
    let found = found(blocks, None);
    assert_eq!(found.boundary.text.as_deref(), expected, "{blocks:?}");
}

#[test]
fn a_line_of_its_own_warns_whatever_the_text_is_about() {
    for line in ["Spoilers ahead!", "Spoiler alert!", "SPOILERS", "This post contains spoilers."] {
        check(&["A word.", line, "Rest."], Some(line));
    }
}

#[test]
fn a_mild_phrase_needs_a_text_about_a_work() {
    for line in ["Read at your own risk.", "Stop reading here if you do not want to know."] {
        check(&["A word about the weather.", line, "Rest."], None);
        check(&["The film has a fine cast.", line, "Rest."], Some(line));
    }
    let inside = "It rained. You have been warned. It rained again.";
    check(&["A word about the weather.", inside], None);
    check(&["The film has a fine cast.", inside], Some("You have been warned."));
}

#[test]
fn technical_prose_jokes_about_spoilers() {
    let joke = "Install it with cargo. Spoiler alert: I do not like it. The config is long.";
    check(&[joke], None);
    check(
        &[
            "The compiler reads the config.",
            "There are spoilers below, and then more of a text that never ends, in this one long paragraph.",
        ],
        None,
    );
    check(&["The compiler reads the config.", "Spoilers ahead!", "Rest."], Some("Spoilers ahead!"));
}

#[test]
fn sentences_that_warn_together_are_one_warning() {
    check(
        &["A word. This post contains spoilers. You have been warned. Tom did it."],
        Some("This post contains spoilers. You have been warned."),
    );
}

#[test]
fn a_warning_late_in_a_long_text_must_name_spoilers() {
    let mut blocks = vec!["The film has a fine cast."; 80];
    blocks.push("Read at your own risk.");
    check(&blocks, None);
    blocks.push("Spoilers ahead!");
    check(&blocks, Some("Spoilers ahead!"));
}

#[test]
fn the_work_is_named_by_the_warning_or_by_the_first_sentence() {
    let work = |blocks: &[&str]| found(blocks, None).work.map(|work| work.title.to_string());
    assert_eq!(
        work(&["A word.", "Contains spoilers for Low Water."]).as_deref(),
        Some("Low Water")
    );
    assert_eq!(
        work(&["This is the Ending Explained for Low Water.", "Spoilers ahead!"]).as_deref(),
        Some("Low Water")
    );
    assert_eq!(work(&["A word.", "Spoilers ahead!"]), None);
}

#[test]
fn what_is_hidden_names_no_work() {
    let found = found(&["A word.", "Spoilers ahead!", "Contains spoilers for Low Water."], None);
    assert_eq!(found.work, None);
}

#[test]
fn a_title_that_says_spoilers_hides_everything() {
    let found = found(&["A word.", "Another."], Some("Low Water (spoilers)"));
    assert_eq!(found.boundary.by, BoundaryBy::Title);
    assert!(found.passages.iter().all(|passage| !matches!(passage, Passage::Open(_))));
}

#[test]
fn a_name_loses_its_ending_and_its_dashes() {
    assert_eq!(readable("a/low-water_s01e02.txt"), "low water s01e02");
    assert_eq!(readable("v1.2"), "v1 2");
}
