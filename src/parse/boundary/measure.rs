//! How sure a boundary is, how far it reaches, and what a warning names that hides nothing.
//!
//! Enters: what was found, and what is known of the article in public. Leaves: the same, measured.
//! Promised: made of the title, the name, the warning's own words and notices that are shown; never
//! of what stands behind the boundary, not even of how much it is.

use super::cues::{Cue, of_title};
use super::{Found, Known, Passage, may_warn, open_text, readable, runs, warns, work};
use crate::article::{BoundaryBy, Extent, Sure, Work};

/// The work that a warning names, where nothing is hidden and the warning is a sentence like others.
pub(in crate::parse) fn named(passages: &[Passage]) -> Option<Work> {
    passages.iter().find_map(|passage| {
        let Passage::Open(drafted) = passage else { return None };
        let text = open_text(runs(drafted.piece.as_open()?)?);
        if may_warn(&text) && warns(&text) { work::of_warning(&text) } else { None }
    })
}

/// Measures the boundary. `told` says whether the front matter names the work.
pub(in crate::parse) fn measure(found: &mut Found, known: &Known<'_>, told: bool) {
    let title = known.title.map_or(Cue::None, of_title);
    let named = found.boundary.text.as_deref().and_then(work::of_warning);
    let ends = found.passages.iter().any(|passage| matches!(passage, Passage::End(..)));
    let boundary = &mut found.boundary;
    let about_a_work = told
        || known.title_spoils
        || named.is_some()
        || title != Cue::None
        || of_title(&readable(known.name)) != Cue::None;
    boundary.sure = match boundary.by {
        // A field of its own, and no sentence that was taken for one.
        BoundaryBy::Warning if boundary.line.is_none() || about_a_work => Sure::Certain,
        BoundaryBy::Warning => Sure::Likely,
        BoundaryBy::Doubt | BoundaryBy::Telling => Sure::Guess,
        BoundaryBy::Title | BoundaryBy::FirstHeading => {
            if title == Cue::Spoilers || known.title_spoils { Sure::Likely } else { Sure::Guess }
        }
        BoundaryBy::Markup | BoundaryBy::FrontMatter | BoundaryBy::Reader | BoundaryBy::None => {
            Sure::Certain
        }
    };
    boundary.extent = match (boundary.by, boundary.extent.take()) {
        (BoundaryBy::Markup | BoundaryBy::None, _) => None,
        (_, None | Some(Extent::Article)) if ends => Some(Extent::Notice),
        (BoundaryBy::Warning, None | Some(Extent::Article)) => {
            Some(named.map_or(Extent::Article, |work| Extent::Work(work.title)))
        }
        (_, extent) => extent.or(Some(Extent::Article)),
    };
}
