//! The corpus: labelled recaps, and how well the program reads them.
//!
//! `tests/corpus/tune` is for looking at while rules are made, `tests/corpus/held` for trying what
//! was made: of it totals are told and nothing else, unless `UNSPOIL_HELD=details` asks for more.
//! `tests/corpus/unseen` was written last, to be as hard as its writer could make it, and no rule
//! was made for it: its totals are told and nothing is asked of them (`docs/detection.md`).
//! `tests/corpus/fresh` was written by somebody who had not seen the rules, scored blind and then
//! looked at: of it too only totals are told. So are those of `blind`, `last`, `sample`, `second`,
//! `third` and `fourth`, by others, each scored before anybody had looked at it.
//! `UNSPOIL_CORPUS` names another folder of labelled articles, which is judged with them. The
//! table is printed: `cargo test --test corpus -- --nocapture`.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::print_stdout)]

#[path = "corpus_score/judge.rs"]
mod judge;
#[path = "corpus_score/label.rs"]
mod label;
#[path = "corpus_score/seen.rs"]
mod seen;
#[path = "corpus_score/table.rs"]
mod table;
#[path = "corpus_score/words.rs"]
mod words;

use std::env;
use std::path::{Path, PathBuf};

use judge::{Score, Tally, judge};
use label::{Article, Heading, Kind, Label};
use seen::seen;
use unspoil::parse::Format;
use words::{ending, same, units};

/// What is asked of each half.
const MOST_OVER_HIDDEN: f64 = 0.03;
const LEAST_F1: f64 = 0.97;
const LEAST_TITLES: f64 = 0.95;

/// The formats in the order of the table.
const FORMATS: [(Format, &str); 3] =
    [(Format::Plain, "text"), (Format::Markdown, "markdown"), (Format::Html, "html")];

/// Articles of each format in both halves.
const SHARES: [(Format, usize); 3] =
    [(Format::Plain, 24), (Format::Markdown, 18), (Format::Html, 18)];

fn folder(half: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(half)
}

fn articles(half: &str) -> Vec<Article> {
    label::read(&folder(half)).unwrap_or_else(|error| panic!("{error}"))
}

/// Whether the half that nobody looks at may be quoted after all.
fn held_is_told() -> bool {
    env::var("UNSPOIL_HELD").is_ok_and(|wish| wish == "details")
}

/// The articles of the folder that the environment names, if it does.
fn named() -> Option<Vec<Article>> {
    let folder = env::var_os("UNSPOIL_CORPUS").filter(|folder| !folder.is_empty())?;
    Some(label::read(Path::new(&folder)).unwrap_or_else(|error| panic!("{error}")))
}

fn score(article: &Article) -> Score {
    let (shut, open) = seen(&article.text, article.format, &article.name);
    judge(&article.label, &endings(article), &shut, &open)
}

/// The last words of what is hidden. In a page a span cannot be told from the words behind it.
fn endings(article: &Article) -> Vec<String> {
    let Article { text, format, label, .. } = article;
    if *format == Format::Html {
        return Vec::new();
    }
    let units = units(text, *format);
    label.hidden.iter().filter_map(|piece| ending(&units, piece)).collect()
}

/// Prints a half's rows and, where they may be told, its faults. Leaves its totals.
fn told(half: &str, articles: &[Article], details: bool) -> Tally {
    let scores: Vec<Score> = articles.iter().map(score).collect();
    let mut all = Tally::default();
    let mut out = table::head();
    for (format, name) in FORMATS {
        let mut tally = Tally::default();
        for (article, score) in articles.iter().zip(&scores) {
            if article.format == format {
                tally.add(&score.tally);
            }
        }
        out += &table::row(&format!("{half} {name}"), &tally);
        all.add(&tally);
    }
    out += &table::row(&format!("{half} all"), &all);
    if details {
        for (article, score) in articles.iter().zip(&scores) {
            out += &table::faults(&format!("{half}/{}", article.name), score);
        }
    }
    println!("{out}");
    all
}

/// What a half lacks, in words that tell nothing of its articles.
fn lacks(half: &str, tally: &Tally) -> Vec<String> {
    let over = tally.over.share(0.0);
    let titles = tally.titles.share(1.0);
    let rules = [
        (tally.leaks.count == 0, format!("{} leaks", tally.leaks.count)),
        (tally.losses.count == 0, format!("{} losses", tally.losses.count)),
        (tally.furniture.count == 0, format!("{} pieces of furniture", tally.furniture.count)),
        (over <= MOST_OVER_HIDDEN, format!("{:.1} % over-hidden", 100.0 * over)),
        (tally.f1() >= LEAST_F1, format!("headings found with F1 {:.3}", tally.f1())),
        (titles >= LEAST_TITLES, format!("{:.1} % of titles right", 100.0 * titles)),
    ];
    let broken = rules.into_iter().filter(|(kept, _)| !kept);
    broken.map(|(_, lack)| format!("{half}: {lack}")).collect()
}

