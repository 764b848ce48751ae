//! The door for text: whatever comes in is made safe for a terminal here, once.
//!
//! Enters: text from outside: articles, titles, file names. Leaves: text in which the only
//! control character is `\n`. Promised: no escape sequence, no control character, no bidi or
//! zero-width trick passes, tabs are spaces, a base character carries at most [`MOST_MARKS`]
//! marks; text that was safe already is borrowed. Nothing below repeats this, nothing above
//! undoes it. Not here: widths and wrapping.

mod fingerprint;
mod look;
mod suggest;

use std::borrow::Cow;

pub use fingerprint::{Fingerprint, fingerprint};
pub use look::{any, any_pair, any_three, letters, position};
pub use suggest::{distance, nearest};

/// Cells from one tab stop to the next.
pub const TAB: usize = 4;

/// Marks above and below one character that are kept; a real script needs four.
pub const MOST_MARKS: usize = 8;

/// Makes `text` safe for a terminal. Line ends become `\n`, a tab becomes spaces up to the next
/// stop, no-break spaces stay, everything that could move a cursor or hide itself goes.
pub fn clean(text: &str) -> Cow<'_, str> {
    if is_safe(text) { Cow::Borrowed(text) } else { Cow::Owned(scrub(text)) }
}

/// [`clean`] for what must stand on one line: titles, file names, labels. White space collapses.
pub fn clean_line(text: &str) -> String {
    collapse(&clean(text))
}

/// One space for every stretch of white space, none at the ends. No-break spaces stay what they
/// are, so that a line is not broken where an author forbade it.
pub fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}') {
        if !word.is_empty() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(word);
        }
    }
    out
}

fn is_suspect(c: char) -> bool {
    (c.is_control() && c != '\n') || is_invisible(c) || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Characters that take no room, turn the direction of what follows, or carry hidden payloads.
/// Joiners are judged by what stands before them, in [`scrub`].
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// Zero-width and not invisible by intent: a combining mark.
fn is_mark(c: char) -> bool {
    c > '\u{2ff}' && unicode_width::UnicodeWidthChar::width(c) == Some(0)
}

/// Whether nothing in `text` has to go. Only what is not plain is looked at as a character.
fn is_safe(text: &str) -> bool {
    let is_plain = |byte: u8| (byte.wrapping_sub(b' ') < 95) | (byte == b'\n');
    let mut rest = text;
    let mut pile = 0_usize;
    while let Some(at) = position(rest.as_bytes(), |byte| !is_plain(byte)) {
        let Some(c) = rest.get(at..).and_then(|rest| rest.chars().next()) else { return true };
        if is_suspect(c) {
            return false;
        }
        pile = match (is_mark(c), at) {
            (false, _) => 0,
            (true, 0) => pile + 1,
            (true, _) => 1,
        };
        if pile > MOST_MARKS {
            return false;
        }
        rest = rest.get(at + c.len_utf8()..).unwrap_or_default();
    }
    true
}

fn scrub(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut column = 0_usize;
    let mut marks = 0_usize;
    // What was written last: what is left out parts nothing.
    let mut last = '\n';
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => continue,
            '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}' => {
                out.push('\n');
                column = 0;
                last = '\n';
            }
            '\t' => {
                let air = TAB - column % TAB;
                out.extend(std::iter::repeat_n(' ', air));
                column += air;
                last = ' ';
            }
            '\u{1b}' => {
                skip_escape(&mut chars);
                continue;
            }
            '\u{9b}' => {
                skip_parameters(&mut chars);
                continue;
            }
            '\u{90}' | '\u{98}' | '\u{9d}' | '\u{9e}' | '\u{9f}' => {
                skip_string(&mut chars);
                continue;
            }
            // A joiner is part of the writing in the scripts and emoji that need it, and a trick
            // after anything else.
            c if is_joiner(c) => {
                if last > '\u{5ff}' && !is_joiner(last) {
                    out.push(c);
                    last = c;
                }
                continue;
            }
            c if c.is_control() || is_invisible(c) => continue,
            c if is_mark(c) => {
                marks += 1;
                if marks <= MOST_MARKS {
                    out.push(c);
                }
                continue;
            }
            c => {
                out.push(c);
                column += 1;
                last = c;
            }
        }
        marks = 0;
    }
    out
}

type Chars<'a> = std::iter::Peekable<std::str::Chars<'a>>;

