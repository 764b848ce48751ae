//! How reading an article ends: with its text, or with one line that says why not.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Address, FILE_LIMIT, Loaded, STDIN_LIMIT, SourceError, file, load, load_as, reload};
use crate::parse::Format;

/// Writes `bytes` under `name` and loads it; what failed is told with the folder as `DIR`.
fn load_bytes(name: &str, bytes: &[u8], limit: u64) -> Result<Loaded, String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    load(&Address::of_file(&path), limit).map_err(|error| told(&error, folder.path()))
}

fn told(error: &SourceError, folder: &Path) -> String {
    let folder = fs::canonicalize(folder).unwrap();
    let line = error.to_string();
    assert_eq!(error.exit_code(), 1);
    assert!(!line.contains('\n'), "one line: {line}");
    line.replace(&*folder.to_string_lossy(), "DIR")
}

#[track_caller]
fn check_text(name: &str, bytes: &[u8], format: Format, text: &str) {
    let loaded = load_bytes(name, bytes, FILE_LIMIT).unwrap();
    assert_eq!((loaded.name.as_str(), loaded.format), (name, format));
    assert_eq!(&*loaded.text, text);
}

#[track_caller]
fn check_error(name: &str, bytes: &[u8], line: &str) {
    assert_eq!(load_bytes(name, bytes, 100).unwrap_err(), line);
}

#[test]
fn a_file_comes_with_its_format_and_its_name() {
    check_text("a.md", b"# Title\n", Format::Markdown, "# Title\n");
    check_text("a.txt", b"Text.\r\n", Format::Plain, "Text.\r\n");
    check_text("a.toml", b"title = 'x'\n", Format::Toml, "title = 'x'\n");
    check_text("noext", b"\xef\xbb\xbf## Why?", Format::Markdown, "## Why?");
    check_text("wide.txt", b"\xff\xfeh\0i\0", Format::Plain, "hi");
}

#[test]
fn a_file_that_is_no_article_says_so_in_one_line() {
    check_error("a.md", b"ab\0c", "DIR/a.md: is a binary file, not text; convert it to text first");
    check_error("a.md", b"", "DIR/a.md: is empty; there is nothing to read");
    check_error("a.md", b"\xef\xbb\xbf \n\n", "DIR/a.md: is empty; there is nothing to read");
    check_error("a.md", &[b'x'; 101], "DIR/a.md: is larger than 100 bytes; split it first");
    let archive = "is a page saved as an archive; save it as “HTML only” and open that";
    check_error("a.mhtml", b"x", &format!("DIR/a.mhtml: {archive}"));
}

#[cfg(feature = "html")]
#[test]
fn a_web_page_is_an_article() {
    check_text("a.HTML", b"x", Format::Html, "x");
    check_text("a", b"<!doctype html><p>x", Format::Html, "<!doctype html><p>x");
    check_text("a.txt", b"<div>x</div>", Format::Html, "<div>x</div>");
}

#[cfg(not(feature = "html"))]
#[test]
fn a_web_page_is_refused_where_none_is_read() {
    let web =
        "is a web page, and this unspoil was built without them; save its text as .txt or .md";
    check_error("a.HTML", b"x", &format!("DIR/a.HTML: {web}"));
    check_error("a", b"<!doctype html><p>x", &format!("DIR/a: {web}"));
}

#[test]
fn a_file_of_just_the_limit_is_read() {
    assert_eq!(load_bytes("a.md", &[b'x'; 100], 100).unwrap().text.len(), 100);
}

#[test]
fn a_large_file_is_read_whole_and_a_large_binary_is_refused() {
    let long = "word ".repeat(100_000);
    assert_eq!(
        load_bytes("a.txt", long.as_bytes(), FILE_LIMIT).unwrap().text,
        long.as_str().into()
    );
    let error = load_bytes("a.txt", &vec![0; 1 << 20], FILE_LIMIT).unwrap_err();
    assert!(error.contains("is a binary file"), "{error}");
}

#[test]
fn a_named_format_is_not_guessed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.html");
    fs::write(&path, "<p>x").unwrap();
    let loaded = load_as(&Address::of_file(&path), Some(Format::Markdown), FILE_LIMIT).unwrap();
    assert_eq!(loaded.format, Format::Markdown);
}

