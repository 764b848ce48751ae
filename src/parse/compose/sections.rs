//! Sections under covers: the heading first, the answer second.
//!
//! Enters: a heading and what stands under it. Leaves: one sealed piece. Promised: what stands in
//! a section is counted by nobody outside it; sections nest no deeper than headings have levels.
//! Lines that the format's parser took for paragraphs are looked at once more here: behind a
//! boundary a line in doubt is a heading.

use crate::article::{Body, CoverKind, Tag, Why};
use crate::parse::boundary::{open_text, runs};
use crate::parse::draft::{Drafted, Marked};
use crate::parse::headings::{Risk, asks, risk};
use crate::spoiler::{DocumentBlock, Piece};

/// The level of an open heading.
pub(super) fn level(drafted: &Drafted) -> Option<u8> {
    match drafted.piece.as_open()?.body {
        Body::Heading { level, .. } => Some(level.clamp(1, 6)),
        _ => None,
    }
}

/// A cover over paragraphs; none where there is nothing, and no second one over an author's own
/// that says nothing of what it hides. How many of them stand here is for nobody to see.
pub(super) fn passage(blocks: Vec<Drafted>, why: Why) -> Option<Piece<DocumentBlock>> {
    let pieces = nest(blocks, why);
    match <[_; 1]>::try_from(pieces) {
        Ok([Piece::Hidden { mut tag, body }])
            if *tag == Tag::because(CoverKind::Block, tag.why) =>
        {
            // Whether a mark stands under a cover is not said by the cover.
            tag.why = why;
            Some(Piece::Hidden { tag, body })
        }
        Ok(pieces) => Some(cover(CoverKind::Block, why, pieces.into())),
        Err(pieces) if pieces.is_empty() => None,
        Err(pieces) => Some(cover(CoverKind::Block, why, pieces)),
    }
}

/// A cover over what `blocks` hold.
fn cover(kind: CoverKind, why: Why, blocks: Vec<Piece<DocumentBlock>>) -> Piece<DocumentBlock> {
    Piece::hidden(Tag::because(kind, why), blocks)
}

/// A section: the heading under a cover, and under it a second cover over the answer.
pub(super) fn section(heading: Drafted, body: Vec<Drafted>, why: Why) -> Piece<DocumentBlock> {
    let Drafted { piece, marked, .. } = heading;
    let Marked { scope, guess, unread, level: spoils, .. } = marked;
    let (level, question) = match piece.as_open().map(|block| &block.body) {
        Some(Body::Heading { level, question, .. }) => (*level, *question),
        _ => (2, false),
    };
    let answer = nest(body, why);
    let mut inner = Vec::with_capacity(1 + usize::from(!answer.is_empty()));
    inner.push(piece);
    if !answer.is_empty() {
        inner.push(cover(CoverKind::Answer, why, answer));
    }
    let tag = Tag {
        kind: CoverKind::Section { level, question },
        scope,
        guess: guess.filter(|_| scope.is_none()),
        // It matters only where a level would open the section.
        unread: unread && spoils.is_some(),
        level: spoils,
        label: None,
        why,
    };
    Piece::hidden(tag, inner)
}

/// A paragraph as long as this has a heading over it.
const LONG: usize = 120;

/// Finds headings among lines that were taken for paragraphs: "Tom did not drown." between long
/// paragraphs, or a line that is all in strong type. Only where there are headings already.
pub(super) fn doubt_lines(run: &mut [Drafted]) {
    let mut rank = None;
    for place in 0..run.len() {
        let long = run.get(place + 1).is_some_and(|next| length(next) >= LONG);
        let Some(here) = run.get_mut(place) else { return };
        rank = level(here).or(rank);
        let (Some(rank), true) = (rank, long) else { continue };
        if let Piece::Open(block) = &mut here.piece
            && is_line_of_doubt(block)
            && let Body::Paragraph(words) = &mut block.body
        {
            let words = std::mem::take(words);
            let question = asks(&open_text(&words));
            block.body = Body::Heading { level: rank, question, runs: words };
        }
    }
}

fn length(drafted: &Drafted) -> usize {
    drafted.piece.as_open().and_then(runs).map_or(0, |runs| {
        runs.iter().map(|run| run.as_open().map_or(0, |run| run.text.len())).sum()
    })
}

fn is_line_of_doubt(block: &DocumentBlock) -> bool {
    let Body::Paragraph(words) = &block.body else { return false };
    let short = words.iter().all(|run| run.as_open().is_some_and(|run| run.text.len() <= 80));
    if !block.inset.is_empty() || block.tight || words.len() > 4 || !short {
        return false;
    }
    let text = open_text(words);
    let talk = text.starts_with(['"', '“', '«', '‘', '„', '—', '–', '-', '(', '[', '\'', '*']);
    let count = text.split_whitespace().count();
    let strong = words.iter().all(|run| run.as_open().is_some_and(|run| run.style.strong));
    !talk
        && !text.contains('\n')
        && (1..=12).contains(&count)
        && (strong || (count <= 9 && text.ends_with('.') && risk(&text) == Risk::Hard))
}

/// The blocks of a hidden stretch, deeper headings as sections of their own.
fn nest(blocks: Vec<Drafted>, why: Why) -> Vec<Piece<DocumentBlock>> {
    let mut out = Vec::with_capacity(blocks.len());
    let mut rest = blocks.into_iter().peekable();
    while let Some(next) = rest.next() {
        let Some(rank) = level(&next) else {
            out.push(next.piece);
            continue;
        };
        let mut body = Vec::new();
        while let Some(more) = rest.next_if(|more| level(more).is_none_or(|level| level > rank)) {
            body.push(more);
        }
        // Under a cover it is known who hid a section: what an author marked there waits for more
        // than what merely stands behind a boundary.
        let why = match next.marked {
            Marked { told: true, .. } => Why::Reader,
            Marked { hidden: true, .. } => Why::Marked,
            _ => why,
        };
        out.push(section(next, body, why));
    }
    out
}
