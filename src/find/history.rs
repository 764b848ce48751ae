//! What was searched for, while the program runs.
//!
//! Enters: patterns as they are used, and steps through them. Leaves: patterns. Promised: at most
//! [`MOST`], none twice in a row, in memory only: nothing here is ever saved.

use std::collections::VecDeque;

/// As many patterns are kept.
pub const MOST: usize = 100;

/// Patterns, oldest first, and where a reader who looks through them is.
#[derive(Clone, Debug, Default)]
pub struct History {
    patterns: VecDeque<String>,
    /// Steps back from the line that is being typed.
    back: usize,
}

impl History {
    /// Remembers a pattern and returns to the line being typed. Empty ones are not remembered.
    pub fn push(&mut self, pattern: &str) {
        self.back = 0;
        if pattern.is_empty() || self.patterns.back().is_some_and(|last| last == pattern) {
            return;
        }
        if self.patterns.len() >= MOST {
            self.patterns.pop_front();
        }
        self.patterns.push_back(pattern.to_owned());
    }

    /// One step back; at the oldest it stays there. `None` when there is none.
    pub fn older(&mut self) -> Option<&str> {
        self.back = self.patterns.len().min(self.back.saturating_add(1));
        self.here()
    }

    /// One step forward; `None` when this leads back to the line being typed.
    pub fn newer(&mut self) -> Option<&str> {
        self.back = self.back.saturating_sub(1);
        self.here()
    }

    /// Returns to the line being typed without a step.
    pub fn rewind(&mut self) {
        self.back = 0;
    }

    fn here(&self) -> Option<&str> {
        let place = self.patterns.len().checked_sub(self.back)?;
        self.patterns.get(place).map(String::as_str)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_comes_first_and_the_typed_line_last() {
        let mut history = History::default();
        assert_eq!(history.older(), None);
        for pattern in ["dog", "mural", "mural", "", "glass"] {
            history.push(pattern);
        }
        let back: Vec<_> = (0..4).map(|_| history.older().unwrap().to_owned()).collect();
        assert_eq!(back, ["glass", "mural", "dog", "dog"]);
        assert_eq!(history.newer(), Some("mural"));
        assert_eq!(history.newer(), Some("glass"));
        assert_eq!(history.newer(), None);
        assert_eq!(history.newer(), None);
        assert_eq!(history.older(), Some("glass"));
        history.rewind();
        assert_eq!(history.older(), Some("glass"));
        history.push("dog");
        assert_eq!(history.older(), Some("dog"));
    }

    #[test]
    fn only_the_last_hundred_are_kept() {
        let mut history = History::default();
        for number in 0..MOST + 5 {
            history.push(&number.to_string());
        }
        let oldest = (0..MOST + 9).filter_map(|_| history.older().map(str::to_owned)).last();
        assert_eq!(oldest.as_deref(), Some("5"));
    }
}
