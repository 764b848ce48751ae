//! Warnings in Japanese, Korean and Chinese, whose words are not parted, or not where a phrase
//! would need it: signs that stand in a sentence in a certain order.
//!
//! Enters: a sentence. Leaves: what it says. Promised: negations are struck out first ("ネタバレなし",
//! "스포 없음", "无剧透"); a sentence of none of these scripts is refused at the first look.

use super::Spoken;
use crate::parse::boundary::reach::Reach;

/// `a|b>c`: one of `a` and `b`, and somewhere behind it `c`; `^` in front: where the sentence
/// begins, marks aside; `$` behind: where it ends.
type Signs = &'static str;

const ENDS: &[Signs] = &[
    "ネタバレ|ねたばれ>ここまで|終わり|終了|以上|おわり$",
    "^ここまで|以上|以上が|以上で>ネタバレ$",
    "스포일러|스포>끝|종료|여기까지$",
    "^여기까지>스포$",
    "剧透|劇透>结束|結束|完毕|完畢|到此为止|到此為止|到此$",
    "^以上>剧透|劇透|有雷$",
    "^以上>ネタバレ>でした|です|となります$",
    "雷>结束|結束$",
];

/// What is not over, or not yet.
const NOT_YET: &[&str] = &[
    "まだ",
    "ではな",
    "じゃな",
    "ません",
    "还没",
    "還沒",
    "尚未",
    "没有",
    "沒有",
    "不是",
    "아직",
    "않",
];

const NEGATIONS: &[Signs] = &[
    "ネタバレ|ねたばれ>なし|無し|無く|なく|しない|せず|しませ|はありません|はない|がない|ゼロ|抜き|を避け|回避|対策|防止|禁止|を嫌|は含み|は含ま|厳禁|を恐れ|を踏|不要",
    "ネタバレ>を含みません|を含まない|は書きません|は書かない",
    "ノーネタバレ|非ネタバレ",
    "前半|序盤>だけ|のみ|まで>読",
    "노스포|노 스포",
    "스포일러|스포>없|금지|방지|막기|피하|피해|안 |하지 않|포함하지|당하|싫|걱정|제로|프리",
    "无|無|不|没有|沒有|未|零|非|防|避免|拒绝|不含|不带|不会|讨厌|反>剧透|劇透|雷",
];

/// The part without spoilers is over. Asked before negations are struck out.
const BEFORE_NEGATIONS: &[Signs] = &[
    "ネタバレなし|ネタバレ無し>ここまで|以上|終わり|終了",
    "ここまで>ネタバレなし|ネタバレ無し",
    "여기까지>노스포|스포 없|스포일러 없",
    "노스포>여기까지|끝",
    "以上|到此为止|到此為止>无剧透|無劇透",
    "无剧透|無劇透>到此|结束|結束",
    "ネタバレなし|ネタバレ無し>では>ない|ません|れない|不可能|無理|難し",
    "스포일러|스포>없이>불가능|수 없|어렵|힘들",
    "没法|沒法|无法|無法|不可能|很难|很難|难以|難以>不|无|無>剧透|劇透",
    "不剧透|不劇透|无剧透|無劇透>不可能|很难|很難|做不到",
    "不是|并非|並非>无剧透|無劇透",
];

