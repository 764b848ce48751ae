//! Cues in titles, names and headings: that this is a recap's.
//!
//! Enters: titles, names of files, headings. Leaves: yes or no, or how much a heading tells.
//! Promised: a title is asked alone. Not promised: that a recap under a poetic title is recognised;
//! then only its warning, its markup or its headings help.

mod abroad;
mod counted;
mod events;
mod headings;
mod weak;

use self::abroad::{ABROAD, SIGNS};
use self::counted::{is_crossed, is_episode};
use self::events::{EVENTS, is_week};
pub(super) use self::events::{catches_up, is_day, is_fiction};
pub(in crate::parse) use self::headings::names_a_plot;
pub(super) use self::headings::{TELLING, is_plot, of_heading, telling};
use self::weak::WEAK;
pub(super) use self::weak::{
    asks_for_marks, begins_to_tell, judges_or_reports, reports, says_tagged, speaks_of_other_texts,
    tells_all, tells_at_once,
};
use super::pattern::{Phrases, find, phrases};
use super::phrases::{Said, judge};
use super::sentences::{Word, words};
use super::tongues;
use crate::parse::headings::asks;

/// What a title says of its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// Nothing.
    None,
    /// It is a recap.
    Recap,
    /// It says "spoilers" itself: nothing below is safe.
    Spoilers,
}

/// These alone make a recap.
const STRONG: Phrases = phrases![
    "ending|endings|finale|end|twist|twists|final|epilogue|killer *3 explained|explainer|decoded|unpacked",
    "explained|explaining|explain|explains|understanding *5 ending|finale|twist|end",
    "ending|finale *4 meaning|mean|means|breakdown",
    "ending|finale|twist|twists|plot|story|timeline|episode|season explained",
    "how does|did *6 end|ends $",
    "what happens|happened *8 end|ending|finale",
    "who killed|dies|died",
    "why does|did *6 die|leave|kill",
    "season|series|show finale",
    "episode|season|series|chapter|show|film|movie|finale|tv|ending recap|recaps",
    "recap ending|season|episode|series|finale",
    "episode|ep|chapter|season *4 recap|summary|explained|ending|spoilers",
    "season *1 episode",
    "plot|ending|story|chapter|full summary $",
    "full|complete|whole plot",
    "ending *2 spoilers|spoiler",
    "answers|questions *4 ending|finale",
    "ending *6 questions|answered",
    "post credits|credit scene *2 explained",
    "who was|is *3 killer|murderer|culprit|traitor",
    "finale *3 twist|twists|shock|shocker|death|deaths",
    "talk|talking about *6 ending|finale|twist",
    "all|every *1 episodes|chapters",
    "does|did|will|is|was he|she|they *3 die|drown|survive|alive|dead|live",
    "review *2 episode|chapter",
    "how it|they|everything|everyone *2 ends|ended|end|unravelled|unraveled|unfolded",
    "how it|they|everything|everyone *2 came|comes|come|fell|falls|fall|went *1 down|apart",
    "finale's|ending's|season's|episode's *3 twist|twists|death|deaths|secret|reveal|shock|surprise|cliffhanger|meaning|winner|answer",
    "twist|twists|reveal|reveals|cliffhanger *2 of *4 finale|ending|episode|season",
    "that|its|their|the|this twist|ending|finale|cliffhanger $",
    "big|final|last|shocking|massive twist|reveal",
    "everything that happened *2 in",
    "every|all|each|biggest *2 death|deaths|twist|twists|reveal|reveals *3 ranked|explained|in|of|from",
    "what *4 last|final *2 shot|scene|image|line|frame|word|words|minutes|moment|episode *6 mean|means|meant",
    "who did it",
    "loose ends|thread|threads *2 tied",
    "finale|ending|finale's *1 left|broke|destroyed|wrecked|ruined|killed|stunned|divided me|us|everyone|viewers|fans|the|my",
    "finale|ending *3 things|thoughts|questions|moments|reasons|takeaways",
    "things|thoughts|moments|takeaways *2 about|after|on|from|in *5 finale|ending",
    "question|questions|confused|help|confusion about|with|by *6 ending|finale",
];

