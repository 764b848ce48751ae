//! Lines that say who made a text or a picture: bylines with an office, "Interview by", "Image
//! source: …", in many languages.
//!
//! Enters: a line, and the same in small letters. Leaves: yes or no. Promised: a line that names
//! nobody by these words is none; a look at each word. Not here: how bylines begin (`furniture`).

use super::{asks, is_small};

/// What a credit's label is made of.
const LABELS: &[&str] = &[
    "image",
    "images",
    "picture",
    "pictures",
    "photo",
    "photos",
    "photograph",
    "photographs",
    "photography",
    "still",
    "stills",
    "source",
    "credit",
    "credits",
    "text",
    "words",
    "illustration",
    "illustrations",
    "translation",
    "bild",
    "bilder",
    "foto",
    "fotos",
    "quelle",
    "bildquelle",
    "bildnachweis",
    "übersetzung",
    "texte",
    "crédit",
    "crédits",
    "traduction",
    "texto",
    "fotografía",
    "fotografías",
    "imagen",
    "imágenes",
    "fuente",
    "ilustración",
    "traducción",
    "testo",
    "immagine",
    "immagini",
    "fonte",
    "illustrazione",
    "traduzione",
    "imagem",
    "imagens",
    "crédito",
    "créditos",
    "ilustração",
    "tradução",
    "metin",
    "görsel",
    "fotoğraf",
    "fotoğraflar",
    "kaynak",
    "çeviri",
    "tekst",
    "zdjęcie",
    "zdjęcia",
    "źródło",
    "fot",
    "tłumaczenie",
    "ilustracja",
    "ilustracje",
    "текст",
    "фото",
    "фотографии",
    "иллюстрация",
    "иллюстрации",
    "источник",
    "перевод",
    "文",
    "写真",
    "撮影",
    "取材",
    "構成",
    "画像",
    "出典",
    "글",
    "사진",
    "출처",
    "이미지",
    "图",
    "图片",
    "来源",
    "摄影",
    "撰文",
    "编辑",
    "लेख",
    "स्रोत",
];

/// What may stand between them.
const BETWEEN: &[&str] =
    &["and", "und", "et", "y", "e", "ed", "ve", "i", "и", "&", "of", "by", "de", "di", "da"];

/// What somebody did for a text, before "by" and a name.
const WORKS: &[&str] = &[
    "interview by",
    "interviewed by",
    "words by",
    "story by",
    "report by",
    "reporting by",
    "additional reporting by",
    "photos by",
    "photographs by",
    "photography by",
    "pictures by",
    "illustration by",
    "illustrations by",
    "translation by",
    "edited by",
    "compiled by",
    "transcribed by",
    "review by",
    "a review by",
    "recap by",
    "kritik von",
    "eine kritik von",
    "filmkritik von",
    "fernsehkritik von",
    "rezension von",
    "interview von",
    "protokoll von",
    "text von",
    "übersetzt von",
    "interview par",
    "propos recueillis par",
    "entretien réalisé par",
    "texte de",
    "entrevista de",
    "entrevista por",
    "texto de",
    "texto por",
    "intervista di",
    "a cura di",
    "testo di",
    "testi di",
    "rozmawiał",
    "rozmawiała",
    "беседовал",
    "беседовала",
    "записал",
    "записала",
    "聞き手",
    "取材・文",
    "構成・文",
    "采访",
    "撰文",
];

/// How bylines begin that say an office too.
const BY: &[&str] = &["by ", "von ", "por ", "par ", "di ", "da ", "de ", "od "];

/// Beginnings of what people are at a paper.
const OFFICES: &[&str] = &[
    "correspond",
    "report",
    "edit",
    "critic",
    "writer",
    "staff",
    "contribut",
    "columnist",
    "journalis",
    "blogg",
    "redakt",
    "kritik",
    "autor",
    "korrespond",
    "periodist",
    "redactor",
    "crític",
    "corresponsal",
    "rédact",
    "critique",
    "envoyé",
    "giornalist",
    "redazion",
    "inviat",
    "jornalist",
    "repórter",
    "muhabir",
    "yazar",
    "editör",
    "dziennikar",
    "recenz",
    "krytyk",
];

/// Whether a line says who made a text or a picture.
pub(super) fn is_credit(text: &str, lower: &str) -> bool {
    is_labelled(lower) || ends_in_a_credit(lower) || is_by_somebody(text, lower)
}