/// Sentences that speak of the text.
const SURE: &[Signs] = &[
    "^ネタバレ|ねたばれ>注意|警告|あり|有り|アリ|有|全開|含む|解説|感想|考察|です|になります$",
    "^ネタバレ|ねたばれ$",
    "^重大な|盛大に|一部|大いに|結末の|がっつり|多少>ネタバレ$",
    "以下|以降|ここから|この先|この後|これより|これ以降|ここより|次の|下記|本記事|この記事|当記事|本稿|本文|記事|レビュー|段落|章>ネタバレ|ねたばれ",
    "ネタバレ|ねたばれ>を含み|を含む|が含まれ|含みます|があります|がありま|します|しています|注意|ご注意|ありです|全開",
    "以下|以降|ここから|この先|この後|これより|本記事|この記事|当記事|本稿>結末|核心|真相|犯人|ラスト|本編の内容|最終回|オチ>触れ|記述|言及|明かし|明らか|書いて|含み|含む|語り",
    "스포일러|스포>주의|경고|있음|있습니다|있어요|있으니|있을|포함|가득|담고|담겨|됩니다|당합니다|합니다|유의",
    "^강력|약|강|대형|결말>스포$",
    "^스포일러$",
    "^스포$",
    "여기서부터|여기부터|이하|아래|다음|이 글|본문|본 글|이 리뷰|이 기사|이 포스팅>스포",
    "이 글|본문|이하|아래|여기서부터|여기부터|본 글|이 기사|이 리뷰|이 포스팅|다음>결말|반전|범인|줄거리|핵심>담|포함|다루|다룹|밝|공개|언급|있습니다|설명",
    "剧透|劇透|有雷|雷>警告|预警|預警|注意|慎入|慎点|慎看|慎读",
    "^剧透|劇透$",
    "^严重|嚴重|重度|轻微|輕微|大量|含|有|内含|內含|内有|內有|文内有|前方|微|全文|多处>剧透|劇透|雷",
    "以下|下文|下面|接下来|接下來|本文|文中|全文|下一段|本节|此文|文章|后文|後文|这篇|這篇|本篇|内容|內容>剧透|劇透|有雷|含雷",
    "以下|下文|下面|接下来|本文|文中|全文|后文|本篇>透露|涉及|揭示|揭晓|揭露|讨论|包含>结局|結局|凶手|真相|关键情节|剧情|劇情|情节|結尾|结尾",
    "前方高能|高能预警|高能預警|防雷",
];

/// Sentences that warn where the text is about a work.
const LIKELY: &[Signs] = &[
    "ネタバレ|스포일러|剧透|劇透>注意|小心|ください|바랍니다|주세요|谨慎|當心",
    "未見|未視聴|未読|未鑑賞|未プレイ|まだ観|まだ見|まだ読|まだご覧|観ていない|見ていない>注意|引き返|控え|やめ|戻|閉じ|お勧めしません|読まない|推奨|ブラウザバック|後に",
    "아직|안 보신|못 보신|보지 않|보지 못|시청하지>멈|뒤로|나가|돌아가|읽지|주의|그만|피해|보고 오",
    "没看过|没看|未看|还没看|尚未观看|沒看過|沒看>勿|慎入|打住|离开|止步|返回|退出|绕道|到此为止|到此為止|就此打住|停止|別看|别看|先去看|关闭",
    "慎入",
    "読むのを|読み進めるのを>やめて|やめる|止めて|中断して",
    "읽기를|읽는 것을|글 읽기를>멈춰|멈추세|멈추시|멈추기|그만",
    "停止|中止>阅读|閱讀",
    "결말|반전|범인>궁금하지 않|알고 싶지 않|모르고 싶>읽지|멈|뒤로|나가|돌아가|그만|피해",
    "結末|犯人|オチ|ラスト>知りたくない|知らずに>引き返|読まない|閉じ|戻|控え|やめ|注意",
    "不想知道|不想被>结局|結局|凶手|剧透>勿|打住|离开|止步|返回|退出|停止|别看|到此为止|关闭",
];

/// Whether the sentence is written with such signs.
pub(super) fn are_in(sentence: &str) -> bool {
    sentence.bytes().any(|byte| byte >= 0xe3) && sentence.chars().any(is_sign)
}

