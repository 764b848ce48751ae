//! Blocks of HTML between Markdown.
//!
//! Enters: the source of one HTML block. Leaves: its words in order: what breaks a paragraph, what
//! is a heading, text, inline tags. Promised: comments, scripts and styles are dropped, the words
//! of everything else are kept. Not here: HTML articles; this reads what Markdown leaves raw.

use crate::parse::marks::{Element, INLINE, element};

/// A part of an HTML block.
#[derive(Debug)]
pub(super) enum Part<'a> {
    /// Words, entities not yet spelled out.
    Words(&'a str),
    /// A tag inside a paragraph.
    Inline(&'a str),
    /// The end of a paragraph.
    Break,
    /// A heading of this level begins.
    Heading(u8),
    /// A rule.
    Rule,
    /// A list's item begins.
    Item,
}

/// Elements whose words are never shown.
const SILENT: [&str; 5] = ["script", "style", "template", "noscript", "svg"];

/// Takes `html` apart.
pub(super) fn parts<'a>(html: &'a str, mut take: impl FnMut(Part<'a>)) {
    let mut rest = html;
    let mut silent: Option<&str> = None;
    while let Some(at) = rest.find('<') {
        let Some((words, tag)) = rest.split_at_checked(at) else { return };
        if !words.is_empty() && silent.is_none() {
            take(Part::Words(words));
        }
        if let Some(comment) = tag.strip_prefix("<!--") {
            let Some((_, behind)) = comment.split_once("-->") else { return };
            rest = behind;
            continue;
        }
        if tag.starts_with("<!") || tag.starts_with("<?") {
            let Some((_, behind)) = tag.split_once('>') else { return };
            rest = behind;
            continue;
        }
        let Some(found) = element(tag) else {
            if silent.is_none() {
                take(Part::Words("<"));
            }
            rest = tag.strip_prefix('<').unwrap_or_default();
            continue;
        };
        let Some((source, behind)) = tag.split_at_checked(found.length) else { return };
        rest = behind;
        if let Some(name) = silent {
            if found.closes && found.is(&[name]) {
                silent = None;
            }
        } else if found.is(&SILENT) && !found.closes && !found.empty {
            silent = Some(found.name);
        } else {
            take(part(&found, source));
        }
    }
    if silent.is_none() && !rest.is_empty() {
        take(Part::Words(rest));
    }
}

fn part<'a>(tag: &Element<'_>, source: &'a str) -> Part<'a> {
    let name = tag.name.to_ascii_lowercase();
    if INLINE.contains(&name.as_str()) || tag.hides() {
        return Part::Inline(source);
    }
    let digit = name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok());
    match digit {
        Some(level @ 1..=6) if !tag.closes => Part::Heading(level),
        _ if name == "hr" => Part::Rule,
        _ if name == "li" && !tag.closes => Part::Item,
        _ => Part::Break,
    }
}

/// Spells out the entities that recaps use; others stay as they are written.
pub(super) fn unescape(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, entity)) = rest.split_once('&') {
        out.push_str(before);
        let near = entity.bytes().take(12).position(|byte| byte == b';');
        let read = near.and_then(|end| Some((character(entity.get(..end)?)?, end + 1)));
        if let Some((c, length)) = read {
            out.push(c);
            rest = entity.get(length..).unwrap_or_default();
        } else {
            out.push('&');
            rest = entity;
        }
    }
    out.push_str(rest);
    out
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "laquo" => '«',
        "raquo" => '»',
        "middot" => '·',
        "bull" => '•',
        "times" => '×',
        "copy" => '©',
        "eacute" => 'é',
        _ => return None,
    })
}
