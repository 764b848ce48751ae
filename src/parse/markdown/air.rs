//! White space between words.
//!
//! Enters: words as the author wrote them. Leaves: where white space stands that does not stay as it
//! is. Promised: what stays is told by a look at bytes, many at a time. Not here: what takes its
//! place.

use crate::text::{any, any_pair, any_three};

/// White space that may be collapsed: all but the no-break spaces.
pub(super) fn is_air(c: char) -> bool {
    c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}'
}

/// Whether all white space in a text is single spaces between words: a look at its bytes.
fn is_settled(text: &str) -> bool {
    let bytes = text.as_bytes();
    !text.ends_with(' ')
        && !any(bytes, |byte| byte < b' ')
        && !any_pair(bytes, |one, two| (one == b' ') & (two == b' '))
        && (text.is_ascii() || !holds_far_air(bytes))
}

/// Whether there is white space that ASCII does not know: U+85,
fn holds_far_air(bytes: &[u8]) -> bool {
    any_pair(bytes, |one, two| (one == 0xc2) & (two == 0x85))
        // U+1680, U+2000 to U+200F, U+2028, U+2029, U+205F, U+3000.
        || any_three(bytes, |one, two, three| {
            let line = (three < 0x90) | (three == 0xa8) | (three == 0xa9);
            ((one == 0xe2) & (((two == 0x80) & line) | ((two == 0x81) & (three == 0x9f))))
                | ((one == 0xe1) & (two == 0x9a) & (three == 0x80))
                | ((one == 0xe3) & (two == 0x80) & (three == 0x80))
        })
}

/// Splits at the first white space that must change: two in a row, one at the end, or one that is
/// not a plain space. The part before it is not empty.
pub(super) fn split_before_double_air(text: &str) -> (&str, &str) {
    // As it mostly is, and before words with a style of their own.
    let words = text.strip_suffix(' ').unwrap_or(text);
    if is_settled(words) {
        return text.split_at_checked(words.len()).unwrap_or((text, ""));
    }
    let mut before = None;
    for (at, c) in text.char_indices() {
        if is_air(c) {
            if c != ' ' || before.is_some() {
                let at = before.unwrap_or(at);
                return text.split_at_checked(at).unwrap_or((text, ""));
            }
            before = Some(at);
        } else {
            before = None;
        }
    }
    match before {
        Some(at) => text.split_at_checked(at).unwrap_or((text, "")),
        None => (text, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_that_must_change_is_never_taken_for_settled() {
        assert!(is_settled("a b “c” d\u{a0}e\u{202f}f") && is_settled("a"));
        for text in ["a  b", "a ", "a b  c"] {
            assert!(!is_settled(text), "{text:?}");
        }
        for c in ('\0'..=char::MAX).filter(|c| is_air(*c) && *c != ' ') {
            assert!(!is_settled(&format!("a{c}b")), "{c:?}");
        }
    }

    #[test]
    fn a_text_is_split_before_the_first_air_that_must_change() {
        for (text, before, behind) in [
            ("a b", "a b", ""),
            ("a b ", "a b", " "),
            ("a b  ", "a b", "  "),
            ("a b  c", "a b", "  c"),
            ("a\u{3000}b ", "a", "\u{3000}b "),
            ("a b\n", "a b", "\n"),
        ] {
            assert_eq!(split_before_double_air(text), (before, behind), "{text:?}");
        }
    }
}
