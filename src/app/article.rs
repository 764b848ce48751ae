//! An open article, with what is remembered of it.
//!
//! Enters: an article that was read. Leaves: a reader at its place, and what is to be remembered
//! next time. Promised: what is remembered is made by `reader/remember.rs`, from what is shown.

use std::collections::BTreeMap;

use super::{Opened, Standing};
use crate::layout::Place;
use crate::mend::Mends;
use crate::reader::{PageSize, Reader, resume};
use crate::source::Address;
use crate::spoiler::Document;
use crate::store::{Remembered, SavedMark, SavedMends};

/// A mark of the reader's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where it leads.
    pub place: Place,
    /// When it was set, in seconds since 1970; 0 for one that was set in this session.
    pub at: u64,
}

/// An open article.
#[derive(Debug)]
pub struct Article {
    /// Where it came from.
    pub address: Address,
    /// Document, reveals, place.
    pub reader: Reader,
    /// The reader's marks.
    pub marks: BTreeMap<char, Mark>,
    /// The reader wants to find it again.
    pub bookmarked: bool,
    /// What the reader said of it, as far as it has a place for that.
    pub mends: Mends,
    /// How far the reader says they are is kept.
    pub standing_is_kept: bool,
    /// The same, to be remembered: all of it, until something else is said.
    said: SavedMends,
    finished: bool,
    /// The fingerprint of its public part, where it was made beside the loop.
    print: Option<u64>,
}

impl Article {
    /// Opens an article where it was left.
    pub fn new(opened: Opened, size: PageSize, remember_reveals: bool) -> Self {
        let Opened { address, document, remembered, mends, standing, print, .. } = opened;
        let Standing { gate, kept } = standing;
        let resumed = resume(document, size, remembered.as_ref(), remember_reveals, gate);
        Self {
            address,
            reader: resumed.reader,
            marks: resumed
                .marks
                .into_iter()
                .map(|(letter, place, at)| (letter, Mark { place, at }))
                .collect(),
            bookmarked: remembered.as_ref().is_some_and(|remembered| remembered.bookmarked),
            mends,
            standing_is_kept: kept,
            said: remembered
                .as_ref()
                .map(|remembered| remembered.mends.clone())
                .unwrap_or_default(),
            finished: remembered.is_some_and(|remembered| remembered.finished),
            print,
        }
    }

    /// The article was read again.
    pub fn reload(&mut self, document: Document, mends: Mends, print: Option<u64>) {
        self.reader.reload(document);
        self.mends = mends;
        self.print = print;
    }

    /// The article as it is hidden after the reader said something.
    pub fn mend(&mut self, document: Document, mends: Mends) {
        let marks = self.marks.values_mut().map(|mark| &mut mark.place);
        self.reader.mend(document, &mends.also, marks);
        self.said = SavedMends::of(&mends);
        self.mends = mends;
        self.print = None;
    }

    /// What is to be remembered. Times are the store's.
    pub fn remembered(&self, with_reveals: bool) -> Remembered {
        let reader = &self.reader;
        let mark = |mark: &Mark| SavedMark { place: reader.saved(&mark.place), at: mark.at };
        Remembered {
            title: reader.view().meta.title.to_string(),
            fingerprint: self.print.unwrap_or_else(|| reader.fingerprint()),
            place: Some(reader.saved(reader.place())),
            marks: self.marks.iter().map(|(letter, place)| (*letter, mark(place))).collect(),
            bookmarked: self.bookmarked,
            reveals: if with_reveals { reader.saved_reveals() } else { Vec::new() },
            mends: self.said.clone(),
            last_read: 0,
            share_permille: reader.share(),
            finished: self.finished || reader.share() == 1_000,
        }
    }
}
