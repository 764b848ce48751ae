//! Words of stories in tongues other than English, as data.
//!
//! Enters: nothing. Leaves: words folded as `fold.rs` folds them, and signs for scripts that part
//! no words. Not here: how they are looked for (`story.rs`).

/// What somebody in a story does, in Spanish, French, German, Italian, Portuguese, Turkish, Polish,
/// Russian, Hindi.
pub(super) const MOVES_ABROAD: &str = "descubre|llama|dice|espera|empuja|inclina|comprende|queda|toma|corre|pone|pide|grita|calla|vende|muestra|detiene|cae|pierde|gana|acepta|niega|sospecha|ayuda|obliga|viaja|entierra|\
    dit|voit|veut|appelle|pousse|tombe|perd|gagne|accepte|nie|vend|enterre|tire|frappe|aide|repeint|brise|\
    zeigt|legt|holt|bringt|ruft|wartet|verliert|gewinnt|reisst|stosst|sturzt|weiss|lasst|grabt|sitzt|\
    dice|vede|vuole|chiama|spinge|cade|perde|vince|accetta|nega|vende|seppellisce|colpisce|aiuta|aspetta|\
    diz|quer|chama|empurra|cai|vence|aceita|enterra|atira|ajuda|espera|queimou|chorou|\
    diyor|biliyor|cagiriyor|itiyor|dusuyor|kaybediyor|kazaniyor|satiyor|gomuyor|bekliyor|susuyor|\
    chce|wola|popycha|spada|traci|wygrywa|sprzedaje|czeka|pomaga|zakopuje|siada|jedzie|milczy|\
    едет|молчит|садится|хочет|зовет|толкает|падает|теряет|хоронит|ждет|помогает|показывает|идет|descubren|encuentra|encuentran|decide|huye|escapa|regresa|vuelve|llega|entra|sale|promete|entrega|\
    abandona|roba|persigue|ataca|esconde|pregunta|responde|abraza|besa|acusa|rompe|quema|cambia|bebe|recibe|escribe|\
    reconoce|admite|oculta|miente|salva|perdona|marcha|deja|sube|baja|abre|cierra|mira|llora|sonrie|coge|lleva|\
    decouvre|decouvrent|trouve|comprend|apprend|revient|arrive|cache|vole|embrasse|accuse|brule|quitte|rejoint|refuse|avoue|ouvre|\
    ment|sauve|pardonne|monte|descend|jette|ferme|regarde|pleure|sourit|tend|prend|donne|demande|repond|recoit|ecrit|part|attend|\
    findet|finden|entdeckt|erfahrt|lugt|kehrt|nimmt|gibt|sagt|verlasst|flieht|schlagt|bricht|stiehlt|kusst|versteckt|verbrennt|wirft|zieht|erkennt|\
    fragt|offnet|schliesst|weint|lachelt|schreibt|rettet|verzeiht|bekommt|sieht|setzt|springt|steigt|lauft|folgt|greift|behauptet|schweigt|\
    scopre|scoprono|trova|capisce|torna|arriva|nasconde|bacia|fugge|lascia|porta|apre|chiude|guarda|piange|sorride|\
    racconta|crede|mente|salva|perdona|scrive|riceve|prende|sale|scende|getta|brucia|ammette|chiede|risponde|consegna|affronta|\
    encontra|foge|volta|chega|esconde|rouba|beija|larga|escolhe|escolheram|venceram|venceu|despediu|murchou|abrem|abre|fecha|olha|\
    chora|sorri|tira|pede|ouve|assume|traz|perde|ganha|ganharam|salvou|tentou|escreveu|saiu|entrou|voltou|sobe|acende|queima|\
    buluyor|ogreniyor|gidiyor|geliyor|kaciyor|sakliyor|anliyor|soyluyor|veriyor|aliyor|cikiyor|birakiyor|donuyor|bakiyor|agliyor|\
    ediyor|goruyor|yakiyor|yaziyor|atiyor|kapatiyor|aciyor|kurtariyor|istiyor|kaliyor|\
    odkrywa|znajduje|postanawia|wraca|ucieka|ukrywa|kradnie|caluje|oskarza|mowi|idzie|bierze|daje|wyznaje|spotyka|pali|dowiaduje|\
    otwiera|zamyka|patrzy|placze|pisze|ratuje|wybacza|rzuca|zostawia|oddaje|prosi|widzi|wchodzi|wychodzi|klamie|\
    находит|узнает|решает|возвращается|бежит|скрывает|крадет|целует|обвиняет|говорит|уходит|приходит|понимает|видит|забирает|сжигает|отдает|\
    открывает|закрывает|плачет|пишет|спасает|прощает|бросает|просит|остается|садится|выходит|входит|прячет|берет|лжет|врет|\
    देखता|देखती|कहता|कहती|जाता|जाती|करता|करती|बताती|बताता|लौटता|लौटती|भागता|खोलती|खोलता|चलता|लेती|लेता|देती|देता|निकलता|निकलती";

