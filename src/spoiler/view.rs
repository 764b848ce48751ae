//! The view: what of an article may be seen now. Plain data that holds no hidden text.
//!
//! Enters: nothing but from `project`. Leaves: blocks in reading order, each open, opened, or a
//! cover. Promised: a view of two articles that agree in everything public and everything
//! revealed is equal, whatever else they hide. Layout, contents, find, print, copies and saved
//! state are made from this and from nothing else.

use std::fmt;
use std::sync::Arc;

use super::reveals::{Path, SpoilerId};
use crate::article::{Block, CoverKind, Guess, Meta, Run, Tag};

/// The number of a cover among those that stand beside it, outermost first, each from 1: "3", or
/// "2.1" for the first cover inside the second. Covers over words and over answers have none of
/// their own and carry the number of what they stand in. Numbers never change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Number(pub(super) Path);

impl Number {
    /// The parts, outermost first, each from 1.
    pub fn parts(&self) -> impl Iterator<Item = u32> + '_ {
        self.0.ordinals()
    }
}

impl fmt::Display for Number {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, part) in self.parts().enumerate() {
            write!(out, "{}{part}", if place == 0 { "" } else { "." })?;
        }
        Ok(())
    }
}

/// A cover that is not lifted: its name, its number, its public tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// By this it is lifted.
    pub id: SpoilerId,
    /// Shown to the reader.
    pub number: Number,
    /// What may be said of it.
    pub tag: Tag,
    /// The place that it seems to spoil was seen by the reader. It waits all the same.
    pub probably: bool,
}

impl Cover {
    /// "Question 3", "Section 4", "Answer", "Passage 2", "hidden", "Title".
    pub fn name(&self) -> String {
        let Self { number, tag, .. } = self;
        match tag.kind {
            CoverKind::Section { question: true, .. } => format!("Question {number}"),
            CoverKind::Section { question: false, .. } => format!("Section {number}"),
            CoverKind::Answer => "Answer".to_owned(),
            CoverKind::Block => format!("Passage {number}"),
            CoverKind::Inline => "hidden".to_owned(),
            CoverKind::Title => "Title".to_owned(),
        }
    }

    /// The author's public words about it: label, scope, level, in this order.
    pub fn remarks(&self) -> Vec<String> {
        let Tag { label, scope, guess, level, .. } = &self.tag;
        let mut remarks: Vec<String> = label.iter().map(ToString::to_string).collect();
        remarks.extend(scope.map(|scope| scope.to_string()));
        remarks.extend(guess.map(Guess::words));
        remarks.extend(level.map(|level| level.word().to_owned()));
        remarks.extend(self.probably.then(|| "probably safe for you".to_owned()));
        remarks
    }
}

/// A part of an article as it may be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown<T> {
    /// Was never hidden.
    Text(T),
    /// Was hidden, and is lifted. The name is that of the innermost cover around it.
    Opened(SpoilerId, T),
    /// Is hidden. Most of what is shown is text, and small.
    Cover(Box<Cover>),
}

impl<T> Shown<T> {
    /// What can be read here, if anything can.
    pub fn text(&self) -> Option<&T> {
        match self {
            Self::Text(text) | Self::Opened(_, text) => Some(text),
            Self::Cover(_) => None,
        }
    }

    /// The innermost lifted cover around this.
    pub fn opened(&self) -> Option<&SpoilerId> {
        match self {
            Self::Opened(id, _) => Some(id),
            Self::Text(_) | Self::Cover(_) => None,
        }
    }

    /// The cover, if this is one.
    pub fn cover(&self) -> Option<&Cover> {
        match self {
            Self::Cover(cover) => Some(cover),
            Self::Text(_) | Self::Opened(..) => None,
        }
    }
}

/// A block whose words may be partly covered.
pub type ShownBlock = Block<Shown<Run>>;

/// The place of a block: the path of positions among what is beside it, through lifted covers.
/// Kept by readers' places and marks: a cover and what was under it share a beginning.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlockId(pub Path);

/// A block or a cover, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewBlock {
    /// Its place.
    pub id: BlockId,
    /// What can be seen.
    pub shown: Shown<ShownBlock>,
}

/// What of an article may be seen now. Blocks are ordered by their [`BlockId`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// What may be said of it.
    pub meta: Arc<Meta>,
    /// In reading order.
    pub blocks: Vec<ViewBlock>,
    /// How many outermost covers the article has and how many of them are wholly or partly
    /// lifted. Both are public.
    pub covers: Covers,
    /// The covers that are lifted, by hand or since the reader has seen what they hide, in reading
    /// order: what may be said of each text that [`Shown::Opened`] names a cover of.
    pub lifted: Vec<Cover>,
    /// Those of them that are open since the reader has seen what they hide, and not by hand.
    pub seen: Vec<Cover>,
}

/// A count of outermost covers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Covers {
    /// Covers over sections.
    pub sections: Count,
    /// Covers over blocks, the title's included.
    pub blocks: Count,
    /// Covers over words.
    pub inline: Count,
}

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Of these
    pub lifted: u32,
    /// so many there are.
    pub total: u32,
}

impl Count {
    /// Those that are not lifted.
    pub fn hidden(self) -> u32 {
        self.total.saturating_sub(self.lifted)
    }
}

impl Covers {
    /// All kinds together.
    pub fn all(self) -> Count {
        let parts = [self.sections, self.blocks, self.inline];
        Count {
            lifted: parts.iter().map(|count| count.lifted).sum(),
            total: parts.iter().map(|count| count.total).sum(),
        }
    }
}

impl View {
    /// Where the block or cover with this place is. When it is covered now, the cover that stands
    /// over it; when it was a cover and is lifted, what stands first under it; of a place behind
    /// the last block, the last block.
    pub fn position(&self, id: &BlockId) -> usize {
        match self.blocks.binary_search_by(|block| block.id.cmp(id)) {
            Ok(position) => position,
            Err(next) if self.blocks.get(next).is_some_and(|block| id.0.encloses(&block.id.0)) => {
                next
            }
            // The covers over a place come before it in reading order.
            Err(next) => next.saturating_sub(1),
        }
    }

    /// The lifted cover of this name.
    pub fn lifted(&self, id: &SpoilerId) -> Option<&Cover> {
        let place = self.lifted.binary_search_by(|cover| cover.id.cmp(id)).ok()?;
        self.lifted.get(place)
    }

    /// Every cover that is not lifted, over blocks and over words, in reading order.
    pub fn closed(&self) -> impl Iterator<Item = &Cover> {
        self.blocks.iter().flat_map(|block| {
            let own = block.shown.cover();
            let inner = block.shown.text().into_iter().flat_map(|text| text.pieces());
            own.into_iter().chain(inner.filter_map(Shown::cover))
        })
    }
}
