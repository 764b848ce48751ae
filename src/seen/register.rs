//! The register: all works of which somebody said how far they are.
//!
//! Enters: entries. Leaves: [`Register`], sorted, each work once. Promised, and tested with made-up
//! registers: [`Register::merge`] gives the same for two registers in either order, for three however
//! they are paired, and for one with itself. Nothing moves back but by [`Register::move_back`].

use std::cmp::Ordering;

use super::answer::{Answer, Standing};
use super::claim::Claim;
use super::entry::Entry;
use crate::article::{Work, WorkKind};
use crate::progress::Progress;
use crate::works::{Agreement, Choice, Known, Name, agree, bare, choose, dated, folded, named};

/// All works of which somebody said how far they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    /// Sorted by [`Entry::order`].
    entries: Vec<Entry>,
}

/// What came of saying how far somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// Farther than before, or for the first time.
    On,
    /// As far as before.
    Not,
    /// Less far: it was not done, since that must be asked for.
    Back,
}

impl Register {
    /// A register of these entries, in any order.
    pub(super) fn of(mut entries: Vec<Entry>) -> Self {
        if !entries.is_sorted_by(|one, other| one.order(other) == Ordering::Less) {
            entries.sort_by(Entry::order);
            entries.dedup_by(|later, first| {
                let same = later.order(first) == Ordering::Equal;
                if same {
                    first.join(later.clone());
                }
                same
            });
        }
        Self { entries }
    }

    /// Every work, by title, those of which nothing counts any more included.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The works of which something was seen.
    pub fn seen(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| !entry.claims.is_empty())
    }

    /// What counts of two registers. The latest word that moved somebody back in a work takes back
    /// what was said before it, on whichever machine; of the rest the farthest counts.
    ///
    /// The law: `a.merge(b) == b.merge(a)`, `a.merge(b).merge(c) == a.merge(b.merge(c))`,
    /// `a.merge(a) == a`.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        let mut entries = Vec::with_capacity(self.entries.len().max(other.entries.len()));
        let mut ours = self.entries.into_iter().peekable();
        let mut theirs = other.entries.into_iter().peekable();
        while let (Some(one), Some(two)) = (ours.peek(), theirs.peek()) {
            match one.order(two) {
                Ordering::Less => entries.extend(ours.next()),
                Ordering::Greater => entries.extend(theirs.next()),
                Ordering::Equal => {
                    if let (Some(mut entry), Some(same)) = (ours.next(), theirs.next()) {
                        entry.join(same);
                        entries.push(entry);
                    }
                }
            }
        }
        entries.extend(ours);
        entries.extend(theirs);
        Self { entries }
    }

    /// The entry of the same work, as it stands here.
    pub fn get(&self, entry: &Entry) -> Option<&Entry> {
        let place = self.entries.binary_search_by(|one| one.order(entry)).ok()?;
        self.entries.get(place)
    }

    /// The works that a name may mean.
    pub fn find(&self, title: &str, year: Option<u16>, kind: Option<WorkKind>) -> Choice<&Entry> {
        find(self.entries.iter(), title, year, kind, Demand::Title)
    }

    /// How far somebody is in the work that an article is about.
    pub fn progress_of(&self, work: &Work) -> Answer {
        answer(&self.entries.iter(), work)
    }

    /// Says that somebody is so far in the work of `entry`; what was said before stays where it is
    /// farther. Moving back is refused.
    pub fn claim(&mut self, entry: &Entry, claim: Claim) -> Moved {
        let known = self.entries.binary_search_by(|one| one.order(entry));
        let before = known.ok().and_then(|place| self.entries.get(place)).map(Entry::progress);
        let before = before.unwrap_or_default();
        let behind =
            |progress: &Progress| matches!(claim.progress.compare(*progress), Some(Ordering::Less));
        if before.iter().any(behind) {
            return Moved::Back;
        }
        if claim.progress == Progress::None {
            return Moved::Not;
        }
        let place = self.place(entry);
        let Some(entry) = self.entries.get_mut(place) else { return Moved::Not };
        // A word of today counts, whatever day a clock that ran ahead once wrote down.
        let when = claim.when.max(entry.back);
        entry.claim([Claim { when, ..claim }]);
        if entry.progress() == before { Moved::Not } else { Moved::On }
    }

    /// Says that somebody is so far and no farther: all that was said before is taken back, here
    /// and wherever this register is merged.
    pub fn move_back(&mut self, entry: &Entry, claim: Claim) {
        let place = self.place(entry);
        if let Some(entry) = self.entries.get_mut(place) {
            entry.move_back(claim);
        }
    }

    /// Where the work of `entry` stands; it is put there if it was not in the register.
    fn place(&mut self, entry: &Entry) -> usize {
        match self.entries.binary_search_by(|one| one.order(entry)) {
            Ok(place) => place,
            Err(place) => {
                let mut entry = entry.clone();
                (entry.back, entry.claims) = (0, Vec::new());
                self.entries.insert(place, entry);
                place
            }
        }
    }

    pub(super) fn into_entries(self) -> Vec<Entry> {
        self.entries
    }
}

