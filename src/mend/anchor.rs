//! What a block is known by, so that a mend finds it again.
//!
//! Enters: a block, sealed or shown. Leaves: an [`Anchor`], or none where it has no words.
//! Promised: the same for a block of the document and for that block as it is shown, whatever is
//! lifted inside it: words under a cover of their own are no part of it, nor links, nor what stands
//! in brackets, which may be a link. White space, signs and styles are none either, so that a comma
//! mended by the author does not lose the mend.

use std::fmt;

use crate::article::{Block, Body, Run};
use crate::spoiler::{DocumentBlock, Piece, Shown, ShownBlock};
use crate::text::Fingerprint;

/// A fingerprint of a block's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Anchor(u64);

impl Anchor {
    /// Of a block in the open as the parser has it.
    pub fn of(block: &DocumentBlock) -> Option<Self> {
        own(block, Piece::as_open)
    }

    /// Of a block that is shown; `None` for a cover.
    pub fn of_shown(shown: &Shown<ShownBlock>) -> Option<Self> {
        let around = shown.opened();
        own(shown.text()?, |run| {
            let lifted = run.opened() != around;
            run.text().filter(|_| !lifted)
        })
    }

    /// From a file.
    pub fn kept(words: &str) -> Option<Self> {
        let digits = words.len() == 16 && words.bytes().all(|byte| byte.is_ascii_hexdigit());
        digits.then(|| u64::from_str_radix(words, 16).ok().map(Self)).flatten()
    }
}

/// As it is kept in files.
impl fmt::Display for Anchor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:016x}", self.0)
    }
}

fn own<R>(block: &Block<R>, run: impl Fn(&R) -> Option<&Run>) -> Option<Anchor> {
    let mut print = Fingerprint::new();
    let mut any = false;
    let mut brackets = 0_usize;
    let mut hear = |text: &str| {
        for c in text.chars() {
            match c {
                '[' => brackets += 1,
                ']' => brackets = brackets.saturating_sub(1),
                _ if brackets == 0 && c.is_alphanumeric() => {
                    any = true;
                    print.number(u64::from(u32::from(c)));
                }
                _ => {}
            }
        }
    };
    if let Body::Code(text) = &block.body {
        hear(text);
    }
    // Whether `[this][there]` is a link is decided by a line somewhere else, which may be hidden at
    // one time and not at another.
    for run in block.pieces().filter_map(run).filter(|run| run.link.is_none()) {
        hear(&run.text);
    }
    any.then(|| Anchor(print.finish()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{ArticleKind, Boundary, CoverKind, Meta, Tag};
    use crate::spoiler::{Document, Reveals, project};

    fn words(text: &str) -> Piece<Run> {
        Piece::Open(Run::plain(text))
    }

    fn secret(text: &str) -> Piece<Run> {
        Piece::hidden(Tag::of(CoverKind::Inline), vec![words(text)])
    }

    fn document(block: Piece<DocumentBlock>) -> Document {
        let meta = Meta {
            title: "x".into(),
            work: None,
            author: None,
            language: None,
            source: None,
            kind: ArticleKind::Plain,
            boundary: Boundary::NONE,
        };
        Document { meta, blocks: vec![block] }
    }

    fn lifted(document: &Document) -> Shown<ShownBlock> {
        let mut reveals = Reveals::none();
        loop {
            let view = project(document, &reveals);
            let Some(cover) = view.closed().next() else {
                let mut blocks = view.blocks.into_iter();
                return blocks
                    .next()
                    .map_or(Shown::Text(Block::paragraph(Vec::new())), |b| b.shown);
            };
            reveals.open(cover.id.clone());
        }
    }

    #[test]
    fn a_block_is_known_by_its_own_words_lifted_or_not() {
        let block = |hidden| Block::paragraph(vec![words("He, "), secret(hidden), words("left.")]);
        let anchor = Anchor::of(&block("Tom"));
        assert!(anchor.is_some());
        assert_eq!(anchor, Anchor::of(&block("somebody else, and far away")));
        let open = document(Piece::Open(block("Tom")));
        assert_eq!(anchor, Anchor::of_shown(&lifted(&open)));
        let under = Piece::hidden(Tag::of(CoverKind::Block), vec![Piece::Open(block("Tom"))]);
        assert_eq!(anchor, Anchor::of_shown(&lifted(&document(under))));
    }

    #[test]
    fn other_words_are_another_block_and_none_are_none() {
        let of = |text| Anchor::of(&Block::paragraph(vec![words(text)]));
        assert_ne!(of("He left."), of("He left her."));
        assert_eq!(of("He left."), of("“He left”"));
        assert_eq!(of("* * *"), None);
        assert_eq!(of("Read [this][there]."), of("Read ."), "a link or not");
        let link = Run { link: Some("https://example.org/".into()), ..Run::plain("this") };
        let linked = Block::paragraph(vec![words("Read "), Piece::Open(link), words(".")]);
        assert_eq!(Anchor::of(&linked), of("Read [this][there]."));
        assert_eq!(of("[Music]"), None);
        assert_eq!(Anchor::of(&Block::paragraph(vec![secret("Tom")])), None);
        assert_ne!(of("ab"), Anchor::of(&Block::new(Body::Code("abc".into()))));
        assert_eq!(of("ab"), Anchor::of(&Block::new(Body::Code("ab".into()))));
    }
}
