//! What can lie over the page: at most one thing at a time.
//!
//! Enters: keys that the overlay takes for itself. Leaves: its own state, plain data for `ui`.
//! Promised: an overlay never hides that covers exist and never lifts one by being closed; the
//! question before several covers are lifted is answered by the letter `y` alone.

use crate::layout::Place;
use crate::mend::{Mends, Said};
use crate::progress::{Progress, Scope};
use crate::source::Address;
use crate::spoiler::SpoilerId;

/// What lies over the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// Every key, with a filter.
    Help(Help),
    /// The contents, on a screen too narrow to have them beside the text.
    Contents,
    /// A question that is answered by `y`.
    Confirm(Confirm),
    /// The line in which words to find are typed.
    Find(Prompt),
    /// Why something is hidden, and what can be said against it.
    Why(Panel),
    /// How far the reader is, to be chosen.
    Seen(Picker),
    /// Where a quotation goes, to be chosen.
    Quote(Quoting),
}

/// The list of keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Help {
    /// The first row shown.
    pub top: usize,
    /// What was typed to filter.
    pub filter: String,
    /// Keys go to the filter.
    pub typing: bool,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirm {
    /// Its words.
    pub question: String,
    /// What `y` does.
    pub then: Asked,
}

impl Confirm {
    /// The question and its answers, as one line.
    pub fn words(&self) -> String {
        format!("{}  y yes   n no", self.question)
    }
}

/// What was asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Lift every cover.
    RevealAll,
    /// Lift these.
    RevealThese(Vec<SpoilerId>),
    /// Lift what spoils no more than this.
    RevealUpTo(Scope),
    /// Be so far, which opens covers.
    Stand(Progress),
    /// Open the article's file in the reader's editor, where nothing is covered.
    Edit(Address),
    /// Hide otherwise, as the reader said.
    Mend(Said, Mends),
}

/// Why something is hidden, and what can be said against it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Panel {
    /// Which of the paragraphs on the page is spoken of.
    pub at: usize,
}

/// Places to choose from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picker {
    /// From nothing to all of it.
    pub choices: Vec<Progress>,
    /// The chosen one.
    pub at: usize,
    /// Where the reader is now.
    pub now: usize,
    /// What was typed instead.
    pub typed: String,
}

/// Where a quotation goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Quoting {
    /// The chosen row.
    pub at: usize,
}

/// A line being typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prompt {
    /// What was typed.
    pub text: String,
    /// Where the reader was before, to go back to on Esc.
    pub from: Place,
}
