//! What a reader can ask for: the closed list of actions that keys are bound to.
//!
//! Enters: nothing. Leaves: [`Action`], and [`Command`], an action with its count. Promised: of
//! all actions only [`Action::Toggle`], [`Action::Open`], [`Action::Peek`], [`Action::RevealAll`],
//! [`Action::RevealUpTo`] and [`Action::Seen`] can lift a cover, so their bindings can be audited in
//! one look. Not here: keys (`keymap.rs`) and what an action does (`app.rs`).

/// Where keys are pressed; the same key may mean something else in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Context {
    /// The text of an article.
    Reading,
    /// The sidebar, while it has the focus.
    Contents,
    /// The library.
    Shelf,
    /// The help overlay.
    Help,
}

/// Something a reader can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(
    missing_docs,
    reason = "each action's words stand beside its keys, in the one table of bindings"
)]
pub enum Action {
    // Moving.
    LineDown,
    LineUp,
    PageDown,
    PageUp,
    HalfDown,
    HalfUp,
    Top,
    End,
    NextHeading,
    PreviousHeading,
    NextCover,
    PreviousCover,
    // Covers.
    Toggle,
    Open,
    Close,
    Peek,
    HideAll,
    RevealAll,
    RevealUpTo,
    Seen,
    // Contents.
    Contents,
    Focus,
    OnlySection,
    // Enter: open in the library, jump in the contents, a line down in the text.
    Select,
    // Find.
    Find,
    FindNext,
    FindPrevious,
    Clear,
    // Places.
    Mark,
    GoToMark,
    Back,
    // Library.
    Library,
    NextArticle,
    PreviousArticle,
    Bookmark,
    Filter,
    Sort,
    NextForMe,
    // Taking along.
    Copy,
    Quote,
    QuoteAs,
    CopyLink,
    OpenSource,
    Edit,
    Reload,
    // The page.
    Wider,
    Narrower,
    ResetWidth,
    Theme,
    Mouse,
    Redraw,
    Where,
    Why,
    Help,
    // Leaving.
    Suspend,
    Quit,
    QuitNow,
}

impl Action {
    /// Every action, in the order of the list above.
    pub const ALL: [Self; 57] = [
        Self::LineDown,
        Self::LineUp,
        Self::PageDown,
        Self::PageUp,
        Self::HalfDown,
        Self::HalfUp,
        Self::Top,
        Self::End,
        Self::NextHeading,
        Self::PreviousHeading,
        Self::NextCover,
        Self::PreviousCover,
        Self::Toggle,
        Self::Open,
        Self::Close,
        Self::Peek,
        Self::HideAll,
        Self::RevealAll,
        Self::RevealUpTo,
        Self::Seen,
        Self::Contents,
        Self::Focus,
        Self::OnlySection,
        Self::Select,
        Self::Find,
        Self::FindNext,
        Self::FindPrevious,
        Self::Clear,
        Self::Mark,
        Self::GoToMark,
        Self::Back,
        Self::Library,
        Self::NextArticle,
        Self::PreviousArticle,
        Self::Bookmark,
        Self::Filter,
        Self::Sort,
        Self::NextForMe,
        Self::Copy,
        Self::Quote,
        Self::QuoteAs,
        Self::CopyLink,
        Self::OpenSource,
        Self::Edit,
        Self::Reload,
        Self::Wider,
        Self::Narrower,
        Self::ResetWidth,
        Self::Theme,
        Self::Mouse,
        Self::Redraw,
        Self::Where,
        Self::Why,
        Self::Help,
        Self::Suspend,
        Self::Quit,
        Self::QuitNow,
    ];

    /// Whether it can lift a cover. No key that is pressed by reflex may be bound to such an
    /// action, whatever a configuration says.
    pub fn reveals(self) -> bool {
        matches!(
            self,
            Self::Toggle
                | Self::Open
                | Self::Peek
                | Self::RevealAll
                | Self::RevealUpTo
                | Self::Seen
        )
    }
}

/// Where a quotation goes, and how spoilers are marked there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// `>!words!<`
    Reddit,
    /// `||words||`
    Discord,
    /// `::: spoiler`
    Lemmy,
    /// `<details>`
    Markdown,
    /// Letters turned by thirteen.
    Plain,
}

impl Dialect {
    /// Every dialect.
    pub const ALL: [Self; 5] =
        [Self::Reddit, Self::Discord, Self::Lemmy, Self::Markdown, Self::Plain];

    /// The word for it in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Reddit => "reddit",
            Self::Discord => "discord",
            Self::Lemmy => "lemmy",
            Self::Markdown => "markdown",
            Self::Plain => "plain",
        }
    }

    /// The dialect of a word from a file.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dialect| dialect.word() == word)
    }

    /// The words for it on the screen.
    pub fn words(self) -> &'static str {
        match self {
            Self::Reddit => "for Reddit",
            Self::Discord => "for Discord",
            Self::Lemmy => "for Lemmy",
            Self::Markdown => "as Markdown",
            Self::Plain => "as plain text",
        }
    }

    /// The letter that chooses it.
    pub fn letter(self) -> char {
        match self {
            Self::Reddit => 'r',
            Self::Discord => 'd',
            Self::Lemmy => 'l',
            Self::Markdown => 'm',
            Self::Plain => 'p',
        }
    }

    /// What its spoilers look like.
    pub fn sample(self) -> &'static str {
        match self {
            Self::Reddit => ">!...!<",
            Self::Discord => "||...||",
            Self::Lemmy => "::: spoiler",
            Self::Markdown => "<details>",
            Self::Plain => "rot13",
        }
    }
}

impl Context {
    /// Every context.
    pub const ALL: [Self; 4] = [Self::Reading, Self::Contents, Self::Shelf, Self::Help];
}

/// An action and how often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Command {
    /// What.
    pub action: Action,
    /// The count typed before it; `None` when there was none. At most 9,999.
    pub count: Option<u32>,
}

impl Command {
    /// An action without a count.
    pub fn once(action: Action) -> Self {
        Self { action, count: None }
    }

    /// The count, 1 when there was none.
    pub fn times(self) -> u32 {
        self.count.unwrap_or(1).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_all_actions_names_each_once_and_in_order() {
        for (place, action) in Action::ALL.iter().enumerate() {
            assert_eq!(*action as usize, place, "{action:?}");
        }
        assert_eq!(Action::ALL.last(), Some(&Action::QuitNow), "the last of the enum");
    }

    #[test]
    fn six_actions_lift_covers_and_no_more() {
        let lifting: Vec<_> = Action::ALL.into_iter().filter(|action| action.reveals()).collect();
        assert_eq!(
            lifting,
            [
                Action::Toggle,
                Action::Open,
                Action::Peek,
                Action::RevealAll,
                Action::RevealUpTo,
                Action::Seen,
            ],
            "a new one must be refused on reflex keys too"
        );
    }
}
