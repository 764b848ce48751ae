//! How far an English warning reaches.
//!
//! Enters: its words. Leaves: a [`Reach`]. Promised: what names no number and no part of the text
//! reaches to the end of the article.

use super::Reach;
use crate::parse::boundary::pattern::find;
use crate::parse::boundary::sentences::Word;

const NUMBERS: [&str; 10] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/// A number in words or digits, "a couple" and "both" too.
fn number(word: &Word<'_>) -> Option<usize> {
    match word.text.as_ref() {
        "couple" | "both" | "pair" => Some(2),
        text => NUMBERS
            .iter()
            .position(|number| *number == text)
            .map(|place| place + 1)
            .or_else(|| text.parse().ok().filter(|number| (1..1000).contains(number))),
    }
}

/// "This section and the two that come after", "the next two sections", "the next section": those,
/// and what is left of the section in which it is said.
fn sections(words: &[Word<'_>]) -> Option<Reach> {
    if find!("until|till|before|up *2 next|following *2 section|sections", words).is_some() {
        return None;
    }
    let after = find!("this section and *3 after|following|follow|follows|next|below", words)
        .or_else(|| find!("this section and the? *1 one|two|three|four|five", words));
    let next = find!("next|following *2 sections|section", words);
    let found = after.or(next)?;
    let many = words.get(found)?.iter().find_map(number).unwrap_or(1);
    Some(Reach::Sections(many.saturating_add(1)))
}

/// How far a warning reaches, by its words.
pub(super) fn of(words: &[Word<'_>]) -> Reach {
    if find!(
        "spoilers|spoiler *8 inside|in|behind|under|within|between *3 blocks|boxes|box|tags|tag|bars|folds|fold|cut|covers|marks|spoilertags|brackets|arrow|arrows",
        words,
    )
    .or_else(|| {
        find!(
            "spoilers|spoiler *4 are|is|been|have *2 hidden|tagged|marked|covered|blacked|folded|collapsed|greyed|grayed|masked|blurred|whited|encoded",
            words,
        )
    })
    .is_some()
    {
        return Reach::Marked;
    }
    if find!(
        "put|putting|hide|hiding|hid|keep|keeping *3 rest|it|this|them|everything|answers *1 behind|under|in|inside *1 bars|tags|boxes|blocks|folds",
        words,
    )
    .is_some()
    {
        return Reach::Marked;
    }
    if find!("covered|hidden|folded|boxed|blurred|masked|tagged below|beneath|underneath", words)
        .or_else(|| find!("the|this|in next|following *1 box|fold|cover|block", words))
        .or_else(|| find!("in|inside|under the|a|this box|fold|cover below", words))
        .is_some()
    {
        return Reach::Next;
    }
    if find!(
        "anything|everything|whatever|all *4 tells|gives|reveals|spoils|ruins|betrays|spoilery *8 under|behind|inside|beneath|within|covered|folded|hidden|tagged|blurred|tucked",
        words,
    )
    .or_else(|| {
        find!(
            "put|puts|putting|keep|keeping|hide|hiding|hid|wrapped|stuff|everything|plot *8 in|behind|inside|under|within *1 tags|spoilertags",
            words,
        )
    })
    .is_some()
    {
        return Reach::Marked;
    }
    if let Some(sections) = sections(words) {
        return sections;
    }
    if find!("this|in section", words).is_some() && find!("this section", words).is_some() {
        return Reach::Section;
    }
    if find!("spoilers|spoiler in this|the *1 entry|item|one|chapter", words).is_some()
        || find!(
            "until|till|before *1 next|following entry|section|item|film|heading|number|title|one|show|movie|book",
            words,
        )
        .is_some()
        || find!("rest|remainder of this|the section|entry", words).is_some()
    {
        return Reach::Section;
    }
    // "From the next paragraph on", "after this paragraph": and all that follows.
    let goes_on = find!(
        "from|after|since|beginning|begin|begins|start|starts|starting|onward|onwards|past|beyond *3 paragraph",
        words,
    );
    if goes_on.or_else(|| find!("paragraph on|onward|onwards", words)).is_some() {
        return Reach::All;
    }
    if find!("this paragraph", words).is_some() {
        return Reach::Paragraph;
    }
    let Some(found) = find!("next|following *3 paragraph|paragraphs", words) else {
        return Reach::All;
    };
    let middle = words.get(found.start + 1..found.end.saturating_sub(1)).unwrap_or_default();
    let single =
        words.get(found.end.saturating_sub(1)).is_some_and(|word| word.text == "paragraph");
    let number = middle.iter().find_map(number);
    match number {
        Some(number) => Reach::Paragraphs(number),
        None if single && middle.is_empty() => Reach::Paragraphs(1),
        None => Reach::All,
    }
}
