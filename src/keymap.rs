//! Keys: from what is pressed to what is meant.
//!
//! Enters: keys of the terminal, and what a configuration binds. Leaves: an action, word that
//! more keys must come, or nothing; and the keys of an action for hints and help. Promised: in
//! one context keys mean one thing; Ctrl-c always leaves; no key pressed by reflex lifts a cover,
//! whatever a configuration says; looking keys up allocates nothing. Not here: counts and the
//! letter after `m` and `'`, which the application reads (see [`push_digit`]).
//!
//! Keys that are complete act at once: `g` goes to the top without waiting for a second one. So
//! no bound sequence may begin with another, unless both mean the same.

mod bindings;
mod build;
mod help;
mod key;
mod notation;

pub use bindings::{BINDINGS, Binding, Group, Preset, action_named, binding};
pub use build::{Clash, Override, Problem};
pub use help::{HelpRow, help_rows, man_table, markdown_table};
pub use key::{Code, Key};
pub use notation::{MOST_KEYS, Sequence, parse_sequence};

use crate::action::{Action, Context};

/// The highest count that can be typed.
pub const MOST_TIMES: u32 = 9_999;

/// What keys mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// They are complete.
    Action(Action),
    /// They begin what is bound; more must come.
    Prefix,
    /// Nothing is bound to them.
    None,
}

/// A preset with a configuration's changes.
#[derive(Clone, Debug)]
pub struct Keymap {
    preset: Preset,
    /// In the order of [`BINDINGS`], each action's keys in the order they were given.
    entries: Vec<Entry>,
    /// The actions whose keys a configuration gave, a bit for each.
    own: u64,
}

/// A bit of [`Keymap::own`] for each.
const _: () = assert!(Action::ALL.len() <= 64);

/// Keys, what they mean, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Entry {
    sequence: Sequence,
    action: Action,
    contexts: Contexts,
}

/// A set of contexts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Contexts(u8);

impl Contexts {
    fn of(contexts: &[Context]) -> Self {
        Self(contexts.iter().fold(0, |set, context| set | 1 << *context as u8))
    }

    fn has(self, context: Context) -> bool {
        self.0 & (1 << context as u8) != 0
    }

    fn is_empty(self) -> bool {
        self.0 == 0
    }

