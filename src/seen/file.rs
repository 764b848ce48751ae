//! A register as text, one work to a line.
//!
//! Enters: a register, or text that one was saved as. Leaves: the other of the two, or the works in
//! it that a name may mean. Promised: what was written is read back as the same; one line that
//! cannot be read costs one work; a later version's text is not touched. Fields are parted by tabs,
//! which no field holds.
//!
//! Why lines and no database: 50,000 works are four megabytes, which are read at once and searched
//! at memory speed, so that [`look_up`] parses only the lines it finds; a person can look at them,
//! and two machines' files can be merged.

use std::fmt::Write as _;

use super::answer::Answer;
use super::claim::Claim;
use super::entry::{Entry, on_a_line};
use super::register::{Register, answer};
use crate::article::{Work, WorkKind};
use crate::progress::Progress;
use crate::works::{dated, folded, named};

/// The version of the text that is written. It grows when titles are folded otherwise, too: saved
/// registers are searched by folded titles.
pub const FILE_VERSION: u32 = 1;

const FIRST_LINE: &str = "unspoil seen ";

/// So many claims of one work are read; more were not written by us.
const MOST_CLAIMS: usize = 256;

/// A register, and the lines that could not be read, counted from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// What could be read.
    pub register: Register,
    /// The lines that could not.
    pub unread: Vec<usize>,
}

/// Why a text is no register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is of a later version.
    Newer,
    /// It is something else.
    Foreign,
}

impl Register {
    /// Reads what [`Register::write`] wrote on any machine. Titles are folded anew.
    pub fn read(text: &str) -> Result<Reading, Unreadable> {
        Self::read_lines(text, entry)
    }

    /// Reads what [`Register::write`] wrote here: titles were folded when they were written, and are
    /// taken as they stand. Who changes a title by hand merges the file, or folds it as well.
    pub fn read_own(text: &str) -> Result<Reading, Unreadable> {
        Self::read_lines(text, own_entry)
    }

    fn read_lines(
        text: &str,
        entry: impl Fn(&str) -> Option<Entry>,
    ) -> Result<Reading, Unreadable> {
        let lines = body(text)?.lines();
        let mut entries = Vec::new();
        let mut unread = Vec::new();
        for (number, line) in (2..).zip(lines) {
            match entry(line) {
                Some(entry) => entries.push(entry),
                None if line.is_empty() => {}
                None => unread.push(number),
            }
        }
        Ok(Reading { register: Self::of(entries), unread })
    }

    /// The text to save.
    pub fn write(&self) -> String {
        let mut out = String::with_capacity(self.entries().len().saturating_mul(80));
        let _ = writeln!(out, "{FIRST_LINE}{FILE_VERSION}");
        for entry in self.entries() {
            let year = entry.year.map(|year| year.to_string()).unwrap_or_default();
            let kind = entry.kind.map_or("", WorkKind::word);
            let Entry { title_folded, original_folded, title, original, back, .. } = entry;
            let _ = write!(
                out,
                "{title_folded}\t{original_folded}\t{title}\t{original}\t{year}\t{kind}\t{back}"
            );
            for Claim { progress, when, by } in &entry.claims {
                let _ = write!(out, "\t{progress}\t{when}\t{by}");
            }
            out.push('\n');
        }
        out
    }
}

/// How far somebody is in a work, out of a saved register, of which only the lines that may be about
/// it are read. A text that is no register knows nothing.
pub fn look_up(text: &str, work: &Work) -> Answer {
    let Ok(text) = body(text) else { return Answer::Unknown };
    // What stands behind a title may be a part of it or a season.
    let (whole, name) = (folded(dated(&work.title).title), folded(named(&work.title).title));
    let other = if name == whole { "" } else { name.as_str() };
    let lines = lines_of(text, &whole).chain(lines_of(text, other));
    // A line may hold a title twice; registers hold each work once.
    let entries = Register::of(lines.filter_map(own_entry).collect());
    answer(&entries.entries().iter(), work)
}

/// The lines of the works that are called so.
fn lines_of<'a>(text: &'a str, title: &'a str) -> impl Iterator<Item = &'a str> {
    let bytes = text.as_bytes();
    // Every text holds an empty title everywhere, and no work has one.
    let found = (!title.is_empty()).then(|| memchr::memmem::find_iter(bytes, title.as_bytes()));
    found.into_iter().flatten().filter_map(move |at| {
        // A title fills its field, from a line's start or a tab to a tab.
        let fills = at.checked_sub(1).is_none_or(|at| matches!(bytes.get(at), Some(b'\n' | b'\t')))
            && bytes.get(at + title.len()) == Some(&b'\t');
        if !fills {
            return None;
        }
        let start = text.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
        // The folded titles are the first two fields of a line.
        let tabs = text.get(start..at)?.bytes().filter(|byte| *byte == b'\t').count();
        if tabs < 2 { text.get(start..)?.lines().next() } else { None }
    })
}

/// What stands below the first line, which says the version.
fn body(text: &str) -> Result<&str, Unreadable> {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let version = first.trim_end().strip_prefix(FIRST_LINE).ok_or(Unreadable::Foreign)?;
    match version.parse::<u32>() {
        Ok(version) if version > FILE_VERSION => Err(Unreadable::Newer),
        Ok(1..) => Ok(rest),
        _ => Err(Unreadable::Foreign),
    }
}

/// A field holds something else than it should.
struct Unlike;

/// The work of a line, its titles folded anew.
fn entry(line: &str) -> Option<Entry> {
    read_entry(line, |_, [title, original], year, kind| Entry::new(title, original, year, kind))
}

/// The work of a line with its titles as they were folded before.
fn own_entry(line: &str) -> Option<Entry> {
    read_entry(line, |folded, titles, year, kind| Entry::saved(titles, folded, year, kind))
}

type Titles<'a> = [&'a str; 2];

fn read_entry<'a>(
    line: &'a str,
    work: impl Fn(Titles<'a>, Titles<'a>, Option<u16>, Option<WorkKind>) -> Option<Entry>,
) -> Option<Entry> {
    let mut fields = line.split('\t');
    let mut field = || fields.next();
    let (folded, titles) = ([field()?, field()?], [field()?, field()?]);
    let (year, kind, back) = (year(field()?).ok()?, kind(field()?).ok()?, field()?);
    let mut entry = work(folded, titles, year, kind)?;
    entry.back = back.parse().ok()?;
    let mut claims = Vec::with_capacity(1);
    while let Some(progress) = field() {
        let (when, by) = (field()?.parse().ok()?, field()?);
        let progress = Progress::read_written(progress);
        let progress = progress.filter(|progress| *progress != Progress::None)?;
        claims.push(Claim::new(progress, when, on_a_line(by)));
        if claims.len() > MOST_CLAIMS {
            return None;
        }
    }
    entry.claim(claims);
    Some(entry)
}

/// The year in a field; an error when there is something else.
fn year(field: &str) -> Result<Option<u16>, Unlike> {
    if field.is_empty() { Ok(None) } else { field.parse().map(Some).map_err(|_| Unlike) }
}

/// The kind in a field; an error when there is something else.
fn kind(field: &str) -> Result<Option<WorkKind>, Unlike> {
    let kinds = [WorkKind::Film, WorkKind::Series, WorkKind::Book, WorkKind::Game];
    match kinds.into_iter().find(|kind| kind.word() == field) {
        None if !field.is_empty() => Err(Unlike),
        kind => Ok(kind),
    }
}
