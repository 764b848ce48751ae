//! Headings, as far as they tell a story, or say that one is told below.
//!
//! Enters: a heading. Leaves: yes or no, or how much it tells. Promised: what names an episode tells
//! as a title does. Not here: what showing a heading risks (`headings`).

use super::{is_foreign, is_strong};
use crate::parse::boundary::pattern::{Phrases, find, phrases};
use crate::parse::boundary::sentences::{Word, words};
use crate::parse::headings::{Risk, asks, risk};

/// What a heading says only of an ending.
const EXPLAINED: Phrases = phrases!["ending|finale|twist explained", "ending|finale *2 explained"];

/// Reads a heading: only what leaves no doubt counts.
pub(in crate::parse::boundary) fn of_heading(heading: &str) -> bool {
    let words = words(heading);
    explains_an_ending(&words) || is_foreign(heading, &words) && heading.len() <= 80
}

fn explains_an_ending(words: &[Word<'_>]) -> bool {
    EXPLAINED.iter().any(|phrase| phrase.find(words).is_some())
}

/// Points by which a heading shows that its text tells a story to its end; [`TELLING`] are enough.
pub(in crate::parse::boundary) fn telling(heading: &str, intro: &str) -> usize {
    if risk(heading) == Risk::Safe || heading.len() > 160 {
        return 0;
    }
    let words = words(heading);
    let whole = joined(&words);
    if PLOT.contains(&whole.as_str()) || is_strong(heading, &words) {
        return TELLING;
    }
    if STORY.contains(&whole.as_str()) {
        return 1;
    }
    if risk(heading) != Risk::Hard {
        return 0;
    }
    // A question about somebody whom the introduction names.
    let names = heading
        .split(|c: char| !c.is_alphanumeric())
        .skip(1)
        .filter(|word| word.len() > 2 && word.starts_with(char::is_uppercase));
    let known = names.filter(|name| intro.contains(*name)).count() > 0;
    let people =
        find!("^ does|did|do|will|is|was|were|are|why|how *1 he|she|they", &words).is_some();
    if asks(heading) && (known || people) { 2 } else { 1 }
}

/// Whether a heading is that of a plot, and of nothing else.
pub(in crate::parse::boundary) fn is_plot(heading: &str) -> bool {
    let whole = joined(&words(heading));
    PLOT.contains(&whole.as_str()) || STORY.contains(&whole.as_str())
}

/// The same of a line that may be no heading: it names nothing but a plot or an ending.
pub(in crate::parse) fn names_a_plot(line: &str) -> bool {
    is_plot(line) || explains_an_ending(&words(line))
}

/// A heading's words as the lists below have them.
fn joined(words: &[Word<'_>]) -> String {
    let words: Vec<&str> = words.iter().map(|word| word.text.as_ref()).collect();
    words.join(" ")
}

/// See [`telling`].
pub(in crate::parse::boundary) const TELLING: usize = 3;

/// Headings under which a plot is told to its end.
const PLOT: &[&str] = &[
    "plot summary",
    "full plot",
    "full plot summary",
    "the full plot",
    "detailed plot",
    "detailed summary",
    "the plot in full",
    "plot in full",
    "plot details",
    "summary of the plot",
    "story summary",
    "full summary",
    "the last scene",
    "last scene",
    "the final scene",
    "final scene",
    "recap",
    "quick recap",
    "episode recap",
    "full recap",
    "the recap",
    "synopsis",
    "full synopsis",
    "ending",
    "the ending",
    "the end",
    "how it ends",
    "finale",
    "the finale",
    "the twist",
    "the killer",
    "denouement",
    "desenlace",
    "el final",
    "final",
    "la fin",
    "le denouement",
    "das ende",
    "das finale",
    "auflosung",
    "il finale",
    "o final",
    "desfecho",
    "sonu",
    "finali",
    "zakonczenie",
    "концовка",
    "финал",
    "развязка",
    "अंत",
    "एंडिंग",
    "結末",
    "ラスト",
    "ネタバレ",
    "결말",
    "엔딩",
    "结局",
    "大结局",
    "結局",
];

/// Headings under which a story is told, or only begun.
const STORY: &[&str] = &[
    "plot",
    "the plot",
    "story",
    "the story",
    "summary",
    "trama",
    "argumento",
    "sinopsis",
    "resumen",
    "intrigue",
    "resume",
    "synopsis",
    "handlung",
    "die handlung",
    "inhalt",
    "zusammenfassung",
    "riassunto",
    "enredo",
    "sinopse",
    "konu",
    "konusu",
    "ozet",
    "fabula",
    "streszczenie",
    "сюжет",
    "содержание",
    "कहानी",
    "あらすじ",
    "ストーリー",
    "줄거리",
    "剧情",
    "劇情",
];
