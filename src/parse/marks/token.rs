//! The marks of spoiler markup, one by one.
//!
//! Enters: text in which code is blanked out with NUL. Leaves: tokens in order: what opens, what
//! closes, what nests. Promised: one pass, every token at most a bounded look ahead. Not here:
//! which opener belongs to which closer; see `veil` (inside a paragraph) and `split` (across).

use super::element::element;

/// The families of marks; a closer closes its own family only.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind<'a> {
    /// `>!` and `!<`
    Arrow,
    /// `||` and `||`
    Bars,
    /// `:::` and `:::`
    Colons,
    /// `<name>` and `</name>`
    Element(&'a str),
    /// `[name]` and `[/name]`
    Square(&'a str),
    /// `{{< name >}}` and `{{< /name >}}`, and the other braces of site generators.
    Curly(&'a str),
    /// `{{name|` and `}}`
    Pipe,
}

impl Kind<'_> {
    /// Whether a closer of `other` closes this.
    pub fn is(self, other: Kind<'_>) -> bool {
        match (self, other) {
            (Self::Arrow, Kind::Arrow)
            | (Self::Bars, Kind::Bars)
            | (Self::Colons, Kind::Colons)
            | (Self::Pipe, Kind::Pipe) => true,
            (Self::Element(a), Kind::Element(b))
            | (Self::Square(a), Kind::Square(b))
            | (Self::Curly(a), Kind::Curly(b)) => a.eq_ignore_ascii_case(b),
            _ => false,
        }
    }

    /// Whether an opener without a closer still hides. Words that may as well be a label, such as
    /// `[hidden]`, do not.
    pub fn hides_alone(self) -> bool {
        match self {
            Self::Square(name) | Self::Curly(name) => {
                STRONG.iter().any(|strong| strong.eq_ignore_ascii_case(name))
            }
            _ => true,
        }
    }
}

/// Names in brackets and braces that are nothing but a spoiler mark.
const STRONG: [&str; 4] = ["spoiler", "ispoiler", "su_spoiler", "inline-spoiler"];
/// Names in brackets that hide when they are closed.
const SQUARE: [&str; 10] = [
    "spoiler",
    "ispoiler",
    "su_spoiler",
    "spoilers",
    "details",
    "hide",
    "hidden",
    "mask",
    "leak",
    "collapse",
];
/// Names in braces that hide when they are closed.
const CURLY: [&str; 6] = ["spoiler", "inline-spoiler", "spoilers", "details", "collapse", "hidden"];

/// What a token does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Is {
    /// Hides what follows.
    Open,
    /// Hides nothing, but has a closer of its own: the `<span>` in a hidden `<span>`.
    Inner,
    /// Ends what the last opener began. Of bars every token is an `Open`.
    Close,
}

/// One mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    /// Its first byte.
    pub start: usize,
    /// Behind its last byte.
    pub end: usize,
    /// What it does.
    pub is: Is,
    /// Its family.
    pub kind: Kind<'a>,
    /// The author's words in it, uncleaned.
    pub label: &'a str,
}

/// A bracket or brace longer than this is none.
const LONGEST: usize = 200;

/// Every mark of `text`. Marks of the line (`:::`, fences) are not looked for here.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut out = Vec::new();
    let mut at = 0;
    let mut piped = false;
    while let Some(found) =
        text.as_bytes().get(at..).and_then(|rest| rest.iter().position(|byte| is_trigger(*byte)))
    {
        let start = at + found;
        let Some(rest) = text.get(start..) else { break };
        let read = match rest.as_bytes().first() {
            Some(b'|') => bars(rest, start, &mut out),
            Some(b'>') if rest.starts_with(">!") => Read::Token(2, Is::Open, Kind::Arrow, ""),
            Some(b'!') if rest.starts_with("!<") => close_arrow(rest),
            Some(b'<') => tag(rest),
            Some(b'[') => square(rest),
            Some(b'{') => curly(rest),
            Some(b'}') if piped && rest.starts_with("}}") => {
                Read::Token(2, Is::Close, Kind::Pipe, "")
            }
            _ => Read::Skip(1),
        };
        at = match read {
            Read::Skip(length) => start + length,
            Read::Token(length, is, kind, label) => {
                piped |= matches!(kind, Kind::Pipe);
                out.push(Token { start, end: start + length, is, kind, label });
                start + length
            }
        };
    }
    out
}

fn is_trigger(byte: u8) -> bool {
    matches!(byte, b'|' | b'>' | b'!' | b'<' | b'[' | b'{' | b'}')
}

enum Read<'a> {
    Skip(usize),
    Token(usize, Is, Kind<'a>, &'a str),
}

