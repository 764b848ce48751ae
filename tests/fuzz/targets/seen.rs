//! Bytes as another program's list, as a register, and as words that say how far somebody is.

#![no_main]

use libfuzzer_sys::fuzz_target;
use unspoil::progress::{Progress, Scope};
use unspoil::seen::{Register, import};

/// Names decide what some lists are.
const NAMES: &[&str] =
    &["watched.csv", "diary.csv", "tracking-prod-records.csv", "history.json", "animelist.xml"];

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    for name in NAMES {
        if let Err(line) = import::read(name, &text) {
            assert!(unspoil_fuzz::is_safe_line(&line), "{line:?}");
        }
    }
    if let Ok(reading) = Register::read(&text) {
        let written = reading.register.write();
        let again = Register::read(&written).unwrap_or_else(|_| unreachable!("it was written here"));
        assert!(again.unread.is_empty());
        assert_eq!(again.register, reading.register, "reading gives what was written");
        let twice = again.register.clone().merge(reading.register);
        assert_eq!(twice, again.register, "merging with itself changes nothing");
    }
    for words in text.lines().take(8) {
        if let Some(progress) = Progress::read(words) {
            let said = progress.to_string();
            assert_eq!(Progress::read(&said), Some(progress), "{said:?}");
        }
        if let Some(scope) = Scope::read(words) {
            let said = scope.to_string();
            assert_eq!(Scope::read(&said), Some(scope), "{said:?}");
        }
    }
});
