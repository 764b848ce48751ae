//! A small language for phrases, so that families of warnings are data.
//!
//! Enters: a phrase and the words of a sentence. Leaves: which words matched. A phrase is a list
//! of elements with spaces between: `word`, `this|that`, `stem~`, `word?` (may be missing), `*3`
//! (up to three words of any kind), `%` (any number of words that only colour a warning: "some",
//! "major", "plot"), `<text>` (one of a class of words in many languages, see `lexicon.rs`), `^`
//! (the sentence begins here), `$` (it ends here). Promised: bounded work per word of the sentence;
//! a phrase is read by the
//! compiler, so that asking it costs no reading.

use std::ops::Range;

use super::choice::{Choice, choices, count, cut, mask, parts, sign_of};
use super::lexicon::{class, is_of_class};
use super::sentences::Word;

/// Words that only colour a warning.
const COLOUR: &str = "a|an|some|serious|seriously|major|minor|mild|light|big|huge|massive|heavy|\
    significant|plot|story|many|lots|of|several|few|plenty|potential|possible|definite|\
    full|ending|season|series|episode|finale|obvious|obviously|inevitably|definitely|\
    course|and|the|also|really|very|important|explicit|detailed|both|all|slight|tiny|\
    spoilers|going|be";
const COLOURS: [Choice; count(COLOUR)] = choices(COLOUR);

fn is_colour(word: &Word<'_>) -> bool {
    const MASK: u64 = mask(COLOUR);
    MASK & word.sign != 0 && COLOURS.iter().any(|choice| choice.is(COLOUR, &word.text))
}

/// At most so many words are taken for one `%`.
const MOST_COLOUR: usize = 6;

/// A phrase, read before the program runs. Made by [`phrase!`], or one of [`Phrases`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    /// The text that its choices are places in.
    text: &'static str,
    elements: &'static [Element],
    /// The alternatives of all elements, one after the other.
    choices: &'static [Choice],
    /// It begins where the sentence does.
    at_start: bool,
    /// It cannot match without a word that begins with "spoil".
    pub needs_stem: bool,
}

/// Many phrases, one in a line, in one text. Made by [`phrases!`]. Each of them is a place, so that
/// nothing of it has to be moved when the program is loaded.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrases {
    pub text: &'static str,
    pub elements: &'static [Element],
    pub choices: &'static [Choice],
    pub places: &'static [Place],
}

/// Where the elements of a phrase are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    from: u16,
    to: u16,
    at_start: bool,
    needs_stem: bool,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Element {
    kind: Kind,
    may_miss: bool,
    /// It is a word for spoilers, and must stand.
    needs_stem: bool,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    /// One of the phrase's choices from here to there, or one of these classes; the signs of all of
    /// them.
    Word { from: u16, to: u16, classes: [Option<u8>; 2], mask: u64 },
    /// Up to so many words of any kind.
    Any(u8),
    /// Words that only colour.
    Colour,
    /// The sentence ends here.
    End,
}

/// A phrase in the language above.
macro_rules! phrase {
    ($text:expr) => {{
        use $crate::parse::boundary::pattern::{
            Phrase, element_count, elements, word_count, words_of,
        };
        const TEXT: &str = $text;
        const CHOICES: [$crate::parse::boundary::choice::Choice; word_count(TEXT)] = words_of(TEXT);
        const ELEMENTS: [$crate::parse::boundary::pattern::Element; element_count(TEXT)] =
            elements(TEXT);
        Phrase::of(TEXT, &ELEMENTS, &CHOICES)
    }};
}

/// Many phrases.
macro_rules! phrases {
    ($($text:expr),* $(,)?) => {{
        use $crate::parse::boundary::choice::Choice;
        use $crate::parse::boundary::pattern::{
            Element, Phrases, Place, element_count, elements, phrase_count, places, word_count,
            words_of,
        };
        const TEXT: &str = concat!($($text, "\n"),*);
        const CHOICES: [Choice; word_count(TEXT)] = words_of(TEXT);
        const ELEMENTS: [Element; element_count(TEXT)] = elements(TEXT);
        const PLACES: [Place; phrase_count(TEXT)] = places(TEXT);
        Phrases { text: TEXT, elements: &ELEMENTS, choices: &CHOICES, places: &PLACES }
    }};
}

