//! Bytes as a width from 0 to 400 and a text.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| unspoil_fuzz::layout(bytes));
