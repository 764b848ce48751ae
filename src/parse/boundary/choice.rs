//! Words of which one must stand somewhere, split before the program runs where they are many.
//!
//! Enters: alternatives as phrases have them, `this|that|stem~`. Leaves: [`Choice`]s, and a mask of
//! how they begin by which most words are refused. Promised: everything here can be worked out
//! by the compiler; a choice is a place in the text and no pointer into it, so that nothing has to be
//! moved when the program is loaded. Also here: cutting text for the compiler, which knows no iterators. Not here:
//! which words (`lexicon.rs`), and where they stand (`pattern.rs`).

/// One alternative, as a place in the text it stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    from: u16,
    length: u8,
    /// Words that only begin so are meant as well.
    is_stem: bool,
}

/// A class of words.
#[derive(Debug)]
pub(super) struct Class {
    pub text: &'static str,
    pub choices: &'static [Choice],
    /// See [`sign`].
    pub mask: u64,
}

impl Choice {
    /// None yet.
    pub(super) const NONE: Self = Self { from: 0, length: 0, is_stem: false };

    /// Reads one alternative, which begins at the byte `from` of its text.
    #[allow(clippy::cast_possible_truncation, reason = "what does not fit is refused")]
    pub(super) const fn read(choice: &str, from: usize) -> Self {
        let (length, is_stem) = match choice.as_bytes() {
            [stem @ .., b'~'] => (stem.len(), true),
            word => (word.len(), false),
        };
        // Written so, a text is refused by the compiler.
        if length > u8::MAX as usize || from > u16::MAX as usize {
            unreachable!()
        }
        Self { from: from as u16, length: length as u8, is_stem }
    }

    /// Whether a word is it. `text` is the text it stands in.
    pub(super) fn is(self, text: &str, word: &str) -> bool {
        let (from, length) = (usize::from(self.from), usize::from(self.length));
        if word.len() < length || word.len() > length && !self.is_stem {
            return false;
        }
        text.as_bytes().get(from..from + length) == word.as_bytes().get(..length)
    }
}

/// Words are told apart in so many ways by how they begin.
pub(super) const ROOMS: usize = 1024;

/// How a word begins, as a number below [`ROOMS`] made of its first two letters, the same for small
/// letters and capitals; and whether it has two letters. A stem of one letter would be found
/// nowhere: it is refused by the compiler.
pub(super) const fn room(word: &[u8]) -> (usize, bool) {
    let (first, second) = match word {
        [first @ ..0x80, second, ..] => (*first, Some(*second)),
        [0xe0..=0xff, _, first, _, _, second, ..] | [0x80..0xe0, first, _, second, ..] => {
            (*first, Some(*second))
        }
        [0xe0..=0xff, _, first, ..] | [0x80..0xe0, first, ..] | [first, ..] => (*first, None),
        [] => (0, None),
    };
    let low = match second {
        Some(second) => second & 31,
        None => 0,
    };
    ((first & 31) as usize * 32 + low as usize, second.is_some())
}

/// A bit for how a word begins: nearly all words are refused by it.
pub(super) const fn sign(word: &str) -> u64 {
    1 << ((room(word.as_bytes()).0 * 0x9e37) >> 10 & 63)
}

/// The sign of an alternative, which may be a stem.
pub(super) const fn sign_of(choice: &str) -> u64 {
    if let [letters @ .., b'~'] = choice.as_bytes()
        && !room(letters).1
    {
        unreachable!()
    }
    sign(choice)
}

/// The signs of all alternatives of a text.
pub(super) const fn mask(mut text: &'static str) -> u64 {
    let (mut mask, mut left) = (0, count(text));
    while left > 0 {
        let (choice, after) = cut(text, b'|');
        mask |= sign_of(choice);
        (text, left) = (after, left - 1);
    }
    mask
}

/// How many alternatives there are.
pub(super) const fn count(text: &str) -> usize {
    parts(text, b'|')
}

/// The alternatives, of which there are `N` (see [`count`]).
pub(super) const fn choices<const N: usize>(text: &'static str) -> [Choice; N] {
    let mut choices = [Choice::NONE; N];
    let (mut left, mut rest): (&mut [Choice], _) = (&mut choices, text);
    while let Some((slot, slots)) = left.split_first_mut() {
        let (choice, after) = cut(rest, b'|');
        *slot = Choice::read(choice, text.len() - rest.len());
        (rest, left) = (after, slots);
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
        CHOICES.iter().any(|choice| choice.is(WORDS, word))
    }

    #[test]
    fn every_alternative_is_split_off_and_no_other() {
        assert_eq!(CHOICES.len(), 4);
        assert!(is_one("ende") && is_one("schluss") && is_one("конец") && is_one("fine"));
        assert!(!is_one("enden") && !is_one("") && !is_one("fin"));
    }

    #[test]
    fn a_word_is_never_refused_by_how_it_begins() {
        for word in ["ende", "schluss", "конец", "fine"] {
            assert_ne!(mask(WORDS) & sign(word), 0, "{word}");
        }
        assert_eq!(mask(WORDS) & sign("over"), 0);
    }
}
