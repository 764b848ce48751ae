//! The words of one block, as they come in.
//!
//! Enters: text, code, breaks, styles, links, pictures, inline tags. Leaves: runs, white space
//! collapsed, equal neighbours joined. Promised: entities that were spelled out are made safe
//! again; links are http, https or mailto; a tag that hides becomes a mark that `veil` reads.
//! Unclosed styles end with the block.

use std::sync::Arc;

use super::air::{is_air, split_before_double_air};
use crate::article::{Run, Str, Style};
use crate::parse::marks::{Element, container_hides, element, hides_link, holds_spoiler};
use crate::text::{clean, clean_line};

/// A longer label is none, and its words stand under the cover.
const LONGEST_LABEL: usize = 200;

/// The words of a block in the making.
#[derive(Debug)]
pub(in crate::parse) struct Inline {
    /// The words of all runs.
    text: String,
    runs: Vec<Growing>,
    emphasis: u32,
    strong: u32,
    strike: u32,
    /// Around the next words, innermost last; a target that is not shown is `None`.
    links: Vec<Link>,
    picture: Picture,
    /// Styles of tags; those may be unbalanced.
    tags: Style,
    /// Where a `<code>` began.
    code_from: Option<usize>,
    /// The element that hides, and how many of its name stand in it.
    hiding: Option<(String, u32)>,
    /// The last character was a space, or nothing came yet.
    air: bool,
    /// At the beginning of a line of the source.
    line_start: bool,
    /// A mark that ought to have been found before Markdown was read.
    missed: bool,
}

/// A picture whose words are read.
#[derive(Debug, Default)]
struct Picture {
    /// How many stand in each other.
    depth: u32,
    words: String,
    /// A mark stood among the words: which of them it hides cannot be told there.
    hides: bool,
}

#[derive(Debug)]
struct Growing {
    /// Where in the text it ends.
    end: usize,
    style: Style,
    link: Option<Str>,
}

#[derive(Debug)]
struct Link {
    target: Option<Str>,
    /// It is a mark, and this stands behind its words under the cover.
    hides: Option<String>,
}

impl Default for Inline {
    fn default() -> Self {
        Self {
            text: String::new(),
            runs: Vec::new(),
            emphasis: 0,
            strong: 0,
            strike: 0,
            links: Vec::new(),
            picture: Picture::default(),
            tags: Style::default(),
            code_from: None,
            hiding: None,
            air: true,
            line_start: true,
            missed: false,
        }
    }
}

impl Inline {
    /// Whether nothing came in.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// Whether a mark turned up that hides more than this block.
    pub fn missed(&self) -> bool {
        self.missed
    }

    /// Words.
    pub fn text(&mut self, words: &str) {
        if self.picture.depth > 0 {
            self.picture.words.push_str(words);
            return;
        }
        if self.line_start && words.starts_with(":::") {
            self.missed |= container_hides(words.trim_start_matches(':'));
        }
        self.line_start = false;
        let words = clean(words);
        let mut rest = words.as_ref();
        while !rest.is_empty() {
            let (plain, behind) = match rest.find(is_air) {
                Some(0) => {
                    self.space();
                    rest = rest.trim_start_matches(is_air);
                    continue;
                }
                // A single space between words is copied with them.
                Some(_) => split_before_double_air(rest),
                None => (rest, ""),
            };
            self.push(plain, self.style(false));
            self.air = false;
            rest = behind;
        }
    }

    /// A code span.
    pub fn code(&mut self, code: &str) {
        if self.picture.depth > 0 {
            self.picture.words.push_str(code);
            return;
        }
        let code = clean(code).replace('\n', " ");
        self.push(&code, self.style(true));
        self.air = false;
        self.line_start = false;
    }

    /// A line end in the source that says nothing.
    pub fn soft_break(&mut self) {
        if self.picture.depth > 0 {
            self.picture.words.push(' ');
        } else {
            self.space();
        }
        self.line_start = true;
    }

    /// A line end that the author asked for.
    pub fn hard_break(&mut self) {
        if self.picture.depth > 0 {
            self.picture.words.push(' ');
        } else if !self.runs.is_empty() {
            self.trim_end(&[' ']);
            self.push("\n", self.style(false));
            self.air = true;
        }
        self.line_start = true;
    }

    /// Something that we say: a note's number.
    pub fn aside(&mut self, words: &str) {
        let style = Style { aside: true, ..self.style(false) };
        self.push(&clean_line(words), style);
        self.air = false;
    }

    /// A cover that stands here; `veil_around` puts it in.
    #[cfg(feature = "html")]
    pub fn cover(&mut self) {
        self.push(crate::parse::marks::COVER, crate::parse::marks::COVER_STYLE);
        self.air = false;
    }

