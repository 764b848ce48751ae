//! Needles in other languages than English.
//!
//! Enters: nothing. Leaves: parts of words. Not here: how they are looked for.

/// Beginnings of the words by which other languages stop a reader, or say that a text tells the
/// end, without a word for "spoiler"; in small letters, and in capitals without their first.
pub(super) const ABROAD: &str = "\
    eyendo|no sigas|evela|rama|sonu |çıkl|de leer|de ler|esenlace|e final|l final|\
    o final|isez pas|rrêtez|la fin|intrigue|évèle|évoile|eiterlesen|ufhören|verrät|\
    verraten|as Ende|ermi|roseguite|leggete|l finale|eitura|kumayın|okuma|sonunu|\
    zytaj|czyta|akończeni|чита|становит|аскры|онцовк|結末|核心|引き返|未見|未視聴|未鑑賞|まだ観|まだ見|\
    本編の内容|真相|결말|아직|안 보신|결말을|没看|还没|尚未|沒看|结局|結局|情节|凶手|no sab| saber| savoir|onnaître|\
    icht wissen|icht weiter|rfahren will|ermat| sapere|mettete|mettano|iedzieć|\
    знать|узнать|закро|rakın|apatın|lmek istemey|नहीं देख|궁금하지|알고 싶지|到此为止|पढ़|पढ|\
    अंत|O FINAL|LA FIN|DAS ENDE|IL FINALE|DESENLACE|DE LEER|DE LER|ettura|ectur|ekt|\
    чтени|読むのを|멈춰|阅读";

/// Parts of words by which readers are called back.
pub(super) const CALLS: &str = "\
    ewcomers|atecomers|kippers|jumped|scrolled|skipped|reading again|read on|may read|can read|\
    afe to|ack in|it's safe|safe from|safe again|ous part|ky part|ry part|rous bit|ry bit|lery |\
    alk|ummaries|oast is clear|your eyes|esen|insteigen|heikle|efährlich|yeux|monde|angereuse|\
    élicate|ouvez re|ojos|leer|eligrosa|altaron|occhi|eggere|ericolosa|elicata|olhos|ode ler|\
    odem |erigosa|oczy|zytać|bezpieczn|глаза|читать|пасная|okuyabilir|ehlikeli|安心|ここまで|どなた|안심|\
    편하게|여기까지|마음|放心|继续|接着|到此|पढ|हिस्सा";
