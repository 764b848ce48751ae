//! Finding words in what is shown.
//!
//! Enters: a pattern, or "next". Leaves: the match under the eye and how many there are. Promised:
//! only the projected view is searched, so what is covered is neither found nor counted, and
//! nothing is lifted to show a match. After every change of covers the search is made again.

use super::Reader;
use crate::find::{Match, Query, Search as Matches, Spot as TextSpot};
use crate::layout::Spot;

/// A search that is going on.
#[derive(Debug)]
pub(super) struct Search {
    matches: Matches,
    current: Option<usize>,
}

/// What a search found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The match under the eye, from 0.
    pub current: Option<usize>,
    /// All matches in what is shown.
    pub total: usize,
    /// The search went over the article's end, or beginning.
    pub wrapped: bool,
}

impl Reader {
    /// Finds `pattern` from the top of the page on, and brings the first match on the page. An
    /// empty pattern clears.
    pub fn find(&mut self, pattern: &str) -> Option<Found> {
        self.end_peek();
        let Some(query) = Query::new(pattern) else {
            self.search = None;
            return None;
        };
        let mut matches = Matches::new(query);
        matches.run_to_end(&self.view);
        let first = matches.index_after(self.text_spot());
        let wrapped = first >= matches.total() && matches.total() > 0;
        let current = (matches.total() > 0).then_some(if wrapped { 0 } else { first });
        self.search = Some(Search { matches, current });
        self.bring_match();
        self.found(wrapped)
    }

    /// The `times`-th match further on, or back where negative.
    pub fn find_next(&mut self, times: i64) -> Option<Found> {
        self.end_peek();
        let search = self.search.as_mut()?;
        let total = i64::try_from(search.matches.total()).unwrap_or(i64::MAX);
        if total == 0 {
            return self.found(false);
        }
        let here = search.current.and_then(|at| i64::try_from(at).ok()).unwrap_or(-1);
        let next = here.saturating_add(times);
        search.current = usize::try_from(next.rem_euclid(total)).ok();
        let wrapped = !(0..total).contains(&next);
        self.remember_jump();
        self.bring_match();
        self.found(wrapped)
    }

    /// Ends the search: nothing is marked any more.
    pub fn clear_find(&mut self) {
        self.search = None;
    }

    /// The matches in one block of the view, and which of them is under the eye.
    pub fn matches_in(&self, position: usize) -> (&[Match], Option<usize>) {
        let Some(search) = &self.search else { return (&[], None) };
        let here = search.matches.in_block(position);
        let first = search.matches.index_after(TextSpot { position, offset: 0 });
        let current = search.current.and_then(|at| at.checked_sub(first));
        (here, current.filter(|at| *at < here.len()))
    }

    /// Where the search stands.
    pub fn found(&self, wrapped: bool) -> Option<Found> {
        let search = self.search.as_ref()?;
        Some(Found { current: search.current, total: search.matches.total(), wrapped })
    }

    /// Searches the view anew: positions changed, and more or less is shown.
    pub(super) fn search_again(&mut self) {
        let Some(search) = self.search.take() else { return };
        let mut matches = Matches::new(search.matches.query().clone());
        matches.run_to_end(&self.view);
        let next = matches.index_after(self.text_spot());
        let current = (next < matches.total()).then_some(next);
        self.search = Some(Search { matches, current });
    }

    /// Where the page begins, as the search counts.
    fn text_spot(&self) -> TextSpot {
        TextSpot { position: self.position_of(&self.top), offset: self.top.offset }
    }

    fn bring_match(&mut self) {
        let Some(search) = &self.search else { return };
        let at = search.current.and_then(|at| search.matches.matches().get(at));
        let Some((position, start)) = at.map(|found| (found.position, found.start)) else { return };
        let row = self.layout.laid(&self.view, position).row_of(start);
        let spot = Spot { position, row };
        if self.page.iter().any(|row| row.spot == spot) {
            return;
        }
        let third = i64::from(self.size.height / 3);
        let top = self.layout.moved(&self.view, spot, -third);
        self.loosen();
        self.go(top);
    }
}
