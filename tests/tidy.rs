//! The house rules, kept by reading the sources.
//!
//! Every rule has two tests: the sources keep it, and a source that breaks it is caught. A rule
//! is a function from files to faults; a fault says where it is and what is wrong in one line.
//! `ARCHITECTURE.md` says why the rules are as they are.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::fmt::{self, Write as _};

#[path = "tidy/arrows.rs"]
mod arrows;
#[path = "tidy/tree.rs"]
mod tree;
#[path = "tidy/words.rs"]
mod words;

use tree::File;

/// Something that breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Fault {
    path: String,
    line: usize,
    sentence: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.path, self.line, self.sentence)
    }
}

impl File {
    fn fault(&self, line: usize, sentence: impl Into<String>) -> Fault {
        Fault { path: self.path.clone(), line, sentence: sentence.into() }
    }
}

type Rule = fn(&[File]) -> Vec<Fault>;

/// The sources keep `rule`.
#[track_caller]
fn holds(rule: Rule) {
    let faults = rule(&tree::read("src"));
    let mut told = String::new();
    for fault in &faults {
        let _ = writeln!(told, "{fault}");
    }
    assert!(faults.is_empty(), "the house rules are broken:\n{told}");
}

fn sources(files: &[(&str, &str)]) -> Vec<File> {
    tree::tree(files.iter().map(|(path, text)| File::new(path, text)).collect())
}

/// `rule` finds exactly one fault in these files, on this line of this file.
#[track_caller]
fn caught(rule: Rule, files: &[(&str, &str)], path: &str, line: usize) {
    let faults = rule(&sources(files));
    let found: Vec<(&str, usize)> = faults.iter().map(|f| (f.path.as_str(), f.line)).collect();
    assert_eq!(found, [(path, line)], "{faults:#?}");
}

/// `rule` finds nothing in these files.
#[track_caller]
fn passes(rule: Rule, files: &[(&str, &str)]) {
    let faults = rule(&sources(files));
    assert!(faults.is_empty(), "{faults:#?}");
}

/// [`caught`] for one file with the fault on its last line.
#[track_caller]
fn caught_in(rule: Rule, path: &str, text: &str) {
    caught(rule, &[(path, text)], path, text.trim_end().lines().count());
}

#[test]
fn arrows_point_down() {
    holds(arrows::wrong_arrows);
}

#[test]
fn the_table_of_arrows_points_down() {
    assert_eq!(arrows::table_faults(), Vec::<String>::new());
}

#[test]
fn an_arrow_that_points_up_is_caught() {
    let rule = arrows::wrong_arrows;
    for text in [
        "use crate::ui::pager;",
        "use crate::{\n    ui::{self, pager}};",
        "use crate::ui as face;",
        "use super::super::ui::pager::Pager;",
        "fn f() {\n    crate::ui::pager::draw()\n}".trim_end_matches("\n}"),
        "type A = Vec<unspoil::ui::Pager>;",
        "pub use crate::ui;",
        "#[cfg(test)]\nuse crate::ui as a;\nuse crate::ui as b;",
        "#[cfg(test)]\nmod tests {\n    fn f() { [1; 2]; }\n}\nuse crate::ui;",
        "const A: &str = \"// \\\" {\"; const B: char = '\"'; const C: char = '\\'';\nuse crate::ui;",
        "fn f<'a>(x: &'a str) -> &'a str { x } const R: &str = r#\"\"\"#;\nuse crate::ui;",
    ] {
        let last = text.lines().count();
        caught(rule, &[("src/layout/wrap.rs", text)], "src/layout/wrap.rs", last);
    }
    caught_in(rule, "src/store.rs", "use crate::ui::Frame;");
    caught_in(rule, "src/app.rs", "\nuse crate::terminal;");
    caught_in(rule, "src/article.rs", "use super::spoiler::View;");
    caught_in(rule, "src/cellar.rs", "fn f() {}");
}

