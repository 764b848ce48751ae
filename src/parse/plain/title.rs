//! The title of plain text: a first line that is one.
//!
//! Enters: the chunks. Leaves: the title and how many lines of the first chunk it took. Promised:
//! a warning, a paragraph and a bare question are no titles: a question with nothing else is a
//! section's heading, and may spoil. Not here: names for texts without a title (`compose`).

use super::chunks::Chunk;
use super::covered::holds_cover;
use super::lines::{is_rule, is_underline, item};
use crate::parse::boundary::{Judge, sentence_ends, warns};
use crate::parse::headings::asks;
use crate::text::clean_line;

/// The longest title, in bytes.
const LONGEST: usize = 200;

/// The title, if the first line is one, and the lines it took. `more`: something under a cover
/// follows the chunks.
pub(super) fn title(chunks: &[Chunk<'_>], more: bool) -> Option<(String, usize)> {
    let first = chunks.first()?;
    let mut lines = first.lines();
    let line = lines.next()?.trim();
    let second = lines.next();
    let underlined = second.is_some_and(is_underline);
    let alone = second.is_none() || underlined;
    // A byline or a date below.
    let led = second.is_some_and(|second| second.len() < 60 && lines.next().is_none());
    if !(alone || led)
        || !looks_like_a_title(line)
        || (chunks.len() == 1 && !more && alone && !underlined)
    {
        return None;
    }
    if led && !alone && !second.is_some_and(is_byline) {
        return None;
    }
    let bare = line.trim_start_matches('#').trim();
    Some((clean_line(bare), if underlined { 2 } else { 1 }))
}

fn looks_like_a_title(line: &str) -> bool {
    if line.len() > LONGEST || !(1..=24).contains(&line.split_whitespace().count()) {
        return false;
    }
    let Some(first) = line.chars().find(|c| c.is_alphanumeric()) else { return false };
    let end = line.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
    let stops = end.ends_with(['.', ',', ';', ':', '。']) && !end.ends_with("...");
    let talk = line.starts_with(['—', '–', '-', '*', '>', '|', '(']);
    // A title is said in public, and what is covered of it would be missing there.
    if holds_cover(line) || first.is_lowercase() || stops || talk || line.contains("://") {
        return false;
    }
    !is_bare_question(line)
        && item(line).is_none()
        && !is_rule(line)
        && sentence_ends(line) <= 2
        && !warns(line, &Judge::new())
}

/// A question and nothing else: a section's heading.
fn is_bare_question(line: &str) -> bool {
    let lower = line.to_lowercase();
    asks(line)
        && !line.contains([':', '“', '"', '‘', '«', '(', '|'])
        && !["explained", "recap", "finale", "ending"].iter().any(|word| lower.contains(word))
}

fn is_byline(line: &str) -> bool {
    let lower = line.trim().to_lowercase();
    ["by ", "written by", "posted", "published", "von ", "por ", "par "]
        .iter()
        .any(|by| lower.starts_with(by))
}

#[cfg(test)]
mod tests {
    use super::super::chunks::chunks;
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(
            title(&chunks(text, 1), false).map(|(title, _)| title).as_deref(),
            expected,
            "{text}"
        );
    }

    #[test]
    fn a_first_line_that_stands_alone_and_looks_like_a_title_is_one() {
        for line in [
            "Low Water",
            "Low Water: That ending explained and your questions answered",
            "LOW WATER (1931) - REVIEW",
            "“Low Water”: who was on the pier?",
            "How Does the Ending of Low Water Work?",
            "Low Water — Episode 3 Recap",
        ] {
            check(&format!("{line}\n\nText."), Some(line));
            check(&format!("{line}\n==========\n\nText."), Some(line));
            check(&format!("{line}\nby Ada North\n\nText."), Some(line));
        }
        check("# Low Water\n\nText.", Some("Low Water"));
    }

    #[test]
    fn other_first_lines_are_none() {
        for line in [
            "A film about a keeper.",
            "Why Did Mara Leave?",
            "Spoilers ahead!",
            "- an item",
            "* * *",
            "https://example.org/Low",
            "by Ada North",
            "(1931)",
            "As she said:",
        ] {
            check(&format!("{line}\n\nText."), None);
        }
        check("Low Water", None);
        check("The keeper came down\nto the harbour\n\nText.", None);
        check("", None);
    }
}
