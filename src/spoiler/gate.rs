//! The gate: which covers open by themselves, since their reader has seen what they hide.
//!
//! Enters: how far a reader is, on each kind of place, and how bad a spoiler may be. Leaves: yes or
//! no for a cover's public tag. Promised: farther never opens less; a place that is guessed, not
//! understood or on another rail opens nothing; nothing that the reader hid opens. Not here: which
//! work is meant, and who said how far its reader is.

use std::cmp::Ordering;

use crate::article::{CoverKind, Guess, Tag, Why, WorkKind};
use crate::progress::{Level, Progress, Scope};

/// How far a reader is in the work that an article is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gate {
    progress: Vec<Progress>,
    /// What the work is that was seen.
    kind: Option<WorkKind>,
    /// The worst that may be shown.
    limit: Option<Level>,
    /// Of a work that was seen to its end everything opens, whatever is said of it.
    whole: bool,
}

impl Gate {
    /// Opens nothing.
    pub fn shut() -> Self {
        Self::default()
    }

    /// For a reader who is so far, on each kind of place, in a work of this kind.
    pub fn at(progress: Vec<Progress>, kind: Option<WorkKind>) -> Self {
        Self { progress, kind, limit: None, whole: false }
    }

    /// The same, and nothing worse than this. What says how bad it is, and no place, opens up to
    /// here.
    #[must_use]
    pub fn up_to(self, limit: Option<Level>) -> Self {
        Self { limit, ..self }
    }

    /// The same; and what its author gave no place opens as well, where all of the work was seen.
    #[must_use]
    pub fn opening_what_was_seen(self, whole: bool) -> Self {
        Self { whole, ..self }
    }

    /// What the work is that was seen.
    pub fn kind(&self) -> Option<WorkKind> {
        self.kind
    }

    /// Whether it opens nothing at all.
    pub fn is_shut(&self) -> bool {
        self.limit.is_none() && self.progress.iter().all(|one| *one == Progress::None)
    }

    /// How far the reader is; empty where that is unknown.
    pub fn progress(&self) -> &[Progress] {
        &self.progress
    }

    /// The worst that may be shown.
    pub fn limit(&self) -> Option<Level> {
        self.limit
    }

    /// The same after the reader said how far they are in a work of this kind; and whether that is
    /// less far than before, which takes back all that was said.
    pub fn after(&self, said: Progress, kind: Option<WorkKind>) -> (Self, bool) {
        let before = &self.progress;
        let back = before.iter().any(|one| one.compare(said).is_some_and(Ordering::is_gt));
        let mut now: Vec<Progress> = match said {
            Progress::Through(_) if !back => {
                before.iter().copied().filter(|one| !said.is_as_far_as(*one)).collect()
            }
            _ => Vec::new(),
        };
        if said != Progress::None {
            now.push(said);
        }
        (Self { progress: now, kind, ..*self }, back)
    }

    /// Whether the reader has seen this place.
    pub fn reaches(&self, scope: Scope) -> bool {
        self.kind.is_none_or(|kind| kind.can_have(scope))
            && self.progress.iter().any(|progress| progress.reaches(scope))
    }

    /// Whether a cover opens by what its author says of it.
    pub fn opens(&self, tag: &Tag) -> bool {
        if tag.why == Why::Reader {
            return false;
        }
        let mild = tag.level.zip(self.limit).map(|(level, limit)| level <= limit);
        if self.whole && self.progress.contains(&Progress::All) {
            let place = tag.scope.or(tag.guess.and_then(Guess::scope));
            // What only another medium has told is behind no end of this one.
            let elsewhere = place.is_none() && tag.guess.is_some();
            return !elsewhere
                && mild.unwrap_or(true)
                && place.is_none_or(|place| self.reaches(place));
        }
        if tag.unread {
            return false;
        }
        match tag.scope {
            Some(scope) => self.reaches(scope) && mild.unwrap_or(true),
            None => tag.guess.is_none() && mild == Some(true),
        }
    }

    /// Whether a cover that stays shut probably hides what the reader has seen: somebody guessed.
    pub fn may_open(&self, tag: &Tag) -> bool {
        tag.scope.is_none()
            && tag.guess.and_then(Guess::scope).is_some_and(|scope| self.reaches(scope))
    }
}

