//! Documents made by hand, for tests that must not depend on a parser.
//!
//! Enters: words. Leaves: documents, sealed where a parser would seal them.

use crate::article::{
    Align, ArticleKind, Block, Body, Boundary, BoundaryBy, CoverKind, Extent, Meta, Run, Step,
    Style, Table, Tag, Work, WorkKind,
};
use crate::progress::{Level, Scope};
use crate::spoiler::{Document, DocumentBlock, Piece};

pub(crate) type Part = Piece<DocumentBlock>;

pub(crate) fn meta(title: &str) -> Meta {
    Meta {
        title: title.into(),
        work: None,
        author: None,
        language: None,
        source: None,
        kind: ArticleKind::Plain,
        boundary: Boundary::NONE,
    }
}

pub(crate) fn document(blocks: Vec<Part>) -> Document {
    Document { meta: meta("Sample"), blocks }
}

pub(crate) fn words(text: &str) -> Piece<Run> {
    Piece::Open(Run::plain(text))
}

pub(crate) fn secret(text: &str) -> Piece<Run> {
    Piece::hidden(Tag::of(CoverKind::Inline), vec![words(text)])
}

pub(crate) fn open(body: Body<Piece<Run>>) -> Part {
    Piece::Open(Block::new(body))
}

pub(crate) fn paragraph(text: &str) -> Part {
    runs(vec![words(text)])
}

pub(crate) fn runs(runs: Vec<Piece<Run>>) -> Part {
    Piece::Open(Block::paragraph(runs))
}

pub(crate) fn heading(level: u8, text: &str) -> Part {
    let question = text.ends_with('?');
    open(Body::Heading { level, question, runs: vec![words(text)] })
}

pub(crate) fn inset(inset: Vec<Step>, tight: bool, text: &str) -> Part {
    Piece::Open(Block { inset, tight, ..Block::paragraph(vec![words(text)]) })
}

pub(crate) fn item(marker: &str, text: &str) -> Part {
    inset(vec![Step::Item(marker.into())], true, text)
}

pub(crate) fn passage(body: Vec<Part>) -> Part {
    Piece::hidden(Tag::of(CoverKind::Block), body)
}

/// A cover in a cover: the heading, and the answer.
pub(crate) fn section(level: u8, text: &str, answer: Vec<Part>) -> Part {
    tagged(level, text, answer, None, None)
}

pub(crate) fn tagged(
    level: u8,
    text: &str,
    answer: Vec<Part>,
    scope: Option<Scope>,
    spoils: Option<Level>,
) -> Part {
    let kind = CoverKind::Section { level, question: text.ends_with('?') };
    let tag = Tag { scope, level: spoils, ..Tag::of(kind) };
    let answer = Piece::hidden(Tag::of(CoverKind::Answer), answer);
    Piece::hidden(tag, vec![heading(level, text), answer])
}

pub(crate) fn table(aligns: Vec<Align>, rows: Vec<Vec<Piece<Run>>>) -> Part {
    let rows = rows.into_iter().map(|row| row.into_iter().map(|cell| vec![cell]).collect());
    open(Body::Table(Box::new(Table { aligns, rows: rows.collect() })))
}

pub(crate) fn link(text: &str, address: &str) -> Piece<Run> {
    let style = Style { emphasis: true, ..Style::default() };
    Piece::Open(Run { text: text.into(), style, link: Some(address.into()) })
}

/// The canonical shape: an introduction, a warning, two questions, and an end.
pub(crate) fn recap() -> Document {
    let warning = "The rest tells what happens in Don't Leave.";
    Document {
        meta: Meta {
            work: Some(Work {
                title: "Don't Leave".into(),
                year: Some(2022),
                kind: Some(WorkKind::Film),
            }),
            language: Some("en".into()),
            kind: ArticleKind::Recap,
            boundary: Boundary {
                by: BoundaryBy::Warning,
                text: Some(warning.into()),
                line: Some(3),
                extent: Some(Extent::Article),
                ..Boundary::NONE
            },
            ..meta("Don't Leave")
        },
        blocks: vec![
            paragraph("A painter walks through Istanbul in winter."),
            open(Body::Boundary(Some(warning.into()))),
            section(
                2,
                "Why did she leave?",
                vec![paragraph("She waited."), paragraph("He slept.")],
            ),
            tagged(
                2,
                "Do they meet again?",
                vec![
                    runs(vec![words("Once, "), secret("by the ferry"), words(".")]),
                    section(3, "And the dog?", vec![paragraph("It stays.")]),
                ],
                None,
                Some(Level::Ending),
            ),
            open(Body::End("No spoilers below.".into())),
            paragraph("In cinemas."),
        ],
    }
}
