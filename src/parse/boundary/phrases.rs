//! What a sentence says of spoilers: that they follow, that they are over, or nothing.
//!
//! Enters: one sentence. Leaves: [`Said`]. Families of English phrases are data (see
//! `pattern.rs`); other languages are asked in `tongues.rs`. Order: notices that spoilers end;
//! then every "no spoilers here" is struck out; what remains is searched for warnings, so that
//! "spoiler-free until here, spoilers below" still warns. Promised: a question never warns, nor
//! does what is quoted. Not promised: irony.

mod aside;
mod button;
mod clauses;
mod ends;
mod named;
mod negations;
mod notice;
mod promises;
mod reach;
mod shown;

use std::borrow::Cow;

use self::aside::aside;
use self::button::is_button;
use self::ends::ends;
pub(super) use self::ends::may_end;
pub(super) use self::named::names_alone;
use self::negations::NEGATIONS;
use self::notice::is_no_end;
pub(super) use self::promises::{Promise, promise};
use self::shown::{cut, shown};
use super::family::{Family, family};
use super::pattern::{Phrase, find, phrase, phrases, signs};
pub(super) use super::reach::Reach;
use super::senses::{self, Heard};
use super::sentences::{Word, speak_of_spoilers, words};
use super::split::SEALED;
use super::tongues::{self, Spoken};

/// A warning inside a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Warning {
    /// It speaks of the text itself, "the following contains spoilers"; what is not sure counts
    /// only in a text about a work.
    pub sure: bool,
    /// It says so in words of its own: what stops a reader is said of a work.
    pub own: bool,
    /// It speaks of this text and of what is told in it, as nobody in a story does.
    pub plain: bool,
    /// How far it reaches.
    pub reach: Reach,
    /// How much of the sentence may be shown: less than all of it where a label, "Spoiler:", has
    /// the spoiler behind it. In bytes.
    pub until: usize,
}

/// What a sentence says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// Nothing of spoilers.
    Nothing,
    /// Spoilers end here.
    End,
    /// What was told is over, said in other words: an end where it stands alone.
    Over,
    /// Spoilers follow.
    Warns(Warning),
    /// It names spoilers, and denies nothing: a warning where it stands alone in a text about a work.
    /// So much of it may be shown, in bytes.
    Names(usize),
}

/// These say what they say in spite of a "without": asked before negations are struck out.
const BEFORE_NEGATIONS: Family = family!(phrases![
    "can't|cannot|impossible|hard|difficult|tough|couldn't *8 without *3 spoil~",
    "spoiler free until|till|up|to here|now|this",
    "end|ends|close of? the? *2 spoiler|spoilers free|less",
    "spoiler|spoilers free|less *1 ends|stops|closes",
    "spoiler|spoilers free|less *1 part|portion|section|half|bit|bits|zone|segment|stretch|talk *4 ends|over|done|finished|stops",
    "spoiler|spoilers free|less *1 review|recap|discussion|chat|thoughts is|are? ends|end|over|done|finished|stops",
    "no|not more|longer *1 spoiler|spoilers free",
    "that's|this|that *6 can|could|will|say *4 without *2 spoil~",
    "no way *8 without *3 spoil~",
    "end|ends *2 non spoiler|spoilers",
    "non spoiler|spoilers *3 ends|end|over|done|out|finished",
    "avoid|dodge|escape % spoilers *2 stop|leave|scroll|skip|turn|look|go|don't|click|close",
    "hate|hates|dislike|dislikes|fear|fears|mind *1 spoilers *4 look|leave|stop|turn|beware|go|skip|away",
    "^ *1 don't|not want|like *3 spoilers|spoiled|spoilt *1 leave|stop|go|look|turn|skip|close|come|off|bye",
    "above|initial|first *6 free|no|not *4 however|but",
    "initial|first|above *6 not contain spoilers",
    "above *4 spoiler|spoilers free|less *6 below|rest|following|follows *2 not|isn't|aren't|wasn't",
    "no holds barred *2 spoilers|spoiler",
    "not|isn't|aren't|wasn't be|going|entirely|completely|totally|exactly|quite|strictly|fully? to|be? be? a|an|the|our|your|my? spoiler|spoilers free|less",
    "can't|cannot|couldn't|won't *4 do|keep|stay|remain|be|discuss|talk|write *3 spoiler|spoilers free|less",
    "no way|chance *4 spoiler|spoilers free|less",
    "no|can't|cannot|not|won't promise|promises|guarantee|guarantees *3 spoilers|spoiler",
    "no effort|attempt *3 spoilers|spoil~",
    "don't|not|no|never|won't avoid|avoiding|skip|spare *2 spoilers|spoiler *2 here|below|this|today|now",
    "not|don't|won't|no|nothing|never hold|holding|held|holds back *3 spoilers|spoiler",
    "spoilers|spoiler *1 not|cannot|can't|couldn't|won't be? helped|avoided|spared|withheld",
    "spoilers|spoiler *2 unavoidable|inevitable|unmarked",
    "^ a few % spoilers|spoiler",
    "don't|not *1 blame|hate|curse me|us *3 if|when|for *6 spoil~",
    "don't|not *1 complain|cry|moan|whine|yell % about|over|of|at *3 spoilers|spoiler|spoiled *2 after|below|from|beyond|past|here|now",
    "if you *1 want|like|wish|prefer *5 free *8 stop|don't|skip|leave",
    "if|you|those|who|anyone|unless *3 not|don't want|wish|like|care|mind *5 spoilers|spoiled|spoilt",
]);

