//! A view cut into sections, each from its heading or its cover to the next.
//!
//! Enters: a view. Leaves: its sections in reading order, which together hold every block.
//! Promised: a section that is still covered holds its cover and nothing else; what stands under
//! a lifted cover and what follows it in the open are not mixed; text without a heading is a
//! section of level 0. Not here: how a section is written out.

use std::ops::Range;

use crate::article::{Body, CoverKind};
use crate::spoiler::{Cover, Path, Shown, ShownBlock, SpoilerId, View, ViewBlock};

/// A part of a view under one heading.
#[derive(Clone, Debug)]
pub struct Section<'a> {
    /// The level of its heading, 1–6; 0 without one.
    pub level: u8,
    /// Its heading asks something.
    pub question: bool,
    /// Its heading, where that is shown.
    pub heading: Option<&'a ShownBlock>,
    /// The cover that it is, while that is not lifted.
    pub cover: Option<&'a Cover>,
    /// The cover around all of it, lifted or not.
    pub under: Option<SpoilerId>,
    /// Where its blocks are among those of the view.
    pub range: Range<usize>,
    /// Its blocks, the heading or the cover included.
    pub blocks: &'a [ViewBlock],
}

impl Section<'_> {
    /// Its answer, or all of it, is covered.
    pub fn hidden(&self) -> bool {
        self.cover.is_some() || self.answer().is_some()
    }

    /// The cover over its answer, while that is not lifted.
    pub fn answer(&self) -> Option<&Cover> {
        self.blocks
            .iter()
            .filter_map(|block| block.shown.cover())
            .find(|cover| cover.tag.kind == CoverKind::Answer)
    }

    /// Everything of it that is covered, over blocks and over words.
    pub fn closed(&self) -> impl Iterator<Item = &Cover> {
        self.blocks.iter().flat_map(|block| {
            let words = block.shown.text().into_iter().flat_map(|text| text.pieces());
            block.shown.cover().into_iter().chain(words.filter_map(Shown::cover))
        })
    }

    /// Whether a block that starts no section of its own belongs here.
    fn takes(&self, block: &ViewBlock) -> bool {
        let id = match &block.shown {
            Shown::Cover(cover) if cover.tag.kind == CoverKind::Title => return true,
            Shown::Cover(cover) => Some(&cover.id),
            Shown::Opened(id, _) => Some(id),
            Shown::Text(_) => None,
        };
        match (&self.under, id) {
            (Some(under), Some(id)) => under.encloses(id),
            (Some(_), None) => false,
            (None, Some(_)) => self.heading.is_some(),
            (None, None) => true,
        }
    }
}

/// The sections of `view`.
pub fn sections(view: &View) -> Vec<Section<'_>> {
    let mut sections: Vec<Section<'_>> = Vec::new();
    for (position, block) in view.blocks.iter().enumerate() {
        match start(block) {
            Some(section) => sections.push(Section { range: position..position + 1, ..section }),
            None => match sections.last_mut().filter(|section| section.takes(block)) {
                Some(section) => section.range.end = position + 1,
                None => {
                    sections.push(Section { range: position..position + 1, ..unheaded(block) });
                }
            },
        }
    }
    for section in &mut sections {
        section.blocks = view.blocks.get(section.range.clone()).unwrap_or_default();
    }
    sections
}

/// The section that begins with `block`, if it is a heading or a covered section.
fn start(block: &ViewBlock) -> Option<Section<'_>> {
    match &block.shown {
        Shown::Cover(cover) => match cover.tag.kind {
            CoverKind::Section { level, question } => Some(Section {
                level,
                question,
                cover: Some(cover),
                under: Some(cover.id.clone()),
                ..EMPTY
            }),
            CoverKind::Answer | CoverKind::Block | CoverKind::Inline | CoverKind::Title => None,
        },
        Shown::Text(text) | Shown::Opened(_, text) => match text.body {
            Body::Heading { level, question, .. } => Some(Section {
                level,
                question,
                heading: Some(text),
                under: block.shown.opened().cloned(),
                ..EMPTY
            }),
            _ => None,
        },
    }
}

/// The section that `block` begins where no section takes it.
fn unheaded(block: &ViewBlock) -> Section<'_> {
    match &block.shown {
        Shown::Cover(cover) if cover.tag.kind == CoverKind::Title => EMPTY,
        Shown::Cover(cover) => {
            Section { cover: Some(cover), under: Some(cover.id.clone()), ..EMPTY }
        }
        // Covers inside a lifted passage do not cut it, so the outermost one counts.
        Shown::Opened(id, _) => Section { under: Some(outermost(id)), ..EMPTY },
        Shown::Text(_) => EMPTY,
    }
}

const EMPTY: Section<'static> = Section {
    level: 0,
    question: false,
    heading: None,
    cover: None,
    under: None,
    range: 0..0,
    blocks: &[],
};

/// The outermost cover around, or at, `id`.
pub(super) fn outermost(id: &SpoilerId) -> SpoilerId {
    SpoilerId::new(Path::from_ordinals(id.path().ordinals().take(1)))
}
