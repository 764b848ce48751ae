//! The marks of a whole text in order, with the lines they stand on.
//!
//! Enters: a text with code blanked out and its line table. Leaves: events: inline marks, the
//! marks of a line (`:::`, `> !`, `> [!spoiler]`), spoiler fences, a gap. Of the bars (`||`) only those
//! that reach from one paragraph into another are kept. Promised: in order of place, linear time.

use super::edit::Edit;
use super::gap::gap;
use super::kind::{Is, Kind, Token};
use super::lines::{Is as LineIs, Line, Lines, words};
use super::link::links;
use super::named::holds_spoiler;
use super::token::{tokens, value_of};

/// A mark and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark<'a> {
    /// The mark.
    pub token: Token<'a>,
    /// Its line, from 0.
    pub line: usize,
    /// Nothing but quotation and list marks stands before it on its line.
    pub head: bool,
}

/// Something that may hide.
#[derive(Clone, Copy, Debug)]
pub(super) enum Event<'a> {
    /// A mark.
    Mark(Mark<'a>),
    /// A spoiler fence, by its place in the table.
    Fence(usize, Token<'a>),
    /// `> [!spoiler]- Title`
    Callout(Mark<'a>),
    /// `>? [label] words`
    Asked(Mark<'a>),
    /// A gap that keeps what follows off the screen; see `gap`.
    Gap(Mark<'a>),
}

impl<'a> Event<'a> {
    /// Where it stands.
    pub fn token(&self) -> Token<'a> {
        match self {
            Self::Mark(mark) | Self::Callout(mark) | Self::Asked(mark) | Self::Gap(mark) => {
                mark.token
            }
            Self::Fence(_, token) => *token,
        }
    }
}

/// Everything in `masked` that may hide. Bars of table cells become edits.
pub(super) fn events<'a>(masked: &'a str, lines: &Lines, edits: &mut Vec<Edit>) -> Vec<Event<'a>> {
    let mut events = Vec::new();
    let mut inline = tokens(masked);
    inline.extend(torn(masked, &lines.all));
    inline.sort_by_key(|token| token.start);
    let mut inline = inline.into_iter().peekable();
    let mut fences = lines.fences.iter().enumerate().peekable();
    let gap = gap(masked, &lines.all);
    for (place, line) in lines.all.iter().enumerate() {
        if let Some((fence, _)) = fences.next_if(|(_, fence)| fence.first == place) {
            let kind = Kind::Colons;
            let (start, end) = (line.body, line.end);
            let token = Token::sure(start, end - start, Is::Inner, kind, "");
            events.push(Event::Fence(fence, token));
        }
        if let Some(gap) = gap.filter(|gap| gap.from == place) {
            // Letters down the page are the mark: what they hide is not hidden by them again.
            let behind = lines.all.get(gap.behind).map_or(masked.len(), |line| line.start);
            let length = behind - line.start;
            let token = Token::sure(line.start, length, Is::Open, Kind::Colons, "");
            events.push(Event::Gap(Mark { token, line: place, head: true }));
        }
        let row = words(masked, line);
        let own = line_mark(row, line, place);
        let spent = own.map_or(line.start, |event| event.token().end);
        events.extend(own);
        let mut read = line.start;
        // What opens a body of lines may stand on a blank line, at its very end.
        while let Some(token) = inline.next_if(|token| token.start <= line.end) {
            edits.extend(no_link(masked, read, token));
            edits.extend(no_markdown(masked, token));
            read = token.end;
            if token.start >= spent {
                let head = token.start == line.body;
                events.push(Event::Mark(Mark { token, line: place, head }));
            }
        }
    }
    bars(masked, &lines.all, &mut events, edits);
    events
}

/// The links that hide and end in another paragraph than they begin: a heading and a row of a
/// table end with their lines. Of such a link nothing is read as a link later.
fn torn<'a>(masked: &'a str, lines: &[Line]) -> Vec<Token<'a>> {
    let mut found = Vec::new();
    for link in links(masked) {
        let Some((open, end)) = link.open.zip(link.marks.last().map(|mark| mark.end)) else {
            continue;
        };
        let line = |at: usize| lines.get(lines.partition_point(|line| line.end < at));
        let (Some(first), Some(last)) = (line(open), line(end)) else { continue };
        // A title that was left open ends at some other quotation far behind it.
        let titled = link.marks.len() > 1 && last.paragraph > first.paragraph + 2;
        if first.paragraph == last.paragraph || titled {
            continue;
        }
        found.push(Token::sure(open, 1, Is::Open, Kind::Link, ""));
        found.extend(link.marks.last().copied().filter(|mark| mark.is == Is::Close));
    }
    found
}

