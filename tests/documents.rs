//! What the papers beside the code say is true: versions, licences, the key table and the picture
//! of the README, the man page.
//!
//! The picture, the table and the man page are made here from the program itself.
//! `UNSPOIL_BLESS=1 cargo test --test documents` writes them anew; without it they are compared.

#![allow(clippy::expect_used, clippy::panic)]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::CommandFactory as _;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unspoil::app::{Abilities, App, Event, Opened, Standing, Start};
use unspoil::cli::Args;
use unspoil::config::Settings;
use unspoil::frame::Size;
use unspoil::keymap::{Key, Keymap, man_table, markdown_table};
use unspoil::mend::Mends;
use unspoil::parse::parse;
use unspoil::source::{Address, load};
use unspoil::theme::{Charset, Depth, ThemeName};
use unspoil::ui;
use unspoil::ui::picture::{PageColours, svg};

/// The size of the README's picture in cells.
const PICTURE: Size = Size { columns: 100, rows: 30 };

/// The page on which the picture is drawn; the dark theme leaves it to the terminal.
const PAGE: PageColours = PageColours { fg: [0xd8, 0xd6, 0xd0], bg: [0x18, 0x1a, 0x1f] };

fn place(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read(path: &str) -> String {
    fs::read_to_string(place(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The paper at `path` says what the program would write there. Blessed, it does from now on.
#[track_caller]
fn same(path: &str, wanted: &str) {
    let found = fs::read_to_string(place(path)).unwrap_or_default();
    if found != wanted && std::env::var_os("UNSPOIL_BLESS").is_some() {
        fs::write(place(path), wanted).unwrap_or_else(|error| panic!("{path}: {error}"));
        return;
    }
    let different = (1..)
        .zip(found.lines().map(Some).chain(std::iter::repeat(None)))
        .zip(wanted.lines().map(Some).chain([None]))
        .find(|((_, found), wanted)| found != wanted);
    if let Some(((line, found), wanted)) = different {
        panic!(
            "{path}:{line} is not what the program says.\nthere:  {}\nwanted: {}\n\
             UNSPOIL_BLESS=1 cargo test --test documents writes it anew.",
            found.unwrap_or("the end"),
            wanted.unwrap_or("the end")
        );
    }
    assert_eq!(found, wanted, "{path}");
}

/// The bundled article "dont-leave" in the reader, after `keys`.
fn reader(keys: &str) -> App {
    let address = Address::Bundled("dont-leave".to_owned());
    let loaded = load(&address, address.limit()).expect("the article is bundled");
    let parsed = parse(&loaded.text, loaded.format, &loaded.name).expect("it is well written");
    let mut app = App::new(Start {
        settings: Settings::default(),
        abilities: Abilities { depth: Depth::True, charset: Charset::Unicode },
        theme: ThemeName::Dark,
        page: None,
        size: PICTURE,
        named: vec![address.clone()],
        first_run: false,
        now: 0,
    });
    let document = parsed.document;
    let opened = Opened {
        address,
        document,
        remembered: None,
        mends: Mends::default(),
        standing: Standing::default(),
        remark: None,
        print: None,
    };
    app.update(Event::Opened(Box::new(opened)));
    for key in keys.chars() {
        app.update(Event::Key(Key::char(key)));
    }
    app
}

#[test]
fn the_picture_in_the_readme_is_the_programs_own_frame() {
    let app = reader("x");
    let mut frame =
        Buffer::empty(Rect { x: 0, y: 0, width: PICTURE.columns, height: PICTURE.rows });
    ui::draw(&app, &mut frame);
    same("docs/reader.svg", &svg(&frame, PAGE));
    assert!(read("README.md").contains("](docs/reader.svg)"), "the README shows the picture");
}

#[test]
fn the_key_table_in_the_readme_is_the_programs_own() {
    const BEGIN: &str = "<!-- keys -->\n";
    const END: &str = "<!-- /keys -->";
    let readme = read("README.md");
    let (before, rest) = readme.split_once(BEGIN).expect("README.md has `<!-- keys -->`");
    let (_, after) = rest.split_once(END).expect("README.md has `<!-- /keys -->`");
    let table = markdown_table(&Keymap::default());
    same("README.md", &format!("{before}{BEGIN}{table}{END}{after}"));
}

#[test]
fn the_readme_begins_with_the_two_commands_and_stays_short() {
    let readme = read("README.md");
    let lines = readme.lines().count();
    assert!(lines <= 150, "README.md has {lines} lines; 150 are read, more are not");
    let commands: Vec<_> = readme
        .lines()
        .skip_while(|line| !line.starts_with("```"))
        .skip(1)
        .take_while(|line| !line.starts_with("```"))
        .map(|line| line.split('#').next().unwrap_or_default().trim())
        .collect();
    assert_eq!(commands, ["cargo run --release", "cargo test"]);
}

/// What the man page says before the options.
const MAN_BEGIN: &str = "\
.SH SYNOPSIS
\\fBunspoil\\fR [\\fIOPTION\\fR]... [\\fIFILE\\fR]...
.br
\\fBunspoil seen\\fR [\\fITASK\\fR]
.br
\\fBunspoil check\\fR [\\fB\\-\\-json\\fR] [\\fB\\-\\-quiet\\fR] \\fIFILE\\fR...
.SH DESCRIPTION
Reads recaps of films, series, books and games in the terminal. What spoils, headings included, \
stands under a cover until it is lifted: \\fBx\\fR lifts the selected cover, first the question, \
then the answer. Articles are plain text, Markdown or TOML.
.PP
When standard output is no terminal, the shown text is printed, one line for each cover.
";

/// What the man page says after the keys.
const MAN_END: &str = "\
.SH FILES
.TP
\\fI$XDG_DATA_HOME/unspoil/seen\\fR
How far you are, one file for each profile; \\fI~/.local/share\\fR where the variable is not set. It \
is worth a backup.
.TP
\\fI$XDG_CONFIG_HOME/unspoil/config.toml\\fR
The settings; \\fI~/.config\\fR where the variable is not set. \\fBunspoil \\-\\-print\\-config\\fR \
prints a complete one with comments.
.TP
\\fI$XDG_STATE_HOME/unspoil\\fR
What is remembered, one file for each article; \\fI~/.local/state\\fR where the variable is not \
set. It can be deleted.
.SH ENVIRONMENT
.TP
\\fBNO_COLOR\\fR
If it is set and not empty, no colours are used.
.TP
\\fBCOLORTERM\\fR, \\fBTERM\\fR, \\fBCOLORFGBG\\fR
How many colours the terminal has, and whether its background is dark.
.TP
\\fBLC_ALL\\fR, \\fBLC_CTYPE\\fR, \\fBLANG\\fR
Whether signs other than ASCII can be shown.
.TP
\\fBVISUAL\\fR, \\fBEDITOR\\fR, \\fBBROWSER\\fR
The programs that open an article's file and its source.
.SH EXIT STATUS
0 when all went well, 1 when something could not be read or written, 2 when the command line was \
not understood. Ended by a signal: 128 and the number of the signal.
";

/// What the man page says of `unspoil check`.
const CHECK: &str = "\
.SH CHECK
\\fBunspoil check\\fR is for authors: it tells what readers see of an article before any reveal, at \
each place that the article names, and with everything lifted; and what is wrong with it, one line \
each, \\fIFILE\\fR:\\fILINE\\fR:\\fICOLUMN\\fR: \\fISEVERITY\\fR: what; what next. It names what \
the article hides. \\fB\\-\\-quiet\\fR leaves out what readers see. It ends with 0 when there is \
neither an error nor a warning, 1 when there is one, 2 when a file could not be read. A file called \
check is \\fI./check\\fR.
";

/// What the man page says of `unspoil seen`, from its own declaration.
fn seen_section() -> String {
    let command = Args::command();
    let seen = command.find_subcommand("seen").expect("it is declared");
    let mut section = String::from(".SH SEEN\n");
    let about =
        |command: &clap::Command| command.get_about().map(ToString::to_string).unwrap_or_default();
    section.push_str(&about(seen));
    section.push_str(".\n");
    for task in seen.get_subcommands() {
        let mut usage = task.get_name().to_owned();
        for argument in task.get_positionals() {
            let name = argument.get_value_names().unwrap_or_default().join(" ");
            usage.push_str(" \\fI");
            usage.push_str(&name);
            usage.push_str("\\fR");
        }
        for option in task.get_opts().chain(task.get_arguments()).filter(|option| {
            option.get_long().is_some() && option.get_id() != "help" && !option.is_global_set()
        }) {
            let long = option.get_long().unwrap_or_default().replace('-', "\\-");
            if !usage.contains(&format!("\\-\\-{long}")) {
                usage.push_str(" [\\-\\-");
                usage.push_str(&long);
                usage.push(']');
            }
        }
        section.push_str(".TP\n\\fBunspoil seen\\fR ");
        section.push_str(&usage);
        section.push('\n');
        section.push_str(&about(task));
        section.push_str(".\n");
    }
    section.push_str(
        ".PP\nEach takes \\fB\\-\\-json\\fR and \\fB\\-\\-profile\\fR \\fINAME\\fR. The word \
         \\fBseen\\fR is a task; a file of that name is \\fI./seen\\fR.\n",
    );
    section
}

#[test]
fn the_man_page_is_the_programs_own() {
    let man = clap_mangen::Man::new(Args::command());
    let mut page = Vec::new();
    let written = man
        .render_title(&mut page)
        .and_then(|()| man.render_name_section(&mut page))
        .and_then(|()| page.write_all(MAN_BEGIN.as_bytes()))
        .and_then(|()| man.render_options_section(&mut page));
    written.expect("a vector can be written to");
    let mut page = String::from_utf8(page).expect("the man page is text");
    page.push_str(&seen_section());
    page.push_str(CHECK);
    page.push_str(".SH KEYS\n");
    page.push_str(&man_table(&Keymap::default()));
    page.push_str(MAN_END);
    same("docs/unspoil.1", &page);
}

#[test]
fn this_version_has_an_entry_in_the_changes() {
    let wanted = format!("## {} ", env!("CARGO_PKG_VERSION"));
    let changes = read("CHANGELOG.md");
    let found = changes.lines().any(|line| format!("{line} ").starts_with(&wanted));
    assert!(found, "CHANGELOG.md has no heading `{}`", wanted.trim());
}

#[test]
fn both_licences_stand_beside_the_code() {
    assert!(read("LICENSE-MIT").starts_with("MIT License"));
    assert!(read("LICENSE-APACHE").contains("Version 2.0, January 2004"));
    assert_eq!(env!("CARGO_PKG_LICENSE"), "MIT OR Apache-2.0");
}

#[test]
fn the_papers_have_no_tabs_and_no_white_space_at_line_ends() {
    for path in [
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "README.md",
        "docs/sequences.md",
        "Cargo.toml",
        "deny.toml",
        "rustfmt.toml",
        ".ci/run",
    ] {
        for (number, line) in (1..).zip(read(path).lines()) {
            let clean = !line.contains('\t') && line.trim_end() == line;
            assert!(clean, "{path}:{number}: white space that nobody sees");
        }
    }
}
