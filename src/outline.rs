//! The contents: one row for each heading, and for each cover that may hide one.
//!
//! Enters: a [`View`]. Leaves: an [`Outline`], rows in reading order, each with its indent, its
//! words or its cover's name, how far it is lifted, and the cover that a key acts on there.
//! Promised: nothing but what the view shows; a row stays where it was when its cover is lifted or
//! put back; one pass, so that a text of a hundred thousand headings has contents at once. Two
//! things share a row: a heading, and the cover (or what was under it) that follows at once. Not
//! here: how rows are cut to a width, and which of them is selected.

mod depth;

use unicode_segmentation::UnicodeSegmentation;

use crate::article::{Body, CoverKind, Run, Str, Words};
use crate::layout::HIDDEN;
use crate::spoiler::{BlockId, Cover, Path, Shown, ShownBlock, SpoilerId, View, ViewBlock};
use depth::{Around, Depths, Standing};

/// Characters of a lifted passage that serve as its label, about a row of the contents.
const LABEL: usize = 48;

/// What a row says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// The words of a heading on one line; covered words read [`HIDDEN`].
    Heading(Words),
    /// The first words of a passage that has no heading and is lifted.
    Passage(Str),
    /// What is still hidden.
    Cover(Cover),
}

impl Label {
    /// The row's words: "Why Did She Leave?", "Question 3 · hidden". Never empty.
    pub fn text(&self) -> String {
        match self {
            Self::Heading(words) if words.is_empty() => "untitled".to_owned(),
            Self::Passage(words) if words.is_empty() => "passage".to_owned(),
            Self::Heading(words) => words.to_string(),
            Self::Passage(words) => words.to_string(),
            Self::Cover(cover) => format!("{} · hidden", cover.name()),
        }
    }
}

/// How far a row is lifted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The cover is shut.
    Covered,
    /// The heading is shown, what stands under it is not, or not all of it.
    Question,
    /// Was covered; heading and what stands under it are shown.
    Open,
    /// Was never hidden.
    Never,
}

impl State {
    /// The mark before the row; one cell in every terminal that has it.
    pub fn mark(self) -> char {
        match self {
            Self::Covered => '○',
            Self::Question => '◐',
            Self::Open => '●',
            Self::Never => '·',
        }
    }
}

/// A row of the contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The place of the heading or cover; keeps while the view changes around it.
    pub id: BlockId,
    /// Its index among the blocks of the view.
    pub position: usize,
    /// Steps of indentation: 0 for the shallowest, one more inside each section, whatever heading
    /// levels the author skipped.
    pub depth: u8,
    /// What it says.
    pub label: Label,
    /// How far it is lifted.
    pub state: State,
    /// The heading asks something.
    pub question: bool,
    /// The cover that a reveal key acts on here: the next one to lift, or, where all is open, the
    /// one to put back. `None` where nothing was ever hidden.
    pub act: Option<SpoilerId>,
}

/// The contents of what is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The rows; their positions ascend.
    pub entries: Vec<Entry>,
}

impl Outline {
    /// The row in whose section the block at `position` of the view stands; `None` before the
    /// first. An index into [`Outline::entries`], as are the answers below.
    pub fn current(&self, position: usize) -> Option<usize> {
        self.entries.partition_point(|entry| entry.position <= position).checked_sub(1)
    }

    /// The first row behind `position`.
    pub fn next_after(&self, position: usize) -> Option<usize> {
        let next = self.entries.partition_point(|entry| entry.position <= position);
        (next < self.entries.len()).then_some(next)
    }

    /// The last row before `position`.
    pub fn previous_before(&self, position: usize) -> Option<usize> {
        self.entries.partition_point(|entry| entry.position < position).checked_sub(1)
    }
}

/// The contents of `view`.
pub fn outline(view: &View) -> Outline {
    let mut walk = Walk::default();
    let title = lifted_title(view);
    for (position, block) in view.blocks.iter().enumerate() {
        walk.step(position, block, title == Some(position));
    }
    Outline { entries: walk.entries }
}

/// The article's own title, when it was a cover and is lifted: a heading that alone fills the
/// first cover at the very beginning. It is no section, before or after. Titles are counted with
/// the covers over blocks, which tells them from a section that is a heading and nothing else.
fn lifted_title(view: &View) -> Option<usize> {
    if view.covers.blocks.lifted == 0 {
        return None;
    }
    let [first, rest @ ..] = view.blocks.as_slice() else { return None };
    let Shown::Opened(id, block) = &first.shown else { return None };
    let alone = rest.first().is_none_or(|next| next.id.0.ordinals().next() != Some(0));
    (alone && id.path().depth() == 1 && matches!(block.body, Body::Heading { .. })).then_some(0)
}

#[derive(Default)]
struct Walk<'a> {
    entries: Vec<Entry>,
    depths: Depths<'a>,
    /// The innermost lifted cover around the block before.
    inside: Around<'a>,
    /// The block before was a heading and has the last row.
    after_heading: bool,
}

