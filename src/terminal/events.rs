//! Where events come from.
//!
//! Enters: the terminal, or a script. Leaves: [`Event`]s of the app and [`Heard`] ones that are
//! for the loop itself. Promised: reading blocks until something happens, so that an idle program
//! sleeps; a signal wakes it. A script drives the same loop that a keyboard does.

use std::collections::VecDeque;
use std::io;
use std::time::Duration;

use crossterm::event::{self, Event as Raw, MouseButton, MouseEventKind};

use super::background::Background;
use super::heard::Heard;
use super::signals::Signals;
use crate::app::{Event, Mouse, MouseKind};
use crate::frame::Size;
use crate::keymap::Key;

/// How long is waited for a key that may follow at once. The terminal library's reader looks at
/// nothing when it is given no time at all.
const MOMENT: Duration = Duration::from_micros(100);

/// A source of events.
pub trait Events {
    /// Waits for the next event.
    ///
    /// Errors: the terminal is gone.
    fn next(&mut self) -> io::Result<Heard>;

    /// Whether another event waits already. While it does, nothing is drawn.
    fn waiting(&mut self) -> bool;
}

/// The keyboard, the mouse, signals, and what workers report.
#[derive(Debug)]
pub struct Keyboard {
    signals: Signals,
    background: Background,
    ready: VecDeque<Heard>,
}

impl Keyboard {
    /// Events of this process's terminal.
    pub fn new(signals: Signals) -> Self {
        Self { signals, background: Background::unasked(), ready: VecDeque::new() }
    }

    /// Signals are heard from now on.
    ///
    /// Errors: the system refuses a thread.
    pub fn watch(&mut self) -> io::Result<()> {
        self.signals.watch()
    }

    /// The terminal was asked for its background.
    pub fn asked(&mut self, background: Background) {
        self.background = background;
    }

    fn read(&mut self) -> io::Result<Raw> {
        // An Escape that may begin the terminal's answer is held back for a moment only.
        if let Some(patience) = self.background.patience()
            && !event::poll(patience)?
        {
            let held = self.background.give_up();
            self.ready.extend(held.into_iter().map(|key| Heard::App(Event::Key(key))));
            if !self.ready.is_empty() {
                return Ok(Raw::FocusGained);
            }
        }
        event::read()
    }
}

impl Events for Keyboard {
    fn next(&mut self) -> io::Result<Heard> {
        if let Some(heard) = self.signals.take() {
            return Ok(heard);
        }
        if let Some(heard) = self.ready.pop_front() {
            return Ok(heard);
        }
        let raw = self.read()?;
        if let Some(heard) = self.signals.take() {
            // The event that woke us is a signal's, or will be heard after it.
            let after = self.translate(raw);
            self.ready.push_back(after);
            return Ok(heard);
        }
        if let Some(heard) = self.ready.pop_front() {
            return Ok(heard);
        }
        Ok(self.translate(raw))
    }

    fn waiting(&mut self) -> bool {
        !self.ready.is_empty() || event::poll(MOMENT).unwrap_or(false)
    }
}

impl Keyboard {
    /// The number of the signal that told the program to end.
    pub fn ended_by(&self) -> Option<i32> {
        self.signals.ended_by()
    }

    fn translate(&mut self, raw: Raw) -> Heard {
        match raw {
            Raw::Key(key) => {
                let Some(key) = Key::from_event(key) else { return Heard::Nothing };
                let mut heard = self.background.hear(key);
                self.ready.extend(heard.drain(..).map(Heard::App));
                self.ready.pop_front().unwrap_or(Heard::Nothing)
            }
            Raw::Mouse(mouse) => {
                let kind = match mouse.kind {
                    MouseEventKind::Down(MouseButton::Left) => MouseKind::Click,
                    MouseEventKind::ScrollDown => MouseKind::WheelDown,
                    MouseEventKind::ScrollUp => MouseKind::WheelUp,
                    _ => return Heard::Nothing,
                };
                Heard::App(Event::Mouse(Mouse { kind, column: mouse.column, row: mouse.row }))
            }
            Raw::Resize(columns, rows) => Heard::App(Event::Resize(Size { columns, rows })),
            Raw::Paste(text) => Heard::App(Event::Paste(text)),
            Raw::FocusGained | Raw::FocusLost => Heard::Nothing,
        }
    }
}

/// A script: events in their order, then the end.
#[derive(Debug, Default)]
pub struct Script(pub VecDeque<Event>);

impl Events for Script {
    fn next(&mut self) -> io::Result<Heard> {
        Ok(Heard::App(self.0.pop_front().unwrap_or(Event::Terminate)))
    }

    fn waiting(&mut self) -> bool {
        false
    }
}
