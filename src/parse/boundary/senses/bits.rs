//! Senses of words, as bits, and what a language's words are written down as.
//!
//! Enters: nothing. Leaves: constants and [`Tongue`]. Not here: which words have them, what they
//! say beside each other.

use crate::parse::boundary::pattern::Phrases;

/// Phrases with what they mean, read before the program runs.
macro_rules! idioms {
    ($(($text:expr, $senses:expr $(,)?)),* $(,)?) => {
        $crate::parse::boundary::senses::bits::Idioms {
            phrases: $crate::parse::boundary::pattern::phrases![$($text),*],
            senses: &[$($senses),*],
        }
    };
}

pub(super) use idioms;

/// A set of senses.
pub(super) type Senses = u32;

/// Who writes.
pub(super) const ME: Senses = 1;
/// Who reads.
pub(super) const READER: Senses = 1 << 1;
/// It warns, or a desk puts a note in.
pub(super) const WARN: Senses = 1 << 2;
/// From here, below, what follows.
pub(super) const HERE: Senses = 1 << 3;
/// It tells, or gives away.
pub(super) const TELL: Senses = 1 << 4;
/// The end, the plot, who did it.
pub(super) const END: Senses = 1 << 5;
/// Seen, read, finished.
pub(super) const SEEN: Senses = 1 << 6;
/// To see, to read to the end.
pub(super) const SEE: Senses = 1 << 7;
/// Not, without.
pub(super) const NOT: Senses = 1 << 8;
/// Stop, leave, skip.
pub(super) const STOP: Senses = 1 << 9;
/// Has not seen it, means to see it, would be surprised.
pub(super) const UNSEEN: Senses = 1 << 10;
/// For.
pub(super) const FOR: Senses = 1 << 11;
/// Only.
pub(super) const ONLY: Senses = 1 << 12;
/// Now, or will.
pub(super) const NOW: Senses = 1 << 13;
/// Reads on.
pub(super) const READ: Senses = 1 << 14;
/// Comes back.
pub(super) const BACK: Senses = 1 << 15;
/// Before, first.
pub(super) const FIRST: Senses = 1 << 16;
/// When, after.
pub(super) const WHEN: Senses = 1 << 17;
/// Holds nothing back.
pub(super) const FRANK: Senses = 1 << 18;
/// The last chance.
pub(super) const LAST: Senses = 1 << 19;
/// Somebody else than who writes: the film, its director, he and she.
pub(super) const PEOPLE: Senses = 1 << 20;
/// "You have been warned."
pub(super) const WARNED: Senses = 1 << 21;
/// Is over.
pub(super) const OVER: Senses = 1 << 22;
/// Safe.
pub(super) const SAFE: Senses = 1 << 23;
/// Again.
pub(super) const AGAIN: Senses = 1 << 24;
/// Talk of what spoils.
pub(super) const PART: Senses = 1 << 25;
/// This text, or a part of it.
pub(super) const SELF: Senses = 1 << 26;
/// Is told by nobody in particular: "is discussed".
pub(super) const PASSIVE: Senses = 1 << 27;
/// Says, which is telling where what is said is who or how.
pub(super) const SAYS: Senses = 1 << 29;
/// Ahead, beyond: here, or of the story.
pub(super) const AHEAD: Senses = 1 << 30;
/// Another day: what is told then is not told here.
pub(super) const LATER: Senses = 1 << 31;
/// Calls readers back.
pub(super) const CALLBACK: Senses = 1 << 28;

/// A language's words.
pub(super) struct Tongue {
    /// Small words by which a sentence is known to be of this language.
    pub small: &'static str,
    /// Words of one sense, `a|b|stem~`.
    pub words: &'static [(Senses, &'static str)],
    /// Phrases of several words; they go before words, and the first of two wins.
    pub idioms: Idioms,
}

/// Phrases, and what each of them means.
pub(super) struct Idioms {
    pub phrases: Phrases,
    pub senses: &'static [Senses],
}
