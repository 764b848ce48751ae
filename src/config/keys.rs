//! Reads the table `[keys]`.
//!
//! Enters: the table with its places in the file. Leaves: a keymap. Promised: keys that are
//! right are bound, whatever stands beside them; an action none of whose keys can be read keeps
//! those of the preset. Not here: which keys clash (`keymap/build.rs` decides).

use std::ops::Range;

use toml::de::DeValue;

use super::reading::{Reading, Value, in_order};
use crate::keymap::{BINDINGS, Keymap, Override, Preset, Sequence, action_named};
use crate::text::nearest;

const TAKES: &str = "keys such as \"x\", a list of them, or \"nop\"";

/// An override with the places of its keys in the file.
struct Typed {
    wanted: Override,
    all: Range<usize>,
    each: Vec<Range<usize>>,
}

/// The keymap that the table asks for; `None` when it is no table.
pub(super) fn read(reading: &mut Reading<'_>, value: &Value<'_>) -> Option<Keymap> {
    let DeValue::Table(table) = value.get_ref() else {
        reading.wrong("keys", value, "a table");
        return None;
    };
    let mut preset = Preset::Default;
    let mut typed: Vec<Typed> = Vec::new();
    for (key, value) in in_order(table) {
        if key.get_ref() == "preset" {
            match value.get_ref().as_str().and_then(named_preset) {
                Some(named) => preset = named,
                None => reading.wrong("preset", value, "\"default\" or \"less\""),
            }
        } else if let Some(action) = action_named(key.get_ref()) {
            typed.extend(keys(reading, key.get_ref(), value).map(|(keys, each)| Typed {
                wanted: Override { action, keys },
                all: key.span(),
                each,
            }));
        } else {
            let known = BINDINGS.iter().map(|binding| binding.name).chain(["preset"]);
            let word = key.get_ref();
            let meant = nearest(word, known).map_or_else(
                || "; --print-keys names them all".to_owned(),
                |meant| format!("; did you mean {meant}?"),
            );
            reading.complain(key.span(), format!("{word:?} is no action{meant}"));
        }
    }
    let wanted: Vec<_> = typed.iter().map(|typed| typed.wanted.clone()).collect();
    let (keymap, clashes) = Keymap::build(preset, &wanted);
    for clash in clashes {
        let Some(typed) = typed.get(clash.request) else { continue };
        let each = clash.key.and_then(|key| typed.each.get(key));
        let span = each.unwrap_or(&typed.all).clone();
        reading.complain(span, clash.problem.to_string());
    }
    Some(keymap)
}

fn named_preset(name: &str) -> Option<Preset> {
    Preset::NAMES.iter().find(|(known, _)| *known == name).map(|(_, preset)| *preset)
}

/// The keys of one action, with their places; `None` when there is nothing to replace the
/// preset's with.
fn keys(
    reading: &mut Reading<'_>,
    name: &str,
    value: &Value<'_>,
) -> Option<(Vec<Sequence>, Vec<Range<usize>>)> {
    let one = std::slice::from_ref(value);
    let items = match value.get_ref() {
        DeValue::Array(items) => &**items,
        DeValue::String(_) => one,
        _ => {
            reading.wrong(name, value, TAKES);
            return None;
        }
    };
    let (mut keys, mut places, mut unbinds) = (Vec::new(), Vec::new(), items.is_empty());
    for item in items {
        match item.get_ref().as_str() {
            Some("nop") => unbinds = true,
            Some(words) => match Sequence::parse(words) {
                Ok(sequence) => {
                    keys.push(sequence);
                    places.push(item.span());
                }
                Err(told) => reading.complain(item.span(), format!("{name}: {told}")),
            },
            None => reading.wrong(name, item, TAKES),
        }
    }
    (unbinds || !keys.is_empty()).then_some((keys, places))
}
