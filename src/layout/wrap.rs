//! Breaking text into lines.
//!
//! Enters: a text (no control characters but `\n`) and a width in cells. Leaves: byte ranges, one
//! per line. Promised: no line is wider than the width unless one cluster alone is; no cluster is
//! cut; only white space at a break is left out; widths are ratatui's; linear time. Plain ASCII
//! is cut by bytes, other text through textwrap's first-fit over measured fragments; both break at
//! the same places. Between wide characters a line may break as East Asian typesetting has it: not
//! before closing punctuation, not after opening.

use memchr::memrchr;
use textwrap::core::Fragment;
use textwrap::wrap_algorithms::wrap_first_fit;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// A line: a range of bytes of the text it was cut from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its first byte.
    pub start: u32,
    /// Behind its last byte; white space at the break is left out.
    pub end: u32,
}

/// Breaks the stretch of `text` from byte `from` to byte `to` into lines of at most `width` cells.
/// A `\n` always breaks. An empty stretch is one empty line.
pub fn wrap(text: &str, from: usize, to: usize, width: u16, lines: &mut Vec<Line>) {
    let width = usize::from(width.max(1));
    paragraphs(text, from, to, |start, part| {
        if part.is_ascii() {
            ascii(part.as_bytes(), start, width, lines);
        } else {
            measured(part, start, width, lines);
        }
    });
}

/// Breaks text whose white space counts: each line is cut where it is full, nothing is left out.
pub fn chop(text: &str, from: usize, to: usize, width: u16, lines: &mut Vec<Line>) {
    let width = usize::from(width.max(1));
    paragraphs(text, from, to, |start, part| {
        let mut line = start;
        let mut room = width;
        for (at, cluster) in part.grapheme_indices(true) {
            let cells = cluster.width();
            if cells > room && start + at > line {
                push(lines, line, start + at);
                line = start + at;
                room = width;
            }
            room = room.saturating_sub(cells);
        }
        push(lines, line, start + part.len());
    });
}

fn paragraphs(text: &str, from: usize, to: usize, mut each: impl FnMut(usize, &str)) {
    let mut start = from;
    for part in text.get(from..to).unwrap_or_default().split('\n') {
        each(start, part);
        start += part.len() + 1;
    }
}

fn push(lines: &mut Vec<Line>, start: usize, end: usize) {
    let at = |byte| u32::try_from(byte).unwrap_or(u32::MAX);
    lines.push(Line { start: at(start), end: at(end) });
}

fn ascii(text: &[u8], offset: usize, width: usize, lines: &mut Vec<Line>) {
    let mut rest = text;
    let mut start = offset;
    loop {
        // One byte more than fits: a space there ends the line as well as one inside it.
        let Some(window) = rest.get(..=width) else {
            push(lines, start, start + trimmed(rest));
            return;
        };
        let (end, next) = match memrchr(b' ', window) {
            Some(space) if trimmed(rest.get(..space).unwrap_or_default()) > 0 => (space, space + 1),
            _ => (width, width),
        };
        push(lines, start, start + trimmed(rest.get(..end).unwrap_or_default()));
        let tail = rest.get(next..).unwrap_or_default();
        let air = tail.iter().take_while(|byte| **byte == b' ').count();
        rest = tail.get(air..).unwrap_or_default();
        start += next + air;
        if rest.is_empty() {
            return;
        }
    }
}

/// The length without spaces at the end.
fn trimmed(text: &[u8]) -> usize {
    text.len() - text.iter().rev().take_while(|byte| **byte == b' ').count()
}

/// A stretch that is not broken, with the spaces behind it.
#[derive(Clone, Copy, Debug)]
struct Word {
    start: usize,
    end: usize,
    cells: usize,
    air: usize,
}

#[allow(clippy::cast_precision_loss, reason = "widths in cells are far below 2^52")]
impl Fragment for Word {
    fn width(&self) -> f64 {
        self.cells as f64
    }

    fn whitespace_width(&self) -> f64 {
        self.air as f64
    }

    fn penalty_width(&self) -> f64 {
        0.0
    }
}

fn measured(text: &str, offset: usize, width: usize, lines: &mut Vec<Line>) {
    let mut words = Vec::new();
    for word in text.split_inclusive(' ') {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let bare = word.trim_end_matches(' ');
        add_word(bare, start, word.len() - bare.len(), width, &mut words);
    }
    #[allow(clippy::cast_precision_loss, reason = "widths in cells are far below 2^52")]
    let widths = [width as f64];
    for line in wrap_first_fit(&words, &widths) {
        if let (Some(first), Some(last)) = (line.first(), line.last()) {
            push(lines, offset + first.start, offset + last.end);
        }
    }
}

