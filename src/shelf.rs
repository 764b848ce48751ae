//! The library as a list: rows, a filter, an order, a selection.
//!
//! Enters: [`Row`]s, which hold only what is public, and the reader's verbs. Leaves: the rows to
//! show, which is selected, which are on the screen. Promised: late rows move nothing, the selection
//! stays on its article through sorting, and it is always on the screen; a hundred thousand rows
//! are filtered within a frame. While something is typed the best match is selected, until the
//! reader moves: then the selection stays for as long as its article matches. What a reader has
//! seen is said from outside, and of public parts alone. No I/O, no clock.

mod filter;
mod order;
mod row;
mod time;

use std::collections::HashMap;
use std::fmt;

use nucleo_matcher::Utf32String;

pub use order::Order;
pub use row::{Read, Row, Seen, Unit};
pub use time::ago;

use filter::Filter;

use crate::text;

/// The library. Positions are into the rows as they came.
#[derive(Default)]
pub struct Shelf {
    rows: Vec<Row>,
    /// Of every row, what can be typed to find it.
    words: Vec<Utf32String>,
    by_key: HashMap<String, u32>,
    order: Order,
    /// Only works of which the reader has seen something, what to read next first.
    mine: bool,
    /// So many rows are about works of which the reader has seen something, and so many were read.
    marked: usize,
    read: usize,
    /// The positions in order, and of every position its place there.
    ordered: Vec<u32>,
    ranks: Vec<u32>,
    /// The article to go on with.
    go_on: Option<u32>,
    typed: String,
    filter: Filter,
    /// The positions that the filter lets through, in the order in which they are shown.
    shown: Vec<u32>,
    /// The selected row, and where it is in `shown`.
    selected: Option<u32>,
    at: usize,
    /// The reader chose the selection since the filter was last empty.
    chosen: bool,
    /// The first row on the screen, into `shown`, and how many fit.
    top: usize,
    height: usize,
}

/// A row on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnScreen<'a> {
    /// The row.
    pub row: &'a Row,
    /// The selection stands on it.
    pub selected: bool,
    /// It is the article to go on with.
    pub go_on: bool,
}

impl fmt::Debug for Shelf {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Shelf")
            .field("rows", &self.rows.len())
            .field("order", &self.order)
            .field("typed", &self.typed)
            .field("shown", &self.shown.len())
            .field("at", &self.at)
            .field("top", &self.top)
            .finish_non_exhaustive()
    }
}

impl Shelf {
    /// A library of `rows` in the order of the shelf, the first one selected. A second row with
    /// the same key is left out.
    pub fn new(rows: Vec<Row>) -> Self {
        let mut shelf = Self::default();
        shelf.insert_rows(rows);
        shelf
    }

    /// Adds rows that arrived later. The selected article stays selected and stays where it is on
    /// the screen, unless the library began empty. Of rows with a key that is here it is taken what
    /// the reader has seen, and nothing else.
    pub fn insert_rows(&mut self, rows: Vec<Row>) {
        for row in rows {
            let Ok(position) = u32::try_from(self.rows.len()) else { break };
            if let Some(known) = self.by_key.get(&row.address_key) {
                if let Some(known) = self.rows.get_mut(*known as usize) {
                    known.seen = row.seen;
                }
            } else {
                self.by_key.insert(row.address_key.clone(), position);
                self.words.push(filter::words_of(&row));
                self.rows.push(row);
            }
        }
        self.rearrange();
    }

    /// What the reader has seen of the articles with these keys is known anew.
    pub fn mark(&mut self, marks: Vec<(String, Option<Seen>)>) {
        for (key, seen) in marks {
            let at = self.by_key.get(&key).map(|position| *position as usize);
            if let Some(row) = at.and_then(|at| self.rows.get_mut(at)) {
                row.seen = seen;
            }
        }
        self.rearrange();
    }

    /// Of some row it is known what the reader has seen.
    pub fn is_marked(&self) -> bool {
        self.marked > 0
    }

    /// Shows only what is about works of which the reader has seen something, what to read next
    /// first; or everything again. The selected article stays selected while it is shown.
    pub fn toggle_mine(&mut self) {
        self.mine = !self.mine;
        self.rearrange();
    }

    /// How many rows are about works of which the reader has seen something.
    pub fn mine_count(&self) -> usize {
        self.marked
    }

