//! Parts of words with which English warnings do without the word for "spoiler".
//!
//! Enters: nothing. Leaves: needles, in the letters in which they are written. Not here: what a
//! sentence says that holds one (`phrases`).

/// A block without any of them, and without a word for "spoiler", is asked by its senses alone.
pub(super) const WORDLESS: &str = "\
    vert your|VERT YOUR|hance|CHANCE|eading|EADING|risk|RISK|caution|CAUTION|warned|\
    WARNED|n't read|N'T READ|n’t read|N’T READ|not read|NOT READ|no further|\
    urn back|URN BACK|ook away|OOK AWAY| away| AWAY|eveal|REVEAL|iscuss|eware|\
    f you haven|nless you|eave now|details|DETAILS|top here|STOP HERE|verrät|\
    want to know|tells|covers|describes|desenlace|la fin|lot points|lot twists|\
    rom here on|not know|yet to | this away|learn how|lose this|have not|aven't|\
    aven’t|surprise|hole thing|f you have|scroll|ail out|ssumes|ave seen|ve seen|\
    kip the next|kip ahead| ruin th|your warning|y warning|l warning|ast warning|air warning|\
    warn you|ave finished|ve finished|as finished|as seen|ave watched|ve watched|as watched|\
    ighlight t|elect th|arned you|ave until|ave till";
