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

/// How headings begin that ask where a work is shown, who plays, how long it is and whether it is
/// worth it.
const FACT_STARTS: &[&str] = &[
    "wer spielt",
    "wo läuft",
    "wo kann man",
    "wo gibt es",
    "lohnt sich",
    "für wen",
    "wann kommt",
    "wann läuft",
    "wie viele folgen",
    "wie viele staffeln",
    "où voir",
    "où regarder",
    "qui joue",
    "qui est au casting",
    "combien d'épisodes",
    "faut-il",
    "faut il",
    "à qui s'adresse",
    "notre avis",
    "dónde ver",
    "dónde se puede ver",
    "quién sale",
    "quiénes salen",
    "cuántos episodios",
    "cuántos capítulos",
    "merece la pena",
    "vale la pena",
    "cuándo se estrena",
    "dove vedere",
    "dove vederla",
    "dove si può vedere",
    "quanti episodi",
    "quando esce",
    "chi c'è nel cast",
    "sobre o que é",
    "sobre o que fala",
    "onde assistir",
    "onde ver",
    "quantos episódios",
    "quem está no elenco",
    "vale a pena",
    "quando estreia",
    "nereden izlenir",
    "nerede izlenir",
    "kaç bölüm",
    "kimler oynuyor",
    "gdzie obejrzeć",
    "gdzie oglądać",
    "kto gra",
    "ile odcinków",
    "czy warto",
    "kiedy premiera",
    "где смотреть",
    "где посмотреть",
    "кто играет",
    "сколько серий",
    "стоит ли смотреть",
    "когда выйдет",
];

/// Whether a heading, in small letters, asks for such a fact in another language than English.
pub(super) fn asks_for_facts(whole: &str) -> bool {
    FACT_STARTS.iter().any(|start| {
        whole.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
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
