//! The spoiler marks of other programs, and words that cannot end them.
//!
//! Enters: a dialect and words. Leaves: marks for blocks; words with every sign taken its meaning that
//! is one of Markdown's, of a mark, or of HTML. Promised: no words that went through [`safe`] open or
//! close a mark of their dialect, at any place of a line. Not here: where marks stand.

use crate::action::Dialect;

/// Whether a dialect's marks stand around blocks; those of the others stand around words.
pub(super) fn covers_blocks(dialect: Dialect) -> bool {
    matches!(dialect, Dialect::Lemmy | Dialect::Markdown)
}

/// Marks around blocks.
pub(super) struct Quoted {
    /// What stands before them, its line ended.
    pub open: String,
    /// What stands behind them, its line ended.
    pub close: String,
}

impl Quoted {
    /// The marks of a dialect that covers blocks. `label` is what may be said of them.
    pub fn of(dialect: Dialect, label: &str) -> Self {
        match dialect {
            Dialect::Lemmy => Self {
                open: format!("::: spoiler {}\n", safe(label, dialect)),
                close: ":::\n".to_owned(),
            },
            Dialect::Markdown => {
                let label = label.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
                Self {
                    open: format!("<details><summary>{label}</summary>\n\n"),
                    close: "\n</details>\n".to_owned(),
                }
            }
            // These cover words.
            Dialect::Reddit | Dialect::Discord | Dialect::Plain => {
                Self { open: String::new(), close: String::new() }
            }
        }
    }
}

/// Words that mean nothing but themselves.
pub(super) fn safe(words: &str, dialect: Dialect) -> String {
    if dialect == Dialect::Plain {
        return words.to_owned();
    }
    let mut out = String::with_capacity(words.len());
    for (at, c) in words.char_indices() {
        let before = words.get(..at).unwrap_or_default().trim_start();
        let begins = before.is_empty() && matches!(c, '#' | ':' | '-' | '+' | '=');
        // "3." at the beginning of a line begins a list.
        let is_number = !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit());
        let counts = is_number && matches!(c, '.' | ')');
        let means = matches!(
            c,
            '\\' | '`'
                | '*'
                | '_'
                | '~'
                | '|'
                | '<'
                | '>'
                | '['
                | ']'
                | '('
                | '!'
                | '&'
                | '$'
                | '^'
        );
        if begins || counts || means {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Letters turned by thirteen; others stay. A word of mostly other letters would stay readable, and is
/// left out.
pub(super) fn rot13(words: &str) -> String {
    let turned = |c: char| match c {
        'a'..='m' | 'A'..='M' => char::from_u32(u32::from(c) + 13).unwrap_or(c),
        'n'..='z' | 'N'..='Z' => char::from_u32(u32::from(c) - 13).unwrap_or(c),
        _ => c,
    };
    let word = |word: &str| -> String {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let plain = word.chars().filter(char::is_ascii_alphabetic).count();
        if letters > plain * 2 { "…".to_owned() } else { word.chars().map(turned).collect() }
    };
    words.split(' ').map(word).collect::<Vec<_>>().join(" ")
}
