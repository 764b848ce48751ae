//! What sentences in twelve languages say, as a native reader would hear them.

#![allow(clippy::panic)]
use super::super::phrases::{Reach, Said, judge, may_end};

/// A language's sentences.
struct Heard {
    /// These warn.
    warns: &'static [&'static str],
    /// These say nothing of spoilers in this text.
    silent: &'static [&'static str],
    /// These say that spoilers end.
    ends: &'static [&'static str],
    /// These warn of one paragraph, of two, of a section.
    one: &'static [&'static str],
    two: &'static [&'static str],
    section: &'static [&'static str],
}

#[track_caller]
fn check(heard: &Heard) {
    for sentence in heard.warns {
        assert!(matches!(judge(sentence), Said::Warns(_)), "should warn: {sentence}");
    }
    for sentence in heard.silent {
        assert_eq!(judge(sentence), Said::Nothing, "{sentence}");
    }
    for sentence in heard.ends {
        assert_eq!(judge(sentence), Said::End, "{sentence}");
        assert!(may_end(sentence), "{sentence}");
    }
    let reaches = [
        (heard.one, Reach::Paragraphs(1)),
        (heard.two, Reach::Paragraphs(2)),
        (heard.section, Reach::Section),
    ];
    for (sentences, reach) in reaches {
        for sentence in sentences {
            match judge(sentence) {
                Said::Warns(warning) => assert_eq!(warning.reach, reach, "{sentence}"),
                other => panic!("{sentence}: {other:?}"),
            }
        }
    }
}

#[test]
fn spanish_is_heard() {
    check(&Heard {
        warns: &[
            "ALERTA DE SPOILER: este texto cuenta cómo termina la serie.",
            "Aviso: este artículo contiene spoilers del final de la serie.",
            "A partir de aquí hay spoilers.",
            "¡Ojo, spoilers!",
            "Ojo: spoilers a continuación.",
            "Atención: lo que sigue contiene spoilers.",
            "(Contiene spoilers)",
            "Cuidado, a partir de este punto destripamos el final.",
            "Spoilers a partir de aquí.",
            "Este artículo revela detalles importantes de la trama.",
            "Si todavía no has visto el último capítulo, deja de leer aquí.",
            "Si no la has visto, no sigas leyendo.",
            "Advertencia: spoilers de toda la temporada.",
            "El siguiente texto contiene spoilers.",
        ],
        silent: &[
            "Esta reseña no contiene spoilers.",
            "Reseña sin spoilers.",
            "Un análisis libre de spoilers.",
            "Aquí no hay spoilers.",
            "Puedes leer tranquilo: no habrá spoilers.",
            "Los actores firmaron un contrato contra los spoilers.",
            "¿Son tan malos los spoilers?",
            "La directora odia los spoilers.",
        ],
        ends: &[
            "Fin de los spoilers.",
            "FIN DEL SPOILER",
            "Fin de spoilers",
            "Aquí terminan los spoilers.",
            "A partir de aquí, sin spoilers.",
        ],
        one: &["El próximo párrafo contiene spoilers.", "El siguiente párrafo contiene spoilers."],
        two: &[
            "Los siguientes dos párrafos contienen spoilers.",
            "Los dos párrafos siguientes contienen spoilers.",
        ],
        section: &["Esta sección contiene spoilers."],
    });
}