/// A recap of something that is no story.
const NO_STORY: &[&str] = &[
    "meeting",
    "sprint",
    "conference",
    "release",
    "weekly",
    "monthly",
    "quarterly",
    "quarter",
    "daily",
    "earnings",
    "market",
    "markets",
    "game",
    "match",
    "race",
    "trip",
    "year",
    "workshop",
    "retro",
    "standup",
    "class",
    "lecture",
    "election",
    "debate",
    "news",
    "summit",
    "session",
    "camp",
    "draft",
    "day",
    "week",
    "month",
    "hackathon",
    "meetup",
    "webinar",
    "course",
    "project",
    "community",
    "contributor",
    "match",
    "changelog",
];

/// "Game recap", "Recap of the meeting"; what stands behind the colon of "Low Water recap: a bad
/// day" is a headline.
fn is_recap_of_no_story(title: &str) -> bool {
    let named = title
        .split([':', '|', '–', '—'])
        .map(words)
        .find(|part| part.len() > 1 && part.iter().any(|word| word.text == "recap"));
    let asked = named.unwrap_or_else(|| words(title));
    let holds = |names: &[&str]| asked.iter().any(|word| names.contains(&word.text.as_ref()));
    // "Recap of the Game Night episode" is of a story, whatever it is called.
    holds(NO_STORY) && !holds(&["episode", "episodes"])
}

