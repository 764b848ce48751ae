//! What a file may hold, word by word and line by line.
//!
//! Enters: the sources. Leaves: faults, one rule to a function. A rule that has exceptions names
//! them in itself, so that an exception is a change to this file.

use super::Fault;
use super::tree::{File, Kind, Token};

/// Lines before a file's tests.
const MOST_LINES: usize = 500;

/// Lines of a header.
const HEADER: std::ops::RangeInclusive<usize> = 3..=15;

/// Every file says at its top what enters, what leaves, what is promised. One that holds nothing
/// but tests says in a line what it tests.
pub fn headers(files: &[File]) -> Vec<Fault> {
    let faults = files.iter().filter_map(|file| {
        let lines = file.text.lines().take_while(|line| line.starts_with("//!")).count();
        let stray = file.text.lines().skip(lines).position(|line| line.starts_with("//!"));
        let tests = !file.tokens.is_empty() && file.tokens.iter().all(|token| token.test);
        let enough = HEADER.contains(&lines) || (tests && lines > 0);
        if !enough {
            let needs = if tests { "a line" } else { "3 to 15" };
            let sentence = format!("the header has {lines} lines of `//!`, it needs {needs}");
            return Some(file.fault(1, sentence));
        }
        stray.map(|line| file.fault(lines + line + 1, "the header goes on behind its end"))
    });
    faults.collect()
}

/// No file is longer than a person reads in one go.
pub fn lengths(files: &[File]) -> Vec<Fault> {
    let long = files.iter().filter_map(|file| {
        // A file that holds nothing but tests is all tests from its first line on.
        let tests = !file.tokens.is_empty() && file.tokens.iter().all(|token| token.test);
        let lines = if tests { 0 } else { file.tests_start() - 1 };
        let sentence = format!("{lines} lines before the tests; {MOST_LINES} are the most");
        (lines > MOST_LINES).then(|| file.fault(MOST_LINES + 1, sentence))
    });
    long.collect()
}

/// The seal is opened in one file, at two places.
pub fn openers(files: &[File]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in files.iter().filter(|file| file.room() == "spoiler") {
        let code: Vec<&Token> = file.code().collect();
        let mut calls = 0;
        for words in code.windows(4) {
            let spelled: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
            let line = words[0].line;
            match spelled.as_slice() {
                [".", "open", "(", ")"] => calls += 1,
                [":", ":", "open", after] if *after != "(" || file.path.contains("project") => {
                    faults.push(file.fault(line, "the opener is passed on; it is only called"));
                    continue;
                }
                ["Sealed", ":", ":", "open"] => {}
                _ => continue,
            }
            if file.path != "src/spoiler/project.rs" {
                faults.push(file.fault(line, "a second caller of the seal's opener"));
            } else if calls > 2 {
                faults.push(file.fault(line, "a third place where the seal is opened"));
            }
        }
    }
    faults
}

/// The seal has one private field, one opener for the rooms beside it, and no other way out.
pub fn seal(files: &[File]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in files {
        let code: Vec<&Token> = file.code().collect();
        let spelled: Vec<&str> = code.iter().map(|token| token.text.as_str()).collect();
        let line = |at: usize| code.get(at).map_or(1, |token| token.line);
        let own = file.path == "src/spoiler/sealed.rs";
        for (at, word) in spelled.iter().enumerate() {
            let before = |count: usize| spelled.get(at.saturating_sub(count)..at).unwrap_or(&[]);
            match *word {
                // `impl<T> Trait for Sealed<T>`
                "Sealed" if before(1) == ["for"] && !(own && before(2) == ["Debug", "for"]) => {
                    faults.push(file.fault(line(at), "the seal implements more than `Debug`"));
                }
                "Sealed" if before(4) == ["impl", "<", "T", ">"] && !own => {
                    faults.push(file.fault(line(at), "the seal is extended outside its file"));
                }
                "derive" if own => {
                    faults.push(file.fault(line(at), "the seal derives something"));
                }
                "fn" if own && !matches!(spelled.get(at + 1), Some(&"new" | &"open" | &"fmt")) => {
                    faults.push(file.fault(line(at), "the seal has another function"));
                }
                "open"
                    if own
                        && before(1) == ["fn"]
                        && before(5) != ["pub", "(", "super", ")", "fn"] =>
                {
                    faults.push(file.fault(line(at), "the seal's opener is not `pub(super)`"));
                }
                _ => {}
            }
        }
    }
    faults
}

/// Keys are known where they are read from the terminal and where they are bound.
pub fn key_codes(files: &[File]) -> Vec<Fault> {
    let free = ["keymap", "terminal"];
    let bound = files.iter().filter(|file| !free.contains(&file.room().as_str()));
    let faults = bound.flat_map(|file| {
        let words = file.code().filter(|token| token.is("KeyCode"));
        words.map(|word| file.fault(word.line, "`KeyCode` belongs to `keymap` and `terminal`"))
    });
    faults.collect()
}

/// The disk is touched where articles come from and where state is kept. The terminal is a file
/// that is open already.
pub fn disk(files: &[File]) -> Vec<Fault> {
    let free = ["store", "source"];
    let terminal = ("src/terminal/screen.rs", ["std", "fs", "File"].map(str::to_owned));
    let mut faults = Vec::new();
    for file in files.iter().filter(|file| !free.contains(&file.room().as_str())) {
        for named in file.names.iter().filter(|named| !named.test) {
            let disk = named.parts.starts_with(&["std".to_owned(), "fs".to_owned()]);
            if disk && (file.path.as_str(), named.parts.as_slice()) != (terminal.0, &terminal.1) {
                faults.push(file.fault(named.line, "`std::fs` belongs to `store` and `source`"));
            }
        }
    }
    faults
}

