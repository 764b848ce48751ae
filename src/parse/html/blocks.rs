//! From a page's nodes to blocks.
//!
//! Enters: a part of a page, and what is covered or gone in it. Leaves: flat blocks in reading
//! order, each with what `sweep` asks of it. Promised: every word that is not gone is in a block or
//! under a cover, once; the walk is iterative, and only covers in covers are a call deeper, with a
//! bound. Not here: which lines are furniture (`sweep`), tables (`tables`).

mod headline;
mod words;

use self::headline::level_of;
use self::words::Count;
use super::covers::Cover;
use super::page::Page;
use super::reading::{Links, Read, Role};
use super::sweep::sweep;
use super::tables::{Kind, kind, table};
use super::tree::Element;
use crate::article::{Block, Body, CoverKind, Run, Step, Tag};
use crate::parse::boundary::open_text;
use crate::parse::draft::Drafted;
use crate::parse::markdown::{Inline, asks};
use crate::parse::marks::{INLINE, across, fill, veil, veil_around};
use crate::parse::plain;
use crate::spoiler::{DocumentBlock, Piece};
use crate::text::{clean, clean_line};

/// Covers in covers are kept this deep; the words of deeper ones stand under the cover around them.
const DEEPEST: u32 = 8;

/// Lists and quotations in one another are shown this deep.
const MOST_STEPS: usize = 12;

/// Longer blocks are not asked whether they are furniture, in bytes.
const ASKED: usize = 240;

/// Reads the nodes from `from` up to `to`.
pub(super) fn blocks(page: &Page<'_>, from: usize, to: usize) -> Vec<Read> {
    let mut walk = Walk::new(*page, 0);
    walk.nodes(from, to);
    walk.done()
}

/// The words of some nodes as those of one block.
fn pieces(page: &Page<'_>, from: usize, to: usize, depth: u32) -> Vec<Piece<Run>> {
    let mut walk = Walk::new(*page, depth);
    walk.flat = true;
    walk.nodes(from, to);
    veil_around(walk.inline.finish(), std::mem::take(&mut walk.held))
}

/// What ends where an element ends.
enum Close {
    Block,
    Heading,
    Emphasis,
    Strong,
    Strike,
    Heavy,
    Link,
    Quoted,
    Step,
    Item,
    Caption,
}

#[derive(Clone)]
enum Frame {
    Quote,
    List { next: Option<u64>, begun: bool },
    Item { marker: String, fresh: bool, tight: bool },
}

/// The level of a folded part's words, which stand in a section.
const SUMMARY: u8 = 3;

struct Walk<'a> {
    page: Page<'a>,
    depth: u32,
    /// Everything is one block.
    flat: bool,
    open: Vec<(usize, Close)>,
    frames: Vec<Frame>,
    inline: Inline,
    /// Covers that stand among the words.
    held: Vec<Piece<Run>>,
    heading: Option<u8>,
    caption: bool,
    /// Line breaks since the last word.
    breaks: u32,
    /// Inside how many elements that make words strong, underlined or large.
    heavy: u32,
    links: Vec<bool>,
    count: Count,
    out: Vec<Read>,
}

impl<'a> Walk<'a> {
    fn new(page: Page<'a>, depth: u32) -> Self {
        Self {
            page,
            depth,
            flat: false,
            open: Vec::new(),
            frames: Vec::new(),
            inline: Inline::default(),
            held: Vec::new(),
            heading: None,
            caption: false,
            breaks: 0,
            heavy: 0,
            links: Vec::new(),
            count: Count::default(),
            out: Vec::new(),
        }
    }

    fn done(mut self) -> Vec<Read> {
        self.flush();
        self.out
    }

    fn nodes(&mut self, from: usize, to: usize) {
        let mut at = from;
        while at < to {
            while let Some((_, close)) = self.open.pop_if(|(end, _)| *end <= at) {
                self.close(&close);
            }
            at = self.node(at);
        }
        while let Some((_, close)) = self.open.pop() {
            self.close(&close);
        }
    }

