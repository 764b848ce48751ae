//! A keymap from a preset and a configuration's own keys.
//!
//! Enters: a preset and lists of keys for some actions. Leaves: a keymap, and what could not be
//! done as asked. Promised: a list replaces all keys of its action, unless every one of them is
//! refused; the configuration's keys prevail over the preset's; between two of its own the first
//! prevails; what would break the promise (a reflex that lifts a cover) or lock a reader in
//! (another use of Ctrl-c) is refused. Not here: where in a file it was asked.

use std::fmt;

use super::bindings::{BINDINGS, Binding, Preset, binding};
use super::key::{Code, Key};
use super::notation::Sequence;
use super::{Contexts, Entry, Keymap};
use crate::action::{Action, Context};

/// All keys of one action; none to unbind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// What the keys shall do, wherever it can be done.
    pub action: Action,
    /// The keys, the one to show first.
    pub keys: Vec<Sequence>,
}

/// What could not be done as asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// Which override asked for it, counted from 0.
    pub request: usize,
    /// Which of its keys, counted from 0; `None` when it is about all of them.
    pub key: Option<usize>,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with a binding. Displays as a sentence without a final stop.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are named in the sentences below")]
pub enum Problem {
    /// Refused: a reflex would lift a cover.
    Reflex { keys: Sequence, action: Action },
    /// Refused: digits are counts.
    Digit { keys: Sequence, action: Action },
    /// Refused: Ctrl-c leaves.
    CtrlC { action: Action },
    /// Refused: these keys have a meaning in this configuration already.
    Twice { keys: Sequence, first: Action, second: Action },
    /// Refused: one begins with the other, which acts at once, so the longer cannot be typed.
    Hindered { keys: Sequence, action: Action, other_keys: Sequence, other: Action },
    /// Done, but an action of the preset has no key left.
    Orphan { keys: Sequence, action: Action, orphan: Action },
}

impl Problem {
    /// Whether the keys were not bound.
    pub fn is_refused(&self) -> bool {
        !matches!(self, Self::Orphan { .. })
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reflex { keys, action } => write!(
                out,
                "{keys} is pressed by reflex and may not lift a cover; {} needs another key",
                name(*action)
            ),
            Self::Digit { keys, action } => write!(
                out,
                "{keys} begins with a digit, and digits are counts; {} needs another key",
                name(*action)
            ),
            Self::CtrlC { action } => {
                write!(out, "Ctrl-c always leaves the program; {} needs another key", name(*action))
            }
            Self::Twice { keys, first, second } => write!(
                out,
                "{keys} is bound to {} above; {} needs another key",
                name(*first),
                name(*second)
            ),
            Self::Hindered { keys, action, other_keys, other } => write!(
                out,
                "{keys} and {other_keys} ({}) begin alike, so one could never be typed; {} needs \
                 another key",
                name(*other),
                name(*action)
            ),
            Self::Orphan { keys, action, orphan } => write!(
                out,
                "{keys} is now {}, which leaves {orphan} without a key; give it one, or say \
                 {orphan} = \"nop\"",
                name(*action),
                orphan = name(*orphan)
            ),
        }
    }
}

fn name(action: Action) -> &'static str {
    binding(action).map_or("", |binding| binding.name)
}

const CTRL_C: Key = Key { code: Code::Char('c'), ctrl: true, alt: false };

impl Keymap {
    /// The preset changed by `overrides`, and what could not be done as asked. Of two overrides
    /// of one action the later stands.
    pub fn build(preset: Preset, overrides: &[Override]) -> (Self, Vec<Clash>) {
        let mut clashes = Vec::new();
        let wanted = accept(overrides, &mut clashes);
        let own = overrides.iter().filter(|one| {
            let accepted = wanted.iter().any(|wanted| wanted.entry.action == one.action);
            one.keys.is_empty() || accepted
        });
        let own = own.fold(0, |own, one| own | 1 << one.action as u64);
        let mut entries = Vec::with_capacity(if overrides.is_empty() { 112 } else { 160 });
        for binding in BINDINGS {
            if own & (1 << binding.action as u64) == 0 {
                inherit(preset, binding, &wanted, &mut entries, &mut clashes);
            } else {
                let given = wanted.iter().map(|one| one.entry);
                entries.extend(given.filter(|entry| entry.action == binding.action));
            }
            if binding.action == Action::QuitNow {
                keep_the_way_out(binding, &mut entries);
            }
        }
        clashes.sort_by_key(|clash| (clash.request, clash.key));
        (Self { preset, entries, own }, clashes)
    }
}

/// An entry that a configuration gave, and where.
struct Wanted {
    entry: Entry,
    request: usize,
    key: usize,
}

