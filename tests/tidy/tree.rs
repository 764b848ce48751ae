//! The sources as tokens: enough of Rust's grammar to ask what a file names.
//!
//! Enters: paths and texts of source files. Leaves: [`File`]s with their tokens, in which comments
//! and the insides of literals are gone and code under `#[cfg(test)]` is marked. Promised: lines
//! are those of the text, from 1. Not promised: macros are not expanded.

use std::path::Path;
use std::{fs, io};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name or a keyword.
    Word,
    /// One character of punctuation.
    Mark,
    /// A lifetime, or a literal without its text.
    Other,
}

/// A piece of code.
#[derive(Clone, Debug)]
pub struct Token {
    pub kind: Kind,
    pub text: String,
    pub line: usize,
    /// It stands under `#[cfg(test)]`.
    pub test: bool,
}

impl Token {
    pub fn is(&self, text: &str) -> bool {
        self.kind != Kind::Other && self.text == text
    }
}

/// A path that a file names, in a `use` or in passing.
#[derive(Clone, Debug)]
pub struct Named {
    /// Its parts as they are written, a `use` tree multiplied out.
    pub parts: Vec<String>,
    /// The name it goes by here, when a `use` brings it in.
    pub brought_in_as: Option<String>,
    pub line: usize,
    pub test: bool,
}

/// A source file.
#[derive(Debug)]
pub struct File {
    /// From the root of the repository, with `/`.
    pub path: String,
    pub text: String,
    pub tokens: Vec<Token>,
    pub names: Vec<Named>,
}

impl File {
    pub fn new(path: &str, text: &str) -> Self {
        let mut tokens = tokens(text);
        mark_tests(&mut tokens);
        let names = names(&tokens);
        Self { path: path.to_owned(), text: text.to_owned(), tokens, names }
    }

    /// Its module path: `["spoiler", "view"]`; of `lib.rs` and `main.rs`, none.
    pub fn module(&self) -> Vec<String> {
        let inner = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let inner = inner.strip_suffix(".rs").unwrap_or(inner);
        if matches!(inner, "lib" | "main") {
            return Vec::new();
        }
        inner.split('/').filter(|part| *part != "mod").map(str::to_owned).collect()
    }

    /// The room it belongs to: the first part of its module path, `lib` or `main`.
    pub fn room(&self) -> String {
        let own = if self.path == "src/main.rs" { "main" } else { "lib" };
        self.module().first().cloned().unwrap_or_else(|| own.to_owned())
    }

    /// Code outside tests.
    pub fn code(&self) -> impl Iterator<Item = &Token> {
        self.tokens.iter().filter(|token| !token.test)
    }

    /// The line on which its test module starts, or the one behind its end.
    pub fn tests_start(&self) -> usize {
        let module = self
            .tokens
            .windows(3)
            .position(|words| words[0].test && words[0].is("mod") && words[2].is("{"));
        let Some(module) = module else { return self.text.lines().count() + 1 };
        // Its attributes stand before the word.
        let before = self.tokens[..=module].iter().rev();
        before.take_while(|token| token.test).last().map_or(0, |token| token.line)
    }
}

/// Files that belong together. One that another declares as `#[cfg(test)] mod x;` is all test.
pub fn tree(mut files: Vec<File>) -> Vec<File> {
    let only_tests: Vec<Vec<String>> = files
        .iter()
        .flat_map(|file| {
            let words = file.tokens.windows(3);
            let declared = words.filter(|words| {
                words.iter().all(|word| word.test) && words[0].is("mod") && words[2].is(";")
            });
            declared.map(|words| [file.module(), vec![words[1].text.clone()]].concat())
        })
        .collect();
    for file in &mut files {
        let module = file.module();
        if only_tests.iter().any(|test| module.starts_with(test)) {
            file.tokens.iter_mut().for_each(|token| token.test = true);
            file.names.iter_mut().for_each(|name| name.test = true);
        }
    }
    files
}

