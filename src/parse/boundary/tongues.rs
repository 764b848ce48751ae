//! Warnings in other languages than English.
//!
//! Enters: a sentence, and its words as `sentences.rs` folds them. Leaves: whether it warns, says
//! that spoilers end, or neither, how far it reaches and where its label ends. Families of phrases
//! over classes of words serve the languages that part words by spaces; Japanese, Korean and
//! Chinese are read by signs in order (`signs.rs`). The order is the same as in English: notices of
//! the end, then every "without spoilers" is struck out, then warnings; a question never warns.
//! Promised: a negation wins over what stands beside it ("spoiler içermez" against "spoiler
//! içerir"). Also here: the words by which a text speaks of itself.

mod own;
mod reach;
mod signs;

pub(super) use self::own::speaks_of_the_text;
pub(super) use self::signs::is_sign;

use std::borrow::Cow;

use super::family::{Family, family};
use super::index::{Index, index};
use super::pattern::{phrases, signs};
use super::reach::Reach;
use super::sentences::{Word, speak_of_spoilers};

/// What a sentence says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Spoken {
    /// Nothing.
    Nothing,
    /// That there are no spoilers.
    Denies,
    /// That spoilers end.
    End,
    /// That spoilers follow.
    Warns {
        /// It speaks of the text itself.
        sure: bool,
        /// How far it reaches.
        reach: Reach,
        /// Where the words that warn end, in bytes.
        label: usize,
    },
}

/// A notice of the end, in at most [`LONGEST_END`] words.
const ENDS: Family = family!(phrases![
    "^ *2 <over> *3 spoilers|spoiler $",
    "^ *1 <over> *2 zona|zone|teil|parte|seccion|sezione spoilers|spoiler *1 $",
    "^ *1 spoilers|spoiler <over> *1 $",
    "^ *1 aqui|hier|ici|qui|burada|tu|здесь|यहां *2 <over> *3 spoilers|spoiler $",
    "^ *1 spoilers|spoiler aqui|hier|ici|qui|burada|tu|здесь|यहां *1 <over> $",
    "^ *1 spoilers|spoiler kisim|kismi|bolum|bolumu|alan|alani|bolge *1 <over> *4 $",
    "^ *2 parte|zona|seccion|teil|partie|sezione|czesc|часть *2 spoilers|spoiler *2 <over> *3 $",
    "^ *1 ab hier|jetzt|sofort *2 spoilerfrei $",
    "^ *1 ab hier|jetzt *2 ohne|keine *1 spoilers|spoiler *1 $",
    "^ *1 a? partir|desde de? aqui|daqui|ahora|agora *2 sin|sem|libre|livre|no *2 spoilers|spoiler $",
    "^ la? suite|reste *2 sans spoilers|spoiler $",
    "^ *1 da qui|ora *3 senza|niente spoilers|spoiler $",
    "^ *1 od|odtad|teraz|dalej *3 bez spoilers $",
    "^ *1 далее|дальше|теперь|отсюда *1 без spoilers $",
    "^ *1 buradan|bundan sonra~ *2 spoilersiz|spoiler *2 icermez|yok $",
]);

const LONGEST_END: usize = 9;

/// These warn in spite of a "without": the part without spoilers is over, or ends a wish. Asked before
/// negations are struck out.
const BEFORE_NEGATIONS: Family = family!(phrases![
    "<over> *2 <section>|teil|teils|czesci *2 <without> *1 spoilers|spoiler",
    "<over> *2 spoilerfreien|spoilersiz *2 <section>|teil|teils",
    "spoilerfreie|spoilerfreier|spoilersiz <section>|teil *2 <over>|bitiyor|bitti",
    "<section>|teil|teils|czesc|czesci *2 <without> *1 spoilers|spoiler *2 <over>",
    "<not> *2 <stop> *3 <not>|<without> *3 spoilers|spoiler",
    "<not> *1 sin|libre|sans|ohne|senza|privo|priva|sem|livre|bez|без|wolna|wolny|wolne *1 spoilers|spoiler",
    "<not> *2 <text> sin|libre|sans|ohne|senza|privo|priva|sem|livre|bez|без|wolna|wolny|wolne *1 spoilers|spoiler",
    "<not> *3 ser|sera|etre|essere|sein|byc|быть *1 sin|libre|sans|ohne|senza|privo|priva|sem|livre|bez|без|wolna|wolny|wolne *1 spoilers|spoiler",
    "nicht|kein|keine|keinen|keiner|keineswegs spoilerfrei|spoilerfreie|spoilerfreier|spoilerfreien",
    "spoilersiz|spoilerfrei *3 degil",
    "impossible|imposible|impossibile|impossivel|unmoglich|niemozliwe|невозможно *5 <without> *2 spoilers|spoiler|spoiler~",
    "<not> *1 posible|possible|possibile|possivel|moglich|можно *5 <without> *2 spoilers|spoiler",
    "ohne *1 spoilers|spoiler *1 geht|klappt|kommen|komme|komm *3 nicht",
    "bez|без *1 spoilers|spoiler *1 nie|не *1 obejdzie|da|обоитись|обоидется|обошлось",
    "не обоитись|обоидется|обошлось *1 без *1 spoilers|spoiler",
    "spoiler|spoilers vermeden *3 mumkun|imkansiz|olmaz degil?",
]);

