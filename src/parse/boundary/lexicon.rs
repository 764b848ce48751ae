//! Classes of words in nine languages that part their words by spaces: Spanish, French, German,
//! Italian, Portuguese, Turkish, Polish, Russian, Hindi.
//!
//! Enters: a class's name, as phrases have it in `<…>`. Leaves: its place among them, and
//! whether a word is of it, folded as `fold.rs` folds words. Promised: an unknown name is none.
//! Not here: what is said with them (`tongues.rs`).

use super::choice::{Choice, Class, choices, count, mask, same};

/// A class whose words are split before the program runs.
macro_rules! class {
    ($words:ident) => {{
        const CHOICES: [Choice; count($words)] = choices($words);
        const CLASS: &Class = &Class { text: $words, choices: &CHOICES, mask: mask($words) };
        CLASS
    }};
}

/// The classes by their names.
const CLASSES: &[(&str, &Class)] = &[
    ("attention", class!(ATTENTION)),
    ("text", class!(TEXT)),
    ("has", class!(HAS)),
    ("here", class!(HERE)),
    ("without", class!(WITHOUT)),
    ("not", class!(NOT)),
    ("tells", class!(TELLS)),
    ("ending", class!(ENDING)),
    ("seen", class!(SEEN)),
    ("stop", class!(STOP)),
    ("next", class!(NEXT)),
    ("paragraph", class!(PARAGRAPH)),
    ("paragraphs", class!(PARAGRAPHS)),
    ("section", class!(SECTION)),
    ("this", class!(THIS)),
    ("over", class!(OVER)),
    ("begin", class!(BEGIN)),
];

/// Which class has this name, and its mask.
pub(super) const fn class(name: &str) -> Option<(u8, u64)> {
    let (mut place, mut classes) = (0, CLASSES);
    while let Some(((known, class), rest)) = classes.split_first() {
        if same(known, name) {
            return Some((place, class.mask));
        }
        (place, classes) = (place + 1, rest);
    }
    None
}

/// Whether a word with this sign is of this class.
pub(super) fn is_of_class(place: u8, word: &str, sign: u64) -> bool {
    CLASSES.get(usize::from(place)).is_some_and(|(_, class)| {
        class.mask & sign != 0 && class.choices.iter().any(|choice| choice.is(class.text, word))
    })
}

/// Words that call for attention.
const ATTENTION: &str = "alerta|aviso|ojo|cuidado|atencion|advertencia|precaucion|attention|alerte|\
    avertissement|gare|prudence|prevenus|achtung|warnung|vorsicht|hinweis|alarm|warnhinweis|\
    spoilerwarnung|spoileralarm|spoilerhinweis|spoileralert|attenzione|allerta|avviso|avvertenza|\
    avvertimento|occhio|atencao|dikkat|uyari|uyarisi|uyaralim|uwaga|uwazajcie|ostrzezenie|ostrzegam|\
    ostrzegamy|ostrzegac|осторожно|осторожнее|внимание|предупреждение|предупреждаем|предупреждаю|\
    सावधान|सावधानी|चेतावनी|अलर्ट|ध्यान|warning|alert|caution|notabene";

/// What a text calls itself, its parts, and what follows in it.
const TEXT: &str = "texto|articulo|nota|resena|critica|pieza|analisis|parrafos|parrafo|seccion|entrada|\
    reportaje|cronica|siguiente|siguientes|resumen|contenido|post|\
    texte|article|critique|chronique|billet|analyse|suite|suit|suivant|suivante|suivants|paragraphes|\
    paragraphe|lignes|section|partie|dossier|resume|\
    text|texts|artikel|beitrag|meldung|kritik|folgende|folgenden|folgender|passagen|passage|absatz|\
    absatze|abschnitt|zeilen|besprechung|rezension|zusammenfassung|teil|\
    articolo|testo|recensione|pezzo|paragrafi|paragrafo|sezione|segue|seguito|righe|analisi|riassunto|\
    artigo|materia|post|secao|paragrafos|seguir|abaixo|resenha|resumo|\
    yazi|yazisi|yazinin|yazida|yazimiz|yazimizin|yorum|inceleme|incelemede|metin|icerik|paragraf|bolum|\
    makale|devami|devaminda|sonrasi|haber|\
    tekst|tekstu|artykul|artykulu|artykule|wpis|wpisu|recenzja|recenzji|czesc|czesci|akapity|akapit|\
    akapitow|ponizszy|ponizsza|sekcja|dalej|ponizej|\
    текст|тексте|текста|статья|статье|статьи|материал|материале|рецензия|рецензии|обзор|обзоре|пост|\
    посте|абзацы|абзац|абзаца|раздел|разделе|ниже|далее|дальше|дальнеиш~|следующ~|разбор|разборе|\
    लेख|समीक्षा|पैराग्राफ|अनुच्छेद|खंड|भाग|रिव्यू|कहानी|हिस्सा|हिस्से|आगे|नीचे";