/// Sentences that speak of the text they stand in.
const SURE: Family = family!(phrases![
    "don't|not read|look|scroll|go on|further|ahead|any|past *2 till|until i|we|i've|we've",
    "following|below|this|article|post|review|recap|piece|story|text|paragraphs|paragraph|section|sections|content|rest|essay|page|video|newsletter|analysis|passages|follows|it|discussion|list|interview|episode|here|chapter|thread|explainer|breakdown|part|column|podcast *6 contain|contains|containing|include|includes|feature|features|has|have|carries % spoilers",
    "following|below|this|article|post|review|recap|piece|paragraphs|section|follows|rest|text *6 spoiler filled|heavy|laden",
    "^ % contain|contains|containing|includes % spoilers",
    "these|those|our|my|both|all *3 contain|include|have % spoilers",
    "warning|note|caution|disclaimer|notice|alert|attention|heads *2 contain|contains|containing|includes % spoilers",
    "of? course? contains spoilers",
    "spoilers|spoiler ahead|below|incoming|abound|galore|within|inside|herein|throughout|await",
    "spoilers|spoiler follow|follows|following",
    "spoilers|spoiler *1 between here|this|these|the *3 and|line|lines|row|rows|rules|stars|asterisks|dashes",
    "spoilers|spoiler for|from|about *12 ahead|below|follow|incoming|abound|await|within",
    "spoilers|spoiler are|lie|lurk|be|is|come|will|starts? % ahead|below|follow|here|coming",
    "spoilers % to come|follow",
    "spoilers|spoiler in this|the *1 entry|section|item|one|chapter $",
    "^ *2 % spoilers|spoiler begin|begins|start|starts|commence",
    "spoilers|spoiler begin|begins|start|starts|commence here|below|now|from|after",
    "spoilers *2 from here|this|now",
    "spoilers|spoiler *12 from here|now|this *1 on|onward|onwards|out|down|forward|point",
    "from|beyond|past|after here|now|this|there *4 it's|is|be|i'm|we're|are|comes|come *1 open|all|only|full|nothing *2 spoilers|spoiler",
    "open spoilers|spoiler *2 from|for|below|ahead|here|now|follow",
    "spoilers|spoiler section|zone|territory|land|area|part|time|wall|space|curtain|mode|line $",
    "^ *1 spoilery|spoiler|spoilers thoughts|talk|discussion|chat|analysis|notes|musings|version|half $",
    "put|putting|pull|grab *3 spoiler|spoilers goggles|glasses|hats|hat|helmets|helmet|boots|pants",
    "spoilers|spoiler under|beneath|behind|past|after|beyond the|this *1 cut|jump|fold|break|line|image|picture|photo|gif|video|banner|more",
    "spoilers|spoiler are about",
    "below|ahead|beyond|onward|onwards|beneath|past *6 are|be|is|have|contain|there % spoilers",
    "below|following|hints *3 that|which are|contain % spoilers",
    "there are|will|may|might|be|is be? *1 % spoilers",
    "thar|here|there be % spoilers",
    "here come|are|there % spoilers",
    "full|chock|filled|packed|riddled|rife|loaded|stuffed full? of|with|o % spoilers",
    "beware|warning|caution|attention|disclaimer|danger|alert|heads|notice *3 % spoilers",
    "^ % spoilers|spoiler for|through|up|regarding",
    "^ *1 % spoilers|spoiler warning|alert for",
    "^ % spoilers|spoiler $",
    "spoilers spoilers spoilers",
    "major|massive|huge|heavy|full|big|serious|mild|minor|plot spoilers $",
    "following|below|paragraphs|section|article|post|piece|text|rest|each|part|chapter|chapters|sections|recaps|follows|here|headings|answers *6 give|gives|giving *6 away",
    "following|below|this|article|post|piece|text|rest|follows|recap|review *6 reveal|reveals|discuss|discusses|spoil|spoils|tell|tells|details|covers|describes *6 ending|end|plot|twist|twists|outcome|killer|finale|everything|ends|climax|final|whole",
    "i|we|i'm|we're|i'll|we'll *3 going|about|will|to|gonna *2 spoil",
    "i'll|we'll spoil",
    "i|we|i'm|we're|i'll|we'll *3 going|about|will|to|gonna *2 ruin *6 for you|everyone",
    "^ *1 follows *2 spoil|spoils|ruin|ruins *3 film|movie|show|series|season|episode|book|game|story",
    "starting|beginning with|from|at|in *2 paragraph|paragraphs|section|part *3 spoilers|spoiler",
    "^ *1 % spoilers|spoiler section|zone|part for|about|on|of",
    "^ my|our|a|some|few *2 spoilery|spoilers *1 take|takes|opinion|opinions|reaction|reactions|rant|ramble|theory|theories|thoughts",
    "^ *1 begin|start|beginning|entering|enter of? the? % spoilers|spoiler $",
    "spoiler|spoilers|spoilery talk|discussion|review|chat|analysis|thoughts|recap|version|stuff|bits|notes *1 below|ahead|here|follows|follow|starts|begins|start|begin|coming",
    "^ *1 % spoilers|spoiler obviously|duh|naturally|clearly|folks|everyone|everybody|people|guys|y'all|friends|okay|ok|course $",
    "obvious spoilers *1 obvious",
    "^ *1 % spoilers|spoiler but|though *3 major|big|huge|much|serious|important|small|minor|mild|light",
    "^ below|ahead|next % spoilers|spoiler $",
    "^ let's|time to? *1 spoil",
    "^ *1 spoilers|spoiler countdown",
    "^ *1 gonna|going to? spoil",
    "^ *1 i|we spoil it|everything|all|this|them",
    "^ *1 prepare|ready|about|going *1 to be? spoiled|spoilt",
    "you|you're|you'll|you're *2 going|about|will? *1 be spoiled|spoilt $",
    "with spoilers *1 below|ahead|inside|after|follows|follow",
    "3|three 2|two 1|one *1 % spoilers|spoiler $",
    "^ *1 cw|tw|nb|psa|fyi|note % spoilers|spoiler $",
    "^ cw|tw % spoilers|spoiler",
    "^ *1 tagging|tagged|marking|marked|flagging|flagged this? for|as|with % spoilers|spoiler $",
    "^ spoilers|spoiler tag|tags|mode? on $",
    "spoilerphobes|spoilerphobe|spoilerphobics beware|look|leave|avert|stop|turn|away|should",
    "let me|us *1 spoil",
    "here|now|so i|we *1 spoil everything|it|all|the|this",
    "i|we will|must|shall|have be? *2 spoil|spoiling",
    "major|key|full|significant|all plot details|points follow|below|ahead|revealed|discussed",
    "plot details|points *8 follow|below|ahead|discussed",
    "major|key *2 details *6 follow|below|ahead",
    "full|complete plot|story below|ahead|follows",
    "only read *2 if|after you~",
    "get|gets|getting|dive|diving|venture|venturing|wade|wading|move|moving|go|going|time|let's|let *4 into|to|for|talk|discuss % spoilers",
    "^ *3 talk|talking|discuss|discussing % spoilers",
    "from here|now|there on|in|out|onward|onwards|down *10 ending|plot|twist|everything|finale|spoilers",
    "turn|leave|stop|back|go|out|chance *4 before % spoilers",
    "^ okay|ok|so|and|now|right|alright|with|on *3 spoilers|spoiler *1 $",
    "everything *6 is|are % spoilers|spoiler",
    "^ *2 rest|remainder|following|next|below *6 is|are *2 about|on *2 ending|end|plot|twist|twists|finale",
    "skip|jump over|past? *2 next|following *3 paragraph|paragraphs|section|bit",
    "spoilers|spoiler in|for|throughout *3 next|following|rest|remainder",
    "major|key|big|full plot|story points|twists|beats|details *4 ahead|below|follow|discussed|revealed",
    "ending|plot|twist|twists|finale|end *3 is|are|gets|will be? discussed|revealed|spoiled|given|explained *3 below|here|ahead|away|next",
    "last|final|fair|another|second warning *6 ending|plot|twist|finale|end|spoilers",
    "spoilers *6 read|enter|continue at|on your",
    "spoilers *6 proceed|continue with|at",
    "spoilers *8 been warned",
]);