    fn both(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

impl Default for Keymap {
    fn default() -> Self {
        Self::preset(Preset::Default)
    }
}

/// Two keymaps are equal when the same keys mean the same under the same preset.
impl PartialEq for Keymap {
    fn eq(&self, other: &Self) -> bool {
        self.preset == other.preset && self.entries == other.entries
    }
}

impl Eq for Keymap {}

impl Keymap {
    /// A preset as it stands.
    pub fn preset(preset: Preset) -> Self {
        Self::build(preset, &[]).0
    }

    /// The preset it was built from.
    pub fn based_on(&self) -> Preset {
        self.preset
    }

    /// Whether a configuration gave this action's keys.
    pub fn is_changed(&self, action: Action) -> bool {
        self.own & (1 << action as u64) != 0
    }

    /// What `keys`, pressed one after another, mean in `context`. Complete keys act at once.
    pub fn lookup(&self, context: Context, keys: &[Key]) -> Lookup {
        if keys.is_empty() {
            return Lookup::None;
        }
        let mut found = Lookup::None;
        for entry in self.entries.iter().filter(|entry| entry.contexts.has(context)) {
            let bound = entry.sequence.keys();
            if bound == keys {
                return Lookup::Action(entry.action);
            }
            if bound.starts_with(keys) {
                found = Lookup::Prefix;
            }
        }
        found
    }

    /// The keys of `action` in `context`, the one to show first.
    pub fn keys_for(&self, context: Context, action: Action) -> Vec<String> {
        self.bound(context, action).map(ToString::to_string).collect()
    }

    /// The key to show for `action` in `context`; `None` when it has none.
    pub fn hint(&self, context: Context, action: Action) -> Option<String> {
        self.bound(context, action).next().map(ToString::to_string)
    }

    /// The keys of `action` in any context, the one to show first.
    pub fn keys_of(&self, action: Action) -> impl Iterator<Item = &Sequence> {
        let entries = self.entries.iter().filter(move |entry| entry.action == action);
        entries.map(|entry| &entry.sequence)
    }

    fn bound(&self, context: Context, action: Action) -> impl Iterator<Item = &Sequence> {
        let entries = self.entries.iter();
        entries
            .filter(move |entry| entry.action == action && entry.contexts.has(context))
            .map(|entry| &entry.sequence)
    }
}

/// The count with one more digit typed, at most [`MOST_TIMES`]; unchanged for what is no digit.
/// A leading 0 begins no count.
pub fn push_digit(count: Option<u32>, c: char) -> Option<u32> {
    match (count, c.to_digit(10)) {
        (None, Some(0)) | (_, None) => count,
        (count, Some(digit)) => {
            let longer = count.unwrap_or(0).saturating_mul(10).saturating_add(digit);
            Some(longer.min(MOST_TIMES))
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const PRESETS: [Preset; 2] = [Preset::Default, Preset::Less];

    #[track_caller]
    fn check(context: Context, keys: &str, expected: Lookup) {
        let keys = parse_sequence(keys).unwrap();
        assert_eq!(Keymap::default().lookup(context, &keys), expected);
    }

    #[test]
    fn keys_mean_what_the_table_says() {
        use Context::{Contents, Help, Reading, Shelf};
        check(Reading, "x", Lookup::Action(Action::Toggle));
        check(Contents, "za", Lookup::Action(Action::Toggle));
        check(Reading, "]x", Lookup::Action(Action::NextCover));
        check(Reading, "/", Lookup::Action(Action::Find));
        check(Shelf, "/", Lookup::Action(Action::Filter));
        check(Help, "/", Lookup::Action(Action::Find));
        check(Shelf, "x", Lookup::None);
        check(Shelf, "s", Lookup::Action(Action::Sort));
        check(Reading, "s", Lookup::Action(Action::Seen));
        for context in Context::ALL {
            check(context, "Enter", Lookup::Action(Action::Select));
            check(context, "Ctrl-c", Lookup::Action(Action::QuitNow));
            check(context, "?", Lookup::Action(Action::Help));
        }
    }

    #[test]
    fn the_beginning_of_a_sequence_waits_for_more() {
        for prefix in ["z", "]", "[", "Z"] {
            check(Context::Reading, prefix, Lookup::Prefix);
        }
        check(Context::Shelf, "z", Lookup::None);
        check(Context::Reading, "zq", Lookup::None);
        assert_eq!(Keymap::default().lookup(Context::Reading, &[]), Lookup::None);
    }

    #[test]
    fn one_g_goes_to_the_top_without_waiting_and_so_do_two() {
        check(Context::Reading, "g", Lookup::Action(Action::Top));
        check(Context::Reading, "gg", Lookup::Action(Action::Top));
    }

    #[test]
    fn digits_are_left_to_counts() {
        for preset in PRESETS {
            let keymap = Keymap::preset(preset);
            for digit in '0'..='9' {
                for context in Context::ALL {
                    assert_eq!(keymap.lookup(context, &[Key::char(digit)]), Lookup::None);
                }
            }
        }
    }

    #[test]
    fn every_row_of_the_table_is_bound_as_written_in_every_preset() {
        for preset in PRESETS {
            let keymap = Keymap::preset(preset);
            for binding in BINDINGS {
                for context in Context::ALL {
                    let expected: &[&str] = if binding.contexts.contains(&context) {
                        preset.keys(binding)
                    } else {
                        &[]
                    };
                    assert_eq!(keymap.keys_for(context, binding.action), expected, "{binding:?}");
                }
            }
        }
    }

    #[test]
    fn no_keys_mean_two_things_and_none_hides_another() {
        for preset in PRESETS {
            let entries = Keymap::preset(preset).entries;
            for (place, one) in entries.iter().enumerate() {
                for two in entries.iter().skip(place + 1) {
                    let meet = !one.contexts.both(two.contexts).is_empty();
                    assert!(
                        !meet || !one.sequence.hinders(&two.sequence) || one.action == two.action,
                        "{preset:?}: {one:?} and {two:?}"
                    );
                    assert!(!meet || one.sequence != two.sequence, "{preset:?}: {one:?} twice");
                }
            }
        }
    }

    #[test]
    fn no_reflex_lifts_a_cover() {
        let reflexes = [
            "Space",
            "Enter",
            "j",
            "k",
            "h",
            "l",
            "Down",
            "Up",
            "Left",
            "Right",
            "PgDn",
            "PgUp",
            "Home",
            "End",
            "b",
            "f",
            "d",
            "u",
            "r",
            "R",
            "n",
            "N",
            "g",
            "G",
            "q",
            "Tab",
            "Shift-Tab",
            "Esc",
            "Backspace",
            "Ctrl-l",
            "Ctrl-f",
            "Ctrl-b",
            "Ctrl-d",
            "Ctrl-u",
            "Ctrl-e",
            "Ctrl-y",
            "Ctrl-n",
            "Ctrl-p",
            "Ctrl-j",
            "Ctrl-m",
            "Ctrl-Space",
            "Alt-j",
            "Alt-Space",
            "Ctrl-Down",
            "n n",
            "j k",
        ];
        for words in reflexes {
            let sequence = Sequence::parse(words).unwrap();
            assert!(sequence.is_reflex(), "{words}");
            for context in Context::ALL {
                for preset in PRESETS {
                    match Keymap::preset(preset).lookup(context, sequence.keys()) {
                        Lookup::Action(action) => assert!(!action.reveals(), "{words}: {action:?}"),
                        Lookup::Prefix | Lookup::None => {}
                    }
                }
            }
        }
        for preset in PRESETS {
            for entry in Keymap::preset(preset).entries {
                assert!(!(entry.action.reveals() && entry.sequence.is_reflex()), "{entry:?}");
            }
        }
    }

    #[test]
    fn hints_show_the_first_key() {
        let keymap = Keymap::default();
        assert_eq!(keymap.hint(Context::Reading, Action::NextCover).as_deref(), Some("]x"));
        assert_eq!(keymap.hint(Context::Shelf, Action::NextCover), None);
        let less = Keymap::preset(Preset::Less);
        assert_eq!(less.hint(Context::Reading, Action::Help).as_deref(), Some("h"));
    }

    #[test]
    fn counts_grow_digit_by_digit_and_stop_at_the_most() {
        let typed = |digits: &str| digits.chars().fold(None, push_digit);
        assert_eq!(typed(""), None);
        assert_eq!(typed("0"), None);
        assert_eq!(typed("12"), Some(12));
        assert_eq!(typed("10"), Some(10));
        assert_eq!(typed("1x2"), Some(12));
        assert_eq!(typed("99999999999999"), Some(MOST_TIMES));
    }
}