fn accept(overrides: &[Override], clashes: &mut Vec<Clash>) -> Vec<Wanted> {
    let mut wanted: Vec<Wanted> = Vec::new();
    for (request, Override { action, keys }) in overrides.iter().enumerate() {
        let replaced = overrides.iter().skip(request + 1).any(|later| later.action == *action);
        let Some(binding) = binding(*action).filter(|_| !replaced) else { continue };
        let contexts = Contexts::of(binding.contexts);
        for (key, sequence) in keys.iter().enumerate() {
            let entry = Entry { sequence: *sequence, action: *action, contexts };
            match refusal(&entry, &wanted) {
                Some(problem) => clashes.push(Clash { request, key: Some(key), problem }),
                None if wanted.iter().any(|one| one.entry == entry) => {}
                None => wanted.push(Wanted { entry, request, key }),
            }
        }
    }
    wanted
}

fn refusal(entry: &Entry, accepted: &[Wanted]) -> Option<Problem> {
    let Entry { sequence: keys, action, contexts } = *entry;
    let first = keys.keys().first().copied();
    if action.reveals() && keys.is_reflex() {
        return Some(Problem::Reflex { keys, action });
    }
    if let Some(Key { code: Code::Char('0'..='9'), ctrl: false, alt: false }) = first {
        return Some(Problem::Digit { keys, action });
    }
    let is_way_out = action == Action::QuitNow && keys.keys() == [CTRL_C];
    if first == Some(CTRL_C) && !is_way_out {
        return Some(Problem::CtrlC { action });
    }
    let other = accepted.iter().map(|one| &one.entry).find(|other| {
        other.action != action
            && !other.contexts.both(contexts).is_empty()
            && other.sequence.hinders(&keys)
    })?;
    Some(if other.sequence == keys {
        Problem::Twice { keys, first: other.action, second: action }
    } else {
        Problem::Hindered { keys, action, other_keys: other.sequence, other: other.action }
    })
}

/// Adds the preset's keys of one row, less what the configuration took.
fn inherit(
    preset: Preset,
    binding: &Binding,
    wanted: &[Wanted],
    entries: &mut Vec<Entry>,
    clashes: &mut Vec<Clash>,
) {
    let everywhere = Contexts::of(binding.contexts);
    let mut keyless = everywhere;
    let mut taker = None;
    for keys in preset.keys(binding) {
        // A test reads every notation of the table, so none is lost here.
        let Ok(sequence) = Sequence::parse(keys) else { continue };
        let mut contexts = everywhere;
        for one in wanted.iter().filter(|one| one.entry.sequence.hinders(&sequence)) {
            if !one.entry.contexts.both(contexts).is_empty() {
                contexts = contexts.without(one.entry.contexts);
                taker = Some(one);
            }
        }
        keyless = keyless.without(contexts);
        if !contexts.is_empty() {
            entries.push(Entry { sequence, action: binding.action, contexts });
        }
    }
    if let Some(taker) = taker
        && !keyless.is_empty()
    {
        let Entry { sequence: keys, action, .. } = taker.entry;
        let problem = Problem::Orphan { keys, action, orphan: binding.action };
        clashes.push(Clash { request: taker.request, key: Some(taker.key), problem });
    }
}

