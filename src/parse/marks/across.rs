//! Marks that open in one block and close in another, where the format has no lines.
//!
//! Enters: the blocks of a draft in reading order, their words not yet covered by marks, or only
//! some of them. Leaves: the same blocks, what stands between two marks under one cover, and the
//! words that are marked inside a block covered. Promised: the judgement is that of `pair`, as if
//! every block were a paragraph of a text; what is neither a paragraph nor a heading is hidden
//! whole or not at all; no word is lost but the marks; linear time. Covers in covers are looked for
//! [`DEEPEST`] deep.

use std::iter::Peekable;
use std::vec::IntoIter;

use super::cells::veil_cells;
use super::lines::lines;
use super::pair::{Cut, pair};
use super::veil::{Reader, flatten_into, length, veil_pieces};
use crate::article::{Block, Body, CoverKind, Run, Step, Tag};
use crate::parse::draft::{Drafted, Marked};
use crate::parse::markdown::asks;
use crate::spoiler::Piece;

/// Deeper marks are dropped, and their words stand under the cover around them.
const DEEPEST: u32 = 8;

/// What stands between two blocks in the text that is made of them.
const BETWEEN: &str = "\n\n";

/// Covers what the marks in `blocks` hide.
pub(in crate::parse) fn across(blocks: Vec<Drafted>) -> Vec<Drafted> {
    covered(blocks, 0)
}

fn covered(blocks: Vec<Drafted>, depth: u32) -> Vec<Drafted> {
    let text = text_of(&blocks);
    let cuts = if depth < DEEPEST {
        let lines = lines(&text, false);
        let masked = lines.masked.as_deref().unwrap_or(&text);
        pair(&text, masked, &lines).0
    } else {
        Vec::new()
    };
    let mut reader = Blocks { rest: blocks.into_iter().peekable(), at: 0, begun: None };
    let mut out = Vec::new();
    for cut in cuts {
        reader.read(cut.start, |block| out.push(veiled(block)));
        out.push(hidden(&mut reader, cut, depth));
    }
    reader.read(usize::MAX, |block| out.push(veiled(block)));
    out
}

/// One cover over what a cut takes out.
fn hidden(reader: &mut Blocks, cut: Cut, depth: u32) -> Drafted {
    let mut inside = Vec::new();
    reader.read(cut.inner.start, |block| inside.extend(sealed(block)));
    if let Some(words) = cut.refused {
        let words = Block::paragraph(vec![Piece::Open(Run::plain(words))]);
        inside.push(Drafted::open(reader.line(), words));
    }
    reader.read(cut.inner.end, |block| inside.push(block));
    reader.read(cut.end, |block| inside.extend(sealed(block)));
    let line = inside.first().map_or(reader.line(), |block| block.line);
    let body = covered(inside, depth + 1).into_iter().map(|block| block.piece).collect();
    let mut block = Drafted::open(line, Block::paragraph(Vec::new()));
    let tag = Tag { label: cut.label, ..Tag::of(CoverKind::Block) };
    block.piece = Piece::hidden(tag, body);
    block
}

/// Of a mark itself only what was no word of it is kept: a cover, a table between its parts.
fn sealed(block: Drafted) -> Option<Drafted> {
    match &block.piece {
        Piece::Open(open) if words(open).is_some() => {
            let keeps = open.pieces().any(|piece| piece.as_open().is_none());
            keeps.then_some(block)
        }
        _ => Some(block),
    }
}

/// The words of a paragraph or a heading.
fn words(block: &Block<Piece<Run>>) -> Option<&Vec<Piece<Run>>> {
    match &block.body {
        Body::Paragraph(runs) | Body::Heading { runs, .. } => Some(runs),
        _ => None,
    }
}

/// The blocks as one text; what has no words of its own is one byte.
fn text_of(blocks: &[Drafted]) -> String {
    let room = blocks.iter().map(|block| {
        let runs = block.piece.as_open().and_then(words);
        runs.map_or(1, |runs| runs.iter().map(length).sum()) + BETWEEN.len()
    });
    let mut text = String::with_capacity(room.sum());
    for block in blocks {
        match block.piece.as_open().and_then(words) {
            Some(runs) => flatten_into(runs, &mut text),
            None => text.push('\0'),
        }
        text.push_str(BETWEEN);
    }
    text
}

