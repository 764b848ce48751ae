//! What pages call their parts: the words in classes and ids.
//!
//! Enters: the values of `class`, `id` and what programs that make pages use beside them. Leaves: names in one spelling, `post_body`, `postBody`
//! and `post__body` all as `post-body`. Promised: linear in the values. Not here: what a name
//! means.

/// The names of an element, each in lower case with single dashes.
#[derive(Debug, Default)]
pub(super) struct Names(Box<[Box<str>]>);

impl Names {
    /// The names one by one.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|name| &**name)
    }

    /// Whether one of the names is one of these.
    pub fn has(&self, names: &[&str]) -> bool {
        self.iter().any(|name| names.contains(&name))
    }

    /// Whether a word of one of the names is one of these.
    pub fn speak_of(&self, words: &[&str]) -> bool {
        self.iter().any(|name| name.split('-').any(|word| words.contains(&word)))
    }
}

/// Reads the names in the values of attributes.
pub(super) fn names<'a>(values: impl Iterator<Item = &'a str>) -> Names {
    Names(values.flat_map(str::split_ascii_whitespace).map(spelled).collect())
}

/// One name in the spelling of this room.
pub(super) fn spelled(name: &str) -> Box<str> {
    let mut out = String::with_capacity(name.len() + 4);
    let mut before = '-';
    for c in name.chars() {
        let dash = matches!(c, '_' | '-' | ':' | '.' | '/' | '[' | ']');
        let turns = c.is_ascii_uppercase() && before.is_ascii_lowercase();
        if (dash || turns) && !out.ends_with('-') && !out.is_empty() {
            out.push('-');
        }
        if !dash {
            out.push(c.to_ascii_lowercase());
        }
        before = c;
    }
    if out.ends_with('-') {
        out.pop();
    }
    out.into()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::format_collect)]
mod tests {
    use super::*;

    #[test]
    fn names_are_spelled_one_way() {
        for name in ["post-body", "post_body", "postBody", "post__body", "Post--Body", "POST-BODY"]
        {
            assert_eq!(&*spelled(name), "post-body", "{name}");
        }
        assert_eq!(&*spelled("bbCodeSpoiler-content"), "bb-code-spoiler-content");
        let names = names(["entry-content has-ads", "main"].into_iter());
        assert!(names.has(&["main"]) && names.speak_of(&["content"]) && !names.has(&["content"]));
    }
}
