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
    // Spaces alone belong to the word before them.
    if word.is_empty() {
        match words.last_mut() {
            Some(last) => last.air += air,
            None => words.push(Word { start, end: start, cells: 0, air }),
        }
        return;
    }
    let end = start + word.len();
    if let Some((cells, wide)) = of_letters_alone(word) {
        if !wide && cells <= width {
            words.push(Word { start, end, cells, air });
            return;
        }
        let letters = word.char_indices().map(|(at, c)| Cluster {
            end: start + at + c.len_utf8(),
            cells: alone(c),
            first: c,
            last: c,
        });
        cut(letters, start, wide, air, width, words);
        return;
    }
    let cells = word.width();
    let wide = word.chars().any(is_wide);
    if !wide && cells <= width {
        words.push(Word { start, end, cells, air });
        return;
    }
    cut(clusters(word, start), start, wide, air, width, words);
}

/// The clusters of a word that begins at the byte `start`.
fn clusters(word: &str, start: usize) -> impl Iterator<Item = Cluster> {
    word.grapheme_indices(true).filter_map(move |(at, cluster)| {
        Some(Cluster {
            end: start + at + cluster.len(),
            cells: cluster.width(),
            first: cluster.chars().next()?,
            last: cluster.chars().next_back()?,
        })
    })
}

/// What is never cut.
#[derive(Clone, Copy, Debug)]
struct Cluster {
    end: usize,
    cells: usize,
    first: char,
    last: char,
}

/// Cuts a word of these clusters where it is full, and where wide ones part.
fn cut(
    clusters: impl Iterator<Item = Cluster>,
    start: usize,
    wide: bool,
    air: usize,
    width: usize,
    words: &mut Vec<Word>,
) {
    let mut part = Word { start, end: start, cells: 0, air: 0 };
    let mut last = None;
    for cluster in clusters {
        let full = part.cells + cluster.cells > width;
        let parts = |last| wide && may_break(last, cluster.first);
        if part.cells > 0 && (full || last.is_some_and(parts)) {
            words.push(part);
            part = Word { start: part.end, end: part.end, cells: 0, air: 0 };
        }
        part.end = cluster.end;
        part.cells += cluster.cells;
        last = Some(cluster.last);
    }
    words.push(Word { air, ..part });
}

/// The cells of a letter or sign that is a cluster by itself beside any other such; 0 for what may
/// join its neighbours, or is not known to this list. Nearly all text is made of these.
fn alone(c: char) -> usize {
    match c {
        ' '..='~'
        | '\u{c0}'..='\u{2ff}'
        | '\u{391}'..='\u{3a1}'
        | '\u{3a3}'..='\u{3ff}'
        | '\u{400}'..='\u{482}'
        | '\u{48a}'..='\u{52f}'
        | '\u{2010}'..='\u{2027}' => 1,
        '\u{3001}'..='\u{3029}'
        | '\u{3041}'..='\u{3096}'
        | '\u{309b}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{ff01}'..='\u{ff60}' => 2,
        _ => 0,
    }
}

/// The cells of a word that is made of such letters only, and whether one of them is wide.
fn of_letters_alone(word: &str) -> Option<(usize, bool)> {
    word.chars().try_fold((0, false), |(all, wide), c| match alone(c) {
        0 => None,
        cells => Some((all + cells, wide || cells == 2)),
    })
}

/// Set without spaces: ideographs, kana, Hangul, full-width forms, emoji.
fn is_wide(c: char) -> bool {
    match alone(c) {
        0 => c >= '\u{1100}' && unicode_width::UnicodeWidthChar::width(c) == Some(2),
        cells => cells == 2,
    }
}

fn may_break(before: char, after: char) -> bool {
    (is_wide(before) || is_wide(after)) && !opens(before) && !closes(after)
}

/// Nothing is broken off behind it.
fn opens(c: char) -> bool {
    matches!(
        c,
        '「' | '『'
            | '（'
            | '［'
            | '｛'
            | '〈'
            | '《'
            | '【'
            | '〔'
            | '“'
            | '‘'
            | '('
            | '['
            | '{'
    )
}

/// Nothing is broken off before it.
#[rustfmt::skip]
fn closes(c: char) -> bool {
    matches!(
        c,
        '、' | '。' | '，' | '．' | '・' | '：' | '；' | '？' | '！' | '」' | '』' | '）' | '］' | '｝'
        | '〉' | '》' | '】' | '〕' | '”' | '’' | 'ー' | 'ゝ' | 'ゞ' | '々' | 'ぁ' | 'ぃ' | 'ぅ' | 'ぇ'
        | 'ぉ' | 'っ' | 'ゃ' | 'ゅ' | 'ょ' | 'ァ' | 'ィ' | 'ゥ' | 'ェ' | 'ォ' | 'ッ' | 'ャ' | 'ュ' | 'ョ'
        | '…' | '‥' | ',' | '.' | ':' | ';' | '?' | '!' | ')' | ']' | '%' | '}'
    )
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
    fn every_letter_that_stands_alone_is_a_cluster_beside_every_kind_of_other() {
        let all: Vec<char> = ('\0'..=char::MAX).filter(|c| alone(*c) > 0).collect();
        assert!(all.len() > 40_000);
        let others: Vec<char> = "aÀ日한가のー。Жα…（#*1’".chars().collect();
        for c in all {
            let width = unicode_width::UnicodeWidthChar::width(c);
            assert_eq!(width, Some(alone(c)), "{c:?}");
            for other in &others {
                for pair in [[c, *other], [*other, c], [c, c]] {
                    let text: String = pair.iter().collect();
                    assert_eq!(text.graphemes(true).count(), 2, "{text:?}");
                    assert_eq!(text.width(), alone(pair[0]) + alone(pair[1]), "{text:?}");
                }
            }
        }
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
        fn letters_that_stand_alone_break_where_clusters_do(
            text in "[a日ーé。（Жの한\u{301}\u{200d}👩\u{fe0f}\u{1100}\u{1161}#\u{3099} ]{0,40}|\\PC{0,30}",
            width in 1_usize..12,
        ) {
            for word in text.split(' ') {
                let mut fast = Vec::new();
                add_word(word, 0, 0, width, &mut fast);
                let mut slow = Vec::new();
                let wide = word.chars().any(is_wide);
                if wide || word.width() > width {
                    cut(clusters(word, 0), 0, wide, 0, width, &mut slow);
                } else {
                    slow.push(Word { start: 0, end: word.len(), cells: word.width(), air: 0 });
                }
                let plain = |words: &[Word]| -> Vec<_> {
                    words.iter().map(|word| (word.start, word.end, word.cells)).collect()
                };
                prop_assert_eq!(plain(&fast), plain(&slow), "{:?}", word);
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