/// Whether a cover opens with the section around it: an answer does, and a section of which its
/// author says nothing. What an author or the reader hid by itself does not.
pub(super) fn follows(tag: &Tag) -> bool {
    let silent = tag.scope.is_none() && tag.guess.is_none() && tag.level.is_none() && !tag.unread;
    silent
        && match tag.kind {
            CoverKind::Answer => true,
            CoverKind::Section { .. } => !matches!(tag.why, Why::Marked | Why::Reader),
            CoverKind::Block | CoverKind::Inline | CoverKind::Title => false,
        }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::article::{ArticleKind, Block, Body, Boundary, BoundaryBy, Meta, Run, Sure};
    use crate::article::{GuessBy, Guessed, Medium};
    use crate::spoiler::{Document, DocumentBlock, Piece, Reveals, View, project, project_at};

    type Part = Piece<DocumentBlock>;

    fn places() -> impl Strategy<Value = Scope> {
        prop_oneof![
            (0_u16..3).prop_map(Scope::Season),
            (0_u16..3, 1_u16..4).prop_map(|(season, episode)| Scope::Episode { season, episode }),
            (1_u16..4).prop_map(Scope::Chapter),
            (1_u16..4).prop_map(Scope::Absolute),
            (0_u8..=100).prop_map(Scope::Percent),
            Just(Scope::Finale),
            Just(Scope::All),
        ]
    }

    fn guesses() -> impl Strategy<Value = Guessed> {
        prop_oneof![
            places().prop_map(Guessed::Place),
            Just(Guessed::Medium(Medium::Manga)),
            Just(Guessed::Medium(Medium::Books)),
        ]
    }

    fn progress() -> impl Strategy<Value = Progress> {
        prop_oneof![Just(Progress::None), places().prop_map(Progress::through), Just(Progress::All),]
    }

    fn levels() -> impl Strategy<Value = Option<Level>> {
        prop::option::of(prop_oneof![Just(Level::Minor), Just(Level::Major), Just(Level::Ending)])
    }

    fn tags() -> impl Strategy<Value = Tag> {
        let kinds = prop_oneof![
            Just(CoverKind::Section { level: 2, question: true }),
            Just(CoverKind::Answer),
            Just(CoverKind::Block),
            Just(CoverKind::Title),
        ];
        let why = prop_oneof![Just(Why::Marked), Just(Why::Behind), Just(Why::Reader)];
        let words = (prop::option::of(places()), prop::option::of(guesses()), any::<bool>());
        (kinds, why, words, levels()).prop_map(|(kind, why, (scope, guess, unread), level)| Tag {
            scope,
            guess: guess
                .filter(|_| scope.is_none())
                .map(|what| Guess { what, by: GuessBy::Heading }),
            unread: unread && scope.is_none(),
            level,
            ..Tag::because(kind, why)
        })
    }

    fn text() -> Part {
        let body = Body::Paragraph(vec![Piece::Open(Run::plain("words"))]);
        Piece::Open(Block::new(body))
    }

    /// What is under covers, so that it can be made anew: a document cannot be cloned.
    #[derive(Clone, Debug)]
    enum Sketch {
        Open,
        Hidden(Tag, Vec<Sketch>),
    }

    fn sketches() -> impl Strategy<Value = Vec<Sketch>> {
        let leaf = Just(Sketch::Open);
        let part = leaf.prop_recursive(4, 24, 4, |inner| {
            (tags(), prop::collection::vec(inner, 0..4))
                .prop_map(|(tag, inside)| Sketch::Hidden(tag, inside))
        });
        prop::collection::vec(part, 0..5)
    }

    fn parts(sketches: &[Sketch]) -> Vec<Part> {
        let part = |sketch: &Sketch| match sketch {
            Sketch::Open => text(),
            Sketch::Hidden(tag, inside) => Piece::hidden(tag.clone(), parts(inside)),
        };
        sketches.iter().map(part).collect()
    }

    fn document(blocks: Vec<Part>) -> Document {
        let boundary = Boundary { by: BoundaryBy::Markup, sure: Sure::Certain, ..Boundary::NONE };
        let meta = Meta {
            title: "t".into(),
            work: None,
            author: None,
            language: None,
            source: None,
            kind: ArticleKind::Recap,
            boundary,
        };
        Document { meta, blocks }
    }

    /// The places of the blocks that can be read.
    fn shown(view: &View) -> Vec<crate::spoiler::BlockId> {
        let open = view.blocks.iter().filter(|block| block.shown.text().is_some());
        open.map(|block| block.id.clone()).collect()
    }

    fn farther(progress: Progress, more: Progress) -> bool {
        more.is_as_far_as(progress)
    }

    proptest! {
        #[test]
        fn more_progress_never_hides_and_less_never_shows(
            sketch in sketches(),
            one in prop::collection::vec(progress(), 0..3),
            other in progress(),
            limit in levels(),
            whole in any::<bool>(),
        ) {
            let document = document(parts(&sketch));
            let look = |progress: Vec<Progress>| {
                let gate = Gate::at(progress, None).up_to(limit).opening_what_was_seen(whole);
                shown(&project_at(&document, &Reveals::none(), &gate))
            };
            let less = look(one.clone());
            // Farther on every rail that was told, or told of one more.
            let more = one.iter().map(|progress| if farther(*progress, other) { other } else { *progress });
            let more = look(more.chain([other]).collect());
            prop_assert!(less.iter().all(|block| more.contains(block)));
        }

        #[test]
        fn a_milder_limit_never_shows_more(sketch in sketches(), progress in progress()) {
            let document = document(parts(&sketch));
            let look = |limit| {
                let gate = Gate::at(vec![progress], None).up_to(Some(limit));
                shown(&project_at(&document, &Reveals::none(), &gate))
            };
            let (minor, major, ending) =
                (look(Level::Minor), look(Level::Major), look(Level::Ending));
            prop_assert!(minor.iter().all(|block| major.contains(block)));
            prop_assert!(major.iter().all(|block| ending.contains(block)));
        }

        #[test]
        fn what_opens_has_an_explicit_place_that_was_reached_or_follows_one(
            sketch in sketches(),
            progress in progress(),
        ) {
            let document = document(parts(&sketch));
            let gate = Gate::at(vec![progress], None);
            let shut = project(&document, &Reveals::none());
            let open = project_at(&document, &Reveals::none(), &gate);
            prop_assert!(open.lifted.is_sorted_by(|one, next| one.id < next.id));
            for cover in shut.closed() {
                let opened = open.seen.iter().any(|seen| seen.id == cover.id);
                let reached = cover.tag.scope.is_some_and(|scope| progress.reaches(scope));
                let may = reached && !cover.tag.unread && cover.tag.why != Why::Reader;
                prop_assert_eq!(opened, may, "{:?} at {}", cover.tag, progress);
            }
        }

        #[test]
        fn what_was_not_seen_to_its_end_opens_no_more_for_opening_what_was_seen(
            sketch in sketches(),
            progress in progress(),
        ) {
            let document = document(parts(&sketch));
            let gate = Gate::at(vec![progress], None);
            let (plain, whole) = (gate.clone(), gate.opening_what_was_seen(true));
            let look = |gate| project_at(&document, &Reveals::none(), gate);
            if progress == Progress::All {
                let stays = |cover: &crate::spoiler::Cover| {
                    let elsewhere = cover.tag.guess.is_some_and(|guess| guess.scope().is_none());
                    cover.tag.why == Why::Reader || cover.tag.scope.is_none() && elsewhere
                };
                prop_assert!(look(&whole).closed().all(stays));
            } else {
                prop_assert_eq!(look(&whole), look(&plain));
            }
        }

        #[test]
        fn nothing_known_opens_nothing(sketch in sketches()) {
            let document = document(parts(&sketch));
            let shut = project(&document, &Reveals::none());
            for gate in [Gate::shut(), Gate::at(vec![Progress::None], None)] {
                prop_assert_eq!(&project_at(&document, &Reveals::none(), &gate), &shut);
            }
        }
    }

    fn section(scope: Option<Scope>, why: Why, inside: Vec<Part>) -> Part {
        let kind = CoverKind::Section { level: 2, question: false };
        Piece::hidden(Tag { scope, ..Tag::because(kind, why) }, inside)
    }

    fn seen_at(place: Scope, blocks: Vec<Part>) -> View {
        let gate = Gate::at(vec![Progress::through(place)], None);
        project_at(&document(blocks), &Reveals::none(), &gate)
    }

    #[test]
    fn an_episode_that_was_seen_is_shown_whole_but_for_what_was_hidden_by_itself() {
        let (first, second) = (Scope::Chapter(1), Scope::Chapter(2));
        let inside = || {
            let answer = |inside| Piece::hidden(Tag::of(CoverKind::Answer), inside);
            vec![
                text(),
                answer(vec![
                    text(),
                    section(None, Why::Behind, vec![text(), answer(vec![text()])]),
                    section(None, Why::Marked, vec![text()]),
                    section(Some(second), Why::Marked, vec![text()]),
                    Piece::hidden(Tag::of(CoverKind::Block), vec![text()]),
                ]),
            ]
        };
        let view = seen_at(first, vec![section(Some(first), Why::Behind, inside())]);
        let names: Vec<String> =
            view.closed().map(|cover| format!("{} {:?}", cover.name(), cover.tag.scope)).collect();
        assert_eq!(shown(&view).len(), 4);
        assert_eq!(names, ["Section 1.2 None", "Section 1.3 Some(Chapter(2))", "Passage 1.4 None"]);
        // What was seen later opens with it by its own word.
        let view = seen_at(second, vec![section(Some(first), Why::Behind, inside())]);
        assert_eq!(shown(&view).len(), 5);
        // Lifted by hand it is not seen, and nothing follows it.
        let document = document(vec![section(Some(first), Why::Behind, inside())]);
        let mut reveals = Reveals::none();
        let id = project(&document, &reveals).closed().next().unwrap().id.clone();
        assert_eq!(project(&document, &reveals).lifted(&id), None);
        reveals.open(id.clone());
        let view = project(&document, &reveals);
        assert_eq!(shown(&view).len(), 1);
        // What is said of a cover stays known when it is lifted.
        assert_eq!(view.lifted(&id).and_then(|cover| cover.tag.scope), Some(first));
        assert!(view.seen.is_empty());
    }

    #[test]
    fn what_is_said_now_takes_the_place_of_what_it_is_as_far_as_and_of_nothing_else() {
        let chapter = |number| Progress::through(Scope::Chapter(number));
        let season = Progress::through(Scope::Season(1));
        let kind = Some(WorkKind::Series);
        let gate = Gate::at(vec![chapter(3), season], None).up_to(Some(Level::Minor));
        let (on, back) = gate.after(chapter(5), kind);
        assert_eq!((on.progress(), back), (&[season, chapter(5)][..], false));
        assert_eq!((on.kind(), on.limit()), (kind, Some(Level::Minor)));
        let (less, back) = gate.after(chapter(2), kind);
        assert_eq!((less.progress(), back), (&[chapter(2)][..], true));
        let (none, _) = gate.after(Progress::None, kind);
        assert!(none.progress().is_empty());
    }

    #[test]
    fn a_gate_is_shut_that_knows_nothing_and_has_no_limit() {
        let gate = |progress| Gate::at(vec![progress], None);
        assert!(Gate::shut().is_shut() && gate(Progress::None).is_shut());
        assert!(!gate(Progress::All).is_shut());
        assert!(!gate(Progress::None).up_to(Some(Level::Minor)).is_shut());
    }

    #[test]
    fn only_a_section_of_which_nothing_is_said_and_an_answer_follow() {
        let silent = Tag::because(CoverKind::Section { level: 2, question: false }, Why::Behind);
        assert!(follows(&silent) && follows(&Tag::of(CoverKind::Answer)));
        let (place, guess) = (Scope::Chapter(1), Guess::place(Scope::Chapter(1), GuessBy::Heading));
        for said in [
            Tag { scope: Some(place), ..silent.clone() },
            Tag { guess: Some(guess), ..silent.clone() },
            Tag { level: Some(Level::Minor), ..silent.clone() },
            Tag { unread: true, ..silent.clone() },
            Tag { why: Why::Marked, ..silent.clone() },
            Tag { why: Why::Reader, ..silent.clone() },
            Tag { kind: CoverKind::Block, ..silent.clone() },
            Tag { kind: CoverKind::Inline, ..silent.clone() },
            Tag { kind: CoverKind::Title, ..silent },
        ] {
            assert!(!follows(&said), "{said:?}");
        }
    }

    #[test]
    fn what_was_put_back_by_hand_stays_shut_until_it_is_lifted_by_hand() {
        let place = Scope::Chapter(1);
        let gate = Gate::at(vec![Progress::through(place)], None);
        let document = document(vec![section(Some(place), Why::Behind, vec![text()])]);
        let mut reveals = Reveals::none();
        let id = project_at(&document, &reveals, &gate).seen.first().unwrap().id.clone();
        reveals.shut(id.clone());
        assert!(shown(&project_at(&document, &reveals, &gate)).is_empty());
        reveals.open(id);
        let view = project_at(&document, &reveals, &gate);
        assert_eq!((shown(&view).len(), view.seen.len()), (1, 0));
        reveals.close_all();
        reveals.shut_all();
        assert!(shown(&project_at(&document, &reveals, &gate)).is_empty());
        reveals.forget_shut();
        assert_eq!(shown(&project_at(&document, &reveals, &gate)).len(), 1);
    }

    #[test]
    fn a_film_that_was_seen_opens_no_episode() {
        let tag = Tag { scope: Some(Scope::Season(1)), ..Tag::of(CoverKind::Block) };
        let all = |kind| Gate::at(vec![Progress::All], kind);
        assert!(!all(Some(WorkKind::Film)).opens(&tag));
        assert!(all(Some(WorkKind::Series)).opens(&tag) && all(None).opens(&tag));
    }

    #[test]
    fn a_work_that_was_seen_opens_what_has_no_place_where_that_is_wanted() {
        let tag = Tag { unread: true, ..Tag::of(CoverKind::Block) };
        let all = |kind| Gate::at(vec![Progress::All], kind);
        assert!(!all(None).opens(&tag));
        assert!(all(None).opening_what_was_seen(true).opens(&tag));
        let film = all(Some(WorkKind::Film)).opening_what_was_seen(true);
        assert!(film.opens(&tag));
        // What the work cannot have is of another.
        let guess = |guess| Tag { guess: Some(guess), ..tag.clone() };
        assert!(!film.opens(&guess(Guess::place(Scope::Season(1), GuessBy::Heading))));
        // Nor is what only another medium has told behind its end.
        let elsewhere = Guess { what: Guessed::Medium(Medium::Books), by: GuessBy::Warning };
        assert!(!film.opens(&guess(elsewhere)));
        assert!(!film.opens(&Tag { why: Why::Reader, ..tag.clone() }));
        let mild = film.up_to(Some(Level::Minor)).opening_what_was_seen(true);
        assert!(!mild.opens(&Tag { level: Some(Level::Ending), ..tag }));
    }

    #[test]
    fn a_level_opens_up_to_the_limit_and_holds_back_what_is_worse() {
        let tag = |scope, level| Tag { scope, level: Some(level), ..Tag::of(CoverKind::Block) };
        let limit = Gate::at(vec![Progress::through(Scope::Chapter(2))], None);
        let minor = limit.clone().up_to(Some(Level::Minor));
        assert!(minor.opens(&tag(None, Level::Minor)) && !minor.opens(&tag(None, Level::Major)));
        assert!(minor.opens(&tag(Some(Scope::Chapter(2)), Level::Minor)));
        assert!(!minor.opens(&tag(Some(Scope::Chapter(2)), Level::Major)));
        assert!(!minor.opens(&tag(Some(Scope::Chapter(3)), Level::Minor)));
        assert!(limit.opens(&tag(Some(Scope::Chapter(2)), Level::Ending)));
        assert!(!limit.opens(&tag(None, Level::Minor)));
        let unread = Tag { unread: true, ..tag(None, Level::Minor) };
        assert!(!minor.opens(&unread));
    }

    #[test]
    fn a_guess_says_probably_and_stays_shut() {
        let guess = Guess::place(Scope::Chapter(1), GuessBy::Warning);
        let tag = Tag { guess: Some(guess), ..Tag::of(CoverKind::Block) };
        let view = seen_at(Scope::Chapter(1), vec![Piece::hidden(tag.clone(), vec![text()])]);
        let remarks: Vec<_> = view.closed().map(crate::spoiler::Cover::remarks).collect();
        assert_eq!(remarks, [["perhaps chapter 1", "probably safe for you"]]);
        let view = seen_at(Scope::Page(90), vec![Piece::hidden(tag, vec![text()])]);
        assert!(view.closed().all(|cover| !cover.probably));
        // No place in a series reaches what only its manga has told.
        let guess = Guess { what: Guessed::Medium(Medium::Manga), by: GuessBy::Warning };
        let level = Some(Level::Minor);
        let tag = Tag { guess: Some(guess), level, ..Tag::of(CoverKind::Block) };
        let document = document(vec![Piece::hidden(tag, vec![text()])]);
        let gate = Gate::at(vec![Progress::All], None).up_to(Some(Level::Ending));
        let view = project_at(&document, &Reveals::none(), &gate);
        let remarks: Vec<_> = view.closed().map(crate::spoiler::Cover::remarks).collect();
        assert_eq!(remarks, [["for readers of the manga", "minor"]]);
    }
}
