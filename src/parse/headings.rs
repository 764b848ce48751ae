//! Headings: whether a line is one, whether it asks something, and what showing it risks.
//!
//! Enters: a line of plain text and what stands around it, or a heading's words. Leaves: a
//! verdict. Promised: time linear in the line, nothing is kept; a tie is a heading, because
//! hiding a line costs little. Not promised: that a statement which spoils without any of the
//! known words is recognised as a risk; behind a boundary every heading is hidden anyway.

mod counts;
mod credits;
mod dates;
mod facts;
mod furniture;
mod promises;
mod risk;

pub(super) use facts::is_facts;
pub(super) use furniture::{is_furniture, is_masthead};
pub(super) use risk::{Risk, risk};

use super::boundary::sentence_ends;

/// The longest line, in bytes, that is looked at: no heading is longer.
pub(super) const LONGEST: usize = 240;

/// A line of so many words is long.
const MANY: usize = 15;

/// Where what speaks for a heading adds up to less, there is none.
const LEAST: i32 = 5;

/// A line with what stands around it.
#[derive(Clone, Copy, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(super) struct Line<'a> {
    /// The line, trimmed.
    pub text: &'a str,
    /// A blank line, or nothing, stands before it.
    pub blank_before: bool,
    /// A blank line, or nothing, stands after it.
    pub blank_after: bool,
    /// The length in bytes of the paragraph under it; 0 when none follows.
    pub next: usize,
    /// Headings with every long word capitalised stood before it: questions in sentence case
    /// are running text then.
    pub titled_before: bool,
    /// Other headings stood before it: a line like them stands over less as well.
    pub among: bool,
}

/// Whether `line` is a heading.
pub(super) fn is_heading(line: &Line<'_>) -> bool {
    let text = numbered(line.text);
    if text.is_empty() || text.len() > LONGEST {
        return false;
    }
    let asks = asks(text);
    // More are not told apart.
    let words = text.split_whitespace().take(MANY).count();
    if asks && (opens_like_talk(text) || (line.titled_before && !is_titled(text))) {
        return false;
    }
    let bare =
        text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | ' '));
    // "Next is the other one. Is it any good?" is said, not set.
    if asks && bare.contains(". ") && !is_title_case(text) && sentence_ends(bare) > 1 {
        return false;
    }
    let least = if line.among { 80 } else { 120 };
    let ending = ending(text);
    let mut score = 2;
    score += i32::from(line.blank_before) + i32::from(line.blank_after);
    score += if words < MANY { 1 } else { -2 };
    score += if asks { 2 } else { 0 };
    score += match ending {
        Ending::Open => 1,
        Ending::Stop => -3,
        Ending::Lead => -2,
    };
    score += i32::from(line.next >= least);
    // Nearly all lines are paragraphs, and their letters need not be asked: they bring two at most.
    if score + 2 < LEAST {
        return false;
    }
    // A script without capitals looks like one of capitals alone, and a sentence in it like a title.
    let has_case = text.chars().any(|c| c.is_lowercase() || c.is_uppercase());
    if !asks && !has_case && (matches!(ending, Ending::Stop) || sentence_ends(bare) > 1) {
        return false;
    }
    let is_title_case = is_title_case(text);
    score += i32::from(is_title_case);
    score += i32::from(words <= 8 && is_capitals(text));
    if !asks && line.next == 0 {
        score -= 3;
    }
    if !text.contains(|c: char| c.is_alphabetic()) {
        score -= 4;
    }
    if text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase) {
        score -= 3;
    }
    // Statements in sentence case, "The relief bell", are short or they are sentences.
    if !asks && !is_title_case && !is_capitals(text) {
        score -= if words > 8 { 3 } else { 0 };
        score -= i32::from(line.next < least) * 2;
    }
    // What costs more to ask is asked last, and of few lines.
    (score >= 7 || score >= LEAST && sentence_ends(text) <= 1)
        && !is_furniture(text)
        && !is_banner(text)
}

/// "[1.0] About This Guide": what stands behind a number in square brackets.
fn numbered(text: &str) -> &str {
    let behind = text.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    match behind {
        Some((number, rest))
            if (1..=6).contains(&number.len())
                && number.starts_with(|c: char| c.is_ascii_digit())
                && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
                && rest.starts_with(' ') =>
        {
            rest.trim_start()
        }
        _ => text,
    }
}

/// The words of a heading in brackets, "[결말 해석]", "【あらすじ】", "[The Last Tide]": a mark, a
/// remark or what is heard, "[Laughs]", is none.
pub(super) fn bracketed(text: &str) -> Option<&str> {
    const PAIRS: [(char, char); 6] =
        [('[', ']'), ('【', '】'), ('〔', '〕'), ('［', '］'), ('＜', '＞'), ('〈', '〉')];
    let (opens, closes) = PAIRS.into_iter().find(|(opens, _)| text.starts_with(*opens))?;
    let words = text.strip_prefix(opens)?.strip_suffix(closes)?.trim();
    let has_case = words.chars().any(|c| c.is_lowercase() || c.is_uppercase());
    let set = !has_case || words.contains(' ') && is_titled(words);
    (set && words.len() <= LONGEST
        && !words.contains([opens, closes, ':', '：', '/', '|', '='])
        && words.contains(char::is_alphabetic))
    .then_some(words)
}

