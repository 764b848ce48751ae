//! The reader's word on what is hidden, and the words for why something is.
//!
//! Enters: blocks as they are shown, what was typed or remembered. Leaves: [`Mends`], which the
//! parser obeys after all its rules, and [`Because`], the sentences of an answer to "why?".
//! Promised: an [`Anchor`] is made of words that are shown, and a mend that is not found any more
//! is dropped, so that doubt is hidden again; no mend opens what an author marked. Not promised:
//! that an anchor tells apart two paragraphs with the very same words: the first is meant where
//! spoilers begin, every one where a paragraph is hidden, so that more is hidden and not less.

mod anchor;
mod because;
mod said;

use std::fmt;
use std::str::FromStr;

pub use anchor::Anchor;
pub use because::{Because, because};
pub use said::Said;

/// More paragraphs than these are not hidden one by one.
pub const MOST: usize = 200;

/// Where spoilers begin, by the reader's word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HideFrom {
    /// Where the article says, or what it looks like.
    #[default]
    Auto,
    /// At its first block.
    Start,
    /// At its first heading; at the start where it has none.
    FirstHeading,
    /// In the block on this line of the source, counted from 1, or in the one before it.
    Line(u32),
    /// At the first block with these words.
    Block(Anchor),
    /// Nowhere: only what an author marked is hidden.
    Nothing,
}

/// What the reader said of one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mends {
    /// Where spoilers begin.
    pub from: HideFrom,
    /// Blocks that are hidden too.
    pub also: Vec<Anchor>,
}

impl Mends {
    /// Spoilers begin here, whatever else is hidden.
    pub fn from(from: HideFrom) -> Self {
        Self { from, also: Vec::new() }
    }

    /// The reader said nothing.
    pub fn is_empty(&self) -> bool {
        self.from == HideFrom::Auto && self.also.is_empty()
    }

    /// The same of an article that has changed since: what may open something new says nothing any
    /// more, and what was hidden too stays hidden.
    #[must_use]
    pub fn after_a_change(&self) -> Self {
        match self.from {
            HideFrom::Auto | HideFrom::Start => self.clone(),
            _ => Self { from: HideFrom::Auto, also: self.also.clone() },
        }
    }

    /// This block is hidden too. False when it was before, or when no more are kept.
    pub fn hide(&mut self, anchor: Anchor) -> bool {
        let more = self.also.len() < MOST && !self.also.contains(&anchor);
        if more {
            self.also.push(anchor);
        }
        more
    }

    /// Something may be hidden by this that no rule hides, so that forgetting it may show it.
    pub fn hides(&self) -> bool {
        !self.also.is_empty() || !matches!(self.from, HideFrom::Auto | HideFrom::Nothing)
    }
}

/// As it is typed: a number is a line.
impl FromStr for HideFrom {
    type Err = String;

    fn from_str(words: &str) -> Result<Self, String> {
        let line = || {
            // `parse` would take a sign.
            let digits = !words.is_empty() && words.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| words.parse().ok()).flatten().filter(|line| *line > 0)
        };
        match words {
            "auto" => Ok(Self::Auto),
            "start" => Ok(Self::Start),
            "first-heading" => Ok(Self::FirstHeading),
            "nothing" => Ok(Self::Nothing),
            _ => line().map(Self::Line).ok_or_else(|| {
                "write auto, start, first-heading, nothing, or a line's number from 1 on".to_owned()
            }),
        }
    }
}

/// As it is kept in files; [`HideFrom::kept`] reads it.
impl fmt::Display for HideFrom {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Auto => out.write_str("auto"),
            Self::Start => out.write_str("start"),
            Self::FirstHeading => out.write_str("first-heading"),
            Self::Line(line) => write!(out, "{line}"),
            Self::Block(anchor) => write!(out, "block {anchor}"),
            Self::Nothing => out.write_str("nothing"),
        }
    }
}

impl HideFrom {
    /// From a file. What is not understood says nothing: doubt is hidden.
    pub fn kept(words: &str) -> Self {
        match words.strip_prefix("block ") {
            Some(anchor) => Anchor::kept(anchor).map_or(Self::Auto, Self::Block),
            None => words.parse().unwrap_or_default(),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_a_word_or_a_line() {
        for (words, expected) in [
            ("auto", HideFrom::Auto),
            ("start", HideFrom::Start),
            ("first-heading", HideFrom::FirstHeading),
            ("nothing", HideFrom::Nothing),
            ("1", HideFrom::Line(1)),
            ("0042", HideFrom::Line(42)),
        ] {
            assert_eq!(words.parse(), Ok(expected), "{words}");
        }
        for words in ["", "0", "-3", "+3", "3.5", "Nothing", "all", "block 0", "99999999999"] {
            let why = words.parse::<HideFrom>().unwrap_err();
            assert!(why.contains("first-heading") && !why.contains('\n'), "{words}: {why}");
        }
    }

    #[test]
    fn what_is_kept_is_read_again_and_what_is_not_understood_hides_by_the_rules() {
        let anchor = Anchor::kept("00000000000000ff").unwrap();
        for from in [
            HideFrom::Auto,
            HideFrom::Start,
            HideFrom::FirstHeading,
            HideFrom::Line(7),
            HideFrom::Block(anchor),
            HideFrom::Nothing,
        ] {
            assert_eq!(HideFrom::kept(&from.to_string()), from);
        }
        for words in ["", "block", "block x", "block 12345678901234567", "nothing at all"] {
            assert_eq!(HideFrom::kept(words), HideFrom::Auto, "{words}");
        }
    }

    #[test]
    fn a_block_is_hidden_once_and_not_without_end() {
        let anchor = |number: u64| Anchor::kept(&format!("{number:016x}")).unwrap();
        let mut mends = Mends::default();
        assert!(mends.hide(anchor(1)) && !mends.hide(anchor(1)));
        assert!((2..1_000).map(anchor).filter(|anchor| mends.hide(*anchor)).count() < MOST);
        assert_eq!(mends.also.len(), MOST);
    }
}
