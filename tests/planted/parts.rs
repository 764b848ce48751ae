//! What a copy of the project needs so that it can be built and tested, from its root.

pub const PARTS: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "README.md",
    "CHANGELOG.md",
    "ARCHITECTURE.md",
    "src",
    "benches",
    "articles",
    "docs",
    "tests",
];