/// Ctrl-c leaves, bound or not.
fn keep_the_way_out(binding: &Binding, entries: &mut Vec<Entry>) {
    let bound = entries.iter().any(|entry| entry.sequence.keys() == [CTRL_C]);
    if let Ok(sequence) = Sequence::parse("Ctrl-c")
        && !bound
    {
        let contexts = Contexts::of(&Context::ALL);
        entries.push(Entry { sequence, action: binding.action, contexts });
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::Lookup;
    use super::*;

    fn list(action: Action, keys: &[&str]) -> Override {
        let keys = keys.iter().map(|keys| Sequence::parse(keys).unwrap()).collect();
        Override { action, keys }
    }

    #[track_caller]
    fn build(overrides: &[Override]) -> (Keymap, Vec<String>) {
        let (keymap, clashes) = Keymap::build(Preset::Default, overrides);
        (keymap, clashes.iter().map(|clash| clash.problem.to_string()).collect())
    }

    fn means(keymap: &Keymap, context: Context, keys: &str) -> Lookup {
        keymap.lookup(context, Sequence::parse(keys).unwrap().keys())
    }

    #[test]
    fn a_list_replaces_all_keys_of_its_action() {
        let (keymap, clashes) = build(&[list(Action::Toggle, &["Ctrl-x", "v"])]);
        assert_eq!(clashes, [""; 0], "edit keeps its e");
        assert_eq!(keymap.keys_for(Context::Reading, Action::Toggle), ["Ctrl-x", "v"]);
        assert_eq!(means(&keymap, Context::Reading, "x"), Lookup::None);
        assert_eq!(means(&keymap, Context::Reading, "za"), Lookup::None);
        assert_eq!(keymap.keys_for(Context::Reading, Action::Edit), ["e"]);
        assert!(keymap.is_changed(Action::Toggle) && !keymap.is_changed(Action::Edit));
    }

    #[test]
    fn an_empty_list_unbinds() {
        let (keymap, clashes) = build(&[list(Action::RevealAll, &[])]);
        assert_eq!(clashes, [""; 0]);
        assert_eq!(keymap.hint(Context::Reading, Action::RevealAll), None);
        assert_eq!(means(&keymap, Context::Reading, "zR"), Lookup::None);
    }

    #[test]
    fn no_configuration_makes_a_reflex_lift_a_cover() {
        for action in Action::ALL.into_iter().filter(|action| action.reveals()) {
            for keys in ["Space", "Enter", "j", "PgDn", "n", "r", "Alt-j", "Ctrl-j", "j j", "Esc"] {
                let (keymap, clashes) = build(&[list(action, &[keys, "x"])]);
                assert_eq!(clashes.len(), 1, "{action:?} on {keys}");
                assert!(clashes.concat().contains("pressed by reflex"), "{clashes:?}");
                assert_ne!(means(&keymap, Context::Reading, keys), Lookup::Action(action));
                assert_eq!(means(&keymap, Context::Reading, "x"), Lookup::Action(action));
            }
        }
    }

    #[test]
    fn an_action_whose_keys_are_all_refused_keeps_the_presets() {
        let (keymap, clashes) = build(&[list(Action::Toggle, &["Space", "j"])]);
        assert_eq!(clashes.len(), 2);
        assert_eq!(keymap.keys_for(Context::Reading, Action::Toggle), ["x", "za"]);
        assert!(!keymap.is_changed(Action::Toggle));
    }

    #[test]
    fn control_c_leaves_whatever_a_configuration_says() {
        let (keymap, clashes) =
            build(&[list(Action::QuitNow, &[]), list(Action::Copy, &["Ctrl-c", "Ctrl-c y", "c"])]);
        assert_eq!(clashes.len(), 2);
        for context in Context::ALL {
            assert_eq!(means(&keymap, context, "Ctrl-c"), Lookup::Action(Action::QuitNow));
        }
        assert_eq!(keymap.keys_for(Context::Reading, Action::Copy), ["c"]);
    }

    #[test]
    fn digits_begin_counts_and_nothing_else() {
        let (keymap, clashes) = build(&[list(Action::Top, &["0", "z0"])]);
        assert_eq!(
            clashes,
            ["0 begins with a digit, and digits are counts; top needs another key"]
        );
        assert_eq!(keymap.keys_for(Context::Reading, Action::Top), ["z0"]);
    }

    #[test]
    fn of_two_uses_of_a_key_the_first_stands() {
        let (keymap, clashes) =
            build(&[list(Action::Copy, &["c"]), list(Action::CopyLink, &["C", "c"])]);
        assert_eq!(clashes, ["c is bound to copy above; copy-link needs another key"]);
        assert_eq!(means(&keymap, Context::Reading, "c"), Lookup::Action(Action::Copy));
    }

    #[test]
    fn one_key_may_mean_two_things_in_two_contexts() {
        let (keymap, clashes) = build(&[list(Action::Find, &["f"]), list(Action::Filter, &["f"])]);
        assert_eq!(clashes, [""; 0]);
        assert_eq!(means(&keymap, Context::Reading, "f"), Lookup::Action(Action::Find));
        assert_eq!(means(&keymap, Context::Shelf, "f"), Lookup::Action(Action::Filter));
    }

    #[test]
    fn keys_that_could_never_be_typed_are_refused() {
        let (keymap, clashes) =
            build(&[list(Action::Copy, &["c"]), list(Action::CopyLink, &["cl", "Y"])]);
        assert_eq!(
            clashes,
            [
                "cl and c (copy) begin alike, so one could never be typed; copy-link needs another key"
            ]
        );
        assert_eq!(means(&keymap, Context::Reading, "c"), Lookup::Action(Action::Copy));
    }

    #[test]
    fn own_keys_prevail_over_the_presets() {
        let (keymap, clashes) = build(&[list(Action::NextArticle, &["gt"])]);
        assert_eq!(clashes, [""; 0], "top keeps Home");
        assert_eq!(means(&keymap, Context::Reading, "g"), Lookup::Prefix);
        assert_eq!(means(&keymap, Context::Reading, "gg"), Lookup::Action(Action::Top));
        assert_eq!(means(&keymap, Context::Shelf, "g"), Lookup::Action(Action::Top));
        assert_eq!(means(&keymap, Context::Reading, "gt"), Lookup::Action(Action::NextArticle));
    }

    #[test]
    fn an_action_that_loses_its_last_key_is_told() {
        let (keymap, clashes) = build(&[list(Action::Copy, &["t", "F2"])]);
        assert_eq!(
            clashes,
            [
                "F2 is now copy, which leaves contents without a key; give it one, or say contents = \
              \"nop\""
            ]
        );
        assert_eq!(keymap.hint(Context::Reading, Action::Contents), None);
        let (_, clashes) = build(&[list(Action::Copy, &["t", "F2"]), list(Action::Contents, &[])]);
        assert_eq!(clashes, [""; 0]);
    }

    #[test]
    fn a_list_that_names_a_key_twice_is_the_list_with_it_once() {
        let (keymap, clashes) = build(&[list(Action::Copy, &["c", "c"])]);
        assert_eq!(clashes, [""; 0]);
        assert_eq!(keymap.keys_for(Context::Reading, Action::Copy), ["c"]);
    }
}