fn add_word(word: &str, start: usize, air: usize, width: usize, words: &mut Vec<Word>) {
    let cells = word.width();
    // Spaces alone belong to the word before them.
    if word.is_empty() {
        match words.last_mut() {
            Some(last) => last.air += air,
            None => words.push(Word { start, end: start, cells: 0, air }),
        }
        return;
    }
    let wide = word.chars().any(is_wide);
    if !wide && cells <= width {
        words.push(Word { start, end: start + word.len(), cells, air });
        return;
    }
    let mut part = Word { start, end: start, cells: 0, air: 0 };
    let mut last = None;
    for (at, cluster) in word.grapheme_indices(true) {
        let room = cluster.width();
        let first = cluster.chars().next();
        let full = part.cells + room > width;
        if part.cells > 0 && (full || (wide && may_break(last, first))) {
            words.push(part);
            part = Word { start: start + at, end: start + at, cells: 0, air: 0 };
        }
        part.end = start + at + cluster.len();
        part.cells += room;
        last = cluster.chars().next_back();
    }
    words.push(Word { air, ..part });
}

/// Set without spaces: ideographs, kana, Hangul, full-width forms, emoji.
fn is_wide(c: char) -> bool {
    c >= '\u{1100}' && unicode_width::UnicodeWidthChar::width(c) == Some(2)
}

fn may_break(before: Option<char>, after: Option<char>) -> bool {
    let (Some(before), Some(after)) = (before, after) else { return false };
    (is_wide(before) || is_wide(after))
        && !"「『（［｛〈《【〔“‘([{".contains(before)
        && !"、。，．・：；？！」』）］｝〉》】〕”’ーゝゞ々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…‥,.:;?!)]}%"
            .contains(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lines_of(text: &str, width: u16) -> Vec<&str> {
        let mut lines = Vec::new();
        wrap(text, 0, text.len(), width, &mut lines);
        lines.iter().map(|line| &text[line.start as usize..line.end as usize]).collect()
    }

    #[track_caller]
    fn check(text: &str, width: u16, expected: &[&str]) {
        assert_eq!(lines_of(text, width), expected, "{text:?} at {width}");
    }

    #[test]
    fn words_are_kept_whole_while_they_fit() {
        check("the quick brown fox", 9, &["the quick", "brown fox"]);
        check("the quick brown fox", 8, &["the", "quick", "brown", "fox"]);
        check("the quick brown fox", 80, &["the quick brown fox"]);
    }

    #[test]
    fn a_word_that_is_too_long_is_cut() {
        check("abcdefghij kl", 4, &["abcd", "efgh", "ij", "kl"]);
        check("a bcdefgh", 4, &["a", "bcde", "fgh"]);
    }

    #[test]
    fn a_line_break_of_the_author_stays() {
        check("a b\nc\n\nd", 10, &["a b", "c", "", "d"]);
        check("", 10, &[""]);
    }

    #[test]
    fn white_space_at_a_break_is_left_out() {
        check("ab    cd", 3, &["ab", "cd"]);
        check("naïve    cd", 5, &["naïve", "cd"]);
    }

    #[test]
    fn wide_characters_fill_two_cells_and_break_between_each_other() {
        check("日本語の文章", 6, &["日本語", "の文章"]);
        check("日本語。文", 6, &["日本", "語。文"]);
        check("（日本）語", 5, &["（日", "本）", "語"]);
    }

    #[test]
    fn a_cluster_is_never_cut() {
        check(
            "👩\u{200d}👩\u{200d}👧👩\u{200d}👩\u{200d}👧",
            2,
            &["👩\u{200d}👩\u{200d}👧", "👩\u{200d}👩\u{200d}👧"],
        );
        check("e\u{301}e\u{301}e\u{301}", 2, &["e\u{301}e\u{301}", "e\u{301}"]);
    }

    #[test]
    fn a_column_of_one_cell_still_shows_everything() {
        check("日a", 1, &["日", "a"]);
        check("ab c", 0, &["a", "b", "c"]);
    }

    #[test]
    fn no_break_spaces_do_not_break() {
        check("10\u{a0}km à pied", 6, &["10\u{a0}km", "à pied"]);
    }

    #[test]
    fn code_keeps_its_white_space() {
        let text = "  a  b\n    cdefg";
        let mut lines = Vec::new();
        chop(text, 0, text.len(), 6, &mut lines);
        let lines: Vec<_> = lines.iter().map(|l| &text[l.start as usize..l.end as usize]).collect();
        assert_eq!(lines, ["  a  b", "    cd", "efg"]);
    }

    proptest! {
        #[test]
        fn nothing_but_white_space_is_lost_and_no_line_is_too_wide(
            text in "[a-cé日👍 \u{301}\n]{0,60}", width in 1_u16..20,
        ) {
            let lines = lines_of(&text, width);
            let squeeze = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(squeeze(&lines.concat()), squeeze(&text));
            for line in lines {
                let one = line.graphemes(true).filter(|cluster| cluster.width() > 0).count() == 1;
                prop_assert!(line.width() <= usize::from(width) || one, "{line:?}");
            }
        }

        #[test]
        fn ascii_breaks_where_other_text_does(text in "[ab ]{0,40}", width in 1_u16..12) {
            let text = text.trim();
            let mut fast = Vec::new();
            ascii(text.as_bytes(), 0, usize::from(width), &mut fast);
            let mut slow = Vec::new();
            measured(text, 0, usize::from(width), &mut slow);
            if text.is_empty() { slow.push(Line { start: 0, end: 0 }); }
            prop_assert_eq!(fast, slow, "{:?}", text);
        }
    }
}
