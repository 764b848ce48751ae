//! Lists in JSON: whose they are.
//!
//! Enters: a text. Leaves: [`Imported`]. Promised: a list is known by its shape; nesting beyond 128
//! is no list of ours. Not here: what the parts mean.

use serde_json::Value;

use super::{Imported, simkl, trakt, tv_time};

/// Reads a list by its shape.
pub(super) fn read(text: &str) -> Result<Imported, String> {
    let value: Value = serde_json::from_str(text).map_err(|error| {
        format!(
            "is no sound JSON (line {}, column {}); export it again",
            error.line(),
            error.column()
        )
    })?;
    if simkl::is_list(&value) {
        return Ok(simkl::read(&value));
    }
    let entries = value.as_array().map(Vec::as_slice).unwrap_or_default();
    let first = entries.iter().find(|entry| entry.is_object());
    match first {
        Some(entry) if entry.get("show").is_some() || entry.get("movie").is_some() => {
            Ok(trakt::read(entries))
        }
        Some(entry) if tv_time::is_entry(entry) => Ok(tv_time::list(entries)),
        _ if value.as_array().is_some_and(Vec::is_empty) => {
            Err("is an empty list; there is nothing to import".to_owned())
        }
        _ => Err("is no list that is known by its shape; JSON of Trakt, Simkl and TV Time is read"
            .to_owned()),
    }
}