/// Every `.rs` file of the repository under `folder`, by path.
pub fn read(folder: &str) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    walk(&root.join(folder), &mut paths).expect("the sources can be read");
    paths.sort();
    let files: Vec<File> = paths
        .iter()
        .map(|path| {
            let text = fs::read_to_string(path).expect("a source file is UTF-8");
            let inner = path.strip_prefix(root).expect("it is in the repository");
            File::new(&inner.to_string_lossy().replace('\\', "/"), &text)
        })
        .collect();
    assert!(!files.is_empty(), "no sources in {folder}: a rule over nothing always holds");
    tree(files)
}

fn walk(folder: &Path, paths: &mut Vec<std::path::PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, paths)?;
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            paths.push(path);
        }
    }
    Ok(())
}

fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().collect();
    let mut scan = Scan { chars: &chars, at: 0, line: 1, tokens: Vec::new() };
    while scan.at < chars.len() {
        scan.step();
    }
    scan.tokens
}

struct Scan<'a> {
    chars: &'a [char],
    at: usize,
    line: usize,
    tokens: Vec<Token>,
}

impl Scan<'_> {
    fn peek(&self, ahead: usize) -> char {
        self.chars.get(self.at + ahead).copied().unwrap_or('\0')
    }

    fn take(&mut self) -> char {
        let c = self.peek(0);
        self.line += usize::from(c == '\n');
        self.at += 1;
        c
    }

    fn push(&mut self, kind: Kind, text: String, line: usize) {
        self.tokens.push(Token { kind, text, line, test: false });
    }

    fn step(&mut self) {
        let line = self.line;
        match (self.peek(0), self.peek(1)) {
            (c, _) if c.is_whitespace() => {
                self.take();
            }
            ('/', '/') => {
                while self.at < self.chars.len() && self.peek(0) != '\n' {
                    self.take();
                }
            }
            ('/', '*') => self.block_comment(),
            ('"', _) => self.string(),
            ('\'', _) => self.quote(),
            (c, _) if is_word(c) => {
                let word = self.word();
                match (word.as_str(), self.peek(0), self.peek(1)) {
                    ("b" | "c", '"', _) => self.string(),
                    ("b", '\'', _) => self.quote(),
                    ("r" | "br" | "cr", '"', _) | ("r" | "br" | "cr", '#', '"' | '#') => {
                        self.raw_string();
                    }
                    ("r", '#', _) => {
                        self.take();
                        let word = self.word();
                        self.push(Kind::Word, word, line);
                    }
                    _ if word.starts_with(|c: char| c.is_ascii_digit()) => {
                        self.push(Kind::Other, String::new(), line);
                    }
                    _ => self.push(Kind::Word, word, line),
                }
            }
            (c, _) => {
                self.take();
                self.push(Kind::Mark, c.to_string(), line);
            }
        }
    }

    fn word(&mut self) -> String {
        let mut word = String::new();
        while is_word(self.peek(0)) {
            word.push(self.take());
        }
        word
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        while self.at < self.chars.len() {
            match (self.peek(0), self.peek(1)) {
                ('/', '*') => depth += 1,
                ('*', '/') => depth -= 1,
                _ => {
                    self.take();
                    continue;
                }
            }
            self.at += 2;
            if depth == 0 {
                return;
            }
        }
    }

    fn string(&mut self) {
        let line = self.line;
        self.take();
        while self.at < self.chars.len() {
            match self.take() {
                '\\' => {
                    self.take();
                }
                '"' => break,
                _ => {}
            }
        }
        self.push(Kind::Other, String::new(), line);
    }

    fn raw_string(&mut self) {
        let line = self.line;
        let mut fence = 0;
        while self.peek(0) == '#' {
            self.take();
            fence += 1;
        }
        self.take();
        while self.at < self.chars.len() {
            if self.take() == '"' && (0..fence).all(|ahead| self.peek(ahead) == '#') {
                self.at += fence;
                break;
            }
        }
        self.push(Kind::Other, String::new(), line);
    }

    /// A character or a lifetime.
    fn quote(&mut self) {
        let line = self.line;
        self.take();
        if self.peek(0) == '\\' {
            self.at += 2;
            while self.at < self.chars.len() && self.take() != '\'' {}
        } else if self.peek(1) == '\'' {
            self.take();
            self.take();
        } else {
            self.word();
        }
        self.push(Kind::Other, String::new(), line);
    }
}

