//! Where a page's links lead.
//!
//! Enters: the page's address, as its metadata gives it, and a link's target. Leaves: an http or
//! https address, or a mail's. Promised: nothing is fetched; a target that is none of these is none.

/// What relative links are relative to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Base {
    /// `https://example.org`
    origin: String,
    /// `/2024/`: the path up to its last slash.
    folder: String,
    /// The page's own address without what stands behind `#`.
    own: String,
}

impl Base {
    /// The base that a page's address makes; an address of another kind makes none.
    pub fn of(address: Option<&str>) -> Self {
        let own = address.unwrap_or_default().trim();
        let own = own.split('#').next().unwrap_or_default();
        let Some((scheme, rest)) = own.split_once("://") else { return Self::default() };
        let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
        if !is_web {
            return Self::default();
        }
        let end = rest.find(['/', '?']).unwrap_or(rest.len());
        let (host, path) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let path = path.split('?').next().unwrap_or_default();
        let folder = path.rfind('/').and_then(|last| path.get(..=last)).unwrap_or("/");
        Self {
            origin: format!("{scheme}://{host}"),
            folder: folder.to_owned(),
            own: own.to_owned(),
        }
    }

    /// The host without `www.`; empty where there is none.
    pub fn host(&self) -> &str {
        let host = self.origin.split_once("://").map_or("", |(_, host)| host);
        host.strip_prefix("www.").unwrap_or(host)
    }

    /// The whole address of a target, where it has one.
    pub fn address(&self, target: &str) -> Option<String> {
        let target = target.trim();
        let lower = target.get(..8).unwrap_or(target).to_ascii_lowercase();
        if ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme)) {
            return Some(target.to_owned());
        }
        if target.starts_with('#') || target.is_empty() || self.origin.is_empty() {
            return None;
        }
        if let Some(rest) = target.strip_prefix("//") {
            let scheme = self.origin.split(':').next().unwrap_or("https");
            return Some(format!("{scheme}://{rest}"));
        }
        // "javascript:", "data:": no place to go.
        let colon = target.find(':').unwrap_or(target.len());
        if target.find(['/', '?', '#']).is_none_or(|at| at > colon) && colon < target.len() {
            return None;
        }
        let origin = &self.origin;
        if target.starts_with('/') {
            Some(format!("{origin}{target}"))
        } else if target.starts_with('?') {
            Some(format!("{}{target}", self.own.split('?').next().unwrap_or_default()))
        } else {
            let mut folder = self.folder.as_str();
            let mut rest = target.strip_prefix("./").unwrap_or(target);
            while let Some(up) = rest.strip_prefix("../") {
                let above = folder.trim_end_matches('/').rfind('/');
                folder = above.and_then(|last| folder.get(..=last)).unwrap_or("/");
                rest = up;
            }
            Some(format!("{origin}{folder}{rest}"))
        }
    }

    /// Whether a target is a place in the page itself.
    pub fn is_inside(&self, target: &str) -> bool {
        !self.own.is_empty()
            && target
                .split_once('#')
                .is_some_and(|(page, place)| page == self.own && !place.is_empty())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::format_collect)]
mod tests {
    use super::*;

    #[test]
    fn relative_links_are_made_whole() {
        let base = Base::of(Some("https://www.example.org/2024/a.html?x=1#y"));
        for (target, address) in [
            ("/b", Some("https://www.example.org/b")),
            ("b.html", Some("https://www.example.org/2024/b.html")),
            ("../b", Some("https://www.example.org/b")),
            ("../../../b", Some("https://www.example.org/b")),
            ("?p=2", Some("https://www.example.org/2024/a.html?p=2")),
            ("//cdn.example.org/b", Some("https://cdn.example.org/b")),
            ("HTTP://x.org", Some("HTTP://x.org")),
            ("mailto:a@b.c", Some("mailto:a@b.c")),
            ("#top", None),
            ("javascript:go()", None),
            ("", None),
        ] {
            assert_eq!(base.address(target).as_deref(), address, "{target}");
        }
        assert!(base.is_inside("https://www.example.org/2024/a.html?x=1#y"));
        assert!(!base.is_inside("https://www.example.org/b#y"));
        assert_eq!(base.host(), "example.org");
    }

    #[test]
    fn a_page_without_an_address_keeps_whole_links_only() {
        for base in [Base::of(None), Base::of(Some("file:///a/b.html")), Base::of(Some("x"))] {
            assert_eq!(base.address("/b"), None);
            assert_eq!(base.address("https://x.org/").as_deref(), Some("https://x.org/"));
        }
    }
}
