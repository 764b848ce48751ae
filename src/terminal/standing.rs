//! How far the reader is in the work of an article, as it was told at the start or is on record.
//!
//! Enters: an article's public part, and what the reader says of its work. Leaves: a [`Standing`],
//! marks for the library, and the register changed. Promised: of several works none is taken, and their names are told so
//! that the reader can say which; what was told at the start holds for the articles named there and
//! is kept nowhere; nobody is moved back but by choosing an earlier place; where nothing is to be
//! remembered, nothing is read either.

use crate::app::{Stand, Standing};
use crate::article::{Work, WorkKind};
use crate::progress::{Level, Progress};
use crate::seen::{Answer, Claim, Entry, Moved, Titles};
use crate::shelf::{Row, Seen};
use crate::source::Address;
use crate::spoiler::Gate;
use crate::store::{Profile, SeenStore};
use crate::works::{folded, named};

/// How far the reader is in works.
#[derive(Clone, Debug, Default)]
pub struct Standings {
    /// Where it is kept; `None`: nowhere.
    pub store: Option<SeenStore>,
    /// Whose it is.
    pub profile: Profile,
    /// How far the reader is in what these articles are about, as they said at the start.
    pub told: Option<(Progress, Vec<Address>)>,
    /// The worst that may be shown.
    pub limit: Option<Level>,
    /// What this machine is called.
    pub device: String,
    /// What was seen to its end opens whole.
    pub open_seen: bool,
}

impl Standings {
    /// How far the reader is in the work of an article, and something to tell about it.
    pub fn of(&self, address: &Address, work: Option<&Work>) -> (Standing, Option<String>) {
        if let Some((progress, named)) = &self.told
            && named.contains(address)
        {
            let gate = self.gate(vec![*progress], None);
            return (Standing { gate, kept: false }, None);
        }
        let nothing = |kept| Standing { gate: Gate::shut().up_to(self.limit), kept };
        let (Some(store), Some(work)) = (&self.store, work) else { return (nothing(false), None) };
        match store.progress_of(&self.profile, work) {
            Ok(Answer::Known(known)) => {
                let entry = known.entry();
                let gate = self.gate(entry.progress(), entry.kind().or(work.kind));
                (Standing { gate, kept: true }, None)
            }
            Ok(Answer::Unknown) => (nothing(true), None),
            Ok(Answer::Unsure(name)) => {
                let words = format!("{name} may be this work; s says how far you are in it.");
                (nothing(true), Some(words))
            }
            Ok(Answer::Several(names)) => {
                let names = names.join(", ");
                let words =
                    format!("Several works are called so: {names}. s says how far you are.");
                (nothing(false), Some(words))
            }
            Err(complaint) => (nothing(false), Some(complaint.to_string())),
        }
    }

    fn gate(&self, progress: Vec<Progress>, kind: Option<WorkKind>) -> Gate {
        Gate::at(progress, kind).up_to(self.limit).opening_what_was_seen(self.open_seen)
    }

    /// All that is on record, to be asked about many works; `None` where nothing is, or where it
    /// cannot be read: that is complained of when an article is opened.
    pub(super) fn titles(&self) -> Option<Titles> {
        let stored = self.store.as_ref()?.load(&self.profile).ok()?;
        Some(Titles::of(stored.register)).filter(|titles| !titles.is_empty())
    }

    /// What the reader has seen, after they said how far they are in `work`, of those of the rows
    /// that are about what is called so.
    pub(super) fn marks(&self, rows: &[Row], work: &Work) -> Vec<(String, Option<Seen>)> {
        let called = folded(named(&work.title).title);
        let mut about = rows.iter().filter(|row| row.called == called).peekable();
        if about.peek().is_none() {
            return Vec::new();
        }
        let titles = self.titles();
        let seen = |row: &Row| seen(row, titles.as_ref()?);
        about.map(|row| (row.address_key.clone(), seen(row))).collect()
    }

