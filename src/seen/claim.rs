//! That somebody is so far: the progress, when that was, and who said so.
//!
//! Enters: claims from anywhere, in any order. Leaves: those that still count. Promised: what counts
//! depends on the set of claims alone, not on their order or how often each was made; that is what
//! makes registers mergeable. A claim stops counting when another one is as far and as late, or when
//! it is older than a word that moved its reader back.

use std::cmp::{Ordering, Reverse};

use crate::progress::{Progress, Scope};

/// That somebody is so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// How far.
    pub progress: Progress,
    /// When that was, in seconds since 1970; 0 where nobody knows.
    pub when: u64,
    /// Who said so: a device, the list that it was imported from.
    pub by: String,
}

impl Claim {
    /// A claim, its progress in the one form in which it is kept.
    pub fn new(progress: Progress, when: u64, by: impl Into<String>) -> Self {
        Self { progress: kept(progress), when, by: by.into() }
    }
}

/// Progress that is as far is written alike.
fn kept(progress: Progress) -> Progress {
    let Progress::Through(scope) = progress else { return progress };
    Progress::through(match scope {
        Scope::Episode { season: 0, episode: last } | Scope::Episodes { season: 0, last, .. } => {
            Scope::Special(last)
        }
        Scope::Episode { season, episode: last } | Scope::Episodes { season, last, .. } => {
            // No season is told from its last episode by a number that cannot be counted to.
            Scope::Episode { season, episode: last.min(u16::MAX - 1) }
        }
        scope => scope,
    })
}

/// The claims that count after a word at `back` that moved their reader back (0: there was none):
/// for each rail the farthest, and of the others those that are later than all that are farther.
pub(super) fn counting(mut claims: Vec<Claim>, back: u64) -> Vec<Claim> {
    claims.retain(|claim| claim.when >= back && claim.progress != Progress::None);
    if claims.len() <= 1 {
        return claims;
    }
    claims.sort_by(|one, other| {
        let farther = other.progress.compare(one.progress).unwrap_or(Ordering::Equal);
        let rail = one.progress.rail().cmp(&other.progress.rail());
        rail.then(farther)
            .then_with(|| Reverse(one.when).cmp(&Reverse(other.when)))
            .then_with(|| one.by.cmp(&other.by))
    });
    let mut counting: Vec<Claim> = Vec::with_capacity(claims.len());
    // When all of it was seen, by the latest word; nothing that is as old counts beside that.
    let mut all: Option<u64> = None;
    let mut latest: Option<(u8, u64)> = None;
    for claim in claims {
        let rail = claim.progress.rail();
        let beaten = all.is_some_and(|when| when >= claim.when)
            || latest.is_some_and(|(on, when)| on == rail && when >= claim.when);
        if beaten {
            continue;
        }
        if claim.progress == Progress::All {
            all = Some(claim.when);
        }
        latest = Some((rail, claim.when));
        counting.push(claim);
    }
    counting
}

/// How far these claims go together: all of it, or the farthest on each rail.
pub(super) fn farthest(counting: &[Claim]) -> Vec<Progress> {
    let mut farthest: Vec<Progress> = Vec::new();
    for claim in counting {
        if claim.progress == Progress::All {
            return vec![Progress::All];
        }
        if farthest.last().is_none_or(|last| last.rail() != claim.progress.rail()) {
            farthest.push(claim.progress);
        }
    }
    farthest
}
