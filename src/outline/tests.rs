//! What the contents promise, as pictures.
//!
//! A row reads: mark, indent, words, and after an `x` the name of the cover that a key acts on.
//! Articles are made of `h` headings, `p` paragraphs and covers around them.

use proptest::prelude::*;

use super::{Label, Outline, State, outline};
use crate::article::{ArticleKind, Block, Body, Boundary, CoverKind, Meta, Run, Tag};
use crate::spoiler::{Document, DocumentBlock, Path, Piece, Reveals, SpoilerId, project};

type Pieces = Vec<Piece<DocumentBlock>>;

fn article(blocks: Pieces) -> Document {
    let meta = Meta {
        title: "T".into(),
        work: None,
        author: None,
        language: None,
        source: None,
        kind: ArticleKind::Recap,
        boundary: Boundary::NONE,
    };
    Document { meta, blocks }
}

fn words(words: &str) -> Vec<Piece<Run>> {
    words
        .split('|')
        .map(|words| match words.strip_prefix('!') {
            Some(secret) => Piece::hidden(
                Tag::of(CoverKind::Inline),
                vec![Piece::Open(Run::plain(secret.to_owned()))],
            ),
            None => Piece::Open(Run::plain(words.to_owned())),
        })
        .collect()
}

fn h(level: u8, text: &str) -> Piece<DocumentBlock> {
    let question = text.ends_with('?');
    Piece::Open(Block::new(Body::Heading { level, question, runs: words(text) }))
}

fn p(text: &str) -> Piece<DocumentBlock> {
    Piece::Open(Block::paragraph(words(text)))
}

fn cover(kind: CoverKind, body: Pieces) -> Piece<DocumentBlock> {
    Piece::hidden(Tag::of(kind), body)
}

fn answer(body: Pieces) -> Piece<DocumentBlock> {
    cover(CoverKind::Answer, body)
}

fn passage(body: Pieces) -> Piece<DocumentBlock> {
    cover(CoverKind::Block, body)
}

fn section(level: u8, heading: &str, body: Pieces) -> Piece<DocumentBlock> {
    let question = heading.ends_with('?');
    cover(CoverKind::Section { level, question }, vec![h(level, heading), answer(body)])
}

fn id(name: &str) -> SpoilerId {
    SpoilerId::new(Path::from_ordinals(name.split('.').map(|ordinal| ordinal.parse().unwrap())))
}

fn seen(document: &Document, lifted: &[&str]) -> Outline {
    let mut reveals = Reveals::none();
    for name in lifted {
        reveals.open(id(name));
    }
    outline(&project(document, &reveals))
}

fn picture(outline: &Outline) -> Vec<String> {
    let row = |entry: &super::Entry| {
        let act = entry.act.as_ref().map_or_else(String::new, |id| {
            let name: Vec<_> = id.path().ordinals().map(|ordinal| ordinal.to_string()).collect();
            format!(" x{}", name.join("."))
        });
        let indent = "  ".repeat(usize::from(entry.depth));
        format!("{} {indent}{}{act}", entry.state.mark(), entry.label.text())
    };
    outline.entries.iter().map(row).collect()
}

#[track_caller]
fn check(document: &Document, lifted: &[&str], expected: &[&str]) {
    assert_eq!(picture(&seen(document, lifted)), expected, "lifted: {lifted:?}");
}

fn recap() -> Document {
    article(vec![
        h(2, "Before You Watch"),
        p("Safe."),
        section(2, "Why Did Defne Leave?", vec![p("Because.")]),
        section(2, "The Dog", vec![p("It lives.")]),
    ])
}

#[test]
fn a_question_goes_from_covered_to_shown_to_open_and_back_on_its_own_row() {
    let quiet = "· Before You Watch";
    check(&recap(), &[], &[quiet, "○ Question 1 · hidden x0", "○ Section 2 · hidden x1"]);
    check(&recap(), &["0"], &[quiet, "◐ Why Did Defne Leave? x0.0", "○ Section 2 · hidden x1"]);
    check(
        &recap(),
        &["0", "0.0"],
        &[quiet, "● Why Did Defne Leave? x0", "○ Section 2 · hidden x1"],
    );
    check(&recap(), &["1"], &[quiet, "○ Question 1 · hidden x0", "◐ The Dog x1.0"]);
}

#[test]
fn a_heading_under_a_cover_stays_off_the_contents() {
    let document = article(vec![passage(vec![h(1, "He Dies"), p("Yes."), h(1, "She Too")])]);
    check(&document, &[], &["○ Passage 1 · hidden x0"]);
    check(&document, &["0"], &["● He Dies x0", "● She Too x0"]);
}

