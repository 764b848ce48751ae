//! The leaks, each with the change that plants it and the tests that must catch it.
//!
//! Enters: nothing. Leaves: [`LEAKS`]. A change names a file, a text that stands in it once, and
//! what is put in its place; the changed sources must still compile, so that only tests can object.

/// A leak.
pub struct Leak {
    /// What goes wrong.
    pub name: &'static str,
    /// What is changed.
    pub changes: &'static [Change],
    /// The tests that must fail, as arguments of `cargo test`; every one of them must.
    pub caught_by: &'static [&'static [&'static str]],
}

/// A change of one file.
pub struct Change {
    pub file: &'static str,
    /// Stands in the file once.
    pub from: &'static str,
    pub to: &'static str,
}

/// Twins as they are led through the program itself. In a terminal a leak may be one more thing that is
/// waited for, minutes long.
const TWINS: &[&str] = &["--test", "twins", "--", "--skip", "outside"];

pub const LEAKS: &[Leak] = &[
    Leak {
        name: "a cover is named by how much is hidden before it",
        changes: &[Change {
            file: "src/spoiler/project.rs",
            from: "                        let shown = Shown::Cover(Box::new(cover));
                        self.blocks.push(ViewBlock { id: BlockId(path), shown });",
            to: "                        place.met += u32::try_from(body.open().len()).unwrap_or(0);
                        let shown = Shown::Cover(Box::new(cover));
                        self.blocks.push(ViewBlock { id: BlockId(path), shown });",
        }],
        caught_by: &[TWINS],
    },
    Leak {
        name: "covers are numbered through what they hide",
        changes: &[Change {
            file: "src/spoiler/project.rs",
            from: "                        let shown = Shown::Cover(Box::new(cover));
                        self.blocks.push(ViewBlock { id: BlockId(path), shown });",
            to: "                        place.numbered += u32::try_from(body.open().len()).unwrap_or(0);
                        let shown = Shown::Cover(Box::new(cover));
                        self.blocks.push(ViewBlock { id: BlockId(path), shown });",
        }],
        caught_by: &[TWINS],
    },
    Leak {
        name: "a cover is drawn for every hidden block",
        changes: &[Change {
            file: "src/spoiler/project.rs",
            from: "                        let shown = Shown::Cover(Box::new(cover));
                        self.blocks.push(ViewBlock { id: BlockId(path), shown });",
            to: "                        for _ in body.open() {
                            let shown = Shown::Cover(Box::new(cover.clone()));
                            self.blocks.push(ViewBlock { id: BlockId(path.clone()), shown });
                        }",
        }],
        caught_by: &[TWINS],
    },
    Leak {
        name: "a count of all that is hidden",
        changes: &[Change {
            file: "src/spoiler/project.rs",
            from: "                        let shown = Shown::Cover(Box::new(cover));
                        self.blocks.push(ViewBlock { id: BlockId(path), shown });",
            to: "                        self.covers.blocks.total += u32::try_from(body.open().len()).unwrap_or(0);
                        let shown = Shown::Cover(Box::new(cover));
                        self.blocks.push(ViewBlock { id: BlockId(path), shown });",
        }],
        caught_by: &[TWINS],
    },
    Leak {
        name: "a mask as long as what it hides",
        changes: &[Change {
            file: "src/spoiler/project.rs",
            from: "                        shown.push(Shown::Cover(Box::new(cover)));",
            to: r##"                        let mut cover = cover;
                        cover.tag.label = Some("#".repeat(body.open().len()).into());
                        shown.push(Shown::Cover(Box::new(cover)));"##,
        }],
        caught_by: &[TWINS],
    },
    Leak {
        name: "a seal that prints what it holds",
        changes: &[
            Change {
                file: "src/spoiler/sealed.rs",
                from: "impl<T> fmt::Debug for Sealed<T> {",
                to: "impl<T: fmt::Debug> fmt::Debug for Sealed<T> {",
            },
            Change {
                file: "src/spoiler/sealed.rs",
                from: r#"out.write_str("Sealed(..)")"#,
                to: "self.0.fmt(out)",
            },
        ],
        caught_by: &[&["--lib", "sealed"], TWINS],
    },
    Leak {
        name: "a title that says how long the article is",
        changes: &[Change {
            file: "src/parse/compose.rs",
            from: "    let title = title::take(&mut draft);",
            to: r#"    let title = title::take(&mut draft);
    let title = title.map(|title| format!("{title} ({})", draft.blocks.len()));"#,
        }],
        caught_by: &[TWINS],
    },
    Leak {
        name: "the line of a warning behind hidden text",
        changes: &[Change {
            file: "src/parse/compose.rs",
            from: "    if hides_before_the_boundary(&blocks) {",
            to: "    if false && hides_before_the_boundary(&blocks) {",
        }],
        caught_by: &[&["--lib", "compose"], TWINS],
    },
    Leak {
        name: "a section whose label is its heading",
        changes: &[
            Change {
                file: "src/parse/compose/sections.rs",
                from: "    let answer = nest(body, why);",
                to: "    let slug = piece.as_open().and_then(runs).map(|runs| open_text(runs).to_lowercase());
    let answer = nest(body, why);",
            },
            Change {
                file: "src/parse/compose/sections.rs",
                from: "        level: spoils,\n        label: None,\n",
                to: "        level: spoils,\n        label: slug.map(Into::into),\n",
            },
        ],
        caught_by: &[TWINS],
    },
    Leak {
        name: "a work named by a sentence that is hidden",
        changes: &[
            Change {
                file: "src/parse/boundary.rs",
                from: "        let first = match passages.first() {",
                to: "        let first = match passages.iter().find(|one| !matches!(one, Passage::Boundary(..))) {",
            },
            Change {
                file: "src/parse/boundary.rs",
                from: "            Some(Passage::Open(first)) => first_sentence(first),",
                to: "            Some(Passage::Open(first) | Passage::Hidden(first)) => first_sentence(first),",
            },
        ],
        caught_by: &[&["--lib", "parse"]],
    },
    Leak {
        name: "a recap known by a heading behind its warning",
        changes: &[Change {
            file: "src/parse/boundary.rs",
            from: "        Some(_) if !Walk::new(known, asked).warned_for_good(blocks) => Cue::Recap,",
            to: "        Some(_) => Cue::Recap,",
        }],
        caught_by: &[&["--lib", "parse"]],
    },
    Leak {
        name: "a notice that counts what it read",
        changes: &[Change {
            file: "src/parse/markdown.rs",
            from: "    Read { blocks, notices: Vec::new(), defines }",
            to: r#"    let notices = vec![Notice::at(1, Weight::Note, format!("{} bytes", text.len()))];
    Read { blocks, notices, defines }"#,
        }],
        caught_by: &[TWINS],
    },
    Leak {
        name: "a link that stays where its words are hidden",
        changes: &[Change {
            file: "src/parse/marks/veil.rs",
            from: "        out.push(Piece::hidden(Tag { label, ..Tag::of(CoverKind::Inline) }, hidden));",
            to: r#"        if let Some(Piece::Open(run)) = hidden.first().filter(|_| hidden.len() > 1) {
            out.push(Piece::Open(Run { text: "*".into(), style: run.style, link: run.link.clone() }));
        }
        out.push(Piece::hidden(Tag { label, ..Tag::of(CoverKind::Inline) }, hidden));"#,
        }],
        caught_by: &[TWINS],
    },
    Leak {
        name: "a mark without its partner that hides nothing",
        changes: &[Change {
            file: "src/parse/marks/stretch.rs",
            from: "        stretches.push(Stretch { start, end: flat.len(), label, alone: Some(start) });",
            to: "        let _ = (start, label);",
        }],
        caught_by: &[&["--lib", "--", "marks", "markdown"]],
    },
    Leak {
        name: "every label is shown",
        changes: &[Change {
            file: "src/parse/marks/label.rs",
            from: "        if TELLING.contains(&lower.as_str()) {
            return None;
        }",
            to: "        if TELLING.contains(&lower.as_str()) {
            return Some(label.into());
        }",
        }],
        caught_by: &[&["--lib", "label"]],
    },
    Leak {
        name: "a remembered reveal that lifts what has changed",
        changes: &[Change {
            file: "src/reader/remember.rs",
            from: "        if words.is_some_and(|words| fingerprint(words.as_bytes()) == reveal.fingerprint) {",
            to: "        if words.is_some() {",
        }],
        caught_by: &[&["--lib", "remember"]],
    },
    Leak {
        name: "a peek that is kept",
        changes: &[Change {
            file: "src/reader.rs",
            from: "        for id in &self.peeked {
            reveals.close(id);
        }",
            to: "",
        }],
        caught_by: &[&["--lib", "reader"]],
    },
    Leak {
        name: "a format guessed from a link under a cover",
        changes: &[Change {
            file: "src/source/sniff.rs",
            from: "    first.is_some_and(|first| first < open())",
            to: "    let _ = open();\n    first.is_some()",
        }],
        caught_by: &[&["--lib", "sniff"], TWINS],
    },
    Leak {
        name: "Enter lifts a cover",
        changes: &[Change {
            file: "src/keymap/bindings.rs",
            from: r#"row(A::Toggle, "toggle", TEXT, &["x", "za"],"#,
            to: r#"row(A::Toggle, "toggle", TEXT, &["x", "za", "Enter"],"#,
        }],
        caught_by: &[&["--lib", "keymap"]],
    },
    Leak {
        name: "everything is lifted without a question",
        changes: &[Change {
            file: "src/app/reading.rs",
            from: "                if closed > 0 {",
            to: "                if closed > 1_000 {",
        }],
        caught_by: &[&["--test", "sessions"]],
    },
    Leak {
        name: "a second door",
        changes: &[Change {
            file: "src/spoiler/reveals.rs",
            from: "impl Reveals {
",
            to: "impl Reveals {
    /// Looks under a cover.
    pub fn under<T>(sealed: &super::Sealed<T>) -> &T {
        sealed.open()
    }

",
        }],
        caught_by: &[&["--test", "tidy"]],
    },
];
