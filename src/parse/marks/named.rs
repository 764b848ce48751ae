//! Names that say "spoiler": of elements, classes, brackets and boxes.
//!
//! Enters: a name. Leaves: whether it says so, and whether it says the opposite. Not here: which names
//! hide without that word, which each kind of mark knows for itself.

/// "spoiler-free", "no-spoilers": the opposite of a spoiler.
pub(super) fn says_free(class: &str) -> bool {
    let class = class.to_ascii_lowercase();
    class.contains("free") || class.starts_with("no-") || class.starts_with("non-")
}

/// Whether "spoiler" stands in `text`, in any case of letters.
pub(in crate::parse) fn holds_spoiler(text: &str) -> bool {
    text.as_bytes().windows(7).any(|seven| seven.eq_ignore_ascii_case(b"spoiler"))
}
