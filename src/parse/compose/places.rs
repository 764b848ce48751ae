//! Which places in the work headings spoil, where nobody wrote it down in so many words.
//!
//! Enters: drafted blocks, and the words that say what an article is about. Leaves: guesses beside
//! the blocks, and scopes read in the article's own season. Promised: a guess comes from words in the
//! open, or from a heading by its beginning alone, and there only where that is a place and nothing
//! else ("Episode 3: …"), which makes it public; where the words leave open which season is meant, an
//! author's "episode 5" is a guess, and where they name several it is nothing.

use super::medium::medium;
use crate::article::{Body, Guess, GuessBy, Guessed, Work};
use crate::parse::draft::Drafted;
use crate::progress::{Manner, Scope};
use crate::spoiler::Piece;

/// The longest place in a sentence has so many words: "season 2 episode 5".
const WORDS: usize = 4;

/// Which season an article is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Season {
    /// This one.
    Named(u16),
    /// Nothing names one.
    Open,
    /// Several are named.
    Doubt,
}

impl Season {
    /// By what the titles of an article say.
    pub(super) fn of<'a>(titles: impl Iterator<Item = &'a str>) -> Self {
        let places = titles.flat_map(places).filter(|(_, words)| !Scope::lacks_season(words));
        let seasons = places.filter_map(|(place, words)| match place {
            // "Seasons 1-2" are two.
            Scope::Season(_) if numbers(&words) > 1 => Some(None),
            Scope::Season(season)
            | Scope::Episode { season, .. }
            | Scope::Episodes { season, .. } => Some(Some(season)),
            _ => None,
        });
        let mut seasons: Vec<Option<u16>> = seasons.collect();
        seasons.sort_unstable();
        seasons.dedup();
        match seasons.as_slice() {
            [] => Self::Open,
            [Some(season)] => Self::Named(*season),
            _ => Self::Doubt,
        }
    }

    fn manner(self) -> Manner {
        let season = if let Self::Named(season) = self { Some(season) } else { None };
        Manner { season, episodes: false }
    }
}

/// Reads authors' places in the article's season, and guesses where they say nothing.
pub(super) fn settle(blocks: &mut [Drafted], season: Season) {
    for Drafted { piece, marked, .. } in blocks {
        if marked.seasonless {
            let read = marked.scope.take();
            match season {
                Season::Named(season) => marked.scope = read.map(|scope| in_season(scope, season)),
                Season::Open => {
                    marked.guess = read.map(|scope| Guess::place(scope, GuessBy::Author));
                }
                Season::Doubt => marked.unread = true,
            }
        }
        let Some(Body::Heading { runs, .. }) = piece.as_open().map(|block| &block.body) else {
            continue;
        };
        if marked.hidden || season == Season::Doubt {
            continue;
        }
        // Words that are hidden by themselves say nothing, and neither does whether there are any.
        let open: String =
            runs.iter().map_while(Piece::as_open).map(|run| run.text.as_ref()).collect();
        let whole = runs.iter().all(|run| run.as_open().is_some());
        if marked.guess.is_none() {
            let begins = beginning(&open, whole, season);
            marked.guess = begins.map(|scope| Guess::place(scope, GuessBy::Heading));
        }
    }
}

fn in_season(scope: Scope, season: u16) -> Scope {
    match scope {
        Scope::Episode { episode, .. } => Scope::Episode { season, episode },
        Scope::Episodes { first, last, .. } => Scope::Episodes { season, first, last },
        scope => scope,
    }
}

/// The place with which a heading begins, or of which it consists if this is the `whole` of it.
fn beginning(heading: &str, whole: bool, season: Season) -> Option<Scope> {
    let ends = [":", " – ", " — ", " - ", " | "].iter().filter_map(|sign| heading.find(sign));
    let end = ends.min().or(whole.then_some(heading.len()))?;
    let words = heading.get(..end)?;
    Scope::read_of(words, season.manner()).filter(|scope| is_counted(*scope))
}

/// What words that are said by a cover, a warning or a label, seem to spoil.
pub(super) fn guess(
    words: &str,
    by: GuessBy,
    season: Season,
    work: Option<&Work>,
) -> Option<Guess> {
    let medium = medium(words, work.and_then(|work| work.kind)).map(Guessed::Medium);
    let what = medium.or_else(|| named(words, season).map(Guessed::Place))?;
    Some(Guess { what, by })
}

