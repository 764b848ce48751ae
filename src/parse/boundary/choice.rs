//! Words of which one must stand somewhere, split before the program runs where they are many.
//!
//! Enters: alternatives as phrases have them, `this|that|stem~`. Leaves: [`Choice`]s, and a mask of
//! their first letters by which most words are refused. Promised: everything here can be worked out
//! by the compiler. Also here: cutting text for the compiler, which knows no iterators. Not here:
//! which words (`lexicon.rs`), and where they stand (`pattern.rs`).

/// One alternative.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    text: &'static str,
    /// Words that only begin so are meant as well.
    is_stem: bool,
}

/// A class of words.
#[derive(Debug)]
pub(super) struct Class {
    pub choices: &'static [Choice],
    /// A bit for every first letter.
    pub mask: u32,
}

impl Choice {
    /// Reads one alternative.
    pub(super) const fn read(text: &'static str) -> Self {
        match text.as_bytes().split_last() {
            Some((b'~', stem)) => {
                let Some((text, _)) = text.split_at_checked(stem.len()) else {
                    return Self { text, is_stem: false };
                };
                Self { text, is_stem: true }
            }
            _ => Self { text, is_stem: false },
        }
    }

    /// Whether a word is it.
    pub(super) fn is(self, word: &str) -> bool {
        if self.is_stem { word.starts_with(self.text) } else { word == self.text }
    }

    /// Whether it is a word for spoilers.
    pub(super) const fn begins_with_spoil(self) -> bool {
        matches!(self.text.as_bytes(), [b's', b'p', b'o', b'i', b'l', ..])
    }

    /// The bit of its first letter.
    pub(super) const fn bit(self) -> u32 {
        bit(self.text)
    }
}

/// A bit for a word's first letter: most words are refused by it.
pub(super) const fn bit(word: &str) -> u32 {
    match word.as_bytes().first() {
        Some(byte) => 1 << (*byte & 31),
        None => 0,
    }
}

/// The bits of all of them.
pub(super) const fn mask(mut choices: &[Choice]) -> u32 {
    let mut mask = 0;
    while let Some((choice, rest)) = choices.split_first() {
        mask |= choice.bit();
        choices = rest;
    }
    mask
}

/// How many alternatives there are.
pub(super) const fn count(text: &str) -> usize {
    parts(text, b'|')
}

/// The alternatives, of which there are `N` (see [`count`]).
pub(super) const fn choices<const N: usize>(mut text: &'static str) -> [Choice; N] {
    let mut choices = [Choice::read(""); N];
    let mut left: &mut [Choice] = &mut choices;
    while let Some((slot, rest)) = left.split_first_mut() {
        let (choice, after) = cut(text, b'|');
        *slot = Choice::read(choice);
        (text, left) = (after, rest);
    }
    choices
}

/// How many parts `text` has between these signs.
pub(super) const fn parts(text: &str, sign: u8) -> usize {
    let (mut count, mut bytes) = (1, text.as_bytes());
    while let Some((byte, rest)) = bytes.split_first() {
        if *byte == sign {
            count += 1;
        }
        bytes = rest;
    }
    count
}

/// The first part, and what is behind the sign after it: nothing where there is none.
pub(super) const fn cut(text: &'static str, sign: u8) -> (&'static str, &'static str) {
    let (mut at, mut bytes) = (0, text.as_bytes());
    while let Some((byte, rest)) = bytes.split_first() {
        if *byte == sign {
            let Some((part, _)) = text.split_at_checked(at) else { return (text, "") };
            let Some((_, after)) = text.split_at_checked(at + 1) else { return (text, "") };
            return (part, after);
        }
        (at, bytes) = (at + 1, rest);
    }
    (text, "")
}

/// Whether two texts are equal.
pub(super) const fn same(one: &str, other: &str) -> bool {
    let (mut ones, mut others) = (one.as_bytes(), other.as_bytes());
    loop {
        match (ones.split_first(), others.split_first()) {
            (None, None) => return true,
            (Some((a, left)), Some((b, right))) if *a == *b => (ones, others) = (left, right),
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "ende|schlu~|конец|fine";
    const CHOICES: [Choice; count(WORDS)] = choices(WORDS);

    fn is_one(word: &str) -> bool {
        CHOICES.iter().any(|choice| choice.is(word))
    }

    #[test]
    fn every_alternative_is_split_off_and_no_other() {
        assert_eq!(CHOICES.len(), 4);
        assert!(is_one("ende") && is_one("schluss") && is_one("конец") && is_one("fine"));
        assert!(!is_one("enden") && !is_one("") && !is_one("fin"));
    }

    #[test]
    fn a_word_is_never_refused_by_a_letter_that_it_begins_with() {
        for word in ["ende", "schluss", "конец", "fine"] {
            assert_ne!(mask(&CHOICES) & bit(word), 0, "{word}");
        }
        assert_eq!(mask(&CHOICES) & bit("over"), 0);
    }
}
