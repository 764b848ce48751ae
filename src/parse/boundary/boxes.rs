//! Boxes of points at the head of a recap: "Summary", "Key takeaways", and three bullets that tell
//! the end above the introduction.
//!
//! Enters: blocks, of an article whose title says that it tells all. Leaves: the same, the first
//! such box under a cover of its own. Promised: only a heading and the list right under it are
//! covered, and only at the head; what stands below them is judged as if they were not there. Not
//! here: tables of contents (`compose`).

use super::inspect::is_item;
use super::split::{open_text, runs};
use crate::article::{Body, CoverKind, Tag, Why};
use crate::parse::draft::{Drafted, Marked};
use crate::spoiler::Piece;

/// So many blocks may stand above such a box: bylines, a caption.
const HEAD: usize = 4;

/// A box with more points is the article itself.
const MOST_POINTS: usize = 8;

/// What such a box is called.
const NAMES: &[&str] = &[
    "summary",
    "resumen",
    "zusammenfassung",
    "riassunto",
    "resumo",
    "özet",
    "podsumowanie",
    "key takeaways",
    "takeaways",
    "key points",
    "highlights",
    "in short",
    "in brief",
    "tl dr",
    "tldr",
    "the short version",
    "quick summary",
    "at a glance",
    "quick hits",
    "lo esencial",
    "en resumen",
    "claves",
    "puntos clave",
    "l'essentiel",
    "en bref",
    "ce qu'il faut retenir",
    "das wichtigste",
    "das wichtigste in kürze",
    "kurz gefasst",
    "in breve",
    "in sintesi",
    "em resumo",
    "pontos principais",
    "kısaca",
    "özetle",
    "w skrócie",
    "najważniejsze",
    "коротко",
    "главное",
    "この記事のポイント",
    "ポイント",
    "要点",
    "핵심 요약",
    "요약",
];

/// Covers the box at the head, if there is one.
pub(super) fn boxed(mut blocks: Vec<Drafted>) -> Vec<Drafted> {
    let Some(from) = blocks.iter().take(HEAD).position(is_named_so) else { return blocks };
    let points = blocks.iter().skip(from + 1).take_while(|block| is_point(block)).count();
    let goes_on = blocks.get(from + 1 + points).and_then(|next| next.piece.as_open());
    let goes_on = goes_on.is_some_and(|next| matches!(next.body, Body::Paragraph(_)));
    if points == 0 || points > MOST_POINTS || !goes_on {
        return blocks;
    }
    let line = blocks.get(from).map_or(1, |first| first.line);
    let inner: Vec<_> = blocks.drain(from..=from + points).map(|block| block.piece).collect();
    let piece = Piece::hidden(Tag::because(CoverKind::Block, Why::Doubt), inner);
    blocks.insert(from, Drafted { line, piece, marked: Marked::default() });
    blocks
}

fn is_named_so(drafted: &Drafted) -> bool {
    let Some(block) = drafted.piece.as_open().filter(|_| !drafted.marked.hidden) else {
        return false;
    };
    let Some(runs) = runs(block) else { return false };
    let text = open_text(runs);
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let bare = bare.replace('’', "'").replace([';', ':'], " ");
    let named = NAMES.contains(&bare.as_str());
    // "**TL;DR:**" may be a line of its own; what is named after the plot may go on below its list.
    named && !is_point(drafted) && matches!(block.body, Body::Heading { .. } | Body::Paragraph(_))
}

fn is_point(drafted: &Drafted) -> bool {
    drafted.piece.as_open().is_some_and(is_item)
}
