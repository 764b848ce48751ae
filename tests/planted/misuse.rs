//! What must not compile: ways to look under a seal, tried in every room that is not `spoiler`.
//!
//! Enters: a copy of the sources. Leaves: for every room and every way, what the compiler says.
//! All are planted at once, since the compiler tells of every one in one go.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

/// What is tried, and how it is written: one line each, in a module of its own.
const WAYS: &[(&str, &str)] = &[
    ("reading the field", "pub fn field(seal: &Sealed<String>) -> &str { &seal.0 }"),
    ("calling the opener", "pub fn opener(seal: &Sealed<String>) -> &str { seal.open() }"),
    (
        "comparing",
        "pub fn same(one: &Sealed<String>, other: &Sealed<String>) -> bool { one == other }",
    ),
    ("printing", "pub fn print(seal: &Sealed<String>) -> String { format!(\"{seal}\") }"),
    (
        "writing as JSON",
        "pub fn json(seal: &Sealed<String>) -> Option<String> { serde_json::to_string(seal).ok() }",
    ),
    ("copying", "pub fn copy(seal: &Sealed<String>) -> Sealed<String> { seal.clone() }"),
    (
        "hashing",
        "pub fn hash(seal: &Sealed<String>) { std::hash::Hash::hash(seal, &mut std::hash::DefaultHasher::new()) }",
    ),
    ("reaching through", "pub fn length(seal: &Sealed<String>) -> usize { seal.len() }"),
    ("turning into what it holds", "pub fn into(seal: Sealed<String>) -> String { seal.into() }"),
];

/// Where the ways begin in a room: the lines of the module before the first of them.
const HEAD: &str = "\n#[allow(dead_code, missing_docs)]\nmod looks_under_a_seal {\n    use crate::spoiler::Sealed;\n";

/// Plants every way in every room of `tree`, and tells line by line what the compiler says.
pub fn told(tree: &Path, target: &Path) -> String {
    let mut places = BTreeMap::new();
    let mut kept = Vec::new();
    for room in rooms(tree) {
        let file = format!("src/{room}.rs");
        let path = tree.join(&file);
        let text = fs::read_to_string(&path).expect("a room has a file");
        let mut planted = format!("{}{HEAD}", text.trim_end_matches('\n'));
        for (way, line) in WAYS {
            places.insert((file.clone(), planted.lines().count() + 1), (room.clone(), *way));
            let _ = writeln!(planted, "    {line}");
        }
        planted.push_str("}\n");
        fs::write(&path, planted).expect("the copy can be written");
        kept.push((path, text));
    }
    let errors = check(tree, target);
    for (path, text) in kept {
        fs::write(path, text).expect("the copy can be written");
    }
    let mut told = String::new();
    for (place, (room, way)) in &places {
        let error = errors.get(place).map_or("COMPILES", String::as_str);
        let _ = writeln!(told, "{room}: {way}: {error}");
    }
    told
}

/// The rooms above the seal: every file beside `lib.rs` but the one that may.
fn rooms(tree: &Path) -> Vec<String> {
    let mut rooms: Vec<String> = fs::read_dir(tree.join("src"))
        .expect("the sources are there")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".rs").map(str::to_owned))
        .filter(|name| !["lib", "main", "spoiler"].contains(&name.as_str()))
        .collect();
    rooms.sort_unstable();
    rooms
}

/// What the compiler objects to, by file and line: the first error on each.
fn check(tree: &Path, target: &Path) -> BTreeMap<(String, usize), String> {
    let ran = Command::new(env!("CARGO"))
        .args(["check", "--lib", "--offline", "--locked", "--message-format", "short"])
        .current_dir(tree)
        .env("CARGO_TARGET_DIR", target)
        .output()
        .expect("cargo runs");
    let mut errors = BTreeMap::new();
    for line in String::from_utf8_lossy(&ran.stderr).lines() {
        let mut parts = line.splitn(4, ':');
        let (Some(file), Some(row), Some(_), Some(rest)) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            continue;
        };
        if let (Ok(row), Some(error)) = (row.parse(), rest.trim().strip_prefix("error")) {
            let error = format!("error{}", error.split(':').take(2).collect::<Vec<_>>().join(":"));
            errors.entry((file.to_owned(), row)).or_insert(error);
        }
    }
    errors
}
