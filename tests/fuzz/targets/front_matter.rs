//! Bytes between the fences of front matter, in both of its languages.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| unspoil_fuzz::front_matter(bytes));
