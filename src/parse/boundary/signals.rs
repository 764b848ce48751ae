//! Signals in public text: that it is about a work, that it is technical prose in which "spoiler
//! alert" is a joke, that it promised to hold no spoilers.
//!
//! Enters: words in the open, one after the other. Leaves: yes or no. Promised: a look at each word,
//! none once both are known. Not promised: that a text about a work says so; then only what leaves
//! no doubt warns in it.

use super::index::{Index, index};
use super::story::SHOWS;
use crate::text::any;

/// What the text so far is about.
#[derive(Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(super) struct Signals {
    about: Vec<&'static str>,
    technical: Vec<&'static str>,
    shown: bool,
    promised: bool,
    essay: bool,
    listing: bool,
}

/// Words of people who talk about a work; two different ones make a text about one. English, Spanish,
/// French, Italian, Portuguese, German, Polish, Turkish; of Russian and Hindi words that are short in
/// bytes, or their beginnings.
const ABOUT: &str = "film|films|movie|movies|episode|episodes|finale|thriller|director|directed|actor|\
    actress|novel|cinema|tv|screenplay|season|seasons|plot|series|show|scene|scenes|ending|\
    characters|character|sequel|trailer|starring|stars|netflix|premiere|drama|comedy|\
    horror|story|chapter|chapters|book|watched|watching|recap|twist|cast|protagonist|\
    villain|heroine|hero|storyline|streaming|anime|manga|romance|serial|sitcom|miniseries|\
    película|serie|série|series|temporada|capítulo|episodio|episódio|protagonista|\
    directora|reparto|guion|estreno|novela|saison|épisode|réalisateur|réalisatrice|\
    scénario|roman|acteur|actrice|intrigue|stagione|puntata|regista|sceneggiatura|trama|\
    romanzo|attore|filme|diretor|elenco|enredo|roteiro|staffel|folge|folgen|regisseur|\
    regisseurin|kinofilm|hauptfigur|handlung|drehbuch|krimi|kino|filmu|serial|serialu|\
    odcinek|odcinka|sezon|sezonu|reżyser|fabuła|powieść|dizi|dizinin|filmin|bölüm|\
    yönetmen|oyuncu|senaryo|фильм|сериал|сезон|серия|серии|\
    сюжет|роман|сцена|актер|фильма|darsteller|hörspiel|\
    spectateurs|lecteurs|bobine|personnage|personnages|personaje|personajes|personaggi|\
    personagens|figuren|zuschauer|espectadores|spettatori|izleyici|widzowie|podcast|\
    audience|viewers|whodunnit|playthrough|gameplay|musical|schauspieler|acteurs|actores|\
    attori|atores|aktorzy|aktorka|oyuncular|diziyi|dizide";

/// The same in scripts whose words are longer in bytes, or are not parted.
const ABOUT_SIGNS: &[&str] = &[
    "映画",
    "ドラマ",
    "アニメ",
    "監督",
    "主演",
    "物語",
    "小説",
    "脚本",
    "漫画",
    "영화",
    "드라마",
    "감독",
    "주연",
    "소설",
    "배우",
    "시즌",
    "电影",
    "影片",
    "剧集",
    "导演",
    "主演",
    "小说",
    "電影",
    "導演",
    "电视剧",
    "फिल्म",
    "सीरीज",
    "निर्देशक",
    "कहानी",
    "एपिसोड",
    "сериала",
    "режиссёр",
    "режиссер",
    "эпизод",
    "ериал",
    "актёр",
    "актер",
    "ерсонаж",
    "कलाकार",
    "किरदार",
    "俳優",
    "女優",
    "演员",
    "演員",
    "主人公",
];

/// Words of people who talk about programs or machines; two different ones make it technical.
const TECHNICAL: &str = "install|installation|cargo|npm|pip|github|repository|terminal|plugin|library|config|\
    configuration|api|html|markdown|css|function|license|browser|compiler|rust|python|\
    javascript|software|server|database|parser|cli|code|engine|bumper|aerodynamic|\
    downforce|bonnet";

/// All of them, put in order together: each word is looked up once.
const TALK: Index = index!(&[(OF_WORKS, ABOUT), (OF_MACHINES, TECHNICAL), (OF_SHOWS, SHOWS)]);
const OF_WORKS: u32 = 1;
const OF_MACHINES: u32 = 1 << 1;
const OF_SHOWS: u32 = 1 << 2;