#[test]
fn covered_words_in_a_heading_read_hidden() {
    let document = article(vec![h(1, "Why |!Anna| left")]);
    check(&document, &[], &["· Why [hidden] left"]);
    check(&document, &["0"], &["· Why Anna left"]);
}

#[test]
fn a_shown_heading_and_the_cover_after_it_share_a_row() {
    for hide in [answer, passage] {
        let document = article(vec![h(2, "Does He Live?"), hide(vec![p("No.")]), h(2, "More")]);
        check(&document, &[], &["◐ Does He Live? x0", "· More"]);
        check(&document, &["0"], &["● Does He Live? x0", "· More"]);
    }
}

#[test]
fn a_passage_has_a_row_at_the_top_and_none_inside_a_section() {
    let document = article(vec![
        p("Safe."),
        passage(vec![
            p("The |!dog| was\nnever there, as everybody in Istanbul had known."),
            p("x"),
        ]),
        section(1, "Why?", vec![p("a"), passage(vec![p("b")])]),
    ]);
    check(&document, &[], &["○ Passage 1 · hidden x0", "○ Question 2 · hidden x1"]);
    check(
        &document,
        &["0", "1", "1.0"],
        &["● The [hidden] was never there, as everybody in x0", "◐ Why? x1.0.0"]
            .map(|row| row.replace(" x0", "… x0"))
            .each_ref()
            .map(String::as_str),
    );
    check(&document, &["1", "1.0", "1.0.0"], &["○ Passage 1 · hidden x0", "● Why? x1"]);
}

#[test]
fn a_title_has_no_row_before_or_after() {
    let document = article(vec![
        cover(CoverKind::Title, vec![h(1, "Why Did the Dog Die?")]),
        p("Safe."),
        section(2, "What?", vec![p("a")]),
    ]);
    check(&document, &[], &["○ Question 1 · hidden x1"]);
    check(&document, &["0"], &["○ Question 1 · hidden x1"]);
}

#[test]
fn levels_indent_by_one_however_many_are_skipped() {
    let levels = [3, 6, 4, 2, 3, 1, 1];
    let document = article(levels.iter().map(|level| h(*level, "A")).collect());
    check(&document, &[], &["· A", "·   A", "·   A", "· A", "·   A", "· A", "· A"]);
    let covered = article(levels.iter().map(|level| section(*level, "A", vec![p("b")])).collect());
    let depths =
        |outline: &Outline| -> Vec<_> { outline.entries.iter().map(|entry| entry.depth).collect() };
    assert_eq!(depths(&seen(&covered, &[])), depths(&seen(&document, &[])));
    let all = ["0", "0.0", "3", "4", "4.0", "6", "6.0"];
    assert_eq!(depths(&seen(&covered, &all)), depths(&seen(&document, &[])));
}

#[test]
fn what_stands_in_an_answer_is_indented_whatever_its_level() {
    let document = article(vec![
        section(
            2,
            "Outer?",
            vec![
                p("a"),
                h(1, "Loud"),
                section(2, "Inner?", vec![p("a")]),
                section(3, "Last", vec![]),
            ],
        ),
        section(2, "Next?", vec![p("b")]),
    ]);
    check(
        &document,
        &["0", "0.0"],
        &[
            "● Outer? x0",
            "●   Loud x0.0",
            "○     Question 1.1 · hidden x0.0.0",
            "○       Section 1.2 · hidden x0.0.1",
            "○ Question 2 · hidden x1",
        ],
    );
    check(
        &document,
        &["0", "0.0", "0.0.0", "0.0.1", "0.0.1.0"],
        &[
            "● Outer? x0",
            "●   Loud x0.0",
            "◐     Inner? x0.0.0.0",
            "●       Last x0.0.1",
            "○ Question 2 · hidden x1",
        ],
    );
}

#[test]
fn a_heading_in_a_lifted_passage_stands_under_it() {
    let document = article(vec![
        h(1, "Top"),
        p("a"),
        passage(vec![p("b"), h(1, "In"), p("c"), h(2, "Deep")]),
        h(2, "Out"),
    ]);
    check(&document, &[], &["· Top", "○   Passage 1 · hidden x0", "·   Out"]);
    check(&document, &["0"], &["· Top", "●   b x0", "●     In x0", "●       Deep x0", "·   Out"]);
}