/// Sentences that warn where the text is about a work.
const LIKELY: Family = family!(phrases![
    "spoiler|spoilers alert|warning",
    "spoils|spoil|spoiling the? *4 ending|end|plot|everything|film|movie|show|series|book|finale",
    "spoiler filled|heavy|laden|rich",
    "you|who|those|anyone *2 not|don't|didn't|doesn't|won't want|wish|like|care *5 spoilers|spoiled|spoilt|know",
    "avoid|avoiding|dodge|dislike spoilers",
    "^ you were warned $",
    "^ *1 warned you $",
    "you|you've|you'll *2 until|till *4 to leave|stop|bail|flee|escape|close|go|exit",
    "don't say *3 didn't warn you",
    "^ read *2 after|once you~ *3 watched|seen|finished|read",
    "can't|cannot|impossible|hard|difficult|no *10 without *2 giving *4 away",
    "^ consider this|that your|a|fair *1 warning $",
    "^ this is your|the|my *1 warning $",
    "^ your? *1 last|final|fair|only warning $",
    "stop|quit|cease reading now|here|if|unless|immediately|this|at|until|and $?",
    "^ please|so|then|just|now|and? stop reading $",
    "stop|leave|turn|click|look|go|walk|scroll back|away|now|here *4 if|unless|until|or|before",
    "^ *3 stop|leave|turn|click|look|go|walk|scroll back|away|now|here *1 and",
    "^ *2 avert your eyes",
    "^ please? turn|look|click|walk back|away now? $",
    "^ please? stop|leave now|here $",
    "if|unless you~ *1 haven't|not|have|don't *8 stop|turn|look|leave|come|click|close|get|beware|skip|bookmark|return|wary",
    "beware|wary|careful|caution|carefully if|unless you~",
    "if|unless|those|anyone *3 rather|prefer *2 not know *10 stop|leave|skip|turn|come|close|look",
    "rather|prefer *2 not *1 know *10 stop|leave|skip|turn|close|look",
    "don't|not scroll|go|continue|proceed|click *5 unless|if|until",
    "bail|get|back out now|here *4 if",
    "close|shut this|the *1 tab|page|window|book|newsletter *3 come|return|until|now|if|unless",
    "who|anyone|you|readers *3 want|wants|wish|wishes|prefer|prefers *3 surprised|surprise|unspoiled|unspoilt *6 stop|leave|skip|turn|close|look|go",
    "who|anyone|those|you *2 not|haven't|hasn't *2 seen|watched|finished|read|played *8 stop|leave|skip|turn|close|look|away",
    "who|anyone|those|you *2 not|haven't|hasn't *2 seen|watched|finished|read|played *8 come|go|look back|now|away",
    "put|set|save|shelve|fold|close|leave|keep|come|stop|skip *8 if|until|unless|when you~ *3 yet to see|watch|read|finish|play|catch",
    "put|set|save|shelve|fold|close|keep this|it|these *3 if|until|unless you~ *2 haven't|not|don't|have|seen|watched|finished",
    "if|anyone|those|whoever you~ *1 yet to see|watch|read|finish|play|catch *6 stop|leave|skip|come|turn|look|close|put|save|bookmark|return",
    "if|anyone *2 rather|prefer *1 not *1 know|learn|hear|be *10 stop|leave|skip|turn|close|look|come|put|save|bookmark|return|end",
    "what|this|rest|following|everything *3 assumes|presumes|supposes *6 seen|watched|finished|read",
    "for|to those|people|readers|viewers|anyone|everyone who|that *2 seen|watched|finished",
    "for|to those|people|readers|viewers|anyone|everyone who've|who's seen|watched|finished",
    "stop|leave|skip|bookmark|come|return|wary|beware *8 if|unless|until you~ *1 haven't|have|not|don't|seen",
    "don't|not read on|further|beyond|past|any|this|ahead|below",
    "^ *2 don't|not cross|pass|go|scroll *2 this|the line $",
    "don't|not read *5 if|unless|until you~",
    "^ *3 read no further",
    "read|continue|proceed|enter|go|scroll on? at your own",
    "read|continue|proceed|browse with|carefully *2 caution|care|if",
    "you|you've|readers|everyone|everybody *3 been warned",
    "^ *1 been warned",
    "consider yourself warned",
    "get out now|if",
    "can't|cannot|impossible|hard|difficult *8 without *3 spoil~",
    "spoil|spoils|spoiling|spoiler|spoilers follow|ahead|below|now",
    "anything|everything|whatever|all *4 tells|gives|reveals|spoils|ruins|betrays|spoilery *8 under|behind|inside|beneath|within|covered|folded|hidden|tagged|blurred|tucked",
    "from here|this on|point|onwards|onward *6 spoil~",
    "% spoilers *2 on|in|under|behind|beneath|between|after|beyond|inside|past *3 next|following|cut|jump|fold|break|space|slide|slides|page|pages|here|below|dots|dashes|stars|arrow|arrows|box|gap|picture|photo|image|line|row|rows",
    "% spoilers|spoiler *12 after|under|below|beyond|past|behind the|this|that *2 cut|jump|fold|break|space|dots|dashes|stars|line|gap|picture|photo|image",
    "with|are|is|full % spoilers|spoiler *1 to|through|up|until|till *1 end|finale|ending|last|season|series|episode|chapter|now|date",
]);

