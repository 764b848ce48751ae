//! One work of a register, and what was said of it.
//!
//! Enters: the name of a work, claims, and words that move back. Leaves: [`Entry`]. Promised: a name
//! is safe for a terminal and on one line; two entries are of one work if their titles fold to the
//! same and year and kind are equal, and only then they are joined; joining keeps what counts of
//! both and nothing else. Not here: names that are similar (`works`).

use std::cmp::Ordering;
use std::fmt::Write as _;

use super::claim::{Claim, counting, farthest};
use crate::article::WorkKind;
use crate::progress::{Progress, Scope};
use crate::text::clean_line;
use crate::works::{Known, folded};

/// The longest title that is kept, in characters; a longer one names no work.
const LONGEST: usize = 300;

/// A work, and how far somebody is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub(super) title: String,
    pub(super) original: String,
    pub(super) title_folded: String,
    pub(super) original_folded: String,
    pub(super) year: Option<u16>,
    pub(super) kind: Option<WorkKind>,
    /// The latest word that moved back; older claims do not count. 0: there was none.
    pub(super) back: u64,
    pub(super) claims: Vec<Claim>,
}

impl Entry {
    /// A work of which nothing was said yet; `None` when it has no name.
    pub fn new(
        title: &str,
        original: &str,
        year: Option<u16>,
        kind: Option<WorkKind>,
    ) -> Option<Self> {
        let (title, original) = (on_a_line(title), on_a_line(original));
        let folded = [folded(&title), folded(&original)];
        Self::of([title, original], folded, year, kind)
    }

    /// A work whose titles were folded before, as they stand in a register that was saved here.
    pub(super) fn saved(
        titles: [&str; 2],
        folded: [&str; 2],
        year: Option<u16>,
        kind: Option<WorkKind>,
    ) -> Option<Self> {
        Self::of(titles.map(on_a_line), folded.map(str::to_owned), year, kind)
    }

    fn of(
        [title, mut original]: [String; 2],
        [title_folded, mut original_folded]: [String; 2],
        year: Option<u16>,
        kind: Option<WorkKind>,
    ) -> Option<Self> {
        if title_folded.is_empty() || title.is_empty() {
            return None;
        }
        if original_folded == title_folded {
            original.clear();
            original_folded.clear();
        }
        let (back, claims) = (0, Vec::new());
        Some(Self { title, original, title_folded, original_folded, year, kind, back, claims })
    }

    /// Its title.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Its title in the original, where that is another one; empty otherwise.
    pub fn original(&self) -> &str {
        &self.original
    }

    /// The year it came out.
    pub fn year(&self) -> Option<u16> {
        self.year
    }

    /// What it is.
    pub fn kind(&self) -> Option<WorkKind> {
        self.kind
    }

    /// What was said of it and still counts, the farthest of each kind of place first.
    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }

    /// How far its reader is: empty for not at all, else one for each kind of place. Places of two
    /// kinds are both true.
    pub fn progress(&self) -> Vec<Progress> {
        farthest(&self.claims)
    }

    /// Whether its reader has seen a place. What the work cannot have is not reached, all of it
    /// seen or not: a film that was seen says nothing of a series that is called the same.
    pub fn reaches(&self, scope: Scope) -> bool {
        self.kind.is_none_or(|kind| kind.can_have(scope))
            && self.claims.iter().any(|claim| claim.progress.reaches(scope))
    }

    /// Whether such a work can have such a place: a film has no episodes.
    pub fn can_have(&self, progress: Progress) -> bool {
        self.kind.is_none_or(|kind| kind.can_be_at(progress))
    }

    /// Why [`Entry::can_have`] says no: one line.
    pub fn has_no(&self, progress: Progress) -> String {
        let kind = self.kind.map_or("work", WorkKind::word);
        format!("{}: a {kind} has no {progress}; nothing was changed", self.name())
    }

    /// "Harbour (series 2017)".
    pub fn name(&self) -> String {
        let mut name = String::with_capacity(self.title.len() + 16);
        self.push_name(&mut name);
        name
    }

    /// Adds [`Entry::name`] to a text.
    pub fn push_name(&self, out: &mut String) {
        out.push_str(&self.title);
        // A text takes all that is written to it.
        let _ = match (self.kind, self.year) {
            (Some(kind), Some(year)) => write!(out, " ({} {year})", kind.word()),
            (Some(kind), None) => write!(out, " ({})", kind.word()),
            (None, Some(year)) => write!(out, " ({year})"),
            (None, None) => Ok(()),
        };
    }

    /// By what it is told from other works.
    pub(super) fn known(&self) -> Known<'_> {
        Known {
            title: &self.title_folded,
            original: &self.original_folded,
            year: self.year,
            kind: self.kind,
        }
    }

    /// The order of a register. Equal means the same work.
    pub(super) fn order(&self, other: &Self) -> Ordering {
        let key = |entry: &Self| (entry.year, entry.kind.map(WorkKind::word));
        self.title_folded.cmp(&other.title_folded).then_with(|| key(self).cmp(&key(other)))
    }

    /// Adds claims; what does not count is forgotten.
    pub(super) fn claim(&mut self, claims: impl IntoIterator<Item = Claim>) {
        let mut all = std::mem::take(&mut self.claims);
        if all.is_empty() {
            all = claims.into_iter().collect();
        } else {
            all.extend(claims);
        }
        self.claims = counting(all, self.back);
    }

    /// Moves back: nothing that was said before counts, and this does. The word is later than any
    /// that it takes back, whatever the clock says.
    pub(super) fn move_back(&mut self, claim: Claim) {
        let latest = self.claims.iter().map(|claim| claim.when.saturating_add(1)).max();
        let when = claim.when.max(latest.unwrap_or(0)).max(self.back.saturating_add(1));
        self.back = when;
        self.claims = counting(vec![Claim { when, ..claim }], when);
    }

    /// All that counts of two entries of one work. Of two ways to write its title one is taken, the
    /// same in either order.
    pub(super) fn join(&mut self, other: Self) {
        self.back = self.back.max(other.back);
        if other.title > self.title {
            self.title = other.title;
        }
        if other.original > self.original {
            self.original = other.original;
            self.original_folded = other.original_folded;
        }
        self.claim(other.claims);
    }
}

/// A title on one line and safe for a terminal; nothing, where it is too long to be one.
pub(super) fn on_a_line(title: &str) -> String {
    let spaced = title.starts_with(' ') || title.ends_with(' ') || title.contains("  ");
    let line = if !spaced && title.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        title.to_owned()
    } else {
        clean_line(title)
    };
    // So many bytes are as many characters at most.
    if line.len() > LONGEST && line.chars().count() > LONGEST { String::new() } else { line }
}