#[test]
fn an_empty_heading_has_a_name_and_a_broken_one_is_one_line() {
    let document = article(vec![h(1, ""), h(1, "Two\nlines")]);
    check(&document, &[], &["· untitled", "· Two lines"]);
}

#[test]
fn a_row_is_found_from_a_place_in_the_text() {
    let outline = seen(&recap(), &[]);
    let positions: Vec<_> = outline.entries.iter().map(|entry| entry.position).collect();
    assert_eq!(positions, [0, 2, 3]);
    for (position, current, next, previous) in [
        (0, Some(0), Some(1), None),
        (1, Some(0), Some(1), Some(0)),
        (2, Some(1), Some(2), Some(0)),
        (3, Some(2), None, Some(1)),
        (9, Some(2), None, Some(2)),
    ] {
        let answers = (
            outline.current(position),
            outline.next_after(position),
            outline.previous_before(position),
        );
        assert_eq!(answers, (current, next, previous), "{position}");
    }
    assert_eq!(Outline::default().current(5), None);
    assert_eq!(Outline::default().next_after(0), None);
}

#[test]
fn a_heading_shares_its_words_with_the_view() {
    let view = project(&article(vec![h(1, "Long words")]), &Reveals::none());
    let Label::Heading(label) = &outline(&view).entries[0].label else { panic!() };
    let block = view.blocks[0].shown.text().unwrap();
    let run = block.pieces().next().unwrap().text().unwrap();
    assert_eq!(label.as_ptr(), run.text.as_ptr());
}

/// A part of an article without sections in sections.
#[derive(Clone, Debug)]
enum Part {
    Paragraph,
    Heading(u8),
    Section(u8, u8),
    Passage(u8),
}

fn part() -> impl Strategy<Value = Part> {
    prop_oneof![
        Just(Part::Paragraph),
        (1..=6_u8).prop_map(Part::Heading),
        (1..=6_u8, 1..3_u8).prop_map(|(level, paragraphs)| Part::Section(level, paragraphs)),
        (1..4_u8).prop_map(Part::Passage),
    ]
}

fn paragraphs(count: u8, secret: &str) -> Pieces {
    (0..count).map(|_| p(&format!("{secret} |!and|{secret}"))).collect()
}

/// The article, with `secret` under every cover.
fn build(parts: &[Part], secret: &str) -> Document {
    let pieces = parts.iter().map(|part| match part {
        Part::Paragraph => p("open"),
        Part::Heading(level) => h(*level, "Open"),
        Part::Section(level, count) => section(*level, secret, paragraphs(*count, secret)),
        Part::Passage(count) => passage(paragraphs(*count, secret)),
    });
    article(pieces.collect())
}

proptest! {
    #[test]
    fn rows_keep_their_place_indent_and_number_when_covers_are_lifted(
        parts in prop::collection::vec(part(), 0..12),
        lift in prop::collection::vec((0..12_u32, 0..3_u32), 0..12),
    ) {
        let document = build(&parts, "Secret");
        let shut = outline(&project(&document, &Reveals::none()));
        let mut reveals = Reveals::none();
        for (ordinal, inner) in lift {
            reveals.open(SpoilerId::new(Path::root().child(ordinal)));
            if inner > 0 {
                reveals.open(SpoilerId::new(Path::root().child(ordinal).child(0)));
            }
        }
        let lifted = outline(&project(&document, &reveals));
        prop_assert_eq!(shut.entries.len(), lifted.entries.len());
        for (before, after) in shut.entries.iter().zip(&lifted.entries) {
            prop_assert_eq!(before.depth, after.depth);
            prop_assert_eq!(before.id.0.ordinals().next(), after.id.0.ordinals().next());
            prop_assert_eq!(before.question, after.question);
            if after.state == State::Covered {
                prop_assert_eq!(&before.label, &after.label);
            }
        }
        let ascend = lifted.entries.is_sorted_by(|a, b| a.position < b.position && a.id < b.id);
        prop_assert!(ascend);
    }

    #[test]
    fn contents_of_articles_that_differ_in_hidden_text_are_equal(
        parts in prop::collection::vec(part(), 0..12),
        other in 1..5_u8,
    ) {
        let one = build(&parts, "Secret");
        let parts: Vec<_> = parts.into_iter().map(|part| match part {
            Part::Section(level, _) => Part::Section(level, other),
            Part::Passage(_) => Part::Passage(other),
            open => open,
        }).collect();
        let two = build(&parts, "A longer one, 日本語");
        let contents = |document| outline(&project(document, &Reveals::none()));
        prop_assert_eq!(contents(&one), contents(&two));
    }
}