/// What is struck out.
const NEGATIONS: Family = family!(phrases![
    "<without> *2 spoilers|spoiler",
    "<not> *1 <has> *4 spoilers|spoiler",
    "<not> *2 <tells> *3 spoilers|spoiler|<ending>",
    "nicht *1 aufhoren *1 lesen",
    "nao|no|non|ne|nie|не *3 parar|dejar|smettere|arreter|s'arreter|przestac|перестать|оторваться de|di|d ler|leer|leggere|lire",
    "<not> *2 spoiler|spoilern|spoilers|gespoilert|spoilert|spoilerare",
    "spoilers|spoiler *2 icermez~|icermey~|icermem~|icermes~|icermed~|icermi~|vermez~|vermey~|vermed~|vermem~|yok|yoktur|нет|нету|नहीं|मुक्त|नही|free",
    "spoilers|spoiler *1 не|не|nie будет|будут|ma|zawiera",
    "odia~|deteste|detestent|hasst|hassen|nienawidz~|ненавид~|adora~|liebt|lieben|ama|aman|любит|любят *2 spoilers|spoiler",
    "si|cuando|donde|wenn|ob|falls|quando|gdy|jesli|если|когда *3 <has> *2 spoilers|spoiler",
]);

/// Sentences that speak of the text they stand in.
const SURE: Family = family!(phrases![
    "^ *2 <attention> *12 spoilers|spoiler",
    "^ *3 spoilers|spoiler <attention>",
    "^ *1 spoilerwarnung|spoileralarm|spoilerhinweis|spoileralert",
    "^ *4 <text> *6 <has> *5 spoilers|spoiler",
    "^ *5 <text> *6 spoilers|spoiler *2 <has>",
    "^ *1 <has> *4 spoilers|spoiler",
    "^ *2 spoilers|spoiler *3 <here>",
    "^ *1 <here> *4 spoilers|spoiler",
    "^ *2 spoilers|spoiler <has>",
    "^ *2 <begin> *3 spoilers|spoiler $",
    "^ *1 spoilers|spoiler *1 <begin> *1 $",
    "^ *1 zona|zone|teil|bereich|parte|partie|seccion|sezione|часть de|des|di|dos? spoilers|spoiler $",
    "^ *1 spoilerteil|spoilerbereich|spoilerzone $",
    "^ *1 mit|con|avec|com|со % spoilers|spoiler|spoilern $",
    "^ spoiler|spoilers voraus|an $",
    "jetzt|nun|hier wird|werde *3 gespoilert",
    "place aux spoilers",
    "^ *2 a? partir *8 spoilers|spoiler",
    "paragraftan|bolumden|satirdan *1 itibaren|sonra *2 spoilers|spoiler *1 <has>",
    "^ *2 ab|desde|od|da|от|с *3 spoilers|spoiler",
    "ab|im *2 hier|jetzt|folgenden|weiteren *3 gespoilert",
    "^ *3 <attention> *6 <tells> *5 <ending>",
    "^ *3 <attention> *6 <ending> *4 <tells>",
    "^ *3 <text> *6 <tells> *5 <ending>",
    "^ *4 <text> *6 <ending> *4 <tells>",
    "^ *3 <here> *6 <tells> *4 <ending>",
    "^ *1 <here> *6 <ending> *4 <tells>",
    "<here> *6 <has> *4 spoilers|spoiler",
]);

