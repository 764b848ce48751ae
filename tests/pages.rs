//! Web pages as they are saved: the article is read whole, and nothing but the article.
//!
//! Enters: `tests/pages/*.html`, pages of every make with invented works in them, each with what
//! is to be read of it beside it in a `.txt` (`pages/lines.rs` says how that is written).
//! Promised: with everything lifted, each page gives these words in this order, these headings,
//! items, quotations and rows, and no word of what stands around the article.
//!
//! `UNSPOIL_PAGES=medium` reads the pages with this in their names and no others.

#![cfg(feature = "html")]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::print_stdout)]

#[path = "pages/differences.rs"]
mod differences;
#[path = "pages/lines.rs"]
mod lines;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use differences::differences;
use lines::{Kind, Line, expected, read, words};
use unspoil::parse::{Format, parse};
use unspoil::spoiler::{Document, Reveals, SpoilerId, View, project};

/// The page that holds no article.
const NO_ARTICLE: &str = "index-of-links";

/// How many of the words that differ are told.
const TOLD: usize = 40;

fn pages() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let files = fs::read_dir(folder).expect("the pages").map(|file| file.expect("a page").path());
    let wanted = std::env::var("UNSPOIL_PAGES").unwrap_or_default();
    let mut pages: Vec<_> = files
        .filter(|path| path.extension().is_some_and(|end| end == "html"))
        .filter(|path| path.to_string_lossy().contains(&wanted))
        .collect();
    pages.sort();
    pages
}

