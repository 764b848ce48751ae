//! Lines in strong type that stand for headings.
//!
//! Enters: a draft's blocks, before anybody asked where the boundary is. Leaves: the same blocks,
//! with headings where an author wrote `**The Letter**` on a line of its own over a paragraph.
//! Promised: what warns stays a paragraph, so that it warns for certain; the level is one below the
//! heading before it, so that no section which is hidden ends at such a line; an interviewer's
//! questions, who says "you", stay paragraphs. One look at each line.

use crate::article::{Body, Step};
use crate::parse::boundary::{is_row, may_stop, open_text, sentence_ends, warns};
use crate::parse::draft::Drafted;
use crate::parse::headings::{asks, is_furniture, says_you};
use crate::spoiler::Piece;

/// The longest heading of this kind, in bytes.
const LONGEST: usize = 120;

/// The shortest paragraph, in bytes, that such a heading stands over.
const SHORTEST: usize = 60;

/// So many questions to somebody make an interview, of which no question is a heading.
const INTERVIEW: usize = 2;

/// Makes headings of lines in strong type.
pub(super) fn headings(blocks: &mut [Drafted]) {
    standfirst(blocks);
    let mut rank = 1;
    let mut talks = 0;
    // Something that its author sets apart stood before: a list that is led before it is the
    // article's own contents, or what is in it, and nothing is told under that.
    let mut told = false;
    for place in 0..blocks.len() {
        let over = blocks
            .get(place + 1)
            .is_some_and(|next| is_under_a_heading(next) || told && is_listed(next));
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
        let strong = words.iter().all(|run| {
            run.as_open().is_some_and(|run| run.style.strong && run.text.len() <= LONGEST)
        });
        if words.is_empty() || words.len() > 4 || !strong {
            continue;
        }
        let text = open_text(words);
        let text = text.trim();
        talks += usize::from(asks(text) && says_you(text));
        if !is_a_heading(text) || asks(text) && talks >= INTERVIEW || may_stop(text) && warns(text)
        {
            continue;
        }
        let question = asks(text);
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

/// A paragraph of some length, or something that its author hides.
fn is_under_a_heading(drafted: &Drafted) -> bool {
    let Some(block) = drafted.piece.as_open() else { return true };
    match &block.body {
        Body::Paragraph(runs) => {
            let length: usize =
                runs.iter().map(|run| run.as_open().map_or(SHORTEST, |run| run.text.len())).sum();
            length >= SHORTEST
        }
        _ => false,
    }
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