/// Who speaks, "LANTERN: Was it?", "Ada North: No.": up to three words before a colon.
pub(super) fn speaker(text: &str) -> Option<&str> {
    let (name, words) = text.split_once([':', '：'])?;
    let names = name.split_whitespace();
    (!words.trim().is_empty()
        && name.len() <= 40
        && (1..=3).contains(&names.clone().count())
        && !name.contains(|c: char| c.is_ascii_digit())
        && names.clone().all(|word| !word.starts_with(char::is_lowercase)))
    .then_some(name)
}

/// Whether a heading asks something.
pub(super) fn asks(text: &str) -> bool {
    let end = text.trim_end_matches(|c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '】' | '*' | '_' | '!' | '…' | '.'
            )
    });
    end.ends_with(['?', '？', '؟', ';', '⁇', '‽']) && !end.ends_with(';')
        || end.ends_with('\u{37e}')
        || text.starts_with('¿')
        || !text.is_ascii() && asks_without_a_mark(end)
}

/// "会不会有第二季", "犯人は誰なのか", "범인은 누구일까": questions whose words say that they are
/// some, in scripts where headings leave the mark away.
fn asks_without_a_mark(text: &str) -> bool {
    const CHOICES: &[&str] = &[
        "会不会",
        "會不會",
        "是不是",
        "有没有",
        "有沒有",
        "能不能",
        "要不要",
        "该不该",
        "值不值得",
    ];
    const ENDS: &[&str] = &[
        "吗",
        "嗎",
        "呢",
        "のか",
        "ですか",
        "ますか",
        "だろうか",
        "なぜか",
        "誰か",
        "何か",
        "일까",
        "을까",
        "나요",
        "인가",
        "는가",
        "었나",
        "았나",
        "했나",
    ];
    ENDS.iter().any(|end| text.ends_with(end)) || CHOICES.iter().any(|choice| text.contains(choice))
}

/// Whether a line is said to somebody: "Q: …", or a question in sentence case that says "you".
pub(super) fn is_said(text: &str) -> bool {
    let spoken = ["Q:", "Q.", "A:", "Q：", "F:", "P:", "R:", "D:", "В:", "О:", "問", "答"]
        .iter()
        .any(|mark| text.starts_with(mark));
    spoken || (asks(text) && !is_titled(text) && says_you(text) && !advises(text))
}

/// "Should you play it?", "Where can you watch it?": the reader is meant, and nobody is asked.
fn advises(text: &str) -> bool {
    const OPENERS: &[&str] = &[
        "should you ",
        "do you need ",
        "do you have to ",
        "where can you ",
        "where do you watch",
        "how can you ",
        "can you watch",
        "can you stream",
        "can you play",
        "can you read",
        "what should you know",
        "what do you need to know",
        "devriez-vous ",
        "où pouvez-vous ",
        "sollten sie ",
        "você deve ",
        "стоит ли вам ",
    ];
    let lower = text.to_lowercase();
    OPENERS.iter().any(|opener| lower.starts_with(opener))
}

/// Whether a line says "you", in the languages that have a word of its own for it.
pub(super) fn says_you(text: &str) -> bool {
    const YOU: &[&str] = &[
        "you", "your", "you're", "you've", "you'd", "you'll", "yourself", "usted", "ustedes",
        "vous", "votre", "vos", "ihnen", "você", "vocês", "siz", "sizin", "вы", "вам", "вас",
        "ваш", "ваша",
    ];
    text.replace('’', "'")
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .any(|word| YOU.contains(&word))
        // "Sie" in the middle of a sentence is nobody else.
        || text.split_whitespace().skip(1).any(|word| matches!(word, "Sie" | "Ihr" | "Ihre" | "Ihnen"))
}

/// Whether every word of four letters or more begins with a capital: a line set as a title.
pub(super) fn is_titled(text: &str) -> bool {
    text.split_whitespace().all(|word| {
        let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        word.chars().count() < 4
            || is_small(word)
            || !word.chars().next().is_some_and(char::is_lowercase)
    })
}

/// Words that are small in titles.
fn is_small(word: &str) -> bool {
    // Compared by the compiler, a letter or two at once.
    matches!(
        word,
        "a" | "an"
            | "the"
            | "and"
            | "or"
            | "but"
            | "nor"
            | "for"
            | "of"
            | "in"
            | "on"
            | "at"
            | "to"
            | "by"
            | "as"
            | "is"
            | "with"
            | "from"
            | "into"
            | "vs"
            | "via"
            | "de"
            | "la"
            | "le"
            | "der"
            | "die"
            | "del"
            | "do"
            | "da"
    )
}

/// Whether most words that matter begin with a capital.
fn is_title_case(text: &str) -> bool {
    let (mut capitals, mut all) = (0_usize, 0_usize);
    for word in text.split_whitespace() {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let Some(first) = word.chars().next() else { continue };
        let capital = !first.is_lowercase();
        // No small word begins with a capital.
        if !capital && is_small(word) {
            continue;
        }
        all += 1;
        capitals += usize::from(capital);
    }
    all > 0 && capitals * 10 >= all * 6
}

