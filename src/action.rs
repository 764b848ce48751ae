//! What a reader can ask for: the closed list of actions that keys are bound to.
//!
//! Enters: nothing. Leaves: [`Action`], and [`Command`], an action with its count. Promised: of
//! all actions only [`Action::Toggle`], [`Action::Open`], [`Action::Peek`] and
//! [`Action::RevealAll`] can lift a cover, so their bindings can be audited in one look. Not
//! here: keys (`keymap.rs`) and what an action does (`app.rs`).

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
    // Taking along.
    Copy,
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
