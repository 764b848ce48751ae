//! A small language for phrases, so that families of warnings are data.
//!
//! Enters: a phrase and the words of a sentence. Leaves: which words matched. A phrase is a list
//! of elements with spaces between: `word`, `this|that`, `stem~`, `word?` (may be missing), `*3`
//! (up to three words of any kind), `%` (any number of words that only colour a warning: "some",
//! "major", "plot"), `^` (the sentence begins here), `$` (it ends here). Promised: bounded work
//! per word of the sentence; a phrase cannot fail to be read.

use std::ops::Range;

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

/// Where `phrase` first matches in `words`.
pub(super) fn find(phrase: &str, words: &[Word]) -> Option<Range<usize>> {
    if let Some(rest) = phrase.strip_prefix("^ ") {
        return matches(rest, words, 0).map(|end| 0..end);
    }
    let (first, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
    let simple = !matches!(first, "%") && !first.starts_with('*') && !first.ends_with('?');
    (0..words.len()).find_map(|start| {
        if simple && !words.get(start).is_some_and(|word| is(first, &word.text)) {
            return None;
        }
        let end =
            if simple { matches(rest, words, start + 1) } else { matches(phrase, words, start) };
        end.map(|end| start..end)
    })
}

/// Where a match of `phrase` that begins at word `at` ends.
fn matches(phrase: &str, words: &[Word], at: usize) -> Option<usize> {
    if phrase.is_empty() {
        return Some(at);
    }
    let (first, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
    if first == "$" {
        return (at == words.len()).then_some(at);
    }
    if let Some(most) = first.strip_prefix('*') {
        let most: usize = most.parse().unwrap_or(0);
        return (0..=most)
            .take_while(|n| at + n <= words.len())
            .find_map(|n| matches(rest, words, at + n));
    }
    if first == "%" {
        let coloured = words
            .iter()
            .skip(at)
            .take(MOST_COLOUR)
            .take_while(|word| COLOUR.contains(&word.text.as_str()))
            .count();
        return (0..=coloured).find_map(|n| matches(rest, words, at + n));
    }
    let (element, may_miss) = match first.strip_suffix('?') {
        Some(element) => (element, true),
        None => (first, false),
    };
    let taken = words
        .get(at)
        .filter(|word| is(element, &word.text))
        .and_then(|_| matches(rest, words, at + 1));
    taken.or_else(|| if may_miss { matches(rest, words, at) } else { None })
}

fn is(element: &str, word: &str) -> bool {
    element.split('|').any(|choice| match choice.strip_suffix('~') {
        Some(stem) => word.starts_with(stem),
        None => word == choice,
    })
}

#[cfg(test)]
mod tests {
    use super::super::sentences::words;
    use super::*;

    #[track_caller]
    #[allow(clippy::needless_pass_by_value)]
    fn check(phrase: &str, sentence: &str, found: Option<Range<usize>>) {
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
