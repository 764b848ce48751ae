//! A word as it is compared: small letters, no accents, one script, one word for "spoiler".
//!
//! Enters: a word. Leaves: the same word folded. Promised: "SPOİLER", "ѕpоilers", "спойлеры",
//! "spoilerów", "स्पॉइलर" and "spoliers" are all the one word that families of phrases ask for;
//! what says the contrary in the same word, "spoilerfrei", stays apart. Not promised: that a folded
//! word can still be read.

use std::borrow::Cow;

/// Folds a word.
pub(super) fn fold(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9')) {
        return match canonical(word) {
            Some(spoiler) => Cow::Borrowed(spoiler),
            None => Cow::Borrowed(word),
        };
    }
    let mut lower = String::with_capacity(word.len());
    if word.is_ascii() {
        lower.extend(word.chars().map(|c| c.to_ascii_lowercase()));
    } else {
        lower.extend(word.chars().filter_map(wide).flat_map(char::to_lowercase).filter_map(bare));
        if !lower.is_ascii() && lower.contains(|c: char| c.is_ascii_alphabetic()) {
            lower = lower.chars().map(lookalike).collect();
        }
    }
    let bare = without_elision(&lower);
    match canonical(bare) {
        Some(spoiler) => Cow::Borrowed(spoiler),
        None if bare.len() < lower.len() => Cow::Owned(bare.to_owned()),
        None => Cow::Owned(lower),
    }
}

/// The signs that stand for an apostrophe.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// Letters that are drawn wide or bold by other signs, as what they mean.
fn wide(c: char) -> Option<char> {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0),
        // Thirteen alphabets of mathematics, capitals and small letters in turn.
        '\u{1d400}'..='\u{1d6a3}' => {
            let place = (u32::from(c) - 0x1d400) % 52;
            char::from_u32(if place < 26 { 0x41 + place } else { 0x61 + place - 26 })
        }
        other => Some(other),
    }
}

/// A small letter without its accent; none for a mark that stands alone.
fn bare(c: char) -> Option<char> {
    Some(match c {
        '\u{300}'..='\u{36f}' | '\u{93c}' | '\u{200b}'..='\u{200d}' => return None,
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è' | 'é' | 'ê' | 'ë' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì' | 'í' | 'î' | 'ï' | 'ı' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'ś' | 'ş' | 'š' => 's',
        'ù' | 'ú' | 'û' | 'ü' | 'ů' => 'u',
        'ź' | 'ż' | 'ž' => 'z',
        'ё' => 'е',
        'й' => 'и',
        '\u{958}'..='\u{95f}' => match c {
            '\u{958}' => 'क',
            '\u{959}' => 'ख',
            '\u{95a}' => 'ग',
            '\u{95b}' => 'ज',
            '\u{95c}' => 'ड',
            '\u{95d}' => 'ढ',
            '\u{95e}' => 'फ',
            _ => 'य',
        },
        c if is_apostrophe(c) => '\'',
        other => other,
    })
}

/// The Latin letter that a letter of another script is drawn like.
fn lookalike(c: char) -> char {
    match c {
        'а' | 'α' => 'a',
        'е' | 'ε' => 'e',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'с' => 'c',
        'х' => 'x',
        'у' => 'y',
        'і' | 'ι' => 'i',
        'ѕ' => 's',
        'ј' => 'j',
        other => other,
    }
}

/// French and Italian write a small word and an apostrophe before a vowel: "l'articolo".
fn without_elision(word: &str) -> &str {
    const ELIDED: &[&str] = &[
        "l", "d", "n", "s", "c", "j", "m", "t", "qu", "dell", "all", "nell", "sull", "dall", "un",
        "quell", "quest", "jusqu", "lorsqu",
    ];
    match word.split_once('\'') {
        Some((small, rest)) if rest.len() > 1 && ELIDED.contains(&small) => rest,
        _ => word,
    }
}

/// Words that are typed in haste, "if u havent seen it", as others write them.
fn typed(word: &str) -> Option<&'static str> {
    Some(match word {
        "u" => "you",
        "ur" => "your",
        "havent" => "haven't",
        "hasnt" => "hasn't",
        "arent" => "aren't",
        "isnt" => "isn't",
        "wasnt" => "wasn't",
        "wont" => "won't",
        "dont" => "don't",
        "doesnt" => "doesn't",
        "didnt" => "didn't",
        "cant" => "can't",
        "youve" => "you've",
        "youre" => "you're",
        "ive" => "i've",
        _ => return None,
    })
}

