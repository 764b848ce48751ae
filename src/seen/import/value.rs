//! Parts of lists in JSON.
//!
//! Enters: a value and a name. Leaves: the part of that name. Promised: a part that is missing or of
//! another kind counts as missing; a number may be written as text.

use serde_json::Value;

use super::date::Order;

/// A text; empty where there is none.
pub(super) fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// A number that is written as one or as text.
pub(super) fn number(value: &Value, name: &str) -> Option<u16> {
    let value = value.get(name)?;
    let number = value.as_u64().and_then(|number| u16::try_from(number).ok());
    number.or_else(|| value.as_str()?.trim().parse().ok())
}

/// A year, as [`number`].
pub(super) fn year(value: &Value, name: &str) -> Option<u16> {
    number(value, name).filter(|year| (1800..2200).contains(year))
}

/// A day; 0 where there is none.
pub(super) fn day(value: &Value, name: &str) -> u64 {
    Order::Unknown.read(text(value, name))
}

/// A list; empty where there is none.
pub(super) fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}
