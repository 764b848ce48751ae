//! The one table of bindings: what dispatch, help, README, man page and configuration read.
//!
//! Enters: nothing. Leaves: [`BINDINGS`], a row for every action with its keys, contexts, name
//! and words, in the order they are shown; and what the other presets change in it. Promised,
//! and kept by tests: every action has one row, no keys mean two things in one context, and no
//! key pressed by reflex lifts a cover. Not here: how keys are looked up.

use crate::action::{Action, Context};

/// Under which heading a binding is shown, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the titles say it")]
pub enum Group {
    Moving,
    Covers,
    Contents,
    Find,
    Places,
    Library,
    TakingAlong,
    Page,
    Leaving,
}

impl Group {
    /// The heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Moving => "Moving",
            Self::Covers => "Covers",
            Self::Contents => "Contents",
            Self::Find => "Find",
            Self::Places => "Places",
            Self::Library => "Library",
            Self::TakingAlong => "Taking along",
            Self::Page => "Page",
            Self::Leaving => "Leaving",
        }
    }
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// What the keys do.
    pub action: Action,
    /// Its name in `config.toml`.
    pub name: &'static str,
    /// Where the keys do it.
    pub contexts: &'static [Context],
    /// The keys, the one to show first.
    pub keys: &'static [&'static str],
    /// What it does, in at most 44 cells, without a final stop.
    pub help: &'static str,
    /// Where help shows it.
    pub group: Group,
}

/// A named set of keys to start from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Preset {
    /// [`BINDINGS`] as they stand.
    #[default]
    Default,
    /// What hands trained by `less` expect where the default differs: `h` and `H` help, `?` find
    /// (there is one way to search; `N` goes backwards in it), `e` and `y` a line, `w` a page
    /// up, `=` where one is, `:n` and `:p` the next and previous article, `:q` quit. Copying
    /// moves to `c` and the width back to `_`.
    Less,
}

impl Preset {
    /// Every preset with its name in files.
    pub const NAMES: [(&'static str, Self); 2] = [("default", Self::Default), ("less", Self::Less)];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Less => "less",
        }
    }

    /// The keys of a row under this preset.
    pub(super) fn keys(self, binding: &Binding) -> &'static [&'static str] {
        let changed: &[(Action, &[&str])] = match self {
            Self::Default => &[],
            Self::Less => LESS,
        };
        let changed = changed.iter().find(|(action, _)| *action == binding.action);
        changed.map_or(binding.keys, |(_, keys)| keys)
    }
}

/// What the preset `less` replaces.
const LESS: &[(Action, &[&str])] = &[
    (Action::LineDown, &["j", "Down", "e", "Ctrl-e", "Ctrl-n"]),
    (Action::LineUp, &["k", "Up", "y", "Ctrl-y", "Ctrl-k", "Ctrl-p"]),
    (Action::PageDown, &["Space", "f", "PgDn", "Ctrl-f", "Ctrl-v"]),
    (Action::PageUp, &["b", "PgUp", "w", "Ctrl-b", "Alt-v"]),
    (Action::Find, &["/", "?"]),
    (Action::NextArticle, &["J", ":n"]),
    (Action::PreviousArticle, &["K", ":p"]),
    (Action::Copy, &["cc"]),
    (Action::Quote, &["cq"]),
    (Action::QuoteAs, &["cQ"]),
    (Action::Edit, &["v"]),
    (Action::ResetWidth, &["_"]),
    (Action::Where, &["=", "Ctrl-g"]),
    (Action::Help, &["h", "H", "F1"]),
    (Action::Quit, &["q", ":q"]),
    (Action::QuitNow, &["Q", "Ctrl-c", "ZZ", ":Q"]),
];

/// Anywhere.
const ALL: &[Context] = &Context::ALL;
/// With an article open.
const TEXT: &[Context] = &[Context::Reading, Context::Contents];
/// Where there are words to search.
const WORDS: &[Context] = &[Context::Reading, Context::Contents, Context::Help];
/// With something of the library at hand.
const PAGES: &[Context] = &[Context::Reading, Context::Contents, Context::Shelf];
/// In the library alone.
const SHELF: &[Context] = &[Context::Shelf];

const fn row(
    action: Action,
    name: &'static str,
    contexts: &'static [Context],
    keys: &'static [&'static str],
    help: &'static str,
    group: Group,
) -> Binding {
    Binding { action, name, contexts, keys, help, group }
}

