//! The vocabulary of an article: what every room of the house calls the parts of a recap.
//!
//! Enters: nothing; this is the ground floor. Leaves: plain data types. Promised: they hold no
//! hidden text by themselves. A [`Block`] is generic in its inline piece `R`, so that the sealed
//! document (`Block<Piece<Run>>`) and the projected view (`Block<Shown<Run>>`) share one shape.
//! Not promised: that the text in them is safe to show; only a `View` says that.

mod words;

use std::sync::Arc;

pub use self::words::Words;

use crate::progress::{Level, Progress, Scope};

/// Shared text. Cloning it copies a pointer, so that projecting a document copies no prose.
pub type Str = Arc<str>;

/// What a work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkKind {
    /// A film.
    Film,
    /// A series or a serial, told in episodes.
    Series,
    /// A book.
    Book,
    /// A game.
    Game,
}

impl WorkKind {
    /// The word for it in files and on the screen.
    pub fn word(self) -> &'static str {
        match self {
            Self::Film => "film",
            Self::Series => "series",
            Self::Book => "book",
            Self::Game => "game",
        }
    }

    /// Whether such a work can have such a place: a film has no episodes, a series no pages.
    pub fn can_have(self, scope: Scope) -> bool {
        let in_episodes = matches!(
            scope,
            Scope::Season(_)
                | Scope::Episode { .. }
                | Scope::Episodes { .. }
                | Scope::Absolute(_)
                | Scope::Special(_)
        );
        let in_print = matches!(scope, Scope::Page(_) | Scope::Volume(_));
        match self {
            Self::Film => !in_episodes && !in_print,
            // Games are told in episodes, too.
            Self::Series | Self::Game => !in_print,
            Self::Book => !in_episodes,
        }
    }

    /// Whether somebody can be so far in such a work.
    pub fn can_be_at(self, progress: Progress) -> bool {
        match progress {
            Progress::Through(scope) => self.can_have(scope),
            Progress::None | Progress::All => true,
        }
    }
}

/// What an article is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// Its title.
    pub title: Str,
    /// The year it came out.
    pub year: Option<u16>,
    /// What it is, where the article says so.
    pub kind: Option<WorkKind>,
}

/// Whether the text is a recap, and so to be doubted, or an ordinary text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArticleKind {
    /// It tells what happens in a work.
    Recap,
    /// It is some other text: nothing in it is hidden without markup that says so.
    Plain,
}

/// Why spoilers begin where they do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoundaryBy {
    /// A sentence of the article warns of them.
    Warning,
    /// Only explicit spoiler markup hides anything.
    Markup,
    /// The front matter says so.
    FrontMatter,
    /// The title says that this is a recap, and no heading follows.
    Title,
    /// The title says that this is a recap; hidden from its first heading.
    FirstHeading,
    /// It is about a work and says nowhere that it is harmless; hidden from the first heading that
    /// may tell something.
    Doubt,
    /// It tells what happens in a work, and warns of nothing; hidden from where it begins to.
    Telling,
    /// The reader said so.
    Reader,
    /// Nothing is hidden.
    None,
}

/// How sure a rule is of what it found. Never made of what it hides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sure {
    /// Somebody said it: the author, or the reader.
    Certain,
    /// The words say it, if the article is what it seems to be.
    Likely,
    /// Nobody said it; doubt is hidden.
    Guess,
}

impl Sure {
    /// The word for it in files and on the screen.
    pub fn word(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Likely => "likely",
            Self::Guess => "guess",
        }
    }
}

/// How far what a boundary says reaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Extent {
    /// To the end of the article.
    Article,
    /// To the end of the article, since all of it tells of this work.
    Work(Str),
    /// The rest of its section and those behind it, so many in all.
    Sections(u32),
    /// So many paragraphs.
    Paragraphs(u32),
    /// To the end of the paragraph it stands in.
    Paragraph,
    /// To the end of the section it stands in.
    Section,
    /// Up to a notice that spoilers end.
    Notice,
}

