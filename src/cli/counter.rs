//! How much of a page is here, on standard error.
//!
//! Enters: what came. Leaves: one line that is written over itself and at last wiped away.
//! Promised: nothing is written unless standard error is a terminal; only carriage returns and
//! spaces move anything, so that any terminal can show it; of the page's address it says the host.

use std::io::{self, IsTerminal as _, Write as _};

use crate::source::{Address, Received};

/// The longest host that is written out; a line that is broken cannot be written over.
const LONGEST: usize = 40;

/// The line.
pub(super) struct Counter {
    host: String,
    /// Letters on the line; `None` where nobody looks.
    written: Option<usize>,
}

impl Counter {
    /// An empty line for a page.
    pub(super) fn new(address: &Address) -> Self {
        let host: String = address.host().unwrap_or_default().chars().take(LONGEST).collect();
        let looks = io::stderr().is_terminal() && !host.is_empty();
        Self { host, written: looks.then_some(0) }
    }

    /// Writes how much is here.
    pub(super) fn show(&mut self, received: Received) {
        let line = if received.is_news() {
            format!("Fetching from {}, {received}", self.host)
        } else {
            format!("Fetching from {}", self.host)
        };
        self.write(&line);
    }

    fn write(&mut self, line: &str) {
        let Some(before) = self.written else { return };
        let over = " ".repeat(before.saturating_sub(line.len()));
        let back = if line.is_empty() { "\r" } else { "" };
        // Nobody misses a count.
        let _ = write!(io::stderr(), "\r{line}{over}{back}");
        let _ = io::stderr().flush();
        self.written = Some(line.len());
    }
}

impl Drop for Counter {
    /// Wipes the line away.
    fn drop(&mut self) {
        if self.written.is_some_and(|written| written > 0) {
            self.write("");
        }
    }
}
