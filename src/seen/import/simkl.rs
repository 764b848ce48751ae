//! Simkl: shows, films and anime in one list.
//!
//! Enters: a list. Leaves: films that were completed, and how far each show was watched. Promised: where a
//! show lists its episodes they count; where it only says how many were watched, they are counted
//! through all seasons, of anime within the season that its title names.

use serde_json::Value;

use super::episodes::Episodes;
use super::films::film;
use super::trakt::seasons;
use super::value::{day, list, number, text, year};
use super::{Found, Imported};
use crate::article::WorkKind;
use crate::progress::{Progress, Scope};
use crate::works::named;

const SHOWS: [&str; 2] = ["shows", "anime"];

/// Whether this is Simkl's list.
pub(super) fn is_list(value: &Value) -> bool {
    let lists = |name: &str| value.get(name).is_some_and(Value::is_array);
    SHOWS.iter().any(|name| lists(name)) || lists("movies")
}

/// Reads the list.
pub(super) fn read(value: &Value) -> Imported {
    let mut imported = Imported::of("simkl");
    let mut episodes = Episodes::default();
    let mut line = 0;
    for entry in list(value, "movies") {
        line += 1;
        let movie = entry.get("movie").unwrap_or(entry);
        if is_completed(entry) {
            let (title, original) = (text(movie, "title"), text(movie, "original_title"));
            let when = day(entry, "last_watched_at");
            imported.find(film(title, original, year(movie, "year"), when, line));
        } else {
            imported.silent += 1;
        }
    }
    for name in SHOWS {
        for entry in list(value, name) {
            line += 1;
            show(entry, name == "anime", line, &mut episodes, &mut imported);
        }
    }
    episodes.into(&mut imported);
    imported
}

fn show(entry: &Value, anime: bool, line: usize, episodes: &mut Episodes, imported: &mut Imported) {
    let about = entry.get("show").or_else(|| entry.get("anime")).unwrap_or(entry);
    let (title, original) = (text(about, "title"), text(about, "original_title"));
    let (year, when) = (year(about, "year"), day(entry, "last_watched_at"));
    if title.is_empty() {
        return imported.unread(line, "there is no title");
    }
    if anime && text(entry, "anime_type") == "movie" {
        if is_completed(entry) {
            imported.find(film(title, original, year, when, line));
        } else {
            imported.silent += 1;
        }
        return;
    }
    if !list(entry, "seasons").is_empty() {
        let work = episodes.work(title, original, year, line);
        return seasons(episodes, work, entry);
    }
    let count = number(entry, "watched_episodes_count").filter(|count| *count > 0);
    let Some(count) = count.filter(|_| text(entry, "status") != "plantowatch") else {
        imported.silent += 1;
        return;
    };
    let name = named(title);
    let scope = if anime {
        Scope::Episode { season: name.season.unwrap_or(1), episode: count }
    } else {
        Scope::Absolute(count)
    };
    imported.find(Found {
        title: if anime { name.title } else { title }.to_owned(),
        original: original.to_owned(),
        // A later season came out later than the work.
        year: year.filter(|_| name.season.is_none_or(|season| season == 1)),
        kind: Some(WorkKind::Series),
        progress: Progress::Through(scope),
        when,
        line,
    });
}

fn is_completed(entry: &Value) -> bool {
    text(entry, "status") == "completed"
}