use Action as A;
use Group::{Contents, Covers, Find, Leaving, Library, Moving, Page, Places, TakingAlong};

/// Every binding, in the order help shows them.
#[rustfmt::skip]
pub const BINDINGS: &[Binding] = &[
    row(A::LineDown, "line-down", ALL, &["j", "Down", "Ctrl-e", "Ctrl-n"], "A line or row down", Moving),
    row(A::LineUp, "line-up", ALL, &["k", "Up", "Ctrl-y", "Ctrl-p"], "A line or row up", Moving),
    row(A::PageDown, "page-down", ALL, &["Space", "f", "PgDn", "Ctrl-f"], "A page down", Moving),
    row(A::PageUp, "page-up", ALL, &["b", "PgUp", "Ctrl-b"], "A page up", Moving),
    row(A::HalfDown, "half-down", ALL, &["d", "Ctrl-d"], "Half a page down", Moving),
    row(A::HalfUp, "half-up", ALL, &["u", "Ctrl-u"], "Half a page up", Moving),
    row(A::Top, "top", ALL, &["g", "gg", "Home", "<"], "To the beginning", Moving),
    row(A::End, "end", ALL, &["G", "End", ">"], "To the end", Moving),
    row(A::NextHeading, "next-heading", TEXT, &["]]", "Ctrl-Down"], "To the next heading", Moving),
    row(A::PreviousHeading, "previous-heading", TEXT, &["[[", "Ctrl-Up"], "To the previous heading", Moving),
    row(A::NextCover, "next-cover", TEXT, &["]x", "zj"], "Select the next cover", Moving),
    row(A::PreviousCover, "previous-cover", TEXT, &["[x", "zk", "Shift-Tab"], "Select the previous cover", Moving),
    row(A::Select, "select", ALL, &["Enter"], "Open or go to the row; in text, a line down", Moving),

    row(A::Toggle, "toggle", TEXT, &["x", "za"], "Lift the selected cover, or put it back", Covers),
    row(A::Open, "open", TEXT, &["zo"], "Lift the selected cover", Covers),
    row(A::Close, "close", TEXT, &["zc"], "Put the selected cover back", Covers),
    row(A::Peek, "peek", TEXT, &["zp"], "Peek: lift it until you move", Covers),
    row(A::HideAll, "hide-all", TEXT, &["X", "zM"], "Put every cover back", Covers),
    row(A::RevealAll, "reveal-all", TEXT, &["zR"], "Lift every cover, after asking", Covers),
    row(A::RevealUpTo, "reveal-up-to", TEXT, &["zu"], "Lift up to this place, after asking", Covers),
    row(A::Seen, "seen", TEXT, &["s"], "Say how far you are in the work", Covers),

    row(A::Contents, "contents", TEXT, &["t", "F2"], "Show or hide the contents", Contents),
    row(A::Focus, "focus", TEXT, &["Tab"], "To the contents, and back to the text", Contents),
    row(A::OnlySection, "only-section", TEXT, &["z."], "Only this section, or all of them again", Contents),

    row(A::Find, "find", WORDS, &["/"], "Find in what is shown", Find),
    row(A::FindNext, "find-next", WORDS, &["n"], "To the next match", Find),
    row(A::FindPrevious, "find-previous", WORDS, &["N"], "To the previous match", Find),
    row(A::Clear, "clear", ALL, &["Esc"], "Clear matches or a count, close a box", Find),

    row(A::Mark, "mark", TEXT, &["m"], "Mark this place with a letter", Places),
    row(A::GoToMark, "go-to-mark", TEXT, &["'"], "To the mark of a letter; '' to go back", Places),
    row(A::Back, "back", TEXT, &["Ctrl-o"], "Back to where you jumped from", Places),

    row(A::Library, "library", TEXT, &["L", "Backspace"], "To the library", Library),
    row(A::NextArticle, "next-article", TEXT, &["J"], "The next article", Library),
    row(A::PreviousArticle, "previous-article", TEXT, &["K"], "The previous article", Library),
    row(A::Bookmark, "bookmark", PAGES, &["B"], "Bookmark the article, or no longer", Library),
    row(A::Filter, "filter", SHELF, &["/"], "Filter the library", Library),
    row(A::Sort, "sort", SHELF, &["s"], "Sort the library another way", Library),
    row(A::NextForMe, "next-for-me", SHELF, &["m"], "Only what you have begun or seen, or all", Library),

    row(A::Copy, "copy", TEXT, &["yy"], "Copy what is shown of the section", TakingAlong),
    row(A::Quote, "quote", TEXT, &["yq"], "Quote it, what you lifted marked as spoilers", TakingAlong),
    row(A::QuoteAs, "quote-as", TEXT, &["yQ"], "Quote it for somewhere else", TakingAlong),
    row(A::CopyLink, "copy-link", TEXT, &["Y"], "Copy the article's link", TakingAlong),
    row(A::OpenSource, "open-source", TEXT, &["o"], "Open the source; nothing is covered there", TakingAlong),
    row(A::Edit, "edit", TEXT, &["e", "v"], "Edit the file; nothing is covered there", TakingAlong),
    row(A::Reload, "reload", PAGES, &["R"], "Read the file again; covers stay", TakingAlong),

    row(A::Wider, "wider", TEXT, &["+"], "A wider column", Page),
    row(A::Narrower, "narrower", TEXT, &["-"], "A narrower column", Page),
    row(A::ResetWidth, "reset-width", TEXT, &["="], "The column as it was", Page),
    row(A::Theme, "theme", ALL, &["T"], "The next theme", Page),
    row(A::Mouse, "mouse", ALL, &["M"], "The mouse on or off", Page),
    row(A::Redraw, "redraw", ALL, &["Ctrl-l", "r"], "Draw the screen anew", Page),
    row(A::Where, "where", TEXT, &["Ctrl-g"], "Where you are, and what is lifted", Page),
    row(A::Why, "why", TEXT, &["i"], "Why this is hidden, and putting it right", Page),
    row(A::Help, "help", ALL, &["?", "F1"], "Every key", Page),

    row(A::Suspend, "suspend", ALL, &["Ctrl-z"], "To the shell, until you come back", Leaving),
    row(A::Quit, "quit", ALL, &["q"], "Back one step, then out", Leaving),
    row(A::QuitNow, "quit-now", ALL, &["Q", "Ctrl-c", "ZZ"], "Out at once", Leaving),
];

