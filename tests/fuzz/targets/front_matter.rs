//! Bytes between the fences of front matter, in both of its languages.

#![no_main]

use libfuzzer_sys::fuzz_target;
use unspoil::parse::Format;

fuzz_target!(|bytes: &[u8]| {
    for fence in ["+++", "---"] {
        let article = [fence.as_bytes(), b"\n", bytes, b"\n", fence.as_bytes(), b"\n\nText.\n"].concat();
        unspoil_fuzz::article(&article, Format::Markdown);
    }
});
