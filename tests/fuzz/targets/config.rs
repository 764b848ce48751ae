//! Bytes as `config.toml` and as keys.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| unspoil_fuzz::config(bytes));
