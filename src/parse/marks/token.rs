//! The marks of spoiler markup, one by one.
//!
//! Enters: text in which code is blanked out with NUL. Leaves: tokens in order: what opens, what
//! closes, what nests. Promised: one pass, every token at most a bounded look ahead. Not here:
//! which opener belongs to which closer; see `veil` (inside a paragraph) and `split` (across).

use super::doubled::{asked, settle, twice, wave};
use super::element::element;
use super::kind::{Is, Kind, Read, Token};
use super::link::{Link, links as links_of};
use super::named::{holds_spoiler, says_free};
use crate::text::{any_pair, position};

/// Names in brackets and braces that are nothing but a spoiler mark: left open they hide too.
const STRONG: [&str; 5] = ["spoiler", "ispoiler", "su_spoiler", "inline-spoiler", "inline_spoiler"];
/// Names in brackets that hide when they are closed, beside those with "spoiler" in them. They may
/// as well be a label: `[hidden]`.
const SQUARE: [&str; 7] = ["details", "hide", "hidden", "mask", "leak", "collapse", "spoil"];
/// Names in braces that hide when they are closed.
const CURLY: [&str; 4] = ["details", "collapse", "hidden", "spoil"];

fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// A bracket or brace longer than this is none.
const LONGEST: usize = 200;

/// Every mark of `text`. Marks of the line (`:::`, fences) are not looked for here, nor are links.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    read(text, false)
}

/// The same where nothing else reads links: `[words](/spoiler)` is a mark.
pub(super) fn tokens_and_links(text: &str) -> Vec<Token<'_>> {
    read(text, true)
}

fn read(text: &str, links: bool) -> Vec<Token<'_>> {
    let mut out = Vec::new();
    let mut at = 0;
    let mut piped = false;
    let mut linked: Option<Link<'_>> = None;
    let mut links = if links { links_of(text) } else { Vec::new() }.into_iter().peekable();
    while let Some(found) = text.as_bytes().get(at..).and_then(|rest| position(rest, is_trigger)) {
        let start = at + found;
        let Some(rest) = text.get(start..) else {
            at = start + 1;
            continue;
        };
        if let Some(link) = linked.take_if(|link| link.middle <= start)
            && link.middle == start
        {
            at = link.end;
            out.extend(link.marks);
            continue;
        }
        while links.next_if(|link| link.first() < start).is_some() {}
        if linked.is_none()
            && let Some(link) = links.next_if(|link| link.first() == start)
        {
            if link.open.is_some() {
                at = start + 1;
                out.push(Token::sure(start, 1, Is::Open, Kind::Link, ""));
                linked = Some(link);
            } else {
                at = link.end;
                out.extend(link.marks);
            }
            continue;
        }
        let read = match rest.as_bytes().first() {
            Some(b'|') => bars(rest, start, &mut out),
            Some(b'<') => tag(rest),
            Some(b'[') => square(rest),
            Some(b'{') => match curly(rest) {
                // `{{spoiler|he is {{small|old}} and did it}}`
                Read::Skip(_) if piped && rest.starts_with("{{") => {
                    Read::sure(2, Is::Inner, Kind::Pipe)
                }
                read => read,
            },
            Some(b'}') if piped && rest.starts_with("}}") => Read::sure(2, Is::Close, Kind::Pipe),
            Some(b'!' | b'%') if twice(rest) > 1 => Read::twice(rest),
            Some(b'?') => asked(rest),
            Some(b'~' | b'!') if wave(rest).is_some() => {
                wave(rest).map_or(Read::Skip(1), |is| Read::sure(2, is, Kind::Wave))
            }
            Some(b'>' | b'!') => arrow(rest),
            Some(b']') => Read::Skip(1),
            _ if rest.starts_with('｜') => bars(rest, start, &mut out),
            _ => arrow(rest),
        };
        at = match read {
            Read::Skip(length) => start + length,
            Read::Token { length, is, kind, label, alone } => {
                piped |= matches!(kind, Kind::Pipe);
                out.push(Token { start, end: start + length, is, kind, label, alone });
                if matches!((is, kind), (Is::Close, Kind::Pipe)) {
                    out.extend(line_behind(text, start).map(opener_of_lines));
                }
                start + length
            }
        };
    }
    settle(text, &mut out);
    out
}

