//! A view as linear text.
//!
//! Enters: a view, or some of its blocks. Leaves: text, each line ended by `\n`. Promised: blocks
//! are separated by one blank line; a cover is one line, never folded, the same for all that may
//! be under it; without `colour` and `hyperlinks` no escape sequence is written; nothing here
//! changes with what is hidden. Not here: the address bar of a link; links without hyperlinks
//! are their words alone.

use super::fold::{cells, fold};
use super::table;
use crate::article::{Body, CoverKind, Step};
use crate::layout::{Flat, HIDDEN, Span, Veil, flat};
use crate::spoiler::{Cover, Shown, ShownBlock, View, ViewBlock};

/// How text is written. The default is for a file: not folded, no escape sequences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TextOptions {
    /// Cells in a line; 0 does not fold.
    pub width: u16,
    /// Bold headings, dim covers, the author's emphasis.
    pub colour: bool,
    /// Links as OSC 8 sequences.
    pub hyperlinks: bool,
    /// What the program says itself is ASCII. The author's words stay as they are.
    pub ascii: bool,
}

/// The title and everything that may be seen.
pub fn text(view: &View, options: &TextOptions) -> String {
    let mut page = Page::new(options);
    if !begins_with_title(view) {
        let title = Flat {
            text: view.meta.title.clone().into(),
            spans: vec![Span {
                end: u32::try_from(view.meta.title.len()).unwrap_or(u32::MAX),
                style: crate::article::Style::default(),
                link: None,
                veil: Veil::None,
            }],
        };
        page.begin(&[], false);
        page.lines(&title, &[], BOLD);
    }
    page.blocks(&view.blocks);
    page.out
}

/// Some blocks of a view, without the title.
pub fn blocks(blocks: &[ViewBlock], options: &TextOptions) -> String {
    let mut page = Page::new(options);
    page.blocks(blocks);
    page.out
}

/// "Question 3 · hidden", "Section 4 · S01E04 · hidden", "Answer 1 · hidden".
pub fn cover_name(cover: &Cover, ascii: bool) -> String {
    let dot = if ascii { " - " } else { " · " };
    if cover.tag.kind == CoverKind::Inline {
        return HIDDEN.trim_matches(['[', ']']).to_owned();
    }
    let mut parts = parts(cover);
    parts.push("hidden".to_owned());
    parts.join(dot)
}

/// The same of a cover that may be lifted: "Section 4 · S01E04".
pub fn cover_words(cover: &Cover) -> String {
    parts(cover).join(" · ")
}

/// Its name with its number, and what its author says of it.
fn parts(cover: &Cover) -> Vec<String> {
    let number = cover.number.to_string();
    let name = match cover.tag.kind {
        CoverKind::Inline => "Words".to_owned(),
        CoverKind::Answer if !number.is_empty() => format!("Answer {number}"),
        _ => cover.name(),
    };
    std::iter::once(name).chain(cover.remarks()).collect()
}

/// Whether the first block is a heading that says the title already.
fn begins_with_title(view: &View) -> bool {
    view.blocks.first().and_then(|block| block.shown.text()).is_some_and(|block| {
        matches!(block.body, Body::Heading { level: 1, .. })
            && *flat(block).text == *view.meta.title
    })
}

const BOLD: &str = "1";
const DIM: &str = "2";

/// What is written so far, and what stands at its end.
struct Page<'a> {
    options: &'a TextOptions,
    out: String,
    after_cover: bool,
    quotes: usize,
}

impl<'a> Page<'a> {
    fn new(options: &'a TextOptions) -> Self {
        Self { options, out: String::new(), after_cover: false, quotes: 0 }
    }

    fn blocks(&mut self, blocks: &[ViewBlock]) {
        for block in blocks {
            match &block.shown {
                Shown::Text(block) | Shown::Opened(_, block) => self.block(block),
                Shown::Cover(cover) => self.cover(cover),
            }
        }
    }

    /// The air before a block.
    fn begin(&mut self, inset: &[Step], tight: bool) {
        let quotes = inset.iter().take_while(|step| **step == Step::Quote).count();
        if !self.out.is_empty() && !tight {
            // A quotation of two paragraphs stays one.
            self.out.push_str("> ".repeat(quotes.min(self.quotes)).trim_end());
            self.out.push('\n');
        }
        self.quotes = quotes;
        self.after_cover = false;
    }

