//! Places in a work, how far a reader is in it, and degrees of spoiling.
//!
//! Enters: the words of a `spoils` or `level` attribute, of somebody who says how far they are, or
//! of a saved file. Leaves: [`Scope`], [`Progress`] and [`Level`]. Promised: reading never fails
//! loudly; words that are not understood whole are `None`, which whoever asks treats as "all of it"
//! of a scope and as "not seen" of a progress; [`Progress::reaches`] is never true of two places
//! that no order compares. Not here: works, and who said so.

mod read;
mod signs;
mod tongues;

use std::cmp::Ordering;
use std::fmt;

pub use read::Manner;

/// A place in a work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// A whole season; season 0 are the specials.
    Season(u16),
    /// An episode of a season; season 1 where the author names none.
    Episode {
        /// Counted from 1; 0 are specials.
        season: u16,
        /// Counted from 1.
        episode: u16,
    },
    /// Episodes that belong together, such as a double one.
    Episodes {
        /// Counted from 1; 0 are specials.
        season: u16,
        /// The first of them.
        first: u16,
        /// The last of them.
        last: u16,
    },
    /// An episode counted through all seasons.
    Absolute(u16),
    /// An episode outside the seasons.
    Special(u16),
    /// A volume.
    Volume(u16),
    /// A part of a book.
    Part(u16),
    /// A chapter.
    Chapter(u16),
    /// A page.
    Page(u16),
    /// An act of a game or a play.
    Act(u16),
    /// A share of the work, 0–100.
    Percent(u8),
    /// How it ends.
    Finale,
    /// All of it.
    All,
}

/// What is counted. Places on one rail have an order, places on two have none: nobody can say
/// without the work at hand whether page 80 comes before chapter 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rail {
    Seasons,
    Specials,
    Absolute,
    Volumes,
    Parts,
    Chapters,
    Pages,
    Acts,
    Share,
}

/// A place on its rail: for the seasons season and episode, for others a number and nothing.
type Milestone = (u16, u16);

impl Scope {
    /// Reads `S01E02`, `1x02`, `season 2`, `season 2 episode 5`, `episode 5`, `S01E01-E02`,
    /// `absolute 143`, `special 3`, `volume 2`, `chapter 12`, `part 3`, `page 80`, `act 2`, `47%`,
    /// `finale`, `all`, and the same in the languages of [`Progress::read`]; case and spaces do
    /// not matter.
    pub fn read(words: &str) -> Option<Self> {
        Self::read_of(words, Manner::default())
    }

    /// [`Scope::read`] where something is known of the work.
    pub fn read_of(words: &str, manner: Manner) -> Option<Self> {
        match read::read(words, manner)? {
            read::Said::Place(scope) => Some(scope),
            read::Said::Nothing => None,
        }
    }

    /// Whether these words name an episode and leave open of which season it is.
    pub fn lacks_season(words: &str) -> bool {
        let of = |season| Self::read_of(words, Manner { season: Some(season), episodes: false });
        of(1) != of(2)
    }

    /// Where the last of it stands; `None` when nothing less than all of the work shows it.
    fn milestone(self) -> Option<(Rail, Milestone)> {
        Some(match self {
            Self::Season(0) => (Rail::Specials, (u16::MAX, 1)),
            Self::Episode { season: 0, episode: number }
            | Self::Episodes { season: 0, last: number, .. }
            | Self::Special(number) => (Rail::Specials, (number, 0)),
            // Behind every episode of the season, the last that can be counted included.
            Self::Season(season) => (Rail::Seasons, (season, u16::MAX)),
            Self::Episode { season, episode: last } | Self::Episodes { season, last, .. } => {
                (Rail::Seasons, (season, last.min(u16::MAX - 1)))
            }
            Self::Absolute(number) => (Rail::Absolute, (number, 0)),
            Self::Volume(number) => (Rail::Volumes, (number, 0)),
            Self::Part(number) => (Rail::Parts, (number, 0)),
            Self::Chapter(number) => (Rail::Chapters, (number, 0)),
            Self::Page(number) => (Rail::Pages, (number, 0)),
            Self::Act(number) => (Rail::Acts, (number, 0)),
            Self::Percent(share @ 0..=99) => (Rail::Share, (u16::from(share), 0)),
            Self::Percent(_) | Self::Finale | Self::All => return None,
        })
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Season(season) => write!(out, "season {season}"),
            Self::Episode { season, episode } => write!(out, "S{season:02}E{episode:02}"),
            Self::Episodes { season, first, last } => {
                write!(out, "S{season:02}E{first:02}-E{last:02}")
            }
            Self::Absolute(episode) => write!(out, "absolute {episode}"),
            Self::Special(special) => write!(out, "special {special}"),
            Self::Volume(volume) => write!(out, "volume {volume}"),
            Self::Part(part) => write!(out, "part {part}"),
            Self::Chapter(chapter) => write!(out, "chapter {chapter}"),
            Self::Page(page) => write!(out, "page {page}"),
            Self::Act(act) => write!(out, "act {act}"),
            Self::Percent(share) => write!(out, "{share}%"),
            Self::Finale => write!(out, "finale"),
            Self::All => write!(out, "all"),
        }
    }
}

