//! Find: where a pattern stands in the words that are shown.
//!
//! Enters: a pattern as typed, and blocks of a view. Leaves: [`Match`]es, ranges in the flat texts
//! of blocks. Promised: what is covered is never looked at, not even the word that stands for it,
//! and no match reaches across it; so the answers are the same whatever is hidden. Nor are names
//! of covers and the contents searched. A match is made of whole clusters. Smart: case counts when
//! the pattern has an upper-case letter, diacritics when it has one. Quotes, white space and
//! composed letters are found however they were written. Not here: which match is the current one.

mod fold;
mod folded;
mod history;
mod search;

use memchr::memmem;
use unicode_segmentation::GraphemeCursor;

use crate::article::{Body, Run};
use crate::layout::HIDDEN;
use crate::spoiler::{Shown, ShownBlock};
use crate::text;
use fold::Care;
use folded::Folded;

pub use history::History;
pub use search::{MOST, Search, Spot, Step, status};

/// What is looked for.
#[derive(Clone, Debug)]
pub struct Query {
    pattern: String,
    care: Care,
    /// White space stands before the first word, and after the last.
    space: (bool, bool),
    /// The words before the longest, the last of them first.
    before: Vec<Vec<u8>>,
    longest: memmem::Finder<'static>,
    after: Vec<Vec<u8>>,
    /// The pattern can be found in ASCII text.
    ascii: bool,
}

impl Query {
    /// What someone looks for who types `pattern`; `None` when it has no word in it.
    pub fn new(pattern: &str) -> Option<Self> {
        let pattern = text::clean(pattern).into_owned();
        let care = Care::of(&pattern);
        let mut folded = Folded::default();
        folded.set(&pattern, care);
        let bytes = folded.bytes();
        let space = (
            bytes.first().is_some_and(|byte| is_space(*byte)),
            bytes.last().is_some_and(|byte| is_space(*byte)),
        );
        let words = || {
            bytes.split(|byte| is_space(*byte)).filter(|word| !word.is_empty()).map(<[u8]>::to_vec)
        };
        // Of several longest the last, which `max_by_key` gives; any would do.
        let (place, longest) = words().enumerate().max_by_key(|(_, word)| word.len())?;
        let mut before: Vec<_> = words().take(place).collect();
        before.reverse();
        Some(Self {
            care,
            space,
            before,
            longest: memmem::Finder::new(&longest).into_owned(),
            after: words().skip(place + 1).collect(),
            ascii: bytes.is_ascii(),
            pattern,
        })
    }

    /// The pattern as it was typed, made safe.
    pub fn pattern(&self) -> &str {
        &self.pattern
    }

    /// Where in `bytes` the pattern stands, when its longest word stands at `at`.
    fn around(&self, bytes: &[u8], at: usize) -> Option<(usize, usize)> {
        let (mut before, rest) = bytes.split_at_checked(at)?;
        let mut after = rest.strip_prefix(self.longest.needle())?;
        for word in &self.before {
            before = back_over_space(before)?.strip_suffix(word.as_slice())?;
        }
        for word in &self.after {
            after = over_space(after)?.strip_prefix(word.as_slice())?;
        }
        if self.space.0 {
            before = back_over_space(before)?;
        }
        if self.space.1 {
            after = over_space(after)?;
        }
        Some((before.len(), bytes.len().checked_sub(after.len())?))
    }

    /// The ranges at which the pattern stands in `bytes`, leftmost first, not overlapping, those
    /// that `keep` gives.
    fn scan(&self, bytes: &[u8], mut keep: impl FnMut(usize, usize) -> bool) {
        // Behind the match before, and behind the last place that was no match.
        let (mut done, mut from) = (0, 0);
        while let Some(at) = bytes.get(from..).and_then(|rest| self.longest.find(rest)) {
            let at = from.saturating_add(at);
            let free = bytes.get(done..).unwrap_or_default();
            let found = self.around(free, at.saturating_sub(done));
            let found = found.map(|(start, end)| (start + done, end + done));
            from = at.saturating_add(1);
            if let Some((start, end)) = found
                && keep(start, end)
            {
                (done, from) = (end, end);
            }
        }
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n')
}

/// What follows the white space at the beginning; `None` where there is none.
fn over_space(bytes: &[u8]) -> Option<&[u8]> {
    let end = bytes.iter().take_while(|byte| is_space(**byte)).count();
    bytes.get(end..).filter(|_| end > 0)
}

/// What stands before the white space at the end; `None` where there is none.
fn back_over_space(bytes: &[u8]) -> Option<&[u8]> {
    let count = bytes.iter().rev().take_while(|byte| is_space(**byte)).count();
    bytes.get(..bytes.len().checked_sub(count)?).filter(|_| count > 0)
}

/// A place where the pattern stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Match {
    /// The index of the block in the view.
    pub position: usize,
    /// Where it starts in the block's flat text, in bytes; between two clusters.
    pub start: u32,
    /// Where it ends; between two clusters.
    pub end: u32,
}

