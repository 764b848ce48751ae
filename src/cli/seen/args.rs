//! The arguments of `unspoil seen`, declared once.
//!
//! Enters: nothing. Leaves: [`SeenArgs`] as typed; what is done about it is said beside.

use std::ffi::OsString;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};

use crate::article::WorkKind;

/// Say how far you are in films, series, books and games; without a task: list it.
#[derive(Clone, Debug, PartialEq, Eq, Args)]
#[command(
    after_help = AFTER,
    disable_help_subcommand = true,
    subcommand_value_name = "TASK",
    subcommand_help_heading = "Tasks"
)]
pub struct SeenArgs {
    /// Print JSON
    #[arg(long, global = true)]
    pub json: bool,

    /// Whose it is, where several people share this machine
    #[arg(long, global = true, value_name = "NAME", default_value = "default")]
    pub profile: String,

    /// What to do.
    #[command(subcommand)]
    pub task: Option<SeenTask>,
}

/// What to do.
#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub enum SeenTask {
    /// Say how far you are: S02E05, season 2, chapter 12, 47%, all, none
    Set {
        /// The work.
        #[command(flatten)]
        which: Which,
        /// How far
        #[arg(value_name = "WHERE", required = true)]
        place: Vec<String>,
        /// Move back without asking, where you said more before
        #[arg(long)]
        back: bool,
    },
    /// Take back all that was said of a work
    Unset {
        /// The work.
        #[command(flatten)]
        which: Which,
    },
    /// Print how far you are
    Show {
        /// The work.
        #[command(flatten)]
        which: Which,
    },
    /// Take in what other programs have kept
    Import {
        /// Print what would change, and change nothing
        #[arg(long)]
        dry_run: bool,
        /// Files that other programs have exported.
        #[arg(value_name = "FILE", required = true, help = EXPORTS, long_help = EXPORTS)]
        files: Vec<OsString>,
    },
    /// Print everything for another machine
    Export,
    /// Take in what another machine has exported
    Merge {
        /// Print what would change, and change nothing
        #[arg(long)]
        dry_run: bool,
        /// What `unspoil seen export` printed; - for standard input
        #[arg(value_name = "FILE")]
        file: OsString,
    },
}

/// Which work is meant.
#[derive(Clone, Debug, PartialEq, Eq, Args)]
pub struct Which {
    /// The title of the work
    #[arg(value_name = "TITLE")]
    pub title: String,

    /// The year it came out, where several are called so
    #[arg(long, value_name = "N")]
    pub year: Option<u16>,

    /// What it is: film, series, book or game
    #[arg(long, value_name = "KIND", value_parser = kind(), hide_possible_values = true)]
    pub kind: Option<WorkKind>,
}

/// The words for kinds. `WorkKind` itself knows nothing of the command line.
fn kind() -> impl TypedValueParser<Value = WorkKind> {
    PossibleValuesParser::new(["film", "series", "book", "game"]).map(|word| match word.as_str() {
        "film" => WorkKind::Film,
        "series" => WorkKind::Series,
        "book" => WorkKind::Book,
        _ => WorkKind::Game,
    })
}

const EXPORTS: &str = "Exports, packed or not, of Letterboxd, IMDb, Trakt, Simkl, TV Time, \
                       MyAnimeList, Goodreads, StoryGraph or Yamtrack; - for standard input";

const AFTER: &str = "\
Examples:
  unspoil seen set \"Harbour\" S02E04      season 2 episode 4, in thirteen languages
  unspoil seen set \"The Lamp\" chapter 12
  unspoil seen import --dry-run letterboxd.zip
  unspoil seen export >seen.txt          on one machine, and on the other:
  unspoil seen merge seen.txt

The word seen is a task; a file of that name is ./seen.";
