//! The one door for keys.
//!
//! Enters: a key, the mouse, pasted text. Leaves: effects. Promised: an overlay that takes keys
//! takes all of them; pasted text is never taken for keys, so that pasting reveals nothing; a
//! click goes somewhere and never lifts a cover by being a click.

use super::input::Heard;
use super::sidebar::contents_window;
use super::{App, Asked, Effect, Focus, Mouse, MouseKind, Overlay, Screen};
use crate::action::{Action, Context};
use crate::frame::{Area, contents_list};
use crate::keymap::{Code, Key};
use crate::reader::Reader;

/// Rows per turn of the wheel.
const WHEEL: i64 = 3;

impl App {
    /// A key was pressed.
    pub(super) fn key(&mut self, key: Key) -> Vec<Effect> {
        if key.ctrl && key.code == Code::Char('c') {
            return self.leave();
        }
        if let Some(effects) = self.dark_key(key) {
            return effects;
        }
        self.message = None;
        if !matches!(self.overlay, Some(Overlay::Find(_))) {
            self.with_reader(Reader::stay_here);
        }
        if let Some(effects) = self.waiting_key(key) {
            return effects;
        }
        match self.overlay.take() {
            Some(Overlay::Confirm(confirm)) => {
                if key == Key::char('y') {
                    return self.confirmed(confirm.then);
                }
                self.tell("Nothing was changed.");
                return Vec::new();
            }
            Some(Overlay::Find(prompt)) => {
                self.find_key(prompt, key);
                return Vec::new();
            }
            Some(Overlay::Help(help)) => return self.help_key(help, key),
            Some(Overlay::Why(panel)) => return self.why_key(panel, key),
            Some(Overlay::Seen(picker)) => return self.picker_key(picker, key),
            Some(Overlay::Quote(quoting)) => return self.quoting_key(quoting, key),
            Some(Overlay::Contents) => self.overlay = Some(Overlay::Contents),
            None => {}
        }
        if matches!(self.screen, Screen::Library) && self.filtering {
            return self.filter_key(key);
        }
        match self.input.hear(key, self.context(), &self.settings.keymap) {
            Heard::Waiting | Heard::Nothing => Vec::new(),
            Heard::Letter(action, letter) => {
                self.mark(action, letter);
                Vec::new()
            }
            Heard::Command(command) if self.has_to_wait(command) => Vec::new(),
            Heard::Command(command) => match self.screen {
                Screen::Library => self.in_library(command),
                Screen::Reading(_) => self.in_article(command),
            },
        }
    }

    /// Where the next key is pressed.
    pub(super) fn context(&self) -> Context {
        match (&self.screen, self.focus) {
            (Screen::Library, _) => Context::Shelf,
            (Screen::Reading(_), Focus::Contents(_)) => Context::Contents,
            (Screen::Reading(_), Focus::Text) => Context::Reading,
        }
    }

    /// Pasted text: words for whatever line is being typed, nothing anywhere else.
    pub(super) fn paste(&mut self, text: &str) -> Vec<Effect> {
        let text = crate::text::clean_line(text);
        match &mut self.overlay {
            Some(Overlay::Find(prompt)) => {
                prompt.text.push_str(&text);
                let typed = prompt.text.clone();
                self.find_as_typed(&typed);
            }
            Some(Overlay::Help(help)) if help.typing => help.filter.push_str(&text),
            Some(Overlay::Seen(picker)) => picker.typed.push_str(&text),
            _ if self.filtering => text.chars().for_each(|c| self.shelf.filter_push(c)),
            _ => {}
        }
        Vec::new()
    }

    fn help_key(&mut self, mut help: super::Help, key: Key) -> Vec<Effect> {
        let rows = i64::from(self.size.rows.saturating_sub(6).max(1));
        if help.typing {
            match key.code {
                Code::Enter => help.typing = false,
                Code::Esc => help = super::Help::default(),
                Code::Backspace => {
                    help.filter.pop();
                }
                Code::Char(c) if !key.ctrl && !key.alt => help.filter.push(c),
                _ => {}
            }
            help.top = 0;
            self.overlay = Some(Overlay::Help(help));
            return Vec::new();
        }
        let heard = self.input.hear(key, Context::Help, &self.settings.keymap);
        let Heard::Command(command) = heard else {
            self.overlay = Some(Overlay::Help(help));
            return Vec::new();
        };
        let times = i64::from(command.times());
        let step = match command.action {
            Action::LineDown => times,
            Action::LineUp => -times,
            Action::PageDown => rows * times,
            Action::PageUp => -rows * times,
            Action::HalfDown => rows / 2 * times,
            Action::HalfUp => -rows / 2 * times,
            Action::Top => i64::MIN,
            Action::End => i64::MAX,
            Action::Find | Action::Filter => {
                help.typing = true;
                0
            }
            Action::QuitNow => return self.leave(),
            Action::Clear if !help.filter.is_empty() => {
                help = super::Help::default();
                0
            }
            Action::Quit | Action::Help | Action::Clear | Action::Select => return Vec::new(),
            _ => 0,
        };
        let all = crate::keymap::help_rows(&self.settings.keymap).len();
        let last = i64::try_from(all).unwrap_or(0).saturating_sub(1).max(0);
        let top = i64::try_from(help.top).unwrap_or(0).saturating_add(step).clamp(0, last);
        help.top = usize::try_from(top).unwrap_or(0);
        self.overlay = Some(Overlay::Help(help));
        Vec::new()
    }

    fn confirmed(&mut self, asked: Asked) -> Vec<Effect> {
        let Screen::Reading(article) = &mut self.screen else { return Vec::new() };
        match asked {
            Asked::RevealAll => article.reader.reveal_all(),
            Asked::RevealThese(ids) => article.reader.reveal_these(&ids),
            Asked::Edit(address) => return vec![Effect::Edit(address)],
            Asked::Mend(said, mends) => return self.say(said, mends),
            Asked::Stand(said) => return self.stand(said),
            Asked::RevealUpTo(place) => {
                self.lift_up_to(place);
                return Vec::new();
            }
        };
        Vec::new()
    }

    /// The mouse did something.
    pub(super) fn mouse(&mut self, mouse: Mouse) -> Vec<Effect> {
        self.message = None;
        let frame = self.frame();
        let wheel = match mouse.kind {
            MouseKind::WheelDown => Some(WHEEL),
            MouseKind::WheelUp => Some(-WHEEL),
            MouseKind::Click => None,
        };
        match &mut self.screen {
            Screen::Library => match wheel {
                Some(rows) => self.shelf.move_by(if rows > 0 { 1 } else { -1 }),
                None => return self.click_shelf(mouse),
            },
            Screen::Reading(article) => {
                if let Some(rows) = wheel {
                    article.reader.scroll(rows);
                } else if let Some(contents) = frame.contents.filter(|area| holds(*area, mouse)) {
                    let list = contents_list(contents);
                    let window = contents_window(&article.reader, self.focus, list.height);
                    let row = mouse.row.checked_sub(list.y).map(usize::from);
                    let at = row.map(|row| window.shown.start + row);
                    let entries = &article.reader.outline().entries;
                    if let Some(entry) = at.and_then(|at| entries.get(at)) {
                        let id = entry.id.clone();
                        article.reader.to_block(&id);
                    }
                } else if holds(frame.column, mouse) {
                    article.reader.select_row(mouse.row.saturating_sub(frame.column.y));
                }
            }
        }
        Vec::new()
    }
}

fn holds(area: Area, mouse: Mouse) -> bool {
    (area.x..area.x + area.width).contains(&mouse.column)
        && (area.y..area.y + area.height).contains(&mouse.row)
}