    pub fn emphasis(&mut self, on: bool) {
        count(&mut self.emphasis, on);
    }

    pub fn strong(&mut self, on: bool) {
        count(&mut self.strong, on);
    }

    pub fn strike(&mut self, on: bool) {
        count(&mut self.strike, on);
    }

    /// A link begins.
    pub fn link(&mut self, target: &str, title: &str) {
        let hides = hides_link(target, title).then(|| clean_line(title));
        if self.picture.depth > 0 {
            if let Some(title) = hides {
                self.picture.hides = true;
                self.picture.words.push_str(&title);
            }
            self.links.push(Link { target: None, hides: None });
            return;
        }
        if hides.is_some() {
            self.mark("<spoiler>");
        }
        self.links.push(Link { target: address(target), hides });
    }

    /// A link ends.
    pub fn link_end(&mut self) {
        if let Some(title) = self.links.pop().and_then(|link| link.hides) {
            if !title.is_empty() {
                self.space();
                self.push(&title, self.style(false));
                self.air = false;
            }
            self.mark("</spoiler>");
        }
    }

    /// A picture begins; its words follow.
    pub fn picture(&mut self) {
        self.picture.depth += 1;
    }

    /// A picture ends.
    pub fn picture_end(&mut self) {
        self.picture.depth = self.picture.depth.saturating_sub(1);
        if self.picture.depth == 0 {
            let alt = std::mem::take(&mut self.picture.words);
            if std::mem::take(&mut self.picture.hides) {
                self.hidden_picture(&alt);
            } else {
                self.picture_of(&alt);
            }
        }
    }

    fn hidden_picture(&mut self, alt: &str) {
        self.mark("<spoiler>");
        self.picture_of(alt);
        self.mark("</spoiler>");
    }

    fn picture_of(&mut self, alt: &str) {
        let alt = clean_line(alt);
        let words = if alt.is_empty() { "[image]".to_owned() } else { format!("[image: {alt}]") };
        self.aside(&words);
    }

    /// A tag inside the words. `in_row`: in a table's cell, where even `<details>` hides words.
    pub fn html(&mut self, html: &str, in_row: bool) {
        let Some(tag) = element(html) else {
            // Too long to be read; closed when it may hide.
            let is_comment = html.starts_with("<!") || html.starts_with("<?");
            self.missed |= !is_comment && holds_spoiler(html);
            return;
        };
        if tag.hides() && tag.is(&["details"]) && !in_row {
            self.missed = true;
        }
        if self.picture.depth > 0 {
            self.picture.hides |= tag.hides() || holds_spoiler(tag.name);
            return;
        }
        if self.hiding(&tag) {
            return;
        }
        match tag.name.to_ascii_lowercase().as_str() {
            "br" => self.hard_break(),
            "em" | "i" | "cite" | "dfn" | "var" => self.tags.emphasis = !tag.closes,
            "b" | "strong" => self.tags.strong = !tag.closes,
            "s" | "del" | "strike" => self.tags.strike = !tag.closes,
            "code" | "kbd" | "samp" | "tt" => self.code_tag(!tag.closes),
            "a" if tag.closes => self.link_end(),
            "a" => {
                let title = tag.attribute("title").unwrap_or_default();
                self.link(tag.attribute("href").unwrap_or_default(), title);
            }
            "img" => self.picture_of(tag.attribute("alt").unwrap_or_default()),
            _ => {}
        }
    }

    /// Turns elements that hide into marks.
    fn hiding(&mut self, tag: &Element<'_>) -> bool {
        if tag.empty {
            if tag.hides() && tag.is(&["img"]) {
                self.hidden_picture(tag.attribute("alt").unwrap_or_default());
                return true;
            }
            return false;
        }
        if let Some((name, depth)) = &mut self.hiding {
            if !tag.is(&[name]) {
                return false;
            }
            *depth = if tag.closes { depth.saturating_sub(1) } else { depth.saturating_add(1) };
            if *depth == 0 {
                self.hiding = None;
                self.mark("</spoiler>");
            }
            return true;
        }
        if tag.hides() {
            self.hiding = Some((tag.name.to_owned(), 1));
            let label = clean_line(tag.label()).replace(['"', '<', '>'], " ");
            if label.is_empty() || label.len() > LONGEST_LABEL {
                self.mark("<spoiler>");
                self.push(&label, self.style(false));
            } else {
                self.mark(&format!("<spoiler label=\"{label}\">"));
            }
            return true;
        }
        if tag.closes && holds_spoiler(tag.name) {
            self.mark("</spoiler>");
            return true;
        }
        false
    }

