//! What stands among the words of a block: text, line breaks, styles, links, pictures.
//!
//! Enters: nodes. Leaves: the words of the block that is being read, and a count of those that are
//! strong or links. Promised: two line breaks end a paragraph, one ends a line; a line in bold alone
//! stands over what follows it. Not here: where blocks begin and end otherwise.

use super::{Close, Walk};
use crate::parse::html::colours::weight;
use crate::parse::html::lines::{Line, line};
use crate::parse::html::reading::Links;
use crate::parse::html::tree::Element;
use crate::text::{clean, letters};

/// Letters and digits of a block.
#[derive(Default)]
pub(super) struct Count {
    pub(super) all: usize,
    pub(super) heavy: usize,
    pub(super) linked: usize,
    pub(super) inside: usize,
}

impl Count {
    pub(super) fn links(&self) -> Links {
        if self.linked == 0 {
            Links::None
        } else if self.linked < self.all {
            Links::Some
        } else if self.inside == self.all {
            Links::Inside
        } else {
            Links::All
        }
    }
}

impl Walk<'_> {
    pub(super) fn inline_element(&mut self, at: usize, element: &Element) {
        let end = self.page.tree.end(at);
        let (mut strong, mut slanted) = weight(element);
        let mut heavy = false;
        match self.page.tree.name(at) {
            "em" | "i" | "cite" | "dfn" | "var" => slanted = true,
            "b" | "strong" => strong = true,
            "big" | "u" => heavy = true,
            "font" => {
                let size = element.attribute("size").unwrap_or_default();
                heavy = size.starts_with('+') || size.parse::<u8>().is_ok_and(|size| size > 3);
            }
            "s" | "del" | "strike" => {
                self.inline.strike(true);
                self.open.push((end, Close::Strike));
            }
            "q" => {
                self.settle_breaks();
                self.inline.text("“");
                self.open.push((end, Close::Quoted));
            }
            "a" => {
                let target = element.attribute("href");
                let address = target.and_then(|target| self.page.base.address(target));
                let inside = target.is_some_and(|target| {
                    target.starts_with('#') || self.page.base.is_inside(target)
                });
                if target.is_some() {
                    let title = element.attribute("title").unwrap_or_default();
                    self.inline.link(address.as_deref().unwrap_or_default(), title);
                    self.links.push(inside);
                    self.open.push((end, Close::Link));
                }
            }
            _ => {}
        }
        if strong {
            self.inline.strong(true);
            self.heavy += 1;
            self.open.push((end, Close::Strong));
        }
        if slanted {
            self.inline.emphasis(true);
            self.open.push((end, Close::Emphasis));
        }
        if heavy {
            self.heavy += 1;
            self.open.push((end, Close::Heavy));
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        if text.trim().is_empty() {
            if !text.is_empty() && self.breaks == 0 {
                self.inline.text(text);
            }
            return;
        }
        self.settle_breaks();
        self.tally(text);
        self.inline.text(text);
    }

    pub(super) fn tally(&mut self, text: &str) {
        let letters = letters(text);
        self.count.all += letters;
        if self.heavy > 0 {
            self.count.heavy += letters;
        }
        match self.links.last() {
            Some(true) => {
                self.count.inside += letters;
                self.count.linked += letters;
            }
            Some(false) => self.count.linked += letters,
            None => {}
        }
    }

    /// Two line breaks are the end of a paragraph, one is a line's.
    pub(super) fn settle_breaks(&mut self) {
        let breaks = std::mem::take(&mut self.breaks);
        if breaks > 1 && !self.flat && self.heading.is_none() {
            self.flush();
        } else if breaks > 0 {
            // A line in bold alone stands over what follows it.
            if self.ends_as_heading() {
                self.flush();
            } else {
                self.inline.hard_break();
            }
        }
    }

    fn ends_as_heading(&self) -> bool {
        !self.flat
            && self.heading.is_none()
            && self.heavy == 0
            && self.frames.is_empty()
            && (1..120).contains(&self.count.all)
            && self.count.heavy == self.count.all
    }

    pub(super) fn line_break(&mut self) {
        if self.inline.is_empty() {
            return;
        }
        self.breaks += 1;
    }

    pub(super) fn picture(&mut self, element: &Element) {
        let alt = clean(element.attribute("alt").unwrap_or_default());
        let alt = alt.trim();
        let is_file = !alt.contains(' ') && alt.contains('.');
        if alt.is_empty() || is_file || !matches!(line(alt), Line::Article | Line::Points) {
            return;
        }
        // A picture that stands alone has a line of its own.
        self.settle_breaks();
        self.inline.picture();
        self.inline.text(alt);
        self.inline.picture_end();
        self.inline.soft_break();
    }
}
