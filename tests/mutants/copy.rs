//! The copy of the project in which all mutants are built at once.
//!
//! Enters: the sources, and the points to put in. Leaves: test programs, each of which is every
//! mutant, and the points that did not compile. Promised: the sources themselves are only read.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::parts::PARTS;
use crate::points::{Point, points};
use crate::write::{ROOM, write};

/// Crates of their own, which the copy does not need, but for what one of them leads through again.
const APART: &[&str] = &["tests/fuzz", "tests/mutants"];
const SEEDS: &str = "tests/fuzz/seeds";

/// One mutant; its number is its place in the list.
pub struct Mutant {
    /// The room it is in.
    pub room: String,
    /// The file, from the root of the project.
    pub file: String,
    /// What is wrong in it.
    pub point: Point,
}

impl Mutant {
    /// File, function and fault in one line.
    pub fn name(&self) -> String {
        format!("{} {}", self.file, self.point.name)
    }
}

/// The mutants of these rooms, file by file.
pub fn mutants(root: &Path, rooms: &[&str]) -> Vec<Mutant> {
    let mut found = Vec::new();
    for room in rooms {
        let mut files = vec![format!("src/{room}.rs")];
        files.extend(files_under(root, &format!("src/{room}")));
        for file in files.into_iter().filter(|file| !is_test(file)) {
            let text = fs::read_to_string(root.join(&file)).expect("a source is text");
            let all = points(&text).into_iter();
            found.extend(all.map(|point| Mutant {
                room: (*room).to_owned(),
                file: file.clone(),
                point,
            }));
        }
    }
    found
}

fn is_test(file: &str) -> bool {
    !file.ends_with(".rs") || file.ends_with("/tests.rs") || file.contains("/tests/")
}

/// Files in a folder of the project and in its folders, in the order of their names.
fn files_under(root: &Path, folder: &str) -> Vec<String> {
    let Ok(entries) = fs::read_dir(root.join(folder)) else { return Vec::new() };
    let mut names: Vec<String> = entries
        .map(|entry| {
            entry.expect("a folder can be read").file_name().to_string_lossy().into_owned()
        })
        .collect();
    names.sort();
    let mut files = Vec::new();
    for name in names {
        let path = format!("{folder}/{name}");
        if root.join(&path).is_dir() {
            files.extend(files_under(root, &path));
        } else {
            files.push(path);
        }
    }
    files
}

/// A copy, and beside it what is built of it.
pub struct Copy {
    root: PathBuf,
    /// Where the sources are.
    pub tree: PathBuf,
    target: PathBuf,
}

/// Names of test programs, and where they are.
pub type Programs = BTreeMap<String, PathBuf>;

impl Copy {
    /// A copy of the project at `root`, in `ground`.
    pub fn at(root: &Path, ground: &Path) -> Self {
        Self { root: root.to_owned(), tree: ground.join("tree"), target: ground.join("target") }
    }

    /// Makes it like the project, less the rooms that are written with their mutants.
    fn fill(&self, mutants: &[Mutant]) {
        for part in PARTS.iter().chain([&SEEDS]) {
            self.take(part, mutants);
        }
        let face = fs::read_to_string(self.root.join("src/lib.rs")).expect("there is a library");
        // Faults break habits, and nobody reads the copy.
        put(&self.tree.join("src/lib.rs"), format!("#![allow(warnings)]\n{face}\nmod mutant;\n"));
        put(&self.tree.join("src/mutant.rs"), ROOM);
    }

    fn take(&self, part: &str, mutants: &[Mutant]) {
        let written = part == "src/lib.rs" || mutants.iter().any(|mutant| mutant.file == part);
        if APART.contains(&part) || written {
            return;
        }
        let from = self.root.join(part);
        if from.is_dir() {
            for entry in fs::read_dir(from).expect("a folder can be read") {
                let name = entry.expect("a folder can be read").file_name();
                self.take(&format!("{part}/{}", name.to_string_lossy()), mutants);
            }
            return;
        }
        put(&self.tree.join(part), fs::read(&from).expect("a file can be read"));
    }

    /// Takes out the mutants of which it is known that they do not compile, and says which they are.
    pub fn drop_impossible(&self, mutants: &mut Vec<Mutant>) -> String {
        let impossible = fs::read_to_string(self.impossible()).unwrap_or_default();
        let names: BTreeSet<&str> = impossible.lines().collect();
        mutants.retain(|mutant| !names.contains(mutant.name().as_str()));
        impossible
    }

    fn impossible(&self) -> PathBuf {
        self.target.with_file_name("impossible.txt")
    }

