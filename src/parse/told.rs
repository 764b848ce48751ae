//! The reader's word, carried out on what the rules found.
//!
//! Enters: passages, and [`Mends`]. Leaves: other passages, the boundary that goes with them, and
//! those mends that this article still has a place for. Promised: no word is lost; what an author
//! marked, or said at the article's head, stays hidden; where spoilers begin by the reader's word,
//! what stands before is in the open but for doubtful headings and clauses, and what stands behind
//! is hidden up to a notice that spoilers end. A mend is found by words that were shown to the
//! reader, so nothing here asks what it hides. Not here: how a place is chosen (`mend`).

use std::collections::BTreeSet;

use super::boundary::{Found, Passage, named};
use super::draft::{Draft, Drafted, Marked, Spoilers};
use crate::article::{
    ArticleKind, Block, Body, Boundary, BoundaryBy, CoverKind, Extent, Run, Str, Sure, Tag, Why,
};
use crate::mend::{Anchor, HideFrom, Mends};
use crate::spoiler::Piece;

/// Opens a draft whose reader says that nothing in it needs hiding: no rule is asked. A warning
/// that is no part of the text becomes one.
pub(super) fn open(draft: &mut Draft) {
    draft.front.spoilers = Some(Spoilers::None);
    if let Some(warning) = draft.warning.take() {
        let at = draft.warning_before.min(draft.blocks.len());
        let line = draft.blocks.get(at).map_or(1, |block| block.line);
        draft.blocks.insert(at, sentence(&warning.into(), line));
    }
}

/// Does as the reader said. With `spoils_all` the author has said that all of it spoils, and where
/// it begins is no question.
pub(super) fn settle(found: Found, mends: &Mends, spoils_all: bool) -> (Found, Mends) {
    let mut kept = Mends::default();
    let mut found = found;
    match mends.from {
        HideFrom::Auto => {}
        _ if spoils_all => {}
        HideFrom::Nothing => {
            kept.from = HideFrom::Nothing;
            found.kind = ArticleKind::Plain;
            found.work = named(&found.passages).or(found.work);
            found.boundary = Boundary { by: BoundaryBy::Reader, ..Boundary::NONE };
        }
        from => {
            if let Some(at) = place(&found.passages, from) {
                kept.from = from;
                found = begin(found, at);
            }
        }
    }
    kept.also = hide(&mut found.passages, &mends.also);
    (found, kept)
}

/// The passage at which spoilers begin; `None` where it is not found any more.
fn place(passages: &[Passage], from: HideFrom) -> Option<usize> {
    let is_heading = |drafted: &Drafted| {
        drafted.piece.as_open().is_some_and(|block| matches!(block.body, Body::Heading { .. }))
    };
    match from {
        HideFrom::FirstHeading => {
            Some(passages.iter().position(|one| one.block().is_some_and(is_heading)).unwrap_or(0))
        }
        HideFrom::Line(line) => {
            let above = passages.iter().filter_map(self::line).filter(|above| *above <= line).max();
            let first = |one: &Passage| above.is_some() && self::line(one) == above;
            Some(passages.iter().position(first).unwrap_or(0))
        }
        HideFrom::Block(anchor) => {
            passages.iter().position(|one| self::anchor(one) == Some(anchor))
        }
        HideFrom::Auto | HideFrom::Start | HideFrom::Nothing => Some(0),
    }
}

fn anchor(passage: &Passage) -> Option<Anchor> {
    Anchor::of(passage.block()?.piece.as_open()?)
}

fn line(passage: &Passage) -> Option<u32> {
    match passage {
        Passage::Open(drafted) | Passage::Hidden(drafted) => Some(drafted.line),
        Passage::Boundary(_, line) => *line,
        Passage::End(_, line) => Some(*line),
    }
}

/// Spoilers begin at the passage `at`.
fn begin(found: Found, at: usize) -> Found {
    let Found { work, passages, .. } = found;
    let mut out = Vec::with_capacity(passages.len() + 1);
    // A work that only a warning names, which is hidden now, is not named any more.
    let mut named = true;
    let mut ended = false;
    let count = passages.len();
    for (place, passage) in passages.into_iter().enumerate() {
        if place == at {
            out.push(Passage::Boundary(None, None));
        }
        let hides = place >= at && !ended;
        let cover = |drafted| if hides { Passage::Hidden(drafted) } else { Passage::Open(drafted) };
        if ended {
            out.push(passage);
            continue;
        }
        match passage {
            Passage::Open(drafted) | Passage::Hidden(drafted) => out.push(cover(drafted)),
            Passage::Boundary(None, _) => {}
            Passage::Boundary(Some(words), line) => {
                named &= !hides;
                out.push(cover(sentence(&words, line.unwrap_or(1))));
            }
            Passage::End(words, line) if hides => {
                ended = true;
                out.push(Passage::End(words, line));
            }
            Passage::End(words, line) => out.push(cover(sentence(&words, line))),
        }
    }
    if at >= count {
        out.push(Passage::Boundary(None, None));
    }
    let boundary = Boundary {
        by: BoundaryBy::Reader,
        text: None,
        line: None,
        sure: Sure::Certain,
        extent: Some(if ended { Extent::Notice } else { Extent::Article }),
    };
    let again = Found::of(ArticleKind::Recap, boundary, out);
    Found { work: again.work.or(work.filter(|_| named)), ..again }
}

/// A warning, or a notice of the end, as a sentence like others.
fn sentence(words: &Str, line: u32) -> Drafted {
    Drafted::open(line, Block::paragraph(vec![Piece::Open(Run::plain(words.clone()))]))
}

/// Hides the blocks that the reader wants hidden too; a heading with its section. Those that were
/// found.
fn hide(passages: &mut [Passage], also: &[Anchor]) -> Vec<Anchor> {
    if also.is_empty() {
        return Vec::new();
    }
    let wanted: BTreeSet<Anchor> = also.iter().copied().collect();
    let mut seen = BTreeSet::new();
    for passage in passages {
        let Some(anchor) = anchor(passage).filter(|anchor| wanted.contains(anchor)) else {
            continue;
        };
        let (Passage::Open(drafted) | Passage::Hidden(drafted)) = passage else { continue };
        seen.insert(anchor);
        let heading = |block: &Block<_>| matches!(block.body, Body::Heading { .. });
        if drafted.piece.as_open().is_some_and(heading) {
            drafted.marked = Marked { hidden: true, told: true, ..drafted.marked };
            continue;
        }
        let empty = Piece::Open(Block::paragraph(Vec::new()));
        let block = std::mem::replace(&mut drafted.piece, empty);
        let tag = Tag::because(CoverKind::Block, Why::Reader);
        drafted.piece = Piece::hidden(tag, vec![block]);
    }
    also.iter().copied().filter(|anchor| seen.contains(anchor)).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