impl<'a> Walk<'a> {
    fn step(&mut self, position: usize, block: &'a ViewBlock, title: bool) {
        // Under a heading at the top only a cover at the top continues it, and so on inwards.
        let heading = std::mem::take(&mut self.after_heading).then_some(self.inside);
        match &block.shown {
            Shown::Cover(cover) => {
                self.inside = Around::parent(&cover.id);
                let under = heading.is_some_and(|heading| heading.is(self.inside));
                self.cover(position, block, cover, under);
            }
            Shown::Text(shown) => {
                self.inside = Around::default();
                if let Body::Heading { .. } = shown.body {
                    self.heading(position, block, shown, Around::default());
                }
            }
            Shown::Opened(id, shown) => {
                let inside = Around::of(id);
                let begins = self.inside.begins(inside);
                self.inside = inside;
                match (&shown.body, begins) {
                    (Body::Heading { .. }, _) if title => {}
                    (Body::Heading { .. }, begins) => {
                        self.heading(position, block, shown, begins.unwrap_or(inside));
                    }
                    (_, Some(outer)) if outer.is_article() => {
                        let under = heading.is_some_and(Around::is_article);
                        self.lifted(position, block, shown, id, under);
                    }
                    _ => {}
                }
            }
        }
    }

    fn cover(&mut self, position: usize, block: &ViewBlock, cover: &Cover, under: bool) {
        let section = match cover.tag.kind {
            CoverKind::Section { level, question } => Some((level, question)),
            CoverKind::Answer | CoverKind::Block => None,
            // A title is no section; words have no row.
            CoverKind::Title | CoverKind::Inline => return,
        };
        let outermost = self.inside.is_article();
        if section.is_none() && (under || !outermost) {
            self.still_covered(&cover.id);
            return;
        }
        let depth = match section {
            Some((level, _)) => {
                self.depths.enter(Standing::heading(self.inside, self.inside, level))
            }
            None => self.depths.enter(Standing::passage(self.inside, self.inside)),
        };
        self.entries.push(Entry {
            id: block.id.clone(),
            position,
            depth,
            label: Label::Cover(cover.clone()),
            state: State::Covered,
            question: section.is_some_and(|(_, question)| question),
            act: Some(cover.id.clone()),
        });
    }

    /// A cover without a row of its own, under the heading or in the passage of the last row.
    fn still_covered(&mut self, id: &SpoilerId) {
        if let Some(entry) = self.entries.last_mut()
            && matches!(entry.state, State::Never | State::Open)
        {
            entry.state = State::Question;
            entry.act = Some(id.clone());
        }
    }

    fn heading(
        &mut self,
        position: usize,
        block: &'a ViewBlock,
        shown: &ShownBlock,
        outer: Around<'a>,
    ) {
        let Body::Heading { level, question, runs } = &shown.body else { return };
        let act = block.shown.opened().cloned();
        let depth = self.depths.enter(Standing::heading(outer, self.inside, *level));
        self.entries.push(Entry {
            id: block.id.clone(),
            position,
            depth,
            label: Label::Heading(words(runs)),
            state: if act.is_some() { State::Open } else { State::Never },
            question: *question,
            act,
        });
        self.after_heading = true;
    }

    /// The first block of what was under an outermost cover and does not begin with a heading.
    fn lifted(
        &mut self,
        position: usize,
        block: &ViewBlock,
        shown: &ShownBlock,
        id: &'a SpoilerId,
        under: bool,
    ) {
        let outermost = SpoilerId::new(Path::from_ordinals(id.path().ordinals().take(1)));
        if under {
            if let Some(entry) = self.entries.last_mut() {
                entry.state = State::Open;
                entry.act = Some(outermost);
            }
            return;
        }
        let around = Around::outermost(id);
        let depth = self.depths.enter(Standing::passage(Around::default(), around));
        self.entries.push(Entry {
            id: block.id.clone(),
            position,
            depth,
            label: Label::Passage(beginning(shown)),
            state: State::Open,
            question: false,
            act: Some(outermost),
        });
    }
}

/// The words of a heading on one line. The words of one run are shared, not copied.
fn words(runs: &[Shown<Run>]) -> Words {
    if let [Shown::Text(run) | Shown::Opened(_, run)] = runs
        && !run.text.contains('\n')
    {
        return run.text.clone();
    }
    runs.iter().map(piece).collect::<String>().replace('\n', " ").into()
}

fn piece(run: &Shown<Run>) -> &str {
    run.text().map_or(HIDDEN, |run| &run.text)
}

/// The first words of a passage on one line, cut between words where there are any.
fn beginning(block: &ShownBlock) -> Str {
    let enough = LABEL * 8;
    let text: String = match &block.body {
        Body::Code(text) | Body::End(text) | Body::Boundary(Some(text)) => {
            text.chars().take(enough).collect()
        }
        Body::Table(table) => {
            let cells = table.rows.iter().flatten();
            let pieces = cells.flat_map(|cell| cell.iter().map(piece).chain([" "]));
            pieces.flat_map(str::chars).take(enough).collect()
        }
        _ => block.pieces().map(piece).flat_map(str::chars).take(enough).collect(),
    };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = text.grapheme_indices(true).nth(LABEL) else { return text.into() };
    let (kept, _) = text.split_at(end);
    let kept = kept.rsplit_once(' ').map_or(kept, |(words, _)| words);
    format!("{kept}…").into()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod tests;