#[test]
fn recaps_are_read_as_a_careful_reader_wants() {
    let mut lacking = Vec::new();
    for (half, details) in [("tune", true), ("held", held_is_told())] {
        lacking.extend(lacks(half, &told(half, &articles(half), details)));
    }
    for half in ["unseen", "fresh", "blind", "last", "sample", "second", "third", "fourth"] {
        told(half, &articles(half), held_is_told());
    }
    if let Some(articles) = named() {
        lacking.extend(lacks("named", &told("named", &articles, true)));
    }
    assert!(lacking.is_empty(), "{}", lacking.join("\n"));
}

/// A recap that is read right, and its label.
fn sample() -> (&'static str, Label) {
    let text = "The Weir: Ending Explained\n\n\
        Three sisters inherit a lock-keeper's cottage and a debt nobody will name.\n\n\
        Warning: spoilers ahead.\n\n\
        Who opened the sluice?\n\n\
        It was the youngest, on the night of the fair, and she never told the others about it.\n";
    let heading = Heading {
        text: "Who opened the sluice?".to_owned(),
        question: true,
        hidden: true,
        level: None,
    };
    let label = Label {
        title: Some("The Weir: Ending Explained".to_owned()),
        work: "The Weir".to_owned(),
        kind: Kind::Recap,
        language: "en".to_owned(),
        warning: Some("Warning: spoilers ahead.".to_owned()),
        safe: vec!["Three sisters inherit a lock-keeper's co".to_owned()],
        hidden: vec!["It was the youngest, on the night of the".to_owned()],
        headings: vec![heading],
        end_notice: None,
        after_end: Vec::new(),
        chrome: Vec::new(),
        notes: "a sample".to_owned(),
    };
    (text, label)
}

/// The faults of the sample with its label changed.
fn faults(change: impl Fn(&mut Label)) -> Vec<&'static str> {
    let (text, mut label) = sample();
    change(&mut label);
    let (shut, open) = seen(text, Format::Plain, "the-weir.txt");
    judge(&label, &[], &shut, &open).faults.iter().map(|fault| fault.what).collect()
}

#[test]
fn a_right_reading_has_no_fault() {
    assert_eq!(faults(|_| {}), [""; 0]);
}

#[test]
fn what_is_planted_is_counted() {
    let piece = || "Three sisters inherit a lock-keeper's co".to_owned();
    let answer = || "It was the youngest, on the night of the".to_owned();
    let heading = |text: &str, hidden| Heading {
        text: text.to_owned(),
        question: false,
        hidden,
        level: Some(2),
    };
    let leak = faults(|label| {
        label.safe.clear();
        label.hidden.push(piece());
    });
    assert_eq!(leak, ["leak"]);
    let leaking_heading = faults(|label| {
        label.headings.push(heading("Three sisters inherit a lock-keeper's cottage", true));
    });
    assert_eq!(leaking_heading, ["leak", "heading not found"]);
    let lost =
        faults(|label| label.hidden.push("The lock-keeper did it, with the oar.".to_owned()));
    assert_eq!(lost, ["loss"]);
    assert_eq!(faults(|label| label.safe.push(answer())), ["over-hidden"]);
    let behind = |label: &mut Label| label.after_end.push(answer());
    assert_eq!(faults(behind), ["over-hidden"]);
    let chrome =
        |label: &mut Label| label.chrome.push("inherit a lock-keeper's cottage".to_owned());
    assert_eq!(faults(chrome), ["furniture"]);
    assert_eq!(faults(|label| label.headings.clear()), ["no heading"]);
    assert_eq!(faults(|label| label.headings[0].question = false), ["asks or not"]);
    assert_eq!(faults(|label| label.headings[0].level = Some(6)), ["level"]);
    assert_eq!(faults(|label| label.title = Some("The Wear".to_owned())), ["title"]);
    assert_eq!(faults(|label| label.warning = None), ["invented warning"]);
    let tail = "a debt nobody will name.".to_owned();
    let (text, label) = sample();
    let (shut, open) = seen(text, Format::Plain, "the-weir.txt");
    let cut = judge(&label, &[tail], &shut, &open);
    assert_eq!(cut.tally.leaks.count, 1, "{:?}", cut.faults);
    let other = |label: &mut Label| label.warning = Some("Stop here.".to_owned());
    assert_eq!(faults(other), ["warning"]);
}

#[test]
fn a_half_is_refused_for_each_thing_it_lacks() {
    let (text, label) = sample();
    let (shut, open) = seen(text, Format::Plain, "the-weir.txt");
    let right = judge(&label, &[], &shut, &open).tally;
    assert_eq!(lacks("a half", &right), [""; 0]);
    let spoilt: [fn(&mut Tally); 6] = [
        |tally| tally.leaks.count = 1,
        |tally| tally.losses.count = 1,
        |tally| tally.furniture.count = 1,
        |tally| tally.over.count = 1,
        |tally| tally.recall.count = 0,
        |tally| tally.titles.count = 0,
    ];
    for spoil in spoilt {
        let mut tally = right;
        spoil(&mut tally);
        assert_eq!(lacks("a half", &tally).len(), 1, "{tally:?}");
    }
}

