//! In which order the library stands.
//!
//! Enters: rows and an [`Order`]. Leaves: their positions in that order. Promised: rows that the
//! order does not tell apart stay as they came; a title is filed without its article ("The Kid"
//! under K) and without regard to case and diacritics. Not here: filtering.

use std::cmp::Reverse;

use super::filter::fold;
use super::{Row, Seen};

/// An order of the library.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As they came: the article to go on with, bundled ones, folders.
    #[default]
    Shelf,
    /// By title.
    Title,
    /// By the work's year, unknown ones last.
    Year,
    /// The latest read first, unread ones last.
    LastRead,
    /// Unread ones first, finished ones last.
    Unread,
    /// What the reader is in the middle of, then what they have seen, then the rest; articles that
    /// were read to their end last.
    NextForMe,
}

impl Order {
    /// Every order with its name, in the order in which a key goes through them.
    pub const WORDS: [(&'static str, Self); 6] = [
        ("shelf", Self::Shelf),
        ("title", Self::Title),
        ("year", Self::Year),
        ("last read", Self::LastRead),
        ("unread first", Self::Unread),
        ("next for me", Self::NextForMe),
    ];

    /// Its name, on the screen and in the settings.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, order)| *order == self).map_or("", |(word, _)| word)
    }

    /// The order of this name.
    pub fn read(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(name, _)| *name == word).map(|(_, order)| *order)
    }

    /// The one after it; the first after the last.
    pub fn next(self) -> Self {
        let all = Self::WORDS.iter().map(|(_, order)| *order);
        all.cycle().skip_while(|order| *order != self).nth(1).unwrap_or_default()
    }
}

/// The positions of `rows` in `order`. In the order of the shelf, the article to go on with comes
/// first.
pub(super) fn arrange(rows: &[Row], order: Order, go_on: Option<u32>) -> Vec<u32> {
    let mut positions: Vec<u32> = (0..).zip(rows).map(|(position, _)| position).collect();
    let row = |position: &u32| rows.get(*position as usize);
    match order {
        Order::Shelf => positions.sort_by_key(|position| Some(*position) != go_on),
        Order::Title => positions.sort_by_cached_key(|position| row(position).map(filed_under)),
        Order::Year => positions.sort_by_cached_key(|position| {
            row(position).map(|row| (row.year.unwrap_or(u16::MAX), filed_under(row)))
        }),
        Order::LastRead => positions.sort_by_key(|position| {
            Reverse(row(position).and_then(|row| row.read).map(|read| read.when))
        }),
        Order::Unread => positions.sort_by_key(|position| {
            row(position).and_then(|row| row.read).map(|read| read.finished)
        }),
        Order::NextForMe => positions.sort_by_key(|position| row(position).map(turn)),
    }
    positions
}

/// When it is an article's turn.
fn turn(row: &Row) -> u8 {
    match row.seen {
        _ if row.read.is_some_and(|read| read.finished) => 3,
        Some(Seen::Begun) => 0,
        Some(Seen::Whole) => 1,
        None => 2,
    }
}

/// What a title is filed under.
fn filed_under(row: &Row) -> String {
    let title = fold(&row.title);
    let bare = ["the ", "a ", "an "].iter().find_map(|article| title.strip_prefix(article));
    match bare {
        Some(bare) => bare.to_owned(),
        None => title,
    }
}
