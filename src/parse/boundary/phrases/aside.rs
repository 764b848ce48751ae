//! A mark in words inside a sentence: "(spoiler alert)".
//!
//! Enters: a sentence, and its words. Leaves: a warning of that sentence alone. Not promised: that
//! who says "spoiler alert" between commas means it.

use super::{Reach, Warning, clauses};
use crate::parse::boundary::pattern::{Phrase, phrase};
use crate::parse::boundary::sentences::Word;

/// A warning that may stand inside a sentence, and one word for it.
const ALERT: Phrase = phrase!("spoiler|spoilers alert|warning|ahead");
const ASIDE: Phrase = phrase!("spoiler|spoilers");

/// "(spoiler alert)" inside a sentence: what follows it is hidden, to the sentence's end. One
/// "(spoiler)" at its end is said of the sentence, and all of it is hidden.
pub(super) fn aside(sentence: &str, words: &[Word<'_>]) -> Option<Warning> {
    let label = ALERT.find(words).or_else(|| ASIDE.find(words))?;
    let first = words.get(label.start)?;
    let last = words.get(label.end.checked_sub(1)?)?;
    let before = sentence.get(..first.at.start)?;
    let after = sentence.get(last.at.end..)?;
    let before_word = before.trim_end_matches(|c: char| c.is_alphabetic() || c == ' ');
    let shut = after.trim_start_matches(['!', '…', '.']);
    let bracket = before_word.ends_with(['(', '[']) && shut.starts_with([')', ']']);
    let alert = label.len() == 2;
    let parted = alert
        && before.trim_end().ends_with([',', '—', '–', '-'])
        && after.trim_start().starts_with([',', ':', '—', '–', '-']);
    // "(spoiler alert: …)" has the spoiler in its own brackets.
    let told = || before.ends_with(['(', '[']) && clauses::is_told_at_once(after.trim_start());
    let inside = before_word.ends_with(['(', '['])
        && (after.trim_start().starts_with([':', '—', '–', ',']) || told());
    // One word may be the answer, and one in quotation marks as well.
    let follows = if bracket && alert {
        words.len().saturating_sub(label.end) >= 2
    } else {
        after.contains(char::is_alphanumeric)
    };
    let leads = label.start > 0 && (parted || before_word.chars().any(char::is_alphanumeric));
    // "(no spoilers)" and "(minor spoilers)" say something else, and so does "Ending (spoilers)".
    let is_closed = sentence.trim_end().ends_with(['.', '!', '…']);
    let is_alone = last.text == "spoiler" || is_closed && before.ends_with(['(', '[']);
    let of_all = bracket && label.len() == 1 && label.end == words.len() && is_alone;
    let until = match shut.chars().next() {
        _ if of_all => 0,
        Some(closes) if bracket => sentence.len() - shut.len() + closes.len_utf8(),
        _ => last.at.end,
    };
    // "It ends with (SPOILER!) Tom at sea": what is read as the next sentence may be meant.
    let runs_on = of_all && shut.len() < after.len() && sentence.trim_end().ends_with([')', ']']);
    ((bracket || parted || inside) && (follows || of_all) && leads).then_some(Warning {
        sure: false,
        own: false,
        plain: false,
        reach: if runs_on { Reach::Paragraph } else { Reach::Clause },
        until,
    })
}
