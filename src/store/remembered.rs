//! What is remembered, as types and as the JSON that is written.
//!
//! Enters: what the rooms above give: places, marks, times. Leaves: plain data. Promised: nothing
//! in it is computed from an article here, so nothing hidden can slip in; marks of two instances
//! merge by their times. A file says its version first, and one of a later version is not read.
//! Not here: the disk.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::mend::{Anchor, HideFrom, Mends};
use crate::shelf::Read;

/// The version that is written, and the latest that is read.
pub(super) const VERSION: u32 = 1;

/// Where a reader is, in content coordinates.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedPlace {
    /// The path of the block, outermost first.
    pub block: Vec<u32>,
    /// Bytes into the block's text.
    pub offset: u32,
    /// Rows of air above the block, when `offset` is 0.
    #[serde(default)]
    pub lead: u32,
    /// The heading it stands under, to fall back to when the article has changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<SavedHeading>,
}

/// A heading that was shown, or the row of one that was not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedHeading {
    /// Which row of the contents, from 0.
    pub ordinal: u32,
    /// Its words; only of a heading that was never covered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// A mark and when it was set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedMark {
    /// Where it leads.
    pub place: SavedPlace,
    /// When it was set, in seconds since 1970.
    pub at: u64,
}

/// A lifted cover and what was under it when it was lifted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedReveal {
    /// The cover's path, outermost first.
    pub path: Vec<u32>,
    /// The fingerprint of the text that it revealed; the reveal is dropped when it differs.
    #[serde(with = "hex")]
    pub fingerprint: u64,
}

/// What the reader said of what is hidden. What is not understood when it is read says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SavedMends {
    /// Where spoilers begin; empty where the article says it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub from: String,
    /// Blocks that are hidden too, by the fingerprints of their words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
}

impl SavedMends {
    /// For the store.
    pub fn of(mends: &Mends) -> Self {
        let from = match mends.from {
            HideFrom::Auto => String::new(),
            from => from.to_string(),
        };
        Self { from, also: mends.also.iter().map(ToString::to_string).collect() }
    }

    /// As the reader said it.
    pub fn mends(&self) -> Mends {
        let mut mends = Mends::from(HideFrom::kept(&self.from));
        for anchor in self.also.iter().filter_map(|words| Anchor::kept(words)) {
            mends.hide(anchor);
        }
        mends
    }

    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What is remembered of one article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Remembered {
    /// The title as it was shown before anything was revealed.
    pub title: String,
    /// The fingerprint of the article's public part.
    #[serde(with = "hex")]
    pub fingerprint: u64,
    /// Where the reader was.
    pub place: Option<SavedPlace>,
    /// Marks, by their letter a–z. Set one with [`Remembered::set_mark`].
    pub marks: BTreeMap<char, SavedMark>,
    /// The reader wants to find it again.
    pub bookmarked: bool,
    /// Lifted covers; empty unless the reader asked to have them remembered.
    pub reveals: Vec<SavedReveal>,
    /// What the reader said of what is hidden in it; left out when that is nothing.
    #[serde(skip_serializing_if = "SavedMends::is_empty")]
    pub mends: SavedMends,
    /// When it was last open, in seconds since 1970; 0 when it never was.
    pub last_read: u64,
    /// How far the reader came, in thousandths of what could be seen.
    pub share_permille: u16,
    /// The reader came to the end.
    pub finished: bool,
}

impl Remembered {
    /// Sets the mark `letter`, later than any mark of this letter so far, whatever the clock says.
    /// Other letters than a–z are not kept.
    pub fn set_mark(&mut self, letter: char, place: SavedPlace, now: u64) {
        if letter.is_ascii_lowercase() {
            let after = self.marks.get(&letter).map_or(0, |mark| mark.at.saturating_add(1));
            self.marks.insert(letter, SavedMark { place, at: now.max(after) });
        }
    }

    /// Takes from `other` the marks that are missing here or newer there.
    pub(super) fn take_marks(&mut self, other: &Self) {
        for (letter, mark) in &other.marks {
            if self.marks.get(letter).is_none_or(|own| own.at < mark.at) {
                self.marks.insert(*letter, mark.clone());
            }
        }
    }

    /// What the library says about reading it; `None` when it was never open.
    pub fn read(&self) -> Option<Read> {
        (self.last_read > 0).then_some(Read {
            when: self.last_read,
            share_permille: self.share_permille,
            finished: self.finished,
        })
    }
}

/// What the library needs of a remembered article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The key it was saved under: an address.
    pub key: String,
    /// The title as it was shown before anything was revealed.
    pub title: String,
    /// When and how far it was read; `None` when it never was open.
    pub read: Option<Read>,
    /// The reader wants to find it again.
    pub bookmarked: bool,
}

/// What is remembered of the program itself. What is `None` was never chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The width of the text, in cells.
    pub width: Option<u16>,
    /// The theme, by its name.
    pub theme: Option<String>,
    /// Whether the contents stand beside the text.
    pub contents: Option<bool>,
    /// The order of the library, by its name.
    pub order: Option<String>,
    /// Where quotations go, by its name.
    pub dialect: Option<String>,
    /// The three lines for a first run were seen.
    pub first_run_seen: bool,
}

/// An article's file.
#[derive(Serialize, Deserialize)]
pub(super) struct ArticleFile {
    pub(super) version: u32,
    pub(super) key: String,
    pub(super) article: Remembered,
}

/// The settings' file.
#[derive(Serialize, Deserialize)]
pub(super) struct SettingsFile {
    pub(super) version: u32,
    pub(super) settings: Settings,
}

/// All that is read of a file before it is known to be ours.
#[derive(Deserialize)]
pub(super) struct Versioned {
    pub(super) version: u32,
}

/// Sixty-four bits as 16 digits: a JSON number is cut to 53 bits by many who read it.
mod hex {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    #[allow(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde asks for")]
    pub(super) fn serialize<S: Serializer>(number: &u64, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(&format_args!("{number:016x}"))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<u64, D::Error> {
        let digits = String::deserialize(from)?;
        u64::from_str_radix(&digits, 16).map_err(|_| D::Error::custom("not a fingerprint"))
    }
}
