//! Who may import whom: the house, floor by floor.
//!
//! Enters: the sources. Leaves: the arrows that point the wrong way, names that a room may not
//! spell, and circles between files. To add a room or an arrow, edit [`HOUSE`]; the table checks
//! itself.

use std::collections::{BTreeMap, BTreeSet};

use super::Fault;
use super::tree::{File, Kind, Named};

/// Floor, room, and the rooms that it may import. A room stands below all that import it; on one
/// floor, above it in this table.
pub const HOUSE: &[(u8, &str, &[&str])] = &[
    // The vocabulary.
    (1, "progress", &[]),
    (1, "article", &["progress"]),
    (1, "text", &[]),
    (1, "action", &[]),
    (1, "theme", &[]),
    (1, "frame", &[]),
    // The seal, the keys, the shelf.
    (2, "spoiler", &["article", "progress"]),
    (2, "mend", &["article", "spoiler", "text"]),
    (2, "keymap", &["action", "text"]),
    (2, "works", &["article", "progress"]),
    (2, "shelf", &["action", "article", "progress", "spoiler", "text", "works"]),
    // From text to a document, from a view to rows.
    (3, "parse", &["article", "mend", "progress", "spoiler", "text"]),
    (3, "layout", &["article", "progress", "spoiler", "text"]),
    (3, "config", &["action", "keymap", "progress", "text", "theme"]),
    (3, "seen", &["article", "progress", "text", "works"]),
    // What is made from what is shown; the disk.
    (4, "outline", &["article", "layout", "progress", "spoiler", "text"]),
    (4, "find", &["article", "layout", "spoiler", "text"]),
    (
        4,
        "store",
        &[
            "action", "article", "config", "mend", "progress", "seen", "shelf", "spoiler", "text",
            "theme",
        ],
    ),
    (4, "source", &["article", "config", "parse", "seen", "shelf", "store", "text"]),
    // One open article.
    (
        5,
        "reader",
        &["article", "find", "layout", "mend", "outline", "progress", "spoiler", "store"],
    ),
    // The same view as linear text. `app` copies with it, so it stands below.
    (
        5,
        "print",
        &["action", "article", "find", "layout", "outline", "progress", "spoiler", "text", "theme"],
    ),
    // What an author sees of an article, hidden or not. Nothing that reads one imports it.
    (5, "check", &["article", "mend", "parse", "print", "progress", "spoiler"]),
    // Which screen.
    (
        6,
        "app",
        &[
            "action", "article", "config", "find", "frame", "keymap", "layout", "mend", "outline",
            "print", "progress", "reader", "shelf", "source", "spoiler", "store", "text", "theme",
        ],
    ),
    // Plain data to cells.
    (
        7,
        "ui",
        &[
            "action", "app", "article", "find", "frame", "keymap", "layout", "mend", "outline",
            "reader", "shelf", "spoiler", "theme",
        ],
    ),
    // The way out.
    (
        8,
        "plain",
        &[
            "article", "find", "layout", "mend", "outline", "print", "progress", "reader",
            "spoiler", "text", "theme",
        ],
    ),
    (
        8,
        "terminal",
        &[
            "app", "article", "frame", "keymap", "mend", "parse", "progress", "reader", "seen",
            "shelf", "source", "spoiler", "store", "theme", "ui", "works",
        ],
    ),
    // What was typed.
    (
        9,
        "cli",
        &[
            "action", "app", "article", "check", "config", "find", "keymap", "layout", "mend",
            "outline", "parse", "plain", "print", "progress", "reader", "seen", "shelf", "source",
            "spoiler", "store", "terminal", "text", "theme", "ui", "works",
        ],
    ),
    (9, "main", &["cli", "terminal"]),
];

/// What a room may not spell, except in the files named last.
const UNSPEAKABLE: &[(&[&str], &[&str], &[&str])] = &[
    (&["ui"], &["Document", "DocumentBlock", "Piece", "Sealed", "Reveals", "project"], &[]),
    (
        &["layout", "outline", "find", "print"],
        &["Document", "DocumentBlock", "Piece", "Sealed", "Reveals", "project"],
        // It is told what to show, and asks `project` for it.
        &["src/print/show.rs"],
    ),
    (&["layout", "outline", "find", "print"], &["DocumentBlock", "Piece", "Sealed"], &[]),
    (&["parse"], &["Reveals", "View", "project"], &[]),
    // What it tells follows hidden text.
    (
        &[
            "app", "cli", "find", "layout", "mend", "outline", "plain", "print", "reader", "shelf",
            "source", "store", "terminal", "ui",
        ],
        &["proofread"],
        &[],
    ),
    (&["store", "source", "shelf"], &["Document", "DocumentBlock", "Piece", "Sealed"], &[]),
];

/// The path of a name from the crate's root; `None` when it leads out of the crate.
fn home(file: &File, named: &Named, modules: &BTreeSet<Vec<String>>) -> Option<Vec<String>> {
    let module = file.module();
    let (first, rest) = named.parts.split_first()?;
    match first.as_str() {
        "crate" | "unspoil" => Some(rest.to_vec()),
        "self" if !rest.is_empty() => Some([&module, rest].concat()),
        "super" => {
            let ups = named.parts.iter().take_while(|part| *part == "super").count();
            let stem = module.get(..module.len().checked_sub(ups)?)?;
            Some([stem, &named.parts[ups..]].concat())
        }
        _ => {
            let path = [&module[..], &named.parts[..]].concat();
            let child = path.get(..=module.len())?;
            (named.parts.len() > 1 && modules.contains(child)).then_some(path)
        }
    }
}

