//! Bytes as `config.toml` and as keys.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let (settings, complaints) = unspoil::config::read(&text, None);
    for complaint in &complaints {
        assert!(unspoil_fuzz::is_safe_line(&complaint.to_string()), "{complaint}");
    }
    let _ = unspoil::config::print(&settings);
});
