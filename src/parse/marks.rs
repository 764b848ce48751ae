//! Spoiler markup of all dialects.
//!
//! Enters: cleaned text, or the runs of a paragraph. Leaves: [`split`] takes out what whole-line
//! marks hide (`<details>`, `:::`, `>!`, spoiler fences, `[spoiler]` over paragraphs); [`veil`]
//! covers words inside one block. Promised: doubt is hidden: an opener without a closer hides to
//! the end of its paragraph, a block's to the end of the article; code is never a mark; one pass,
//! linear time. Not promised: that a mark somebody invented yesterday is known.

#[cfg(feature = "html")]
mod across;
#[cfg(feature = "html")]
mod around;
mod body;
mod cells;
mod doubled;
mod edit;
mod element;
mod feed;
mod gap;
mod inline;
mod kind;
mod label;
mod lines;
mod link;
mod loose;
mod mark;
mod named;
mod pair;
#[cfg(feature = "html")]
mod sign;
mod split;
mod stretch;
mod style;
mod token;
mod veil;

#[cfg(feature = "html")]
pub(super) use across::across;
#[cfg(feature = "html")]
pub(super) use around::{COVER, COVER_STYLE, fill, veil_around};
pub(super) use cells::veil_cells;
#[cfg(feature = "html")]
pub(super) use element::names_spoilers;
pub(super) use element::{Element, element};
pub(super) use feed::{blank_lines, feeds};
pub(super) use inline::INLINE;
#[cfg(feature = "html")]
pub(super) use label::harmless;
pub(super) use lines::fence_hides;
pub(super) use link::hides_link;
#[cfg(feature = "html")]
pub(super) use link::hides_link_of_a_page;
pub(super) use loose::{Hides, Loose, loose};
pub(super) use mark::container_hides;
pub(super) use named::holds_spoiler;
#[cfg(feature = "html")]
pub(super) use sign::before_marks;
pub(super) use split::{Split, split, split_plain};
pub(super) use veil::{veil, veil_plain};

#[cfg(test)]
mod tests;
