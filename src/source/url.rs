//! Addresses of pages.
//!
//! Enters: what was typed, kept, or sent by a server as the place to go to. Leaves: a [`Url`] of
//! the web, in the one form by which a page is known, and apart from it the name and password
//! that were typed in it. Promised: pure and linear; what is written is printable ASCII, so it can
//! be shown anywhere; a name or a password never stands in it, nor in what [`without_login`] makes
//! of an address that could not be read. Not here: hosts outside ASCII; they are refused.

use std::fmt::{self, Write as _};

/// A longer address is no page's; it would only fill what is remembered.
const LONGEST: usize = 8 << 10;

/// The longest name of a host that there is.
const LONGEST_HOST: usize = 253;

/// The address of a page. `Display` is its one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Url {
    secure: bool,
    host: String,
    /// `None`: the usual one.
    port: Option<u16>,
    /// Begins with a slash.
    path: String,
    /// With its question mark, or empty.
    query: String,
}

/// What is wrong with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// It is none of the web's: no `http` and no `https`.
    Scheme,
    /// There is no host in it, or one that cannot be.
    Host,
    /// The host's name is not ASCII.
    Foreign,
    /// The port is no number that a port can be.
    Port,
    /// It is far too long.
    Long,
}

impl Url {
    /// Reads a whole address; `user:password@` in it comes apart, decoded.
    pub(super) fn read(typed: &str) -> Result<(Self, Option<String>), Fault> {
        if typed.len() > LONGEST {
            return Err(Fault::Long);
        }
        let (scheme, rest) = split_scheme(typed).ok_or(Fault::Scheme)?;
        let secure = match scheme.to_ascii_lowercase().as_str() {
            "http" => false,
            "https" => true,
            _ => return Err(Fault::Scheme),
        };
        let rest = rest.strip_prefix("//").ok_or(Fault::Host)?;
        let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
        let (authority, rest) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let (login, place) = match authority.rsplit_once('@') {
            Some((login, place)) => (Some(decode(login)).filter(|login| login != ":"), place),
            None => (None, authority),
        };
        let (host, port) = host_and_port(place)?;
        let usual = if secure { 443 } else { 80 };
        let port = port.filter(|port| *port != usual);
        let (path, query) = path_and_query(rest);
        let path = without_dots(&encode(&path));
        Ok((Self { secure, host, port, path, query: encode(&query) }, login))
    }

    /// "http" or "https".
    pub(super) fn scheme(&self) -> &'static str {
        if self.secure { "https" } else { "http" }
    }

    /// The host's name, in small letters.
    pub(super) fn host(&self) -> &str {
        &self.host
    }

    /// The port, said or usual.
    pub(super) fn port(&self) -> u16 {
        self.port.unwrap_or(if self.secure { 443 } else { 80 })
    }

    /// Scheme, host and port: what a name and a password belong to.
    pub(super) fn origin(&self) -> String {
        format!("{}://{}:{}", self.scheme(), self.host, self.port())
    }

    /// The last part of the path, readable; the host where there is none.
    pub(super) fn name(&self) -> String {
        let last = self.path.rsplit('/').find(|part| !part.is_empty());
        last.map(decode).filter(|name| !name.trim().is_empty()).unwrap_or_else(|| self.host.clone())
    }
}

/// What only fetching asks.
#[cfg(feature = "net")]
impl Url {
    /// Where `reference` leads from here (RFC 3986, section 5.2), without a name and password.
    pub(super) fn join(&self, reference: &str) -> Result<Self, Fault> {
        let reference = reference.trim();
        if reference.len() > LONGEST {
            return Err(Fault::Long);
        }
        if split_scheme(reference).is_some() {
            return Self::read(reference).map(|(url, _)| url);
        }
        if reference.starts_with("//") {
            let scheme = self.scheme();
            return Self::read(&format!("{scheme}:{reference}")).map(|(url, _)| url);
        }
        let (path, query) = path_and_query(reference);
        let mut to = self.clone();
        if reference.starts_with(['/', '\\']) {
            to.path = without_dots(&encode(&path));
        } else if !reference.split(['?', '#']).next().unwrap_or_default().is_empty() {
            let folder = self.path.rsplit_once('/').map_or("", |(folder, _)| folder);
            to.path = without_dots(&encode(&format!("{folder}/{}", path.trim_start_matches('/'))));
        } else if query.is_empty() {
            return Ok(to);
        }
        to.query = encode(&query);
        Ok(to)
    }

    /// Whether what is sent is sealed on the way.
    pub(super) fn is_secure(&self) -> bool {
        self.secure
    }
}

