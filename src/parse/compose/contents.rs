//! An author's own table of contents in front of the boundary.
//!
//! Enters: open blocks. Leaves: how many of them, from the first on, are such a table. Promised:
//! the verdict looks at the table alone and never at the headings that it repeats, which are
//! hidden. Not promised: that a table of short statements without a title is told from a list.

use crate::article::{Body, Step};
use crate::parse::boundary::{open_text, runs};
use crate::parse::draft::Drafted;
use crate::parse::headings::{Risk, asks, risk};

/// What such a table is called.
const NAMES: &[&str] = &[
    "contents",
    "table of contents",
    "in this article",
    "in this recap",
    "in this post",
    "on this page",
    "jump to",
    "jump to section",
    "quick links",
    "what's in this article",
    "índice",
    "contenido",
    "contenidos",
    "tabla de contenidos",
    "en este artículo",
    "sommaire",
    "table des matières",
    "au sommaire",
    "inhalt",
    "inhaltsverzeichnis",
    "in diesem artikel",
    "übersicht",
    "sommario",
    "indice",
    "indice dei contenuti",
    "in questo articolo",
    "sumário",
    "neste artigo",
    "conteúdo",
    "içindekiler",
    "spis treści",
    "w tym artykule",
    "содержание",
    "оглавление",
    "目次",
    "もくじ",
    "목차",
    "目录",
    "目錄",
    "विषय सूची",
    "विषय-सूची",
];

/// Whether this block is the name of a table of contents.
pub(super) fn names(drafted: &Drafted) -> bool {
    text(drafted).is_some_and(|text| is_name(&text))
}

fn is_name(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    bare.len() <= 60 && NAMES.contains(&bare.replace('’', "'").as_str())
}

/// How many blocks at the beginning of `blocks` are entries. `named` says that the block before
/// them gives the table its name.
pub(super) fn entries(blocks: &[&Drafted], named: bool) -> usize {
    let items = blocks
        .iter()
        .take_while(|drafted| is_item(drafted) && text(drafted).is_some_and(|text| is_entry(&text)))
        .count();
    let whole = blocks.get(items).is_none_or(|next| !is_item(next));
    let tells = || {
        blocks.iter().take(items).any(|drafted| {
            text(drafted).is_some_and(|text| asks(&text) || risk(&text) == Risk::Hard)
        })
    };
    if items >= 2 && whole && (named || (items >= 3 && tells())) {
        return items;
    }
    // Lines of one paragraph: its first line may be the name.
    let lines = blocks.first().and_then(|first| text(first)).is_some_and(|text| {
        let lines: Vec<&str> = text.lines().collect();
        let (first, rest) =
            lines.split_first().map_or(("", &[][..]), |(first, rest)| (*first, rest));
        (named && lines.len() >= 2 && lines.iter().all(|line| is_entry(line)))
            || (is_name(first) && rest.len() >= 2 && rest.iter().all(|line| is_entry(line)))
    });
    usize::from(lines)
}

/// Whether a block begins a list item.
pub(super) fn is_item(drafted: &Drafted) -> bool {
    drafted
        .piece
        .as_open()
        .is_some_and(|block| block.inset.iter().any(|step| matches!(step, Step::Item(_))))
}

fn is_entry(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.len() <= 120 && !text.ends_with(['.', ',', ';', '。', '।'])
}

fn text(drafted: &Drafted) -> Option<std::borrow::Cow<'_, str>> {
    let block = drafted.piece.as_open()?;
    match block.body {
        Body::Paragraph(_) | Body::Heading { .. } => runs(block).map(|runs| open_text(runs)),
        _ => None,
    }
}
