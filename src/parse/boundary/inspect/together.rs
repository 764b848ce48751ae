//! Many needles that are looked for at once.
//!
//! Enters: lists of needles, and a text. Leaves: whether one of them stands in it. Promised: one look
//! at each byte, whatever the number of needles: two bytes beside each other refuse nearly every
//! place. All is put in order by the compiler. Not here: which needles.

use crate::parse::boundary::choice::{cut, parts};
use crate::parse::boundary::index::{Index, Lists};

/// Needles. Made by [`together!`].
#[derive(Debug)]
pub(super) struct Together {
    /// Of each first byte, which second ones may follow; a bit stands for four of them.
    pub pairs: [u64; 256],
    pub needles: Index,
}

/// Needles of these lists, `this|that`.
macro_rules! together {
    ($($list:expr),*) => {
        $crate::parse::boundary::inspect::together::Together {
            pairs: $crate::parse::boundary::inspect::together::pairs(&[$((1, $list)),*]),
            needles: $crate::parse::boundary::index::index!(&[$((1, $list)),*]),
        }
    };
}

pub(super) use together;

impl Together {
    /// Whether one of them stands in these bytes of a text.
    pub(super) fn stand_in(&self, text: &[u8]) -> bool {
        text.windows(2).enumerate().any(|(at, pair)| {
            let [first, second] = pair else { return false };
            let seconds = self.pairs.get(usize::from(*first)).copied().unwrap_or_default();
            seconds >> (second & 63) & 1 == 1
                && text.get(at..).is_some_and(|rest| self.needles.begins(rest))
        })
    }
}

/// How needles begin.
pub(super) const fn pairs(mut lists: Lists) -> [u64; 256] {
    let mut pairs = [0; 256];
    while let Some(((_, list), rest)) = lists.split_first() {
        let (mut left, mut count) = (*list, parts(list, b'|'));
        while count > 0 {
            let (needle, after) = cut(left, b'|');
            // A needle of one letter is refused by the compiler.
            let [first, second, ..] = needle.as_bytes() else { unreachable!() };
            let Some((_, seconds)) = pairs.split_at_mut_checked(*first as usize) else {
                unreachable!()
            };
            let Some((seconds, _)) = seconds.split_first_mut() else { unreachable!() };
            *seconds |= 1 << (*second & 63);
            (left, count) = (after, count - 1);
        }
        lists = rest;
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::super::abroad::{ABROAD, CALLS};
    use super::super::wordless::WORDLESS;
    use super::*;

    const ALL: Together = together!(WORDLESS, ABROAD);

    const CALLING: Together = together!(CALLS);

    #[test]
    fn what_calls_back_is_found_as_a_search_for_each_finds_it() {
        for needle in CALLS.split('|') {
            for text in [needle.to_owned(), format!("(й{needle}"), format!("{needle}日")] {
                assert!(CALLING.stand_in(text.as_bytes()), "{text}");
            }
            let mut less: String = format!("(й{needle}");
            less.pop();
            let other = CALLS.split('|').any(|one| less.contains(one));
            assert_eq!(CALLING.stand_in(less.as_bytes()), other, "{less}");
        }
    }

    #[test]
    fn every_needle_is_found_wherever_it_stands_and_none_where_none_stands() {
        for needle in WORDLESS.split('|').chain(ABROAD.split('|')) {
            for text in [needle.to_owned(), format!("(й{needle}"), format!("{needle}日")] {
                assert!(ALL.stand_in(text.as_bytes()), "{text}");
            }
            let mut less: String = format!("(й{needle}");
            less.pop();
            let other = WORDLESS.split('|').chain(ABROAD.split('|')).any(|one| less.contains(one));
            assert_eq!(ALL.stand_in(less.as_bytes()), other, "{less}");
        }
        assert!(!ALL.stand_in(b"") && !ALL.stand_in(b"r") && !ALL.stand_in("й".as_bytes()));
    }
}
