//! Words that are part of a longer text, which is kept once for all of them.
//!
//! Enters: a text, and stretches of it. Leaves: their words, and nothing else: the rest of the text
//! may be hidden. Promised: the one way to what stands around the words is to have the text
//! itself; equality, order and what is printed are those of the words. Like the seal, this has
//! private fields, and nothing more in its module.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// Words that are cheap to clone and copy nothing of the text that they were cut from.
#[derive(Clone)]
pub struct Words {
    whole: Arc<String>,
    start: u32,
    end: u32,
}

impl Words {
    /// `part` of these words: without a copy where it is a slice of them, else as a text of its
    /// own.
    pub fn part(&self, part: &str) -> Self {
        let ahead = (part.as_ptr() as usize).checked_sub(self.whole.as_ptr() as usize);
        let start = ahead.and_then(|ahead| u32::try_from(ahead).ok());
        let end = start.zip(u32::try_from(part.len()).ok());
        let end = end.and_then(|(start, length)| start.checked_add(length));
        match start.zip(end) {
            // Nothing is a slice of these words that is not within them, whatever it says.
            Some((start, end)) if self.start <= start && end <= self.end && start < end => {
                Self { whole: self.whole.clone(), start, end }
            }
            _ => part.into(),
        }
    }
}

impl From<String> for Words {
    /// No article is as long as four gigabytes; the rest of one would be lost.
    fn from(whole: String) -> Self {
        let end = u32::try_from(whole.len()).unwrap_or(u32::MAX);
        Self { whole: Arc::new(whole), start: 0, end }
    }
}

impl From<&str> for Words {
    fn from(words: &str) -> Self {
        words.to_owned().into()
    }
}

impl From<super::Str> for Words {
    fn from(words: super::Str) -> Self {
        words.as_ref().into()
    }
}

impl Deref for Words {
    type Target = str;

    fn deref(&self) -> &str {
        self.whole.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

impl AsRef<str> for Words {
    fn as_ref(&self) -> &str {
        self
    }
}

impl fmt::Display for Words {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, out)
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, out)
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Words {}

impl PartialOrd for Words {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Words {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (**self).cmp(&**other)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_part_shares_its_text_and_is_nothing_but_itself() {
        let whole = Words::from("Defne left. The keeper did it.");
        let part = whole.part(whole.get(..11).unwrap());
        assert_eq!(&*part, "Defne left.");
        assert!(Arc::ptr_eq(&part.whole, &whole.whole));
        assert_eq!(part, Words::from("Defne left."));
        assert_eq!(format!("{part} {part:?}"), "Defne left. \"Defne left.\"");
        assert!(part < whole);
    }

    #[test]
    fn a_part_of_a_part_reaches_no_farther_than_that() {
        let whole = Words::from("Defne left. The keeper did it.");
        let part = whole.part(whole.get(..11).unwrap());
        let inner = part.part(part.get(6..10).unwrap());
        assert!(Arc::ptr_eq(&inner.whole, &whole.whole));
        assert_eq!(&*inner, "left");
        // What stands beside the part is none of it, though it is of the same text.
        let beside = part.part(whole.get(12..).unwrap());
        assert!(!Arc::ptr_eq(&beside.whole, &whole.whole));
        assert_eq!(&*beside, "The keeper did it.");
    }

    #[test]
    fn words_of_another_text_and_no_words_are_texts_of_their_own() {
        let (whole, other) = (Words::from("left"), String::from("left"));
        let part = whole.part(&other);
        assert_eq!(part, whole);
        assert!(!Arc::ptr_eq(&part.whole, &whole.whole));
        assert_eq!(&*whole.part(""), "");
    }
}