#[test]
fn a_missing_file_names_the_one_that_was_meant() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("dont-leave.md"), "x").unwrap();
    let missing = |name: &str| {
        let address = Address::of_file(&fs::canonicalize(folder.path()).unwrap().join(name));
        let error = load(&address, FILE_LIMIT).unwrap_err();
        assert!(error.is_not_found());
        told(&error, folder.path())
    };
    assert_eq!(missing("dont-laeve"), "DIR/dont-laeve: no such file; did you mean dont-leave.md?");
    assert_eq!(
        missing("harbour.html"),
        "DIR/harbour.html: no such file; check the name, or run unspoil without a file for the library"
    );
    assert_eq!(
        missing("none/a.md"),
        "DIR/none/a.md: no such file, nor the folder it would be in; check the path"
    );
    assert_eq!(
        missing("nosferatu.txt"),
        "DIR/nosferatu.txt: no such file; the article of this name is in the library: run unspoil \
         without a file"
    );
    assert!(load(&Address::Bundled("nothing".to_owned()), 1).unwrap_err().is_not_found());
}

#[test]
fn an_address_of_the_web_is_a_page_whatever_its_letters() {
    let of = |typed: &str| Address::of_argument(OsStr::new(typed));
    let page = of("HTTPS://Example.org/The-Lodger.html?b=c#d");
    assert_eq!(page, Address::Web("https://example.org/The-Lodger.html?b=c".to_owned()));
    assert_eq!(page.name(), "The-Lodger.html");
    assert_eq!(page.host().as_deref(), Some("example.org"));
    assert_eq!(page.file(), None);
    assert!(matches!(of("./https:/x"), Address::File(_)));
    assert!(matches!(of("c:x"), Address::File(_)));
}

#[test]
fn a_password_never_stands_in_an_address() {
    for typed in ["https://me:secret@e.org/x", "https://me:secret@e.org:x/", "ftp://me:secret@e/"] {
        let address = Address::of_argument(OsStr::new(typed));
        let told = format!("{address} {address:?} {} {}", address.key(), address.name());
        assert!(!told.contains("secret") && !told.contains("me:"), "{told}");
        if !cfg!(feature = "net") || !typed.starts_with("https://me:secret@e.org/") {
            let error = load(&address, 1).unwrap_err().to_string();
            assert!(!error.contains("secret"), "{error}");
        }
    }
}

#[test]
fn a_page_without_its_scheme_is_suggested() {
    let address = Address::of_argument(OsStr::new("www.example.org/a/b.html"));
    let error = load(&address, FILE_LIMIT).unwrap_err().to_string();
    let next = ": no such file; for the page, write https://www.example.org/a/b.html";
    assert!(error.ends_with(next), "{error}");
}

#[cfg(feature = "net")]
#[test]
fn other_schemes_and_broken_addresses_are_told_in_one_line() {
    for (typed, line) in [
        (
            "ftp://e.org/a",
            "ftp://e.org/a: ftp addresses are not read; only http and https are; save the text and \
             open the file",
        ),
        (
            "gemini://e.org",
            "gemini://e.org: gemini addresses are not read; only http and https are; save the text \
             and open the file",
        ),
        ("file:///a/b.md", "file:///a/b.md: a file needs no scheme; write its path"),
        ("https://", "https://: there is no host in this address; check the address"),
        (
            "https://кино.рф/",
            "https://кино.рф/: the host's name is not in ASCII; write it as xn--…, as a browser \
             copies it",
        ),
        (
            "http://e.org:99999/",
            "http://e.org:99999/: the port of this address is none; check the address",
        ),
    ] {
        let error = load(&Address::of_argument(OsStr::new(typed)), 1).unwrap_err();
        assert_eq!(error.to_string(), line);
        assert_eq!(error.exit_code(), 1);
    }
}

#[cfg(not(feature = "net"))]
#[test]
fn without_the_net_a_page_is_refused_in_one_line() {
    let error = load(&Address::of_argument(OsStr::new("https://e.org/a")), 1).unwrap_err();
    assert_eq!(
        error.to_string(),
        "https://e.org/a: this unspoil was built without the net; save the page and open the file"
    );
}

#[test]
fn a_name_that_is_no_name_is_told() {
    let error = load(&Address::of_argument(OsStr::new("")), FILE_LIMIT).unwrap_err();
    assert!(error.to_string().starts_with("“”: no such file"), "{error}");
}

