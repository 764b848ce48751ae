//! The command line: what was typed, and what is to be done about it.
//!
//! Enters: arguments, and which of the standard streams are terminals. Leaves: a [`Plan`], then
//! an exit code: 0 done, 1 something could not be read, 2 not understood. Promised: [`decide`] is
//! pure; an error is one line on standard error, `unspoil: what: why; what next`; a closed pipe
//! ends quietly with 0; a panic tells its place in the code and no word of an article. Not here:
//! reading (`cli/input.rs`), printing (`cli/run.rs`), the screen.

mod args;
mod check;
mod counter;
mod finish;
mod formats;
mod input;
mod run;
mod seen;
mod session;

use std::ffi::OsString;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser as _;

pub use args::{Args, Room, Theme, When};
pub use check::CheckArgs;
pub use seen::{SeenArgs, SeenTask};

use crate::config::Settings;
use crate::mend::HideFrom;
use crate::parse::Format;
use crate::print::{Show, TextOptions};
use crate::progress::{Level, Progress};
use crate::spoiler::Gate;
use crate::store::Profile;
use crate::terminal::Standings;
use crate::text::clean_line;

/// The width of printed text in cells, where neither the reader nor a narrow terminal says.
pub const PRINT_WIDTH: u16 = 72;

/// What is known of the surroundings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Terminals {
    /// Standard input is a terminal.
    pub stdin: bool,
    /// Standard output is a terminal.
    pub stdout: bool,
    /// Standard error is a terminal.
    pub stderr: bool,
    /// The cells in a row of the terminal, where that is known.
    pub columns: Option<u16>,
    /// The environment asks for no colour: `NO_COLOR`, or `TERM=dumb`.
    pub no_colour: bool,
}

impl Terminals {
    /// As it is now.
    pub fn here() -> Self {
        let stdout = io::stdout().is_terminal();
        let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let columns = if stdout { crossterm::terminal::size().ok() } else { None };
        Self {
            stdin: io::stdin().is_terminal(),
            stdout,
            stderr: io::stderr().is_terminal(),
            columns: columns.map(|(columns, _)| columns).filter(|columns| *columns > 0),
            no_colour: set("NO_COLOR")
                || std::env::var_os("TERM").is_some_and(|term| term == "dumb"),
        }
    }
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Plan {
    /// Open these in the reader.
    Reader(Opening),
    /// Open the library.
    Library(Opening),
    /// Print the names of the library's articles.
    List,
    /// Print what is shown.
    Print(Printing),
    /// Read aloud.
    Plain(Reading),
    /// Print the settings, from this file or the usual one.
    PrintConfig(Option<PathBuf>),
    /// Print the keys, with this file or the usual one.
    PrintKeys(Option<PathBuf>),
    /// Print a shell's completions.
    Completions(clap_complete::Shell),
    /// Say or tell how far somebody is.
    Seen(SeenArgs),
    /// Tell an author what readers will see.
    Check(CheckArgs),
}

/// What the reader on the screen is started with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// As typed; `-` is standard input.
    pub files: Vec<OsString>,
    /// The format that was named; nothing is guessed then.
    pub format: Option<Format>,
    /// Where spoilers begin, where that was said.
    pub hide_from: Option<HideFrom>,
    /// Leave no trace.
    pub no_history: bool,
    /// Read kept pages and fetch none.
    pub offline: bool,
    /// The settings' file, where one was named.
    pub config: Option<PathBuf>,
    /// The theme that was named.
    pub theme: Option<Theme>,
    /// How far the reader is.
    pub seen: SeenSoFar,
    /// Cells of the text column.
    pub width: Option<u16>,
    /// Draw with ASCII.
    pub ascii: bool,
}

/// How far the reader says they are, and whose reader it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeenSoFar {
    /// In what the named files are about; `None`: what is known of it counts.
    pub told: Option<Progress>,
    /// The worst that may be shown.
    pub limit: Option<Level>,
    /// Whose progress counts.
    pub profile: Profile,
}

impl SeenSoFar {
    /// By what was told alone.
    fn gate(&self) -> Gate {
        Gate::at(self.told.into_iter().collect(), None).up_to(self.limit)
    }
}