/// Where spoilers begin, and why. Public: a boundary never quotes what stands behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Boundary {
    /// The rule that found it.
    pub by: BoundaryBy,
    /// The warning's own words.
    pub text: Option<Str>,
    /// The line of the source on which the warning stands, counted from 1.
    pub line: Option<u32>,
    /// How sure the rule is.
    pub sure: Sure,
    /// How far it reaches; `None` where there is no boundary, or marks alone hide.
    pub extent: Option<Extent>,
}

impl Boundary {
    /// No boundary at all.
    pub const NONE: Self =
        Self { by: BoundaryBy::None, text: None, line: None, sure: Sure::Certain, extent: None };
}

/// What may be said of an article before anything is revealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
    /// The title to show. Where the author marked the title as a spoiler this is the work's name,
    /// and the true title is the first cover of the document.
    pub title: Str,
    /// What it is about, where known.
    pub work: Option<Work>,
    /// Who wrote it.
    pub author: Option<Str>,
    /// ISO 639-1, where the article says so.
    pub language: Option<Str>,
    /// Where it was published; an http(s) address.
    pub source: Option<Str>,
    /// Recap or not.
    pub kind: ArticleKind,
    /// Where spoilers begin.
    pub boundary: Boundary,
}

/// How a run of text looks. Meaning only; colours are the theme's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "the five are independent of each other")]
pub struct Style {
    /// `*emphasis*`
    pub emphasis: bool,
    /// `**strong**`
    pub strong: bool,
    /// `~~strike~~`
    pub strike: bool,
    /// `` `code` ``
    pub code: bool,
    /// Said by us, not by the author: an image's mark, a footnote's number.
    pub aside: bool,
}

/// A stretch of text in one style. A `\n` inside is a line break that the author asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words, already safe for a terminal (see `text.rs`).
    pub text: Words,
    /// How they look.
    pub style: Style,
    /// Where they lead: an http, https or mailto address.
    pub link: Option<Str>,
}

impl Run {
    /// Unstyled text.
    pub fn plain(text: impl Into<Words>) -> Self {
        Self { text: text.into(), style: Style::default(), link: None }
    }
}

/// One step of indentation, outermost first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Inside a quotation.
    Quote,
    /// The first block of a list item; the marker ("•", "3.", a box, a footnote's "1:") stands
    /// before its first row.
    Item(Str),
    /// A later block of a list item: as many cells of air as the marker had, gap not counted.
    Hang(u16),
}

/// How a table column is aligned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Flush left.
    #[default]
    Left,
    /// Centred.
    Centre,
    /// Flush right.
    Right,
}

/// A table. Every row has as many cells as there are columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<R> {
    /// One per column.
    pub aligns: Vec<Align>,
    /// The rows, the head first; a cell is a list of inline pieces.
    pub rows: Vec<Vec<Vec<R>>>,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body<R> {
    /// A heading: level 1–6, and whether it asks something.
    Heading {
        /// 1 is the highest.
        level: u8,
        /// "Why Did Defne Leave Semih?"
        question: bool,
        /// Its words.
        runs: Vec<R>,
    },
    /// A paragraph.
    Paragraph(Vec<R>),
    /// Code or other text set as it is; lines are never joined. Nothing inside is a spoiler mark.
    Code(Str),
    /// A table.
    Table(Box<Table<R>>),
    /// A thematic break.
    Rule,
    /// Spoilers begin here. The warning's own words, where there are any.
    Boundary(Option<Str>),
    /// Spoilers end here. The notice's own words.
    End(Str),
}

/// A block of an article. Lists and quotations are flat: a block says how deep it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block<R> {
    /// Indentation, outermost first.
    pub inset: Vec<Step>,
    /// No blank row before this block (the items of a tight list).
    pub tight: bool,
    /// What it is.
    pub body: Body<R>,
}

impl<R> Block<R> {
    /// A block at the margin, with air before it.
    pub fn new(body: Body<R>) -> Self {
        Self { inset: Vec::new(), tight: false, body }
    }

    /// A paragraph at the margin.
    pub fn paragraph(runs: Vec<R>) -> Self {
        Self::new(Body::Paragraph(runs))
    }