    /// Puts the mutants in and builds until all that are left compile. Which did not is kept
    /// beside the copy, so that they are not tried again.
    pub fn build(&self, mutants: &mut Vec<Mutant>) -> Programs {
        self.fill(mutants);
        loop {
            let mut impossible = self.drop_impossible(mutants);
            match self.build_once(mutants, &["--lib"]) {
                Ok(programs) => return programs,
                Err(errors) => {
                    println!("{} of {} do not compile", errors.len(), mutants.len());
                    for at in errors {
                        impossible += &(mutants[at].name() + "\n");
                    }
                    put(&self.impossible(), &impossible);
                }
            }
        }
    }

    /// Builds other tests with the same mutants.
    pub fn build_more(&self, mutants: &[Mutant], tests: &[&str]) -> Programs {
        let wanted: Vec<&str> = tests.iter().flat_map(|test| ["--test", test]).collect();
        match self.build_once(mutants, &wanted) {
            Ok(programs) => programs,
            Err(_) => panic!("what compiles for its own tests does not compile for others"),
        }
    }

    /// The programs, or the mutants in which the compiler sees a mistake.
    fn build_once(&self, mutants: &[Mutant], wanted: &[&str]) -> Result<Programs, BTreeSet<usize>> {
        let mut places = BTreeMap::new();
        let mut first = 0;
        for these in mutants.chunk_by(|a, b| a.file == b.file) {
            let file = &these[0].file;
            let text = fs::read_to_string(self.root.join(file)).expect("a source is text");
            let these: Vec<&Point> = these.iter().map(|mutant| &mutant.point).collect();
            let written = write(&text, &these, first);
            put(&self.tree.join(file), written.text);
            places.insert(file.clone(), (first, written.places));
            first += these.len();
        }
        let ran = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(["test", "--no-run", "--locked", "--message-format=json"])
            .args(wanted)
            .current_dir(&self.tree)
            .env("CARGO_TARGET_DIR", &self.target)
            .stderr(Stdio::inherit())
            .output()
            .expect("cargo runs");
        let out = String::from_utf8_lossy(&ran.stdout);
        let told = || out.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        if ran.status.success() {
            return Ok(told().filter_map(|told| program(&told)).collect());
        }
        let mut errors = BTreeSet::new();
        let mut strange = String::new();
        for message in told().map(|told| told["message"].clone()) {
            if message["level"] != "error" {
                continue;
            }
            let mut known = false;
            for (file, start, end) in spans(&message) {
                let Some((first, places)) = places.get(&file) else { continue };
                // In the words of a mutant, or else in what it is put around.
                let own = places.iter().position(|(own, _)| own.start <= start && end <= own.end);
                let around = || {
                    let around = places
                        .iter()
                        .enumerate()
                        .filter(|(_, (_, whole))| whole.start <= start && end <= whole.end);
                    around.min_by_key(|(_, (_, whole))| whole.len()).map(|(at, _)| at)
                };
                if let Some(at) = own.or_else(around) {
                    errors.insert(first + at);
                    known = true;
                }
            }
            if !known {
                strange += message["rendered"].as_str().unwrap_or_default();
            }
        }
        assert!(!errors.is_empty(), "the copy cannot be built:\n{strange}");
        Err(errors)
    }
}

/// The test program that is told of, if one is.
fn program(told: &Value) -> Option<(String, PathBuf)> {
    let path = told["executable"].as_str()?;
    let is_test = told["profile"]["test"].as_bool()?;
    let name = told["target"]["name"].as_str()?;
    let name = if told["target"]["kind"][0] == "lib" { "lib" } else { name };
    is_test.then(|| (name.to_owned(), PathBuf::from(path)))
}

/// The places that a message is about.
fn spans(message: &Value) -> Vec<(String, usize, usize)> {
    let spans = message["spans"].as_array().map_or(&[][..], Vec::as_slice);
    let number = |value: &Value| value.as_u64().and_then(|number| usize::try_from(number).ok());
    let primary = spans.iter().filter(|span| span["is_primary"] == true);
    primary
        .filter_map(|span| {
            let file = span["file_name"].as_str()?.to_owned();
            Some((file, number(&span["byte_start"])?, number(&span["byte_end"])?))
        })
        .collect()
}

/// Writes a file, unless it is so already; what is not changed is not built again.
fn put(path: &Path, bytes: impl AsRef<[u8]>) {
    if fs::read(path).is_ok_and(|old| old == bytes.as_ref()) {
        return;
    }
    fs::create_dir_all(path.parent().expect("a file stands in a folder"))
        .expect("a folder is made");
    fs::write(path, bytes).expect("the copy can be written");
}