fn name(page: &Path) -> String {
    page.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn document(page: &Path) -> Document {
    let text = fs::read_to_string(page).expect("a page");
    parse(&text, Format::Html, &name(page)).expect("a page holds no mistake").document
}

fn beside(page: &Path) -> Vec<Line> {
    expected(&fs::read_to_string(page.with_extension("txt")).expect("what is to be read"))
}

/// The view with every cover lifted, and those under them.
fn lifted(document: &Document) -> View {
    let mut reveals = Reveals::none();
    loop {
        let view = project(document, &reveals);
        let next: Vec<SpoilerId> = view.closed().map(|cover| cover.id.clone()).collect();
        if next.is_empty() {
            return view;
        }
        for id in next {
            reveals.open(id);
        }
    }
}

#[test]
fn of_every_page_the_article_is_read_and_nothing_else() {
    let mut table = format!("{:<22}{:>6}", "page", "words");
    let mut told = String::new();
    for page in pages().iter().filter(|page| name(page) != NO_ARTICLE) {
        let wanted = beside(page);
        let found = differences(&wanted, &read(&lifted(&document(page))));
        if !table.contains('\n') {
            for (kind, _) in found.kinds() {
                let _ = write!(table, "{kind:>9}");
            }
        }
        let count: usize = wanted.iter().map(|line| line.words.len()).sum();
        let _ = write!(table, "\n{:<22}{count:>6}", name(page));
        for (kind, faults) in found.kinds() {
            let _ = write!(table, "{:>9}", faults.len());
            if !faults.is_empty() {
                let between = if kind == "lines" { "\n    " } else { " / " };
                let some: Vec<&str> = faults.iter().take(TOLD).map(String::as_str).collect();
                let _ = writeln!(told, "{}, {kind}: {}", name(page), some.join(between));
            }
        }
    }
    println!("{table}");
    assert!(told.is_empty(), "\n{table}\n\n{told}");
}

/// Where there is no article all that can be read is, but in doubt it is hidden from the first
/// heading on.
#[test]
fn a_page_without_an_article_is_shown_hidden_from_its_first_heading() {
    for page in pages().iter().filter(|page| name(page) == NO_ARTICLE) {
        let (wanted, document) = (beside(page), document(page));
        let found = differences(&wanted, &read(&lifted(&document)));
        assert_eq!(found.missing, [""; 0], "words are lost");
        let shut = read(&project(&document, &Reveals::none()));
        let heading = |line: &Line| matches!(line.kind, Kind::Heading(_));
        let behind = wanted.iter().skip_while(|line| !heading(line));
        let hidden: Vec<String> = behind.map(Line::text).collect();
        assert!(hidden.len() > 10, "the page hides hardly anything");
        for line in shut.iter().skip(1) {
            assert!(!hidden.contains(&line.text()), "{:?} is seen", line.text());
        }
    }
}

/// As many shapes as are promised, each with enough to read and a text of its own.
#[test]
fn there_are_pages_of_many_shapes() {
    if std::env::var_os("UNSPOIL_PAGES").is_some() {
        return;
    }
    let pages = pages();
    assert!(pages.len() >= 25, "{} pages", pages.len());
    let mut titles = Vec::new();
    for page in &pages {
        let lines = beside(page);
        let size = fs::metadata(page).expect("a page").len();
        assert!((3_000..=14_000).contains(&size), "{}: {size} bytes", name(page));
        assert_eq!(lines[0].kind, Kind::Title, "{}", name(page));
        assert!(!titles.contains(&lines[0].words), "{}: a title again", name(page));
        titles.push(lines[0].words.clone());
    }
}

const SAMPLE: &str = "= The Salt Stair\n\n## The key\n\nMara keeps the key.\n\n* Tom\n* Ida\n\n\
    ~ A stair.\n\n| Part | Ends |\n\nSpoilers ahead. Tom[1] drowns.";

#[track_caller]
fn told(changed: &str, kinds: [&[&str]; 6]) {
    let found = differences(&expected(SAMPLE), &expected(changed));
    assert_eq!(found.kinds().map(|(_, faults)| faults.to_vec()), kinds.map(<[&str]>::to_vec));
    assert_eq!(found.none(), kinds.iter().all(|faults| faults.is_empty()));
}

#[test]
fn what_is_missing_and_what_is_too_much_is_told() {
    let none: &[&str] = &[];
    told(SAMPLE, [none; 6]);
    told(&SAMPLE.replace("~ A stair.\n\n", ""), [none; 6]);
    told(&SAMPLE.replace("~ A stair.", "A stair."), [none; 6]);
    told(
        &SAMPLE.replace("Mara keeps the key.\n\n", ""),
        [&["Mara", "keeps", "the", "key."], none, none, none, none, none],
    );
    told(
        &SAMPLE.replace("* Tom\n", "* Tom\n\nRead next\n\n"),
        [none, &["Read", "next"], none, none, none, none],
    );
    told(
        &SAMPLE.replace("## The key", "The key"),
        [none, none, none, &["- Heading(Some(2)) The key"], none, none],
    );
    told(&SAMPLE.replace("## The key", "### The key"), {
        let lines = &["- Heading(Some(2)) The key", "+ Heading(Some(3)) The key"];
        [none, none, none, lines, none, none]
    });
    told(&SAMPLE.replace("= The Salt Stair", "= The Salt Stair - Site"), {
        let lines = &["- Title The Salt Stair", "+ Title The Salt Stair - Site"];
        [none, none, none, lines, none, none]
    });
    told(
        &SAMPLE.replace("| Part | Ends |", "| Part Ends |"),
        [none, none, none, &["- Row Part | Ends", "+ Row Part Ends"], none, none],
    );
    told(
        &SAMPLE.replace("* Tom\n* Ida", "* Ida\n* Tom"),
        [none, none, &["Tom"], &["- Item Tom", "+ Item Tom"], none, none],
    );
    told(
        &SAMPLE.replace("keeps the key.", "keeps\n\nthe key."),
        [none, none, none, none, none, &["the key. Tom Ida A"]],
    );
    told(
        &SAMPLE.replace("~ A stair.\n\n| Part | Ends |\n\nSpoilers", "| Part | Ends | Spoilers"),
        [
            none,
            none,
            none,
            &["- Row Part | Ends", "+ Row Part | Ends | Spoilers ahead. Tom drowns."],
            &["Spoilers ahead. Tom drowns."],
            none,
        ],
    );
}

#[test]
fn words_are_told_apart_in_scripts_without_spaces_and_notes_are_none() {
    assert_eq!(words("灯台の朝。 end"), ["灯", "台", "の", "朝", "。", "end"]);
    assert_eq!(words("the tide.[12]\u{a0}[a] [x"), ["the", "tide.", "[a]", "[x"]);
}