/// What is printed of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Its text.
    Text,
    /// Its contents.
    Contents,
    /// All of it as JSON.
    Json,
    /// Its contents as JSON.
    JsonContents,
}

/// What to print and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printing {
    /// As typed; `-` is standard input.
    pub files: Vec<OsString>,
    /// The format that was named.
    pub format: Option<Format>,
    /// Where spoilers begin, where that was said.
    pub hide_from: Option<HideFrom>,
    /// What of it.
    pub form: Form,
    /// What to lift.
    pub show: Show,
    /// How far the reader is, where that was told.
    pub gate: Gate,
    /// How text is written.
    pub text: TextOptions,
}

/// What to read aloud and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// As typed.
    pub files: Vec<OsString>,
    /// The format that was named.
    pub format: Option<Format>,
    /// Where spoilers begin, where that was said.
    pub hide_from: Option<HideFrom>,
    /// Leave no trace.
    pub no_history: bool,
    /// How far the reader is.
    pub seen: SeenSoFar,
    /// How text is written.
    pub text: TextOptions,
}

/// What `args` ask for. The error is one line that says what next, without the program's name.
pub fn decide(args: Args, terminals: Terminals) -> Result<Plan, String> {
    match args.room {
        Some(Room::Seen(seen)) => return Ok(Plan::Seen(seen)),
        Some(Room::Check(check)) => return Ok(Plan::Check(check)),
        None => {}
    }
    if let Some(shell) = args.completions {
        return Ok(Plan::Completions(shell));
    }
    if args.print_config {
        return Ok(Plan::PrintConfig(args.config));
    }
    if args.print_keys {
        return Ok(Plan::PrintKeys(args.config));
    }
    let text = text_options(&args, terminals);
    let (format, hide_from) = (args.format, args.hide_from);
    let (told, limit) = (args.seen, args.max_level);
    let seen = SeenSoFar { told, limit, profile: args.profile.unwrap_or_default() };
    let piped = args.files.is_empty() && !terminals.stdin;
    if args.plain {
        if piped || args.files.iter().any(|file| file == "-") {
            let why = "--plain reads your keys from standard input; name a file instead of it";
            return Err(why.to_owned());
        }
        if args.files.is_empty() {
            return Err("--plain needs an article; name a file".to_owned());
        }
        let no_history = args.no_history;
        let reading = Reading { files: args.files, format, hide_from, no_history, seen, text };
        return Ok(Plan::Plain(reading));
    }
    let form = match (args.toc, args.json) {
        (false, false) => Form::Text,
        (true, false) => Form::Contents,
        (false, true) => Form::Json,
        (true, true) => Form::JsonContents,
    };
    let asked = args.show.is_some() || form != Form::Text;
    let files = if piped { vec![OsString::from("-")] } else { args.files };
    if files.is_empty() && asked {
        let why = "there is nothing to print; name a file, or - for standard input";
        return Err(why.to_owned());
    }
    if args.print || asked || !terminals.stdout {
        let show = args.show.unwrap_or_default();
        return Ok(if files.is_empty() {
            Plan::List
        } else {
            let gate = seen.gate();
            Plan::Print(Printing { files, format, hide_from, form, show, gate, text })
        });
    }
    let is_library = files.is_empty();
    if is_library && seen.told.is_some() {
        let why = "--seen says how far you are in one work; name a file about it, or use \
                   unspoil seen set";
        return Err(why.to_owned());
    }
    let opening = Opening {
        files,
        format,
        hide_from,
        no_history: args.no_history,
        offline: args.offline,
        config: args.config,
        theme: args.theme,
        seen,
        width: args.width,
        ascii: args.ascii,
    };
    Ok(if is_library { Plan::Library(opening) } else { Plan::Reader(opening) })
}

fn text_options(args: &Args, terminals: Terminals) -> TextOptions {
    let colour = match args.color {
        When::Always => true,
        When::Never => false,
        When::Auto => terminals.stdout && !terminals.no_colour,
    };
    let fitting = terminals.columns.map_or(PRINT_WIDTH, |columns| columns.min(PRINT_WIDTH));
    TextOptions {
        width: args.width.unwrap_or(fitting),
        colour,
        hyperlinks: colour && terminals.stdout,
        ascii: args.ascii,
    }
}

