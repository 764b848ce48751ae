//! Places in a work and degrees of spoiling: what an author says that a cover spoils.
//!
//! Enters: the words of a `spoils` or `level` attribute. Leaves: [`Scope`] and [`Level`].
//! Promised: reading never fails loudly, a scope that cannot be read is `None`, and `None` is
//! treated as "all of it" by whoever asks. Not here: how far a reader is, and comparing the two.

use std::fmt;

/// A place in a work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// A whole season.
    Season(u16),
    /// An episode of a season; season 1 where the author names none.
    Episode {
        /// Counted from 1; 0 are specials.
        season: u16,
        /// Counted from 1.
        episode: u16,
    },
    /// A part of a book.
    Part(u16),
    /// A chapter.
    Chapter(u16),
    /// A share of the work, 0–100.
    Percent(u8),
    /// All of it.
    All,
}

impl Scope {
    /// Reads `S01E02`, `1x02`, `season 2`, `season 2 episode 5`, `episode 5`, `E5`, `chapter 12`,
    /// `ch 12`, `part 3`, `47%`, `all`; case and spaces do not matter.
    pub fn read(words: &str) -> Option<Self> {
        let words: String = words
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '.' | ',' | '_' | '-'))
            .flat_map(char::to_lowercase)
            .collect();
        if words == "all" {
            return Some(Self::All);
        }
        if let Some(number) = words.strip_suffix('%') {
            return number.parse().ok().filter(|share| *share <= 100).map(Self::Percent);
        }
        if let Some(number) = after(&words, &["chapter", "ch"]) {
            return number.parse().ok().map(Self::Chapter);
        }
        if let Some(number) = after(&words, &["part", "pt"]) {
            return number.parse().ok().map(Self::Part);
        }
        if let Some(number) = after(&words, &["episode", "ep", "e"]) {
            return number.parse().ok().map(|episode| Self::Episode { season: 1, episode });
        }
        if let Some((season, episode)) = words.split_once('x') {
            return pair(season, episode);
        }
        let rest = after(&words, &["season", "s"])?;
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let (season, rest) = rest.split_at(end);
        if rest.is_empty() {
            return season.parse().ok().map(Self::Season);
        }
        pair(season, after(rest, &["episode", "ep", "e"])?)
    }
}

fn pair(season: &str, episode: &str) -> Option<Scope> {
    Some(Scope::Episode { season: season.parse().ok()?, episode: episode.parse().ok()? })
}

fn after<'a>(words: &'a str, prefixes: &[&str]) -> Option<&'a str> {
    prefixes.iter().find_map(|prefix| {
        words.strip_prefix(prefix).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    })
}

impl fmt::Display for Scope {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Season(season) => write!(out, "season {season}"),
            Self::Episode { season, episode } => write!(out, "S{season:02}E{episode:02}"),
            Self::Part(part) => write!(out, "part {part}"),
            Self::Chapter(chapter) => write!(out, "chapter {chapter}"),
            Self::Percent(share) => write!(out, "{share}%"),
            Self::All => write!(out, "all"),
        }
    }
}

/// How badly something spoils, mildest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// A detail.
    Minor,
    /// A turn of the plot.
    Major,
    /// How it ends.
    Ending,
}

impl Level {
    /// Every level with the word that files use for it.
    pub const WORDS: [(&'static str, Self); 3] =
        [("minor", Self::Minor), ("major", Self::Major), ("ending", Self::Ending)];

    /// Reads one of [`Level::WORDS`], in any case.
    pub fn read(word: &str) -> Option<Self> {
        let word = word.trim();
        Self::WORDS
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case(word))
            .map(|(_, level)| *level)
    }

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Minor => "minor",
            Self::Major => "major",
            Self::Ending => "ending",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_a_scope_is_read() {
        for (words, scope) in [
            ("S01E02", Scope::Episode { season: 1, episode: 2 }),
            ("2x05", Scope::Episode { season: 2, episode: 5 }),
            ("season 2 episode 5", Scope::Episode { season: 2, episode: 5 }),
            ("Episode 5", Scope::Episode { season: 1, episode: 5 }),
            ("season 3", Scope::Season(3)),
            ("ch. 12", Scope::Chapter(12)),
            ("Part 3", Scope::Part(3)),
            ("47%", Scope::Percent(47)),
            ("ALL", Scope::All),
        ] {
            assert_eq!(Scope::read(words), Some(scope), "{words}");
        }
    }

    #[test]
    fn words_that_name_no_place_are_no_scope() {
        for words in ["", "soon", "S", "SxE", "x", "101%", "season", "S01Efinale", "99999999x1"] {
            assert_eq!(Scope::read(words), None, "{words}");
        }
    }

    #[test]
    fn a_scope_is_written_so_that_it_can_be_read_back() {
        for scope in [
            Scope::Season(2),
            Scope::Episode { season: 1, episode: 12 },
            Scope::Part(1),
            Scope::Chapter(40),
            Scope::Percent(7),
            Scope::All,
        ] {
            assert_eq!(Scope::read(&scope.to_string()), Some(scope));
        }
    }
}
