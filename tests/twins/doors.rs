//! Every way out of the program, as functions from an article to what is emitted.
//!
//! Enters: a view, a document or a source. Leaves: text. Promised: whatever a new room emits gets
//! a line here; the twins are led through all of them. `words` are words to search for, the same
//! on both sides.

use std::ffi::OsStr;
use std::fmt::Write as _;

use super::sessions;

use unspoil::action::Dialect;
use unspoil::find::{Query, find_block};
use unspoil::layout::flat;
use unspoil::mend::{Anchor, HideFrom, Mends, because};
use unspoil::outline::outline;
use unspoil::parse::{Format, Parsed, Rules, parse, parse_mended};
use unspoil::print::{self, Sheet, TextOptions};
use unspoil::reader::paragraph;
use unspoil::shelf::Row;
use unspoil::source::guess;
use unspoil::spoiler::{Cover, Document, Gate, Reveals, View, project};
use unspoil::store::SavedMends;

/// What a door is called, and what comes out of it.
pub type Door<F> = (&'static str, F);

/// From a view.
pub type OfView = fn(&View, &[String]) -> String;

/// From a document, for a reader who is so far.
pub type OfDocument = fn(Document, &[String], &Gate) -> String;

/// From a source.
pub type OfSource = fn(&str, Format, &[String]) -> String;

/// From what may be seen. Each is tried with everything covered, and with what the twins agree
/// in lifted.
pub const VIEWS: &[Door<OfView>] = &[
    ("the view", |view, _| format!("{view:?}")),
    ("the words of the blocks", |view, _| words(view)),
    ("the names of the covers", |view, _| names(view)),
    ("the contents", |view, _| format!("{:?}", outline(view))),
    ("what is found", found),
    ("the row of the library", |view, _| format!("{:?}", Row::of(view, "key"))),
    ("printed text", |view, _| print::text(view, &TextOptions::default())),
    ("printed text, folded, with colours and links", |view, _| {
        print::text(view, &TextOptions { width: 40, colour: true, hyperlinks: true, ascii: true })
    }),
    ("quotations for everywhere", |view, _| quotations(view)),
    ("printed contents", |view, _| print::toc(view, &TextOptions::default())),
];

/// Every section in every dialect, as it would be pasted.
fn quotations(view: &View) -> String {
    let mut all = String::new();
    for block in &view.blocks {
        for dialect in Dialect::ALL {
            let _ = writeln!(all, "{}", print::quote(view, &block.id, dialect));
        }
    }
    all
}

/// From a document with everything covered.
pub const DOCUMENTS: &[Door<OfDocument>] = &[
    ("the document, printed by accident", |document, _, _| format!("{document:?}")),
    ("JSON, and what is said of what is withheld", |document, _, gate| {
        let sheet = Sheet::new(print::look_at(&document, gate));
        let withheld = print::withheld(&sheet);
        format!("{}{}{withheld:?}", print::json(&sheet), print::json_contents(&sheet))
    }),
    ("a session in the reader, and what it saves", sessions::session),
    ("a session of reading aloud", |document, _, gate| sessions::aloud(&document, gate)),
    ("the library of somebody who has seen something", |document, words, gate| {
        sessions::shelved(&document, words, gate)
    }),
];

/// From a source, without a reveal.
pub const SOURCES: &[Door<OfSource>] = &[
    ("the format that is guessed", |text, _, _| {
        let endings = [None, Some("txt"), Some("recap")].map(|ending| ending.map(OsStr::new));
        format!("{:?}", endings.map(|ending| guess(ending, &text.into(), "article")))
    }),
    ("the notices", |text, format, _| match parse(text, format, "article") {
        Ok(parsed) => format!("{:?}", parsed.notices),
        Err(mistake) => format!("{mistake:?}"),
    }),
    ("everything hidden by the reader's word", |text, format, _| {
        told(&Mends::from(HideFrom::Start), text, format)
    }),
    ("spoilers begin at a public paragraph", |text, format, _| {
        let begin = |anchor| told(&Mends::from(HideFrom::Block(anchor)), text, format);
        hiding(text, format).into_iter().take(2).map(begin).collect()
    }),
    ("public paragraphs are hidden too", |text, format, _| {
        let also = hiding(text, format);
        told(&Mends { from: HideFrom::Auto, also }, text, format)
    }),
    ("a session in which more is hidden", |text, format, _| sessions::mending(text, format)),
    ("the same, read aloud", |text, format, _| sessions::mending_aloud(text, format)),
    ("why each cover hides", |text, format, _| {
        let Ok(parsed) = parse(text, format, "article") else { return String::new() };
        let view = project(&parsed.document, &Reveals::none());
        let boundary = &view.meta.boundary;
        let of = |cover: &Cover| format!("{:?}\n", because(boundary, Some(&cover.tag)));
        format!("{:?}\n{}", because(boundary, None), view.closed().map(of).collect::<String>())
    }),
];

/// The public paragraphs at which more is hidden and nothing is lifted: those before the boundary.
fn hiding(text: &str, format: Format) -> Vec<Anchor> {
    let Ok(parsed) = parse(text, format, "article") else { return Vec::new() };
    let view = project(&parsed.document, &Reveals::none());
    let all = (0..view.blocks.len()).filter_map(|position| paragraph(&view, position));
    all.filter(|paragraph| !paragraph.behind).map(|paragraph| paragraph.anchor).collect()
}

/// What is shown by the reader's word, what is printed of it, and what is remembered.
fn told(mends: &Mends, text: &str, format: Format) -> String {
    match parse_mended(Rules::default(), mends, text, format, "article") {
        Err(mistake) => format!("{mistake:?}"),
        Ok(Parsed { document, mends, notices }) => {
            let sheet = Sheet::new(print::look(&document));
            let saved = SavedMends::of(&mends);
            format!("{:?}{}{saved:?}{notices:?}", sheet.view, print::json(&sheet))
        }
    }
}

fn found(view: &View, words: &[String]) -> String {
    let mut out = String::new();
    for word in words.iter().map(String::as_str).chain(["the", "hidden"]) {
        let Some(query) = Query::new(word) else { continue };
        for (position, block) in view.blocks.iter().enumerate() {
            if let Some(block) = block.shown.text() {
                let _ = writeln!(out, "{:?}", find_block(&query, position, block));
            }
        }
    }
    out
}

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
