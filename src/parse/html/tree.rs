//! A page as a flat tree: its nodes in the order of the text.
//!
//! Enters: a parsed page. Leaves: a [`Tree`] of plain data: every node knows its parent and where
//! it ends, so that a part is skipped, asked and measured without climbing. Promised: one pass, no
//! recursion, however deep a page nests. Not here: what a node means.

use dom_query::{Document, LocalName, NodeData, NodeId};

use super::names::{Names, names};

/// Elements between whose words is air.
const SPACED: &[&str] = &[
    "br",
    "p",
    "div",
    "li",
    "td",
    "th",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "aside",
    "main",
    "header",
    "footer",
    "blockquote",
    "details",
    "summary",
    "button",
    "figure",
    "figcaption",
    "dd",
    "dt",
];

/// Attributes that say what an element is called.
const NAMING: &[&str] =
    &["class", "id", "data-testid", "data-hook", "data-component", "data-name", "slot"];

/// A page.
pub(super) struct Tree {
    nodes: Vec<Node>,
}

struct Node {
    parent: usize,
    /// The first node that is not in it.
    end: usize,
    kind: Kind,
}

enum Kind {
    Element(Element),
    Text(Box<str>),
}

/// An element.
pub(super) struct Element {
    name: LocalName,
    attributes: Vec<(LocalName, Box<str>)>,
    /// What its class and its id call it.
    pub names: Names,
}

impl Element {
    /// The value of an attribute, named in lower case.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| &**key == name).map(|(_, value)| &**value)
    }

    /// The attributes with their values.
    pub fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(key, value)| (&**key, &**value))
    }

    /// Whether an attribute has this value, in any case of letters.
    pub fn says(&self, name: &str, values: &[&str]) -> bool {
        self.attribute(name).is_some_and(|found| {
            values.iter().any(|value| found.trim().eq_ignore_ascii_case(value))
        })
    }
}

