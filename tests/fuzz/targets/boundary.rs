//! Bytes as the choice of sentences: warnings, negations, notices of the end, headings, stories.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| unspoil_fuzz::boundary(bytes));