#[test]
fn french_is_heard() {
    check(&Heard {
        warns: &[
            "Attention, spoilers !",
            "Attention, spoilers.",
            "(Spoilers à venir)",
            "(⚠️ Spoilers)",
            "Attention : cet article contient des spoilers.",
            "Attention, la suite révèle la fin du film.",
            "Alerte spoiler : ce texte raconte la fin.",
            "Spoilers ci-dessous.",
            "Ce qui suit contient des révélations sur l'intrigue.",
            "Attention, ce qui suit dévoile l’intrigue du dernier épisode.",
            "Alerte divulgâcheur !",
            "Attention, divulgâchage.",
            "Les lignes qui suivent contiennent des spoilers.",
            "Si vous n'avez pas encore vu le dernier épisode, ne lisez pas la suite.",
            "Si vous n’avez pas vu la série, arrêtez-vous ici.",
            "La suite de cet article contient des spoilers.",
        ],
        silent: &[
            "Critique sans spoiler.",
            "Cette critique est garantie sans spoilers.",
            "Cet article ne contient aucun spoiler.",
            "Pas de spoilers ici.",
            "Les acteurs ont signé une clause contre les spoilers.",
            "Le studio fait la chasse aux spoilers.",
        ],
        ends: &["Fin des spoilers.", "FIN DU SPOILER", "Fin spoilers", "Fin de la zone spoiler"],
        one: &["Le paragraphe suivant contient des spoilers."],
        two: &[
            "Les deux paragraphes suivants contiennent des spoilers.",
            "Les deux prochains paragraphes contiennent des spoilers.",
        ],
        section: &["Cette partie contient des spoilers.", "Cette section contient des spoilers."],
    });
}

#[test]
fn german_is_heard() {
    check(&Heard {
        warns: &[
            "Achtung, Spoiler!",
            "Achtung, Spoiler:",
            "Achtung: Spoiler",
            "Spoilerwarnung",
            "Spoiler-Warnung!",
            "Spoiler-Alarm!",
            "SPOILERWARNUNG: Der folgende Text verrät das Ende.",
            "Achtung, Spoiler zum Ende von „Ebbe“.",
            "Achtung, diese Meldung enthält Spoiler!",
            "Achtung, die folgenden Passagen enthalten massive Spoiler aus der dritten Staffel.",
            "Achtung – falls Sie die Serie noch nicht gesehen haben, folgen Spoiler!",
            "WARNUNG: Der folgende Text enthält minimale Spoiler.",
            "Ab hier folgen Spoiler.",
            "Ab hier wird gespoilert.",
            "Vorsicht, Spoiler!",
            "Im Folgenden wird das Ende verraten.",
            "Achtung: Dieser Text verrät Inhalte der dritten Staffel.",
            "Wer die Folge noch nicht gesehen hat, sollte hier aufhören zu lesen.",
            "Wer den Film noch nicht kennt, sollte jetzt nicht weiterlesen.",
            "Der folgende Artikel enthält Spoiler für alle acht Folgen.",
        ],
        silent: &[
            "Eine Kritik ohne Spoiler.",
            "Die Kritik ist spoilerfrei.",
            "Spoilerfreie Kritik",
            "Dieser Text enthält keine Spoiler.",
            "Keine Sorge, hier gibt es keine Spoiler.",
            "Wir verraten nicht, wie es ausgeht.",
            "Der Spoiler des Wagens ist rot lackiert.",
            "Die Schauspieler mussten eine Erklärung gegen Spoiler unterschreiben.",
        ],
        ends: &[
            "Ende der Spoiler.",
            "Spoiler-Ende",
            "SPOILER ENDE",
            "Ende des Spoilers",
            "Ab hier wieder spoilerfrei.",
            "Ab hier ohne Spoiler.",
        ],
        one: &["Der nächste Absatz enthält Spoiler."],
        two: &[
            "Die nächsten zwei Absätze enthalten Spoiler.",
            "Die folgenden beiden Absätze enthalten Spoiler.",
        ],
        section: &["Dieser Abschnitt enthält Spoiler."],
    });
}

#[test]
fn italian_is_heard() {
    check(&Heard {
        warns: &[
            "ATTENZIONE: SPOILER!",
            "Attenzione, spoiler!",
            "Attenzione: in questo articolo ci saranno spoiler.",
            "Attenzione: seguono spoiler sul finale.",
            "Allerta spoiler!",
            "Spoiler alert: se non avete visto il finale, fermatevi qui.",
            "L'articolo contiene spoiler.",
            "Questo articolo contiene spoiler sull'ultimo episodio.",
            "Da qui in poi seguiranno spoiler.",
            "Da qui in avanti, spoiler.",
            "Quanto segue rivela il finale della serie.",
            "ATTENZIONE: SPOILER A PROFUSIONE!",
            "Se non avete ancora visto la serie, non proseguite nella lettura.",
            "Chi non ha visto il film si fermi qui.",
        ],
        silent: &[
            "Recensione senza spoiler.",
            "La recensione non contiene spoiler.",
            "Nessuno spoiler, promesso.",
            "Niente spoiler in questa recensione.",
            "Recensione spoiler-free.",
            "Il cast ha firmato un accordo contro gli spoiler.",
        ],
        ends: &["Fine degli spoiler.", "FINE SPOILER", "Fine dello spoiler"],
        one: &["Il prossimo paragrafo contiene spoiler."],
        two: &[
            "I prossimi due paragrafi contengono spoiler.",
            "I due paragrafi seguenti contengono spoiler.",
        ],
        section: &["Questa sezione contiene spoiler."],
    });
}

