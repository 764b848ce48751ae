//! Keys of front matter in YAML that an author may have meant otherwise.
//!
//! Enters: a text with its front matter. Leaves: notices. What site generators use is passed over,
//! and so is what is like none of our keys: YAML is somebody else's.

use crate::parse::front_matter::{HOUSE, foreign_keys, is_foreign};
use crate::parse::{Notice, Weight};
use crate::text::nearest;

/// What a work says of itself.
const WORK: [&str; 5] = ["title", "name", "year", "kind", "type"];

/// Tells of odd keys and values.
pub(super) fn read(text: &str, notices: &mut Vec<Notice>) {
    let mut of_work = false;
    for (line, inside, key, value) in foreign_keys(text) {
        let lower = key.to_lowercase();
        if !inside {
            of_work = lower == "work";
        }
        let known: &[&str] = match (inside, of_work) {
            (false, _) => &HOUSE,
            (true, true) => &WORK,
            (true, false) => continue,
        };
        let mut say = |weight, message: String| notices.push(Notice::at(line, weight, message));
        if !known.contains(&lower.as_str()) && (inside || !is_foreign(key)) {
            if let Some(near) = nearest(key, known.iter().copied()) {
                say(Weight::Error, format!("`{key}` says nothing here; did you mean `{near}`?"));
            }
            continue;
        }
        let value = value.to_lowercase();
        let (fits, wanted): (&[&str], _) = match lower.as_str() {
            "spoilers" => {
                (&["auto", "all", "none", "true", "yes"], "`spoilers` is one of: auto, all, none")
            }
            "title_spoils" if !inside => (
                &["true", "yes", "on", "false", "no", "off"],
                "`title_spoils` is one of: true, false",
            ),
            "kind" | "type" if inside => (
                &["film", "series", "book", "game"],
                "the `kind` of a work is one of: film, series, book, game",
            ),
            _ => continue,
        };
        if !fits.contains(&value.as_str()) {
            say(Weight::Error, wanted.to_owned());
        }
    }
}