    /// Keeps how far the reader is.
    ///
    /// Errors: one line.
    pub fn keep(&self, stand: &Stand, now: u64) -> Result<(), String> {
        let Some(store) = &self.store else { return Ok(()) };
        let Stand { work, progress, back } = stand;
        let (mut unclear, mut impossible) = (false, None);
        let stored = store.update(&self.profile, |mut register| {
            let entry = match register.progress_of(work) {
                Answer::Known(known) => Some(known.entry().clone()),
                Answer::Unknown | Answer::Unsure(_) => {
                    let name = named(&work.title);
                    Entry::new(name.title, "", work.year.or(name.year), work.kind)
                }
                Answer::Several(_) => None,
            };
            let Some(entry) = entry else {
                unclear = true;
                return register;
            };
            if !entry.can_have(*progress) {
                impossible = Some(entry.has_no(*progress));
                return register;
            }
            let claim = Claim::new(*progress, now, self.device.as_str());
            if *back {
                register.move_back(&entry, claim);
            } else if register.claim(&entry, claim) == Moved::Back {
                // Somebody has moved on since; nobody asked to take that back.
            }
            register
        });
        if let Some(why) = impossible {
            return Err(why);
        }
        match stored {
            Ok(_) if unclear => {
                let title = &work.title;
                Err(format!(
                    "{title}: several works are called so; say which with unspoil seen set"
                ))
            }
            Ok(stored) => stored.complaint.map_or(Ok(()), |complaint| Err(complaint.to_string())),
            Err(complaint) => Err(complaint.to_string()),
        }
    }
}

