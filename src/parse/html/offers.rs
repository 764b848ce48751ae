//! Boxes between paragraphs that ask for something: an address, a subscription, money.
//!
//! Enters: a part of a page that nothing in its names gives away. Leaves: whether it is such a box.
//! Promised: only what is short and ends in something to press goes, and only where it says what is
//! asked for. Not here: boxes whose names say what they are (`furniture`).

use super::tree::Tree;

/// A longer box is no offer, in bytes.
const LONGEST: usize = 400;

/// So many parts of a box are looked at.
const MOST: usize = 40;

/// What such boxes say.
const ASKS: &[&str] = &[
    "inbox",
    "newsletter",
    "subscribe",
    "subscription",
    "subscriber",
    "sign up",
    "free article",
    "free stories",
    "free story",
    "unlimited access",
    "already a member",
    "become a member",
    "membership",
    "create an account",
    "create a free account",
    "cancel any time",
    "cancel anytime",
    "your email",
    "e-mail address",
    "support our",
    "support independent",
    "buy me a coffee",
    "join for free",
    "turn on notifications",
    "push notifications",
    "follow us on",
    "download the app",
    "download our app",
    "abonniere",
    "abonnieren",
    "abonnez-vous",
    "suscríbete",
    "suscribirse",
    "boletín",
    "iscriviti",
    "assine",
    "подписывайтесь",
    "подпишитесь",
    "メールマガジン",
    "読者になる",
    "구독",
    "订阅",
    "訂閱",
];

/// Whether a part of a page is a box that asks for something.
pub(super) fn is_offer(tree: &Tree, at: usize) -> bool {
    // Most parts are long, or end in words: both are seen before any word is read.
    if tree.end(at) - at > MOST || !ends_in_a_control(tree, at) {
        return false;
    }
    let words = tree.words(at, &[], LONGEST + 1);
    if words.len() > LONGEST {
        return false;
    }
    let words = words.replace('’', "'").to_lowercase();
    ASKS.iter().any(|ask| words.contains(ask))
}

/// Whether the last thing in it is pressed or filled in, and something stands before that.
fn ends_in_a_control(tree: &Tree, at: usize) -> bool {
    let mut children = tree.children(at).filter(|child| tree.element(*child).is_some());
    let Some(first) = children.next() else { return false };
    let last = children.last().unwrap_or(first);
    let holds = |names: &[&str]| (last..tree.end(last)).any(|at| tree.is(at, names));
    if first == last {
        // A frame around the box.
        return tree.is(first, &["div", "form", "section"]) && ends_in_a_control(tree, first);
    }
    let is_link = holds(&["a"]) && !tree.has_own_words(last);
    is_link || holds(&["button", "input", "form"]) && !holds(&["p"])
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use dom_query::Document;

    use super::*;

    fn offers(page: &str) -> bool {
        let tree = Tree::of(&Document::from(format!("<body>{page}</body>")));
        is_offer(&tree, tree.first("div").unwrap())
    }

    #[test]
    fn boxes_that_ask_for_something_are_offers() {
        for page in [
            "<div><h2>Ada in your inbox</h2><p>Once a week.</p><button>Yes</button></div>",
            "<div><div><h3>One free article left</h3><p>Read on for a pound.</p><a href=/x>More</a></div></div>",
            "<div><p>Subscribe for more</p><form><input></form></div>",
            "<div><p>Iscriviti alla lettera</p><p><a href=/x>Sì</a></p></div>",
        ] {
            assert!(offers(page), "{page}");
        }
    }

    #[test]
    fn words_of_an_article_are_none() {
        for page in [
            "<div><p>The letter was in her inbox.</p><p>She never read it.</p></div>",
            "<div><p>The newsletter is the clue.</p><p><a href=/x>Its text</a> is quoted here.</p></div>",
            "<div><p>He lit the lamp.</p><button>Show</button></div>",
            "<div>inbox</div>",
        ] {
            assert!(!offers(page), "{page}");
        }
        let long = "The newsletter is the clue, and she knows it. ".repeat(12);
        assert!(!offers(&format!("<div><p>{long}</p><a href=/x>x</a></div>")));
    }
}