impl Tree {
    /// The tree of a page; the first node holds all others.
    pub fn of(page: &Document) -> Self {
        let mut nodes: Vec<Node> = Vec::with_capacity(page.tree.len());
        let mut next = Some(page.root().id);
        // Nodes that are not at their end: their place here, their name there.
        let mut open: Vec<(usize, NodeId)> = Vec::new();
        while let Some(id) = next {
            let at = nodes.len();
            let read = page.tree.query_node(&id, |node| {
                let kind = match &node.data {
                    NodeData::Text { contents } => Some(Kind::Text(contents.as_ref().into())),
                    NodeData::Element(element) => {
                        let attributes = element.attrs.iter();
                        let attributes: Vec<(LocalName, Box<str>)> = attributes
                            .map(|attr| (attr.name.local.clone(), attr.value.as_ref().into()))
                            .collect();
                        let named = attributes.iter().filter(|(key, _)| NAMING.contains(&&**key));
                        let called = names(named.map(|(_, value)| &**value));
                        Some(Kind::Element(Element {
                            name: element.name.local.clone(),
                            attributes,
                            names: called,
                        }))
                    }
                    NodeData::Document | NodeData::Fragment => Some(Kind::Text("".into())),
                    _ => None,
                };
                (kind, node.first_child, node.next_sibling)
            });
            let Some((kind, child, sibling)) = read else { break };
            let parent = open.last().map_or(0, |(place, _)| *place);
            if let Some(kind) = kind {
                nodes.push(Node { parent, end: at + 1, kind });
                if let Some(child) = child {
                    open.push((at, id));
                    next = Some(child);
                    continue;
                }
            }
            next = sibling;
            while next.is_none() {
                let Some((place, id)) = open.pop() else { break };
                let end = nodes.len();
                if let Some(node) = nodes.get_mut(place) {
                    node.end = end;
                }
                next = page.tree.query_node(&id, |node| node.next_sibling).flatten();
            }
        }
        Self { nodes }
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The element at a place.
    pub fn element(&self, at: usize) -> Option<&Element> {
        match &self.nodes.get(at)?.kind {
            Kind::Element(element) => Some(element),
            Kind::Text(_) => None,
        }
    }

    /// The text at a place.
    pub fn text(&self, at: usize) -> Option<&str> {
        match &self.nodes.get(at)?.kind {
            Kind::Text(text) => Some(text),
            Kind::Element(_) => None,
        }
    }

    /// The name of the element at a place; of a text it is empty.
    pub fn name(&self, at: usize) -> &str {
        self.element(at).map_or("", |element| &*element.name)
    }

    /// Whether the element at a place is one of these.
    pub fn is(&self, at: usize, names: &[&str]) -> bool {
        names.contains(&self.name(at))
    }

    /// The first place that is not in the node.
    pub fn end(&self, at: usize) -> usize {
        self.nodes.get(at).map_or(at + 1, |node| node.end)
    }

    /// What the node stands in; the first stands in itself.
    pub fn parent(&self, at: usize) -> usize {
        self.nodes.get(at).map_or(0, |node| node.parent)
    }

    /// Whether `inner` is `outer`, or stands in it.
    pub fn holds(&self, outer: usize, inner: usize) -> bool {
        (outer..self.end(outer)).contains(&inner)
    }

    /// What stands in the node itself, in order.
    pub fn children(&self, at: usize) -> impl Iterator<Item = usize> {
        let end = self.end(at);
        let mut next = at + 1;
        std::iter::from_fn(move || {
            let child = (next < end).then_some(next)?;
            next = self.end(child);
            Some(child)
        })
    }

    /// What the node stands in, the nearest first, not more than `most`.
    pub fn around(&self, at: usize, most: usize) -> impl Iterator<Item = usize> {
        let mut at = at;
        std::iter::from_fn(move || {
            let parent = self.parent(at);
            (parent != at).then(|| at = parent)?;
            Some(parent)
        })
        .take(most)
    }

    /// The first element of this name.
    pub fn first(&self, name: &str) -> Option<usize> {
        (0..self.len()).find(|at| self.name(*at) == name)
    }

    /// Whether a node has words that are no link.
    pub fn has_own_words(&self, at: usize) -> bool {
        let mut next = at;
        while next < self.end(at) {
            if self.is(next, &["a", "script", "style", "button", "time"]) {
                next = self.end(next);
                continue;
            }
            if self.text(next).is_some_and(|text| text.chars().any(char::is_alphanumeric)) {
                return true;
            }
            next += 1;
        }
        false
    }

    /// The words in a node, those of `gone` nodes left out; not more than about `most` bytes.
    pub fn words(&self, at: usize, gone: &[bool], most: usize) -> String {
        let mut words = String::new();
        let end = self.end(at);
        let mut next = at;
        while next < end && words.len() < most {
            if gone.get(next).copied().unwrap_or_default() {
                next = self.end(next);
                continue;
            }
            match self.text(next) {
                Some(text) => words.push_str(text),
                None if self.is(next, SPACED) => words.push(' '),
                None => {}
            }
            next += 1;
        }
        words
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::format_collect)]
mod tests {
    use super::*;

    #[test]
    fn every_node_knows_where_it_ends() {
        let tree = Tree::of(&Document::from("<div><p>a<b>c</b></p><p>d</p></div>e"));
        let div = tree.first("div").unwrap();
        let told: Vec<(String, String)> = tree
            .children(div)
            .map(|at| (tree.name(at).to_owned(), tree.words(at, &[], 100).trim().to_owned()))
            .collect();
        assert_eq!(told, [("p".into(), "ac".into()), ("p".into(), "d".into())]);
        assert_eq!(tree.text(tree.end(div)), Some("e"));
        let bold = tree.first("b").unwrap();
        assert!(tree.holds(div, bold) && !tree.holds(bold, div));
        assert_eq!(
            tree.around(bold, 9).map(|at| tree.name(at)).collect::<Vec<_>>()[..2],
            ["p", "div"]
        );
    }

    #[test]
    fn comments_are_no_text() {
        let tree = Tree::of(&Document::from("<p>a<!-- who did it -->b"));
        assert_eq!(tree.words(0, &[], 100).trim(), "ab");
    }
}
