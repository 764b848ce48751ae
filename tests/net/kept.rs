//! Pages that are kept: found again, asked for anew, done without the net.

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use tempfile::TempDir;
use unspoil::source::{Fetched, Limits, Login, Net, fetch_again};

use super::support::server::{Server, answer, say};
use super::{get, page};

fn keeping(folder: &Path) -> Net {
    Net { kept: Some(folder.join("pages")), ..Net::default() }
}

fn offline(net: &Net) -> Net {
    Net { offline: true, ..net.clone() }
}

fn files(folder: &Path) -> usize {
    fs::read_dir(folder.join("pages")).map_or(0, Iterator::count)
}

#[track_caller]
fn came(fetched: Result<Fetched, String>, text: &str) -> Option<String> {
    let fetched = fetched.unwrap();
    assert_eq!(&*fetched.loaded.text, text);
    fetched.remark
}

#[track_caller]
fn is_copy(remark: Option<String>, why: &str) {
    let remark = remark.expect("a remark");
    let (date, said) = remark.strip_prefix("Offline copy of ").unwrap().split_at(10);
    assert!(date.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'), "{remark}");
    assert_eq!(said, why);
}

/// A server whose page has this version; it says "same" to whoever has it.
fn versioned(etag: &'static str, body: &'static str) -> Server {
    Server::new(move |asked, stream| {
        let same = asked.header("if-none-match") == Some(etag);
        let head = format!("200 OK\nContent-Type: text/plain\nETag: {etag}");
        let fresh = answer(&head, body);
        let same_answer = b"HTTP/1.1 304 Not Modified\r\n\r\n".to_vec();
        say(stream, &if same { same_answer } else { fresh });
    })
}

#[test]
fn a_page_that_did_not_change_is_not_sent_again() {
    let folder = TempDir::new().unwrap();
    let net = keeping(folder.path());
    let server = versioned("\"one\"", "The first.");
    assert_eq!(came(get(&server.url("/"), &net), "The first."), None);
    assert_eq!(came(get(&server.url("/"), &net), "The first."), None);
    let asked = server.asked();
    assert_eq!(asked[0].header("if-none-match"), None);
    assert_eq!(asked[1].header("if-none-match"), Some("\"one\""));
    assert_eq!(files(folder.path()), 2);
}

#[test]
fn a_page_that_changed_takes_the_place_of_the_old_one() {
    let folder = TempDir::new().unwrap();
    let net = keeping(folder.path());
    let count = AtomicUsize::new(0);
    let server = Server::new(move |asked, stream| {
        let count = count.fetch_add(1, Ordering::SeqCst);
        let date = format!("Wed, 21 Oct 2026 07:28:0{count} GMT");
        if count > 0 {
            assert!(asked.header("if-modified-since").unwrap().contains("07:28:0"));
        }
        let head = format!("200 OK\nLast-Modified: {date}");
        say(stream, &answer(&head, format!("Version {count}.")));
    });
    for count in 0..3 {
        came(get(&server.url("/"), &net), &format!("Version {count}."));
    }
    came(get(&server.url("/"), &offline(&net)), "Version 2.");
    assert_eq!(files(folder.path()), 2, "old bodies are removed");
}

#[test]
fn offline_reads_what_is_kept_and_asks_nobody() {
    let folder = TempDir::new().unwrap();
    let net = keeping(folder.path());
    let server = versioned("\"one\"", "The first.");
    let url = server.url("/");
    let line = get(&url, &offline(&net)).unwrap_err();
    assert_eq!(line, format!("{url}: no copy of it is kept; fetch it once without --offline"));
    came(get(&url, &net), "The first.");
    is_copy(came(get(&url, &offline(&net)), "The first."), ".");
    assert_eq!(server.asked().len(), 1);
}

#[test]
fn a_copy_will_do_where_the_server_cannot_be_asked() {
    let folder = TempDir::new().unwrap();
    let net = keeping(folder.path());
    // The server is there for one request and then gone.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://127.0.0.1:{}/", listener.local_addr().unwrap().port());
    let serving = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut head = [0; 4_096];
        std::io::Read::read(&mut stream, &mut head).unwrap();
        say(&mut stream, &answer("200 OK", "The first."));
    });
    came(get(&url, &net), "The first.");
    serving.join().unwrap();
    is_copy(came(get(&url, &net), "The first."), ": the host refuses the connection.");
    // Whoever asks again has the copy on his screen already.
    let again = fetch_again(&page(&url), None, &net, &mut |_| true).unwrap_err().to_string();
    assert!(again.contains("the host refuses the connection; check"), "{again}");
}

