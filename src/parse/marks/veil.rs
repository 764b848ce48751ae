//! Marks inside a paragraph: which of its words are covered.
//!
//! Enters: the runs of one block (a paragraph, a heading, a table cell), styles and links applied,
//! some of them maybe covered already. Leaves: pieces: what stood between marks is sealed with its
//! styles and links, the marks themselves are gone. Promised: see `stretch` for what hides what;
//! code is never a mark; no text is lost or doubled. One pass over tokens and runs. Not here: marks
//! that reach over a block's end.

use super::kind::{Is, Token};
use super::label::harmless;
use super::stretch::{Stretch, stretches};
use super::token::{may_hold_marks, tokens_and_links};
use crate::article::{CoverKind, Run, Style, Tag};
use crate::parse::lettering::dressed;
use crate::spoiler::Piece;

/// Covers what the marks in `runs` hide.
pub(in crate::parse) fn veil(runs: Vec<Run>) -> Vec<Piece<Run>> {
    let holds = runs.iter().any(|run| may_hold_marks(&run.text)) || may_span(&runs);
    let pieces: Vec<Piece<Run>> = runs.into_iter().map(Piece::Open).collect();
    dressed_pieces(if holds { veil_pieces(pieces) } else { pieces })
}

/// The same with forum marks of style taken for what they say, in words that are in the open or
/// that are about to be covered: what stands under one cover has no say outside of it.
pub(super) fn dressed_pieces(pieces: Vec<Piece<Run>>) -> Vec<Piece<Run>> {
    let marked = |piece: &Piece<Run>| piece.as_open().is_some_and(|run| run.text.contains("[/"));
    if !pieces.iter().any(marked) {
        return pieces;
    }
    let mut out = Vec::with_capacity(pieces.len() + 2);
    for piece in pieces {
        match piece {
            Piece::Open(run) => out.extend(dressed(run).into_iter().map(Piece::Open)),
            hidden @ Piece::Hidden { .. } => out.push(hidden),
        }
    }
    out
}

/// The same where some of the words are covered already.
pub(super) fn veil_pieces(pieces: Vec<Piece<Run>>) -> Vec<Piece<Run>> {
    if let [Piece::Open(run)] = pieces.as_slice()
        && !may_hold_marks(&run.text)
    {
        return pieces;
    }
    let flat = flatten(&pieces);
    if !may_hold_marks(&flat) {
        return pieces;
    }
    let tokens = tokens_and_links(&flat);
    let stretches = stretches(&flat, &tokens);
    if stretches.is_empty() {
        return pieces;
    }
    cut(pieces, &stretches, &tokens)
}

/// Covers the words of text that knows no other markup: links are read here, and lines under a
/// mark are joined.
pub(in crate::parse) fn veil_plain(text: &str) -> Option<Vec<Piece<Run>>> {
    if !may_hold_marks(text) {
        return None;
    }
    let tokens = tokens_and_links(text);
    let stretches = stretches(text, &tokens);
    if stretches.is_empty() {
        return None;
    }
    // Which characters are left does not change where they stand.
    let mut joined = String::with_capacity(text.len());
    let mut read = 0;
    for stretch in &stretches {
        joined.push_str(text.get(read..stretch.start).unwrap_or_default());
        let hidden = text.get(stretch.start..stretch.end).unwrap_or_default();
        joined.extend(hidden.chars().map(|c| if c == '\n' { ' ' } else { c }));
        read = stretch.end;
    }
    joined.push_str(text.get(read..).unwrap_or_default());
    Some(cut(vec![Piece::Open(Run::plain(joined))], &stretches, &tokens))
}

/// Whether a mark may be spread over several runs.
fn may_span(runs: &[Run]) -> bool {
    let ends = ['|', '>', '!', '<', '[', '{', '/', '=', ']', '~', '%', '?', '｜', '＞', '！'];
    if runs.len() < 2 || !runs.iter().any(|run| run.text.ends_with(ends)) {
        return false;
    }
    let mut flat = String::new();
    for run in runs {
        flatten_run(run, &mut flat);
    }
    may_hold_marks(&flat)
}

/// The words as one text, code and covers blanked out; a cover is one byte.
fn flatten(pieces: &[Piece<Run>]) -> String {
    let mut flat = String::with_capacity(pieces.iter().map(length).sum());
    flatten_into(pieces, &mut flat);
    flat
}

/// The same, behind what `flat` holds.
pub(super) fn flatten_into(pieces: &[Piece<Run>], flat: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Open(run) => flatten_run(run, flat),
            Piece::Hidden { .. } => flat.push('\0'),
        }
    }
}