/// Keeps Markdown from reading `](…)` around or behind a mark as a link: whether it is one would
/// depend on hidden words, which may have spaces or not. `read` is where the mark before it ends.
fn no_link(masked: &str, read: usize, token: Token<'_>) -> Option<Edit> {
    let escape = |at| Edit { at, remove: 0, insert: "\\" };
    if token.is == Is::Close && matches!(token.kind, Kind::Square(_)) {
        let behind = masked.get(token.end..)?;
        return behind.starts_with('(').then(|| escape(token.end));
    }
    let before = masked.get(read..token.start)?;
    let at = before.rfind("](")?;
    let closed = before.get(at..)?.contains(')');
    (!closed).then(|| escape(read + at + 1))
}

/// Keeps Markdown from reading a mark's signs as its own: `~` strikes out, `!![` is a picture,
/// `[label]` a link.
fn no_markdown(masked: &str, token: Token<'_>) -> Option<Edit> {
    let escaped = masked.get(..token.start).is_some_and(|before| before.ends_with('\\'));
    let behind = masked.get(token.end..).unwrap_or_default();
    let at = match (token.kind, token.is) {
        (Kind::Wave, Is::Open) if !escaped => {
            return Some(Edit { at: token.start, remove: 2, insert: "\\~\\!" });
        }
        (Kind::Wave, _) => token.end - 1,
        (Kind::Twice(b'!'), Is::Open) if behind.starts_with('[') => token.end - 1,
        (Kind::Asked, Is::Open) => token.start + 2,
        _ => return None,
    };
    Some(Edit { at, remove: 0, insert: "\\" })
}

/// The mark that makes a line what it is.
fn line_mark<'a>(row: &'a str, line: &Line, place: usize) -> Option<Event<'a>> {
    if line.is == LineIs::Code {
        return None;
    }
    let start = line.body;
    let mark = |end, is, kind, label| Mark {
        token: Token { start, end, is, kind, label, alone: true },
        line: place,
        head: true,
    };
    if row.starts_with(":::") {
        let rest = row.trim_start_matches(':').trim();
        let is = if rest.is_empty() {
            Is::Close
        } else if container_hides(rest) {
            Is::Open
        } else {
            Is::Inner
        };
        let label = rest.split_once(|c: char| !c.is_alphanumeric()).map_or("", |(_, label)| label);
        let label = value_of(label.trim()).trim_matches(['"', '{', '}', '[', ']', '.']);
        return Some(Event::Mark(mark(line.end, is, Kind::Colons, label)));
    }
    if row.starts_with("> !") {
        return Some(Event::Mark(mark(start + 3, Is::Open, Kind::Arrow, "")));
    }
    if let Some(rest) = row.strip_prefix(">?") {
        let words = rest.trim_start_matches(' ');
        let label = words.strip_prefix('[').and_then(|words| words.split_once(']'));
        let (label, words) = label.unwrap_or(("", words));
        let end = line.end - words.len();
        return Some(Event::Asked(mark(end, Is::Open, Kind::Colons, label)));
    }
    match row.trim_end() {
        ":[" => return Some(Event::Mark(mark(line.end, Is::Open, Kind::Frame, ""))),
        "]:" => return Some(Event::Mark(mark(line.end, Is::Close, Kind::Frame, ""))),
        _ => {}
    }
    let (kind, title) = row.strip_prefix("[!").and_then(|rest| rest.split_once(']'))?;
    // A callout that its author folded is hidden whatever it is called.
    let title = title.trim_start();
    let folded = title.starts_with('-');
    (line.quotes > 0 && (holds_spoiler(kind) || folded)).then(|| {
        let title = title.trim_start_matches(['-', '+']);
        Event::Callout(mark(line.end, Is::Open, Kind::Colons, title))
    })
}

/// Whether the words behind `:::` name a container that hides.
pub(in crate::parse) fn container_hides(words: &str) -> bool {
    let name = words.trim_start_matches([' ', '{', '.', '[']);
    let starts =
        |start: &str| name.get(..start.len()).is_some_and(|word| word.eq_ignore_ascii_case(start));
    starts("spoiler") || starts("details")
}