/// Where the line behind the braces begins that close at `at`, if they are all that stands on their
/// own: `{{spoiler|the end}}`.
fn line_behind(text: &str, at: usize) -> Option<usize> {
    let before = text.get(..at)?.rsplit('\n').next()?;
    let behind = text.get(at..)?;
    let end = behind.find('\n')?;
    let whole = behind.get(..end)?.trim_end() == "}}"
        && before.len() <= LONGEST
        && before.trim_start().starts_with("{{")
        && before.matches("{{").count() == 1;
    whole.then_some(at + end + 1)
}

/// Braces that hide their own words may also be the head of what `{{endspoiler}}` ends: an opener
/// of no length on the line behind them, which hides when it is closed and is nothing when it is
/// not.
fn opener_of_lines<'a>(at: usize) -> Token<'a> {
    let kind = Kind::Curly("spoiler");
    Token { start: at, end: at, is: Is::Open, kind, label: "", alone: false }
}

/// 0xEF begins the full-width forms of `|`, `>`, `!` and `<`.
#[inline]
fn is_trigger(byte: u8) -> bool {
    // The brackets and braces differ by one bit, and so do the bar and its neighbours.
    let bracket = (byte | 0x20 == b'{') | (byte | 0x20 == b'}');
    let sign = (byte == b'|') | (byte == b'~') | (byte == b'%') | (byte == b'!') | (byte == 0xef);
    bracket | sign | (byte == b'<') | (byte == b'>') | (byte == b'?')
}

impl<'a> Read<'a> {
    fn sure(length: usize, is: Is, kind: Kind<'a>) -> Self {
        Self::Token { length, is, kind, label: "", alone: true }
    }

    /// `!!` and `%%`, two and no more.
    fn twice(rest: &str) -> Self {
        let length = twice(rest);
        match rest.as_bytes().first() {
            // `a!!<` and `a!!~` are a word's mark and a closer.
            Some(b'!') if rest.get(length..).is_some_and(|rest| rest.starts_with(['<', '~'])) => {
                Self::Skip(length - 1)
            }
            Some(byte) if length == 2 => Self::sure(2, Is::Open, Kind::Twice(*byte)),
            _ => Self::Skip(length),
        }
    }
}

/// A run of bars: two or three are one mark, more are two (`||a||||b||`) with nothing between them.
fn bars<'a>(rest: &'a str, start: usize, out: &mut Vec<Token<'a>>) -> Read<'a> {
    let bar = if rest.starts_with('|') { '|' } else { '｜' };
    let size = bar.len_utf8();
    let length = rest.len() - rest.trim_start_matches(bar).len();
    let mut mark = |start, length| out.push(Token::sure(start, length, Is::Open, Kind::Bars, ""));
    let last = 2 * size;
    if length >= 2 * last {
        mark(start, length - last);
        mark(start + length - last, last);
    } else if length >= last {
        mark(start, last);
    }
    Read::Skip(length)
}

/// `>!`, and `!<` unless a tag begins there; their full-width forms.
fn arrow(rest: &str) -> Read<'_> {
    let mut chars = rest.char_indices();
    let first = chars.next().map_or(' ', |(_, c)| c);
    let (middle, second) = chars.next().unwrap_or((rest.len(), ' '));
    let length = middle + second.len_utf8();
    match (first, second) {
        ('>' | '＞', '!' | '！') => Read::sure(length, Is::Open, Kind::Arrow),
        ('!' | '！', '<' | '＜') => {
            let behind = rest.get(middle..).unwrap_or_default();
            if behind.starts_with("<!--") || element(behind).is_some() {
                Read::Skip(middle)
            } else {
                Read::sure(length, Is::Close, Kind::Arrow)
            }
        }
        _ => Read::Skip(middle.min(first.len_utf8())),
    }
}

