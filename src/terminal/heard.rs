//! What the loop hears.
//!
//! Enters: nothing; the keyboard, signals and workers make these. Leaves: plain data for the loop.
//! Promised: what concerns the app is an event of the app; only making the terminal ready again and
//! reading a page that came are the loop's own.

use super::order::{Composed, Wish};
use crate::app::Event;
use crate::source::{Address, Fetched, SourceError};

/// What the loop hears.
#[derive(Debug)]
pub enum Heard {
    /// For the app.
    App(Event),
    /// A page came, or did not: it has to be read before the app can have it.
    Came(Box<Came>),
    /// A large article was read, or could not be.
    Rest(Box<Rest>),
    /// The program was stopped and goes on: the terminal has to be made ready again.
    Resumed,
    /// Nothing that concerns anybody.
    Nothing,
}

/// What came of fetching a page.
#[derive(Debug)]
pub struct Came {
    /// Which of those that were asked for.
    pub(super) number: u64,
    /// The page that was asked for.
    pub address: Address,
    /// It was open already.
    pub again: bool,
    /// The page, or why it did not come.
    pub page: Result<Fetched, SourceError>,
}

/// What came of reading a large article.
#[derive(Debug)]
pub struct Rest {
    /// Which of those that were asked for.
    pub(super) number: u64,
    /// What for.
    pub(super) wish: Wish,
    /// The article, or why it did not come.
    pub(super) read: Result<Composed, String>,
}
