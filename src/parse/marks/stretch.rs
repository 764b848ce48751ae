//! Which words between the marks of one paragraph are hidden.
//!
//! Enters: a paragraph's text, code blanked out, and its marks. Leaves: stretches of it. Promised:
//! in order, beside each other; an opener without a closer hides to the end, a closer without an
//! opener from the start; a mark inside a stretch begins none. One pass. Not here: taking them out
//! of the runs; see `veil`.

use super::kind::{Is, Kind, Token};
use super::token::Closers;

/// A stretch of the flat text that is hidden, marks included.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch<'a> {
    /// Its first byte, the opener's.
    pub start: usize,
    /// Behind its last byte, the closer's.
    pub end: usize,
    /// The author's words on it, uncleaned.
    pub label: &'a str,
    /// Where a mark stands that has no partner.
    pub alone: Option<usize>,
}

/// Which stretches are hidden: in order, beside each other.
pub(super) fn stretches<'a>(flat: &str, tokens: &[Token<'a>]) -> Vec<Stretch<'a>> {
    let mut stretches: Vec<Stretch<'_>> = Vec::new();
    let mut open: Option<Open<'_>> = None;
    let closers = Closers::of(tokens);
    let last_bars = tokens.iter().rposition(|token| matches!(token.kind, Kind::Bars));
    for (place, token) in tokens.iter().enumerate() {
        if let Some(mark) = &mut open {
            if mark.is_closed_by(token) {
                let (start, label) = (mark.start, mark.label);
                stretches.push(Stretch { start, end: token.end, label, alone: None });
                open = None;
            }
            continue;
        }
        let opens = match (token.is, token.kind) {
            (Is::Open, Kind::Bars) => {
                last_bars.is_some_and(|last| last > place) || leans_right(flat, token)
            }
            (Is::Open, kind) => token.alone || closers.after(kind, place),
            (Is::Inner | Is::Hole, _) => false,
            (Is::Close, _) => {
                if is_orphan(flat, token) {
                    stretches.clear();
                    let alone = Some(token.start);
                    stretches.push(Stretch { start: 0, end: token.end, label: "", alone });
                }
                false
            }
        };
        if opens {
            let Token { start, end: inner, kind, label, .. } = *token;
            open = Some(Open { start, inner, kind, label, depth: 1 });
        }
    }
    if let Some(mark) = open {
        let Open { start, label, .. } = mark;
        stretches.push(Stretch { start, end: flat.len(), label, alone: Some(start) });
    }
    stretches
}

/// A mark that waits for its closer.
struct Open<'a> {
    start: usize,
    inner: usize,
    kind: Kind<'a>,
    label: &'a str,
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
            (_, Is::Hole) => {}
            (_, Is::Close) => self.depth = self.depth.saturating_sub(1),
        }
        self.depth == 0
    }
}

/// Whether bars without a partner look like an opener: no air behind, and no word before, or a
/// word on both sides.
fn leans_right(flat: &str, token: &Token<'_>) -> bool {
    let before = flat.get(..token.start).and_then(|text| text.chars().next_back());
    let behind = flat.get(token.end..).and_then(|text| text.chars().next());
    behind.is_some_and(|c| {
        c.is_alphanumeric()
            || (before.is_none_or(|c| !c.is_alphanumeric()) && !c.is_whitespace() && c != '|')
    })
}

/// Whether a closer without an opener means that the opener was lost: in another cell, in another
/// paragraph. `!<3` is a heart.
fn is_orphan(flat: &str, token: &Token<'_>) -> bool {
    match token.kind {
        Kind::Arrow => {
            let behind = flat.get(token.end..).and_then(|text| text.chars().next());
            !behind.is_some_and(|c| c.is_ascii_digit())
        }
        Kind::Element(name) => super::named::holds_spoiler(name),
        Kind::Square(_) | Kind::Curly(_) => token.alone,
        Kind::Link => true,
        _ => false,
    }
}
