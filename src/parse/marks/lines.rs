//! The lines of a text, as far as spoiler marks must know them.
//!
//! Enters: cleaned text. Leaves: a line table: where each line's own words begin behind quotation
//! and list marks, which lines are code, which continue the paragraph before them; the spoiler
//! fences; and a copy of the text with code blanked out. Promised: linear time, same length as
//! the text. Not promised: Markdown's block structure to the letter; whoever parses the rest looks
//! for marks that were missed here.

use std::collections::HashMap;
use std::ops::Range;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Is {
    /// Nothing on it.
    Blank,
    /// Words; belongs to the paragraph of the line before, unless that one was blank.
    Plain,
    /// Words that begin something: a list item, a quotation.
    Start,
    /// A heading, a rule, a container's mark: no paragraph goes on behind it.
    Lone,
    /// A row of a table.
    Row,
    /// Inside a fence or a comment, or a fence itself.
    Code,
}

/// One line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Its first byte.
    pub start: usize,
    /// Its line feed, or the end of the text.
    pub end: usize,
    /// The first byte behind quotation marks, list marks and spaces.
    pub body: usize,
    /// How many quotations stand around it.
    pub quotes: usize,
    /// What it is.
    pub is: Is,
    /// The paragraph it belongs to, counted up.
    pub paragraph: u32,
}

/// A fence that says that it hides.
#[derive(Clone, Debug)]
pub(super) struct Fence {
    /// The line that opens it.
    pub first: usize,
    /// The line that closes it, or the one before which it ends: with its quotation, its item or
    /// the text.
    pub last: usize,
    /// It has a line that closes it.
    pub closed: bool,
    /// So many spaces stand before each of its lines.
    pub indent: usize,
    /// The title in the opening line, in bytes of the text.
    pub label: Range<usize>,
}

/// A text as lines.
#[derive(Debug)]
pub(super) struct Lines {
    /// In order.
    pub all: Vec<Line>,
    /// In order, never one in another.
    pub fences: Vec<Fence>,
    /// The text with code blanked out, or `None` when there is none.
    pub masked: Option<String>,
}

/// Reads `text`. `code`: whether it may hold code; plain text holds none but what hides.
pub(super) fn lines(text: &str, code: bool) -> Lines {
    let mut all = rough(text);
    let fences = fences(text, &mut all, code);
    if code {
        comments(text, &mut all);
    }
    rows(text, &mut all);
    paragraphs(&mut all);
    let masked = mask(text, &all, code);
    Lines { all, fences, masked }
}

/// The words of a line.
pub(super) fn words<'a>(text: &'a str, line: &Line) -> &'a str {
    text.get(line.body..line.end).unwrap_or_default()
}

fn rough(text: &str) -> Vec<Line> {
    let ends = memchr::memchr_iter(b'\n', text.as_bytes());
    // Counting them is cheaper than making room again and again.
    let mut lines = Vec::with_capacity(ends.clone().count() + 1);
    let mut start = 0;
    lines.extend(ends.chain([text.len()]).map(|end| {
        let (prefix, quotes, is) = prefix(text.get(start..end).unwrap_or_default());
        let line = Line { start, end, body: start + prefix, quotes, is, paragraph: 0 };
        start = end + 1;
        line
    }));
    lines
}

/// How many bytes of a row are quotation marks, list marks and air. A `>` before `!` is none of
/// these: it is a spoiler mark.
fn prefix(row: &str) -> (usize, usize, Is) {
    let bytes = row.as_bytes();
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(b'\n');
    let (mut at, mut quotes, mut is) = (0, 0, Is::Plain);
    loop {
        match byte(at) {
            b' ' => at += 1,
            b'>' if !begins_arrow(bytes, at) => {
                quotes += 1;
                at += 1;
            }
            b'-' | b'*' | b'+' if matches!(byte(at + 1), b' ' | b'\n') => {
                is = Is::Start;
                at += 1;
            }
            b'0'..=b'9' => {
                let digits = (at..at + 10).take_while(|at| byte(*at).is_ascii_digit()).count();
                let behind = at + digits;
                if digits > 9
                    || !matches!(byte(behind), b'.' | b')')
                    || !matches!(byte(behind + 1), b' ' | b'\n')
                {
                    return (at, quotes, is);
                }
                is = Is::Start;
                at = behind + 1;
            }
            b'\n' if is == Is::Plain => return (at.min(row.len()), quotes, Is::Blank),
            b'\n' => return (at.min(row.len()), quotes, is),
            b'|' | b'>' => return (at, quotes, Is::Start),
            b'=' => return (at, quotes, Is::Lone),
            b'#' if is_heading(row.get(at..).unwrap_or_default()) => {
                return (at, quotes, Is::Lone);
            }
            b':' if byte(at + 1) == b':' => return (at, quotes, Is::Lone),
            b'-' | b'*' | b'_' if is_rule(row.get(at..).unwrap_or_default()) => {
                return (at, quotes, Is::Lone);
            }
            _ => return (at, quotes, is),
        }
    }
}

