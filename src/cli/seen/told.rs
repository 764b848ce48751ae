//! What is told of a register, in lines and as JSON.
//!
//! Enters: entries, and what an import or a merge has changed. Leaves: text. Promised: one work is one
//! line, `name: place`, in the order of the register; names of fields in JSON do not change.

use std::fmt::Write as _;

use serde::Serialize;

use super::Done;
use crate::article::WorkKind;
use crate::progress::Progress;
use crate::seen::import::Unread;
use crate::seen::{Change, Entry, Register, Unsure};
use crate::text::clean_line;

/// "S02E05", or several: "S02E05, absolute 30"; "none".
pub(super) fn places(progress: &[Progress]) -> String {
    if progress.is_empty() {
        return Progress::None.to_string();
    }
    progress.iter().map(Progress::to_string).collect::<Vec<_>>().join(", ")
}

/// "Harbour (series 2017): S02E05".
pub(super) fn line(entry: &Entry) -> String {
    list(std::iter::once(entry))
}

/// One line for each.
pub(super) fn list<'a>(entries: impl Iterator<Item = &'a Entry>) -> String {
    let mut out = String::new();
    for entry in entries {
        entry.push_name(&mut out);
        let progress = entry.progress();
        if progress.is_empty() {
            out.push_str(": none");
        }
        for (place, progress) in progress.iter().enumerate() {
            let _ = write!(out, "{} {progress}", if place == 0 { ":" } else { "," });
        }
        out.push('\n');
    }
    out
}

#[derive(Serialize)]
struct Work<'a> {
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    original_title: &'a str,
    year: Option<u16>,
    kind: Option<&'static str>,
    progress: Vec<String>,
    said: Vec<Said<'a>>,
}

#[derive(Serialize)]
struct Said<'a> {
    progress: String,
    /// Seconds since 1970; null where nobody knows.
    when: Option<u64>,
    by: &'a str,
}

fn work(entry: &Entry) -> Work<'_> {
    let said = entry.claims().iter().map(|claim| Said {
        progress: claim.progress.to_string(),
        when: Some(claim.when).filter(|when| *when > 0),
        by: &claim.by,
    });
    Work {
        title: entry.title(),
        original_title: entry.original(),
        year: entry.year(),
        kind: entry.kind().map(WorkKind::word),
        progress: strings(&entry.progress()),
        said: said.collect(),
    }
}

fn strings(progress: &[Progress]) -> Vec<String> {
    progress.iter().map(Progress::to_string).collect()
}

fn json(value: &impl Serialize) -> String {
    // Only maps with odd keys cannot be written, and there are none.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

/// One work as an object.
pub(super) fn json_entry(entry: &Entry) -> String {
    json(&work(entry))
}

/// Works as an array.
pub(super) fn json_list<'a>(entries: impl Iterator<Item = &'a Entry>) -> String {
    json(&entries.map(work).collect::<Vec<_>>())
}

/// Where two registers differ in what counts.
pub(super) fn differences(before: &Register, after: &Register) -> Vec<Change> {
    let changes = after.entries().iter().filter_map(|entry| {
        let from = before.get(entry).map(Entry::progress).unwrap_or_default();
        let to = entry.progress();
        (from != to).then(|| Change { name: entry.name(), from, to })
    });
    changes.collect()
}

/// What came of one imported file.
pub(super) struct File {
    pub(super) place: String,
    pub(super) format: &'static str,
    /// What it says was seen.
    pub(super) rows: usize,
    pub(super) same: usize,
    pub(super) silent: usize,
    pub(super) overruled: Vec<String>,
    pub(super) unsure: Vec<Unsure>,
    pub(super) unread: Vec<Unread>,
    pub(super) more_unread: usize,
}

/// What came of an import or a merge.
#[derive(Default)]
pub(super) struct Report {
    pub(super) dry_run: bool,
    pub(super) files: Vec<File>,
    pub(super) changes: Vec<Change>,
    /// Files that could not be read, and why.
    pub(super) failed: Vec<String>,
    /// What else is to be said, line by line.
    pub(super) lines: Vec<String>,
}

