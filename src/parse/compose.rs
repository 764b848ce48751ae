//! From a draft to a sealed document.
//!
//! Enters: what a format's parser understood, and the name it came under. Leaves: a [`Document`].
//! Promised: behind the boundary nothing is in the open but the boundary itself and notices that
//! spoilers end; everything that is said in public (title, work, kind, boundary) is made of the
//! title, the front matter, the file's name and text in the open, never of what is hidden; no
//! word is lost, apart from a heading that only repeats the title. Bounded: sections nest by
//! their heading's level, 1 to 6, and no deeper.

mod contents;
mod covers;
mod lines;
mod medium;
mod places;
mod sections;
mod title;

use self::covers::{Guesses, covers};
use self::places::Season;
use super::Rules;
use super::boundary::{self, Found, Known};
use super::draft::{Draft, Spoilers, Veiled, hides};
use super::notes::hide_notes;
use super::told;
use crate::article::{Block, Body, CoverKind, Guess, GuessBy, Meta, Run, Str, Tag, Work};
use crate::mend::{HideFrom, Mends};
use crate::spoiler::{Document, DocumentBlock, Piece};
use crate::text::clean_line;

/// What is known of an article when it is settled where spoilers begin, and before anything is
/// covered.
pub(super) struct Settled {
    /// Its title, hidden or not.
    pub title: Option<String>,
    /// Its author hides the title.
    pub title_spoils: bool,
    /// What it is about, as its front matter says, or else its words.
    pub work: Option<Work>,
    /// Where spoilers begin, and its blocks.
    pub found: Found,
    /// What its warning seems to spoil.
    pub spoils: Option<Guess>,
    /// The season that it is about.
    season: Season,
    /// What the reader said and could be done.
    told: Mends,
    /// Author, language, source.
    by: [Option<String>; 3],
}

/// Settles where spoilers begin. The reader's word comes after every rule.
pub(super) fn settle(mut draft: Draft, name: &str, rules: Rules, mends: &Mends) -> Settled {
    let title = title::take(&mut draft);
    lines::headings(&mut draft);
    let front = &mut draft.front;
    let title_spoils = front.title_spoils;
    let by = [front.author.take(), front.language.take(), front.source.take()];
    let work = front.work.clone();
    let known = Known { title: title.as_deref().filter(|_| !title_spoils), name, title_spoils };
    let titles = [known.title, work.as_ref().map(|work| work.title.as_ref()), Some(known.name)];
    let season = Season::of(titles.into_iter().flatten());
    places::settle(&mut draft.blocks, season);
    let spoils_all = draft.front.spoilers == Some(Spoilers::All);
    if mends.from == HideFrom::Nothing && !spoils_all {
        told::open(&mut draft);
    }
    let mut found = boundary::find(draft, &known, rules);
    boundary::measure(&mut found, &known, work.is_some());
    let (mut found, told) = told::settle(found, mends, spoils_all);
    let work = work.or(found.work.take());
    let warning = found.boundary.text.as_deref();
    let guess = |words: &str| places::guess(words, GuessBy::Warning, season, work.as_ref());
    let spoils = warning.and_then(guess);
    Settled { title, title_spoils, work, found, spoils, season, told, by }
}

/// Finds the boundary and puts covers over what stands behind it. Says too which lines of the
/// source these are.
///
/// Of the reader's word is returned what was found in this article.
pub(super) fn compose(
    draft: Draft,
    name: &str,
    rules: Rules,
    mends: &Mends,
) -> (Document, Veiled, Mends) {
    let name = clean_line(name);
    let Settled { title, title_spoils, work, found, spoils, season, told, by } =
        settle(draft, &name, rules, mends);
    let [author, language, source] = by;
    let Found { kind, mut boundary, passages, .. } = found;
    let shown = if title_spoils {
        work.as_ref().map_or_else(|| Str::from(title::UNTITLED), |work| work.title.clone())
    } else {
        title
            .as_deref()
            .map(Str::from)
            .or_else(|| work.as_ref().map(|work| work.title.clone()))
            .unwrap_or_else(|| title::from_name(&name).into())
    };
    let guess = |words: &str, by| places::guess(words, by, season, work.as_ref());
    let guesses = Guesses { warning: spoils, of: &guess };
    let (mut blocks, veiled) = covers(passages, kind, shown_title(title_spoils, &shown), guesses);
    label_guesses(&mut blocks, &guess);
    if let Some(title) = title.filter(|_| title_spoils) {
        blocks.insert(0, hidden_title(&title));
    }
    hide_notes(&mut blocks);
    if hides_before_the_boundary(&blocks) {
        // The line would say how long the hidden text is.
        boundary.line = None;
    }
    let document = Document {
        meta: Meta {
            title: shown,
            work,
            author: author.map(Into::into),
            language: language.map(Into::into),
            source: source.map(Into::into),
            kind,
            boundary,
        },
        blocks,
    };
    (document, veiled, told)
}

/// What the labels of marks in the open seem to spoil: "Episode 4" on a passage. What stands under
/// covers keeps its labels to itself until these are lifted, and guesses from them would add nothing.
fn label_guesses(
    blocks: &mut [Piece<DocumentBlock>],
    guess: &dyn Fn(&str, GuessBy) -> Option<Guess>,
) {
    for piece in blocks {
        if let Piece::Hidden { tag, .. } = piece
            && tag.scope.is_none()
            && tag.guess.is_none_or(|guess| guess.scope().is_some())
            && let Some(label) = &tag.label
        {
            tag.guess = guess(label, GuessBy::Label).or(tag.guess);
        }
    }
}

/// Whether anything is hidden before the place where spoilers begin.
fn hides_before_the_boundary(blocks: &[Piece<DocumentBlock>]) -> bool {
    blocks
        .iter()
        .map_while(|piece| match piece.as_open() {
            Some(block) if matches!(block.body, Body::Boundary(_)) => None,
            _ => Some(hides(piece)),
        })
        .any(|hides| hides)
}

/// The title that readers see, unless the author hides the true one.
fn shown_title(title_spoils: bool, shown: &Str) -> &str {
    if title_spoils { "" } else { shown }
}

fn hidden_title(title: &str) -> Piece<DocumentBlock> {
    let runs = vec![Piece::Open(Run::plain(title))];
    let heading = Body::Heading { level: 1, question: false, runs };
    Piece::hidden(Tag::of(CoverKind::Title), vec![Piece::Open(Block::new(heading))])
}

#[cfg(test)]
mod tests;
