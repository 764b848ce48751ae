//! What is decided about every article at hand, so that whoever changes a rule sees what it changed.
//!
//! Enters: the labelled articles, those that are bundled, the pages, what the fuzzers kept, and
//! short texts. Leaves: `tests/verdicts`, a file for each of these sets and a line for each article.
//! Not here: whether a verdict is right, which the corpus judges. A line that changes is no fault.
//! It is to be read: `UNSPOIL_BLESS=1 cargo test --test verdicts` writes the records anew, and the
//! diff says which articles a rule touched, and where. No article is quoted.

#![cfg(feature = "html")]
#![allow(clippy::expect_used, clippy::panic)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use unspoil::article::{Body, BoundaryBy, CoverKind, Extent, Meta, Why};
use unspoil::parse::{Format, Parsed, parse};
use unspoil::print::{self, Sheet, TextOptions};
use unspoil::spoiler::{Cover, Shown, View, ViewBlock};

/// Covers nest no deeper than that.
const ROUNDS: usize = unspoil::spoiler::DEEPEST + 2;

fn place(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The verdicts on a folder are what its record says. Blessed, they are from now on. What has an
/// ending says by it what it is; what has none is read as each of `formats`.
#[track_caller]
fn check(folder: &str, formats: &[Format]) {
    let mut found = String::new();
    for path in files(folder) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let text = fs::read(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
        let text = String::from_utf8_lossy(&text);
        let own = path.extension().and_then(|end| of_ending(&end.to_string_lossy()));
        for format in own.as_ref().map_or(formats, std::slice::from_ref) {
            let read = if own.is_none() { format!(" as {format:?}") } else { String::new() };
            let _ = writeln!(found, "{name}{read}: {}", verdict(&text, *format, &name));
        }
    }
    compare(&folder.trim_start_matches("tests/").replace('/', "-"), found);
}

/// The verdicts on the short texts of `tests/verdicts/short`, each between two lines of `%%`, are
/// what their record says. They were looked for by chance: each stands there because a small fault in
/// a rule changes what is decided about it, and no test had noticed that fault.
#[track_caller]
fn check_short(name: &str, format: Format) {
    let path = format!("tests/verdicts/short/{name}.txt");
    let file = fs::read_to_string(place(&path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let texts = file.strip_suffix('\n').unwrap_or(&file);
    let mut found = String::new();
    for (at, text) in texts.split("\n%%\n").enumerate() {
        let _ = writeln!(found, "{}: {}", at + 1, verdict(text, format, "text"));
    }
    compare(&format!("short-{name}"), found);
}

/// Holds what was found against the record of that name.
#[track_caller]
fn compare(name: &str, found: String) {
    let record = format!("tests/verdicts/{name}.txt");
    let wanted = fs::read_to_string(place(&record)).unwrap_or_default();
    if found != wanted && std::env::var_os("UNSPOIL_BLESS").is_some() {
        fs::write(place(&record), found).unwrap_or_else(|error| panic!("{record}: {error}"));
        return;
    }
    let changed = changed(&wanted, &found);
    assert!(
        changed.is_empty(),
        "{record} says otherwise:\n{changed}\nWhere this is meant, \
         UNSPOIL_BLESS=1 cargo test --test verdicts writes it anew."
    );
}

/// The articles of a folder in the order of their names; labels and notes are none.
fn files(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(place(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a file").path()).collect();
    let is_page = |path: &Path| path.with_extension("html").exists();
    files.retain(|path| {
        let end = path.extension().unwrap_or_default().to_string_lossy();
        let is_note =
            path.file_name().is_some_and(|name| name.to_string_lossy().contains("README"));
        // Beside a page stands what is to be read of it.
        let is_beside = end == "txt" && is_page(path);
        (end.is_empty() || of_ending(&end).is_some()) && !is_note && !is_beside
    });
    files.sort();
    files
}

fn of_ending(end: &str) -> Option<Format> {
    match end {
        "txt" => Some(Format::Plain),
        "md" => Some(Format::Markdown),
        "toml" => Some(Format::Toml),
        "html" => Some(Format::Html),
        _ => None,
    }
}

/// The lines that differ, those of the record with `-` and those that are found with `+`.
fn changed(wanted: &str, found: &str) -> String {
    let mut told = String::new();
    for (sign, these, others) in [('-', wanted, found), ('+', found, wanted)] {
        let others: Vec<&str> = others.lines().collect();
        for line in these.lines().filter(|line| !others.contains(line)) {
            let _ = writeln!(told, "{sign} {line}");
        }
    }
    told
}

/// A line: the rule that found the boundary, the warning's line, how sure it is and how far it
/// reaches; what became of the title; the blocks of the closed view; the rows of the contents; and
/// two digests, of all that is emitted with everything covered, and of all that comes out as the
/// covers are lifted.
fn verdict(text: &str, format: Format, name: &str) -> String {
    let parsed = match parse(text, format, name) {
        Ok(parsed) => parsed,
        Err(mistake) => return format!("a mistake at {}:{}", mistake.line, mistake.column),
    };
    let mut sheet = Sheet::new(print::look(&parsed.document));
    let covers_title = sheet.view.closed().any(|cover| cover.tag.kind == CoverKind::Title);
    let title = if covers_title { "title covered" } else { "title shown" };
    let rows = print::toc(&sheet.view, &TextOptions::default()).lines().count();
    let bounds = boundary(&sheet.view.meta);
    let signs = signs(&sheet.view);
    let shut = digest(&emitted(&sheet));
    let lifted = digest(&lifted(&parsed, &mut sheet));
    format!("{bounds}; {title}; {signs}; contents {rows}; {shut:08x} {lifted:08x}")
}

/// The rule, and what it says of itself.
fn boundary(meta: &Meta) -> String {
    let boundary = &meta.boundary;
    let mut told = match boundary.by {
        BoundaryBy::Warning => "warning",
        BoundaryBy::Markup => "markup",
        BoundaryBy::FrontMatter => "front matter",
        BoundaryBy::Title => "title",
        BoundaryBy::FirstHeading => "first heading",
        BoundaryBy::Doubt => "doubt",
        BoundaryBy::Telling => "telling",
        BoundaryBy::Reader => "reader",
        BoundaryBy::None => "none",
    }
    .to_owned();
    if let Some(line) = boundary.line {
        let _ = write!(told, " {line}");
    }
    let _ = write!(told, ", {}", boundary.sure.word());
    let reach = match &boundary.extent {
        None => return told,
        Some(Extent::Article) => "article".to_owned(),
        Some(Extent::Work(_)) => "work".to_owned(),
        Some(Extent::Sections(count)) => format!("{count} sections"),
        Some(Extent::Paragraphs(count)) => format!("{count} paragraphs"),
        Some(Extent::Paragraph) => "paragraph".to_owned(),
        Some(Extent::Section) => "section".to_owned(),
        Some(Extent::Notice) => "notice".to_owned(),
    };
    told + ", " + &reach
}

/// A sign for each block, with a number where it stands more than once in a row:
///
/// | sign | block |
/// | --- | --- |
/// | `.` `:` | shown; with words under covers |
/// | `#` `%` | a heading; with words under covers |
/// | `!` `/` | spoilers begin; they end |
/// | `m` `b` `d` `s` `n` `r` | a cover: marked, behind, in doubt, said, a note, the reader's |
/// | `M` `B` `D` … | the same over a section with its heading |
/// | `*` | after a cover: its label, scope or level is told |
fn signs(view: &View) -> String {
    let signs: Vec<String> = view.blocks.iter().map(sign).collect();
    let mut told = String::new();
    for run in signs.chunk_by(|one, next| one == next) {
        told.extend(run.first().map(String::as_str));
        if run.len() > 1 {
            let _ = write!(told, "{}", run.len());
        }
    }
    told
}

fn sign(block: &ViewBlock) -> String {
    let shown = match &block.shown {
        Shown::Cover(cover) => return over(cover),
        Shown::Text(shown) | Shown::Opened(_, shown) => shown,
    };
    let covers = shown.pieces().any(|piece| piece.cover().is_some());
    let sign = match (&shown.body, covers) {
        (Body::Heading { .. }, false) => "#",
        (Body::Heading { .. }, true) => "%",
        (Body::Boundary(_), _) => "!",
        (Body::End(_), _) => "/",
        (_, true) => ":",
        (_, false) => ".",
    };
    sign.to_owned()
}

fn over(cover: &Cover) -> String {
    let why = match cover.tag.why {
        Why::Marked => "m",
        Why::Behind => "b",
        Why::Doubt => "d",
        Why::Said => "s",
        Why::Note => "n",
        Why::Reader => "r",
    };
    let has_heading = matches!(cover.tag.kind, CoverKind::Section { .. });
    let why = if has_heading { why.to_uppercase() } else { why.to_owned() };
    if cover.remarks().is_empty() { why } else { why + "*" }
}

/// What print mode can write of a sheet.
fn emitted(sheet: &Sheet) -> String {
    print::text(&sheet.view, &TextOptions::default()) + &print::json(sheet)
}

/// What it can write each time that every cover it shows was lifted, and what is odd in the source.
fn lifted(parsed: &Parsed, sheet: &mut Sheet) -> String {
    let mut all = format!("{:?}", parsed.notices);
    for _ in 0..ROUNDS {
        let mut reveals = sheet.reveals.clone();
        for cover in sheet.view.closed() {
            let _ = write!(all, "{:?} {:?} ", cover.name(), cover.remarks());
            reveals.open(cover.id.clone());
        }
        if reveals == sheet.reveals {
            break;
        }
        sheet.change(reveals, print::look(&parsed.document));
        all += &emitted(sheet);
    }
    all
}

/// FNV-1a, folded: the same on every machine and in every version of the compiler.
fn digest(text: &str) -> u64 {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    (hash >> 32) ^ (hash & 0xffff_ffff)
}

/// A test for each set, so that they run beside each other.
macro_rules! sets {
    ($($name:ident: $folder:literal $(as $($format:ident),+)?;)*) => {$(
        #[test]
        fn $name() {
            check($folder, &[$($(Format::$format),+)?]);
        }
    )*};
}

sets! {
    bundled_articles_are_judged_as_recorded: "articles";
    what_was_written_blind_is_judged_as_recorded: "tests/corpus/blind";
    the_fourth_set_is_judged_as_recorded: "tests/corpus/fourth";
    the_fresh_set_is_judged_as_recorded: "tests/corpus/fresh";
    the_held_half_is_judged_as_recorded: "tests/corpus/held";
    the_last_set_is_judged_as_recorded: "tests/corpus/last";
    the_sample_is_judged_as_recorded: "tests/corpus/sample";
    the_second_set_is_judged_as_recorded: "tests/corpus/second";
    the_third_set_is_judged_as_recorded: "tests/corpus/third";
    the_tuned_half_is_judged_as_recorded: "tests/corpus/tune";
    the_unseen_set_is_judged_as_recorded: "tests/corpus/unseen";
    pages_are_judged_as_recorded: "tests/pages";
    seeds_of_markdown_are_judged_as_recorded: "tests/fuzz/seeds/markdown" as Markdown, Plain;
    seeds_of_pages_are_judged_as_recorded: "tests/fuzz/seeds/html" as Html, Markdown;
    seeds_of_plain_text_are_judged_as_recorded: "tests/fuzz/seeds/plain" as Plain, Markdown;
    seeds_of_toml_are_judged_as_recorded: "tests/fuzz/seeds/toml" as Toml;
}

#[test]
fn short_texts_are_judged_as_recorded() {
    check_short("plain", Format::Plain);
    check_short("markdown", Format::Markdown);
    check_short("html", Format::Html);
}

#[test]
fn a_line_says_what_is_covered_and_why() {
    let text = "# Low Water\n\nA film about a ||harbour||.\n\n## Cast\n\nNobody.\n\n\
        Spoilers ahead!\n\n## Why?\n\nShe leaves.\n\nEnd of spoilers.\n\nIn cinemas now.\n";
    let told = verdict(text, Format::Markdown, "low-water.md");
    let (told, digests) = told.rsplit_once("; ").expect("digests");
    assert_eq!(told, "warning, likely, notice; title shown; :#.!B/.; contents 2");
    let other = verdict(&text.replace("harbour", "ferry"), Format::Markdown, "low-water.md");
    let (_, others) = other.rsplit_once("; ").expect("digests");
    let parts = |digests: &str| digests.split_once(' ').map(|(a, b)| (a.to_owned(), b.to_owned()));
    let ((shut, lifted), (other_shut, other_lifted)) =
        parts(digests).zip(parts(others)).expect("two digests");
    assert_eq!(shut, other_shut, "what is covered is emitted");
    assert_ne!(lifted, other_lifted, "what is lifted is not digested");
}