    /// Reads one node; says where to go on.
    fn node(&mut self, at: usize) -> usize {
        let (page, tree) = (self.page, self.page.tree);
        let end = tree.end(at);
        if page.is_gone(at) {
            return end;
        }
        if let Some(text) = tree.text(at) {
            self.text(text);
            return at + 1;
        }
        let Some(element) = tree.element(at) else { return end };
        if let Some(cover) = page.cover(at).filter(|_| self.depth < DEEPEST) {
            self.cover(at, cover);
            return end;
        }
        let name = tree.name(at);
        match name {
            "br" => self.line_break(),
            "wbr" => {}
            "img" | "amp-img" => self.picture(element),
            "hr" => {
                self.flush();
                if !self.flat {
                    self.push(Body::Rule, Role::Text, Links::None, None, false);
                }
            }
            "pre" if !self.flat => return self.preformatted(at, element),
            "code" | "kbd" | "samp" | "tt" => {
                if page.covers.get(at..end).is_some_and(|inner| inner.iter().any(Option::is_some)) {
                    return at + 1;
                }
                let words = tree.words(at, page.gone, usize::MAX);
                self.settle_breaks();
                self.tally(&words);
                self.inline.code(words.trim());
                return end;
            }
            "table" => match kind(&page, at) {
                Kind::Data if !self.flat => {
                    self.flush();
                    let read = table(&page, at, &|from, to| pieces(&page, from, to, self.depth));
                    for caption in read.captions {
                        self.push(
                            Body::Paragraph(caption),
                            Role::Caption,
                            Links::None,
                            None,
                            false,
                        );
                    }
                    if let Some(table) = read.table {
                        self.push(
                            Body::Table(Box::new(table)),
                            Role::Table,
                            Links::None,
                            None,
                            false,
                        );
                    }
                    return end;
                }
                _ => self.block(at),
            },
            _ if tree.is(at, INLINE) || name.contains('-') && self.is_among_words(at) => {
                self.inline_element(at, element);
            }
            _ => self.block(at),
        }
        at + 1
    }

    /// An element that no standard knows stands among words where its neighbours do.
    fn is_among_words(&self, at: usize) -> bool {
        self.page.tree.is(self.page.tree.parent(at), &["p", "span", "a", "em", "strong", "li"])
    }

    fn block(&mut self, at: usize) {
        let tree = self.page.tree;
        let end = tree.end(at);
        let Some(element) = tree.element(at) else { return };
        if self.heading.is_some() {
            self.inline.soft_break();
            return;
        }
        self.flush();
        match tree.name(at) {
            "ul" | "ol" | "menu" | "dir" => {
                let start = element.attribute("start").and_then(|start| start.trim().parse().ok());
                let next = tree.is(at, &["ol"]).then(|| start.unwrap_or(1));
                self.step(end, Frame::List { next, begun: false });
            }
            "li" => self.item(at, element),
            "blockquote" => self.step(end, Frame::Quote),
            "figcaption" | "caption" => self.open_caption(end),
            // A question on a cover that may tell something stands over its answer under it.
            "summary" if !self.flat && asks(&clean_line(&tree.words(at, self.page.gone, 400))) => {
                self.heading = Some(SUMMARY);
                self.open.push((end, Close::Heading));
            }
            _ => {
                let level = level_of(tree, at, element, self.out.is_empty());
                if level.is_some() && !self.flat {
                    self.heading = level;
                    self.open.push((end, Close::Heading));
                } else if element.names.has(&["wp-caption-text", "image-caption", "caption"])
                    && tree.is(at, &["p", "div", "span", "td"])
                {
                    self.open_caption(end);
                } else {
                    self.open.push((end, Close::Block));
                }
            }
        }
    }

    fn open_caption(&mut self, end: usize) {
        self.caption = true;
        self.open.push((end, Close::Caption));
    }

    fn step(&mut self, end: usize, frame: Frame) {
        if self.frames.len() < MOST_STEPS {
            self.frames.push(frame);
            self.open.push((end, Close::Step));
        } else {
            self.open.push((end, Close::Block));
        }
    }

