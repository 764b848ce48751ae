//! Places that an author names, compared.
//!
//! Enters: places with their lines, and what the article is about. Leaves: notices of those that no
//! order compares with the first, and of those that such a work cannot have: neither opens for
//! anybody who says how far they are. Not here: places that are not understood.

use crate::article::Work;
use crate::parse::{Notice, Weight};
use crate::progress::{Progress, Scope};

/// A place and where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Placed {
    /// From 1.
    pub line: u32,
    /// In characters, from 1.
    pub column: u32,
    /// What is written there.
    pub scope: Scope,
}

impl Placed {
    /// At the beginning of a line.
    pub fn at(line: u32, scope: Scope) -> Self {
        Self { line, column: 1, scope }
    }
}

/// Tells of places without order.
pub(super) fn read(places: &[Placed], work: Option<&Work>, notices: &mut Vec<Notice>) {
    let rail = |scope| Progress::through(scope).rail();
    let first = places.iter().find(|placed| rail(placed.scope) != 0);
    for Placed { line, column, scope } in places.iter().copied() {
        let mut say = |weight, message| notices.push(Notice { line, column, weight, message });
        let kind = work.and_then(|work| work.kind);
        if let Some(kind) = kind.filter(|kind| !kind.can_have(scope)) {
            let message = format!(
                "a {} has no {scope}, so that it never opens; name a place that it has, or another \
                 `kind` of work",
                kind.word()
            );
            say(Weight::Error, message);
        } else if let Some(first) = first
            && rail(scope) != 0
            && rail(scope) != rail(first.scope)
        {
            let message = format!(
                "{scope} and {} on line {} have no order: who has reached one has not reached the \
                 other; name the same kind of place everywhere",
                first.scope, first.line
            );
            say(Weight::Warning, message);
        }
    }
}
