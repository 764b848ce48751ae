//! Standard input.
//!
//! Enters: whatever is piped in. Leaves: its bytes, at most the limit. Promised: a terminal is
//! not waited on, and a binary stream is refused after its first bytes. Not promised: that it ends;
//! a pipe that is held open is waited for.

use std::io::{self, IsTerminal};

use super::{Address, SourceError, file};

/// Everything on standard input, at most `limit` bytes.
pub(super) fn read(address: &Address, limit: u64) -> Result<Vec<u8>, SourceError> {
    let stdin = io::stdin();
    if stdin.is_terminal() {
        return Err(SourceError::terminal(address));
    }
    file::bytes(stdin.lock(), None, address, limit)
}
