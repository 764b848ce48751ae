//! Headings that stand over what every poster tells, in many languages.
//!
//! Enters: a heading's words. Leaves: yes or no. Not here: headings that may tell something (`risk`).

/// Headings over who made a work and how long it is, in folded small letters.
const FACTS: &[&str] = &[
    "cast",
    "the cast",
    "cast and crew",
    "credits",
    "facts",
    "basic information",
    "basic info",
    "at a glance",
    "ficha tecnica",
    "ficha técnica",
    "datos",
    "reparto",
    "fiche technique",
    "distribution",
    "besetzung",
    "infos",
    "fakten",
    "steckbrief",
    "scheda tecnica",
    "il cast",
    "elenco",
    "künye",
    "oyuncular",
    "obsada",
    "informacje",
    "актёры",
    "актеры",
    "в ролях",
    "기본 정보",
    "기본정보",
    "작품 정보",
    "영화 정보",
    "출연진",
    "基本情報",
    "作品情報",
    "キャスト",
    "基本信息",
    "演员表",
    "演职员表",
    "कलाकार",
];

/// Whether a heading stands over facts that every poster tells.
pub(in crate::parse) fn is_facts(text: &str) -> bool {
    let lower = text.to_lowercase();
    FACTS.contains(&lower.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// How headings end that ask what a work is about, in other languages.
const ABOUT_ENDS: &[&str] = &[
    "ne anlatıyor",
    "ne anlatiyor",
    "konusu ne",
    "konusu nedir",
    "worum geht es",
    "worum geht's",
    "de qué trata",
    "de quoi ça parle",
    "de que se trata",
    "do que se trata",
    "di cosa parla",
    "di che cosa parla",
    "o czym jest",
    "о чём сериал",
    "о чём фильм",
    "о чем сериал",
    "о чем фильм",
    "どんなドラマ",
    "どんな映画",
    "どんな作品",
    "どんな話",
    "どんな物語",
    "무슨 영화",
    "어떤 영화",
    "어떤 드라마",
    "讲什么",
    "讲了什么",
];

/// Whether a heading, in small letters, asks what a work is about.
pub(super) fn asks_what_it_is_about(whole: &str) -> bool {
    ABOUT_ENDS.iter().any(|end| whole.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_over_credits_are_facts_and_others_are_none() {
        for heading in ["Cast", "기본 정보", "■ 基本情報", "Besetzung:"] {
            assert!(is_facts(heading), "{heading}");
        }
        for heading in ["The ending", "FAQ", "Overview", ""] {
            assert!(!is_facts(heading), "{heading}");
        }
    }
}
