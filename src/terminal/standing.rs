//! How far the reader is in the work of an article, as it was told at the start or is on record.
//!
//! Enters: an article's public part, and what the reader says of its work. Leaves: a [`Standing`],
//! and the register changed. Promised: of several works none is taken, and their names are told so
//! that the reader can say which; what was told at the start holds for the articles named there and
//! is kept nowhere; nobody is moved back but by choosing an earlier place; where nothing is to be
//! remembered, nothing is read either.

use crate::app::{Stand, Standing};
use crate::article::Work;
use crate::progress::{Level, Progress};
use crate::seen::{Answer, Claim, Entry, Moved};
use crate::source::Address;
use crate::spoiler::Gate;
use crate::store::{Profile, SeenStore};
use crate::works::named;

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
}

impl Standings {
    /// How far the reader is in the work of an article, and something to tell about it.
    pub fn of(&self, address: &Address, work: Option<&Work>) -> (Standing, Option<String>) {
        if let Some((progress, named)) = &self.told
            && named.contains(address)
        {
            let gate = Gate::at(vec![*progress], None).up_to(self.limit);
            return (Standing { gate, kept: false }, None);
        }
        let nothing = |kept| Standing { gate: Gate::shut().up_to(self.limit), kept };
        let (Some(store), Some(work)) = (&self.store, work) else { return (nothing(false), None) };
        match store.progress_of(&self.profile, work) {
            Ok(Answer::Known(known)) => {
                let entry = known.entry();
                let kind = entry.kind().or(work.kind);
                let gate = Gate::at(entry.progress(), kind).up_to(self.limit);
                (Standing { gate, kept: true }, None)
            }
            Ok(Answer::Unknown) => (nothing(true), None),
            Ok(Answer::Several(names)) => {
                let names = names.join(", ");
                let words =
                    format!("Several works are called so: {names}. s says how far you are.");
                (nothing(false), Some(words))
            }
            Err(complaint) => (nothing(false), Some(complaint.to_string())),
        }
    }

    /// Keeps how far the reader is.
    ///
    /// Errors: one line.
    pub fn keep(&self, stand: &Stand, now: u64) -> Result<(), String> {
        let Some(store) = &self.store else { return Ok(()) };
        let Stand { work, progress, back } = stand;
        let mut unclear = false;
        let stored = store.update(&self.profile, |mut register| {
            let entry = match register.progress_of(work) {
                Answer::Known(known) => Some(known.entry().clone()),
                Answer::Unknown => {
                    let name = named(&work.title);
                    Entry::new(name.title, "", work.year.or(name.year), work.kind)
                }
                Answer::Several(_) => None,
            };
            let Some(entry) = entry else {
                unclear = true;
                return register;
            };
            let claim = Claim::new(*progress, now, self.device.as_str());
            if *back {
                register.move_back(&entry, claim);
            } else if register.claim(&entry, claim) == Moved::Back {
                // Somebody has moved on since; nobody asked to take that back.
            }
            register
        });
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
