//! One key as a terminal can report it.
//!
//! Enters: a key event of the terminal. Leaves: a [`Key`], or `None` for what is no key press.
//! Promised: the same key on the same keyboard gives the same `Key` whatever protocol the
//! terminal speaks, as far as the old protocol can tell keys apart. Not here: what keys are
//! bound to, and how they are written.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// Which key. Shift is part of a character and of [`Code::BackTab`], and dropped elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the ones on the keys")]
pub enum Code {
    /// A character as typed: `X` is Shift and x.
    Char(char),
    Enter,
    Esc,
    Tab,
    /// Shift and Tab.
    BackTab,
    Backspace,
    Delete,
    Insert,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    /// A function key, counted from 1.
    F(u8),
    /// What some terminals send for Ctrl-@.
    Null,
}

/// A key with its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The key itself.
    pub code: Code,
    /// With Ctrl held.
    pub ctrl: bool,
    /// With Alt (or Meta) held, or after an Escape in the same breath.
    pub alt: bool,
}

impl Key {
    /// A key without modifiers.
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false, alt: false }
    }

    /// A character without modifiers.
    pub const fn char(c: char) -> Self {
        Self::plain(Code::Char(c))
    }

    /// Ctrl and a character.
    pub const fn ctrl(c: char) -> Self {
        Self { code: Code::Char(c), ctrl: true, alt: false }
    }

    /// The key that was pressed; `None` for releases, for keys held with Super or Hyper, and for
    /// keys that no binding can name (media keys, bare modifiers).
    ///
    /// What the old protocol cannot tell apart is one key here under any protocol: Ctrl-i is
    /// Tab, Ctrl-m and Ctrl-j are Enter, Ctrl-[ is Escape, Ctrl-h is Backspace.
    pub fn from_event(event: KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let held = event.modifiers;
        if held.intersects(KeyModifiers::SUPER | KeyModifiers::HYPER) {
            return None;
        }
        let shift = held.contains(KeyModifiers::SHIFT);
        let ctrl = held.contains(KeyModifiers::CONTROL);
        let alt = held.intersects(KeyModifiers::ALT | KeyModifiers::META);
        let code = match event.code {
            // With Ctrl, Shift can only be told by new protocols; such a key stays apart from
            // the plain one, so that copying with Ctrl-Shift-c never quits.
            KeyCode::Char(c) if shift => Code::Char(upper(c)),
            KeyCode::Char(c) => Code::Char(c),
            KeyCode::Enter => Code::Enter,
            KeyCode::Esc => Code::Esc,
            KeyCode::Tab if shift => Code::BackTab,
            KeyCode::Tab => Code::Tab,
            KeyCode::BackTab => Code::BackTab,
            KeyCode::Backspace => Code::Backspace,
            KeyCode::Delete => Code::Delete,
            KeyCode::Insert => Code::Insert,
            KeyCode::Up => Code::Up,
            KeyCode::Down => Code::Down,
            KeyCode::Left => Code::Left,
            KeyCode::Right => Code::Right,
            KeyCode::Home => Code::Home,
            KeyCode::End => Code::End,
            KeyCode::PageUp => Code::PageUp,
            KeyCode::PageDown => Code::PageDown,
            KeyCode::F(number) => Code::F(number),
            KeyCode::Null => Code::Null,
            _ => return None,
        };
        let lower_with_ctrl = match code {
            // Caps Lock gives a capital without Shift.
            Code::Char(c) if ctrl && !shift => Code::Char(c.to_ascii_lowercase()),
            code => code,
        };
        Some(Self { code: lower_with_ctrl, ctrl, alt }.settled())
    }

    /// The key under the name that all terminals agree on.
    pub(super) fn settled(self) -> Self {
        let code = match self.code {
            Code::Char('i') if self.ctrl => Code::Tab,
            Code::Char('m' | 'j') if self.ctrl => Code::Enter,
            Code::Char('[') if self.ctrl => Code::Esc,
            Code::Char('h') if self.ctrl => Code::Backspace,
            _ => return self,
        };
        Self { code, ctrl: false, alt: self.alt }
    }

    /// Whether readers press it by reflex: to move, to page, to repaint, to repeat a search, to
    /// leave or to let go. What is pressed by reflex never lifts a cover. Alt makes no
    /// difference, since Escape and a key typed fast arrive as Alt and that key; Ctrl makes none
    /// for the keys that have a name.
    pub fn is_reflex(self) -> bool {
        match self.code {
            Code::Char(c) if self.ctrl => "befdunpylrgovkqz ".contains(c),
            Code::Char(c) => " jkhlbfdugGrRnNq".contains(c),
            Code::Enter
            | Code::Esc
            | Code::Tab
            | Code::BackTab
            | Code::Backspace
            | Code::Up
            | Code::Down
            | Code::Left
            | Code::Right
            | Code::Home
            | Code::End
            | Code::PageUp
            | Code::PageDown
            | Code::Null => true,
            Code::Delete | Code::Insert | Code::F(_) => false,
        }
    }
}

