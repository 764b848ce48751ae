//! How far somebody is in the work that an article is about.
//!
//! Enters: the entries that may be of that work. Leaves: [`Answer`], plain data. Promised: an answer
//! reaches a place only if one work was meant beyond doubt; of several nothing is reached, and
//! nothing of one that is only called the same while a year or a kind is known on one side.

use super::entry::Entry;
use crate::progress::{Progress, Scope};
use crate::works::Agreement;

/// How far somebody is in a work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing is known of such a work: it counts as unseen.
    Unknown,
    /// So far.
    Known(Standing),
    /// A work is called so, and neither year nor kind says that it is this one: its name.
    Unsure(String),
    /// Several works are called so: their names, to ask which.
    Several(Vec<String>),
}

/// How far somebody is in one work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    entry: Entry,
    /// How sure it is that this is the work that was meant. Below [`Agreement::Near`] the titles
    /// are alike and a year is missing on one side or on both.
    pub agreement: Agreement,
}

impl Standing {
    pub(super) fn new(entry: Entry, agreement: Agreement) -> Self {
        Self { entry, agreement }
    }

    /// The work as it was written down.
    pub fn entry(&self) -> &Entry {
        &self.entry
    }
}

impl Answer {
    /// Whether the reader has seen this place in the work. False in doubt.
    pub fn reaches(&self, scope: Scope) -> bool {
        match self {
            Self::Known(standing) => standing.entry.reaches(scope),
            Self::Unknown | Self::Unsure(_) | Self::Several(_) => false,
        }
    }

    /// How far the reader is, one for each kind of place; empty in doubt and when nothing was seen.
    pub fn progress(&self) -> Vec<Progress> {
        match self {
            Self::Known(standing) => standing.entry.progress(),
            Self::Unknown | Self::Unsure(_) | Self::Several(_) => Vec::new(),
        }
    }
}
