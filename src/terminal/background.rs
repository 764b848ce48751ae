//! What colour the terminal's background has, asked without waiting for the answer.
//!
//! Enters: keys. Leaves: keys less the terminal's answer, and the answer as an event. Promised:
//! the first screen never waits for it; the answer (`ESC ] 11 ; rgb:… ST`) is never taken for
//! keys, which might move, find or edit; nothing else is swallowed but Alt-] while an answer is
//! awaited, and at most [`LONGEST`] keys after it. Source: the xterm control sequences, OSC 11.

use std::time::{Duration, Instant};

use crate::app::Event;
use crate::keymap::{Code, Key};
use crate::theme::read_background;

/// The question.
pub const QUESTION: &str = "\u{1b}]11;?\u{1b}\\";

/// An answer has at most so many characters.
const LONGEST: usize = 48;

/// The answer is awaited for so long; later it is ordinary keys again.
const AWAITED: Duration = Duration::from_secs(5);

/// An Escape key is held back for so long when it may begin an answer.
const HELD: Duration = Duration::from_millis(30);

/// The state of the question.
#[derive(Debug)]
pub struct Background {
    asked: Option<Instant>,
    held: Vec<Key>,
    answer: Option<String>,
}

impl Background {
    /// Nothing was asked.
    pub fn unasked() -> Self {
        Self { asked: None, held: Vec::new(), answer: None }
    }

    /// The question was put just now.
    pub fn asked(now: Instant) -> Self {
        Self { asked: Some(now), held: Vec::new(), answer: None }
    }

    /// How long to wait for the next key before giving up on what is held back.
    pub fn patience(&self) -> Option<Duration> {
        (!self.held.is_empty()).then_some(HELD)
    }

    /// What was held back was no answer: the keys.
    pub fn give_up(&mut self) -> Vec<Key> {
        self.answer = None;
        std::mem::take(&mut self.held)
    }

    /// Takes a key; says what it means.
    pub fn hear(&mut self, key: Key) -> Vec<Event> {
        if self.asked.is_none_or(|asked| asked.elapsed() > AWAITED) {
            self.asked = None;
            let mut keys = self.give_up();
            keys.push(key);
            return keys.into_iter().map(Event::Key).collect();
        }
        if let Some(answer) = &mut self.answer {
            let ends = key == Key { alt: true, ..Key::char('\\') } || key == Key::ctrl('g');
            if ends {
                let colour = answer.strip_prefix("11;").and_then(read_background);
                self.asked = None;
                self.answer = None;
                self.held.clear();
                return colour.map(|(r, g, b)| Event::Background(r, g, b)).into_iter().collect();
            }
            // Where a terminal's answer arrives in two pieces, its last Escape stands alone.
            let lone_escape = key.code == Code::Esc;
            match key.code {
                Code::Char(c) if !key.ctrl && !key.alt && answer.len() < LONGEST && c != '\\' => {
                    answer.push(c);
                }
                Code::Char('\\') => {
                    self.answer = Some(std::mem::take(answer));
                    return self.hear(Key { alt: true, ..Key::char('\\') });
                }
                _ if lone_escape => {}
                _ => {
                    // Not an answer after all. What came in between was not meant as keys either.
                    self.asked = None;
                    self.answer = None;
                    self.held.clear();
                    return vec![Event::Key(key)];
                }
            }
            return Vec::new();
        }
        let begins = key == Key { alt: true, ..Key::char(']') };
        let second =
            self.held.first().is_some_and(|held| held.code == Code::Esc) && key == Key::char(']');
        if begins || second {
            self.answer = Some(String::new());
            self.held.clear();
            return Vec::new();
        }
        let mut keys = self.give_up();
        if key.code == Code::Esc {
            self.held.push(key);
        } else {
            keys.push(key);
        }
        keys.into_iter().map(Event::Key).collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<Key> {
        // As crossterm reads: ESC and a character in one read are Alt and that character.
        let mut keys = Vec::new();
        let mut chars = text.chars();
        while let Some(c) = chars.next() {
            match c {
                '\u{1b}' => keys.push(Key { alt: true, ..Key::char(chars.next().unwrap()) }),
                '\u{7}' => keys.push(Key::ctrl('g')),
                c => keys.push(Key::char(c)),
            }
        }
        keys
    }

    fn hear(background: &mut Background, typed: Vec<Key>) -> String {
        let say = |event| match event {
            Event::Key(key) => format!("<{key}>"),
            Event::Background(r, g, b) => format!("{r},{g},{b}"),
            other => panic!("{other:?}"),
        };
        typed.into_iter().flat_map(|key| background.hear(key)).map(say).collect()
    }

    #[test]
    fn an_answer_becomes_a_colour_and_never_keys() {
        for end in ["\u{1b}\\", "\u{7}"] {
            let mut background = Background::asked(Instant::now());
            let answer = format!("\u{1b}]11;rgb:ffff/eeee/0000{end}");
            assert_eq!(hear(&mut background, keys(&answer)), "255,238,0");
            assert_eq!(hear(&mut background, keys("x")), "<x>");
        }
    }

    #[test]
    fn an_answer_in_two_pieces_is_still_one() {
        let mut background = Background::asked(Instant::now());
        let mut typed = vec![Key::plain(Code::Esc)];
        typed.extend(keys("]11;rgb:0000/0000/0000"));
        typed.push(Key::plain(Code::Esc));
        typed.push(Key::char('\\'));
        assert_eq!(hear(&mut background, typed), "0,0,0");
    }

    #[test]
    fn ordinary_keys_pass_while_an_answer_is_awaited() {
        let mut background = Background::asked(Instant::now());
        assert_eq!(hear(&mut background, keys("x]]j")), "<x><]><]><j>");
    }

    #[test]
    fn an_escape_that_begins_nothing_is_given_back() {
        let mut background = Background::asked(Instant::now());
        assert_eq!(hear(&mut background, vec![Key::plain(Code::Esc)]), "");
        assert!(background.patience().is_some());
        assert_eq!(background.give_up(), [Key::plain(Code::Esc)]);
    }

    #[test]
    fn unasked_nothing_is_held_back() {
        let mut background = Background::unasked();
        assert_eq!(hear(&mut background, vec![Key::plain(Code::Esc)]), "<Esc>");
    }
}
