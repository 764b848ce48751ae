//! Bytes as a width from 0 to 400 and a text.

#![no_main]

use libfuzzer_sys::fuzz_target;
use unspoil::parse::{Format, parse};
use unspoil::spoiler::{Reveals, project};

fuzz_target!(|bytes: &[u8]| {
    let [low, high, text @ ..] = bytes else { return };
    let width = u16::from_le_bytes([*low, *high]) % 401;
    if let Ok(parsed) = parse(&String::from_utf8_lossy(text), Format::Markdown, "article") {
        unspoil_fuzz::rows(&project(&parsed.document, &Reveals::none()), width);
    }
});
