//! Footnotes that would give a cover away.
//!
//! Enters: the blocks of an article and its notes. Leaves: the same, with those notes sealed that
//! nothing visible refers to. Promised: an article without covers keeps all its notes; which notes
//! are hidden follows from visible text alone.

use std::collections::BTreeSet;

use crate::article::{Block, CoverKind, Tag};
use crate::parse::draft::Drafted;
use crate::spoiler::Piece;

/// A note's blocks, and how it is referred to.
#[derive(Debug)]
pub(super) struct Note {
    /// Its first block.
    pub first: usize,
    /// Behind its last block.
    pub last: usize,
    /// `[1]`
    pub reference: String,
}

/// Hides the notes that nothing visible refers to, in an article that hides something.
pub(super) fn hide_notes(blocks: &mut [Drafted], notes: &[Note]) {
    if notes.is_empty() {
        return;
    }
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut hides = false;
    for block in blocks.iter() {
        let Some(open) = block.piece.as_open() else {
            hides = true;
            continue;
        };
        hides |= block.marked.hidden;
        for piece in open.pieces() {
            match piece.as_open() {
                Some(run) if run.style.aside => {
                    let ends = run.text.match_indices(']').map(|(at, _)| at + 1);
                    let mut start = 0;
                    for end in ends {
                        seen.extend(run.text.get(start..end).map(str::to_owned));
                        start = end;
                    }
                }
                Some(_) => {}
                None => hides = true,
            }
        }
    }
    if !hides {
        return;
    }
    for note in notes.iter().filter(|note| !seen.contains(&note.reference)) {
        let length = note.last.saturating_sub(note.first);
        for block in blocks.iter_mut().skip(note.first).take(length) {
            let empty = Piece::Open(Block::paragraph(Vec::new()));
            let piece = std::mem::replace(&mut block.piece, empty);
            block.piece = Piece::hidden(Tag::of(CoverKind::Block), vec![piece]);
        }
    }
}
