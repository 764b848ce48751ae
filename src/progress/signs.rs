//! The words for places in a work, in the scripts that put no spaces between words.
//!
//! Enters: text in Japanese, Korean or Chinese. Leaves: what its first sign stands for, and how long
//! the sign is. Promised: where one sign begins another, the longer one is found. Not here: numbers,
//! and the scripts that part words (`progress/tongues.rs`).

use super::tongues::Sense;
use super::tongues::Sense::{
    Act, All, Chapter, Episode, Filler, Finale, Nothing, Page, Part, Percent, Season, Special,
    Volume,
};

/// The scripts that write without spaces, the longest first where one begins another.
const SIGNS: &[(&str, Sense)] = &[
    ("シーズン", Season),
    ("エピソード", Episode),
    ("スペシャル", Special),
    ("パーセント", Percent),
    ("特別編", Special),
    ("特別篇", Special),
    ("特别篇", Special),
    ("番外篇", Special),
    ("番外編", Special),
    ("番外", Special),
    ("最終回", Finale),
    ("最終話", Finale),
    ("大结局", Finale),
    ("大結局", Finale),
    ("结局", Finale),
    ("結局", Finale),
    ("ページ", Page),
    ("すべて", All),
    ("全て", All),
    ("全部", All),
    ("全话", All),
    ("未視聴", Nothing),
    ("なし", Nothing),
    ("没有", Nothing),
    ("無し", Nothing),
    ("无", Nothing),
    ("部分", Part),
    ("まで", Filler),
    ("为止", Filler),
    ("為止", Filler),
    ("直到", Filler),
    ("季", Season),
    ("期", Season),
    ("集", Episode),
    ("話", Episode),
    ("话", Episode),
    ("回", Episode),
    ("章", Chapter),
    ("巻", Volume),
    ("卷", Volume),
    ("册", Volume),
    ("冊", Volume),
    ("部", Part),
    ("頁", Page),
    ("页", Page),
    ("幕", Act),
    ("第", Filler),
    ("の", Filler),
    ("到", Filler),
    ("至", Filler),
    ("시즌", Season),
    ("에피소드", Episode),
    ("스페셜", Special),
    ("특별편", Special),
    ("퍼센트", Percent),
    ("페이지", Page),
    ("마지막", Finale),
    ("최종회", Finale),
    ("최종화", Finale),
    ("결말", Finale),
    ("전부", All),
    ("모두", All),
    ("없음", Nothing),
    ("까지", Filler),
    ("제", Filler),
    ("기", Season),
    ("화", Episode),
    ("회", Episode),
    ("장", Chapter),
    ("권", Volume),
    ("부", Part),
    ("쪽", Page),
    ("막", Act),
];

/// What the first sign of `text` stands for, and how many bytes it takes.
pub(super) fn sign(text: &str) -> Option<(Sense, usize)> {
    let first = text.as_bytes().first();
    let begins = |sign: &str| sign.as_bytes().first() == first && text.starts_with(sign);
    let found = SIGNS.iter().find(|(sign, _)| begins(sign));
    found.map(|(sign, sense)| (*sense, sign.len()))
}