/// Where a phrase first matches, for those that are asked once.
macro_rules! find {
    ($text:expr, $words:expr $(,)?) => {{
        const PHRASE: $crate::parse::boundary::pattern::Phrase =
            $crate::parse::boundary::pattern::phrase!($text);
        PHRASE.find($words)
    }};
}

pub(super) use {find, phrase, phrases};

impl Phrase {
    /// A phrase of these parts of its text.
    pub(super) const fn of(
        text: &'static str,
        elements: &'static [Element],
        choices: &'static [Choice],
    ) -> Self {
        let at_start = is_at_start(text);
        Self { text, elements, choices, at_start, needs_stem: any_needs_stem(elements) }
    }

    /// Where it first matches in `words`.
    pub(super) fn find(&self, words: &[Word<'_>]) -> Option<Range<usize>> {
        self.find_among(words, signs(words))
    }

    /// [`Phrase::find`] for who asks many phrases: `signs` are those of the words, or more.
    pub(super) fn find_among(&self, words: &[Word<'_>], signs: u64) -> Option<Range<usize>> {
        if self.elements.iter().any(|element| element.misses(signs)) {
            return None;
        }
        let starts = if self.at_start { 1 } else { words.len() };
        (0..starts)
            .filter(|start| may_begin(self.elements, words, *start))
            .find_map(|start| self.matches(self.elements, words, start).map(|end| start..end))
    }

    /// Where a match of `elements` that begins at word `at` ends.
    fn matches(&self, elements: &[Element], words: &[Word<'_>], at: usize) -> Option<usize> {
        let Some((first, rest)) = elements.split_first() else { return Some(at) };
        match &first.kind {
            Kind::End => (at == words.len()).then_some(at),
            Kind::Any(most) => (0..=usize::from(*most))
                .take_while(|n| at + n <= words.len())
                .filter(|n| may_begin(rest, words, at + n))
                .find_map(|n| self.matches(rest, words, at + n)),
            Kind::Colour => {
                let coloured = words
                    .iter()
                    .skip(at)
                    .take(MOST_COLOUR)
                    .take_while(|word| is_colour(word))
                    .count();
                (0..=coloured).find_map(|n| self.matches(rest, words, at + n))
            }
            Kind::Word { from, to, classes, mask } => {
                let here = words.get(at).is_some_and(|word| {
                    let text = word.text.as_ref();
                    let (from, to) = (usize::from(*from), usize::from(*to));
                    let own = || self.choices.get(from..to).unwrap_or_default();
                    mask & word.sign != 0
                        && (own().iter().any(|choice| choice.is(self.text, text))
                            || classes
                                .iter()
                                .flatten()
                                .any(|class| is_of_class(*class, text, word.sign)))
                });
                let taken = if here { self.matches(rest, words, at + 1) } else { None };
                taken.or_else(|| if first.may_miss { self.matches(rest, words, at) } else { None })
            }
        }
    }
}

impl Phrases {
    /// The phrase with this number.
    pub(super) fn get(self, number: usize) -> Option<Phrase> {
        let Place { from, to, at_start, needs_stem } = *self.places.get(number)?;
        let elements = self.elements.get(usize::from(from)..usize::from(to))?;
        Some(Phrase { text: self.text, elements, choices: self.choices, at_start, needs_stem })
    }

    /// All of them.
    pub(super) fn iter(self) -> impl Iterator<Item = Phrase> {
        (0..self.places.len()).filter_map(move |number| self.get(number))
    }
}

const fn is_at_start(phrase: &str) -> bool {
    matches!(phrase.as_bytes(), [b'^', b' ', ..])
}

const fn any_needs_stem(mut elements: &[Element]) -> bool {
    while let Some((element, rest)) = elements.split_first() {
        if element.needs_stem {
            return true;
        }
        elements = rest;
    }
    false
}

impl Element {
    /// Reads an element whose choices begin with the `from`-th of its phrase.
    const fn read(element: &'static str, from: u16) -> Self {
        let kind = match element.as_bytes() {
            [b'%'] => Kind::Colour,
            [b'$'] => Kind::End,
            [b'*', number @ ..] => Kind::Any(read_number(number)),
            _ => return Self::word(element, from),
        };
        Self { kind, may_miss: false, needs_stem: false }
    }

    const fn word(element: &'static str, from: u16) -> Self {
        let (mut left, may_miss) = without_question(element);
        let (mut to, mut classes, mut mask) = (from, [None, None], 0);
        let mut stems = true;
        let mut parts = parts(left, b'|');
        while parts > 0 {
            let (choice, after) = cut(left, b'|');
            if let Some((class, signs)) = class_of(choice) {
                mask |= signs;
                stems = false;
                classes = match classes {
                    [None, _] => [Some(class), None],
                    [one, None] => [one, Some(class)],
                    // Written so, a phrase is refused by the compiler.
                    [Some(_), Some(_)] => unreachable!(),
                };
            } else {
                mask |= sign_of(choice);
                stems &= begins_with_spoil(choice);
                to += 1;
            }
            (left, parts) = (after, parts - 1);
        }
        let needs_stem = stems && !may_miss;
        Self { kind: Kind::Word { from, to, classes, mask }, may_miss, needs_stem }
    }

    /// Whether no word with these signs can be this element, which may not be missing.
    fn misses(&self, signs: u64) -> bool {
        match self.kind {
            Kind::Word { mask, .. } => !self.may_miss && mask & signs == 0,
            Kind::Any(_) | Kind::Colour | Kind::End => false,
        }
    }
}

/// Whether it is worth trying these elements from the word `at` on: a look at how it begins.
fn may_begin(elements: &[Element], words: &[Word<'_>], at: usize) -> bool {
    match elements.first() {
        Some(Element { kind: Kind::Word { mask, .. }, may_miss: false, .. }) => {
            words.get(at).is_some_and(|word| mask & word.sign != 0)
        }
        _ => true,
    }
}

/// How many phrases a text has, one in a line.
pub(super) const fn phrase_count(text: &str) -> usize {
    parts(text, b'\n') - 1
}

/// Where the elements of each phrase are, of which there are `N` (see [`phrase_count`]).
#[allow(clippy::cast_possible_truncation, reason = "what does not fit is refused")]
pub(super) const fn places<const N: usize>(mut text: &'static str) -> [Place; N] {
    let none = Place { from: 0, to: 0, at_start: false, needs_stem: false };
    let mut places = [none; N];
    let (mut at, mut left): (usize, &mut [Place]) = (0, &mut places);
    while let Some((slot, rest)) = left.split_first_mut() {
        let (phrase, after) = cut(text, b'\n');
        let to = at + parts(unanchored(phrase), b' ');
        // So many are refused by the compiler.
        if to > u16::MAX as usize {
            unreachable!()
        }
        let (from, needs_stem) = (at as u16, phrase_needs_stem(unanchored(phrase)));
        *slot = Place { from, to: to as u16, at_start: is_at_start(phrase), needs_stem };
        (at, text, left) = (to, after, rest);
    }
    places
}

const fn phrase_needs_stem(mut phrase: &'static str) -> bool {
    let mut left = parts(phrase, b' ');
    while left > 0 {
        let (element, after) = cut(phrase, b' ');
        if Element::read(element, 0).needs_stem {
            return true;
        }
        (phrase, left) = (after, left - 1);
    }
    false
}

/// How many elements the phrases of a text have.
pub(super) const fn element_count(mut text: &'static str) -> usize {
    let mut count = 0;
    while !text.is_empty() {
        let (phrase, after) = cut(text, b'\n');
        count += parts(unanchored(phrase), b' ');
        text = after;
    }
    count
}

/// The elements of the phrases of a text, of which there are `N` (see [`element_count`]).
pub(super) const fn elements<const N: usize>(mut text: &'static str) -> [Element; N] {
    let none = Element { kind: Kind::End, may_miss: false, needs_stem: false };
    let mut elements = [none; N];
    let (mut phrase, mut left_of_phrase, mut from) = ("", 0, 0);
    let mut left: &mut [Element] = &mut elements;
    while let Some((slot, rest)) = left.split_first_mut() {
        if left_of_phrase == 0 {
            let (next, after) = cut(text, b'\n');
            (phrase, text) = (unanchored(next), after);
            left_of_phrase = parts(phrase, b' ');
        }
        let (element, after) = cut(phrase, b' ');
        *slot = Element::read(element, from);
        if let Kind::Word { to, .. } = slot.kind {
            from = to;
        }
        (phrase, left_of_phrase, left) = (after, left_of_phrase - 1, rest);
    }
    elements
}

/// How many choices the phrases of a text have, those of classes aside.
pub(super) const fn word_count(mut text: &'static str) -> usize {
    let mut count = 0;
    while !text.is_empty() {
        let (phrase, after) = cut(text, b'\n');
        let mut phrase = unanchored(phrase);
        let mut left = parts(phrase, b' ');
        while left > 0 {
            let (element, behind) = cut(phrase, b' ');
            if let Kind::Word { to, .. } = Element::read(element, count).kind {
                count = to;
            }
            (phrase, left) = (behind, left - 1);
        }
        text = after;
    }
    count as usize
}

/// The choices of the phrases of a text, of which there are `N` (see [`word_count`]).
pub(super) const fn words_of<const N: usize>(text: &'static str) -> [Choice; N] {
    let mut choices = [Choice::NONE; N];
    let mut left: &mut [Choice] = &mut choices;
    let mut lines = text;
    while !lines.is_empty() {
        let (line, below) = cut(lines, b'\n');
        let mut phrase = unanchored(line);
        // Where the rest of the phrase begins.
        let mut start = text.len() - lines.len() + line.len() - phrase.len();
        let mut elements = parts(phrase, b' ');
        while elements > 0 {
            let (element, after) = cut(phrase, b' ');
            if let Kind::Word { .. } = Element::read(element, 0).kind {
                let (words, _) = without_question(element);
                let (mut rest, mut count) = (words, parts(words, b'|'));
                while count > 0 {
                    let (choice, behind) = cut(rest, b'|');
                    if class_of(choice).is_none() {
                        let Some((slot, slots)) = left.split_first_mut() else { return choices };
                        *slot = Choice::read(choice, start + words.len() - rest.len());
                        left = slots;
                    }
                    (rest, count) = (behind, count - 1);
                }
            }
            start += phrase.len() - after.len();
            (phrase, elements) = (after, elements - 1);
        }
        lines = below;
    }
    choices
}

pub(super) const fn unanchored(phrase: &'static str) -> &'static str {
    match phrase.as_bytes() {
        [b'^', b' ', ..] => cut(phrase, b' ').1,
        _ => phrase,
    }
}

const fn without_question(element: &'static str) -> (&'static str, bool) {
    match element.as_bytes() {
        [.., b'?'] => (cut(element, b'?').0, true),
        _ => (element, false),
    }
}

/// The class that `<name>` stands for, and its mask.
const fn class_of(choice: &'static str) -> Option<(u8, u64)> {
    match choice.as_bytes() {
        [b'<', ..] => class(cut(cut(choice, b'<').1, b'>').0),
        _ => None,
    }
}

/// Whether it is a word for spoilers.
const fn begins_with_spoil(choice: &str) -> bool {
    matches!(choice.as_bytes(), [b's', b'p', b'o', b'i', b'l', ..])
}

const fn read_number(mut digits: &[u8]) -> u8 {
    let mut number = 0;
    while let [digit @ b'0'..=b'9', rest @ ..] = digits {
        number = number * 10 + (*digit - b'0');
        digits = rest;
    }
    number
}

/// The signs of these words.
pub(super) fn signs(words: &[Word<'_>]) -> u64 {
    words.iter().fold(0, |signs, word| signs | word.sign)
}

#[cfg(test)]
mod tests {
    use super::super::sentences::words;

    /// Where the phrase matches in a sentence.
    macro_rules! check {
        ($phrase:literal, $sentence:literal, $found:expr) => {
            assert_eq!(find!($phrase, &words($sentence)), $found, "{} in {}", $phrase, $sentence);
        };
    }

    #[test]
    fn every_element_matches_what_it_says() {
        check!("spoilers ahead", "There are spoilers ahead", Some(2..4));
        check!("spoiler|spoilers ahead", "spoiler ahead", Some(0..2));
        check!("spoil~ ahead", "spoilery ahead", Some(0..2));
        check!("end of? spoilers", "End spoilers", Some(0..2));
        check!("end of? spoilers", "End of spoilers", Some(0..3));
        check!("spoilers *2 below", "spoilers for it below", Some(0..4));
        check!("spoilers *2 below", "spoilers for all of it below", None);
        check!("contains % spoilers", "contains some very major plot spoilers", Some(0..6));
        check!("contains % spoilers", "contains no spoilers", None);
        check!("^ spoilers", "More spoilers", None);
        check!("spoilers $", "More spoilers", Some(1..2));
        check!("spoilers $", "spoilers more", None);
        check!("a b", "a", None);
    }
}