#[test]
fn a_server_that_says_no_is_believed_and_one_in_trouble_is_not() {
    for (status, copy) in [
        ("404 No", None),
        ("403 No", None),
        ("410 No", None),
        ("503 No", Some(": the server has trouble (503).")),
        ("429 No", Some(": the server was asked too often (429).")),
    ] {
        let folder = TempDir::new().unwrap();
        let net = keeping(folder.path());
        let count = AtomicUsize::new(0);
        let server = Server::new(move |_, stream| {
            let first = count.fetch_add(1, Ordering::SeqCst) == 0;
            say(stream, &answer(if first { "200 OK" } else { status }, "The first."));
        });
        came(get(&server.url("/"), &net), "The first.");
        let again = get(&server.url("/"), &net);
        match copy {
            Some(why) => is_copy(came(again, "The first."), why),
            None => assert!(again.is_err(), "{status}"),
        }
    }
}

#[test]
fn what_may_not_be_kept_is_not_kept() {
    let folder = TempDir::new().unwrap();
    let net = keeping(folder.path());
    let server = Server::answers("200 OK\nCache-Control: private, No-Store", "Once.");
    came(get(&server.url("/"), &net), "Once.");
    assert_eq!(files(folder.path()), 0);
    // Nor is what a password was needed for.
    let server = Server::answers("200 OK", "Secret.");
    let typed = server.url("/").replace("http://", "http://me:pass@");
    let login = Login::of_argument(std::ffi::OsStr::new(&typed)).unwrap();
    came(get(&typed, &Net { logins: vec![login], ..net.clone() }), "Secret.");
    assert_eq!(files(folder.path()), 0);
}

#[test]
fn errors_and_other_things_are_not_kept() {
    let folder = TempDir::new().unwrap();
    let net = keeping(folder.path());
    for head in ["404 No", "200 OK\nContent-Type: image/png", "500 No"] {
        let server = Server::answers(head, "x");
        assert!(get(&server.url("/"), &net).is_err());
    }
    let broken = Server::new(|_, stream| {
        say(stream, b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nOnce upon");
    });
    assert!(get(&broken.url("/"), &net).is_err());
    assert_eq!(files(folder.path()), 0);
}

#[test]
fn what_is_kept_stays_below_its_limit() {
    let folder = TempDir::new().unwrap();
    let limits = Limits { kept: 50_000, ..Limits::default() };
    let net = Net { limits, ..keeping(folder.path()) };
    let server = Server::answers("200 OK", "a".repeat(9_000));
    for number in 0..9 {
        get(&server.url(&format!("/{number}")), &net).unwrap();
    }
    let size = fs::read_dir(folder.path().join("pages"))
        .unwrap()
        .map(|entry| entry.unwrap().metadata().unwrap().len())
        .sum::<u64>();
    assert!(size <= 50_000, "{size}");
    assert!(get(&server.url("/8"), &offline(&net)).is_ok(), "the newest is there");
    assert!(get(&server.url("/0"), &offline(&net)).is_err(), "the oldest went");
}

#[test]
fn a_damaged_copy_is_fetched_anew() {
    let folder = TempDir::new().unwrap();
    let net = keeping(folder.path());
    let server = versioned("\"one\"", "The first.");
    came(get(&server.url("/"), &net), "The first.");
    for entry in fs::read_dir(folder.path().join("pages")).unwrap() {
        fs::write(entry.unwrap().path(), "damage").unwrap();
    }
    assert!(get(&server.url("/"), &offline(&net)).is_err());
    came(get(&server.url("/"), &net), "The first.");
    assert_eq!(server.asked()[1].header("if-none-match"), None, "it is not asked for by its tag");
    assert!(get(&server.url("/"), &offline(&net)).is_ok());
}

#[test]
fn a_folder_that_cannot_be_used_is_no_error() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("pages"), "a file").unwrap();
    let server = versioned("\"one\"", "The first.");
    assert_eq!(came(get(&server.url("/"), &keeping(folder.path())), "The first."), None);
}

#[test]
fn the_address_that_was_typed_finds_the_copy_of_where_it_led() {
    let folder = TempDir::new().unwrap();
    let net = keeping(folder.path());
    let server = Server::new(|asked, stream| {
        let moved = answer("301 Moved\nLocation: /new/", "");
        say(stream, &if asked.path == "/old" { moved } else { answer("200 OK", "New.") });
    });
    came(get(&server.url("/old"), &net), "New.");
    let fetched = get(&server.url("/old"), &offline(&net)).unwrap();
    assert_eq!(fetched.base, server.url("/new/"));
}

#[test]
fn a_version_is_told_to_the_place_that_named_it_alone() {
    let folder = TempDir::new().unwrap();
    let net = keeping(folder.path());
    let server = Server::new(|asked, stream| {
        let same = asked.header("if-none-match").is_some();
        say(
            stream,
            &match (asked.path.as_str(), same) {
                ("/old", _) => answer("302 Found\nLocation: /new", ""),
                (_, false) => answer("200 OK\nETag: \"one\"", "New."),
                (_, true) => b"HTTP/1.1 304 Not Modified\r\n\r\n".to_vec(),
            },
        );
    });
    came(get(&server.url("/old"), &net), "New.");
    came(get(&server.url("/old"), &net), "New.");
    let told: Vec<_> =
        server.asked().iter().map(|asked| asked.header("if-none-match").is_some()).collect();
    assert_eq!(told, [false, false, false, true]);
}
