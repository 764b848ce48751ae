//! A frame as a picture: as SVG for the README, as text for tests.
//!
//! Enters: a buffer of cells, drawn already. Leaves: text. Promised: the same buffer gives the
//! same bytes everywhere; every symbol stands in its own cell, wide ones over two. What a cell
//! does not show is not in the picture. Not here: drawing; and no clock, size or path of this
//! machine gets in.

mod colours;
mod shapes;

use std::fmt::Write as _;

use ratatui::buffer::Buffer;
use unicode_width::UnicodeWidthStr;

use colours::{Look, between, hex};
pub use colours::{PageColours, Rgb};
use shapes::{Shape, shape};

/// A cell in pixels. Most fixed-width fonts are 0.6 as wide as they are high.
const CELL_WIDTH: u32 = 9;
const CELL_HEIGHT: u32 = 20;
const FONT_SIZE: u32 = 15;
/// From the top of a row to the line that letters stand on, in pixels.
const BASELINE: u32 = 15;
/// Air around the cells, in pixels.
const AIR: u32 = 16;

/// The symbols of `buffer` as lines of text, each ended by `\n`, without spaces at their ends.
/// A wide symbol stands for both of its cells.
pub fn picture(buffer: &Buffer) -> String {
    let mut out = String::new();
    for y in buffer.area.top()..buffer.area.bottom() {
        let page = PageColours { fg: [0; 3], bg: [0; 3] };
        let row: String = glyphs(buffer, y, page).iter().map(|glyph| glyph.symbol).collect();
        out.push_str(row.trim_end());
        out.push('\n');
    }
    out
}

/// `buffer` as an SVG document: a rounded page with a thin edge, and on it the cells. `page` are
/// the colours of cells that name none.
pub fn svg(buffer: &Buffer, page: PageColours) -> String {
    let width = u32::from(buffer.area.width) * CELL_WIDTH + 2 * AIR;
    let height = u32::from(buffer.area.height) * CELL_HEIGHT + 2 * AIR;
    let mut out = String::new();
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" font-size=\"{FONT_SIZE}\" \
         font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" \
         xml:space=\"preserve\">"
    );
    let _ = writeln!(
        out,
        "<rect x=\"0.5\" y=\"0.5\" width=\"{}\" height=\"{}\" rx=\"8\" fill=\"{}\" stroke=\"{}\"/>",
        width.saturating_sub(1),
        height.saturating_sub(1),
        hex(page.bg),
        hex(between(between(page.fg, page.bg), page.bg)),
    );
    for (row, y) in (0_u32..).zip(buffer.area.top()..buffer.area.bottom()) {
        let top = AIR + row * CELL_HEIGHT;
        let glyphs = glyphs(buffer, y, page);
        backgrounds(&mut out, &glyphs, top, page);
        inks(&mut out, &glyphs, top);
    }
    out.push_str("</svg>\n");
    out
}

/// A symbol and the cells it takes.
struct Glyph<'a> {
    /// The first cell, counted from the left edge of the buffer.
    column: u32,
    /// In cells; 1 or 2.
    width: u32,
    symbol: &'a str,
    look: Look,
}

impl Glyph<'_> {
    fn left(&self) -> u32 {
        AIR + self.column * CELL_WIDTH
    }

    /// Nothing but its background is seen.
    fn is_blank(&self) -> bool {
        let Look { fg, bg, underline, strike, .. } = self.look;
        fg == bg || (self.symbol.trim().is_empty() && !underline && !strike)
    }
}

/// Row `y`. The cell behind a wide symbol belongs to it.
fn glyphs(buffer: &Buffer, y: u16, page: PageColours) -> Vec<Glyph<'_>> {
    let mut glyphs = Vec::new();
    let mut covered = 0_u32;
    for (column, x) in (0_u32..).zip(buffer.area.left()..buffer.area.right()) {
        let Some(cell) = buffer.cell((x, y)).filter(|_| column >= covered) else { continue };
        let width = if cell.symbol().width() > 1 { 2 } else { 1 };
        covered = column + width;
        glyphs.push(Glyph { column, width, symbol: cell.symbol(), look: Look::of(cell, page) });
    }
    glyphs
}

