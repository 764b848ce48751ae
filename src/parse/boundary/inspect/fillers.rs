//! Small words that stand before a notice of the end and tell nothing: "There, all done."
//!
//! Enters: a sentence. Leaves: whether it is made of such words alone. Promised: no word that could
//! tell what happens is among them: "Tom dies. End of spoilers." is no notice as a whole. Not here:
//! what the notice itself may say.

/// A line for each language.
const FILLERS: &str = "\
    a all alright and back done fine good here hey it it's now ok okay phew right so that that's then there whew yes \
    bien bueno hecho listo ya está vale eso es todo \
    bon voilà voila c'est fait tout \
    bene ecco fatto tutto qui \
    bem feito pronto tudo isso \
    gut fertig geschafft das war's na also \
    tamam evet bitti işte \
    dobra gotowe już no to wszystko \
    вот всё все готово ну итак и \
    बस अब ठीक है";

/// Whether a sentence says nothing but that somebody is done.
pub(super) fn is_filler(sentence: &str) -> bool {
    sentence.split_whitespace().all(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let word = word.replace('’', "'");
        word.is_empty() || FILLERS.split(' ').any(|filler| filler == word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_something_is_no_filler() {
        for sentence in ["There, all done.", "Phew!", "OK.", "***", "Das war’s.", "Вот и всё."]
        {
            assert!(is_filler(sentence), "{sentence}");
        }
        for sentence in ["Tom dies.", "He's dead.", "All die.", "So Tom did.", "All was well."] {
            assert!(!is_filler(sentence), "{sentence}");
        }
    }
}
