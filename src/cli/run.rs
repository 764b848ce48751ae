//! A plan carried out.
//!
//! Enters: a plan, a source of articles, the standard streams. Leaves: text on the streams and an
//! exit code. Promised: one article that cannot be read does not stop the next; what was written
//! is flushed before anything is said on standard error; a closed pipe is no error. Not here: the
//! reader on the screen, which `terminal.rs` runs.

use std::ffi::OsString;
use std::io::{self, BufRead, Write};
use std::path::Path;

use clap::CommandFactory as _;

use super::finish::{complain, finish};
use super::input::{Article, Source};
use super::{Args, Form, Opening, Plan, Printing, Reading, check, seen, session};
use crate::config::{self, Settings};
use crate::mend::Mends;
use crate::parse::Format;
use crate::plain::{self, Outside};
use crate::print::{self, Sheet, lift, look_at, withheld};
use crate::terminal::End;

/// Does what `plan` says.
pub(super) fn run(
    plan: Plan,
    source: &dyn Source,
    input: &mut impl BufRead,
    out: &mut impl Write,
    err: &mut impl Write,
) -> u8 {
    let done = match plan {
        Plan::Print(printing) => return print(&printing, source, out, err),
        Plan::Plain(reading) => return plain(&reading, source, input, out, err),
        Plan::Seen(args) => return seen::run(&args, &seen::World::here(), input, out, err),
        Plan::Check(args) => return check::run(&args, out, err),
        Plan::List => list(source, out),
        Plan::Completions(shell) => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Args::command(), "unspoil", &mut script);
            out.write_all(&script)
        }
        Plan::PrintConfig(path) => return settings(path.as_deref(), config::print, out, err),
        Plan::PrintKeys(path) => {
            let print = |settings: &Settings| config::print_keys(&settings.keymap);
            return settings(path.as_deref(), print, out, err);
        }
        Plan::Reader(opening) | Plan::Library(opening) => return read(&opening, err),
    };
    finish(done, err)
}

/// The reader on the screen. What a signal ended says so, as a shell would have it.
fn read(opening: &Opening, err: &mut impl Write) -> u8 {
    match session::run(opening) {
        Ok(End::Left) => 0,
        Ok(End::Signal(signal)) => {
            complain(err, &format!("ended by signal {signal}; your place is kept"));
            u8::try_from(128 + signal).unwrap_or(1)
        }
        Ok(End::Gone) => {
            complain(err, "the terminal went away; your place is kept");
            1
        }
        Ok(End::Failed(why)) | Err(why) => {
            complain(err, &why);
            1
        }
    }
}

/// Prints something of the settings, after what is wrong with them.
fn settings(
    path: Option<&Path>,
    print: impl FnOnce(&Settings) -> String,
    out: &mut impl Write,
    err: &mut impl Write,
) -> u8 {
    match session::settings(path) {
        Ok((settings, remark)) => {
            if let Some(remark) = remark {
                complain(err, &remark);
            }
            finish(out.write_all(print(&settings).as_bytes()).and_then(|()| out.flush()), err)
        }
        Err(why) => {
            complain(err, &why);
            1
        }
    }
}

fn list(source: &dyn Source, out: &mut impl Write) -> io::Result<()> {
    for name in source.library() {
        writeln!(out, "{name}")?;
    }
    out.flush()
}

/// The articles that were asked for, each when it is its turn.
fn articles<'a>(
    files: &'a [OsString],
    format: Option<Format>,
    source: &'a dyn Source,
) -> impl Iterator<Item = Result<Article, String>> + 'a {
    files.iter().flat_map(move |file| -> Box<dyn Iterator<Item = Result<Article, String>> + 'a> {
        match source.list(file) {
            Ok(files) => Box::new(files.into_iter().map(move |file| source.open(&file, format))),
            Err(why) => Box::new(std::iter::once(Err(why))),
        }
    })
}

/// Whether more than one article may come: JSON is a list then, and names are printed.
fn several(files: &[OsString], source: &dyn Source) -> bool {
    match files {
        [file] => source.list(file).is_ok_and(|files| files.len() > 1),
        _ => true,
    }
}

fn print(
    printing: &Printing,
    source: &dyn Source,
    out: &mut impl Write,
    err: &mut impl Write,
) -> u8 {
    let several = several(&printing.files, source);
    let mut code = 0;
    let mut sheets = Vec::new();
    let mut first = true;
    for article in articles(&printing.files, printing.format, source) {
        let Article { name, document, remark, .. } = match article {
            Ok(article) => article,
            Err(why) => {
                code = code.max(1);
                complain(err, &why);
                continue;
            }
        };
        if let Some(remark) = remark {
            complain(err, &if several { format!("{name}: {remark}") } else { remark });
        }
        let sheet = match lift(&printing.show, look_at(&document, &printing.gate)) {
            Ok(sheet) => sheet,
            Err(unknown) => {
                code = code.max(2);
                complain(err, &format!("{name}: --show: {unknown}"));
                continue;
            }
        };
        if matches!(printing.form, Form::Json | Form::JsonContents) {
            sheets.push(sheet);
            continue;
        }
        let text = page(printing, &sheet);
        let head = match (several, first) {
            (false, _) => String::new(),
            (true, true) => format!("==> {name} <==\n"),
            (true, false) => format!("\n==> {name} <==\n"),
        };
        first = false;
        let written = out.write_all((head + &text).as_bytes()).and_then(|()| out.flush());
        if written.is_err() {
            return finish(written, err);
        }
        if let Some(line) = withheld(&sheet) {
            let said = line.strip_prefix("unspoil: ").unwrap_or(&line);
            complain(err, &if several { format!("{name}: {said}") } else { said.to_owned() });
        }
    }
    if matches!(printing.form, Form::Json | Form::JsonContents) {
        let paragraphs = printing.form == Form::Json;
        let text = match sheets.as_slice() {
            [] if !several => return code,
            [sheet] if !several => json(sheet, paragraphs),
            sheets => print::json_array(sheets, paragraphs),
        };
        let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
        return code.max(finish(written, err));
    }
    code
}

fn page(printing: &Printing, sheet: &Sheet) -> String {
    match printing.form {
        Form::Contents => print::toc(&sheet.view, &printing.text),
        Form::Text | Form::Json | Form::JsonContents => print::text(&sheet.view, &printing.text),
    }
}

fn json(sheet: &Sheet, paragraphs: bool) -> String {
    if paragraphs { print::json(sheet) } else { print::json_contents(sheet) }
}

fn plain(
    reading: &Reading,
    source: &dyn Source,
    input: &mut impl BufRead,
    out: &mut impl Write,
    err: &mut impl Write,
) -> u8 {
    let mut code = 0;
    for article in articles(&reading.files, reading.format, source) {
        let done = match article {
            Ok(Article { document, argument, mends, gate, kept, remark, .. }) => {
                let told = reading.seen.told.is_some();
                let gate = if told { reading.seen.gate() } else { gate };
                if let Some(remark) = remark {
                    complain(err, &remark);
                }
                let again = |said: &Mends| source.mend(&argument, reading.format, said);
                // What was told at the start holds while this is open.
                let work = document.meta.work.as_ref().filter(|_| kept && !told);
                let keep = |progress, back| Some(source.keep(work?, progress, back));
                let outside = Outside { again: &again, keep: &keep };
                plain::run(&document, &mends, &gate, &outside, reading.text, input, out)
            }
            Err(why) => {
                code = 1;
                complain(err, &why);
                continue;
            }
        };
        if done.is_err() {
            return code.max(finish(done, err));
        }
    }
    code
}
