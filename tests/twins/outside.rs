//! The promise from outside: the built program in a real pseudo-terminal, given twins and recaps.
//!
//! Twins must give the same raw stream for the same keys, the same files under the home, and the
//! same bytes from every way of printing. Of every recap that is bundled or labelled no word that
//! stands under covers alone is in the stream of a long session, or in a file that it leaves.
//!
//! `UNSPOIL_OUTSIDE` is the number of pairs, `UNSPOIL_SEED` the seed of the first.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use unspoil::parse::{Format, parse};
use unspoil::spoiler::{Reveals, project};

use super::chance::setting;
use super::plan::Plan;
use super::source::Twin;
use super::standing::{PRINTED_FOR, printed_for};
use super::support::pty::{Session, Setup};
use super::{lift_under, readable};

/// What the files are called, endings apart.
const NAME: &str = "recap";

/// Pairs, unless the environment says otherwise: each is four sessions of the built program.
const PAIRS: u64 = 4;

/// From so many pairs on every recap is read, else one of [`SOME`].
const SLOW: u64 = 50;
const SOME: usize = 5;

/// Keys that lift nothing, in pieces after each of which all is heard.
const KEYS: &[&str] = &[
    "jjj<Space>",
    "]]]]",
    "]x]x",
    "[[",
    "maG'a",
    "t",
    "<Tab>jj<Enter>",
    "<Tab>t",
    "yy",
    "yqd",
    "yq",
    "Y",
    "iq",
    "B",
    "/the<Enter>nnN",
    "+",
    "-",
    "=",
    "T",
    "3]x",
    "<C-g>",
    "X",
    "Rjj",
    "r",
];

/// Everything that was left behind, and everything that was said.
#[derive(Debug, PartialEq, Eq)]
struct Emitted {
    /// Every byte written, and the screen after each piece of keys.
    raw: String,
    /// Paths under the home with what is in them.
    files: Vec<(PathBuf, String)>,
    code: u32,
}

/// A long session on a file, then a second one, which finds what the first remembered.
///
/// What is pressed while the program draws is drawn with the next key, so a stream depends on how
/// fast both are: `pause` is waited after every piece.
fn session(extension: &str, text: &str, words: &[String], pause: Duration) -> Emitted {
    let setup = Setup::new(90, 24);
    let name = format!("{NAME}.{extension}");
    fs::remove_file(setup.write("none", "")).unwrap();
    setup.write(&name, text);
    let (mut raw, mut code) = (String::new(), 0);
    for round in 0..2 {
        let mut session = setup.start(&[&name]);
        session.wait_for("lifted");
        session.pause(pause);
        settle(&mut session);
        for keys in KEYS {
            press(&mut session, keys, pause);
            settle(&mut session);
            raw.push_str(&session.screen());
        }
        for word in words {
            press(&mut session, &format!("/{word}<Enter>n"), pause);
            settle(&mut session);
        }
        session.resize(41 + round, 13);
        session.pause(pause);
        settle(&mut session);
        press(&mut session, "G", pause);
        settle(&mut session);
        session.keys("L");
        session.wait_for("articles · ");
        session.pause(pause);
        session.keys("Q");
        code += session.finish().exit_code();
        raw.push_str(&String::from_utf8_lossy(session.raw()));
    }
    fs::remove_file(setup.folder().join(&name)).unwrap();
    let home = setup.home().to_path_buf();
    let mut files = Vec::new();
    gather(&home, &home, &mut files);
    // Another home for each session: its path stands in what is remembered.
    let plain = |text: &str| masked(&text.replace(&*home.to_string_lossy(), "~"));
    let files = files.into_iter().map(|(path, text)| (renamed(&path), plain(&text))).collect();
    Emitted { raw: plain(&raw), files, code }
}

/// Presses keys at once, or, where a pause is to be made, one by one.
fn press(session: &mut Session, keys: &str, pause: Duration) {
    if pause.is_zero() {
        return session.keys(keys);
    }
    let mut rest = keys;
    while let Some(first) = rest.chars().next() {
        let length =
            if first == '<' { rest.find('>').map_or(1, |end| end + 1) } else { first.len_utf8() };
        session.keys(&rest[..length]);
        session.pause(pause);
        rest = &rest[length..];
    }
}

