//! Labels: the author's words on a cover, where they give nothing away.
//!
//! Enters: the text of a `<summary>`, a container's title, the words in `[spoiler=…]`. Leaves: the
//! label, or nothing. Promised: a label is short and made of words that say *that* something is
//! hidden, never *what*; after "spoilers for" the name of a work may follow. In doubt nothing:
//! what is refused here goes under the cover with the rest.

use crate::article::Str;
use crate::progress::Scope;
use crate::text::clean_line;

/// The longest label, in characters.
const LONGEST: usize = 40;

/// Words that say that something is hidden, or where in a work it happens.
const GENERIC: &[&str] = &[
    "a",
    "about",
    "ahead",
    "alert",
    "all",
    "and",
    "answer",
    "answers",
    "below",
    "big",
    "book",
    "books",
    "chapter",
    "chapters",
    "click",
    "comic",
    "comics",
    "contains",
    "contain",
    "content",
    "details",
    "discussion",
    "end",
    "ending",
    "endings",
    "ep",
    "episode",
    "episodes",
    "expand",
    "explained",
    "film",
    "final",
    "finale",
    "for",
    "from",
    "full",
    "game",
    "here",
    "hidden",
    "hide",
    "hint",
    "hints",
    "in",
    "light",
    "major",
    "manga",
    "mild",
    "minor",
    "more",
    "movie",
    "next",
    "notes",
    "novel",
    "novels",
    "of",
    "on",
    "only",
    "open",
    "or",
    "part",
    "parts",
    "plot",
    "press",
    "previous",
    "read",
    "reader",
    "readers",
    "reveal",
    "s",
    "season",
    "seasons",
    "section",
    "see",
    "series",
    "show",
    "spoiler",
    "spoilers",
    "spoilery",
    "story",
    "summary",
    "tap",
    "text",
    "the",
    "thoughts",
    "this",
    "through",
    "to",
    "toggle",
    "trivia",
    "up",
    "view",
    "vol",
    "volume",
    "warning",
    "whole",
    "with",
];

/// Words that tell something even as part of a name. Not a full list: a label that passes is
/// still what its author chose to print on the outside.
const TELLING: &[&str] = &[
    "affair", "alive", "baby", "betray", "betrayal", "betrays", "child", "culprit", "dead",
    "death", "deaths", "did", "die", "died", "dies", "divorce", "father", "fate", "ghost",
    "guilty", "identity", "is", "kill", "killed", "killer", "kills", "lives", "lover", "marries",
    "marry", "mother", "murder", "murdered", "murderer", "murders", "pregnant", "returns",
    "secret", "sister", "brother", "son", "daughter", "suicide", "survives", "traitor", "twin",
    "twist", "was", "wedding", "who", "why",
];

/// The label to print on a cover.
pub(in crate::parse) fn harmless(words: &str) -> Option<Str> {
    let label = clean_line(words);
    let label = label.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ':' | '-' | '–' | '—' | '*' | '_' | '.' | '…' | '▸' | '▶')
    });
    if label.is_empty() || label.chars().count() > LONGEST {
        return None;
    }
    let words: Vec<&str> = label
        .split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'))
        .filter(|word| !word.is_empty())
        .collect();
    if words.is_empty() {
        return None;
    }
    let mut named = false;
    let mut before = "";
    for word in words {
        let lower = word.to_lowercase();
        if TELLING.contains(&lower.as_str()) {
            return None;
        }
        named |= before.starts_with("spoiler") && lower == "for";
        let is_generic = GENERIC.contains(&lower.as_str())
            || lower.chars().all(|c| c.is_ascii_digit())
            || Scope::read(&lower).is_some();
        let is_name = named && word.starts_with(|c: char| c.is_uppercase());
        if !is_generic && !is_name {
            return None;
        }
        before = if lower.starts_with("spoiler") { "spoiler" } else { "" };
    }
    Some(label.into())
}