/// A label at the beginning of a sentence.
const LABEL: Phrase = phrase!("^ % spoiler|spoilers");

/// Judges a sentence.
pub(super) fn judge(sentence: &str) -> Said {
    let said = before_its_question(sentence);
    narrow(said, whole(said))
}

/// "Spoilers ahead. ok?": who writes small letters alone asks in the sentence that warns. What stands
/// before the question; all of it where that is nothing.
fn before_its_question(sentence: &str) -> &str {
    let Some(asked) = sentence.trim_end().strip_suffix(['?', '？']) else { return sentence };
    let marks = [". ", "! ", ".\n", "!\n"];
    let end = marks.iter().filter_map(|mark| asked.rfind(mark)).max();
    end.and_then(|at| sentence.get(..=at)).unwrap_or(sentence)
}

/// Judges a sentence, whatever it tells beside its warning.
fn whole(sentence: &str) -> Said {
    if clauses::is_of_the_page(sentence) {
        return Said::Nothing;
    }
    let words = words(sentence);
    let mut heard = None;
    match by_families(sentence, &words, &mut heard) {
        // What denies it in another language than English is not asked again.
        Said::Nothing if *abroad(sentence, &words, &mut heard) != Spoken::Denies => {
            by_senses(sentence, &words)
        }
        said => said,
    }
}

