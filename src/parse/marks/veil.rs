//! Marks inside a paragraph: which of its words are covered.
//!
//! Enters: the runs of one block (a paragraph, a heading, a table cell), styles and links applied.
//! Leaves: pieces: what stood between marks is sealed with its styles and links, the marks
//! themselves are gone. Promised: an opener without a closer hides to the end of the block, a
//! closer without an opener hides from its start; code is never a mark; no text is lost or
//! doubled. One pass over tokens and runs. Not here: marks that reach over a block's end.

use super::token::{Closers, Is, Kind, Token, may_hold_marks, tokens};
use crate::article::{CoverKind, Run, Style, Tag};
use crate::spoiler::Piece;

/// Stands in runs for a cover that is there already. Cleaned text holds no such character.
pub(in crate::parse) const COVER: &str = "\u{1}";

/// How such a run is told from others; no mark is looked for in it.
pub(in crate::parse) const COVER_STYLE: Style =
    Style { emphasis: false, strong: false, strike: false, code: true, aside: true };

/// Covers what the marks in `runs` hide.
pub(in crate::parse) fn veil(runs: Vec<Run>) -> Vec<Piece<Run>> {
    veil_around(runs, Vec::new())
}

/// The same for runs in which [`COVER`] stands for each of `covers`, in order.
pub(in crate::parse) fn veil_around(runs: Vec<Run>, covers: Vec<Piece<Run>>) -> Vec<Piece<Run>> {
    let mut fill = Fill { covers: covers.into_iter() };
    if !runs.iter().any(|run| may_hold_marks(&run.text)) && !may_span(&runs) {
        return fill.all(runs);
    }
    let flat = flatten(&runs);
    let tokens = tokens(&flat);
    let stretches = pair(&flat, &tokens);
    if stretches.is_empty() {
        return fill.all(runs);
    }
    cut(&runs, &stretches, &tokens, &mut fill)
}

/// The covers that are put in where they stood.
struct Fill {
    covers: std::vec::IntoIter<Piece<Run>>,
}

impl Fill {
    fn all(&mut self, runs: Vec<Run>) -> Vec<Piece<Run>> {
        let mut out = Vec::with_capacity(runs.len());
        for run in runs {
            self.put(run, &mut out);
        }
        out
    }

    fn put(&mut self, run: Run, out: &mut Vec<Piece<Run>>) {
        if run.style == COVER_STYLE {
            out.extend(self.covers.by_ref().take(run.text.matches(COVER).count()));
        } else {
            out.push(Piece::Open(run));
        }
    }
}

/// Whether a mark may be spread over several runs.
fn may_span(runs: &[Run]) -> bool {
    runs.len() > 1
        && runs.iter().any(|run| run.text.ends_with(['|', '>', '!', '<', '[', '{', '/', '=', ']']))
        && may_hold_marks(&flatten(runs))
}

/// The runs as one text, code blanked out.
fn flatten(runs: &[Run]) -> String {
    let mut flat = String::with_capacity(runs.iter().map(|run| run.text.len()).sum());
    for run in runs {
        if run.style.code {
            flat.extend(std::iter::repeat_n('\0', run.text.len()));
        } else {
            flat.push_str(&run.text);
        }
    }
    flat
}

/// A stretch of the flat text that is hidden, marks included.
struct Stretch {
    start: usize,
    end: usize,
}

/// Which stretches are hidden: in order, beside each other.
fn pair(flat: &str, tokens: &[Token<'_>]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut open: Option<Open<'_>> = None;
    let closers = Closers::of(tokens);
    let last_bars = tokens.iter().rposition(|token| matches!(token.kind, Kind::Bars));
    for (place, token) in tokens.iter().enumerate() {
        if let Some(mark) = &mut open {
            if mark.is_closed_by(token) {
                stretches.push(Stretch { start: mark.start, end: token.end });
                open = None;
            }
            continue;
        }
        let opens = match (token.is, token.kind) {
            (Is::Open, Kind::Bars) => {
                last_bars.is_some_and(|last| last > place) || leans_right(flat, token)
            }
            (Is::Open, kind) => kind.hides_alone() || closers.after(kind, place),
            (Is::Inner, _) => false,
            (Is::Close, _) => {
                if is_orphan(flat, token) {
                    stretches.clear();
                    stretches.push(Stretch { start: 0, end: token.end });
                }
                false
            }
        };
        if opens {
            open = Some(Open { start: token.start, inner: token.end, kind: token.kind, depth: 1 });
        }
    }
    if let Some(mark) = open {
        stretches.push(Stretch { start: mark.start, end: flat.len() });
    }
    stretches
}

/// A mark that waits for its closer.
struct Open<'a> {
    start: usize,
    inner: usize,
    kind: Kind<'a>,
    depth: u32,
}

