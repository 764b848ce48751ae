//! Pages that would cost too much.
//!
//! Enters: the text of a page. Leaves: whether its tags nest so deep, or leave so many styles open,
//! that building its tree would take time or room out of proportion. Promised: one look at every
//! tag, nothing is kept. Nobody writes such pages by hand; they are covered whole.

/// Elements in elements.
const DEEPEST: i64 = 1_500;
/// Styles that are not closed: each is repeated in every paragraph that follows.
const MOST_STYLES: i64 = 150;
/// Attributes of one element: each is compared with all before it.
const MOST_ATTRIBUTES: usize = 2_000;

/// Elements whose end is understood, or that have none.
const ENDLESS: &[&str] = &[
    "p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "dt", "dd", "option", "optgroup", "br",
    "hr", "img", "input", "link", "meta", "wbr", "area", "base", "col", "colgroup", "embed",
    "param", "source", "track", "html", "head", "body", "rt", "rp", "path", "rect", "circle",
    "use",
];

/// Elements that are opened again where a paragraph ends before them.
const STYLES: &[&str] = &[
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];

/// Elements that hold text, not tags.
const RAW: &[&str] = &["script", "style", "textarea", "title", "xmp", "iframe", "noframes"];

/// Whether a page is too much.
pub(super) fn is_too_much(page: &str) -> bool {
    let (mut depth, mut styles) = (0_i64, 0_i64);
    let mut rest = page;
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        let tag = rest.get(at + 1..).unwrap_or_default();
        rest = tag;
        if let Some(comment) = tag.strip_prefix("!--") {
            rest = memchr::memmem::find(comment.as_bytes(), b"-->")
                .and_then(|end| comment.get(end..))
                .unwrap_or_default();
            continue;
        }
        let (closes, name) = tag.strip_prefix('/').map_or((false, tag), |name| (true, name));
        let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(name.len());
        let Some((name, behind)) = name.split_at_checked(end) else { continue };
        if name.is_empty() || name.len() > 12 && !name.contains('-') {
            continue;
        }
        let lower = name.to_ascii_lowercase();
        let name = lower.as_str();
        let step = if closes { -1 } else { 1 };
        if !closes {
            let (tag, empty) = inside(behind);
            if tag.bytes().filter(|byte| *byte == b'=').count() > MOST_ATTRIBUTES && many(tag) {
                return true;
            }
            rest = behind.get(tag.len()..).unwrap_or_default();
            if empty && !STYLES.contains(&name) && name != "div" && name != "span" {
                continue;
            }
            if RAW.contains(&name) {
                rest = past(rest, name);
                continue;
            }
        }
        if STYLES.contains(&name) {
            styles = (styles + step).max(0);
        }
        if !ENDLESS.contains(&name) {
            depth = (depth + step).max(0);
        }
        if depth > DEEPEST || styles > MOST_STYLES {
            return true;
        }
    }
    false
}

/// The rest of a tag up to its `>`, quotes minded, and whether it closes itself.
fn inside(text: &str) -> (&str, bool) {
    let mut quote = None;
    let mut last = 0;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return (text.get(..at).unwrap_or_default(), last == b'/'),
            (None, b'"' | b'\'') if last == b'=' => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            last = byte;
        }
    }
    (text, false)
}

/// Whether a tag has too many attributes; signs in values are none.
fn many(tag: &str) -> bool {
    let mut quote = None;
    let mut count = 0;
    for byte in tag.bytes() {
        match (quote, byte) {
            (None, b'=') => count += 1,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    count > MOST_ATTRIBUTES
}

/// What stands behind the end tag of an element that holds text.
fn past<'a>(text: &'a str, name: &str) -> &'a str {
    let mut rest = text;
    while let Some(at) = memchr::memmem::find(rest.as_bytes(), b"</") {
        rest = rest.get(at + 2..).unwrap_or_default();
        if rest.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return rest;
        }
    }
    ""
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::format_collect)]
mod tests {
    use super::*;

    #[test]
    fn hostile_pages_are_known() {
        assert!(is_too_much(&"<div>".repeat(100_000)));
        assert!(is_too_much(&"<span class='a>b'>".repeat(2_000)));
        let fonts: String = (0..200).map(|nth| format!("<font color={nth}>")).collect();
        assert!(is_too_much(&fonts));
        let attributes: String = (0..3_000).map(|nth| format!(" a{nth}=1")).collect();
        assert!(is_too_much(&format!("<p{attributes}>")));
    }

    #[test]
    fn long_pages_are_not_hostile() {
        assert!(!is_too_much(&"<p>a<br>b<li>c<td>d<hr>".repeat(50_000)));
        assert!(!is_too_much(&"<div><b>a</b><img></div>".repeat(50_000)));
        assert!(!is_too_much(&format!("<script>{}</script>", "'<div>'".repeat(50_000))));
        assert!(!is_too_much(&format!("<!--{}-->", "<div>".repeat(50_000))));
        assert!(!is_too_much(&format!("<a href=\"{}\">", "x=1&".repeat(50_000))));
    }
}
