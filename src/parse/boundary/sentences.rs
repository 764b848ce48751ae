//! Sentences, and the words of one made ready for matching.
//!
//! Enters: the open text of a block. Leaves: the byte ranges of its sentences, and for one
//! sentence its words in small letters with their places. Promised: ranges stand on character
//! borders, in order, beside each other; a stretch without punctuation is cut at [`LONGEST`]
//! bytes, so that no pattern ever looks at more. Not promised: grammar.

use std::borrow::Cow;
use std::ops::Range;

use super::choice::sign;
use super::fold::{fold, is_apostrophe};
use crate::parse::lettering::style_mark;
use crate::text::{any, position};

/// A sentence is cut at the first space behind so many bytes.
pub(super) const LONGEST: usize = 1200;

/// Words before a full stop that does not end a sentence.
const SHORT: &[&str] = &[
    "mr", "mrs", "ms", "dr", "st", "vs", "ed", "no", "vol", "ch", "ep", "etc", "e.g", "i.e", "u.s",
    "prof", "sr", "jr", "feat", "approx",
];

/// The ranges of the sentences in `text`, without the white space around them.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(start..)?;
            if rest.is_empty() {
                return None;
            }
            let end = start + end_of_first(rest);
            let piece = text.get(start..end)?;
            let from = start + (piece.len() - piece.trim_start().len());
            let to = start + piece.trim_end().len();
            start = end;
            if from < to {
                return Some(from..to);
            }
        }
    })
}

/// How many sentences `text` has.
pub(in crate::parse) fn sentence_ends(text: &str) -> usize {
    sentences(text).count()
}

/// Where the first sentence of `text` ends, in bytes. Never 0 for text that is not empty.
fn end_of_first(text: &str) -> usize {
    let behind = |at: usize| text.get(at..).unwrap_or_default();
    let run = |at: usize, is: fn(char) -> bool| {
        at + (behind(at).len() - behind(at).trim_start_matches(is).len())
    };
    let mut at = 0;
    loop {
        // What can end nothing before a sentence is long is passed over at once.
        if let Some(window) = text.as_bytes().get(at..LONGEST.min(text.len()))
            && window.first().is_some_and(|byte| !may_end(*byte))
        {
            at += position(window, may_end).unwrap_or(window.len());
        }
        let Some(c) = behind(at).chars().next() else { return text.len() };
        let after = at + c.len_utf8();
        match c {
            '\n' => return after,
            '。' | '！' | '？' | '।' => return run(after, |c| is_closing(c) || is_stop(c)),
            '.' | '!' | '?' | '…' => {
                let end = run(run(after, is_stop), is_closing);
                let Some(next) = behind(end).chars().next() else { return text.len() };
                let goes_on =
                    !next.is_whitespace() || c == '.' && is_short(text.get(..at).unwrap_or(""));
                let rest = behind(end).trim_start();
                let is_ordinal = || c == '.' && counts(text.get(..at).unwrap_or(""), rest);
                if !goes_on && !rest.starts_with(char::is_lowercase) && !is_ordinal() {
                    return end;
                }
                at = end;
                continue;
            }
            c if c.is_whitespace() && at >= LONGEST => return after,
            // A text without spaces is cut all the same.
            _ if at >= LONGEST * 4 => return after,
            _ => {}
        }
        at = after;
    }
}

/// A byte at which a sentence may end that is not too long.
#[inline]
fn may_end(byte: u8) -> bool {
    (byte == b'\n') | (byte == b'.') | (byte == b'!') | (byte == b'?') | (byte >= 0x80)
}

/// "the 3. Folge", as German and Turkish count the parts of a work.
fn counts(before: &str, rest: &str) -> bool {
    const PARTS: &[&str] = &[
        "Folge", "Staffel", "Episode", "Kapitel", "Teil", "Akt", "Band", "Serie", "Buch", "Bölüm",
        "Sezon", "Kısım",
    ];
    let number = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&number) && PARTS.iter().any(|part| rest.starts_with(part))
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '।')
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '*' | '_' | '」' | '）' | '】')
}

