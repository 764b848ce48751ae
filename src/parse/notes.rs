//! Footnotes that would give a cover away.
//!
//! Enters: the blocks of an article, or of what a mark hides, with everything sealed that will be.
//! Leaves: the same, with those notes sealed that nothing visible refers to. Promised: blocks
//! without covers keep all their notes; which notes are hidden follows from visible text alone,
//! so a note that only a hidden note refers to is hidden too. No word is lost.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::hides;
use crate::article::{CoverKind, Step, Tag, Why};
use crate::spoiler::{DocumentBlock, Piece};

type Blocks = Vec<Piece<DocumentBlock>>;

/// Where in its indentation a block says that it is a note, and how the note is referred to:
/// `[1]`.
fn note_of(block: &DocumentBlock) -> Option<(usize, &str)> {
    block.inset.iter().enumerate().find_map(|(depth, step)| match step {
        Step::Item(marker) => {
            marker.strip_suffix(':').filter(|name| name.ends_with(']')).map(|name| (depth, name))
        }
        _ => None,
    })
}

/// Whether a block begins a note.
pub(super) fn is_note(block: &DocumentBlock) -> bool {
    note_of(block).is_some()
}

/// Hides the notes that nothing visible refers to, where something is hidden.
pub(super) fn hide_notes(blocks: &mut Blocks) {
    let open = |piece: &Piece<DocumentBlock>| piece.as_open().is_some_and(is_note);
    if !blocks.iter().any(open) || !blocks.iter().any(hides) {
        return;
    }
    let owners = owners(blocks);
    let seen = seen(blocks, &owners);
    let mut out: Blocks = Vec::with_capacity(blocks.len());
    let mut unseen: Blocks = Vec::new();
    for (piece, owner) in std::mem::take(blocks).into_iter().zip(owners) {
        if owner.is_some_and(|owner| !seen.contains(&owner)) {
            unseen.push(piece);
        } else {
            close(&mut unseen, &mut out);
            out.push(piece);
        }
    }
    close(&mut unseen, &mut out);
    *blocks = out;
}

/// One cover over notes beside each other, so that it does not say how many they are.
fn close(unseen: &mut Blocks, out: &mut Blocks) {
    if !unseen.is_empty() {
        out.push(Piece::hidden(Tag::because(CoverKind::Block, Why::Note), std::mem::take(unseen)));
    }
}

/// For every block the first block of the note it belongs to.
fn owners(blocks: &Blocks) -> Vec<Option<usize>> {
    let mut now: Option<(usize, usize)> = None;
    let of = |(place, piece): (usize, &Piece<DocumentBlock>)| {
        if let Some(block) = piece.as_open() {
            let goes_on =
                now.filter(|(_, depth)| matches!(block.inset.get(*depth), Some(Step::Hang(_))));
            now = note_of(block).map(|(depth, _)| (place, depth)).or(goes_on);
        }
        now.map(|(owner, _)| owner)
    };
    let mut owners: Vec<Option<usize>> = blocks.iter().enumerate().map(of).collect();
    // What is hidden behind a note belongs to it only where the note goes on.
    let mut behind = None;
    for (piece, owner) in blocks.iter().zip(&mut owners).rev() {
        if piece.as_open().is_some() {
            behind = *owner;
        } else if *owner != behind {
            *owner = None;
        }
    }
    owners
}

/// The notes that visible text leads to, by their first blocks.
fn seen(blocks: &Blocks, owners: &[Option<usize>]) -> BTreeSet<usize> {
    let mut by_name: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut of_note: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    let mut waiting: Vec<&str> = Vec::new();
    for ((place, piece), owner) in blocks.iter().enumerate().zip(owners) {
        let Some(block) = piece.as_open() else { continue };
        if let Some((_, name)) = note_of(block) {
            by_name.entry(name).or_default().push(place);
        }
        match owner {
            Some(owner) => of_note.entry(*owner).or_default().extend(references(block)),
            None => waiting.extend(references(block)),
        }
    }
    let mut seen = BTreeSet::new();
    while let Some(name) = waiting.pop() {
        for note in by_name.remove(name).unwrap_or_default() {
            seen.insert(note);
            waiting.extend(of_note.remove(&note).unwrap_or_default());
        }
    }
    seen
}

/// `[1]` and its like in the open words of a block.
fn references(block: &DocumentBlock) -> impl Iterator<Item = &str> {
    let asides = block.pieces().filter_map(Piece::as_open).filter(|run| run.style.aside);
    asides.flat_map(|run| run.text.split_inclusive(']'))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use crate::parse::{Format, parse};
    use crate::spoiler::{Reveals, View, project};

    fn shut(text: &str) -> View {
        let document = parse(text, Format::Markdown, "x").unwrap().document;
        project(&document, &Reveals::none())
    }

    /// Words with "safe" in them are seen, words with "secret" are not.
    #[track_caller]
    fn check(text: &str) {
        let shut = format!("{:?}", shut(text));
        assert!(!shut.contains("secret"), "{text}\n{shut}");
        for word in text.split(|c: char| !c.is_alphanumeric()) {
            assert!(!word.starts_with("safe") || shut.contains(word), "{word}: {text}\n{shut}");
        }
    }

    #[test]
    fn a_note_is_shown_where_visible_text_refers_to_it() {
        check("safe0[^1] <spoiler>secret[^2]</spoiler>\n\n[^1]: safe1\n\n[^2]: secret");
        check(
            "safe0[^1] ||secret[^2]||\n\n[^1]: safe1 [^3]\n\n[^2]: secret [^4]\n\n[^3]: safe3\n\n[^4]: secret",
        );
        check(
            "safe0[^1]\n\n[^1]: safe1\n\n    ```spoiler\n    secret\n    ```\n\n    safe2\n\n[^2]: secret\n\n    secret\n\nsafe4",
        );
        check("safe0\n\n[^1]: safe1");
        check("> safe0 ||secret||\n>\n> [^1]: secret");
    }

    #[test]
    fn what_refers_to_a_note_from_behind_the_boundary_does_not_show_it() {
        check("A safe film’s plot.\n\n[^1]: secret\n\nSpoilers ahead!\n\nsecret[^1]");
        check("A safe film’s plot[^1].\n\n[^1]: safe1\n\nSpoilers ahead!\n\nsecret[^1]");
    }

    #[test]
    fn a_reference_looks_the_same_whether_its_note_is_known_or_not() {
        let text = |hidden: &str| {
            format!(
                "A film’s plot[^1], [told [^1] a](b) ![^1] `[^1]`.\n\nSpoilers ahead!\n\n{hidden}"
            )
        };
        let unknown = shut(&text("Mara."));
        for hidden in ["[^1]: Mara.", "[^2]: Mara.\n\n[^1]: Tom.", "# [^1]\n\n[^1]: x\n\n    y"] {
            assert_eq!(
                format!("{:?}", unknown.blocks.first()),
                format!("{:?}", shut(&text(hidden)).blocks.first()),
                "{hidden}"
            );
        }
        assert!(format!("{unknown:?}").contains("\"[1]\""), "{unknown:?}");
        // Where a text begins makes no difference to what stands there.
        assert_eq!(shut("    code[^1]\n").blocks.len(), 1);
        assert!(format!("{:?}", shut("    code[^1]\n")).contains("Code(\"code[^1]\")"));
    }
}
