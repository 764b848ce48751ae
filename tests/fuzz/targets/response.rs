//! Bytes as what a web server answers, head and all, to somebody who fetches a page.

#![no_main]

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Mutex, OnceLock};
use std::thread;
use std::time::Duration;

use libfuzzer_sys::fuzz_target;
use unspoil::source::{Address, Limits, Net, fetch};

/// A server that says what it is told to, once for each visitor, and hangs up.
struct Server {
    page: Address,
    answers: Mutex<Sender<Vec<u8>>>,
}

impl Server {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let port = listener.local_addr().expect("it has an address").port();
        let (answers, said) = channel::<Vec<u8>>();
        thread::spawn(move || {
            for visitor in listener.incoming() {
                let (Ok(mut visitor), Ok(answer)) = (visitor, said.try_recv()) else { continue };
                let mut request = [0; 4096];
                let _ = visitor.read(&mut request);
                let _ = visitor.write_all(&answer);
                let _ = visitor.shutdown(Shutdown::Write);
            }
        });
        let page = Address::of_argument(format!("http://127.0.0.1:{port}/page").as_ref());
        Self { page, answers: Mutex::new(answers) }
    }
}

static SERVER: OnceLock<Server> = OnceLock::new();

fuzz_target!(|bytes: &[u8]| {
    let server = SERVER.get_or_init(Server::start);
    // A first byte above the letters leaves the head to the fuzzer; any other asks for a sound one.
    let answer = match bytes {
        [first, rest @ ..] if *first >= 0x80 => rest.to_vec(),
        rest => {
            let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n", rest.len());
            [head.as_bytes(), b"Content-Type: text/html\r\n\r\n", rest].concat()
        }
    };
    if let Ok(answers) = server.answers.lock() {
        let _ = answers.send(answer);
    }
    let brief = Duration::from_millis(500);
    let limits = Limits {
        connect: brief,
        whole: brief,
        silence: brief,
        page: 1 << 20,
        // What it is sent on to would be asked of a server that has nothing to say.
        hops: 0,
        ..Limits::default()
    };
    let net = Net { limits, ..Net::default() };
    match fetch(&server.page, None, &net, &mut |_| true) {
        Ok(fetched) => {
            // What is made of a page is the other fuzzers' matter.
            assert!(fetched.loaded.text.len() <= 4 << 20);
        }
        Err(trouble) => {
            assert!(unspoil_fuzz::is_safe_line(&trouble.to_string()), "{trouble:?}");
        }
    }
});
