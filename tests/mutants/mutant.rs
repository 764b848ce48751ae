//! Which mutant this is. Only the copy has this room.

use std::fs::OpenOptions;
use std::io::Write;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// The number before anybody has looked.
const UNREAD: u32 = u32::MAX;
/// The number of one that changes nothing and writes down which points are passed.
const TRACE: u32 = u32::MAX - 1;
/// The number of none.
const NONE: u32 = u32::MAX - 2;
/// More than there are points.
const MOST: usize = 1 << 14;

static NUMBER: AtomicU32 = AtomicU32::new(UNREAD);
static PASSED: [AtomicBool; MOST] = [const { AtomicBool::new(false) }; MOST];

/// Whether this is the mutant of that number. Asked everywhere, so it must cost nothing.
#[inline(always)]
pub(crate) fn is(number: u32) -> bool {
    let own = NUMBER.load(Ordering::Relaxed);
    own == number || (own > NONE && look(own, number))
}

#[cold]
#[inline(never)]
fn look(own: u32, number: u32) -> bool {
    if own == TRACE {
        pass(number);
        return false;
    }
    let own = match std::env::var("MUTANT") {
        Ok(word) if word == "trace" => TRACE,
        Ok(word) => word.parse().unwrap_or(NONE),
        Err(_) => NONE,
    };
    NUMBER.store(own, Ordering::Relaxed);
    is(number)
}

fn pass(number: u32) {
    let passed = PASSED.get(number as usize);
    if passed.is_some_and(|passed| !passed.swap(true, Ordering::Relaxed)) {
        let Ok(path) = std::env::var("MUTANT_TRACE") else { return };
        if let Ok(mut file) = OpenOptions::new().create(true).append(true).open(path) {
            let _ = file.write_all(format!("{number}\n").as_bytes());
        }
    }
}