/// Keeps those bars that open in one paragraph and close in a later one.
fn bars(masked: &str, lines: &[Line], events: &mut Vec<Event<'_>>, edits: &mut Vec<Edit>) {
    let places: Vec<usize> =
        (0..events.len()).filter(|place| bars_at(events, *place).is_some()).collect();
    if places.is_empty() {
        return;
    }
    let mut kept: Vec<(usize, Is)> = Vec::new();
    let mut waiting: Option<usize> = None;
    // Bars that open in a row and were not closed there, and the line of that row.
    let mut torn: Option<(usize, usize)> = None;
    let marks: Vec<(usize, Mark<'_>)> =
        places.iter().filter_map(|place| Some((*place, bars_at(events, *place)?))).collect();
    let paragraph = |mark: &Mark<'_>| lines.get(mark.line).map(|line| line.paragraph);
    for group in marks.chunk_by(|(_, a), (_, b)| paragraph(a) == paragraph(b)) {
        let (Some((first_place, first)), Some((last_place, last))) = (group.first(), group.last())
        else {
            continue;
        };
        if lines.get(first.line).is_some_and(|line| line.is == LineIs::Row) {
            let (closes, opens) = cells(masked, group, edits);
            let is_row = |line: &Line| line.is == LineIs::Row;
            if let (Some((opener, row)), Some(closer)) = (torn.take(), closes)
                && lines.get(row..first.line).is_some_and(|rows| rows.iter().all(is_row))
            {
                kept.push((opener, Is::Open));
                kept.push((closer, Is::Close));
            }
            torn = opens.map(|opener| (opener, first.line));
        } else if group.len() % 2 == 1 {
            match waiting {
                Some(opener) if air(masked, lines, first) != Air::Before => {
                    kept.push((opener, Is::Open));
                    kept.push((*first_place, Is::Close));
                    waiting = None;
                }
                None if air(masked, lines, last) != Air::Behind => waiting = Some(*last_place),
                _ => {}
            }
        }
    }
    let mut kept = kept.into_iter().peekable();
    let mut place = 0;
    events.retain_mut(|event| {
        let here = place;
        place += 1;
        let Event::Mark(mark) = event else { return true };
        if !matches!(mark.token.kind, Kind::Bars) {
            return true;
        }
        match kept.next_if(|(kept, _)| *kept == here) {
            Some((_, is)) => {
                mark.token.is = is;
                true
            }
            None => false,
        }
    });
}

fn bars_at<'a>(events: &[Event<'a>], place: usize) -> Option<Mark<'a>> {
    match events.get(place) {
        Some(Event::Mark(mark)) if matches!(mark.token.kind, Kind::Bars) => Some(*mark),
        _ => None,
    }
}

/// On which side of a mark there is air but no word.
#[derive(PartialEq, Eq)]
enum Air {
    /// ` ||x`: this opens.
    Before,
    /// `x|| `: this closes.
    Behind,
    /// `x||y`, ` || `: may be either.
    Either,
}

fn air(masked: &str, lines: &[Line], mark: &Mark<'_>) -> Air {
    let Some(line) = lines.get(mark.line) else { return Air::Either };
    let before = masked.get(line.body..mark.token.start).and_then(|text| text.chars().next_back());
    let behind = masked.get(mark.token.end..line.end).and_then(|text| text.chars().next());
    match (before.is_none_or(char::is_whitespace), behind.is_none_or(char::is_whitespace)) {
        (true, false) => Air::Before,
        (false, true) => Air::Behind,
        _ => Air::Either,
    }
}

/// `| a | ||b|| |`: bars that touch their words on the inside and air on the outside are a
/// spoiler in a cell, not two empty cells. A backslash keeps the table's columns, which full-width
/// bars do not part. Leaves those that would close what a row before opened, and those that open
/// what this row does not close.
fn cells(
    masked: &str,
    group: &[(usize, Mark<'_>)],
    edits: &mut Vec<Edit>,
) -> (Option<usize>, Option<usize>) {
    let (mut closes, mut opens) = (None, None);
    let char_at = |at: usize| masked.get(at..).and_then(|text| text.chars().next());
    let char_before = |at: usize| masked.get(..at).and_then(|text| text.chars().next_back());
    let air = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let mut escape = |token: Token<'_>| {
        if char_at(token.start) == Some('|') {
            let remove = token.end - token.start;
            edits.push(Edit { at: token.start, remove, insert: "\\|\\|" });
        }
    };
    let mut marks = group.iter().map(|(place, mark)| (*place, mark.token)).peekable();
    let first = group.first().map(|(place, _)| *place);
    while let Some((place, open)) = marks.next() {
        let before = char_before(open.start);
        if !air(before) && air(char_at(open.end)) && first == Some(place) {
            closes = Some(place);
        }
        if !air(before) || open.start == 0 || air(char_at(open.end)) {
            continue;
        }
        let Some((_, close)) = marks.peek().copied() else {
            opens = Some(place);
            escape(open);
            continue;
        };
        if air(char_before(close.start)) || !air(char_at(close.end)) {
            continue;
        }
        escape(open);
        escape(close);
        marks.next();
    }
    (closes, opens)
}