    /// The inline pieces of this block in reading order; of a table, cell after cell. Empty for
    /// blocks that hold none.
    pub fn pieces(&self) -> Box<dyn Iterator<Item = &R> + '_> {
        match &self.body {
            Body::Heading { runs, .. } | Body::Paragraph(runs) => Box::new(runs.iter()),
            Body::Table(table) => Box::new(table.rows.iter().flatten().flatten()),
            Body::Code(_) | Body::Rule | Body::Boundary(_) | Body::End(_) => {
                Box::new(std::iter::empty())
            }
        }
    }
}

/// What kind of thing a cover hides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoverKind {
    /// A section with its heading. The level is the author's structure, and public.
    Section {
        /// The heading's level, 1–6.
        level: u8,
        /// The heading asks something.
        question: bool,
    },
    /// What stands under a heading that is shown.
    Answer,
    /// Paragraphs, a `<details>`, a marked block.
    Block,
    /// Words inside a paragraph.
    Inline,
    /// The article's own title.
    Title,
}

/// Why something is under a cover. Said of a cover before it is lifted, so it follows from text in
/// the open alone: behind a boundary everything is `Behind`, whatever its author marked there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Why {
    /// Its author marked it.
    #[default]
    Marked,
    /// It stands behind the place where spoilers begin.
    Behind,
    /// A heading that may tell what happens, in front of any warning.
    Doubt,
    /// A sentence in the open calls it a spoiler.
    Said,
    /// A note that nothing in the open refers to.
    Note,
    /// The reader hid it.
    Reader,
}

/// Something else that a work was made of, or into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// The manga.
    Manga,
    /// The books.
    Books,
    /// The comics.
    Comics,
    /// The game.
    Game,
    /// What it was made of, whatever that is.
    Original,
}

impl Medium {
    /// Whom it may be shown: "for readers of the manga".
    pub fn words(self) -> &'static str {
        match self {
            Self::Manga => "for readers of the manga",
            Self::Books => "for readers of the books",
            Self::Comics => "for readers of the comics",
            Self::Game => "for players of the game",
            Self::Original => "for readers of the original",
        }
    }
}

/// What a cover seems to spoil.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guessed {
    /// A place in the work.
    Place(Scope),
    /// What only another medium has told so far. No place in the work reaches it.
    Medium(Medium),
}

/// The words from which something was guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuessBy {
    /// The place with which its heading begins.
    Heading,
    /// The warning in front of it.
    Warning,
    /// The label on it.
    Label,
    /// Its author, who names an episode and leaves open of which season.
    Author,
}

/// Something guessed, and from what. All of it is public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guess {
    /// What was guessed.
    pub what: Guessed,
    /// From what.
    pub by: GuessBy,
}

impl Guess {
    /// A place.
    pub fn place(scope: Scope, by: GuessBy) -> Self {
        Self { what: Guessed::Place(scope), by }
    }

    /// The place, where it is one.
    pub fn scope(self) -> Option<Scope> {
        match self.what {
            Guessed::Place(scope) => Some(scope),
            Guessed::Medium(_) => None,
        }
    }

    /// "perhaps S01E03", "for readers of the manga".
    pub fn words(self) -> String {
        match self.what {
            Guessed::Place(scope) => format!("perhaps {scope}"),
            Guessed::Medium(medium) => medium.words().to_owned(),
        }
    }
}

/// What may be said of a cover: its author's public words about it, and nothing of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// What it hides.
    pub kind: CoverKind,
    /// The place in the work that it spoils, where its author says so in words made for that.
    pub scope: Option<Scope>,
    /// What it seems to spoil, by what is written nearby; never set beside a scope.
    pub guess: Option<Guess>,
    /// Its author names a place beside a level, and it is not understood which.
    pub unread: bool,
    /// How badly.
    pub level: Option<Level>,
    /// The author's own label, where it gives nothing away.
    pub label: Option<Str>,
    /// Why it hides.
    pub why: Why,
}

impl Tag {
    /// A tag without an author's words, over what an author marked.
    pub fn of(kind: CoverKind) -> Self {
        let (scope, guess, level, label) = (None, None, None, None);
        Self { kind, scope, guess, unread: false, level, label, why: Why::Marked }
    }

    /// The same for another reason.
    pub fn because(kind: CoverKind, why: Why) -> Self {
        Self { why, ..Self::of(kind) }
    }
}