/// What turns a story in the same tongues.
pub(super) const TURNS_ABROAD: &str = "muere|mueren|mata|empuja|asesina|traiciona|confiesa|sobrevive|eliminado|eliminada|expulsado|expulsada|dispara|sacrifica|apunala|suicida|\
    meurt|meurent|assassine|arrete|trahit|survit|epouse|enceinte|elimine|eliminee|noie|sacrifie|\
    stirbt|sterben|totet|erschlagen|verhaftet|erschlagt|erwurgt|ermordet|erschiesst|ersticht|ertrinkt|uberlebt|heiratet|schwanger|gesteht|erstochen|opfert|erschossen|\
    muore|muoiono|uccide|tradisce|confessa|sopravvive|sposa|incinta|eliminato|eliminata|annega|spara|\
    morre|morrem|trai|sobrevive|gravida|eliminados|afoga|matou|morreu|reaparece|\
    oluyor|oldurdu|olduruyor|hamile|evleniyor|intihar|elendi|boguluyor|oldurmus|vuruyor|\
    umiera|gina|ginie|zabija|zabil|zabila|morduje|ciazy|odpada|tonie|zginal|zginela|strzela|zamordowal|zamordowala|przyznaje|zdradza|\
    умирает|погибает|погиб|погибла|убивает|убил|убила|предает|признается|выживает|тонет|беременна|стреляет|застрелил|утонул|утонула|сознается|\
    हत्यारा|मारता|मारती|गिरफ्तार|आत्महत्या|कबूल|गर्भवती";

/// What may turn one, or begin it.
pub(super) const HINTS_ABROAD: &str = "asesino|asesina|muerto|muerta|muerte|embarazada|ahoga|murio|mato|resulta|veneno|culpable|revela|confesion|giro|\
    tue|tuee|mort|morte|meurtrier|coupable|suicide|revele|finale|\
    morder|morderin|tater|heraus|mord|taterin|gestorben|getotet|tot|verrat|gestandnis|leiche|\
    ucciso|uccisa|morto|assassino|assassina|colpevole|ucciderlo|ucciderla|svela|omicidio|\
    gemeo|confissao|vilao|presa|preso|eliminacao|mentiu|\
    olum|katil|katili|ihanet|oldu|olmus|itiraf|ceset|\
    zabojca|zabojczyni|smierc|smierci|zwloki|zdrada|\
    убийца|убиица|мертв|мертва|смерть|труп|оказывается|тайна|\
    मौत|हत्या|धोखा|मर|मारा|लाश|सच|असली|राज";

