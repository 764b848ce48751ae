//! A row of the library: what is said of an article before it is opened.
//!
//! Enters: a view in which nothing is lifted, and what is remembered of reading the article.
//! Leaves: [`Row`], plain data. Promised: everything on a row comes from the view, so from the
//! public part; a title that spoils is masked in it already. Two articles that differ only under
//! covers have equal rows. Not here: cells, and the order of rows.

use crate::article::{Body, CoverKind, Work, WorkKind};
use crate::progress::{Progress, Scope};
use crate::spoiler::{Cover, Gate, Shown, ShownBlock, View};
use crate::works::{folded, named};

/// Words that a reader reads in a minute.
const WORDS_A_MINUTE: u64 = 230;

/// When and how far an article was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read {
    /// When it was last open, in seconds since 1970.
    pub when: u64,
    /// How far the reader came, in thousandths.
    pub share_permille: u16,
    /// The reader came to the end.
    pub finished: bool,
}

/// How much the reader has seen of what an article is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// They have begun with the work.
    Begun,
    /// All of the work, or every place that the article says it spoils.
    Whole,
}

impl Seen {
    /// The word for it on the screen.
    pub fn word(self) -> &'static str {
        match self {
            Self::Begun => "begun",
            Self::Whole => "seen",
        }
    }
}

/// What the sections of an article stand for, as their public scopes say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Nothing in particular.
    #[default]
    Section,
    /// Every covered section spoils an episode.
    Episode,
    /// Every covered section spoils a chapter.
    Chapter,
}

/// A row of the library.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// By this the article is opened and remembered.
    pub address_key: String,
    /// The title, masked where it spoils.
    pub title: String,
    /// "film 2022", or as much of it as is known.
    pub work_line: String,
    /// The title of the work; empty when it is not known.
    pub work_title: String,
    /// What the work is called where it is compared with others; empty when it is not known.
    pub called: String,
    /// The year of the work.
    pub year: Option<u16>,
    /// What the work is.
    pub kind: Option<WorkKind>,
    /// The places that its covers name, when every one does.
    pub places: Option<Vec<Scope>>,
    /// What the reader has seen of the work.
    pub seen: Option<Seen>,
    /// Sections that ask something, heading or answer covered.
    pub questions: u32,
    /// Other sections, heading or body covered.
    pub other_sections: u32,
    /// What the sections stand for.
    pub unit: Unit,
    /// Minutes to read what is not covered; at least 1.
    pub minutes: u32,
    /// What is remembered; `None` when it never was open.
    pub read: Option<Read>,
    /// The reader wants to find it again.
    pub bookmarked: bool,
    /// It came with the program.
    pub bundled: bool,
}

impl Row {
    /// The row of an article, unread. `view` must be projected with nothing lifted; what is
    /// remembered, and whether it is bundled, is for the caller to fill in.
    pub fn of(view: &View, address_key: impl Into<String>) -> Self {
        let work = view.meta.work.as_ref();
        let mut row = Self {
            address_key: address_key.into(),
            title: view.meta.title.to_string(),
            work_line: work.map(work_line).unwrap_or_default(),
            work_title: work.map(|work| work.title.to_string()).unwrap_or_default(),
            called: work.map(|work| folded(named(&work.title).title)).unwrap_or_default(),
            year: work.and_then(|work| work.year),
            kind: work.and_then(|work| work.kind),
            places: places(view.closed()),
            ..Self::default()
        };
        let mut words = 0_u64;
        let mut scopes = Vec::new();
        let mut heading_asks = None;
        for block in &view.blocks {
            match &block.shown {
                Shown::Text(block) | Shown::Opened(_, block) => {
                    words = words.saturating_add(count_words(block));
                    if let Body::Heading { question, .. } = block.body {
                        heading_asks = Some(question);
                    }
                }
                Shown::Cover(cover) => {
                    let asks = match cover.tag.kind {
                        CoverKind::Section { question, .. } => Some(question),
                        // The heading is shown and what stands under it is not.
                        CoverKind::Answer => heading_asks.take().or(Some(false)),
                        CoverKind::Block | CoverKind::Inline | CoverKind::Title => None,
                    };
                    if let Some(asks) = asks {
                        let count = if asks { &mut row.questions } else { &mut row.other_sections };
                        *count = count.saturating_add(1);
                        scopes.push(cover.tag.scope);
                    }
                }
            }
        }
        row.unit = unit(&scopes);
        row.minutes = u32::try_from(words.div_ceil(WORDS_A_MINUTE)).unwrap_or(u32::MAX).max(1);
        row
    }

