//! Chunks: what stands between blank lines.
//!
//! Enters: cleaned text. Leaves: slices of it with their first line's number. Promised: one pass
//! at the speed of finding line ends; a line of nothing but spaces, no-break ones included, is
//! blank.

use super::lines::item;

/// Lines beside each other, without the blank ones around them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Chunk<'a> {
    /// The lines, with `\n` between.
    pub text: &'a str,
    /// The number of the first, from 1.
    pub line: u32,
}

impl<'a> Chunk<'a> {
    /// The lines, without spaces at their ends.
    pub(super) fn lines(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let mut rest = Some(self.text);
        std::iter::from_fn(move || {
            let text = rest?;
            let end = memchr::memchr(b'\n', text.as_bytes());
            rest = end.and_then(|end| text.get(end + 1..));
            text.get(..end.unwrap_or(text.len())).map(str::trim_end)
        })
    }

    /// Whether it begins with a list item.
    pub(super) fn is_list(&self) -> bool {
        self.lines().next().is_some_and(|line| item(line.trim()).is_some())
    }

    /// The chunk without its first lines; none when none are left.
    pub(super) fn without(&self, lines: usize) -> Option<Self> {
        let mut rest = *self;
        for _ in 0..lines {
            let (_, text) = rest.text.split_once('\n')?;
            rest = Self { text, line: rest.line.saturating_add(1) };
        }
        Some(rest)
    }
}

/// The chunks of `text`, its first line being `first`.
pub(super) fn chunks(text: &str, first: u32) -> Vec<Chunk<'_>> {
    let mut chunks = Vec::with_capacity(text.len() / 400 + 1);
    let mut open: Option<(usize, usize, u32)> = None;
    let mut start = 0;
    let mut number = first;
    let ends = memchr::memchr_iter(b'\n', text.as_bytes()).chain([text.len()]);
    for end in ends {
        let line = text.get(start..end).unwrap_or_default();
        if line.trim().is_empty() {
            if let Some((from, to, first)) = open.take() {
                chunks.extend(text.get(from..to).map(|text| Chunk { text, line: first }));
            }
        } else {
            open = match open {
                Some((from, _, first)) => Some((from, end, first)),
                None => Some((start, end, number)),
            };
        }
        start = end + 1;
        number = number.saturating_add(1);
    }
    if let Some((from, to, first)) = open {
        chunks.extend(text.get(from..to).map(|text| Chunk { text, line: first }));
    }
    chunks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_part_chunks_and_lines_are_numbered() {
        let text = "\n\na\nb\n \u{a0}\nc";
        let found: Vec<(&str, u32)> =
            chunks(text, 1).iter().map(|chunk| (chunk.text, chunk.line)).collect();
        assert_eq!(found, [("a\nb", 3), ("c", 6)]);
        assert!(chunks("", 1).is_empty());
        assert!(chunks("\n \n", 1).is_empty());
    }
}