    /// `<code>` styles what stood in it when it is closed; left open it styles nothing, so that it
    /// cannot keep a mark from being read.
    fn code_tag(&mut self, opens: bool) {
        if opens {
            self.code_from.get_or_insert(self.runs.len());
            let end = self.text.len();
            self.runs.push(Growing { end, style: self.style(false), link: None });
        } else if let Some(from) = self.code_from.take() {
            let start = self.end_before(from);
            let is_mark = self.text.get(start..).is_none_or(|text| text.contains("<spoiler"));
            for run in self.runs.iter_mut().skip(from).filter(|_| !is_mark) {
                run.style.code = !run.style.aside;
            }
        }
    }

    /// Where the run before this one ends.
    fn end_before(&self, run: usize) -> usize {
        run.checked_sub(1).and_then(|before| self.runs.get(before)).map_or(0, |run| run.end)
    }

    /// Takes air off the end; code keeps its own.
    fn trim_end(&mut self, air: &[char]) {
        while let Some(last) = self.runs.last() {
            let start = self.end_before(self.runs.len() - 1);
            if last.style.code && last.end > start {
                return;
            }
            let kept = self.text.get(start..).map_or(0, |text| text.trim_end_matches(air).len());
            self.text.truncate(start + kept);
            if kept > 0 {
                if let Some(last) = self.runs.last_mut() {
                    last.end = start + kept;
                }
                return;
            }
            self.runs.pop();
        }
    }

    /// The runs; the next block begins empty.
    pub fn finish(&mut self) -> Vec<Run> {
        self.trim_end(&[' ', '\n']);
        let mut start = 0;
        let mut done = Vec::with_capacity(self.runs.len());
        for run in self.runs.drain(..) {
            if let Some(text) = self.text.get(start..run.end).filter(|text| !text.is_empty()) {
                done.push(Run { text: text.into(), style: run.style, link: run.link });
            }
            start = run.end;
        }
        // The two buffers are kept for the next block.
        let (mut text, runs) = (std::mem::take(&mut self.text), std::mem::take(&mut self.runs));
        text.clear();
        *self = Self { text, runs, ..Self::default() };
        done
    }

    /// The runs of a table's cell; an element that hides goes on in the next one.
    pub fn finish_cell(&mut self) -> Vec<Run> {
        let (hiding, runs) = (self.hiding.take(), self.finish());
        self.hiding = hiding;
        runs
    }

    /// The runs; styles and links that are open go on in the next block.
    #[cfg(feature = "html")]
    pub fn finish_within(&mut self) -> Vec<Run> {
        let (emphasis, strong, strike) = (self.emphasis, self.strong, self.strike);
        let links = std::mem::take(&mut self.links);
        let runs = self.finish();
        *self = Self {
            text: std::mem::take(&mut self.text),
            runs: std::mem::take(&mut self.runs),
            emphasis,
            strong,
            strike,
            links,
            ..Self::default()
        };
        runs
    }

    fn style(&self, code: bool) -> Style {
        Style {
            emphasis: self.emphasis > 0 || self.tags.emphasis,
            strong: self.strong > 0 || self.tags.strong,
            strike: self.strike > 0 || self.tags.strike,
            code,
            aside: false,
        }
    }

    fn space(&mut self) {
        if !self.air {
            self.push(" ", self.style(false));
            self.air = true;
        }
    }

    fn mark(&mut self, mark: &str) {
        self.push(mark, self.style(false));
    }

    fn push(&mut self, text: &str, style: Style) {
        let link = self.links.last().and_then(|link| link.target.as_ref());
        let same_link = |known: &Option<Str>| match (known, link) {
            (None, None) => true,
            (Some(known), Some(link)) => Arc::ptr_eq(known, link),
            _ => false,
        };
        self.text.push_str(text);
        let end = self.text.len();
        match self.runs.last_mut() {
            Some(last) if last.style == style && same_link(&last.link) => last.end = end,
            _ => self.runs.push(Growing { end, style, link: link.cloned() }),
        }
    }
}

fn count(depth: &mut u32, on: bool) {
    *depth = if on { depth.saturating_add(1) } else { depth.saturating_sub(1) };
}

/// A link's target, if it is one that may be opened.
fn address(target: &str) -> Option<Str> {
    let target = target.trim();
    let allowed = ["http://", "https://", "mailto:"].iter().any(|scheme| {
        target.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    let safe = clean(target) == target && !target.contains(char::is_whitespace);
    (allowed && safe).then(|| target.into())
}