    /// What it is about, where that is known.
    pub fn work(&self) -> Option<Work> {
        let Self { work_title, year, kind, .. } = self;
        (!work_title.is_empty()).then(|| Work {
            title: work_title.as_str().into(),
            year: *year,
            kind: *kind,
        })
    }

    /// What a reader who is as far as `gate` has seen of it.
    pub fn seen_by(&self, gate: &Gate) -> Option<Seen> {
        let progress = gate.progress();
        let reached = |places: &Vec<Scope>| {
            !places.is_empty() && places.iter().all(|place| gate.reaches(*place))
        };
        if progress.contains(&Progress::All) || self.places.as_ref().is_some_and(reached) {
            Some(Seen::Whole)
        } else {
            progress.iter().any(|one| *one != Progress::None).then_some(Seen::Begun)
        }
    }

    /// "2 questions", "10 episodes", "3 questions, 1 section"; empty when nothing is covered.
    pub fn sections_line(&self) -> String {
        let all = self.questions.saturating_add(self.other_sections);
        let parts = match self.unit {
            Unit::Episode => vec![(all, "episode")],
            Unit::Chapter => vec![(all, "chapter")],
            Unit::Section => vec![(self.questions, "question"), (self.other_sections, "section")],
        };
        let parts: Vec<String> = parts
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| format!("{count} {word}{}", if count == 1 { "" } else { "s" }))
            .collect();
        parts.join(", ")
    }
}

fn work_line(work: &Work) -> String {
    match (work.kind, work.year) {
        (Some(kind), Some(year)) => format!("{} {year}", kind.word()),
        (Some(kind), None) => kind.word().to_owned(),
        (None, Some(year)) => year.to_string(),
        (None, None) => String::new(),
    }
}

/// Each place once; nothing as soon as one cover names none.
fn places<'a>(mut covers: impl Iterator<Item = &'a Cover>) -> Option<Vec<Scope>> {
    covers.try_fold(Vec::new(), |mut places, cover| {
        let place = cover.tag.scope?;
        if !places.contains(&place) {
            places.push(place);
        }
        Some(places)
    })
}

fn unit(scopes: &[Option<Scope>]) -> Unit {
    let all = |is: fn(&Option<Scope>) -> bool| !scopes.is_empty() && scopes.iter().all(is);
    if all(|scope| matches!(scope, Some(Scope::Episode { .. }))) {
        Unit::Episode
    } else if all(|scope| matches!(scope, Some(Scope::Chapter(_)))) {
        Unit::Chapter
    } else {
        Unit::Section
    }
}