#[test]
fn an_arrow_that_points_down_or_inwards_passes() {
    passes(
        arrows::wrong_arrows,
        &[
            ("src/layout/wrap.rs", "use super::rows::Row;\nuse crate::spoiler::View;"),
            (
                "src/layout/rows.rs",
                "/* use crate::ui; */ // crate::ui\nconst A: &str = \"crate::ui::x\";",
            ),
            ("src/layout.rs", "mod rows;\npub use rows::Row;\nuse std::ui;"),
            ("src/find.rs", "#[cfg(test)]\nmod tests {\n    use crate::ui::picture;\n}\n"),
            ("src/print.rs", "#[cfg(test)]\nmod sample;\n"),
            ("src/print/sample.rs", "use crate::parse;\n"),
            ("src/main.rs", "fn main() -> ExitCode { unspoil::cli::run() }"),
        ],
    );
}

#[test]
fn no_room_spells_what_it_may_not() {
    holds(arrows::unspeakable);
}

#[test]
fn a_room_that_spells_what_it_may_not_is_caught() {
    let rule = arrows::unspeakable;
    for name in ["Document", "Reveals", "project", "Piece", "Sealed"] {
        caught_in(rule, "src/ui/pager.rs", &format!("use crate::spoiler::{name};"));
        caught_in(rule, "src/layout.rs", &format!("use crate::spoiler::{name};"));
    }
    caught_in(rule, "src/outline.rs", "fn f(piece: &Piece<Run>) {}");
    caught_in(rule, "src/print/show.rs", "fn f(piece: &Piece<Run>) {}");
    caught_in(rule, "src/print/text.rs", "fn f() { project(a, b) }");
    caught_in(rule, "src/parse/plain.rs", "fn f(view: &View) {}");
    caught_in(rule, "src/parse.rs", "use crate::spoiler::{Document, Reveals};");
    passes(
        rule,
        &[
            ("src/print/show.rs", "use crate::spoiler::{Document, project};"),
            ("src/parse.rs", "use crate::spoiler::{Document, Piece};"),
            ("src/parse/a.rs", "#[cfg(test)] mod tests { use crate::spoiler::project; }"),
            ("src/ui.rs", "// A Document never comes here.\nconst A: &str = \"Document\";"),
        ],
    );
}

#[test]
fn no_files_need_each_other() {
    holds(arrows::circles);
}

#[test]
fn a_circle_is_caught() {
    let rule = arrows::circles;
    caught(
        rule,
        &[
            ("src/ui.rs", "mod a;\nmod b;\n"),
            ("src/ui/a.rs", "\nuse super::b::B;\n"),
            ("src/ui/b.rs", "use crate::ui::a;\n"),
        ],
        "src/ui/a.rs",
        2,
    );
    // Through the face, which only passes the name on.
    caught(
        rule,
        &[
            ("src/ui.rs", "mod a;\nmod b;\npub use b::B;\n"),
            ("src/ui/a.rs", "use super::B;\n"),
            ("src/ui/b.rs", "\n\nuse super::a;\n"),
        ],
        "src/ui/a.rs",
        1,
    );
    caught(
        rule,
        &[
            ("src/a.rs", "use crate::b;\n"),
            ("src/b.rs", "fn f() { crate::c::g() }\n"),
            ("src/c.rs", "fn g() { crate::a::f() }\n"),
        ],
        "src/a.rs",
        1,
    );
}

#[test]
fn a_face_and_its_folder_are_no_circle() {
    passes(
        arrows::circles,
        &[
            ("src/ui.rs", "mod a;\nmod b;\npub use b::B;\nfn f() { a::draw() }\npub struct Own;"),
            ("src/ui/a.rs", "use super::B;\nuse super::Own;"),
            ("src/ui/b.rs", "use super::Own;"),
        ],
    );
}

#[test]
fn the_seal_is_opened_in_one_place() {
    holds(words::openers);
    let text = tree::read("src/spoiler");
    let project = text.iter().find(|file| file.path.ends_with("project.rs"));
    let calls = project.map(|file| file.text.matches("body.open()").count());
    assert_eq!(calls, Some(2), "the two known calls of the opener in src/spoiler/project.rs");
}

