//! A small language for phrases, so that families of warnings are data.
//!
//! Enters: a phrase and the words of a sentence. Leaves: which words matched. A phrase is a list
//! of elements with spaces between: `word`, `this|that`, `stem~`, `word?` (may be missing), `*3`
//! (up to three words of any kind), `%` (any number of words that only colour a warning: "some",
//! "major", "plot"), `<text>` (one of a class of words in many languages, see `lexicon.rs`), `^`
//! (the sentence begins here), `$` (it ends here). Promised: bounded work per word of the sentence;
//! a phrase cannot fail to be read. A [`Phrase`] is read once and asked often.

use std::ops::Range;

use super::choice::{Choice, Class, bit, mask};
use super::lexicon::class;
use super::sentences::Word;

/// Words that only colour a warning.
const COLOUR: &[&str] = &[
    "a",
    "an",
    "some",
    "serious",
    "seriously",
    "major",
    "minor",
    "mild",
    "light",
    "big",
    "huge",
    "massive",
    "heavy",
    "significant",
    "plot",
    "story",
    "many",
    "lots",
    "of",
    "several",
    "few",
    "plenty",
    "potential",
    "possible",
    "definite",
    "full",
    "ending",
    "season",
    "series",
    "episode",
    "finale",
    "obvious",
    "obviously",
    "inevitably",
    "definitely",
    "course",
    "and",
    "the",
    "also",
    "really",
    "very",
    "important",
    "explicit",
    "detailed",
    "huge",
    "both",
    "all",
    "slight",
    "tiny",
    "spoilers",
    "going",
    "be",
];

/// At most so many words are taken for one `%`.
const MOST_COLOUR: usize = 6;

/// A phrase that was read.
#[derive(Debug)]
pub(super) struct Phrase {
    elements: Vec<Element>,
    /// It begins where the sentence does.
    at_start: bool,
    /// It cannot match without a word that begins with "spoil".
    pub needs_stem: bool,
}

#[derive(Debug)]
struct Element {
    kind: Kind,
    may_miss: bool,
}

#[derive(Debug)]
enum Kind {
    /// One of these, or one of these classes. The mask has a bit for every first letter.
    Word { choices: Vec<Choice>, classes: Vec<&'static Class>, mask: u32 },
    /// Up to so many words of any kind.
    Any(usize),
    /// Words that only colour.
    Colour,
    /// The sentence ends here.
    End,
}

impl Phrase {
    /// Reads a phrase.
    pub(super) fn read(phrase: &'static str) -> Self {
        let (at_start, rest) = match phrase.strip_prefix("^ ") {
            Some(rest) => (true, rest),
            None => (false, phrase),
        };
        let elements: Vec<Element> = rest.split(' ').map(Element::read).collect();
        let needs_stem = elements.iter().any(|element| {
            !element.may_miss
                && matches!(&element.kind, Kind::Word { choices, classes, .. }
                    if classes.is_empty() && choices.iter().all(|choice| choice.begins_with("spoil")))
        });
        Self { elements, at_start, needs_stem }
    }

