//! Bytes as text that is made safe for a terminal.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| unspoil_fuzz::text(bytes));
