//! Yamtrack: one table of everything.
//!
//! Enters: a table. Leaves: films, books and games that were completed, and how far shows, anime,
//! manga and books are. Promised: a show is as far as its rows for episodes say, and as its rows for seasons that
//! were completed; hours of play are no place in a game.

use super::books::book;
use super::csv::{Row, Table};
use super::date::Order;
use super::episodes::Episodes;
use super::films::film;
use super::{Found, Imported};
use crate::article::WorkKind;
use crate::progress::{Progress, Scope};
use crate::works::named;

const DAYS: [&str; 4] = ["watch_date", "end_date", "progressed_at", "start_date"];

/// Reads the table.
pub(super) fn read(table: &Table<'_>) -> Imported {
    let mut imported = Imported::of("yamtrack");
    let mut episodes = Episodes::default();
    let rows: Vec<_> = table.rows().collect();
    let order = Order::of(rows.iter().flatten().map(|row| row.any(&DAYS)));
    for row in rows {
        let row = match row {
            Ok(row) => row,
            Err(broken) => {
                imported.unread(broken.line, broken.what);
                continue;
            }
        };
        let when = order.read(row.any(&DAYS));
        if row.get("title").is_empty() {
            imported.unread(row.line, "there is no title");
        } else if row.get("media_type") == "episode" {
            episode(&row, when, &mut episodes, &mut imported);
        } else {
            match found(&row, when) {
                Some(found) => imported.find(found),
                None => imported.silent += 1,
            }
        }
    }
    episodes.into(&mut imported);
    imported
}

fn episode(row: &Row<'_, '_>, when: u64, episodes: &mut Episodes, imported: &mut Imported) {
    let number = row.number(&["season_number"]).zip(row.number(&["episode_number"]));
    let Some(number) = number else {
        return imported.unread(row.line, "no season and episode");
    };
    let name = named(row.get("title"));
    let work = episodes.work(name.title, "", name.year, row.line);
    episodes.episode(work, number, when);
}

/// What a row that is about no single episode says was seen.
fn found(row: &Row<'_, '_>, when: u64) -> Option<Found> {
    let name = named(row.get("title"));
    let completed = row.get("status").eq_ignore_ascii_case("completed");
    let planned = row.get("status").eq_ignore_ascii_case("planning");
    let count = row.number(&["progress"]).filter(|count| *count > 0 && !planned);
    let series = |title: &str, scope| Found {
        title: title.to_owned(),
        original: String::new(),
        year: name.year,
        kind: Some(WorkKind::Series),
        progress: Progress::Through(scope),
        when,
        line: row.line,
    };
    match row.get("media_type") {
        "movie" if completed => Some(film(name.title, "", name.year, when, row.line)),
        "season" if completed => {
            let season = row.number(&["season_number"]).filter(|season| *season > 0)?;
            Some(series(name.title, Scope::Season(season)))
        }
        "anime" => {
            let season = name.season.unwrap_or(1);
            Some(series(name.title, Scope::Episode { season, episode: count? }))
        }
        "book" | "comic" | "manga" if completed => {
            Some(book(row.get("title"), None, Progress::All, when, row.line))
        }
        "book" => {
            let page = Progress::Through(Scope::Page(count?));
            Some(book(row.get("title"), None, page, when, row.line))
        }
        "manga" => {
            let chapter = Progress::Through(Scope::Chapter(count?));
            Some(book(row.get("title"), None, chapter, when, row.line))
        }
        "game" if completed => Some(Found {
            kind: Some(WorkKind::Game),
            ..book(row.get("title"), None, Progress::All, when, row.line)
        }),
        _ => None,
    }
}