fn is_capitals(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() >= 2 && !text.chars().any(char::is_lowercase)
}

enum Ending {
    Open,
    Stop,
    Lead,
}

fn ending(text: &str) -> Ending {
    match text.trim_end_matches(['"', '”', '’', '\'', ')', '»']).chars().next_back() {
        Some('.' | '。' | '।') if !text.ends_with("...") => Ending::Stop,
        Some(',' | ';' | '—' | '–' | '-') => Ending::Stop,
        Some(':' | '…') => Ending::Lead,
        _ if text.ends_with("...") => Ending::Lead,
        _ => Ending::Open,
    }
}

/// A question that somebody says, not one that a section answers.
fn opens_like_talk(text: &str) -> bool {
    const TALK: &[&str] = &[
        "but", "and", "so", "or", "yet", "then", "well", "right", "really", "wait", "see", "sure",
        "hmm", "oh", "okay", "ok", "hey", "huh", "why?", "how?", "who?", "what?", "remember",
        "confused",
    ];
    let word = text.split_whitespace().next().unwrap_or_default().trim_end_matches([',', '.', '…']);
    let talk = TALK.iter().any(|talk| word.eq_ignore_ascii_case(talk));
    talk && !(is_title_case(text) && text.split_whitespace().count() > 3)
}

/// `*** SPOILERS BEGIN ***`, `----`, `~ ~ ~`: a line with decoration around it.
fn is_banner(text: &str) -> bool {
    let decor = |c: char| matches!(c, '*' | '-' | '=' | '~' | '_' | '#' | '•' | '<' | '>' | '|');
    let bare = text.trim_matches(|c: char| decor(c) || c.is_whitespace());
    bare.is_empty() || (text.starts_with(decor) && text.ends_with(decor))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(text: &str) -> Line<'_> {
        Line {
            text,
            blank_before: true,
            blank_after: true,
            next: 300,
            titled_before: false,
            among: false,
        }
    }

    #[track_caller]
    fn check(text: &str, heading: bool) {
        assert_eq!(is_heading(&own(text)), heading, "{text}");
    }

    #[test]
    fn lines_between_blank_lines_that_look_like_headings_are_headings() {
        for text in [
            "Why Did Mara Sell the Lighthouse?",
            "Did the ferry ever sail?",
            "WHO KEPT THE KEY?",
            "The Letter in the Drawer",
            "The letter in the drawer",
            "Episode 4",
            "¿QUÉ HIZO LA ABUELA?",
            "“Low Water”: What Happened to Tom?",
            "1. The Long Night",
            "Will There Be a Season 2?",
            "Is There a Post-Credits Scene?",
            "Que signifie la fin ?",
            "Cast",
            "Who sent the ring to the dancer?",
            "Twist #1: Nobody Lives There, the Landlord Least of All",
        ] {
            check(text, true);
        }
    }

    #[test]
    fn what_only_looks_like_a_heading_is_none() {
        for text in [
            "But why would she do that?",
            "So who was it?",
            "“Where were you last night?”",
            "— Where were you?",
            "Advertisement",
            "ADVERTISEMENT",
            "(Image credit: Northwind)",
            "Photo: Harbour Pictures",
            "By Ada North",
            "by the film club",
            "March 3, 2024",
            "Monday, 12 May 2025",
            "2024-05-12",
            "READ: What the Makers Said",
            "Read more »",
            "*** SPOILERS BEGIN ***",
            "-----",
            "She went home and slept.",
            "https://example.org/Who-Did-It?",
            "* * *",
            "42",
            "then she left",
            "It rained all day. Nobody came. The end of it",
            "We bought three things:",
        ] {
            check(text, false);
        }
    }

    #[test]
    fn sentences_in_scripts_without_capitals_are_none() {
        for text in
            ["結末は書かない。", "마지막 장면이 아름답다.", "结尾拍得很美。", "कहानी यहीं रुकती है।"]
        {
            check(text, false);
        }
        check("消えた鍵", true);
    }

    #[test]
    fn a_question_in_sentence_case_is_running_text_where_headings_are_titles() {
        let mut line = own("What would you have done?");
        assert!(is_heading(&line));
        line.titled_before = true;
        assert!(!is_heading(&line));
        line.text = "What Would You Have Done?";
        assert!(is_heading(&line));
    }

    #[test]
    fn questions_are_seen_in_every_punctuation() {
        for text in
            ["Why?", "Why ?", "Why?”", "なぜ？", "¿Por qué", "“Why?”", "Really?!", "Γιατί\u{37e}"]
        {
            assert!(asks(text), "{text}");
        }
        for text in ["会不会有第二季", "犯人は誰なのか", "범인은 누구일까", "谁点了灯呢"]
        {
            assert!(asks(text), "{text}");
        }
        for text in ["结局", "消えた鍵", "마지막 장면", "Why", "Cast;", "The End.", ""] {
            assert!(!asks(text), "{text}");
        }
    }
}
