//! Which covers are lifted, and the names by which covers are called.
//!
//! Enters: the names that `project` gave to the covers it could see. Leaves: yes or no for a
//! name. Promised: a name is made of ordinals among *visible* covers, outermost first, so it says
//! nothing of hidden ones; closing a cover closes everything under it. Not here: any text.

use std::collections::BTreeSet;

/// A path of ordinals from 0, outermost first. The empty path names the article itself.
/// Ordered as the article is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path {
    first: Option<u32>,
    /// Those behind the first; most paths have none, and take the less room.
    rest: Option<Box<Rest>>,
}

/// More ordinals, one at least.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Rest(Box<[u32]>);

impl Rest {
    fn of(ordinals: impl Iterator<Item = u32>) -> Option<Box<Self>> {
        let ordinals: Box<[u32]> = ordinals.collect();
        (!ordinals.is_empty()).then(|| Box::new(Self(ordinals)))
    }
}

impl Path {
    /// The path of the article itself.
    pub fn root() -> Self {
        Self::default()
    }

    /// The path of the `ordinal`-th child.
    pub fn child(&self, ordinal: u32) -> Self {
        if self.first.is_none() {
            return Self { first: Some(ordinal), rest: None };
        }
        let rest = self.behind().iter().copied().chain([ordinal]);
        Self { first: self.first, rest: Rest::of(rest) }
    }

    /// From the ordinals, outermost first.
    pub fn from_ordinals(ordinals: impl IntoIterator<Item = u32>) -> Self {
        let mut ordinals = ordinals.into_iter();
        Self { first: ordinals.next(), rest: Rest::of(ordinals) }
    }

    /// The ordinals, outermost first.
    pub fn ordinals(&self) -> impl DoubleEndedIterator<Item = u32> + '_ {
        self.first.into_iter().chain(self.behind().iter().copied())
    }

    /// How deep: 0 is the article itself.
    pub fn depth(&self) -> usize {
        usize::from(self.first.is_some()) + self.behind().len()
    }

    /// The ordinals behind the first.
    fn behind(&self) -> &[u32] {
        self.rest.as_deref().map_or(&[], |rest| &rest.0)
    }

    /// The path one step out; `None` for the article itself.
    pub fn parent(&self) -> Option<Self> {
        let depth = self.depth().checked_sub(1)?;
        Some(Self::from_ordinals(self.ordinals().take(depth)))
    }

    /// Whether `self` is `inner` or stands around it.
    pub fn encloses(&self, inner: &Self) -> bool {
        self.depth() <= inner.depth() && self.ordinals().eq(inner.ordinals().take(self.depth()))
    }
}

/// The name of a cover. Made by `project`, and by whoever kept one from before.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpoilerId(Path);

impl SpoilerId {
    /// The cover at this path of ordinals among visible covers.
    pub fn new(path: Path) -> Self {
        Self(path)
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Whether this cover is `inner` or stands around it.
    pub fn encloses(&self, inner: &Self) -> bool {
        self.0.encloses(&inner.0)
    }
}

/// The covers that were lifted by hand, and those that were put back by hand although their
/// reader has seen what they hide.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reveals {
    lifted: BTreeSet<SpoilerId>,
    shut: BTreeSet<SpoilerId>,
}

impl Reveals {
    /// Everything covered.
    pub fn none() -> Self {
        Self::default()
    }

    /// Lifts one cover. Covers under it stay.
    pub fn open(&mut self, id: SpoilerId) {
        self.shut.remove(&id);
        self.lifted.insert(id);
    }

    /// Puts a cover back, and everything under it.
    pub fn close(&mut self, id: &SpoilerId) {
        self.lifted.retain(|open| !id.encloses(open));
    }

    /// Puts a cover back, and everything under it, so that no progress opens it again.
    pub fn shut(&mut self, id: SpoilerId) {
        self.close(&id);
        self.shut.insert(id);
    }

    /// Puts every cover back, so that no progress opens one again.
    pub fn shut_all(&mut self) {
        self.shut(SpoilerId(Path::root()));
    }

    /// What was put back by hand opens again by progress.
    pub fn forget_shut(&mut self) {
        self.shut.clear();
    }

    /// What was put back by hand in `others` stays so here.
    pub fn keep_shut(&mut self, others: &Self) {
        self.shut.extend(others.shut.iter().cloned());
    }

    /// Whether progress may not open this cover, or what stands around it.
    pub fn keeps_shut(&self, id: &SpoilerId) -> bool {
        self.shut.iter().any(|shut| shut.encloses(id))
    }

    /// Puts every cover back.
    pub fn close_all(&mut self) {
        self.lifted.clear();
    }

    /// Whether this cover is lifted.
    pub fn permits(&self, id: &SpoilerId) -> bool {
        self.lifted.contains(id)
    }

    /// The lifted covers in reading order.
    pub fn iter(&self) -> impl Iterator<Item = &SpoilerId> {
        self.lifted.iter()
    }

    /// Nothing is lifted.
    pub fn is_empty(&self) -> bool {
        self.lifted.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(ordinals: &[u32]) -> SpoilerId {
        SpoilerId::new(Path::from_ordinals(ordinals.iter().copied()))
    }

    #[test]
    fn closing_a_cover_closes_what_stands_under_it_and_nothing_beside() {
        let mut reveals = Reveals::none();
        for path in [&[1][..], &[1, 0], &[1, 0, 2], &[10], &[2]] {
            reveals.open(id(path));
        }
        reveals.close(&id(&[1]));
        assert_eq!(reveals.iter().cloned().collect::<Vec<_>>(), [id(&[2]), id(&[10])]);
    }

    #[test]
    fn paths_are_ordered_as_the_article_is_read() {
        assert!(id(&[0]) < id(&[0, 0]));
        assert!(id(&[0, 5]) < id(&[1]));
        assert!(id(&[2]) < id(&[10]));
        assert!(Path::root() < Path::root().child(0));
    }

    #[test]
    fn a_child_knows_its_parent() {
        let inner = Path::root().child(3).child(1);
        assert_eq!(inner.parent(), Some(Path::root().child(3)));
        assert_eq!(Path::root().parent(), None);
        assert_eq!(inner.ordinals().collect::<Vec<_>>(), [3, 1]);
    }
}
