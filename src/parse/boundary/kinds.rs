//! Kinds of texts about works that tell no story: interviews, listings of programs, essays about
//! spoilers.
//!
//! Enters: blocks none of which was hidden yet, the title. Leaves: yes or no. Promised: what is of
//! such a kind still warns, and its marks still hide; it is only not doubted. Not here: reviews and
//! news, which are harmless up to a heading that names an end (`cues`).

use super::Known;
use super::inspect::holds_stem;
use super::pattern::find;
use super::sentences::words;
use super::split::{open_text, runs};
use crate::article::{Body, Run};
use crate::parse::draft::Drafted;
use crate::parse::headings::{asks, says_you};
use crate::spoiler::Piece;

/// So many questions to somebody make an interview.
const QUESTIONS: usize = 3;

/// So many rows with a time of day make a listing.
const ROWS: usize = 3;

/// A longer paragraph is no question in a line of its own, in bytes.
const LONGEST_LINE: usize = 90;

/// A longer block is no row of a listing, in bytes.
const LONGEST_ROW: usize = 60;

/// Whether a text is an interview: it says so, and somebody is asked in strong type or in headings.
pub(super) fn is_interview(blocks: &[Drafted], known: &Known<'_>) -> bool {
    let says = known.title.is_some_and(|title| is_quotation(title) || says_interview(title))
        || blocks.iter().take(2).any(|block| {
            block.piece.as_open().and_then(runs).is_some_and(|runs| {
                let text = open_text(runs);
                text.len() <= 200 && says_interview(&text)
            })
        });
    says && blocks.iter().filter(|block| is_asked_of_somebody(block)).count() >= QUESTIONS
}

/// "“I never liked the sea”", "Ada North: “I never liked it”": a title that somebody else said.
fn is_quotation(title: &str) -> bool {
    let title = title.trim();
    let said = title.split_once(": ").map_or(title, |(name, said)| {
        let named = name.split_whitespace().count() <= 4 && name.starts_with(char::is_uppercase);
        if named { said.trim() } else { title }
    });
    said.starts_with(['“', '"', '«', '„', '「', '『', '‘'])
        && said.ends_with(['”', '"', '»', '“', '」', '』', '’'])
}

fn says_interview(text: &str) -> bool {
    const SIGNS: &[&str] = &["インタビュー", "인터뷰", "专访", "專訪", "访谈", "साक्षात्कार"];
    let words = words(text);
    find!(
        "interview|entrevista|entretien|intervista|gesprach|roportaj|soylesi|wywiad|rozmowa|интервью",
        &words,
    )
    .or_else(|| find!("^ *4 talks|talking|spoke|speaks to|with", &words))
    .or_else(|| find!("in conversation with", &words))
    .is_some()
        || SIGNS.iter().any(|sign| text.contains(sign))
}

/// A question in strong type or in a heading, to somebody who is addressed in it.
fn is_asked_of_somebody(drafted: &Drafted) -> bool {
    const YOU: &str = "du|dich|dir|dein|deine|tu|te|ti|lei|suo|sua|sen|senin|sana|ty|ciebie|twoj|ты|тебя|твои|आप|आपका";
    const SIGNS: &[&str] = &["あなた", "당신", "你", "您", "さんは"];
    let Some(block) = drafted.piece.as_open() else { return false };
    let said = match &block.body {
        Body::Heading { runs, .. } => runs,
        Body::Paragraph(runs)
            if !runs.is_empty()
                && (is_a_line(runs)
                    || runs
                        .iter()
                        .all(|run| run.as_open().is_some_and(|run| run.style.strong))) =>
        {
            runs
        }
        _ => return false,
    };
    let text = open_text(said);
    asks(text.trim())
        && (says_you(&text)
            || find!(YOU, &words(&text)).is_some()
            || SIGNS.iter().any(|sign| text.contains(sign)))
}

/// A line of its own, in whatever type: plain texts have no other.
fn is_a_line(runs: &[Piece<Run>]) -> bool {
    runs.iter().all(|run| run.as_open().is_some_and(|run| run.text.len() <= LONGEST_LINE))
        && !open_text(runs).contains('\n')
}

/// Whether a text lists programs: rows of a time of day and a channel.
pub(super) fn is_listing(blocks: &[Drafted]) -> bool {
    let rows = blocks.iter().filter_map(|drafted| {
        let block = drafted.piece.as_open().filter(|block| block.inset.is_empty())?;
        Some(open_text(runs(block)?))
    });
    rows.filter(|text| is_row(text)).count() >= ROWS
}