/// The row of an action.
pub fn binding(action: Action) -> Option<&'static Binding> {
    BINDINGS.iter().find(|binding| binding.action == action)
}

/// The action of that name in `config.toml`.
pub fn action_named(name: &str) -> Option<Action> {
    BINDINGS.iter().find(|binding| binding.name == name).map(|binding| binding.action)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_has_exactly_one_row() {
        for action in Action::ALL {
            let rows = BINDINGS.iter().filter(|binding| binding.action == action).count();
            assert_eq!(rows, 1, "{action:?}");
        }
        assert_eq!(BINDINGS.len(), Action::ALL.len());
    }

    #[test]
    fn an_action_is_named_in_files_as_in_the_source() {
        for binding in BINDINGS {
            let mut kebab = String::new();
            for c in format!("{:?}", binding.action).chars() {
                if c.is_uppercase() && !kebab.is_empty() {
                    kebab.push('-');
                }
                kebab.extend(c.to_lowercase());
            }
            assert_eq!(binding.name, kebab);
            assert_eq!(action_named(&kebab), Some(binding.action));
        }
    }

    #[test]
    fn every_row_has_keys_and_contexts_and_no_context_twice() {
        for binding in BINDINGS {
            assert!(!binding.keys.is_empty(), "{binding:?}");
            assert!(!binding.contexts.is_empty(), "{binding:?}");
            for (place, context) in binding.contexts.iter().enumerate() {
                let again = binding.contexts.iter().skip(place + 1).any(|other| other == context);
                assert!(!again, "{binding:?}");
            }
        }
    }

    #[test]
    fn help_is_one_short_sentence_without_a_stop() {
        for binding in BINDINGS {
            let help = binding.help;
            assert!(help.is_ascii() && help.len() <= 44, "{help}: {} cells", help.len());
            assert!(help.starts_with(|c: char| c.is_ascii_uppercase()), "{help}");
            assert!(!help.ends_with(['.', ',', '!']) && help.trim() == help, "{help}");
        }
    }

    #[test]
    fn groups_stand_together_and_in_order() {
        assert!(BINDINGS.windows(2).all(|pair| match pair {
            [one, two] => one.group <= two.group,
            _ => true,
        }));
    }

    #[test]
    fn the_less_preset_changes_what_it_names() {
        for (action, keys) in LESS {
            assert!(binding(*action).is_some_and(|row| row.keys != *keys), "{action:?}");
        }
    }
}