/// What is wrong with a label, held against the source that it labels.
fn untrue(article: &Article) -> Vec<String> {
    let Article { name, format, text, label } = article;
    let units = units(text, *format);
    let mut wrong = Vec::new();
    let mut say = |what: &str, text: &str| wrong.push(format!("{name}: {what}: {text}"));
    let stands = |text: &str| units.iter().any(|unit| unit.contains(&same(text)));
    let pieces = || label.open_pieces().into_iter().chain(label.hidden.iter().map(String::as_str));
    for piece in pieces() {
        let (bare, length) = (same(piece), piece.chars().count());
        if !stands(piece) {
            say("not in the article", piece);
        } else if length > 40 {
            say("longer than 40 characters", piece);
        } else if length < 39 && !units.iter().any(|unit| unit.ends_with(&bare)) {
            say("shorter than 40 characters, and goes on", piece);
        } else if !units.iter().any(|unit| begins_in(unit, &bare)) {
            say("not a beginning", piece);
        }
    }
    for piece in label.open_pieces() {
        if label.hidden.iter().any(|hidden| same(hidden) == same(piece)) {
            say("both safe and hidden", piece);
        }
    }
    for heading in &label.headings {
        if !units.iter().any(|unit| *unit == same(&heading.text)) {
            say("no line of the article", &heading.text);
        }
    }
    let sentences = label.warning.iter().chain(&label.end_notice);
    for sentence in sentences.filter(|sentence| !stands(sentence)) {
        say("not in the article", sentence);
    }
    if label.kind != Kind::Recap && !label.hides_nothing() {
        say("hides something, and is no recap", "");
    }
    if !label.chrome.is_empty() && *format != Format::Html {
        say("furniture without a page", "");
    }
    let plain = *format == Format::Plain;
    if plain && label.headings.iter().any(|heading| heading.level.is_some()) {
        say("a level where none is written", "");
    }
    if label.notes.is_empty() || label.work.is_empty() || label.language.len() != 2 {
        say("a label that says too little", "");
    }
    wrong
}

/// Whether a paragraph or a sentence in `unit` begins with `piece`.
fn begins_in(unit: &str, piece: &str) -> bool {
    unit.match_indices(piece).any(|(at, _)| {
        let before = unit[..at].trim_end();
        let sentence = |c: char| ".!?…:;)]\"'。！？」』）】।".contains(c);
        // A list's marker, an emoji or a dash may stand before the first letter.
        before.is_empty() || before.ends_with(sentence) || !before.contains(char::is_alphabetic)
    })
}

#[test]
fn labels_are_true() {
    let told = [articles("tune"), named().unwrap_or_default()].concat();
    let wrong: Vec<String> = told.iter().flat_map(untrue).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // Of the other half nothing is quoted.
    let wrong: Vec<String> = ["held", "unseen"]
        .into_iter()
        .flat_map(articles)
        .collect::<Vec<_>>()
        .iter()
        .flat_map(untrue)
        .collect();
    let quoted = if held_is_told() { wrong.join("\n") } else { String::new() };
    assert!(wrong.is_empty(), "{} faults in the labels of held\n{quoted}", wrong.len());
}

#[test]
fn a_label_that_is_not_true_is_caught() {
    let (text, label) = sample();
    let name = "the-weir.txt".to_owned();
    let article = Article { name, format: Format::Plain, text: text.to_owned(), label };
    assert_eq!(untrue(&article), [""; 0]);
    let spoilt: [fn(&mut Label); 9] = [
        |label| label.safe.push("A sentence that nobody wrote in it.".to_owned()),
        |label| label.safe[0].push_str("ttage and"),
        |label| label.safe[0].truncate(20),
        |label| label.safe[0] = "sisters inherit a lock-keeper's cottage".to_owned(),
        |label| label.hidden.push(label.safe[0].clone()),
        |label| label.headings[0].text.truncate(10),
        |label| label.warning = Some("Stop reading here.".to_owned()),
        |label| label.kind = Kind::News,
        |label| label.headings[0].level = Some(2),
    ];
    for (place, spoil) in spoilt.iter().enumerate() {
        let mut article = article.clone();
        spoil(&mut article.label);
        assert_eq!(untrue(&article).len(), 1, "{place}: {:?}", untrue(&article));
    }
}

#[test]
fn the_corpus_is_as_various_as_it_should_be() {
    let all = [articles("tune"), articles("held")].concat();
    let judged = |format: &Format| *format != Format::Html || cfg!(feature = "html");
    for (format, share) in SHARES.into_iter().filter(|(format, _)| judged(format)) {
        let count = all.iter().filter(|article| article.format == format).count();
        assert_eq!(count, share, "{format:?}");
    }
    if !judged(&Format::Html) {
        return;
    }
    let count = |is: fn(&Label) -> bool| all.iter().filter(|article| is(&article.label)).count();
    assert!(count(|label| label.language != "en") >= 12);
    assert!(count(Label::hides_nothing) >= 8);
    assert!(count(|label| label.end_notice.is_some()) >= 6);
    assert!(count(|label| label.warning.is_none() && !label.hides_nothing()) >= 10);
}