/// The one place that a warning names: "spoilers for season 1".
fn named(warning: &str, season: Season) -> Option<Scope> {
    let mut found = places(warning);
    // "Episode 4 of season 2" says no less than season 2.
    if found.iter().any(|(_, words)| !Scope::lacks_season(words)) {
        found.retain(|(_, words)| !Scope::lacks_season(words));
    }
    let [(scope, words)] = found.as_slice() else { return None };
    match (scope, season) {
        (Scope::Episode { .. } | Scope::Episodes { .. }, Season::Doubt) => None,
        (scope, Season::Named(season)) if Scope::lacks_season(words) => {
            Some(in_season(*scope, season))
        }
        (scope, _) => Some(*scope),
    }
}

/// Every place that words name, each once with these words.
fn places(text: &str) -> Vec<(Scope, String)> {
    let part = |c: char| c.is_whitespace() || ",.;:!?()[]|“”\"–—".contains(c);
    let words: Vec<&str> = text.split(part).filter(|word| !word.is_empty()).collect();
    let longest = |at: usize| {
        (1..=WORDS.min(words.len().saturating_sub(at))).rev().find_map(|count| {
            let window = words.get(at..at + count)?;
            // "Ten episodes" is a number of them, "episode ten" is one.
            window.last()?.find(|c: char| c.is_ascii_digit())?;
            let joined = window.join(" ");
            let scope = Scope::read(&joined).filter(|scope| is_counted(*scope))?;
            Some((at + count, scope, joined))
        })
    };
    let mut found: Vec<(Scope, String)> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let here = longest(at);
        // "Through season 2" goes on in "season 2 episode 5".
        let next = longest(at + 1);
        let goes_on =
            next.is_some_and(|(end, ..)| here.as_ref().is_some_and(|(one, ..)| end > *one));
        match here {
            Some((end, scope, joined)) if !goes_on => {
                if !found.iter().any(|(one, _)| *one == scope) {
                    found.push((scope, joined));
                }
                at = end;
            }
            _ => at += 1,
        }
    }
    found
}

/// How many numbers stand in words.
fn numbers(words: &str) -> usize {
    words.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()).count()
}

/// Places with a number; how a work ends is no beginning of a heading.
fn is_counted(scope: Scope) -> bool {
    !matches!(scope, Scope::Finale | Scope::All | Scope::Percent(_) | Scope::Page(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn episode(season: u16, episode: u16) -> Scope {
        Scope::Episode { season, episode }
    }

    #[test]
    fn titles_name_a_season_or_leave_it_open() {
        let of = |title| Season::of(std::iter::once(title));
        assert_eq!(of("Harbour Season 2, Explained"), Season::Named(2));
        assert_eq!(of("Harbour S02E05 Recap"), Season::Named(2));
        assert_eq!(of("Harbour Explained"), Season::Open);
        assert_eq!(of("Ocean's 8, Explained"), Season::Open);
        assert_eq!(of("Harbour: Season 1 and Season 2"), Season::Doubt);
        assert_eq!(of("Harbour Seasons 1-2, Explained"), Season::Doubt);
    }

    #[test]
    fn a_heading_begins_with_a_place_or_is_one() {
        let open = |heading| beginning(heading, true, Season::Open);
        assert_eq!(open("Episode 3: The Ring"), Some(episode(1, 3)));
        assert_eq!(beginning("Episode 3: The Ring", true, Season::Named(2)), Some(episode(2, 3)));
        assert_eq!(open("S02E05 – The Ring"), Some(episode(2, 5)));
        assert_eq!(open("Chapter 12"), Some(Scope::Chapter(12)));
        for heading in ["Finale", "The 3 Rings", "Who dies in episode 3?", "Tom: episode 3", "7"] {
            assert_eq!(open(heading), None, "{heading}");
        }
    }

    #[test]
    fn a_warning_names_one_place_or_none() {
        let open = |warning| named(warning, Season::Open);
        assert_eq!(open("Spoilers for season 1 follow."), Some(Scope::Season(1)));
        assert_eq!(open("Spoilers through season 2 episode 5!"), Some(episode(2, 5)));
        assert_eq!(open("Episode 4 spoilers below."), Some(episode(1, 4)));
        assert_eq!(named("Episode 4 spoilers below.", Season::Named(2)), Some(episode(2, 4)));
        assert_eq!(named("Episode 4 spoilers below.", Season::Doubt), None);
        for warning in
            ["Spoilers ahead!", "Spoilers for all 10 episodes.", "Season 1 and season 2."]
        {
            assert_eq!(open(warning), None, "{warning}");
        }
    }
}
