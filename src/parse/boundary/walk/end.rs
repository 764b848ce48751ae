//! Where a block says that spoilers end.
//!
//! Enters: a hidden block. Leaves: the words that say so, which are shown: all of it, or a sentence,
//! behind which the rest of a paragraph is in the open again. Promised: nothing that stands before
//! these words is shown. Not here: what a notice looks like (`phrases/ends.rs`).

use std::ops::Range;

use super::Walk;
use crate::article::{Body, Run};
use crate::parse::boundary::inspect::{ends, holds_stem, may_call_back};
use crate::parse::boundary::phrases::{Said, calls_back, judge, tells};
use crate::parse::boundary::sentences::sentences;
use crate::parse::boundary::split::{open_text, runs};
use crate::parse::draft::Drafted;
use crate::spoiler::Piece;

/// A longer block is no notice that spoilers end, in bytes.
const LONGEST_NOTICE: usize = 120;

/// The bytes in the open; too many where something is sealed.
pub(super) fn length(runs: &[Piece<Run>]) -> usize {
    runs.iter()
        .map(|run| run.as_open().map_or(usize::MAX, |run| run.text.len()))
        .fold(0, usize::saturating_add)
}

/// What stands behind "the spoilers are over," and takes it back.
fn takes_back(rest: &str) -> bool {
    const FIRST: &[&str] = &[
        "but", "except", "though", "although", "however", "unless", "until", "or", "aber", "pero",
        "mais", "ma", "mas", "ama", "ale", "но", "not", "no", "still", "yet", "noch", "nicht",
        "todavía", "pas", "ainda", "jeszcze", "ещё", "не",
    ];
    let denies = |word: &str| FIRST.iter().any(|first| word.eq_ignore_ascii_case(first));
    let follows = |word: &str| matches!(word, "follow" | "follows" | "more");
    rest.split([',', ';']).any(|clause| clause.split_whitespace().next().is_some_and(denies))
        || rest.split(|c: char| !c.is_alphanumeric()).any(follows)
}

impl Walk<'_> {
    /// Where a block says that spoilers end: the whole of it, or a sentence of it that names them.
    pub(super) fn end_notice(&mut self, drafted: &Drafted) -> Option<Range<usize>> {
        let block = drafted.piece.as_open()?;
        let runs = runs(block)?;
        let text = open_text(runs);
        let is_short = length(runs) <= LONGEST_NOTICE;
        // What calls readers back at the beginning of a paragraph ends it as well.
        let first = matches!(block.body, Body::Paragraph(_)).then(|| sentences(&text).next());
        let first = first.flatten().filter(|range| range.len() <= LONGEST_NOTICE);
        let calls = first.clone().and_then(|range| text.get(range));
        let calls = calls.filter(|first| may_call_back(first));
        if !is_short && calls.is_none() && !self.asked.needles().may_end(&text) {
            return None;
        }
        if is_short && ends(block, &text) {
            let start = text.len() - text.trim_start().len();
            return Some(start..text.trim_end().len());
        }
        if !matches!(block.body, Body::Paragraph(_)) {
            return None;
        }
        if calls.is_some_and(calls_back) {
            return first;
        }
        sentences(&text).find_map(|range| {
            let sentence = text.get(range.clone()).filter(|sentence| holds_stem(sentence))?;
            if range.len() <= LONGEST_NOTICE && judge(sentence) == Said::End {
                return Some(range);
            }
            // "That's the spoilers done, so welcome back": the rest of it is in the open again.
            let (clause, rest) = sentence.split_once([',', ';'])?;
            let over = clause.len() <= LONGEST_NOTICE
                && !takes_back(rest)
                && !tells(rest)
                && judge(clause) == Said::End;
            over.then_some(range.start..range.start + clause.len() + 1)
        })
    }
}
