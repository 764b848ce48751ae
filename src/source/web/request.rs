//! Asking for a page.
//!
//! Enters: an address, what is known of a copy, limits, and whoever watches. Leaves: an answer
//! with its body unpacked and whole, the news that the copy is still good, or a [`Trouble`].
//! Promised: http and https alone; never from https to http; a name and a password go to the
//! origin that they were typed for and nowhere else; nothing is unpacked beyond the limit; every
//! wait ends. Not promised: that watching is heard before the next bytes come, which may take as
//! long as a server may be silent.

use std::io::{self, Read as _};
use std::time::{Duration, Instant};

use ureq::http::{HeaderMap, Response};
use ureq::{Agent, Body, Error, Proxy, Timeout};

use super::proxy::proxy;
use super::trouble::Trouble;
use crate::source::net::{Limits, Login, Net, Received};
use crate::source::url::{Fault, Url};

/// What we call ourselves.
const US: &str = concat!("unspoil/", env!("CARGO_PKG_VERSION"));

/// What we can read, the best first.
const WANTED: &str = "text/markdown, text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1";

/// So much is read at a time.
const CHUNK: usize = 16 << 10;

/// A header's words that are longer than this are no tag and no date.
const LONGEST_WORDS: usize = 1 << 10;

/// By what a server knows again what it sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Version {
    /// Its name for it.
    pub(super) etag: Option<String>,
    /// When it was changed.
    pub(super) changed: Option<String>,
}

/// A page as it was sent, unpacked.
#[derive(Debug)]
pub(super) struct Answer {
    /// Where it was found in the end.
    pub(super) found: Url,
    /// What the server calls it; empty where it says nothing.
    pub(super) kind: String,
    /// By what the server knows it again.
    pub(super) version: Version,
    /// The server, or a password, forbids to keep it.
    pub(super) private: bool,
    /// The page.
    pub(super) body: Vec<u8>,
}

/// What came of asking.
#[derive(Debug)]
pub(super) enum Came {
    /// The page.
    Page(Box<Answer>),
    /// The copy is still what the server has.
    Same,
}

/// Asks for `url`. `kept` is what is known of a copy, and where it was found: the version is nobody
/// else's to know. `accept` says of a kind whether it can be read; what cannot is not fetched.
pub(super) fn ask(
    url: &Url,
    kept: Option<(&Version, &Url)>,
    net: &Net,
    accept: &dyn Fn(&str) -> Result<(), String>,
    watch: &mut dyn FnMut(Received) -> bool,
) -> Result<Came, Trouble> {
    let limits = net.limits;
    let end = Instant::now() + limits.whole;
    let mut here = url.clone();
    let mut told = false;
    for _ in 0..=limits.hops {
        if !watch(Received::default()) {
            return Err(Trouble::Stopped);
        }
        let login = net.logins.iter().find(|login| login.origin == here.origin());
        told |= login.is_some();
        let version = kept.filter(|(_, found)| **found == here).map(|(version, _)| version);
        let response = send(&here, version, login, net, end)?;
        let code = response.status().as_u16();
        match code {
            301 | 302 | 303 | 307 | 308 => {
                let to = words(response.headers(), "location").ok_or(Trouble::Nowhere)?;
                here = on(&here, &to)?;
            }
            304 if version.is_some_and(|version| *version != Version::default()) => {
                return Ok(Came::Same);
            }
            200 | 203 => {
                let kind = words(response.headers(), "content-type").unwrap_or_default();
                accept(&kind).map_err(Trouble::Kind)?;
                return receive(here, kind, told, response, limits, end, watch);
            }
            code => {
                let wait = words(response.headers(), "retry-after").and_then(|wait| waiting(&wait));
                return Err(Trouble::Status { code, wait });
            }
        }
    }
    Err(Trouble::TooManyHops(limits.hops))
}

