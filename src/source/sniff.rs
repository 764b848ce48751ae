//! What a text is, by its name and its first bytes.
//!
//! Enters: bytes or text, and an extension. Leaves: the format, or that it is no text, or a page
//! that this build does not read. Promised: only the first [`SNIFF`] bytes decide whether it is text,
//! and only the first [`LOOK`] characters which format, as far as nothing in them is hidden: what
//! stands under a cover or behind a warning never decides it. Doubt goes to plain text, whose rules
//! hide more than Markdown's do.

use std::ffi::OsStr;

use crate::parse::Format;
use crate::text::any;

/// So many bytes are searched for what no text holds.
pub(super) const SNIFF: usize = 8 << 10;

/// So many characters are searched for signs of a format.
const LOOK: usize = 8 << 10;

/// What the bytes are, when they are no text.
pub(super) fn binary(bytes: &[u8]) -> Option<&'static str> {
    const MARKS: [(&[u8], &str); 6] = [
        (b"%PDF-", "a PDF document"),
        (b"PK\x03\x04", "an archive"),
        (b"\x1f\x8b", "a compressed file"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
    ];
    if let Some((_, what)) = MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Some(what);
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        // UTF-16: every second byte of plain English is a zero.
        return None;
    }
    let first = bytes.get(..SNIFF).unwrap_or(bytes);
    memchr::memchr(0, first).map(|_| "a binary file")
}

/// Whether a file of this extension promises a web page.
pub(super) fn is_web_page_name(extension: Option<&OsStr>) -> bool {
    is_one_of(extension, &["html", "htm", "xhtml"])
}

/// Whether a file is a web page saved with everything around it.
pub(super) fn is_web_archive(extension: Option<&OsStr>, text: &str) -> bool {
    is_one_of(extension, &["mhtml", "mht"])
        || text.starts_with("From: <Saved by") && beginning(text).contains("MIME-Version:")
}

/// The characters that are looked at.
fn beginning(text: &str) -> &str {
    let end = match text.as_bytes().get(..LOOK) {
        None => text.len(),
        Some(first) if first.is_ascii() => LOOK,
        Some(_) => text.char_indices().nth(LOOK).map_or(text.len(), |(at, _)| at),
    };
    text.get(..end).unwrap_or(text)
}

/// How `text` is written; `None` when it is a web page and this build reads none. `open` says how
/// many lines at its beginning hold nothing hidden; it is asked only where signs may decide.
pub(super) fn format(
    extension: Option<&OsStr>,
    text: &str,
    open: impl FnOnce() -> usize,
) -> Option<Format> {
    let page = cfg!(feature = "html").then_some(Format::Html);
    if is_web_page_name(extension) {
        return page;
    }
    if is_one_of(extension, &["md", "markdown", "mkd"]) {
        return Some(Format::Markdown);
    }
    if is_one_of(extension, &["toml"]) {
        return Some(Format::Toml);
    }
    let from = beginning(text);
    let look = from.trim_start();
    let begins = page_begins(look);
    if begins == Some(Begins::Surely) {
        return page;
    }
    if look.lines().next().is_some_and(|line| matches!(line.trim_end(), "+++" | "---")) {
        // The fence of front matter.
        Some(Format::Markdown)
    } else if is_toml(look) {
        Some(Format::Toml)
    } else if has_signs(from, open) {
        Some(Format::Markdown)
    } else if begins.is_some() {
        page
    } else {
        Some(Format::Plain)
    }
}

/// Whether a line in the open has a sign of Markdown.
fn has_signs(text: &str, open: impl FnOnce() -> usize) -> bool {
    let first = text.lines().position(is_markdown);
    first.is_some_and(|first| first < open())
}

fn is_one_of(extension: Option<&OsStr>, known: &[&str]) -> bool {
    let extension = extension.and_then(OsStr::to_str);
    extension.is_some_and(|found| known.iter().any(|known| found.eq_ignore_ascii_case(known)))
}

/// Elements that begin a page and nothing else.
const PAGE: &[&str] = &[
    "html", "head", "body", "title", "meta", "link", "script", "style", "article", "main",
    "section", "header", "center", "font", "table", "nav", "base",
];

