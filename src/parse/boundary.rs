//! The boundary: where spoilers begin, and why.
//!
//! Enters: a draft's blocks and what is known in public: title, front matter, the file's name.
//! Leaves: the same blocks as [`Passage`]s, each in the open or hidden, with the boundary and the
//! notices of the end between them. Promised: blocks are read in order and only what is in the
//! open is asked, so no verdict depends on text that it hides, nor on any behind it; no word is
//! lost. Not here: covers (`compose`), and which hidden block is a section.

mod asked;
mod boxes;
mod choice;
mod cues;
mod family;
mod fold;
mod index;
mod inspect;
mod kinds;
mod lexicon;
mod measure;
mod pattern;
mod phrases;
mod reach;
mod reported;
mod senses;
mod sentences;
mod signals;
mod split;
mod story;
mod tongues;
mod walk;
mod work;

pub(super) use cues::names_a_plot;
pub(super) use kinds::{is_essay, is_row};
pub(super) use measure::{measure, named};
pub(super) use sentences::sentence_ends;
pub(super) use split::{open_text, runs};

use self::asked::Asked;
use self::cues::Cue;
use self::phrases::Promise;
use self::walk::{Measure, Title, Walk, asks_for_marks, first_turn, promise};
use super::Rules;
use super::draft::{Draft, Drafted, Spoilers};
use crate::article::{ArticleKind, Body, Boundary, BoundaryBy, Str, Work};

/// A block and whether it may be shown.
#[derive(Debug)]
pub(super) enum Passage {
    /// In the open.
    Open(Drafted),
    /// Behind a boundary.
    Hidden(Drafted),
    /// Spoilers begin here; the warning's words, and the line of the block they stand in.
    Boundary(Option<Str>, Option<u32>),
    /// Spoilers end here; the notice's words and line.
    End(Str, u32),
}

impl Passage {
    /// The block that it is.
    pub(super) fn block(&self) -> Option<&Drafted> {
        match self {
            Self::Open(drafted) | Self::Hidden(drafted) => Some(drafted),
            Self::Boundary(..) | Self::End(..) => None,
        }
    }
}

/// What was found.
#[derive(Debug)]
pub(super) struct Found {
    /// Recap or not.
    pub kind: ArticleKind,
    /// Where spoilers begin.
    pub boundary: Boundary,
    /// The work that the warning or the first sentence names.
    pub work: Option<Work>,
    /// The blocks in reading order.
    pub passages: Vec<Passage>,
}

/// What is known of an article before its blocks are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known<'a> {
    /// The title, unless it is hidden itself.
    pub title: Option<&'a str>,
    /// The name that the article came under.
    pub name: &'a str,
    /// The author hides the title.
    pub title_spoils: bool,
}

/// A recap that begins with more paragraphs than these before its first heading tells its story
/// there.
const LONGEST_INTRO: usize = 4;

/// Shorter lines warn by a word for "spoiler" alone, in bytes.
const SHORTEST_SENTENCE: usize = 24;