fn modules(files: &[File]) -> BTreeSet<Vec<String>> {
    files.iter().map(File::module).filter(|module| !module.is_empty()).collect()
}

/// Arrows between rooms that [`HOUSE`] does not draw, and rooms that it does not know.
pub fn wrong_arrows(files: &[File]) -> Vec<Fault> {
    let modules = modules(files);
    let mut faults = Vec::new();
    for file in files {
        let room = file.room();
        if room == "lib" {
            continue;
        }
        let Some((floor, _, allowed)) = HOUSE.iter().find(|(_, name, _)| *name == room) else {
            faults.push(file.fault(1, format!("no floor of the house has a room `{room}`")));
            continue;
        };
        for named in file.names.iter().filter(|named| !named.test) {
            let Some(path) = home(file, named, &modules) else { continue };
            let Some(target) = path.first().filter(|target| **target != room) else { continue };
            let Some((above, _, _)) = HOUSE.iter().find(|(_, name, _)| name == target) else {
                continue;
            };
            if !allowed.contains(&target.as_str()) {
                let why = if above > floor {
                    format!("the arrow points up, from floor {floor} to floor {above}")
                } else {
                    "the house draws no such arrow".to_owned()
                };
                faults.push(file.fault(named.line, format!("`{room}` → `{target}`: {why}")));
            }
        }
    }
    faults.sort();
    faults.dedup();
    faults
}

/// Names that a room may not spell.
pub fn unspeakable(files: &[File]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (rooms, words, except) in UNSPEAKABLE {
        let bound = files.iter().filter(|file| rooms.contains(&file.room().as_str()));
        for file in bound.filter(|file| !except.contains(&file.path.as_str())) {
            for token in file.code().filter(|token| token.kind == Kind::Word) {
                if words.contains(&token.text.as_str()) {
                    let room = file.room();
                    let sentence = format!("`{room}` may not name `{}`", token.text);
                    faults.push(file.fault(token.line, sentence));
                }
            }
        }
    }
    faults.sort();
    faults.dedup();
    faults
}

/// Files that need each other. A room's face may call what stands in its folder, and files in
/// the folder may name what the face defines; a name that the face only passes on counts as an
/// arrow to the file that defines it.
pub fn circles(files: &[File]) -> Vec<Fault> {
    let modules = modules(files);
    let homes: BTreeMap<Vec<String>, &File> =
        files.iter().filter(|file| file.room() != "main").map(|f| (f.module(), f)).collect();
    let mut arrows: BTreeMap<Vec<String>, BTreeMap<Vec<String>, usize>> = BTreeMap::new();
    for (module, file) in &homes {
        for named in file.names.iter().filter(|named| !named.test) {
            let Some(path) = home(file, named, &modules) else { continue };
            let target = definer(&path, &homes, &modules, 0);
            let face = target.starts_with(module);
            if !face && !target.is_empty() {
                arrows.entry(module.clone()).or_default().entry(target).or_insert(named.line);
            }
        }
    }
    let mut faults = Vec::new();
    let mut told = BTreeSet::new();
    for start in arrows.keys() {
        let Some(way) = way_back(start, &arrows) else { continue };
        let mut circle = way.clone();
        circle.sort();
        if told.insert(circle) {
            let shown: Vec<String> = way.iter().map(|module| module.join("::")).collect();
            let next = way.get(1).unwrap_or(start);
            let line = arrows[start][next];
            let sentence = format!("a circle: {} → {}", shown.join(" → "), start.join("::"));
            faults.push(homes[start].fault(line, sentence));
        }
    }
    faults
}

/// The module of the file in which the thing at `path` is defined.
fn definer(
    path: &[String],
    homes: &BTreeMap<Vec<String>, &File>,
    modules: &BTreeSet<Vec<String>>,
    depth: usize,
) -> Vec<String> {
    let module = (0..=path.len()).rev().map(|end| &path[..end]).find(|p| homes.contains_key(*p));
    let module = module.unwrap_or_default().to_vec();
    let (Some(file), Some(name)) = (homes.get(&module), path.get(module.len())) else {
        return module;
    };
    let passed_on = file.names.iter().find(|named| named.brought_in_as.as_ref() == Some(name));
    match passed_on.and_then(|named| home(file, named, modules)) {
        Some(further) if depth < 8 && further != path => {
            definer(&further, homes, modules, depth + 1)
        }
        _ => module,
    }
}

/// The shortest way along the arrows from `start` back to itself.
fn way_back(
    start: &[String],
    arrows: &BTreeMap<Vec<String>, BTreeMap<Vec<String>, usize>>,
) -> Option<Vec<Vec<String>>> {
    let mut ways = std::collections::VecDeque::from([vec![start.to_vec()]]);
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        for next in arrows.get(way.last()?).into_iter().flatten().map(|(next, _)| next) {
            if next == start {
                return Some(way);
            }
            if seen.insert(next.clone()) {
                ways.push_back([way.clone(), vec![next.clone()]].concat());
            }
        }
    }
    None
}

/// Arrows of [`HOUSE`] itself that do not point down.
pub fn table_faults() -> Vec<String> {
    let mut faults = Vec::new();
    for (place, (floor, room, allowed)) in HOUSE.iter().enumerate() {
        for target in *allowed {
            let below = HOUSE.iter().take(place).find(|(_, name, _)| name == target);
            if below.is_none_or(|(below, _, _)| below > floor) {
                faults.push(format!("`{room}` → `{target}` does not point down"));
            }
        }
    }
    faults
}