fn tag(rest: &str) -> Read<'_> {
    if let Some(comment) = rest.strip_prefix("<!--") {
        return Read::Skip(4 + comment.find("-->").map_or(0, |end| end + 3));
    }
    let Some(element) = element(rest) else { return Read::Skip(1) };
    let kind = Kind::Element(element.name);
    let (length, label) = (element.length, element.label());
    if element.empty {
        Read::Skip(length)
    } else if element.closes {
        Read::sure(length, Is::Close, kind)
    } else if element.hides() {
        Read::Token { length, is: Is::Open, kind, label, alone: true }
    } else {
        Read::sure(length, Is::Inner, kind)
    }
}

fn square(rest: &str) -> Read<'_> {
    let inner = rest.get(1..).unwrap_or_default();
    let (closes, inner) = match inner.strip_prefix('/') {
        Some(inner) => (true, inner),
        None => (false, inner),
    };
    let Some((name, after)) = name_of(inner, &SQUARE) else { return Read::Skip(1) };
    let Some(end) = after.bytes().take(LONGEST).position(|byte| matches!(byte, b']' | b'\n'))
    else {
        return Read::Skip(1);
    };
    let Some((words, close)) = after.split_at_checked(end) else { return Read::Skip(1) };
    let Some(follows) = close.strip_prefix(']') else { return Read::Skip(1) };
    // `[details](…)` and `[spoiler alert]` may be a link and a remark: they hide when closed.
    let is_plain = words.is_empty() || words.contains('=');
    let alone = is_one_of(name, &STRONG) && is_plain && !follows.starts_with(['(', '[']);
    let length = 1 + usize::from(closes) + name.len() + end + 1;
    let is = if closes { Is::Close } else { Is::Open };
    Read::Token {
        length,
        is,
        kind: Kind::Square(name),
        label: value_of(words),
        alone: alone || closes && is_one_of(name, &STRONG),
    }
}

fn curly(rest: &str) -> Read<'_> {
    let shapes = [("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{%", "%}")];
    let Some((open, shut)) = shapes.into_iter().find(|(open, _)| rest.starts_with(open)) else {
        return Read::Skip(1);
    };
    let whole = rest.get(open.len()..).unwrap_or_default();
    let inner = whole.trim_start_matches([' ', '-']);
    let ends = inner.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("end"));
    let bare = if ends { inner.get(3..) } else { inner.strip_prefix('/') };
    let (closes, inner) = match bare {
        Some(inner) => (true, inner.trim_start_matches([' ', '-', '_'])),
        None => (false, inner),
    };
    let Some((name, after)) = name_of(inner, &CURLY) else { return Read::Skip(1) };
    let before = rest.len() - after.len();
    let bounded = after.bytes().take(LONGEST).position(|byte| byte == b'\n');
    let line = bounded.and_then(|end| after.get(..end)).unwrap_or(after);
    let end = find_within(line, shut);
    let words = end.and_then(|end| line.get(..end)).unwrap_or_default();
    // `{%- spoiler -%}`
    let words = words.trim_end_matches(['-', '~']);
    // `{{spoiler|about=the film}}` is an opener with a label, `{{spoiler|he did it}}` is whole.
    if open == "{{" && after.trim_ascii_start().starts_with('|') && !words.contains('=') {
        let bar = after.find('|').unwrap_or_default();
        return Read::sure(before + bar + 1, Is::Open, Kind::Pipe);
    }
    let Some(end) = end else { return Read::Skip(1) };
    // `{{spoilerend}}`, `{{spoiler end}}`, `{{spoiler-end}}`
    let length = name.len();
    let lower = name.to_ascii_lowercase();
    let tail = lower.strip_suffix("end").map(|stem| stem.trim_end_matches(['-', '_']).len());
    let name = tail.and_then(|stem| name.get(..stem)).unwrap_or(name);
    let closes = closes || name.len() < length || words.trim().eq_ignore_ascii_case("end");
    Read::Token {
        length: before + end + shut.len(),
        is: if closes { Is::Close } else { Is::Open },
        kind: Kind::Curly(name),
        label: value_of(words),
        alone: is_one_of(name, &STRONG),
    }
}

