//! What other programs keep of what somebody has seen.
//!
//! Enters: the name and the text of a file that another program has exported. Leaves: [`Imported`]:
//! what it says was seen, and line by line what could not be read. Promised: a format is known by
//! its columns and its shape, not by its name alone; time and room are linear in the text; one row
//! that cannot be read costs that row. In doubt somebody has seen less: a rating of a series, a
//! list of things to watch, and an episode behind one that is missing say nothing, and no list
//! takes a series for seen to its end, since it may go on. Only rows about works are used; reviews
//! and notes, which may spoil, are never kept.

mod books;
mod csv;
mod date;
mod episodes;
mod films;
mod json;
mod mal;
mod simkl;
mod trakt;
mod tv_time;
mod value;
mod yamtrack;

use super::intake::Found;
use crate::text::clean_line;

/// The longest text that is read, in bytes.
pub const LONGEST: usize = 32 << 20;

/// So many rows that could not be read are told; of more only the number.
pub const MOST_TOLD: usize = 1_000;

/// What a file says was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Whose format it is, in small letters: "letterboxd".
    pub format: &'static str,
    /// What was seen.
    pub found: Vec<Found>,
    /// What could not be read, at most [`MOST_TOLD`].
    pub unread: Vec<Unread>,
    /// How many more could not be read.
    pub more_unread: usize,
    /// Rows that say that nothing was seen, or not how far.
    pub silent: usize,
}

/// A row that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Its line, or its number in a list, counted from 1.
    pub line: usize,
    /// What is wrong with it, on one line.
    pub what: String,
}

impl Imported {
    fn of(format: &'static str) -> Self {
        Self { format, ..Self::default() }
    }

    /// Notes a row that could not be read.
    fn unread(&mut self, line: usize, what: impl AsRef<str>) {
        if self.unread.len() < MOST_TOLD {
            self.unread.push(Unread { line, what: clean_line(what.as_ref()) });
        } else {
            self.more_unread = self.more_unread.saturating_add(1);
        }
    }

    /// Notes a row about a work without a title, or the row's work.
    fn find(&mut self, found: Found) {
        if found.title.trim().is_empty() {
            self.unread(found.line, "there is no title");
        } else {
            self.found.push(found);
        }
    }
}

/// Whether a file inside an archive of exports can say what was seen. Others are passed over
/// without a word: an archive holds messages and pictures as well.
pub fn is_wanted(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    // Letterboxd keeps what was deleted in folders of its own.
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", &name));
    let set_apart = ["deleted", "orphaned", "likes", "lists", "__macosx"];
    if folder.split('/').any(|part| set_apart.contains(&part)) || file.starts_with("._") {
        return false;
    }
    let is_ours = |stem: &str| {
        ["watched", "diary", "ratings", "history", "simkl", "yamtrack", "animelist", "mangalist"]
            .iter()
            .any(|known| stem.starts_with(known))
            || tv_time::is_log(stem)
    };
    file.rsplit_once('.').is_some_and(|(stem, extension)| {
        matches!(extension, "csv" | "json" | "xml") && is_ours(stem)
    })
}

/// Reads a file of which the first bytes and the columns say what it is.
///
/// Errors: one line: nobody's format, or one that does not say whether it was seen.
pub fn read(name: &str, text: &str) -> Result<Imported, String> {
    if text.len() > LONGEST {
        return Err(format!("is longer than {} MiB; split it first", LONGEST >> 20));
    }
    let text = text.trim_start_matches('\u{feff}');
    match text.trim_start().chars().next() {
        Some('[' | '{') => json::read(text),
        Some('<') => mal::read(text),
        Some(_) => table(name, text),
        None => Err("is empty; there is nothing to import".to_owned()),
    }
}

/// Reads a table by its columns.
fn table(name: &str, text: &str) -> Result<Imported, String> {
    let table = csv::Table::new(text);
    let has = |columns: &[&str]| columns.iter().all(|column| table.has(column));
    if has(&["media_type", "title", "status"]) {
        Ok(yamtrack::read(&table))
    } else if has(&["read status", "title"]) {
        Ok(books::story_graph(&table))
    } else if has(&["exclusive shelf", "title"]) {
        Ok(books::goodreads(&table))
    } else if has(&["const", "title type", "title"]) {
        Ok(films::imdb(&table))
    } else if has(&["letterboxd uri", "name"]) {
        films::letterboxd(name, &table)
    } else if tv_time::is_table(&table) {
        tv_time::read(name, &table)
    } else {
        Err("is no list that is known by its columns; exports of Letterboxd, IMDb, Trakt, Simkl, \
             TV Time, MyAnimeList, Goodreads, StoryGraph and Yamtrack are read"
            .to_owned())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests;
