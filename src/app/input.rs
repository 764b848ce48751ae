//! From keys to commands: sequences, counts, and letters that belong to a key before them.
//!
//! Enters: one key at a time. Leaves: what it completes. Promised: digits before a key are its
//! count; a sequence that leads nowhere is forgotten whole, so that its last key does nothing by
//! itself; Esc forgets. Not here: what a command does.

use crate::action::{Action, Command, Context};
use crate::keymap::{Code, Key, Keymap, Lookup, push_digit};

/// Keys that are still being typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Input {
    keys: Vec<Key>,
    count: Option<u32>,
    letter: Option<Action>,
}

/// What a key completed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// A command.
    Command(Command),
    /// `m a`, `' a`: an action and its letter.
    Letter(Action, char),
    /// More keys are needed.
    Waiting,
    /// Something was forgotten: a sequence that leads nowhere, or Esc.
    Nothing,
}

impl Input {
    /// What was typed of an unfinished command, to be shown: "3", "2 z", "m".
    pub fn typed(&self) -> String {
        let mut typed = self.count.map(|count| count.to_string()).unwrap_or_default();
        for key in &self.keys {
            typed.push_str(&key.to_string());
        }
        typed
    }

    /// Takes one key.
    pub fn hear(&mut self, key: Key, context: Context, keymap: &Keymap) -> Heard {
        if let Some(action) = self.letter.take() {
            self.keys.clear();
            return match key.code {
                Code::Char(letter) if letter.is_ascii_alphabetic() || letter == '\'' => {
                    Heard::Letter(action, letter)
                }
                _ => Heard::Nothing,
            };
        }
        if key.code == Code::Esc && (self.count.is_some() || !self.keys.is_empty()) {
            *self = Self::default();
            return Heard::Nothing;
        }
        if let Code::Char(digit @ '0'..='9') = key.code
            && self.keys.is_empty()
            && !key.ctrl
            && !key.alt
            && (digit != '0' || self.count.is_some())
        {
            self.count = push_digit(self.count, digit);
            return Heard::Waiting;
        }
        self.keys.push(key);
        match keymap.lookup(context, &self.keys) {
            Lookup::Prefix => Heard::Waiting,
            Lookup::None => {
                *self = Self::default();
                Heard::Nothing
            }
            Lookup::Action(action @ (Action::Mark | Action::GoToMark)) => {
                self.count = None;
                self.letter = Some(action);
                Heard::Waiting
            }
            Lookup::Action(action) => {
                let count = self.count;
                *self = Self::default();
                Heard::Command(Command { action, count })
            }
        }
    }
}
