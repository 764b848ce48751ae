//! What a reader can say about what is hidden, and what is asked and told about it.
//!
//! Enters: a word of the reader's, what was said so far, and whether the place stands behind a
//! boundary. Leaves: other [`Mends`], and sentences. Promised: what may lift more than the reader
//! sees is asked about first, and what only hides is not; no sentence quotes the article. Not
//! here: which key or word it was.

use super::{Anchor, HideFrom, Mends};
use crate::article::{Boundary, BoundaryBy};

/// What the reader says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Spoilers begin at this paragraph.
    Begin(Anchor),
    /// Nothing here needs hiding.
    Nothing,
    /// This paragraph is hidden too.
    Hide(Anchor),
    /// What was said is taken back.
    Forget,
}

impl Said {
    /// What is to be remembered after it; `None` where that changes nothing.
    pub fn after(self, mends: &Mends) -> Option<Mends> {
        let mut next = mends.clone();
        match self {
            Self::Begin(anchor) => next.from = HideFrom::Block(anchor),
            Self::Nothing => next.from = HideFrom::Nothing,
            Self::Hide(anchor) => {
                next.hide(anchor);
            }
            Self::Forget => next = Mends::default(),
        }
        (next != *mends).then_some(next)
    }

    /// What is asked before it is done, where it may lift something. `behind` says whether the
    /// place stands behind a boundary.
    pub fn question(self, mends: &Mends, behind: bool) -> Option<&'static str> {
        match self {
            Self::Begin(_) if behind => {
                Some("What stands before this paragraph is shown from now on. Begin here?")
            }
            Self::Nothing => {
                Some("Everything is shown from now on but what its author marked. Do that?")
            }
            Self::Forget if mends.hides() => {
                Some("What you hid may be shown again. Forget what you said?")
            }
            Self::Begin(_) | Self::Hide(_) | Self::Forget => None,
        }
    }

    /// What is told when it is done.
    pub fn done(self) -> &'static str {
        match self {
            Self::Begin(_) => "Spoilers begin here, because you said so.",
            Self::Nothing => "Nothing is hidden but what its author marked, because you said so.",
            Self::Hide(_) => "This paragraph is hidden, because you said so.",
            Self::Forget => "Forgotten: what is hidden is as the article has it.",
        }
    }

    /// What is told when it changes nothing.
    pub fn idle(self) -> &'static str {
        match self {
            Self::Begin(_) => "Spoilers begin at these words already.",
            Self::Nothing => "You said so already.",
            Self::Hide(_) => "These words are hidden already, or too many are.",
            Self::Forget => "You said nothing of this article.",
        }
    }

    /// What is told when the article has no place for it.
    pub fn refused(self, boundary: &Boundary) -> &'static str {
        match (self, boundary.by) {
            (Self::Begin(_) | Self::Nothing, BoundaryBy::FrontMatter) => {
                "Its author says that all of it spoils; that stays. Nothing was changed."
            }
            _ => {
                "This is inside what its author marked, or cannot be told apart there. \
                 Nothing was changed."
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn anchor() -> Anchor {
        Anchor::kept("00000000000000ff").unwrap()
    }

    #[test]
    fn what_may_lift_is_asked_about_and_what_hides_is_not() {
        let none = Mends::default();
        let nothing = Mends::from(HideFrom::Nothing);
        let start = Mends::from(HideFrom::Start);
        let hidden = Mends { from: HideFrom::Nothing, also: vec![anchor()] };
        for (said, mends, behind, asks) in [
            (Said::Begin(anchor()), &none, false, false),
            (Said::Begin(anchor()), &none, true, true),
            (Said::Begin(anchor()), &nothing, false, false),
            (Said::Nothing, &none, false, true),
            (Said::Nothing, &start, true, true),
            (Said::Hide(anchor()), &none, false, false),
            (Said::Hide(anchor()), &none, true, false),
            (Said::Forget, &nothing, false, false),
            (Said::Forget, &start, false, true),
            (Said::Forget, &hidden, false, true),
        ] {
            assert_eq!(said.question(mends, behind).is_some(), asks, "{said:?} {mends:?}");
        }
    }

    #[test]
    fn what_is_said_twice_changes_nothing_the_second_time() {
        for said in [Said::Begin(anchor()), Said::Nothing, Said::Hide(anchor())] {
            let once = said.after(&Mends::default()).unwrap();
            assert_eq!(said.after(&once), None, "{said:?}");
            assert_eq!(Said::Forget.after(&once), Some(Mends::default()));
        }
        assert_eq!(Said::Forget.after(&Mends::default()), None);
    }
}
