//! Scores as a table to read.
//!
//! Enters: tallies under their names, and faults. Leaves: lines of text. Promised: a row tells
//! counts and nothing of an article; faults quote, and are told where the caller asks for them.
//! Not here: standard output.

use std::fmt::Write as _;

use super::judge::{Part, Score, Tally};

/// The heads of the columns.
pub fn head() -> String {
    format!(
        "{:<16}{:>5}{:>9}{:>9}{:>16}{:>7}{:>7}{:>7}{:>9}{:>9}{:>14}{:>11}{:>14}{:>10}\n",
        "",
        "n",
        "leaks",
        "losses",
        "over-hidden",
        "prec",
        "rec",
        "F1",
        "levels",
        "asks",
        "titles",
        "furniture",
        "warnings",
        "invented"
    )
}

/// A row.
pub fn row(name: &str, tally: &Tally) -> String {
    let so_many = |part: Part| format!("{}/{}", part.count, part.of);
    let percent =
        |part: Part, empty: f64| format!("{} {:.1}%", so_many(part), 100.0 * part.share(empty));
    format!(
        "{:<16}{:>5}{:>9}{:>9}{:>16}{:>7.3}{:>7.3}{:>7.3}{:>9}{:>9}{:>14}{:>11}{:>14}{:>10}\n",
        name,
        tally.articles,
        so_many(tally.leaks),
        so_many(tally.losses),
        percent(tally.over, 0.0),
        tally.precision.share(1.0),
        tally.recall.share(1.0),
        tally.f1(),
        so_many(tally.levels),
        so_many(tally.questions),
        percent(tally.titles, 1.0),
        so_many(tally.furniture),
        format!("{}+{}/{}", tally.warnings.count, tally.nearly, tally.warnings.of),
        so_many(tally.invented)
    )
}

/// What is wrong with an article; empty when nothing is.
pub fn faults(name: &str, score: &Score) -> String {
    let mut told = String::new();
    for fault in &score.faults {
        let _ = writeln!(told, "{name}: {fault}");
    }
    told
}