/// The words that can be seen. A word whose letters differ in style is one word.
fn count_words(block: &ShownBlock) -> u64 {
    match &block.body {
        Body::Code(text) | Body::End(text) | Body::Boundary(Some(text)) => {
            text.split_whitespace().count() as u64
        }
        _ => {
            let mut words = 0;
            let mut inside = false;
            for piece in block.pieces() {
                let Some(run) = piece.text() else {
                    inside = false;
                    continue;
                };
                for c in run.text.chars() {
                    let is_word = !c.is_whitespace();
                    words += u64::from(is_word && !inside);
                    inside = is_word;
                }
            }
            words
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::article::{ArticleKind, Block, Boundary, Meta, Run, Tag, WorkKind};
    use crate::spoiler::{Document, DocumentBlock, Piece, Reveals, project};

    fn document(blocks: Vec<Piece<DocumentBlock>>) -> Document {
        let meta = Meta {
            title: "Harbour Lights".into(),
            work: Some(Work {
                title: "Harbour".into(),
                year: Some(2022),
                kind: Some(WorkKind::Film),
            }),
            author: None,
            language: None,
            source: None,
            kind: ArticleKind::Recap,
            boundary: Boundary::NONE,
        };
        Document { meta, blocks }
    }

    fn text(words: &str) -> DocumentBlock {
        Block::paragraph(vec![Piece::Open(Run::plain(words))])
    }

    fn section(question: bool, scope: Option<Scope>, inside: &str) -> Piece<DocumentBlock> {
        let kind = CoverKind::Section { level: 2, question };
        Piece::hidden(Tag { scope, ..Tag::of(kind) }, vec![Piece::Open(text(inside))])
    }

    fn row(blocks: Vec<Piece<DocumentBlock>>) -> Row {
        Row::of(&project(&document(blocks), &Reveals::none()), "file:/a.md")
    }

    #[test]
    fn a_row_says_what_the_public_part_says() {
        let row = row(vec![
            Piece::Open(text("Two sisters share a house.")),
            section(true, None, "She leaves."),
            section(true, None, "No."),
            section(false, None, "Later."),
        ]);
        assert_eq!(row.title, "Harbour Lights");
        assert_eq!(row.work_line, "film 2022");
        assert_eq!((row.questions, row.other_sections, row.minutes), (2, 1, 1));
        assert_eq!(row.sections_line(), "2 questions, 1 section");
        assert_eq!((row.read, row.bookmarked, row.bundled), (None, false, false));
    }

    #[test]
    fn minutes_count_the_words_that_are_not_covered() {
        for (words, minutes) in [(0, 1), (1, 1), (230, 1), (231, 2), (1_000, 5)] {
            let open = Piece::Open(text(&"word ".repeat(words)));
            let hidden = section(true, None, &"word ".repeat(5_000));
            assert_eq!(row(vec![open, hidden]).minutes, minutes, "{words}");
        }
    }

    #[test]
    fn articles_that_differ_under_covers_have_equal_rows() {
        let with = |inside: &str, words: &str| {
            let inline =
                Piece::hidden(Tag::of(CoverKind::Inline), vec![Piece::Open(Run::plain(words))]);
            let open = Block::paragraph(vec![Piece::Open(Run::plain("It was ")), inline]);
            row(vec![Piece::Open(open), section(true, None, inside)])
        };
        assert_eq!(with("She leaves.", "her"), with(&"word ".repeat(9_999), "nobody at all"));
    }

    #[test]
    fn a_serial_counts_episodes_and_a_novel_chapters() {
        let episode = |episode| Some(Scope::Episode { season: 1, episode });
        let serial = vec![section(true, episode(1), "a"), section(false, episode(2), "b")];
        assert_eq!(row(serial).sections_line(), "2 episodes");
        let novel = vec![section(false, Some(Scope::Chapter(1)), "a")];
        assert_eq!(row(novel).sections_line(), "1 chapter");
        let mixed = vec![section(false, episode(1), "a"), section(false, None, "b")];
        assert_eq!(row(mixed).sections_line(), "2 sections");
        assert_eq!(row(vec![Piece::Open(text("Plain."))]).sections_line(), "");
    }

    #[test]
    fn what_was_seen_is_the_work_or_every_place_that_is_named() {
        let episode = |episode| Scope::Episode { season: 1, episode };
        let about = |last| {
            let covers = (1..=last).map(|number| section(true, Some(episode(number)), "a"));
            row(covers.collect())
        };
        let of = |row: &Row, progress| row.seen_by(&Gate::at(vec![progress], None));
        let through = |number| Progress::Through(episode(number));
        for (last, progress, seen) in [
            (3, Progress::None, None),
            (3, through(2), Some(Seen::Begun)),
            (3, through(3), Some(Seen::Whole)),
            (3, Progress::All, Some(Seen::Whole)),
            (0, through(2), Some(Seen::Begun)),
            (0, Progress::All, Some(Seen::Whole)),
        ] {
            assert_eq!(of(&about(last), progress), seen, "{last} {progress}");
        }
        let unnamed = row(vec![section(true, Some(episode(1)), "a"), section(true, None, "b")]);
        assert_eq!(of(&unnamed, through(9)), Some(Seen::Begun));
        assert_eq!(about(3).seen_by(&Gate::shut()), None);
    }

    #[test]
    fn a_heading_in_the_open_over_a_covered_answer_is_a_question_too() {
        let heading = |question| {
            let runs = vec![Piece::Open(Run::plain("Who?"))];
            Piece::Open(Block::new(Body::Heading { level: 2, question, runs }))
        };
        let answer =
            || Piece::hidden(Tag::of(CoverKind::Answer), vec![Piece::Open(text("The butler."))]);
        let row = row(vec![heading(true), answer(), heading(false), answer(), heading(true)]);
        assert_eq!((row.questions, row.other_sections), (1, 1));
    }

    #[test]
    fn a_word_in_two_styles_is_one_word() {
        let block: ShownBlock = Block::paragraph(vec![
            Shown::Text(Run::plain("un")),
            Shown::Text(Run::plain("believ")),
            Shown::Text(Run::plain("able news ")),
        ]);
        assert_eq!(count_words(&block), 2);
    }
}
