//! The page: plain data to cells.
//!
//! Enters: what the app says is on the screen. Leaves: cells in a buffer, and pictures of
//! buffers. Promised: drawing changes nothing but the buffer; what is under a cover cannot come
//! here. Not here: what a key does, and the terminal.

pub mod picture;
