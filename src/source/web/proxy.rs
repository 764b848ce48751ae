//! Which proxy a page is fetched through.
//!
//! Enters: an address and the environment's proxies. Leaves: the proxy's address, or none.
//! Promised: pure; `NO_PROXY` is a list of hosts, each with what stands under it, of hosts with a
//! port, or a star for all. Not here: talking to it.

use crate::source::net::Proxies;
use crate::source::url::Url;

/// The proxy for `url`, as it was written.
pub(super) fn proxy<'a>(url: &Url, proxies: &'a Proxies) -> Option<&'a str> {
    let own = if url.is_secure() { &proxies.https } else { &proxies.http };
    let found = own.as_deref().or(proxies.all.as_deref())?;
    (!is_direct(url, &proxies.none)).then_some(found)
}

fn is_direct(url: &Url, none: &str) -> bool {
    none.split([',', ' ']).map(str::trim).filter(|entry| !entry.is_empty()).any(|entry| {
        let entry = entry.to_ascii_lowercase();
        let (host, port) = match entry.rsplit_once(':') {
            Some((host, port)) if is_port(host, port) => {
                (host.to_owned(), port.parse::<u16>().ok())
            }
            _ => (entry, None),
        };
        let host = host.trim_start_matches("*.").trim_start_matches('.');
        let own = url.host().trim_matches(['[', ']']);
        let under = own.strip_suffix(host.trim_matches(['[', ']']));
        let is_host =
            host == "*" || under.is_some_and(|before| before.is_empty() || before.ends_with('.'));
        is_host && port.is_none_or(|port| port == url.port())
    })
}

/// Colons stand inside an address of IPv6, which has brackets where a port follows.
fn is_port(host: &str, port: &str) -> bool {
    let whole = !host.contains(':') || host.ends_with(']');
    whole && !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(url: &str, none: &str, found: Option<&str>) {
        let proxies = Proxies {
            http: Some("open".to_owned()),
            https: None,
            all: Some("all".to_owned()),
            none: none.to_owned(),
        };
        let url = Url::read(url).unwrap().0;
        assert_eq!(proxy(&url, &proxies), found, "{url} without {none}");
    }

    #[test]
    fn a_page_goes_through_the_proxy_of_its_scheme_or_the_one_for_all() {
        check("http://e.org/", "", Some("open"));
        check("https://e.org/", "", Some("all"));
        let none = Proxies::default();
        assert_eq!(proxy(&Url::read("http://e.org/").unwrap().0, &none), None);
    }

    #[test]
    fn hosts_that_are_named_are_asked_directly() {
        for none in ["e.org", ".e.org", "*.e.org", "a.b, E.ORG ,c", "*", "e.org:80"] {
            check("http://e.org/", none, None);
        }
        check("http://www.e.org/", "e.org", None);
        check("http://[::1]/", "::1", None);
        check("http://127.0.0.1:99/", "127.0.0.1", None);
        for none in ["the.org", "org.e", "e.org:81", "www.e.org", ","] {
            check("http://e.org/", none, Some("open"));
        }
        check("http://note.org/", "e.org", Some("open"));
    }
}
