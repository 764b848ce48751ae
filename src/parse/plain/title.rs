//! The title of plain text: a first line that is one.
//!
//! Enters: the chunks. Leaves: the title and how many lines of the first chunk it took. Promised:
//! a warning, a paragraph and a bare question are no titles: a question with nothing else is a
//! section's heading, and may spoil. Not here: names for texts without a title (`compose`).

use super::chunks::Chunk;
use super::lines::{is_rule, is_underline, item};
use crate::parse::boundary::{is_recap_title, sentence_ends, warns};
use crate::parse::headings::asks;
use crate::text::clean_line;

/// The longest title, in bytes.
const LONGEST: usize = 200;

/// The title, if the first line is one, and the lines it took.
pub(super) fn title(chunks: &[Chunk<'_>]) -> Option<(String, usize)> {
    let first = chunks.first()?;
    let mut lines = first.lines();
    let line = lines.next()?.trim();
    let second = lines.next();
    let underlined = second.is_some_and(is_underline);
    let alone = second.is_none() || underlined;
    // A byline or a date below.
    let led = second.is_some_and(|second| second.len() < 60 && lines.next().is_none());
    if !(alone || led) || !looks_like_a_title(line) || (chunks.len() == 1 && alone && !underlined) {
        return None;
    }
    if led && !alone && !second.is_some_and(is_byline) {
        return None;
    }
    let bare = line.trim_start_matches('#').trim();
    Some((clean_line(bare), if underlined { 2 } else { 1 }))
}

fn looks_like_a_title(line: &str) -> bool {
    let words = line.split_whitespace().count();
    let end = line.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
    let bare_question =
        asks(line) && !is_recap_title(line) && !line.contains([':', '“', '"', '‘', '«', '(']);
    (1..=24).contains(&words)
        && line.len() <= LONGEST
        && line.contains(char::is_alphanumeric)
        && !(end.ends_with(['.', ',', ';', ':', '。']) && !end.ends_with("..."))
        && !line.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase)
        && !line.starts_with(['—', '–', '-', '*', '>', '|', '('])
        && !line.contains("://")
        && !bare_question
        && item(line).is_none()
        && !is_rule(line)
        && sentence_ends(line) <= 2
        && !warns(line)
}

fn is_byline(line: &str) -> bool {
    let lower = line.trim().to_lowercase();
    ["by ", "written by", "posted", "published", "von ", "por ", "par "]
        .iter()
        .any(|by| lower.starts_with(by))
}
