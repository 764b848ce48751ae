//! Pages and the built program: what it prints, says, keeps and exits with; and in a terminal.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::RECAP;
use super::support::pty::Setup;
use super::support::server::{Server, answer, say, until_it_hangs_up};

struct Told {
    out: String,
    err: String,
    code: Option<i32>,
}

fn command(home: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_unspoil"));
    command.args(arguments).current_dir(home).env_clear();
    command.env("HOME", home).env("LANG", "C.UTF-8").stdin(Stdio::null());
    command
}

fn run(home: &Path, arguments: &[&str]) -> Told {
    told(command(home, arguments))
}

fn told(mut command: Command) -> Told {
    let output = command.output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    Told { out, err, code: output.status.code() }
}

fn recap() -> Server {
    Server::answers("200 OK\nContent-Type: text/plain; charset=utf-8\nETag: \"1\"", RECAP)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found = Vec::new();
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

#[test]
fn a_page_is_printed_covered_like_a_file() {
    let (server, home) = (recap(), TempDir::new().unwrap());
    let url = server.url("/film").replace("http://", "HTTP://");
    for arguments in [&["--print"][..], &["--toc"], &["--json"], &[]] {
        let told = run(home.path(), &[arguments, &[&url]].concat());
        assert_eq!(told.code, Some(0), "{}", told.err);
        assert!(told.out.contains("Question 1") || told.out.contains("question"), "{}", told.out);
        assert!(!told.out.contains("Tobit") && !told.err.contains("Tobit"));
        assert!(!told.err.contains("Fetching"), "no count where nobody looks: {}", told.err);
    }
    let shown = run(home.path(), &["--show", "all", &url]);
    assert!(shown.out.contains("Tobit"), "{}", shown.out);
}

#[test]
fn pages_and_files_mix_and_one_that_fails_stops_none() {
    let (server, home) = (recap(), TempDir::new().unwrap());
    fs::write(home.path().join("own.md"), "# My Own\n\nText of my own.\n").unwrap();
    let nothing = Server::answers("404 No", "");
    let told = run(home.path(), &["--print", &server.url("/a"), &nothing.url("/b"), "own.md"]);
    assert_eq!(told.code, Some(1));
    assert!(told.out.contains("A keeper tends") && told.out.contains("Text of my own."));
    let line =
        format!("unspoil: {}: there is no such page (404); check the address\n", nothing.url("/b"));
    assert!(told.err.contains(&line), "{}", told.err);
}

#[test]
fn what_is_kept_is_read_offline_and_no_history_keeps_nothing() {
    let (server, home) = (recap(), TempDir::new().unwrap());
    let url = server.url("/film");
    let told = run(home.path(), &["--print", "--no-history", &url]);
    assert_eq!((told.code, files(home.path()).len()), (Some(0), 0));
    let told = run(home.path(), &["--print", "--offline", &url]);
    let line = format!("unspoil: {url}: no copy of it is kept; fetch it once without --offline\n");
    assert_eq!((told.code, told.err.as_str()), (Some(1), line.as_str()));
    run(home.path(), &["--print", &url]);
    let kept = files(&home.path().join(".cache/unspoil/pages"));
    assert_eq!(kept.len(), 2, "{kept:?}");
    let before = server.asked().len();
    let told = run(home.path(), &["--print", "--offline", &url]);
    assert_eq!(told.code, Some(0));
    assert!(told.out.contains("A keeper tends") && !told.out.contains("Tobit"));
    assert!(told.err.starts_with("unspoil: Offline copy of 20"), "{}", told.err);
    assert_eq!(server.asked().len(), before, "nobody was asked");
    // What is kept is not read where no trace may be left.
    let told = run(home.path(), &["--print", "--offline", "--no-history", &url]);
    assert_eq!(told.code, Some(1));
}

#[test]
fn the_environment_names_the_proxy_and_the_cache() {
    let proxy = Server::new(|_, stream| {
        say(stream, b"HTTP/1.1 200 OK\r\n\r\n");
        say(stream, &answer("200 OK", RECAP));
    });
    let home = TempDir::new().unwrap();
    let cache = home.path().join("elsewhere");
    let mut command = command(home.path(), &["--print", "http://recap.example/"]);
    command.env("HTTP_PROXY", format!("http://127.0.0.1:{}", proxy.port()));
    command.env("XDG_CACHE_HOME", &cache);
    let told = told(command);
    assert_eq!(told.code, Some(0), "{}", told.err);
    assert!(told.out.contains("A keeper tends"));
    assert_eq!(files(&cache).len(), 2);
}

#[test]
fn a_password_is_sent_and_never_shown_or_kept() {
    let server = Server::new(|asked, stream| {
        let knows = asked.header("authorization") == Some("Basic bWU6c2VjcmV0");
        let recap = answer("200 OK\nContent-Type: text/plain", RECAP);
        say(stream, &if knows { recap } else { answer("401 No", "") });
    });
    let typed = server.url("/film").replace("http://", "http://me:secret@");
    let setup = Setup::new(80, 24);
    let mut session = setup.start(&[&typed]);
    session.wait_for("Question 1");
    session.keys("<C-g>");
    session.wait_for("127.0.0.1");
    session.keys("Q");
    assert_eq!(session.finish().exit_code(), 0);
    assert!(!String::from_utf8_lossy(session.raw()).contains("secret"));
    assert!(!files(&setup.home().join("state")).is_empty());
    for file in files(setup.home()) {
        let text = fs::read_to_string(&file).unwrap();
        assert!(!text.contains("secret") && !text.contains("me:"), "{}: {text}", file.display());
    }
    let home = TempDir::new().unwrap();
    let wrong = run(home.path(), &["--print", &typed.replace("secret", "wrong")]);
    assert_eq!(wrong.code, Some(1));
    assert!(!wrong.err.contains("wrong") && wrong.err.contains("(401)"), "{}", wrong.err);
}

#[test]
fn a_page_opens_in_a_terminal_and_leaves_it_as_it_was() {
    let server = recap();
    let setup = Setup::new(80, 24);
    let mut session = setup.start(&[&server.url("/film")]);
    session.wait_for("Question 1");
    session.keys("xx");
    session.wait_for("Tobit");
    session.keys("R");
    session.wait_for("Read again.");
    session.wait_for("Tobit");
    session.keys("q");
    assert_eq!(session.finish().exit_code(), 0);
    assert_eq!(session.screen(), "");
    // The second time it is still known, and asked for by its tag.
    let mut session = setup.start(&[&server.url("/film")]);
    session.wait_for("Question 1");
    session.keys("Q");
    session.finish();
    assert_eq!(server.asked().last().unwrap().header("if-none-match"), Some("\"1\""));
}

#[test]
fn a_page_that_never_comes_is_left_at_once() {
    for key in ["<Esc>", "q", "<C-c>"] {
        let server = Server::new(|_, stream| {
            say(stream, b"HTTP/1.1 200 OK\r\nContent-Length: 900000\r\n\r\nOnce");
            until_it_hangs_up(stream);
        });
        let mut session = Setup::new(80, 24).start(&[&server.url("/")]);
        session.wait_for("Fetching from 127.0.0.1");
        let start = std::time::Instant::now();
        session.keys(key);
        assert_eq!(session.finish().exit_code(), 0, "{key}");
        // Far sooner than any limit of the net would end it.
        assert!(start.elapsed().as_secs() < 8, "{key}");
        assert_eq!(session.screen(), "", "{key}");
    }
}

#[test]
fn a_page_that_fails_is_told_when_the_terminal_is_itself_again() {
    let server = Server::answers("403 No", "");
    let mut session = Setup::new(120, 24).start(&[&server.url("/film")]);
    assert_eq!(session.finish().exit_code(), 1);
    let line =
        format!("unspoil: {}: the server does not let us read it (403);", server.url("/film"));
    assert!(session.screen().contains(&line), "{}", session.screen());
}

#[test]
fn a_count_on_standard_error_is_wiped_away() {
    let server = recap();
    let setup = Setup::new(80, 24).env("URL", &server.url("/film"));
    let mut session =
        setup.program("sh", &["-c", "\"$UNSPOIL\" --print \"$URL\" > printed; echo done $?"]);
    session.wait_for("done 0");
    assert!(session.wait_end().success());
    let raw = String::from_utf8_lossy(session.raw()).into_owned();
    assert!(raw.contains("\rFetching from 127.0.0.1"), "{raw:?}");
    assert!(!session.screen().contains("Fetching"), "{}", session.screen());
    let printed = fs::read_to_string(setup.folder().join("printed")).unwrap();
    assert!(printed.contains("A keeper tends"));
}
