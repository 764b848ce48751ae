//! Which mark hides what, across lines.
//!
//! Enters: a text and its line table. Leaves: cuts (what to take out of the text, and its words)
//! and edits (marks at the start of a line that Markdown would read as a quotation). Promised: cuts
//! lie in order beside each other; an opener whose closer is missing hides to the end of the text
//! when it stands at the start of a line; marks that begin and end in one paragraph are left for
//! `veil`. Linear time.

use std::ops::Range;

use super::body;
use super::edit::Edit;
use super::kind::{Is, Kind};
use super::label::harmless;
use super::lines::{Is as LineIs, Line, Lines};
use super::mark::{Event, Mark, events};
use super::named::holds_spoiler;
use super::token::{Closers, value_of};
use crate::article::Str;
use crate::parse::boundary::{may_warn, warns};

/// A part of the text to take out.
#[derive(Debug)]
pub(super) struct Cut {
    /// Its first byte, the opener's.
    pub start: usize,
    /// Behind its last byte, the closer's.
    pub end: usize,
    /// The line on which it starts, from 0.
    pub first: usize,
    /// The line on which it ends.
    pub last: usize,
    /// The author's harmless words.
    pub label: Option<Str>,
    /// What is hidden, the words that were refused as a label first.
    pub body: String,
    /// Those words.
    #[cfg_attr(not(feature = "html"), allow(dead_code, reason = "read by `across` alone"))]
    pub refused: Option<String>,
    /// Where in the text the hidden words stand, the marks around them left out.
    #[cfg_attr(not(feature = "html"), allow(dead_code, reason = "read by `across` alone"))]
    pub inner: Range<usize>,
    /// Its opener has no closer, although it should.
    pub loose: bool,
}

/// Finds cuts and edits.
pub(super) fn pair(text: &str, masked: &str, lines: &Lines) -> (Vec<Cut>, Vec<Edit>) {
    let mut edits = Vec::new();
    let events = events(masked, lines, &mut edits);
    if events.is_empty() {
        return (Vec::new(), edits);
    }
    let marks: Vec<_> = events.iter().map(Event::token).collect();
    let closers = Closers::of(&marks);
    let arrows = next_arrows(&events);
    let mut pairing =
        Pairing { text, lines: &lines.all, cuts: Vec::new(), edits, free_from: 0, open: None };
    for (place, event) in events.iter().enumerate() {
        let closable = closers.after(event.token().kind, place);
        let arrow = arrows.get(place).copied().flatten().and_then(|next| events.get(next));
        pairing.take(event, closable, arrow, lines);
    }
    pairing.finish()
}

/// For every event the next arrow behind it.
fn next_arrows(events: &[Event<'_>]) -> Vec<Option<usize>> {
    let mut next = None;
    let mut arrows: Vec<Option<usize>> = (0..events.len())
        .rev()
        .map(|place| {
            let behind = next;
            if events.get(place).is_some_and(|event| matches!(event.token().kind, Kind::Arrow)) {
                next = Some(place);
            }
            behind
        })
        .collect();
    arrows.reverse();
    arrows
}

/// An opener that waits for its closer.
struct Open<'a> {
    mark: Mark<'a>,
    depth: u32,
}

struct Pairing<'a> {
    text: &'a str,
    lines: &'a [Line],
    cuts: Vec<Cut>,
    edits: Vec<Edit>,
    /// Marks before this byte are spent.
    free_from: usize,
    open: Option<Open<'a>>,
}

impl<'a> Pairing<'a> {
    fn take(
        &mut self,
        event: &Event<'a>,
        closable: bool,
        arrow: Option<&Event<'a>>,
        lines: &Lines,
    ) {
        if event.token().start < self.free_from {
            return;
        }
        match event {
            Event::Mark(mark) => {
                if let Some(open) = &mut self.open {
                    if open.depth_after(mark) == 0 {
                        let open = open.mark;
                        self.open = None;
                        self.close(&open, mark);
                    }
                } else if mark.token.is == Is::Open {
                    self.begin(mark, closable, arrow);
                }
            }
            Event::Fence(place, _) if self.open.is_none() => {
                if let Some(fence) = lines.fences.get(*place) {
                    let label = self.text.get(fence.label.clone()).unwrap_or_default();
                    let label = if label.contains('=') { value_of(label) } else { label };
                    let until = fence.last.min(self.lines.len());
                    let last = if fence.closed { until } else { until.saturating_sub(1) };
                    let body = body::block(self.text, self.lines, fence.first, until, fence.indent);
                    let inner = self.inner_of(fence.first, until);
                    self.cut_lines(fence.first, last, inner, label, &body);
                    self.is_loose(!fence.closed);
                }
            }
            Event::Callout(mark) if self.open.is_none() => self.callout(mark),
            Event::Asked(mark) if self.open.is_none() => self.asked(mark),
            Event::Gap(mark) if self.open.is_none() => self.cut_rest(mark),
            Event::Fence(..) | Event::Callout(_) | Event::Asked(_) | Event::Gap(_) => {}
        }
    }