    fn item(&mut self, at: usize, element: &Element) {
        let end = self.page.tree.end(at);
        let mut tight = false;
        let marker = match self.frames.last_mut() {
            Some(Frame::List { next, begun }) => {
                tight = *begun;
                *begun = true;
                match next {
                    Some(number) => {
                        let own =
                            element.attribute("value").and_then(|own| own.trim().parse().ok());
                        let this = own.unwrap_or(*number);
                        *number = this.saturating_add(1);
                        format!("{this}.")
                    }
                    None => "•".to_owned(),
                }
            }
            _ => "•".to_owned(),
        };
        if self.flat {
            self.settle_breaks();
            self.inline.text("• ");
        }
        tight |= self.frames.len() > 1;
        if self.frames.len() < MOST_STEPS {
            self.frames.push(Frame::Item { marker, fresh: true, tight });
            self.open.push((end, Close::Item));
        } else {
            self.open.push((end, Close::Block));
        }
    }

    fn close(&mut self, close: &Close) {
        match close {
            Close::Block => self.flush(),
            Close::Heading => {
                self.flush();
                self.heading = None;
            }
            Close::Emphasis => self.inline.emphasis(false),
            Close::Strong => {
                self.inline.strong(false);
                self.heavy = self.heavy.saturating_sub(1);
            }
            Close::Strike => self.inline.strike(false),
            Close::Heavy => self.heavy = self.heavy.saturating_sub(1),
            Close::Link => {
                self.inline.link_end();
                self.links.pop();
            }
            Close::Quoted => self.inline.text("”"),
            Close::Step | Close::Item => {
                self.flush();
                self.frames.pop();
            }
            Close::Caption => {
                self.flush();
                self.caption = false;
            }
        }
    }

    fn cover(&mut self, at: usize, cover: &Cover) {
        let tree = self.page.tree;
        let (from, to) = (at + 1, tree.end(at));
        if cover.inline || self.flat || self.heading.is_some() {
            self.settle_breaks();
            let tag = Tag { label: cover.label.clone(), ..Tag::of(CoverKind::Inline) };
            let body = pieces(&self.page, from, to, self.depth + 1);
            self.inline.cover();
            self.held.push(Piece::hidden(tag, body));
            return;
        }
        self.flush();
        let mut walk = Walk::new(self.page, self.depth + 1);
        walk.frames.clone_from(&self.frames);
        walk.nodes(from, to);
        let body = across(sweep(walk.done(), true));
        let mut body: Vec<Piece<DocumentBlock>> =
            body.into_iter().map(|block| block.piece).collect();
        if body.is_empty() {
            // An empty cover looks like any other.
            body.push(Piece::Open(Block::paragraph(Vec::new())));
        }
        if let Some(Frame::Item { fresh, .. }) = self.frames.last_mut() {
            *fresh = false;
        }
        let tag = Tag { label: cover.label.clone(), ..Tag::of(CoverKind::Block) };
        let mut drafted = Drafted::open(1, Block::paragraph(Vec::new()));
        drafted.piece = Piece::hidden(tag, body);
        self.out.push(Read {
            drafted,
            words: None,
            links: Links::None,
            role: Role::Cover,
            bold: false,
        });
    }