    /// Only works of which the reader has seen something are shown.
    pub fn is_mine(&self) -> bool {
        self.mine
    }

    /// Changes the row with this key, after reading its article, say; its key must stay.
    pub fn update_row(&mut self, key: &str, change: impl FnOnce(&mut Row)) {
        let Some(at) = self.by_key.get(key).map(|position| *position as usize) else { return };
        let Some(row) = self.rows.get_mut(at) else { return };
        change(row);
        key.clone_into(&mut row.address_key);
        let words = filter::words_of(row);
        if let Some(old) = self.words.get_mut(at) {
            *old = words;
        }
        self.rearrange();
    }

    /// Every row as it came.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The row with this key.
    pub fn row(&self, key: &str) -> Option<&Row> {
        self.get(*self.by_key.get(key)?)
    }

    /// The rows that the filter lets through, in the order in which they are shown.
    pub fn visible(&self) -> impl DoubleEndedIterator<Item = &Row> {
        self.shown.iter().filter_map(|position| self.get(*position))
    }

    /// How many rows the filter lets through.
    pub fn visible_count(&self) -> usize {
        self.shown.len()
    }

    /// The rows on the screen, from the top.
    pub fn on_screen(&self) -> impl Iterator<Item = OnScreen<'_>> {
        self.shown.iter().skip(self.top).take(self.height).filter_map(|position| {
            Some(OnScreen {
                row: self.get(*position)?,
                selected: self.selected == Some(*position),
                go_on: self.go_on == Some(*position),
            })
        })
    }

    /// How many rows of [`Shelf::visible`] are above the screen.
    pub fn top(&self) -> usize {
        self.top
    }

    /// How many articles were read, at least a little.
    pub fn read_count(&self) -> usize {
        self.read
    }

    /// The selected row; `None` when no row is shown.
    pub fn selected_row(&self) -> Option<&Row> {
        let shown = self.shown.get(self.at).copied();
        self.get(shown.filter(|position| self.selected == Some(*position))?)
    }

    /// The article to go on with: the latest read of those that are not finished.
    pub fn continue_row(&self) -> Option<&Row> {
        self.get(self.go_on?)
    }

    /// The row `steps` after the one with this key, as they are shown; `None` past either end.
    pub fn neighbour(&self, key: &str, steps: i32) -> Option<&Row> {
        let position = self.by_key.get(key)?;
        let at = |rows: &[u32]| rows.iter().position(|row| row == position);
        let (rows, at) = match at(&self.shown) {
            Some(at) => (&self.shown, at),
            None => (&self.ordered, at(&self.ordered)?),
        };
        self.get(*rows.get(at.checked_add_signed(isize::try_from(steps).ok()?)?)?)
    }

    /// What to say where the rows would be, when there are none.
    pub fn empty_line(&self) -> Option<String> {
        if !self.shown.is_empty() {
            None
        } else if self.rows.is_empty() {
            Some("no articles".to_owned())
        } else if self.mine && self.typed.trim().is_empty() {
            Some("nothing that you have begun or seen".to_owned())
        } else {
            Some(format!("nothing called “{}”", self.typed.trim()))
        }
    }

    /// The order.
    pub fn order(&self) -> Order {
        self.order
    }

    /// Puts the library in another order. The selected article stays selected.
    pub fn sort_by(&mut self, order: Order) {
        self.order = order;
        self.rearrange();
    }

    /// The next order; see [`Order::WORDS`].
    pub fn sort_next(&mut self) {
        self.sort_by(self.order.next());
    }

    /// What was typed to filter.
    pub fn filter(&self) -> &str {
        &self.typed
    }

    /// One more character was typed. Those that a terminal could stumble over are left out.
    pub fn filter_push(&mut self, typed: char) {
        let mut buffer = [0; 4];
        let safe = text::clean(typed.encode_utf8(&mut buffer));
        if !safe.is_empty() && !safe.contains('\n') {
            self.typed.push_str(&safe);
            // What did not match before cannot match now.
            let shown = std::mem::take(&mut self.shown);
            self.refilter(shown);
        }
    }

    /// The last character is taken back.
    pub fn filter_pop(&mut self) {
        if self.typed.pop().is_some() {
            self.refilter(self.ordered.clone());
        }
    }

    /// Everything is shown again. The selected article stays selected.
    pub fn filter_clear(&mut self) {
        if !self.typed.is_empty() {
            self.typed.clear();
            self.refilter(self.ordered.clone());
        }
    }

    /// Moves the selection down, or up when negative, as far as there are rows.
    pub fn move_by(&mut self, rows: i32) {
        let last = self.shown.len().saturating_sub(1);
        let rows = isize::try_from(rows).unwrap_or_default();
        self.choose(self.at.saturating_add_signed(rows).min(last));
    }

    /// Selects the first row.
    pub fn to_top(&mut self) {
        self.choose(0);
    }

    /// Selects the last row.
    pub fn to_end(&mut self) {
        self.choose(self.shown.len().saturating_sub(1));
    }

    /// Selects the `row`-th row on the screen, from 0; says whether there is one.
    pub fn select_on_screen(&mut self, row: usize) -> bool {
        let at = self.top.saturating_add(row);
        let found = row < self.height && at < self.shown.len();
        if found {
            self.choose(at);
        }
        found
    }

    /// Selects the article with this key; says whether it is shown.
    pub fn select(&mut self, key: &str) -> bool {
        let position = self.by_key.get(key);
        let at = self.shown.iter().position(|shown| Some(shown) == position);
        if let Some(at) = at {
            self.choose(at);
        }
        at.is_some()
    }

    /// So many rows fit on the screen now.
    pub fn resize(&mut self, height: usize) {
        self.height = height;
        self.scroll();
    }

    fn get(&self, position: u32) -> Option<&Row> {
        self.rows.get(position as usize)
    }

    /// The reader moved to a row.
    fn choose(&mut self, at: usize) {
        if let Some(position) = self.shown.get(at) {
            self.selected = Some(*position);
            self.at = at;
            self.chosen = !self.typed.is_empty();
            self.scroll();
        }
    }

    /// Finds the order anew. The selected row stays in its place on the screen.
    fn rearrange(&mut self) {
        let above = self.at.saturating_sub(self.top);
        let unfinished = (0..).zip(&self.rows).filter_map(|(position, row)| {
            let read = row.read.filter(|read| !read.finished)?;
            Some((read.when, std::cmp::Reverse(position)))
        });
        self.go_on = unfinished.max().map(|(_, position)| position.0);
        self.marked = self.rows.iter().filter(|row| row.seen.is_some()).count();
        self.read = self.rows.iter().filter(|row| row.read.is_some()).count();
        let order = if self.mine { Order::NextForMe } else { self.order };
        self.ordered = order::arrange(&self.rows, order, self.go_on);
        if self.mine {
            let rows = &self.rows;
            let seen = |position: &u32| rows.get(*position as usize).and_then(|row| row.seen);
            self.ordered.retain(|position| seen(position).is_some());
        }
        self.ranks.clear();
        self.ranks.resize(self.rows.len(), 0);
        for (rank, position) in (0..).zip(&self.ordered) {
            if let Some(place) = self.ranks.get_mut(*position as usize) {
                *place = rank;
            }
        }
        self.narrow(self.ordered.clone());
        self.settle();
        self.top = self.at.saturating_sub(above);
        self.scroll();
    }

    /// Another filter over `positions`.
    fn refilter(&mut self, positions: Vec<u32>) {
        self.narrow(positions);
        if self.typed.trim().is_empty() {
            self.chosen = false;
        } else if !self.chosen {
            self.selected = self.shown.first().copied().or(self.selected);
        }
        self.settle();
        self.scroll();
    }

    fn narrow(&mut self, mut positions: Vec<u32>) {
        if !self.typed.trim().is_empty() {
            let Self { filter, typed, words, ranks, ordered, .. } = self;
            filter.keep(typed, words, ranks, ordered, &mut positions);
        }
        self.shown = positions;
    }

    /// Finds where the selected row is now; where it is not shown, the first takes its place.
    fn settle(&mut self) {
        let at = self.shown.iter().position(|position| Some(*position) == self.selected);
        self.at = at.unwrap_or_default();
        if at.is_none()
            && let Some(first) = self.shown.first()
        {
            self.selected = Some(*first);
            self.chosen = false;
        }
    }

    /// Brings the selected row onto the screen, and leaves no empty rows where there are more.
    fn scroll(&mut self) {
        let last_top = self.shown.len().saturating_sub(self.height);
        let least = (self.at + 1).saturating_sub(self.height);
        self.top = self.top.max(least).min(self.at).min(last_top.max(least));
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod tests;
