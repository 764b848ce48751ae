//! Warnings in other languages than English, by one rule: a word for "spoiler", which twelve
//! languages share or write in their own letters, beside a word for "attention" or "contains".
//!
//! Enters: a sentence. Leaves: where its warning label ends, if it warns. Promised: a negation
//! wins ("spoiler içermez" against "spoiler içerir"). Also here: the words by which a text
//! speaks of itself, in all these languages. Not promised: a warning without the stem.

/// "Spoiler".
const STEMS: &[&str] = &[
    "spoiler",
    "spoilé",
    "spojler",
    "спойлер",
    "ネタバレ",
    "ねたばれ",
    "스포",
    "剧透",
    "劇透",
    "स्पॉइलर",
    "स्पॉयलर",
    "divulgâch",
];

/// "No spoilers", "contains none".
const NEGATIONS: &[&str] = &[
    "sin spoiler",
    "libre de spoiler",
    "no contiene",
    "no hay spoiler",
    "sans spoiler",
    "sans divulgâch",
    "pas de spoiler",
    "aucun spoiler",
    "ne contient",
    "ohne spoiler",
    "spoilerfrei",
    "keine spoiler",
    "keinerlei spoiler",
    "senza spoiler",
    "non contiene",
    "niente spoiler",
    "no spoiler",
    "sem spoiler",
    "não contém",
    "não há",
    "bez spoiler",
    "nie zawiera",
    "без спойлер",
    "не содержит",
    "нет спойлер",
    "избегать спойлер",
    "içermez",
    "içermem",
    "içermey",
    "içermes",
    "içermiy",
    "spoiler yok",
    "spoilersız",
    "spoilersiz",
    "ネタバレな",
    "ネタバレ無",
    "ネタバレしな",
    "ネタバレを避け",
    "스포 없",
    "스포없",
    "스포일러 없",
    "스포일러없",
    "스포일러는 없",
    "无剧透",
    "不剧透",
    "無劇透",
    "没有剧透",
    "non-spoiler",
];

/// "Attention", "contains", "follow".
const ATTENTION: &[&str] = &[
    "alerta",
    "aviso",
    "ojo",
    "cuidado",
    "atención",
    "atencion",
    "advertencia",
    "contiene",
    "contienen",
    "habrá",
    "a partir de aqu",
    "a partir daqui",
    "attention",
    "alerte",
    "contient",
    "contiennent",
    "à venir",
    "gare aux",
    "avertissement",
    "prévenus",
    "divulgâch",
    "achtung",
    "warnung",
    "enthält",
    "enthalten",
    "folgen ",
    "folgt ",
    "vorsicht",
    "spoilerwarnung",
    "ab hier",
    "attenzione",
    "allerta",
    "seguono",
    "seguiranno",
    "saranno",
    "avviso",
    "atenção",
    "contém",
    "contêm",
    "içerir",
    "içeriyor",
    "içerebilir",
    "dikkat",
    "uyarı",
    "uwaga",
    "ostrzeg",
    "zawiera",
    "pojawią",
    "spoilery",
    "spoilerów!",
    "осторожно",
    "внимание",
    "далее",
    "содерж",
    "спойлеры",
    "предупрежд",
    "注意",
    "警告",
    "以下",
    "含",
    "慎入",
    "有り",
    "あり",
    "주의",
    "있음",
    "있습니다",
    "있어요",
    "포함",
    "경고",
    "सावधान",
];

/// A sentence without the stem that warns all the same.
const WORDLESS: &[(&str, &str)] = &[
    ("verrät", "text"),
    ("verrät", "artikel"),
    ("verrät", "beitrag"),
    ("前方高能", ""),
    ("revela el final", "artículo"),
    ("dévoile la fin", "article"),
];

/// Words by which a text speaks of itself or to its reader: whole words.
const OWN_WORDS: &[&str] = &[
    "article",
    "post",
    "piece",
    "recap",
    "review",
    "paragraphs",
    "paragraph",
    "essay",
    "following",
    "follows",
    "follow",
    "below",
    "ahead",
    "read",
    "reading",
    "proceed",
    "warned",
    "beware",
    "haven't",
    "unless",
    "details",
    "contain",
    "contains",
    "containing",
    "discuss",
    "discusses",
    "spoilers",
    "spoiler",
    "caution",
    "continue",
    "section",
    "nota",
    "artículo",
    "articulo",
    "contiene",
    "cuenta",
    "desenlace",
    "leyendo",
    "leer",
    "visto",
    "texte",
    "contient",
    "suite",
    "lisez",
    "artikel",
    "text",
    "enthält",
    "folgende",
    "folgenden",
    "verrät",
    "beitrag",
    "meldung",
    "lesen",
    "gesehen",
    "articolo",
    "seguito",
    "lettura",
    "artigo",
    "contém",
    "matéria",
    "texto",
    "ler",
    "assistiu",
    "terminou",
    "tekst",
    "zawiera",
    "dalszej",
    "artykuł",
    "текст",
    "статья",
    "далее",
    "содержит",
];

