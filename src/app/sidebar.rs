//! Commands while the contents have the focus, and bringing them up.
//!
//! Enters: a command. Leaves: another row, another place, or effects. Promised: going to a row
//! lifts nothing; the one command here that lifts acts on the row under the eye, and the text goes
//! there first, so that what is lifted is on the screen.

use super::{App, Effect, Focus, Overlay, Screen};
use crate::action::{Action, Command};
use crate::frame::WIDE_ENOUGH_FOR_CONTENTS;
use crate::reader::Reader;

impl App {
    /// Commands while the contents have the focus. `None`: the text's own meaning.
    pub(super) fn in_contents(&mut self, row: usize, command: Command) -> Option<Vec<Effect>> {
        let Screen::Reading(article) = &mut self.screen else { return None };
        let reader = &mut article.reader;
        let last = reader.outline().entries.len().saturating_sub(1);
        let page = reader.page().len().max(1);
        let times = command.times() as usize;
        let next = match command.action {
            Action::LineDown | Action::NextHeading => row.saturating_add(times),
            Action::LineUp | Action::PreviousHeading => row.saturating_sub(times),
            Action::PageDown => row.saturating_add(page * times),
            Action::PageUp => row.saturating_sub(page * times),
            Action::HalfDown => row.saturating_add(page / 2 * times),
            Action::HalfUp => row.saturating_sub(page / 2 * times),
            Action::Top => 0,
            Action::End => last,
            Action::Select => {
                if let Some(entry) = reader.outline().entries.get(row) {
                    let id = entry.id.clone();
                    reader.to_block(&id);
                }
                self.leave_contents();
                return Some(Vec::new());
            }
            Action::Toggle => {
                reader.toggle_entry(row);
                return Some(Vec::new());
            }
            Action::Focus | Action::Clear | Action::Quit => {
                self.leave_contents();
                return Some(Vec::new());
            }
            Action::Contents => {
                self.leave_contents();
                return if self.size.columns < WIDE_ENOUGH_FOR_CONTENTS {
                    Some(Vec::new())
                } else {
                    None
                };
            }
            // These act on what is selected in the text, which is not what the eye is on.
            Action::Open | Action::Close | Action::Peek => return Some(Vec::new()),
            _ => return None,
        };
        self.focus = Focus::Contents(next.min(last));
        Some(Vec::new())
    }

    fn leave_contents(&mut self) {
        self.focus = Focus::Text;
        if self.overlay == Some(Overlay::Contents) {
            self.overlay = None;
        }
    }

    pub(super) fn contents(&mut self) -> Vec<Effect> {
        if self.size.columns < WIDE_ENOUGH_FOR_CONTENTS {
            self.focus_contents();
            return Vec::new();
        }
        self.settings.contents = !self.settings.contents;
        self.focus = Focus::Text;
        vec![self.save_page()]
    }

    pub(super) fn focus_contents(&mut self) {
        let Screen::Reading(article) = &self.screen else { return };
        if article.reader.outline().entries.is_empty() {
            self.tell("This article has no headings.");
            return;
        }
        let row = contents_row(&article.reader, Focus::Text).unwrap_or(0);
        if self.size.columns < WIDE_ENOUGH_FOR_CONTENTS {
            self.overlay = Some(Overlay::Contents);
        } else {
            self.settings.contents = true;
        }
        self.focus = Focus::Contents(row);
    }
}

/// The row of the contents that is marked: the selected one, or the one being read.
pub(super) fn contents_row(reader: &Reader, focus: Focus) -> Option<usize> {
    match focus {
        Focus::Contents(row) => Some(row),
        Focus::Text => reader.current_entry(),
    }
}

/// The rows of the contents that are shown, and which of all rows is marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentsWindow {
    /// Among all rows.
    pub shown: std::ops::Range<usize>,
    /// The one that is marked: selected, or being read.
    pub marked: Option<usize>,
}

/// Which rows of the contents are shown in `height` rows: the marked one is among them.
pub fn contents_window(reader: &Reader, focus: Focus, height: u16) -> ContentsWindow {
    let (all, height) = (reader.outline().entries.len(), usize::from(height));
    let marked = contents_row(reader, focus);
    let first = marked.unwrap_or(0).saturating_sub(height / 2).min(all.saturating_sub(height));
    ContentsWindow { shown: first..all.min(first + height), marked }
}