impl Open<'_> {
    fn is_closed_by(&mut self, token: &Token<'_>) -> bool {
        if !self.kind.is(token.kind) {
            return false;
        }
        match (self.kind, token.is) {
            // `||||` hides nothing yet: the second pair of bars belongs to the first.
            (Kind::Bars, _) => {
                let empty = self.inner == token.start;
                self.inner = token.end;
                return !empty;
            }
            // Arrows do not nest: `>!a >!b!<` is one stretch.
            (Kind::Arrow, Is::Open) => return false,
            (_, Is::Open | Is::Inner) => self.depth = self.depth.saturating_add(1),
            (_, Is::Close) => self.depth = self.depth.saturating_sub(1),
        }
        self.depth == 0
    }
}

/// Whether bars without a partner look like an opener: air before, none behind.
fn leans_right(flat: &str, token: &Token<'_>) -> bool {
    let before = flat.get(..token.start).and_then(|text| text.chars().next_back());
    let behind = flat.get(token.end..).and_then(|text| text.chars().next());
    before.is_none_or(|c| !c.is_alphanumeric())
        && behind.is_some_and(|c| !c.is_whitespace() && c != '|')
}

/// Whether a closer without an opener means that the opener was lost: in another cell, in another
/// paragraph. `!<3` is a heart.
fn is_orphan(flat: &str, token: &Token<'_>) -> bool {
    match token.kind {
        Kind::Arrow => {
            let behind = flat.get(token.end..).and_then(|text| text.chars().next());
            !behind.is_some_and(|c| c.is_ascii_digit())
        }
        Kind::Element(name) => super::element::holds_spoiler(name),
        Kind::Square(_) | Kind::Curly(_) => token.kind.hides_alone(),
        Kind::Bars | Kind::Colons | Kind::Pipe => false,
    }
}

/// Walks runs, stretches and tokens side by side.
fn cut(
    runs: &[Run],
    stretches: &[Stretch],
    tokens: &[Token<'_>],
    fill: &mut Fill,
) -> Vec<Piece<Run>> {
    let mut out: Vec<Piece<Run>> = Vec::new();
    let mut reader = Reader { runs, run: 0, at: (0, 0) };
    let mut tokens = tokens.iter().peekable();
    for stretch in stretches {
        reader.read(stretch.start, |run| fill.put(run, &mut out));
        let mut hidden = Vec::new();
        while tokens.next_if(|token| token.start < stretch.start).is_some() {}
        // Marks inside a hidden stretch are dropped, its own and those that nest in it.
        while let Some(token) = tokens.next_if(|token| token.start < stretch.end) {
            if matches!(token.is, Is::Inner) {
                continue;
            }
            reader.read(token.start, |run| fill.put(run, &mut hidden));
            // A cover inside a mark's own letters is kept: no text is lost.
            reader.read(token.end, |run| {
                if run.style == COVER_STYLE {
                    fill.put(run, &mut hidden);
                }
            });
        }
        reader.read(stretch.end, |run| fill.put(run, &mut hidden));
        trim(&mut hidden);
        out.push(Piece::hidden(Tag::of(CoverKind::Inline), hidden));
    }
    reader.read(usize::MAX, |run| fill.put(run, &mut out));
    out
}

/// Takes the air off both ends of a hidden stretch: `|| x ||`.
fn trim(hidden: &mut Vec<Piece<Run>>) {
    if let Some(Piece::Open(first)) = hidden.first_mut()
        && first.text.starts_with(' ')
    {
        first.text = first.text.trim_start_matches(' ').into();
    }
    if let Some(Piece::Open(last)) = hidden.last_mut()
        && last.text.ends_with(' ')
    {
        last.text = last.text.trim_end_matches(' ').into();
    }
    hidden.retain(|piece| piece.as_open().is_none_or(|run| !run.text.is_empty()));
}

/// Reads runs by positions in their flat text.
struct Reader<'a> {
    runs: &'a [Run],
    run: usize,
    /// Where in the flat text the reader stands; and where that run begins.
    at: (usize, usize),
}

impl Reader<'_> {
    /// Hands everything up to `end` to `take`, split where it must be.
    fn read(&mut self, end: usize, mut take: impl FnMut(Run)) {
        while let Some(run) = self.runs.get(self.run) {
            let (at, begin) = self.at;
            if at >= end {
                return;
            }
            let run_end = begin + run.text.len();
            let stop = end.min(run_end);
            if let Some(text) = run.text.get(at - begin..stop - begin)
                && !text.is_empty()
            {
                let text =
                    if text.len() == run.text.len() { run.text.clone() } else { text.into() };
                take(Run { text, style: run.style, link: run.link.clone() });
            }
            if stop == run_end {
                self.run += 1;
                self.at = (stop, run_end);
            } else {
                self.at = (stop, begin);
            }
        }
    }
}
