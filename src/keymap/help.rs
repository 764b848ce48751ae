//! The table of bindings as text for readers: help, README, man page.
//!
//! Enters: a keymap. Leaves: rows, a Markdown table, and the man page's list. Promised: all
//! three name the same keys, those that are really bound; actions without a key are left out.
//! Not here: how help is drawn and searched.

use std::fmt::Write as _;

use super::Keymap;
use super::bindings::{BINDINGS, Group};
use crate::action::Action;

/// One line of help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpRow {
    /// Under which heading.
    pub group: Group,
    /// What the keys do, for whoever wants to show only some.
    pub action: Action,
    /// The keys, separated by two spaces, as they are written in files.
    pub keys: String,
    /// What they do; at most 44 cells, no final stop.
    pub words: &'static str,
}

/// Every action that has a key, in the order of the table.
pub fn help_rows(keymap: &Keymap) -> Vec<HelpRow> {
    BINDINGS
        .iter()
        .filter_map(|binding| {
            let keys = keymap.keys_of(binding.action).map(ToString::to_string);
            let keys: Vec<_> = keys.collect();
            (!keys.is_empty()).then(|| HelpRow {
                group: binding.group,
                action: binding.action,
                keys: keys.join("  "),
                words: binding.help,
            })
        })
        .collect()
}

/// The bindings as a Markdown table, the groups as rows in bold. Ends with a line break.
pub fn markdown_table(keymap: &Keymap) -> String {
    let mut table = "| Keys | What they do |\n| --- | --- |\n".to_owned();
    let mut group = None;
    for row in help_rows(keymap) {
        if group != Some(row.group) {
            group = Some(row.group);
            let _ = writeln!(table, "| **{}** | |", row.group.title());
        }
        let keys: Vec<_> = row.keys.split("  ").map(markdown_code).collect();
        let _ = writeln!(table, "| {} | {} |", keys.join(" "), row.words);
    }
    table
}

/// `words` as code in a cell of a table.
fn markdown_code(words: &str) -> String {
    let words = words.replace('|', "\\|");
    if words.contains('`') { format!("`` {words} ``") } else { format!("`{words}`") }
}

/// The bindings for the man page: a subsection for each group, a tagged paragraph for each
/// action. Ends with a line break.
pub fn man_table(keymap: &Keymap) -> String {
    let mut page = String::new();
    let mut group = None;
    for row in help_rows(keymap) {
        if group != Some(row.group) {
            group = Some(row.group);
            let _ = writeln!(page, ".SS {}", row.group.title());
        }
        let keys: Vec<_> =
            row.keys.split("  ").map(|key| format!("\\fB{}\\fR", roff(key))).collect();
        let _ = writeln!(page, ".TP\n{}\n{}", keys.join(", "), roff(row.words));
    }
    page
}

/// `words` with what roff would take as its own escaped.
fn roff(words: &str) -> String {
    let mut safe = String::new();
    for c in words.chars() {
        match c {
            '\\' => safe.push_str("\\e"),
            '-' => safe.push_str("\\-"),
            '\'' => safe.push_str("\\(aq"),
            '`' => safe.push_str("\\(ga"),
            '^' => safe.push_str("\\(ha"),
            '~' => safe.push_str("\\(ti"),
            '.' if safe.is_empty() => safe.push_str("\\&."),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::{Override, Preset, Sequence};
    use super::*;

    #[test]
    fn help_names_every_action_and_the_keys_that_are_bound() {
        let rows = help_rows(&Keymap::default());
        assert_eq!(rows.len(), BINDINGS.len());
        let toggle = rows.iter().find(|row| row.action == Action::Toggle).unwrap();
        assert_eq!(toggle.keys, "x  za");
        assert_eq!(toggle.group.title(), "Covers");
    }

    #[test]
    fn an_action_without_a_key_is_not_in_help() {
        let none = Override { action: Action::Theme, keys: Vec::new() };
        let (keymap, _) = Keymap::build(Preset::Default, &[none]);
        assert!(help_rows(&keymap).iter().all(|row| row.action != Action::Theme));
        assert!(!markdown_table(&keymap).contains("theme"));
        assert!(!man_table(&keymap).contains("theme"));
    }

    #[test]
    fn the_markdown_table_keeps_its_two_columns_whatever_is_bound() {
        let keys = ["|", "`", "\\"].map(|key| Sequence::parse(key).unwrap()).to_vec();
        let keys = Override { action: Action::Theme, keys };
        let (keymap, clashes) = Keymap::build(Preset::Default, &[keys]);
        assert_eq!(clashes, []);
        let table = markdown_table(&keymap);
        assert!(table.contains("| `\\|` `` ` `` `\\` | The next theme |"), "{table}");
        for line in table.lines() {
            let bars = line.replace("\\|", "").matches('|').count();
            assert_eq!(bars, 3, "{line}");
        }
    }

    #[test]
    fn no_line_of_the_man_page_is_taken_for_a_request() {
        let page = man_table(&Keymap::default());
        for line in page.lines() {
            let request = line.starts_with(['.', '\'']);
            assert!(!request || line == ".TP" || line.starts_with(".SS "), "{line}");
        }
        assert!(page.contains("\\fBCtrl\\-d\\fR"), "{page}");
    }
}