#[test]
fn a_second_caller_of_the_opener_is_caught() {
    let rule = words::openers;
    caught_in(rule, "src/spoiler/view.rs", "fn f() { body.open(); }");
    caught_in(rule, "src/spoiler/view.rs", "fn f() { body\n.open(); }");
    caught_in(rule, "src/spoiler/document.rs", "fn f() { Sealed::open(&body) }");
    caught_in(rule, "src/spoiler/document.rs", "fn f() { bodies.map(Sealed::<T>::open); }");
    caught_in(rule, "src/spoiler/project.rs", "fn f() { a.open(); b.open();\nc.open(); }");
    passes(rule, &[("src/spoiler/reveals.rs", "fn f() { self.open(id); }")]);
    passes(rule, &[("src/spoiler/project.rs", "fn f() { a.open(); b.open(); }")]);
}

#[test]
fn the_seal_is_closed() {
    holds(words::seal);
}

#[test]
fn a_seal_with_another_way_out_is_caught() {
    let rule = words::seal;
    let path = "src/spoiler/sealed.rs";
    caught_in(rule, path, "#[derive(Clone)] pub struct Sealed<T>(T);");
    caught_in(rule, path, "impl<T> Deref for Sealed<T> {}");
    caught_in(rule, path, "impl<T> Sealed<T> { pub fn map() {} }");
    caught_in(rule, path, "impl<T> Sealed<T> { pub(crate) fn open(&self) -> &T {} }");
    caught_in(rule, path, "impl<T> Sealed<T> { pub fn open(&self) -> &T {} }");
    caught_in(rule, "src/spoiler/view.rs", "impl<T> Clone for Sealed<T> {}");
}

#[test]
fn every_file_has_a_header() {
    holds(words::headers);
}

#[test]
fn a_missing_or_long_header_is_caught() {
    let rule = words::headers;
    caught(rule, &[("src/a.rs", "use std::fmt;\n")], "src/a.rs", 1);
    caught(rule, &[("src/a.rs", "//! One.\n//! Two.\nfn f() {}\n")], "src/a.rs", 1);
    caught(rule, &[("src/a.rs", "\n//! One.\n//!\n//! Two.\n")], "src/a.rs", 1);
    caught(rule, &[("src/a.rs", &"//! More.\n".repeat(16))], "src/a.rs", 1);
    caught(rule, &[("src/a.rs", "//! 1\n//! 2\n//! 3\n\n//! 4\n")], "src/a.rs", 5);
    passes(rule, &[("src/a.rs", "//! 1\n//!\n//! 3\n\nfn f() {}\n")]);
    let face = ("src/a.rs", "//! 1\n//! 2\n//! 3\n#[cfg(test)]\nmod probe;\n");
    passes(rule, &[face, ("src/a/probe.rs", "//! What is tested.\nfn f() {}\n")]);
    caught(rule, &[face, ("src/a/probe.rs", "fn f() {}\n")], "src/a/probe.rs", 1);
}

#[test]
fn no_file_is_too_long() {
    holds(words::lengths);
}

#[test]
fn a_long_file_is_caught_and_its_tests_are_not_counted() {
    let rule = words::lengths;
    let lines = "const A: u8 = 1;\n".repeat(500);
    let tests = "#[cfg(test)]\n#[allow(clippy::panic)]\nmod tests {\n fn f() {}\n}\n";
    passes(rule, &[("src/a.rs", &lines), ("src/b.rs", &format!("{lines}{tests}"))]);
    let helper = "#[cfg(test)]\nfn probe() {}\n";
    let text = format!("{helper}{lines}{tests}");
    caught(rule, &[("src/a.rs", &text)], "src/a.rs", 501);
    caught(rule, &[("src/a.rs", &format!("{lines}\n{tests}"))], "src/a.rs", 501);
}

#[test]
fn key_codes_stay_at_the_terminal() {
    holds(words::key_codes);
}

#[test]
fn a_key_code_elsewhere_is_caught() {
    let rule = words::key_codes;
    caught_in(rule, "src/app.rs", "use crossterm::event::{Event, KeyCode};");
    passes(rule, &[("src/keymap/key.rs", "use crossterm::event::KeyCode;")]);
}

#[test]
fn the_disk_is_touched_in_two_rooms() {
    holds(words::disk);
}

#[test]
fn a_file_opened_elsewhere_is_caught() {
    let rule = words::disk;
    caught_in(rule, "src/config.rs", "use std::fs;");
    caught_in(rule, "src/config.rs", "use std::{io,\n fs::File};");
    caught_in(rule, "src/cli.rs", "fn f() { std::fs::read(path) }");
    caught_in(rule, "src/terminal/screen.rs", "use std::fs;");
    caught_in(rule, "src/terminal/world.rs", "fn out() -> std::fs::File {}");
    passes(rule, &[("src/store/save.rs", "use std::fs;"), ("src/source.rs", "use std::fs;")]);
    passes(rule, &[("src/terminal/screen.rs", "fn out() -> std::fs::File {}")]);
}

