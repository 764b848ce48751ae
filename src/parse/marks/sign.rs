//! The first sign of a mark, for whoever must judge a text before its marks are read.
//!
//! Enters: a text. Leaves: the part of it in front of anything that may be a mark, or turn out to
//! be none. Promised: no mark begins in that part; what a mark hides, and what closes it, has no
//! say in where it ends. Not here: whether it is a mark; see `token` and `mark`.

/// A text up to the first sign of a spoiler mark.
pub(in crate::parse) fn before_marks(text: &str) -> &str {
    // The last character and where it stands, and the last one that was no space.
    let (mut before, mut said) = ((0, ' '), ' ');
    let sign = text.char_indices().find_map(|now| {
        let (at, c) = std::mem::replace(&mut before, now);
        let said = if now.1 == ' ' { said } else { std::mem::replace(&mut said, now.1) };
        match now.1 {
            '<' | '[' | '{' | '｜' | '＞' | '\u{c}' => Some(now.0),
            '|' | '%' | '?' | ':' | '`' | '~' if c == now.1 => Some(at),
            '!' if matches!(c, '!' | '~') => Some(at),
            // `>!`, `> !`, `>? [Ending]`
            '!' | '?' if said == '>' => Some(at),
            '(' if c == ']' => Some(at),
            _ => None,
        }
    });
    sign.and_then(|at| text.get(..at)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_left_up_to_the_first_sign() {
        for (text, left) in [
            ("a ||b|| c", "a "),
            ("a >!b!< c", "a "),
            ("a [spoiler]b", "a "),
            ("a {{spoiler}}b", "a "),
            ("a ~!b!~", "a "),
            ("a %%b%%", "a "),
            ("::: spoiler", ""),
            ("```spoiler", ""),
            ("a ｜｜b", "a "),
            ("Home > News > What? Who! | 50%: a-b", "Home > News > What? Who! | 50%: a-b"),
        ] {
            assert_eq!(before_marks(text), left, "{text}");
        }
        assert!(before_marks("> ! b").len() < 3);
        assert!(before_marks(">? [Ending] b").len() < 3);
    }
}