    /// Where it first matches in `words`.
    pub(super) fn find(&self, words: &[Word<'_>]) -> Option<Range<usize>> {
        self.find_among(words, initials(words))
    }

    /// [`Phrase::find`] for who asks many phrases: `initials` are those of the words, or more.
    pub(super) fn find_among(&self, words: &[Word<'_>], initials: u32) -> Option<Range<usize>> {
        if self.elements.iter().any(|element| element.misses(initials)) {
            return None;
        }
        let starts = if self.at_start { 1 } else { words.len() };
        (0..starts).find_map(|start| matches(&self.elements, words, start).map(|end| start..end))
    }
}

impl Element {
    fn read(element: &'static str) -> Self {
        let kind = match element {
            "%" => Kind::Colour,
            "$" => Kind::End,
            _ => match element.strip_prefix('*') {
                Some(most) => Kind::Any(most.parse().unwrap_or(0)),
                None => return Self::word(element),
            },
        };
        Self { kind, may_miss: false }
    }

    /// Whether no word that begins so can be this element, which may not be missing.
    fn misses(&self, initials: u32) -> bool {
        match self.kind {
            Kind::Word { mask, .. } => !self.may_miss && mask & initials == 0,
            Kind::Any(_) | Kind::Colour | Kind::End => false,
        }
    }

    fn word(element: &'static str) -> Self {
        let (element, may_miss) = match element.strip_suffix('?') {
            Some(element) => (element, true),
            None => (element, false),
        };
        let (mut choices, mut classes) = (Vec::new(), Vec::new());
        for choice in element.split('|') {
            match choice.strip_prefix('<') {
                Some(name) => classes.push(class(name.trim_end_matches('>'))),
                None => choices.push(Choice::read(choice)),
            }
        }
        let mask = classes.iter().fold(mask(&choices), |mask, class| mask | class.mask);
        Self { kind: Kind::Word { choices, classes, mask }, may_miss }
    }
}

/// The first letters of these words.
pub(super) fn initials(words: &[Word<'_>]) -> u32 {
    words.iter().fold(0, |mask, word| mask | bit(&word.text))
}

/// Where a match of `elements` that begins at word `at` ends.
fn matches(elements: &[Element], words: &[Word<'_>], at: usize) -> Option<usize> {
    let Some((first, rest)) = elements.split_first() else { return Some(at) };
    match &first.kind {
        Kind::End => (at == words.len()).then_some(at),
        Kind::Any(most) => (0..=*most)
            .take_while(|n| at + n <= words.len())
            .find_map(|n| matches(rest, words, at + n)),
        Kind::Colour => {
            let coloured = words
                .iter()
                .skip(at)
                .take(MOST_COLOUR)
                .take_while(|word| COLOUR.contains(&word.text.as_ref()))
                .count();
            (0..=coloured).find_map(|n| matches(rest, words, at + n))
        }
        Kind::Word { choices, classes, mask } => {
            let here = words.get(at).is_some_and(|word| {
                let (text, letter) = (word.text.as_ref(), bit(&word.text));
                let in_class = |class: &&Class| {
                    class.mask & letter != 0 && class.choices.iter().any(|choice| choice.is(text))
                };
                mask & letter != 0
                    && (choices.iter().any(|choice| choice.is(text))
                        || classes.iter().any(in_class))
            });
            let taken = if here { matches(rest, words, at + 1) } else { None };
            taken.or_else(|| if first.may_miss { matches(rest, words, at) } else { None })
        }
    }
}

/// Where `phrase` first matches in `words`, for phrases that are asked once in an article.
pub(super) fn find(phrase: &'static str, words: &[Word<'_>]) -> Option<Range<usize>> {
    Phrase::read(phrase).find(words)
}

#[cfg(test)]
mod tests {
    use super::super::sentences::words;
    use super::*;

    #[track_caller]
    #[allow(clippy::needless_pass_by_value)]
    fn check(phrase: &'static str, sentence: &str, found: Option<Range<usize>>) {
        assert_eq!(find(phrase, &words(sentence)), found, "{phrase} in {sentence}");
    }

    #[test]
    fn every_element_matches_what_it_says() {
        check("spoilers ahead", "There are spoilers ahead", Some(2..4));
        check("spoiler|spoilers ahead", "spoiler ahead", Some(0..2));
        check("spoil~ ahead", "spoilery ahead", Some(0..2));
        check("end of? spoilers", "End spoilers", Some(0..2));
        check("end of? spoilers", "End of spoilers", Some(0..3));
        check("spoilers *2 below", "spoilers for it below", Some(0..4));
        check("spoilers *2 below", "spoilers for all of it below", None);
        check("contains % spoilers", "contains some very major plot spoilers", Some(0..6));
        check("contains % spoilers", "contains no spoilers", None);
        check("^ spoilers", "More spoilers", None);
        check("spoilers $", "More spoilers", Some(1..2));
        check("spoilers $", "spoilers more", None);
        check("a b", "a", None);
    }
}