/// Contains, has, there are.
const HAS: &str = "contiene|contienen|incluye|incluyen|trae|traen|hay|habra|tiene|tienen|lleva|\
    contient|contiennent|comporte|comportent|renferme|\
    enthalt|enthalten|gibt|folgen|folgt|kommen|verrat|\
    contengono|include|saranno|seguono|seguiranno|ci|presenti|troverete|presenta|\
    contem|traz|trazem|tera|terao|inclui|\
    icerir|iceriyor|icerebilir|icermektedir|icerecek|iceren|icerdigi|barindirir|barindiriyor|vardir|var|\
    zawiera|zawieraja|pojawia|pojawi|beda|znajda|znajduja|pelen|pelna|pelno|peka|sa|\
    содержит|содержат|содержатся|есть|будут|идут|присутствуют|имеются|возможны|полна|полон|\
    हैं|है|होंगे|शामिल|सकते|मौजूद|contain|contains";

/// From here, below, now.
const HERE: &str = "aqui|adelante|continuacion|abajo|siguen|sigue|\
    ici|dessous|apres|suivre|venir|suivent|present|maintenant|\
    hier|jetzt|folgenden|nachfolgend|unten|ab|\
    qui|avanti|seguito|sotto|ora|\
    daqui|abaixo|seguir|seguem|diante|agora|\
    buradan|bundan|asagida|sonrasi|sonra|devaminda|simdi|\
    ponizej|dalej|dalszej|nizej|odtad|teraz|momentu|\
    далее|дальше|ниже|отсюда|дальнеишем|теперь|\
    आगे|नीचे|अब";

/// Without, no, free of, against, to avoid.
const WITHOUT: &str = "sin|libre|cero|ningun|ninguno|evita|evitan|evitar|evitando|contra|anti|\
    sans|pas|point|aucun|aucune|contre|eviter|evitant|evite|zero|\
    ohne|kein|keine|keinen|keiner|keinerlei|null|gegen|vermeidet|vermeiden|vor|\
    senza|nessuno|nessun|niente|evitare|evitando|contro|privo|priva|\
    sem|nenhum|livre|evitamos|\
    bez|zadnych|zadnego|unikaj~|unika|unikac|unikaniu|unikajac|przeciw|przed|\
    без|никаких|ни|избегать|избежать|избегая|избегаем|против|от|\
    बिना|कोई";

/// The "not" of a sentence.
const NOT: &str =
    "no|ni|ne|n'y|pas|plus|nicht|nie|nichts|weder|non|nao|nunca|nem|nie|нет|не|нету|नहीं|न|मत";

/// Tells, gives away.
const TELLS: &str = "revela|revelan|revelamos|revelara|desvela|desvelan|desvelamos|cuenta|cuentan|contamos|\
    destripa|destripan|destripamos|destripar|destripo|adelanta|spoilea|spoileamos|\
    devoile|devoilent|devoilons|revele|revelent|raconte|racontent|racontons|spoile|divulgache|evoque|\
    verrat|verraten|verrate|erzahlt|besprechen|bespricht|spoilert|gespoilert|vorweg|vorwegnimmt|\
    rivela|rivelano|riveliamo|svela|svelano|sveliamo|racconta|raccontiamo|anticipa|spoilera|\
    conta|contam|contamos|revelar|entrega|spoila|\
    anlatiyor|anlatir|anlatiliyor|anlatilmaktadir|acikliyor|aciklaniyor|aciklanmaktadir|acik|bahsediyor|\
    zdradza|zdradzaja|zdradzam|zdradzamy|omawia|omawiam|omawiamy|ujawnia|ujawniamy|opisuje|\
    раскрывает|раскрывают|раскрываем|раскрывается|раскрываются|рассказывает|рассказываем|раскроем|\
    обсуждаем|раскрывающие|\
    बताता|बताते|बताया|बताई|खुलासा|चर्चा|revelations|revelaciones|rivelazioni|revelacoes";

/// The end, the plot.
const ENDING: &str = "final|finales|desenlace|trama|argumento|muerte|asesino|giro|giros|\
    fin|intrigue|denouement|mort|meurtrier|coupable|\
    ende|ausgang|handlung|auflosung|finale|inhalte|details|ausgeht|endet|tater|schluss|\
    epilogo|colpevole|assassino|trame|morte|\
    desfecho|enredo|\
    sonu|sonunu|sonuna|finali|finalini|finaline|konusunu|katili|\
    zakonczenie|zakonczenia|final|finalu|fabule|fabuly|fabularne|zabojce|mordercy|\
    концовка|концовку|концовки|финал|финала|финале|сюжет|сюжета|развязка|развязку|убиица|убиицу|\
    अंत|कहानी|क्लाइमेक्स|राज|ending|plot";

