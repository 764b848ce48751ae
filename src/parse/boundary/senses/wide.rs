//! What signs mean in Japanese, Korean and Chinese, where words are not parted, or not where it
//! would help.
//!
//! Enters: a sentence. Leaves: what it says. Promised: the longest sign that stands at a place
//! counts, so that "書かない" is no "書か"; a sentence in other scripts is refused at the first look.

use super::bits::{
    BACK, CALLBACK, END, FIRST, FRANK, HERE, LAST, ME, NOT, NOW, ONLY, OVER, PART, PEOPLE, READ,
    READER, SAFE, SEE, SEEN, STOP, Senses, TELL, UNSEEN, WARN, WARNED, WHEN,
};
use super::{Heard, Rules, Said};

/// Signs and their senses.
const SIGNS: &[(Senses, &str)] = &[
    // Japanese.
    (
        CALLBACK | OVER | PART | END,
        "危険な部分はここまで|危ない部分はここまで|結末の話はここまで|危険地帯はここまで",
    ),
    (CALLBACK | READER | READ, "安心して読め|安心して読んで|安心してお読み|どなたでも読め"),
    (
        HERE,
        "ここから|この先|これより|以下|以降|ここより|この後|この下|次の段落|このあと|下記|本稿|この記事|本記事|本文|この文章|このレビュー|部分があります|箇所があります|記述があります|内容を含み",
    ),
    (
        ME | NOW,
        "これから書|これから話|これから語|語ります|書きます|話します|明かします|述べます|書いてしまい|触れます",
    ),
    (TELL, "語ります|書きます|話します|明かします|述べます|書いてしまい|触れます"),
    (HERE | ME, "では|それでは|さて"),
    (
        WARNED,
        "鑑賞後に読|観てから読|見てから読|観た後に読|見た後に読|視聴後に読|鑑賞後にお読み|観てからお読み",
    ),
    (
        TELL,
        "話をし|話しま|書きま|書きます|書いて|書く|触れ|明かし|明かす|述べ|語り|語る|言及|暴露|ばら|解説|説明|書いちゃ|ふれ|言い|記し|話す|書か|紹介|扱",
    ),
    (
        END,
        "結末|ラスト|最後まで|オチ|犯人|真相|核心|最終回|エンディング|正体|黒幕|結果|全部|終わり方|最後の|クライマックス|どんでん返し|顛末|結び",
    ),
    (
        UNSEEN,
        "まだ観|まだ見|まだの方|まだの人|まだ読|未見|未視聴|未読|未鑑賞|観ていない|見ていない|読んでいない|観てない|見てない|これから観|これから見|これから読|何も知らず|知らずに|知りたくない|まっさら|楽しみにし|これからの人|未プレイ|これから鑑賞|先を知り",
    ),
    (
        STOP,
        "戻って|戻り|お戻り|Uターン|Ｕターン|回れ右|閉じ|ここまで|引き返|やめて|お控え|控えて|読まない|読まないで|ブラウザバック|立ち去|飛ばし|離れて|スクロールし|また後で|さようなら|ご遠慮|お引き取り|そっと",
    ),
    (
        SEEN | READER,
        "観た人|見た人|読んだ人|観た方|見た方|読んだ方|観終わった|見終わった|読み終え|観終え|鑑賞済|視聴済|既読|既に観|クリア済",
    ),
    (ONLY, "だけ|のみ|限り|向け"),
    (READ, "読んで|読み進|お読み|進んで|お進み"),
    (FIRST, "前に|先に|まず"),
    (SEE, "観て|見て|ご覧|鑑賞"),
    (
        BACK | WHEN | SEEN,
        "観てから|見てから|観たあと|見たあと|観た後|見た後|鑑賞後|視聴後|読んでから",
    ),
    (WARN, "注意|警告|ご注意|お断り|断って|編集部|※"),
    (
        NOT,
        "書かない|書きません|言わない|言いません|触れない|触れません|明かさない|明かしません|語らない|伏せ|避け|話さない|ぜひ|是非|お楽しみ|ばらさない",
    ),
    (
        FRANK,
        "全部書|全て書|すべて書|洗いざらい|遠慮なく|遠慮しま|容赦なく|隠さず|包み隠さず|がっつり",
    ),
    (WARNED, "警告した|警告しま|忠告し|注意しましたから"),
    (LAST, "最後の警告|最後のチャンス|最後の機会"),
    (OVER, "ここまで。|終わり|以上|おしまい"),
    (SAFE, "安心"),
    (PEOPLE, "監督は|映画は|本作は|作品は|物語は|彼は|彼女は|主人公は|ドラマは"),
    // Korean.
    (
        CALLBACK | OVER | PART | END,
        "위험한 부분은 여기까지|결말 이야기는 여기까지|위험 구간은 여기까지",
    ),
    (
        CALLBACK | READER | READ,
        "누구나 읽으|편하게 읽으|안심하고 읽으|마음 놓고 읽으|다시 읽으셔도|안 보신 분도 편하게",
    ),
    (STOP, "뒤로가기"),
    (
        HERE,
        "여기서부터|여기부터|지금부터|이제부터|아래|이하|다음|이 글|본문|이 뒤|이후|본 글|이 리뷰|이 포스팅|이 기사",
    ),
    (
        TELL,
        "이야기를 하|이야기하|이야기합|말하겠|말합|말할|말하는|적습니다|적겠|적었|밝히|밝힙|다루|다룹|다룬|나오니|나옵니다|나오는|언급|공개|설명|담고|담겨|씁니다|쓰겠|쓴다|얘기|털어|포함|풀어",
    ),
    (
        END,
        "결말|마지막 장면|마지막회|최종회|마지막 화|범인|반전|줄거리|진실|정체|엔딩|끝까지|핵심|내용|결론|죽음",
    ),
    (
        UNSEEN,
        "정주행 중|아직 보고 계|아직 못|아직 안|안 보신|못 보신|안 본|못 본|보지 않으|보지 못|볼 예정|보실 예정|보려|볼 생각|모르고 보|모르고 싶|알고 싶지 않|궁금하지 않|시청하지|읽지 않으|안 읽|깜짝|미리 알",
    ),
    (
        STOP,
        "여기까지만 읽|나중에 다시 와|돌아와|돌아오|나가|나가 주|멈추|멈춰|그만|닫아|닫으|뒤로|돌아가|읽지 마|읽지 말|넘어가|건너뛰|피해 주|피하|내려 주|삼가|창을 닫|다음에 오|떠나",
    ),
    (
        SEEN | READER,
        "본 분|보신 분|본 사람|보신 분들|다 본|본 사람들|다 보신|끝낸 분|읽은 분|완주하신|보고 나서|보신 후|본 뒤|보고 오",
    ),
    (ONLY, "만 읽|분만|사람만|만 보|에게만|한해"),
    (READ, "읽어|읽으|보세요"),
    (BACK | WHEN, "보고 나서 돌아|본 뒤 돌아|보고 오세|보고 와|본 뒤에 오|보고 돌아"),
    (WARN, "주의|경고|유의|조심|편집자"),
    (NOT, "말하지 않|않겠|밝히지 않|적지 않|언급하지 않|다루지 않|안 하겠|말할 수 없|꼭 보|추천"),
    (FRANK, "다 말합|다 말하|다 밝히|전부 밝|전부 말|숨김없이|모두 밝|다 적|낱낱이|거침없이"),
    (WARNED, "경고했|분명히 말했"),
    (LAST, "마지막 경고|마지막 기회"),
    (PEOPLE, "감독은|영화는|드라마는|작품은|소설은|그는|그녀는|주인공은|이야기는"),
    (SAFE, "안심"),
    // Chinese.
    (
        CALLBACK | OVER | PART | END,
        "危险区域到此为止|危险部分到此为止|危险地带到此为止|危险区到此为止|雷区到此为止|危險區域到此為止|讲剧情的部分到此为止",
    ),
    (CALLBACK | READER | READ, "可以放心|放心读|放心看|可以继续看|可以接着看"),
    (UNSEEN, "还没追|没追到|没看完|还没看完"),
    (
        HERE,
        "下面|接下来|接下來|以下|从这里|從這裡|从这儿|从此处|再往下|下文|往下|后文|後文|下一段|本文|这篇|這篇|此文|后面|後面|从现在起|文章|此处开始|接着",
    ),
    (
        TELL,
        "要讲|讲到|讲出|要说|说出|会说|来说|谈到|谈谈|聊到|聊聊|写到|写出|透露|揭晓|揭示|揭露|涉及|讨论|說到|要講|講到|要說|会讲|會講|提到|讲讲|说说|详述|复述|描述|剖析|解析|拆解|分析|说到|讲一讲|就是|说破",
    ),
    (
        END,
        "结局|結局|结尾|結尾|凶手|真相|最后一幕|最後一幕|最后一集|大结局|反转|谜底|谜|死因|情节|剧情|劇情|关键|最后一场|最后一章|身份",
    ),
    (
        UNSEEN,
        "没看过|沒看過|没看|还没看|還沒看|未看|尚未|还没读|没读过|打算去看|打算看|准备去看|准备看|想去看|要去看|不想提前|不想知道|不想先|想保留|保留悬念|想要惊喜|喜欢惊喜|悬念|没玩过|没追完|还没追|没通关",
    ),
    (
        STOP,
        "到此为止|到此為止|关掉|關掉|别看|別看|别往下|別往下|先别|先別|打住|止步|退出|离开|離開|绕道|勿看|请勿|停下|停在|就此|跳过|别读|关闭|關閉|慎入|慎读|返回|回避|免进|走人|出门左转|右上角",
    ),
    (
        STOP | BACK | WHEN | SEEN,
        "看完再|看过再|看完后再|看了再|先去看完|先看完|看完之后再|回来再看|看完之后回来",
    ),
    (SEEN | READER, "看过的|看完的|已经看完|已看|看过的人|看完了的|追完的|看過的|读完的|通关的"),
    (
        WARNED,
        "看完电影再读|看完再读|看过再读|看后再读|观影后阅读|看完后再读|看完电影再看|看完剧再读|看完再来读",
    ),
    (TELL | ME | NOW, "我要讲|我要说|我要谈|我要聊|我来讲|我来说"),
    (ME | NOW, "我必须|我得|我要|不得不|我会|我想说"),
    (STOP, "先撤|快撤|撤退"),
    (SEEN | READER, "已经看完|看完的你"),
    (ONLY, "写给|寫給|只适合|仅供|只给|仅限|只写给|只為|才能|适合"),
    (READ, "继续|往下读|读下去|看下去|阅读"),
    (WARN, "提醒|警告|注意|预警|預警|小心|编者按|編者按|编者注|当心"),
    (NOT, "不说|不讲|不透露|不涉及|不會|不会|没有|不谈|不提|不剧透|不多说|不講|赶紧去|快去看|值得"),
    (
        FRANK,
        "不再保留|毫无保留|全部讲|全讲|讲透|全说|一次讲完|和盘托出|不留悬念|毫不避讳|不再遮掩|全盘",
    ),
    (WARNED, "勿谓言之不预|提醒过了|警告过了|别怪我"),
    (LAST, "最后警告|最后机会|最后提醒"),
    (OVER, "讲完了|说完了|講完了|說完了|完毕|结束|到这里为止"),
    (PART | END, "结局部分|剧情部分|结局讨论|情节讨论|剧透部分"),
    (SAFE, "放心"),
    (READ, "可以看|可以继续|接着看"),
    (PEOPLE, "导演|電影|电影里|影片|小说里|他说|她说|故事"),
];