/// Of a sentence that warns and tells, only that is shown which warns by itself; nothing of it
/// where it tells first.
fn narrow(sentence: &str, said: Said) -> Said {
    let Said::Warns(mut warning) = said else { return said };
    if warning.reach == Reach::Clause {
        return Said::Warns(warning);
    }
    let shown = sentence.get(..warning.until).unwrap_or(sentence);
    let cut = clauses::tells_behind(shown).find(|at| {
        shown.get(..*at).is_some_and(|clause| {
            matches!(whole(clause), Said::Warns(_)) && !clauses::states(clause)
        })
    });
    match cut {
        Some(at) => warning.until = at,
        None if clauses::states(shown) => warning.until = 0,
        None => {}
    }
    Said::Warns(warning)
}

/// Judges a sentence by the families of phrases. `all` are its words; in `heard` is kept what it
/// says in other languages, if that was asked.
fn by_families(sentence: &str, all: &[Word<'_>], heard: &mut Option<Spoken>) -> Said {
    if all.is_empty() || sentence.contains(SEALED) {
        return Said::Nothing;
    }
    if sentence.trim().eq_ignore_ascii_case("[/spoiler]") {
        return Said::End;
    }
    if sentence.trim_end().ends_with(['?', '？']) {
        return Said::Nothing;
    }
    let stem = speak_of_spoilers(all);
    if ends(sentence, all, stem) {
        return Said::End;
    }
    if is_button(all, stem) {
        let (reach, until) = (Reach::Next, sentence.len());
        return Said::Warns(Warning { sure: false, own: false, plain: false, reach, until });
    }
    if stem && let Some(aside) = aside(sentence, all) {
        return Said::Warns(aside);
    }
    let english = tongues::is_english(all);
    let mut said_abroad = || said_abroad(sentence, all, abroad(sentence, all, heard));
    let despite = BEFORE_NEGATIONS.find(all, stem);
    if !english
        && despite.is_none()
        && let Some(said) = said_abroad()
    {
        return said;
    }
    let words = if stem { without_negations(all) } else { Cow::Borrowed(all) };
    let sure = SURE.find(&words, stem);
    let is_sure = sure.is_some();
    let found = sure.or_else(|| LIKELY.find(&words, stem)).or(despite);
    if let Some(found) = found {
        let (until, reach) = (shown(sentence, &words, &found), reach::of(all));
        // "If you haven't seen the film, stop reading now." speaks of a work itself.
        let unseen = || {
            find!(
                "not|haven't|hasn't|yet|before|until|unless *3 seen|watched|finished|played|see|watch|finish|play",
                all
            )
        };
        let own = !is_sure && unseen().is_some() && senses::sends_away(sentence, all).is_some();
        return Said::Warns(Warning { sure: is_sure, own, plain: false, reach, until });
    }
    if stem && let Some(label) = label(sentence, &words) {
        let (until, reach) = (cut(sentence, label), reach::of(all));
        return Said::Warns(Warning { sure: false, own: false, plain: false, reach, until });
    }
    let struck = words.len() < all.len();
    let abroad = if english && !struck { said_abroad() } else { None };
    abroad.unwrap_or(Said::Nothing)
}

/// Judges a line that may be a title or a heading: only one that is closed like a sentence
/// warns in words of its own.
pub(super) fn line(line: &str) -> Said {
    let closed = line.trim_end().ends_with(['.', '!', ')', ']', '…', '。', '！', '）', '】']);
    if closed { judge(line) } else { by_families(line, &words(line), &mut None) }
}

/// What a sentence says in words of its own.
pub(super) fn sense(sentence: &str) -> Said {
    let sentence = before_its_question(sentence);
    if clauses::is_of_the_page(sentence) {
        return Said::Nothing;
    }
    narrow(sentence, by_senses(sentence, &words(sentence)))
}

/// The same, whatever it tells beside.
fn by_senses(sentence: &str, words: &[Word<'_>]) -> Said {
    if sentence.contains(SEALED) || sentence.trim_end().ends_with(['?', '？']) {
        return Said::Nothing;
    }
    match senses::hear(sentence, words) {
        Some(Heard::Warns { end: label, plain }) => {
            let reach = match reach::of(words) {
                Reach::All => tongues::reach_of(sentence, words),
                reach => reach,
            };
            let until = cut(sentence, label);
            Said::Warns(Warning { sure: false, own: true, plain, reach, until })
        }
        // Who says "spoiler" says it in words that are known.
        Some(Heard::Over) if !is_no_end(sentence, words) && !names_spoilers(words) => Said::Over,
        Some(Heard::Over) | None => Said::Nothing,
    }
}

/// Whether an English sentence says "spoiler": what it says of them the families know.
fn names_spoilers(words: &[Word<'_>]) -> bool {
    tongues::is_english(words) && speak_of_spoilers(words)
}

/// Whether a sentence calls readers back, plainly enough for the beginning of a paragraph.
pub(super) fn calls_back(sentence: &str) -> bool {
    let quotes = sentence.contains(['"', '“', '«', '„', '「', '『', SEALED]);
    !quotes && !sentence.trim_end().ends_with(['?', '？']) && {
        let words = words(sentence);
        senses::calls_back(sentence, &words) && !is_no_end(sentence, &words)
    }
}

/// Whether words tell of the story what stands in them: "Tom is the killer", "she leaves".
pub(super) fn tells(words: &str) -> bool {
    clauses::states(words) || clauses::is_of_the_story(words)
}

/// What a question and the sentence behind it say together: "Not seen it? Off you go."
pub(super) fn sends_away(sentence: &str) -> Option<Warning> {
    let label = senses::sends_away(sentence, &words(sentence))?;
    let until = cut(sentence, label);
    (!sentence.contains(SEALED)).then_some(Warning {
        sure: false,
        own: true,
        plain: false,
        reach: Reach::All,
        until,
    })
}

/// The same, and where the question names spoilers: "Don't want spoilers? Leave."
pub(super) fn answers(both: &str) -> Option<Warning> {
    let named = || {
        let words = words(both);
        match by_families(both, &words, &mut None) {
            Said::Warns(warning) if speak_of_spoilers(&words) => Some(warning),
            _ => None,
        }
    };
    sends_away(both).or_else(named)
}

/// What a sentence says in other languages; it is asked once.
fn abroad<'a>(sentence: &str, words: &[Word<'_>], heard: &'a mut Option<Spoken>) -> &'a Spoken {
    heard.get_or_insert_with(|| tongues::hear(sentence, words))
}

/// What that is of spoilers, if anything.
fn said_abroad(sentence: &str, words: &[Word<'_>], spoken: &Spoken) -> Option<Said> {
    match *spoken {
        Spoken::End if !is_no_end(sentence, words) => Some(Said::End),
        Spoken::End | Spoken::Denies => Some(Said::Nothing),
        Spoken::Warns { sure, reach, label } => {
            let until = cut(sentence, label);
            Some(Said::Warns(Warning { sure, own: false, plain: false, reach, until }))
        }
        Spoken::Nothing => None,
    }
}

/// `SPOILER:` or `(Spoilers)` at the beginning of a sentence: where its word ends.
fn label(sentence: &str, words: &[Word<'_>]) -> Option<usize> {
    let found = LABEL.find(words)?;
    let end = words.get(found.end.checked_sub(1)?)?.at.end;
    let rest = sentence.get(end..)?.trim_start();
    // "Spoilers, she leaves.": a comma is less than a colon.
    let comma = rest.strip_prefix(',').is_some_and(clauses::is_of_the_story);
    // "SPOILER Tom dies": what is shouted needs no mark behind it.
    let next = rest.split(' ').next().unwrap_or_default();
    let shouted = !sentence.get(..end)?.contains(char::is_lowercase)
        && next.starts_with(char::is_uppercase)
        && next.contains(char::is_lowercase);
    let marked = rest.starts_with([':', ')', ']', '!', '—', '–', '：']) || rest.starts_with("- ");
    (comma || shouted || marked || clauses::is_told_at_once(rest)).then_some(end)
}

/// The words without those that say that there are no spoilers.
fn without_negations<'w, 'a>(words: &'w [Word<'a>]) -> Cow<'w, [Word<'a>]> {
    let mut left = Cow::Borrowed(words);
    let signs = signs(words);
    for (_, phrase) in NEGATIONS.worth_trying(words) {
        while let Some(range) = phrase.find_among(&left, signs).filter(|range| !range.is_empty()) {
            left.to_mut().drain(range);
        }
    }
    left
}

#[cfg(test)]
mod tests;
