//! Form feeds: the oldest spoiler mark there is.
//!
//! Enters: an article's text before it is cleaned, since cleaning turns form feeds to line ends.
//! Leaves: the parts between them, each with its first line. Promised: what stands before the
//! first one is the first part; every other part is for the caller to hide, one cover each, as
//! news readers turned over to them one by one. Parts without words are none.

/// The parts of `text`, and how many lines stand before each.
pub(in crate::parse) fn feeds(text: &str) -> Vec<(u32, &str)> {
    let mut before = 0_u32;
    let mut parts = Vec::new();
    for (place, part) in text.split('\u{c}').enumerate() {
        if place == 0 || !part.trim().is_empty() {
            parts.push((before, part));
        }
        let lines = memchr::memchr_iter(b'\n', part.as_bytes()).count();
        before = before.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
    }
    parts
}

/// How many lines without words a part begins with.
pub(in crate::parse) fn blank_lines(part: &str) -> u32 {
    let blank = part.len() - part.trim_start().len();
    let lines = part.get(..blank).unwrap_or_default().matches('\n').count();
    u32::try_from(lines).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_know_how_many_lines_stand_before_them() {
        assert_eq!(feeds("a\nb"), [(0, "a\nb")]);
        assert_eq!(feeds("a\n\u{c}\nb\u{c}c\u{c}\n"), [(0, "a\n"), (1, "\nb"), (2, "c")]);
        assert_eq!(feeds("\u{c}a"), [(0, ""), (0, "a")]);
        assert_eq!(blank_lines("\n \nb\n"), 2);
    }
}