/// Finds the boundary of `draft`, whose title was taken out of its blocks.
pub(super) fn find(draft: Draft, known: &Known<'_>, rules: Rules) -> Found {
    let Draft { front, warning, warning_before, blocks, .. } = draft;
    let marked = blocks.iter().any(|block| block.marked.hidden);
    let sealed = marked || blocks.iter().any(Drafted::hides);
    let spoilers = front.spoilers.unwrap_or_default();
    let warning: Option<Str> = warning.map(Into::into);

    if warning.is_some() || spoilers == Spoilers::All {
        let at = if spoilers == Spoilers::All { 0 } else { warning_before.min(blocks.len()) };
        let by =
            if spoilers == Spoilers::All { BoundaryBy::FrontMatter } else { BoundaryBy::Warning };
        let mut asked = Asked::default();
        let mut walk = Walk::certain(&mut asked);
        walk.hide_from(at, warning.clone());
        let walked = walk.through(blocks);
        let boundary = Boundary { by, text: warning, ..Boundary::NONE };
        return Found::of(ArticleKind::Recap, boundary, walked.passages);
    }
    let plain = if marked { ArticleKind::Recap } else { ArticleKind::Plain };
    let by = if sealed { BoundaryBy::Markup } else { BoundaryBy::None };
    if spoilers == Spoilers::None {
        let passages = blocks.into_iter().map(Passage::Open).collect();
        let boundary = Boundary { by, ..Boundary::NONE };
        return Found::of(plain, boundary, passages);
    }

    let tells_all = known.title.is_some_and(cues::tells_all);
    let tells = tells_all || known.title.is_some_and(|title| cues::of_title(title) != Cue::None);
    let blocks = if tells { boxes::boxed(blocks) } else { blocks };
    let mut asked = Asked::default();
    let promise = promise(&blocks, known, &mut asked);
    // An interview and a listing of programs tell no story, unless they say so.
    let (listing, interview) = kinds(&blocks, known, &mut asked);
    let quiet = listing || interview;
    // Whose title says that what spoils is under marks, and who has set some, is believed.
    let tagged = sealed
        && (known.title.is_some_and(cues::says_tagged) || !tells_all && asks_for_marks(&blocks));
    let cue = if tagged { Cue::None } else { cue(&blocks, known, promise, quiet, &mut asked) };
    let certain = cue != Cue::None || front.work.is_some() || known.title_spoils || marked;
    let mut walk = if certain { Walk::certain(&mut asked) } else { Walk::new(known, &mut asked) };
    walk.knows_marks(sealed);
    walk.trust(if tagged { Promise::Whole } else { promise });
    walk.knows_kinds(known.title.is_some_and(kinds::is_essay), listing);
    // A title that speaks of spoilers warns itself.
    let recap = known.title_spoils
        || match cue {
            Cue::None => false,
            Cue::Recap => rules.unmarked_recaps,
            Cue::Spoilers => true,
        };
    let turn = if recap {
        let title = match cue {
            Cue::Spoilers => Title::SaysSpoilers,
            _ if known.title.is_some_and(cues::tells_all) => Title::TellsAll,
            _ => Title::Other,
        };
        let turn = first_turn(&blocks, &mut walk, title, promise);
        // What is told before the first heading is hidden as well; behind it nothing is asked.
        turn.map(|turn| {
            let measure = if title == Title::TellsAll { Measure::Plain } else { Measure::Strict };
            let open = blocks.get(..turn.0).unwrap_or_default();
            walk.another(known).telling(open, known, measure).unwrap_or(turn)
        })
    } else if cue == Cue::None
        && promise == Promise::None
        && !(sealed || quiet)
        && rules.unmarked_recaps
    {
        let doubted = walk.another(known).doubt(&blocks, known);
        let open = doubted.map_or(blocks.len(), |(at, _)| at);
        let open = blocks.get(..open).unwrap_or_default();
        walk.another(known).telling(open, known, Measure::Plain).or(doubted)
    } else {
        None
    };
    let from = turn.map(|(at, by)| {
        walk.hide_from(at, None);
        by
    });
    let walked = walk.through(blocks);
    let tells = recap || from.is_some() || walked.found.is_some() || walked.clauses;
    let kind = if tells { ArticleKind::Recap } else { plain };
    let boundary = match (from, walked.found) {
        (Some(by), _) => Boundary { by, ..Boundary::NONE },
        (None, Some((text, line, extent))) => Boundary {
            by: BoundaryBy::Warning,
            text: Some(text).filter(|text| !text.is_empty()),
            line: Some(line),
            extent: Some(extent),
            ..Boundary::NONE
        },
        (None, None) if walked.clauses => Boundary { by: BoundaryBy::Markup, ..Boundary::NONE },
        (None, None) => Boundary { by, ..Boundary::NONE },
    };
    Found::of(kind, boundary, walked.passages)
}

/// Whether a text is a listing, and whether it is an interview, by what stands before its first
/// warning and what its author hides: nothing behind those is asked.
fn kinds(blocks: &[Drafted], known: &Known<'_>, asked: &mut Asked) -> (bool, bool) {
    let kinds = |blocks| (kinds::is_listing(blocks), kinds::is_interview(blocks, known));
    if kinds(blocks) == (false, false) {
        return (false, false);
    }
    let end = Walk::new(known, asked).first_warning(blocks);
    kinds(blocks.get(..end).unwrap_or_default())
}

impl Found {
    /// The work is named by the warning, or by the first sentence where that is in the open.
    pub(super) fn of(kind: ArticleKind, boundary: Boundary, passages: Vec<Passage>) -> Self {
        let work = boundary.text.as_deref().and_then(work::of_warning);
        let first = match passages.first() {
            Some(Passage::Open(first)) => first_sentence(first),
            _ => None,
        };
        let work = work.or_else(|| first.and_then(|text| work::of_first_sentence(&text)));
        Self { kind, boundary, work, passages }
    }
}

