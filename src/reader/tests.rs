//! Sessions with a reader: what is asked for, and what is on the page afterwards.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use super::*;
use crate::article::{ArticleKind, Block, Body, Boundary, CoverKind, Meta, Run, Tag};
use crate::layout::{Look, RowKind};
use crate::spoiler::{DocumentBlock, Piece};
use proptest::prelude::*;

fn paragraph(text: &str) -> Piece<DocumentBlock> {
    Piece::Open(Block::paragraph(vec![Piece::Open(Run::plain(text))]))
}

fn heading(text: &str) -> Piece<DocumentBlock> {
    let runs = vec![Piece::Open(Run::plain(text))];
    Piece::Open(Block::new(Body::Heading { level: 2, question: true, runs }))
}

fn question(text: &str, answer: Vec<Piece<DocumentBlock>>) -> Piece<DocumentBlock> {
    let answer = Piece::hidden(Tag::of(CoverKind::Answer), answer);
    let tag = Tag::of(CoverKind::Section { level: 2, question: true });
    Piece::hidden(tag, vec![heading(text), answer])
}

fn inline(before: &str, hidden: &str, after: &str) -> Piece<DocumentBlock> {
    let run = |text: &str| Piece::Open(Run::plain(text));
    let cover = Piece::hidden(Tag::of(CoverKind::Inline), vec![run(hidden)]);
    Piece::Open(Block::paragraph(vec![run(before), cover, run(after)]))
}

fn document(blocks: Vec<Piece<DocumentBlock>>) -> Document {
    let meta = Meta {
        title: "A Test".into(),
        work: None,
        author: None,
        language: None,
        source: None,
        kind: ArticleKind::Recap,
        boundary: Boundary::NONE,
    };
    Document { meta, blocks }
}

fn recap() -> Document {
    document(vec![
        paragraph("A safe beginning."),
        question("Who did it?", vec![paragraph("The gardener did it."), paragraph("With a rake.")]),
        question("Why?", vec![paragraph("For the roses.")]),
    ])
}

fn open(document: Document, width: u16, height: u16) -> Reader {
    Reader::new(document, PageSize { width, height }, Place::default(), Reveals::none())
}

/// The page as text, covers by their names, the selected one marked.
fn page(reader: &Reader) -> Vec<String> {
    let mark = |id| if reader.selected() == Some(&Target::Closed(id)) { " <x" } else { "" };
    let row = |row: &PageRow| match (&row.kind, &row.cover) {
        (RowKind::Fin, _) => "end".to_owned(),
        (_, Some(cover)) => format!("[{}]{}", cover.name(), mark(cover.id.clone())),
        _ => {
            let words = row.segments.iter().filter(|s| matches!(s.look, Look::Words(_)));
            words.map(|segment| segment.text.as_str()).collect()
        }
    };
    reader.page().iter().map(row).filter(|row| !row.is_empty()).collect()
}

#[test]
fn the_first_lift_shows_the_question_and_the_second_the_answer() {
    let mut reader = open(recap(), 40, 20);
    assert_eq!(page(&reader), ["A safe beginning.", "[Question 1] <x", "[Question 2]", "end"]);
    assert_eq!(reader.toggle(), Done::Lifted);
    let lifted = ["A safe beginning.", "Who did it?", "[Answer] <x", "[Question 2]", "end"];
    assert_eq!(page(&reader), lifted);
    assert_eq!(reader.toggle(), Done::Lifted);
    let lifted = [
        "A safe beginning.",
        "Who did it?",
        "The gardener did it.",
        "With a rake.",
        "[Question 2]",
        "end",
    ];
    assert_eq!(page(&reader), lifted);
}

#[test]
fn one_key_too_many_hides_and_does_not_reveal_the_next_answer() {
    let mut reader = open(recap(), 40, 20);
    reader.toggle();
    reader.toggle();
    assert_eq!(reader.toggle(), Done::Hidden);
    assert_eq!(page(&reader), ["A safe beginning.", "[Question 1] <x", "[Question 2]", "end"]);
}

