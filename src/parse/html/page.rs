//! A page and what was found out about it before its blocks are read.
//!
//! Enters: a tree, what goes, what is covered. Leaves: the same at hand together. Promised: nothing
//! changes while blocks are read.

use super::covers::Cover;
use super::links::Base;
use super::tree::Tree;

/// A page, and what was found out about it.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    /// Its nodes.
    pub tree: &'a Tree,
    /// What goes.
    pub gone: &'a [bool],
    /// What is covered.
    pub covers: &'a [Option<Cover>],
    /// What its links are relative to.
    pub base: &'a Base,
}

impl Page<'_> {
    /// Whether a node goes.
    pub fn is_gone(&self, at: usize) -> bool {
        self.gone.get(at).copied().unwrap_or_default()
    }

    /// The cover that a node is.
    pub fn cover(&self, at: usize) -> Option<&Cover> {
        self.covers.get(at)?.as_ref()
    }
}
