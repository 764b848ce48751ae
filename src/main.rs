//! The program: a funnel into the library's command line.
//!
//! Enters: what was typed. Leaves: an exit code. Everything else is in `cli.rs`.

use std::process::ExitCode;

fn main() -> ExitCode {
    unspoil::cli::main()
}