/// Where `needle` begins among the first [`LONGEST`] bytes.
fn find_within(text: &str, needle: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let near = bytes.get(..LONGEST).unwrap_or(bytes);
    near.windows(needle.len()).position(|window| window == needle.as_bytes())
}

/// One of `names`, or a name with "spoiler" in it, at the start of `text`, and what follows it.
fn name_of<'a>(text: &'a str, names: &[&str]) -> Option<(&'a str, &'a str)> {
    let near = text.get(..LONGEST).unwrap_or(text);
    let end = near.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-')?;
    let (name, after) = text.split_at_checked(end)?;
    let hides = is_one_of(name, names) || (holds_spoiler(name) && !says_free(name));
    hides.then_some((name, after))
}

/// The words of `="Title"`, ` title="Title"`, ` "Title"`; of several values the title.
pub(super) fn value_of(words: &str) -> &str {
    let title = words.to_ascii_lowercase().find("title=").and_then(|at| words.get(at + 6..));
    let value = title.or_else(|| words.split_once('=').map(|(_, value)| value)).unwrap_or(words);
    let value = value.trim();
    let value = value.trim_end_matches('/').trim_end();
    let quoted = value.strip_prefix(['"', '\'', '“', '”']);
    let value = quoted.and_then(|value| value.split(['"', '\'', '“', '”']).next()).unwrap_or(value);
    value.trim_start_matches([':', '|', ' '])
}

/// Whether the text can hold any mark at all; a cheap look before the dear one.
pub(super) fn may_hold_marks(text: &str) -> bool {
    let opens = |byte| (byte == b'<') | (byte == b'[') | (byte == b'{');
    text.bytes().next().is_some_and(opens)
        || any_pair(text.as_bytes(), |before, byte| {
            let twice = (byte == b'|') | (byte == b'%') | (byte == b'?') | (byte == b'!');
            opens(byte)
                | ((before == byte) & twice)
                | ((byte == b'!') & ((before == b'>') | (before == b'~')))
                | ((byte == b'(') & (before == b']'))
                | ((byte == b'~') & (before == b'!'))
                // The full-width forms.
                | ((before == 0xef) & ((byte == 0xbc) | (byte == 0xbd)))
        })
}

/// The last closer of every family among some tokens.
pub(super) struct Closers<'a>(Vec<(Kind<'a>, usize)>);

/// More families than this are not told apart; of the rest a closer is taken to exist.
const MOST_FAMILIES: usize = 32;

impl<'a> Closers<'a> {
    /// Looks from the end, so that one pass is enough.
    pub fn of(tokens: &[Token<'a>]) -> Self {
        let mut last: Vec<(Kind<'a>, usize)> = Vec::new();
        for (place, token) in tokens.iter().enumerate().rev() {
            if token.is == Is::Close
                && last.len() < MOST_FAMILIES
                && !last.iter().any(|(kind, _)| kind.is(token.kind))
            {
                last.push((token.kind, place));
            }
        }
        Self(last)
    }

    /// Whether something behind the token at `place` could close `kind`.
    pub fn after(&self, kind: Kind<'_>, place: usize) -> bool {
        match self.0.iter().find(|(known, _)| known.is(kind)) {
            Some((_, last)) => *last > place,
            None => self.0.len() >= MOST_FAMILIES,
        }
    }
}
