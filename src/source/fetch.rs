//! The door to the net.
//!
//! Enters: an address, with what to fetch it, whoever watches. Leaves: what `web.rs` makes of it.
//! Promised: nothing else asks the net for anything. Without the feature `net` every page is
//! refused in one line, so that no caller need know how the program was built.

use super::net::{Fetched, Net, Received};
use super::{Address, SourceError};
use crate::parse::Format;

#[cfg(feature = "net")]
use super::web::fetch as ask;

/// Fetches a page. `watch` is told how much is here whenever some came, and stops it by saying
/// `false`. `format` is as in [`super::load_as`].
///
/// Errors: one line; see `web/trouble.rs`. A page that was stopped is one of them; so is every
/// page where nothing here can fetch it.
pub fn fetch(
    address: &Address,
    format: Option<Format>,
    net: &Net,
    watch: &mut dyn FnMut(Received) -> bool,
) -> Result<Fetched, SourceError> {
    ask(address, format, net, true, watch)
}

/// [`fetch`] for a page that is open: a copy that was kept is no answer to a server that gives
/// none, since the reader has that copy before him.
///
/// Errors: as for [`fetch`].
pub fn fetch_again(
    address: &Address,
    format: Option<Format>,
    net: &Net,
    watch: &mut dyn FnMut(Received) -> bool,
) -> Result<Fetched, SourceError> {
    ask(address, format, net, false, watch)
}

/// Refuses a page: nothing here can fetch it.
///
/// Errors: always.
#[cfg(not(feature = "net"))]
fn ask(
    address: &Address,
    _format: Option<Format>,
    _net: &Net,
    _copy_will_do: bool,
    _watch: &mut dyn FnMut(Received) -> bool,
) -> Result<Fetched, SourceError> {
    let words = "this unspoil was built without the net; save the page and open the file";
    Err(SourceError::told(address, words.to_owned()))
}
