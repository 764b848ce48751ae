//! The work's name in a warning or in a first sentence.
//!
//! Enters: "The following contains spoilers for X." or "… Ending Explained for X". Leaves: the
//! name, and the year that follows it in brackets. Promised: only words of the sentence given.
//! Not promised: a name in small letters is found.

use std::ops::Range;

use crate::article::{Str, Work};

/// Small words that may stand inside a name.
const SMALL: &[&str] = &[
    "of", "the", "and", "a", "an", "in", "on", "at", "to", "for", "from", "by", "with", "or", "is",
    "de", "la", "le", "les", "der", "die", "das", "del", "des", "du",
];

/// Where a work's parts begin: "Low Water season 2", "Low Water Episode 5".
const PARTS: &[&str] = &[
    "season", "seasons", "episode", "episodes", "series", "chapter", "chapters", "finale", "book",
    "part",
];

/// The work of a warning.
pub(super) fn of_warning(warning: &str) -> Option<Work> {
    after(
        warning,
        &["spoilers for ", "spoiler for ", "spoilers from ", "spoilers of ", "spoilers through "],
    )
}

/// The work of a first sentence, "Ending Explained for X".
pub(super) fn of_first_sentence(sentence: &str) -> Option<Work> {
    after(sentence, &["ending explained for ", "ending, explained for ", "ending explained: "])
}

fn after(sentence: &str, leads: &[&str]) -> Option<Work> {
    let lower = sentence.to_ascii_lowercase();
    let from = leads.iter().find_map(|lead| lower.find(lead).map(|at| at + lead.len()))?;
    let rest = sentence.get(from..)?;
    // "the Season 1 finale of X", "all episodes of X".
    let inner = [
        "finale of ",
        "episodes of ",
        "episode of ",
        "season of ",
        "seasons of ",
        "ending of ",
        "end of ",
        "all of ",
    ]
    .iter()
    .find_map(|lead| lower.get(from..).and_then(|rest| rest.find(lead)).map(|at| at + lead.len()))
    .and_then(|at| rest.get(at..))
    .unwrap_or(rest);
    let range = name(inner)?;
    let title = inner.get(range.clone())?;
    let year = inner.get(range.end..).and_then(year);
    Some(Work { title: Str::from(bare(title)), year, kind: None })
}

fn bare(title: &str) -> &str {
    title.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '"' | '“' | '”' | '‘' | '\'' | '’' | '*' | '_' | '«' | '»' | ',')
    })
}

/// `(1927)` behind the name, quotes between them.
fn year(rest: &str) -> Option<u16> {
    let rest = rest.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, '”' | '"' | '’' | '\'' | '*' | '_' | '»')
    });
    let (year, _) = rest.strip_prefix('(')?.split_once(')')?;
    year.parse().ok().filter(|year| (1800..2200).contains(year))
}

/// The name at the beginning of `text`.
fn name(text: &str) -> Option<Range<usize>> {
    let text_start = text.trim_start();
    let skip = text.len() - text_start.len();
    if let Some(range) = quoted(text_start) {
        return Some(skip + range.start..skip + range.end);
    }
    let mut end = 0;
    let mut at = 0;
    for word in text_start.split_inclusive(char::is_whitespace) {
        let bare = word.trim();
        let letters = bare.trim_matches(|c: char| !c.is_alphanumeric());
        let from = at;
        at += word.len();
        let capital = letters.chars().next().is_some_and(|c| {
            c.is_uppercase() || c.is_numeric() || (c.is_alphabetic() && !c.is_lowercase())
        });
        let part = end > 0 && PARTS.contains(&letters.to_lowercase().as_str());
        let small = bare == "&" || SMALL.contains(&letters);
        if part || bare.starts_with('(') || (!capital && !small) {
            break;
        }
        if capital {
            end = from
                + bare
                    .trim_end_matches(|c: char| !c.is_alphanumeric() && c != '!' && c != '?')
                    .len();
        }
        if bare.ends_with([',', ';', '!', '?', '…', ')', ']', '—'])
            || bare.ends_with('.') && letters.len() > 3
        {
            break;
        }
    }
    (end > 0).then_some(skip..skip + end)
}

fn quoted(text: &str) -> Option<Range<usize>> {
    let open = text.chars().next()?;
    let close = match open {
        '“' => '”',
        '‘' => '’',
        '«' => '»',
        '„' => '“',
        '"' | '*' | '_' | '\'' => open,
        _ => return None,
    };
    let inner = text.get(open.len_utf8()..)?;
    let at = inner.char_indices().find(|(at, c)| {
        *c == close
            && !inner
                .get(at + c.len_utf8()..)
                .is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
    })?;
    (at.0 > 0 && at.0 <= 120).then_some(open.len_utf8()..open.len_utf8() + at.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(warning: &str, title: Option<&str>, year: Option<u16>) {
        let work = of_warning(warning);
        assert_eq!(work.as_ref().map(|work| &*work.title), title, "{warning}");
        assert_eq!(work.and_then(|work| work.year), year, "{warning}");
    }

    #[test]
    fn a_warning_names_its_work() {
        check(
            "The following paragraphs contain spoilers for Low Water. Read on.",
            Some("Low Water"),
            None,
        );
        check("This contains spoilers for Low Water (1927).", Some("Low Water"), Some(1927));
        check(
            "Contains spoilers for “Low Water, High Tide” (2019)!",
            Some("Low Water, High Tide"),
            Some(2019),
        );
        check(
            "SPOILERS for the Season 1 finale of The Keeper of the Light are ahead.",
            Some("The Keeper of the Light"),
            None,
        );
        check("Spoilers for Low Water season 2 episode 2.", Some("Low Water"), None);
        check("spoilers for all eight episodes of Tidal.", Some("Tidal"), None);
        check("spoilers for Don’t Look Back, in theaters now", Some("Don’t Look Back"), None);
        check("spoilers for ‘Don’t Look’ below", Some("Don’t Look"), None);
        check("spoilers for Mr. Fitch and the Sea.", Some("Mr. Fitch and the Sea"), None);
        check("spoilers for Star Gate: Homeward.", Some("Star Gate: Homeward"), None);
        check("Spoilers for Mara & Tom.", Some("Mara & Tom"), None);
        check("spoilers for both series.", None, None);
        check("Spoilers ahead.", None, None);
    }

    #[test]
    fn a_first_sentence_names_its_work() {
        let work = of_first_sentence("Here is our Ending Explained for Low Water, the drama.");
        assert_eq!(work.map(|work| work.title.to_string()).as_deref(), Some("Low Water"));
    }
}
