//! One article being read aloud: where the reader is, what is lifted, and what each key says.
//!
//! Enters: a document, and what the reader asks for. Leaves: sentences. Promised: only
//! [`Desk::reveal`], [`Desk::reveal_words`] and [`Desk::reveal_all`] lift covers, and
//! [`Desk::mend`], [`Desk::stand`] and [`Desk::reveal_up_to`], after a question; the place is kept by block, so that none of them moves it. Not here: asking, reading, writing.

mod stand;

use super::command::Word;
use crate::article::CoverKind;
use crate::layout::Place;
use crate::mend::{Mends, Said, because};
use crate::print::{self, Section, Sheet, TextOptions, blocks, look_at, sections, tally};
use crate::reader::{Paragraph, moved, paragraph, still_seen};
use crate::spoiler::{BlockId, Cover, Document, Gate, Reveals, SpoilerId, View, ViewBlock};

/// One article being read.
pub(super) struct Desk<'a> {
    first: &'a Document,
    /// The article as it is hidden since the reader said something.
    mended: Option<Document>,
    mends: Mends,
    gate: Gate,
    options: TextOptions,
    sheet: Sheet,
    /// The first block of the section that was read last.
    place: Option<BlockId>,
}

impl<'a> Desk<'a> {
    /// Nothing lifted, nothing read.
    pub(super) fn new(
        document: &'a Document,
        mends: Mends,
        gate: &Gate,
        options: TextOptions,
    ) -> Self {
        let gate = gate.clone();
        let sheet = Sheet::new(look_at(document, &gate));
        Self { first: document, mended: None, mends, gate, options, sheet, place: None }
    }

    fn document(&self) -> &Document {
        self.mended.as_ref().unwrap_or(self.first)
    }

    /// Lifts these and nothing else.
    fn change(&mut self, reveals: Reveals) {
        let document = self.mended.as_ref().unwrap_or(self.first);
        self.sheet.change(reveals, look_at(document, &self.gate));
    }

    /// The title, how much is hidden, and the first section.
    pub(super) fn opening(&mut self) -> String {
        let title = &self.sheet.view.meta.title;
        let hidden = print::hidden(&self.sheet);
        let covers = match hidden.all() {
            0 => "Nothing is hidden.".to_owned(),
            1 => format!("1 cover: {} hidden.", tally(hidden)),
            all => format!("{all} covers: {} hidden.", tally(hidden)),
        };
        let opening = format!("{title}\n{covers}\n");
        let first = self.read(0).unwrap_or_else(|| "The article is empty.\n".to_owned());
        format!("{opening}\n{first}")
    }

    /// The section with this index aloud, which is then the place.
    fn read(&mut self, index: usize) -> Option<String> {
        let sections = sections(&self.sheet.view);
        let section = sections.get(index)?;
        let text = self.words(section);
        self.place = section.blocks.first().map(|block| block.id.clone());
        Some(text)
    }

    fn words(&self, section: &Section<'_>) -> String {
        blocks(section.blocks, &self.options)
    }