/// Whether a line is a title that says "spoilers" of its text, "Low Water (spoilers): a talk", and
/// not a warning and nothing else.
pub(super) fn is_title_of_spoilers(line: &str) -> bool {
    let is_warning = |sentence: &str| match phrases::line(sentence) {
        phrases::Said::Warns(warning) => warning.sure && warning.until >= line.trim_end().len(),
        _ => false,
    };
    let mut sentences = sentences::sentences(line).filter_map(|range| line.get(range));
    cues::of_title(line) == Cue::Spoilers && !sentences.any(is_warning)
}

/// Whether a line warns of spoilers, or says that they end.
pub(super) fn warns(line: &str) -> bool {
    sentences::sentences(line).filter_map(|range| line.get(range)).any(|sentence| {
        matches!(phrases::line(sentence), phrases::Said::Warns(_) | phrases::Said::End)
    })
}

/// Whether a line says, in its one sentence, that spoilers end.
pub(super) fn says_the_end(line: &str) -> bool {
    let mut said =
        sentences::sentences(line).filter_map(|range| line.get(range)).map(phrases::judge);
    said.next() == Some(phrases::Said::End) && said.next().is_none()
}

/// Whether it is worth asking [`warns`]: the line holds a word for "spoiler".
pub(super) fn may_warn(line: &str) -> bool {
    inspect::holds_stem(line)
}

/// Whether it is worth asking [`warns`] of a line that looks like a heading: it may warn, or it is
/// closed like a sentence, which may warn in words of its own.
pub(super) fn may_stop(line: &str) -> bool {
    may_warn(line)
        || line.len() > SHORTEST_SENTENCE
            && line.trim_end().ends_with(['.', '!', ')', ']', '。', '！'])
}

/// What the title, the name, the first heading or the first sentence say.
fn cue(
    blocks: &[Drafted],
    known: &Known<'_>,
    promise: Promise,
    quiet: bool,
    asked: &mut Asked,
) -> Cue {
    let title = known.title.map_or(Cue::None, cues::of_title);
    let free = promise == Promise::Whole && known.title.is_some_and(may_warn);
    if title == Cue::Spoilers || title == Cue::Recap && !free {
        return title;
    }
    // What is promised for a beginning is not promised for the rest.
    match promise {
        Promise::Whole if free => return Cue::None,
        Promise::Until => return Cue::Recap,
        Promise::None | Promise::Whole => {}
    }
    let name = cues::of_title(&readable(known.name));
    if name != Cue::None || quiet {
        return name;
    }
    if known.title.is_some_and(cues::explains) && Walk::new(known, asked).hints_at_a_work(blocks) {
        return Cue::Recap;
    }
    let named = blocks.first().and_then(first_sentence);
    if named.is_some_and(|text| {
        work::of_first_sentence(&text).is_some()
            || promise == Promise::None && !may_warn(&text) && cues::of_sentence(&text)
    }) {
        return Cue::Recap;
    }
    // A heading behind a warning says nothing: it is hidden.
    let heading = first_heading(blocks).filter(|heading| cues::of_heading(heading));
    match heading {
        Some(_) if !Walk::new(known, asked).warned_for_good(blocks) => Cue::Recap,
        _ if promise == Promise::None && Walk::new(known, asked).tells(blocks) => Cue::Recap,
        _ => Cue::None,
    }
}

/// A file's name as words: the ending gone, dashes and underlines as spaces.
pub(super) fn readable(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = match name.rsplit_once('.') {
        Some((
            stem,
            "txt" | "text" | "md" | "markdown" | "toml" | "html" | "htm" | "TXT" | "MD",
        )) => stem,
        _ => name,
    };
    stem.replace(['-', '_', '.'], " ")
}

/// The words of the first heading that stands in no section which its author hides.
fn first_heading(blocks: &[Drafted]) -> Option<String> {
    let mut marked = None;
    blocks.iter().find_map(|block| match &block.piece.as_open()?.body {
        Body::Heading { level, .. } if marked.is_some_and(|outer| outer < *level) => None,
        Body::Heading { level, .. } if block.marked.hidden => {
            marked = Some(*level);
            None
        }
        Body::Heading { runs, .. } => Some(open_text(runs).into_owned()),
        _ => None,
    })
}

/// The first sentence of a block, where that is an open paragraph.
fn first_sentence(block: &Drafted) -> Option<String> {
    let block = block.piece.as_open()?;
    let Body::Paragraph(runs) = &block.body else { return None };
    let text = open_text(runs);
    let range = sentences::sentences(&text).next()?;
    text.get(range).map(str::to_owned)
}

#[cfg(test)]
mod tests;