fn is_short(before: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '[')).next();
    let word = word.unwrap_or_default();
    let mut chars = word.chars();
    let initial = chars.next().is_some_and(char::is_uppercase) && chars.next().is_none();
    initial || SHORT.iter().any(|short| short.eq_ignore_ascii_case(word))
}

/// A word of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word<'a> {
    /// As it is compared, see `fold.rs`.
    pub text: Cow<'a, str>,
    /// Its place in the sentence, in bytes.
    pub at: Range<usize>,
    /// How it begins, see `choice.rs`.
    pub sign: u64,
}

impl<'a> Word<'a> {
    fn new(text: Cow<'a, str>, at: Range<usize>) -> Self {
        let sign = sign(&text);
        Self { text, at, sign }
    }

    /// Whether it is a word for spoilers, in whatever language.
    pub(super) fn is_spoilers(&self) -> bool {
        self.text.starts_with("spoil")
    }
}

/// Whether one of these words is one for spoilers.
pub(super) fn speak_of_spoilers(words: &[Word<'_>]) -> bool {
    words.iter().any(Word::is_spoilers)
}

/// The words of `sentence`. Hyphens part words; style marks are none; what stands in quotation marks is left out,
/// unless that is all there is: a quoted warning warns nobody.
pub(super) fn words(sentence: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut quotes = Quotes::of(sentence);
    let mut start = None;
    let mut spent = 0;
    let mut chars = sentence.chars();
    loop {
        // Inside a word there is nothing to ask of the next plain letters.
        if start.is_some() {
            let rest = chars.as_str();
            let letters = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
            chars = rest.get(letters..).unwrap_or_default().chars();
        }
        let at = sentence.len() - chars.as_str().len();
        let next = chars.next();
        let c = next.unwrap_or(' ');
        if c == '[' && at >= spent {
            spent = sentence.get(at..).and_then(style_mark).map_or(at, |length| at + length);
        }
        let inside = at >= spent
            && !quotes.hide(at)
            && (c.is_alphanumeric() || is_apostrophe(c) || is_mark(c));
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                if let Some(word) = sentence.get(from..at) {
                    words.extend(word_of(word, from));
                }
                start = None;
            }
            _ => {}
        }
        if next.is_none() {
            break;
        }
    }
    join_letters(sentence, &mut words);
    words
}

/// `S P O I L E R S` is one word.
fn join_letters(sentence: &str, words: &mut Vec<Word<'_>>) {
    let is_letter = |word: &Word<'_>| word.at.len() == 1;
    let Some(from) = words.windows(5).position(|five| five.iter().all(is_letter)) else { return };
    let count = words.iter().skip(from).take_while(|word| is_letter(word)).count();
    let letters: String =
        words.iter().skip(from).take(count).map(|word| word.text.as_ref()).collect();
    let at = words.get(from).map_or(0, |word| word.at.start)
        ..words.get(from + count - 1).map_or(sentence.len(), |word| word.at.end);
    let text = Cow::Owned(fold(&letters).into_owned());
    words.splice(from..from + count, [Word::new(text, at)]);
}

/// Combining marks belong to their word: Devanagari is written with them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}')
}

fn word_of(word: &str, from: usize) -> Option<Word<'_>> {
    let begun = word.trim_start_matches(is_apostrophe);
    let bare = begun.trim_end_matches(is_apostrophe);
    let text = fold(bare);
    if text.is_empty() {
        return None;
    }
    let from = from + word.len() - begun.len();
    Some(Word::new(text, from..from + bare.len()))
}