impl fmt::Display for Url {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}://{}", self.scheme(), self.host)?;
        if let Some(port) = self.port {
            write!(out, ":{port}")?;
        }
        write!(out, "{}{}", self.path, self.query)
    }
}

/// `typed` with nothing between its scheme and an `@` of its host: it may be shown.
pub(super) fn without_login(typed: &str) -> String {
    let Some((scheme, rest)) = typed.split_once("//") else { return typed.to_owned() };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, rest) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let place = authority.rsplit_once('@').map_or(authority, |(_, place)| place);
    format!("{scheme}//{place}{rest}")
}

/// The scheme before a colon, and what follows the colon.
pub(super) fn split_scheme(typed: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = typed.split_once(':')?;
    let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    let starts = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
    (starts && scheme.chars().all(known)).then_some((scheme, rest))
}

fn host_and_port(place: &str) -> Result<(String, Option<u16>), Fault> {
    let (host, port) = match place.rsplit_once(':') {
        // Colons stand inside an address of IPv6, which ends with a bracket.
        Some((host, port)) if !port.ends_with(']') => (host, port),
        _ => (place, ""),
    };
    if !host.is_ascii() {
        return Err(Fault::Foreign);
    }
    let inner = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    let good = if let Some(inner) = inner {
        let known = |c: char| c.is_ascii_hexdigit() || matches!(c, ':' | '.');
        inner.contains(':') && inner.chars().all(known)
    } else {
        let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
        let parts = host.strip_suffix('.').unwrap_or(host);
        host.chars().all(known) && parts.split('.').all(|part| !part.is_empty())
    };
    if !good || host.len() > LONGEST_HOST {
        return Err(Fault::Host);
    }
    let digits = port.chars().all(|c| c.is_ascii_digit());
    let port = match port {
        "" => None,
        _ if !digits => return Err(Fault::Port),
        port => Some(port.parse().ok().filter(|port| *port != 0).ok_or(Fault::Port)?),
    };
    Ok((host.to_ascii_lowercase(), port))
}

/// Path and query; what stands behind `#` is a place in the page and no part of its address.
fn path_and_query(rest: &str) -> (String, String) {
    let rest = rest.split('#').next().unwrap_or_default();
    let (path, query) = match rest.find('?').and_then(|at| rest.split_at_checked(at)) {
        Some((path, query)) => (path, query),
        None => (rest, ""),
    };
    let path = path.replace('\\', "/");
    let path = if path.starts_with('/') { path } else { format!("/{path}") };
    (path, if query == "?" { String::new() } else { query.to_owned() })
}

