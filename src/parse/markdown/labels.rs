//! Labels of notes, so that a reference looks the same whether its note is known or not.
//!
//! Enters: a text. Leaves: definitions of every note that the text might refer to, to be read
//! before it: Markdown leaves a reference without a note as it is written, so a note under a cover
//! would show in the open. Promised: linear time; nothing for a text without `[^`. Not promised:
//! that every label found is one; what only looks like one defines something nobody refers to.

use std::collections::BTreeSet;

use memchr::memmem;

/// No label is longer, in bytes: Markdown stops at a thousand characters.
const LONGEST: usize = 4_000;

/// What to read before `text`. Ends where a new block may begin.
pub(super) fn definitions(text: &str) -> String {
    let mut labels = BTreeSet::new();
    for at in memmem::find_iter(text.as_bytes(), "[^") {
        labels.extend(text.get(at + 2..).and_then(label));
    }
    if labels.is_empty() {
        return String::new();
    }
    let mut out = String::new();
    for label in labels {
        out.push_str("[^");
        out.push_str(label);
        out.push_str("]: x\n\n");
    }
    // So that indented code at the start of the text is not taken for the last note's.
    out.push_str("<!-- -->\n\n");
    out
}

/// The label at the start of `text`, before its bracket.
fn label(text: &str) -> Option<&str> {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().take(LONGEST) {
        match byte {
            b'\n' => return None,
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b']' => return text.get(..at).filter(|label| !label.trim().is_empty()),
            b'[' => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_is_defined_once_and_what_is_none_is_left() {
        assert_eq!(definitions("a [b] c^2 [^"), "");
        assert_eq!(definitions("[^] [^ ] [^a\nb] [^a[b]"), "");
        assert_eq!(
            definitions("a[^n] b[^m\\]] c[^n]\n\n[^n]: d"),
            "[^m\\]]: x\n\n[^n]: x\n\n<!-- -->\n\n"
        );
        assert_eq!(definitions(&"[^".repeat(100_000)), "");
    }
}
