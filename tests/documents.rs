//! What the papers beside the code say is true: versions, licences, the README.

#![allow(clippy::panic)]

use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn this_version_has_an_entry_in_the_changes() {
    let wanted = format!("## {} ", env!("CARGO_PKG_VERSION"));
    let changes = read("CHANGELOG.md");
    let found = changes.lines().any(|line| format!("{line} ").starts_with(&wanted));
    assert!(found, "CHANGELOG.md has no heading `{}`", wanted.trim());
}

#[test]
fn both_licences_stand_beside_the_code() {
    assert!(read("LICENSE-MIT").starts_with("MIT License"));
    assert!(read("LICENSE-APACHE").contains("Version 2.0, January 2004"));
    assert_eq!(env!("CARGO_PKG_LICENSE"), "MIT OR Apache-2.0");
}

#[test]
fn the_papers_have_no_tabs_and_no_white_space_at_line_ends() {
    for path in ["CHANGELOG.md", "Cargo.toml", "deny.toml", "rustfmt.toml", ".ci/run"] {
        for (number, line) in (1..).zip(read(path).lines()) {
            let clean = !line.contains('\t') && line.trim_end() == line;
            assert!(clean, "{path}:{number}: white space that nobody sees");
        }
    }
}
