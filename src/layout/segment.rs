//! What stands on a row: text at a cell.
//!
//! Enters: nothing; the rows of blocks are made of these. Leaves: plain data for `ui`. Promised: a
//! segment of the article's words says which bytes of the block's flat text it shows, so that
//! matches can be marked; what layout added says what it is, and the theme has the glyphs for it.

use unicode_width::UnicodeWidthStr;

use super::flat::{Span, Veil};
use crate::spoiler::SpoilerId;

/// Text at a cell of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The first cell, from the column's left edge.
    pub x: u16,
    /// The text; at most as wide as the column.
    pub text: String,
    /// How it looks.
    pub look: Look,
    /// Which bytes of the block's flat text these are; `None` for what layout added.
    pub bytes: Option<std::ops::Range<u32>>,
}

/// How a segment looks, in meanings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// The article's words.
    Words(Box<Span>),
    /// A list's marker, a quotation's bar, a table's lines.
    Frame(Frame),
}

/// What layout adds to an article's words. The theme has the glyphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// The text of a list marker.
    Marker,
    /// The bar of a quotation, one cell.
    Quote,
    /// The line between the columns of a table, one cell.
    Column,
    /// The line under a table's head: the segment's text is as long as the line.
    Under,
    /// A mark of quotation before or behind the words of a warning, one cell.
    Said,
}

/// Something that layout adds.
pub(super) fn added(x: u16, text: &str, frame: Frame) -> Segment {
    Segment { x, text: text.to_owned(), look: Look::Frame(frame), bytes: None }
}

/// The width of `text` in cells.
pub(super) fn cells(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// The covers over words that stand on a row, left to right, by their segments.
pub fn covers_on(segments: &[Segment]) -> impl Iterator<Item = &SpoilerId> {
    segments.iter().filter_map(|segment| match &segment.look {
        Look::Words(span) => match &span.veil {
            Veil::Cover(id) => Some(id),
            Veil::None | Veil::Opened(_) => None,
        },
        Look::Frame(_) => None,
    })
}
