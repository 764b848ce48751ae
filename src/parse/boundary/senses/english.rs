//! What English words and turns of speech mean in a sentence that may stop a reader.
//!
//! Enters: nothing. Leaves: words and phrases with their senses. Not here: what senses beside each
//! other say (`senses`), and warnings that say "spoiler" (`phrases`).

use super::bits::{
    AGAIN, AHEAD, BACK, CALLBACK, END, FIRST, FOR, FRANK, HERE, LAST, LATER, ME, NOT, NOW, ONLY,
    OVER, PART, PASSIVE, PEOPLE, READ, READER, SAFE, SAYS, SEE, SEEN, SELF, STOP, TELL, Tongue,
    UNSEEN, WARN, WARNED, WHEN, idioms,
};

/// English.
pub(super) const ENGLISH: Tongue = Tongue {
    small: "the|of|this|is|are|you|to|and|that|with|there|for|be|will|have|it|from|but|been|your|\
        if|not|i|i'm|i'll|we|we're|don't|haven't|hasn't|who|what|how|at|before|after|an|my|our|so|\
        its|has|was|it's|let's|then|when|those|anyone|below|please|by|where|which|yet|now|here|off",
    words: &[
        (ME, "i|we|i've|we've|i'd|we'd|me|us"),
        (ME | NOW, "i'm|we're|i'll|we'll|let's|lets"),
        (
            READER,
            "you|you're|you've|you'll|you'd|reader|readers|anyone|anybody|everyone|everybody|\
            those|whoever|people|folks|viewers|your|yourself|yourselves",
        ),
        (
            WARN,
            "warning|beware|caution|alert|notice|warn|disclaimer|note|ed|editor's|advisory|nota",
        ),
        (HERE, "below|henceforth|hereafter|underneath|herein"),
        (AHEAD, "ahead|beyond|onward|onwards"),
        (
            TELL,
            "tell|tells|telling|reveal|reveals|revealing|disclose|discloses|disclosing|discuss|\
            discusses|discussing|discussion|describe|describes|describing|recount|recounts|\
            recounting|retell|retells|retelling|spoil|spoils|spoiling|divulge|divulges|name|names|\
            dissect|dissects|unpack|unpacks|explain|explains|explaining|cover|covers|mention|\
            mentions|mentioned|quote|quotes|address|addresses|examine|examines|account|\
            deals|contains|contain|includes|concerns|details|detail|ruin|ruining|learn|spell|\
            betray|betrays|summary|synopsis|dealt|relate|relates|describing|untangle|untangles|\
            recap|recaps|narrate|narrates|assume|assumes|presume|presumes|expose|exposes|report|reports|summarise|summarises|\
            summarize|summarizes|analyse|analyses|analyze|analyzes",
        ),
        (
            TELL | PASSIVE,
            "revealed|disclosed|discussed|described|spoiled|spoilt|named|explained|divulged|ruined|\
            recounted|retold|dissected|unpacked|exposed|quoted|betrayed",
        ),
        (
            END,
            "ending|endings|finale|twist|twists|outcome|denouement|killer|culprit|murderer|\
            solution|fate|fates|climax|plot|secret|secrets|resolution|everything|surprises|\
            deaths|reveals",
        ),
        (SEEN, "seen|watched|finished|completed|played|done|heard|caught"),
        (SEE, "see|watch|finish|play|watching|seeing|finishing|experience"),
        (
            NOT,
            "not|no|never|without|nothing|nobody|don't|won't|can't|cannot|couldn't|doesn't|\
            didn't|isn't|aren't|wouldn't|shan't|haven't|hasn't|hadn't|wasn't|neither|nor|refuse|\
            avoid|avoids|avoiding|shouldn't|impossible|hard|difficult|tough",
        ),
        (STOP, "stop|leave|quit|skip|bookmark|wait|avert|shoo|goodbye|farewell|bail|exit|away"),
        (STOP | BACK, "return"),
        (UNSEEN, "unspoiled|unspoilt|uninitiated|newcomers"),
        (FOR, "for"),
        (ONLY, "only|solely|strictly"),
        (FIRST, "before"),
        (WHEN, "when|once|after|then|until|till|unless"),
        (READ, "read|reading|continue|proceed"),
        (NOW, "now|will|shall|must|going|gonna"),
        (
            PEOPLE,
            "he|she|they|film|movie|director|story|series|show|novel|book|studio|trailer|network|\
            company|writers|critics|characters|actor|actress|author|screenplay|script|showrunner|\
            song|title|poster|officials|police|camera",
        ),
        (OVER, "ends|end|stops|stop|over|done|finished|ended|stopped|concluded|closes|enough"),
        (SAFE, "safe|harmless|clear"),
        (AGAIN, "again"),
        (PART, "discussion|talk|revelations|indiscretions|giveaways|disclosures|confidences"),
    ],
    idioms: idioms![
        // The notice of the end, before words of it are taken for others.
        (
            "newcomers|latecomers|skippers|stragglers can|may|should *2 come|breathe|relax|rejoin|join|return|look|read|scroll out|in|back?",
            CALLBACK | READER | READ,
        ),
        (
            "those|everyone|everybody|all who|that jumped|skipped|scrolled|left|stopped can|may *2 come|read|rejoin|start|return",
            CALLBACK | READER | READ,
        ),
        (
            "everyone|everybody|anyone|you|all|others can|may|should *2 read|scroll *1 on|again|from|now|along",
            CALLBACK | READER | READ,
        ),
        ("start|begin reading again", CALLBACK | READER | READ),
        ("coast is clear for", CALLBACK | READER | READ),
        ("all|it's|everything|it|is *1 safe *1 from here|now", CALLBACK | SAFE | READ),
        (
            "that's|that|here|so|right|done *3 for|with the dangerous|risky|scary|spoilery|delicate|forbidden|naughty bit|part|section|stuff|half",
            CALLBACK | OVER | PART | END,
        ),
        (
            "the dangerous|risky|scary|spoilery|danger bit|part|section|stuff|zone *1 done|over|ends|finished|behind",
            CALLBACK | OVER | PART | END,
        ),
        (
            "that's|here|this|thus *2 end|ends of|the *4 talk|summaries|chat|giveaways",
            CALLBACK | OVER | PART | END,
        ),
        ("come out from|of *1 behind|under", CALLBACK | READER),
        (
            "everyone|everybody|all|you|folks *1 back in|inside|again *3 safe|clear",
            CALLBACK | READER | READ
        ),
        ("^ *1 everyone|everybody|all back in|inside $", CALLBACK | READER | READ),
        ("where|who *3 you|you've|we|we've *2 seen|met|heard|know *4 before", 0),
        ("heard|seen|read *4 before $", 0),
        ("here|there|thar be dragons|monsters", WARN),
        ("point of no return", WARN),
        ("heard of|about|from", 0),
        ("who|that *1 were|was there", SEEN | READER),
        ("could|couldn't|can|can't|cannot not? come|attend|make", UNSEEN),
        (
            "turn|skip|go|flick|head to the crossword|recipe|recipes|weather|sport|score|verdict|comments|rating|bottom|votes",
            STOP,
        ),
        ("for the rest of you who|whom|that", SEEN | READER | ONLY),
        ("if you|you're are? behind", UNSEEN),
        ("not|haven't|aren't there yet", UNSEEN),
        ("about|going|have|must to? ruin|wreck|spoil it|this|them|everything", NOW | FRANK),
        ("the third|second|final|last act|reel|half", END),
        ("goes|go|going *2 all the way", TELL),
        ("catch|catches up first|now|before|and", UNSEEN),
        ("we'll|i'll|i|we can? wait", STOP | BACK),
        ("there's|there|is|it *1 going to be", 0),
        ("meet|meets|meeting *1 on|at|again", LATER),
        ("put|set|laid *3 out $", 0),
        ("new to the|this|it|them", UNSEEN),
        (
            "still *1 sitting|waiting|lying|unopened|unwatched|unread|shrink *2 on|in|for|your",
            UNSEEN
        ),
        ("still in its|the|their shrink|wrapper|plastic|wrap", UNSEEN),
        ("were|was absent|away", UNSEEN),
        ("not ready *1 for|to", UNSEEN),
        ("speak|talk again next|later|tomorrow|on|in", STOP | BACK),
        ("shown|show the|yourself door", STOP),
        ("caveat lector", WARNED),
        ("the next|following thing", HERE),
        ("who|anyone missed", UNSEEN),
        ("stop worrying|complaining|him|her|them|at nothing", 0),
        ("bookmark|bookmarks is|sits|are *2 before|short", UNSEEN),
        ("not|haven't|hasn't|aren't *1 made *1 it|through|past", UNSEEN),
        ("find|finding out|things? by|from playing|watching|reading|seeing", UNSEEN),
        ("waiting for *1 box|disc|discs|dvd|paperback|dub|translation|boxset", UNSEEN),
        ("like|likes|love|loves *1 their|your|his|her mysteries|surprises|endings|twists", UNSEEN),
        ("allergic to knowing", UNSEEN),
        ("still care|cares *1 who|how|what", UNSEEN),
        ("not|don't *1 want *1 the name|answer|solution|culprit|murderer|ending", UNSEEN),
        ("unless|until you know|knew", UNSEEN),
        ("saving it|this|them", UNSEEN),
        ("only if *6 behind you", WARNED),
        ("read|save|keep this *1 next|later|tomorrow|afterwards|another|as|too", STOP),
        (
            "file|save|leave|keep|shelve|park|put this|that|it *3 later|another|weekend|afterwards|aside|by|tomorrow",
            STOP
        ),
        ("scroll|skip|page until|till|past|on", STOP),
        // All is told.
        (
            "shan't|won't|not|no|stop|stops|stopped *2 dance|dancing|tiptoe|tiptoeing|pretend|pretending|beat|beating",
            FRANK,
        ),
        ("won't|not|shan't *2 be|being *1 careful|coy|shy|discreet|vague|gentle", FRANK),
        ("no secrets left|here|below|now", FRANK),
        ("laid|lies|lay open|bare", TELL | PASSIVE | END),
        (
            "as if|though *1 you'd|you|everyone|everybody|we|all *3 seen|read|finished|watched|knew|know|there|been",
            TELL | END
        ),
        ("can't|cannot|never un know|see|read|learn", TELL | END),
        ("can't|cannot|never unsee|unknow|unread|unlearn", TELL | END),
        (
            "need|have|must|going|about|shall|will *1 to? say|tell|reveal|name *2 who|what *1 was|is|did|happened|happens",
            ME | NOW | TELL | END
        ),
        ("assume|presume *6 you *3 been|seen|read|finished|watched|know", TELL | END | NOW),
        (
            "without saying|telling|naming|revealing|describing|mentioning who|what|how|where|that",
            NOT | TELL | END
        ),
        ("not|couldn't|can't|cannot|didn't *1 stop reading|listening", 0),
        ("stop reading|listening|scrolling *1 at|here|now|this", WARNED),
        ("put|leave *2 in the|a drawer|shelf|pile", STOP),
        ("saving *2 for christmas|later|the|weekend|sunday", UNSEEN),
        ("the one|person who tells|told|tell|ruins|ruined|spoils|spoiled", TELL | END),
        ("nothing *3 held|hold|holding|holds|kept back", FRANK),
        ("hold|holds|holding nothing back", FRANK),
        ("not *2 hold|holding|keep anything back", FRANK),
        ("everything|all|it *3 on the table", FRANK),
        ("stop|done|finished being careful|coy|discreet|polite|vague|cagey", FRANK),
        ("no more|longer tiptoeing|hints|hinting|coyness|coy|secrets|vague|careful", FRANK),
        ("not *3 keep *2 to myself|ourselves", ME | FRANK),
        ("give|gives|giving|given everything|all|it|lot|whole *2 away", FRANK),
        ("give|gives|giving *2 game away", FRANK),
        ("have|going|need|must|shall|will *1 to? give away", ME | NOW | TELL | END),
        ("ruin|ruining|wreck|wrecking it|this|them *1 for", FRANK),
        ("without ruining|wrecking", NOT | TELL | END),
        ("consider it|this|them|everything ruined|spoiled|spoilt", FRANK),
        ("gloves *2 off", FRANK),
        ("open season", FRANK),
        ("fair game", FRANK),
        ("no|without|any restraint|holds|punches *2 pulled|barred?", FRANK),
        ("pull|pulling|pulls no punches", FRANK),
        (
            "blow|scene|beat|minute|shot|page|chapter by blow|scene|beat|minute|shot|page|chapter",
            TELL | END,
        ),
        // How much is told.
        (
            "here is|are|be *1 how|who *3 ends|goes|went|did|dies|died|down|happens|happened|unfolds",
            HERE | TELL | END,
        ),
        (
            "here's how|who *3 ends|goes|went|did|dies|died|down|happens|happened|unfolds",
            HERE | TELL | END,
        ),
        ("here's|is|are *1 what happens|happened $", HERE | TELL | END),
        ("here's|is|are *1 whole|full|entire|complete story|plot|truth|ending", HERE | TELL | END),
        ("^ and? now|so|okay|ok|right|well *6 the|that|this ending|twist|finale $", WARNED),
        ("^ *2 time to talk|speak *10 the|that|this ending|twist|finale $", WARNED),
        ("this is where|when i|we *1 spoil|ruin|tell|give|reveal", ME | FRANK),
        ("cat *2 out", FRANK),
        ("name|names|naming names", TELL | END),
        ("full of endings|twists|reveals|deaths|secrets", TELL | END),
        ("goes|go|went like this", HERE | TELL),
        ("the lot|works", END),
        ("be|being frank|open|honest|blunt|explicit|specific about", TELL),
        (
            "presupposes|assumes|presumes|presuppose|assume|presume *3 know|seen|read|watched|finished|familiar|played",
            TELL | END,
        ),
        ("film|book|movie|series|season|novel|show|game|story in its|their entirety", END),
        ("find|finds out", TELL),
        ("^ here be the|all *2 plot|ending|twist|end|secrets", HERE | TELL | END),
        ("everything|all you|we|i *1 need|know|want|have", 0),
        ("heads up", WARN),
        ("let us|me", ME | NOW),
        ("about to", NOW),
        ("i|we am|are meaning|going|about|intending to", ME | NOW),
        ("am|are|will|shall|i'll|going *2 say|tell more|all|everything|anyway", FRANK | ME | NOW),
        ("i|we mean|intend|propose|plan to", ME | NOW),
        ("have|need|ought to", NOW),
        ("who plays|played|directed|wrote|made", 0),
        ("how *5 ends|end|ended|finishes|resolves|concludes", END),
        ("how *3 turns|turned|comes|came|works|worked|pans out", END),
        ("who|whom *3 did|dies|died|killed|kills|survives|wins|murdered|lied|lies it?", END),
        ("who *3 is|was", END),
        ("what happens|happened when|if|inside|next", 0),
        (
            "here is|are|here's what|how|who|the *1 happens|happened|it|did|dies|ends|plot|ending|twist|end",
            HERE | TELL | END,
        ),
        ("what happens|happened|became|becomes", END),
        ("what *3 happens|happened|really|finally", END),
        ("where *3 ends|end|ended up?", END),
        ("whodunnit|whodunit|killer's|murderer's", END),
        (
            "last|final|closing *3 scene|scenes|act|acts|shot|episode|episodes|chapter|chapters|\
            page|pages|line|reel|minutes|minute|hour|hours|half|moments|image|frame|third|quarter|\
            part|parts|season|sentence|twenty|ten|five|reveal",
            END,
        ),
        ("whole|entire|full|complete|big *1 plot|story|thing|lot|tale|truth|reveal|ending", END),
        ("all of it|this", END),
        ("it all", END),
        ("end of the|this *1 film|movie|book|novel|series|season|story|show|game|play", END),
        ("the end $", END),
        ("the|that part *3 nobody|everyone", END),
        ("give|gives|giving|given|gave *6 away", TELL | PASSIVE),
        (
            "get|gets|getting|go|goes|going|dig|digs|digging|delve|delves|delving|dive|dives into",
            TELL,
        ),
        ("go|goes|going deep|deeper|through", TELL),
        ("talk|talks|talking|speak|speaks|write|writes|writing about|of|openly|freely", TELL),
        ("turn|turns|turning|come|comes|coming to", TELL),
        ("laid|lay|lays|laying|set|sets|spelled|spelt|spell *2 out|bare", TELL | PASSIVE),
        ("walk|walks|walking *2 through", TELL),
        ("comes|come out", TELL),
        ("told|given|described|discussed|recounted *1 in full|detail", TELL | PASSIVE),
        ("told|given|described|discussed|recounted *1 freely|openly|fully", TELL | PASSIVE),
        ("episode|film|movie|book|season|story|chapter|game|novel *1 in full|detail", END),
        ("^ this is *3 account|summary|retelling|synopsis|telling", SELF | TELL),
        ("is|are|gets|be|being told", TELL | PASSIVE),
        ("say|says|saying", SAYS),
        ("^ now|on|and|so *1 about|to the|that|this", ME | NOW | TELL),
        ("^ about the|that|this *1 ending|twist|finale|end $", ME | NOW | TELL | END),
        ("goes|go on to", HERE),
        // Where.
        ("follow|follows|following|next $", HERE),
        ("this|the next|last|following *1 bit|part", HERE),
        ("in this|the? thread|topic|here", SELF),
        ("at|see the foot|bottom|end of the|this page|post|article|piece", HERE),
        ("from here|now|this|there *1 on|onward|onwards|out|in|down|forward|forth", HERE),
        (
            "from|after|beyond|past|below|under|under this|here|the|that *1 point|line|paragraph|break|jump|photo|photograph|picture|image|cut|fold|gap|rule|still|asterisks|stars|sentence",
            HERE,
        ),
        ("from here|now", HERE),
        ("still|lie|lies|are|is *1 ahead of you", UNSEEN),
        ("ahead of", 0),
        ("past|beyond this|here", HERE),
        ("what|everything|all *2 follows|comes", HERE),
        ("what|everything *1 comes next", HERE),
        ("the following", HERE),
        (
            "rest|remainder of this|the|my|our *1 post|piece|article|letter|review|essay|section|column|page|newsletter|recap|text|thread|entry|list",
            HERE,
        ),
        ("the rest are|were|of", 0),
        ("the rest", HERE),
        ("paragraphs|lines|pages|sections|sentences that|which follow|follows", HERE),
        (
            "in|the next *2 paragraph|paragraphs|sentence|sentences|section|sections|part|lines|bit|page|item|entry",
            HERE,
        ),
        ("reading|read *1 on|further|past|beyond|any", HERE | READ),
        ("this|that paragraph|section", HERE),
        ("^ here i|we", HERE | ME),
        ("coming up|next", HERE),
        (
            "this|my|our|these|present|following *1 post|piece|article|letter|review|essay|section|column|page|newsletter|recap|text|thread|entry|paragraphs|analysis|note|notes|write|explainer|summary|list|podcast|chapter|item|guide|breakdown|rundown|walkthrough",
            SELF,
        ),
        // Who has not seen it.
        ("reached|made|stayed|sat *2 credits|end|lights|finish", SEEN),
        ("graduates|survivors|veterans|alumni of", SEEN | READER),
        ("the ones who", READER),
        ("go|and *1 read|watch|see|play|finish the|it *8 then? come back", STOP | UNSEEN),
        ("to be|best read|saved *1 after|once", READ | WHEN | ONLY),
        (
            "after|once the|a film|finale|screening|show|episode|movie|credits|season|series",
            WHEN | SEEN,
        ),
        ("not|aren't|isn't *1 up to date|speed", UNSEEN),
        ("up to date|speed", SEEN),
        ("is|are|you're|still waiting for", UNSEEN),
        (
            "anime|show|tv|movie|film|dub|game only *1 viewers|folks|fans|watchers|people|readers|crowd",
            UNSEEN,
        ),
        ("avoid|avoiding *1 learning|knowing|finding|hearing", UNSEEN),
        ("turned|reached the last|final|end", SEEN),
        ("it|film|movie|show|series|book|game|them|season first", FIRST),
        ("not|haven't|hasn't *2 read", UNSEEN),
        ("have|who've|you've|i've *2 read", SEEN),
        ("not|haven't|hasn't|aren't|isn't *2 caught up", UNSEEN),
        ("caught up", SEEN),
        ("not|haven't|hasn't *1 been|got|reached|gone *1 yet|there|far|end|to", UNSEEN),
        ("have|has|who've|you've already? been to", SEEN),
        ("yet|still to see|watch|read|finish|play|go|catch|reach", UNSEEN),
        ("still|yet *5 to go|see|watch|read|finish|play|catch", UNSEEN),
        ("still *1 on|reading|watching|ahead|playing|in", UNSEEN),
        (
            "yet to make|take|board|ride|join|meet|visit|sit|pick|open|start|begin|get|hear|finish",
            UNSEEN
        ),
        ("going|go in|into it|this? *2 knowing|knew nothing|cold|blind", UNSEEN),
        ("in the middle of", UNSEEN),
        (
            "mean|means|intend|intends|plan|plans|hope|hopes|want|wants|wish|wishes|going|like|planning|meaning|hoping|meant to still? see|watch|read|finish|play|be|go|find|discover|enjoy|come|experience",
            UNSEEN,
        ),
        (
            "rather|prefer|prefers *2 not|wait|surprised|surprise|see|watch|read|find|discover|go|come|be|keep",
            UNSEEN,
        ),
        ("keeping|saving|keep|save|saved it|this|them|one|that *2 for", UNSEEN),
        ("cold|blind|fresh|unspoiled|unspoilt $", UNSEEN),
        ("in|it|watch|go|going cold|blind|fresh", UNSEEN),
        ("surprise|surprises|mystery|suspense *1 intact|preserved|unspoiled", UNSEEN),
        (
            "don't|not|doesn't|didn't|no *1 want|wants|like|wish|wishes|care|cares|desire *1 to? *1 know|hear|learn|find",
            UNSEEN,
        ),
        ("who|anyone *1 minds|objects|cares about?", UNSEEN),
        ("behind on|with", UNSEEN),
        ("not|isn't|aren't|haven't *2 done|finished|through with|it|this|the", UNSEEN),
        ("not *2 done|finished $", UNSEEN),
        ("unless|until *8 behind you", UNSEEN),
        ("ticket|tickets *3 for", UNSEEN),
        ("they|you are saving|keeping", UNSEEN),
        // Who should go.
        ("jump|skip|hop *2 to|past|over section|chapter|part|the|next", STOP),
        ("here's|this|here|is|where is? where i|we|you *2 lose|leave|part|goodbye", STOP),
        ("go|come|kindly and? stand|make|put|have *4 tea|kettle|garden|coffee|popcorn", STOP),
        ("should|may *1 go|scroll|read past|on|beyond", STOP),
        ("shut|close this and|now", STOP),
        ("your|my excuses", STOP),
        ("be here when|once|after", BACK | WHEN),
        ("hop|hops|drop|drops|tap|bow|check|duck|opt|peel|log|step off|out", STOP),
        ("cue to", STOP),
        ("close|shut *2 guide|article|post|review|walkthrough", STOP),
        ("tread|go|proceed|read carefully|lightly|warily|gently|softly", STOP | WARN),
        ("abandon hope", STOP),
        ("go|going|goes|reading|read|get|getting any further|farther", READ),
        ("stop what you're|you", 0),
        ("don't|not|won't|can't|cannot wait|leave|stop|skip|miss", 0),
        ("turn|turns *1 back|away|around|round|the", STOP),
        (
            "look|click|walk|scroll|go|step|run|back|get|swipe|wander away|off|out|elsewhere|past",
            STOP,
        ),
        ("scroll|page|move|read past|on", STOP),
        ("back away|out|up", STOP),
        ("cover your *1 eyes|ears", STOP),
        ("eyes elsewhere|shut|closed", STOP),
        ("go|read|come|scroll no further|farther|more", STOP),
        ("off you go|pop", STOP),
        ("go now|away|home", STOP),
        ("come|comes back", STOP | BACK),
        ("come back|return next|tomorrow|on|in|for", 0),
        (
            "see|meet|catch|join|find you|us|me *1 later|then|on|after|when|in|there|below|afterwards",
            STOP | BACK
        ),
        ("i'll|we'll see|meet|catch|find you", STOP | BACK),
        (
            "scroll|skip|jump|hop|page|go|head *1 down|ahead|forward|straight *1 to|past|till|until",
            STOP
        ),
        ("bookmark us|me|this|it", STOP | BACK),
        (
            "close|shut|leave this|the|your *1 tab|window|page|browser|book|letter|newsletter|laptop|room|email|thread",
            STOP,
        ),
        ("put|set|lay *2 down|away|aside", STOP),
        (
            "don't|not|never go|read|continue|carry|scroll|proceed|press|venture on|further|past|beyond|this|any|below|farther|another|the",
            STOP,
        ),
        ("we|this|ways|let's *1 part|parts company|ways?", STOP),
        ("part ways|company", STOP),
        ("your|their|our *1 stop|exit|cue", STOP),
        ("ship|jump|jumps *1 off|ship|to|ahead", STOP),
        ("time|moment to go|leave|stop|part|hop", STOP),
        ("not *3 post|article|piece|page|letter|review|place|thread *1 for", STOP),
        ("out $", STOP),
        ("somewhere else", STOP),
        ("rejoin|join us|me *2 later|after|below|when|once", STOP | BACK),
        ("carry|go|keep *1 on|reading|going", READ),
        ("read|reading any|further|on|past|this|what|more", READ),
        (
            "next week|month|time|sunday|monday|tuesday|wednesday|thursday|friday|saturday|issue|instalment",
            LATER
        ),
        ("the *1 credits", END),
        // The last moment.
        ("last|final|one|your *1 chance|exit|call|warning|opportunity|orders|boarding", LAST),
        ("^ *3 last|final chance|call|warning|exit|stop $", WARNED),
        ("consider|take|treat this|yourself|it|yourselves *2 warning|warned|notice|told", WARNED),
        ("unless|until you|you've *2 been told", 0),
        ("you|you've *2 been told", WARNED),
        ("own head be|it", WARNED),
        ("enter|read|proceed|continue at *1 own? peril|risk", WARNED),
        ("mind how you go", WARN),
        ("don't|not|can't|cannot say i|we|you *3 warn|warned|tell|told", WARNED),
        ("you|you've|readers|everyone *2 been warned", WARNED),
        ("i|we did|have|warned warn|warned|you", WARNED),
        // The notice of the end.
        ("can|may|to *1 open|uncover your eyes|ears", CALLBACK | READER | READ),
        ("can|may *1 look again|up", CALLBACK),
        ("welcome back", CALLBACK),
        (
            "back to|on safe|safer|what|things|the|firm|solid|harmless|general|ordinary *3 ground|said|rest|business",
            CALLBACK,
        ),
        ("talk|discussion|end|account|bit|part|section|stuff *2 of|about the|that|it", PART),
    ],
};
