//! A section, quoted for where it goes.
//!
//! Enters: a view, a place in it, a [`Dialect`]. Leaves: text to be pasted. Promised: made of the view
//! alone, so that a part that is covered goes out as its cover's words; what stands under a cover
//! that is lifted, by hand or since the reader has seen it, goes out under that dialect's spoiler
//! marks, labelled with what its author says in public, so that whoever pastes it spoils nobody; and
//! no words of the article can end such a mark. Where a dialect has no marks for words, their whole
//! paragraph is covered. Not kept: emphasis and links.

mod marks;

use self::marks::{Quoted, covers_blocks, rot13, safe};
use super::sections::{outermost, sections};
use super::text::{cover_name, cover_words};
use crate::action::Dialect;
use crate::article::{Body, Run, Step};
use crate::spoiler::{BlockId, Cover, Shown, ShownBlock, SpoilerId, View, ViewBlock};

/// What is shown of the section in which the block `at` stands, quoted. Empty when there is no such
/// section.
pub fn quote(view: &View, at: &BlockId, dialect: Dialect) -> String {
    let position = view.position(at);
    let sections = sections(view);
    let section = sections.iter().find(|section| section.range.contains(&position));
    let Some(section) = section else { return String::new() };
    let mut quote = Quote { view, dialect, out: String::new() };
    for group in section.blocks.chunk_by(|one, next| around(one) == around(next)) {
        quote.group(group);
    }
    quote.out
}

/// The outermost lifted cover around a block.
fn around(block: &ViewBlock) -> Option<SpoilerId> {
    match &block.shown {
        Shown::Text(_) => None,
        Shown::Opened(id, _) => Some(outermost(id)),
        Shown::Cover(cover) => (cover.id.path().depth() > 1).then(|| outermost(&cover.id)),
    }
}

struct Quote<'a> {
    view: &'a View,
    dialect: Dialect,
    out: String,
}

