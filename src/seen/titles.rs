//! A register that is asked about many works, one after the other.
//!
//! Enters: a register, then works. Leaves: an [`Answer`] for each, the same that the register gives.
//! Promised: of each work only the entries that are called so are looked at, so that a library of a
//! hundred thousand articles is marked in a moment.

use std::collections::HashMap;

use super::answer::Answer;
use super::register::{Register, answer};
use crate::article::Work;
use crate::works::{dated, folded, named};

/// A register, found by titles.
#[derive(Debug)]
pub struct Titles {
    register: Register,
    places: HashMap<String, Vec<usize>>,
}

impl Titles {
    /// Makes ready to ask.
    pub fn of(register: Register) -> Self {
        let mut places: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, entry) in register.entries().iter().enumerate() {
            for title in [&entry.title_folded, &entry.original_folded] {
                if !title.is_empty() {
                    places.entry(title.clone()).or_default().push(place);
                }
            }
        }
        Self { register, places }
    }

    /// Nothing is known of any work.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// How far somebody is in the work that an article is about.
    pub fn progress_of(&self, work: &Work) -> Answer {
        // What stands behind a title may be a part of it or a season.
        let titles = [folded(dated(&work.title).title), folded(named(&work.title).title)];
        let found = titles.iter().filter_map(|title| self.places.get(title)).flatten().copied();
        let mut found: Vec<usize> = found.collect();
        found.sort_unstable();
        found.dedup();
        let entries = found.iter().filter_map(|place| self.register.entries().get(*place));
        answer(&entries, work)
    }
}
