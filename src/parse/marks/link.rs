//! Links that are no links but hide their words or their titles: `[words](/spoiler)`,
//! `[words](/s "hidden words")`, as old communities wrote them, and words with a class of their own,
//! `[words]{.spoiler}`.
//!
//! Enters: text in which nothing else has read links, or what was left when they were read. Leaves:
//! where each such link opens and what closes it. Promised: brackets in the words are counted, so
//! that a picture or another link may stand there; a title that nobody closed reaches to the end
//! of the text; one pass. Not here: other links, which hide nothing.

use super::kind::{Is, Kind, Token};
use super::named::{holds_spoiler, says_free};

/// The characters of a target that are looked at.
const LONGEST: usize = 40;

/// A link that hides: its bracket, and the marks at its end.
pub(super) struct Link<'a> {
    /// The bracket that opens it; none where that was lost.
    pub open: Option<usize>,
    /// The bracket behind its words.
    pub middle: usize,
    /// Behind its last byte.
    pub end: usize,
    /// What vanishes of `](/s "words")`, the closer last; without one it closes nowhere.
    pub marks: Vec<Token<'a>>,
}

impl Link<'_> {
    /// The first byte that is its own.
    pub fn first(&self) -> usize {
        self.open.unwrap_or(self.middle)
    }
}

/// The links of `text` that hide, in the order in which they open.
pub(super) fn links(text: &str) -> Vec<Link<'_>> {
    let mut links = Vec::new();
    let mut open = Vec::new();
    let mut from = 0;
    for at in memchr::memchr2_iter(b'[', b']', text.as_bytes()) {
        if at < from {
            continue;
        }
        match text.as_bytes().get(at) {
            Some(b'[') => open.push(at),
            Some(b']') => {
                let opener = open.pop();
                if let Some(link) = link(text, opener, at) {
                    from = link.end;
                    links.push(link);
                }
            }
            _ => {}
        }
    }
    links.sort_by_key(Link::first);
    links
}

/// The link whose words end at `middle`, if it hides.
fn link(text: &str, open: Option<usize>, middle: usize) -> Option<Link<'_>> {
    if let Some(end) = end_of_classes(text.get(middle..)?) {
        let end = middle + end;
        let close = Token::sure(middle, end - middle, Is::Close, Kind::Link, "");
        return Some(Link { open, middle, end, marks: vec![close] });
    }
    let behind = text.get(middle..)?.strip_prefix("](")?;
    let inside = behind.trim_start();
    let target_at = text.len() - inside.len();
    let is_end = |c: char| c.is_whitespace() || c == ')';
    // A longer target is none of those that hide; whether it ends is not asked.
    let target_end = inside.char_indices().take(LONGEST).find(|(_, c)| is_end(*c));
    let target = match target_end {
        Some((end, _)) => inside.get(..end)?,
        None if inside.len() < LONGEST => inside,
        None => return None,
    };
    let rest = inside.get(target.len()..)?;
    let title = rest.trim_start();
    let title_at = text.len() - title.len();
    let has_title = !title.is_empty() && !title.starts_with(')');
    if !hides_link(target, if has_title { title } else { "" }) {
        return None;
    }
    let close =
        |start: usize, end: usize| Token::sure(start, end - start, Is::Close, Kind::Link, "");
    if !has_title {
        let end = title_at + usize::from(title.starts_with(')'));
        let end = if title.is_empty() { target_at + target.len() } else { end };
        return Some(Link { open, middle, end, marks: vec![close(middle, end)] });
    }
    let quote = title.chars().next().filter(|c| matches!(c, '"' | '\'' | '“' | '”'));
    let opening = quote.map_or(0, char::len_utf8);
    // Of the mark a space is left between the words and the hidden words.
    let hole = |start: usize, end: usize| Token::sure(start, end - start, Is::Hole, Kind::Link, "");
    let mut marks = vec![hole(middle, title_at - 1), hole(title_at, title_at + opening)];
    marks.retain(|mark| mark.start < mark.end);
    let words = title.get(opening..)?;
    let found =
        if quote.is_some() { quoted(words) } else { words.find(')').map(|at| (at, at + 1)) };
    let Some((last, behind)) = found else {
        return Some(Link { open, middle, end: text.len(), marks });
    };
    let words_at = title_at + opening;
    marks.push(close(words_at + last, words_at + behind));
    Some(Link { open, middle, end: words_at + behind, marks })
}