/// The same in scripts and endings that are found anywhere.
const OWN_SIGNS: &[&str] = &[
    "記事",
    "本文",
    "以下",
    "本記事",
    "본문",
    "아래",
    "이 글",
    "文章",
    "içer",
    "okuma",
    "izleme",
    "читай",
    "देखा",
    "लेख",
];

/// Where the label of a warning ends, in bytes, if `sentence` warns.
pub(super) fn warns(sentence: &str) -> Option<usize> {
    let lower = sentence.to_lowercase();
    let wordless = || {
        WORDLESS
            .iter()
            .any(|(one, other)| lower.contains(one) && lower.contains(other))
            .then_some(sentence.len())
    };
    let Some((at, stem)) =
        STEMS.iter().filter_map(|stem| lower.find(stem).map(|at| (at, stem))).min()
    else {
        return wordless();
    };
    if NEGATIONS.iter().any(|no| holds(&lower, no)) {
        return None;
    }
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    let alone = STEMS.iter().any(|stem| {
        bare.strip_prefix(stem).is_some_and(|rest| rest.chars().count() <= 2 && !rest.contains(' '))
    });
    if !alone && !ATTENTION.iter().any(|word| holds(&lower, word)) {
        return None;
    }
    // Small letters may be longer or shorter than capitals; then the label is not cut.
    if lower.len() != sentence.len() {
        return Some(sentence.find(':').or_else(|| sentence.find('：')).unwrap_or(sentence.len()));
    }
    let end = at + stem.len();
    let rest = lower.get(end..).unwrap_or_default();
    let word = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    Some(end + word)
}

/// Whether `word` stands in `text`; of Latin letters, at the beginning of a word.
fn holds(text: &str, word: &str) -> bool {
    if text.len() < word.len() || (text.is_ascii() && !word.is_ascii()) {
        return false;
    }
    let latin = word.chars().next().is_some_and(|c| c < '\u{590}');
    memchr::memmem::find_iter(text.as_bytes(), word.as_bytes()).any(|at| {
        !latin || !text.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric))
    })
}

/// Whether `words` speak of the text they stand in, or to its reader.
pub(super) fn speaks_of_the_text(words: &str) -> bool {
    let lower = words.replace('’', "'").to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric() && c != '\'').any(|word| OWN_WORDS.contains(&word))
        || OWN_SIGNS.iter().any(|sign| lower.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stem_beside_an_attention_word_warns() {
        for sentence in [
            "ALERTA DE SPOILER",
            "Aviso, este artículo contiene spoilers",
            "A partir de aquí hay spoilers",
            "Attention, spoilers.",
            "(Spoilers à venir)",
            "Cet article contient des spoilers",
            "Achtung, Spoiler!",
            "Achtung, diese Meldung enthält Spoiler!",
            "WARNUNG: Der folgende Text enthält minimale Spoiler",
            "Spoilerwarnung",
            "Achtung: Dieser Text verrät Inhalte der dritten Staffel",
            "ATTENZIONE: SPOILER A PROFUSIONE!",
            "Da qui in poi seguiranno spoiler.",
            "Alerta de spoilers!",
            "Este artigo contém spoilers importantes",
            "Bu yazı spoiler içerir.",
            "Spoiler içeriyor",
            "Uwaga, spoilery!",
            "W dalszej części pojawią się duże spoilery",
            "Осторожно, спойлеры!",
            "Далее спойлеры",
            "ネタバレ注意",
            "以下ネタバレ",
            "스포일러 주의!",
            "剧透警告",
            "以下含剧透",
            "SPOILER ALERT: सावधान",
        ] {
            assert!(warns(sentence).is_some(), "{sentence}");
        }
    }

    #[test]
    fn a_negation_wins() {
        for sentence in [
            "Reseña sin spoilers",
            "Aviso: este texto no contiene spoilers",
            "Critique sans spoiler, attention",
            "Achtung: spoilerfrei",
            "Warnung: ohne Spoiler",
            "Attenzione: senza spoiler",
            "Atenção: sem spoilers",
            "Bu yazı spoiler içermez.",
            "Dikkat: spoiler içermeyiz",
            "Uwaga: bez spoilerów",
            "Внимание: без спойлеров",
            "ネタバレなし",
            "스포 없음",
            "无剧透",
            "Der Spoiler des Wagens ist rot",
        ] {
            assert!(warns(sentence).is_none(), "{sentence}");
        }
    }
}
