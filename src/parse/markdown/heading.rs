//! What a heading says beside its words.
//!
//! Enters: the attributes behind a heading, or its text. Leaves: the author's mark, whether it
//! asks something. Promised: attributes that speak of spoilers and cannot be read hide the
//! heading all the same.

use pulldown_cmark::CowStr;

use crate::parse::draft::Marked;
use crate::parse::marks::holds_spoiler;
use crate::progress::{Level, Scope};

/// Whether a text asks something: it ends in a question mark, closing quotes and brackets aside,
/// or begins with the Spanish one.
pub(in crate::parse) fn asks(text: &str) -> bool {
    let is_wrapping = |c: char| {
        c.is_whitespace()
            || matches!(c, '"' | '\'' | '”' | '’' | '»' | '«' | '“' | '„' | '‘' | '›' | ')' | ']')
            || matches!(c, '*' | '_' | '!' | '…' | '」' | '』' | '）')
    };
    let text = text.trim_end_matches(is_wrapping);
    let ends = text.ends_with(['?', '？', '؟', '⁇', '‽', '⁉', ';'])
        && (!text.ends_with(';') || text.chars().any(is_greek));
    ends || text
        .trim_start_matches(|c: char| is_wrapping(c) || c == '(' || c == '[')
        .starts_with('¿')
}

/// The Greek question mark looks like a semicolon, and often is one.
fn is_greek(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}')
}

/// The attributes in the braces behind a heading. Markdown splits them at spaces, quotes or not,
/// so a value in quotes is put together again.
pub(super) fn marked(
    attributes: &[(CowStr<'_>, Option<CowStr<'_>>)],
    classes: &[CowStr<'_>],
) -> Marked {
    let mut marked =
        Marked { hidden: classes.iter().any(|class| holds_spoiler(class)), ..Marked::default() };
    let mut attributes = attributes.iter();
    while let Some((key, value)) = attributes.next() {
        let key = key.to_lowercase();
        let mut words = value.as_deref().unwrap_or_default().to_owned();
        if let Some(quote) = words.chars().next().filter(|c| matches!(c, '"' | '\'')) {
            while words.len() < 2 || !words.ends_with(quote) {
                let Some((more, value)) = attributes.next() else { break };
                words.push(' ');
                words.push_str(more);
                if let Some(value) = value {
                    words.push('=');
                    words.push_str(value);
                }
            }
        }
        let words = words.trim_matches(['"', '\'', '“', '”']);
        match key.as_str() {
            "spoils" => {
                marked.hidden = true;
                marked.scope = Scope::read(words);
            }
            "level" => {
                marked.hidden = true;
                marked.level = Level::read(words);
            }
            other => marked.hidden |= other.contains("spoil"),
        }
    }
    marked
}

/// Whether braces in the words themselves speak of spoilers: attributes that Markdown did not take
/// for any.
pub(super) fn has_stray_mark(words: &str) -> bool {
    words.rsplit_once('{').is_some_and(|(_, braces)| braces.to_lowercase().contains("spoil"))
}
