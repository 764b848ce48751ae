//! Families of phrases, and which of them it is worth trying on a sentence.
//!
//! Enters: a family, and the words of a sentence. Leaves: those of its phrases that may match, in the
//! family's order. Of each phrase the element with the fewest alternatives is its anchor; a sentence's
//! words are looked up among the anchors, and only phrases whose anchor stands there are tried.
//! Promised: a phrase that matches is never left out; anchors are found by the compiler. Not here:
//! whether a phrase matches (`pattern.rs`).

use std::ops::Range;

use super::choice::{cut, parts};
use super::index::Index;
use super::pattern::{Phrase, signs};
use super::sentences::Word;

/// A family has so many times 64 phrases at most.
const ROWS: usize = 8;

/// Numbers of phrases, a bit for each.
pub(super) type Numbers = [u64; ROWS];

/// Phrases and their anchors. Made by [`family!`].
#[derive(Debug)]
pub(super) struct Family {
    pub phrases: &'static [Phrase],
    /// Each with the number of its phrase.
    pub anchors: Index,
    /// The phrases that have none.
    pub free: Numbers,
}

/// The family of these phrases.
macro_rules! family {
    ($phrases:expr) => {{
        use $crate::parse::boundary::family::{Family, anchors, free};
        use $crate::parse::boundary::pattern::Phrase;
        const PHRASES: &[Phrase] = $phrases;
        const ANCHORS: [(u32, &str); PHRASES.len()] = anchors(PHRASES);
        Family {
            phrases: PHRASES,
            anchors: $crate::parse::boundary::index::index!(&ANCHORS),
            free: free(PHRASES),
        }
    }};
}

pub(super) use family;

/// Stands for an anchor where there is none: no word.
const NONE: &str = "\0";

impl Family {
    /// The phrases that may match, with their numbers.
    pub(super) fn worth_trying(
        &self,
        words: &[Word<'_>],
    ) -> impl Iterator<Item = (usize, &'static Phrase)> + use<> {
        let mut numbers = self.free;
        for word in words {
            for number in self.anchors.all(&word.text) {
                if let Some(row) = numbers.get_mut(number as usize / 64) {
                    *row |= 1 << (number % 64);
                }
            }
        }
        let rows = self.phrases.chunks(64).enumerate().zip(numbers);
        rows.filter(|(_, bits)| *bits != 0).flat_map(|((row, phrases), bits)| {
            let has = move |place: &(usize, &Phrase)| bits >> place.0 & 1 == 1;
            let phrases = phrases.iter().enumerate().filter(has);
            phrases.map(move |(place, phrase)| (row * 64 + place, phrase))
        })
    }

    /// Whether some phrase may match of whose number this is so.
    pub(super) fn may_hold(&self, words: &[Word<'_>], is: impl Fn(usize) -> bool) -> bool {
        let mut anchored = words.iter().flat_map(|word| self.anchors.all(&word.text));
        let bits = |row: usize| self.free.get(row).copied().unwrap_or_default();
        let mut free =
            (0..self.phrases.len()).filter(|number| bits(number / 64) >> (number % 64) & 1 == 1);
        anchored.any(|number| is(number as usize)) || self.free != [0; ROWS] && free.any(is)
    }

    /// Where the first of its phrases that matches does. `stem` says that one of the words begins
    /// with "spoil".
    pub(super) fn find(&self, words: &[Word<'_>], stem: bool) -> Option<Range<usize>> {
        let signs = signs(words);
        self.worth_trying(words)
            .filter(|(_, phrase)| stem || !phrase.needs_stem)
            .find_map(|(_, phrase)| phrase.find_among(words, signs))
    }
}

/// The anchors of phrases, each with its phrase's number.
pub(super) const fn anchors<const N: usize>(
    mut phrases: &'static [Phrase],
) -> [(u32, &'static str); N] {
    // Written so, a family is refused by the compiler.
    if N > ROWS * 64 {
        unreachable!()
    }
    let mut anchors = [(0, NONE); N];
    let (mut number, mut left): (u32, &mut [(u32, &str)]) = (0, &mut anchors);
    while let (Some((slot, slots)), Some((phrase, rest))) =
        (left.split_first_mut(), phrases.split_first())
    {
        *slot = (number, anchor(phrase.words()));
        (number, left, phrases) = (number + 1, slots, rest);
    }
    anchors
}

/// The phrases without an anchor.
pub(super) const fn free(mut phrases: &'static [Phrase]) -> Numbers {
    let mut rows = [0; ROWS];
    let mut left: &mut [u64] = &mut rows;
    while let Some((row, below)) = left.split_first_mut() {
        let mut bit = 0;
        while bit < 64
            && let Some((phrase, rest)) = phrases.split_first()
        {
            if matches!(anchor(phrase.words()).as_bytes(), [0]) {
                *row |= 1 << bit;
            }
            (bit, phrases) = (bit + 1, rest);
        }
        left = below;
    }
    rows
}

/// The element that must stand and has the fewest alternatives, classes aside.
const fn anchor(mut phrase: &'static str) -> &'static str {
    let (mut anchor, mut fewest) = (NONE, usize::MAX);
    let mut left = parts(phrase, b' ');
    while left > 0 {
        let (element, after) = cut(phrase, b' ');
        let must_stand = match element.as_bytes() {
            [b'%' | b'$' | b'*' | b'^', ..] | [.., b'?'] => false,
            _ => parts(element, b'<') == 1,
        };
        if must_stand && parts(element, b'|') < fewest {
            (anchor, fewest) = (element, parts(element, b'|'));
        }
        (phrase, left) = (after, left - 1);
    }
    anchor
}

#[cfg(test)]
mod tests {
    use super::super::pattern::phrases;
    use super::super::sentences::words;
    use super::*;

    const FAMILY: Family = family!(phrases![
        "^ no|not *2 spoil~",
        "<not> *2 <seen>",
        "the|a ending? $",
        "ending|end explained",
    ]);

    #[test]
    fn a_phrase_is_tried_where_its_anchor_stands_or_where_it_has_none() {
        let tried = |sentence| {
            let found = FAMILY.worth_trying(&words(sentence));
            found.map(|(number, _)| number).collect::<Vec<_>>()
        };
        assert_eq!(tried("Not a spoilery word."), [0, 1, 2]);
        assert_eq!(tried("Its end was explained."), [1, 3]);
        assert_eq!(tried("Nothing."), [1]);
        assert_eq!(FAMILY.find(&words("The end explained"), false), Some(1..3));
    }
}