#[test]
fn a_cover_over_nothing_does_not_hand_the_key_to_the_next_one() {
    let empty = Piece::hidden(Tag::of(CoverKind::Block), Vec::new());
    let mut reader = open(document(vec![empty, question("Who?", vec![paragraph("He.")])]), 40, 20);
    assert_eq!(reader.toggle(), Done::Lifted);
    assert_eq!(reader.toggle(), Done::Nothing);
    assert_eq!(page(&reader), ["[Question 2]", "end"]);
}

#[test]
fn closing_goes_from_the_answer_to_the_question() {
    let mut reader = open(recap(), 40, 20);
    reader.toggle();
    reader.toggle();
    reader.close();
    assert_eq!(page(&reader)[1..3], ["Who did it?", "[Answer] <x"]);
    reader.close();
    assert_eq!(page(&reader)[1..3], ["[Question 1] <x", "[Question 2]"]);
    assert_eq!(reader.close(), Done::Nothing);
}

#[test]
fn hiding_everything_hides_everything() {
    let mut reader = open(recap(), 40, 20);
    assert_eq!(reader.hide_all(), Done::Nothing);
    reader.reveal_all();
    assert!(reader.view().closed().next().is_none());
    assert_eq!(reader.hide_all(), Done::Hidden);
    assert_eq!(reader.view().closed().count(), 2);
    assert!(reader.reveals().is_empty());
}

#[test]
fn a_peek_ends_with_the_next_movement() {
    let mut reader = open(recap(), 40, 20);
    reader.peek();
    assert_eq!(page(&reader)[1], "Who did it?");
    assert!(reader.reveals().is_empty(), "a peek is not kept");
    reader.scroll(1);
    assert_eq!(page(&reader), ["A safe beginning.", "[Question 1] <x", "[Question 2]", "end"]);
}

#[test]
fn nothing_off_the_page_is_lifted() {
    let long = "word ".repeat(200);
    let blocks = vec![paragraph(&long), question("Who?", vec![paragraph("He.")])];
    let mut reader = open(document(blocks), 40, 6);
    assert_eq!(reader.selected(), None);
    assert_eq!(reader.toggle(), Done::Nothing);
    assert_eq!(reader.open(), Done::Nothing);
    assert_eq!(reader.peek(), Done::Nothing);
    assert!(reader.reveals().is_empty());
}

#[test]
fn an_answer_below_the_page_is_brought_before_it_is_lifted() {
    let blocks = vec![
        paragraph("one two three four five six"),
        question("Who?", vec![paragraph("He.")]),
        paragraph(&"tail ".repeat(40)),
    ];
    let mut reader = open(document(blocks), 40, 4);
    assert_eq!(page(&reader), ["one two three four five six", "[Question 1] <x"]);
    reader.toggle();
    assert_eq!(page(&reader), ["one two three four five six", "Who?"]);
    assert_eq!(reader.toggle(), Done::Brought);
    assert!(page(&reader).contains(&"[Answer] <x".to_owned()));
    assert_eq!(reader.toggle(), Done::Lifted);
}

#[test]
fn what_scrolls_in_is_selected_only_after_a_movement() {
    let answer = vec![paragraph(&"answer ".repeat(30))];
    let blocks = vec![question("One?", answer), question("Two?", vec![paragraph("2.")])];
    let mut reader = open(document(blocks), 40, 9);
    reader.toggle();
    reader.toggle();
    assert!(matches!(reader.selected(), Some(Target::Opened(_))));
    reader.scroll(3);
    let second = reader.view().closed().next().unwrap().id.clone();
    assert_eq!(reader.selected(), Some(&Target::Closed(second)));
}

#[test]
fn words_are_lifted_one_by_one_and_the_text_around_them_stays() {
    let blocks = vec![inline("It was ", "the gardener", ", of course.")];
    let mut reader = open(document(blocks), 40, 6);
    assert_eq!(page(&reader)[0], "It was [hidden], of course.");
    reader.toggle();
    assert_eq!(page(&reader)[0], "It was the gardener, of course.");
    reader.toggle();
    assert_eq!(page(&reader)[0], "It was [hidden], of course.");
}