/// A letter as Shift gives it; signs come shifted from the terminal already.
fn upper(c: char) -> char {
    let mut upper = c.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(code: KeyCode, modifiers: KeyModifiers, expected: Option<Key>) {
        assert_eq!(Key::from_event(KeyEvent::new(code, modifiers)), expected);
    }

    #[test]
    fn shift_goes_into_the_character() {
        let expected = Some(Key::char('X'));
        check(KeyCode::Char('X'), KeyModifiers::SHIFT, expected);
        check(KeyCode::Char('x'), KeyModifiers::SHIFT, expected);
        check(KeyCode::Char('X'), KeyModifiers::NONE, expected);
        check(KeyCode::Char('?'), KeyModifiers::SHIFT, Some(Key::char('?')));
        check(KeyCode::Char('é'), KeyModifiers::SHIFT, Some(Key::char('É')));
        check(KeyCode::Char('ß'), KeyModifiers::SHIFT, Some(Key::char('ß')));
    }

    #[test]
    fn shift_and_tab_is_one_key_in_both_protocols() {
        let expected = Some(Key::plain(Code::BackTab));
        check(KeyCode::BackTab, KeyModifiers::SHIFT, expected);
        check(KeyCode::Tab, KeyModifiers::SHIFT, expected);
    }

    #[test]
    fn what_old_terminals_cannot_tell_apart_is_one_key_everywhere() {
        for (c, code) in [
            ('i', Code::Tab),
            ('m', Code::Enter),
            ('j', Code::Enter),
            ('[', Code::Esc),
            ('h', Code::Backspace),
        ] {
            check(KeyCode::Char(c), KeyModifiers::CONTROL, Some(Key::plain(code)));
        }
    }

    #[test]
    fn copying_with_control_and_shift_is_not_quitting() {
        check(KeyCode::Char('c'), KeyModifiers::CONTROL, Some(Key::ctrl('c')));
        check(KeyCode::Char('C'), KeyModifiers::CONTROL, Some(Key::ctrl('c')));
        check(
            KeyCode::Char('c'),
            KeyModifiers::CONTROL | KeyModifiers::SHIFT,
            Some(Key::ctrl('C')),
        );
    }

    #[test]
    fn releases_and_keys_of_the_window_manager_are_no_keys() {
        let mut event = KeyEvent::new(KeyCode::Char('x'), KeyModifiers::NONE);
        event.kind = KeyEventKind::Release;
        assert_eq!(Key::from_event(event), None);
        event.kind = KeyEventKind::Repeat;
        assert_eq!(Key::from_event(event), Some(Key::char('x')));
        check(KeyCode::Char('x'), KeyModifiers::SUPER, None);
        check(KeyCode::CapsLock, KeyModifiers::NONE, None);
    }

    #[test]
    fn escape_typed_fast_before_a_reflex_key_is_still_reflex() {
        let mut key = Key::char('j');
        key.alt = true;
        assert!(key.is_reflex());
        assert!(!Key::char('x').is_reflex());
    }
}
