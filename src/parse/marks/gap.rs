//! Spoiler space: a gap that keeps what follows off the first screen.
//!
//! Enters: a text, code blanked out, and its lines. Leaves: the line from which everything is
//! hidden, if there is such a gap, and which lines are nothing but the gap. A gap is letters that spell
//! SPOILER down the page or across it, a line that says "spoiler space", or many empty or dotted
//! lines behind a word of spoilers. Promised: one pass; a gap without such a word is air and hides
//! nothing.

use super::lines::{Is, Line, words};
use crate::parse::boundary::may_warn;

/// So many lines of nothing are a gap.
const LINES: usize = 10;
/// The word stands among so many lines of text before the gap.
const NEAR: usize = 2;
/// A line that announces a gap is not longer than this.
const LONGEST: usize = 60;

const LETTERS: &[u8] = b"spoiler";

/// A gap: the line from which on everything is hidden, and the one behind what is the gap's own
/// and no word of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Gap {
    pub from: usize,
    pub behind: usize,
}

impl Gap {
    fn before(line: usize) -> Self {
        Self { from: line, behind: line }
    }
}

/// The first gap of a text.
pub(super) fn gap(masked: &str, lines: &[Line]) -> Option<Gap> {
    // How many letters were spelled so far, and the line on which they begin.
    let mut spelled = (0, 0);
    let mut nothing = 0;
    // The last lines of text; they are asked whether they speak of spoilers where there is a gap.
    let mut before = [""; NEAR];
    for (place, line) in lines.iter().enumerate() {
        if line.is == Is::Code {
            spelled = (0, 0);
            nothing = 0;
            continue;
        }
        let row = words(masked, line).trim();
        let row = if row.len() > 4 * LONGEST { "" } else { row };
        if is_nothing(row) && line.end - line.start < LONGEST {
            nothing += 1;
            if nothing == LINES && before.into_iter().any(speaks) {
                return Some(Gap::before(place + 1 - LINES));
            }
            continue;
        }
        nothing = 0;
        if announces(row) {
            return Some(Gap::before(place + 1));
        }
        spelled = match (row.len(), row.bytes().next().map(|byte| byte.to_ascii_lowercase())) {
            (1, letter) if letter.is_some() && letter == LETTERS.get(spelled.0).copied() => {
                (spelled.0 + 1, if spelled.0 == 0 { place } else { spelled.1 })
            }
            (1, Some(b's')) => (1, place),
            _ => (0, 0),
        };
        if spelled.0 == LETTERS.len() {
            return Some(Gap { from: spelled.1, behind: place + 1 });
        }
        // Letters down the page are not what the notice says.
        if row.len() > 1 {
            before.rotate_left(1);
            if let Some(last) = before.last_mut() {
                *last = row;
            }
        }
    }
    None
}

/// Nothing, or a dot or another sign that holds a line's place.
fn is_nothing(row: &str) -> bool {
    row.len() <= 8
        && row
            .chars()
            .all(|c| matches!(c, '.' | '*' | '·' | '•' | ' ' | '\u{a0}' | '|' | 'v' | '↓'))
        && !row.contains("||")
}

/// "SPOILER SPACE", "S P O I L E R".
fn announces(row: &str) -> bool {
    if row.len() > LONGEST {
        return false;
    }
    let lower = row.to_lowercase();
    let spaced = lower.trim_matches(|c: char| !c.is_alphanumeric());
    let single = spaced.split(' ').filter(|part| !part.is_empty()).all(|part| part.len() == 1);
    let letters: String = spaced.split(' ').collect();
    (single && letters.starts_with("spoiler"))
        || ["spoiler space", "spoiler-space", "spoilerspace"]
            .iter()
            .any(|said| lower.contains(said))
}

/// Whether a line speaks of spoilers and does not say that there are none.
fn speaks(row: &str) -> bool {
    let none = ["no spoiler", "spoiler-free", "spoiler free", "without spoiler", "non-spoiler"];
    may_warn(row) && {
        let lower = row.to_lowercase();
        !none.iter().any(|none| lower.contains(none))
    }
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn from(text: &str) -> Option<usize> {
        let lines = lines(text, true);
        gap(lines.masked.as_deref().unwrap_or(text), &lines.all).map(|gap| gap.from)
    }

    #[test]
    fn a_gap_behind_a_word_of_spoilers_hides_what_follows() {
        assert_eq!(from(&format!("Some spoilers.\n{}He did.", "\n".repeat(12))), Some(1));
        assert_eq!(from(&format!("Spoilers:\n{}He did.", ".\n".repeat(12))), Some(1));
        assert_eq!(from("a\nS\nP\nO\nI\nL\nE\nR\nb"), Some(1));
        assert_eq!(from("a\n\ns\n\np\n\no\n.\ni\nl\ne\nr\n\nb"), Some(2));
        assert_eq!(from("a\n\nSPOILER SPACE\n\nb"), Some(3));
        assert_eq!(from("a\n\nS P O I L E R   S P A C E\n\nb"), Some(3));
    }

    #[test]
    fn air_hides_nothing() {
        assert_eq!(from(&format!("A film.\n{}It is long.", "\n".repeat(40))), None);
        assert_eq!(from(&format!("No spoilers here.\n{}So.", "\n".repeat(40))), None);
        assert_eq!(from("S\nP\nO\nR\nT\n\nSome spoilers.\n\n\n\nSo."), None);
        assert_eq!(from("```\nS\nP\nO\nI\nL\nE\nR\n```\nb"), None);
    }
}