    /// Text set as it is: a program, or what somebody typed with line ends of his own.
    fn preformatted(&mut self, at: usize, element: &Element) -> usize {
        let (page, end) = (self.page, self.page.tree.end(at));
        let holds = |is: &dyn Fn(usize) -> bool| (at + 1..end).any(is);
        self.flush();
        if holds(&|at| page.cover(at).is_some()) {
            self.open.push((end, Close::Block));
            return at + 1;
        }
        let text = page.tree.words(at, page.gone, usize::MAX);
        let is_code = holds(&|at| page.tree.is(at, &["code", "samp", "kbd"]))
            || element.names.speak_of(&["code", "highlight", "language", "lang", "syntax"]);
        if is_code || !self.frames.is_empty() {
            let text = clean(text.trim_matches('\n')).trim_end().to_owned();
            self.push(Body::Code(text.into()), Role::Text, Links::None, None, false);
            return end;
        }
        let plain = plain::draft(&text.into()).0;
        // What would be a title alone is a heading here.
        let title = plain.front.title.map(|title| {
            let runs = vec![Piece::Open(Run::plain(title.as_str()))];
            let heading = Body::Heading { level: 2, question: asks(&title), runs };
            Drafted::open(1, Block::new(heading))
        });
        for drafted in title.into_iter().chain(plain.blocks) {
            self.out.push(Read {
                drafted,
                words: None,
                links: Links::None,
                role: Role::Text,
                bold: false,
            });
        }
        end
    }

    /// Ends the block that is being read.
    fn flush(&mut self) {
        if self.flat {
            self.breaks = u32::from(!self.inline.is_empty());
            return;
        }
        self.breaks = 0;
        let runs = self.inline.finish_within();
        let held = std::mem::take(&mut self.held);
        let count = std::mem::take(&mut self.count);
        let is_blank =
            held.is_empty() && runs.iter().all(|run| run.text.chars().all(char::is_whitespace));
        if is_blank {
            return;
        }
        let words = held.is_empty().then(|| short_words(&runs)).flatten();
        let links = count.links();
        let bold = count.all > 0 && count.heavy == count.all && self.heading.is_none();
        // Marks may reach over blocks, so `across` covers what they hide; here is asked only
        // whether words are in the open, where that is of use.
        let asked = (words.is_some() || self.heading.is_some()).then(|| veil(runs.clone()));
        let is_open =
            |veiled: &Vec<Piece<Run>>| veiled.iter().all(|piece| piece.as_open().is_some());
        let words = words.filter(|_| asked.as_ref().is_some_and(is_open));
        let asked = asked.is_some_and(|veiled| asks(&open_text(&veiled)));
        let pieces = fill(runs, held);
        let (body, role) = match self.heading {
            Some(level) => {
                let question = words.as_deref().map_or(asked, asks);
                (Body::Heading { level, question, runs: pieces }, Role::Heading)
            }
            None if self.caption => (Body::Paragraph(pieces), Role::Caption),
            None if self.frames.iter().any(|frame| matches!(frame, Frame::Item { .. })) => {
                (Body::Paragraph(pieces), Role::Item)
            }
            None => (Body::Paragraph(pieces), Role::Text),
        };
        self.push(body, role, links, words, bold);
    }

    fn push(
        &mut self,
        body: Body<Piece<Run>>,
        role: Role,
        links: Links,
        words: Option<String>,
        bold: bool,
    ) {
        let tight =
            matches!(self.frames.last(), Some(Frame::Item { fresh: true, tight: true, .. }));
        let is_heading = matches!(body, Body::Heading { .. });
        let inset = self.inset(is_heading);
        let block = Block { inset, tight, body };
        self.out.push(Read { drafted: Drafted::open(1, block), words, links, role, bold });
    }

    /// The steps in front of the next block. A heading stands at the margin, whatever is around it.
    fn inset(&mut self, is_heading: bool) -> Vec<Step> {
        let mut inset = Vec::new();
        for frame in &mut self.frames {
            match frame {
                Frame::Quote => inset.push(Step::Quote),
                Frame::List { .. } => {}
                Frame::Item { marker, fresh, .. } => {
                    inset.push(if std::mem::take(fresh) {
                        Step::Item(marker.as_str().into())
                    } else {
                        Step::Hang(u16::try_from(marker.chars().count()).unwrap_or(u16::MAX))
                    });
                }
            }
        }
        if is_heading { Vec::new() } else { inset }
    }
}

fn short_words(runs: &[Run]) -> Option<String> {
    let length: usize = runs.iter().map(|run| run.text.len()).sum();
    (length <= ASKED).then(|| runs.iter().map(|run| &*run.text).collect())
}