/// Everything that is not printable ASCII, and what a header may not hold, as `%XX`.
fn encode(part: &str) -> String {
    let mut out = String::with_capacity(part.len());
    let bytes = part.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let is_code = |after: usize| bytes.get(at + after).is_some_and(u8::is_ascii_hexdigit);
        let stays = match byte {
            b'%' => is_code(1) && is_code(2),
            b'"' | b'<' | b'>' | b'`' | b'{' | b'}' | b'|' | b'\\' | b'^' => false,
            byte => byte.is_ascii_graphic(),
        };
        if stays {
            out.push(char::from(*byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// `%XX` as what it stands for; bytes that are no text become U+FFFD.
fn decode(part: &str) -> String {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part;
    while let Some((before, after)) = rest.split_once('%') {
        bytes.extend_from_slice(before.as_bytes());
        let code = after.get(..2).filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        if let Some(byte) = code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            bytes.push(byte);
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(b'%');
            rest = after;
        }
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A path without `.` and `..` (RFC 3986, section 5.2.4).
fn without_dots(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    let mut is_folder = false;
    for part in path.split('/').skip(1) {
        is_folder = matches!(part, "." | ".." | "");
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
        // An empty part in the middle is a part of its own; at the end it is the slash.
    }
    let path = format!("/{}", parts.join("/"));
    if is_folder && !path.ends_with('/') { path + "/" } else { path }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, form: &str) {
        let (url, login) = Url::read(typed).unwrap();
        assert_eq!(url.to_string(), form, "{typed}");
        assert_eq!(login, None, "{typed}");
        assert_eq!(Url::read(form).unwrap().0, url, "the form of {typed} is its own");
    }

    #[test]
    fn one_page_has_one_form() {
        check("https://example.org", "https://example.org/");
        check("HTTPS://Example.ORG:443/A/b?C=d#e", "https://example.org/A/b?C=d");
        check("http://example.org:80/", "http://example.org/");
        check("http://example.org:8080/", "http://example.org:8080/");
        check("http://example.org:/x", "http://example.org/x");
        check("http://[::1]:8080/x", "http://[::1]:8080/x");
        check("http://example.org/a/./b/../c/", "http://example.org/a/c/");
        check("http://example.org/../..", "http://example.org/");
        check("http://example.org/a//b", "http://example.org/a//b");
        check("http://example.org?q", "http://example.org/?q");
        check("http://example.org/?", "http://example.org/");
        check("http://example.org#part", "http://example.org/");
        check("http://example.org\\a\\b", "http://example.org/a/b");
    }

    #[test]
    fn what_is_no_printable_ascii_is_written_as_codes() {
        check("http://e.org/a b", "http://e.org/a%20b");
        check("http://e.org/финал?ü", "http://e.org/%D1%84%D0%B8%D0%BD%D0%B0%D0%BB?%C3%BC");
        check("http://e.org/\u{1b}[2J\n\u{202e}", "http://e.org/%1B[2J%0A%E2%80%AE");
        check("http://e.org/100%/%2F%zz", "http://e.org/100%25/%2F%25zz");
    }

    #[test]
    fn a_name_and_a_password_come_apart() {
        let (url, login) = Url::read("https://me:p%40ss@e.org/x@y").unwrap();
        assert_eq!(url.to_string(), "https://e.org/x@y");
        assert_eq!(login.as_deref(), Some("me:p@ss"));
        let (url, login) = Url::read("https://a@b:c@e.org/").unwrap();
        assert_eq!((url.host(), login.as_deref()), ("e.org", Some("a@b:c")));
        assert_eq!(without_login("ftp://me:pass@e.org/x@y"), "ftp://e.org/x@y");
        assert_eq!(without_login("https://me:pa:ss@e.org:99999"), "https://e.org:99999");
    }

    #[test]
    fn what_is_no_address_is_told() {
        for (typed, fault) in [
            ("https://", Fault::Host),
            ("https:///path", Fault::Host),
            ("https://.org/", Fault::Host),
            ("https://a..b/", Fault::Host),
            ("https://a b/", Fault::Host),
            ("https://[::1/", Fault::Host),
            ("https://[1]/", Fault::Host),
            ("https:e.org", Fault::Host),
            ("https://e.org:x/", Fault::Port),
            ("https://e.org:0/", Fault::Port),
            ("https://e.org:65536/", Fault::Port),
            ("https://e.org:+80/", Fault::Port),
            ("https://кино.рф/", Fault::Foreign),
            ("ftp://e.org/", Fault::Scheme),
            ("e.org", Fault::Scheme),
        ] {
            assert_eq!(Url::read(typed), Err(fault), "{typed}");
        }
        assert_eq!(Url::read(&format!("http://e.org/{}", "a".repeat(9_000))), Err(Fault::Long));
    }

    #[cfg(feature = "net")]
    #[test]
    fn a_reference_leads_on_from_where_it_stands() {
        let (base, _) = Url::read("https://e.org/b/c/d?q").unwrap();
        for (reference, to) in [
            ("g", "https://e.org/b/c/g"),
            ("./g/", "https://e.org/b/c/g/"),
            ("/g", "https://e.org/g"),
            ("//h.org/x", "https://h.org/x"),
            ("?y", "https://e.org/b/c/d?y"),
            ("#s", "https://e.org/b/c/d?q"),
            ("", "https://e.org/b/c/d?q"),
            ("../g", "https://e.org/b/g"),
            ("../../../g", "https://e.org/g"),
            ("g?y/./x", "https://e.org/b/c/g?y/./x"),
            ("HTTP://h.org", "http://h.org/"),
            (" /g ", "https://e.org/g"),
            ("https://me:pass@h.org/", "https://h.org/"),
        ] {
            assert_eq!(base.join(reference).unwrap().to_string(), to, "{reference}");
        }
        assert_eq!(base.join("file:///etc/passwd"), Err(Fault::Scheme));
        assert_eq!(base.join("javascript:x"), Err(Fault::Scheme));
    }

    #[test]
    fn a_page_is_called_by_the_last_part_of_its_path() {
        for (typed, name) in [
            ("https://e.org/films/the-lodger/", "the-lodger"),
            ("https://e.org/a%20b.md?x=/y", "a b.md"),
            ("https://e.org/%20/", "e.org"),
            ("https://e.org", "e.org"),
        ] {
            assert_eq!(Url::read(typed).unwrap().0.name(), name, "{typed}");
        }
    }
}
