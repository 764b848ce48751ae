//! What stands beside a line, and what a line is none of for its sake.
//!
//! Enters: a line and the first lines under it. Leaves: yes or no. Promised: a bounded look at
//! each. Not here: what makes a heading (`headings`).

use super::{LONG, title};
use crate::parse::boundary::{may_stop, warns};
use crate::parse::headings::{self, asks};

/// What stands beside a line.
pub(super) struct Beside<'a> {
    /// Nothing, or a blank line, before it.
    pub before: bool,
    /// Nothing, or a blank line, behind it.
    pub after: bool,
    /// The bytes of what stands under it.
    pub below: usize,
    /// The first lines of that.
    pub under: &'a str,
    /// That is a list.
    pub list: bool,
}

/// Whether a line that looks like a heading is a site's or a desk's name in the article's head,
/// somebody's name under a letter, or what one of two people says. `prose`:
/// a paragraph of some length stood before.
pub(super) fn is_no_section(text: &str, under: &str, prose: bool) -> bool {
    let mut lines = under.lines().map(str::trim);
    let first = lines.next().unwrap_or_default();
    let head = !prose
        && first.len() <= LONG
        && lines.count() <= 1
        && (headings::is_masthead(first) || title::is_desk(text))
        // What names an end is hidden, wherever it stands.
        && headings::risk(text) != headings::Risk::Hard;
    let signed = first == "--" || first.starts_with("-- ") || says_why_it_came(first);
    let said = headings::speaker(text).is_some()
        && headings::speaker(first).is_some()
        && (asks(text) || !headings::is_titled(text));
    head || signed || said
}

/// The number of a list's mark.
pub(super) fn number(marker: &str) -> Option<u32> {
    marker.trim_end_matches(['.', ')']).parse().ok()
}

/// A line that warns is no heading: on a line of its own it warns for certain.
pub(super) fn is_warning(text: &str) -> bool {
    may_stop(text) && warns(text)
}

/// "You get this letter because you signed up": the last lines of a letter.
fn says_why_it_came(line: &str) -> bool {
    const OPENERS: &[&str] = &[
        "you get this",
        "you are getting this",
        "you're getting this",
        "you are receiving this",
        "you're receiving this",
        "you received this",
        "to unsubscribe",
        "unsubscribe",
        "sie erhalten diese",
        "du erhältst diese",
        "recibes est",
        "has recibido est",
        "vous recevez c",
        "ricevi quest",
        "você recebe",
        "bu e-postayı",
        "bu bülteni",
        "otrzymujesz t",
        "вы получили это",
        "このメール",
        "이 메일은",
        "您收到",
    ];
    let lower = line.to_lowercase();
    OPENERS.iter().any(|opener| lower.starts_with(opener))
}

/// A line between two rules, as guides in plain text have their headings; unless it warns.
pub(super) fn stands_between_rules(text: &str) -> bool {
    text.len() <= headings::LONGEST && text.contains(char::is_alphabetic) && !is_warning(text)
}
