//! Promises that there are no spoilers.
//!
//! Enters: a sentence. Leaves: whether it promises that, and for how much of the text. Promised: what
//! warns promises nothing. Not here: whether a text keeps its promise.

use super::{Said, judge};
use crate::parse::boundary::family::{Family, family};
use crate::parse::boundary::pattern::{find, phrases};
use crate::parse::boundary::sentences::{speak_of_spoilers, words as words_of};
use crate::parse::boundary::tongues::{self, Spoken};

/// Sentences that promise a text without spoilers.
const PROMISES: Family = family!(phrases![
    "spoiler|spoilers free",
    "spoilerfree|spoilerless|spoilerfrei~|spoilersiz~",
    "no|zero|non|without % spoilers|spoiler",
    "doesn't|don't|not|won't *2 contain|include|have|spoil|reveal *4 spoilers|anything|ending",
]);

/// Words that bound a promise.
const BOUNDS: &str = "until|till|first|half|then|section|part|paragraph|paragraphs|opening|up|before|bis|halfte|erste|ersten|zunachst|hasta|\
    primera|primeros|mitad|premiere|moitie|d'abord|abord|fino|prima|primo|meta|ate|metade|primeira|kadar|ilk|\
    polowy|pierwsza|najpierw|до|половины|первая|сначала|पहले|पहला";
const BOUND_SIGNS: &[&str] =
    &["前半", "まで", "途中", "까지", "전반", "먼저", "上半", "前半部分", "首先", "之前"];

/// A promise that there are no spoilers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::parse::boundary) enum Promise {
    /// None.
    #[default]
    None,
    /// For the whole text.
    Whole,
    /// For its beginning.
    Until,
}

/// Whether a sentence promises that there are no spoilers, and for how much of the text.
pub(in crate::parse::boundary) fn promise(sentence: &str) -> Promise {
    if matches!(judge(sentence), Said::Warns(_) | Said::End)
        || sentence.trim_end().ends_with(['?', '？'])
    {
        return Promise::None;
    }
    let words = words_of(sentence);
    let stem = speak_of_spoilers(&words);
    let promises = PROMISES.find(&words, stem).is_some()
        || tongues::hear(sentence, &words) == Spoken::Denies && sentence.chars().count() <= 160;
    // "If you have not seen the first, do read on: there are no spoilers here" is bound by nothing.
    let clause = sentence
        .split([':', ';', '：', '；'])
        .find(|clause| clause.len() < sentence.len() && speak_of_spoilers(&words_of(clause)))
        .unwrap_or(sentence);
    let bounded = find!(BOUNDS, &words_of(clause)).is_some();
    match promises {
        false => Promise::None,
        true if bounded || BOUND_SIGNS.iter().any(|sign| clause.contains(sign)) => Promise::Until,
        true => Promise::Whole,
    }
}
