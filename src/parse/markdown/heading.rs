//! What a heading says beside its words.
//!
//! Enters: the attributes behind a heading, or its text. Leaves: the author's mark, whether it
//! asks something. Promised: attributes that speak of spoilers and cannot be read hide the
//! heading all the same.

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

/// An attribute in the braces at the end of a heading's source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) struct Attribute<'a> {
    /// What stands before the `=`.
    pub key: &'a str,
    /// What stands behind it, the quotes taken off; empty where there is none.
    pub value: &'a str,
    /// Where in the source the key begins, and where the value.
    pub at: (usize, usize),
}

/// The attributes in the braces at the end of a heading's source. Markdown splits them at spaces,
/// quotes or not, and drops what is one letter long; so they are read here.
pub(in crate::parse) fn attributes(source: &str) -> impl Iterator<Item = Attribute<'_>> {
    let braces = source.rsplit_once('{').and_then(|(_, braces)| braces.split_once('}'));
    let mut rest = braces.map_or("", |(braces, _)| braces);
    let place = |part: &str| (part.as_ptr() as usize).saturating_sub(source.as_ptr() as usize);
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let end = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len());
        let (key, behind) = rest.split_at_checked(end).filter(|_| !rest.is_empty())?;
        let (value, behind) = behind.strip_prefix('=').map_or(("", behind), value);
        rest = behind;
        let of_value = if value.is_empty() { place(key) } else { place(value) };
        Some(Attribute { key, value, at: (place(key), of_value) })
    })
}

/// What the attributes of a heading's source say.
pub(super) fn marked(source: &str) -> Marked {
    let mut marked = Marked::default();
    for Attribute { key, value, .. } in attributes(source) {
        match key.to_lowercase().as_str() {
            "spoils" => {
                marked.hidden = true;
                marked.scope = Scope::read(value);
                marked.seasonless = Scope::lacks_season(value);
                marked.unread = marked.scope.is_none();
            }
            "level" => {
                marked.hidden = true;
                marked.level = Level::read(value);
            }
            other => marked.hidden |= holds_spoiler(other) || other.starts_with("spoil"),
        }
    }
    marked
}

/// A value at the start of a text, its quotes taken off, and what follows it.
fn value(text: &str) -> (&str, &str) {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\'' | '“' | '”'));
    match quote {
        Some('“' | '”') => {
            let inner = text.trim_start_matches(['“', '”']);
            inner.split_once('”').unwrap_or((inner, ""))
        }
        Some(quote) => {
            let inner = text.strip_prefix(quote).unwrap_or(text);
            inner.split_once(quote).unwrap_or((inner, ""))
        }
        None => text.split_once(char::is_whitespace).unwrap_or((text, "")),
    }
}

/// Whether braces in the words themselves speak of spoilers: attributes that Markdown did not take
/// for any.
pub(super) fn has_stray_mark(words: &str) -> bool {
    words.rsplit_once('{').is_some_and(|(_, braces)| braces.to_lowercase().contains("spoil"))
}
