//! Web pages.
//!
//! Enters: the text of a page. Leaves: a draft. Not yet: everything; a page is covered whole.

use super::Notice;
use super::draft::{Draft, Spoilers};
use super::marks::across;
use super::plain;

/// Reads a page.
pub(super) fn draft(text: &str) -> (Draft, Vec<Notice>) {
    let (mut draft, notices) = plain::draft(text);
    draft.front.spoilers = Some(Spoilers::All);
    draft.blocks = across(draft.blocks);
    (draft, notices)
}