/// The whole program.
pub fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|panic| {
        let line = stopped(panic.location().map(|place| (place.file(), place.line())));
        crate::terminal::give_back();
        // Nothing can be said when standard error is closed.
        let _ = io::stderr().write_all(line.as_bytes());
    }));
    let mut out = io::stdout().lock();
    let mut err = io::stderr().lock();
    ExitCode::from(start(std::env::args_os(), Terminals::here(), &mut out, &mut err))
}

/// What a panic tells: its file below `src` and its line, and never its message, which might quote
/// an article.
fn stopped(place: Option<(&str, u32)>) -> String {
    let place = place.map_or_else(String::new, |(file, line)| {
        let file = file.rsplit_once("/src/").map_or(file, |(_, file)| file);
        format!(" at {file}:{line}")
    });
    format!("unspoil: stopped by a bug{place}; please report it\n")
}

/// From arguments, the program's name first, to an exit code.
fn start(
    arguments: impl IntoIterator<Item = OsString>,
    terminals: Terminals,
    out: &mut impl io::Write,
    err: &mut impl io::Write,
) -> u8 {
    let mut config = None;
    let (mut offline, mut no_history) = (false, false);
    let plan = match Args::try_parse_from(arguments) {
        Ok(args) => {
            config.clone_from(&args.config);
            (offline, no_history) = (args.offline, args.no_history);
            decide(args, terminals)
        }
        Err(error) if !error.use_stderr() => {
            return finish::finish(out.write_all(error.to_string().as_bytes()), err);
        }
        Err(error) => Err(one_line(&error.to_string())),
    };
    // Not locked: an article may come from standard input as well, and would wait for the lock.
    let mut input = io::BufReader::new(io::stdin());
    match plan {
        Ok(plan) => match disk(&plan, config.as_deref(), offline, no_history) {
            Ok(disk) => run::run(plan, &disk, &mut input, out, err),
            Err(why) => {
                finish::complain(err, &why);
                1
            }
        },
        Err(why) => {
            finish::complain(err, &why);
            2
        }
    }
}

/// Where articles come from, when they are printed or read aloud. Only the settings' file that was
/// named must be there and be readable. What the reader said of an article is remembered when it
/// is read aloud; what is printed follows from the file and the arguments alone.
fn disk(
    plan: &Plan,
    config: Option<&Path>,
    offline: bool,
    no_history: bool,
) -> Result<input::Disk, String> {
    let (from, remembers, files) = match plan {
        Plan::Print(printing) => (printing.hide_from, false, &printing.files),
        Plan::Plain(reading) => (reading.hide_from, !reading.no_history, &reading.files),
        _ => return Ok(input::Disk::default()),
    };
    let settings = match session::settings(config) {
        Ok((settings, _)) => settings,
        Err(why) if config.is_some() => return Err(why),
        Err(_) => Settings::default(),
    };
    let net = session::net(files, offline, settings.history && !no_history);
    let store = session::store(&settings, !remembers);
    let standings = match plan {
        Plan::Plain(reading) => {
            let remembers = settings.history && remembers;
            session::standings(&reading.seen, &settings, remembers)
        }
        _ => Standings::default(),
    };
    Ok(input::Disk { rules: session::rules(&settings), net, from, store, standings })
}

/// What the arguments' reader says in a paragraph, in one line.
fn one_line(paragraph: &str) -> String {
    let parts: Vec<String> = paragraph
        .lines()
        .map(clean_line)
        .take_while(|line| !line.starts_with("Usage:") && !line.starts_with("For more"))
        .filter(|line| !line.is_empty())
        .map(|line| {
            let line = line.strip_prefix("error: ").or(line.strip_prefix("tip: ")).unwrap_or(&line);
            line.trim_matches(['[', ']']).to_owned()
        })
        .collect();
    format!("{}; see unspoil --help", parts.join("; "))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