/// Words beside which a spoiler is a part of a wing or of a car, or a candidate; two of them in
/// one block that says "spoiler" make a text technical.
const WINGS: &[&str] = &[
    "wing",
    "wings",
    "aeroplane",
    "airplane",
    "aircraft",
    "runway",
    "airflow",
    "flaps",
    "bumper",
    "downforce",
    "bonnet",
    "boot",
    "tailgate",
    "hatchback",
    "wheels",
    "drag",
    "rear",
    "carbon",
    "election",
    "elections",
    "candidate",
    "candidates",
    "ballot",
    "voters",
    "vote",
    "votes",
    "senate",
];

/// Whether a spoiler is something else here.
fn is_of_wings(text: &str) -> bool {
    memchr::memmem::find(text.as_bytes(), b"poiler").is_some()
        && text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| WINGS.iter().any(|wing| wing.eq_ignore_ascii_case(word)))
            .take(2)
            .count()
            > 1
}

impl Signals {
    /// Takes in words that are in the open.
    pub(super) fn hear(&mut self, text: &str) {
        if is_of_wings(text) {
            self.note("bumper");
            self.note("downforce");
        }
        if self.about.len() > 1 && self.technical.len() > 1 {
            return;
        }
        for word in bare_words(text) {
            if (2..=13).contains(&word.len()) {
                self.note(word);
            }
        }
        if self.about.len() < 2 && any(text.as_bytes(), |byte| (byte >= 0xd0) & (byte != 0xe2)) {
            for sign in ABOUT_SIGNS.iter().filter(|sign| text.contains(*sign)) {
                if !self.about.contains(sign) {
                    self.about.push(sign);
                }
            }
        }
    }

    /// Takes in code. Four blanks before a line make code of it, so that alone is half a sign.
    pub(super) fn hear_code(&mut self) {
        self.note("code");
    }

    /// The text promises that it holds no spoilers: only what leaves no doubt warns in it.
    pub(super) fn promise(&mut self) {
        self.promised = true;
    }

    /// Whether it promised that.
    pub(super) fn promised(&self) -> bool {
        self.promised
    }

    /// The text is an essay about spoilers, which quotes warnings, or a listing of programs.
    pub(super) fn kind(&mut self, essay: bool, listing: bool) {
        self.essay = essay;
        self.listing = listing;
    }

    /// Whether it is an essay about spoilers.
    pub(super) fn is_essay(&self) -> bool {
        self.essay
    }

    /// Whether it is a listing of programs.
    pub(super) fn is_listing(&self) -> bool {
        self.listing
    }

    /// The text is about a work.
    pub(super) fn about_a_work(&self) -> bool {
        self.about.len() > 1 && !self.technical()
    }

    /// The text may be about a work.
    pub(super) fn hint(&self) -> bool {
        !self.about.is_empty() && !self.technical()
    }

    /// A word was said of works or of what is shown, whatever else the text is about.
    pub(super) fn any_hint(&self) -> bool {
        !self.about.is_empty() || self.shown
    }

    /// The text is technical prose.
    pub(super) fn technical(&self) -> bool {
        self.technical.len() > 1
    }

    /// Takes in a word, where it is one of those that are known.
    fn note(&mut self, word: &str) {
        for (talk, known) in TALK.all_like(word) {
            let (heard, most) = match talk {
                OF_WORKS => (&mut self.about, 2),
                OF_MACHINES => (&mut self.technical, 4),
                _ => {
                    self.shown = true;
                    continue;
                }
            };
            if heard.len() < most && !heard.contains(&known) {
                heard.push(known);
            }
        }
    }
}

/// The words of a text as they are written.
fn bare_words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        // One space stands between most words.
        rest = rest.strip_prefix(' ').unwrap_or(rest);
        if !rest.bytes().next().is_some_and(is_letter) {
            rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        }
        let mut end = 0;
        loop {
            let behind = rest.get(end..).unwrap_or_default();
            // Nothing has to be asked of plain letters.
            let plain = behind.bytes().take_while(|byte| is_letter(*byte)).count();
            end += plain;
            let next = behind.get(plain..).and_then(|behind| behind.chars().next());
            match next.filter(|c| c.is_alphanumeric()) {
                Some(c) => end += c.len_utf8(),
                None => break,
            }
        }
        let (word, behind) = rest.split_at_checked(end)?;
        rest = behind;
        (!word.is_empty()).then_some(word)
    })
}

/// A letter or digit of ASCII, by one look.
fn is_letter(byte: u8) -> bool {
    const LETTERS: [bool; 256] = letters();
    LETTERS.get(usize::from(byte)).copied().unwrap_or_default()
}

const fn letters() -> [bool; 256] {
    let mut letters = [false; 256];
    let (mut byte, mut left): (u8, &mut [bool]) = (0, &mut letters);
    while let Some((slot, rest)) = left.split_first_mut() {
        *slot = byte.is_ascii_alphanumeric();
        (byte, left) = (byte.wrapping_add(1), rest);
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

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