#[test]
fn moving_among_headings_and_covers_lifts_nothing() {
    let mut reader = open(recap(), 40, 4);
    assert!(reader.to_heading(1));
    assert_eq!(page(&reader)[0], "[Question 1] <x");
    assert!(reader.to_cover(1));
    assert!(page(&reader).contains(&"[Question 2] <x".to_owned()));
    assert!(!reader.to_cover(1), "there is no third");
    assert!(!reader.to_heading(-1), "no heading stands above the first question");
    assert!(reader.back());
    assert!(reader.reveals().is_empty());
}

#[test]
fn the_contents_jump_without_lifting_and_lift_on_demand() {
    let mut reader = open(recap(), 40, 20);
    let second = reader.outline().entries[1].id.clone();
    reader.to_block(&second);
    assert!(reader.reveals().is_empty());
    assert_eq!(reader.toggle_entry(1), Done::Lifted);
    assert_eq!(reader.outline().entries[1].label.text(), "Why?");
    assert_eq!(reader.toggle_entry(1), Done::Lifted);
    assert!(page(&reader).contains(&"For the roses.".to_owned()));
    assert_eq!(reader.toggle_entry(1), Done::Hidden);
}

#[test]
fn words_are_found_in_what_is_shown_alone() {
    let mut reader = open(recap(), 40, 20);
    assert_eq!(reader.find("gardener").unwrap().total, 0);
    assert_eq!(reader.find("safe").unwrap().total, 1);
    reader.find("gardener");
    reader.toggle();
    reader.toggle();
    assert_eq!(reader.found(false).unwrap().total, 1, "searched again after a reveal");
    assert!(reader.find("").is_none());
}

#[test]
fn a_reload_keeps_lifted_what_says_the_same_and_nothing_else() {
    let changed = || {
        document(vec![
            paragraph("Another safe beginning."),
            question("Who did it?", vec![paragraph("The cook did it.")]),
            question("Why?", vec![paragraph("For the roses.")]),
        ])
    };
    let mut reader = open(recap(), 40, 20);
    reader.reveal_all();
    reader.reload(changed());
    assert_eq!(
        page(&reader),
        ["Another safe beginning.", "Who did it?", "[Answer]", "Why?", "For the roses.", "end"]
    );
}

#[test]
fn a_cover_at_the_top_of_the_page_is_lifted_in_its_place() {
    let mut reader = open(recap(), 40, 5);
    reader.to_heading(2);
    assert_eq!(page(&reader)[0], "[Question 2] <x");
    reader.toggle();
    assert_eq!(page(&reader)[..2], ["Why?", "[Answer] <x"]);
    reader.toggle();
    assert_eq!(page(&reader)[..2], ["Why?", "For the roses."]);
    reader.toggle();
    assert_eq!(page(&reader)[0], "[Question 2] <x");
}

#[test]
fn one_section_can_be_read_alone_and_the_rest_comes_back() {
    let mut reader = open(recap(), 40, 20);
    assert!(reader.to_cover(1));
    assert!(reader.toggle_only_section());
    assert_eq!(page(&reader), ["[Question 2] <x", "end"]);
    reader.toggle();
    reader.toggle();
    assert_eq!(page(&reader), ["Why?", "For the roses.", "end"]);
    assert!(reader.toggle_only_section());
    assert_eq!(page(&reader)[..3], ["A safe beginning.", "[Question 1]", "Why?"]);
}

/// A step that lifts nothing.
#[derive(Clone, Debug)]
enum Step {
    Scroll(i64),
    Page(i64),
    Heading(i64),
    Cover(i64),
    Top,
    End,
    Back,
    Resize(u16, u16),
    Find(&'static str),
    Next(i64),
    Click(u16),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        (-9_i64..9).prop_map(Step::Scroll),
        (-2_i64..3).prop_map(Step::Page),
        (-3_i64..4).prop_map(Step::Heading),
        (-3_i64..4).prop_map(Step::Cover),
        Just(Step::Top),
        Just(Step::End),
        Just(Step::Back),
        (1_u16..60, 0_u16..20).prop_map(|(width, height)| Step::Resize(width, height)),
        prop_oneof![Just("e"), Just("roses"), Just("")].prop_map(Step::Find),
        (-2_i64..3).prop_map(Step::Next),
        (0_u16..20).prop_map(Step::Click),
    ];
    prop::collection::vec(step, 0..30)
}

