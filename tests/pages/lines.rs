//! An article as lines: what each block is, and its words.
//!
//! Enters: a file of expected lines, or a view with everything lifted. Leaves: the same kind of
//! lines from both. Promised: spelling is compared, spacing is not; what the program says itself
//! (an image's mark, a footnote's number) counts for nothing. Not here: what differs.

use unspoil::article::{Body, Run, Step};
use unspoil::spoiler::{Shown, ShownBlock, View};

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `= text`
    Title,
    /// `## text`, or `#? text` where any level will do.
    Heading(Option<u8>),
    /// `* text`
    Item,
    /// `> text`
    Quote,
    /// `| a | b |`
    Row,
    /// Anything else.
    Paragraph,
    /// `? text`: must be read, as whatever it is taken for.
    Any,
    /// `~ text`: may be read, as whatever it is taken for. A picture's caption, say.
    Optional,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub kind: Kind,
    /// Its words.
    pub words: Vec<String>,
    /// It begins or ends at a warning, which is taken out of the paragraph that it stands in.
    pub seam: bool,
}

impl Line {
    fn new(kind: Kind, text: &str) -> Self {
        Self { kind, words: words(text), seam: false }
    }

    fn row<'a>(cells: impl Iterator<Item = &'a str>) -> Self {
        let mut all = Vec::new();
        for cell in cells.map(words).filter(|cell| !cell.is_empty()) {
            if !all.is_empty() {
                all.push("|".to_owned());
            }
            all.extend(cell);
        }
        Self { kind: Kind::Row, words: all, seam: false }
    }

    /// The line as one text.
    pub fn text(&self) -> String {
        self.words.join(" ")
    }
}

/// The words of a text. Scripts without spaces have a word for each character; `[1]`, which
/// refers to a note, is none, and neither is what has no width.
pub fn words(text: &str) -> Vec<String> {
    let text: String = text.chars().filter(|c| !"\u{ad}\u{200b}\u{feff}".contains(*c)).collect();
    let mut words = Vec::new();
    let mut word = String::new();
    for c in without_references(&text).chars() {
        let alone = matches!(c, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}');
        if (alone || c.is_whitespace()) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if !c.is_whitespace() {
            word.push(c);
        }
        if alone && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

fn without_references(text: &str) -> String {
    let mut parts = text.split('[');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((name, rest)) if !name.is_empty() && name.chars().all(|c| c.is_ascii_digit()) => {
                out.push_str(rest);
            }
            _ => {
                out.push('[');
                out.push_str(part);
            }
        }
    }
    out
}

/// The lines of a file.
pub fn expected(text: &str) -> Vec<Line> {
    text.lines().filter(|line| !line.trim().is_empty()).map(line).collect()
}

fn line(text: &str) -> Line {
    let (mark, rest) = text.split_once(' ').unwrap_or((text, ""));
    match mark {
        "=" => Line::new(Kind::Title, rest),
        "#?" => Line::new(Kind::Heading(None), rest),
        "*" => Line::new(Kind::Item, rest),
        ">" => Line::new(Kind::Quote, rest),
        "|" => Line::row(rest.split('|')),
        "?" => Line::new(Kind::Any, rest),
        "~" => Line::new(Kind::Optional, rest),
        _ if mark.chars().all(|c| c == '#') => {
            Line::new(Kind::Heading(u8::try_from(mark.len()).ok()), rest)
        }
        _ => Line::new(Kind::Paragraph, text),
    }
}

/// The lines of a view.
pub fn read(view: &View) -> Vec<Line> {
    let mut lines = vec![Line::new(Kind::Title, &view.meta.title)];
    let mut after_seam = false;
    for block in view.blocks.iter().filter_map(|block| block.shown.text()) {
        let seam = matches!(block.body, Body::Boundary(_) | Body::End(_));
        let read = of_block(block).into_iter().filter(|line| !line.words.is_empty());
        lines.extend(read.map(|line| Line { seam: seam || after_seam, ..line }));
        after_seam = seam;
    }
    lines
}

fn of_block(block: &ShownBlock) -> Vec<Line> {
    match &block.body {
        Body::Heading { level, runs, .. } => {
            vec![Line::new(Kind::Heading(Some(*level)), &said(runs))]
        }
        Body::Paragraph(runs) => vec![Line::new(inset(&block.inset), &said(runs))],
        Body::Code(text) => vec![Line::new(Kind::Paragraph, text)],
        Body::Table(table) => {
            let row = |row: &Vec<Vec<Shown<Run>>>| {
                let cells: Vec<String> = row.iter().map(|cell| said(cell)).collect();
                Line::row(cells.iter().map(String::as_str))
            };
            table.rows.iter().map(row).collect()
        }
        Body::Rule | Body::Boundary(None) => Vec::new(),
        Body::Boundary(Some(words)) | Body::End(words) => {
            vec![Line::new(inset(&block.inset), words)]
        }
    }
}

fn inset(steps: &[Step]) -> Kind {
    match steps.last() {
        Some(Step::Item(_)) => Kind::Item,
        _ if steps.contains(&Step::Quote) => Kind::Quote,
        _ => Kind::Paragraph,
    }
}

fn said(runs: &[Shown<Run>]) -> String {
    let said = runs.iter().filter_map(Shown::text).filter(|run| !run.style.aside);
    said.map(|run| &*run.text).collect()
}
