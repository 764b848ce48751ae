//! The command line as a table: what was typed, and what came of it.

use std::ffi::{OsStr, OsString};

use clap::{CommandFactory as _, Parser as _};

use super::input::{Article, Source};
use super::{Args, Plan, Printing, Terminals, decide, one_line, run, start, stopped};
use crate::article::Work;
use crate::mend::Mends;
use crate::parse::Format;
use crate::print::sample;
use crate::progress::Progress;
use crate::spoiler::Document;
use crate::spoiler::Gate;

const TERMINAL: Terminals =
    Terminals { stdin: true, stdout: true, stderr: true, columns: Some(100), no_colour: false };
const PIPE_OUT: Terminals = Terminals { stdout: false, columns: None, ..TERMINAL };
const PIPE_IN: Terminals = Terminals { stdin: false, ..TERMINAL };

fn typed(line: &str) -> Vec<OsString> {
    ["unspoil"].into_iter().chain(line.split_whitespace()).map(OsString::from).collect()
}

fn plan(line: &str, terminals: Terminals) -> Result<Plan, String> {
    decide(Args::try_parse_from(typed(line)).unwrap(), terminals)
}

fn printing(line: &str, terminals: Terminals) -> Printing {
    match plan(line, terminals) {
        Ok(Plan::Print(printing)) => printing,
        other => unreachable!("{line}: {other:?}"),
    }
}

/// The plan's name and its files.
fn told(plan: Result<Plan, String>) -> String {
    let words = |name: &str, files: &[OsString]| {
        let files: Vec<_> = files.iter().map(|file| file.to_string_lossy()).collect();
        format!("{name} {}", files.join(" ")).trim().to_owned()
    };
    match plan {
        Ok(Plan::Reader(opening)) => words("reader", &opening.files),
        Ok(Plan::Library(opening)) => words("library", &opening.files),
        Ok(Plan::List) => "list".to_owned(),
        Ok(Plan::Print(printing)) => words(&format!("{:?}", printing.form), &printing.files),
        Ok(Plan::Plain(reading)) => words("plain", &reading.files),
        Ok(Plan::PrintConfig(_)) => "config".to_owned(),
        Ok(Plan::PrintKeys(_)) => "keys".to_owned(),
        Ok(Plan::Completions(shell)) => shell.to_string(),
        Ok(Plan::Seen(_)) => "seen".to_owned(),
        Ok(Plan::Check(args)) => words("check", &args.files),
        Err(why) => format!("error: {why}"),
    }
}

#[test]
fn the_arguments_are_declared_without_contradiction() {
    Args::command().debug_assert();
}

#[test]
fn the_plan_follows_from_what_was_typed_and_where() {
    for (line, terminals, expected) in [
        ("", TERMINAL, "library"),
        ("a.txt b.md", TERMINAL, "reader a.txt b.md"),
        ("-", TERMINAL, "reader -"),
        ("check a.txt b.md", TERMINAL, "check a.txt b.md"),
        ("check -q --json a.txt", PIPE_OUT, "check a.txt"),
        ("./check", TERMINAL, "reader ./check"),
        ("", PIPE_IN, "reader -"),
        ("a.txt", PIPE_IN, "reader a.txt"),
        ("", PIPE_OUT, "list"),
        ("--print", TERMINAL, "list"),
        ("a.txt", PIPE_OUT, "Text a.txt"),
        ("", Terminals { stdin: false, ..PIPE_OUT }, "Text -"),
        ("--print a.txt", TERMINAL, "Text a.txt"),
        ("--show 1 a.txt", TERMINAL, "Text a.txt"),
        ("--toc a.txt", TERMINAL, "Contents a.txt"),
        ("--json a.txt", TERMINAL, "Json a.txt"),
        ("--json --toc", PIPE_IN, "JsonContents -"),
        ("--plain a.txt", TERMINAL, "plain a.txt"),
        ("--plain a.txt", PIPE_OUT, "plain a.txt"),
        ("--plain a.txt", PIPE_IN, "plain a.txt"),
        ("--print-config a.txt", PIPE_OUT, "config"),
        ("--print-keys", TERMINAL, "keys"),
        ("--completions zsh", TERMINAL, "zsh"),
        ("seen", TERMINAL, "seen"),
        ("seen set Harbour S02E04", PIPE_OUT, "seen"),
        ("./seen", TERMINAL, "reader ./seen"),
        ("a.txt seen", TERMINAL, "reader a.txt seen"),
        (
            "--json",
            TERMINAL,
            "error: there is nothing to print; name a file, or - for standard input",
        ),
        ("--plain", TERMINAL, "error: --plain needs an article; name a file"),
        (
            "--plain",
            PIPE_IN,
            "error: --plain reads your keys from standard input; name a file instead of it",
        ),
    ] {
        assert_eq!(told(plan(line, terminals)), expected, "unspoil {line} {terminals:?}");
    }
}