    fn line(&self, place: usize) -> Option<&'a Line> {
        self.lines.get(place)
    }

    fn begin(&mut self, mark: &Mark<'a>, closable: bool, arrow: Option<&Event<'a>>) {
        let in_row = self.line(mark.line).is_some_and(|line| line.is == LineIs::Row);
        match mark.token.kind {
            Kind::Arrow => self.arrow(mark, arrow),
            Kind::Element(name) if name.eq_ignore_ascii_case("details") && !in_row => {
                self.open = Some(Open { mark: *mark, depth: 1 });
            }
            Kind::Colons | Kind::Bars | Kind::Frame => {
                self.open = Some(Open { mark: *mark, depth: 1 });
            }
            Kind::Wave if !closable => {}
            _ if closable || (mark.token.alone && mark.head && !in_row) => {
                self.open = Some(Open { mark: *mark, depth: 1 });
            }
            // Without a closer it hides to the end of its paragraph; see `veil`.
            _ => {}
        }
    }

    /// `>!`: closed in its paragraph it covers words, closed later it covers paragraphs, never
    /// closed at the start of a line it covers the lines that go on like that.
    fn arrow(&mut self, mark: &Mark<'a>, next: Option<&Event<'a>>) {
        let closer = match next {
            Some(Event::Mark(next)) if next.token.is == Is::Close => Some(next),
            _ => None,
        };
        match closer {
            Some(closer) if self.same_paragraph(mark.line, closer.line) => {
                self.escape(mark);
                self.free_from = closer.token.end;
            }
            Some(closer) if self.swallows_a_warning(mark, closer) => {
                self.cut_rest(mark);
                self.is_loose(true);
            }
            Some(closer) => {
                let body = body::between(self.text, self.lines, mark, closer);
                self.cut(mark, closer, mark.token.label, &body);
            }
            None if mark.head => {
                let last = body::run_end(self.lines, self.text, mark.line);
                let body = body::quoted(self.text, self.lines, mark.line, last);
                let inner = mark.token.end..self.end_of(last);
                self.cut_lines(mark.line, last, inner, "", &body);
            }
            None => self.escape(mark),
        }
    }

    /// Keeps Markdown from reading `>` as a quotation, and `![` behind it as a picture.
    fn escape(&mut self, mark: &Mark<'a>) {
        let before_bracket =
            self.text.get(mark.token.end..).is_some_and(|rest| rest.starts_with('['));
        if mark.head || before_bracket {
            let remove = mark.token.end - mark.token.start;
            self.edits.push(Edit { at: mark.token.start, remove, insert: "\\>\\!" });
        }
    }

    /// `> [!spoiler]- Title`
    fn callout(&mut self, mark: &Mark<'a>) {
        let last = body::run_end(self.lines, self.text, mark.line);
        let body = body::quoted(self.text, self.lines, mark.line + 1, last);
        let kind = self
            .line(mark.line)
            .and_then(|line| self.text.get(line.start..line.end)?.split_once(']'));
        // A folded box with nothing in it is a note: "> [!danger]- Spoilers from here".
        if body.trim().is_empty() && !kind.is_some_and(|(kind, _)| holds_spoiler(kind)) {
            return;
        }
        let inner = self.inner_of(mark.line, last + 1);
        self.cut_lines(mark.line, last, inner, mark.token.label, &body);
    }

    /// `>? [label] words`
    fn asked(&mut self, mark: &Mark<'a>) {
        let last = body::run_end(self.lines, self.text, mark.line);
        let first = self.line(mark.line).and_then(|line| self.text.get(mark.token.end..line.end));
        let rest = body::quoted(self.text, self.lines, mark.line + 1, last);
        let body = format!("{}\n{rest}", first.unwrap_or_default());
        let inner = mark.token.end..self.end_of(last);
        self.cut_lines(mark.line, last, inner, mark.token.label, &body);
    }

    fn end_of(&self, line: usize) -> usize {
        self.line(line).map_or(self.text.len(), |line| line.end)
    }

    /// What stands behind the line `first` and before the line `until`.
    fn inner_of(&self, first: usize, until: usize) -> Range<usize> {
        self.end_of(first)..self.line(until).map_or(self.text.len(), |line| line.start)
    }

    fn same_paragraph(&self, one: usize, other: usize) -> bool {
        let paragraph = |place| self.line(place).map(|line| line.paragraph);
        one == other || paragraph(one) == paragraph(other)
    }

    fn close(&mut self, open: &Mark<'a>, closer: &Mark<'a>) {
        let is_details =
            matches!(open.token.kind, Kind::Element(name) if name.eq_ignore_ascii_case("details"));
        let in_row = self.line(open.line).is_some_and(|line| line.is == LineIs::Row);
        let inline = !matches!(open.token.kind, Kind::Colons | Kind::Bars | Kind::Frame)
            && (!is_details || in_row)
            && self.same_paragraph(open.line, closer.line);
        let rest =
            self.line(closer.line).and_then(|line| self.text.get(closer.token.end..line.end));
        let fills_lines = open.head && rest.is_none_or(|rest| rest.trim().is_empty());
        if inline && !fills_lines {
            self.free_from = closer.token.end;
            return;
        }
        let strays = matches!(open.token.kind, Kind::Bars | Kind::Wave) || !open.head;
        if strays && !is_details && self.swallows_a_warning(open, closer) {
            self.cut_rest(open);
            self.is_loose(true);
            return;
        }
        let body = body::between(self.text, self.lines, open, closer);
        let (label, body) = if matches!(open.token.kind, Kind::Frame) {
            body::first_line(&body)
        } else {
            (open.token.label, body.as_str())
        };
        self.cut(open, closer, label, body);
    }

    /// Whether a paragraph warns of spoilers between marks that may be no pair: a stray one in
    /// front of the warning and another far behind it, with spoilers behind that.
    fn swallows_a_warning(&mut self, open: &Mark<'a>, closer: &Mark<'a>) -> bool {
        let between = self.lines.get(open.line..=closer.line).unwrap_or_default();
        between.chunk_by(|one, next| one.paragraph == next.paragraph).any(|lines| {
            let words = |line: &Line| {
                let start = line.body.max(open.token.end);
                self.text.get(start..line.end.min(closer.token.start)).unwrap_or_default()
            };
            let text = lines.iter().map(words).collect::<Vec<_>>().join(" ");
            may_warn(&text) && warns(&text)
        })
    }

    /// Takes out everything from a mark on.
    fn cut_rest(&mut self, mark: &Mark<'a>) {
        let last = self.lines.len().saturating_sub(1);
        let body = body::to_end(self.text, self.lines, mark);
        let end = self.text.len();
        let place = Place { start: mark.token.start, end, first: mark.line, last };
        self.push(place, mark.token.end..end, mark.token.label, &body);
    }

    fn cut_lines(
        &mut self,
        first: usize,
        last: usize,
        inner: Range<usize>,
        label: &str,
        body: &str,
    ) {
        let start = self.line(first).map_or(0, |line| line.body);
        let place = Place { start, end: self.end_of(last), first, last };
        self.push(place, inner, label, body);
    }

    fn cut(&mut self, open: &Mark<'a>, closer: &Mark<'a>, label: &str, body: &str) {
        let (start, end) = (open.token.start, closer.token.end);
        let place = Place { start, end, first: open.line, last: closer.line };
        self.push(place, open.token.end..closer.token.start, label, body);
    }

    fn push(&mut self, place: Place, inner: Range<usize>, label: &str, body: &str) {
        let (words, body) = if label.is_empty() { body::summary(body) } else { (label, body) };
        let label = harmless(words);
        // Words that are refused as a label are not lost: they stand under the cover.
        let refused =
            (label.is_none() && !words.trim().is_empty()).then(|| words.trim().to_owned());
        let body = match &refused {
            Some(words) => format!("{words}\n\n{body}"),
            None => body.to_owned(),
        };
        let Place { start, end, first, last } = place;
        let loose = false;
        self.cuts.push(Cut { start, end, first, last, label, body, refused, inner, loose });
        self.free_from = end;
    }

    /// Says of the last cut whether its closer is missing.
    fn is_loose(&mut self, loose: bool) {
        if let Some(cut) = self.cuts.last_mut() {
            cut.loose = loose;
        }
    }

    fn finish(mut self) -> (Vec<Cut>, Vec<Edit>) {
        if let Some(open) = self.open.take() {
            self.cut_rest(&open.mark);
            self.is_loose(true);
        }
        self.edits.sort_by_key(|edit| edit.at);
        (self.cuts, self.edits)
    }
}

/// The first byte and the one behind the last, the first line and the last.
#[derive(Clone, Copy)]
struct Place {
    start: usize,
    end: usize,
    first: usize,
    last: usize,
}

impl Open<'_> {
    /// How many openers wait after `mark`; 0 when it closed the last.
    fn depth_after(&mut self, mark: &Mark<'_>) -> u32 {
        if self.mark.token.kind.is(mark.token.kind) {
            match mark.token.is {
                Is::Open | Is::Inner => self.depth = self.depth.saturating_add(1),
                Is::Close => self.depth = self.depth.saturating_sub(1),
                Is::Hole => {}
            }
        }
        self.depth
    }
}
