//! Lines of the source.
//!
//! Enters: places in a text, in bytes, in reading order. Leaves: their lines. Promised: every byte
//! is looked at once; a place before the last one asked for has the last one's line.

/// Counts lines forward.
pub(super) struct LineCounter<'a> {
    text: &'a str,
    /// From this byte on lines are counted from that one.
    marks: &'a [(usize, u32)],
    at: usize,
    line: u32,
}

impl<'a> LineCounter<'a> {
    /// Counts the lines of `text`; see `Split::lines` for the marks.
    pub fn new(text: &'a str, marks: &'a [(usize, u32)]) -> Self {
        Self { text, marks, at: 0, line: 1 }
    }

    /// The line of a byte, from 1.
    pub fn line_of(&mut self, at: usize) -> u32 {
        while let Some(((from, line), rest)) = self.marks.split_first()
            && *from <= at
        {
            (self.at, self.line, self.marks) = (*from, *line, rest);
        }
        if let Some(between) = self.text.as_bytes().get(self.at..at) {
            let ends = memchr::memchr_iter(b'\n', between).count();
            self.line = self.line.saturating_add(u32::try_from(ends).unwrap_or(u32::MAX));
            self.at = at;
        }
        self.line
    }
}
