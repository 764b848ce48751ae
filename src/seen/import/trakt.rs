//! Trakt: what was watched, and the history of it.
//!
//! Enters: the entries of a list. Leaves: films, and how far each show was watched. Promised: an
//! entry is a film with `movie`, a show with `show` and its `seasons`, or one episode of a show
//! with `episode`; an episode that was watched no time was not watched.

use serde_json::Value;

use super::Imported;
use super::episodes::Episodes;
use super::films::film;
use super::value::{day, list, number, text, year};

/// Reads the entries.
pub(super) fn read(entries: &[Value]) -> Imported {
    let mut imported = Imported::of("trakt");
    let mut episodes = Episodes::default();
    for (line, entry) in (1..).zip(entries) {
        let when = day(entry, "last_watched_at").max(day(entry, "watched_at"));
        if let Some(movie) = entry.get("movie") {
            // A list of films to watch has the same shape without a time.
            if number(entry, "plays") == Some(0) || (entry.get("plays").is_none() && when == 0) {
                imported.silent += 1;
                continue;
            }
            let title = text(movie, "title");
            let original = text(movie, "original_title");
            imported.find(film(title, original, year(movie, "year"), when, line));
        } else if let Some(show) = entry.get("show") {
            let title = text(show, "title");
            if title.is_empty() {
                imported.unread(line, "there is no title");
                continue;
            }
            let work = episodes.work(title, text(show, "original_title"), year(show, "year"), line);
            seasons(&mut episodes, work, entry);
            if let Some(episode) = entry.get("episode")
                && when > 0
                && let Some(place) = number(episode, "season").zip(number(episode, "number"))
            {
                episodes.episode(work, place, when);
            }
        } else {
            imported.unread(line, "it is neither a film nor a show");
        }
    }
    episodes.into(&mut imported);
    imported
}

/// Notes the episodes of all seasons of an entry. An episode that says of itself that it was not
/// watched was not.
pub(super) fn seasons(episodes: &mut Episodes, work: usize, entry: &Value) {
    for season in list(entry, "seasons") {
        let Some(season_number) = number(season, "number") else { continue };
        for episode in list(season, "episodes") {
            let unseen = number(episode, "plays") == Some(0)
                || episode.get("is_watched").and_then(Value::as_bool) == Some(false);
            let Some(number) = number(episode, "number").filter(|_| !unseen) else { continue };
            let special = episode.get("special").and_then(Value::as_bool) == Some(true);
            let when = day(episode, "last_watched_at").max(day(episode, "watched_at"));
            episodes.episode(work, (if special { 0 } else { season_number }, number), when);
        }
    }
}
