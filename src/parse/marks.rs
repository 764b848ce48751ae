//! Spoiler markup of all dialects.
//!
//! Enters: cleaned text, or the runs of a paragraph. Leaves: [`split`] takes out what whole-line
//! marks hide (`<details>`, `:::`, `>!`, spoiler fences, `[spoiler]` over paragraphs); [`veil`]
//! covers words inside one block. Promised: doubt is hidden: an opener without a closer hides to
//! the end of its paragraph, a block's to the end of the article; code is never a mark; one pass,
//! linear time. Not promised: that a mark somebody invented yesterday is known.

#[cfg(feature = "html")]
mod across;
mod body;
mod edit;
mod element;
mod label;
mod lines;
mod mark;
mod pair;
mod split;
mod token;
mod veil;

#[cfg(feature = "html")]
pub(super) use across::across;
pub(super) use element::{Element, element, holds_spoiler};
#[cfg(feature = "html")]
pub(super) use label::harmless;
pub(super) use lines::fence_hides;
pub(super) use mark::container_hides;
pub(super) use split::{Split, split};
pub(super) use veil::veil;
#[cfg(feature = "html")]
pub(super) use veil::{COVER, COVER_STYLE, veil_around};
