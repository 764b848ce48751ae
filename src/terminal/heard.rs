//! What the loop hears.
//!
//! Enters: nothing; the keyboard, signals and workers make these. Leaves: plain data for the loop.
//! Promised: what concerns the app is an event of the app; only making the terminal ready again is
//! the loop's own.

use crate::app::Event;

/// What the loop hears.
#[derive(Debug)]
pub enum Heard {
    /// For the app.
    App(Event),
    /// The program was stopped and goes on: the terminal has to be made ready again.
    Resumed,
    /// Nothing that concerns anybody.
    Nothing,
}
