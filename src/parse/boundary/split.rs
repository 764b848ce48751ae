//! The open text of a block, and a block parted at a place in it.
//!
//! Enters: a block whose words may be partly sealed. Leaves: its text with one sign for every
//! sealed stretch and blanks for code, and the runs on either side of a place. Promised: no word
//! is lost or doubled by parting; sealed stretches stay sealed.

use std::borrow::Cow;
use std::ops::Range;

use crate::article::{Block, Body, Run, Step, Str};
use crate::parse::draft::Drafted;
use crate::spoiler::{DocumentBlock, Piece};

/// Stands for a sealed stretch in [`open_text`].
pub(super) const SEALED: char = '\u{fffc}';

/// The runs of a block that is read as prose.
pub(in crate::parse) fn runs(block: &DocumentBlock) -> Option<&Vec<Piece<Run>>> {
    match &block.body {
        Body::Heading { runs, .. } | Body::Paragraph(runs) => Some(runs),
        _ => None,
    }
}

/// What can be read in the open: [`SEALED`] for what cannot, blanks for code.
pub(in crate::parse) fn open_text(runs: &[Piece<Run>]) -> Cow<'_, str> {
    if let [Piece::Open(run)] = runs
        && !run.style.code
    {
        return Cow::Borrowed(&run.text);
    }
    let mut text = String::new();
    for piece in runs {
        match piece {
            Piece::Open(run) if run.style.code => {
                text.extend(std::iter::repeat_n('_', run.text.len()));
            }
            Piece::Open(run) => text.push_str(&run.text),
            Piece::Hidden { .. } => text.push(SEALED),
        }
    }
    Cow::Owned(text)
}

/// The runs before and behind the byte `at` of [`open_text`].
pub(super) fn part(runs: Vec<Piece<Run>>, at: usize) -> (Vec<Piece<Run>>, Vec<Piece<Run>>) {
    let (mut before, mut behind) = (Vec::new(), Vec::new());
    let mut start = 0;
    for piece in runs {
        let length = match &piece {
            Piece::Open(run) => run.text.len(),
            Piece::Hidden { .. } => SEALED.len_utf8(),
        };
        let end = start + length;
        match piece {
            piece if end <= at => before.push(piece),
            Piece::Open(run) if start < at => {
                let (left, right) =
                    run.text.split_at_checked(at - start).unwrap_or(("", &run.text));
                before.push(Piece::Open(Run { text: run.text.part(left), ..run.clone() }));
                behind.push(Piece::Open(Run { text: run.text.part(right), ..run.clone() }));
            }
            piece => behind.push(piece),
        }
        start = end;
    }
    (before, behind)
}

/// A block parted at words that are said of it: a warning, a notice of the end.
pub(super) struct Parted {
    /// What stands before the words, as a paragraph of its own.
    pub before: Option<Drafted>,
    /// The words.
    pub words: Str,
    /// What stands behind them.
    pub after: Option<Drafted>,
}

/// Parts a paragraph or a heading at these bytes of its [`open_text`].
pub(super) fn parted(drafted: Drafted, words: &Range<usize>) -> Parted {
    let Drafted { line, piece, .. } = drafted;
    let empty = Parted { before: None, words: Str::from(""), after: None };
    let Piece::Open(Block { inset, tight, body }) = piece else { return empty };
    let (Body::Paragraph(runs) | Body::Heading { runs, .. }) = body else { return empty };
    let said: Str = open_text(&runs).get(words.clone()).unwrap_or_default().into();
    let (rest, after) = part(runs, words.end);
    let (before, _) = part(rest, words.start);
    let (before, after) = (trim(before), trim(after));
    let paragraph = |inset: Vec<Step>, tight, runs| {
        Drafted::open(line, Block { inset, tight, body: Body::Paragraph(runs) })
    };
    // The marker of a list item stays with what stands before the words.
    let hung: Vec<Step> =
        if before.is_empty() { inset.clone() } else { inset.iter().cloned().map(hang).collect() };
    Parted {
        before: (!before.is_empty()).then(|| paragraph(inset, tight, before)),
        words: said,
        after: (!after.is_empty()).then(|| paragraph(hung, false, after)),
    }
}

fn hang(step: Step) -> Step {
    match step {
        Step::Item(marker) => Step::Hang(u16::try_from(marker.chars().count()).unwrap_or(1)),
        other => other,
    }
}

/// Without white space at either end.
pub(super) fn trim(mut runs: Vec<Piece<Run>>) -> Vec<Piece<Run>> {
    while let Some(Piece::Open(run)) = runs.last_mut() {
        let trimmed = run.text.trim_end();
        if trimmed.len() < run.text.len() {
            run.text = run.text.part(trimmed);
        }
        if !run.text.is_empty() {
            break;
        }
        runs.pop();
    }
    loop {
        match runs.first_mut() {
            Some(Piece::Open(run)) if run.text.trim_start().is_empty() => {
                runs.remove(0);
            }
            Some(Piece::Open(run)) => {
                let trimmed = run.text.trim_start();
                if trimmed.len() < run.text.len() {
                    run.text = run.text.part(trimmed);
                }
                return runs;
            }
            _ => return runs,
        }
    }
}

#[cfg(test)]
#[allow(clippy::panic)]
mod tests {
    use super::*;
    use crate::article::{CoverKind, Tag};

    #[test]
    fn a_block_is_parted_inside_a_run_and_between_runs() {
        let runs = || {
            vec![
                Piece::Open(Run::plain("One. ")),
                Piece::hidden(Tag::of(CoverKind::Inline), vec![Piece::Open(Run::plain("x"))]),
                Piece::Open(Run::plain(" Two. Three.")),
            ]
        };
        assert_eq!(open_text(&runs()), "One. \u{fffc} Two. Three.");
        for at in 0..=open_text(&runs()).len() {
            if !open_text(&runs()).is_char_boundary(at) {
                continue;
            }
            let (before, behind) = part(runs(), at);
            let whole = format!("{}{}", open_text(&before), open_text(&behind));
            assert_eq!(whole, "One. \u{fffc} Two. Three.");
            assert_eq!(open_text(&before).len(), at);
        }
        let (before, behind) = part(runs(), 13);
        assert_eq!(open_text(&trim(before)), "One. \u{fffc} Two.");
        assert_eq!(open_text(&trim(behind)), "Three.");
    }
}
