//! A draft: what a format's parser understood, before anybody asked what spoils.
//!
//! Enters: nothing; the parsers fill it. Leaves: to `compose`, which finds the boundary and seals.
//! Promised: text in a draft went through `text::clean`; explicit spoiler markup is sealed already.
//! A draft never leaves `parse/`: it holds unsealed text of a recap.

use crate::article::{Guess, Work};
use crate::progress::{Level, Scope};
use crate::spoiler::{DocumentBlock, Piece};

/// What the front matter says of spoilers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spoilers {
    /// The text is looked at.
    #[default]
    Auto,
    /// Everything spoils, from the first block on.
    All,
    /// Nothing spoils but what is marked.
    None,
}

/// What the front matter says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Front {
    /// The title.
    pub title: Option<String>,
    /// The title itself spoils.
    pub title_spoils: bool,
    /// What it is about.
    pub work: Option<Work>,
    /// Who wrote it.
    pub author: Option<String>,
    /// ISO 639-1.
    pub language: Option<String>,
    /// Where it was published; http or https.
    pub source: Option<String>,
    /// What it says of spoilers; `None` when it says nothing.
    pub spoilers: Option<Spoilers>,
}

/// What an author wrote on a heading: `{spoils="S01E02" level="major"}`. A heading with either is
/// hidden, wherever it stands; words that name no place or level still hide it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Marked {
    /// The author says that this section spoils.
    pub hidden: bool,
    /// The place in the work that it spoils.
    pub scope: Option<Scope>,
    /// What it seems to spoil.
    pub guess: Option<Guess>,
    /// The scope is an episode, and its author leaves open of which season.
    pub seasonless: bool,
    /// The author names a place, and it is not understood which.
    pub unread: bool,
    /// How badly.
    pub level: Option<Level>,
    /// It was the reader who said so.
    pub told: bool,
    /// For items of a list: further down in the same list its author warns, so that these are safe.
    pub vouched: bool,
}

/// A block as the parser found it.
#[derive(Debug)]
pub struct Drafted {
    /// Its first line in the source, from 1.
    pub line: u32,
    /// The block. Spoiler markup around or inside it is sealed already.
    pub piece: Piece<DocumentBlock>,
    /// For headings: the author's attributes.
    pub marked: Marked,
}

impl Drafted {
    /// A block in the open.
    pub fn open(line: u32, block: DocumentBlock) -> Self {
        Self { line, piece: Piece::Open(block), marked: Marked::default() }
    }

    /// Whether it, or something in it, stands under a cover.
    pub fn hides(&self) -> bool {
        hides(&self.piece)
    }
}

/// Whether a block, or something in it, stands under a cover.
pub fn hides(piece: &Piece<DocumentBlock>) -> bool {
    piece.as_open().is_none_or(|block| block.pieces().any(|run| run.as_open().is_none()))
}

/// Which lines of a source are hidden in the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Veiled {
    /// From these lines on, in order, the source is hidden or not.
    turns: Vec<(u32, bool)>,
}

impl Veiled {
    /// From `line` on everything is hidden, or in the open. Lines are told in order; one before
    /// the last is taken for the last.
    pub fn turn(&mut self, line: u32, hides: bool) {
        match self.turns.last_mut() {
            Some((_, last)) if *last == hides => {}
            Some((from, last)) if *from >= line => *last = hides,
            _ => self.turns.push((line, hides)),
        }
    }

    /// The first line that is hidden.
    pub fn first(&self) -> Option<u32> {
        self.turns.iter().find(|(_, hides)| *hides).map(|(line, _)| *line)
    }

    /// Whether this line is hidden.
    pub fn hides(&self, line: u32) -> bool {
        let behind = self.turns.partition_point(|(from, _)| *from <= line);
        behind.checked_sub(1).and_then(|last| self.turns.get(last)).is_some_and(|(_, hides)| *hides)
    }
}

/// What a format's parser understood.
#[derive(Debug, Default)]
pub struct Draft {
    /// The front matter's words.
    pub front: Front,
    /// The warning, where the format has a field for it (`.toml`). It stands before the block
    /// with index `warning_before`.
    pub warning: Option<String>,
    /// See `warning`.
    pub warning_before: usize,
    /// The blocks in reading order.
    pub blocks: Vec<Drafted>,
    /// The lines that say where a reference in some other block leads.
    pub defines: Vec<u32>,
    /// Its lines were read one by one: what stands plainly for a heading is one already.
    pub lined: bool,
}

impl Draft {
    /// This draft with the blocks of another reading of the same text where the lines are veiled.
    /// `None` where the readings do not agree on the blocks in the open.
    pub fn with_hidden(self, mut hidden: Self, veiled: &Veiled) -> Option<Self> {
        let mut open = self.blocks.into_iter().filter(|block| !veiled.hides(block.line));
        for block in hidden.blocks.iter_mut().filter(|block| !veiled.hides(block.line)) {
            *block = open.next().filter(|open| open.line == block.line)?;
        }
        open.next().is_none().then_some(hidden)
    }
}