/// The same in scripts without spaces, and how much they weigh.
pub(super) const SIGNS: &[(u16, &str)] = &[
    (2, "死ん"),
    (2, "死ぬ"),
    (2, "殺し"),
    (2, "殺さ"),
    (1, "犯人"),
    (2, "犯人は"),
    (2, "正体は"),
    (1, "正体"),
    (1, "実は"),
    (2, "真犯人"),
    (2, "自殺"),
    (2, "裏切"),
    (1, "告白"),
    (2, "亡くな"),
    (2, "妊娠"),
    (2, "脱落"),
    (1, "判明"),
    (1, "ラストシーン"),
    (1, "最後に"),
    (2, "だったのだ"),
    (1, "気づ"),
    (1, "だった。"),
    (2, "죽은"),
    (2, "죽었"),
    (2, "죽인"),
    (2, "죽이"),
    (2, "죽는"),
    (2, "살해"),
    (2, "범인은"),
    (1, "범인"),
    (1, "정체"),
    (1, "사실은"),
    (2, "알고 보니"),
    (2, "자백"),
    (1, "고백"),
    (2, "배신"),
    (2, "임신"),
    (1, "결혼"),
    (1, "마지막 장면"),
    (1, "밝혀"),
    (1, "드러"),
    (2, "탈락"),
    (1, "였다"),
    (1, "떠난다"),
    (2, "死了"),
    (2, "死去"),
    (2, "死于"),
    (2, "杀死"),
    (2, "杀了"),
    (2, "杀害"),
    (1, "凶手"),
    (2, "凶手是"),
    (2, "真凶"),
    (1, "原来"),
    (1, "其实"),
    (2, "自杀"),
    (2, "背叛"),
    (1, "坦白"),
    (2, "怀孕"),
    (1, "结婚"),
    (1, "最后"),
    (1, "发现"),
    (2, "淘汰"),
    (2, "牺牲"),
    (1, "终于"),
    (0, "見つけ"),
    (0, "打ち明け"),
    (0, "去って"),
    (0, "去る"),
    (0, "抱き"),
    (0, "渡す"),
    (0, "渡し"),
    (0, "燃や"),
    (0, "殴"),
    (0, "逃げ"),
    (0, "隠し"),
    (0, "叫"),
    (0, "告げ"),
    (0, "戻って"),
    (0, "飛び込"),
    (0, "泣き崩"),
    (0, "찾아냅"),
    (0, "찾아낸"),
    (0, "돌아서"),
    (0, "때리"),
    (0, "떠나"),
    (0, "숨기"),
    (0, "끌어안"),
    (0, "울며"),
    (0, "달려"),
    (0, "불을"),
    (0, "건네"),
    (0, "들킨"),
    (0, "알게 된"),
    (0, "알고 있었"),
    (0, "살아"),
    (0, "잃"),
    (0, "找到"),
    (0, "烧"),
    (0, "逃"),
    (0, "告诉"),
    (0, "承认"),
    (0, "离开"),
    (0, "打开"),
    (0, "救"),
    (0, "抱"),
    (0, "跳"),
    (0, "隐瞒"),
    (0, "得知"),
    (0, "藏"),
];

/// People who were named before, in tongues that say so.
pub(super) const THIRD_ABROAD: &str = "ella|elle|lui|er|ihm|ihn|seine|seinen|seinem|lei|ele|ela|dele|dela|\
    onu|onun|ona|jej|jego|mu|niej|niego|nim|он|она|его|ее|ему|ей|ней|нее|него|ним|वह|उसे|उसके|उसकी|उसका|उसने";

/// The writer.
pub(super) const SELF_ABROAD: &str = "yo|mi|mis|nuestra|nuestro|je|j'ai|mon|mes|notre|nos|ich|mich|mein|meine|meinen|mir|unser|unsere|io|mio|mia|nostro|\
    eu|meu|minha|nosso|ben|benim|bana|moj|moja|moim|mnie|я|мне|меня|мои|мое|моя|наш|मै|मैं|मेरा|मेरी|मुझे";

/// Words of time and condition, and of a place where something was before.
pub(super) const WHEN_ABROAD: &str = "cuando|tras|despues|donde|si|quand|lorsque|apres|ou|wenn|als|nachdem|weil|obwohl|quando|dopo|dove|depois|onde|\
    kiedy|gdy|gdzie|jesli|ktorej|ktorym|когда|после|где|если|котором|которой|जब|जहा|अगर|nadie|nessuno|niemand|ninguem|personne|никто|nikt|no|nicht|non|nao|nie|не";

/// People who make and sell works, and real life.
pub(super) const REAL_ABROAD: &str = "directora|director|actor|actriz|interprete|guion|estrena|estreno|nacido|publico|\
    realisateur|realisatrice|acteur|actrice|scenario|sort|sortie|\
    regisseur|regisseurin|hauptdarstellerin|hauptdarsteller|schauspielerin|schauspieler|drehbuch|kamera|kino|\
    regista|attore|attrice|sceneggiatura|esce|\
    diretor|diretora|ator|atriz|roteiro|estreia|\
    yonetmen|oyuncu|oyuncusu|oyunculuk|senaryo|sinemalarda|\
    rezyser|rezyserka|aktor|aktorka|scenariusz|kin|kinach|\
    режиссер|режиссера|актер|актриса|сценарии|премьера|кино|\
    निर्देशक|अभिनेता|अभिनेत्री|पटकथा";
