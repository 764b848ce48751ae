//! The app's face: what `ui` may read. Nothing here changes anything.
//!
//! Enters: the app. Leaves: plain data. Promised: only views reach `ui`; a message is one that was
//! made from public words, kept whole however long it is.

use super::{App, Article, Focus, Overlay, Screen};
use crate::frame::{Frame, Size};
use crate::keymap::Keymap;
use crate::shelf::Shelf;
use crate::text::clean_line;
use crate::theme::Theme;
use unicode_width::UnicodeWidthStr;

/// How a message is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Notice,
    /// Something could not be done.
    Error,
}

/// A message, until the next key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// How it is meant.
    pub tone: Tone,
    /// Its words, on one line.
    pub words: String,
}

impl Message {
    /// A message; the words are made safe for the terminal.
    pub fn new(tone: Tone, words: &str) -> Self {
        Self { tone, words: clean_line(words) }
    }
}

/// A message takes as many rows as it needs, up to these.
const MOST_MESSAGE_ROWS: usize = 4;

/// Rows above the library's first article, below the title line: air, and the three lines of the
/// first run where there is room for them.
pub fn shelf_head(frame: Frame, first_run: bool) -> u16 {
    if first_run && frame.column.height >= 12 { 5 } else { 1 }
}

/// The row of the library's first article.
pub fn shelf_top(frame: Frame, first_run: bool) -> u16 {
    frame.column.y + shelf_head(frame, first_run)
}

/// Rows of articles that fit.
pub(super) fn shelf_rows(frame: Frame, first_run: bool) -> u16 {
    frame.column.height.saturating_sub(shelf_head(frame, first_run)).max(1)
}

impl App {
    /// The terminal's size.
    pub fn size(&self) -> Size {
        self.size
    }

    /// Colours and glyphs.
    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    /// Which keys do what.
    pub fn keymap(&self) -> &Keymap {
        &self.settings.keymap
    }

    /// The open article, when one is.
    pub fn article(&self) -> Option<&Article> {
        match &self.screen {
            Screen::Reading(article) => Some(article),
            Screen::Library => None,
        }
    }

    /// The library.
    pub fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// The library's rows are here.
    pub fn is_listed(&self) -> bool {
        self.listed
    }

    /// The program was never run before.
    pub fn is_first_run(&self) -> bool {
        self.first_run
    }

    /// What lies over the page.
    pub fn overlay(&self) -> Option<&Overlay> {
        self.overlay.as_ref()
    }

    /// What keys go to.
    pub fn focus(&self) -> Focus {
        self.focus
    }

    /// What is to be told.
    pub fn message(&self) -> Option<&Message> {
        self.message.as_ref()
    }

    /// What was typed of an unfinished command.
    pub fn typed(&self) -> String {
        self.input.typed()
    }

    /// Links are made hyperlinks of the terminal.
    pub fn hyperlinks(&self) -> bool {
        self.settings.hyperlinks
    }

    /// A filter for the library is being typed.
    pub fn is_filtering(&self) -> bool {
        self.filtering
    }

    /// When the program was started, in seconds since 1970.
    pub fn now(&self) -> u64 {
        self.now
    }

    /// The mouse is on.
    pub fn mouse_is_on(&self) -> bool {
        self.mouse
    }

    /// How many rows the status takes: one, or more for a question or a message that
    /// is longer.
    pub(super) fn status_rows(&self) -> u16 {
        let room = usize::from(self.size.columns.saturating_sub(2)).max(1);
        let words = match &self.overlay {
            Some(Overlay::Confirm(confirm)) => confirm.words().width(),
            _ => self.message.as_ref().map_or(0, |message| message.words.width()),
        };
        // Words are broken at spaces, which may leave a tenth of each row empty.
        let rows = if words <= room { 1 } else { (words + words / 6).div_ceil(room) };
        u16::try_from(rows.clamp(1, MOST_MESSAGE_ROWS)).unwrap_or(1)
    }
}
