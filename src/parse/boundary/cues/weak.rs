//! What titles say of a text that may be no recap, and of one that tells all.
//!
//! Enters: a title. Leaves: phrases; yes or no. Not here: titles that leave no doubt (`cues`).

use super::abroad::SIGNS;
use crate::parse::boundary::pattern::{Phrases, find, phrases};
use crate::parse::boundary::sentences::words;

/// These make a recap of a text that is about a work.
pub(super) const WEAK: Phrases = phrases![
    "^ how *8 ends|ended|end $",
    "^ where everyone|everybody|they|each *4 ends|ended|end up",
    "^ who ends|ended|dies|died|survives|wins|lives",
    "beat by beat",
    "scene by scene",
    "from|start beginning|start|to to|the finish|end",
    "whole|full|entire|complete story|plot",
    "story|plot so far",
    "everything that happens|happened",
    "everything you missed",
    "^ *4 in full $",
    "part|week|night|hour|instalment|installment|volume|book one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1|2|3|4|5|6|7|8|9|10|11|12 $",
    "part|week|night|hour|instalment|installment final|last $",
    "unpicked|untangled|decoded|unravelled|unraveled|dissected|unpacked|demystified $",
    "what|who *1 really|actually happened|did|was",
    "^ why *6 had to",
    "^ before you watch|read|play|start|see|begin",
    "where we left|are|were off|now",
    "reminder|recapitulation *3 before|of|for",
    "has|have|is finally? ended|over and *8",
    "^ why *6 deserved|needs|needed to *1 die|lose|leave|burn|end|go",
    "refresher|primer|cheat sheet|before|for",
    "catch up|catching up *2 before|season|series|on",
    "questions|question *3 answered",
    "discussion *1 thread|post|megathread",
    "season|episode|finale|ending|final *1 thread|post mortem|postmortem|chat|debrief",
    "season|episode|episodes|chapter|chapters|finale|volume|s1|s2|s3|s4|s5|s6|s7|s8|s9 *3 discussion|reaction|reactions|megathread $",
];

/// Whether a title says that what spoils is under marks: "(all spoilers tagged)".
pub(in crate::parse::boundary) fn says_tagged(title: &str) -> bool {
    let words = words(title);
    find!(
        "spoilers|spoiler *1 tagged|marked|hidden|covered|blurred|masked|marcados|ocultos|masques|balises|markiert|verdeckt|nascosti|ukryte|gizli|скрыты|скрыто",
        &words,
    )
    .or_else(|| find!("tagged|marked|hidden|covered|blurred spoilers", &words))
    .or_else(|| find!("spoilers|spoiler in|under|behind|inside tags|marks|covers", &words))
    .or_else(|| find!("tag|mark|hide|cover|mask your|all|the? spoilers|spoiler", &words))
    .is_some()
        && find!("not|no|un|partly|some|few|mostly|untagged|unmarked", &words).is_none()
}

/// Whether a sentence asks for marks over what spoils, or says that it is under them: "use the
/// spoiler tags", "I have put the rest behind spoiler blocks".
pub(in crate::parse::boundary) fn asks_for_marks(sentence: &str) -> bool {
    const TAGS: &str = "use|using|usad|usen|usa|use|utilisez|nutzt|benutzt|usate|usem|kullanin|uzywajcie|используите *3 spoiler|spoilers|spoilertags *1 tags|tag|bars|blocks|markup|markdown|formatting|etiquetas|balises|etichette|tagi|теги|etiketi";
    let words = words(sentence);
    find!(
        "tag|mark|hide|cover|mask|marcad|marcar|balisez|markiert|segnate|oznaczajcie your|all|any|the|los|vos|eure|gli|os|wasze? spoilers|spoiler",
        &words,
    )
    .or_else(|| find!(TAGS, &words))
    .or_else(|| find!("etiquetas|balises|etichette|etiquettes|tagi|теги *2 spoilers|spoiler", &words))
    .or_else(|| find!("behind|in|inside|under|between % spoilers|spoiler tags|tag|blocks|block|bars|boxes|covers|cuts", &words))
    .is_some()
        && find!("not|no|don't|never|without|forgot|untagged|unmarked|should", &words).is_none()
}

/// Whether a warning speaks of another text than the one it stands in: of comments, of next week,
/// of the book behind a series.
pub(in crate::parse::boundary) fn speaks_of_other_texts(warning: &str) -> bool {
    const SIGNS: &[&str] =
        &["コメント", "原作", "次回", "댓글", "원작", "다음 회", "评论", "原著", "下集"];
    let words = words(warning);
    find!(
        "comments|comment|replies|books|novels|manga|comics|sequel|trailer|trailers|preview|previews|podcast|forum|forums|comentarios|commentaires|kommentare|kommentaren|commenti|yorumlarda|komentarzach|комментариях|романа|novelas|libros|livres|romane|romanzi|livros",
        &words,
    )
    .or_else(|| find!("next|future week|week's|episode|episode's|episodes|season|seasons", &words))
    .is_some()
        || SIGNS.iter().any(|sign| warning.contains(sign))
}

