//! The document: an article with its hidden parts sealed.
//!
//! Enters: what the parsers composed. Leaves: nothing but through `project`. Promised: hidden
//! text stands behind a seal, and only there; everything outside seals is public. Not promised:
//! that every spoiler was found; finding them is the parsers' work, and doubt is theirs to seal.

use super::sealed::Sealed;
use crate::article::{Block, Meta, Run, Tag};

/// A part of an article: open to all, or under a cover.
#[derive(Debug)]
pub enum Piece<T> {
    /// Never hidden.
    Open(T),
    /// Under a cover. The tag is public, the body is not.
    Hidden {
        /// What may be said of it. Most pieces are open, and small.
        tag: Box<Tag>,
        /// What may not.
        body: Sealed<Vec<Piece<T>>>,
    },
}

impl<T> Piece<T> {
    /// Covers `body`.
    pub fn hidden(tag: Tag, body: Vec<Self>) -> Self {
        Self::Hidden { tag: Box::new(tag), body: Sealed::new(body) }
    }

    /// What is in the open, if this is.
    pub fn as_open(&self) -> Option<&T> {
        match self {
            Self::Open(open) => Some(open),
            Self::Hidden { .. } => None,
        }
    }
}

/// A block whose words may be partly covered.
pub type DocumentBlock = Block<Piece<Run>>;

/// An article as it was understood, before anything is revealed.
#[derive(Debug)]
pub struct Document {
    /// What may be said of it.
    pub meta: Meta,
    /// Its blocks in reading order.
    pub blocks: Vec<Piece<DocumentBlock>>,
}
