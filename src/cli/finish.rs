//! How every task on the command line ends.
//!
//! Enters: what went wrong, if anything did. Leaves: one line on standard error, and an exit code.
//! Promised: a line is safe for a terminal; a closed pipe is no error.

use std::io::{self, Write};

use crate::text::clean_line;

/// One line on standard error. When that is closed there is nobody to tell.
pub(super) fn complain(err: &mut impl Write, why: &str) {
    let _ = writeln!(err, "unspoil: {}", clean_line(why));
}

/// The exit code after writing. Who closed the pipe has seen enough.
pub(super) fn finish(done: io::Result<()>, err: &mut impl Write) -> u8 {
    match done {
        Ok(()) => 0,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => 0,
        Err(error) => {
            complain(err, &format!("standard output: {error}; not everything was written"));
            1
        }
    }
}