impl Match {
    /// Where it starts.
    pub fn spot(&self) -> Spot {
        Spot { position: self.position, offset: self.start }
    }
}

/// The places where `query` stands in `block`, whose index in the view is `position`.
pub fn find_block(query: &Query, position: usize, block: &ShownBlock) -> Vec<Match> {
    let mut matches = Vec::new();
    Page::default().block(query, position, block, &mut matches);
    matches
}

/// Memory that is used again for every block.
#[derive(Clone, Debug, Default)]
struct Page {
    folded: Folded,
    joined: String,
}

impl Page {
    /// Adds the matches in `block`; how many bytes were looked at.
    fn block(
        &mut self,
        query: &Query,
        position: usize,
        block: &ShownBlock,
        matches: &mut Vec<Match>,
    ) -> usize {
        let folded = &mut self.folded;
        let joined = &mut self.joined;
        let mut bytes = 0_usize;
        stretches(block, joined, |offset, text| {
            bytes = bytes.saturating_add(text.len());
            stretch(query, text, folded, |start, end| {
                let start = u32::try_from(offset.saturating_add(start));
                let end = u32::try_from(offset.saturating_add(end));
                // Texts of four gigabytes have no coordinates further on.
                if let (Ok(start), Ok(end)) = (start, end) {
                    matches.push(Match { position, start, end });
                }
            });
        });
        bytes
    }
}

/// Gives the stretches of shown words between covers, and between the cells of a table, with
/// their offsets in the block's flat text.
fn stretches(block: &ShownBlock, joined: &mut String, mut each: impl FnMut(usize, &str)) {
    match &block.body {
        Body::Heading { runs, .. } | Body::Paragraph(runs) => {
            runs_between(0, runs, joined, &mut each);
        }
        Body::Table(table) => {
            let mut offset = 0;
            for cell in table.rows.iter().flatten() {
                // Each cell is ended by a line end.
                offset = runs_between(offset, cell, joined, &mut each).saturating_add(1);
            }
        }
        Body::Code(text) | Body::Boundary(Some(text)) | Body::End(text) => each(0, text),
        Body::Rule | Body::Boundary(None) => {}
    }
}

/// [`stretches`] of runs that begin at `offset`; where they end.
fn runs_between(
    offset: usize,
    runs: &[Shown<Run>],
    joined: &mut String,
    each: &mut impl FnMut(usize, &str),
) -> usize {
    let mut start = offset;
    for runs in runs.split_inclusive(|run| run.cover().is_some()) {
        let words = || runs.iter().filter_map(Shown::text);
        let length: usize = words().map(|run| run.text.len()).sum();
        if let [Shown::Text(run) | Shown::Opened(_, run)]
        | [Shown::Text(run) | Shown::Opened(_, run), Shown::Cover(_)] = runs
        {
            each(start, &run.text);
        } else if length > 0 {
            joined.clear();
            words().for_each(|run| joined.push_str(&run.text));
            each(start, joined);
        }
        let cover = runs.last().is_some_and(|run| run.cover().is_some());
        start = start.saturating_add(length).saturating_add(if cover { HIDDEN.len() } else { 0 });
    }
    start
}

/// Gives the ranges at which the pattern stands in one stretch of text.
fn stretch(query: &Query, text: &str, folded: &mut Folded, mut each: impl FnMut(usize, usize)) {
    let ascii = text.is_ascii();
    if ascii && !query.ascii {
        return;
    }
    if ascii && query.care.case {
        return query.scan(text.as_bytes(), |start, end| {
            each(start, end);
            true
        });
    }
    folded.set(text, query.care);
    query.scan(folded.bytes(), |start, end| {
        let (Some(start), Some(end)) = (folded.source(start), folded.source(end)) else {
            return false;
        };
        let whole = ascii || (is_boundary(text, start) && is_boundary(text, end));
        if whole {
            each(start, end);
        }
        whole
    });
}

/// Whether a cluster ends and another begins here.
fn is_boundary(text: &str, offset: usize) -> bool {
    let mut cursor = GraphemeCursor::new(offset, text.len(), true);
    text.is_char_boundary(offset) && cursor.is_boundary(text, 0).unwrap_or(true)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod tests;