impl Quote<'_> {
    /// Another sheet for what marks will stand around.
    fn apart(&self) -> Self {
        Self { view: self.view, dialect: self.dialect, out: String::new() }
    }

    /// Blocks that stand under the same outermost cover, or under none.
    fn group(&mut self, blocks: &[ViewBlock]) {
        let lifted = blocks.iter().find_map(|block| block.shown.opened());
        match lifted.filter(|_| covers_blocks(self.dialect)) {
            Some(id) => {
                let label = self.label(&outermost(id));
                let mut inner = self.apart();
                inner.blocks(blocks, true);
                self.wrapped(&label, &inner.out);
            }
            None => self.blocks(blocks, false),
        }
    }

    fn blocks(&mut self, blocks: &[ViewBlock], inside: bool) {
        for block in blocks {
            match &block.shown {
                Shown::Cover(cover) => {
                    let line = self.covered(cover);
                    self.paragraph(&[], false, &line);
                }
                Shown::Text(shown) => self.block(shown, None, inside),
                Shown::Opened(id, shown) => self.block(shown, Some(id), inside),
            }
        }
    }

    /// A block: `under` is the lifted cover around it, `inside` says that marks stand around it
    /// already.
    fn block(&mut self, block: &ShownBlock, under: Option<&SpoilerId>, inside: bool) {
        let hides = under.is_some() && !inside;
        let lifted = |run: &Shown<Run>| run.opened().is_some();
        // Words alone cannot be covered here: the paragraph is.
        if covers_blocks(self.dialect) && !inside && block.pieces().any(lifted) {
            let label = block.pieces().find_map(Shown::opened).map(outermost);
            let label = label.map_or_else(|| "spoiler".to_owned(), |id| self.label(&id));
            let mut inner = self.apart();
            inner.block(block, None, true);
            self.wrapped(&label, &inner.out);
            return;
        }
        let lines: Vec<String> = match &block.body {
            Body::Heading { runs, .. } => {
                let line = self.line(runs, hides, inside);
                // What is under marks of words is not set in bold as well.
                let marked = hides || runs.iter().any(lifted) || self.dialect == Dialect::Plain;
                vec![if marked && !inside { line } else { format!("**{line}**") }]
            }
            Body::Paragraph(runs) => vec![self.line(runs, hides, inside)],
            Body::Table(table) => {
                let rows = table.rows.iter().map(|row| {
                    let cells = row.iter().map(|cell| self.line(cell, hides, inside));
                    cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" · ")
                });
                rows.collect()
            }
            Body::Code(text) => {
                let lines = text.lines().map(|line| self.words(line, hides));
                lines.filter(|line| !line.is_empty()).collect()
            }
            Body::Boundary(Some(words)) | Body::End(words) => {
                vec![self.words(words, hides)]
            }
            Body::Rule => vec!["---".to_owned()],
            Body::Boundary(None) => return,
        };
        let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        for (place, line) in lines.iter().enumerate() {
            // Markdown joins lines that follow each other.
            let joins = !matches!(self.dialect, Dialect::Discord | Dialect::Plain);
            let tight = if place > 0 { !joins } else { block.tight };
            self.paragraph(&block.inset, tight, line);
        }
    }

    /// Runs on one line. `under`: all of them stand under a lifted cover; `inside`: marks stand around
    /// them already.
    fn line(&self, runs: &[Shown<Run>], under: bool, inside: bool) -> String {
        let mut out = String::new();
        let hides = |run: &Shown<Run>| !inside && (under || run.opened().is_some());
        for part in runs.chunk_by(|one, next| {
            one.cover().is_none() && next.cover().is_none() && hides(one) == hides(next)
        }) {
            if let Some(cover) = part.first().and_then(Shown::cover) {
                out.push_str(&self.covered(cover));
                continue;
            }
            let words: String =
                part.iter().filter_map(Shown::text).map(|run| run.text.as_ref()).collect();
            out.push_str(&self.words(&words, part.first().is_some_and(hides)));
        }
        out.trim().to_owned()
    }

    /// Words, under the dialect's marks where they are hidden.
    fn words(&self, words: &str, hidden: bool) -> String {
        let words = words.replace('\n', " ");
        if !hidden {
            return safe(&words, self.dialect);
        }
        let inner = words.trim();
        if inner.is_empty() {
            return words;
        }
        // Marks cling to the words; the air stays outside.
        let before = if words.starts_with(char::is_whitespace) { " " } else { "" };
        let behind = if words.ends_with(char::is_whitespace) { " " } else { "" };
        let inner = match self.dialect {
            Dialect::Reddit => format!(">!{}!<", safe(inner, self.dialect)),
            Dialect::Discord => format!("||{}||", safe(inner, self.dialect)),
            Dialect::Plain => format!("[rot13: {}]", rot13(inner)),
            // Never asked for words alone; see `block`.
            Dialect::Lemmy | Dialect::Markdown => safe(inner, self.dialect),
        };
        format!("{before}{inner}{behind}")
    }

    /// A cover's words: "[Question 2 · hidden]".
    fn covered(&self, cover: &Cover) -> String {
        format!("[{}]", safe(&cover_name(cover, false), self.dialect))
    }

    /// What may be said of a lifted cover.
    fn label(&self, id: &SpoilerId) -> String {
        self.view.lifted(id).map_or_else(|| "spoiler".to_owned(), cover_words)
    }

    /// A part under the marks of a dialect that covers blocks.
    fn wrapped(&mut self, label: &str, inside: &str) {
        if inside.trim().is_empty() {
            return;
        }
        let Quoted { open, close } = Quoted::of(self.dialect, label);
        self.air();
        self.out.push_str(&open);
        self.out.push_str(inside);
        self.out.push_str(&close);
    }

    fn air(&mut self) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
    }

    /// A line with what its block stands in.
    fn paragraph(&mut self, inset: &[Step], tight: bool, line: &str) {
        if !tight {
            self.air();
        }
        for step in inset {
            match step {
                Step::Quote => self.out.push_str("> "),
                Step::Item(marker) if self.dialect == Dialect::Plain => {
                    self.out.push_str(marker);
                    self.out.push(' ');
                }
                Step::Item(marker) => {
                    let counted = marker.strip_suffix('.').is_some_and(|number| {
                        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
                    });
                    self.out.push_str(if counted { marker } else { "-" });
                    self.out.push(' ');
                }
                Step::Hang(air) => self.out.extend(std::iter::repeat_n(' ', usize::from(*air) + 1)),
            }
        }
        self.out.push_str(line);
        self.out.push('\n');
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