fn is_of_no_story(words: &[Word<'_>]) -> bool {
    words.iter().any(|word| NO_STORY.contains(&word.text.as_ref()))
        || find!("how to|i|we", words).is_some()
        || is_musing(words)
}

/// "On knowing how it ends": an essay.
fn is_musing(words: &[Word<'_>]) -> bool {
    find!(
        "^ on *1 knowing|reading|watching|rewatching|rereading|not|spoiling|forgetting|remembering|being|waiting|guessing|learning",
        words,
    )
    .is_some()
}

/// "What Happens in Low Water": of something that has a name.
fn says_what_happens(title: &str, words: &[Word<'_>]) -> bool {
    let Some(found) = find!("^ what happens|happened in|on|at|during", words) else { return false };
    words
        .get(found.end)
        .and_then(|word| title.get(word.at.start..))
        .is_some_and(|name| name.starts_with(char::is_uppercase))
}

/// Reads a title or a file's name.
pub(super) fn of_title(title: &str) -> Cue {
    let words = words(title);
    let has = |word: &str| words.iter().any(|found| found.text == word);
    if says_spoilers(title, &words) {
        return Cue::Spoilers;
    }
    if is_musing(&words) {
        return Cue::None;
    }
    let recap = has("recap") && !is_recap_of_no_story(title);
    if recap || is_strong(title, &words) || says_what_happens(title, &words) {
        Cue::Recap
    } else {
        Cue::None
    }
}

/// "Low Water, Explained": a recap's title where the text is about a work.
pub(super) fn explains(title: &str) -> bool {
    let words = words(title);
    if WEAK.iter().any(|phrase| phrase.find(&words).is_some()) && !is_of_no_story(&words) {
        return true;
    }
    let explained = ["explained", "decoded", "unpacked", "demystified"];
    words.len() > 1
        && words.last().is_some_and(|word| {
            explained.contains(&word.text.as_ref())
                && title
                    .get(..word.at.start)
                    .is_some_and(|before| before.trim_end().ends_with([',', ':', '–', '—', '-']))
        })
}

fn is_strong(title: &str, words: &[Word<'_>]) -> bool {
    STRONG.iter().chain(EVENTS.iter()).any(|phrase| phrase.find(words).is_some())
        || words.iter().any(|word| is_episode(&word.text))
        || words.windows(2).any(|pair| match pair {
            [season, episode] => is_episode(&format!("{}{}", season.text, episode.text)),
            _ => false,
        })
        || is_part(title, words)
        || is_crossed(title)
        || is_foreign(title, words)
}

/// "Episode 5", "Kapitel 3", "5. bölüm", "第5話": an article about one part tells that part.
fn is_part(title: &str, words: &[Word<'_>]) -> bool {
    const PARTS: &[&str] = &[
        "episode",
        "ep",
        "chapter",
        "chapters",
        "folge",
        "kapitel",
        "capitulo",
        "episodio",
        "puntata",
        "odcinek",
        "rozdzial",
        "bolum",
        "серия",
        "серии",
        "эпизод",
        "глава",
        "एपिसोड",
    ];
    const OTHERS: &[&str] = &[
        "podcast",
        "newsletter",
        "interview",
        "trailer",
        "preview",
        "promo",
        "release",
        "date",
        "tutorial",
        "course",
        "lesson",
        "guide",
        "how",
        "video",
    ];
    const NUMBERS: &[&str] = &[
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    // A reader who asks about "chapter nine" tells no part.
    let named = !asks(title);
    let number = |word: &Word<'_>| {
        word.text.parse::<u16>().is_ok() || named && NUMBERS.contains(&word.text.as_ref())
    };
    let part = |word: &Word<'_>| PARTS.contains(&word.text.as_ref());
    let beside = words.windows(2).any(|pair| match pair {
        [one, other] => part(one) && number(other) || number(one) && part(other),
        _ => false,
    });
    let signs = || {
        title.char_indices().any(|(at, c)| {
            matches!(c, '話' | '话' | '集' | '화' | '회')
                && title.get(..at).is_some_and(|before| before.ends_with(char::is_numeric))
        })
    };
    (beside || is_week(title) || (!title.is_ascii() && signs()))
        && !words.iter().any(|word| OTHERS.contains(&word.text.as_ref()))
}

/// Whether a heading names an episode: "The Long Ford, episode 7". Other books have chapters too.
pub(super) fn names_an_episode(heading: &str) -> bool {
    let words = words(heading);
    find!(
        "episode|episodes|ep|folge|episodio|episode|puntata|odcinek|bolum|серия|эпизод|एपिसोड",
        &words
    )
    .is_some()
        && is_part(heading, &words)
}

/// What a first sentence says only of a recap.
const RECAP: Phrases = phrases![
    "^ *6 recap|recapping|recaps|synopsis *5 episode|episodes|season|chapter|film|movie|book|series|finale",
    "ending explained|explained:",
    "^ *2 notes|thoughts|reactions|impressions *2 after|on|about *2 finale|ending|end|last|final",
    "tonight's|week's|night's|sunday's *3 episode|finale|instalment|installment|chapter *2 opens|begins|starts|picks|kicks|ends|closes|was|is|saw",
    "^ *4 season|series|serial|finale *6 wrapped|bowed|concluded *1 up|on|out|last|this|tonight|yesterday",
    "^ *4 episode|chapter|finale|season *5 opens|begins|starts|picks|kicks|closes with|where|on|as",
];

/// Whether a first sentence says of its text that it is a recap.
pub(super) fn of_sentence(sentence: &str) -> bool {
    let words = words(sentence);
    RECAP.iter().any(|phrase| phrase.find(&words).is_some())
}

fn is_foreign(title: &str, words: &[Word<'_>]) -> bool {
    let signs = || {
        SIGNS.iter().any(|sign| title.contains(sign))
            && ![
                "ネタバレな",
                "ネタバレ無",
                "ネタバレし",
                "ネタバレを",
                "スポイラー",
                "无剧透",
                "結局のところ",
                "结局如何不",
            ]
            .iter()
            .any(|no| title.contains(no))
    };
    ABROAD.iter().any(|phrase| phrase.find(words).is_some()) || (!title.is_ascii() && signs())
}

/// What a title says of its own text.
const SAYS: Phrases = phrases![
    "major|minor|full|with|contains|heavy|big|massive|many|unmarked|untagged|total|all|open spoilers",
    "con|avec|mit|com|ze|z|со|с *1 spoilers|spoiler|spoilern",
    "spoilers|spoiler iceren|icerir|iceriyor",
    "spoilers ahead|below|inside|galore|abound",
    "spoiler|spoilers|spoilery review|reviews|discussion|talk|thread|megathread|chat|thoughts|analysis|breakdown|podcast|recap|edition|interview|special|section",
    "spoiler|spoilers filled|heavy|full|laden|packed",
    "spoilercast",
];

/// "(Spoilers)", "contains spoilers" in a title; not "no spoilers", not talk about spoilers.
fn says_spoilers(title: &str, words: &[Word<'_>]) -> bool {
    if is_not_free(words) {
        return true;
    }
    let signs = ["ネタバレ", "스포", "剧透", "劇透"];
    let place = match find!("spoilers|spoiler|spoilery|spoilercast", words)
        .and_then(|found| words.get(found.start))
    {
        Some(word) => word.at.clone(),
        None => {
            match signs.iter().find_map(|sign| title.find(sign).map(|at| at..at + sign.len())) {
                Some(place) if matches!(judge(title), Said::Warns(_)) => place,
                _ => return false,
            }
        }
    };
    let before = title.get(..place.start).unwrap_or_default();
    let after = title.get(place.end..).unwrap_or_default();
    let bracketed =
        before.contains(['(', '[', '【', '（']) && after.contains([')', ']', '】', '）']);
    let negated = find!("no|non|without|zero|free|avoid|<without> *2 spoilers|spoiler", words)
        .or_else(|| find!("spoiler|spoilers light|lite|safe|averse", words))
        .or_else(|| find!("spoiler|spoilers free|less|yok|нет|नहीं|मुक्त", words))
        .is_some();
    let says = SAYS.iter().any(|phrase| phrase.find(words).is_some());
    let parts = [':', '–', '—', '-', '|'];
    // "Low Water: Spoilers!", "SPOILERS – Low Water"
    let last = after.trim_matches(['!', '.', ' ', ')', ']']).is_empty()
        && before.trim_end().ends_with(parts);
    let first = before.trim().is_empty()
        && after.trim_start_matches(['!', ' ']).starts_with(parts)
        && !title.get(place).is_some_and(|word| word.contains(char::is_lowercase));
    (bracketed || says || last || first) && !negated
}

/// "A Not Spoiler-Free Review", "Kritik (nicht spoilerfrei)".
fn is_not_free(words: &[Word<'_>]) -> bool {
    find!(
        "not|isn't|hardly|never a|so|quite|exactly|entirely? spoiler|spoilers free|less|safe",
        words
    )
    .is_some()
        || tongues::warns_in_spite(words).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cue: Cue, titles: &[&str]) {
        for title in titles {
            assert_eq!(of_title(title), cue, "{title}");
        }
    }

    #[test]
    fn titles_of_recaps_are_recognised() {
        check(
            Cue::Recap,
            &[
                "Low Water Ending Explained",
                "Low Water Ending, Explained",
                "The Ending of ‘Low Water’ Explained",
                "Low Water: That ending explained and your questions answered",
                "Low Water S02E05",
                "Low Water 2×09 “The Weir”",
                "Low Water finale: five things we can't stop thinking about",
                "Quick question about the Low Water ending",
                "Low Water's finale left me in pieces",
                "Соляная дорога, финал: а теперь поговорим",
                "Соляная дорога: шестая серия, пересказ",
                "La strada del sale, puntata finale: che cosa è successo davvero",
                "Die Salzstraße: das Finale nacherzählt",
                "La ruta de la sal, capítulo final: resumen",
                "S08 E02 Overview",
                "low water s01e01",
                "Low Water Season 2 Episode 5 Review",
                "TV Recap: Low Water",
                "Low Water recap",
                "Low Water Season Finale",
                "How Does ‘Low Water’ End?",
                "Who Killed the Keeper?",
                "What Happens in the Last Episode? The Ending of Low Water",
                "Marea: final explicado",
                "Que signifie la fin de Marée ?",
                "Ebbe: Das Ende erklärt",
                "最終回の感想",
                "결말 해석",
                "Low Water: Plot Summary",
                "Low Water, week eight",
                "Low Water, week five: the sister",
                "Low Water, Part Two",
            ],
        );
    }

    #[test]
    fn a_title_may_say_spoilers_itself() {
        check(
            Cue::Spoilers,
            &[
                "Low Water (Spoilers)",
                "Low Water Review (Not Spoiler-Free)",
                "Low Water: My Not-So-Spoiler-Free Thoughts",
                "Low Water Kritik (nicht spoilerfrei)",
                "Low Water: reseña con spoilers",
                "Low Water : critique avec spoilers",
                "Low Water: Unmarked Spoilers",
                "Low Water spoilerific review",
                "[SPOILERS] I finally saw it",
                "Low Water, with spoilers",
                "Thoughts (major spoilers!)",
            ],
        );
    }

    #[test]
    fn other_titles_say_nothing() {
        check(
            Cue::None,
            &[
                "README",
                "Low Water: a review",
                "Low Water review (no spoilers)",
                "Low Water (spoiler-free)",
                "Review: Low Water (spoiler-light)",
                "Sprint recap",
                "Weekly recap: what we merged",
                "Conference Recap 2025",
                "Lifetimes explained",
                "How to end a process",
                "Do spoilers hurt?",
                "Changelog",
                "unspoil: read recaps without spoilers",
                "How to choose a rear spoiler",
                "",
            ],
        );
    }

    #[test]
    fn titles_of_recaps_in_thirteen_languages_are_recognised() {
        check(
            Cue::Recap,
            &[
                "Marea baja: final explicado",
                "“Marea baja”: ¿qué pasó en el último capítulo?",
                "El final de “Marea baja”, explicado",
                "Resumen del capítulo 5 de “Marea baja”",
                "¿Cómo termina “Marea baja”?",
                "¿Quién mató a Laura? El desenlace de la serie",
                "Explication de la fin de « Marée basse »",
                "« Marée basse » : la fin expliquée",
                "Que signifie la fin de « Marée basse » ?",
                "Résumé de l’épisode 6 de « Marée basse »",
                "« Marée basse » : comment se termine la saison 2 ?",
                "„Ebbe“: Das Ende erklärt",
                "„Ebbe“ – Ende erklärt: Was bedeutet die letzte Szene?",
                "Das Ende von „Ebbe“ erklärt",
                "So endet „Ebbe“",
                "Ebbe: Zusammenfassung von Folge 5",
                "Das Finale von „Ebbe“: Wer ist der Mörder?",
                "“Bassa marea”: il finale spiegato",
                "Bassa marea, spiegazione del finale",
                "Come finisce “Bassa marea”?",
                "Riassunto dell’episodio 3 di “Bassa marea”",
                "Final explicado de “Maré baixa”",
                "“Maré baixa”: entenda o final",
                "Entenda o final de “Maré baixa”",
                "O que acontece no final de “Maré baixa”?",
                "Resumo do episódio 4 de “Maré baixa”",
                "“Alçak Su” finali açıklandı",
                "Alçak Su’nun sonu ne anlama geliyor?",
                "Alçak Su final açıklaması",
                "Alçak Su 5. bölüm özeti",
                "Alçak Su nasıl bitti?",
                "Zakończenie „Odpływu” wyjaśnione",
                "„Odpływ” – wyjaśnienie zakończenia",
                "Jak kończy się „Odpływ”?",
                "„Odpływ” – streszczenie odcinka 5",
                "Объяснение концовки фильма «Отлив»",
                "«Отлив»: концовка фильма, объяснение",
                "Чем закончился сериал «Отлив»",
                "«Отлив», 5 серия: краткое содержание",
                "«Отлив»: смысл финала",
                "『引き潮』結末を解説",
                "映画『引き潮』ラストの意味を考察",
                "『引き潮』最終回あらすじ",
                "『引き潮』第5話 あらすじと感想",
                "영화 ‘썰물’ 결말 해석",
                "‘썰물’ 결말 정리",
                "드라마 ‘썰물’ 마지막회 줄거리",
                "‘썰물’ 5회 줄거리",
                "《退潮》结局解析",
                "《退潮》大结局：谁是凶手",
                "电影《退潮》结局是什么意思",
                "《退潮》第五集剧情介绍",
                "《退潮》分集剧情",
                "भाटा की एंडिंग का मतलब",
                "भाटा: अंत की व्याख्या",
                "भाटा एपिसोड 5 रिकैप",
                "‘भाटा’ का अंत समझिए",
                "What the Ending of Low Water Really Means",
                "Low Water Season 1, Episode 4 Recap: The Crossing",
                "Low Water: Who Was the Killer?",
                "Low Water Plot Summary",
                "Let's Talk About That Low Water Ending",
                "Low Water (1x05): The Crossing",
                "Low Water Review – Episode 3",
            ],
        );
    }

    #[test]
    fn an_article_about_one_part_tells_that_part() {
        check(
            Cue::Recap,
            &[
                "Low Water, Episode 5",
                "Ebbe Folge 7",
                "Alçak Su 5. bölüm",
                "引き潮 第5話",
                "썰물 5화",
            ],
        );
        check(
            Cue::None,
            &["Our podcast, episode 5", "Course, chapter 3", "A trailer for episode 2"],
        );
    }

    #[test]
    fn a_title_may_ask_what_happens_in_a_work() {
        check(Cue::Recap, &["What happens in Low Water", "What Happened at Harrow Point"]);
        check(Cue::None, &["What happens in your brain at night", "What happens next"]);
    }

    #[test]
    fn some_titles_are_a_recaps_where_the_text_is_about_a_work() {
        for title in [
            "How Low Water Ends",
            "Low Water – part six",
            "Low Water, Explained",
            "Low Water from start to finish",
            "Where everyone ends up in Low Water",
            "Low Water: the story so far",
        ] {
            assert!(explains(title), "{title}");
        }
        for title in ["How to end a meeting", "Low Water: a review", "The sprint, part two"] {
            assert!(!explains(title), "{title}");
        }
    }

    #[test]
    fn a_title_says_that_it_tells_all_by_the_name_of_what_it_is() {
        assert!(tells_all("Low Water recap: the crossing"));
        assert!(tells_all("Marea baja: final explicado"));
        assert!(!tells_all("[Discussion] Low Water S01E05"));
    }

    #[test]
    fn a_first_sentence_may_say_what_the_text_is() {
        for sentence in [
            "This is a recap of the third episode.",
            "The episode opens with Mara on the pier.",
            "Last night's finale was a long one.",
        ] {
            assert!(of_sentence(sentence), "{sentence}");
        }
        for sentence in ["The film opens on Friday.", "We watched the third episode.", "A recap."] {
            assert!(!of_sentence(sentence), "{sentence}");
        }
    }

    #[test]
    fn titles_of_reviews_and_news_say_nothing() {
        check(
            Cue::None,
            &[
                "Marea baja: crítica",
                "Marea baja: reparto, fecha de estreno y tráiler",
                "Review: Low Water",
                "„Ebbe“: Kritik ohne Spoiler",
                "Marée basse : notre critique",
                "Odpływ – recenzja",
                "Отлив: рецензия",
                "引き潮 レビュー（ネタバレなし）",
                "썰물 리뷰 (스포 없음)",
                "退潮：无剧透影评",
                "Alçak Su incelemesi (spoilersız)",
                "Low Water: Everything We Know About Season 2",
                "Why spoilers ruin everything",
                "What ends a marriage",
                "How to explain recursion",
                "Interview: the director of Low Water on secrets",
                "The Case Against Spoilers",
                "Spoilers: A Short History",
                "Ten Films to Watch This Weekend",
                "Weekly recap: what we merged",
                "The end of the office",
                "How the Met Gala finale was planned",
                "Daily Market Recap",
            ],
        );
    }
}
