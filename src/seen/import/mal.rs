//! `MyAnimeList`: anime and manga.
//!
//! Enters: the text of its XML. Leaves: how far each was watched or read. Promised: an entry is what stands
//! between `<anime>` and `</anime>`, or `<manga>`, and is flat; nothing is expanded but the five
//! named entities and numbers, so that no entity can grow. Each season is an entry of its own there: the one
//! that was completed is a season of the work, not all of it. Linear in the text.

use super::books::book;
use super::date::Order;
use super::films::film;
use super::{Found, Imported};
use crate::article::WorkKind;
use crate::progress::{Progress, Scope};
use crate::works::named;

/// The longest entry that is read, in bytes.
const LONGEST_ENTRY: usize = 64 << 10;

/// Reads the list.
pub(super) fn read(text: &str) -> Result<Imported, String> {
    if !text.contains("<myanimelist") {
        return Err("is XML, but no list of MyAnimeList".to_owned());
    }
    let mut imported = Imported::of("myanimelist");
    let mut rest = text;
    let mut line = 1;
    while let Some((before, kind, from)) = next_entry(rest) {
        line += newlines(before);
        let close = if kind == WorkKind::Book { "</manga>" } else { "</anime>" };
        let Some(end) = memchr::memmem::find(from.as_bytes(), close.as_bytes()) else {
            imported.unread(line, "the entry is not closed");
            break;
        };
        let entry = from.get(..end).unwrap_or_default();
        if entry.len() > LONGEST_ENTRY {
            imported.unread(line, "the entry is too long");
        } else {
            match found(&fields(entry), kind, line) {
                Ok(Some(found)) => imported.find(found),
                Ok(None) => imported.silent += 1,
                Err(what) => imported.unread(line, what),
            }
        }
        line += newlines(entry);
        rest = from.get(end + close.len()..).unwrap_or_default();
    }
    if imported.found.is_empty() && imported.unread.is_empty() && imported.silent == 0 {
        return Err("is a list of MyAnimeList without anime and manga".to_owned());
    }
    Ok(imported)
}

fn newlines(text: &str) -> usize {
    memchr::memchr_iter(b'\n', text.as_bytes()).count()
}

/// What stands before the next entry, what it is, and what stands behind its beginning.
fn next_entry(text: &str) -> Option<(&str, WorkKind, &str)> {
    let mut from = 0;
    loop {
        let at = from + memchr::memchr(b'<', text.as_bytes().get(from..)?)?;
        let rest = text.get(at..)?;
        for (open, kind) in [("<anime>", WorkKind::Series), ("<manga>", WorkKind::Book)] {
            if let Some(entry) = rest.strip_prefix(open) {
                return Some((text.get(..at)?, kind, entry));
            }
        }
        from = at + 1;
    }
}

/// The fields of an entry by their names.
fn fields(entry: &str) -> Vec<(&str, String)> {
    let mut fields = Vec::new();
    let mut rest = entry;
    while let Some((_, from)) = rest.split_once('<') {
        let Some((name, inside)) = from.split_once('>') else { break };
        rest = inside;
        if name.starts_with(['/', '!', '?']) || name.ends_with('/') {
            continue;
        }
        // A section of characters holds anything but its own end.
        let (value, after) = if let Some(raw) = inside.strip_prefix("<![CDATA[") {
            let Some((raw, after)) = raw.split_once("]]>") else { break };
            (raw.to_owned(), after)
        } else {
            let end = inside.find('<').unwrap_or(inside.len());
            let (value, after) = inside.split_at(end);
            (unescaped(value), after)
        };
        fields.push((name.trim(), value.trim().to_owned()));
        rest = after;
    }
    fields
}

fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('&') {
        out.push_str(before);
        let entity = from.split_once(';').filter(|(name, _)| name.len() <= 8);
        let Some((name, after)) = entity else {
            out.push('&');
            rest = from;
            continue;
        };
        let number = name.strip_prefix('#').and_then(|number| match number.strip_prefix('x') {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => number.parse().ok(),
        });
        match name {
            "amp" => out.push('&'),
            "lt" => out.push('<'),
            "gt" => out.push('>'),
            "quot" => out.push('"'),
            "apos" => out.push('\''),
            _ => out.extend(number.and_then(char::from_u32)),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

fn found(
    fields: &[(&str, String)],
    kind: WorkKind,
    line: usize,
) -> Result<Option<Found>, &'static str> {
    let get = |names: &[&str]| {
        let field = fields.iter().find(|(name, _)| names.contains(name));
        field.map_or("", |(_, value)| value.as_str())
    };
    let count = |names: &[&str]| -> Result<u16, &'static str> {
        let field = get(names);
        if field.is_empty() { Ok(0) } else { field.parse().map_err(|_| "a number cannot be read") }
    };
    // Lists were exported with numbers for what they now call by name.
    let status = get(&["my_status"]).to_lowercase();
    let completed = matches!(status.as_str(), "completed" | "2");
    let planned = status.starts_with("plan to") || status == "6";
    let days = ["my_finish_date", "my_start_date"];
    let when = days.iter().map(|day| Order::Unknown.read(get(&[day]))).find(|when| *when > 0);
    let when = when.unwrap_or(0);
    if planned {
        return Ok(None);
    }
    if kind == WorkKind::Book {
        let chapters = count(&["my_read_chapters"])?;
        let volumes = count(&["my_read_volumes"])?;
        let progress = match (chapters, volumes) {
            _ if completed => Progress::All,
            (0, 0) => return Ok(None),
            (0, volumes) => Progress::Through(Scope::Volume(volumes)),
            (chapters, _) => Progress::Through(Scope::Chapter(chapters)),
        };
        let title = get(&["manga_title", "series_title"]);
        return Ok(Some(book(title, None, progress, when, line)));
    }
    let title = get(&["series_title"]);
    let name = named(title);
    if get(&["series_type"]).eq_ignore_ascii_case("movie") {
        return Ok(completed.then(|| film(name.title, "", name.year, when, line)));
    }
    let season = name.season.unwrap_or(1);
    let all = count(&["series_episodes"])?;
    let scope = match count(&["my_watched_episodes"])? {
        // What is not on the air any more is a season to its end.
        watched if completed && (watched == all || watched == 0) => Scope::Season(season),
        0 => return Ok(None),
        episode => Scope::Episode { season, episode },
    };
    Ok(Some(Found {
        title: name.title.to_owned(),
        original: String::new(),
        year: name.year,
        kind: Some(WorkKind::Series),
        progress: Progress::Through(scope),
        when,
        line,
    }))
}
