//! Every way out of the program, as functions from an article to what is emitted.
//!
//! Enters: a view, a document or a source. Leaves: text. Promised: whatever a new room emits gets
//! a line here; the twins are led through all of them. `words` are words to search for, the same
//! on both sides.

use std::fmt::Write as _;

use unspoil::layout::flat;
use unspoil::parse::{Format, parse};
use unspoil::spoiler::{Document, View};

/// What a door is called, and what comes out of it.
pub type Door<F> = (&'static str, F);

/// From a view.
pub type OfView = fn(&View, &[String]) -> String;

/// From a document.
pub type OfDocument = fn(Document, &[String]) -> String;

/// From a source.
pub type OfSource = fn(&str, Format, &[String]) -> String;

/// From what may be seen. Each is tried with everything covered, and with what the twins agree
/// in lifted.
pub const VIEWS: &[Door<OfView>] = &[
    ("the view", |view, _| format!("{view:?}")),
    ("the words of the blocks", |view, _| words(view)),
    ("the names of the covers", |view, _| names(view)),
];

/// From a document with everything covered.
pub const DOCUMENTS: &[Door<OfDocument>] =
    &[("the document, printed by accident", |document, _| format!("{document:?}"))];

/// From a source, without a reveal.
pub const SOURCES: &[Door<OfSource>] =
    &[("the notices", |text, format, _| match parse(text, format, "article") {
        Ok(parsed) => format!("{:?}", parsed.notices),
        Err(mistake) => format!("{mistake:?}"),
    })];

fn words(view: &View) -> String {
    let mut out = String::new();
    for block in &view.blocks {
        match block.shown.text() {
            Some(text) => {
                let _ = writeln!(out, "{:?}", flat(text));
            }
            None => out.push_str("a cover\n"),
        }
    }
    out
}

fn names(view: &View) -> String {
    let mut out = String::new();
    for cover in view.closed() {
        let _ = writeln!(out, "{} {:?}", cover.name(), cover.remarks());
    }
    let _ = writeln!(out, "{:?}", view.covers.all());
    out
}