fn is_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

/// Marks what an attribute such as `#[cfg(test)]` stands over.
fn mark_tests(tokens: &mut [Token]) {
    let mut at = 0;
    while at < tokens.len() {
        let head: Vec<&str> = tokens[at..].iter().take(7).map(|token| &*token.text).collect();
        let found = matches!(
            head.as_slice(),
            ["#", "[", "cfg", "(", "test", ")", ..] | ["#", "[", "cfg", "(", "all", "(", "test"]
        );
        let end = if found { item_end(tokens, at) } else { at + 1 };
        for token in &mut tokens[at..end] {
            token.test |= found;
        }
        at = end;
    }
}

/// The index behind the item that starts at `at` with its attributes.
fn item_end(tokens: &[Token], mut at: usize) -> usize {
    while tokens.get(at).is_some_and(|token| token.is("#")) {
        at = closing(tokens, at + 1);
    }
    while let Some(token) = tokens.get(at) {
        match token.text.as_str() {
            ";" => return at + 1,
            "{" => {
                let end = closing(tokens, at);
                let tail = tokens.get(end).is_some_and(|token| token.is(";"));
                return end + usize::from(tail);
            }
            "(" | "[" => at = closing(tokens, at),
            _ => at += 1,
        }
    }
    tokens.len()
}

/// The index behind the bracket that closes the one at `at`.
fn closing(tokens: &[Token], at: usize) -> usize {
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate().skip(at) {
        match token.text.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return index + 1;
        }
    }
    tokens.len()
}

fn names(tokens: &[Token]) -> Vec<Named> {
    let mut names = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let generic = tokens.get(at + 1).is_some_and(|next| next.is("<"));
        if token.is("use") && !generic {
            at = use_tree(tokens, at + 1, &[], &mut names);
        } else if token.kind == Kind::Word {
            let mut parts = vec![token.text.clone()];
            let (line, test) = (token.line, token.test);
            at += 1;
            while let Some([first, second, word]) = tokens.get(at..at + 3)
                && first.is(":")
                && second.is(":")
                && word.kind == Kind::Word
            {
                parts.push(word.text.clone());
                at += 3;
            }
            names.push(Named { parts, brought_in_as: None, line, test });
        } else {
            at += 1;
        }
    }
    names
}

/// Reads one branch of a `use` tree and returns the index behind it.
fn use_tree(tokens: &[Token], mut at: usize, stem: &[String], names: &mut Vec<Named>) -> usize {
    let mut parts = stem.to_vec();
    while let Some(token) = tokens.get(at) {
        let (line, test) = (token.line, token.test);
        match token.text.as_str() {
            ":" => at += 1,
            "{" => {
                let end = closing(tokens, at);
                at += 1;
                while at + 1 < end {
                    at = use_tree(tokens, at, &parts, names);
                    at += usize::from(tokens.get(at).is_some_and(|token| token.is(",")));
                }
                return end;
            }
            "*" => {
                parts.push("*".to_owned());
                names.push(Named { parts, brought_in_as: Some("*".to_owned()), line, test });
                return at + 1;
            }
            "as" => {
                let alias = tokens.get(at + 1).map(|token| token.text.clone());
                names.push(Named { parts, brought_in_as: alias, line, test });
                return at + 2;
            }
            "," | ";" | "}" => {
                if parts.len() > stem.len() {
                    let last = parts.last().cloned();
                    names.push(Named { parts, brought_in_as: last, line, test });
                }
                return at;
            }
            "self" if !parts.is_empty() => {
                let last = parts.last().cloned();
                names.push(Named { parts, brought_in_as: last, line, test });
                return at + 1;
            }
            word => {
                parts.push(word.to_owned());
                at += 1;
            }
        }
    }
    at
}
