//! How far the reader of a pair is, by chance.
//!
//! Enters: a seed. Leaves: a [`Gate`]. Promised: the same for both sides of a pair; what it opens is
//! the same on both, which the generators see to.

use unspoil::progress::{Level, Progress, Scope};
use unspoil::spoiler::Gate;

use super::chance::Chance;

/// How far somebody is for whom the built program prints.
pub const PRINTED_FOR: &str = "S01E03";

/// The gate of that reader.
pub fn printed_for() -> Gate {
    let place = Scope::read(PRINTED_FOR).unwrap();
    Gate::at(vec![Progress::Through(place)], None)
}

/// How far the reader of a pair is, by chance; most are somewhere in the middle.
pub fn gate(seed: u64) -> Gate {
    let mut chance = Chance::new(seed).aside(55);
    let place = Scope::Episode { season: 1, episode: chance.pick(&[1, 3, 5, 8]) };
    let progress = chance.pick(&[
        Progress::None,
        Progress::Through(place),
        Progress::Through(place),
        Progress::Through(Scope::Season(1)),
        Progress::Through(Scope::Chapter(2)),
        Progress::All,
    ]);
    let limit = chance.pick(&[None, None, Some(Level::Minor), Some(Level::Major)]);
    // A work that was seen to its end would open what the twins differ in.
    let whole = progress != Progress::All && chance.pick(&[true, false]);
    Gate::at(vec![progress], None).up_to(limit).opening_what_was_seen(whole)
}
