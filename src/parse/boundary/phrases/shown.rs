//! How much of a sentence that warns may be shown.
//!
//! Enters: the sentence, and where the words that warn end. Leaves: a place in it. Promised: behind
//! a label only what speaks of the text itself is shown. Not here: whether it warns.

use std::ops::Range;

use crate::parse::boundary::fold::fold;
use crate::parse::boundary::sentences::Word;
use crate::parse::boundary::tongues;

/// How much of a sentence that warns may be shown, in bytes.
pub(super) fn shown(sentence: &str, words: &[Word<'_>], found: &Range<usize>) -> usize {
    let end = found.end.checked_sub(1).and_then(|last| words.get(last)).map_or(0, |w| w.at.end);
    cut(sentence, end)
}

/// Behind a label, "Spoilers:", only what speaks of the text itself is shown. `label` is where
/// the words that warn end.
pub(super) fn cut(sentence: &str, label: usize) -> usize {
    let Some(rest) = sentence.get(label..) else { return sentence.len() };
    if let Some(shout) = shouted(sentence, label) {
        return shout;
    }
    let signs = sentence.get(..label).is_some_and(|said| said.ends_with(tongues::is_sign));
    let mark = rest.char_indices().find(|(at, c)| match c {
        // "ネタバレ注意 犯人は…": where words are not parted by spaces, a space is a mark.
        ' ' | '\u{3000}' if signs => *at == 0,
        ':' | '—' | '–' | ')' | ']' | '!' | '…' | ';' | '：' | '）' | '】' => true,
        '-' => {
            let (left, right) = rest.split_at_checked(*at).unwrap_or_default();
            left.ends_with([' ', '-']) || right.starts_with("--") || right.starts_with("- ")
        }
        // "Close the window here, and come back": a request is the reader's as a whole.
        '、' => {
            let asks = ["ください", "下さい", "お願い", "ましょう", "お越し"];
            !asks.iter().any(|asks| rest.contains(asks))
        }
        // "of the 5. episode", as several languages count.
        '.' => right_is_spaced(rest, *at) && !rest.get(..*at).is_some_and(ends_in_a_digit),
        _ => false,
    });
    let Some((at, c)) = mark else { return sentence.len() };
    let from = label + at + c.len_utf8();
    let Some(tail) = sentence.get(from..) else { return sentence.len() };
    let is_first = rest.get(..at).is_some_and(|air| air.trim().is_empty());
    let tells = if sentence.contains(char::is_lowercase) {
        says_something(tail)
    } else {
        // "SPOILERS: THE BOAT SINKS": in capitals every word may be a small one.
        says_something(&tail.to_lowercase())
    };
    let tells = tells || is_first && is_of_one(sentence, label) && names(tail);
    if tells && !tongues::speaks_of_the_text(tail) { from } else { sentence.len() }
}

/// Behind "Spoilers:" a bare name is the work's. Behind "Spoiler:" it may be the answer.
fn is_of_one(sentence: &str, label: usize) -> bool {
    let said = sentence.get(..label).unwrap_or_default();
    let last = said.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    fold(last) == "spoiler"
}

/// Some name, and no season or episode by its number.
fn names(tail: &str) -> bool {
    tail.contains(char::is_alphabetic) && !tail.contains(|c: char| c.is_ascii_digit())
}

/// "SPOILERS BELOW THE PHOTO Mara left": where a label in capitals runs into the next words, and
/// ends. None where it does not.
fn shouted(sentence: &str, label: usize) -> Option<usize> {
    let shouts =
        |text: &str| !text.contains(char::is_lowercase) && text.contains(char::is_uppercase);
    if !shouts(sentence.get(..label)?) {
        return None;
    }
    let mut end = label;
    for word in sentence.get(label..)?.split_inclusive(' ') {
        if word.contains(char::is_lowercase) {
            break;
        }
        end += word.len();
        if word.trim_end().ends_with([':', '—', '–', '!', ')', ']', '：', '！', '）', '】'])
        {
            break;
        }
    }
    // A single letter in capitals begins the next sentence: "A", "I".
    let said = sentence.get(..end)?.trim_end();
    let said = said.strip_suffix(" A").or_else(|| said.strip_suffix(" I")).unwrap_or(said);
    let tail = sentence.get(said.len()..)?;
    let tells = says_something(tail) || is_of_one(said, said.len()) && names(tail);
    (tells && !tongues::speaks_of_the_text(tail)).then_some(said.len())
}

fn right_is_spaced(rest: &str, at: usize) -> bool {
    rest.get(at + 1..).is_some_and(|right| right.starts_with(' '))
}

fn ends_in_a_digit(text: &str) -> bool {
    text.ends_with(|c: char| c.is_ascii_digit())
}

/// More than a name: a small word that is not a title's small word, or a script without capitals.
fn says_something(tail: &str) -> bool {
    tail.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').any(|word| {
        let Some(first) = word.chars().next() else { return false };
        let titled = matches!(word, "of" | "the" | "and" | "a" | "an" | "in" | "for" | "on" | "to");
        let no_case = first.is_alphabetic() && !first.is_lowercase() && !first.is_uppercase();
        (first.is_lowercase() && !titled) || no_case
    }) || tail.split_whitespace().count() > 5
}
