//! Rows as pictures, and places that keep.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use super::*;
use crate::article::{
    Align, ArticleKind, Block, Body, Boundary, CoverKind, Meta, Run, Step, Style, Table, Tag,
};
use crate::spoiler::{Document, DocumentBlock, Piece, Reveals, View, project};
use proptest::prelude::*;

fn words(text: &str) -> Vec<Piece<Run>> {
    vec![Piece::Open(Run::plain(text))]
}

fn view(blocks: Vec<Piece<DocumentBlock>>) -> View {
    let meta = Meta {
        title: "".into(),
        work: None,
        author: None,
        language: None,
        source: None,
        kind: ArticleKind::Plain,
        boundary: Boundary::NONE,
    };
    project(&Document { meta, blocks }, &Reveals::none())
}

fn open(body: Body<Piece<Run>>) -> Piece<DocumentBlock> {
    Piece::Open(Block::new(body))
}

/// The rows of a view as text; what layout adds in signs of its own.
fn picture(view: &View, width: u16) -> Vec<String> {
    let mut layout = Layout::new(width);
    let page = layout.page(view, Spot::top_of(0), 200);
    page.iter()
        .map(|row| {
            let mut line = match row.kind {
                RowKind::Cover => format!("[{}]", row.cover.as_ref().unwrap().name()),
                RowKind::Rule => "* * *".to_owned(),
                RowKind::Boundary => "-- from here --".to_owned(),
                RowKind::End => "-- to here --".to_owned(),
                RowKind::Fin => "-- fin --".to_owned(),
                _ => String::new(),
            };
            let mut segments: Vec<_> = row.segments.iter().collect();
            segments.sort_by_key(|segment| segment.x);
            for segment in segments {
                let at = usize::from(segment.x);
                let cells = unicode_width::UnicodeWidthStr::width(line.as_str());
                line.push_str(&" ".repeat(at.saturating_sub(cells)));
                match segment.look {
                    Look::Frame(Frame::Quote | Frame::Column) => line.push('|'),
                    Look::Frame(Frame::Under) => line.push_str(&segment.text.replace(' ', "-")),
                    _ => line.push_str(&segment.text),
                }
            }
            line
        })
        .collect()
}

#[track_caller]
fn check(blocks: Vec<Piece<DocumentBlock>>, width: u16, expected: &[&str]) {
    let mut picture = picture(&view(blocks), width);
    assert_eq!(picture.split_off(picture.len() - 2), ["", "-- fin --"]);
    assert_eq!(picture, expected);
}

#[test]
fn paragraphs_and_headings_have_a_row_of_air_above() {
    check(
        vec![
            open(Body::Heading { level: 2, question: false, runs: words("Head") }),
            open(Body::Paragraph(words("one two three"))),
        ],
        8,
        &["", "Head", "", "one two", "three"],
    );
}

#[test]
fn a_cover_is_one_row_at_every_width_whatever_it_covers() {
    let secret = |length: usize| {
        let block = Block::paragraph(words(&"secret ".repeat(length)));
        Piece::hidden(Tag::of(CoverKind::Block), vec![Piece::Open(block)])
    };
    for length in [0, 1, 1000] {
        for width in [1, 7, 80] {
            check(vec![secret(length)], width, &["", "[Passage 1]"]);
        }
    }
}

#[test]
fn lists_and_quotations_stand_in_from_the_margin() {
    let item = |marker: &str, text: &str| {
        let inset = vec![Step::Item(marker.into())];
        Piece::Open(Block { inset, tight: true, body: Body::Paragraph(words(text)) })
    };
    let quoted = Block {
        inset: vec![Step::Quote, Step::Hang(1)],
        tight: false,
        body: Body::Paragraph(words("said twice")),
    };
    check(
        vec![item("•", "first one"), item("10.", "tenth one"), Piece::Open(quoted)],
        9,
        &["• first", "  one", "10. tenth", "    one", "", "|   said", "|   twice"],
    );
}

#[test]
fn the_warning_stands_under_its_rule_in_marks_of_quotation() {
    check(
        vec![open(Body::Boundary(Some("spoilers ahead now".into()))), open(Body::Boundary(None))],
        14,
        &["", "-- from here --", "  “spoilers", "   ahead now”", "", "-- from here --"],
    );
}

fn table(rows: &[&[&str]]) -> Piece<DocumentBlock> {
    let rows: Vec<Vec<Vec<Piece<Run>>>> =
        rows.iter().map(|row| row.iter().map(|cell| words(cell)).collect()).collect();
    open(Body::Table(Box::new(Table { aligns: vec![Align::Left, Align::Right], rows })))
}

