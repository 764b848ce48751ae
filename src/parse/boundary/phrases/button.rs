//! What is left of a page's button in a text that was copied from it: "Show spoiler".
//!
//! Enters: the words of a sentence. Leaves: whether it is such a line, as a whole. What the button
//! would show stands behind it, in the open in the copy. Not promised: that its end is known.

use crate::parse::boundary::family::{Family, family};
use crate::parse::boundary::pattern::phrases;
use crate::parse::boundary::sentences::Word;

/// Lines that a page puts over what it hides.
const BUTTONS: Family = family!(phrases![
    "^ click|tap|press|hover|highlight|select|swipe *6 spoiler|spoilers $",
    "^ show|reveal|view|open|toggle|unhide|hide|see|display|expand *2 spoiler|spoilers $",
    "^ view|show|reveal spoiler|spoilers hide spoiler|spoilers $",
    "^ spoiler|spoilers *1 click|tap|hover|highlight|select|show|hide *4 $",
    "^ hidden text|content|block *1 spoiler|spoilers $",
    "^ this|the spoiler is hidden $",
    "^ click|tap|press|hover|highlight|select|swipe *6 to reveal|unhide|uncover *1 $",
    "^ highlight|select *6 to read|see|view *2 $",
    "^ spoiler|spoilers *1 anzeigen|zeigen|einblenden|ausblenden|aufklappen|offnen $",
    "^ afficher|montrer|masquer|voir|reveler *3 spoiler|spoilers $",
    "^ mostrar|ver|ocultar|revelar *2 spoiler|spoilers $",
    "^ mostra|vedi|nascondi|apri *2 spoiler|spoilers $",
    "^ pokaz|ukryj|zobacz|rozwin *1 spoiler|spoilers $",
    "^ показать|скрыть|открыть|раскрыть|посмотреть *1 spoiler|spoilers $",
    "^ spoiler|spoilers нажмите|кликните *3 $",
    "^ spoiler|spoilers *1 goster|gizle|ac $",
]);

/// A longer line is no button, in words.
const LONGEST: usize = 11;

/// Whether a whole sentence is a button's.
pub(super) fn is_button(words: &[Word<'_>], stem: bool) -> bool {
    words.len() <= LONGEST && BUTTONS.find(words, stem).is_some()
}