/// Elements that may begin a page, and a Markdown text too.
const PART: &[&str] = &[
    "div",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "span",
    "ul",
    "ol",
    "b",
    "i",
    "em",
    "strong",
    "a",
    "img",
    "hr",
    "br",
    "blockquote",
    "figure",
    "dl",
    "u",
    "small",
    "big",
    "aside",
];

/// How a text begins that may be a page.
#[derive(PartialEq, Eq)]
enum Begins {
    /// As nothing else does.
    Surely,
    /// As a Markdown text may too.
    Perhaps,
}

fn page_begins(text: &str) -> Option<Begins> {
    let begins = |start: &str| {
        text.get(..start.len()).is_some_and(|begins| begins.eq_ignore_ascii_case(start))
    };
    if begins("<!doctype html") || begins("<?xml") {
        return Some(Begins::Surely);
    }
    // Comments stand in front of many a page.
    let mut rest = text;
    while let Some(comment) = rest.strip_prefix("<!--") {
        rest = comment.split_once("-->").map_or("", |(_, behind)| behind.trim_start());
    }
    let tag = rest.strip_prefix('<')?;
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
    let (name, behind) = tag.split_at_checked(end)?;
    let closes = behind.starts_with(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/'));
    let is = |names: &[&str]| closes && names.iter().any(|known| known.eq_ignore_ascii_case(name));
    if is(PAGE) {
        return Some(Begins::Surely);
    }
    is(PART).then_some(Begins::Perhaps)
}

/// A key first, and a section somewhere: an article as data, piped in or named oddly.
fn is_toml(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let is_key = |line: &str| {
        line.split_once('=').is_some_and(|(key, _)| {
            let key = key.trim();
            !key.is_empty() && key.chars().all(|c| c.is_ascii_lowercase() || c == '_')
        })
    };
    lines.next().is_some_and(|first| is_key(first) || first.trim() == "[work]") && has_section(text)
}

/// Whether a TOML text is an article and not, say, the settings of some program.
pub(super) fn has_section(text: &str) -> bool {
    text.lines().map(str::trim_end).any(|line| line == "[[section]]")
}

/// Signs that nobody types by accident into a text without markup. Lists, quotations and rules are
/// none: plain text has them too.
fn is_markdown(line: &str) -> bool {
    let line = line.trim_end();
    let marked = any(line.as_bytes(), |byte| (byte == b'*') | (byte == b'|') | (byte == b']'));
    let hashes = line.len() - line.trim_start_matches('#').len();
    let heading =
        (1..=6).contains(&hashes) && line.get(hashes..).is_some_and(|l| l.starts_with(' '));
    let underline = line.len() >= 3 && line.bytes().all(|byte| byte == b'=');
    heading
        || underline
        || ["```", "~~~", ">!", "<details"].iter().any(|sign| line.starts_with(sign))
        || marked && (line.contains("](") || has_pair(line, "**") || has_pair(line, "||"))
}

/// Two marks with something between them that begins and ends with no space.
fn has_pair(line: &str, mark: &str) -> bool {
    let Some((_, rest)) = line.split_once(mark) else { return false };
    rest.split_once(mark).is_some_and(|(inner, _)| !inner.is_empty() && inner.trim() == inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(extension: &str, text: &str, expected: Option<Format>) {
        let extension = Some(OsStr::new(extension)).filter(|extension| !extension.is_empty());
        let open = || crate::parse::open_lines(&text.into(), "harbour");
        assert_eq!(format(extension, text, open), expected, "{text}");
    }

    const RECAP: &str = "Two sisters share a house.\n\nThe following paragraphs contain spoilers for \
        Harbour. Read at your own risk.\n\nWhy Did Defne Leave?\n\n- She never says.\n> Nor he.\n";

    #[test]
    fn an_extension_decides_whatever_the_text_looks_like() {
        check("md", RECAP, Some(Format::Markdown));
        check("MARKDOWN", "plain", Some(Format::Markdown));
        check("toml", "# A heading\n", Some(Format::Toml));
    }

    #[test]
    fn a_recap_without_markup_is_plain_text() {
        for extension in ["", "txt", "text", "recap"] {
            check(extension, RECAP, Some(Format::Plain));
        }
        check("", "C# and F# are not headings, 2 ** 3 is 8, a || b", Some(Format::Plain));
        check("", "#hashtag first", Some(Format::Plain));
        check("txt", "-----\nHarbour\n-----\n", Some(Format::Plain));
    }

    #[test]
    fn markup_is_seen_in_the_first_lines() {
        for text in [
            "+++\ntitle = \"x\"\n+++\n\nText.\n",
            "\n---\ntitle: x\n---\n",
            "Text.\n\n## Why?\n",
            "A Title\n=======\n",
            "See [the film](https://example.org).",
            "It is **not** him.",
        ] {
            check("", text, Some(Format::Markdown));
        }
    }

    #[test]
    fn what_is_hidden_does_not_decide_how_a_text_is_written() {
        for hidden in ["He did it.", "**He** did it, [says](x) the town.", "## Why?\n\nHe did it."]
        {
            check("", &format!("A film.\n\nSpoilers ahead!\n\n{hidden}\n"), Some(Format::Plain));
            check(
                "",
                &format!("[spoiler]\n{hidden}\n[/spoiler]\n\nA film.\n"),
                Some(Format::Plain),
            );
            let titled = format!("# Harbour\n\nSpoilers ahead!\n\n{hidden}\n");
            check("", &titled, Some(Format::Markdown));
            let warned = format!("A film.\n\n**Spoilers ahead!**\n\n{hidden}\n");
            check("", &warned, Some(Format::Markdown));
        }
        // A cover of Markdown is one of plain text too.
        for text in ["He is ||the butler||.", ">! The butler.\n\n**He** is.", "<details>\n"] {
            check("", text, Some(Format::Plain));
        }
    }

    #[test]
    fn an_article_as_data_is_known_without_its_name() {
        check("", "title = \"x\"\n\n[[section]]\nheading = \"y\"\n", Some(Format::Toml));
        check("", "# note\n[work]\ntitle = \"x\"\n[[section]]\n", Some(Format::Toml));
        check("", "width = 72\n", Some(Format::Plain));
    }

    #[test]
    fn a_web_page_is_known_by_its_first_words() {
        let page = cfg!(feature = "html").then_some(Format::Html);
        for text in [
            "<!DOCTYPE html><p>The butler.",
            "\n<HTML lang=en>",
            "<?xml version='1.0'?><html>",
            "<!-- saved --> <!-- twice -->\n<head><title>x",
            "<TITLE>x</TITLE><p>y",
            "<div class=\"a\">x</div>",
            "<h1>x</h1>\n<p>y</p>",
            "<p>x\n<p>y",
        ] {
            check("", text, page);
            check("txt", text, page);
        }
        check("html", "The butler.", page);
        assert!(is_web_page_name(Some(OsStr::new("HTM"))));
        assert!(!is_web_page_name(Some(OsStr::new("md"))) && !is_web_page_name(None));
    }

    #[test]
    fn a_text_that_only_begins_with_a_tag_is_none() {
        for text in ["<p align=center>x</p>\n\n## Why?\n", "<div>\n**x**"] {
            check("", text, Some(Format::Markdown));
        }
        for text in ["<ada> hi", "<3", "< p>", "<", "<!-- x", "<person>"] {
            check("", text, Some(Format::Plain));
        }
        check("md", "<div>x</div>", Some(Format::Markdown));
    }

    #[test]
    fn a_page_saved_as_an_archive_is_known() {
        assert!(is_web_archive(Some(OsStr::new("MHTML")), ""));
        assert!(is_web_archive(None, "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"));
        assert!(!is_web_archive(Some(OsStr::new("html")), "From: <Saved by"));
    }

    #[test]
    fn a_zero_byte_is_no_text_unless_a_mark_says_that_it_is() {
        assert_eq!(binary(b"abc\0def"), Some("a binary file"));
        assert_eq!(binary(b"\xff\xfea\0b\0"), None);
        assert_eq!(binary("naïve\u{1b}[2J".as_bytes()), None);
        assert_eq!(binary(b"%PDF-1.7 text"), Some("a PDF document"));
        let mut late = vec![b'a'; SNIFF];
        late.push(0);
        assert_eq!(binary(&late), None);
    }
}
