//! TV Time: the tables of its archive, and lists that others have made of it.
//!
//! Enters: a table or the entries of a list. Leaves: films, and how far each show was watched.
//! Promised: the archive's fifty tables share columns, and rows about feelings and comments are about
//! episodes, too: a row counts only where its key, its type or the table's name says that
//! somebody watched.

use serde_json::Value;

use super::csv::Table;
use super::date::Order;
use super::episodes::Episodes;
use super::films::film;
use super::trakt::seasons;
use super::value::{day, list as entries_of, text, year};
use super::{Found, Imported};
use crate::article::WorkKind;
use crate::progress::{Progress, Scope};
use crate::works::named;

const TITLES: [&str; 3] = ["series_name", "tv_show_name", "show_name"];
const SEASONS: [&str; 3] = ["season_number", "episode_season_number", "s_no"];
const EPISODES: [&str; 2] = ["episode_number", "ep_no"];

/// How the keys of rows begin that say that somebody watched.
const WATCHES: [&str; 4] = ["watch-episode", "rewatch-episode", "watch-movie", "rewatch-movie"];

/// Whether a table of the archive says what was watched, by its name without the extension.
pub(super) fn is_log(stem: &str) -> bool {
    stem.starts_with("tracking-prod-records")
        || stem.starts_with("seen_episode")
        || stem.starts_with("watched_on_episode")
        || stem.starts_with("user_tv_show_data")
}

/// Whether these are columns of TV Time.
pub(super) fn is_table(table: &Table<'_>) -> bool {
    let any = |columns: &[&str]| columns.iter().any(|column| table.has(column));
    any(&TITLES) && (any(&EPISODES) || table.has("nb_episodes_seen")) || table.has("movie_name")
}

/// Reads a table.
pub(super) fn read(name: &str, table: &Table<'_>) -> Result<Imported, String> {
    let stem = name.rsplit(['/', '\\']).next().unwrap_or_default().to_lowercase();
    let tells = table.has("key") || table.has("type") || table.has("nb_episodes_seen");
    if !tells && !is_log(&stem) {
        return Err("does not say whether its episodes were watched; the table that does is \
                    called tracking-prod-records or seen_episode"
            .to_owned());
    }
    let mut imported = Imported::of("tv-time");
    let mut episodes = Episodes::default();
    let rows: Vec<_> = table.rows().collect();
    let days = ["watch_date", "created_at", "updated_at"];
    let order = Order::of(rows.iter().flatten().map(|row| row.any(&days)));
    for row in rows {
        let row = match row {
            Ok(row) => row,
            Err(broken) => {
                imported.unread(broken.line, broken.what);
                continue;
            }
        };
        let watched = match (row.get("key"), row.get("type")) {
            ("", "") => !table.has("key") && !table.has("type"),
            (key, kind) => {
                WATCHES.iter().any(|watch| key.starts_with(watch))
                    || matches!(kind, "watch" | "rewatch")
            }
        };
        let when = order.read(row.any(&days));
        let title = named(row.any(&TITLES));
        let movie = named(row.get("movie_name"));
        if !watched {
            imported.silent += 1;
        } else if !movie.title.is_empty() {
            imported.find(film(movie.title, "", movie.year, when, row.line));
        } else if title.title.is_empty() {
            imported.unread(row.line, "there is no title");
        } else if let Some(number) = row.number(&SEASONS).zip(row.number(&EPISODES)) {
            let work = episodes.work(title.title, "", title.year, row.line);
            episodes.episode(work, number, when);
        } else if let Some(count) = row.number(&["nb_episodes_seen"]) {
            if count == 0 {
                imported.silent += 1;
                continue;
            }
            imported.find(Found {
                title: title.title.to_owned(),
                original: String::new(),
                year: title.year,
                kind: Some(WorkKind::Series),
                progress: Progress::Through(Scope::Absolute(count)),
                when: 0,
                line: row.line,
            });
        } else {
            imported.unread(row.line, format!("{}: no season and episode", title.title));
        }
    }
    episodes.into(&mut imported);
    Ok(imported)
}

/// Whether this is an entry of a list that others have made.
pub(super) fn is_entry(entry: &Value) -> bool {
    let titled = !title_of(entry).is_empty();
    titled && (entry.get("seasons").is_some() || entry.get("is_watched").is_some())
}

fn title_of(entry: &Value) -> &str {
    let title = text(entry, "title");
    if title.is_empty() { text(entry, "name") } else { title }
}

/// Reads such a list.
pub(super) fn list(entries: &[Value]) -> Imported {
    let mut imported = Imported::of("tv-time");
    let mut episodes = Episodes::default();
    for (line, entry) in (1..).zip(entries) {
        let name = named(title_of(entry));
        let year = year(entry, "year").or(name.year);
        if name.title.is_empty() {
            imported.unread(line, "there is no title");
        } else if !entries_of(entry, "seasons").is_empty() {
            let work = episodes.work(name.title, "", year, line);
            // Here an episode counts only if it says that it was watched.
            let said = watched_only(entry);
            seasons(&mut episodes, work, &said);
        } else if entry.get("is_watched").and_then(Value::as_bool) == Some(true) {
            imported.find(film(name.title, "", year, day(entry, "watched_at"), line));
        } else {
            imported.silent += 1;
        }
    }
    episodes.into(&mut imported);
    imported
}

/// The entry with those episodes alone that say that they were watched.
fn watched_only(entry: &Value) -> Value {
    let mut entry = entry.clone();
    let seasons = entry.get_mut("seasons").and_then(Value::as_array_mut);
    for season in seasons.into_iter().flatten() {
        if let Some(episodes) = season.get_mut("episodes").and_then(Value::as_array_mut) {
            episodes
                .retain(|one| one.get("is_watched").and_then(Value::as_bool).unwrap_or_default());
        }
    }
    entry
}