#[test]
fn width_and_colour_follow_the_terminal_unless_they_are_named() {
    let text = |line, terminals| {
        let text = printing(line, terminals).text;
        (text.width, text.colour, text.hyperlinks)
    };
    let narrow = Terminals { columns: Some(40), ..TERMINAL };
    let colourless = Terminals { no_colour: true, ..TERMINAL };
    assert_eq!(text("--print a", TERMINAL), (72, true, true));
    assert_eq!(text("--print a", narrow), (40, true, true));
    assert_eq!(text("--print --width 0 a", narrow), (0, true, true));
    assert_eq!(text("a", PIPE_OUT), (72, false, false));
    assert_eq!(text("--color always a", PIPE_OUT), (72, true, false));
    assert_eq!(text("--print a", colourless), (72, false, false));
    assert_eq!(text("--print --color never a", TERMINAL), (72, false, false));
}

#[test]
fn a_named_format_is_taken() {
    for (name, format) in [
        ("plain", Format::Plain),
        ("markdown", Format::Markdown),
        ("html", Format::Html),
        ("toml", Format::Toml),
    ] {
        let line = format!("--format {name} --print a");
        assert_eq!(printing(&line, TERMINAL).format, Some(format));
    }
}

#[test]
fn what_is_not_understood_is_one_line_and_exit_2() {
    for (line, expected) in [
        (
            "--jsno a",
            "unspoil: unexpected argument '--jsno' found; a similar argument exists: '--json'; \
             see unspoil --help\n",
        ),
        (
            "--show 1;2 a",
            "unspoil: invalid value '1;2' for '--show <WHAT>': write none, headings, inline, all, \
             or numbers such as 2,4-5; see unspoil --help\n",
        ),
        (
            "--color red a",
            "unspoil: invalid value 'red' for '--color <WHEN>'; possible values: auto, always, \
             never; see unspoil --help\n",
        ),
        ("--plain", "unspoil: --plain needs an article; name a file\n"),
    ] {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = start(typed(line), TERMINAL, &mut out, &mut err);
        assert_eq!((code, String::from_utf8(err).unwrap().as_str()), (2, expected));
        assert!(out.is_empty());
    }
    assert!(!one_line("error: bad \u{1b}[2J thing").contains('\u{1b}'));
}

#[test]
fn help_and_version_are_no_errors() {
    for (line, part) in [
        ("--help", "depends on what is under it."),
        ("--help", "unspoil --print --show 2 recap.txt"),
        ("--version", env!("CARGO_PKG_VERSION")),
    ] {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        assert_eq!(start(typed(line), TERMINAL, &mut out, &mut err), 0);
        assert!(String::from_utf8(out).unwrap().contains(part), "{line}");
        assert!(err.is_empty());
    }
}

/// Articles by hand: `recap`, `other`, the folder `both`; nothing else is there.
struct Shelf;

fn article(name: String, document: Document) -> Article {
    Article {
        gate: Gate::shut(),
        argument: OsString::from(&name),
        name,
        document,
        remark: None,
        mends: Mends::default(),
        kept: false,
    }
}

impl Source for Shelf {
    fn list(&self, argument: &OsStr) -> Result<Vec<OsString>, String> {
        let files = if argument == "both" { vec!["recap", "other"] } else { vec![] };
        let files: Vec<_> = files.into_iter().map(OsString::from).collect();
        Ok(if files.is_empty() { vec![argument.to_owned()] } else { files })
    }

    fn open(&self, argument: &OsStr, _: Option<Format>) -> Result<Article, String> {
        let name = argument.to_string_lossy().into_owned();
        match name.as_str() {
            "recap" => Ok(article(name, sample::recap())),
            "other" => Ok(article(name, sample::document(vec![sample::paragraph("Safe.")]))),
            _ => Err(format!("{name}: no such file; check the name")),
        }
    }

    fn mend(&self, _: &OsStr, _: Option<Format>, _: &Mends) -> Option<Document> {
        None
    }