/// How far a reader is in a work. Unknown is [`Progress::None`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Progress {
    /// Nothing of it was seen.
    #[default]
    None,
    /// Everything up to a place, the place included.
    Through(Scope),
    /// All of it was seen.
    All,
}

impl Progress {
    /// Reads what somebody says of themselves: a [`Scope`], `through season 2`, `none`, `all`,
    /// `seen`; in English, Spanish, French, German, Italian, Portuguese, Turkish, Polish, Russian,
    /// Japanese, Korean, Chinese and Hindi.
    pub fn read(words: &str) -> Option<Self> {
        Self::read_of(words, Manner::default())
    }

    /// [`Progress::read`] where something is known of the work.
    pub fn read_of(words: &str, manner: Manner) -> Option<Self> {
        match read::read(words, manner)? {
            read::Said::Place(scope) => Some(Self::through(scope)),
            read::Said::Nothing => Some(Self::None),
        }
    }

    /// Reads what [`Progress`] is written as, the two commonest forms of it without asking the
    /// grammar: registers hold many thousands.
    pub fn read_written(words: &str) -> Option<Self> {
        let quick = || {
            let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
            let (season, episode) = words.strip_prefix('S')?.split_once('E')?;
            let place = (digits(season) && digits(episode)).then_some((season, episode))?;
            let (season, episode) = (place.0.parse().ok()?, place.1.parse().ok()?);
            Some(Self::Through(Scope::Episode { season, episode }))
        };
        if words == "all" { Some(Self::All) } else { quick().or_else(|| Self::read(words)) }
    }

    /// Through a place; at the end of the work that is all of it.
    pub fn through(scope: Scope) -> Self {
        if scope.milestone().is_none() { Self::All } else { Self::Through(scope) }
    }

    /// Whether a reader who is so far has seen `scope`. Farther never reaches less; a scope that
    /// cannot be compared with this progress is not reached.
    pub fn reaches(self, scope: Scope) -> bool {
        self.is_as_far_as(Self::through(scope))
    }

    /// Whether it is as far as the other or farther; never, where no order compares them.
    pub fn is_as_far_as(self, other: Self) -> bool {
        matches!(self.compare(other), Some(Ordering::Equal | Ordering::Greater))
    }

    /// Less far, as far, farther; no order where two rails meet. `S02E02` and `S02E01-E02` are
    /// written differently and are as far, and so are `special 2` and `S00E02`, which is why this is
    /// no `PartialOrd`.
    pub fn compare(self, other: Self) -> Option<Ordering> {
        match (self, other) {
            (one, two) if one.is_all() || two.is_all() => Some(one.is_all().cmp(&two.is_all())),
            (Self::None, Self::None) => Some(Ordering::Equal),
            (Self::None, _) => Some(Ordering::Less),
            (_, Self::None) => Some(Ordering::Greater),
            (one, two) => {
                let ((rail, place), (other, there)) = (one.milestone()?, two.milestone()?);
                (rail == other).then(|| place.cmp(&there))
            }
        }
    }

    /// The place reached, where there is one between nothing and all.
    fn milestone(self) -> Option<(Rail, Milestone)> {
        match self {
            Self::Through(scope) => scope.milestone(),
            Self::None | Self::All => None,
        }
    }

    /// A number under which progress that can be compared is kept together: 0 for nothing and for
    /// all, which can be compared with everything.
    pub fn rail(self) -> u8 {
        self.milestone().map_or(0, |(rail, _)| rail as u8 + 1)
    }

    fn is_all(self) -> bool {
        match self {
            Self::None => false,
            Self::Through(scope) => scope.milestone().is_none(),
            Self::All => true,
        }
    }
}

impl fmt::Display for Progress {
    /// Words that [`Progress::read`] understands.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => write!(out, "none"),
            Self::Through(scope @ Scope::Season(_)) => write!(out, "through {scope}"),
            Self::Through(scope) => write!(out, "{scope}"),
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
#[allow(clippy::unwrap_used)]
mod tests;