/// A rectangle behind every stretch of one colour that is not the page's.
fn backgrounds(out: &mut String, glyphs: &[Glyph<'_>], top: u32, page: PageColours) {
    for run in glyphs.chunk_by(|a, b| a.look.bg == b.look.bg) {
        if let Some(first) = run.first().filter(|first| first.look.bg != page.bg) {
            let width = cells(run) * CELL_WIDTH;
            let (x, fill) = (first.left(), hex(first.look.bg));
            rect(out, (x, top, width, CELL_HEIGHT), &fill, 100);
        }
    }
}

/// What stands on the backgrounds: shapes and text.
fn inks(out: &mut String, glyphs: &[Glyph<'_>], top: u32) {
    for run in glyphs.chunk_by(joins) {
        let Some(first) = run.first() else { continue };
        match shape(first.symbol) {
            _ if run.iter().all(Glyph::is_blank) => {}
            Some(shape) => block(out, run, first, &shape, top),
            None => text(out, run, top),
        }
    }
}

/// Whether two neighbours are drawn as one. Wide symbols stand alone, so that a font in which
/// they are not twice as wide moves nothing.
fn joins(a: &Glyph<'_>, b: &Glyph<'_>) -> bool {
    let ink = |glyph: &Glyph<'_>| Look { bg: [0; 3], ..glyph.look };
    if a.width + b.width > 2 || ink(a) != ink(b) || a.is_blank() && b.is_blank() {
        return false;
    }
    match (shape(a.symbol), shape(b.symbol)) {
        (None, None) => true,
        (Some(shape), Some(_)) => a.symbol == b.symbol && shape.runs_on,
        _ => false,
    }
}

fn block(out: &mut String, run: &[Glyph<'_>], first: &Glyph<'_>, shape: &Shape, top: u32) {
    let more = cells(run).saturating_sub(1) * CELL_WIDTH;
    for part in &shape.parts {
        let place = (first.left() + part.x, top + part.y, part.width + more, part.height);
        rect(out, place, &hex(first.look.fg), shape.ink);
    }
}

fn text(out: &mut String, run: &[Glyph<'_>], top: u32) {
    // Blanks at the ends draw nothing, and a viewer might drop them.
    let start = run.iter().position(|glyph| !glyph.is_blank()).unwrap_or(0);
    let end = run.iter().rposition(|glyph| !glyph.is_blank()).map_or(0, |last| last + 1);
    let run = run.get(start..end).unwrap_or_default();
    let Some(first) = run.first() else { return };
    let look = first.look;
    let _ = write!(
        out,
        "<text x=\"{}\" y=\"{}\" textLength=\"{}\" fill=\"{}\"",
        first.left(),
        top + BASELINE,
        cells(run) * CELL_WIDTH,
        hex(look.fg)
    );
    if first.width > 1 {
        out.push_str(" lengthAdjust=\"spacingAndGlyphs\"");
    }
    if look.bold {
        out.push_str(" font-weight=\"bold\"");
    }
    if look.italic {
        out.push_str(" font-style=\"italic\"");
    }
    match (look.underline, look.strike) {
        (true, true) => out.push_str(" text-decoration=\"underline line-through\""),
        (true, false) => out.push_str(" text-decoration=\"underline\""),
        (false, true) => out.push_str(" text-decoration=\"line-through\""),
        (false, false) => {}
    }
    out.push('>');
    for c in run.iter().flat_map(|glyph| glyph.symbol.chars()) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out.push_str("</text>\n");
}

fn cells(run: &[Glyph<'_>]) -> u32 {
    run.iter().map(|glyph| glyph.width).sum()
}

fn rect(out: &mut String, (x, y, width, height): (u32, u32, u32, u32), fill: &str, ink: u32) {
    let _ = write!(
        out,
        "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\""
    );
    if ink < 100 {
        let _ = write!(out, " fill-opacity=\"0.{ink:02}\"");
    }
    out.push_str("/>\n");
}

#[cfg(test)]
mod tests;