/// "spoiler" and "spoilers", in whatever language, case and spelling.
fn canonical(word: &str) -> Option<&'static str> {
    const ROOTS: &[&str] = &[
        "spoiler",
        "spojler",
        "споилер",
        "स्पॉइलर",
        "स्पॉयलर",
        "स्पोइलर",
        "स्पाइलर",
        "spolier",
        "spoiller",
        "spoilor",
        "sp0iler",
        "sp0ller",
        "sp01ler",
        "spoler",
        "spioler",
        "destripe",
        "divulgacheur",
        "divulgacheuse",
        "divulgachage",
        "surprizbozan",
    ];
    const ENDINGS: &[&str] = &[
        "s", "'s", "n", "y", "ow", "ami", "a", "u", "em", "om", "ach", "ы", "ов", "ам", "ами",
        "ах", "а", "у", "ом", "е", "ныи", "ная", "ное", "ные", "нои", "ную", "ных", "lar", "ler",
        "lari", "leri", "larin", "larla", "li", "i", "'i", "'li", "'lu", "'lari", "'leri", "'lar",
        "'ler", "'a", "'lari", "्स", "स", "ों", "larla", "town", "ville", "land", "ific", "iffic",
        "rific", "riffic", "rama", "ama", "fest", "tastic",
    ];
    if !word.starts_with(['s', 'с', 'स', 'd']) {
        return typed(word);
    }
    let Some(rest) = ROOTS.iter().find_map(|root| word.strip_prefix(root)) else {
        return typed(word).or_else(|| canonical(&drawn_out(word)?));
    };
    match rest {
        "" => Some("spoiler"),
        _ if ENDINGS.contains(&rest) => Some("spoilers"),
        _ => canonical(&drawn_out(word)?),
    }
}

/// "spoileeeers" without what is only drawn out; `None` where nothing is.
fn drawn_out(word: &str) -> Option<String> {
    let drawn = |three: &[u8]| matches!(three, [a, b, c] if a == b && b == c);
    if !word.starts_with("sp") || !word.as_bytes().windows(3).any(drawn) {
        return None;
    }
    let mut last = None;
    Some(word.chars().filter(|c| last.replace(*c) != Some(*c)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(folded: &str, words: &[&str]) {
        for word in words {
            assert_eq!(fold(word), folded, "{word}");
        }
    }

    #[test]
    fn every_word_for_spoilers_is_one_word() {
        check(
            "spoilers",
            &[
                "spoilers",
                "SPOILERS",
                "Spoilern",
                "spoilerów",
                "spojlery",
                "спойлеры",
                "СПОЙЛЕРОВ",
                "spoiler'lar",
                "Spoiler’s",
                "ѕpоilеrs",
                "ｓｐｏｉｌｅｒｓ",
                "𝐒𝐏𝐎𝐈𝐋𝐄𝐑𝐒",
                "𝘀𝗽𝗼𝗶𝗹𝗲𝗿𝘀",
                "spoliers",
                "Sp0ilers",
                "SP01LERS",
                "spoilerrrrs",
                "SPOILEEEERSSSS",
                "Спойлерная",
                "Spoilertown",
                "spoilerific",
                "स्पॉइलर्स",
                "destripes",
            ],
        );
        check("spoiler", &["SPOİLER", "спойлер", "spoler", "स्पॉइलर", "divulgâcheur", "d'spoiler"]);
    }

    #[test]
    fn what_says_the_contrary_in_the_same_word_stays_apart() {
        for word in [
            "spoilerfrei",
            "spoilersız",
            "spoilerfreeeee",
            "sportttty",
            "spoilert",
            "spoiled",
            "bezspoilerowa",
        ] {
            assert!(!matches!(&*fold(word), "spoiler" | "spoilers"), "{word}");
        }
    }

    #[test]
    fn accents_and_small_words_before_an_apostrophe_go() {
        check("articolo", &["l’articolo", "Articolo", "dell'articolo"]);
        check("episode", &["épisode", "É\u{301}pisode", "l'épisode"]);
        check("don't", &["don’t", "Don't"]);
        check("dikkat", &["DİKKAT"]);
        check("uyari", &["UYARI", "uyarı"]);
        for kept in ["l'", "l'x", "o'hara"] {
            check(kept, &[kept]);
        }
    }

    #[test]
    fn words_typed_without_their_apostrophes_are_those_words() {
        for whole in [
            "haven't", "hasn't", "aren't", "isn't", "wasn't", "won't", "don't", "doesn't",
            "didn't", "can't", "you've", "you're", "i've",
        ] {
            check(whole, &[&whole.replace('\'', ""), whole]);
        }
        check("you", &["u"]);
        check("your", &["ur"]);
    }

    #[test]
    fn a_letter_of_hindi_with_its_dot_is_the_letter_without() {
        let dotted = "\u{958}\u{959}\u{95a}\u{95b}\u{95c}\u{95d}\u{95e}\u{95f}";
        check(
            "कखगजडढफय",
            &[dotted, "क\u{93c}ख\u{93c}ग\u{93c}ज\u{93c}ड\u{93c}ढ\u{93c}फ\u{93c}य\u{93c}"],
        );
    }
}