#[derive(Serialize)]
struct Told<'a> {
    dry_run: bool,
    changes: Vec<ToldChange<'a>>,
    files: Vec<ToldFile<'a>>,
    failed: &'a [String],
}

#[derive(Serialize)]
struct ToldChange<'a> {
    work: &'a str,
    from: Vec<String>,
    to: Vec<String>,
}

#[derive(Serialize)]
struct ToldFile<'a> {
    file: &'a str,
    format: &'a str,
    rows: usize,
    unchanged_works: usize,
    rows_that_say_nothing: usize,
    overruled: &'a [String],
    unmatched: Vec<ToldUnsure<'a>>,
    unread: Vec<ToldUnread<'a>>,
    more_unread: usize,
}

#[derive(Serialize)]
struct ToldUnsure<'a> {
    line: usize,
    work: &'a str,
    candidates: &'a [String],
}

#[derive(Serialize)]
struct ToldUnread<'a> {
    line: usize,
    what: &'a str,
}

impl Report {
    /// Told in lines, or as JSON with nothing but failures on standard error.
    pub(super) fn done(self, json: bool, complaint: Option<String>) -> Done {
        let code = u8::from(!self.failed.is_empty());
        let out = if json { self.json() } else { self.text() };
        let mut err: Vec<String> = complaint.into_iter().chain(self.failed).collect();
        err.extend(self.lines);
        if !json {
            for file in &self.files {
                err.extend(file.lines());
            }
        }
        Done { out, err, code }
    }

    fn text(&self) -> String {
        let mut out = String::new();
        for Change { name, from, to } in &self.changes {
            let _ = match from.as_slice() {
                [] => writeln!(out, "{name}: {}", places(to)),
                from => writeln!(out, "{name}: {} → {}", places(from), places(to)),
            };
        }
        for file in &self.files {
            let _ = writeln!(
                out,
                "{}: {}: {} seen, {} unmatched, {} not read, {} without a word of how far",
                file.place,
                file.format,
                file.rows,
                file.unsure.len(),
                file.unread.len().saturating_add(file.more_unread),
                file.silent,
            );
        }
        let (count, would) =
            (self.changes.len(), if self.dry_run { "would change" } else { "changed" });
        let works = if count == 1 { "work" } else { "works" };
        let _ = writeln!(out, "{count} {works} {would}");
        out
    }

    fn json(&self) -> String {
        json(&Told {
            dry_run: self.dry_run,
            changes: self
                .changes
                .iter()
                .map(|change| ToldChange {
                    work: &change.name,
                    from: strings(&change.from),
                    to: strings(&change.to),
                })
                .collect(),
            files: self.files.iter().map(File::json).collect(),
            failed: &self.failed,
        })
    }
}

impl File {
    /// What of it was not taken in, line by line.
    fn lines(&self) -> Vec<String> {
        let Self { place: file, .. } = self;
        let mut lines: Vec<String> =
            self.unread.iter().map(|row| format!("{file}:{}: {}", row.line, row.what)).collect();
        if self.more_unread > 0 {
            lines.push(format!("{file}: and {} more rows that cannot be read", self.more_unread));
        }
        lines.extend(self.unsure.iter().map(|unsure| {
            let Unsure { line, name, candidates } = unsure;
            let candidates = candidates.join(" or ");
            format!("{file}:{line}: {name} may be {candidates}; say which: unspoil seen set")
        }));
        lines.extend(
            self.overruled
                .iter()
                .map(|name| format!("{file}: {name}: you moved back since; your word stands")),
        );
        lines.iter().map(|line| clean_line(line)).collect()
    }

    fn json(&self) -> ToldFile<'_> {
        ToldFile {
            file: &self.place,
            format: self.format,
            rows: self.rows,
            unchanged_works: self.same,
            rows_that_say_nothing: self.silent,
            overruled: &self.overruled,
            unmatched: self
                .unsure
                .iter()
                .map(|unsure| ToldUnsure {
                    line: unsure.line,
                    work: &unsure.name,
                    candidates: &unsure.candidates,
                })
                .collect(),
            unread: self
                .unread
                .iter()
                .map(|row| ToldUnread { line: row.line, what: &row.what })
                .collect(),
            more_unread: self.more_unread,
        }
    }
}
