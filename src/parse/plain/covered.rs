//! Words under marks, taken out before anything is made of the lines they stand in.
//!
//! Enters: cleaned text. Leaves: the text with one sign for every stretch that a mark hides, and
//! the covers for these signs. Promised: the sign is the same whatever it stands for, and cleaned
//! text cannot hold it; no stretch is lost. An opener without a closer hides to the next blank line.

use std::borrow::Cow;
use std::collections::VecDeque;

use crate::article::{Run, Words};
use crate::parse::lettering::dressed;
use crate::parse::marks::veil_plain;
use crate::spoiler::Piece;

/// Stands for a cover. Cleaning takes control characters out.
const SIGN: char = '\u{1a}';

/// The covers of a text, in order.
#[derive(Default)]
pub(super) struct Covers(VecDeque<Piece<Run>>);

/// Takes out of `text` what marks hide inside its paragraphs.
pub(super) fn covered(text: &str) -> (Cow<'_, str>, Covers) {
    let mut covers = Covers::default();
    let mut out = String::new();
    let mut read = 0;
    for (start, end) in paragraphs(text) {
        let Some(pieces) = text.get(start..end).and_then(veil_plain) else { continue };
        out.push_str(text.get(read..start).unwrap_or_default());
        for piece in pieces {
            match piece {
                Piece::Open(run) => out.push_str(&run.text),
                hidden @ Piece::Hidden { .. } => {
                    out.push(SIGN);
                    covers.0.push_back(hidden);
                }
            }
        }
        read = end;
    }
    if read == 0 {
        return (Cow::Borrowed(text), covers);
    }
    out.push_str(text.get(read..).unwrap_or_default());
    (Cow::Owned(out), covers)
}

/// Where paragraphs begin and end: at lines with nothing on them.
fn paragraphs(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at;
        if start >= text.len() {
            return None;
        }
        while at < text.len() {
            let rest = text.get(at..).unwrap_or_default();
            let line = memchr::memchr(b'\n', rest.as_bytes()).map_or(rest.len(), |end| end + 1);
            let is_blank = rest.get(..line).is_none_or(|line| line.trim().is_empty());
            at += line;
            if is_blank {
                return Some((start, at - line));
            }
        }
        Some((start, at))
    })
}

/// Whether some of a line is covered.
pub(super) fn holds_cover(line: &str) -> bool {
    line.contains(SIGN)
}

impl Covers {
    /// The words of a block of `whole`, a cover for every sign.
    pub fn words(&mut self, whole: &Words, text: &str) -> Vec<Piece<Run>> {
        // Nearly always there is one piece, and no room is kept for more.
        let mut words = Vec::with_capacity(1);
        for (place, open) in text.split(SIGN).enumerate() {
            if place > 0 {
                words.extend(self.0.pop_front());
            }
            if !open.is_empty() || (place == 0 && text.is_empty()) {
                let run = Run::plain(whole.part(open));
                words.extend(dressed(run).into_iter().map(Piece::Open));
            }
        }
        words
    }
}