/// Nothing is shared behind the back of the types: two apps run side by side in one test.
pub fn shared_state(files: &[File]) -> Vec<Fault> {
    let words =
        ["RefCell", "UnsafeCell", "OnceCell", "LazyCell", "OnceLock", "LazyLock", "thread_local"];
    let paths = [&["std", "cell"][..], &["core", "cell"], &["std", "sync", "Once"]];
    // The loop stops on a signal, which can only set a flag; a worker reports to its source.
    let locks =
        [&["std", "sync", "Mutex"][..], &["std", "sync", "RwLock"], &["std", "sync", "atomic"]];
    let loops = ["terminal", "source", "cli"];
    let mut faults = Vec::new();
    for file in files {
        for token in file.code() {
            if token.is("static") {
                faults.push(file.fault(token.line, "a `static`; constants are `const`"));
            } else if words.contains(&token.text.as_str()) {
                let sentence = format!("`{}`: no state behind a shared reference", token.text);
                faults.push(file.fault(token.line, sentence));
            }
        }
        let free = loops.contains(&file.room().as_str());
        for named in file.names.iter().filter(|named| !named.test) {
            let leads = |path: &&[&str]| {
                named.parts.len() >= path.len()
                    && path.iter().eq(named.parts.iter().take(path.len()))
            };
            if paths.iter().any(leads) || (!free && locks.iter().any(leads)) {
                let sentence =
                    format!("`{}`: no state behind a shared reference", named.parts.join("::"));
                faults.push(file.fault(named.line, sentence));
            }
        }
    }
    faults.sort();
    faults.dedup();
    faults
}

/// A file shows what it takes. Tests may take all of what they test.
pub fn wildcards(files: &[File]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in files {
        for named in file.names.iter().filter(|named| named.parts.last().is_some_and(|p| p == "*"))
        {
            let path = named.parts.join("::");
            if !(named.test && matches!(path.as_str(), "super::*" | "proptest::prelude::*")) {
                faults.push(file.fault(named.line, format!("a wildcard: `use {path}`")));
            }
        }
    }
    faults
}

/// The privacy of a seal ends where `unsafe` begins.
pub fn unsafety(files: &[File]) -> Vec<Fault> {
    let faults = files.iter().flat_map(|file| {
        let words = file.tokens.iter().filter(|token| token.is("unsafe"));
        words.map(|word| file.fault(word.line, "`unsafe`"))
    });
    faults.collect()
}

/// Names say what a thing is for a reader, not that it does something.
pub fn hollow_names(files: &[File]) -> Vec<Fault> {
    let declared = ["struct", "enum", "trait", "type", "mod", "fn", "union"];
    let mut faults = Vec::new();
    for file in files {
        for words in file.tokens.windows(2) {
            let [word, name] = words else { continue };
            // A test's name is a sentence, and may use any word.
            let sentence = word.test && word.is("fn");
            if name.kind == Kind::Word
                && !sentence
                && declared.iter().any(|declared| word.is(declared))
                && is_hollow(&name.text)
            {
                faults.push(file.fault(name.line, format!("`{}` is a hollow name", name.text)));
            }
        }
        if file.module().iter().any(|part| is_hollow(part)) {
            faults.push(file.fault(1, "the file has a hollow name"));
        }
    }
    faults
}

fn is_hollow(name: &str) -> bool {
    let parts = name.split('_').flat_map(|part| {
        // `FooBar` → `Foo`, `Bar`
        let starts = part.char_indices().filter(|(at, c)| *at > 0 && c.is_uppercase());
        let cuts: Vec<usize> =
            [0].into_iter().chain(starts.map(|(at, _)| at)).chain([part.len()]).collect();
        let words: Vec<String> =
            cuts.windows(2).map(|cut| part[cut[0]..cut[1]].to_lowercase()).collect();
        words
    });
    let hollow = [
        "manager", "managers", "helper", "helpers", "util", "utils", "handler", "handlers", "data",
        "info",
    ];
    parts.into_iter().any(|part| hollow.contains(&part.as_str()))
}

/// A folder's face stands beside it.
pub fn mod_files(files: &[File]) -> Vec<Fault> {
    let faults = files.iter().filter(|file| file.path.ends_with("/mod.rs"));
    faults.map(|file| file.fault(1, "a `mod.rs`; its place is `x.rs` beside `x/`")).collect()
}

/// What is not done is an issue, not a comment.
pub fn reminders(files: &[File]) -> Vec<Fault> {
    let words = ["TODO", "FIXME", "XXX"];
    in_lines(files, |line| {
        let mut parts = line.split(|c: char| !c.is_alphanumeric() && c != '_');
        parts.any(|part| words.contains(&part)).then_some("a reminder; open an issue instead")
    })
}

/// White space that nobody sees.
pub fn white_space(files: &[File]) -> Vec<Fault> {
    let mut faults = in_lines(files, |line| {
        if line.contains('\t') {
            Some("a tab; in a string it is written `\\t`")
        } else if line.ends_with(char::is_whitespace) {
            Some("white space at the end of the line")
        } else {
            None
        }
    });
    for file in files.iter().filter(|file| !file.text.is_empty()) {
        if !file.text.ends_with('\n') || file.text.ends_with("\n\n") {
            let line = file.text.lines().count();
            faults.push(file.fault(line, "the file does not end with one line end"));
        }
    }
    faults
}

fn in_lines(files: &[File], judge: impl Fn(&str) -> Option<&'static str>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in files {
        for (number, line) in (1..).zip(file.text.split('\n')) {
            faults.extend(judge(line).map(|sentence| file.fault(number, sentence)));
        }
    }
    faults
}