/// Sentences that warn where the text is about a work.
const LIKELY: Family = family!(phrases![
    "<attention> *8 spoilers|spoiler",
    "spoilers|spoiler *4 <attention>",
    "<text> *6 <has> *5 spoilers|spoiler",
    "<here> *6 spoilers|spoiler",
    "spoilers|spoiler *4 <here>",
    "spoilers|spoiler *3 icerir|iceriyor|icermektedir|icerebilir|हैं",
    "<text> *6 <tells> *6 <ending>",
    "<not> *4 <seen> *10 <stop>",
    "izlemedi~|izlemeye~|izlemeden|bitirmedi~|okumadi~|seyretmedi~|izlememis~ *8 <stop>",
    "<not> *2 <stop> *3 leyendo|lectura|leggere|lettura|ler|leitura|weiter|dalej|дальше|suite|plus",
    "deja|dejen|deje|dejad|para|paren|pare|parem|parar|smettete|smetta de|di leer|ler|leggere",
    "lisez|lis pas *2 suite|plus|ce",
    "interrumpa|interrumpe|interrumpan|interrumpid|interrompa|interrompam|interrompez|interrompete|interrompi|arretez|arrete|fermate|sospendete|suspendan|abandonen|abandonad|abandonnez|detenga|detened *3 lectura|leitura|lecture|lettura",
    "arretez|arrete|cessez|cesse|stoppez de lire",
    "smetti|smetta|smettano|finite|evitate di leggere",
    "hort|hore|horen *3 auf *2 zu? lesen",
    "brecht|brich|brechen|unterbrecht|unterbrechen|beendet|beenden *4 lekture",
    "okumayi *2 birak~|kes~|durdur~",
    "przerwij~|przerwac|przerwie|przestan~ *2 lekture|czytac|czytanie",
    "прекрат~|перестан~|прерв~|останов~ *2 чтение|читать",
    "पढना *1 बंद|रोक",
    "nicht weiterlesen",
    "liest|lesen|lese|lest *2 nicht weiter",
    "quien|quienes|ceux|celles|wer|chi|quem|kto|кто|si|se|falls|wenn|jesli|если *3 <not> *4 saber|conocer|enterarse|savoir|connaitre|decouvrir|wissen|erfahren|sapere|scoprire|wiedziec|poznac|знать|узнать",
    "bilmek|ogrenmek istemey~",
    "aufhoren zu? lesen",
    "hier aufhoren",
    "आगे *1 <not> पढें|पढिए",
]);

/// Where the words end that warn in spite of a "without", if a sentence has such.
pub(super) fn warns_in_spite(words: &[Word<'_>]) -> Option<usize> {
    let found = BEFORE_NEGATIONS.find(words, speak_of_spoilers(words))?;
    words.get(found.end.checked_sub(1)?).map(|last| last.at.end)
}

/// What a sentence says that is not English. `words` are all of its words.
pub(super) fn hear(sentence: &str, words: &[Word<'_>]) -> Spoken {
    if signs::are_in(sentence) {
        return signs::read(sentence);
    }
    let stem = speak_of_spoilers(words);
    if let Some(label) = warns_in_spite(words) {
        return Spoken::Warns { sure: false, reach: reach::of(words), label };
    }
    // "Fine, spoilers." is no "fine spoilers".
    if stem
        && words.len() <= LONGEST_END
        && (words.len() > 2 || !sentence.contains(','))
        && ENDS.find(words, stem).is_some()
    {
        return Spoken::End;
    }
    let mut left = Cow::Borrowed(words);
    let signs = signs(words);
    for (_, phrase) in NEGATIONS.worth_trying(words) {
        while let Some(range) = phrase.find_among(&left, signs).filter(|range| !range.is_empty()) {
            left.to_mut().drain(range);
        }
    }
    let stem = speak_of_spoilers(&left);
    let sure = SURE.find(&left, stem);
    let is_sure = sure.is_some();
    let found = sure.or_else(|| LIKELY.find(&left, stem));
    match found.and_then(|found| left.get(found.end.checked_sub(1)?)) {
        Some(last) => Spoken::Warns { sure: is_sure, reach: reach::of(words), label: last.at.end },
        None if left.len() < words.len() => Spoken::Denies,
        None => Spoken::Nothing,
    }
}

/// Whether a sentence is written in signs that are not parted into words.
pub(super) fn is_in_signs(sentence: &str) -> bool {
    signs::are_in(sentence)
}

/// How far a sentence that is not English says that a warning reaches.
pub(super) fn reach_of(sentence: &str, words: &[Word<'_>]) -> Reach {
    if signs::are_in(sentence) { signs::reach(sentence) } else { reach::of(words) }
}

/// Whether a sentence is English: small words that no other language here has.
pub(super) fn is_english(words: &[Word<'_>]) -> bool {
    const SMALL: Index = index!(&[(
        1,
        "the|of|this|is|are|you|to|and|that|with|there|for|be|will|have|it|from|below|ahead|\
        contains|follow|here|but|been|your|read|if|its|not|without|review|recap|i|i'll|i'm|we|\
        we'll|don't|doesn't|didn't|won't|isn't|haven't|any|what|how|who|they|when|out|up|about|\
        can't|my|his|her|she|was"
    )]);
    let known = words.iter().filter(|word| SMALL.bits(&word.text) != 0).count();
    known * 7 >= words.len()
}

#[cfg(test)]
mod tests;