    fn cover(&mut self, cover: &Cover) {
        let tight = self.after_cover;
        self.begin(&[], tight);
        self.after_cover = true;
        let line = format!("[{}]", cover_name(cover, self.options.ascii));
        self.styled(&line, &[DIM]);
        self.out.push('\n');
    }

    fn block(&mut self, block: &ShownBlock) {
        let inset = block.inset.as_slice();
        if matches!(block.body, Body::Boundary(None)) {
            return;
        }
        self.begin(inset, block.tight);
        match &block.body {
            Body::Heading { .. } => self.lines(&flat(block), inset, BOLD),
            Body::Paragraph(_) => self.lines(&flat(block), inset, ""),
            Body::Boundary(_) | Body::End(_) => self.lines(&flat(block), inset, DIM),
            Body::Rule => self.verbatim(["---"], inset, ""),
            Body::Code(code) => {
                self.verbatim(code.trim_end_matches('\n').split('\n'), inset, "    ");
            }
            Body::Table(table) => {
                let width = self.room(&Prefix::of(inset, self.options.ascii));
                let rows = table::lines(table, width);
                self.verbatim(rows.iter().map(String::as_str), inset, "");
            }
        }
    }

    /// The cells beside a prefix; 0 when lines are not folded.
    fn room(&self, prefix: &Prefix) -> usize {
        match usize::from(self.options.width) {
            0 => 0,
            width => width.saturating_sub(cells(&prefix.rest)).max(1),
        }
    }

    /// Folded and styled. `style` is the SGR parameter of the whole, or empty.
    fn lines(&mut self, flat: &Flat, inset: &[Step], style: &str) {
        let prefix = Prefix::of(inset, self.options.ascii);
        let width = self.room(&prefix);
        let mut spans = flat.ranges().peekable();
        for (row, range) in fold(&flat.text, width).into_iter().enumerate() {
            self.out.push_str(prefix.at(row));
            // A span that goes on in the next line is looked at again there.
            while let Some((of_span, span)) = spans.peek() {
                let part = of_span.start.max(range.start)..of_span.end.min(range.end);
                if let Some(words) = flat.text.get(part).filter(|words| !words.is_empty()) {
                    self.span(words, span, style);
                }
                if of_span.end > range.end {
                    break;
                }
                spans.next();
            }
            self.end_line();
        }
    }

    /// As it is, line by line.
    fn verbatim<'b>(
        &mut self,
        lines: impl IntoIterator<Item = &'b str>,
        inset: &[Step],
        indent: &str,
    ) {
        let prefix = Prefix::of(inset, self.options.ascii);
        for (row, line) in lines.into_iter().enumerate() {
            self.out.push_str(prefix.at(row));
            self.out.push_str(indent);
            self.out.push_str(line);
            self.end_line();
        }
    }

    /// No white space stands at the end of a line.
    fn end_line(&mut self) {
        let end = self.out.trim_end_matches(' ').len();
        self.out.truncate(end);
        self.out.push('\n');
    }

    fn span(&mut self, words: &str, span: &Span, whole: &str) {
        let style = span.style;
        let codes = [
            (!whole.is_empty(), whole),
            (style.strong, BOLD),
            (style.aside || matches!(span.veil, Veil::Cover(_)), DIM),
            (style.emphasis, "3"),
            (style.strike, "9"),
        ];
        let codes: Vec<&str> = codes.iter().filter(|(on, _)| *on).map(|(_, code)| *code).collect();
        match span.link.as_deref().filter(|link| self.options.hyperlinks && is_safe(link)) {
            Some(link) => {
                self.out.push_str("\x1b]8;;");
                self.out.push_str(link);
                self.out.push_str("\x1b\\");
                self.styled(words, &codes);
                self.out.push_str("\x1b]8;;\x1b\\");
            }
            None => self.styled(words, &codes),
        }
    }

    fn styled(&mut self, words: &str, codes: &[&str]) {
        let colour = self.options.colour && !codes.is_empty();
        if colour {
            self.out.push_str("\x1b[");
            self.out.push_str(&codes.join(";"));
            self.out.push('m');
        }
        self.out.push_str(words);
        if colour {
            self.out.push_str("\x1b[0m");
        }
    }
}

