//! Letters as a reader types them: what counts as the same when text is searched.
//!
//! Enters: characters. Leaves: the characters they are compared as. Promised: white space is one
//! space, curly quotes are straight, an ellipsis is three dots; case and diacritics count or do
//! not, as a [`Care`] says; a letter and its mark are one letter, however they were written.
//! Source of the table: the canonical decompositions of the Unicode Character Database, for Latin,
//! Greek and Cyrillic letters.

/// What is told apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Care {
    /// "Rose" is not "rose".
    pub(super) case: bool,
    /// "é" is not "e".
    pub(super) marks: bool,
}

impl Care {
    /// What someone cares for who types `pattern`: case, once there is an upper-case letter;
    /// diacritics, once there is one.
    pub(super) fn of(pattern: &str) -> Self {
        Self {
            case: pattern.chars().any(char::is_uppercase),
            marks: pattern.chars().any(|c| is_mark(c) || bare(c) != Bare::One(c)),
        }
    }
}

/// Whether `c` is compared as it is whatever the care: the common ones, so that texts in Cyrillic
/// and East Asian writing are folded quickly. `false` says nothing.
pub(super) fn is_settled(c: char) -> bool {
    matches!(c, 'а'..='и' | 'к'..='я' | '—' | '–' | '\u{3041}'..='\u{9fff}' | '가'..='힣')
}

/// Gives `c` as it is compared, to `push`: nothing, one character, or several.
pub(super) fn fold(c: char, care: Care, mut push: impl FnMut(char)) {
    match c {
        c if c.is_whitespace() => push(' '),
        '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{2bc}' => push('\''),
        '\u{201c}'..='\u{201f}' | '\u{2033}' => push('"'),
        '\u{2026}' => ['.'; 3].into_iter().for_each(push),
        c if care.marks => lower(c, care, &mut push),
        c if is_mark(c) => {}
        c => match bare(c) {
            Bare::One(c) => lower(c, care, &mut push),
            Bare::Two(letters) => letters.chars().for_each(|c| lower(c, care, &mut push)),
        },
    }
}

fn lower(c: char, care: Care, push: &mut impl FnMut(char)) {
    if care.case {
        return push(c);
    }
    // The two small sigmas are one letter.
    c.to_lowercase().map(|c| if c == 'ς' { 'σ' } else { c }).for_each(push);
}

#[derive(PartialEq, Eq)]
enum Bare {
    One(char),
    Two(&'static str),
}

/// A letter without its diacritics, as somebody types it who has no key for them.
fn bare(c: char) -> Bare {
    let one = match c {
        'ß' => return Bare::Two("ss"),
        'ẞ' => return Bare::Two("SS"),
        'æ' | 'ǽ' | 'ǣ' => return Bare::Two("ae"),
        'Æ' | 'Ǽ' | 'Ǣ' => return Bare::Two("AE"),
        'œ' => return Bare::Two("oe"),
        'Œ' => return Bare::Two("OE"),
        'À' | 'Á' | 'Â' | 'Ã' | 'Ä' | 'Å' | 'Ā' | 'Ă' | 'Ą' => 'A',
        'Ç' | 'Ć' | 'Ĉ' | 'Ċ' | 'Č' => 'C',
        'È' | 'É' | 'Ê' | 'Ë' | 'Ē' | 'Ĕ' | 'Ė' | 'Ę' | 'Ě' => 'E',
        'Ì' | 'Í' | 'Î' | 'Ï' | 'Ĩ' | 'Ī' | 'Ĭ' | 'Į' | 'İ' => 'I',
        'Ñ' | 'Ń' | 'Ņ' | 'Ň' => 'N',
        'Ò' | 'Ó' | 'Ô' | 'Õ' | 'Ö' | 'Ø' | 'Ō' | 'Ŏ' | 'Ő' | 'Ơ' => 'O',
        'Ù' | 'Ú' | 'Û' | 'Ü' | 'Ũ' | 'Ū' | 'Ŭ' | 'Ů' | 'Ű' | 'Ų' | 'Ư' => 'U',
        'Ý' | 'Ŷ' | 'Ÿ' => 'Y',
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ǎ' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ǐ' => 'i',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ǒ' => 'o',
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ǔ' => 'u',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'Ď' | 'Đ' => 'D',
        'ď' | 'đ' => 'd',
        'Ĝ' | 'Ğ' | 'Ġ' | 'Ģ' => 'G',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'Ĥ' | 'Ħ' => 'H',
        'ĥ' | 'ħ' => 'h',
        'Ĵ' => 'J',
        'ĵ' => 'j',
        'Ķ' => 'K',
        'ķ' => 'k',
        'Ĺ' | 'Ļ' | 'Ľ' | 'Ł' => 'L',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'Ŕ' | 'Ŗ' | 'Ř' => 'R',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'Ś' | 'Ŝ' | 'Ş' | 'Š' | 'Ș' => 'S',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ſ' | 'ș' => 's',
        'Ţ' | 'Ť' | 'Ŧ' | 'Ț' => 'T',
        'ţ' | 'ť' | 'ŧ' | 'ț' => 't',
        'Ŵ' => 'W',
        'ŵ' => 'w',
        'Ź' | 'Ż' | 'Ž' => 'Z',
        'ź' | 'ż' | 'ž' => 'z',
        'Ά' => 'Α',
        'Έ' => 'Ε',
        'Ή' => 'Η',
        'Ί' | 'Ϊ' => 'Ι',
        'Ό' => 'Ο',
        'Ύ' | 'Ϋ' => 'Υ',
        'Ώ' => 'Ω',
        'ΐ' | 'ί' | 'ϊ' => 'ι',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ΰ' | 'ϋ' | 'ύ' => 'υ',
        'ό' => 'ο',
        'ώ' => 'ω',
        'Ё' => 'Е',
        'ё' => 'е',
        'Й' => 'И',
        'й' => 'и',
        'Ї' => 'І',
        'ї' => 'і',
        'Ў' => 'У',
        'ў' => 'у',
        // Rare ones are looked up; what is not found is a letter of its own.
        '\u{180}'..='\u{24f}'
        | '\u{400}'..='\u{40f}'
        | '\u{450}'..='\u{45f}'
        | '\u{1e00}'..='\u{1eff}' => {
            let base = base(c);
            return if base == c { Bare::One(c) } else { bare(base) };
        }
        c => c,
    };
    Bare::One(one)
}

/// A combining mark that changes a letter's sound or stress, not the letter: those of the alphabets
/// above, Hebrew points, Arabic vowels. The vowel signs of Indic and Thai writing are letters.
pub(super) fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{300}'..='\u{36f}'
            | '\u{591}'..='\u{5bd}'
            | '\u{5bf}'
            | '\u{5c1}'
            | '\u{5c2}'
            | '\u{5c4}'
            | '\u{5c5}'
            | '\u{5c7}'
            | '\u{610}'..='\u{61a}'
            | '\u{64b}'..='\u{65f}'
            | '\u{670}'
            | '\u{1ab0}'..='\u{1aff}'
            | '\u{1dc0}'..='\u{1dff}'
            | '\u{20d0}'..='\u{20f0}'
            | '\u{fe20}'..='\u{fe2f}'
    )
}