/// What the reader has seen of what a row is about.
pub(super) fn seen(row: &Row, titles: &Titles) -> Option<Seen> {
    let work = row.work()?;
    let Answer::Known(known) = titles.progress_of(&work) else { return None };
    let entry = known.entry();
    row.seen_by(&Gate::at(entry.progress(), entry.kind().or(work.kind)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::article::{CoverKind, Tag};
    use crate::progress::Scope;

    fn work(title: &str) -> Work {
        Work { title: title.into(), year: None, kind: None }
    }

    fn address() -> Address {
        Address::Bundled("lamp".to_owned())
    }

    fn episode(episode: u16) -> Scope {
        Scope::Episode { season: 1, episode }
    }

    fn standings(folder: &tempfile::TempDir) -> Standings {
        Standings { store: Some(SeenStore::at(folder.path())), ..Standings::default() }
    }

    #[track_caller]
    fn check(standings: &Standings, title: &str, last: Option<u16>) {
        let (standing, told) = standings.of(&address(), Some(&work(title)));
        let reached = (1..9).rev().find(|number| standing.gate.reaches(episode(*number)));
        assert_eq!((reached, told), (last, None), "{title}");
    }

    fn say(standings: &Standings, title: &str, number: u16, back: bool) {
        let progress = Progress::Through(episode(number));
        standings.keep(&Stand { work: work(title), progress, back }, 10).unwrap();
    }

    #[test]
    fn what_is_said_of_a_work_opens_its_articles_the_next_time() {
        let folder = tempfile::tempdir().unwrap();
        let standings = standings(&folder);
        check(&standings, "The Lamp", None);
        say(&standings, "The Lamp", 3, false);
        check(&standings, "Lamp", Some(3));
        check(&standings, "The Tide", None);
        say(&standings, "The Lamp", 5, false);
        say(&standings, "The Lamp", 4, false);
        check(&standings, "The Lamp", Some(5));
        say(&standings, "The Lamp", 2, true);
        check(&standings, "The Lamp", Some(2));
        let other = Profile::named("other").unwrap();
        check(&Standings { profile: other, ..standings }, "The Lamp", None);
    }

    #[test]
    fn what_was_told_at_the_start_holds_for_what_was_named_and_is_not_kept() {
        let folder = tempfile::tempdir().unwrap();
        let told = Some((Progress::Through(episode(3)), vec![address()]));
        let standings = Standings { told, ..standings(&folder) };
        let (standing, _) = standings.of(&address(), None);
        assert!(standing.gate.reaches(episode(3)) && !standing.kept);
        let (standing, _) = standings.of(&Address::Bundled("tide".to_owned()), None);
        assert!(!standing.gate.reaches(episode(1)));
    }

    #[test]
    fn of_several_works_none_is_taken_and_their_names_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let standings = standings(&folder);
        let of = |year| Work { year: Some(year), ..work("Lamp") };
        for year in [1970, 2003] {
            let stand = Stand { work: of(year), progress: Progress::All, back: false };
            standings.keep(&stand, 10).unwrap();
        }
        let (standing, told) = standings.of(&address(), Some(&work("Lamp")));
        assert_eq!(standing, Standing::default());
        assert!(told.unwrap().contains("Lamp (1970), Lamp (2003)"));
        let stand = Stand { work: work("Lamp"), progress: Progress::None, back: true };
        assert!(standings.keep(&stand, 10).is_err());
        let (standing, _) = standings.of(&address(), Some(&of(1970)));
        assert!(standing.gate.reaches(episode(8)));
    }

    #[test]
    fn a_film_keeps_its_record_when_an_episode_is_said_of_it() {
        let folder = tempfile::tempdir().unwrap();
        let standings = standings(&folder);
        let film = Work { kind: Some(WorkKind::Film), year: Some(1970), ..work("Lamp") };
        let keep = |progress, back| {
            let work = Work { kind: None, ..film.clone() };
            standings.keep(&Stand { work, progress, back }, 10)
        };
        standings
            .keep(&Stand { work: film.clone(), progress: Progress::All, back: false }, 10)
            .unwrap();
        for back in [false, true] {
            let why = keep(Progress::Through(episode(2)), back).unwrap_err();
            assert_eq!(why, "Lamp (film 1970): a film has no S01E02; nothing was changed");
        }
        let (standing, _) = standings.of(&address(), Some(&film));
        assert_eq!(standing.gate.progress(), [Progress::All]);
        keep(Progress::None, true).unwrap();
        assert!(standings.of(&address(), Some(&film)).0.gate.progress().is_empty());
    }

    #[test]
    fn a_work_that_is_only_called_the_same_opens_nothing_until_it_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let standings = standings(&folder);
        let dated = Work { year: Some(1970), ..work("Lamp") };
        standings.keep(&Stand { work: dated, progress: Progress::All, back: false }, 10).unwrap();
        let (standing, told) = standings.of(&address(), Some(&work("Lamp")));
        assert!(!standing.gate.reaches(episode(1)) && standing.kept);
        assert_eq!(told.unwrap(), "Lamp (1970) may be this work; s says how far you are in it.");
        say(&standings, "Lamp", 2, false);
        check(&standings, "Lamp", Some(2));
    }

    #[test]
    fn what_was_seen_to_its_end_opens_whole_where_that_is_wanted() {
        let folder = tempfile::tempdir().unwrap();
        let standings = Standings { open_seen: true, ..standings(&folder) };
        let film = Work { kind: Some(WorkKind::Film), ..work("Lamp") };
        let unplaced = Tag::of(CoverKind::Answer);
        let opens = |standings: &Standings, work: &Work| {
            standings.of(&address(), Some(work)).0.gate.opens(&unplaced)
        };
        assert!(!opens(&standings, &film));
        let stand = Stand { work: film.clone(), progress: Progress::All, back: false };
        standings.keep(&stand, 10).unwrap();
        assert!(opens(&standings, &film) && !opens(&standings, &work("Lamp")));
        assert!(!opens(&Standings { open_seen: false, ..standings }, &film));
    }

    #[test]
    fn where_nothing_is_to_be_remembered_nothing_is_known() {
        let standings = Standings::default();
        say(&standings, "The Lamp", 3, false);
        check(&standings, "The Lamp", None);
    }
}