/// `>!`, or `> !` that is no picture; `>?` before a space or a label.
fn begins_arrow(bytes: &[u8], at: usize) -> bool {
    match bytes.get(at + 1) {
        Some(b'!') => true,
        Some(b'?') => matches!(bytes.get(at + 2), Some(b' ' | b'[')),
        Some(b' ') => {
            bytes.get(at + 2) == Some(&b'!') && bytes.get(at + 3).is_some_and(|next| *next != b'[')
        }
        _ => false,
    }
}

fn is_heading(row: &str) -> bool {
    let words = row.trim_start_matches('#');
    row.len() - words.len() <= 6 && (words.is_empty() || words.starts_with(' '))
}

/// A rule, or the dashes under a heading, which may be two.
fn is_rule(row: &str) -> bool {
    row.len() >= 2 && row.bytes().all(|byte| matches!(byte, b'-' | b'*' | b'_' | b' '))
}

/// A run of three or more backticks or tildes at the start of a row.
fn fence_of(row: &str) -> Option<(u8, usize, &str)> {
    let mark = row.bytes().next().filter(|byte| matches!(byte, b'`' | b'~'))?;
    let length = row.bytes().take_while(|byte| *byte == mark).count();
    let rest = row.get(length..)?;
    (length >= 3 && !(mark == b'`' && rest.contains('`'))).then(|| (mark, length, rest.trim()))
}

/// Whether the words behind a fence say that it hides: `spoiler`, `{spoiler}`, in any case.
pub(in crate::parse) fn fence_hides(info: &str) -> bool {
    let word = info.trim_start_matches(['{', '.', ' ']);
    let end = word.find(|c: char| !c.is_alphanumeric()).unwrap_or(word.len());
    let word = word.get(..end).unwrap_or_default();
    word.eq_ignore_ascii_case("spoiler") || word.eq_ignore_ascii_case("spoilers")
}

/// Marks the lines of fences as code, and collects the fences that hide.
fn fences(text: &str, lines: &mut [Line], code: bool) -> Vec<Fence> {
    struct Open {
        mark: u8,
        length: usize,
        quotes: usize,
        /// A line that stands further left than this ends the fence with its list item.
        margin: usize,
    }
    let mut found: Vec<Fence> = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let mut hides = false;
    // The box that is being read, and how far its lines stand to the right.
    let mut boxed: Option<(Fence, usize)> = None;
    for (place, line) in lines.iter_mut().enumerate() {
        let row = words(text, line);
        if let Some((mut begun, margin)) = boxed.take() {
            if line.is == Is::Blank || line.body - line.start >= margin {
                line.is = Is::Code;
                boxed = Some((begun, margin));
                continue;
            }
            begun.last = place;
            found.push(begun);
        }
        if let Some(label) = box_that_hides(row).filter(|_| open.is_empty()) {
            let label = line.body + label.start..line.body + label.end;
            let margin = line.body - line.start + INDENT;
            line.is = Is::Code;
            let last = usize::MAX;
            boxed =
                Some((Fence { first: place, last, closed: false, indent: INDENT, label }, margin));
            continue;
        }
        let fence = fence_of(row);
        let left = line.body - line.start;
        if let Some(outer) = open.first() {
            let left_its_list = line.is != Is::Blank && left < outer.margin;
            if line.quotes < outer.quotes || left_its_list {
                open.clear();
                if let Some(fence) = found.last_mut().filter(|_| hides) {
                    fence.last = place;
                }
            }
        }
        let Some(inner) = open.last() else {
            let Some((mark, length, info)) = fence else { continue };
            hides = fence_hides(info);
            if !hides && !code {
                continue;
            }
            let margin = if line.is == Is::Start && left > 3 { left } else { 0 };
            open.push(Open { mark, length, quotes: line.quotes, margin });
            line.is = Is::Code;
            if hides {
                let title = title_of(text, line, info);
                found.push(Fence {
                    first: place,
                    last: usize::MAX,
                    closed: false,
                    indent: 0,
                    label: title,
                });
            }
            continue;
        };
        line.is = Is::Code;
        let Some((mark, length, info)) = fence else { continue };
        if mark != inner.mark || length < inner.length {
            continue;
        }
        if info.is_empty() {
            open.pop();
            if let Some(fence) = found.last_mut().filter(|_| hides && open.is_empty()) {
                (fence.last, fence.closed) = (place, true);
            }
        } else if hides {
            let (quotes, margin) = (inner.quotes, inner.margin);
            open.push(Open { mark, length, quotes, margin });
        }
    }
    found.extend(boxed.map(|(begun, _)| begun));
    found
}

/// So many spaces stand before the lines of a box.
const INDENT: usize = 4;

/// `!!! spoiler "Title"`, `???+ note "Spoilers"`: a box of `MkDocs` that speaks of spoilers, the lines
/// under it standing four spaces to the right. Where its title stands, in bytes of the row.
fn box_that_hides(row: &str) -> Option<Range<usize>> {
    let rest = row.strip_prefix("!!!").or_else(|| row.strip_prefix("???"))?;
    let rest = rest.strip_prefix('+').unwrap_or(rest);
    let behind = rest
        .strip_prefix(' ')?
        .trim_start()
        .trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    let behind = behind.trim();
    let is_title = behind.len() > 1 && behind.starts_with('"') && behind.ends_with('"');
    if !(behind.is_empty() || is_title) || !super::named::holds_spoiler(rest) {
        return None;
    }
    Some(row.find('"').map_or(0..0, |at| at + 1..row.rfind('"').unwrap_or(at + 1)))
}

