//! Bytes as a file of remembered state, and an article resumed from it.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| unspoil_fuzz::state(bytes));
