//! A list of works, such as an import, taken into a register.
//!
//! Enters: a register, and what a list says was seen. Leaves: the register with it, and what that
//! changed. Promised: what was taken in once changes nothing the second time; nobody is moved back;
//! a work that could be several is taken for none of them and is told. A work is taken for one that
//! is known when the titles agree and year or kind do; else it is written down as one of its own,
//! since a film that is called like a series must not open the series.

use std::collections::BTreeMap;
use std::collections::HashMap;

use super::claim::Claim;
use super::entry::Entry;
use super::register::Register;
use crate::article::WorkKind;
use crate::progress::Progress;
use crate::works::{Agreement, Choice, agree, choose};

/// So many works that are called the same are told apart; more are no works.
const MOST_CALLED_ALIKE: usize = 100;

/// What a list says of one work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its title.
    pub title: String,
    /// Its title in the original; empty where the list has none.
    pub original: String,
    /// The year it came out.
    pub year: Option<u16>,
    /// What it is.
    pub kind: Option<WorkKind>,
    /// How far its reader is.
    pub progress: Progress,
    /// When that was, in seconds since 1970; 0 where the list does not say.
    pub when: u64,
    /// Where the list says so: a line or an entry, counted from 1.
    pub line: usize,
}

/// A work of the list that could be several of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsure {
    /// Where the list names it.
    pub line: usize,
    /// How the list calls it.
    pub name: String,
    /// What it could be.
    pub candidates: Vec<String>,
}

/// A work in which its reader is farther now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The work.
    pub name: String,
    /// How far the reader was; empty for not at all.
    pub from: Vec<Progress>,
    /// How far the reader is.
    pub to: Vec<Progress>,
}

/// What came of taking in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Intake {
    /// The register with the list.
    pub register: Register,
    /// Where the reader is farther than before, by title.
    pub changes: Vec<Change>,
    /// Works of the list in which nothing changed.
    pub same: usize,
    /// Works of the list of which the reader said less, later: their word stands.
    pub overruled: Vec<String>,
    /// Works of the list that could be several.
    pub unsure: Vec<Unsure>,
}

/// Who speaks and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// A device, the list that is imported.
    pub by: String,
    /// Now, in seconds since 1970: nothing was seen later.
    pub now: u64,
}

/// Takes what a list says was seen into a register.
pub fn take_in(register: Register, found: Vec<Found>, voice: &Voice) -> Intake {
    let mut entries = register.into_entries();
    let mut index: HashMap<String, Vec<usize>> = HashMap::with_capacity(entries.len());
    for (place, entry) in entries.iter().enumerate() {
        note(&mut index, entry, place);
    }
    let mut intake = Intake::default();
    // What was known of each work that the list names, and what is claimed of it now.
    let mut touched: BTreeMap<usize, Vec<Progress>> = BTreeMap::new();
    let mut claims: BTreeMap<usize, Vec<Claim>> = BTreeMap::new();
    for found in found {
        let line = found.line;
        let new = Entry::new(&found.title, &found.original, found.year, found.kind);
        let Some(new) = new else { continue };
        let place = match place(&entries, &index, &new) {
            Choice::One(place, _) => place,
            Choice::Several(places) => {
                let candidates = places.iter().filter_map(|place| entries.get(*place));
                let candidates = candidates.map(Entry::name).collect();
                intake.unsure.push(Unsure { line, name: new.name(), candidates });
                continue;
            }
            Choice::Nothing => {
                let place = entries.len();
                note(&mut index, &new, place);
                entries.push(new);
                place
            }
        };
        let Some(entry) = entries.get(place) else { continue };
        touched.entry(place).or_insert_with(|| entry.progress());
        let claim = Claim::new(found.progress, found.when.min(voice.now), voice.by.as_str());
        claims.entry(place).or_default().push(claim);
    }
    for (place, before) in touched {
        let Some(entry) = entries.get_mut(place) else { continue };
        let claims = claims.remove(&place).unwrap_or_default();
        let too_old = claims.iter().any(|claim| {
            claim.when < entry.back && !before.iter().any(|now| now.is_as_far_as(claim.progress))
        });
        entry.claim(claims);
        let after = entry.progress();
        if after != before {
            intake.changes.push(Change { name: entry.name(), from: before, to: after });
        } else if too_old {
            intake.overruled.push(entry.name());
        } else {
            intake.same += 1;
        }
    }
    intake.changes.sort_by(|one, other| one.name.cmp(&other.name));
    intake.overruled.sort();
    intake.register = Register::of(entries);
    intake
}

fn note(index: &mut HashMap<String, Vec<usize>>, entry: &Entry, place: usize) {
    for title in [&entry.title_folded, &entry.original_folded] {
        if !title.is_empty() {
            index.entry(title.clone()).or_default().push(place);
        }
    }
}

/// The entry that a work of the list is, by its place.
fn place(entries: &[Entry], index: &HashMap<String, Vec<usize>>, new: &Entry) -> Choice<usize> {
    let titles = [&new.title_folded, &new.original_folded];
    let mut places: Vec<usize> =
        titles.into_iter().filter_map(|title| index.get(title)).flatten().copied().collect();
    places.sort_unstable();
    places.dedup();
    if places.len() > MOST_CALLED_ALIKE {
        places.truncate(3);
        return Choice::Several(places);
    }
    let same = places.iter().copied().find(|place| {
        entries.get(*place).is_some_and(|entry| entry.order(new) == std::cmp::Ordering::Equal)
    });
    if let Some(place) = same {
        return Choice::One(place, Agreement::Year);
    }
    choose(places.into_iter().filter_map(|place| {
        let agreement = agree(&new.known(), &entries.get(place)?.known())?;
        (agreement >= Agreement::Kind).then_some((place, agreement))
    }))
}
