//! Pictures of small buffers, as text and as SVG.

#![allow(clippy::unwrap_used)]

use super::*;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};

const PAGE: PageColours = PageColours { fg: [0xdd; 3], bg: [0x11; 3] };

/// A buffer of one row for each line, each word in the style it comes with.
fn buffer(width: u16, lines: &[&[(&str, Style)]]) -> Buffer {
    let height = u16::try_from(lines.len()).unwrap();
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    for (y, line) in (0..).zip(lines) {
        let mut x = 0;
        for (text, style) in *line {
            (x, _) = buffer.set_stringn(x, y, text, usize::from(width), *style);
        }
    }
    buffer
}

/// The elements of the picture behind its page.
#[track_caller]
fn check(width: u16, line: &[(&str, Style)], expected: &[&str]) {
    let svg = svg(&buffer(width, &[line]), PAGE);
    let found: Vec<&str> = svg.lines().skip(2).take_while(|line| *line != "</svg>").collect();
    assert_eq!(found, expected);
}

const PLAIN: Style = Style::new();

#[test]
fn a_picture_as_text_keeps_the_columns() {
    let buffer = buffer(8, &[&[("ab", PLAIN), (" c  ", PLAIN)], &[], &[("日本x", PLAIN)]]);
    assert_eq!(picture(&buffer), "ab c\n\n日本x\n");
}

#[test]
fn a_picture_of_a_part_of_the_screen_is_that_part() {
    let mut buffer = Buffer::empty(Rect::new(5, 3, 3, 1));
    buffer.set_string(5, 3, "abc", PLAIN);
    assert_eq!(picture(&buffer), "abc\n");
    assert!(svg(&buffer, PAGE).contains("x=\"16\" y=\"31\" textLength=\"27\""));
}

#[test]
fn an_empty_screen_has_a_picture() {
    let buffer = Buffer::empty(Rect::ZERO);
    assert_eq!(picture(&buffer), "");
    assert!(svg(&buffer, PAGE).starts_with("<svg "));
}

#[test]
fn words_of_one_look_are_one_text_and_far_words_are_two() {
    check(
        20,
        &[("one two   three", PLAIN)],
        &[
            r##"<text x="16" y="31" textLength="63" fill="#dddddd">one two</text>"##,
            r##"<text x="106" y="31" textLength="45" fill="#dddddd">three</text>"##,
        ],
    );
}

#[test]
fn what_a_viewer_would_take_for_markup_is_escaped() {
    check(
        9,
        &[("<a> & \"b\"", PLAIN)],
        &[r##"<text x="16" y="31" textLength="81" fill="#dddddd">&lt;a&gt; &amp; "b"</text>"##],
    );
}

#[test]
fn a_wide_symbol_stands_over_its_two_cells() {
    check(
        8,
        &[("a日b", PLAIN)],
        &[
            r##"<text x="16" y="31" textLength="9" fill="#dddddd">a</text>"##,
            r##"<text x="25" y="31" textLength="18" fill="#dddddd" lengthAdjust="spacingAndGlyphs">日</text>"##,
            r##"<text x="43" y="31" textLength="9" fill="#dddddd">b</text>"##,
        ],
    );
}

#[test]
fn styles_are_seen() {
    let style = PLAIN.fg(Color::Rgb(1, 2, 3)).bg(Color::Indexed(231));
    let style = style.add_modifier(Modifier::BOLD | Modifier::ITALIC | Modifier::UNDERLINED);
    check(
        3,
        &[("x ", style), ("y", PLAIN.add_modifier(Modifier::CROSSED_OUT | Modifier::DIM))],
        &[
            r##"<rect x="16" y="16" width="18" height="20" fill="#ffffff"/>"##,
            concat!(
                r##"<text x="16" y="31" textLength="18" fill="#010203" font-weight="bold" "##,
                r##"font-style="italic" text-decoration="underline">x </text>"##
            ),
            concat!(
                r##"<text x="34" y="31" textLength="9" fill="#777777" "##,
                r##"text-decoration="line-through">y</text>"##
            ),
        ],
    );
}

#[test]
fn lines_and_shades_run_on_as_one_shape() {
    check(
        6,
        &[("│──▒▒", PLAIN)],
        &[
            r##"<rect x="20" y="16" width="1" height="20" fill="#dddddd"/>"##,
            r##"<rect x="25" y="25" width="18" height="1" fill="#dddddd"/>"##,
            r##"<rect x="43" y="16" width="18" height="20" fill="#dddddd" fill-opacity="0.40"/>"##,
        ],
    );
}

#[test]
fn a_hidden_cell_is_not_in_the_picture() {
    check(4, &[("abc", PLAIN.add_modifier(Modifier::HIDDEN))], &[]);
}

#[test]
fn a_page_is_as_large_as_its_cells_and_their_air() {
    let svg = svg(&buffer(10, &[&[], &[]]), PAGE);
    assert!(
        svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"122\" height=\"72\"")
    );
    assert!(svg.ends_with("</svg>\n"));
}