/// Kana, a character of Chinese, or a syllable of Korean.
pub(in crate::parse::boundary) fn is_sign(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

/// Notices of the end are short, in characters.
const LONGEST_END: usize = 24;

/// What it says.
pub(super) fn read(sentence: &str) -> Spoken {
    if let Some((_, label)) = BEFORE_NEGATIONS.iter().find_map(|signs| find(signs, sentence)) {
        return Spoken::Warns { sure: false, reach: reach(sentence), label };
    }
    if sentence.chars().count() <= LONGEST_END
        && !NOT_YET.iter().any(|sign| sentence.contains(sign))
        && ENDS.iter().any(|end| find(end, sentence).is_some())
    {
        return Spoken::End;
    }
    let mut left = sentence.to_owned();
    for no in NEGATIONS {
        while let Some((from, to)) = find(no, &left).filter(|(from, to)| from < to) {
            left.replace_range(from..to, &" ".repeat(to - from));
        }
    }
    let first = |family: &[Signs]| family.iter().find_map(|signs| find(signs, &left));
    let sure = first(SURE);
    match sure.or_else(|| first(LIKELY)).or_else(|| labelled(&left)) {
        Some((_, label)) => Spoken::Warns { sure: sure.is_some(), reach: reach(sentence), label },
        None if left != sentence => Spoken::Denies,
        None => Spoken::Nothing,
    }
}

/// `ネタバレ：` or `【剧透】` where a sentence begins: where the label stands.
fn labelled(text: &str) -> Option<(usize, usize)> {
    const LABELS: &[&str] = &["ネタバレ", "ねたばれ", "스포일러", "스포", "剧透", "劇透"];
    let bare = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let from = text.len() - bare.len();
    let behind = LABELS.iter().find_map(|label| bare.strip_prefix(label))?;
    let marked = behind.trim_start().starts_with([':', '：', ')', '）', ']', '】']);
    marked.then_some((from, text.len() - behind.len()))
}

/// How many bytes may stand between two signs.
const NEAR: usize = 120;

/// Where the signs stand, if they do.
fn find(signs: Signs, text: &str) -> Option<(usize, usize)> {
    let (at_start, signs) = signs.strip_prefix('^').map_or((false, signs), |signs| (true, signs));
    let (at_end, signs) = signs.strip_suffix('$').map_or((false, signs), |signs| (true, signs));
    let mut parts = signs.split('>');
    let choices = parts.next()?;
    let mut start = if at_start {
        let bare = text.trim_start_matches(|c: char| !c.is_alphanumeric());
        let from = text.len() - bare.len();
        let to = choices.split('|').filter(|sign| bare.starts_with(sign)).map(str::len).max()?;
        (from, from + to)
    } else {
        first_of(choices, text, 0)?
    };
    let from = start.0;
    for choices in parts {
        start = first_of(choices, text, start.1).filter(|(at, _)| at - start.1 <= NEAR)?;
    }
    let rest = text.get(start.1..).unwrap_or_default();
    let closed = !at_end || rest.chars().filter(|c| c.is_alphanumeric()).count() <= 4;
    closed.then_some((from, start.1))
}

/// Where the first of these signs stands behind `from`; the longest where two begin together.
fn first_of(choices: &str, text: &str, from: usize) -> Option<(usize, usize)> {
    let rest = text.get(from..)?;
    choices
        .split('|')
        .filter_map(|sign| rest.find(sign).map(|at| (from + at, from + at + sign.len())))
        .min_by_key(|(at, end)| (*at, usize::MAX - end))
}

/// How far a warning reaches.
pub(super) fn reach(text: &str) -> Reach {
    const PARAGRAPHS: &[&str] = &["段落", "段", "문단", "단락"];
    const NUMBERS: &[(&str, usize)] = &[
        ("二|两|兩|２|2|두", 2),
        ("三|３|3|세", 3),
        ("四|４|4|네", 4),
        ("五|５|5|다섯", 5),
        ("一|１|1|한", 1),
    ];
    if [
        "この章",
        "この節",
        "このセクション",
        "この項",
        "本节",
        "本節",
        "本章",
        "这一节",
        "이 섹션",
        "이 장",
        "이 챕터",
    ]
    .iter()
    .any(|this| text.contains(this))
    {
        return Reach::Section;
    }
    // From there on, or behind it.
    let goes_on = [
        "段落から",
        "段から",
        "段落以降",
        "段以降",
        "段落の後",
        "段开始",
        "段開始",
        "段起",
        "段之后",
        "段落之后",
        "문단부터",
        "단락부터",
        "문단 이후",
        "단락 이후",
    ];
    if goes_on.iter().any(|goes_on| text.contains(goes_on)) {
        return Reach::All;
    }
    let next = ["次の", "下一", "接下来", "接下來", "下面", "다음", "以下", "아래", "続く"]
        .iter()
        .filter_map(|next| text.find(next).map(|at| at + next.len()))
        .min();
    let Some(next) = next else { return Reach::All };
    let rest = text.get(next.saturating_sub(3)..).or_else(|| text.get(next..)).unwrap_or_default();
    let Some(paragraph) = PARAGRAPHS.iter().filter_map(|word| rest.find(word)).min() else {
        return Reach::All;
    };
    let between = rest.get(..paragraph).unwrap_or_default();
    if between.chars().count() > 10 {
        return Reach::All;
    }
    let number = NUMBERS
        .iter()
        .find(|(names, _)| names.split('|').any(|name| between.contains(name)))
        .map(|(_, number)| *number);
    Reach::Paragraphs(number.unwrap_or(1))
}