#[test]
fn a_folder_is_no_file_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let error = load(&Address::of_file(folder.path()), FILE_LIMIT).unwrap_err();
    assert!(error.is_folder());
    assert_eq!(told(&error, folder.path()), "DIR: is a folder; name a file in it");
    let inside = folder.path().join("a.md");
    fs::write(&inside, "x").unwrap();
    let under = fs::canonicalize(folder.path()).unwrap().join("a.md/b.md");
    let error = load(&Address::File(under), FILE_LIMIT).unwrap_err();
    assert!(told(&error, folder.path()).contains("is a file, not a folder"));
}

#[test]
fn a_file_that_goes_away_while_it_is_open_is_told_as_such() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.md");
    fs::write(&path, "x").unwrap();
    let address = Address::of_file(&path);
    assert!(reload(&address, None, FILE_LIMIT).is_ok());
    fs::remove_file(&path).unwrap();
    let error = reload(&address, None, FILE_LIMIT).unwrap_err();
    assert!(error.is_vanished());
    assert_eq!(
        told(&error, folder.path()),
        "DIR/a.md: is not there any more; what you see stays until you close it"
    );
}

#[test]
fn a_name_cannot_move_the_cursor() {
    let address = Address::File(PathBuf::from("/tmp/a\u{1b}[2J\nb\u{202e}.md"));
    assert_eq!(address.to_string(), "/tmp/a b.md");
    assert_eq!(address.name(), "a b.md");
    assert_eq!(
        load(&address, FILE_LIMIT).unwrap_err().to_string().matches(char::is_control).count(),
        0
    );
}

#[test]
fn a_key_leads_back_to_its_address_and_to_no_other() {
    for address in [
        Address::Bundled("nosferatu".to_owned()),
        Address::File(PathBuf::from("/home/me/a: 100%25 \u{fffd}.md")),
        Address::Stdin,
        Address::Web("https://e.org/a?b".to_owned()),
    ] {
        assert_eq!(Address::from_key(&address.key()), Some(address));
    }
    for key in [
        "",
        "file",
        "stdin:x",
        "file:/a%",
        "file:/a%zz",
        "web:x",
        "web:ftp://e.org/",
        "web:HTTPS://e.org/",
        "web:https://me:secret@e.org/",
    ] {
        assert_eq!(Address::from_key(key), None, "{key}");
    }
}

#[cfg(unix)]
#[test]
fn paths_that_are_no_text_keep_different_keys() {
    use std::os::unix::ffi::OsStrExt;
    let path = |bytes: &'static [u8]| Address::File(PathBuf::from(OsStr::from_bytes(bytes)));
    let (one, other) = (path(b"/a\xff.md"), path(b"/a\xfe.md"));
    assert_eq!(one.to_string(), other.to_string());
    assert_ne!(one.key(), other.key());
    assert_eq!(Address::from_key(&one.key()), Some(one));
}

#[cfg(unix)]
#[test]
fn two_ways_to_a_file_are_one_address() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.md");
    fs::write(&path, "x").unwrap();
    let link = folder.path().join("b.md");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    assert_eq!(Address::of_file(&link), Address::of_file(&path));
    assert_eq!(Address::of_file(&folder.path().join("./a.md")), Address::of_file(&path));
}

#[test]
fn a_dash_is_standard_input_and_a_file_called_dash_can_be_named() {
    assert_eq!(Address::of_argument(OsStr::new("-")), Address::Stdin);
    assert!(matches!(Address::of_argument(OsStr::new("./-")), Address::File(_)));
}

#[test]
fn what_was_loaded_is_not_printed_by_accident() {
    let loaded = load_bytes("a.md", b"The butler.", FILE_LIMIT).unwrap();
    assert!(!format!("{loaded:?}").contains("butler"));
}

#[test]
fn a_stream_of_unknown_length_is_read_to_its_end_or_its_limit() {
    let stream = std::io::Cursor::new(b"Text.".repeat(30_000));
    let read = file::bytes(stream.clone(), None, &Address::Stdin, STDIN_LIMIT).unwrap();
    assert_eq!(read.len(), 150_000);
    for limit in [100, 149_999] {
        let error = file::bytes(stream.clone(), None, &Address::Stdin, limit).unwrap_err();
        let line = format!("standard input: is larger than {limit} bytes; split it first");
        assert_eq!(error.to_string(), line);
    }
    assert!(file::bytes(stream, None, &Address::Stdin, 150_000).is_ok());
}
