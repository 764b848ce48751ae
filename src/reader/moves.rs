//! Moving through an article: by rows, pages, headings, covers, marks.
//!
//! Enters: how far. Leaves: a new place. Promised: no movement lifts a cover, and every movement
//! puts back what was only peeked at; scrolling stops at the last page, a jump puts its target at
//! the top. Counts are the caller's.

use super::{MOST_JUMPS, Reader, Target};
use crate::layout::{Place, RowKind, Spot};
use crate::spoiler::{BlockId, Shown, SpoilerId, View};

impl Reader {
    /// Scrolls by `rows`; up where negative.
    pub fn scroll(&mut self, rows: i64) {
        self.end_peek();
        let target = self.layout.moved(&self.view, self.spot, rows);
        let target = if rows > 0 {
            // Behind a jump the page may already stand lower than the last full one.
            let last = self.layout.last_top(&self.view, self.size.height);
            target.min(last.max(self.spot))
        } else {
            target
        };
        self.move_to(target);
    }

    /// Scrolls by pages less two rows, so that the eye finds its line again.
    pub fn scroll_pages(&mut self, pages: i64) {
        let page = i64::from(self.size.height.saturating_sub(2).max(1));
        self.scroll(pages.saturating_mul(page));
    }

    /// Scrolls by half pages.
    pub fn scroll_halves(&mut self, halves: i64) {
        let half = i64::from((self.size.height / 2).max(1));
        self.scroll(halves.saturating_mul(half));
    }

    /// To the beginning.
    pub fn to_top(&mut self) {
        self.end_peek();
        self.remember_jump();
        self.move_to(Spot::top_of(0));
    }

    /// To the last page.
    pub fn to_end(&mut self) {
        self.end_peek();
        self.remember_jump();
        let last = self.layout.last_top(&self.view, self.size.height);
        self.move_to(last.max(self.spot));
    }

    /// To the share of the article, in hundredths of its blocks.
    pub fn to_share(&mut self, hundredths: u32) {
        self.end_peek();
        self.remember_jump();
        let blocks = self.view.blocks.len() as u64;
        let position = blocks * u64::from(hundredths.min(100)) / 100;
        let target = Spot::top_of(usize::try_from(position).unwrap_or(usize::MAX));
        let last = self.layout.last_top(&self.view, self.size.height);
        self.move_to(target.min(last));
    }

    /// To the `times`-th heading below the top of the page, or above where negative. False when
    /// there is none.
    pub fn to_heading(&mut self, times: i64) -> bool {
        self.end_peek();
        let mut position = self.spot.position;
        let mut moved = false;
        // A heading at the top with its air scrolled away is still the one that is read.
        for _ in 0..times.unsigned_abs() {
            let next = if times > 0 {
                self.outline.next_after(position)
            } else if !moved && self.spot.row > 1 {
                self.outline.current(position)
            } else {
                self.outline.previous_before(position)
            };
            let Some(entry) = next.and_then(|next| self.outline.entries.get(next)) else { break };
            position = entry.position;
            moved = true;
        }
        if moved {
            self.remember_jump();
            self.jump(Spot::top_of(position));
        }
        moved
    }

    /// Selects the `times`-th cover that is not lifted behind the selected one, or before it where
    /// negative, and brings it on the page. Lifts nothing. False when there is none.
    pub fn to_cover(&mut self, times: i64) -> bool {
        self.end_peek();
        let here = match &self.selected {
            Some(Target::Closed(id)) => Some(id),
            _ => None,
        };
        // What is selected is on the page, so that no more is looked through than is passed.
        let row = self
            .page
            .iter()
            .find(|row| here.is_some_and(|id| super::selection::has_cover(row, id)));
        let here = here.filter(|_| row.is_some());
        let from = row.map_or(self.spot.position, |row| row.spot.position);
        let blocks = self.view.blocks.len();
        let mut skips = here.is_some();
        let mut left = times.unsigned_abs();
        let mut target = None;
        let mut pass = |position, id: &SpoilerId| {
            if skips {
                skips = here != Some(id);
            } else {
                target = Some((position, id.clone()));
                left = left.saturating_sub(1);
            }
            left > 0
        };
        if times > 0 {
            (from..blocks).all(|at| covers_in(&self.view, at).into_iter().all(|id| pass(at, id)));
        } else {
            let end = if here.is_some() { from.saturating_add(1).min(blocks) } else { from };
            (0..end)
                .rev()
                .all(|at| covers_in(&self.view, at).into_iter().rev().all(|id| pass(at, id)));
        }
        let Some((position, id)) = target else {
            return false;
        };
        self.bring(position, &id);
        self.selected = Some(Target::Closed(id));
        self.select_on_page();
        true
    }

    /// To a block: a row of the contents, say. Lifts nothing.
    pub fn to_block(&mut self, id: &BlockId) {
        self.end_peek();
        self.remember_jump();
        let position = self.view.position(id);
        self.jump(Spot::top_of(position));
    }

    /// To a place kept before.
    pub fn to_place(&mut self, place: &Place) {
        self.end_peek();
        self.remember_jump();
        let spot = self.layout.spot(&self.view, place);
        self.move_to(spot);
    }

    /// Back to where the last jump began. False when there was none.
    pub fn back(&mut self) -> bool {
        self.end_peek();
        let Some(place) = self.jumps.pop() else { return false };
        self.top = place;
        self.settle();
        true
    }

    /// To a place from which only an unfinished search led away: no jump.
    pub fn return_to(&mut self, place: Place) {
        self.top = place;
        self.settle();
    }

    /// Keeps the place for [`Reader::back`].
    pub(super) fn remember_jump(&mut self) {
        if self.jumps.last() == Some(&self.top) {
            return;
        }
        if self.jumps.len() >= MOST_JUMPS {
            self.jumps.remove(0);
        }
        self.jumps.push(self.top.clone());
    }

    /// The page begins at `spot`, and what is selected is what stands there.
    pub(super) fn jump(&mut self, spot: Spot) {
        self.selected = None;
        self.passed = None;
        self.go(spot);
    }

    fn move_to(&mut self, spot: Spot) {
        if spot != self.spot {
            self.loosen();
            self.go(spot);
        }
    }

    /// Scrolls no further than needed to have the row of a cover on the page: not at all when it
    /// is there.
    pub(super) fn bring(&mut self, position: usize, id: &crate::spoiler::SpoilerId) {
        if self.page.iter().any(|row| super::selection::has_cover(row, id)) {
            return;
        }
        let laid = self.layout.laid(&self.view, position);
        let mut row = laid.air().min(laid.rows().saturating_sub(1));
        for candidate in 0..laid.rows() {
            if laid.kind(candidate) != RowKind::Air
                && crate::layout::covers_on(&laid.segments(candidate)).any(|on| on == id)
            {
                row = candidate;
                break;
            }
        }
        let third = i64::from(self.size.height / 3);
        let spot = self.layout.moved(&self.view, Spot { position, row }, -third);
        self.go(spot);
    }
}

/// The covers that are not lifted in one block, or over it.
fn covers_in(view: &View, position: usize) -> Vec<&SpoilerId> {
    let Some(block) = view.blocks.get(position) else { return Vec::new() };
    let inner = block.shown.text().into_iter().flat_map(|text| text.pieces());
    let inner = inner.filter_map(Shown::cover);
    block.shown.cover().into_iter().chain(inner).map(|cover| &cover.id).collect()
}