    /// Which section the place is in.
    fn index(&self, sections: &[Section<'_>]) -> usize {
        let Some(place) = &self.place else { return 0 };
        let block = position(&self.sheet.view, place);
        sections.iter().position(|section| section.range.contains(&block)).unwrap_or(0)
    }

    /// The section so many further on.
    pub(super) fn step(&mut self, by: isize) -> String {
        let index = self.index(&sections(&self.sheet.view));
        let there = index.checked_add_signed(by).and_then(|there| self.read(there));
        there.unwrap_or_else(|| {
            if by < 0 { "This is the first section.\n" } else { "This was the last section.\n" }
                .to_owned()
        })
    }

    fn again(&mut self) -> String {
        let index = self.index(&sections(&self.sheet.view));
        self.read(index).unwrap_or_default()
    }

    /// Every section's name.
    pub(super) fn list(&self) -> String {
        let sections = sections(&self.sheet.view);
        let here = self.index(&sections);
        let row = |(index, section): (usize, &Section<'_>)| {
            let state = match section.answer() {
                Some(cover) if section.heading.is_some() => {
                    format!(", {}", spoken(cover).to_lowercase())
                }
                _ => String::new(),
            };
            let here = if index == here { " You are here." } else { "" };
            format!("{}{state}.{here}\n", heading(section))
        };
        sections.iter().enumerate().map(row).collect()
    }

    /// Where the reader is, and how much is hidden.
    pub(super) fn place(&self) -> String {
        let sections = sections(&self.sheet.view);
        let index = self.index(&sections);
        let name = sections.get(index).map(heading).unwrap_or_default();
        let hidden = print::hidden(&self.sheet);
        let rest = match hidden.all() {
            0 => "Nothing is hidden.".to_owned(),
            _ => format!("{} hidden.", tally(hidden)),
        };
        format!("Section {} of {}: {name}. {rest}\n", index + 1, sections.len())
    }

    /// Puts every cover back.
    pub(super) fn hide_all(&mut self) -> String {
        let was = !self.sheet.view.seen.is_empty() || !self.sheet.reveals.is_empty();
        let mut none = Reveals::none();
        if !self.gate.is_shut() {
            none.shut_all();
        }
        self.change(none);
        if !was {
            return "Nothing was shown that can be hidden.\n".to_owned();
        }
        format!("Everything is hidden again.\n\n{}", self.again())
    }

    /// Lifts the first shut cover with this number, and goes there.
    pub(super) fn reveal(&mut self, number: &str) -> String {
        let has = |cover: &&Cover| cover.number.to_string() == number && numbered(cover);
        let Some(cover) = self.sheet.view.closed().find(has).cloned() else {
            return self.no_cover(number);
        };
        let what = match cover.tag.kind {
            CoverKind::Section { question: true, .. } => "The question",
            CoverKind::Section { question: false, .. } => "The heading",
            CoverKind::Answer => "The answer",
            CoverKind::Block | CoverKind::Inline | CoverKind::Title => "The passage",
        };
        let then = match cover.tag.kind {
            CoverKind::Section { .. } => format!(" Type {number} once more for what follows it."),
            _ => String::new(),
        };
        self.open([cover.id.clone()]);
        self.place = self.found(&cover.id).or(self.place.take());
        let more = self.sheet.view.closed().any(|cover| has(&cover));
        let then = if more { then } else { String::new() };
        format!("{what} of number {number} is shown.{then}\n\n{}", self.again())
    }

    fn no_cover(&self, number: &str) -> String {
        let known = self
            .sheet
            .view
            .closed()
            .any(|cover| cover.number.to_string().split('.').next() == Some(number));
        let last = self.sheet.last();
        match number.parse::<u32>() {
            Ok(asked) if (1..=last).contains(&asked) && known => format!(
                "Number {number} is shown. More is hidden inside it, read on to find its number.\n"
            ),
            Ok(asked) if (1..=last).contains(&asked) => {
                format!("Number {number} is shown already.\n")
            }
            _ => match last {
                0 => "There is no such cover; no cover here has a number.\n".to_owned(),
                1 => "There is no such cover; the only one with a number is 1.\n".to_owned(),
                last => format!("There is no such cover now; covers are 1 to {last}.\n"),
            },
        }
    }

    /// The question before everything is revealed, or why there is nothing to ask.
    pub(super) fn ask_all(&self) -> Result<String, String> {
        match print::hidden(&self.sheet).all() {
            0 => Err("Nothing is hidden.\n".to_owned()),
            1 => Ok("Reveal everything under 1 cover? y or n".to_owned()),
            all => Ok(format!("Reveal everything under {all} covers? y or n")),
        }
    }

    /// Lifts everything.
    pub(super) fn reveal_all(&mut self) -> String {
        loop {
            let shut: Vec<SpoilerId> =
                self.sheet.view.closed().map(|cover| cover.id.clone()).collect();
            if !self.open(shut) {
                return format!("Everything is shown.\n\n{}", self.again());
            }
        }
    }

    /// The covers of this section that have no number, and the question if there are several.
    pub(super) fn ask_words(&self) -> Result<(Vec<SpoilerId>, Option<String>), String> {
        let sections = sections(&self.sheet.view);
        let covers: Vec<SpoilerId> = sections
            .get(self.index(&sections))
            .into_iter()
            .flat_map(Section::closed)
            .filter(|cover| !numbered(cover))
            .map(|cover| cover.id.clone())
            .collect();
        match covers.len() {
            0 => Err("No words are hidden in this section.\n".to_owned()),
            1 => Ok((covers, None)),
            many => {
                let question = format!("Reveal {many} hidden places in this section? y or n");
                Ok((covers, Some(question)))
            }
        }
    }

    /// Lifts these.
    pub(super) fn reveal_words(&mut self, covers: Vec<SpoilerId>) -> String {
        let count = covers.len();
        self.open(covers);
        let done = if count == 1 { "1 hidden place is" } else { "Hidden places are" };
        format!("{done} shown.\n\n{}", self.again())
    }

    /// Lifts these covers; false when there was nothing left to lift.
    fn open(&mut self, covers: impl IntoIterator<Item = SpoilerId>) -> bool {
        let mut reveals = self.sheet.reveals.clone();
        for cover in covers {
            reveals.open(cover);
        }
        let changed = reveals != self.sheet.reveals;
        if changed {
            self.change(reveals);
        }
        changed
    }

    /// The first block under a lifted cover.
    fn found(&self, id: &SpoilerId) -> Option<BlockId> {
        let is_under = |inner: Option<&SpoilerId>| inner.is_some_and(|inner| id.encloses(inner));
        self.sheet.view.blocks.iter().find_map(|block| {
            let cover = block.shown.cover().map(|cover| &cover.id);
            (is_under(block.shown.opened()) || is_under(cover)).then(|| block.id.clone())
        })
    }
}

impl Desk<'_> {
    /// Why the first cover of this section is hidden, or anything.
    pub(super) fn why(&self) -> String {
        let sections = sections(&self.sheet.view);
        let cover = sections.get(self.index(&sections)).and_then(|section| section.closed().next());
        let boundary = &self.sheet.view.meta.boundary;
        let because = because(boundary, cover.map(|cover| &cover.tag));
        let name = cover.map(|cover| format!("{}. ", spoken(cover))).unwrap_or_default();
        let mut why = format!("{name}{}\n", because.rule);
        for more in because.words.iter().map(AsRef::as_ref).chain(because.how.as_deref()) {
            why.push_str(more);
            why.push('\n');
        }
        why
    }

