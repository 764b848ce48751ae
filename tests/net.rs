//! Pages of the web, from real servers on the loopback address, which also misbehave.
//!
//! Nothing here waits for a fixed time: what must end ends by limits that are short for the test.

#![cfg(all(unix, feature = "net"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "net/encodings.rs"]
mod encodings;
#[path = "net/kept.rs"]
mod kept;
#[path = "net/pages.rs"]
mod pages;
#[path = "net/program.rs"]
mod program;
#[path = "net/reader.rs"]
mod reader;
mod support;

use std::ffi::OsStr;
use std::time::Duration;

use unspoil::source::{Address, Fetched, Limits, Net, fetch};

use support::server::Server;

/// A recap whose last paragraph is behind its warning.
const RECAP: &str = "The Salt Lantern\n\nA keeper tends the light alone.\n\nSpoilers follow.\n\n\
                     Who Is the Stranger?\n\nTobit is the keeper's son.\n";

/// A net that does not wait for a server that is silent.
fn impatient() -> Net {
    let limits = Limits { silence: Duration::from_millis(150), ..Limits::default() };
    Net { limits, ..Net::default() }
}

/// A net that does not wait for a page that takes long.
fn hasty() -> Net {
    let limits = Limits { whole: Duration::from_millis(600), ..Limits::default() };
    Net { limits, ..Net::default() }
}

/// The address of a page as it would be typed.
fn page(url: &str) -> Address {
    Address::of_argument(OsStr::new(url))
}

fn get(url: &str, net: &Net) -> Result<Fetched, String> {
    fetch(&page(url), None, net, &mut |_| true).map_err(|error| error.to_string())
}

/// The text that comes from there.
#[track_caller]
fn text(server: &Server, path: &str) -> String {
    get(&server.url(path), &Net::default()).unwrap().loaded.text.to_string()
}

/// It does not come, and the line says so behind the address.
#[track_caller]
fn refused(server: &Server, path: &str, net: &Net, words: &str) {
    let url = server.url(path);
    let line = get(&url, net).map(|fetched| fetched.loaded.text).unwrap_err();
    assert_eq!(line, format!("{url}: {words}"));
}
