//! Proofreading: what an author may have meant otherwise.
//!
//! Enters: the text of an article as [`super::parse`] takes it. Leaves: notices in the order of
//! their lines. Promised: what is told follows from the same reading that readers get; a notice
//! quotes keys, places and numbers that an author typed for the program, and no prose. What is told
//! here follows hidden text, its lines and how much of it there is, so it is for authors: nothing
//! that reads an article calls this (`tests/tidy` knows who may).

mod before;
mod headings;
mod keys;
mod order;

use self::order::Placed;
use super::compose::{Settled, settle};
use super::draft::{Drafted, Veiled};
use super::marks::{Hides, Loose, loose};
use super::{
    Format, Mistake, Notice, Rules, Weight, front_matter, html_notices, markdown, plain, toml,
};
use crate::article::{ArticleKind, Body, BoundaryBy, Guess, GuessBy};
use crate::mend::Mends;
use crate::text::clean_line;

/// Everything that is odd about an article, for its author.
pub fn proofread(text: &str, format: Format, name: &str) -> Result<Vec<Notice>, Mistake> {
    let (draft, mut notices) = match format {
        Format::Plain => plain::draft(&text.into()),
        Format::Markdown => markdown::draft(text, &Veiled::default())?,
        Format::Toml => toml::draft(text, &Veiled::default())?,
        // The lines of a page are its program's; what its author wrote is not found again there.
        Format::Html => return Ok(html_notices(text)),
    };
    if format == Format::Markdown {
        keys::read(text, &mut notices);
    }
    let mut places = Vec::new();
    if format == Format::Markdown {
        let front = front_matter::read(text)?;
        headings::read(front.rest, front.first_line, &mut places, &mut notices);
        notices.extend(unpaired(front.rest, front.first_line, true));
    } else {
        notices.extend(unpaired(text, 1, format == Format::Toml));
    }
    let settled = settle(draft, &clean_line(name), Rules::default(), &Mends::default());
    let title_line = settled.title.as_deref().and_then(|title| line_of(text, title));
    before::title(&settled, title_line.unwrap_or(1), &mut notices);
    before::blocks(&settled, &mut notices);
    warning(&settled, &mut notices);
    let blocks = settled.found.passages.iter().filter_map(super::boundary::Passage::block);
    for drafted in blocks {
        if format == Format::Toml {
            places.extend(drafted.marked.scope.map(|scope| Placed::at(drafted.line, scope)));
        }
        guess(drafted, format, &mut notices);
    }
    order::read(&places, settled.work.as_ref(), &mut notices);
    notices.sort_by_key(|notice| (notice.line, notice.column, notice.weight));
    notices.dedup();
    Ok(notices)
}

/// Marks that nothing closes, or nothing opens.
fn unpaired(text: &str, first_line: u32, code: bool) -> impl Iterator<Item = Notice> {
    loose(text, code).into_iter().map(move |Loose { line, column, hides }| {
        let message = match hides {
            Hides::Rest => {
                "this mark is not closed, and hides everything behind it; close it where the \
                 spoiler ends"
            }
            Hides::Paragraph => {
                "this mark is not closed, and hides the rest of its paragraph; close it where the \
                 spoiler ends"
            }
            Hides::Before => {
                "this mark closes what nothing opens, and hides what stands before it in its \
                 paragraph; open it where the spoiler begins"
            }
        };
        let line = line.saturating_add(first_line);
        Notice { line, column, weight: Weight::Error, message: message.to_owned() }
    })
}

/// What hides where nobody warns, and what a warning leaves to be guessed.
fn warning(settled: &Settled, notices: &mut Vec<Notice>) {
    let boundary = &settled.found.boundary;
    let hidden_from = match boundary.by {
        BoundaryBy::Title => "its title says that it tells all, and it is hidden from its start",
        BoundaryBy::FirstHeading => {
            "its title says that it tells all, and it is hidden from its first heading"
        }
        BoundaryBy::Doubt => {
            "it is about a work, and is hidden from the first heading that may tell something"
        }
        BoundaryBy::Telling => {
            "it tells what happens in a work, and is hidden from where it begins to"
        }
        _ => "",
    };
    if !hidden_from.is_empty() {
        let message = format!(
            "no sentence warns of spoilers: {hidden_from}; write a warning where they begin, or \
             `spoilers` in the front matter"
        );
        notices.push(Notice::at(1, Weight::Warning, message));
    }
    let names = settled.spoils.zip(boundary.line);
    let guessed = settled.found.passages.iter().filter_map(super::boundary::Passage::block);
    let mut guessed = guessed.filter(|drafted| {
        is_heading(drafted) && drafted.marked.scope.is_none() && drafted.marked.guess.is_none()
    });
    let place = |(guess, line): (Guess, u32)| Some((guess.scope()?, line));
    if let Some((scope, line)) = names.and_then(place).filter(|_| guessed.next().is_some()) {
        let message = format!(
            "the warning names {scope}: a guess for every section below that says nothing itself, \
             and nothing opens by it; write {{spoils=\"{scope}\"}} behind their headings"
        );
        notices.push(Notice::at(line, Weight::Note, message));
    }
}

/// A place that a heading leaves to be guessed, or that is not understood.
fn guess(drafted: &Drafted, format: Format, notices: &mut Vec<Notice>) {
    let marked = &drafted.marked;
    let line = drafted.line;
    if marked.unread && marked.seasonless {
        let message = "this episode is of no season, and the title names several; write it as \
                       S01E05";
        notices.push(Notice::at(line, Weight::Error, message));
    } else if marked.unread && format == Format::Toml {
        notices.push(Notice::at(line, Weight::Error, headings::NO_PLACE));
    }
    let Some(guess) = marked.guess.filter(|_| is_heading(drafted)) else { return };
    let what = match guess.by {
        GuessBy::Author => "this episode is of no season",
        GuessBy::Heading => "this heading begins with a place",
        GuessBy::Warning | GuessBy::Label => return,
    };
    let Some(scope) = guess.scope() else { return };
    let message = format!(
        "{what}, which is a guess ({scope}) and opens nothing; write {{spoils=\"{scope}\"}} if \
         that is meant"
    );
    notices.push(Notice::at(line, Weight::Note, message));
}

fn is_heading(drafted: &Drafted) -> bool {
    drafted.piece.as_open().is_some_and(|block| matches!(block.body, Body::Heading { .. }))
}

/// Whether anything in it may be hidden without a mark.
fn is_recap(settled: &Settled) -> bool {
    settled.found.kind == ArticleKind::Recap
}

/// The line on which `words` stand first.
fn line_of(text: &str, words: &str) -> Option<u32> {
    let at = text.find(words)?;
    let lines = text.get(..at)?.matches('\n').count();
    u32::try_from(lines).ok()?.checked_add(1)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
