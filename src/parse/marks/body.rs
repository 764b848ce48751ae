//! The words under a mark, as a text of their own.
//!
//! Enters: a text, its lines, and where a mark opens and closes. Leaves: what stands between, with
//! the quotation marks and the indentation of the opener's line taken off, so that it can be read
//! as a text again. Promised: no word is lost.

use super::element::element;
use super::lines::{Is, Line};
use super::mark::Mark;

/// What stands between two marks.
pub(super) fn between(text: &str, lines: &[Line], open: &Mark<'_>, close: &Mark<'_>) -> String {
    gather(text, lines, (open.line, open.token.end), (close.line, close.token.start), 0)
}

/// What stands behind a mark.
pub(super) fn to_end(text: &str, lines: &[Line], open: &Mark<'_>) -> String {
    gather(text, lines, (open.line, open.token.end), (lines.len(), text.len()), 0)
}

/// The lines behind `first` and before `until`, which stand `indent` spaces further to the right.
pub(super) fn block(
    text: &str,
    lines: &[Line],
    first: usize,
    until: usize,
    indent: usize,
) -> String {
    let from = lines.get(first).map_or(text.len(), |line| line.end);
    let to = lines.get(until).map_or(text.len(), |line| line.start);
    gather(text, lines, (first, from), (until, to), indent)
}

/// What stands between two bytes, each named with its line.
fn gather(
    text: &str,
    lines: &[Line],
    (first, from): (usize, usize),
    (last, to): (usize, usize),
    indent: usize,
) -> String {
    let Some(opener) = lines.get(first) else { return String::new() };
    let prefix = text.get(opener.start..opener.body).unwrap_or_default();
    let margin = prefix.rsplit('>').next().map_or(0, str::len);
    let margin = if opener.quotes > 0 { margin.saturating_sub(1) } else { margin } + indent;
    let mut body = String::with_capacity(to.saturating_sub(from));
    for (place, line) in lines.iter().enumerate().skip(first).take(last.saturating_sub(first) + 1) {
        let (start, end) = (line.start.max(from), line.end.min(to));
        let row = text.get(start..end).unwrap_or_default();
        if place == first {
            body.push_str(row);
        } else {
            body.push('\n');
            body.push_str(outdent(row, opener.quotes, margin));
        }
    }
    body
}

/// Takes off up to `quotes` quotation marks and `margin` spaces behind them.
fn outdent(row: &str, quotes: usize, margin: usize) -> &str {
    let mut rest = row;
    for _ in 0..quotes {
        let Some(inner) = rest.trim_start_matches(' ').strip_prefix('>') else { break };
        rest = inner.strip_prefix(' ').unwrap_or(inner);
    }
    let spaces = rest.bytes().take(margin).take_while(|byte| *byte == b' ').count();
    rest.get(spaces..).unwrap_or(rest)
}

/// The last line that goes on with the quotation that begins on line `first`.
pub(super) fn run_end(lines: &[Line], text: &str, first: usize) -> usize {
    let goes_on = |line: &&Line| {
        let row = text.get(line.body..line.end).unwrap_or_default();
        let is_quoted = line.quotes > 0 || row.starts_with('>');
        // Two dashes are a heading's or nothing: under a quotation they are its words.
        is_quoted || line.is == Is::Plain || row.trim_end() == "--"
    };
    first + lines.iter().skip(first + 1).take_while(goes_on).count()
}

/// The first line with words, and what follows it.
pub(super) fn first_line(body: &str) -> (&str, &str) {
    let body = body.trim_start_matches(['\n', ' ']);
    body.split_once('\n').unwrap_or((body, ""))
}

/// The lines from `first` to `last` without `>`, `>!`, `>?` and a closing `!<`.
pub(super) fn quoted(text: &str, lines: &[Line], first: usize, last: usize) -> String {
    let mut body = String::new();
    for line in lines.iter().skip(first).take((last + 1).saturating_sub(first)) {
        let mut rest = text.get(line.start..line.end).unwrap_or_default();
        let mut marks = 0;
        while let Some(inner) = rest.trim_start_matches(' ').strip_prefix('>') {
            rest = inner;
            marks += 1;
        }
        if marks > 0 {
            let inner = rest.trim_start_matches(' ');
            let marked = inner.strip_prefix('!').filter(|inner| !inner.starts_with('['));
            let marked = marked.or_else(|| rest.strip_prefix('?'));
            rest = marked.unwrap_or(rest);
            rest = rest.strip_prefix(' ').unwrap_or(rest);
        }
        body.push_str(rest.strip_suffix("!<").unwrap_or(rest));
        body.push('\n');
    }
    body
}

/// The summary at the start of a body, and what follows it.
pub(super) fn summary(body: &str) -> (&str, &str) {
    let start = body.trim_start();
    let Some(tag) = element(start).filter(|tag| tag.is(&["summary"]) && !tag.closes) else {
        return ("", body);
    };
    let rest = start.get(tag.length..).unwrap_or_default();
    let mut closers = rest.match_indices("</").filter_map(|(at, _)| {
        let closer = element(rest.get(at..)?)?;
        closer.is(&["summary"]).then_some((at, at + closer.length))
    });
    // Without an end tag the summary cannot be told from the text: all of it is hidden.
    let Some((end, after)) = closers.next() else { return ("", rest) };
    (rest.get(..end).unwrap_or_default(), rest.get(after..).unwrap_or_default())
}
