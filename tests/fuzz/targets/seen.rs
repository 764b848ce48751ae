//! Bytes as another program's list, as a register, and as words that say how far somebody is.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| unspoil_fuzz::seen(bytes));
