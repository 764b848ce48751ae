//! What a mark is: its family, what it does, where it stands.
//!
//! Enters: nothing; `token` and `doubled` make these. Leaves: plain data. Promised: a closer closes
//! its own family only. Not here: how marks are read, and which belong together.

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
    /// `~!` and `!~`
    Wave,
    /// `!!` and `%%`: the same mark on both sides.
    Twice(u8),
    /// `??[label]` and `??`
    Asked,
    /// `[` and `](/spoiler)`, where nothing else reads links.
    Link,
    /// `:[` and `]:`, each alone on its line.
    Frame,
}

impl Kind<'_> {
    /// Whether a closer of `other` closes this.
    pub fn is(self, other: Kind<'_>) -> bool {
        match (self, other) {
            (Self::Arrow, Kind::Arrow)
            | (Self::Bars, Kind::Bars)
            | (Self::Colons, Kind::Colons)
            | (Self::Pipe, Kind::Pipe)
            | (Self::Wave, Kind::Wave)
            | (Self::Asked, Kind::Asked)
            | (Self::Link, Kind::Link)
            | (Self::Frame, Kind::Frame) => true,
            (Self::Twice(a), Kind::Twice(b)) => a == b,
            (Self::Element(a), Kind::Element(b))
            | (Self::Square(a), Kind::Square(b))
            | (Self::Curly(a), Kind::Curly(b)) => a.eq_ignore_ascii_case(b),
            _ => false,
        }
    }
}

/// What a token does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Is {
    /// Hides what follows.
    Open,
    /// Hides nothing, but has a closer of its own: the `<span>` in a hidden `<span>`.
    Inner,
    /// Ends what the last opener began. Of bars every token is an `Open`.
    Close,
    /// A part of a mark that neither opens nor closes, and vanishes under the cover.
    Hole,
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
    /// Of an opener: it hides without a closer.
    pub alone: bool,
}

impl<'a> Token<'a> {
    /// A mark that hides, or ends, for certain.
    pub fn sure(start: usize, length: usize, is: Is, kind: Kind<'a>, label: &'a str) -> Self {
        Self { start, end: start + length, is, kind, label, alone: true }
    }
}

/// What stands at a place.
pub(super) enum Read<'a> {
    /// Nothing, in so many bytes.
    Skip(usize),
    /// A mark.
    Token { length: usize, is: Is, kind: Kind<'a>, label: &'a str, alone: bool },
}
