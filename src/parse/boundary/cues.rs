//! Signals in public text: that a title is a recap's, that a text is about a work, that it is
//! technical prose in which "spoiler alert" is a joke.
//!
//! Enters: titles, names of files, the words before a warning. Leaves: yes or no. Promised: a cue
//! is found in words that are shown anyway. Not promised: that a recap under a poetic title is
//! recognised; then only its warning or its markup helps.

use super::pattern::find;
use super::sentences::{Word, words};

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
const STRONG: &[&str] = &[
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

/// Other languages: found anywhere in the small letters.
const FOREIGN: &[&str] = &[
    "final explicado",
    "explicación del final",
    "explicacion del final",
    "último capítulo",
    "ultimo capitulo",
    "cuál es el final",
    "explication de la fin",
    "fin expliquée",
    "que signifie la fin",
    "dernier épisode",
    "ende erklärt",
    "erklärung des endes",
    "das ende erklärt",
    "finale spiegato",
    "spiegazione del finale",
    "spiegazione finale",
    "come finisce",
    "explicação do final",
    "como termina",
    "cómo termina",
    "último episódio",
    "zakończenie wyjaśnione",
    "wyjaśnienie zakończenia",
    "o co chodzi w zakończeniu",
    "объяснение концовки",
    "концовка",
    "смысл концовки",
    "чем закончил",
    "sonu açıklandı",
    "finali açıklandı",
    "最終回",
    "最終話",
    "結末",
    "ネタバレ",
    "결말",
    "엔딩 해석",
    "结局",
    "大结局",
    "結局解析",
    "एंडिंग",
];

/// Reads a title or a file's name.
pub(super) fn of_title(title: &str) -> Cue {
    let words = words(title);
    let has = |word: &str| words.iter().any(|found| found.text == word);
    if says_spoilers(title, &words) {
        return Cue::Spoilers;
    }
    let recap = has("recap") && !words.iter().any(|word| NO_STORY.contains(&word.text.as_ref()));
    if recap || is_strong(title, &words) { Cue::Recap } else { Cue::None }
}

/// Reads a heading: only what leaves no doubt counts.
pub(super) fn of_heading(heading: &str) -> bool {
    let words = words(heading);
    ["ending|finale|twist explained", "ending|finale *2 explained"]
        .iter()
        .any(|phrase| find(phrase, &words).is_some())
        || is_foreign(heading) && heading.len() <= 80
}

fn is_strong(title: &str, words: &[Word<'_>]) -> bool {
    STRONG.iter().any(|phrase| find(phrase, words).is_some())
        || words.iter().any(|word| is_episode(&word.text))
        || words.windows(2).any(|pair| match pair {
            [season, episode] => is_episode(&format!("{}{}", season.text, episode.text)),
            _ => false,
        })
        || is_foreign(title)
}

fn is_foreign(title: &str) -> bool {
    let lower = title.to_lowercase();
    FOREIGN.iter().any(|cue| lower.contains(cue))
        && !["ネタバレな", "ネタバレ無", "sin spoiler", "无剧透"]
            .iter()
            .any(|no| lower.contains(no))
}

/// `s02e05`.
fn is_episode(word: &str) -> bool {
    let Some((season, episode)) = word.strip_prefix('s').and_then(|rest| rest.split_once('e'))
    else {
        return false;
    };
    let number = |text: &str| {
        (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    number(season) && number(episode)
}

/// "(Spoilers)", "contains spoilers" in a title; not "no spoilers", not talk about spoilers.
fn says_spoilers(title: &str, words: &[Word<'_>]) -> bool {
    let Some(found) = find("spoilers|spoiler", words) else { return false };
    let bracketed = words.get(found.start).is_some_and(|word| {
        let before = title.get(..word.at.start).unwrap_or_default();
        let after = title.get(word.at.end..).unwrap_or_default();
        before.contains(['(', '[', '【', '（']) && after.contains([')', ']', '】', '）'])
    });
    let negated =
        find("no|non|without|zero|free|sans|sin|ohne|senza|sem|avoid *2 spoilers|spoiler", words)
            .or_else(|| find("spoiler|spoilers free|less", words))
            .is_some();
    let says = [
        "major|minor|full|with|contains|heavy|big|massive spoilers",
        "spoilers ahead|below|inside",
    ]
    .iter()
    .any(|phrase| find(phrase, words).is_some());
    (bracketed || says) && !negated
}

/// What the text so far is about.
#[derive(Debug, Default)]
pub(super) struct Signals {
    about: Vec<&'static str>,
    technical: Vec<&'static str>,
}

/// Words of people who talk about a work; two different ones make a text about one.
const ABOUT: &[&str] = &[
    "film",
    "films",
    "movie",
    "movies",
    "episode",
    "episodes",
    "finale",
    "thriller",
    "director",
    "directed",
    "actor",
    "actress",
    "novel",
    "cinema",
    "tv",
    "screenplay",
    "season",
    "seasons",
    "plot",
    "series",
    "show",
    "scene",
    "scenes",
    "ending",
    "characters",
    "character",
    "sequel",
    "trailer",
    "starring",
    "stars",
    "netflix",
    "premiere",
    "drama",
    "comedy",
    "horror",
    "story",
    "chapter",
    "chapters",
    "book",
    "watched",
    "watching",
    "recap",
    "twist",
    "cast",
    "protagonist",
    "villain",
    "heroine",
    "hero",
    "storyline",
    "streaming",
    "anime",
    "manga",
    "romance",
    "serial",
    "sitcom",
    "miniseries",
];

/// Words of people who talk about programs or machines; two different ones make it technical.
const TECHNICAL: &[&str] = &[
    "install",
    "installation",
    "cargo",
    "npm",
    "pip",
    "github",
    "repository",
    "terminal",
    "plugin",
    "library",
    "config",
    "configuration",
    "api",
    "html",
    "markdown",
    "css",
    "function",
    "license",
    "browser",
    "compiler",
    "rust",
    "python",
    "javascript",
    "software",
    "server",
    "database",
    "parser",
    "cli",
    "code",
    "engine",
    "bumper",
    "aerodynamic",
    "downforce",
    "bonnet",
];

impl Signals {
    /// Takes in words that are in the open.
    pub(super) fn hear(&mut self, text: &str) {
        if self.about.len() > 1 && self.technical.len() > 1 {
            return;
        }
        for word in text.split(|c: char| !c.is_alphanumeric()) {
            if !(2..=13).contains(&word.len()) {
                continue;
            }
            note(&mut self.about, ABOUT, word);
            note(&mut self.technical, TECHNICAL, word);
        }
    }

    /// Takes in code.
    pub(super) fn hear_code(&mut self) {
        note(&mut self.technical, TECHNICAL, "code");
        note(&mut self.technical, TECHNICAL, "cli");
    }

    /// The text is about a work.
    pub(super) fn about_a_work(&self) -> bool {
        self.about.len() > 1 && !self.technical()
    }

    /// The text may be about a work.
    pub(super) fn hint(&self) -> bool {
        !self.about.is_empty() && !self.technical()
    }

    /// The text is technical prose.
    pub(super) fn technical(&self) -> bool {
        self.technical.len() > 1
    }
}

fn note(heard: &mut Vec<&'static str>, list: &[&'static str], word: &str) {
    if heard.len() < 4
        && let Some(known) = list.iter().find(|known| known.eq_ignore_ascii_case(word))
        && !heard.contains(known)
    {
        heard.push(known);
    }
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
            ],
        );
    }

    #[test]
    fn a_title_may_say_spoilers_itself() {
        check(
            Cue::Spoilers,
            &[
                "Low Water (Spoilers)",
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
    fn two_different_words_about_works_are_a_signal_and_technical_words_undo_it() {
        let mut signals = Signals::default();
        signals.hear("A film, a film, a film.");
        assert!(!signals.about_a_work());
        signals.hear("The finale.");
        assert!(signals.about_a_work());
        signals.hear("Install it with cargo.");
        assert!(!signals.about_a_work() && signals.technical());
    }
}
