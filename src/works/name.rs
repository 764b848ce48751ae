//! What a title says beside the title: a year in brackets, a season, a place in a series of books.
//!
//! Enters: a title as a list or a person has it. Leaves: [`Name`]. Promised: what is left is never
//! empty; a number that may belong to the title stays in it. "Season 2" at the end is a season,
//! "2" is not.

use crate::progress::Scope;

/// A title, and what stood beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name<'a> {
    /// The title.
    pub title: &'a str,
    /// "(2008)" behind it.
    pub year: Option<u16>,
    /// "Season 2" behind it.
    pub season: Option<u16>,
}

/// So many words may make a season: "the 2nd season".
const WORDS: usize = 3;

/// Takes the year alone from behind a title: "Open Season 2" may be the second film.
pub fn dated(title: &str) -> Name<'_> {
    let title = trimmed(title);
    let (title, year) = with_year(title).map_or((title, None), |(rest, year)| (rest, Some(year)));
    Name { title, year, season: None }
}

/// Takes apart what stands in the place of a title.
pub fn named(title: &str) -> Name<'_> {
    let mut name = Name { title: trimmed(title), year: None, season: None };
    // A year may stand behind a season and a season behind a year, each once.
    for _ in 0..2 {
        if name.year.is_none()
            && let Some((rest, year)) = with_year(name.title)
        {
            name = Name { title: rest, year: Some(year), ..name };
        }
        if name.season.is_none()
            && let Some((rest, season)) = with_season(name.title)
        {
            name = Name { title: rest, season: Some(season), ..name };
        }
    }
    name
}

fn trimmed(title: &str) -> &str {
    title.trim().trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ':' | ',' | '-' | '–'))
}

fn with_year(title: &str) -> Option<(&str, u16)> {
    let (rest, year) = title.strip_suffix(')')?.rsplit_once('(')?;
    let year = year.trim();
    let rest = trimmed(rest);
    let year =
        year.parse().ok().filter(|number| (1800..2200).contains(number) && year.len() == 4)?;
    (!rest.is_empty()).then_some((rest, year))
}

fn with_season(title: &str) -> Option<(&str, u16)> {
    let bare = title.strip_suffix(')').unwrap_or(title);
    let mut ends = bare.char_indices().rev().filter(|(_, c)| c.is_whitespace() || *c == '(');
    for _ in 0..WORDS {
        let (at, c) = ends.next()?;
        let tail = bare.get(at + c.len_utf8()..)?;
        // A single letter and a number, "S2", may be part of a name.
        if tail.chars().filter(|c| !c.is_whitespace()).count() < 3 {
            continue;
        }
        let rest = trimmed(title.get(..at)?);
        if let Some(Scope::Season(season @ 1..)) = Scope::read(tail)
            && !rest.is_empty()
        {
            return Some((rest, season));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_and_a_season_are_taken_from_behind_a_title() {
        for (title, rest, year, season) in [
            ("Harbour", "Harbour", None, None),
            ("Harbour (2008)", "Harbour", Some(2008), None),
            ("Harbour Season 2", "Harbour", None, Some(2)),
            ("Harbour: Season 2", "Harbour", None, Some(2)),
            ("Harbour (Season 2)", "Harbour", None, Some(2)),
            ("Harbour 2nd Season", "Harbour", None, Some(2)),
            ("Harbour S02", "Harbour", None, Some(2)),
            ("Harbour Staffel 3 (2010)", "Harbour", Some(2010), Some(3)),
            ("Harbour (2008) 3. Staffel", "Harbour", Some(2008), Some(3)),
            ("港 第二季", "港", None, Some(2)),
            ("Harbour saison 2", "Harbour", None, Some(2)),
            ("Harbour 2", "Harbour 2", None, None),
            ("Harbour S2", "Harbour S2", None, None),
            ("1984", "1984", None, None),
            ("(2008)", "(2008)", None, None),
            ("Season 2", "Season 2", None, None),
            ("Open Season", "Open Season", None, None),
            ("Harbour (Uncut)", "Harbour (Uncut)", None, None),
            ("Blade 2049 (42)", "Blade 2049 (42)", None, None),
        ] {
            assert_eq!(named(title), Name { title: rest, year, season }, "{title}");
            if season.is_none() {
                assert_eq!(dated(title), named(title), "{title}");
            }
        }
        for (title, rest, year) in [
            ("Open Season 2 (2008)", "Open Season 2", Some(2008)),
            ("Open Season 2", "Open Season 2", None),
        ] {
            assert_eq!(dated(title), Name { title: rest, year, season: None }, "{title}");
        }
    }
}
