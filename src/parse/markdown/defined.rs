//! Link definitions that are hidden: `[lantern]: https://…` behind the boundary.
//!
//! Enters: a text, and which of its lines are veiled. Leaves: the same text with the definitions
//! on those lines blanked out, byte for byte, so that nothing in the open can refer to them, and
//! the lines of the definitions that are left. Promised: a text without definitions is looked at
//! no further than reading it takes. Bounded: the first of several definitions holds and the
//! others wait behind it, so after [`MOST_TURNS`] of them every veiled line that looks like one
//! is blanked out.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::Parser;

use super::options;
use super::place::LineCounter;

/// So often is a text read again for definitions that come to hold.
const MOST_TURNS: usize = 16;

/// Blanks out what is defined on veiled lines of `text`. Its lines begin behind the first `skip`
/// bytes, see `Split::lines` for `marks`. `defines` gets the lines of what is left.
pub(super) fn without<'a>(
    mut text: Cow<'a, str>,
    skip: usize,
    marks: &[(usize, u32)],
    is_veiled: &dyn Fn(u32) -> bool,
    defines: &mut Vec<u32>,
) -> Cow<'a, str> {
    if !text.contains("]:") {
        return text;
    }
    for _ in 0..MOST_TURNS {
        let found = definitions(&text, skip, marks);
        let (veiled, open): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|(_, line)| is_veiled(*line));
        if veiled.is_empty() {
            defines.extend(open.into_iter().map(|(_, line)| line));
            return text;
        }
        text = Cow::Owned(blanked(&text, veiled.into_iter().map(|(span, _)| span)));
    }
    let mut lines = LineCounter::new(text.get(skip..).unwrap_or_default(), marks);
    let mut at = skip;
    let mut spans = Vec::new();
    for row in text.get(skip..).unwrap_or_default().split_inclusive('\n') {
        let is_mark = |c: char| c.is_ascii_digit() || " >-*+.)".contains(c);
        let looks_like_one = row.contains("]:") && row.trim_start_matches(is_mark).starts_with('[');
        if looks_like_one && is_veiled(lines.line_of(at - skip)) {
            let start = at + row.find('[').unwrap_or(0);
            spans.push(start..at + row.len());
        }
        at += row.len();
    }
    Cow::Owned(blanked(&text, spans.into_iter()))
}

/// Where link definitions stand, and on which lines, in order.
fn definitions(text: &str, skip: usize, marks: &[(usize, u32)]) -> Vec<(Range<usize>, u32)> {
    let parser = Parser::new_ext(text, options());
    let definitions = parser.reference_definitions();
    let mut spans: Vec<Range<usize>> =
        definitions.iter().map(|(_, definition)| definition.span.clone()).collect();
    spans.sort_by_key(|span| span.start);
    let mut lines = LineCounter::new(text.get(skip..).unwrap_or_default(), marks);
    let line_of = |span: Range<usize>| {
        let at = span.start.saturating_sub(skip);
        (span, lines.line_of(at))
    };
    spans.into_iter().map(line_of).collect()
}

/// `text` with blanks for what stands in `spans`; line feeds stay.
fn blanked(text: &str, spans: impl Iterator<Item = Range<usize>>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for span in spans {
        out.push_str(text.get(at..span.start).unwrap_or_default());
        let gone = text.get(span.clone()).unwrap_or_default();
        out.extend(gone.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        at = span.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}
