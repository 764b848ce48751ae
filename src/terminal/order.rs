//! From the text of an article to what the app opens.
//!
//! Enters: what was read, what is remembered of it and what the reader said of it. Leaves: the
//! article, and its text, so that it can be composed again. Promised: nothing is touched but memory,
//! so that a large article is composed beside the loop; no error quotes the article. Not here:
//! reading, and the store.

use crate::app::{Opened, Standing};
use crate::mend::Mends;
use crate::parse::{Parsed, Rules, parse_kept};
use crate::reader::public_print;
use crate::source::{Address, Loaded};
use crate::store::Remembered;

/// What an article is read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// The session begins with it.
    First,
    /// Instead of what is on the screen.
    Next,
    /// It is open already.
    Again,
}

/// The text of the open article, so that it can be composed again.
#[derive(Debug)]
pub struct Held {
    pub(super) loaded: Loaded,
    pub(super) mends: Mends,
    /// Of what is public by it.
    pub(super) print: u64,
}

/// How an article is to be composed: all that is needed besides its text, so that it can be done
/// beside the loop.
pub(super) struct Order {
    pub(super) address: Address,
    pub(super) rules: Rules,
    pub(super) mends: Mends,
    /// The public part of which the mends were said.
    pub(super) print: u64,
    /// The mends are of now, whatever the text was before.
    pub(super) is_certain: bool,
    pub(super) remembered: Option<Remembered>,
    pub(super) remarks: Vec<String>,
}

/// An article that was composed, and its text.
#[derive(Debug)]
pub struct Composed {
    pub(super) opened: Opened,
    pub(super) held: Held,
}

impl Order {
    /// Parses `loaded` as it was ordered, however long that takes.
    ///
    /// Errors: one line.
    pub(super) fn carry_out(self, loaded: Loaded) -> Result<Composed, String> {
        let Self { address, rules, mut mends, print, is_certain, remembered, mut remarks } = self;
        if loaded.lossy {
            let words = "Some bytes of the file are no text and are shown as \u{fffd}.";
            remarks.push(words.to_owned());
        }
        let mut parsed = compose(rules, &mends, &address, &loaded)?;
        let mut now = public_print(&parsed.document);
        if !is_certain && !mends.is_empty() && now != print {
            // The reader did not speak of this text.
            mends = mends.after_a_change();
            parsed = compose(rules, &mends, &address, &loaded)?;
            now = public_print(&parsed.document);
        }
        let remark = (!remarks.is_empty()).then(|| remarks.join(" "));
        let opened = Opened {
            address,
            document: parsed.document,
            remembered,
            mends: parsed.mends,
            // The loop knows how far its reader is.
            standing: Standing::default(),
            remark,
            print: Some(now),
        };
        Ok(Composed { opened, held: Held { loaded, mends, print: now } })
    }
}

/// Parses by the reader's rules and words.
///
/// Errors: one line.
pub(super) fn compose(
    rules: Rules,
    mends: &Mends,
    address: &Address,
    loaded: &Loaded,
) -> Result<Parsed, String> {
    parse_kept(rules, mends, &loaded.text, loaded.format, &loaded.name).map_err(|mistake| {
        format!("{address}:{}:{}: {}", mistake.line, mistake.column, mistake.message)
    })
}