/// How much two names must have in common to be of one work.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Demand {
    /// A title: somebody names a work and can be asked.
    Title,
    /// Year or kind as well, where one of them is known on either side: nobody is asked, and a film
    /// that is called like a series must not open the series.
    Whole,
}

/// The entries that a name may mean. A work of which all was taken back is meant only where no
/// other is called so.
fn find<'a>(
    entries: impl Iterator<Item = &'a Entry> + Clone,
    title: &str,
    year: Option<u16>,
    kind: Option<WorkKind>,
    demand: Demand,
) -> Choice<&'a Entry> {
    let seen = entries.clone().filter(|entry| !entry.claims.is_empty());
    match find_among(seen, title, year, kind, demand) {
        Choice::Nothing => find_among(entries, title, year, kind, demand),
        choice => choice,
    }
}

/// Of several that agree equally well, one whose title is written with the same article is meant:
/// "The Harbour" is not "Harbour" where both are known.
fn find_among<'a>(
    entries: impl Iterator<Item = &'a Entry>,
    title: &str,
    year: Option<u16>,
    kind: Option<WorkKind>,
    demand: Demand,
) -> Choice<&'a Entry> {
    let title_folded = folded(title);
    let known = Known { title: &title_folded, original: "", year, kind };
    let nameless = year.is_none() && kind.is_none();
    let candidates = entries.filter_map(|entry| Some((entry, agree(&known, &entry.known())?)));
    let candidates = candidates.filter(|(entry, agreement)| {
        let bare = nameless && entry.year.is_none() && entry.kind.is_none();
        demand == Demand::Title || bare || *agreement > Agreement::Title
    });
    let choice = choose(candidates);
    let Choice::Several(several) = choice else { return choice };
    let written = bare(title);
    let exact = several.iter().filter(|entry| bare(&entry.title) == written);
    let mut exact = exact.filter_map(|entry| Some((*entry, agree(&known, &entry.known())?)));
    match (exact.next(), exact.next()) {
        (Some((entry, agreement)), None) => Choice::One(entry, agreement),
        _ => Choice::Several(several),
    }
}

/// How far somebody is in the work that an article is about. A season behind the title is taken for
/// a part of the title first.
pub(super) fn answer<'a>(
    entries: &(impl Iterator<Item = &'a Entry> + Clone),
    work: &Work,
) -> Answer {
    let whole = dated(&work.title);
    let find = |name: Name<'_>, demand| {
        // Only a series has seasons.
        let kind = work.kind.or(name.season.map(|_| WorkKind::Series));
        find(entries.clone(), name.title, work.year.or(name.year), kind, demand)
    };
    let is_part = find(whole, Demand::Title) != Choice::Nothing;
    let name = if is_part { whole } else { named(&work.title) };
    let look = |demand| find(name, demand);
    let several = |several: Vec<&Entry>| several.into_iter().map(Entry::name).collect();
    match look(Demand::Whole) {
        Choice::One(entry, agreement) => Answer::Known(Standing::new(entry.clone(), agreement)),
        Choice::Several(works) => Answer::Several(several(works)),
        Choice::Nothing => match look(Demand::Title) {
            Choice::One(entry, _) if entry.claims.is_empty() => Answer::Unknown,
            Choice::One(entry, _) => Answer::Unsure(entry.name()),
            Choice::Several(works) => Answer::Several(several(works)),
            Choice::Nothing => Answer::Unknown,
        },
    }
}
