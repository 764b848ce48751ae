//! One work: `set`, `unset`, `show`.
//!
//! Enters: a title, with a year and a kind where they were typed, and a place. Leaves: what is known
//! of the work, or that it was not clear which is meant. Promised: a title that could be several works
//! changes none; who would be moved back is asked. A place that only a series or only a book can
//! have tells which is meant, and one that the work cannot have changes nothing.

use std::io::{BufRead, Read, Write};

use super::{Desk, Done, Which, told};
use crate::article::WorkKind;
use crate::progress::{Manner, Progress, Scope};
use crate::seen::{Claim, Entry, Moved, Register};
use crate::works::{Choice, Name, dated, named};

/// A work that was named, as it stands in a register or as it would.
struct Meant {
    entry: Entry,
    progress: Progress,
}

impl Desk<'_> {
    pub(super) fn set(
        &self,
        which: &Which,
        place: &str,
        back: bool,
        input: &mut impl BufRead,
        err: &mut impl Write,
    ) -> Result<Done, Done> {
        let meant = meant(&self.register, which, place)?;
        let mut trial = self.register.clone();
        let moved = trial.claim(&meant.entry, self.claim(meant.progress));
        if moved == Moved::Back && !back && !self.asked(&meant, input, err)? {
            return Ok(Done::refused(0, "nothing was changed"));
        }
        let allowed = moved == Moved::Back;
        let mut refused = false;
        let stored = self.store.update(&self.profile, |mut register| {
            let claim = self.claim(meant.progress);
            if register.claim(&meant.entry, claim.clone()) == Moved::Back {
                // Somebody else may have moved on since: that was not asked about.
                if allowed {
                    register.move_back(&meant.entry, claim);
                } else {
                    refused = true;
                }
            }
            register
        })?;
        if refused {
            return Err(Done::refused(1, "another unspoil has just moved on; say it again"));
        }
        let mut done = self.tell(&stored.register, &meant.entry);
        done.err.extend(stored.complaint.map(|complaint| complaint.to_string()));
        Ok(done)
    }

    pub(super) fn unset(&self, which: &Which) -> Result<Done, Done> {
        let Some(entry) = find(&self.register, which, which.kind)? else {
            return Err(Done::refused(1, format!("nothing is known of {}", which.title)));
        };
        let stored = self.store.update(&self.profile, |mut register| {
            register.move_back(&entry, self.claim(Progress::None));
            register
        })?;
        let mut done = self.tell(&stored.register, &entry);
        done.err.extend(stored.complaint.map(|complaint| complaint.to_string()));
        Ok(done)
    }

    pub(super) fn show(&self, which: &Which) -> Result<Done, Done> {
        let entry = find(&self.register, which, which.kind)?
            .or_else(|| fresh(&self.register, which, which.kind));
        let entry = entry.ok_or_else(untitled)?;
        Ok(self.tell(&self.register, &entry))
    }

    fn claim(&self, progress: Progress) -> Claim {
        Claim::new(progress, self.world.now, self.world.voice(""))
    }

    /// What is known of a work now.
    fn tell(&self, register: &Register, entry: &Entry) -> Done {
        let now = register.get(entry).unwrap_or(entry);
        Done::told(if self.json { told::json_entry(now) } else { told::line(now) })
    }

    /// Asks whether somebody is to be moved back.
    fn asked(
        &self,
        meant: &Meant,
        input: &mut impl BufRead,
        err: &mut impl Write,
    ) -> Result<bool, Done> {
        let (name, to) = (meant.entry.name(), meant.progress);
        let from =
            told::places(&self.register.get(&meant.entry).map(Entry::progress).unwrap_or_default());
        if !self.world.can_ask {
            let why = format!("{name}: you are at {from}, which is farther; --back moves back");
            return Err(Done::refused(2, why));
        }
        // Who cannot be asked has not said yes.
        let _ = write!(err, "{name}: you are at {from}. Move back to {to}? [y/N] ");
        let _ = err.flush();
        let mut answer = String::new();
        let read = Read::take(&mut *input, 64).read_line(&mut answer);
        Ok(read.is_ok() && matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
    }
}

/// The work and the place that were typed.
fn meant(register: &Register, which: &Which, place: &str) -> Result<Meant, Done> {
    let season = name(register, which, which.kind).season;
    let episodes = season.is_some() || which.kind == Some(WorkKind::Series);
    let read = |episodes| Progress::read_of(place, Manner { season, episodes });
    let progress = read(episodes).ok_or_else(|| {
        let why = format!(
            "{place}: no place is understood; write S02E05, season 2, chapter 12, page 80, 47%, \
             all or none"
        );
        Done::refused(2, why)
    })?;
    // A season in the title is all that was spoken of: "Harbour season 2", all of it.
    let progress = match (season, progress) {
        (Some(season), Progress::All) => Progress::Through(Scope::Season(season)),
        (_, progress) => progress,
    };
    let kind = which.kind.or_else(|| only_kind(progress));
    let Some(entry) = find(register, which, kind)? else {
        let entry = fresh(register, which, kind).ok_or_else(untitled)?;
        if !entry.can_have(progress) {
            return Err(Done::refused(2, entry.has_no(progress)));
        }
        return Ok(Meant { entry, progress });
    };
    // Some words count chapters in books and episodes in series.
    let progress = match read(true) {
        Some(in_series) if entry.kind() == Some(WorkKind::Series) && season.is_none() => in_series,
        _ => progress,
    };
    if !entry.can_have(progress) {
        return Err(Done::refused(2, entry.has_no(progress)));
    }
    Ok(Meant { entry, progress })
}

/// The kind of work that alone has such a place.
fn only_kind(progress: Progress) -> Option<WorkKind> {
    match progress {
        Progress::Through(
            Scope::Season(_)
            | Scope::Episode { .. }
            | Scope::Episodes { .. }
            | Scope::Absolute(_)
            | Scope::Special(_),
        ) => Some(WorkKind::Series),
        Progress::Through(Scope::Page(_) | Scope::Volume(_)) => Some(WorkKind::Book),
        _ => None,
    }
}

/// What was typed for a title. Only a series has seasons, and none that is a part of the title of a
/// work that is known.
fn name<'a>(register: &Register, which: &'a Which, kind: Option<WorkKind>) -> Name<'a> {
    let whole = dated(&which.title);
    let may_be_series = kind.is_none_or(|kind| kind == WorkKind::Series);
    let year = which.year.or(whole.year);
    let is_known = register.find(whole.title, year, kind) != Choice::Nothing;
    if may_be_series && !is_known { named(&which.title) } else { whole }
}

/// The work of the register that is meant; several are an error that names them.
fn find(register: &Register, which: &Which, kind: Option<WorkKind>) -> Result<Option<Entry>, Done> {
    let name = name(register, which, kind);
    match register.find(name.title, which.year.or(name.year), kind) {
        Choice::Nothing => Ok(None),
        Choice::One(entry, _) => Ok(Some(entry.clone())),
        Choice::Several(several) => {
            let first =
                format!("{}: several works are called so; add --year or --kind:", name.title);
            let err = std::iter::once(first)
                .chain(several.into_iter().map(|entry| format!("  {}", entry.name())))
                .collect();
            Err(Done { err, code: 2, out: String::new() })
        }
    }
}

/// A work of which nothing is known yet.
fn fresh(register: &Register, which: &Which, kind: Option<WorkKind>) -> Option<Entry> {
    let name = name(register, which, kind);
    Entry::new(name.title, "", which.year.or(name.year), kind)
}

fn untitled() -> Done {
    Done::refused(2, "a work has a title; type it in quotes")
}