/// Whether the sentence is written with such signs.
pub(super) fn is_written_so(sentence: &str) -> bool {
    sentence.bytes().any(|byte| byte >= 0xe3)
        && sentence.chars().any(|c| {
            matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
        })
}

/// So many letters take the place of a word where nearness is asked.
const LETTERS_OF_A_WORD: usize = 3;

/// A longer sentence is asked nothing, in letters.
const LONGEST: usize = 160;

/// What it says.
pub(super) fn hear(sentence: &str, rules: Rules) -> Option<Heard> {
    let mut said: Vec<Said> = Vec::new();
    let mut until = 0;
    let mut letters = 0;
    for (at, _) in sentence.char_indices() {
        letters += 1;
        let rest = sentence.get(at..).unwrap_or_default();
        if at < until {
            continue;
        }
        if let Some((length, senses)) = longest(rest) {
            until = at + length;
            said.push(Said {
                senses,
                idiom: true,
                place: letters / LETTERS_OF_A_WORD,
                end: until,
                more: false,
            });
        }
    }
    if letters > LONGEST {
        return None;
    }
    rules(said, letters / LETTERS_OF_A_WORD)
}

/// The longest sign that `text` begins with, and all its senses.
fn longest(text: &str) -> Option<(usize, Senses)> {
    let mut found: Option<(usize, Senses)> = None;
    for (senses, signs) in SIGNS {
        for sign in signs.split('|').filter(|sign| text.starts_with(sign)) {
            found = match found {
                Some((length, more)) if length == sign.len() => Some((length, more | senses)),
                Some((length, _)) if length > sign.len() => found,
                _ => Some((sign.len(), *senses)),
            };
        }
    }
    found
}
