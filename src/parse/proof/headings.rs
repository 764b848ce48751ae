//! What authors write in braces behind headings.
//!
//! Enters: Markdown. Leaves: the places that are named there, and notices of attributes that are
//! misspelt, of places and levels that are none, and of braces that end nowhere. Code is passed over.

use super::order::Placed;
use crate::parse::markdown::attributes;
use crate::parse::{Notice, Weight};
use crate::progress::{Level, Scope};
use crate::text::nearest;

/// What is said of a place that is none.
pub(super) const NO_PLACE: &str = "this place is not understood, so that it never opens; write \
                                   S02E05, season 2, chapter 12, part 3, page 80, 47%, finale or \
                                   all";

const NO_LEVEL: &str = "this level is none, so that nothing opens by it; write minor, major or \
                        ending";

const OPEN_BRACES: &str = "these braces do not end the heading's line, and say nothing; close them \
                           there";

/// Reads `text`, whose first line is `first_line` of the source.
pub(super) fn read(
    text: &str,
    first_line: u32,
    places: &mut Vec<Placed>,
    notices: &mut Vec<Notice>,
) {
    let mut fence: Option<&str> = None;
    let mut rows = (first_line..).zip(text.lines()).peekable();
    while let Some((line, row)) = rows.next() {
        let words = row.trim_start_matches([' ', '>']);
        let mark = ["```", "~~~"].into_iter().find(|mark| words.starts_with(mark));
        match (fence, mark) {
            (None, Some(mark)) => fence = Some(mark),
            (Some(open), Some(mark)) if open == mark => fence = None,
            _ => {}
        }
        let mut underlined = || {
            rows.peek().is_some_and(|(_, next)| {
                let next = next.trim();
                !next.is_empty()
                    && (next.chars().all(|c| c == '=') || next.chars().all(|c| c == '-'))
            })
        };
        if fence.is_some() || mark.is_some() || !row.contains('{') {
            continue;
        }
        if words.starts_with('#') || underlined() {
            heading(row, line, places, notices);
        }
    }
}

fn heading(row: &str, line: u32, places: &mut Vec<Placed>, notices: &mut Vec<Notice>) {
    let column = |at: usize| {
        let before = row.get(..at).unwrap_or_default().chars().count();
        u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1)
    };
    let braces = row.rfind('{').unwrap_or_default();
    let speaks = row.get(braces..).is_some_and(|braces| {
        let lower = braces.to_lowercase();
        lower.contains("spoil") || lower.contains("level")
    });
    let mut say = |at, weight, message: &str| {
        notices.push(Notice { line, column: column(at), weight, message: message.to_owned() });
    };
    if !row.trim_end().ends_with('}') {
        if speaks {
            say(braces, Weight::Error, OPEN_BRACES);
        }
        return;
    }
    for attribute in attributes(row) {
        let (key, value) = attribute.at;
        match attribute.key.to_lowercase().as_str() {
            "spoils" => match Scope::read(attribute.value) {
                Some(scope) => places.push(Placed { line, column: column(value), scope }),
                None => say(value, Weight::Error, NO_PLACE),
            },
            "level" => {
                if Level::read(attribute.value).is_none() {
                    say(value, Weight::Error, NO_LEVEL);
                }
            }
            // A class or a name for links.
            other if other.starts_with(['.', '#']) => {}
            other => {
                let near = nearest(other, ["spoils", "level"].into_iter());
                let near = near.or(other.starts_with("spoil").then_some("spoils"));
                if let Some(near) = near {
                    let message =
                        format!("`{other}` says nothing of where it is; did you mean `{near}`?");
                    say(key, Weight::Error, &message);
                }
            }
        }
    }
}
