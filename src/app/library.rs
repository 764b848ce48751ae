//! Commands in the library.
//!
//! Enters: a command, or a key while a filter is typed. Leaves: effects. Promised: an article is
//! opened with everything covered; rows say nothing but what is public.

use super::{App, Effect, Focus, Mouse, Screen};
use crate::action::{Action, Command};
use crate::keymap::{Code, Key};
use crate::shelf::Read;
use crate::source::Address;

impl App {
    pub(super) fn in_library(&mut self, command: Command) -> Vec<Effect> {
        let times = i32::try_from(command.times()).unwrap_or(i32::MAX);
        let page = i32::from(super::face::shelf_rows(self.frame(), self.first_run));
        match command.action {
            Action::LineDown => self.shelf.move_by(times),
            Action::LineUp => self.shelf.move_by(-times),
            Action::PageDown => self.shelf.move_by(page.saturating_mul(times)),
            Action::PageUp => self.shelf.move_by(page.saturating_mul(-times)),
            Action::HalfDown => self.shelf.move_by((page / 2).saturating_mul(times)),
            Action::HalfUp => self.shelf.move_by((page / 2).saturating_mul(-times)),
            Action::Top => self.shelf.to_top(),
            Action::End => self.shelf.to_end(),
            Action::Select => return self.open_selected(),
            Action::Filter => {
                self.shelf.filter_clear();
                self.filtering = true;
            }
            Action::Sort => {
                self.shelf.sort_next();
                let order = self.shelf.order().word();
                self.tell(&format!("Sorted: {order}."));
                return vec![self.save_page()];
            }
            Action::NextForMe => self.shelf.toggle_mine(),
            Action::Clear if self.shelf.filter().is_empty() && self.shelf.is_mine() => {
                self.shelf.toggle_mine();
            }
            Action::Clear => self.shelf.filter_clear(),
            Action::Reload => return vec![Effect::List],
            Action::Quit => return self.leave(),
            _ => return self.anywhere(command),
        }
        Vec::new()
    }

    /// A key while the filter is typed.
    pub(super) fn filter_key(&mut self, key: Key) -> Vec<Effect> {
        match key.code {
            Code::Enter => {
                self.filtering = false;
                return self.open_selected();
            }
            Code::Esc => {
                self.filtering = false;
                self.shelf.filter_clear();
            }
            Code::Backspace => {
                if self.shelf.filter().is_empty() {
                    self.filtering = false;
                } else {
                    self.shelf.filter_pop();
                }
            }
            Code::Down => self.shelf.move_by(1),
            Code::Up => self.shelf.move_by(-1),
            Code::Char('u') if key.ctrl => self.shelf.filter_clear(),
            Code::Char('n') if key.ctrl => self.shelf.move_by(1),
            Code::Char('p') if key.ctrl => self.shelf.move_by(-1),
            Code::Char(c) if !key.ctrl && !key.alt => self.shelf.filter_push(c),
            _ => {}
        }
        Vec::new()
    }

    fn open_selected(&mut self) -> Vec<Effect> {
        let Some(row) = self.shelf.selected_row() else { return Vec::new() };
        let Some(address) = Address::from_key(&row.address_key) else { return Vec::new() };
        self.row =
            self.shelf.visible().filter_map(|row| Address::from_key(&row.address_key)).collect();
        vec![Effect::Open(address)]
    }

    /// Tells the library how far the open article was read.
    pub(super) fn shelve(&mut self) {
        if let Screen::Reading(article) = &self.screen {
            let (when, bookmarked) = (self.now, article.bookmarked);
            let share_permille = article.reader.share();
            let read = Read { when, share_permille, finished: share_permille == 1_000 };
            self.shelf.update_row(&article.address.key(), |row| {
                let finished = row.read.is_some_and(|before| before.finished) || read.finished;
                row.read = Some(Read { finished, ..read });
                row.bookmarked = bookmarked;
            });
        }
    }

    /// Out of an article, to the library.
    pub(super) fn go_to_library(&mut self) -> Vec<Effect> {
        let mut effects = self.keep();
        self.shelve();
        self.screen = Screen::Library;
        self.overlay = None;
        self.focus = Focus::Text;
        self.named = false;
        if !self.listed {
            effects.push(Effect::List);
        }
        effects
    }

    pub(super) fn click_shelf(&mut self, mouse: Mouse) -> Vec<Effect> {
        let first = super::face::shelf_top(self.frame(), self.first_run);
        let Some(row) = mouse.row.checked_sub(first) else { return Vec::new() };
        self.shelf.select_on_screen(usize::from(row));
        Vec::new()
    }
}