/// Waits until everything that was sent before has been heard and drawn.
#[track_caller]
fn settle(session: &mut Session) {
    session.keys("?");
    session.wait_for("─ Keys");
    session.keys("q");
    session.wait_gone("─ Keys");
}

fn gather(root: &Path, folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            gather(root, &path, found);
        } else {
            let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
            found.push((path.strip_prefix(root).unwrap().to_path_buf(), text));
        }
    }
}

/// Names of state files are made of the article's address, in which the home stands.
fn renamed(path: &Path) -> PathBuf {
    let long = |part: &str| part.len() >= 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let parts = path.iter().map(|part| part.to_string_lossy().into_owned());
    parts
        .map(|part| if part.split('.').next().is_some_and(long) { "hash".into() } else { part })
        .collect()
}

/// Without the time of day: seconds since 1970 have ten digits.
fn masked(text: &str) -> String {
    let mut out = String::new();
    for piece in text.split_inclusive(|c: char| !c.is_ascii_digit()) {
        let digits = piece.trim_end_matches(|c: char| !c.is_ascii_digit());
        if digits.len() == 10 && digits.starts_with('1') {
            out.push_str("TIME");
            out.push_str(&piece[digits.len()..]);
        } else {
            out.push_str(piece);
        }
    }
    out
}

/// Everything that printing gives: standard output, standard error, the status. `seen`: for
/// somebody who has seen a part as well, which may open something.
fn printed(extension: &str, text: &str, seen: bool) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = format!("{NAME}.{extension}");
    fs::write(folder.path().join(&file), text).unwrap();
    let mut all = String::new();
    let closed = [
        &["--print"][..],
        &["--print", "--width", "30", "--color", "always"],
        &["--toc"],
        &["--json"],
        &["--show", "none"],
        &["--hide-from", "start", "--print"],
        &["--show", "99"],
    ];
    let standing = [
        &["--seen", PRINTED_FOR, "--print"][..],
        &["--seen", PRINTED_FOR, "--max-level", "minor", "--json"],
    ];
    for arguments in closed.into_iter().chain(standing.into_iter().filter(|_| seen)) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_unspoil"));
        command.env_clear().env("HOME", folder.path()).current_dir(folder.path());
        let output = command.args(arguments).arg(&file).output().unwrap();
        let said = (&output.stdout, &output.stderr);
        let (out, err) = (String::from_utf8_lossy(said.0), String::from_utf8_lossy(said.1));
        let _ = write!(all, "{arguments:?} {:?}\n{out}\n{err}\n", output.status.code());
    }
    let left: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    all + &format!("{left:?}")
}

fn extension(format: Format) -> &'static str {
    match format {
        Format::Plain => "txt",
        Format::Markdown => "md",
        Format::Html => "html",
        Format::Toml => "toml",
    }
}

#[track_caller]
fn agree(what: &str, seed: u64, left: &str, right: &str) {
    if left != right {
        let same = left.chars().zip(right.chars()).take_while(|(a, b)| a == b).count();
        let around = |text: &str| -> String {
            text.chars().skip(same.saturating_sub(80)).take(240).collect()
        };
        panic!(
            "{what} differs; again with UNSPOIL_SEED={seed} UNSPOIL_OUTSIDE=1\nleft:  {:?}\nright: {:?}",
            around(left),
            around(right)
        );
    }
}

#[test]
fn twins_are_the_same_from_outside() {
    let first = setting("UNSPOIL_SEED", 20_261_126);
    for seed in (0..setting("UNSPOIL_OUTSIDE", PAIRS)).map(|nth| first.wrapping_add(nth)) {
        let twin = Twin::new(seed);
        let extension = extension(twin.format);
        let seen = Plan::new(seed).agrees_for(&printed_for());
        let [left, right] = [&twin.left, &twin.right].map(|text| printed(extension, text, seen));
        agree("what is printed", seed, &left, &right);
        let words: Vec<String> = twin
            .canaries_left
            .iter()
            .take(1)
            .chain(twin.canaries_right.iter().take(1))
            .cloned()
            .collect();
        let emit = |pause| {
            let pause = Duration::from_millis(pause);
            [&twin.left, &twin.right].map(|text| session(extension, text, &words, pause))
        };
        // What depends on hidden text differs however long is waited; which keys a frame takes
        // together depends on how busy the machine is.
        let [mut left, mut right] = emit(0);
        for pause in [10, 50, 250, 1_000] {
            if left == right {
                break;
            }
            [left, right] = emit(pause);
        }
        agree("the stream", seed, &left.raw, &right.raw);
        agree(
            "what is left behind",
            seed,
            &format!("{:#?}", left.files),
            &format!("{:#?}", right.files),
        );
        assert_eq!(left.code, right.code, "the status, seed {seed}");
        assert!(!left.files.is_empty(), "something is remembered");
    }
}

