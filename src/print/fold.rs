//! Line breaks for linear text.
//!
//! Enters: a text and a width in cells. Leaves: the ranges of its lines, in bytes. Promised: a
//! line ends at every `\n`; no line but one that is a single too wide character is wider than
//! asked; white space at a break belongs to no line; a no-break space breaks nothing; width 0
//! breaks nothing but at `\n`. Not here: indentation and styles.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// The cells that `text` takes on one line.
pub(super) fn cells(text: &str) -> usize {
    text.width()
}

/// The lines of `text`, none wider than `width` cells where that can be helped.
pub(super) fn fold(text: &str, width: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        if width == 0 || cells(line) <= width {
            lines.push(start..start + line.len());
        } else {
            fill(&chunks(line, width), start, width, &mut lines);
        }
        start += line.len() + 1;
    }
    lines
}

/// A stretch that stays together, and the white space after it.
struct Chunk {
    start: usize,
    end: usize,
    width: usize,
    air: usize,
}

/// First fit: a line takes every chunk that still has room.
fn fill(chunks: &[Chunk], offset: usize, width: usize, lines: &mut Vec<Range<usize>>) {
    let mut line: Option<(Range<usize>, usize)> = None;
    let mut air = 0;
    for chunk in chunks {
        line = Some(match line {
            Some((range, used)) if used + air + chunk.width <= width => {
                (range.start..offset + chunk.end, used + air + chunk.width)
            }
            full => {
                lines.extend(full.map(|(range, _)| range));
                (offset + chunk.start..offset + chunk.end, chunk.width)
            }
        });
        air = chunk.air;
    }
    lines.extend(line.map(|(range, _)| range));
}

/// Cuts after spaces, around wide characters, and where a word alone is wider than a line.
fn chunks(line: &str, width: usize) -> Vec<Chunk> {
    let mut chunks: Vec<Chunk> = Vec::new();
    let mut after_wide = false;
    for (start, cluster) in line.grapheme_indices(true) {
        let end = start + cluster.len();
        if cluster == " " {
            match chunks.last_mut() {
                Some(chunk) => chunk.air += 1,
                // The author's own indentation stays.
                None => chunks.push(Chunk { start, end, width: 1, air: 0 }),
            }
            continue;
        }
        let cells = cells(cluster);
        let wide = cells > 1;
        match chunks.last_mut() {
            Some(chunk)
                if chunk.air == 0 && !wide && !after_wide && chunk.width + cells <= width =>
            {
                chunk.end = end;
                chunk.width += cells;
            }
            _ => chunks.push(Chunk { start, end, width: cells, air: 0 }),
        }
        after_wide = wide;
    }
    chunks
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
