//! Words and phrases of stories in English, as data.
//!
//! Enters: nothing. Leaves: lists of words, and phrases with their weight. Not here: how they are
//! looked for (`story.rs`), and other tongues (`abroad.rs`).

use crate::parse::boundary::family::{Family, family};
use crate::parse::boundary::pattern::phrases;

/// What somebody in a story does, in the present.
pub(super) const ACTS: &str = "accuses|agrees|answers|apologises|apologizes|appears|approaches|arrives|asks|attacks|attempts|\
    begs|begins|believes|blames|blackmails|breaks|brings|builds|burns|buries|buys|calls|carries|cashes|casts|catches|chases|\
    chooses|claims|climbs|closes|collapses|comes|continues|convinces|cries|crosses|cuts|dances|decides|delivers|\
    demands|denies|destroys|digs|disappears|dismisses|drags|drives|drops|eats|empties|enters|expects|\
    explains|fails|faints|falls|feeds|fights|finishes|fits|flees|flies|follows|forces|forgets|forgives|frames|frees|gets|gives|goes|\
    grabs|hands|hangs|hears|helps|hides|hits|holds|hugs|hurts|informs|insists|inherits|interrupts|invites|jams|joins|\
    jumps|keeps|kicks|kisses|knocks|knows|laughs|leads|leaps|leaves|lets|lies|lifts|locks|loses|lunges|manages|meets|\
    moves|names|notices|objects|offers|opens|orders|overhears|packs|pays|picks|planned|plans|pleads|points|pours|\
    prays|promises|pulls|pushes|puts|quits|reaches|reads|receives|recognises|recognizes|refuses|remembers|replies|\
    rescues|returns|rides|rips|rises|rolls|rows|runs|rushes|sails|saves|says|screams|searches|sees|sells|sends|\
    shouts|shows|signs|sings|sits|slaps|slips|smashes|smiles|snaps|sneaks|speaks|stands|stares|starts|stays|stops|storms|\
    strikes|strides|struggles|stumbles|suggests|summons|surrenders|suspects|swaps|swears|swims|switches|takes|talks|tears|\
    tells|tests|thanks|threatens|throws|ties|traps|travels|tries|trusts|turns|understands|uses|visits|waits|\
    walks|wants|warns|watches|waves|wears|whispers|wipes|wonders|works|writes|yells";

/// What somebody finds out, which may be where a story begins.
pub(super) const FINDS: &str = "discovers|realises|realizes|learns|finds|uncovers|recognises|recognizes|admits|reveals|rejects|returns|wakes|wins|loses|leaves|proposes|announces|passes";

/// What turns a story.
pub(super) const TURNING: &str = "dies|drowns|kills|murders|shoots|stabs|poisons|strangles|betrays|confesses|\
    escapes|survives|marries|sacrifices|vanishes|resigns|divorces|dumps|elopes|miscarries|executes|hangs|beheads|\
    perishes|succumbs|unmasks|pushes|steals|forges|forged|burns|avenges|reconciles|reunites|\
    surrenders|flees|rescues|frames|impersonates|jilts|denounces";

/// The same of several, or of one behind "to".
pub(super) const TURN_BARE: &str = "die|drown|kill|murder|escape|survive|marry|confess|discover|learn|realise|realize|reunite|kiss|flee|divorce|betray|perish";

/// Somebody.
pub(super) const PEOPLE: &str = "he|she|they|mother|father|brother|sister|son|daughter|husband|wife|detective|inspector|\
    sergeant|killer|murderer|doctor|captain|girl|boy|man|woman|friend|couple|twins|king|queen|prince|princess|priest|nurse|\
    teacher|nephew|niece|uncle|aunt|cousin|widow|butler|maid|lover|fiancee|fiance|stranger|ghost|sheriff|mayor|abbot|\
    keeper|gardener|child|children|baby|grandmother|grandfather|crew|party|gang|villain|hero|heroine|narrator|protagonist|boss|neighbour|neighbor|police|soldiers|everyone|somebody|someone|others|both|lads|pair|duo|team|contestant|chef|judge|judges|warden|bishop|vicar|verger|landlord";