/// What the program itself may say.
fn own_words() -> String {
    fn read(folder: &Path, all: &mut String) {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                read(&path, all);
            } else {
                all.push_str(&fs::read_to_string(&path).unwrap());
            }
        }
    }
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut all = String::new();
    // What parsers look for is not said.
    for room in fs::read_dir(sources).unwrap().map(|entry| entry.unwrap().path()) {
        match room.file_name() {
            Some(name) if name == "parse" => {}
            _ if room.is_dir() => read(&room, &mut all),
            _ => all.push_str(&fs::read_to_string(&room).unwrap()),
        }
    }
    all
}

/// Every article that is bundled or labelled.
fn articles() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in ["articles", "tests/corpus/tune", "tests/corpus/held", "tests/corpus/unseen"] {
        // The labelled ones are no part of what is published.
        let Ok(entries) = fs::read_dir(root.join(folder)) else { continue };
        found.extend(entries.map(|entry| entry.unwrap().path()));
    }
    let known = |path: &PathBuf| {
        path.extension()
            .is_some_and(|end| ["txt", "md", "html", "toml"].iter().any(|known| end == *known))
    };
    found.retain(known);
    found.sort();
    found
}

fn format(path: &Path) -> Option<Format> {
    Some(match path.extension()?.to_str()? {
        "txt" => Format::Plain,
        "md" => Format::Markdown,
        "toml" => Format::Toml,
        "html" if cfg!(feature = "html") => Format::Html,
        _ => return None,
    })
}

/// Long words: short ones may be any program's.
fn long_words(text: &str) -> BTreeSet<&str> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.len() >= 7 && word.chars().count() >= 4).collect()
}

/// Words that stand under covers and nowhere else in the source: what a reader can see covered, and
/// the program's own words, are taken out. What a file is called says what is in it, so the text is
/// read under the name that it is opened by.
fn canaries(text: &str, format: Format, own: &str) -> Vec<String> {
    let Ok(parsed) = parse(text, format, NAME) else { return Vec::new() };
    let shut = project(&parsed.document, &Reveals::none());
    // Combining signs of the title are escaped where it stands among the rest that is known.
    let (title, text) = (&shut.meta.title, readable(&shut));
    let public = format!("{title}\n{text}\n{:?}\n{:?}\n{NAME}", shut.meta, shut.blocks);
    let under = readable(&project(&parsed.document, &lift_under(&parsed.document, |_| true)));
    long_words(&under)
        .into_iter()
        .filter(|word| !public.contains(word) && !own.contains(word))
        .map(str::to_owned)
        .collect()
}

#[test]
fn no_word_under_a_cover_is_written_in_a_long_session() {
    let own = own_words();
    let mut tried = 0;
    let step = if setting("UNSPOIL_OUTSIDE", PAIRS) >= SLOW { 1 } else { SOME };
    for path in articles().into_iter().step_by(step) {
        let Some(format) = format(&path) else { continue };
        let text = fs::read_to_string(&path).unwrap();
        let canaries = canaries(&text, format, &own);
        if canaries.is_empty() {
            continue;
        }
        // A word is searched for; what was typed is seen, so it is no canary any more.
        let (typed, silent) = canaries.split_at(1);
        let emitted = session(extension(format), &text, typed, Duration::ZERO);
        let printed = printed(extension(format), &text, false);
        for canary in silent
            .iter()
            .filter(|canary| !canary.contains(&typed[0]) && !typed[0].contains(*canary))
        {
            let told = |what: &str| format!("{canary:?} of {} is in {what}", path.display());
            assert!(!emitted.raw.contains(canary), "{}", told("the stream"));
            assert!(!format!("{:?}", emitted.files).contains(canary), "{}", told("a file"));
            assert!(!printed.contains(canary), "{}", told("print"));
        }
        tried += silent.len();
    }
    assert!(tried > 500, "{tried} words were looked for");
}