/// Where `]{.spoiler}` ends: what stands between the braces names a class that hides.
fn end_of_classes(text: &str) -> Option<usize> {
    let inside = text.strip_prefix("]{")?;
    let end = inside.bytes().take(LONGEST).position(|byte| byte == b'}')?;
    let classes = inside.get(..end)?;
    let hides = classes
        .split_whitespace()
        .any(|class| class.starts_with('.') && holds_spoiler(class) && !says_free(class));
    hides.then_some("]{".len() + end + 1)
}

/// Where the quote stands that ends a title, and the byte behind the bracket that follows it.
fn quoted(words: &str) -> Option<(usize, usize)> {
    words.match_indices(['"', '\'', '”', '“']).find_map(|(at, quote)| {
        let behind = words.get(at + quote.len()..)?;
        let bracket = behind.trim_start_matches([' ', '\n']);
        bracket.starts_with(')').then(|| (at, words.len() - bracket.len() + 1))
    })
}

/// Whether a link is no link but hides its words or its title: targets that old communities used.
pub(in crate::parse) fn hides_link(target: &str, title: &str) -> bool {
    hides(target, title, 2)
}

/// The same in a page, where "/tv" with a title is a link like others.
#[cfg(feature = "html")]
pub(in crate::parse) fn hides_link_of_a_page(target: &str, title: &str) -> bool {
    hides(target, title, 1)
}

/// With a title so many letters hide, whatever they are.
fn hides(target: &str, title: &str, most: usize) -> bool {
    const KNOWN: &[&str] = &["s", "sp", "spoil", "spoiler", "spoilers"];
    let Some(name) = name(target) else { return false };
    KNOWN.iter().any(|known| known.eq_ignore_ascii_case(name))
        || !title.is_empty() && (1..=most).contains(&name.len()) && !name.contains('/')
}

/// What stands behind the mark of a target on the same site.
fn name(target: &str) -> Option<&str> {
    let bare = target.trim_start_matches('<').trim_end_matches('>');
    let name = bare.strip_prefix(['/', '#'])?;
    Some(name.trim_start_matches(['/', '#']).trim_end_matches('/'))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[track_caller]
    fn hidden<'a>(text: &'a str) -> Vec<&'a str> {
        let words = |link: Link<'a>| text.get(link.open.unwrap_or(0)..link.end).unwrap();
        links(text).into_iter().map(words).collect()
    }

    #[test]
    fn brackets_in_the_words_are_counted() {
        for whole in [
            "[words](/spoiler)",
            "[![words](https://example.org/a.png)](/spoiler)",
            "[a [b](https://example.org) c](#s)",
            "[a [b] c](/s \"d\")",
            "[a\nb](/spoiler)",
            "[a](</spoiler>)",
            "[a]( /spoiler )",
            "[words]{.spoiler}",
            "[a [b](https://example.org) c]{#end .spoilers}",
        ] {
            assert_eq!(hidden(&format!("x [y](/z) {whole} z")), [whole]);
        }
        assert_eq!(hidden("[a [b](/spoiler)"), ["[b](/spoiler)"]);
    }

    #[test]
    fn a_title_ends_at_the_quote_before_its_bracket() {
        for whole in [
            "[a](/s \"b (c) d\")",
            "[a](/s 'b \"c\" d' )",
            "[](#s \"b\")",
            "[a](/s “b”)",
            "[a](/s b)",
        ] {
            assert_eq!(hidden(&format!("x {whole} z (y)")), [whole]);
        }
    }

    #[test]
    fn what_is_not_closed_reaches_to_the_end_and_what_was_not_opened_to_the_start() {
        assert_eq!(hidden("x [a](/s \"b (c) d"), ["[a](/s \"b (c) d"]);
        assert_eq!(hidden("x a](/spoiler) b"), ["x a](/spoiler)"]);
        assert_eq!(hidden("x [a](/spoiler"), ["[a](/spoiler"]);
    }

    #[test]
    fn other_links_hide_nothing() {
        for text in [
            "[a](/page \"b\")",
            "[a](#section)",
            "[a](s)",
            "a] (/spoiler)",
            "[/s](b)",
            "[a](/)",
            "[a]{.note}",
            "[a]{spoiler}",
            "[a]{.spoiler",
            "[a]{.spoiler-free}",
        ] {
            assert!(links(text).is_empty(), "{text}");
        }
    }
}