fn flatten_run(run: &Run, flat: &mut String) {
    if run.style.code {
        flat.extend(std::iter::repeat_n('\0', run.text.len()));
    } else {
        flat.push_str(&run.text);
    }
}

/// How long the flat text of a piece is.
pub(super) fn length(piece: &Piece<Run>) -> usize {
    piece.as_open().map_or(1, |run| run.text.len())
}

/// Walks runs, stretches and tokens side by side.
pub(super) fn cut(
    pieces: Vec<Piece<Run>>,
    stretches: &[Stretch<'_>],
    tokens: &[Token<'_>],
) -> Vec<Piece<Run>> {
    let mut out: Vec<Piece<Run>> = Vec::new();
    let mut reader = Reader::new(pieces);
    let mut tokens = tokens.iter().peekable();
    for stretch in stretches {
        reader.read(stretch.start, |piece| out.push(piece));
        let mut hidden = Vec::new();
        while tokens.next_if(|token| token.start < stretch.start).is_some() {}
        // Marks inside a hidden stretch are dropped, its own and those that nest in it.
        while let Some(token) = tokens.next_if(|token| token.start < stretch.end) {
            if matches!(token.is, Is::Inner) {
                continue;
            }
            reader.read(token.start, |piece| hidden.push(piece));
            // A cover inside a tag's brackets is not lost.
            reader.read(token.end, |piece| hidden.extend(Some(piece).filter(is_hidden)));
        }
        reader.read(stretch.end, |piece| hidden.push(piece));
        trim(&mut hidden);
        let label = harmless(stretch.label);
        if label.is_none() && !stretch.label.trim().is_empty() {
            let words = stretch.label.replace('\0', " ");
            let run = Run {
                text: format!("{}: ", words.trim()).into(),
                style: Style::default(),
                link: None,
            };
            hidden.insert(0, Piece::Open(run));
        }
        let hidden = dressed_pieces(hidden);
        out.push(Piece::hidden(Tag { label, ..Tag::of(CoverKind::Inline) }, hidden));
    }
    reader.read(usize::MAX, |piece| out.push(piece));
    out
}

fn is_hidden(piece: &Piece<Run>) -> bool {
    piece.as_open().is_none()
}

/// Takes the air off both ends of a hidden stretch: `|| x ||`.
fn trim(hidden: &mut Vec<Piece<Run>>) {
    if let Some(Piece::Open(first)) = hidden.first_mut()
        && first.text.starts_with(' ')
    {
        first.text = first.text.part(first.text.trim_start_matches(' '));
    }
    if let Some(Piece::Open(last)) = hidden.last_mut()
        && last.text.ends_with(' ')
    {
        last.text = last.text.part(last.text.trim_end_matches(' '));
    }
    hidden.retain(|piece| piece.as_open().is_none_or(|run| !run.text.is_empty()));
}

/// Reads pieces by positions in their flat text.
pub(super) struct Reader {
    pieces: std::vec::IntoIter<Piece<Run>>,
    now: Option<Piece<Run>>,
    /// Where in the flat text the reader stands; and where the piece there begins.
    at: (usize, usize),
}

impl Reader {
    pub fn new(pieces: Vec<Piece<Run>>) -> Self {
        let mut pieces = pieces.into_iter();
        let now = pieces.next();
        Self { pieces, now, at: (0, 0) }
    }

    /// Hands everything up to `end` to `take`, split where it must be.
    pub fn read(&mut self, end: usize, mut take: impl FnMut(Piece<Run>)) {
        while let Some(piece) = self.now.take() {
            let (at, begin) = self.at;
            if at >= end {
                self.now = Some(piece);
                return;
            }
            let piece_end = begin + length(&piece);
            let stop = end.min(piece_end);
            let is_whole = at == begin && stop == piece_end;
            let part = match &piece {
                Piece::Open(run) if !is_whole => {
                    run.text.get(at - begin..stop - begin).map(|text| Run {
                        text: run.text.part(text),
                        style: run.style,
                        link: run.link.clone(),
                    })
                }
                _ => None,
            };
            if let Some(part) = part.filter(|part| !part.text.is_empty()) {
                take(Piece::Open(part));
            }
            if stop < piece_end {
                self.at = (stop, begin);
                self.now = Some(piece);
            } else {
                if is_whole && length(&piece) > 0 {
                    take(piece);
                }
                self.now = self.pieces.next();
                self.at = (stop, piece_end);
            }
        }
    }
}
