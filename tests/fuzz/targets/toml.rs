//! Bytes as an article of one format.

#![no_main]

use libfuzzer_sys::fuzz_target;
use unspoil::parse::Format;

fuzz_target!(|bytes: &[u8]| unspoil_fuzz::article(bytes, Format::Toml));
