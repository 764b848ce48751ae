//! A block's words as one text: what wrapping, finding and places are counted in.
//!
//! Enters: a block of the view. Leaves: its text and the spans that style it. Promised: offsets
//! into this text are the coordinates of a place inside a block, the same at every width; a
//! covered stretch reads [`HIDDEN`] whatever is under it; a block of one plain run shares its
//! text instead of copying it. Not here: line breaks.

use crate::article::{Body, Run, Str, Style, Table, Words};
use crate::spoiler::{Shown, ShownBlock, SpoilerId};

/// What a cover over words reads, whatever and however much it covers.
pub const HIDDEN: &str = "[hidden]";

/// Whether a stretch of text is, or was, under a cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Veil {
    /// Never hidden.
    None,
    /// Lifted.
    Opened(SpoilerId),
    /// Covered: the stretch reads [`HIDDEN`].
    Cover(SpoilerId),
}

/// A stretch of a flat text, from the end of the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Where it ends, in bytes.
    pub end: u32,
    /// How it looks.
    pub style: Style,
    /// Where it leads.
    pub link: Option<Str>,
    /// Covered or not.
    pub veil: Veil,
}

/// A block's words. Cells of a table follow each other, each ended by a `\n`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flat {
    /// The text.
    pub text: Words,
    /// Its spans in order; the last ends where the text does.
    pub spans: Vec<Span>,
}

impl Flat {
    /// The spans with their ranges in bytes.
    pub fn ranges(&self) -> impl Iterator<Item = (std::ops::Range<usize>, &Span)> {
        self.ranges_from(0)
    }

    /// The spans that reach beyond byte `from`, with their ranges in bytes.
    pub fn ranges_from(
        &self,
        from: usize,
    ) -> impl Iterator<Item = (std::ops::Range<usize>, &Span)> {
        let first = self.spans.partition_point(|span| span.end as usize <= from);
        let before = first.checked_sub(1).and_then(|before| self.spans.get(before));
        let mut start = before.map_or(0, |span| span.end as usize);
        self.spans.iter().skip(first).map(move |span| {
            let range = start..span.end as usize;
            start = range.end;
            (range, span)
        })
    }

    /// The text of one style.
    fn of(text: Words, style: Style) -> Self {
        let spans = vec![Span { end: end(&text), style, link: None, veil: Veil::None }];
        Self { text, spans }
    }
}

/// The words of `block`.
pub fn flat(block: &ShownBlock) -> Flat {
    match &block.body {
        Body::Heading { runs, .. } | Body::Paragraph(runs) => match runs.as_slice() {
            [Shown::Text(run)] => {
                Flat { text: run.text.clone(), spans: vec![span(run, 0, Veil::None)] }
            }
            runs => join(runs),
        },
        Body::Table(table) => cells(table),
        Body::Code(text) => Flat::of(text.clone().into(), Style { code: true, ..Style::default() }),
        Body::Rule | Body::Boundary(None) => Flat::of("".into(), Style::default()),
        Body::Boundary(Some(words)) | Body::End(words) => {
            Flat::of(words.clone().into(), Style::default())
        }
    }
}

fn end(text: &str) -> u32 {
    u32::try_from(text.len()).unwrap_or(u32::MAX)
}

fn span(run: &Run, start: u32, veil: Veil) -> Span {
    let end = start.saturating_add(end(&run.text));
    Span { end, style: run.style, link: run.link.clone(), veil }
}

fn join(runs: &[Shown<Run>]) -> Flat {
    let mut flat = Joined::default();
    flat.runs(runs);
    flat.done()
}

fn cells(table: &Table<Shown<Run>>) -> Flat {
    let mut flat = Joined::default();
    for cell in table.rows.iter().flatten() {
        flat.runs(cell);
        flat.runs(&[Shown::Text(Run::plain("\n"))]);
    }
    flat.done()
}

#[derive(Default)]
struct Joined {
    text: String,
    spans: Vec<Span>,
}

impl Joined {
    fn runs(&mut self, runs: &[Shown<Run>]) {
        for run in runs {
            let start = end(&self.text);
            match run {
                Shown::Text(run) => self.push(&run.text, span(run, start, Veil::None)),
                Shown::Opened(id, run) => {
                    self.push(&run.text, span(run, start, Veil::Opened(id.clone())));
                }
                Shown::Cover(cover) => {
                    let run = Run::plain(HIDDEN);
                    self.push(HIDDEN, span(&run, start, Veil::Cover(cover.id.clone())));
                }
            }
        }
    }

    fn push(&mut self, text: &str, span: Span) {
        self.text.push_str(text);
        self.spans.push(span);
    }

    fn done(self) -> Flat {
        Flat { text: self.text.into(), spans: self.spans }
    }
}