/// Whether the first words of a recap tell its end at once: "In the shocking conclusion of Low
/// Water, Mara discovers", or a line under the title that says who lives and who dies.
pub(in crate::parse::boundary) fn tells_at_once(text: &str, first: bool) -> bool {
    const STATES: &str = "alive|dies|kills|survives|viva|reaparece|morre|mata|muere|asesina|muore|uccide|meurt|\
        tue|stirbt|totet|oluyor|olduruyor|umiera|zabija|умирает|убивает";
    let words = words(text);
    let line = first && text.len() <= 160 && !text.trim_end().ends_with(['.', '!', '?', '。', '।']);
    find!(
        "^ in|at|during the|its *2 conclusion|ending|end|climax|denouement of *8 discovers|learns|finds|realises|realizes|kills|dies|reveals|confesses|survives|escapes",
        &words,
    )
    .or_else(|| {
        find!(
            "^ en|no|na|nel|nella|im|am|dans|au *3 final|desenlace|desfecho|finale|ende|fin|denouement *8 descubre|muere|mata|descobre|morre|scopre|muore|uccide|entdeckt|stirbt|totet|tue|meurt|decouvre",
            &words,
        )
    })
    .is_some()
        || line && find!(STATES, &words).is_some()
}

/// Whether a paragraph of a recap begins to tell: "We open on Mara, who …".
pub(in crate::parse::boundary) fn begins_to_tell(text: &str) -> bool {
    const DAYS: &str = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|at|tonight|tomorrow";
    let words = words(text);
    let opens = find!(
        "^ *1 we|it|episode|hour|chapter|finale|show|story|action|film|instalment|installment *2 open|opens|pick|picks|begin|begins|start|starts|kick|kicks|fade|fades *1 on|up|with|where|off|in|right|inside",
        &words,
    )
    .or_else(|| find!("^ when we *1 last|left|rejoin|meet|find|see|open", &words))
    .or_else(|| find!("^ we rejoin|find|see|meet|cut|return *1 to|her|him|the", &words))
    .or_else(|| find!("^ cold open", &words))
    .or_else(|| find!("^ *1 episodio|capitulo|episode|folge|odcinek|serie|puntata|film *1 empieza|arranca|comienza|commence|s'ouvre|beginnt|zaczyna|inizia|comeca|abre", &words));
    let first = words.get(..words.len().min(8)).unwrap_or_default();
    opens.is_some() && find!(DAYS, first).is_none()
}

/// Whether a title says of its text that it tells all.
pub(in crate::parse::boundary) fn tells_all(title: &str) -> bool {
    const WORDS: &[&str] = &[
        "recap",
        "recaps",
        "recapped",
        "explained",
        "explainer",
        "ending",
        "summary",
        "synopsis",
        "plot",
        "happens",
        "happened",
        "retold",
        "desenlace",
        "resumen",
        "explicado",
        "resume",
        "explication",
        "zusammenfassung",
        "erklart",
        "riassunto",
        "spiegato",
        "resumo",
        "desfecho",
        "ozet",
        "ozeti",
        "sonu",
        "streszczenie",
        "zakonczenie",
        "пересказ",
        "концовка",
        "концовки",
        "содержание",
        "सारांश",
        "अंत",
    ];
    words(title).iter().any(|word| WORDS.contains(&word.text.as_ref()))
        || SIGNS.iter().any(|sign| title.contains(sign))
}

/// Whether a title says that its text is a review, an interview or a set of instructions.
pub(in crate::parse::boundary) fn judges_or_reports(title: &str) -> bool {
    const WORDS: &[&str] = &[
        "review",
        "interview",
        "critica",
        "resena",
        "entrevista",
        "critique",
        "entretien",
        "kritik",
        "rezension",
        "recensione",
        "intervista",
        "resenha",
        "inceleme",
        "incelemesi",
        "elestiri",
        "elestirisi",
        "roportaj",
        "soylesi",
        "recenzja",
        "wywiad",
        "рецензия",
        "интервью",
        "समीक्षा",
        "रिव्यू",
        "साक्षात्कार",
    ];
    const WATCH: &str = "where|how|donde|ou|dove|onde|gdzie|где *2 watch|stream|ver|voir|regarder|vedere|vederla|vederlo|assistir|obejrzec|ogladac|смотреть|посмотреть";
    const SIGNS: &[&str] = &[
        "どこで見",
        "어디서 볼",
        "在哪看",
        "在哪里看",
        "レビュー",
        "インタビュー",
        "評",
        "리뷰",
        "인터뷰",
        "影评",
        "影評",
        "专访",
        "專訪",
    ];
    let words = words(title);
    words.iter().any(|word| WORDS.contains(&word.text.as_ref()))
        || find!("^ *2 how to", &words).is_some()
        || find!(WATCH, &words).is_some()
        || SIGNS.iter().any(|sign| title.contains(sign))
}

/// Whether a paragraph reports what somebody let be known.
pub(in crate::parse::boundary) fn reports(text: &str) -> bool {
    const NEWS: &[&str] = &[
        "announced",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "in a statement",
        "said on Monday",
        "said on Tuesday",
        "said on Wednesday",
        "said on Thursday",
        "said on Friday",
        "told reporters",
        "confirmed on",
        "press release",
        "teilte mit",
        "Sprecher",
        "gab bekannt",
        "anunció",
        "portavoz",
        "annoncé",
        "porte-parole",
        "annunciato",
        "portavoce",
        "anunciou",
        "porta-voz",
        "açıkladı",
        "duyurdu",
        "poinformował",
        "rzecznik",
        "сообщил",
        "объявил",
    ];
    NEWS.iter().any(|news| memchr::memmem::find(text.as_bytes(), news.as_bytes()).is_some())
}