/// Seen, watched, finished, read.
const SEEN: &str = "visto|viste|vieron|terminado|acabado|leido|\
    vu|vus|regarde|fini|termine|lu|\
    gesehen|gelesen|kennt|kennen|geschaut|gespielt|beendet|\
    vista|finito|terminato|letto|guardato|\
    viu|viram|assistiu|assistiram|terminou|leu|acabou|\
    izlemedi~|izlemeye~|izlemeden|bitirmedi~|okumadi~|seyretmedi~|izlememis~|gormedi~|\
    widziel~|widzial~|oglada~|obejrz~|skonczy~|czytal~|ogladn~|\
    смотрел~|видел~|досмотрел~|читал~|посмотрел~|закончил~|знаком~|\
    देखी|देखा|देखे|पढी|पढा|देखना";

/// Stop, turn back, read on.
const STOP: &str = "deja|dejen|dejad|deje|para|paren|pare|vuelve|vuelvan|vuelva|sigas|siga|sigan|sigais|abstente|\
    abstenerse|cierra|cierren|leas|regresa|detente|detenganse|continues|continuen|\
    lisez|lis|lire|arretez|arrete|passez|revenez|fuyez|continuez|stop|poursuivez|rebroussez|\
    aufhoren|weiterlesen|wegklicken|umkehren|umdrehen|lesen|zuruckkehren|weiterscrollen|stoppen|\
    fermi|fermatevi|fermati|fermarsi|proseguite|proseguire|prosegua|leggete|leggere|continuate|smetta|\
    smettete|tornate|lettura|fermino|\
    parem|parar|leia|leiam|volte|voltem|prossiga|continue|feche|leitura|\
    okumayin|okumasin|okumayiniz|okumayi|birakin|biraksin|birakmali|donun|kapatin|okumamanizi|okumasinlar|\
    czytaj|czytajcie|czytac|przerw|przerwij|przerwijcie|wroc|wroccie|zamknij|zamknijcie|przestan|\
    przestanie|przestancie|zawroc|zawroccie|\
    читаи|читаите|читать|остановитесь|остановиться|остановись|закроите|закрыть|вернитесь|отложите|\
    отложить|дочитыв~|прочтени~|\
    पढें|पढिए|रुकें|रुक|लौट|पढना";

/// Next, following.
const NEXT: &str = "siguiente|siguientes|proximo|proximos|proxima|\
    suivant|suivants|suivante|prochain|prochains|\
    nachste|nachsten|nachster|folgende|folgenden|folgender|\
    prossimo|prossimi|seguente|seguenti|successivi|\
    seguintes|seguinte|proximas|\
    sonraki|izleyen|asagidaki|\
    nastepny|nastepne|kolejny|kolejne|najblizsze|nastepnych|\
    следующии|следующие|следующем|следующих|ближаишие|следующая|\
    अगले|अगला|अगली";

/// One paragraph.
const PARAGRAPH: &str =
    "parrafo|paragraphe|absatz|paragrafo|paragraf|akapit|абзац|абзаце|पैराग्राफ|अनुच्छेद";

/// Several paragraphs.
const PARAGRAPHS: &str = "parrafos|paragraphes|absatze|absatzen|paragrafi|paragrafos|paragraf|akapity|akapitow|абзаца|абзацы|\
     абзацев|абзацах|पैराग्राफ|अनुच्छेदों";

/// A section.
const SECTION: &str = "seccion|apartado|section|partie|abschnitt|kapitel|sezione|secao|parte|bolum|bolumde|\
    sekcja|sekcji|rozdzial|раздел|разделе|часть|части|главе|खंड|भाग|हिस्से";

/// This.
const THIS: &str = "esta|este|cette|ce|diese|dieser|diesem|dieses|questa|questo|bu|ta|ten|tej|tym|этот|этом|эта|\
    этои|इस|यह";

/// Is over, ends.
const OVER: &str = "terminan|termina|acaban|acaba|terminado|acabado|\
    terminent|termine|arretent|termines|\
    endet|enden|ende|vorbei|zuende|schluss|\
    fine|fin|fim|finiscono|finisce|finiti|terminano|\
    terminam|acabam|acabaram|terminaram|\
    sonu|bitti|bitiyor|biter|bitis|\
    koniec|koncza|konczy|skonczone|\
    конец|закончились|закончился|заканчиваются|окончены|кончились|позади|\
    समाप्त|खत्म|end|ends|over";

/// Begins, the beginning.
const BEGIN: &str = "comienzan|comienza|comienzo|empiezan|empieza|inicio|\
    debut|commencent|commence|debutent|\
    beginn|beginnen|beginnt|anfang|\
    inizio|iniziano|inizia|cominciano|comincia|\
    comecam|comeca|comeco|iniciam|\
    basliyor|baslar|baslangici|baslangic|\
    poczatek|zaczynaja|zaczyna|\
    начало|начинаются|начинается|\
    शुरू|शुरुआत";