/// Whether a line is a byline, an office behind the name or not: what stands under a title.
pub(super) fn is_by_somebody(text: &str, lower: &str) -> bool {
    let work = WORKS.iter().find_map(|work| {
        lower.strip_prefix(work).filter(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    if let Some(rest) = work {
        let name = text.get(text.len().saturating_sub(rest.len())..).unwrap_or(rest);
        let name = name.trim_start_matches([':', '：', ' ', '=', '／', '/']);
        return is_name(name, 6);
    }
    let Some(rest) = BY.iter().find_map(|by| lower.strip_prefix(by)) else { return false };
    let rest = text.get(text.len().saturating_sub(rest.len())..).unwrap_or(rest);
    rest.split_once(", ").is_some_and(|(name, office)| {
        name.split_whitespace().count() > 1
            && is_name(name, 4)
            && office.split_whitespace().count() <= 6
            && !office.ends_with(['.', '!', '?'])
            && office
                .to_lowercase()
                .split_whitespace()
                .any(|word| OFFICES.iter().any(|stem| word.starts_with(stem)))
    })
}

/// "Ada North", "Ada de la Mer": up to `most` words, of which those that count have capitals.
fn is_name(text: &str, most: usize) -> bool {
    let mut words = text.split_whitespace();
    let first = words.clone().next().unwrap_or_default();
    (1..=most).contains(&words.clone().count())
        && !asks(text)
        && !first.starts_with(char::is_lowercase)
        && !matches!(first, "The" | "A" | "An")
        && words.all(|word| !word.starts_with(char::is_lowercase) || is_small(word))
}

/// "Image source: Harbour Pictures", "Текст: Ада Норт": a label of these words alone.
fn is_labelled(lower: &str) -> bool {
    let Some((label, value)) = lower.split_once([':', '：', '=']) else { return false };
    let mut words = label.split([' ', '/', '・', ',', '·']).filter(|word| !word.is_empty());
    (1..=4).contains(&words.clone().count())
        && words.clone().any(|word| LABELS.contains(&word))
        && words.all(|word| LABELS.contains(&word) || BETWEEN.contains(&word))
        && !value.trim().is_empty()
        && !asks(value)
}

/// "Mara on the pier. Image: Harbour", "Mara | Foto: Hafen": what a picture shows, and whose it is.
fn ends_in_a_credit(lower: &str) -> bool {
    lower.match_indices([':', '：']).any(|(at, _)| {
        let before = lower.get(..at).unwrap_or_default().trim_end();
        let start = before.rfind([' ', '(', '|', '/', '[']).map_or(0, |start| start + 1);
        let word = before.get(start..).unwrap_or_default();
        let ahead = before.get(..start).unwrap_or_default().trim_end();
        LABELS.contains(&word) && ahead.ends_with(['.', '!', '|', '(', '[', '/', '—', '–', '·'])
    })
}

#[cfg(test)]
mod tests {
    use crate::parse::headings::is_furniture;

    #[test]
    fn bylines_with_an_office_and_credits_are_no_headings() {
        for line in [
            "By Ada North, arts correspondent",
            "By Ada North, Editor-at-Large",
            "Von Ada Nord, Redakteurin",
            "Por Ada Norte, periodista cultural",
            "Interview by Ada North",
            "Fernsehkritik von Ada Nord",
            "Propos recueillis par Ada Nord",
            "Беседовала Ада Норт",
            "Текст: Ада Норт",
            "Texto y fotos: Ada Norte",
            "取材・文：北野灯",
            "Image source: Harbour Pictures",
            "Picture credit: Harbour",
            "Bildquelle: Hafen Film",
            "Görsel: Liman Film",
            "Mara on the pier in episode 5. Image: Harbour Plus",
            "Mara auf der Mole | Foto: Hafen",
            "Mara sur la jetée. Crédit : Port Films",
        ] {
            assert!(is_furniture(line), "{line}");
        }
    }

    #[test]
    fn headings_that_speak_of_pictures_and_words_stay() {
        for line in [
            "Betrayed by Tom",
            "The Picture: Who Took It?",
            "Story by the Fire",
            "The Interview",
            "The Last Words",
            "Source of the Flood",
            "The Editor, the Ferry and the Keeper",
            "Undone by Her Own Words",
            "The Photograph of Mara",
            "Сила слова: последний текст",
        ] {
            assert!(!is_furniture(line), "{line}");
        }
    }
}