/// What stands behind the first word of a fence's opening line.
fn title_of(text: &str, line: &Line, info: &str) -> Range<usize> {
    let row = words(text, line);
    let behind = info.find(char::is_whitespace).map_or(0, |at| info.len() - at);
    let end = line.body + row.trim_end().len();
    end - behind..end
}

/// A comment that begins a line is code up to the line on which it ends.
fn comments(text: &str, lines: &mut [Line]) {
    let mut inside = false;
    for line in lines.iter_mut().filter(|line| line.is != Is::Code) {
        let row = words(text, line);
        if inside {
            inside = !row.contains("-->");
            line.is = Is::Code;
        } else if let Some(comment) = row.strip_prefix("<!--")
            && !comment.contains("-->")
        {
            inside = true;
            line.is = Is::Code;
        }
    }
}

/// Tables: from the line above a row of dashes to the next blank line.
fn rows(text: &str, lines: &mut [Line]) {
    let mut inside = false;
    let mut head: Option<usize> = None;
    let mut heads = Vec::new();
    for (place, line) in lines.iter_mut().enumerate() {
        if matches!(line.is, Is::Blank | Is::Code) {
            (inside, head) = (false, None);
            continue;
        }
        let row = text.get(line.start..line.end).unwrap_or_default();
        let row = row.trim_start_matches([' ', '>']);
        let dashes = row.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' '))
            && row.contains('|')
            && row.contains('-');
        if dashes
            && !inside
            && let Some(head) = head
        {
            inside = true;
            heads.push(head);
        }
        if inside {
            line.is = Is::Row;
        }
        head = Some(place);
    }
    for head in heads {
        if let Some(line) = lines.get_mut(head) {
            line.is = Is::Row;
        }
    }
}

fn paragraphs(lines: &mut [Line]) {
    let mut paragraph = 0_u32;
    let mut before = (Is::Blank, 0);
    for line in lines {
        let continues = line.is == Is::Plain
            && matches!(before.0, Is::Plain | Is::Start)
            && line.quotes <= before.1;
        if !continues {
            paragraph = paragraph.saturating_add(1);
        }
        line.paragraph = paragraph;
        before = (line.is, line.quotes);
    }
}

/// Blanks out the lines of code and the code spans.
fn mask(text: &str, lines: &[Line], code: bool) -> Option<String> {
    let mut blanks: Vec<Range<usize>> = Vec::new();
    blanks.extend(lines.iter().filter(|line| line.is == Is::Code).map(|line| line.start..line.end));
    if code && memchr::memchr(b'`', text.as_bytes()).is_some() {
        spans(text, lines, &mut blanks);
    }
    if blanks.is_empty() {
        return None;
    }
    let mut bytes = text.as_bytes().to_vec();
    for blank in blanks {
        for byte in bytes.get_mut(blank).into_iter().flatten().filter(|byte| **byte != b'\n') {
            *byte = 0;
        }
    }
    String::from_utf8(bytes).ok()
}

/// A run of backticks.
struct Ticks {
    start: usize,
    length: usize,
    paragraph: u32,
    /// A backslash stands before it, so that it opens nothing.
    escaped: bool,
}

/// The code spans: from a run of backticks to the next of the same length in the paragraph.
fn spans(text: &str, lines: &[Line], blanks: &mut Vec<Range<usize>>) {
    let mut runs: Vec<Ticks> = Vec::new();
    for line in lines.iter().filter(|line| !matches!(line.is, Is::Code | Is::Blank)) {
        let row = words(text, line);
        let mut at = 0;
        while let Some(found) = row.get(at..).and_then(|rest| rest.find('`')) {
            let start = at + found;
            let rest = row.get(start..).unwrap_or_default();
            let length = rest.bytes().take_while(|byte| *byte == b'`').count();
            let before = row.get(..start).unwrap_or_default();
            let slashes = before.bytes().rev().take_while(|byte| *byte == b'\\').count();
            let (start, paragraph) = (line.body + start, line.paragraph);
            runs.push(Ticks { start, length, paragraph, escaped: slashes % 2 == 1 });
            at = start + length - line.body;
        }
    }
    let mut partner: Vec<Option<usize>> = vec![None; runs.len()];
    let mut later: HashMap<(u32, usize), usize> = HashMap::new();
    for (place, (run, partner)) in runs.iter().zip(&mut partner).enumerate().rev() {
        *partner = later.insert((run.paragraph, run.length), place);
    }
    let mut free_from = 0;
    for (run, partner) in runs.iter().zip(partner) {
        if run.escaped || run.start < free_from {
            continue;
        }
        if let Some(close) = partner.and_then(|place| runs.get(place)) {
            free_from = close.start + close.length;
            blanks.push(run.start..free_from);
        }
    }
}
