//! Front matter in YAML, as blogs write it.
//!
//! Enters: what stands between the `---` lines. Leaves: the few words of it that we use. Promised:
//! nothing in it is an error, and what is not understood is passed over. Not promised: YAML; this
//! reads `key: value` lines, quotes, folded lines, short lists and one level of nesting.

use super::house::{language, source};
use crate::article::{Work, WorkKind};
use crate::parse::draft::{Front, Spoilers};
use crate::text::clean_line;

/// Whether this is a mapping at all, and not text between two rules.
pub(super) fn is_mapping(text: &str) -> bool {
    let mut rows = text.lines().skip_while(|row| row.starts_with('#'));
    text.is_empty() || rows.next().is_some_and(|row| pair(row).is_some())
}

/// Reads what we know.
pub(super) fn read(text: &str) -> Front {
    let mut front = Front::default();
    let mut rows = text.lines().peekable();
    while let Some(row) = rows.next() {
        if row.starts_with([' ', '\t', '#', '-']) {
            continue;
        }
        let Some((key, value)) = pair(row) else { continue };
        let mut nested = Vec::new();
        while let Some(row) = rows.next_if(|row| {
            row.starts_with([' ', '\t']) || row.starts_with("- ") || row.trim().is_empty()
        }) {
            nested.push(row.trim());
        }
        take(&mut front, &key.to_lowercase(), value, &nested);
    }
    front
}

/// Every key with its line, whether it stands inside another, and its value. The first line is line
/// 2 of the source.
pub(super) fn keys(text: &str) -> Vec<(u32, bool, &str, &str)> {
    let rows = (2_u32..).zip(text.lines()).filter(|(_, row)| !row.starts_with(['#', '-']));
    let rows = rows.filter_map(|(line, row)| {
        let (key, value) = pair(row.trim_start())?;
        Some((line, row.starts_with([' ', '\t']), key, value.trim_matches(['"', '\''])))
    });
    rows.collect()
}

fn take(front: &mut Front, key: &str, value: &str, nested: &[&str]) {
    let words = || Some(words(value, nested)).filter(|words| !words.is_empty());
    match key {
        "title" => front.title = words().map(|title| plain(&title)).filter(|t| !t.is_empty()),
        "author" | "authors" if front.author.is_none() => front.author = words(),
        "language" | "lang" => front.language = words().and_then(|code| language(&code)),
        "source" | "url" | "canonical_url" if front.source.is_none() => {
            front.source = words().and_then(|address| source(&address));
        }
        "spoilers" => {
            front.spoilers = match words().unwrap_or_default().to_lowercase().as_str() {
                "auto" => Some(Spoilers::Auto),
                "none" => Some(Spoilers::None),
                "all" | "true" | "yes" => Some(Spoilers::All),
                // "no" may mean many things; it opens nothing.
                _ => None,
            };
        }
        "title_spoils" => front.title_spoils = is_yes(&words().unwrap_or_default()),
        "work" => front.work = work(value, nested),
        _ => {}
    }
}

fn is_yes(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "true" | "yes" | "on")
}

/// `work: Title`, `work: {title: Title, year: 1915}` or the same on lines of their own.
fn work(value: &str, nested: &[&str]) -> Option<Work> {
    let value = value.trim();
    let inline = value.strip_prefix('{').map(|map| map.trim_end_matches('}'));
    let fields: Vec<&str> = match inline {
        Some(map) => map.split(',').collect(),
        None if value.is_empty() => nested.to_vec(),
        None => {
            let title = plain(&words(value, &[]));
            return (!title.is_empty()).then(|| Work {
                title: title.into(),
                year: None,
                kind: None,
            });
        }
    };
    let mut title = String::new();
    let (mut year, mut kind) = (None, None);
    for (key, value) in fields.into_iter().filter_map(|field| pair(field.trim())) {
        let value = scalar(value);
        match key.to_lowercase().as_str() {
            "title" | "name" => title = plain(&value),
            "year" => year = value.parse().ok(),
            "kind" | "type" => kind = kind_of(&value),
            _ => {}
        }
    }
    (!title.is_empty()).then(|| Work { title: title.into(), year, kind })
}

fn kind_of(word: &str) -> Option<WorkKind> {
    [WorkKind::Film, WorkKind::Series, WorkKind::Book, WorkKind::Game]
        .into_iter()
        .find(|kind| kind.word().eq_ignore_ascii_case(word))
}

/// `key: value`
fn pair(row: &str) -> Option<(&str, &str)> {
    let (key, value) = row.split_once(':')?;
    let key = key.trim_end().trim_matches(['"', '\'']);
    let is_key = key.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && key.len() <= 40
        && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    (is_key && (value.is_empty() || value.starts_with([' ', '\t']))).then_some((key, value.trim()))
}

/// A value on one line, whatever its shape.
fn words(value: &str, nested: &[&str]) -> String {
    let rows = nested.iter().filter(|row| !row.is_empty());
    let joined = match value.chars().next() {
        Some('>' | '|') => rows.copied().collect::<Vec<_>>().join(" "),
        Some('[') => {
            let inner = value.trim_start_matches('[').trim_end_matches(']');
            inner.split(',').map(scalar).collect::<Vec<_>>().join(", ")
        }
        Some('{') => String::new(),
        Some(_) => {
            let more = rows.filter(|row| !row.starts_with('-') && pair(row).is_none());
            let more: String = more.flat_map(|row| [" ", row]).collect();
            scalar(&format!("{value}{more}"))
        }
        None => {
            let items = rows.filter_map(|row| match row.strip_prefix("- ") {
                Some(item) => Some(pair(item).map_or(item, |(_, name)| name)),
                None => pair(row).filter(|(key, _)| *key == "name").map(|(_, name)| name),
            });
            items.map(scalar).collect::<Vec<_>>().join(", ")
        }
    };
    clean_line(&joined)
}

/// A scalar without its quotes or its comment.
fn scalar(value: &str) -> String {
    let value = value.trim();
    if let Some(inner) = value.strip_prefix('\'') {
        let mut out = String::new();
        let mut chars = inner.chars().peekable();
        while let Some(c) = chars.next() {
            if c == '\'' && chars.next_if_eq(&'\'').is_none() {
                break;
            }
            out.push(c);
        }
        return out;
    }
    if let Some(inner) = value.strip_prefix('"') {
        return unescape(inner);
    }
    let end = value.find(" #").unwrap_or(value.len());
    value.get(..end).unwrap_or(value).trim_end().to_owned()
}

/// What stands in double quotes, up to the closing one.
fn unescape(inner: &str) -> String {
    let mut out = String::new();
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => break,
            '\\' => match chars.next() {
                Some('n' | 't' | 'r' | ' ') => out.push(' '),
                Some(digits @ ('x' | 'u' | 'U')) => {
                    let length = match digits {
                        'x' => 2,
                        'u' => 4,
                        _ => 8,
                    };
                    let hex: String = chars.by_ref().take(length).collect();
                    let code = u32::from_str_radix(&hex, 16).ok();
                    out.extend(code.and_then(char::from_u32));
                }
                Some(other) => out.push(other),
                None => {}
            },
            c => out.push(c),
        }
    }
    out
}

/// A title without the emphasis marks around it.
fn plain(title: &str) -> String {
    let mut title = title.trim();
    for mark in ["**", "__", "*", "_", "`"] {
        let inner = title.strip_prefix(mark).and_then(|inner| inner.strip_suffix(mark));
        if let Some(inner) = inner.filter(|inner| !inner.is_empty() && !inner.contains(mark)) {
            title = inner;
        }
    }
    clean_line(title)
}
