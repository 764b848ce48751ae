//! `unspoil check`: an author's own look at what readers will see.
//!
//! Enters: files and folders as typed. Leaves: findings and a summary on standard output, or JSON; an
//! exit code: 0 nothing is wrong, 1 something is, 2 something could not be read. Promised: one file
//! that cannot be read does not stop the next; what could merely be said more clearly, a note, is not
//! wrong. Settings, registers and memory are not asked: what is told follows from the files alone.

use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::path::Path;

use clap::Args;

use super::finish::{complain, finish};
use super::formats::format;
use crate::check::{Report, check, count, json, lines, summary};
use crate::parse::Format;
use crate::source::{Address, folder, load_as};
use crate::text::clean_line;

/// Tell an author what readers will see of an article, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, Args)]
#[command(after_help = AFTER)]
pub struct CheckArgs {
    /// Files and folders to look at; - for standard input
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<OsString>,

    /// Print JSON
    #[arg(long)]
    pub json: bool,

    /// Print what is wrong, and nothing of what readers see
    #[arg(long, short)]
    pub quiet: bool,

    /// How the articles are written, whatever their names say: plain, markdown, html or toml
    #[arg(id = "written", long = "format", value_name = "FORMAT", value_parser = format(),
          hide_possible_values = true)]
    pub format: Option<Format>,
}

const AFTER: &str = "\
Ends with 0 when nothing is wrong, 1 when something is, 2 when something could not be read. What is
told of an article names what it hides. A file called check is ./check.";

/// Looks at what was named.
pub(super) fn run(args: &CheckArgs, out: &mut impl Write, err: &mut impl Write) -> u8 {
    let mut unread = false;
    let mut reports: Vec<Report> = Vec::new();
    for typed in &args.files {
        let named = listed(typed).unwrap_or_else(|why| {
            complain(err, &why);
            unread = true;
            Vec::new()
        });
        for (file, address) in named {
            match load_as(&address, args.format, address.limit()) {
                Ok(loaded) => {
                    reports.push(check(&loaded.text, loaded.format, &loaded.name, &file));
                }
                Err(error) => {
                    complain(err, &error.to_string());
                    unread = true;
                }
            }
        }
    }
    let text = if args.json {
        json(&reports)
    } else {
        let findings = reports.iter().map(lines);
        let shown = reports.iter().filter(|_| !args.quiet).map(summary);
        findings.chain(shown).chain([count(&reports)]).collect()
    };
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    let code = finish(written, err);
    let clean = reports.iter().all(Report::is_clean);
    if unread { 2 } else { code.max(u8::from(!clean)) }
}

/// The articles that an argument stands for, each with its name as it was typed: editors find the
/// line by it.
fn listed(typed: &OsStr) -> Result<Vec<(String, Address)>, String> {
    let address = Address::of_argument(typed);
    let name = |path: &Path| clean_line(&path.to_string_lossy());
    if let Some(page) = address.page() {
        return Err(format!("{page}: check looks at files; save the page first"));
    }
    match address.file().filter(|path| path.is_dir()) {
        Some(folder) => {
            let inside = folder::list(folder).map_err(|error| error.to_string())?;
            let named = |address: Address| {
                let below = address.file().and_then(|path| path.strip_prefix(folder).ok());
                let path = below.map_or_else(|| typed.into(), |below| Path::new(typed).join(below));
                (name(&path), address)
            };
            Ok(inside.into_iter().map(named).collect())
        }
        None => Ok(vec![(name(Path::new(typed)), address)]),
    }
}
