//! Tags of HTML as they stand in Markdown and in plain text.
//!
//! Enters: text that begins with `<`. Leaves: the tag there, its name, its attributes, its length
//! in bytes. Promised: a look at one tag takes bounded time; a tag that hides by its name or its
//! class or its style says so. Not promised: a whole HTML reader; nothing here knows what nests in what.

use super::link::hides_link;
use super::named::{holds_spoiler, says_free};
use super::style::{Colours, style_hides};

/// A tag of HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) struct Element<'a> {
    /// The name as written.
    pub name: &'a str,
    /// `</name>`
    pub closes: bool,
    /// `<name/>`
    pub empty: bool,
    /// Everything between the name and the `>`.
    pub attributes: &'a str,
    /// Bytes from `<` to `>`, both counted.
    pub length: usize,
}

/// Attributes longer than this are not read; such a tag is none.
const LONGEST: usize = 2_000;

/// Names of elements that have no end tag.
const VOID: [&str; 8] = ["area", "br", "hr", "img", "input", "link", "meta", "wbr"];

/// Reads the tag at the start of `text`.
pub(in crate::parse) fn element(text: &str) -> Option<Element<'_>> {
    let rest = text.strip_prefix('<')?;
    let (closes, rest) = match rest.strip_prefix('/') {
        Some(rest) => (true, rest),
        None => (false, rest),
    };
    if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')?;
    let (name, rest) = rest.split_at_checked(end)?;
    if !rest.starts_with(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>') {
        return None;
    }
    let end = attributes_end(rest)?;
    let (attributes, _) = rest.split_at_checked(end)?;
    let length = 1 + usize::from(closes) + name.len() + end + 1;
    let void = VOID.iter().any(|void| void.eq_ignore_ascii_case(name));
    let empty = void || attributes.ends_with('/');
    Some(Element { name, closes, empty, attributes, length })
}

/// Where the `>` is that ends the attributes; quotes are minded, a blank line ends the search.
fn attributes_end(text: &str) -> Option<usize> {
    let mut quote = None;
    // The byte before, but for spaces; and that before all air.
    let (mut last, mut ink) = (0, 0);
    for (at, byte) in text.bytes().enumerate().take(LONGEST) {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'<') => return None,
            (_, b'\n') if last == b'\n' => return None,
            (None, b'"' | b'\'') if ink == b'=' => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
        if byte != b' ' {
            last = byte;
        }
        if !byte.is_ascii_whitespace() {
            ink = byte;
        }
    }
    None
}

impl<'a> Element<'a> {
    /// Whether this is one of `names`.
    pub fn is(&self, names: &[&str]) -> bool {
        names.iter().any(|name| name.eq_ignore_ascii_case(self.name))
    }

    /// The attributes with their values, quotes taken off.
    pub fn attributes(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let mut rest = self.attributes;
        std::iter::from_fn(move || {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if rest.is_empty() {
                return None;
            }
            // The first character belongs to the name, whatever it is, so that each turn moves on.
            let end = rest
                .char_indices()
                .skip(1)
                .find(|(_, c)| c.is_ascii_whitespace() || *c == '=')
                .map_or(rest.len(), |(at, _)| at);
            let (name, after) = rest.split_at_checked(end)?;
            let trimmed = after.trim_ascii_start();
            let Some(value) = trimmed.strip_prefix('=') else {
                rest = after;
                return Some((name, ""));
            };
            let value = value.trim_ascii_start();
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
            let (value, after) = match quote {
                Some(quote) => {
                    let inner = value.strip_prefix(quote).unwrap_or(value);
                    inner.split_once(quote).unwrap_or((inner, ""))
                }
                None => value.split_once(|c: char| c.is_ascii_whitespace()).unwrap_or((value, "")),
            };
            rest = after;
            Some((name, value))
        })
    }

    /// The value of one attribute.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// Whether the element hides what stands in it: a `<details>`, any name with "spoiler" in it,
    /// a class or a `data-` attribute of that kind, a style in which words cannot be seen; a link
    /// that old communities hid words with.
    pub fn hides(&self) -> bool {
        if self.closes {
            return false;
        }
        if self.is(&["details"]) || holds_spoiler(self.name) {
            return true;
        }
        // Most tags have nothing to look at.
        if self.attributes.len() < 5 {
            return false;
        }
        if self.is(&["a"])
            && let Some(target) = self.attribute("href")
            && hides_link(target.trim(), self.attribute("title").unwrap_or_default())
        {
            return true;
        }
        let is_font = self.is(&["font"]);
        let mut colours = Colours::default();
        let mut hides = false;
        for (key, value) in self.attributes() {
            match key.to_ascii_lowercase().as_str() {
                "class" => hides |= value.split_ascii_whitespace().any(class_hides),
                "style" => hides |= style_hides(value, &mut colours),
                "color" if is_font => colours.words(value),
                "bgcolor" => colours.ground(value),
                "hidden" => hides = true,
                key if names_spoilers(key) => hides |= !value.eq_ignore_ascii_case("false"),
                _ => {}
            }
        }
        hides || colours.hide()
    }

    /// The author's words on the cover.
    pub fn label(&self) -> &'a str {
        ["data-mx-spoiler", "data-label", "label", "summary", "title"]
            .iter()
            .find_map(|name| self.attribute(name))
            .unwrap_or_default()
    }
}

/// Whether an attribute says by its name that its element hides: `<span spoiler>`, `data-spoiler`.
pub(in crate::parse) fn names_spoilers(key: &str) -> bool {
    let data = key.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("data-"));
    let whole = ["spoiler", "spoilers"].iter().any(|name| name.eq_ignore_ascii_case(key));
    whole || data && holds_spoiler(key)
}

/// Classes for words that are blacked out, beside those with "spoiler" in them.
const BLACKED_OUT: [&str; 7] =
    ["hidden-text", "text_mask", "text-mask", "blackout", "blacked-out", "redacted", "heimu"];

fn class_hides(class: &str) -> bool {
    let named = BLACKED_OUT.iter().any(|known| known.eq_ignore_ascii_case(class));
    named || (holds_spoiler(class) && !says_free(class))
}