    fn keep(&self, _: &Work, _: Progress, _: bool) -> Result<(), String> {
        Ok(())
    }

    fn library(&self) -> Vec<String> {
        vec!["Don't Leave".to_owned(), "Nosferatu".to_owned()]
    }
}

/// (exit code, standard output, standard error)
fn ran(line: &str) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let plan = plan(line, PIPE_OUT).unwrap();
    let code = run::run(plan, &Shelf, &mut "1\nq\n".as_bytes(), &mut out, &mut err);
    (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

const HIDDEN: &str = "2 sections hidden (--show headings, --show all, --show 1)";

#[test]
fn what_is_withheld_is_said_on_standard_error() {
    let (code, out, err) = ran("recap");
    assert_eq!((code, err), (0, format!("unspoil: {HIDDEN}\n")));
    assert!(out.starts_with("Don't Leave\n\nA painter"), "{out}");
    assert_eq!(ran("--show all recap").2, "");
    assert_eq!(ran("--json recap").2, "");
}

#[test]
fn several_articles_are_printed_under_their_names() {
    for line in ["recap other", "both"] {
        let (code, out, err) = ran(line);
        assert!(out.starts_with("==> recap <==\nDon't Leave\n"), "{out}");
        assert!(out.ends_with("\n\n==> other <==\nSample\n\nSafe.\n"), "{out}");
        assert_eq!((code, err), (0, format!("unspoil: recap: {HIDDEN}\n")));
        let (_, out, _) = ran(&format!("--json {line}"));
        assert!(out.starts_with("[\n  {\n    \"title\": \"Don't Leave\""), "{out}");
    }
    assert!(ran("--json other").1.starts_with("{\n  \"title\": \"Sample\""));
}

#[test]
fn one_that_cannot_be_read_does_not_stop_the_next() {
    let (code, out, err) = ran("gone other");
    assert_eq!((code, err.as_str()), (1, "unspoil: gone: no such file; check the name\n"));
    assert!(out.ends_with("Safe.\n"));
    assert_eq!(ran("--json gone").1, "");
    assert_eq!(ran("--json gone").0, 1);
}

#[test]
fn a_cover_that_is_not_there_is_a_mistake_of_the_command_line() {
    let (code, out, err) = ran("--show 9 recap");
    assert_eq!(err, "unspoil: recap: --show: there is no cover 9; covers are 1-2\n");
    assert_eq!((code, out.as_str()), (2, ""));
}

#[test]
fn contents_and_the_library_are_printed_one_to_a_line() {
    let (_, out, _) = ran("--toc --ascii recap");
    assert_eq!(out, "o Question 1 - hidden\no Question 2 - ending - hidden\n");
    assert_eq!(ran("").1, "Don't Leave\nNosferatu\n");
}

#[test]
fn plain_reads_its_keys_from_standard_input() {
    let (code, out, err) = ran("--plain recap");
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("The question of number 1 is shown."), "{out}");
}

#[test]
fn completions_name_the_program() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(ran(&format!("--completions {shell}")).1.contains("unspoil"), "{shell}");
    }
}

/// A pipe whose reader has left.
struct Closed(std::io::ErrorKind);

impl std::io::Write for Closed {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_closed_pipe_ends_quietly_and_a_full_disk_does_not() {
    for line in ["recap other", "--json recap", "--toc recap", "--plain recap", ""] {
        let run = |kind| {
            let mut err = Vec::new();
            let plan = plan(line, PIPE_OUT).unwrap();
            let code = run::run(plan, &Shelf, &mut "".as_bytes(), &mut Closed(kind), &mut err);
            (code, String::from_utf8(err).unwrap())
        };
        assert_eq!(run(std::io::ErrorKind::BrokenPipe), (0, String::new()), "{line}");
        let (code, err) = run(std::io::ErrorKind::StorageFull);
        assert_eq!(code, 1, "{line}");
        assert!(err.starts_with("unspoil: standard output: ") && err.lines().count() == 1, "{err}");
    }
}

#[test]
fn a_panic_tells_its_place_and_nothing_of_this_machine() {
    assert_eq!(
        stopped(Some(("/home/somebody/unspoil/src/layout/wrap.rs", 12))),
        "unspoil: stopped by a bug at layout/wrap.rs:12; please report it\n"
    );
    assert_eq!(stopped(None), "unspoil: stopped by a bug; please report it\n");
}