/// A run of bars: two or three are one mark, four or more are two (`||a||||b||`).
fn bars<'a>(rest: &'a str, start: usize, out: &mut Vec<Token<'a>>) -> Read<'a> {
    let length = rest.bytes().take_while(|byte| *byte == b'|').count();
    let mut mark = |start| {
        let end = start + 2;
        out.push(Token { start, end, is: Is::Open, kind: Kind::Bars, label: "" });
    };
    if length >= 2 {
        mark(start);
    }
    if length >= 4 {
        mark(start + length - 2);
    }
    Read::Skip(length)
}

/// `!<`, unless a tag begins there.
fn close_arrow(rest: &str) -> Read<'_> {
    let behind = rest.get(1..).unwrap_or_default();
    if behind.starts_with("<!--") || element(behind).is_some() {
        Read::Skip(1)
    } else {
        Read::Token(2, Is::Close, Kind::Arrow, "")
    }
}

fn tag(rest: &str) -> Read<'_> {
    if let Some(comment) = rest.strip_prefix("<!--") {
        return Read::Skip(4 + comment.find("-->").map_or(0, |end| end + 3));
    }
    let Some(element) = element(rest) else { return Read::Skip(1) };
    let kind = Kind::Element(element.name);
    if element.empty {
        Read::Skip(element.length)
    } else if element.closes {
        Read::Token(element.length, Is::Close, kind, "")
    } else if element.hides() {
        Read::Token(element.length, Is::Open, kind, element.label())
    } else {
        Read::Token(element.length, Is::Inner, kind, "")
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
    let follows = close.strip_prefix(']');
    let is_link = follows.is_none_or(|next| next.starts_with(['(', '[']));
    let is_plain = words.is_empty() || words.contains('=');
    if (is_link && !closes) || !is_plain {
        return Read::Skip(1);
    }
    let length = 1 + usize::from(closes) + name.len() + end + 1;
    let is = if closes { Is::Close } else { Is::Open };
    Read::Token(length, is, Kind::Square(name), value_of(words))
}

fn curly(rest: &str) -> Read<'_> {
    let shapes = [("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{%", "%}")];
    let Some((open, shut)) = shapes.into_iter().find(|(open, _)| rest.starts_with(open)) else {
        return Read::Skip(1);
    };
    let whole = rest.get(open.len()..).unwrap_or_default();
    let inner = whole.trim_start_matches([' ', '-']);
    let bare = inner.strip_prefix('/').or_else(|| inner.strip_prefix("end"));
    let (closes, inner) = match bare {
        Some(inner) => (true, inner.trim_start_matches(' ')),
        None => (false, inner),
    };
    let Some((name, after)) = name_of(inner, &CURLY) else { return Read::Skip(1) };
    let before = rest.len() - after.len();
    if open == "{{" && after.trim_ascii_start().starts_with('|') {
        let bar = after.find('|').unwrap_or_default();
        return Read::Token(before + bar + 1, Is::Open, Kind::Pipe, "");
    }
    let bounded = after.bytes().take(LONGEST).position(|byte| byte == b'\n');
    let line = bounded.and_then(|end| after.get(..end)).unwrap_or(after);
    let Some(end) = find_within(line, shut) else { return Read::Skip(1) };
    let words = line.get(..end).unwrap_or_default();
    let is = if closes { Is::Close } else { Is::Open };
    Read::Token(before + end + shut.len(), is, Kind::Curly(name), value_of(words))
}

/// Where `needle` begins among the first [`LONGEST`] bytes.
fn find_within(text: &str, needle: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let near = bytes.get(..LONGEST).unwrap_or(bytes);
    near.windows(needle.len()).position(|window| window == needle.as_bytes())
}

/// One of `names` at the start of `text`, and what follows it.
fn name_of<'a>(text: &'a str, names: &[&str]) -> Option<(&'a str, &'a str)> {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-')?;
    let (name, after) = text.split_at_checked(end)?;
    names.iter().any(|known| known.eq_ignore_ascii_case(name)).then_some((name, after))
}

/// The words of `="Title"`, ` title="Title"`, ` "Title"`.
fn value_of(words: &str) -> &str {
    let value = words.split_once('=').map_or(words, |(_, value)| value).trim();
    let value = value.trim_end_matches('/').trim_end();
    let quoted = value.strip_prefix(['"', '\'', '“', '”']);
    quoted.and_then(|value| value.split(['"', '\'', '“', '”']).next()).unwrap_or(value)
}

/// Whether the text can hold any mark at all; a cheap look before the dear one.
pub(super) fn may_hold_marks(text: &str) -> bool {
    let mut before = b' ';
    text.bytes().any(|byte| {
        let pair = (before, byte);
        before = byte;
        matches!(pair, (b'|', b'|') | (b'>', b'!') | (b'!', b'<') | (_, b'<' | b'[' | b'{'))
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
