//! Pictures: what is seen of a text with everything covered, and each time that all covers which
//! can be seen are lifted, with `=>` between. `[label]` is a cover over words, `{label}` one over
//! blocks, `{# label}` over a section, `!…!` a warning, `/…/` a notice of the end; blocks are parted by ` / `, cells by ` | `,
//! rows by ` \ `.

use std::fmt::Write as _;

use crate::article::{Body, CoverKind, Run, Step};
use crate::parse::{Format, parse};
use crate::spoiler::{Reveals, Shown, SpoilerId, View, ViewBlock, project};

/// As what a text is read.
#[derive(Clone, Copy, Debug)]
pub(in crate::parse) enum As {
    Markdown,
    Plain,
    /// One and the other, which see the same.
    Both,
    /// A part of a page.
    #[cfg_attr(not(feature = "html"), allow(dead_code, reason = "there are no pages"))]
    Page,
}

impl As {
    pub(in crate::parse) fn formats(self) -> &'static [Format] {
        match self {
            Self::Markdown => &[Format::Markdown],
            Self::Plain => &[Format::Plain],
            Self::Both => &[Format::Markdown, Format::Plain],
            Self::Page => &[Format::Html],
        }
    }
}

fn words(runs: &[Shown<Run>]) -> String {
    let word = |run: &Shown<Run>| match run {
        Shown::Cover(cover) => format!("[{}]", cover.remarks().join(", ")),
        Shown::Text(run) | Shown::Opened(_, run) => {
            let code = if run.style.code && !run.style.aside { "`" } else { "" };
            let strike = if run.style.strike { "~" } else { "" };
            let link = run.link.as_ref().map_or_else(String::new, |link| format!("→{link}"));
            let text = run.text.replace('\n', "⏎");
            format!("{code}{strike}{text}{strike}{code}{link}")
        }
    };
    runs.iter().map(word).collect()
}

fn block(block: &ViewBlock) -> String {
    let shown = match &block.shown {
        Shown::Cover(cover) => {
            let kind = match cover.tag.kind {
                CoverKind::Section { .. } => "# ",
                CoverKind::Answer => "answer ",
                CoverKind::Block | CoverKind::Inline | CoverKind::Title => "",
            };
            return format!("{{{kind}{}}}", cover.remarks().join(", "));
        }
        Shown::Text(shown) | Shown::Opened(_, shown) => shown,
    };
    let mut out = String::new();
    for step in &shown.inset {
        let _ = match step {
            Step::Quote => write!(out, "> "),
            Step::Item(marker) => write!(out, "{marker} "),
            Step::Hang(cells) => write!(out, "_{cells} "),
        };
    }
    out + &match &shown.body {
        Body::Heading { level, question, runs } => {
            let asks = if *question { "?" } else { "" };
            format!("{}{asks} {}", "#".repeat(usize::from(*level)), words(runs))
        }
        Body::Paragraph(runs) => words(runs),
        Body::Code(code) => format!("`{}`", code.replace('\n', "⏎")),
        Body::Table(table) => {
            let row = |row: &Vec<Vec<_>>| {
                row.iter().map(|cell| words(cell)).collect::<Vec<_>>().join(" | ")
            };
            table.rows.iter().map(row).collect::<Vec<_>>().join(" \\ ")
        }
        Body::Rule => "---".to_owned(),
        Body::Boundary(words) => format!("!{}!", words.as_deref().unwrap_or_default()),
        Body::End(words) => format!("/{words}/"),
    }
}

pub(in crate::parse) fn picture(text: &str, format: Format) -> String {
    let document = parse(text, format, "x").unwrap().document;
    let blocks = |view: &View| view.blocks.iter().map(block).collect::<Vec<_>>().join(" / ");
    let mut reveals = Reveals::none();
    let mut seen = Vec::new();
    loop {
        let view = project(&document, &reveals);
        seen.push(blocks(&view));
        let closed: Vec<SpoilerId> = view.closed().map(|cover| cover.id.clone()).collect();
        if closed.is_empty() {
            return seen.join("  =>  ");
        }
        for id in closed {
            reveals.open(id);
        }
    }
}
