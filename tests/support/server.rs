//! A web server on the loopback address, as well behaved as a test wants it.
//!
//! Enters: what to do with each request. Leaves: its address, and what it was asked. Promised:
//! it listens before it is told of; every connection has a thread of its own, which ends when the
//! other side hangs up; nothing sleeps.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Path and query, or what stands in its place for a proxy.
    pub path: String,
    /// The request line and the headers.
    pub head: String,
}

impl Asked {
    /// The value of a header, by its name in small letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (found, value) = line.split_once(':')?;
            (found.eq_ignore_ascii_case(name)).then(|| value.trim())
        })
    }
}

/// What a test does with a connection.
pub type Play = dyn Fn(&Asked, &mut TcpStream) + Send + Sync;

/// A server that listens until the test ends.
pub struct Server {
    port: u16,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Server {
    /// A server that plays this.
    pub fn new(play: impl Fn(&Asked, &mut TcpStream) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("its number").port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (play, heard): (Arc<Play>, _) = (Arc::new(play), asked.clone());
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (play, heard) = (play.clone(), heard.clone());
                thread::spawn(move || talk(stream, &*play, &heard));
            }
        });
        Self { port, asked }
    }

    /// A server that answers everything with this head and this body.
    pub fn answers(head: &str, body: impl AsRef<[u8]>) -> Self {
        let answer = answer(head, body);
        Self::new(move |_, stream| say(stream, &answer))
    }

    /// The address of a path on it.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Its port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Everything it was asked so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().expect("nobody failed with it").clone()
    }

    /// The paths that it was asked for.
    pub fn paths(&self) -> Vec<String> {
        self.asked().into_iter().map(|asked| asked.path).collect()
    }
}

fn talk(mut stream: TcpStream, play: &Play, told: &Mutex<Vec<Asked>>) {
    let Ok(copy) = stream.try_clone() else { return };
    let mut reader = BufReader::new(copy);
    let mut head = String::new();
    loop {
        let mut line = String::new();
        match reader.read_line(&mut line) {
            Ok(count) if count > 0 => {}
            // Whoever hangs up before asking, or speaks TLS here, is not answered.
            _ => {
                say(&mut stream, b"no\r\n");
                return;
            }
        }
        if line == "\r\n" {
            break;
        }
        head.push_str(&line);
    }
    let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
    let asked = Asked { path, head };
    if let Ok(mut told) = told.lock() {
        told.push(asked.clone());
    }
    play(&asked, &mut stream);
    let _ = stream.shutdown(Shutdown::Write);
    // Closing with something unread would break off what is still on its way.
    until_it_hangs_up(&mut stream);
}

/// Writes; who hung up does not hear it.
pub fn say(stream: &mut TcpStream, bytes: &[u8]) {
    let _ = stream.write_all(bytes).and_then(|()| stream.flush());
}

/// An answer with its length.
pub fn answer(head: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let head = head.trim().replace('\n', "\r\n");
    let head = format!("HTTP/1.1 {head}\r\nContent-Length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

/// Waits until the other side is gone.
pub fn until_it_hangs_up(stream: &mut TcpStream) {
    let mut byte = [0];
    while matches!(stream.read(&mut byte), Ok(count) if count > 0) {}
}

/// Waits a little; true while the other side is there.
pub fn is_there_after(stream: &mut TcpStream, time: Duration) -> bool {
    if stream.set_read_timeout(Some(time)).is_err() {
        return false;
    }
    let mut byte = [0];
    match stream.read(&mut byte) {
        Ok(count) => count > 0,
        Err(error) => {
            matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut)
        }
    }
}