    /// A paragraph of this section by its number; else what to type.
    fn paragraph(&self, nth: Option<usize>, word: &str) -> Result<Paragraph, String> {
        let mut paragraphs = self.paragraphs();
        let count = paragraphs.len();
        let place = match nth {
            None if count == 1 => Some(0),
            None => None,
            Some(nth) => nth.checked_sub(1).filter(|place| *place < count),
        };
        match (place, count) {
            (Some(place), _) => Ok(paragraphs.swap_remove(place)),
            (None, 0) => Err("No paragraph is shown in this section.\n".to_owned()),
            (None, 1) => Err("This section has 1 paragraph.\n".to_owned()),
            (None, all) => Err(format!(
                "This section has {all} paragraphs, its heading counted. Say which: {word} 1 to \
                 {word} {all}.\n"
            )),
        }
    }

    fn paragraphs(&self) -> Vec<Paragraph> {
        let view = &self.sheet.view;
        let sections = sections(view);
        let range = sections.get(self.index(&sections)).map(|section| section.range.clone());
        range.into_iter().flatten().filter_map(|at| paragraph(view, at)).collect()
    }

    /// What the reader says, what is to be remembered after it, and the question before it is done;
    /// or why there is nothing to do.
    pub(super) fn weigh(&self, word: Word) -> Result<(Said, Mends, Option<&'static str>), String> {
        let (said, behind) = match word {
            Word::Nothing => (Said::Nothing, false),
            Word::Forget => (Said::Forget, false),
            Word::Begin(nth) => {
                let paragraph = self.paragraph(nth, "begin")?;
                (Said::Begin(paragraph.anchor), paragraph.behind)
            }
            Word::Hide(nth) => (Said::Hide(self.paragraph(nth, "hide")?.anchor), false),
        };
        let mends = said.after(&self.mends).ok_or_else(|| format!("{}\n", said.idle()))?;
        Ok((said, mends, said.question(&self.mends, behind)))
    }

    /// Hides as the reader said, in an article that was composed by it; without one, nothing.
    pub(super) fn mend(&mut self, said: Said, mends: Mends, composed: Option<Document>) -> String {
        let Some(document) = composed else {
            return format!("{}\n", said.refused(&self.sheet.view.meta.boundary));
        };
        let before = std::mem::replace(&mut self.sheet, Sheet::new(look_at(&document, &self.gate)));
        let mut kept =
            still_seen(self.document(), &document, &before.view, &before.reveals, &mends.also);
        kept.keep_shut(&before.reveals);
        self.mended = Some(document);
        self.mends = mends;
        self.change(kept);
        if let Some(block) = self.place.take() {
            let place = Place { block, offset: 0, lead: 0 };
            self.place = Some(moved(&before.view, &self.sheet.view, &place).block);
        }
        format!("{}\n\n{}", said.done(), self.again())
    }
}

/// Where the block `id` is, or the first of what is under it since it was lifted.
fn position(view: &View, id: &BlockId) -> usize {
    let position = view.position(id);
    let next = position.saturating_add(1);
    let is = |block: &ViewBlock| id.0.encloses(&block.id.0);
    match (view.blocks.get(position), view.blocks.get(next)) {
        (Some(here), Some(there)) if !is(here) && is(there) => next,
        _ => position,
    }
}

/// Whether a cover is called by a number: covers over words and titles, and answers under
/// headings that were never hidden, are not.
fn numbered(cover: &Cover) -> bool {
    let kind = !matches!(cover.tag.kind, CoverKind::Inline | CoverKind::Title);
    kind && cover.number.parts().next().is_some()
}

/// "Question 3, ending, hidden": a cover's name without signs.
fn spoken(cover: &Cover) -> String {
    print::cover_name(cover, false).replace(" · ", ", ")
}

/// A section's name, as it is spoken.
fn heading(section: &Section<'_>) -> String {
    match (section.heading, section.cover) {
        (Some(heading), _) => crate::layout::flat(heading).text.replace('\n', " "),
        (None, Some(cover)) => spoken(cover),
        (None, None) => "Text without a heading".to_owned(),
    }
}