#[test]
fn portuguese_is_heard() {
    check(&Heard {
        warns: &[
            "Alerta de spoiler!",
            "Alerta de spoilers! Se você ainda não terminou a série, pare aqui.",
            "Este artigo contém spoilers importantes da última temporada.",
            "ATENÇÃO: O TEXTO A SEGUIR CONTÉM SPOILERS",
            "Atenção: contém spoilers.",
            "Aviso de spoilers.",
            "Cuidado: spoilers abaixo.",
            "A partir daqui há spoilers.",
            "Spoilers a seguir.",
            "O texto abaixo revela o final do filme.",
            "Esta matéria traz spoilers do último episódio.",
            "Se você ainda não assistiu, pare de ler agora.",
            "Se ainda não viu o filme, não continue a leitura.",
        ],
        silent: &[
            "Crítica sem spoilers.",
            "Esta crítica não contém spoilers.",
            "Sem spoilers técnicos demais.",
            "Texto livre de spoilers.",
            "Não há spoilers aqui.",
            "O elenco assinou um contrato contra spoilers.",
        ],
        ends: &["Fim dos spoilers.", "FIM DO SPOILER", "Fim dos spoilers"],
        one: &["O próximo parágrafo contém spoilers."],
        two: &[
            "Os próximos dois parágrafos contêm spoilers.",
            "Os dois parágrafos seguintes contêm spoilers.",
        ],
        section: &["Esta seção contém spoilers."],
    });
}

#[test]
fn turkish_is_heard() {
    check(&Heard {
        warns: &[
            "Bu yazı spoiler içerir.",
            "Bu yorum SPOILER içerir!",
            "Spoiler içeriyor",
            "⚠ spoiler içerir",
            "DİKKAT! SPOILER İÇERİR",
            "Dikkat, spoiler!",
            "Spoiler uyarısı!",
            "SPOILER UYARISI: Yazının devamı filmin sonunu anlatıyor.",
            "Yazının bundan sonrası spoiler içermektedir.",
            "Buradan sonrası spoiler içerir.",
            "Dikkat: Bu yazı dizinin finaline dair sürprizbozan içerir.",
            "Yazının devamında filmin sonu açıklanıyor.",
            "Diziyi izlemediyseniz buradan sonrasını okumayın.",
            "Henüz izlemeyenler okumayı burada bıraksın.",
        ],
        silent: &[
            "Bu yazı spoiler içermez.",
            "Spoiler içermiyor.",
            "Spoiler içermeyen inceleme.",
            "Spoilersız inceleme.",
            "Spoiler vermeden anlatalım.",
            "Spoiler yok, rahat olun.",
            "Oyuncular spoiler vermemek için sözleşme imzaladı.",
        ],
        ends: &["Spoiler sonu.", "Spoiler bitti.", "SPOILER SONU", "Spoilerlar burada bitiyor."],
        one: &["Sonraki paragraf spoiler içerir."],
        two: &["Sonraki iki paragraf spoiler içerir."],
        section: &["Bu bölüm spoiler içerir."],
    });
}