/// One request, one answer.
fn send(
    url: &Url,
    version: Option<&Version>,
    login: Option<&Login>,
    net: &Net,
    end: Instant,
) -> Result<Response<Body>, Trouble> {
    let left = left(end)?;
    let limits = net.limits;
    let proxy = match proxy(url, &net.proxies) {
        Some(written) => {
            let wrong = |_| Trouble::Proxy("its address is none".to_owned());
            Some(Proxy::new(written).map_err(wrong)?)
        }
        None => None,
    };
    let config = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .timeout_global(Some(left))
        .timeout_resolve(Some(limits.connect.min(left)))
        .timeout_connect(Some(limits.connect.min(left)))
        .timeout_per_read(Some(limits.silence.min(left)))
        .timeout_per_write(Some(limits.silence.min(left)))
        .user_agent(US)
        .accept(WANTED)
        .proxy(proxy)
        .build();
    let mut request = Agent::new_with_config(config).get(url.to_string());
    if let Some(login) = login {
        request = request.header("authorization", format!("Basic {}", base64(&login.words)));
    }
    if let Some(etag) = version.and_then(|version| version.etag.as_ref()) {
        request = request.header("if-none-match", etag);
    }
    if let Some(changed) = version.and_then(|version| version.changed.as_ref()) {
        request = request.header("if-modified-since", changed);
    }
    request.call().map_err(trouble)
}

/// Where a server sends us, if we follow it there.
fn on(from: &Url, to: &str) -> Result<Url, Trouble> {
    let to = from.join(to).map_err(|fault| match fault {
        Fault::Scheme => Trouble::Elsewhere,
        _ => Trouble::Nowhere,
    })?;
    if from.is_secure() && !to.is_secure() {
        return Err(Trouble::Downgrade);
    }
    Ok(to)
}

/// Reads the body of an answer to its end.
fn receive(
    found: Url,
    kind: String,
    told: bool,
    response: Response<Body>,
    limits: Limits,
    end: Instant,
    watch: &mut dyn FnMut(Received) -> bool,
) -> Result<Came, Trouble> {
    let headers = response.headers();
    let version =
        Version { etag: words(headers, "etag"), changed: words(headers, "last-modified") };
    let unkept = words(headers, "cache-control")
        .is_some_and(|said| said.to_ascii_lowercase().contains("no-store"));
    let body = response.into_body();
    let size = body.content_length();
    if size.is_some_and(|size| size > limits.page) {
        return Err(Trouble::TooLarge(limits.page));
    }
    let mut from = body.into_reader();
    let mut bytes = Vec::new();
    let mut chunk = vec![0; CHUNK];
    let mut steps = 0;
    loop {
        let count = match from.read(&mut chunk) {
            Ok(0) => break,
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(trouble(Error::from(error))),
        };
        bytes.extend_from_slice(chunk.get(..count).unwrap_or_default());
        if bytes.len() as u64 > limits.page {
            return Err(Trouble::TooLarge(limits.page));
        }
        left(end)?;
        let received = Received::of_bytes(bytes.len() as u64, size);
        if received.steps != steps {
            steps = received.steps;
            if !watch(received) {
                return Err(Trouble::Stopped);
            }
        }
    }
    if bytes.is_empty() {
        return Err(Trouble::Empty);
    }
    let private = told || unkept;
    Ok(Came::Page(Box::new(Answer { found, kind, version, private, body: bytes })))
}

/// The time that is left of the whole.
fn left(end: Instant) -> Result<Duration, Trouble> {
    let left = end.saturating_duration_since(Instant::now());
    if left.is_zero() { Err(Trouble::Endless) } else { Ok(left) }
}

/// The words of a header, where they are printable and not endless.
fn words(headers: &HeaderMap, name: &str) -> Option<String> {
    let words = headers.get(name)?.to_str().ok()?.trim();
    let good = !words.is_empty() && words.len() <= LONGEST_WORDS;
    good.then(|| words.to_owned())
}

/// How long a server wants to be left alone: seconds or a date, nothing else.
fn waiting(said: &str) -> Option<String> {
    if let Ok(seconds) = said.parse::<u32>() {
        return Some(format!("{seconds} seconds"));
    }
    let is_date = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | ',' | ':');
    (said.len() <= 40 && said.chars().all(is_date)).then(|| format!("until {said}"))
}

