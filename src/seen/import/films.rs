//! Films: Letterboxd and `IMDb`.
//!
//! Enters: a table. Leaves: the films in it that were seen. Promised: a film is seen when it was
//! logged or rated. What was rated of a series says not how far, so it says nothing. Letterboxd's
//! list of films to watch has the columns of its list of watched ones: the name of the file must
//! tell which it is.

use super::csv::{Row, Table};
use super::date::Order;
use super::{Found, Imported};
use crate::article::WorkKind;
use crate::progress::Progress;

/// Letterboxd: `watched.csv`, `diary.csv`, `ratings.csv`.
pub(super) fn letterboxd(name: &str, table: &Table<'_>) -> Result<Imported, String> {
    let mut imported = Imported::of("letterboxd");
    let stem = name.rsplit(['/', '\\']).next().unwrap_or_default().to_lowercase();
    if stem.contains("watchlist") {
        imported.silent = table.rows().count();
        return Ok(imported);
    }
    let says_so = table.has("watched date") || table.has("rating");
    if !says_so && !stem.contains("watched") {
        return Err("has the columns of a list of watched films and of a watchlist; the name of \
                    a list of watched films must contain “watched”"
            .to_owned());
    }
    let days = ["watched date", "date"];
    films(&mut imported, table, &days, |row, day| {
        let found = film(row.get("name"), "", row.year(&["year"]), day, row.line);
        // A rating may be taken back; then the field is empty.
        let unrated =
            table.has("rating") && !table.has("watched date") && row.get("rating").is_empty();
        (!unrated).then_some(found)
    });
    Ok(imported)
}

/// `IMDb`: ratings, and of a watchlist what was rated.
pub(super) fn imdb(table: &Table<'_>) -> Imported {
    let mut imported = Imported::of("imdb");
    films(&mut imported, table, &["date rated"], |row, day| {
        let kind = row.get("title type").to_lowercase();
        let is_film = matches!(
            kind.as_str(),
            "movie"
                | "film"
                | "short"
                | "video"
                | "tv movie"
                | "tv short"
                | "tv special"
                | "tvmovie"
                | "tvshort"
                | "tvspecial"
                | "tv_movie"
        );
        let rated = !row.get("your rating").is_empty();
        let (title, original) = (row.get("title"), row.get("original title"));
        (is_film && rated).then(|| film(title, original, row.year(&["year"]), day, row.line))
    });
    imported
}

/// Notes the film of each row that `read` finds one in, on the day in the first of `days`.
fn films(
    imported: &mut Imported,
    table: &Table<'_>,
    days: &[&str],
    read: impl Fn(&Row<'_, '_>, u64) -> Option<Found>,
) {
    let rows: Vec<_> = table.rows().collect();
    let order = Order::of(rows.iter().flatten().map(|row| row.any(days)));
    for row in rows {
        match row {
            Ok(row) => match read(&row, order.read(row.any(days))) {
                Some(found) => imported.find(found),
                None => imported.silent += 1,
            },
            Err(broken) => imported.unread(broken.line, broken.what),
        }
    }
}

/// A film that was seen.
pub(super) fn film(
    title: &str,
    original: &str,
    year: Option<u16>,
    when: u64,
    line: usize,
) -> Found {
    Found {
        title: title.to_owned(),
        original: original.to_owned(),
        year,
        kind: Some(WorkKind::Film),
        progress: Progress::All,
        when,
        line,
    }
}
