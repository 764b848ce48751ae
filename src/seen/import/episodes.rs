//! From single episodes to how far somebody is.
//!
//! Enters: the episodes of works that a list calls seen, in any order. Leaves: one [`Found`] for the
//! seasons of each work and one for its specials. Promised: somebody is as far as the last episode
//! before the first one that is missing: who has seen the finale and nothing before it has not seen
//! what lies between. How many episodes a season has, no list says: the next season continues it.

use std::collections::{BTreeMap, HashMap};

use super::Imported;
use crate::article::WorkKind;
use crate::progress::{Progress, Scope};
use crate::seen::intake::Found;

/// A season and an episode in it.
type Number = (u16, u16);

/// The episodes of many works.
#[derive(Clone, Debug, Default)]
pub(super) struct Episodes {
    works: Vec<Seen>,
    /// Title and year to a place among the works.
    places: HashMap<(String, Option<u16>), usize>,
}

#[derive(Clone, Debug)]
struct Seen {
    title: String,
    original: String,
    year: Option<u16>,
    line: usize,
    /// When each was seen; 0 where the list does not say.
    episodes: BTreeMap<Number, u64>,
}

impl Episodes {
    /// Notes a work of which no episode may follow.
    pub(super) fn work(
        &mut self,
        title: &str,
        original: &str,
        year: Option<u16>,
        line: usize,
    ) -> usize {
        let key = (title.to_owned(), year);
        if let Some(place) = self.places.get(&key) {
            return *place;
        }
        let place = self.works.len();
        self.places.insert(key, place);
        let (title, original) = (title.to_owned(), original.to_owned());
        self.works.push(Seen { title, original, year, line, episodes: BTreeMap::new() });
        place
    }

    /// Notes an episode of the work at `place`.
    pub(super) fn episode(&mut self, place: usize, number: Number, when: u64) {
        if let Some(work) = self.works.get_mut(place) {
            let known = work.episodes.entry(number).or_insert(when);
            *known = (*known).max(when);
        }
    }

    /// How far somebody is in each of the works.
    pub(super) fn into(self, imported: &mut Imported) {
        for work in self.works {
            if work.episodes.is_empty() {
                imported.silent += 1;
                continue;
            }
            let seasons = work.episodes.range((1, 0)..).map(|(number, when)| (*number, *when));
            let specials = work.episodes.range(..(1, 0)).map(|(number, when)| (*number, *when));
            let (far, missing) = through(seasons);
            let (special, missing_special) = through(specials);
            let found = |scope, when| Found {
                title: work.title.clone(),
                original: work.original.clone(),
                year: work.year,
                kind: Some(WorkKind::Series),
                progress: Progress::Through(scope),
                when,
                line: work.line,
            };
            if let Some(((season, episode), when)) = far {
                imported.find(found(Scope::Episode { season, episode }, when));
            }
            if let Some(((_, episode), when)) = special {
                imported.find(found(Scope::Special(episode), when));
            }
            if let Some((season, episode)) = missing {
                let place = Scope::Episode { season, episode };
                let what = format!(
                    "{}: {place} is not among the seen ones and later ones are; counted up to it",
                    work.title
                );
                imported.unread(work.line, what);
            } else if far.is_none() && special.is_none() && missing_special.is_some() {
                imported.silent += 1;
            }
        }
    }
}

/// How far episodes go without one missing, when the last of those was seen, and the first one that
/// is missing before another.
fn through(
    episodes: impl Iterator<Item = (Number, u64)>,
) -> (Option<(Number, u64)>, Option<Number>) {
    let mut far: Option<(Number, u64)> = None;
    for ((season, episode), when) in episodes {
        let next = match far {
            // Seasons are counted from 1, specials from 0.
            None => (season.min(1), episode.min(1)),
            Some(((at, last), _)) if at == season => (season, last.saturating_add(1)),
            Some(((at, _), _)) => (at.saturating_add(1), episode.min(1)),
        };
        if next != (season, episode) {
            return (far, Some(next));
        }
        let latest = far.map_or(0, |(_, when)| when);
        far = Some(((season, episode), when.max(latest)));
    }
    (far, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_is_as_far_as_the_first_missing_episode() {
        let far = |numbers: &[Number]| {
            let (far, missing) = through(numbers.iter().map(|number| (*number, 0)));
            (far.map(|(number, _)| number), missing)
        };
        assert_eq!(far(&[]), (None, None));
        assert_eq!(far(&[(1, 1), (1, 2)]), (Some((1, 2)), None));
        assert_eq!(far(&[(1, 1), (1, 2), (2, 1)]), (Some((2, 1)), None));
        assert_eq!(far(&[(1, 1), (1, 3)]), (Some((1, 1)), Some((1, 2))));
        assert_eq!(far(&[(1, 1), (2, 2)]), (Some((1, 1)), Some((2, 1))));
        assert_eq!(far(&[(1, 1), (3, 1)]), (Some((1, 1)), Some((2, 1))));
        assert_eq!(far(&[(2, 1)]), (None, Some((1, 1))));
        assert_eq!(far(&[(0, 1), (0, 2)]), (Some((0, 2)), None));
        // A pilot that is counted as episode 0.
        assert_eq!(far(&[(1, 0), (1, 1)]), (Some((1, 1)), None));
    }

    #[test]
    fn the_day_is_that_of_the_latest_episode_that_counts() {
        let (far, _) = through([((1, 1), 50), ((1, 2), 20), ((1, 4), 90)].into_iter());
        assert_eq!(far, Some(((1, 2), 50)));
    }
}
