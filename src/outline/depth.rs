//! How far a row of the contents is indented.
//!
//! Enters: sections in reading order, each with its heading's level and the lifted covers around
//! it. Leaves: steps of indentation. Promised: the shallowest stand at 0, a skipped level does not
//! indent twice, what was under a cover stands deeper than the row of that cover whatever levels
//! its headings have, and a row's depth depends on the rows before it only.

use crate::spoiler::SpoilerId;

/// Deeper than any heading's level: passages hold no sections beside them.
const PASSAGE: u8 = u8::MAX;

/// A lifted cover that stands around something: the outermost `depth` ordinals of a name. Depth 0
/// is the article itself.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Around<'a> {
    name: Option<&'a SpoilerId>,
    depth: usize,
}

impl<'a> Around<'a> {
    /// The cover with this name.
    pub(super) fn of(name: &'a SpoilerId) -> Self {
        Self { name: Some(name), depth: name.path().depth() }
    }

    /// What stands around the cover with this name.
    pub(super) fn parent(name: &'a SpoilerId) -> Self {
        Self { name: Some(name), depth: name.path().depth().saturating_sub(1) }
    }

    /// The outermost cover around the one with this name.
    pub(super) fn outermost(name: &'a SpoilerId) -> Self {
        Self { name: Some(name), depth: name.path().depth().min(1) }
    }

    /// No cover at all.
    pub(super) fn is_article(self) -> bool {
        self.depth == 0
    }

    /// Walking from here into `next`: what stands around the outermost cover that begins there;
    /// `None` when no cover begins.
    pub(super) fn begins(self, next: Self) -> Option<Self> {
        let shared = self.ordinals().zip(next.ordinals()).take_while(|(a, b)| a == b).count();
        (shared < next.depth).then_some(Self { name: next.name, depth: shared })
    }

    fn encloses(self, inner: Self) -> bool {
        self.depth <= inner.depth && self.ordinals().eq(inner.ordinals().take(self.depth))
    }

    /// The same cover.
    pub(super) fn is(self, other: Self) -> bool {
        self.depth == other.depth && self.encloses(other)
    }

    fn ordinals(self) -> impl Iterator<Item = u32> + 'a {
        self.name.into_iter().flat_map(|name| name.path().ordinals()).take(self.depth)
    }
}

/// Where a section stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing<'a> {
    /// Around the section.
    outer: Around<'a>,
    /// Around its first block: the same, or a cover that begins with it.
    inner: Around<'a>,
    level: u8,
}

impl<'a> Standing<'a> {
    /// A section with a heading.
    pub(super) fn heading(outer: Around<'a>, inner: Around<'a>, level: u8) -> Self {
        Self { outer, inner, level }
    }

    /// A passage without a heading.
    pub(super) fn passage(outer: Around<'a>, inner: Around<'a>) -> Self {
        Self { outer, inner, level: PASSAGE }
    }

    /// Whether `next`, a later one, stands inside this.
    fn holds(&self, next: &Self) -> bool {
        let beside = self.outer.is(next.outer) || self.inner.is(next.outer);
        let lifted = self.level == PASSAGE && !self.inner.is(self.outer);
        if beside && !(lifted && self.inner.is(next.outer)) {
            return self.level < next.level;
        }
        self.inner.encloses(next.outer)
    }
}

/// The sections that are open around the place reached.
#[derive(Debug, Default)]
pub(super) struct Depths<'a>(Vec<Standing<'a>>);

impl<'a> Depths<'a> {
    /// The next section in reading order; how deep it stands.
    pub(super) fn enter(&mut self, next: Standing<'a>) -> u8 {
        while self.0.pop_if(|open| !open.holds(&next)).is_some() {}
        let depth = u8::try_from(self.0.len()).unwrap_or(u8::MAX);
        self.0.push(next);
        depth
    }
}
