//! The arguments, declared once: parsing, `--help` and completions come from here.
//!
//! Enters: nothing. Leaves: [`Args`] as typed; what they mean together is `decide`'s to say.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use super::check::CheckArgs;
use super::formats::format;
use super::seen::SeenArgs;
use crate::config::ThemeChoice;
use crate::mend::HideFrom;
use crate::parse::Format;
use crate::print::Show;
use crate::progress::{Level, Progress};
use crate::store::Profile;
use crate::theme::ThemeName;

/// A terminal reader for recaps that keeps spoilers covered until you lift them.
#[derive(Clone, Debug, Default, Parser)]
#[command(
    name = "unspoil",
    version,
    after_help = AFTER,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true,
    subcommand_value_name = "TASK",
    subcommand_help_heading = "Instead of files"
)]
#[allow(clippy::struct_excessive_bools, reason = "they are switches, each of its own")]
pub struct Args {
    /// Files, folders or web addresses to read, - for standard input; none opens the library
    #[arg(value_name = "FILE")]
    pub files: Vec<OsString>,

    /// Print what is shown instead of opening the reader
    #[arg(long)]
    pub print: bool,

    /// Lift covers and print: none, headings, inline, all, or numbers such as 2,4-5
    #[arg(long, value_name = "WHAT")]
    pub show: Option<Show>,

    /// How far you are in what the files are about: S01E03, season 2, chapter 12, 47%, all
    #[arg(long, value_name = "WHERE", value_parser = place)]
    pub seen: Option<Progress>,

    /// The worst spoilers that may be shown: minor, major or ending
    #[arg(long, value_name = "LEVEL", value_parser = level(), hide_possible_values = true)]
    pub max_level: Option<Level>,

    /// Whose progress counts, where several people share this machine
    #[arg(id = "whose", long = "profile", value_name = "NAME", value_parser = profile)]
    pub profile: Option<Profile>,

    /// Print the table of contents
    #[arg(long)]
    pub toc: bool,

    /// Print JSON
    #[arg(long)]
    pub json: bool,

    /// Width of the text in cells; 0 prints without wrapping
    #[arg(long, value_name = "N")]
    pub width: Option<u16>,

    /// Whether printed text has colours and links: auto, always or never
    #[arg(
        long,
        value_name = "WHEN",
        value_enum,
        default_value_t,
        hide_possible_values = true,
        hide_default_value = true
    )]
    pub color: When,

    /// How the article is written, whatever its name says: plain, markdown, html or toml
    #[arg(long, value_name = "FORMAT", value_parser = format(), hide_possible_values = true)]
    pub format: Option<Format>,

    /// Where spoilers begin: auto, start, first-heading, nothing, or a line of the source
    #[arg(long, value_name = "WHERE")]
    pub hide_from: Option<HideFrom>,

    /// Read section by section in plain lines, for screen readers
    #[arg(long, conflicts_with_all = ["print", "show", "toc", "json"])]
    pub plain: bool,

    /// Read and write no history; leave no trace
    #[arg(long)]
    pub no_history: bool,

    /// Read web pages that are kept, and fetch none
    #[arg(long)]
    pub offline: bool,

    /// Read settings from this file
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,

    /// Colours of the reader: auto, dark, light or high-contrast
    #[arg(long, value_name = "THEME", value_enum, hide_possible_values = true)]
    pub theme: Option<Theme>,

    /// Draw with ASCII only; the article's own text stays as it is
    #[arg(long)]
    pub ascii: bool,

    /// Print the settings that apply, and stop
    #[arg(long)]
    pub print_config: bool,

    /// Print the keys that apply, and stop
    #[arg(long)]
    pub print_keys: bool,

    /// Print completions for bash, zsh, fish, elvish or powershell, and stop
    #[arg(long, value_name = "SHELL", value_enum, hide_possible_values = true)]
    pub completions: Option<clap_complete::Shell>,

    /// Something else than reading.
    #[command(subcommand)]
    pub room: Option<Room>,
}

/// What the program does beside reading articles. A word here is never taken for the name of a file:
/// `./seen` is one.
#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub enum Room {
    /// Say how far you are in films, series, books and games; a file called seen is ./seen
    Seen(SeenArgs),
    /// Tell an author what readers see of an article, and what is wrong; a file called check is ./check
    Check(CheckArgs),
}

/// When printed text has colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// On a terminal, unless `NO_COLOR` is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// The colours of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Theme {
    /// From the terminal's background
    Auto,
    /// Light on dark
    Dark,
    /// Dark on light
    Light,
    /// As much contrast as there is
    HighContrast,
}

impl Theme {
    /// What the settings call it.
    pub fn choice(self) -> ThemeChoice {
        match self {
            Self::Auto => ThemeChoice::Auto,
            Self::Dark => ThemeChoice::Named(ThemeName::Dark),
            Self::Light => ThemeChoice::Named(ThemeName::Light),
            Self::HighContrast => ThemeChoice::Named(ThemeName::HighContrast),
        }
    }
}

/// How far somebody is. The grammar itself knows nothing of the command line.
fn place(words: &str) -> Result<Progress, String> {
    Progress::read(words)
        .ok_or_else(|| "write S02E05, season 2, chapter 12, page 80, 47%, all or none".to_owned())
}

/// A profile by its name.
fn profile(name: &str) -> Result<Profile, String> {
    Profile::named(name)
        .ok_or_else(|| "a name is of letters, digits, - and _, at most 40".to_owned())
}

/// A level by its word.
fn level() -> impl clap::builder::TypedValueParser<Value = Level> {
    use clap::builder::TypedValueParser as _;
    let words = clap::builder::PossibleValuesParser::new(Level::WORDS.map(|(word, _)| word));
    words.map(|word| Level::read(&word).unwrap_or(Level::Minor))
}

const AFTER: &str = "\
Examples:
  unspoil recap.txt                    read it; x lifts the cover you are at, ? shows the keys
  unspoil https://example.org/recap    read a page; --offline reads the copy that is kept
  unspoil                              open the library
  pbpaste | unspoil                    read what was copied
  unspoil --print --show 2 recap.txt   print it with the second cover lifted
  unspoil --seen S02E04 recap.md       open what says that it spoils no more than that

Nothing that is printed or drawn before you lift a cover depends on what is under it.";