/// What is left of a composed letter of the table without all its marks.
fn base(mut letter: char) -> char {
    let part = |letter| {
        COMPOSED.iter().find_map(|(_, bases, composed)| {
            bases.chars().nth(composed.chars().position(|one| one == letter)?)
        })
    };
    while let Some(base) = part(letter) {
        letter = base;
    }
    letter
}

/// The one letter that `base` and `mark` make together, if there is one.
pub(super) fn compose(base: char, mark: char) -> Option<char> {
    let (_, bases, composed) = COMPOSED.iter().find(|(of, ..)| *of == mark)?;
    let place = bases.chars().position(|c| c == base)?;
    composed.chars().nth(place)
}

/// For each mark: letters, and what they become under it.
pub(super) const COMPOSED: [(char, &str, &str); 17] = [
    ('\u{300}', "AEIOUaeiouÜüNnЕИеиĒēŌōWwÂâĂăÊêÔôƠơƯưYy", "ÀÈÌÒÙàèìòùǛǜǸǹЀЍѐѝḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừỲỳ"),
    (
        '\u{301}',
        "AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØøΑΕΗΙΟΥΩϊαεηιϋουωГКгкÇçĒēÏïKkMmÕõŌōPpŨũWwÂâĂăÊêÔôƠơƯư",
        "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿΆΈΉΊΌΎΏΐάέήίΰόύώЃЌѓќḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃẤấẮắẾếỐốỚớỨứ",
    ),
    ('\u{302}', "AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ"),
    ('\u{303}', "ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy", "ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ"),
    ('\u{304}', "AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyGgḶḷṚṛ", "ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳḠḡḸḹṜṝ"),
    ('\u{306}', "AaEeGgIiOoUuУИиуȨȩẠạ", "ĂăĔĕĞğĬĭŎŏŬŭЎЙйўḜḝẶặ"),
    (
        '\u{307}',
        "CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢṣTtWwXxYyſ",
        "ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨṩṪṫẆẇẊẋẎẏẛ",
    ),
    ('\u{308}', "AEIOUaeiouyYΙΥιυЕІеіHhÕõŪūWwXxt", "ÄËÏÖÜäëïöüÿŸΪΫϊϋЁЇёїḦḧṎṏṺṻẄẅẌẍẗ"),
    ('\u{309}', "AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy", "ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ"),
    ('\u{30a}', "AaUuwy", "ÅåŮůẘẙ"),
    ('\u{30b}', "OoUu", "ŐőŰű"),
    ('\u{30c}', "CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒjHh", "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞȟ"),
    ('\u{31b}', "OoUu", "ƠơƯư"),
    (
        '\u{323}',
        "BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOoƠơUuƯưYy",
        "ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỢợỤụỰựỴỵ",
    ),
    ('\u{326}', "SsTt", "ȘșȚț"),
    ('\u{327}', "CcGgKkLlNnRrSsTtEeDdHh", "ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ"),
    ('\u{328}', "AaEeIiUuOo", "ĄąĘęĮįŲųǪǫ"),
];