/// The writer.
pub(super) const SELF: &str = "i|my|i'm|i've|i'd|i'll|me|myself|our|us";

/// Words of time and condition.
pub(super) const WHEN: &str = "when|after|since|once|if|until|whose|unless|whether|ago|because|could|would|might|may|can|should|must|will|nobody|never|not|don't|doesn't|didn't|isn't|wasn't|who";

/// Words of real life, of making and selling works.
pub(super) const REAL: &str = "announced|announcement|spokesman|spokeswoman|spokesperson|statement|reporters|according|\
    tribute|tributes|funeral|aged|obituary|survived|born|cancer|illness|hospitalised|biography|\
    league|goal|goals|halftime|referee|match|penalty|equaliser|championship|scored|\
    government|parliament|president|minister|treaty|army|troops|empire|invasion|regiment|\
    percent|study|researchers|university|company|customers|release|version|install|\
    teaspoon|tablespoon|oven|simmer|recipe|\
    directed|screenplay|budget|box|office|premiered|premieres|streaming|platform|subscribers|\
    interview|\
    director|directors|actor|actors|actress|script|scripts|camera|performance|performances|superb|debut|cinematography|soundtrack|studio|casting|\
    rehearsal|screening|historians|siege|treaty|century|header|striker|midfield|innings|manager|coach|playwright|novelist|prose|committee";

/// Turns in the past.
pub(super) const DONE: &str = "died|drowned|killed|murdered|stabbed|shot|strangled|poisoned|betrayed|confessed|\
    unmasked|eliminated|evicted|gasped|collapsed|jilted|dumped|perished|plunged|proposed|fled|escaped|survived|vanished|kidnapped|arrested|slipped";

/// What was broadcast.
pub(in crate::parse::boundary) const SHOWS: &str =
    "viewers|fans|episode|episodes|soap|finale|scenes|instalment|installment|cliffhanger|storyline";

/// What a premise is introduced with.
pub(super) const PREMISE: &str = "follows|stars|starring|plays|played|centres|centers|premise|logline|adapted|opens|airs|portrays|voiced";

/// Words behind a pronoun that are no act of hers.
pub(super) const NO_ACTS: &str = "fans|viewers|sisters|brothers|series|news|sales|games|films|books|episodes|scenes|times|years|days|weeks|months|minutes|hours|others|twins|boys|girls|streets|lights|records|studios|pictures|productions|wives|readers|critics|awards|always|does|perhaps|sometimes|towards|afterwards|besides|plays|stars|makes|seems|\
    needs|writes|directs|deserves|brings|feels|thinks|likes|loves|hates|looks|sounds|lives|means|gives|says|was|has|this|knows|wants|remains|appears|becomes";

/// What a phrase says of a paragraph that holds it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Says {
    /// A turn, which counts so much.
    Turn(u16),
    /// A turn in the past.
    Passed,
}

/// Phrases, and what each of them says, in the same order.
macro_rules! said {
    ($($says:expr => [$($text:expr),* $(,)?]),* $(,)?) => {
        /// Phrases that take more than a word.
        pub(super) const PHRASES: Family = family!(phrases![$($($text),*),*]);
        /// What each of them says.
        pub(super) const SAID: &[Says] = &[$($({
            let _ = $text;
            $says
        }),*),*];
    };
}

