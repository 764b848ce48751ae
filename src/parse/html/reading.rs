//! A block with what was seen of it in its page.
//!
//! Enters: nothing; `blocks` fills it. Leaves: to `sweep`, which asks what is furniture.

use crate::parse::draft::Drafted;

/// How much of a block is links.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Links {
    /// Nothing.
    #[default]
    None,
    /// Some of it.
    Some,
    /// All of it, to other pages.
    All,
    /// All of it, to places in this page.
    Inside,
}

/// What a block was in its page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    /// A paragraph, code, a rule.
    #[default]
    Text,
    /// A heading.
    Heading,
    /// It stands in a list.
    Item,
    /// Words under a picture.
    Caption,
    /// A table.
    Table,
    /// Under a cover.
    Cover,
}

/// A block with what was seen of it.
#[derive(Debug)]
pub(super) struct Read {
    /// The block.
    pub drafted: Drafted,
    /// Its words where it is short and wholly in the open.
    pub words: Option<String>,
    /// How much of it is links.
    pub links: Links,
    /// What it was.
    pub role: Role,
    /// All of it is strong, underlined or large: perhaps a heading.
    pub bold: bool,
}