/// "9pm, Channel Nine", "20.15 Uhr, Das Dritte": programs begin at full five minutes, while who
/// reports live counts single ones.
pub(in crate::parse) fn is_row(text: &str) -> bool {
    let text = text.trim();
    if text.len() > LONGEST_ROW || text.ends_with(['.', '!', '?', '。']) {
        return false;
    }
    let Some((time, channel)) = text.split_once([',', '|', '·', '–', '—']) else {
        return false;
    };
    let named = (1..=4).contains(&channel.split_whitespace().count())
        && channel.trim().starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    named && is_time_of_day(&time.trim().to_lowercase())
}

fn is_time_of_day(time: &str) -> bool {
    let clock: String =
        time.chars().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ':' | 'h')).collect();
    let unit = time.get(clock.len()..).unwrap_or_default().trim();
    let (hour, minutes) = clock.split_once(['.', ':', 'h']).unwrap_or((&clock, ""));
    let hour = hour.parse::<u8>().is_ok_and(|hour| hour < 25);
    let minutes = minutes.is_empty()
        || minutes.len() == 2
            && minutes.parse::<u8>().is_ok_and(|minutes| minutes < 60 && minutes % 5 == 0);
    let named = ["am", "pm", "a.m.", "p.m.", "uhr", "h", "noon"].contains(&unit);
    hour && minutes && (named || unit.is_empty() && clock.len() >= 4)
}

/// Whether a title is that of an essay about spoilers: it quotes warnings and means none.
pub(in crate::parse) fn is_essay(title: &str) -> bool {
    let words = words(title);
    holds_stem(title)
        && find!(
            "history|etiquette|ethics|psychology|science|origin|origins|rise|geschichte|historia|histoire|storia|tarihi|история",
            &words,
        )
        .or_else(|| find!("defence|defense|praise|case of|for|against", &words))
        .or_else(|| find!("^ why|how i|we|you|nobody|everybody", &words))
        .or_else(|| find!("elogio|eloge|lob|defensa del|de|des|di", &words))
        .is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Block;

    fn block(text: &str, strong: bool) -> Drafted {
        let mut run = Run::plain(text);
        run.style.strong = strong;
        Drafted::open(1, Block::paragraph(vec![Piece::Open(run)]))
    }

    #[test]
    fn who_is_asked_three_times_under_a_quotation_is_interviewed() {
        let asked = ["Did you write it?", "Warst du dort?", "¿Usted lo sabía?"];
        let blocks: Vec<Drafted> = asked.iter().map(|text| block(text, true)).collect();
        let known = |title| Known { title: Some(title), name: "", title_spoils: false };
        assert!(is_interview(&blocks, &known("“I never liked the sea”")));
        assert!(is_interview(&blocks, &known("The keeper: an interview")));
        assert!(!is_interview(&blocks, &known("The keeper")));
        let plain: Vec<Drafted> = asked.iter().map(|text| block(text, false)).collect();
        assert!(is_interview(&plain, &known("Ada North: “I never liked the sea”")));
        assert!(!is_interview(&plain, &known("The sea: why I never liked it")));
        let long = "Did you write it, and if you did, were you afraid of it, or of the people who \
                    would come for you when it was done?";
        let long: Vec<Drafted> = (0..3).map(|_| block(long, false)).collect();
        assert!(!is_interview(&long, &known("“I never liked the sea”")));
    }

    #[test]
    fn rows_of_times_and_channels_are_a_listing() {
        let rows = ["9pm, Channel Nine", "20.15 Uhr, Das Dritte", "21:00 | Rete Uno"];
        let blocks: Vec<Drafted> = rows.iter().map(|text| block(text, true)).collect();
        assert!(is_listing(&blocks));
        for row in [
            "9.03pm, Tom Falls",
            "9pm, and Tom falls into the weir",
            "03:10 What the programme is",
            "In 1931, Tom",
            "9pm, Tom falls.",
        ] {
            assert!(!is_row(row), "{row}");
        }
    }

    #[test]
    fn a_title_may_be_an_essay_s_about_spoilers() {
        assert!(is_essay("You have been warned: a short history of the spoiler alert"));
        assert!(is_essay("In defence of spoilers"));
        assert!(is_essay("Why I stopped minding spoilers"));
        assert!(!is_essay("Why she drowned (spoilers)"));
        assert!(!is_essay("A short history of the weir"));
        assert!(!is_essay("Low Water: the ending (spoilers)"));
    }
}
