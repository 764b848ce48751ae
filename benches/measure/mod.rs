//! How the parts are measured: by the clock, and in instructions where `valgrind` is there.
//!
//! Enters: cases, each with a name, a size, and how its input is made. Leaves: a row for each, with
//! the median and the best of several runs in milliseconds, and what the processor was told in
//! thousands of instructions, which is the same on a busy machine. Inputs are made one after the
//! other, and only those that are asked for: words behind `--` are the names of parts. Nothing here
//! fails by the clock.

#![allow(dead_code, reason = "each benchmark uses a part of it")]

use std::env;
use std::hint::black_box;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What is measured, on its input. Says how long that took.
pub type Act = Box<dyn FnMut() -> Duration>;

/// A row.
pub struct Case {
    part: &'static str,
    size: String,
    make: Box<dyn Fn() -> Act>,
    /// How often it is done for the clock.
    runs: usize,
    /// Its input is made soon enough under `valgrind` too, where that takes fifty times as long.
    is_counted: bool,
}

/// So many runs of each for the clock.
const RUNS: usize = 15;

/// So many to count instructions, since some parts remember what they did before.
const COUNTED: u64 = 3;

/// What is measured under `valgrind` is told by this word and the case's place.
const COUNT: &str = "--count";

impl Case {
    /// A case whose input is made by `make`.
    pub fn new<M, A>(part: &'static str, size: impl Into<String>, make: M) -> Self
    where
        M: Fn() -> A + 'static,
        A: FnMut() -> Duration + 'static,
    {
        let make = Box::new(move || Box::new(make()) as Act);
        Self { part, size: size.into(), make, runs: RUNS, is_counted: true }
    }

    /// Its input is large: no instructions are counted.
    pub fn large(self) -> Self {
        Self { is_counted: false, ..self }
    }

    /// The second time something else would be done.
    pub fn once(self) -> Self {
        Self { runs: 1, ..self }
    }
}

/// How long `act` takes. What it gives is dropped behind the clock.
pub fn timed<T>(act: impl FnOnce() -> T) -> Duration {
    let (took, _) = counted(act);
    took
}

// `valgrind` counts what happens in here, so the name has to be there.
#[inline(never)]
fn counted<T>(act: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let done = black_box(act());
    (start.elapsed(), done)
}

/// Measures the cases that are asked for and prints a row for each.
pub fn measure(cases: &[Case]) {
    let words: Vec<String> = env::args().skip(1).collect();
    if let Some(at) = words.iter().position(|word| word == COUNT) {
        let case = words.get(at + 1).and_then(|at| cases.get(at.parse::<usize>().ok()?));
        let mut act = (case.expect("a case has this number").make)();
        for _ in 0..COUNTED {
            act();
        }
        return;
    }
    let parts: Vec<&String> = words.iter().filter(|word| !word.starts_with('-')).collect();
    let can_count = Command::new("valgrind")
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    println!(
        "{:<10} {:>18} {:>12} {:>12} {:>16}",
        "part", "input", "median ms", "best ms", "1,000 instr."
    );
    for (at, case) in cases.iter().enumerate() {
        if !parts.is_empty() && !parts.iter().any(|part| *part == case.part) {
            continue;
        }
        let mut act = (case.make)();
        let mut times: Vec<Duration> = (0..case.runs).map(|_| act()).collect();
        drop(act);
        times.sort_unstable();
        let of = |place: usize| times.get(place).map_or(0.0, Duration::as_secs_f64) * 1e3;
        let counted = if can_count && case.is_counted { instructions(at) } else { None };
        let counted = counted.map_or_else(|| "-".to_owned(), |count| (count / 1_000).to_string());
        let (median, best) = (of(times.len() / 2), of(0));
        println!("{:<10} {:>18} {median:>12.3} {best:>12.3} {counted:>16}", case.part, case.size);
    }
}

/// The instructions of one run of a case, counted in a process of its own.
fn instructions(at: usize) -> Option<u64> {
    let ran = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null", "--collect-atstart=no"])
        .arg("--toggle-collect=*::measure::counted*")
        .arg(env::current_exe().ok()?)
        .args([COUNT, &at.to_string()])
        .output()
        .ok()?;
    let told = String::from_utf8_lossy(&ran.stderr).into_owned();
    let count = told.lines().find_map(|line| line.split_once("Collected : "))?.1;
    Some(count.trim().parse::<u64>().ok()? / COUNTED)
}