#[test]
fn a_table_shares_its_room_among_its_columns() {
    check(
        vec![table(&[&["name", "year"], &["Sunrise", "1927"], &["The Lodger", "27"]])],
        30,
        &["", "name       | year", "-----------------", "Sunrise    | 1927", "The Lodger |   27"],
    );
    check(
        vec![table(&[&["name", "year"], &["The Lodger", "1927"]])],
        15,
        &["", "name     | year", "---------------", "The      | 1927", "Lodger   |"],
    );
}

#[test]
fn a_table_too_wide_for_its_room_is_set_cell_under_cell() {
    check(
        vec![table(&[&["name", "year"], &["The Lodger", "1927"]])],
        9,
        &["", "name", "year", "---------", "The", "Lodger", "1927"],
    );
}

#[test]
fn code_keeps_its_lines_and_an_empty_block_its_row() {
    check(
        vec![open(Body::Code("a  b\n  c\n".into())), open(Body::Paragraph(words("")))],
        20,
        &["", "a  b", "  c", ""],
    );
}

#[test]
fn covered_words_read_the_same_whatever_they_are() {
    let paragraph = |secret: &str| {
        let cover = Piece::hidden(Tag::of(CoverKind::Inline), words(secret));
        let runs = vec![Piece::Open(Run::plain("He is ")), cover, Piece::Open(Run::plain("."))];
        open(Body::Paragraph(runs))
    };
    for secret in ["", "dead", "alive and well, in another town, under another name"] {
        check(vec![paragraph(secret)], 20, &["", "He is [hidden]."]);
    }
}

#[test]
fn segments_carry_the_style_of_their_words() {
    let bold = Style { strong: true, ..Style::default() };
    let runs = vec![
        Piece::Open(Run::plain("un")),
        Piece::Open(Run { text: "believ".into(), style: bold, link: None }),
        Piece::Open(Run::plain("able things")),
    ];
    let view = view(vec![open(Body::Paragraph(runs))]);
    let page = Layout::new(12).page(&view, Spot::top_of(0), 3);
    let texts = |row: usize| -> Vec<(u16, &str)> {
        page[row].segments.iter().map(|segment| (segment.x, segment.text.as_str())).collect()
    };
    assert_eq!(texts(1), [(0, "un"), (2, "believ"), (8, "able")]);
    assert_eq!(texts(2), [(0, "things")]);
}

fn long_view() -> View {
    let text = |n: usize| format!("word{n} ").repeat(n * 7 % 40 + 1);
    view((0..12).map(|n| open(Body::Paragraph(words(&text(n))))).collect())
}

proptest! {
    #[test]
    fn going_down_and_up_again_leads_back(start in 0_i64..60, rows in 0_i64..60, width in 3_u16..50) {
        let view = long_view();
        let mut layout = Layout::new(width);
        let from = layout.moved(&view, Spot::top_of(0), start);
        let down = layout.moved(&view, from, rows);
        // At the end of the article the way up is shorter than the way down was asked to be.
        let stopped = layout.moved(&view, from, rows + 1) == down;
        prop_assert!(stopped || layout.moved(&view, down, -rows) == from);
    }

    #[test]
    fn a_place_is_found_again_where_it_was(start in 0_i64..80, width in 3_u16..50) {
        let view = long_view();
        let mut layout = Layout::new(width);
        let spot = layout.moved(&view, Spot::top_of(0), start);
        if spot.position < view.blocks.len() {
            let place = layout.place(&view, spot);
            prop_assert_eq!(layout.spot(&view, &place), spot);
        }
    }

    #[test]
    fn a_page_is_the_rows_that_single_steps_lead_to(start in 0_i64..40, width in 3_u16..50) {
        let view = long_view();
        let mut layout = Layout::new(width);
        let mut spot = layout.moved(&view, Spot::top_of(0), start);
        for row in layout.page(&view, spot, 15) {
            prop_assert_eq!(row.spot, spot);
            spot = layout.moved(&view, spot, 1);
        }
    }
}

#[test]
fn the_layout_of_a_view_shares_the_views_text() {
    let view = view(vec![open(Body::Paragraph(words("shared")))]);
    let laid = Layout::new(10).laid(&view, 0);
    let crate::spoiler::Shown::Text(block) = &view.blocks[0].shown else { panic!() };
    let Body::Paragraph(runs) = &block.body else { panic!() };
    assert_eq!(laid.flat.text.as_ptr(), runs[0].text().unwrap().text.as_ptr());
}
