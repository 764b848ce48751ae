//! Marks over drafts that were built by hand.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::article::{ArticleKind, Boundary, Meta, Table};
use crate::spoiler::{Document, Reveals, Shown, project};

fn paragraph(text: &str) -> Drafted {
    Drafted::open(1, Block::paragraph(vec![Piece::Open(Run::plain(text))]))
}

fn document(blocks: Vec<Drafted>) -> Document {
    let meta = Meta {
        title: "t".into(),
        work: None,
        author: None,
        language: None,
        source: None,
        kind: ArticleKind::Recap,
        boundary: Boundary::NONE,
    };
    Document { meta, blocks: blocks.into_iter().map(|block| block.piece).collect() }
}

/// The blocks as they are seen, `[]` for a cover; then all words with every cover lifted.
fn picture(blocks: Vec<Drafted>) -> (String, String) {
    let document = document(across(blocks));
    let shown = |reveals: &Reveals| {
        let view = project(&document, reveals);
        let blocks = view.blocks.iter().map(|block| match &block.shown {
            Shown::Text(block) | Shown::Opened(_, block) => {
                let runs = block.pieces().map(|run| match run {
                    Shown::Text(run) | Shown::Opened(_, run) => run.text.to_string(),
                    Shown::Cover(_) => "[]".to_owned(),
                });
                let words: String = runs.collect();
                if let Body::Code(code) = &block.body { code.to_string() } else { words }
            }
            Shown::Cover(cover) => format!("[{}]", cover.tag.label.as_deref().unwrap_or_default()),
        });
        blocks.collect::<Vec<_>>().join(" / ")
    };
    let mut reveals = Reveals::none();
    let shut = shown(&reveals);
    loop {
        let view = project(&document, &reveals);
        let ids: Vec<_> = view.closed().map(|cover| cover.id.clone()).collect();
        if ids.is_empty() {
            return (shut, shown(&reveals));
        }
        for id in ids {
            reveals.open(id);
        }
    }
}

#[track_caller]
fn check(blocks: &[&str], shut: &str, open: &str) {
    let found = picture(blocks.iter().map(|text| paragraph(text)).collect());
    assert_eq!((found.0.as_str(), found.1.as_str()), (shut, open), "{blocks:?}");
}

#[test]
fn what_stands_between_two_marks_is_under_one_cover() {
    check(&["a", "[spoiler]", "b", "c", "[/spoiler]", "d"], "a / [] / d", "a / b / c / d");
    check(&["a [spoiler]b", "c", "d[/spoiler] e"], "a / [] / e", "a / b / c / d / e");
    check(&["a", "[spoiler title=\"Show\"]b", "c[/spoiler]"], "a / [Show]", "a / b / c");
    check(&["[spoiler=Bob]b", "c[/spoiler]"], "[]", "Bob / b / c");
    check(&["[su_spoiler]b", "c[/su_spoiler]d"], "[] / d", "b / c / d");
    check(&["a ||b", "c|| d"], "a / [] / d", "a / b / c / d");
    check(&["a >!b", "c", "d!< e"], "a / [] / e", "a / b / c / d / e");
    check(&["::: spoiler Show", "b", "c", ":::", "d"], "[Show] / d", "b / c / d");
    check(&[":::spoiler\nb\n:::\nc"], "[] / c", "b / c");
    check(&["{{spoiler}}", "b", "{{endspoiler}}", "c"], "[] / c", "b / c");
    check(&["a <spoiler>b", "c</spoiler> d"], "a / [] / d", "a / b / c / d");
    check(&[":[", "Spoilers", "b", "]:", "c"], "[Spoilers] / c", "Spoilers / b / c");
    check(&["a", "S", "P", "O", "I", "L", "E", "R", "b"], "a / []", "a / b");
}

#[test]
fn a_block_without_a_closer_hides_the_rest_and_words_hide_their_paragraph() {
    check(&["a", "[spoiler]b", "c"], "a / []", "a / b / c");
    check(&["a", "::: spoiler", "b"], "a / []", "a / b");
    check(&["a", "<details>b", "c"], "a / []", "a / b / c");
    check(&["a ||b", "c"], "a [] / c", "a b / c");
    check(&["a >!b", "c"], "a [] / c", "a b / c");
    check(&["a [spoiler]b", "c"], "a [] / c", "a b / c");
}

#[test]
fn marks_inside_a_block_cover_words() {
    check(&["a ||b|| c", "d >!e!<"], "a [] c / d []", "a b c / d e");
    check(&["a", "b || c", "d"], "a / b || c / d", "a / b || c / d");
    check(&["a ||b", "c ||d|| e", "f|| g"], "a / [] / g", "a / b / c d e / f / g");
}

#[test]
fn covers_that_stand_already_and_tables_and_code_are_kept_whole() {
    let hidden = Piece::hidden(Tag::of(CoverKind::Inline), vec![Piece::Open(Run::plain("x"))]);
    let words = vec![Piece::Open(Run::plain("a ||b ")), hidden, Piece::Open(Run::plain(" c|| d"))];
    let found = picture(vec![Drafted::open(1, Block::paragraph(words))]);
    assert_eq!((found.0.as_str(), found.1.as_str()), ("a [] d", "a b x c d"));
    let table = |words: &str| {
        let rows = vec![vec![vec![Piece::Open(Run::plain(words))]]];
        Drafted::open(1, Block::new(Body::Table(Box::new(Table { aligns: Vec::new(), rows }))))
    };
    let code = || Drafted::open(1, Block::new(Body::Code("||k".into())));
    let found = picture(vec![paragraph("a"), table("||t||"), code()]);
    assert_eq!((found.0.as_str(), found.1.as_str()), ("a / [] / ||k", "a / t / ||k"));
    let found = picture(vec![paragraph("[spoiler]"), table("t"), code(), paragraph("[/spoiler]b")]);
    assert_eq!((found.0.as_str(), found.1.as_str()), ("[] / b", "t / ||k / b"));
}

#[test]
fn many_openers_take_linear_time() {
    let start = std::time::Instant::now();
    for text in
        ["||a", ">!a", "[spoiler]", "[spoiler]a[/spoiler] b [spoiler]", "::: spoiler", "a!<"]
    {
        let blocks = across((0..20_000).map(|_| paragraph(text)).collect());
        assert!(!blocks.is_empty());
    }
    let many = across(vec![paragraph(&"[spoiler]a\n\nb[/spoiler] c ".repeat(10_000))]);
    assert_eq!(many.len(), 20_000);
    assert!(start.elapsed().as_secs() < 20);
}