fn take(reader: &mut Reader, step: &Step) {
    match step {
        Step::Scroll(rows) => reader.scroll(*rows),
        Step::Page(pages) => reader.scroll_pages(*pages),
        Step::Heading(times) => drop(reader.to_heading(*times)),
        Step::Cover(times) => drop(reader.to_cover(*times)),
        Step::Top => reader.to_top(),
        Step::End => reader.to_end(),
        Step::Back => drop(reader.back()),
        Step::Resize(width, height) => {
            reader.resize(PageSize { width: *width, height: *height });
        }
        Step::Find(words) => drop(reader.find(words)),
        Step::Next(times) => drop(reader.find_next(*times)),
        Step::Click(row) => reader.select_row(*row),
    }
}

/// The first words on the page and where they are in their block.
fn first_words(reader: &Reader) -> Option<(crate::spoiler::BlockId, u32)> {
    let first = reader.page().first()?;
    if first.kind == RowKind::Air {
        return None;
    }
    let bytes = first.segments.iter().find_map(|segment| segment.bytes.clone())?;
    Some((reader.view().blocks[first.spot.position].id.clone(), bytes.start))
}

fn long_recap() -> Document {
    let text = |n: usize| format!("paragraph {n} ").repeat(12);
    let mut blocks = vec![paragraph(&text(0)), inline("He is ", "guilty, they say", " and more.")];
    for n in 1..6 {
        let title = format!("Why number {n}?");
        blocks.push(question(&title, vec![paragraph(&text(n)), paragraph(&text(n + 10))]));
    }
    document(blocks)
}

proptest! {
    #[test]
    fn no_movement_lifts_a_cover(steps in steps()) {
        let mut reader = open(long_recap(), 40, 12);
        let closed = reader.view().closed().count();
        for step in &steps {
            take(&mut reader, step);
            prop_assert!(reader.reveals().is_empty());
            prop_assert_eq!(reader.view().closed().count(), closed);
        }
    }

    #[test]
    fn the_line_at_the_top_stays_when_covers_below_it_change(
        scroll in 0_i64..12, lifts in 1_usize..6,
    ) {
        let mut reader = open(long_recap(), 30, 12);
        reader.scroll(scroll);
        let before = first_words(&reader);
        for _ in 0..lifts {
            if reader.toggle() == Done::Brought {
                break;
            }
            prop_assert_eq!(first_words(&reader), before.clone());
        }
    }

    #[test]
    fn the_words_at_the_top_stay_at_any_width(
        scroll in 0_i64..40, widths in prop::collection::vec(5_u16..80, 1..5),
    ) {
        let mut reader = open(long_recap(), 30, 12);
        reader.reveal_all();
        reader.scroll(scroll);
        let before = reader.place().clone();
        for width in widths {
            reader.resize(PageSize { width, height: 12 });
            prop_assert_eq!(reader.place(), &before, "the intention is kept");
            if let Some((block, start)) = first_words(&reader) {
                prop_assert_eq!(&block, &before.block);
                prop_assert!(start <= before.offset);
            }
        }
    }

    #[test]
    fn the_selected_cover_is_always_on_the_page(steps in steps(), lift in 0_usize..4) {
        let mut reader = open(long_recap(), 40, 12);
        for step in &steps {
            take(&mut reader, step);
            if lift > 0 && matches!(step, Step::Heading(_)) {
                reader.toggle();
            }
            if let Some(Target::Closed(id)) = reader.selected() {
                prop_assert!(reader.closed_on_page().contains(id));
            }
        }
    }
}
