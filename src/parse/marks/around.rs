//! Marks in runs that have covers among them already, where a format marks its own.
//!
//! Enters: runs in which a sign stands for each cover, and the covers in order. Leaves: pieces.
//! Promised: every cover is put in where its sign stood, whatever the marks around it hide. Not
//! here: which words are covered; see `veil`.

use super::veil::{veil, veil_pieces};
use crate::article::{Run, Style};
use crate::spoiler::Piece;

/// Stands in runs for a cover that is there already. Cleaned text holds no such character.
pub(in crate::parse) const COVER: &str = "\u{1}";

/// How such a run is told from others; no mark is looked for in it.
pub(in crate::parse) const COVER_STYLE: Style =
    Style { emphasis: false, strong: false, strike: false, code: true, aside: true };

/// Covers what the marks in `runs` hide; [`COVER`] stands for each of `covers`, in order.
pub(in crate::parse) fn veil_around(runs: Vec<Run>, covers: Vec<Piece<Run>>) -> Vec<Piece<Run>> {
    if covers.is_empty() { veil(runs) } else { veil_pieces(fill(runs, covers)) }
}

/// Puts each of `covers` where [`COVER`] stands for it; marks are left as they are.
pub(in crate::parse) fn fill(runs: Vec<Run>, covers: Vec<Piece<Run>>) -> Vec<Piece<Run>> {
    let mut covers = covers.into_iter();
    let mut pieces = Vec::with_capacity(runs.len());
    for run in runs {
        if run.style == COVER_STYLE {
            pieces.extend(covers.by_ref().take(run.text.matches(COVER).count()));
        } else {
            pieces.push(Piece::Open(run));
        }
    }
    pieces
}