/// What the library says, in our words.
fn trouble(error: Error) -> Trouble {
    match error {
        Error::Timeout(Timeout::Resolve | Timeout::Connect) => Trouble::SlowToConnect,
        Error::Timeout(Timeout::PerRead | Timeout::PerWrite) => Trouble::Silent,
        Error::Timeout(_) => Trouble::Endless,
        Error::HostNotFound => Trouble::NoSuchHost,
        Error::Io(error) => of_the_system(&error),
        Error::Tls(reason) => Trouble::Tls(reason.to_owned()),
        Error::Rustls(error) => Trouble::Tls(error.to_string()),
        Error::TlsRequired => Trouble::Tls("it is not sealed".to_owned()),
        Error::LargeResponseHeader(..) => Trouble::Head,
        Error::Decompress(_, error) if is_broken_off(&error) => Trouble::BrokenOff,
        Error::Decompress(..) => Trouble::Packed,
        Error::ConnectProxyFailed(reason) => Trouble::Proxy(reason),
        Error::InvalidProxyUrl => Trouble::Proxy("its address is none".to_owned()),
        Error::ConnectionFailed => Trouble::Unreachable("no connection".to_owned()),
        Error::BadUri(_) | Error::Http(_) => Trouble::Address(Fault::Host),
        Error::BodyStalled => Trouble::BrokenOff,
        _ => Trouble::Protocol,
    }
}

fn is_broken_off(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::UnexpectedEof | io::ErrorKind::ConnectionReset)
}

fn of_the_system(error: &io::Error) -> Trouble {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::ConnectionRefused => Trouble::Refused,
        Kind::UnexpectedEof
        | Kind::ConnectionReset
        | Kind::ConnectionAborted
        | Kind::BrokenPipe => Trouble::BrokenOff,
        Kind::TimedOut | Kind::WouldBlock => Trouble::Silent,
        // What TLS finds wrong comes wrapped as invalid data.
        Kind::InvalidData => match error.get_ref() {
            Some(inner) => Trouble::Tls(inner.to_string()),
            None => Trouble::Protocol,
        },
        // A name that is not found has no kind and no number of its own.
        _ if error.to_string().contains("failed to lookup address") => Trouble::NoSuchHost,
        kind => Trouble::Unreachable(kind.to_string()),
    }
}

/// RFC 4648, section 4.
fn base64(words: &str) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in words.as_bytes().chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for digit in 0..4_usize {
            let value = usize::try_from(bits >> (18 - 6 * digit) & 63).unwrap_or(0);
            let sign = DIGITS.get(value).copied().unwrap_or(b'=');
            out.push(if digit <= three.len() { char::from(sign) } else { '=' });
        }
    }
    out
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_written_as_the_standard_has_it() {
        for (words, written) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(base64(words), written);
        }
    }

    #[test]
    fn a_server_is_followed_within_the_web_and_never_down() {
        let url = |typed: &str| Url::read(typed).unwrap().0;
        let (open, sealed) = (url("http://e.org/a"), url("https://e.org/a"));
        assert_eq!(on(&open, "https://e.org/b"), Ok(url("https://e.org/b")));
        assert_eq!(on(&sealed, "/b"), Ok(url("https://e.org/b")));
        assert_eq!(on(&sealed, "http://e.org/a"), Err(Trouble::Downgrade));
        assert_eq!(on(&open, "file:///etc/passwd"), Err(Trouble::Elsewhere));
        assert_eq!(on(&open, "http://"), Err(Trouble::Nowhere));
    }

    #[test]
    fn only_seconds_and_dates_are_told() {
        assert_eq!(waiting("120").as_deref(), Some("120 seconds"));
        let date = "Wed, 21 Oct 2026 07:28:00 GMT";
        assert_eq!(waiting(date), Some(format!("until {date}")));
        assert_eq!(waiting("\u{1b}[2J"), None);
        assert_eq!(waiting(&"a".repeat(41)), None);
    }
}