#[test]
fn polish_is_heard() {
    check(&Heard {
        warns: &[
            "Uwaga, spoilery!",
            "Uwaga, oczywiście spoilery.",
            "UWAGA SPOILERY",
            "Uwaga na spoilery!",
            "Uwaga: poniżej omawiam zakończenie, tekst pęka w szwach od spoilerów!",
            "W dalszej części pojawią się duże spoilery dotyczące fabuły siódmego odcinka.",
            "Dalsza część tekstu zawiera spoilery.",
            "Poniższy tekst zawiera spoilery.",
            "Poniższy tekst zdradza zakończenie filmu.",
            "Ostrzeżenie: spoilery!",
            "Od tego momentu spoilery.",
            "Uwaga, spojlery!",
            "Jeśli nie widzieliście jeszcze finału, nie czytajcie dalej.",
            "Kto jeszcze nie oglądał, niech tu przestanie czytać.",
        ],
        silent: &[
            "Recenzja bez spoilerów.",
            "Tekst nie zawiera spoilerów.",
            "Spokojnie, nie będzie spoilerów.",
            "Żadnych spoilerów.",
            "Recenzja bezspoilerowa.",
            "Obsada podpisała umowę o unikaniu spoilerów.",
        ],
        ends: &["Koniec spoilerów.", "KONIEC SPOILERA", "Koniec spojlerów"],
        one: &["Następny akapit zawiera spoilery."],
        two: &[
            "Następne dwa akapity zawierają spoilery.",
            "Kolejne dwa akapity zawierają spoilery.",
        ],
        section: &["Ta sekcja zawiera spoilery."],
    });
}

#[test]
fn russian_is_heard() {
    check(&Heard {
        warns: &[
            "Осторожно, спойлеры!",
            "ОСТОРОЖНО, СПОЙЛЕРЫ!",
            "Внимание: спойлеры!",
            "Внимание! Далее спойлеры.",
            "Далее идут спойлеры.",
            "Текст содержит спойлеры.",
            "Дальше будут спойлеры.",
            "Ниже — спойлеры к финалу.",
            "Спойлеры!",
            "(спойлеры)",
            "Предупреждение: спойлеры ко всему сезону.",
            "В статье раскрывается концовка фильма.",
            "Дальнейший текст раскрывает сюжет.",
            "Если вы ещё не смотрели финал, не читайте дальше.",
            "Тем, кто не видел сериал, лучше остановиться здесь.",
        ],
        silent: &[
            "Рецензия без спойлеров.",
            "Текст не содержит спойлеров.",
            "Спойлеров не будет.",
            "Спойлеров нет.",
            "Мы постарались избегать спойлеров.",
            "Актёры подписали соглашение о неразглашении, чтобы избежать спойлеров.",
            "Режиссёр ненавидит спойлеры.",
        ],
        ends: &["Конец спойлеров.", "КОНЕЦ СПОЙЛЕРА", "Спойлеры закончились."],
        one: &["Следующий абзац содержит спойлеры."],
        two: &["Следующие два абзаца содержат спойлеры."],
        section: &["Этот раздел содержит спойлеры.", "В этом разделе есть спойлеры."],
    });
}

#[test]
fn japanese_is_heard() {
    check(&Heard {
        warns: &[
            "ネタバレ注意",
            "※ネタバレ注意",
            "（ネタバレ注意）",
            "⚠️ ネタバレ注意",
            "以下、ネタバレを含みます。",
            "以下ネタバレ",
            "以下ネタバレあり",
            "ここからはネタバレになります。",
            "ここから先はネタバレを含みます。",
            "この記事は結末に触れています。",
            "※この先、物語の結末に関する記述があります。",
            "【ネタバレあり】",
            "本記事には重大なネタバレが含まれています。",
            "※以下、映画の核心に触れています。",
            "以降は本編の内容に触れますのでご注意ください。",
            "まだ観ていない方はここで読むのをやめてください。",
            "未見の方はご注意ください。",
            "未視聴の方は閲覧をお控えください。",
        ],
        silent: &[
            "ネタバレなしで感想を書きます。",
            "ネタバレなし",
            "この感想にネタバレはありません。",
            "ネタバレ無しレビュー",
            "ネタバレは含みません。",
            "ネタバレを避けて紹介します。",
            "監督はネタバレを嫌うことで知られる。",
        ],
        ends: &[
            "ネタバレここまで",
            "ネタバレ終わり",
            "以上、ネタバレでした。",
            "ここまでネタバレ",
            "ネタバレはここまでです。",
        ],
        one: &["次の段落にはネタバレが含まれます。"],
        two: &["次の二つの段落にはネタバレが含まれます。"],
        section: &["この章にはネタバレが含まれます。"],
    });
}

