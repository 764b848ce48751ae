//! Line breaks for linear text.
//!
//! Enters: a text and a width in cells. Leaves: the ranges of its lines, in bytes. Promised: a
//! line ends at every `\n`; no line but one that is a single too wide character is wider than
//! asked; white space at a break belongs to no line; a no-break space breaks nothing; width 0
//! breaks nothing but at `\n`. Not here: indentation and styles.

use std::ops::Range;

use unicode_width::UnicodeWidthStr as _;

use crate::layout::wrap;

/// The cells that `text` takes on one line.
pub(super) fn cells(text: &str) -> usize {
    text.width()
}

/// The lines of `text`, none wider than `width` cells where that can be helped.
pub(super) fn fold(text: &str, width: usize) -> Vec<Range<usize>> {
    if width == 0 {
        let mut start = 0;
        let line = |line: &str| {
            let range = start..start + line.len();
            start = range.end + 1;
            range
        };
        return text.split('\n').map(line).collect();
    }
    let mut lines = Vec::new();
    wrap(text, 0, text.len(), u16::try_from(width).unwrap_or(u16::MAX), &mut lines);
    lines.into_iter().map(|line| line.start as usize..line.end as usize).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, width: usize, expected: &[&str]) {
        let lines: Vec<&str> =
            fold(text, width).into_iter().map(|range| text.get(range).unwrap_or("?")).collect();
        assert_eq!(lines, expected);
    }

    #[test]
    fn lines_are_filled_first_fit() {
        check("she waits for him", 9, &["she waits", "for him"]);
        check("she waits for him", 0, &["she waits for him"]);
        check("", 9, &[""]);
        let long = "word ".repeat(20_000) + "end";
        check(&long, 0, &[&long]);
    }

    #[test]
    fn an_authors_line_break_stays() {
        check("one two\nthree", 5, &["one", "two", "three"]);
    }

    #[test]
    fn a_word_wider_than_a_line_is_cut_between_clusters() {
        check("abcdefgh ij", 3, &["abc", "def", "gh", "ij"]);
        check("e\u{301}e\u{301}e\u{301}", 2, &["e\u{301}e\u{301}", "e\u{301}"]);
    }

    #[test]
    fn wide_characters_break_between_each_other_and_count_double() {
        check("日本語です", 5, &["日本", "語で", "す"]);
        check("日", 1, &["日"]);
    }

    #[test]
    fn a_no_break_space_holds_words_together() {
        check("go 10\u{a0}km on", 8, &["go 10\u{a0}km", "on"]);
        check("a 10\u{a0}km", 6, &["a", "10\u{a0}km"]);
    }
}
