//! Bytes as text that is made safe for a terminal.

#![no_main]

use libfuzzer_sys::fuzz_target;
use unspoil::text::{clean, clean_line};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let safe = clean(&text);
    assert!(unspoil_fuzz::is_safe(&safe));
    assert_eq!(clean(&safe), safe, "cleaning twice changes nothing");
    assert!(unspoil_fuzz::is_safe_line(&clean_line(&text)));
});