#[test]
fn korean_is_heard() {
    check(&Heard {
        warns: &[
            "스포일러 주의",
            "스포일러 주의!",
            "(스포일러 주의)",
            "🚨 스포일러 주의!",
            "스포 주의",
            "스포 있음",
            "※ 스포일러가 포함되어 있습니다.",
            "이 글에는 스포일러가 포함되어 있습니다.",
            "아래 내용에는 결말에 대한 스포일러가 있습니다.",
            "여기서부터는 스포일러가 있습니다.",
            "강력 스포 주의",
            "스포일러 경고",
            "이 글은 영화의 결말을 담고 있습니다.",
            "이하 내용은 결말을 포함합니다.",
            "아직 보지 않으신 분은 여기서 읽기를 멈춰 주세요.",
            "아직 안 보신 분들은 뒤로 가기를 눌러 주세요.",
        ],
        silent: &[
            "스포 없는 리뷰",
            "스포일러 없음",
            "이 글에는 스포일러가 없습니다.",
            "스포일러 없이 소개합니다.",
            "노스포 후기",
            "스포일러는 포함하지 않습니다.",
            "배우들은 스포일러를 막기 위해 서약서를 썼다.",
        ],
        ends: &["스포일러 끝", "스포 끝", "스포일러 종료", "스포일러는 여기까지입니다."],
        one: &["다음 문단에는 스포일러가 있습니다."],
        two: &["다음 두 문단에는 스포일러가 있습니다."],
        section: &[],
    });
}

#[test]
fn chinese_is_heard() {
    check(&Heard {
        warns: &[
            "剧透警告",
            "⚠️ 剧透警告",
            "【剧透警告】",
            "以下含剧透",
            "以下内容包含剧透，请谨慎阅读。",
            "前方剧透",
            "前方高能，慎入！",
            "剧透预警！",
            "本文含有严重剧透。",
            "本文涉及大结局剧透，未看者慎入。",
            "下文有剧透。",
            "以下內容有雷，未看請慎入。",
            "劇透警告",
            "防雷線：以下有雷",
            "以下涉及剧情关键情节。",
            "本文将透露结局。",
            "还没看过的朋友请就此打住。",
            "没看过的读者请勿继续阅读。",
        ],
        silent: &[
            "本文无剧透。",
            "无剧透，放心阅读",
            "这篇影评没有剧透。",
            "不剧透地聊聊这部电影。",
            "本文不含剧透。",
            "零剧透",
            "演员们签了协议，防止剧透。",
        ],
        ends: &["剧透结束", "剧透到此结束。", "以上剧透完毕"],
        one: &["下一段含有剧透。"],
        two: &["接下来的两段含有剧透。"],
        section: &["本节含有剧透。"],
    });
}

#[test]
fn hindi_is_heard() {
    check(&Heard {
        warns: &[
            "स्पॉइलर अलर्ट!",
            "स्पॉइलर अलर्ट: आगे कहानी का अंत बताया गया है।",
            "SPOILER ALERT: अगर आपने अभी तक सीरीज़ नहीं देखी है, तो सावधान हो जाएं!",
            "चेतावनी: इस लेख में स्पॉइलर हैं।",
            "सावधान, आगे स्पॉइलर हैं।",
            "आगे स्पॉइलर हैं।",
            "इस लेख में स्पॉइलर हो सकते हैं।",
            "यह लेख फिल्म का अंत बताता है।",
            "अगर आपने फिल्म नहीं देखी है तो आगे न पढ़ें।",
        ],
        silent: &[
            "इस समीक्षा में कोई स्पॉइलर नहीं है।",
            "बिना स्पॉइलर की समीक्षा",
            "स्पॉइलर-मुक्त समीक्षा",
            "कलाकारों को स्पॉइलर देने से मना किया गया है।",
        ],
        ends: &["स्पॉइलर समाप्त", "स्पॉइलर खत्म"],
        one: &["अगले पैराग्राफ में स्पॉइलर हैं।"],
        two: &["अगले दो पैराग्राफ में स्पॉइलर हैं।"],
        section: &["इस खंड में स्पॉइलर हैं।"],
    });
}

