//! What is being read of a file, and what is wrong with it.
//!
//! Enters: values with their places in the file. Leaves: complaints. Promised: a complaint says
//! where and what would be right, and never stops the reading. Not here: which settings there are.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Complaint;
use crate::text::nearest;

/// A key or value with its place in the file.
pub(super) type Value<'a> = Spanned<DeValue<'a>>;

/// What has been read so far.
pub(super) struct Reading<'a> {
    pub(super) text: &'a str,
    pub(super) complaints: Vec<Complaint>,
}

impl Reading<'_> {
    /// Adds a complaint about the part of the file at `span`, in bytes.
    pub(super) fn complain(&mut self, span: Range<usize>, message: String) {
        let before = self.text.get(..span.start).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        let in_line = before.rsplit('\n').next().unwrap_or_default();
        let column = in_line.chars().count() + 1;
        self.complaints.push(Complaint { line, column, message });
    }

    /// Says that `key` is unknown; `what` is the plural of what it should have been.
    pub(super) fn unknown<'k>(
        &mut self,
        key: &Spanned<std::borrow::Cow<'_, str>>,
        what: &str,
        known: impl Iterator<Item = &'k str> + Clone,
    ) {
        let word = key.get_ref();
        let meant = nearest(word, known.clone())
            .map_or_else(String::new, |meant| format!("; did you mean {meant}?"));
        let known: Vec<_> = known.collect();
        let message = format!("{word:?} is unknown here{meant} ({what}: {})", known.join(", "));
        self.complain(key.span(), message);
    }

    /// Says what `name` takes instead of this value.
    pub(super) fn wrong(&mut self, name: &str, value: &Value<'_>, takes: &str) {
        let found = match value.get_ref() {
            DeValue::String(word) => format!("{word:?}"),
            DeValue::Integer(number) => number.to_string(),
            DeValue::Float(number) => number.to_string(),
            DeValue::Boolean(flag) => flag.to_string(),
            DeValue::Datetime(_) => "a date".to_owned(),
            DeValue::Array(_) => "a list".to_owned(),
            DeValue::Table(_) => "a table".to_owned(),
        };
        self.complain(value.span(), format!("{name} takes {takes}, not {found}"));
    }
}

/// The entries of a table as they stand in the file.
pub(super) fn in_order<'t, 'i>(
    table: &'t DeTable<'i>,
) -> Vec<(&'t Spanned<std::borrow::Cow<'i, str>>, &'t Value<'i>)> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries
}
