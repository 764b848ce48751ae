//! How much is hidden, counted in outermost covers.
//!
//! Enters: a sheet. Leaves: numbers, and the line about them. Promised: a cover counts once, while
//! anything under it is still shut, however much that is; nothing under a shut cover counts.

use std::collections::BTreeMap;

use serde::Serialize;

use super::sections::outermost;
use super::show::Sheet;
use crate::article::CoverKind;

/// Outermost covers that are shut, wholly or partly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Hidden {
    /// Over sections.
    pub sections: u32,
    /// Over blocks, the title's included.
    pub blocks: u32,
    /// Over words.
    pub inline: u32,
}

impl Hidden {
    /// Of all kinds.
    pub fn all(self) -> u32 {
        self.sections.saturating_add(self.blocks).saturating_add(self.inline)
    }
}

/// What is hidden on `sheet`.
pub fn hidden(sheet: &Sheet) -> Hidden {
    let outer: BTreeMap<_, _> = sheet
        .view
        .closed()
        .map(|cover| {
            let id = outermost(&cover.id);
            let kind = sheet.cover(&id).unwrap_or(cover).tag.kind;
            (id, kind)
        })
        .collect();
    let mut hidden = Hidden::default();
    for kind in outer.values() {
        *match kind {
            CoverKind::Section { .. } | CoverKind::Answer => &mut hidden.sections,
            CoverKind::Block | CoverKind::Title => &mut hidden.blocks,
            CoverKind::Inline => &mut hidden.inline,
        } += 1;
    }
    hidden
}

/// "2 sections, 1 passage and 3 phrases"; empty when nothing is hidden.
pub fn tally(hidden: Hidden) -> String {
    let parts: Vec<String> =
        [(hidden.sections, "section"), (hidden.blocks, "passage"), (hidden.inline, "phrase")]
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, name)| format!("{count} {name}{}", if count == 1 { "" } else { "s" }))
            .collect();
    match parts.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}

/// The line that says what was not printed and how to print it; `None` when nothing is hidden.
pub fn withheld(sheet: &Sheet) -> Option<String> {
    let hidden = hidden(sheet);
    if hidden == Hidden::default() {
        return None;
    }
    let mut ways = Vec::new();
    let is_heading = |kind: CoverKind| matches!(kind, CoverKind::Section { .. });
    if sheet.view.closed().any(|cover| is_heading(cover.tag.kind)) {
        ways.push("--show headings".to_owned());
    }
    if sheet.view.closed().any(|cover| cover.tag.kind == CoverKind::Inline) {
        ways.push("--show inline".to_owned());
    }
    ways.push("--show all".to_owned());
    let first = sheet.view.closed().filter_map(|cover| cover.number.parts().next()).min();
    ways.extend(first.map(|number| format!("--show {number}")));
    Some(format!("unspoil: {} hidden ({})", tally(hidden), ways.join(", ")))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::print::{lift, look, sample};
    use crate::spoiler::Document;

    #[track_caller]
    fn check(document: &Document, show: &str, expected: Option<&str>) {
        let sheet = lift(&show.parse().unwrap(), look(document)).unwrap();
        assert_eq!(withheld(&sheet).as_deref(), expected, "--show {show}");
    }

    #[test]
    fn the_line_says_how_much_is_hidden_and_how_to_show_it() {
        let recap = sample::recap();
        let line = "unspoil: 2 sections hidden (--show headings, --show all, --show 1)";
        check(&recap, "none", Some(line));
        check(&recap, "headings", Some("unspoil: 2 sections hidden (--show all, --show 1)"));
        check(
            &recap,
            "1",
            Some("unspoil: 1 section hidden (--show headings, --show all, --show 2)"),
        );
        check(&recap, "all", None);
    }

    #[test]
    fn every_kind_is_counted_by_its_outermost_covers() {
        let inner = || sample::passage(vec![sample::runs(vec![sample::secret("x")])]);
        let document = sample::document(vec![
            sample::passage(vec![inner(), inner()]),
            sample::runs(vec![sample::secret("a"), sample::secret("b")]),
            sample::section(2, "Who?", vec![inner()]),
            sample::section(2, "Why?", vec![inner()]),
        ]);
        check(
            &document,
            "headings",
            Some(
                "unspoil: 2 sections, 1 passage and 2 phrases hidden \
                 (--show inline, --show all, --show 1)",
            ),
        );
        check(
            &document,
            "1-2",
            Some(
                "unspoil: 1 section and 2 phrases hidden \
             (--show headings, --show inline, --show all, --show 3)",
            ),
        );
        check(&document, "1-3", Some("unspoil: 2 phrases hidden (--show inline, --show all)"));
    }

    #[test]
    fn a_cover_that_is_partly_shut_counts_as_the_kind_it_is() {
        let document = sample::document(vec![sample::section(
            2,
            "Who?",
            vec![sample::runs(vec![sample::secret("x")])],
        )]);
        let mut sheet = Sheet::new(look(&document));
        for _ in 0..2 {
            let mut reveals = sheet.reveals.clone();
            reveals.open(sheet.view.closed().next().unwrap().id.clone());
            sheet.change(reveals, look(&document));
        }
        assert_eq!(hidden(&sheet), Hidden { sections: 1, blocks: 0, inline: 0 });
    }
}
