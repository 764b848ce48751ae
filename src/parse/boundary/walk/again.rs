//! Warnings behind a warning: "I tell the end here." and then, in a paragraph of its own, "Spoilers!"
//!
//! Enters: the block behind one. Leaves: the block, where it is none; else the boundary behind it.
//! Promised: only what warns as a whole, and speaks of spoilers or of this text, is shown; what any
//! other block says stays behind the first. Such a block is public, as every warning is. Not here:
//! what a warning looks like.

use std::ops::Range;

use super::end::length;
use super::{State, Walk, extent};
use crate::article::{Block, Body, Run};
use crate::parse::boundary::inspect::{Finding, Spoken, depth, holds_stem, inspect};
use crate::parse::boundary::phrases::Reach;
use crate::parse::boundary::split::{Parted, open_text, parted};
use crate::parse::boundary::{Passage, work};
use crate::parse::draft::Drafted;
use crate::spoiler::Piece;

/// A longer block behind a warning is no second one, in bytes.
const LONGEST: usize = 300;

impl Walk<'_> {
    /// A block right behind a warning that warns as well, as a whole and plainly, is shown too: what
    /// spoils begins behind the last of them, and is hidden as far as the first and this one say,
    /// or to the end where they do not agree. Gives the block back that is none.
    pub(super) fn warn_again(&mut self, drafted: Drafted, reach: Reach) -> Option<Drafted> {
        let Some((words, again)) = self.is_another_warning(&drafted) else { return Some(drafted) };
        let passages = &mut self.walked.passages;
        if let Some(Passage::Boundary(Some(_), _)) = passages.last()
            && let Some(Passage::Boundary(Some(first), Some(line))) = passages.pop()
        {
            let said = Block::paragraph(vec![Piece::Open(Run::plain(first))]);
            passages.push(Passage::Open(Drafted::open(line, said)));
        }
        let line = drafted.line;
        let Parted { words: warning, .. } = parted(drafted, &words);
        passages.push(Passage::Boundary(Some(warning.clone()), Some(line)));
        let reach = if reach == again { reach } else { Reach::All };
        if let Some((text, at, reaches)) = &mut self.walked.found {
            *reaches = extent(reach, false, self.level);
            // The one that names the work is the one to be told of.
            if work::of_warning(text).is_none() {
                (*text, *at) = (warning, line);
            }
        }
        self.state = State::Hidden(reach);
        self.warned = true;
        None
    }

    /// Whether all that a block does is to warn, in words that nobody in a story says.
    fn is_another_warning(&mut self, drafted: &Drafted) -> Option<(Range<usize>, Reach)> {
        let block = drafted.piece.as_open().filter(|_| !drafted.marked.hidden)?;
        let Body::Paragraph(runs) = &block.body else { return None };
        if length(runs) > LONGEST {
            return None;
        }
        let text = open_text(runs);
        let stem = holds_stem(&text);
        let depth = depth(&text, 0, stem)?;
        match inspect(block, &text, &Spoken::of(&text, depth, stem), true, &self.signals) {
            Finding::Warning { words, reach, plain }
                if reach != Reach::Clause
                    && text.get(..words.start).is_some_and(|before| before.trim().is_empty())
                    && text.get(words.end..).is_some_and(|after| after.trim().is_empty())
                    && (plain || holds_stem(&text)) =>
            {
                Some((words, reach))
            }
            _ => None,
        }
    }
}