/// Whether an address can stand in an OSC 8 sequence: of an allowed kind, and nothing in it that
/// could end the sequence.
fn is_safe(link: &str) -> bool {
    ["http://", "https://", "mailto:"].iter().any(|scheme| link.starts_with(scheme))
        && link.bytes().all(|byte| byte.is_ascii_graphic())
}

/// What stands before the first line of a block, and before its other lines.
struct Prefix {
    first: String,
    rest: String,
}

impl Prefix {
    fn of(inset: &[Step], ascii: bool) -> Self {
        let mut prefix = Self { first: String::new(), rest: String::new() };
        for step in inset {
            match step {
                Step::Quote => prefix.both("> "),
                Step::Hang(air) => prefix.both(&" ".repeat(usize::from(*air) + 1)),
                Step::Item(marker) => {
                    let marker = if ascii && !marker.is_ascii() { "*" } else { marker };
                    prefix.first.push_str(marker);
                    prefix.first.push(' ');
                    prefix.rest.push_str(&" ".repeat(cells(marker) + 1));
                }
            }
        }
        prefix
    }

    fn both(&mut self, words: &str) {
        self.first.push_str(words);
        self.rest.push_str(words);
    }

    fn at(&self, row: usize) -> &str {
        if row == 0 { &self.first } else { &self.rest }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::article::{Align, Tag};
    use crate::print::{Show, lift, look, sample};
    use crate::progress::{Level, Scope};
    use crate::spoiler::{Document, Piece};

    const FILE: TextOptions =
        TextOptions { width: 0, colour: false, hyperlinks: false, ascii: false };

    #[track_caller]
    fn check(document: &Document, show: &str, options: TextOptions, expected: &[&str]) {
        let show: Show = show.parse().unwrap();
        let sheet = lift(&show, look(document)).unwrap();
        let text = text(&sheet.view, &options);
        assert_eq!(text.lines().collect::<Vec<_>>(), expected, "\n{text}");
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"));
    }

    #[test]
    fn a_recap_is_printed_with_a_line_for_each_cover() {
        check(
            &sample::recap(),
            "none",
            FILE,
            &[
                "Don't Leave",
                "",
                "A painter walks through Istanbul in winter.",
                "",
                "The rest tells what happens in Don't Leave.",
                "",
                "[Question 1 · hidden]",
                "[Question 2 · ending · hidden]",
                "",
                "No spoilers below.",
                "",
                "In cinemas.",
            ],
        );
    }

    #[test]
    fn shown_headings_stand_over_covered_answers() {
        check(
            &sample::recap(),
            "headings,inline",
            FILE,
            &[
                "Don't Leave",
                "",
                "A painter walks through Istanbul in winter.",
                "",
                "The rest tells what happens in Don't Leave.",
                "",
                "Why did she leave?",
                "",
                "[Answer 1 · hidden]",
                "",
                "Do they meet again?",
                "",
                "[Answer 2 · hidden]",
                "",
                "No spoilers below.",
                "",
                "In cinemas.",
            ],
        );
    }

    #[test]
    fn a_lifted_cover_shows_everything_under_it_in_its_place() {
        check(
            &sample::recap(),
            "2",
            FILE,
            &[
                "Don't Leave",
                "",
                "A painter walks through Istanbul in winter.",
                "",
                "The rest tells what happens in Don't Leave.",
                "",
                "[Question 1 · hidden]",
                "",
                "Do they meet again?",
                "",
                "Once, by the ferry.",
                "",
                "And the dog?",
                "",
                "It stays.",
                "",
                "No spoilers below.",
                "",
                "In cinemas.",
            ],
        );
    }

    #[test]
    fn covers_say_the_authors_words_and_are_never_folded() {
        let tag = Tag {
            label: Some("the twist".into()),
            scope: Some(Scope::Episode { season: 1, episode: 4 }),
            level: Some(Level::Major),
            ..Tag::of(CoverKind::Block)
        };
        let document = sample::document(vec![
            Piece::hidden(tag, vec![sample::paragraph("He did it.")]),
            sample::runs(vec![sample::words("It is "), sample::secret("he"), sample::words(".")]),
        ]);
        let narrow = TextOptions { width: 10, ..FILE };
        check(
            &document,
            "none",
            narrow,
            &[
                "Sample",
                "",
                "[Passage 1 · the twist · S01E04 · major · hidden]",
                "",
                "It is",
                "[hidden].",
            ],
        );
        let ascii = TextOptions { ascii: true, ..FILE };
        check(
            &document,
            "inline",
            ascii,
            &["Sample", "", "[Passage 1 - the twist - S01E04 - major - hidden]", "", "It is he."],
        );
    }

    fn all_shapes() -> Document {
        let quote = |text| sample::inset(vec![Step::Quote], false, text);
        sample::document(vec![
            sample::heading(2, "List"),
            sample::item("•", "one two three"),
            sample::inset(vec![Step::Hang(1), Step::Item("10.".into())], true, "four five six"),
            sample::inset(vec![Step::Hang(1)], false, "more"),
            quote("first of the quote"),
            quote("second"),
            sample::open(Body::Rule),
            sample::open(Body::Code("let x =\n\n    a + b;".into())),
            sample::open(Body::Boundary(None)),
            sample::table(
                vec![Align::Left, Align::Right, Align::Centre],
                vec![
                    vec![sample::words("who"), sample::words("year"), sample::words("how")],
                    vec![sample::words("日本"), sample::words("7"), sample::secret("a knife")],
                ],
            ),
        ])
    }

    #[test]
    fn every_shape_of_block_has_its_picture() {
        check(
            &all_shapes(),
            "none",
            FILE,
            &[
                "Sample",
                "",
                "List",
                "• one two three",
                "  10. four five six",
                "",
                "  more",
                "",
                "> first of the quote",
                ">",
                "> second",
                "",
                "---",
                "",
                "    let x =",
                "",
                "        a + b;",
                "",
                "who   year    how",
                "----  ----  --------",
                "日本     7  [hidden]",
            ],
        );
    }

    #[test]
    fn narrow_lines_hang_under_their_markers() {
        check(
            &all_shapes(),
            "none",
            TextOptions { width: 13, ascii: true, ..FILE },
            &[
                "Sample",
                "",
                "List",
                "* one two",
                "  three",
                "  10. four",
                "      five",
                "      six",
                "",
                "  more",
                "",
                "> first of",
                "> the quote",
                ">",
                "> second",
                "",
                "---",
                "",
                "    let x =",
                "",
                "        a + b;",
                "",
                "who | year |",
                "how",
                "日本 | 7 |",
                "[hidden]",
            ],
        );
    }

    #[test]
    fn wide_characters_fill_their_cells() {
        check(
            &sample::document(vec![sample::paragraph("銀座の夜 is long")]),
            "none",
            TextOptions { width: 7, ..FILE },
            &["Sample", "", "銀座の", "夜 is", "long"],
        );
    }

    #[test]
    fn a_title_that_the_text_begins_with_is_said_once() {
        check(
            &sample::document(vec![sample::heading(1, "Sample"), sample::paragraph("Text.")]),
            "none",
            FILE,
            &["Sample", "", "Text."],
        );
    }

    #[test]
    fn colour_and_links_are_written_where_asked_for() {
        let document = sample::document(vec![
            sample::runs(vec![sample::words("See "), sample::link("this", "https://a.example/")]),
            sample::runs(vec![sample::link("bad", "file:///x"), sample::secret("x")]),
            sample::passage(vec![]),
        ]);
        check(
            &document,
            "none",
            TextOptions { colour: true, hyperlinks: true, ..FILE },
            &[
                "\x1b[1mSample\x1b[0m",
                "",
                "See \x1b]8;;https://a.example/\x1b\\\x1b[3mthis\x1b[0m\x1b]8;;\x1b\\",
                "",
                "\x1b[3mbad\x1b[0m\x1b[2m[hidden]\x1b[0m",
                "",
                "\x1b[2m[Passage 1 · hidden]\x1b[0m",
            ],
        );
    }
}
