//! Lines that stand for headings, in strong type or plainly.
//!
//! Enters: a draft's blocks, before anybody asked where the boundary is. Leaves: the same blocks,
//! with headings where an author wrote `**The Letter**` on a line of its own over a paragraph, or in
//! plain letters what would hide what stands under it, "The ending, explained".
//! Promised: what warns stays a paragraph, so that it warns for certain; the level is one below the
//! heading before it, so that no section which is hidden ends at such a line; an interviewer's
//! questions, who says "you", stay paragraphs. One look at each line. Not here: plain text, whose
//! parser reads its lines itself.

use crate::article::{Body, Run, Step};
use crate::parse::boundary::{
    is_row, may_stop, may_warn, names_a_plot, open_text, sentence_ends, warns,
};
use crate::parse::draft::{Draft, Drafted};
use crate::parse::headings::{Line, Risk, asks, is_furniture, is_heading, risk, says_you};
use crate::spoiler::Piece;

/// The longest heading of this kind, in bytes.
const LONGEST: usize = 120;

/// The shortest paragraph, in bytes, that such a heading stands over.
const SHORTEST: usize = 60;

/// The same of a heading in plain letters.
const SHORTEST_PLAIN: usize = 120;

/// So many questions to somebody make an interview, of which no question is a heading.
const INTERVIEW: usize = 2;

/// Makes headings of lines that stand for them.
pub(super) fn headings(draft: &mut Draft) {
    let Draft { blocks, lined, .. } = draft;
    standfirst(blocks);
    let mut rank = 1;
    // Of lines in strong type, and of plain ones: an interviewer's questions are all of one kind.
    let (mut strong_talks, mut plain_talks) = (0, 0);
    // Something that its author sets apart stood before: a list that is led before it is the
    // article's own contents, or what is in it, and nothing is told under that.
    let mut told = false;
    for place in 0..blocks.len() {
        let next = blocks.get(place + 1);
        let below = next.map_or(0, length);
        let over = next.is_some_and(|next| below >= SHORTEST || told && is_listed(next));
        let Some(Piece::Open(block)) = blocks.get_mut(place).map(|here| &mut here.piece) else {
            told = true;
            continue;
        };
        if let Body::Heading { level, .. } = block.body {
            rank = level;
            told |= level > 1;
            continue;
        }
        if !over || !block.inset.is_empty() || block.tight {
            continue;
        }
        let Body::Paragraph(words) = &mut block.body else { continue };
        let short =
            words.iter().all(|run| run.as_open().is_some_and(|run| run.text.len() <= LONGEST));
        if words.is_empty() || words.len() > 4 || !short {
            continue;
        }
        let is_strong = |run: &Piece<Run>| run.as_open().is_some_and(|run| run.style.strong);
        let strong = words.iter().all(is_strong);
        let plain = !*lined && !words.iter().any(is_strong);
        let text = open_text(words);
        let text = text.trim();
        let question = asks(text);
        let talks = if strong { &mut strong_talks } else { &mut plain_talks };
        *talks += usize::from(question && says_you(text));
        let plainly = || plain && hides_plainly(text, below, place == 0);
        let heads = is_a_heading(text) && (strong || plainly());
        if !heads || question && *talks >= INTERVIEW || may_stop(text) && warns(text) {
            continue;
        }
        let runs = std::mem::take(words);
        block.body = Body::Heading { level: (rank + 1).clamp(2, 6), question, runs };
    }
}

/// A standfirst is a sentence in a heading's size above the text, and no heading.
fn standfirst(blocks: &mut [Drafted]) {
    let Some(first) = blocks.first_mut().filter(|first| !first.marked.hidden) else { return };
    let Piece::Open(block) = &mut first.piece else { return };
    if let Body::Heading { runs, .. } = &mut block.body
        && is_standfirst(&open_text(runs))
    {
        block.body = Body::Paragraph(std::mem::take(runs));
    }
}

fn is_standfirst(text: &str) -> bool {
    text.len() >= SHORTEST
        && text.split_whitespace().count() > 8
        && text.trim_end().ends_with(['.', '。', '।'])
}

/// An item of a list.
fn is_listed(drafted: &Drafted) -> bool {
    drafted.piece.as_open().is_some_and(|block| matches!(block.inset.first(), Some(Step::Item(_))))
}

/// How long a paragraph is, in bytes; something that its author hides is as long as it must be.
fn length(drafted: &Drafted) -> usize {
    let Some(block) = drafted.piece.as_open() else { return SHORTEST };
    let Body::Paragraph(runs) = &block.body else { return 0 };
    runs.iter().map(|run| run.as_open().map_or(SHORTEST, |run| run.text.len())).sum()
}

/// Whether a line in plain letters is such a heading as hides what stands under it: it names a plot
/// or an end, or asks about somebody. Any other may as well be a short paragraph, and the first line below
/// the title is what the title leaves out.
fn hides_plainly(text: &str, below: usize, first: bool) -> bool {
    let line = Line {
        text,
        blank_before: true,
        blank_after: true,
        next: below,
        titled_before: false,
        among: false,
    };
    let begins = text.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '¿' | '¡'));
    if below < SHORTEST_PLAIN || !begins || may_warn(text) || !is_heading(&line) {
        return false;
    }
    let risk = risk(text);
    let tells = || risk == Risk::Hard || risk != Risk::Safe && asks(text) && names_somebody(text);
    names_a_plot(text) || !first && tells()
}

/// Whether a question is about somebody, "Why did Mara leave?", and not "Does it hold up?". Scripts
/// without capitals do not say.
fn names_somebody(text: &str) -> bool {
    let is_cased = text.contains(|c: char| c.is_lowercase() || c.is_uppercase());
    let mut behind = text.split_whitespace().skip(1);
    !is_cased || behind.any(|word| word.trim_start_matches('¿').starts_with(char::is_uppercase))
}

fn is_a_heading(text: &str) -> bool {
    let ends = text.ends_with(['.', ':', ',', ';', '。', '।', '：']) && !text.ends_with("...");
    let talk = asks(text) && says_you(text);
    text.len() <= LONGEST
        && !text.contains('\n')
        && (1..=14).contains(&text.split_whitespace().count())
        && !ends
        && !talk
        && !text.starts_with(['"', '“', '«', '„', '—', '–', '-', '(', '[', '#', '@'])
        && sentence_ends(text) == 1
        && !is_furniture(text)
        && !is_row(text)
}