/// Covers the words that are marked inside a block.
fn veiled(mut block: Drafted) -> Drafted {
    if let Piece::Open(open) = &mut block.piece {
        match &mut open.body {
            Body::Paragraph(runs) => *runs = veil_pieces(std::mem::take(runs)),
            Body::Heading { runs, question, .. } => {
                *runs = veil_pieces(std::mem::take(runs));
                // What is covered in a heading must not say whether it asks.
                let open = runs.iter().filter_map(Piece::as_open);
                *question = asks(&open.map(|run| run.text.as_ref()).collect::<String>());
            }
            Body::Table(table) => veil_cells(&mut table.rows),
            _ => {}
        }
    }
    block
}

/// Reads blocks by positions in the text that was made of them.
struct Blocks {
    rest: Peekable<IntoIter<Drafted>>,
    at: usize,
    begun: Option<Begun>,
}

/// A block of which a part was read.
struct Begun {
    words: Reader,
    /// Where in the text it begins and ends.
    start: usize,
    end: usize,
    line: u32,
    inset: Vec<Step>,
    tight: bool,
    /// The level of a heading that has not been handed on.
    level: Option<u8>,
    marked: Marked,
}

impl Blocks {
    /// The line at which the next block begins.
    fn line(&mut self) -> u32 {
        match &self.begun {
            Some(begun) => begun.line,
            None => self.rest.peek().map_or(1, |block| block.line),
        }
    }

    /// Hands everything up to `until` to `take`, split where it must be.
    fn read(&mut self, until: usize, mut take: impl FnMut(Drafted)) {
        while self.at < until {
            if let Some(begun) = &mut self.begun {
                begun.part(until, &mut take);
                if until < begun.end {
                    self.at = until;
                    return;
                }
                self.at = begun.end + BETWEEN.len();
                self.begun = None;
                continue;
            }
            let Some(block) = self.rest.next() else { return };
            let runs = block.piece.as_open().and_then(words);
            let end = self.at + runs.map_or(1, |runs| runs.iter().map(length).sum());
            match runs {
                Some(_) if until < end => self.begun = Some(Begun::new(block, self.at, end)),
                _ => {
                    take(block);
                    self.at = end + BETWEEN.len();
                }
            }
        }
    }
}

impl Begun {
    fn new(block: Drafted, start: usize, end: usize) -> Self {
        let Drafted { line, piece, marked } = block;
        let mut begun = Self {
            words: Reader::new(Vec::new()),
            start,
            end,
            line,
            inset: Vec::new(),
            tight: false,
            level: None,
            marked,
        };
        if let Piece::Open(Block { inset, tight, body }) = piece {
            (begun.inset, begun.tight) = (inset, tight);
            match body {
                Body::Paragraph(runs) => begun.words = Reader::new(runs),
                Body::Heading { level, runs, .. } => {
                    begun.level = Some(level);
                    begun.words = Reader::new(runs);
                }
                _ => {}
            }
        }
        begun
    }

    /// Hands the words up to `until` on as a block; air alone is none.
    fn part(&mut self, until: usize, take: &mut impl FnMut(Drafted)) {
        let mut runs = Vec::new();
        self.words.read(until.saturating_sub(self.start), |piece| runs.push(piece));
        trim(&mut runs);
        if runs.is_empty() {
            return;
        }
        let body = match self.level.take() {
            Some(level) => Body::Heading { level, question: false, runs },
            None => Body::Paragraph(runs),
        };
        let inset = self.inset.clone();
        let block = Block { inset, tight: self.tight, body };
        take(Drafted {
            line: self.line,
            piece: Piece::Open(block),
            marked: std::mem::take(&mut self.marked),
        });
        // What is left of an item hangs under its marker.
        for step in &mut self.inset {
            if let Step::Item(marker) = step {
                *step = Step::Hang(u16::try_from(marker.chars().count()).unwrap_or(u16::MAX));
            }
        }
        self.tight = false;
    }
}

/// Takes air off both ends.
fn trim(runs: &mut Vec<Piece<Run>>) {
    let air = |c: char| c.is_whitespace() && c != '\u{a0}';
    while let Some(Piece::Open(first)) = runs.first_mut() {
        first.text = first.text.trim_start_matches(air).into();
        if !first.text.is_empty() {
            break;
        }
        runs.remove(0);
    }
    while let Some(Piece::Open(last)) = runs.last_mut() {
        last.text = last.text.trim_end_matches(air).into();
        if !last.text.is_empty() {
            break;
        }
        runs.pop();
    }
}

#[cfg(test)]
mod tests;
