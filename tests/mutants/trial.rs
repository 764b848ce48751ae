//! One run of a test program as one mutant.
//!
//! Enters: a program, which of its tests, the mutant's number, and how long may be waited. Leaves:
//! whether a test failed. Promised: a mutant that loops is ended, one that takes memory without an
//! end fails, and nothing outside the scratch folder is home to it.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Every test passed.
    Passed,
    /// A test failed, or the program broke down.
    Failed,
    /// It was waited for long enough.
    Hung,
}

/// Some of the tests of a program.
pub struct Suite {
    /// What it is called in reports.
    pub name: String,
    /// The program.
    pub program: PathBuf,
    /// Which tests.
    pub arguments: Vec<String>,
}

/// Where programs run, and what they may take.
pub struct Ground<'a> {
    /// The copy.
    pub tree: &'a Path,
    /// Their home, and where they put what is of no use afterwards.
    pub home: &'a Path,
}

/// Address space of a test program, in KiB: 4 GiB.
const MEMORY: &str = "4194304";

impl Ground<'_> {
    /// An empty home.
    pub fn clear(&self) {
        let _ = fs::remove_dir_all(self.home);
        fs::create_dir_all(self.home).expect("the ground can be written");
    }

    /// Runs a suite as this mutant, or as none with "trace".
    pub fn run(&self, suite: &Suite, mutant: &str, limit: Duration) -> End {
        let mut child = self.start(suite, mutant);
        let out = child.stdout.take().expect("the output is taken once");
        let (say, hear) = mpsc::channel();
        thread::spawn(move || {
            let lines = BufReader::new(out).split(b'\n').map_while(Result::ok);
            let failed = lines.into_iter().any(|line| line.ends_with(b"... FAILED"));
            // Who waited too long is not there any more.
            let _ = say.send(failed);
        });
        let began = Instant::now();
        let end = match hear.recv_timeout(limit) {
            Ok(true) => End::Failed,
            Ok(false) => ended(&mut child, limit.saturating_sub(began.elapsed())),
            Err(_) => End::Hung,
        };
        let _ = child.kill();
        let _ = child.wait();
        end
    }

    fn start(&self, suite: &Suite, mutant: &str) -> Child {
        Command::new("sh")
            .args(["-c", &format!("ulimit -v {MEMORY}; exec \"$0\" \"$@\"")])
            .arg(&suite.program)
            .args(&suite.arguments)
            .current_dir(self.tree)
            .env("MUTANT", mutant)
            .env("MUTANT_TRACE", self.home.join("trace"))
            .env("CARGO_MANIFEST_DIR", self.tree)
            .env("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "1")
            // A trace through so large a program takes longer than its tests.
            .env("RUST_BACKTRACE", "0")
            .env("UNSPOIL_TWINS", "10")
            .env("HOME", self.home)
            .env("TMPDIR", self.home)
            .env_remove("XDG_STATE_HOME")
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("XDG_DATA_HOME")
            .env_remove("XDG_CACHE_HOME")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell runs")
    }
}

/// The end of a program that says nothing any more.
fn ended(child: &mut Child, limit: Duration) -> End {
    let began = Instant::now();
    loop {
        match child.try_wait().expect("a child can be waited for") {
            Some(status) if status.success() => return End::Passed,
            Some(_) => return End::Failed,
            None if began.elapsed() > limit => return End::Hung,
            None => thread::sleep(Duration::from_millis(2)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(script: &str) -> End {
        let home = std::env::temp_dir();
        let ground = Ground { tree: &home, home: &home };
        let arguments = vec!["-c".to_owned(), script.to_owned()];
        let suite = Suite { name: "sh".into(), program: "/bin/sh".into(), arguments };
        ground.run(&suite, "3", Duration::from_millis(500))
    }

    #[test]
    fn a_run_passes_fails_or_hangs() {
        assert_eq!(end("test $MUTANT = 3"), End::Passed);
        assert_eq!(end("exit 101"), End::Failed);
        assert_eq!(end("kill -ABRT $$"), End::Failed);
        assert_eq!(end("echo test a ... FAILED; exec sleep 5"), End::Failed);
        assert_eq!(end("exec sleep 5"), End::Hung);
        assert_eq!(end("exec >&-; exec sleep 5"), End::Hung);
    }
}
