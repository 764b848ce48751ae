//! From a draft to a sealed document.

use super::draft::Draft;
use crate::article::{ArticleKind, Boundary, Meta};
use crate::spoiler::{Document, Piece};

/// Finds the boundary and puts covers over what stands behind it.
pub(super) fn compose(draft: Draft, name: &str) -> Document {
    let meta = Meta {
        title: draft.front.title.unwrap_or_else(|| name.to_owned()).into(),
        work: draft.front.work,
        author: draft.front.author.map(Into::into),
        language: draft.front.language.map(Into::into),
        source: draft.front.source.map(Into::into),
        kind: ArticleKind::Plain,
        boundary: Boundary::NONE,
    };
    let blocks: Vec<Piece<_>> = draft.blocks.into_iter().map(|block| block.piece).collect();
    Document { meta, blocks }
}
