//! Headings that say of themselves that their section spoils.
//!
//! Enters: a heading's words. Leaves: yes or no. Not here: what a heading gives away by its words
//! (`headings`).

use crate::parse::boundary::Cue;
use crate::parse::boundary::cues::of_title;
use crate::parse::boundary::inspect::holds_stem;
use crate::parse::boundary::phrases::{Said, judge};

/// `The ending (spoilers)`: a heading that says of itself that its section spoils.
pub(super) fn is_labelled(heading: &str) -> bool {
    heading.trim_end().ends_with([')', ']']) && of_title(heading) == Cue::Spoilers
}

/// `2. Low Water - spoilers in this entry`: behind a dash or a colon it warns of itself.
pub(super) fn is_tailed(heading: &str) -> bool {
    let tail = [" - ", " – ", " — ", ": ", " | "]
        .iter()
        .filter_map(|mark| heading.rsplit_once(mark))
        .map(|(_, tail)| tail)
        .min_by_key(|tail| tail.len());
    tail.is_some_and(|tail| {
        holds_stem(tail)
            && tail.split_whitespace().count() <= 6
            && matches!(judge(tail), Said::Warns(_))
    })
}