said! {
    Says::Turn(2) => [
        "turns|turned|turn out that|to|he|she|it|they",
        "is|was|are|were|been|being|gets|got|be|gets *1 killed|murdered|poisoned|arrested|unmasked|eliminated|crowned|hanged|drowned|executed|kidnapped|strangled|evicted|stabbed|jailed|rescued|beheaded|fired",
        "is|was|are|were|be *2 dead|pregnant|innocent|guilty|adopted",
        "the|real|actual killer|murderer|culprit|traitor|thief|mole is|was",
        "is|was the *1 killer|murderer|culprit|traitor|thief|mole|impostor|imposter",
        "voted|sent out|off|home",
        "led|taken|dragged away *2 in|by",
        "found dead",
        "gave way",
        "all along",
        "was|were never",
        "it is|was *3 who|that *1 killed|did|took|paid|wrote|sent|stole|set|let",
        "the real *2 is|was",
        "buried|burned|burnt|hidden|dead|alive *3 under|in|behind the|her|his",
        "the whole time",
        "is|was|been actually|really|secretly|himself|herself",
        "is|was *1 his|her|their *1 father|mother|brother|sister|son|daughter|twin|half|grandfather|grandmother|grandson|husband|wife",
        "is|was the father|mother of",
        "takes|took his|her own life",
        "sets|set fire to",
        "gives|gave birth",
        "does|did|do not|n't survive|wake|die|drown|escape|love|push|kill",
        "never was|were|went|left|existed|died",
        "has|had been *1 dead|lying|alive|faking|pretending|poisoning|stealing|hiding|working|flooding|writing|copying",
        "walks|walked away|out",
        "death scene",
        "commits|committed suicide|murder",
        "runs|ran off|away with",
        "falls|fell to *1 death",
        "before|by|after slipping|jumping|drowning|shooting|stabbing|confessing",
        "out|awake of *1 coma",
    ],
    Says::Turn(1) => [
        "final|last scene|shot|image|page|chapter|line|moment|moments|frame|minutes|seconds|appearance|words",
        "in|at the end",
        "we|viewers|fans learn|see|saw|discover|find|cut|close|watch|watched|realise|realize|learned|left",
        "'s death|murder|body|confession|secret",
        "it|which means|meant that",
        "so that she|he|they",
        "has|have|had *1 known",
        "it is|was|it's *3 who",
        "is|was|isn't|wasn't not *4 but",
        "knows|knew *3 because",
        "the truth",
        "season|series|episode|film|book|novel|story ends|closes|finishes",
        "next|tomorrow's|following week|episode *2 sees|finds|will",
        "*1 death|grave|body|corpse of|is|was",
    ],
    Says::Passed => [
        "was|were|been *1 killed|murdered|shot|stabbed|drowned|arrested|unmasked|eliminated|evicted|revealed|poisoned|strangled|crowned|kidnapped|led",
        "turned out to|that",
        "gave way",
        "led|taken away",
        "it was revealed",
        "tied the knot",
        "took his|her own life",
        "caught in the",
        "left for dead",
        "he|she was dead|pregnant",
        "voted|sent out|off|home",
        "is the *1 father|mother|killer",
    ],
}

/// People who were named before.
pub(super) const THIRD: &str =
    "he|she|him|her|his|hers|himself|herself|he's|she's|he'd|she'd|he'll|she'll";

/// Words that no other tongue has.
pub(super) const ENGLISH: &str = "the|and|of|with|she|from|that|they|this|it's|he's|she's|its|is|had|been|were|for|who|when|him|into|not|but|after|out";

/// Moves in the past.
pub(super) const ACTED: &str = "admitted|attacked|begged|broke|burst|buried|carried|caught|clung|climbed|crashed|crushed|\
    discovered|dragged|dropped|fell|fired|forged|found|grabbed|hid|hit|hurled|jumped|kicked|kissed|learned|learnt|left|lied|locked|\
    lunged|managed|married|opened|pulled|pushed|realised|realized|revealed|returned|ran|screamed|slammed|slapped|smashed|snatched|stole|struck|stumbled|stormed|\
    swore|threatened|threw|told|took|turned|walked|warned|whispered|worked|wrapped|closed|tied|loosened|identified|noticed|landed";

/// What stands behind a verb.
pub(super) const OBJECTS: &str = "the|a|an|her|his|him|them|their|its|it|to|that|in|on|up|out|down|into|from|for|off|away|back|over|by|at|with|\
    himself|herself|and|but|as|across|through|past|past|under|after|before|whether|how|why|what|everyone|nobody|nothing|everything|somebody|all|one|two";
