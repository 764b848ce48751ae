//! The twin test of everything printed: documents that differ only under covers print the same.
//!
//! Enters: made-up documents in pairs, equal outside seals. Promised: text, JSON, contents and
//! the line on standard error agree to the byte; after reveals they agree when
//! what was lifted does.

use proptest::prelude::*;

use super::{Show, TextOptions, json, json_contents, lift, look, sample, text, toc, withheld};
use crate::article::{Align, CoverKind, Step, Tag};
use crate::progress::Scope;
use crate::spoiler::{Document, Piece};

/// The public shape of a part. Of what is hidden it says only that it is.
#[derive(Clone, Debug)]
enum Shape {
    Paragraph(String),
    Words(String),
    Item(bool),
    Table(bool),
    Heading(u8, String),
    Section { level: u8, question: bool, scope: Option<u16> },
    Passage,
    Title,
    Answer,
}

fn shape() -> impl Strategy<Value = Shape> {
    let text = "[a-z日é ]{0,30}";
    prop_oneof![
        text.prop_map(Shape::Paragraph),
        text.prop_map(Shape::Words),
        any::<bool>().prop_map(Shape::Item),
        any::<bool>().prop_map(Shape::Table),
        (1_u8..7, text).prop_map(|(level, text)| Shape::Heading(level, text)),
        (1_u8..7, any::<bool>(), proptest::option::of(1_u16..9))
            .prop_map(|(level, question, scope)| Shape::Section { level, question, scope }),
        Just(Shape::Passage),
        Just(Shape::Title),
        Just(Shape::Answer),
    ]
}

type Secrets = Vec<(Shape, String)>;

fn secrets() -> impl Strategy<Value = Secrets> {
    proptest::collection::vec((shape(), "[A-Z ]{0,60}"), 0..6)
}

/// The parts of a secret; what is under covers inside it is its own.
fn parts(secrets: &Secrets) -> Vec<sample::Part> {
    let inner = |text: &str| vec![sample::paragraph(text)];
    secrets
        .iter()
        .map(|(shape, text)| build(shape, text, inner(text), vec![sample::words(text)]))
        .collect()
}

fn build(
    shape: &Shape,
    heading: &str,
    body: Vec<sample::Part>,
    inline: Vec<Piece<crate::article::Run>>,
) -> sample::Part {
    let hidden = Piece::hidden(Tag::of(CoverKind::Inline), inline);
    match shape {
        Shape::Paragraph(text) => sample::paragraph(text),
        Shape::Words(text) => sample::runs(vec![sample::words(text), hidden, sample::words(".")]),
        Shape::Item(tight) => {
            let steps = vec![Step::Quote, Step::Item("•".into())];
            sample::inset(steps, *tight, "item")
        }
        Shape::Table(right) => {
            let align = if *right { Align::Right } else { Align::Centre };
            let rows = vec![
                vec![sample::words("who"), sample::words("how")],
                vec![hidden, sample::words("a much longer cell than the first")],
            ];
            sample::table(vec![align; 2], rows)
        }
        Shape::Heading(level, text) => sample::heading(*level, text),
        Shape::Section { level, question, scope } => {
            let kind = CoverKind::Section { level: *level, question: *question };
            let tag = Tag { scope: scope.map(Scope::Chapter), ..Tag::of(kind) };
            let answer = Piece::hidden(Tag::of(CoverKind::Answer), body);
            Piece::hidden(tag, vec![sample::heading(*level, heading), answer])
        }
        Shape::Passage => Piece::hidden(Tag::of(CoverKind::Block), body),
        Shape::Title => Piece::hidden(Tag::of(CoverKind::Title), body),
        Shape::Answer => Piece::hidden(Tag::of(CoverKind::Answer), body),
    }
}

/// A document of this public shape, with these headings under covers and these secrets deeper.
fn document(shapes: &[Shape], headings: &str, secrets: &[Secrets]) -> Document {
    let mut secrets = secrets.iter().cycle();
    let blocks = shapes.iter().map(|shape| {
        let secret = secrets.next().cloned().unwrap_or_default();
        let inline = secret.iter().map(|(_, text)| sample::words(text)).collect();
        build(shape, headings, parts(&secret), inline)
    });
    sample::document(blocks.collect())
}

/// Two documents that differ only under covers.
pub(crate) fn pairs() -> impl Strategy<Value = (Document, Document)> {
    let shapes = proptest::collection::vec(shape(), 0..9);
    let hidden = || ("[A-Z]{0,40}", proptest::collection::vec(secrets(), 1..4));
    (shapes, hidden(), hidden()).prop_map(|(shapes, left, right)| {
        (document(&shapes, &left.0, &left.1), document(&shapes, &right.0, &right.1))
    })
}

/// Everything that is emitted.
fn emissions(document: &Document, show: &str, width: u16) -> Vec<String> {
    let show: Show = show.parse().unwrap_or_default();
    let Ok(sheet) = lift(&show, look(document)) else { return Vec::new() };
    let options = TextOptions { width, colour: true, hyperlinks: true, ascii: false };
    vec![
        text(&sheet.view, &options),
        text(&sheet.view, &TextOptions::default()),
        json(&sheet),
        json_contents(&sheet),
        toc(&sheet.view, &options),
        format!("{:?}", withheld(&sheet)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn documents_that_differ_only_under_covers_print_the_same(
        pair in pairs(),
        width in 0_u16..40,
    ) {
        prop_assert_eq!(emissions(&pair.0, "none", width), emissions(&pair.1, "none", width));
    }

    #[test]
    fn documents_that_differ_only_in_answers_print_the_same_headings(
        shapes in proptest::collection::vec(shape(), 0..9),
        heading in "[A-Z]{0,40}",
        left in proptest::collection::vec(secrets(), 1..4),
        right in proptest::collection::vec(secrets(), 1..4),
        width in 0_u16..40,
    ) {
        let left = document(&shapes, &heading, &left);
        let right = document(&shapes, &heading, &right);
        prop_assert_eq!(emissions(&left, "headings", width), emissions(&right, "headings", width));
    }

    #[test]
    fn everything_that_was_hidden_can_be_printed(
        shapes in proptest::collection::vec(shape(), 0..9),
        secrets in proptest::collection::vec(secrets(), 1..4),
    ) {
        let document = document(&shapes, "HEADING", &secrets);
        let sheet = lift(&Show::all(), look(&document)).map_err(|_| TestCaseError::fail("lift"))?;
        prop_assert_eq!(sheet.view.closed().count(), 0);
        prop_assert_eq!(withheld(&sheet), None);
        prop_assert!(!text(&sheet.view, &TextOptions::default()).contains("hidden]"));
        prop_assert!(!json(&sheet).contains("hidden]"));
    }
}