/// The stretches of a text in double quotation marks, with their marks.
pub(super) fn speeches(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if !any(text.as_bytes(), |byte| (byte == b'"') | (byte >= 0x80)) {
        return found;
    }
    let mut open: Option<(usize, char)> = None;
    // »Low Water«, as Germans and Danes write: what closes elsewhere touches the word behind it.
    let opens = |at: usize| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let behind = text.get(at..).and_then(|behind| behind.chars().nth(1));
        before.is_none_or(|c| c.is_whitespace() || c == '(')
            && behind.is_some_and(char::is_alphanumeric)
    };
    for (at, c) in text.char_indices() {
        match (open, c) {
            (None, '»') if opens(at) => open = Some((at, '«')),
            (None, '"' | '“' | '«' | '„') => {
                let close = match c {
                    '“' => '”',
                    '«' => '»',
                    '„' => '“',
                    other => other,
                };
                open = Some((at, close));
            }
            (Some((from, close)), c) if c == close => {
                found.push(from..at + c.len_utf8());
                open = None;
            }
            _ => {}
        }
    }
    found
}

/// Which stretches of a sentence stand in double quotation marks.
struct Quotes {
    ends: std::vec::IntoIter<Range<usize>>,
    now: Option<Range<usize>>,
}

impl Quotes {
    fn of(sentence: &str) -> Self {
        let mut found = speeches(sentence);
        let quoted: usize = found.iter().map(Range::len).sum();
        if quoted * 10 >= sentence.len() * 9 {
            found.clear();
        }
        let mut ends = found.into_iter();
        let now = ends.next();
        Self { ends, now }
    }

    fn hide(&mut self, at: usize) -> bool {
        while self.now.as_ref().is_some_and(|range| range.end <= at) {
            self.now = self.ends.next();
        }
        self.now.as_ref().is_some_and(|range| range.contains(&at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = sentences(text).map(|range| &text[range]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_sentence_ends_where_a_reader_would_end_it() {
        check("One. Two! Three?", &["One.", "Two!", "Three?"]);
        check("Mr. Fitch left. He did.", &["Mr. Fitch left.", "He did."]);
        check(
            "“Stop!” she said. (Spoilers ahead.) No.",
            &["“Stop!” she said.", "(Spoilers ahead.)", "No."],
        );
        check("[Ed. note: this spoils.] Next", &["[Ed. note: this spoils.]", "Next"]);
        check(
            "Wait... what? Spoilers ahead... Yes",
            &["Wait... what?", "Spoilers ahead...", "Yes"],
        );
        check("one\ntwo", &["one", "two"]);
        check("注意。ネタバレ！はい", &["注意。", "ネタバレ！", "はい"]);
        check("वह गया। कोई नहीं आया।", &["वह गया।", "कोई नहीं आया।"]);
        check("3.5 stars. v1.2 is out", &["3.5 stars. v1.2 is out"]);
        check("", &[]);
    }

    #[test]
    fn a_stretch_without_punctuation_is_cut() {
        let text = "word ".repeat(10_000);
        assert!(sentences(&text).all(|range| range.len() <= LONGEST + 10));
        let text = "x".repeat(100_000);
        assert!(sentences(&text).all(|range| range.len() <= LONGEST * 4 + 10));
    }

    #[track_caller]
    fn check_words(sentence: &str, expected: &str) {
        let found: Vec<Cow<'_, str>> = words(sentence).into_iter().map(|word| word.text).collect();
        assert_eq!(found.join(" "), expected);
    }

    #[test]
    fn words_are_small_and_bare() {
        check_words("You’ve been *WARNED*!", "you've been warned");
        check_words("a spoiler-free 'review'", "a spoiler free review");
        check_words("spоilеrs ahead", "spoilers ahead");
        check_words("Осторожно, спойлеры!", "осторожно spoilers");
    }

    #[test]
    fn what_is_quoted_is_not_said() {
        check_words("A line like “spoilers ahead” says it", "a line like says it");
        check_words("“Spoilers ahead!”", "spoilers ahead");
    }
}
