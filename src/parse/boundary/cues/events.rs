//! What titles and headings say happened: somebody was voted out, viewers are in tears.
//!
//! Enters: a title. Leaves: phrases; yes or no. Promised: what also happens outside of works, a death
//! or a wedding, is only asked of titles that speak of viewers. Not here: titles that name an end
//! (`cues`).

use crate::parse::boundary::pattern::{Phrases, find, phrases};
use crate::parse::boundary::sentences::words;

/// These alone make a recap.
pub(super) const EVENTS: Phrases = phrases![
    "viewers *6 bits|tears|sobbing|devastated|heartbroken|stunned|gutted|shocked|horrified|floored|speechless|furious|fuming|reeling|distraught *2 as|after|over|at|by",
    "viewers|fans *6 as|after *8 killed|murdered|unmasked|jilted|evicted|eliminated|exposed|heartbreak|tragedy|twist|bloodbath|showdown|scenes",
    "fan|fans favourite|favorite *2 killed|axed|evicted|eliminated|leaves|dies",
    "who was|got|is|gets *2 eliminated|evicted|voted|dumped",
    "who went|goes home",
    "who left|leaves the villa|house|kitchen|competition|show",
    "who won the|this|last *4 final|finale|season|series|night",
    "how does|did|do *3 ending|endings|twist|finale|chapter *10 change|changes|affect|affects|alter|alters|subvert|reframe",
    "significance|importance|symbolism of *3 ending|twist|chapter",
    "como foi|fue|esteve *4 episodio|capitulo|final|prova|gala|eliminacao|eliminacion|programa|estreia|semifinal",
    "quem|quien *2 eliminado|eliminada|expulsado|expulsada|saiu|venceu|gano|ganhou",
    "asi fue *4 episodio|capitulo|final|gala|eliminacion|semifinal",
    "com'e|come andata|andato|e *4 puntata|finale|semifinale",
    "chi *3 eliminato|eliminata|vinto",
    "cosa|che e *1 successo *4 puntata|episodio|finale",
    "qui *4 elimine|eliminee|gagne|quitte",
    "ce qui s'est|est passe *5 episode|finale|prime",
    "wer ist|war|flog|musste|muss *2 raus|rausgeflogen|gehen|ausgeschieden|gewonnen",
    "so war|lief *4 folge|finale|halbfinale",
    "kim *2 elendi|gitti|kazandi",
    "bolumde|bolumunde|finalde *3 yasandi|oldu",
    "kto *2 odpadl|odpadla|wygral|wygrala",
    "co *2 wydarzylo|stalo *4 odcinku|finale",
    "кто *2 выбыл|покинул|победил|вылетел|ушел",
    "что|как *2 произошло|случилось|прошел|прошла|прошло *4 серии|выпуске|финале|финал|выпуск",
];

/// "The Long Ford, week eight": letters about a series count its weeks behind a comma.
pub(super) fn is_week(title: &str) -> bool {
    const NUMBERS: &[&str] = &[
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "thirteen",
    ];
    let Some((_, tail)) = title.rsplit_once(", ") else { return false };
    let tail = tail.to_lowercase();
    let Some((part, number)) = tail.split_once(' ') else { return false };
    // "Low Water, week five: the sister".
    let number = number.split([':', ' ']).next().unwrap_or_default();
    matches!(part, "week" | "night" | "part" | "hour" | "chapter" | "episode")
        && NUMBERS.contains(&number)
}

/// Whether a title catches its readers up: a recap's where the text tells.
pub(in crate::parse::boundary) fn catches_up(title: &str) -> bool {
    let words = words(title);
    find!("catch|catching|caught up on|with", &words)
        .or_else(|| find!("this|last|the week|week's in|on|at", &words))
        .or_else(|| find!("what you missed", &words))
        .or_else(|| find!("fans|viewers *8 as|after|over", &words))
        .or_else(|| find!("story|plot so far", &words))
        .is_some()
}

/// Whether a title says that its text is a story itself.
pub(in crate::parse::boundary) fn is_fiction(title: &str) -> bool {
    find!("a short? story|tale|fable|poem|novella $", &words(title)).is_some()
}

/// Whether a heading is the name of a day and nothing else.
pub(in crate::parse::boundary) fn is_day(heading: &str) -> bool {
    const DAYS: &[&str] = &[
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "lunes",
        "martes",
        "miercoles",
        "jueves",
        "viernes",
        "sabado",
        "domingo",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonnabend",
        "sonntag",
        "lunedi",
        "martedi",
        "mercoledi",
        "giovedi",
        "venerdi",
        "domenica",
        "segunda",
        "terca",
        "quarta",
        "quinta",
        "sexta",
        "pazartesi",
        "sali",
        "carsamba",
        "persembe",
        "cuma",
        "cumartesi",
        "pazar",
        "poniedzialek",
        "wtorek",
        "sroda",
        "czwartek",
        "piatek",
        "sobota",
        "niedziela",
        "понедельник",
        "вторник",
        "среда",
        "четверг",
        "пятница",
        "суббота",
        "воскресенье",
        "सोमवार",
        "मंगलवार",
        "बुधवार",
        "गुरुवार",
        "शुक्रवार",
        "शनिवार",
        "रविवार",
    ];
    let words = words(heading);
    words.len() <= 3 && words.first().is_some_and(|day| DAYS.contains(&day.text.as_ref()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::boundary::cues::{Cue, of_title};

    #[test]
    fn a_title_may_say_that_something_happened_in_a_work() {
        for title in [
            "Dock Road viewers 'in bits' as wedding day ends in heartbreak",
            "Dock Road fans stunned after Becca is killed",
            "Soap fan favourite killed off in shock twist",
            "Who was eliminated from Kitchen Wars?",
            "Who went home on Kitchen Wars?",
            "How does the ending of “The Wall” change our view of Peter?",
            "The significance of the last chapter",
            "Panela de Ouro 4: como foi o nono episódio",
            "¿Quién fue eliminado de La Olla?",
            "Así fue la gala de anoche",
            "Chi è stato eliminato ieri sera",
            "Qui a été éliminé hier soir ?",
            "Wer ist raus?",
            "So war die Folge am Montag",
            "Mutfakta kim elendi?",
            "Kto odpadł z programu?",
            "Кто покинул шоу",
            "Что произошло в новой серии",
        ] {
            assert_eq!(of_title(title), Cue::Recap, "{title}");
        }
    }

    #[test]
    fn a_title_of_news_or_of_a_plan_says_nothing() {
        for title in [
            "Fans queue for hours",
            "Viewers complain after the signal fails",
            "Fans mourn the actor Harold Finch",
            "How does a pump change the flow?",
            "The importance of sleep",
            "Who won the war?",
            "Como foi a viagem",
            "So war der Sommer",
            "Catch up on sleep",
        ] {
            assert_eq!(of_title(title), Cue::None, "{title}");
        }
    }

    #[test]
    fn days_and_stories_are_known_by_their_names() {
        for day in ["Monday", "Montag, 3. Mai", "MIÉRCOLES", "Понедельник"] {
            assert!(is_day(day), "{day}");
        }
        assert!(!is_day("Monday was the day on which it rained") && !is_day("The letter"));
        assert!(is_fiction("The Wall, a story") && !is_fiction("The story of the wall"));
        assert!(catches_up("Dock Road: catch up on the week") && !catches_up("A week at sea"));
    }
}
