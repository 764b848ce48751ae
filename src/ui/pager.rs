//! The page of text.
//!
//! Enters: the rows of the page. Leaves: cells. Promised: rows are drawn as they are, nothing is
//! laid out here; a cover is a bar as wide as the column and one row high, always; the key that
//! lifts it stands on the selected one alone; what was once under a cover has a bar in the margin.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::LinkCells;
use super::paint::{cells, fill, put, put_right, shorten};
use crate::action::{Action, Context};
use crate::app::{App, Article};
use crate::article::CoverKind;
use crate::find::Match;
use crate::frame::Area;
use crate::layout::{Frame, Look, PageRow, RowKind, Segment, Span, Veil};
use crate::reader::Target;
use crate::spoiler::{Cover, SpoilerId};
use crate::theme::Theme;

/// The ends of a cover's bar, in cells.
const END: u16 = 2;

/// Draws the page; returns its links.
pub(super) fn draw(
    app: &App,
    article: &Article,
    area: Area,
    buffer: &mut Buffer,
) -> Vec<LinkCells> {
    let mut page = Page { app, article, area, theme: app.theme(), links: Vec::new() };
    let mut above: Option<&PageRow> = None;
    for (y, row) in (area.y..area.y.saturating_add(area.height)).zip(article.reader.page()) {
        page.margin(row, above, y, buffer);
        page.row(row, y, buffer);
        above = Some(row);
    }
    page.links
}

struct Page<'a> {
    app: &'a App,
    article: &'a Article,
    area: Area,
    theme: &'a Theme,
    links: Vec<LinkCells>,
}

