//! Phrases that say that there are no spoilers, or that talk of them.
//!
//! Enters: nothing. Leaves: phrases. Not here: when they are struck out (`phrases`).

use crate::parse::boundary::family::{Family, family};
use crate::parse::boundary::pattern::phrases;

/// What is struck out before warnings are looked for.
pub(super) const NEGATIONS: Family = family!(phrases![
    "*1 percent? spoiler|spoilers|spoil free|less",
    "spoilerless|spoilerfree",
    "spoiler alert|warning i|we am|was|are|were a|an|the|not|no",
    "spoiler alert|warning i'm|we're a|an|the|not|no",
    "spoiler alert|warning i'll|we'll|i|we *1 go|keep|try|still|did|didn't|don't|won't|do|never|think|like|prefer|doubt",
    "spoiler alert|warning i|we *1 loved|liked|hated|enjoyed|adored it|them|this $",
    "spoilers|spoiler ahead|alert|warning|below|ahead *1 sign|signs|poster|posters|placard|placards|sticker|stickers|banner|banners|board|boards|label|labels|notice|notices",
    "carried|carries|posted|issued|attached|added|printed|displayed|displays|bore|bears|lacked|lacks|ignored|ignores|missed|without a|an|the|its|his|her|their|no % spoilers|spoiler alert|warning|alerts|warnings",
    "warned|asked|begged|told|requested|reminded|urged not to *2 reveal|spoil|tell|give|disclose|discuss *3",
    "the words|word|phrase|phrases spoilers|spoiler ahead|alert|warning?",
    "non spoiler|spoilers|spoilery",
    "no|zero|minus % such? spoilers|spoiler|spoiling",
    "without|sans any? % spoilers|spoiler|spoiling *2",
    "avoid|avoids|avoiding|avoided any? % spoilers|spoiling",
    "free|devoid|clear of|from any? % spoilers",
    "won't|doesn't|don't|didn't|isn't|aren't|wouldn't|can't|cannot|couldn't|never contain|include|give|reveal|have|offer|need|be|add|bring|post|count|consider~ *3 % spoilers|spoiler|spoil|spoiled|spoiling",
    "won't|doesn't|don't|didn't|wouldn't|never spoil|spoiled",
    "does|do|did|will|would|can|could|is|are|was not *3 % spoilers|spoiler|spoil|spoiling|spoiled",
    "nothing here? will? be|is spoiled|spoilt",
    "nothing|neither *3 spoil|spoils|spoilers",
    "hardly|not|barely any|a|really? % spoiler|spoilers",
    "not be? % spoilers|spoiler",
    "don't|doesn't|not|hardly *6 considered|called|count|regarded % spoilers|spoiler",
    "spoiler alert|warning *4 reveal|say|spoil|tell nothing",
    "not|couldn't|can't|cannot stop reading",
    "confirm|confirms|confirmed|deny|denies|denied|dismiss|dismissed *4 spoilers|spoiler",
    "hate|love|like|fear|mind|loathe|enjoy|ban|muted|mute|hide|hides|hiding|block|blocks % spoilers",
    "reveal|say|spoil|tell nothing",
    "rather|better than spoil|spoiling",
    "if|when|whether|where|that|which|any|each|every *4 contain|contains|has|have|includes % spoilers",
    "who *2 spoil|spoils",
    "where|when|how|says|say|said the? % spoilers|spoiler begin|begins|start|starts|follow|are|is|come|end",
    "few|least spoilers",
    "spoilers|spoiler ahead of",
    "case|war|fight|rules|law|campaign|crusade against|on|of|about spoilers",
    "spoilers|spoiler a|an *2 history|guide|study|defence|defense|manifesto|explainer|problem",
    "leaked|leak|leaks|leaking|fake|alleged|accidental|rumoured|rumored *2 spoilers|spoiler",
    "spoilers|spoiler *2 leaked|leak|leaks|spread|circulated|circulating|posted|appeared|surfaced|online",
    "spoiler|spoilers warning|warnings|alert|alerts used|became|become|were|have|should|must",
    "trying|try|tried|tries|promise|want not? to not? spoil|avoid",
    "spoiler alert|warning|tag|tags|policy|rule|rules|etiquette|culture system|policy|is|was|has|itself",
]);
