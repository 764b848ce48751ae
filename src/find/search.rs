//! A search through a whole view, in slices, and the steps from match to match.
//!
//! Enters: a query, and the view as often as there is time. Leaves: the matches in reading order,
//! the next and the previous one, and the words that say how many there are. Promised: a slice
//! ends soon after its budget, so that keys are heard; what is said about nothing found does not
//! depend on what is hidden. Not promised: anything when the view changes between slices; then a
//! new search is begun.

use super::{Match, Page, Query};
use crate::spoiler::{Shown, View};

/// More matches than these are not told apart: a letter in a text of a hundred megabytes.
pub const MOST: usize = 500_000;

/// What looking at a block costs besides its bytes.
const BLOCK: usize = 64;

/// A place in the text: a block and an offset into its flat text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The index of the block in the view.
    pub position: usize,
    /// Bytes into its flat text.
    pub offset: u32,
}

/// A step to a match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which match, from 0.
    pub index: usize,
    /// It went over the end or the beginning of the article.
    pub wrapped: bool,
}

/// A search, done or under way.
#[derive(Clone, Debug)]
pub struct Search {
    query: Query,
    matches: Vec<Match>,
    next: usize,
    done: bool,
    page: Page,
}

impl Search {
    /// A search that has not looked at anything yet.
    pub fn new(query: Query) -> Self {
        Self { query, matches: Vec::new(), next: 0, done: false, page: Page::default() }
    }

    /// Looks at about `budget` bytes more of `view`, the same one each time; at one block at
    /// least. Whether there is more to do.
    pub fn step(&mut self, view: &View, budget: usize) -> bool {
        let mut spent = 0_usize;
        while let (false, Some(block)) = (self.is_full(), view.blocks.get(self.next)) {
            if let Shown::Text(text) | Shown::Opened(_, text) = &block.shown {
                let bytes = self.page.block(&self.query, self.next, text, &mut self.matches);
                spent = spent.saturating_add(bytes);
            }
            self.next = self.next.saturating_add(1);
            spent = spent.saturating_add(BLOCK);
            if spent >= budget && self.next < view.blocks.len() {
                return true;
            }
        }
        self.done = true;
        self.matches.truncate(MOST);
        self.page = Page::default();
        false
    }

    /// Looks at all that is left of `view`.
    pub fn run_to_end(&mut self, view: &View) {
        while self.step(view, usize::MAX) {}
    }

    /// What is looked for.
    pub fn query(&self) -> &Query {
        &self.query
    }

    /// The matches found so far, in reading order.
    pub fn matches(&self) -> &[Match] {
        &self.matches
    }

    /// How many were found so far.
    pub fn total(&self) -> usize {
        self.matches.len()
    }

    /// Everything was looked at, or there are more than [`MOST`].
    pub fn is_done(&self) -> bool {
        self.done
    }

    /// The matches in the block at `position`.
    pub fn in_block(&self, position: usize) -> &[Match] {
        let start = self.matches.partition_point(|found| found.position < position);
        let end = self.matches.partition_point(|found| found.position <= position);
        self.matches.get(start..end).unwrap_or_default()
    }

    /// The first match that starts at `spot` or behind it; of [`Search::total`] many.
    pub fn index_after(&self, spot: Spot) -> usize {
        self.matches.partition_point(|found| found.spot() < spot)
    }

    /// The first match that starts behind `from`, over the end of the article if `wrap`.
    pub fn next(&self, from: Spot, wrap: bool) -> Option<Step> {
        let index = self.matches.partition_point(|found| found.spot() <= from);
        if index < self.matches.len() {
            return Some(Step { index, wrapped: false });
        }
        (wrap && !self.matches.is_empty()).then_some(Step { index: 0, wrapped: true })
    }

    /// The last match that starts before `from`, over the beginning of the article if `wrap`.
    pub fn previous(&self, from: Spot, wrap: bool) -> Option<Step> {
        if let Some(index) = self.index_after(from).checked_sub(1) {
            return Some(Step { index, wrapped: false });
        }
        let last = self.matches.len().checked_sub(1).filter(|_| wrap)?;
        Some(Step { index: last, wrapped: true })
    }

    /// What the status line says: [`status`], with "+" behind the total while it may grow.
    pub fn status(&self, current: Option<usize>) -> String {
        let more = !self.done || self.is_full();
        match (self.total(), more) {
            (0, true) => "looking in what is shown".to_owned(),
            (total, more) => say(current, total, if more { "+" } else { "" }),
        }
    }

    fn is_full(&self) -> bool {
        self.matches.len() >= MOST
    }
}

/// "3 of 17 in what is shown", of the match with index `current`; "not in what is shown".
pub fn status(current: Option<usize>, total: usize) -> String {
    say(current, total, "")
}

fn say(current: Option<usize>, total: usize, more: &str) -> String {
    match current.filter(|current| *current < total) {
        _ if total == 0 => "not in what is shown".to_owned(),
        Some(current) => format!("{} of {total}{more} in what is shown", current + 1),
        None => format!("{total}{more} in what is shown"),
    }
}
