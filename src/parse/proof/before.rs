//! What may give something away before anything is hidden: the title, and what stands in front of the
//! place where spoilers begin.
//!
//! Enters: an article whose boundary is settled. Leaves: notices of titles, headings and sentences
//! that a rule suspects. Promised: the rules here hide nothing; they are asked for authors alone, and
//! so may suspect more. Not promised: to know a spoiler that says nobody dies.

use super::is_recap;
use crate::article::Body;
use crate::parse::boundary::{Passage, open_text, runs};
use crate::parse::compose::Settled;
use crate::parse::headings::{Risk, risk};
use crate::parse::{Notice, Weight};

/// Words that tell an end by themselves.
const TELLING: &[&str] = &[
    "dies",
    "died",
    "dead",
    "killed",
    "kills",
    "killer",
    "murdered",
    "murderer",
    "survives",
    "survived",
    "betrays",
    "betrayed",
    "unmasked",
    "pregnant",
    "culprit",
    "muere",
    "asesino",
    "asesina",
    "meurt",
    "tue",
    "assassin",
    "stirbt",
    "tötet",
    "mörder",
    "muore",
    "uccide",
    "assassino",
    "morre",
    "mata",
    "umiera",
    "zabija",
    "ölür",
    "ölüyor",
    "öldürür",
    "умирает",
    "убивает",
    "убийца",
];

/// The same in scripts without spaces.
const SIGNS: &[&str] = &["死亡", "犯人は", "黒幕は", "凶手是", "죽는", "범인은", "मर जात"];

/// Whether words tell an end, those that the work is called aside.
fn tells(text: &str, work: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let parts = text.split(|c: char| !c.is_alphanumeric() && c != '\'');
        parts.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    let own = words(work);
    words(text).iter().any(|word| TELLING.contains(&word.as_str()) && !own.contains(word))
        || SIGNS.iter().any(|sign| text.contains(sign) && !work.contains(sign))
}

/// Tells of a title that gives something away.
pub(super) fn title(settled: &Settled, line: u32, notices: &mut Vec<Notice>) {
    let work = settled.work.as_ref().map_or("", |work| &work.title);
    let Some(title) = settled.title.as_deref().filter(|_| !settled.title_spoils) else { return };
    if tells(title, work) {
        let message = "this title may tell what happens, and is always shown; put it another way, \
                       or write `title_spoils = true` in the front matter";
        notices.push(Notice::at(line, Weight::Warning, message));
    }
}

/// Tells of what stands in front of the place where spoilers begin.
pub(super) fn blocks(settled: &Settled, notices: &mut Vec<Notice>) {
    if !is_recap(settled) {
        return;
    }
    let work = settled.work.as_ref().map_or("", |work| &work.title);
    let before = settled.found.passages.iter().map_while(|passage| match passage {
        Passage::Open(drafted) => Some(drafted),
        Passage::Hidden(_) | Passage::Boundary(..) | Passage::End(..) => None,
    });
    for drafted in before.filter(|drafted| !drafted.marked.hidden) {
        let Some(block) = drafted.piece.as_open() else { continue };
        let Some(text) = runs(block).map(|runs| open_text(runs)) else { continue };
        let message = match &block.body {
            Body::Heading { question, .. } => match risk(&text) {
                Risk::Hard => {
                    "this heading stands before the warning and may tell what happens, so that it \
                     is hidden by guess; move it behind the warning, or write {spoils=\"…\"}"
                }
                Risk::Unknown if *question => {
                    "this question stands before the warning, so that it is hidden by guess; move \
                     it behind the warning, or write {spoils=\"…\"}"
                }
                Risk::Unknown | Risk::Safe | Risk::Future => continue,
            },
            _ if tells(&text, work) => {
                "this paragraph may tell what happens, and is shown to everybody; move it behind \
                 the warning, or mark the words as a spoiler"
            }
            _ => continue,
        };
        notices.push(Notice::at(drafted.line, Weight::Warning, message));
    }
}
