//! Text as it is compared, and the way back to the text as it is.
//!
//! Enters: a stretch of text. Leaves: its folded bytes, and for an offset into them the offset
//! into the text. Promised: ASCII is copied in long strides; the way back costs memory only where
//! a character changed its length; an offset inside what was one character leads nowhere.

use super::fold::{Care, compose, fold, is_mark, is_settled};

/// A place where offsets start to differ in a new way.
#[derive(Clone, Copy, Debug)]
struct Turn {
    folded: usize,
    source: usize,
    /// What follows was one character: only its start and its end lead back.
    inside: bool,
}

/// Text made comparable; kept between stretches for its memory.
#[derive(Clone, Debug, Default)]
pub(super) struct Folded {
    bytes: Vec<u8>,
    turns: Vec<Turn>,
}

impl Folded {
    /// Folds `text` in place of what was here before.
    pub(super) fn set(&mut self, text: &str, care: Care) {
        self.bytes.clear();
        self.turns.clear();
        let mut rest = text;
        loop {
            let (plain, other) =
                rest.split_at_checked(ascii(rest.as_bytes())).unwrap_or((rest, ""));
            let start = self.bytes.len();
            self.bytes.extend_from_slice(plain.as_bytes());
            if let (false, Some(new)) = (care.case, self.bytes.get_mut(start..)) {
                new.make_ascii_lowercase();
            }
            let mut chars = other.chars();
            let Some(c) = chars.next() else { return };
            self.push(c, text.len().saturating_sub(other.len()), care);
            rest = chars.as_str();
        }
    }

    /// The text as it is compared. Valid UTF-8.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Where in the text this offset into the bytes is. Marks that are not told apart belong to
    /// what stands before them.
    pub(super) fn source(&self, folded: usize) -> Option<usize> {
        let after = self.turns.partition_point(|turn| turn.folded <= folded);
        let Some(turn) = after.checked_sub(1).and_then(|last| self.turns.get(last)) else {
            return Some(folded);
        };
        match folded.saturating_sub(turn.folded) {
            0 => Some(turn.source),
            _ if turn.inside => None,
            further => turn.source.checked_add(further),
        }
    }

    fn push(&mut self, c: char, source: usize, care: Care) {
        let folded = self.bytes.len();
        if is_settled(c) {
            self.bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
            return;
        }
        let end = source.saturating_add(c.len_utf8());
        if care.marks && is_mark(c) && self.compose(c, end) {
            return;
        }
        let mut count = 0;
        let bytes = &mut self.bytes;
        fold(c, care, |c| {
            bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
            count += 1;
        });
        if count != 1 || self.bytes.len().saturating_sub(folded) != c.len_utf8() {
            self.turn(folded, source, end);
        }
    }

    /// What was pushed from `folded` on is one character of the text, from `source` to `end`.
    fn turn(&mut self, folded: usize, source: usize, end: usize) {
        while self.turns.pop_if(|turn| turn.folded >= folded && turn.source >= source).is_some() {}
        self.turns.push(Turn { folded, source, inside: true });
        self.turns.push(Turn { folded: self.bytes.len(), source: end, inside: false });
    }

    /// Puts a mark on the letter that was pushed last, if the two make one.
    fn compose(&mut self, mark: char, end: usize) -> bool {
        let start = self.bytes.iter().rposition(|byte| byte & 0xc0 != 0x80).unwrap_or(0);
        let last = self.bytes.get(start..).and_then(|bytes| std::str::from_utf8(bytes).ok());
        let base = last.and_then(|last| last.chars().next());
        let Some(one) = base.and_then(|base| compose(base, mark)) else { return false };
        let Some(source) = self.source(start) else { return false };
        self.bytes.truncate(start);
        self.bytes.extend_from_slice(one.encode_utf8(&mut [0; 4]).as_bytes());
        self.turn(start, source, end);
        true
    }
}

/// How many bytes are ASCII before the first that is not.
fn ascii(bytes: &[u8]) -> usize {
    const STRIDE: usize = 32;
    let strides = bytes.chunks(STRIDE).take_while(|stride| stride.is_ascii()).count();
    let start = strides.saturating_mul(STRIDE);
    let rest = bytes.get(start..).unwrap_or_default();
    start.min(bytes.len()) + rest.iter().take_while(|byte| byte.is_ascii()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Folds without care; `_` stands for a place that leads nowhere.
    #[track_caller]
    fn check(text: &str, bytes: &str, sources: &str) {
        let mut folded = Folded::default();
        folded.set(text, Care::default());
        assert_eq!(folded.bytes(), bytes.as_bytes());
        let back = (0..=bytes.len()).map(|at| folded.source(at));
        let back: Vec<_> =
            back.map(|at| at.map_or_else(|| "_".to_owned(), |at| at.to_string())).collect();
        assert_eq!(back.join(" "), sources, "{text}");
    }

    #[test]
    fn every_offset_leads_back_or_nowhere() {
        check("Abc", "abc", "0 1 2 3");
        check("a’b", "a'b", "0 1 4 5");
        check("x…y", "x...y", "0 1 _ _ 4 5");
        check("ße", "sse", "0 _ 2 3");
        check("e\u{301}\u{302}!", "e!", "0 5 6");
        check("”“", "\"\"", "0 3 6");
        check("\u{301}a", "a", "2 3");
        check("", "", "0");
    }

    #[test]
    fn strides_end_at_the_first_byte_that_is_not_ascii() {
        for length in 0..100 {
            let plain = "a".repeat(length);
            assert_eq!(ascii(plain.as_bytes()), length);
            assert_eq!(ascii(format!("{plain}é and more of it").as_bytes()), length);
        }
    }
}
