//! The names of the formats, as they are typed.
//!
//! Enters: nothing. Leaves: what reads such a name for whatever declares arguments.

use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::parse::Format;

/// The names of the formats.
const FORMATS: [&str; 4] = ["plain", "markdown", "html", "toml"];

/// A format by its name. `Format` itself knows nothing of the command line.
pub(super) fn format() -> impl TypedValueParser<Value = Format> {
    let names = PossibleValuesParser::new(FORMATS);
    names.map(|name| match name.as_str() {
        "markdown" => Format::Markdown,
        "html" => Format::Html,
        "toml" => Format::Toml,
        _ => Format::Plain,
    })
}