impl Page<'_> {
    fn row(&mut self, row: &PageRow, y: u16, buffer: &mut Buffer) {
        let Area { x, width, .. } = self.area;
        let theme = self.theme;
        match row.kind {
            RowKind::Air => {}
            RowKind::Cover => {
                if let Some(cover) = &row.cover {
                    self.cover(cover, y, buffer);
                }
            }
            RowKind::Rule => {
                let third = width / 3;
                let rule = theme.glyphs.rule.repeat(usize::from(third));
                put(buffer, x + (width - third) / 2, y, third, &rule, theme.rule);
            }
            RowKind::Boundary => self.rule(y, "spoilers from here", theme.warning, buffer),
            RowKind::End => self.rule(y, "spoilers end here", theme.warning, buffer),
            RowKind::Fin => self.rule(y, "end", theme.faint, buffer),
            RowKind::Text | RowKind::Heading(_) | RowKind::Code | RowKind::Warning => {
                self.words(row, y, buffer);
            }
        }
    }

    /// A rule with a word in it, over the whole column.
    fn rule(&self, y: u16, word: &str, style: Style, buffer: &mut Buffer) {
        let Area { x, width, .. } = self.area;
        let dash = self.theme.glyphs.rule;
        let head = format!("{dash}{dash} {word} ");
        let after = put(buffer, x, y, width, &head, style);
        let left = (x + width).saturating_sub(after);
        put(buffer, after, y, left, &dash.repeat(usize::from(left)), self.theme.rule);
    }

    fn words(&mut self, row: &PageRow, y: u16, buffer: &mut Buffer) {
        let base = match row.kind {
            RowKind::Heading(_) => self.theme.heading,
            RowKind::Code => self.theme.code,
            RowKind::Warning => self.theme.faint,
            _ if row.opened.is_some() => self.theme.once_ink,
            _ => self.theme.ink,
        };
        let (matches, current) = self.article.reader.matches_in(row.spot.position);
        for segment in &row.segments {
            match &segment.look {
                Look::Frame(frame) => self.frame(*frame, segment, y, buffer),
                Look::Words(span) => {
                    let style = self.style(base, span);
                    self.segment(segment, style, y, buffer);
                    self.link(span, segment, y);
                    self.matched(segment, matches, current, y, buffer);
                }
            }
        }
    }

    fn segment(&self, segment: &Segment, style: Style, y: u16, buffer: &mut Buffer) {
        let room = self.area.width.saturating_sub(segment.x);
        put(buffer, self.area.x.saturating_add(segment.x), y, room, &segment.text, style);
    }

    /// The style of a stretch of words.
    fn style(&self, base: Style, span: &Span) -> Style {
        let theme = self.theme;
        let mut style = base;
        if span.style.code {
            style = style.patch(theme.code);
        }
        if span.style.aside {
            style = style.patch(theme.faint);
        }
        if span.link.is_some() {
            style = style.patch(theme.link);
        }
        for (on, modifier) in [
            (span.style.strong, Modifier::BOLD),
            (span.style.emphasis, Modifier::ITALIC),
            (span.style.strike, Modifier::CROSSED_OUT),
        ] {
            if on {
                style = style.add_modifier(modifier);
            }
        }
        match &span.veil {
            Veil::Cover(id) if self.is_selected(id) => theme.selected,
            Veil::Cover(_) => theme.cover,
            Veil::Opened(_) | Veil::None => style,
        }
    }

    fn frame(&self, frame: Frame, segment: &Segment, y: u16, buffer: &mut Buffer) {
        let theme = self.theme;
        let glyphs = &theme.glyphs;
        let text = match frame {
            Frame::Marker if segment.text == "•" => glyphs.bullet.to_owned(),
            Frame::Quote => glyphs.quote.to_owned(),
            Frame::Column => glyphs.divider.to_owned(),
            Frame::Under => glyphs.rule.repeat(segment.text.len()),
            Frame::Said if glyphs.rule == "-" => "\"".to_owned(),
            Frame::Marker | Frame::Said => segment.text.clone(),
        };
        let style = match frame {
            Frame::Marker | Frame::Said => theme.faint,
            Frame::Quote | Frame::Column | Frame::Under => theme.rule,
        };
        self.segment(&Segment { text, ..segment.clone() }, style, y, buffer);
    }

    fn link(&mut self, span: &Span, segment: &Segment, y: u16) {
        if let Some(address) = &span.link
            && !matches!(span.veil, Veil::Cover(_))
        {
            let x = self.area.x + segment.x;
            let width = cells(&segment.text);
            self.links.push(LinkCells { x, y, width, address: address.to_string() });
        }
    }

    /// Marks the matches of a search in one stretch of words.
    fn matched(
        &self,
        segment: &Segment,
        matches: &[Match],
        current: Option<usize>,
        y: u16,
        buffer: &mut Buffer,
    ) {
        let Some(bytes) = &segment.bytes else { return };
        for (place, found) in matches.iter().enumerate() {
            let (start, end) = (found.start.max(bytes.start), found.end.min(bytes.end));
            if start >= end {
                continue;
            }
            let before = segment.text.get(..(start - bytes.start) as usize);
            let inside =
                segment.text.get((start - bytes.start) as usize..(end - bytes.start) as usize);
            let (Some(before), Some(inside)) = (before, inside) else { continue };
            let area = Rect {
                x: self.area.x + segment.x + cells(before),
                y,
                width: cells(inside),
                height: 1,
            };
            let here = current == Some(place);
            let style = if here { self.theme.current_match } else { self.theme.matched };
            buffer.set_style(area.intersection(buffer.area), style);
        }
    }

    fn is_selected(&self, id: &SpoilerId) -> bool {
        self.article.reader.selected() == Some(&Target::Closed(id.clone()))
    }

    /// The bar of a cover. Its text stands in line with the paragraphs' text.
    fn cover(&self, cover: &Cover, y: u16, buffer: &mut Buffer) {
        let theme = self.theme;
        let selected = self.is_selected(&cover.id);
        let style = if selected { theme.selected } else { theme.cover };
        let Area { x, width, .. } = self.area;
        // The ends of the bar stand in the margins, where there are any, so that a cover's name is
        // in line with the text.
        let out = x.min(buffer.area.right().saturating_sub(x + width)).min(END);
        let bar = Rect { x: x - out, y, width: width + 2 * out, height: 1 };
        let bar = bar.intersection(buffer.area);
        fill(buffer, bar, " ", style);
        let (left, right) = theme.glyphs.cover;
        let (from, to) = (bar.x + END, bar.right().saturating_sub(END));
        put(buffer, bar.x, y, END, left, style);
        put(buffer, to, y, END, right, style);
        let mut end = to;
        if selected && let Some(key) = self.app.keymap().hint(Context::Reading, Action::Toggle) {
            let words = match cover.tag.kind {
                CoverKind::Section { question: true, .. } => "show the question",
                CoverKind::Section { question: false, .. } => "show the heading",
                CoverKind::Answer => "show the answer",
                CoverKind::Block | CoverKind::Inline | CoverKind::Title => "show it",
            };
            let name = cells(&cover.name());
            for words in [format!("{key}  {words}"), format!("{key}  show"), key] {
                if from + name + 3 + cells(&words) <= to {
                    end = put_right(buffer, from, to, y, &words, style).saturating_sub(2);
                    break;
                }
            }
        }
        let dot = theme.glyphs.between;
        let mut said = String::new();
        for remark in cover.remarks() {
            said.push_str(dot);
            said.push_str(&remark);
        }
        let room = end.saturating_sub(from);
        let name = shorten(&cover.name(), room, theme.glyphs.ellipsis);
        let after = put(buffer, from, y, room, &name, style.add_modifier(Modifier::BOLD));
        let room = end.saturating_sub(after);
        let said = shorten(&said, room, theme.glyphs.ellipsis);
        put(buffer, after, y, room, &said, style);
    }

    /// The bar beside what was once under a cover, unbroken inside one section.
    fn margin(&self, row: &PageRow, above: Option<&PageRow>, y: u16, buffer: &mut Buffer) {
        let Some(opened) = &row.opened else { return };
        let outermost = |id: &SpoilerId| id.path().ordinals().next();
        let same = above.and_then(|above| above.opened.as_ref()).map(outermost);
        if row.kind == RowKind::Air && same != Some(outermost(opened)) {
            return;
        }
        let Some(x) = self.area.x.checked_sub(2) else { return };
        let selected = match self.article.reader.selected() {
            Some(Target::Opened(id)) => id.encloses(opened),
            _ => false,
        };
        let style = if selected { self.theme.accent } else { self.theme.once };
        put(buffer, x, y, 1, self.theme.glyphs.margin, style);
    }
}
