//! Which elements are headings.
//!
//! Enters: an element and what stands in it. Leaves: its level as a heading, if it is one.
//! Promised: judged by tags, roles and names; a line that goes on with the title is none. Not here:
//! paragraphs in bold (`sweep`).

use crate::parse::html::tree::{Element, Tree};

/// Elements of which a line holds one at most.
const PARAGRAPHS: &[&str] = &[
    "p",
    "div",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "table",
    "pre",
    "section",
];

/// Words in names of a line that goes on with the title, and stands over no part of the text.
const SUBTITLES: &[&str] = &["subtitle", "standfirst", "dek", "strapline", "tagline", "teaser"];

/// The level of the heading that an element is. `is_first`: nothing was read before it.
pub(super) fn level_of(tree: &Tree, at: usize, element: &Element, is_first: bool) -> Option<u8> {
    if is_first && element.names.speak_of(SUBTITLES) {
        return None;
    }
    let name = tree.name(at);
    let digit = name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok());
    if let Some(level @ 1..=6) = digit {
        return Some(level);
    }
    if element.says("role", &["heading"]) {
        let level = element.attribute("aria-level").and_then(|level| level.trim().parse().ok());
        return Some(level.unwrap_or(2_u8).clamp(1, 6));
    }
    let named = element.names.has(&[
        "subheading",
        "subhead",
        "section-heading",
        "section-title",
        "crosshead",
        "heading",
        "sub-heading",
        "sub-head",
        "chapter-heading",
        "se-section-title",
        "crosshead-title",
    ]);
    // What holds several blocks is no line, whatever it is called.
    let inner = (at + 1..tree.end(at)).filter(|at| tree.is(*at, PARAGRAPHS)).take(2).count();
    (named && matches!(name, "p" | "div") && inner < 2).then_some(2)
}