#[test]
fn a_promise_that_ends_is_no_denial_of_what_follows() {
    for sentence in [
        "Hasta aquí sin spoilers, ahora contiene spoilers.",
        "Bis hierher ohne Spoiler, der folgende Text enthält Spoiler.",
        "Do tego miejsca bez spoilerów, dalej będą spoilery.",
    ] {
        assert!(matches!(judge(sentence), Said::Warns(_)), "{sentence}");
    }
}

#[test]
fn who_is_told_to_stop_reading_is_warned_in_every_tongue() {
    for sentence in [
        "Stop reading here.",
        "Deje de leer aquí.",
        "Interrumpa la lectura en este punto.",
        "Arrêtez de lire ici.",
        "Interrompez votre lecture.",
        "Smettete di leggere qui.",
        "Interrompete la lettura.",
        "Pare de ler aqui.",
        "Interrompa a leitura.",
        "Bitte hört hier auf zu lesen.",
        "Brecht die Lektüre hier ab.",
        "Okumayı burada bırakın.",
        "Przerwijcie lekturę w tym miejscu.",
        "Przestańcie czytać.",
        "Прекратите чтение.",
        "Перестаньте читать.",
        "ここで読むのをやめてください。",
        "여기서 읽기를 멈춰 주세요.",
        "请停止阅读。",
        "यहीं पढ़ना बंद कीजिए।",
    ] {
        assert!(matches!(judge(sentence), Said::Warns(_)), "{sentence}");
    }
    for sentence in [
        "No pude dejar de leer.",
        "On ne peut pas s'arrêter de lire.",
        "Non riesco a smettere di leggere.",
        "Não consegui parar de ler.",
        "Ich konnte nicht aufhören zu lesen.",
        "読むのをやめられない。",
        "읽기를 멈출 수 없었다.",
    ] {
        assert!(!matches!(judge(sentence), Said::Warns(_)), "{sentence}");
    }
}

#[test]
fn who_is_not_without_spoilers_has_some_in_any_language() {
    for sentence in [
        "Diese Kritik ist nicht spoilerfrei.",
        "Das ist keine spoilerfreie Kritik.",
        "Ganz ohne Spoiler geht es nicht.",
        "Ohne Spoiler kommen wir hier nicht aus.",
        "Esta reseña no está libre de spoilers.",
        "Esta no es una reseña sin spoilers.",
        "No es posible hablar de esto sin spoilers.",
        "Esto no va a ser sin spoilers.",
        "Cette critique n'est pas sans spoilers.",
        "Impossible d'en parler sans spoiler.",
        "Questa non è una recensione priva di spoiler.",
        "Esta crítica não está livre de spoilers.",
        "To nie jest recenzja bez spoilerów.",
        "Bez spoilerów się nie obejdzie.",
        "Эта рецензия не без спойлеров.",
        "Без спойлеров не обойтись.",
        "Не обойдётся без спойлеров.",
        "Спойлерная часть",
        "Bu yazı spoilersız değil.",
        "Spoiler vermeden anlatmak mümkün değil.",
        "ネタバレなしでは語れない",
        "스포 없이는 불가능",
        "没法不剧透",
        "不剧透是不可能的",
        "這篇不是無劇透",
    ] {
        let said = judge(sentence);
        let names = || super::super::phrases::names_alone(sentence).is_some();
        assert!(matches!(said, Said::Warns(_)) || names(), "should warn: {sentence}");
    }
    for sentence in [
        "Keine Sorge, diese Kritik ist spoilerfrei.",
        "Ohne Spoiler kann ich nicht viel sagen.",
        "No te pierdas la reseña sin spoilers.",
        "Cette critique ne contient pas de spoilers.",
        "Non contiene spoiler.",
        "Не пропустите рецензию без спойлеров.",
        "ネタバレなしで書きます。",
        "스포일러 없이 씁니다.",
        "本文不剧透。",
    ] {
        assert_eq!(judge(sentence), Said::Nothing, "{sentence}");
    }
}