/// After ESC: the whole sequence, as ECMA-48 draws it.
fn skip_escape(chars: &mut Chars<'_>) {
    match chars.peek() {
        Some('[') => {
            chars.next();
            skip_parameters(chars);
        }
        Some(']' | 'P' | 'X' | '^' | '_') => {
            chars.next();
            skip_string(chars);
        }
        Some(' '..='/') => {
            while chars.next_if(|c| matches!(c, ' '..='/')).is_some() {}
            chars.next_if(|c| matches!(c, '0'..='~'));
        }
        Some('0'..='~') => {
            chars.next();
        }
        _ => {}
    }
}

/// The parameters and the final character of a control sequence.
fn skip_parameters(chars: &mut Chars<'_>) {
    while chars.next_if(|c| matches!(c, ' '..='?')).is_some() {}
    chars.next_if(|c| matches!(c, '@'..='~'));
}

/// A command string, up to its terminator; without one, to the end of the line, so that an
/// unclosed sequence cannot swallow an article.
fn skip_string(chars: &mut Chars<'_>) {
    while let Some(c) = chars.next_if(|c| *c != '\n') {
        match c {
            '\u{7}' | '\u{9c}' => return,
            '\u{1b}' => {
                chars.next_if_eq(&'\\');
                return;
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(dirty: &str, safe: &str) {
        assert_eq!(clean(dirty), safe);
        assert_eq!(clean(safe), safe, "cleaning is done after once");
    }

    #[test]
    fn safe_text_is_borrowed() {
        for text in ["plain\n", "naïve “quotes” — 日本語 👍🏽 e\u{301}", "a\u{a0}b"] {
            assert!(matches!(clean(text), Cow::Borrowed(_)), "{text}");
        }
    }

    #[test]
    fn a_colour_sequence_leaves_no_letters_behind() {
        check("a\u{1b}[31mred\u{1b}[0mb", "aredb");
        check("a\u{9b}31mb", "ab");
    }

    #[test]
    fn a_cursor_movement_cannot_repaint_a_cover() {
        check("\u{1b}[2J\u{1b}[1;1Hx\u{1b}7y\u{1b}(Bz", "xyz");
    }

    #[test]
    fn a_clipboard_or_title_sequence_is_swallowed_whole() {
        check("a\u{1b}]52;c;aGk=\u{7}b", "ab");
        check("a\u{1b}]0;title\u{1b}\\b", "ab");
        check("a\u{1b}Pq...\u{1b}\\b\u{90}q\u{9c}c", "abc");
    }

    #[test]
    fn an_unclosed_sequence_cannot_swallow_the_next_line() {
        check("a\u{1b}]0;oops\nnext", "a\nnext");
    }

    #[test]
    fn text_cannot_change_its_direction() {
        check("a\u{202e}b\u{2066}c\u{200f}d\u{61c}e", "abcde");
    }

    #[test]
    fn nothing_invisible_hides_between_letters() {
        check("sp\u{200b}oi\u{ad}l\u{2060}er\u{feff}\u{e0041}s\u{3164}", "spoilers");
        check("a\u{200d}b", "ab");
    }

    #[test]
    fn joiners_stay_where_a_script_needs_them() {
        check("👩\u{200d}👧", "👩\u{200d}👧");
        check("می\u{200c}خواهم", "می\u{200c}خواهم");
        // Not at the beginning of a line, whatever ends the one before.
        check("家\r\u{200d}家\u{2028}\u{200d}家\u{1b}[m\u{200d}", "家\n家\n家\u{200d}");
    }

    #[test]
    fn emoji_presentation_selectors_go() {
        check("❤\u{fe0f}", "❤");
    }

    #[test]
    fn marks_cannot_pile_up() {
        let zalgo = format!("a{}b", "\u{301}".repeat(500));
        assert_eq!(clean(&zalgo).chars().count(), 2 + MOST_MARKS);
        let parted = "\u{301}\u{1b}[m".repeat(500);
        assert_eq!(clean(&parted).chars().count(), MOST_MARKS);
    }

    #[test]
    fn line_ends_are_one_kind_and_tabs_are_spaces() {
        check("a\r\nb\rc\u{2028}d", "a\nb\nc\nd");
        check("ab\tc\n\td", "ab  c\n    d");
    }

    #[test]
    fn a_title_stands_on_one_line() {
        assert_eq!(clean_line("  a \t b\n\nc\u{a0}d "), "a b c\u{a0}d");
    }
}
