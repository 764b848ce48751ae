//! A report as lines.
//!
//! Enters: reports. Leaves: `file:line:column: severity: what; what next` for each finding, and a
//! summary of what is shown. Promised: all of it is safe for a terminal; of a later stage only those
//! rows of the contents are told that were others in the stage before.

use std::fmt::Write as _;

use super::{Report, Stage};
use crate::article::{Meta, Work, WorkKind};
use crate::mend::because;
use crate::parse::Weight;

impl Weight {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// The findings, a line for each.
pub fn lines(report: &Report) -> String {
    let mut out = String::new();
    for finding in &report.findings {
        let (line, column, weight) = (finding.line, finding.column, finding.weight.word());
        let _ = writeln!(out, "{}:{line}:{column}: {weight}: {}", report.file, finding.message);
    }
    out
}

/// What readers see, from before any reveal to the end.
pub fn summary(report: &Report) -> String {
    let mut out = String::new();
    let Some((meta, stages)) = &report.shown else {
        let _ = writeln!(out, "{}: cannot be opened", report.file);
        return out;
    };
    let _ = writeln!(out, "{}: {}", report.file, title(meta));
    let because = because(&meta.boundary, None);
    let quoted = because.words.map_or_else(String::new, |words| format!(" “{words}”"));
    let how = because.how.map_or_else(String::new, |how| format!(" {how}"));
    let _ = writeln!(out, "  {}{quoted}{how}", because.rule);
    let mut before: &[String] = &[];
    for stage in stages {
        told(stage, before, &mut out);
        before = &stage.contents;
    }
    out
}

/// "The Glass Tide", or "Ending Explained, about The Glass Tide (film 1999)".
fn title(meta: &Meta) -> String {
    let Some(Work { title, year, kind }) = &meta.work else { return meta.title.to_string() };
    let about: Vec<String> = kind
        .map(WorkKind::word)
        .map(str::to_owned)
        .into_iter()
        .chain(year.map(|year| year.to_string()))
        .collect();
    let about = if about.is_empty() { String::new() } else { format!(" ({})", about.join(" ")) };
    if *title == meta.title {
        format!("{title}{about}")
    } else {
        format!("{}, about {title}{about}", meta.title)
    }
}

fn told(stage: &Stage, before: &[String], out: &mut String) {
    let shut = match stage.closed {
        0 => "nothing is covered".to_owned(),
        1 => "1 cover is shut".to_owned(),
        count => format!("{count} covers are shut"),
    };
    let _ = writeln!(out, "  {}: {shut}", stage.name);
    if !stage.opens.is_empty() {
        let _ = writeln!(out, "    opens {}", stage.opens.join(", "));
    }
    for row in stage.contents.iter().filter(|row| !before.contains(row)) {
        let _ = writeln!(out, "    {row}");
    }
}

/// "2 files: 1 error, 0 warnings, 3 notes".
pub fn count(reports: &[Report]) -> String {
    let of = |weight, word: &str| {
        let count: usize = reports.iter().map(|report| report.count(weight)).sum();
        format!("{count} {word}{}", if count == 1 { "" } else { "s" })
    };
    let files = reports.len();
    format!(
        "{files} file{}: {}, {}, {}\n",
        if files == 1 { "" } else { "s" },
        of(Weight::Error, "error"),
        of(Weight::Warning, "warning"),
        of(Weight::Note, "note")
    )
}
