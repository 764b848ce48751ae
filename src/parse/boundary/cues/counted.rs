//! Episodes that are counted in a title: `s02e05`, `2x05`, `2×05`.
//!
//! Enters: a word, or a title. Leaves: yes or no. Not here: "Episode 5" (`cues`).

/// `s02e05`, `2x05`.
pub(super) fn is_episode(word: &str) -> bool {
    let Some((season, episode)) = word
        .strip_prefix('s')
        .and_then(|rest| rest.split_once('e'))
        .or_else(|| word.split_once('x'))
    else {
        return false;
    };
    let number = |text: &str| {
        (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    number(season) && number(episode) && (word.starts_with('s') || episode.len() == 2)
}

/// `2×05`, with the sign that parts words.
pub(super) fn is_crossed(title: &str) -> bool {
    title.split_once('×').is_some_and(|(season, episode)| {
        season.ends_with(|c: char| c.is_ascii_digit())
            && episode.bytes().take_while(u8::is_ascii_digit).count() == 2
    })
}
