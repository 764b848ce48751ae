//! Settings: `config.toml` as typed, made into settings as meant.
//!
//! Enters: the text of the file and the reader's home folder. Leaves: [`Settings`], and a
//! [`Complaint`] for each thing that cannot be taken as typed. Promised: reading never fails, and
//! what is wrong in one place changes nothing elsewhere; what [`print()`] writes is read back as
//! the same settings. Not here: reading the file, and what is remembered between two readings of
//! an article.

mod keys;
mod paths;
mod print;
mod read;
mod reading;

pub use paths::{cache_dir, config_path, kept_dir, state_dir};
pub use print::{print, print_keys};
pub use read::read;

use std::fmt;
use std::path::PathBuf;

use crate::keymap::Keymap;
use crate::theme::{Charset, Colour, Meaning, ThemeName};

/// The narrowest column of text, in cells.
pub const LEAST_WIDTH: u16 = 20;
/// The widest column of text, in cells.
pub const MOST_WIDTH: u16 = 200;
/// The width of the column unless somebody says otherwise, in cells.
pub const USUAL_WIDTH: u16 = 72;

/// What a reader has set.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a switch of its own in the file, and is read by its name"
)]
pub struct Settings {
    /// The theme.
    pub theme: ThemeChoice,
    /// The reader's own colours, at most one for a meaning, in the order of the
    /// meanings.
    pub colours: Vec<(Meaning, Colour)>,
    /// Signs in ASCII; `None`: as the locale says.
    pub ascii: Option<bool>,
    /// Width of the text in cells, [`LEAST_WIDTH`] to [`MOST_WIDTH`].
    pub width: u16,
    /// Folders whose articles are on the shelf; whole paths.
    pub folders: Vec<PathBuf>,
    /// The keys.
    pub keymap: Keymap,
    /// Take the mouse from the terminal.
    pub mouse: bool,
    /// Find while the words are typed.
    pub incremental: bool,
    /// Remember which covers were lifted.
    pub remember_reveals: bool,
    /// Open an article whole where the work that it is about was seen to its end.
    pub open_seen: bool,
    /// Remember places and what was read.
    pub history: bool,
    /// Show the contents where there is room.
    pub contents: bool,
    /// Write links so that the terminal can follow them (OSC 8).
    pub hyperlinks: bool,
    /// What is hidden without being marked.
    pub hide: HideRules,
}

/// Which theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ThemeChoice {
    /// Dark or light, as the terminal's background is.
    #[default]
    Auto,
    /// This one.
    Named(ThemeName),
}

/// What is hidden without being marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct HideRules {
    /// Hide what titles itself a recap, from its first heading on, when nothing in it warns.
    pub unmarked_recaps: bool,
}

impl Default for HideRules {
    fn default() -> Self {
        Self { unmarked_recaps: true }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::Auto,
            colours: Vec::new(),
            ascii: None,
            width: USUAL_WIDTH,
            folders: Vec::new(),
            keymap: Keymap::default(),
            mouse: false,
            incremental: true,
            remember_reveals: false,
            open_seen: false,
            history: true,
            contents: true,
            hyperlinks: true,
            hide: HideRules::default(),
        }
    }
}

impl Settings {
    /// The signs to use where the surroundings suggest `found`.
    pub fn charset(&self, found: Charset) -> Charset {
        match (self.ascii, found) {
            (Some(true), _) => Charset::Ascii,
            (Some(false), Charset::Ascii) => Charset::Unicode,
            (_, found) => found,
        }
    }
}

/// Something in the file that cannot be taken as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// The line, counted from 1.
    pub line: usize,
    /// The character in that line, counted from 1.
    pub column: usize,
    /// What is wrong and what would be right: one line without a final stop.
    pub message: String,
}

impl fmt::Display for Complaint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "line {}, column {}: {}", self.line, self.column, self.message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_complaint_says_where() {
        let complaint = Complaint { line: 3, column: 9, message: "width is a number".to_owned() };
        assert_eq!(complaint.to_string(), "line 3, column 9: width is a number");
    }

    #[test]
    fn signs_follow_the_setting_before_the_surroundings() {
        let charset = |ascii, found| Settings { ascii, ..Settings::default() }.charset(found);
        assert_eq!(charset(None, Charset::Console), Charset::Console);
        assert_eq!(charset(Some(true), Charset::Unicode), Charset::Ascii);
        assert_eq!(charset(Some(false), Charset::Ascii), Charset::Unicode);
        assert_eq!(charset(Some(false), Charset::Console), Charset::Console);
    }
}
