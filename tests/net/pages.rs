//! What a server may send, and what comes of it.

use std::io::Write as _;
use std::net::TcpListener;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::GzEncoder;
use unspoil::parse::Format;
use unspoil::source::{Limits, Login, Net, Proxies, Received, fetch};

use super::support::server::{Server, answer, is_there_after, say, until_it_hangs_up};
use super::{RECAP, get, hasty, impatient, page, refused, text};

const PLAIN: &str = "200 OK\nContent-Type: text/plain; charset=utf-8";

/// "The keeper of the lighthouse keeps the keys of the lighthouse." and a line's end, by brotli.
const BROTLI: &str = "1b3e00808c9363ed76dc2a052ad08da5fa905edb8e60501436e0c0210b439df1d4645c7fa186e534f981c412fc73cb0132";

/// 64 MiB of one letter, by brotli.
const BROTLI_BOMB: &str = "cbffff3ff825c2e2b14020f7fe8fffff7ff04b00c4611180eefd1fffffffe0970088c30200ddfb3ffeffffc12f0110870500baf77ffcffff835f02200e0b0074effff8ffff07bf04401c1600e8defff1ffff0f7e0980382c00d0bdffcbffff3ffc1200715800a07bff07";

fn from_hex(hex: &str) -> Vec<u8> {
    let byte = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
    (0..hex.len()).step_by(2).map(byte).collect()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

#[test]
fn a_page_comes_as_it_is_and_says_who_asks() {
    let server = Server::answers(PLAIN, RECAP);
    let fetched = get(&server.url("/films/salt-lantern.txt?page=2#top"), &Net::default()).unwrap();
    assert_eq!(&*fetched.loaded.text, RECAP);
    assert_eq!(fetched.loaded.name, "salt-lantern.txt");
    assert_eq!(fetched.loaded.format, Format::Plain);
    assert_eq!(fetched.remark, None);
    let asked = &server.asked()[0];
    assert_eq!(asked.path, "/films/salt-lantern.txt?page=2");
    let us = concat!("unspoil/", env!("CARGO_PKG_VERSION"));
    assert_eq!(asked.header("user-agent"), Some(us));
    assert_eq!(asked.header("accept-encoding"), Some("gzip, br"));
    assert_eq!(asked.header("authorization"), None);
}

#[test]
fn what_a_server_calls_it_decides_how_it_is_read() {
    for (kind, path, format) in [
        ("text/html", "/a", Format::Html),
        ("application/xhtml+xml; charset=utf-8", "/a", Format::Html),
        ("text/markdown", "/a", Format::Markdown),
        ("text/plain", "/a.md", Format::Markdown),
        ("application/octet-stream", "/a", Format::Html),
    ] {
        let head = format!("200 OK\nContent-Type: {kind}");
        let server = Server::answers(&head, "<!doctype html><title>x</title><p>y");
        let fetched = get(&server.url(path), &Net::default()).unwrap();
        assert_eq!(fetched.loaded.format, format, "{kind} {path}");
    }
    let server = Server::answers("200 OK", "<html><p>x");
    let fetched = get(&server.url("/"), &Net::default()).unwrap();
    assert_eq!(fetched.loaded.format, Format::Html, "nothing is said of it");
}

#[test]
fn bodies_come_in_pieces_or_until_the_end_or_packed() {
    let pieces = Server::new(|_, stream| {
        say(stream, b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        for piece in ["One ", "two ", "three."] {
            say(stream, format!("{:x}\r\n{piece}\r\n", piece.len()).as_bytes());
        }
        say(stream, b"0\r\n\r\n");
    });
    assert_eq!(text(&pieces, "/"), "One two three.");
    let until_the_end = Server::new(|_, stream| say(stream, b"HTTP/1.0 200 OK\r\n\r\nAll of it."));
    assert_eq!(text(&until_the_end, "/"), "All of it.");
    let packed =
        Server::answers(&format!("{PLAIN}\nContent-Encoding: gzip"), gzip(RECAP.as_bytes()));
    assert_eq!(text(&packed, "/"), RECAP);
    let packed = Server::answers(&format!("{PLAIN}\nContent-Encoding: br"), from_hex(BROTLI));
    assert_eq!(
        text(&packed, "/"),
        "The keeper of the lighthouse keeps the keys of the lighthouse.\n"
    );
}

#[test]
fn what_is_no_page_is_refused_by_its_kind_before_it_is_fetched() {
    for (kind, what) in [
        ("application/pdf", "a PDF document"),
        ("image/png", "a picture"),
        ("application/json", "data (JSON)"),
        ("application/zip", "an archive"),
        ("application/x-thing", "something else (application/x-thing)"),
    ] {
        // The body never comes.
        let head = format!("HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: 9\r\n\r\n");
        let server = Server::new(move |_, stream| {
            say(stream, head.as_bytes());
            until_it_hangs_up(stream);
        });
        let words = format!("is {what}, not a page or text; save its text and open the file");
        refused(&server, "/x", &Net::default(), &words);
    }
}

#[test]
fn a_body_that_is_not_what_it_is_called_is_found_out() {
    let server = Server::answers("200 OK\nContent-Type: text/html", b"%PDF-1.7 and so on");
    refused(&server, "/", &Net::default(), "is a PDF document, not text; convert it to text first");
    let server = Server::answers("200 OK\nContent-Type: text/plain", b"PK\x03\x04");
    refused(&server, "/", &Net::default(), "is an archive, not text; convert it to text first");
}

#[test]
fn a_status_is_told_and_what_next() {
    for (status, words) in [
        ("404 Not Found", "there is no such page (404); check the address"),
        (
            "403 Forbidden",
            "the server does not let us read it (403); open it in a browser, save it, and open the \
             file",
        ),
        (
            "401 Unauthorized",
            "the server wants a name and a password (401); write https://name:password@… to send \
             them",
        ),
        ("410 Gone", "the page is gone (410); check the address"),
        ("429 Too Many Requests", "the server was asked too often (429); try again later"),
        (
            "429 Too Many Requests\nRetry-After: 120",
            "the server was asked too often (429); it asks to wait: 120 seconds",
        ),
        (
            "503 Service Unavailable\nRetry-After: Wed, 21 Oct 2026 07:28:00 GMT",
            "the server has trouble (503); it asks to wait: until Wed, 21 Oct 2026 07:28:00 GMT",
        ),
        ("500 Oh", "the server has trouble (500); try again later"),
        ("418 Teapot", "the server answers with status 418; try again later"),
        ("304 Not Modified", "the server answers with status 304; try again later"),
    ] {
        let server = Server::answers(status, "The butler.");
        refused(&server, "/", &Net::default(), words);
    }
    let nothing = Server::new(|_, stream| say(stream, b"HTTP/1.1 204 No Content\r\n\r\n"));
    refused(&nothing, "/", &Net::default(), "the server has nothing to show; check the address");
    refused(
        &Server::answers(PLAIN, ""),
        "/",
        &Net::default(),
        "is empty; there is nothing to read",
    );
    refused(
        &Server::answers(PLAIN, " \n"),
        "/",
        &Net::default(),
        "is empty; there is nothing to read",
    );
}

#[test]
fn a_server_may_send_us_on_ten_times() {
    let server = Server::new(|asked, stream| {
        let count: u32 = asked.path.trim_start_matches('/').parse().unwrap();
        let head = format!("302 Found\nLocation: {}", count.saturating_sub(1));
        let last = answer(PLAIN, "Here.");
        say(stream, &if count == 0 { last } else { answer(&head, "Elsewhere.") });
    });
    let fetched = get(&server.url("/10"), &Net::default()).unwrap();
    assert_eq!(&*fetched.loaded.text, "Here.");
    assert_eq!(fetched.base, server.url("/0"));
    assert_eq!(fetched.loaded.address, page(&server.url("/10")), "it is known by what was typed");
    let next = "open it in a browser, and use the address it ends at";
    let words = format!("the server sends us on more than 10 times; {next}");
    refused(&server, "/11", &Net::default(), &words);
    let circle = Server::answers("301 Moved\nLocation: /", "");
    refused(&circle, "/", &Net::default(), &words);
    let nowhere = Server::answers("301 Moved", "");
    let words = format!("the server sends us on and does not say where to; {next}");
    refused(&nowhere, "/", &Net::default(), &words);
}

#[test]
fn a_server_cannot_send_us_out_of_the_web() {
    let words =
        "the server sends us on to something outside the web; refused, nothing was read there";
    for to in ["file:///etc/passwd", "ftp://127.0.0.1/", "javascript:alert(1)", "data:text/plain,x"]
    {
        let server = Server::answers(&format!("302 Found\nLocation: {to}"), "");
        refused(&server, "/", &Net::default(), words);
    }
}

#[test]
fn a_password_goes_to_the_host_it_was_typed_for_and_to_no_other() {
    let other = Server::answers(PLAIN, "Elsewhere.");
    let to = other.url("/end");
    let server = Server::new(move |asked, stream| {
        let head = match asked.path.as_str() {
            "/1" => "302 Found\nLocation: /2".to_owned(),
            _ => format!("302 Found\nLocation: {to}"),
        };
        say(stream, &answer(&head, ""));
    });
    let typed = server.url("/1").replace("http://", "http://me:p%40ss@");
    let login = Login::of_argument(std::ffi::OsStr::new(&typed)).unwrap();
    let net = Net { logins: vec![login], ..Net::default() };
    let fetched = get(&typed, &net).unwrap();
    assert_eq!(&*fetched.loaded.text, "Elsewhere.");
    assert!(!format!("{fetched:?}").contains("p@ss"));
    let told: Vec<_> = server
        .asked()
        .iter()
        .map(|asked| asked.header("authorization").map(str::to_owned))
        .collect();
    assert_eq!(
        told,
        [Some("Basic bWU6cEBzcw==".to_owned()), Some("Basic bWU6cEBzcw==".to_owned())]
    );
    let there = other.asked();
    assert_eq!(there.len(), 1);
    assert_eq!(there[0].header("authorization"), None);
    assert!(!there[0].head.contains("me:") && !there[0].head.to_lowercase().contains("referer"));
}

#[test]
fn a_password_in_a_place_we_are_sent_to_is_not_used() {
    let server = Server::new(|asked, stream| {
        let to = format!("http://me:pass@{}/end", asked.header("host").unwrap());
        let head = format!("302 Found\nLocation: {to}");
        let end = answer(PLAIN, "End.");
        say(stream, &if asked.path == "/end" { end } else { answer(&head, "") });
    });
    let fetched = get(&server.url("/"), &Net::default()).unwrap();
    assert!(!fetched.base.contains("pass"));
    assert!(server.asked().iter().all(|asked| asked.header("authorization").is_none()));
}

#[test]
fn what_cannot_be_reached_is_told() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let url = format!("http://127.0.0.1:{port}/");
    let next = "check the address and the connection";
    let refused = get(&url, &Net::default()).unwrap_err();
    assert_eq!(refused, format!("{url}: the host refuses the connection; {next}"));
    let url = "http://there-is-no-such-host.invalid/";
    let unknown = get(url, &Net::default()).unwrap_err();
    assert_eq!(unknown, format!("{url}: the host cannot be found; {next}"));
}

#[test]
fn a_server_that_does_not_speak_tls_is_not_safe() {
    let server = Server::answers(PLAIN, "x");
    let url = server.url("/").replace("http://", "https://");
    let line = get(&url, &Net::default()).unwrap_err();
    assert!(line.starts_with(&format!("{url}: the connection is not safe (")), "{line}");
    assert!(line.ends_with("); check the clock and the address; nothing was read"), "{line}");
}

#[test]
fn a_server_that_falls_silent_is_not_waited_for() {
    let words = "the server fell silent; try again";
    let before = Server::new(|_, stream| until_it_hangs_up(stream));
    refused(&before, "/", &impatient(), words);
    let within = Server::new(|_, stream| {
        say(stream, b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nOnce upon");
        until_it_hangs_up(stream);
    });
    refused(&within, "/", &impatient(), words);
}

#[test]
fn a_body_without_end_ends_with_the_time_or_the_limit() {
    let words = "the page did not come in time; try again";
    let slow = Server::new(|_, stream| {
        say(stream, b"HTTP/1.1 200 OK\r\n\r\n");
        while is_there_after(stream, Duration::from_millis(20)) {
            say(stream, b"a");
        }
    });
    let start = Instant::now();
    refused(&slow, "/", &hasty(), words);
    assert!(start.elapsed() < Duration::from_secs(10));
    let slow_head = Server::new(|_, stream| {
        say(stream, b"HTTP/1.1 200 OK\r\nX-A: ");
        while is_there_after(stream, Duration::from_millis(20)) {
            say(stream, b"a");
        }
    });
    refused(&slow_head, "/", &hasty(), words);
    let fast = Server::new(|_, stream| {
        say(stream, b"HTTP/1.1 200 OK\r\n\r\n");
        let much = vec![b'a'; 1 << 20];
        while stream.write_all(&much).is_ok() {}
    });
    let words = "is larger than 16 MiB; save its text and open the file";
    refused(&fast, "/", &Net::default(), words);
}

#[test]
fn a_page_that_says_it_is_too_large_is_not_fetched() {
    let server = Server::new(|_, stream| {
        say(stream, b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n");
        until_it_hangs_up(stream);
    });
    let words = "is larger than 16 MiB; save its text and open the file";
    refused(&server, "/", &Net::default(), words);
}

#[test]
fn what_is_packed_to_fill_the_memory_is_not_unpacked() {
    let limits = Limits { page: 1 << 20, ..Limits::default() };
    let net = Net { limits, ..Net::default() };
    let words = "is larger than 1 MiB; save its text and open the file";
    let zip = gzip(&vec![b'a'; 8 << 20]);
    assert!(zip.len() < 10_000);
    let server = Server::answers("200 OK\nContent-Encoding: gzip", zip);
    refused(&server, "/", &net, words);
    let server = Server::answers("200 OK\nContent-Encoding: br", from_hex(BROTLI_BOMB));
    refused(&server, "/", &net, words);
}

#[test]
fn a_server_that_lies_about_its_length_is_found_out() {
    let words = "the connection ended before the page did; try again";
    let short = Server::new(|_, stream| {
        say(stream, b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nOnce upon");
    });
    refused(&short, "/", &Net::default(), words);
    let pieces = Server::new(|_, stream| {
        say(stream, b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nOnce upon\r\n");
    });
    refused(&pieces, "/", &Net::default(), words);
    let mut half = gzip(RECAP.as_bytes());
    half.truncate(half.len() / 2);
    let packed = Server::answers("200 OK\nContent-Encoding: gzip", half);
    refused(&packed, "/", &Net::default(), words);
    // What stands behind the length that was said is not part of the page.
    let long = Server::new(|_, stream| {
        say(stream, b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nOnce upon");
    });
    assert_eq!(text(&long, "/"), "Once");
}

#[test]
fn what_cannot_be_unpacked_is_told() {
    let server = Server::answers("200 OK\nContent-Encoding: gzip", "no gzip at all, for sure");
    refused(
        &server,
        "/",
        &Net::default(),
        "the page is packed in a way that cannot be unpacked; try again",
    );
}

#[test]
fn an_answer_that_is_none_is_told() {
    let server = Server::new(|_, stream| say(stream, b"220 mail.example ESMTP\r\n\r\n"));
    refused(&server, "/", &Net::default(), "the answer is not one of a web server; try again");
    let nothing = Server::new(|_, _| {});
    refused(&nothing, "/", &Net::default(), "the connection ended before the page did; try again");
}

#[test]
fn a_head_without_end_is_not_read() {
    let server = Server::new(|_, stream| {
        say(stream, b"HTTP/1.1 200 OK\r\n");
        let line = format!("X-A: {}\r\n", "a".repeat(1_000));
        while stream.write_all(line.as_bytes()).is_ok() {}
    });
    let line = get(&server.url("/"), &Net::default()).unwrap_err();
    let known = ["the head of the answer is too large;", "the answer is not one of a web server;"];
    assert!(known.iter().any(|words| line.contains(words)), "{line}");
}

#[test]
fn what_came_is_told_on_the_way_and_the_watcher_can_stop_it() {
    let body = "a".repeat(300 << 10);
    let server = Server::answers(PLAIN, &body);
    let mut told = Vec::new();
    let fetched = fetch(&page(&server.url("/")), None, &Net::default(), &mut |received| {
        told.push(received);
        true
    });
    assert_eq!(fetched.unwrap().loaded.text.len(), body.len());
    assert_eq!(told.first(), Some(&Received::default()));
    assert_eq!(told.last(), Some(&Received { steps: 5, of: Some(5) }));
    let mut rising = told.clone();
    rising.dedup();
    rising.sort_by_key(|received| received.steps);
    assert_eq!(rising, told, "each step once");
    let mut heard = 0;
    let stopped = fetch(&page(&server.url("/")), None, &Net::default(), &mut |_| {
        heard += 1;
        heard < 2
    });
    assert!(stopped.unwrap_err().to_string().contains("was stopped"));
    assert_eq!(heard, 2);
}

#[test]
fn a_proxy_is_asked_for_pages_elsewhere() {
    let proxy = Server::new(|asked, stream| {
        // The tunnel is open; what comes through it is the request for the page.
        assert!(asked.head.starts_with("CONNECT recap.example:80 "), "{}", asked.head);
        say(stream, b"HTTP/1.1 200 OK\r\n\r\n");
        let mut request = Vec::new();
        let mut byte = [0];
        while !request.ends_with(b"\r\n\r\n")
            && std::io::Read::read(stream, &mut byte).unwrap() == 1
        {
            request.push(byte[0]);
        }
        assert!(request.starts_with(b"GET /film HTTP/1.1\r\n"));
        say(stream, &answer(PLAIN, "Through the proxy."));
    });
    let proxies = |none: &str| Proxies {
        http: Some(format!("http://me:pass@127.0.0.1:{}", proxy.port())),
        none: none.to_owned(),
        ..Proxies::default()
    };
    let net = Net { proxies: proxies(""), ..Net::default() };
    let fetched = get("http://recap.example/film", &net).unwrap();
    assert_eq!(&*fetched.loaded.text, "Through the proxy.");
    let told = proxy.asked();
    assert_eq!(told[0].header("proxy-authorization"), Some("Basic bWU6cGFzcw=="));
    let direct = Server::answers(PLAIN, "Direct.");
    let net = Net { proxies: proxies("127.0.0.1"), ..Net::default() };
    assert_eq!(&*get(&direct.url("/"), &net).unwrap().loaded.text, "Direct.");
    let broken = Proxies { http: Some("::".to_owned()), ..Proxies::default() };
    let line =
        get("http://recap.example/", &Net { proxies: broken, ..Net::default() }).unwrap_err();
    assert_eq!(
        line,
        "http://recap.example/: the proxy cannot be used (its address is none); check HTTP_PROXY, \
         HTTPS_PROXY, ALL_PROXY and NO_PROXY"
    );
}