#[test]
fn no_state_is_shared() {
    holds(words::shared_state);
}

#[test]
fn shared_state_is_caught() {
    let rule = words::shared_state;
    caught_in(rule, "src/app.rs", "use std::cell::Cell;");
    caught_in(rule, "src/app.rs", "struct A(RefCell<u8>);");
    caught_in(rule, "src/app.rs", "static COUNT: u8 = 0;");
    caught_in(rule, "src/app.rs", "const A: LazyLock<u8> = f();");
    caught_in(rule, "src/app.rs", "use std::sync::{Arc,\n Mutex};");
    caught_in(rule, "src/app.rs", "use std::sync::atomic::AtomicBool;");
    passes(
        rule,
        &[
            ("src/ui/a.rs", "use ratatui::buffer::Cell;\nfn f(x: &'static str) {}"),
            ("src/terminal.rs", "use std::sync::{Arc, atomic::AtomicBool};"),
        ],
    );
}

#[test]
fn imports_name_what_they_take() {
    holds(words::wildcards);
}

#[test]
fn a_wildcard_is_caught() {
    let rule = words::wildcards;
    caught_in(rule, "src/app.rs", "use crate::article::*;");
    caught_in(rule, "src/app.rs", "use super::*;");
    caught_in(rule, "src/app.rs", "use std::{fmt, io::*};");
    caught_in(
        rule,
        "src/app.rs",
        "#[cfg(test)]\nmod tests {\n use crate::article::*;\n}".trim_end_matches("\n}"),
    );
    passes(rule, &[("src/app.rs", "#[cfg(test)]\nmod tests {\n use super::*;\n}\n")]);
}

#[test]
fn nothing_is_unsafe() {
    holds(words::unsafety);
}

#[test]
fn unsafe_code_is_caught() {
    caught_in(words::unsafety, "src/app.rs", "fn f() { unsafe { g() } }");
    passes(words::unsafety, &[("src/app.rs", "// unsafe\n#![forbid(unsafe_code)]")]);
}

#[test]
fn names_are_the_readers_words() {
    holds(words::hollow_names);
}

#[test]
fn a_hollow_name_is_caught() {
    let rule = words::hollow_names;
    for text in [
        "struct CoverManager;",
        "mod utils;",
        "trait Handler {}",
        "fn key_handler() {}",
        "enum ArticleInfo {}",
        "type ViewData = u8;",
    ] {
        caught_in(rule, "src/app.rs", text);
    }
    caught(rule, &[("src/ui/helpers.rs", "")], "src/ui/helpers.rs", 1);
    passes(rule, &[("src/app.rs", "struct Metadata; fn inform() {} // a helper")]);
    let test = "#[cfg(test)]\nmod tests { fn an_article_as_data_is_known() {} }";
    passes(rule, &[("src/app.rs", test)]);
}

#[test]
fn faces_stand_beside_their_folders() {
    holds(words::mod_files);
    caught(words::mod_files, &[("src/ui/mod.rs", "")], "src/ui/mod.rs", 1);
}

#[test]
fn nothing_is_left_for_later() {
    holds(words::reminders);
}

#[test]
fn a_reminder_is_caught() {
    for word in ["TODO", "FIXME", "XXX"] {
        caught_in(words::reminders, "src/app.rs", &format!("// {word}: later"));
    }
    passes(words::reminders, &[("src/app.rs", "// TODOS xxx")]);
}

#[test]
fn white_space_is_seen() {
    holds(words::white_space);
}

#[test]
fn white_space_that_nobody_sees_is_caught() {
    let rule = words::white_space;
    caught(rule, &[("src/a.rs", "fn f() {} \n")], "src/a.rs", 1);
    caught(rule, &[("src/a.rs", "fn f() {\n\tg()\n}\n")], "src/a.rs", 2);
    caught(rule, &[("src/a.rs", "fn f() {}")], "src/a.rs", 1);
}
