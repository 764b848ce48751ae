//! How far a warning in a language with spaces reaches.
//!
//! Enters: its words. Leaves: a [`Reach`]. Promised: what names no number and no part of the text
//! reaches to the end.

use crate::parse::boundary::pattern::find;
use crate::parse::boundary::reach::Reach;
use crate::parse::boundary::sentences::Word;

/// Two to five, in nine languages.
const NUMBERS: &[(&str, usize)] = &[
    ("dos|deux|zwei|beiden|beide|due|dois|duas|iki|dwa|dwoch|два|двух|दो|2", 2),
    ("tres|trois|drei|tre|uc|trzy|trzech|три|трех|तीन|3", 3),
    ("cuatro|quatre|vier|quattro|quatro|dort|cztery|четыре|चार|4", 4),
    ("cinco|cinq|funf|cinque|bes|piec|пять|पांच|5", 5),
];

/// How far it reaches.
pub(super) fn of(words: &[Word<'_>]) -> Reach {
    if find!("<this> <section>", words).is_some() {
        return Reach::Section;
    }
    // From there on, or behind it.
    let goes_on = find!(
        "ab|nach|desde|tras|despues|partir|apres|dal|dopo|apos|depois|od|после|начиная *3 <paragraph>",
        words,
    );
    if goes_on.or_else(|| find!("<paragraph>|paragraftan *2 poi|itibaren|sonra", words)).is_some() {
        return Reach::All;
    }
    if find!("<this> <paragraph>|passage|pasaje|passaggio|passagem", words).is_some() {
        return Reach::Paragraph;
    }
    if find!("jeden|einen|un|uno|um|один|bir <paragraph>", words).is_some() {
        return Reach::Paragraphs(1);
    }
    if find!("<next> *1 kasten|kastchen|box|caja|recuadro|encadre|boite|riquadro|caixa|quadro|kutu~|ramce|ramke|рамке|споилере|блоке", words)
        .or_else(|| find!("kasten|kastchen|recuadro|caja|encadre|riquadro|caixa|kutu~|ramce|рамке unten|darunter|abajo|siguiente|ci|sotto|seguinte|seguente|ponizej|ниже", words))
        .is_some()
    {
        return Reach::Next;
    }
    let next = find!("<next> *2 <paragraphs>|<paragraph>", words)
        .or_else(|| find!("<paragraphs>|<paragraph> *1 <next>", words));
    let Some(next) = next else { return Reach::All };
    let around = words.get(next.start.saturating_sub(2)..next.end).unwrap_or_default();
    let number = around.iter().find_map(|word| {
        NUMBERS
            .iter()
            .find(|(names, _)| names.split('|').any(|name| name == word.text))
            .map(|(_, number)| *number)
    });
    match number {
        Some(number) => Reach::Paragraphs(number),
        None if find!("<paragraph>", words.get(next).unwrap_or_default()).is_some() => {
            Reach::Paragraphs(1)
        }
        None => Reach::All,
    }
}
