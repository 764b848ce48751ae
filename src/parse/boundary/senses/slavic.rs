//! What words and turns of speech mean in Polish and Russian.
//!
//! Enters: nothing. Leaves: words and phrases with their senses, as `fold.rs` folds them. Not here:
//! what senses beside each other say (`senses`).

use super::bits::{
    AGAIN, BACK, CALLBACK, END, FIRST, FOR, FRANK, HERE, LAST, ME, NOT, NOW, ONLY, OVER, PART,
    PASSIVE, PEOPLE, READ, READER, SAFE, SEE, SEEN, SELF, STOP, TELL, Tongue, UNSEEN, WARN, WARNED,
    WHEN, idioms,
};

/// Polish.
pub(super) const POLISH: Tongue = Tongue {
    small: "i|w|na|z|do|sie|nie|ze|to|jest|jak|kto|o|od|dla|juz|jesli|co|tym|tego|te|ten|ta|po|za|tu|tutaj|\
        jeszcze|niech|ktory|ktorzy|ktora|tych|przed|ale|wiec|bez|sa|bedzie|gdy|kiedy|jego|sobie|czy|teraz|dalej",
    words: &[
        (ME, "ja|my"),
        (ME | NOW, "bede|bedziemy|musze|musimy|chce"),
        (
            READER,
            "kto|ci|tych|ktorzy|czytelnik|czytelnicy|czytelnikow|wszyscy|panstwo|wy|ktokolwiek",
        ),
        (WARN, "uwaga|ostrzegam|ostrzezenie|ostrzegamy|przypis|redakcji|redakcja|nota"),
        (
            HERE,
            "dalej|dalsza|dalszej|dalszy|dalszym|ponizej|nizej|odtad|nastepne|kolejne|nastepnych|nastepnym|ponizszy|ponizsza|ponizsze",
        ),
        (
            TELL,
            "zdradza|zdradzaja|zdradzic|zdradzenia|zdradzajac|opowiada|opowiedziec|opisuje|opisac|ujawnia|ujawnic|ujawnienia|omawia|omowic|\
            mowi|mowic|wyjasnia|wyjasnic|dotyczy|dotycza|streszcza|streszczenie|zepsuc|psuje|spoileruje|porusza|porozmawiajmy|pisac|rozmawiac",
        ),
        (
            TELL | ME,
            "zdradzam|zdradze|zdradzamy|opowiadam|opowiem|opisuje|opisze|ujawniam|ujawnie|omawiam|omawiamy|mowie|powiem|pisze|napisze|wyjasniam|wyjasnie|wyjawie|spoileruje|porozmawiamy|pogadajmy|pogadamy",
        ),
        (TELL | PASSIVE, "zdradzone|zdradzony|opisane|opisana|ujawnione|omowione|wyjasnione"),
        (
            END,
            "zakonczenie|zakonczenia|zakonczeniu|zakonczeniem|koniec|koncu|final|finalu|finale|zabojca|zabojcy|zabojce|morderca|\
            morderce|mordercy|fabula|fabule|fabuly|tajemnica|tajemnice|tajemnicy|rozwiazanie|rozwiazania|konczy|skonczylo|smierc|wszystko|winny|sekret|zwrot|zwroty",
        ),
        (
            SEEN,
            "widzial|widziala|widzieli|widzieliscie|widziales|ogladal|ogladali|ogladaliscie|obejrzal|obejrzeli|obejrzeliscie|obejrzala|skonczyl|skonczyli|skonczyliscie|czytal|czytali|przeczytali|gral",
        ),
        (
            SEE,
            "zobaczyc|obejrzec|ogladac|obejrzyjcie|obejrzyj|zobaczcie|przeczytac|seans|seansie|seansu",
        ),
        (NOT, "nie|bez|nic|nigdy|niemozliwe|trudno|zadnych"),
        (
            STOP,
            "ucieka|uciekac|uciekajcie|przerwac|przerwie|przerwijcie|przerwij|zamknijcie|zamknij|zamknac|zamknie|przestac|przestanie|przestancie|\
            zawroci|zawroccie|zawrocic|pominac|pomin|pomincie|pominie|odlozyc|odlozyciem|odlozcie|odlozy|stop|wyjsc|wyjdzie|zatrzymac|zatrzyma|zatrzymajcie|zegnam|wychodzi|wychodza|wyjdzcie|czekac|poczekac",
        ),
        (STOP | BACK, "wroc|wroccie|wroci|wrocic|wracajcie|wraca|wracac"),
        (
            UNSEEN,
            "niespodzianke|niespodzianka|niespodzianki|zaskoczeni|niewtajemniczeni|niewtajemniczonych",
        ),
        (FOR, "dla"),
        (ONLY, "tylko|wylacznie|jedynie"),
        (FIRST, "przed|najpierw|zanim"),
        (WHEN, "po|pozniej|potem|gdy|kiedy"),
        (
            READ,
            "czytac|czytajcie|czytaj|czyta|czytania|lektury|lektura|lektura|doczyta|czytacie|przeczytacie",
        ),
        (NOW, "teraz|zaraz|juz|zamierzam"),
        (
            PEOPLE,
            "on|ona|oni|film|serial|rezyser|rezyserka|powiesc|ksiazka|scenariusz|historia|aktor|aktorka|autor|autorka|bohater|bohaterka",
        ),
        (OVER, "koniec|skonczone|koncza|konczy"),
        (SAFE, "bezpiecznie|bezpieczny|bezpieczna|bezpieczne|spokojnie"),
        (AGAIN, "znowu|znow|ponownie"),
        (PART | END, "rewelacji|zdradzania|ujawniania"),
    ],
    idioms: idioms![
        (
            "czytacie|czytasz|czytaj|czytajcie|czytanie *2 na wlasne|wlasna ryzyko|odpowiedzialnosc",
            WARNED
        ),
        (
            "moga|moze|mozecie *1 czytac|wrocic|wracac|czytajcie *1 wszyscy|kazdy|dalej",
            CALLBACK | READER | READ
        ),
        ("nie *1 zna|znaja|znasz|znacie *1 zakonczenia|zakonczenie|konca|finalu", UNSEEN),
        ("wszyscy|kazdy moga|moze *1 czytac|wrocic", CALLBACK | READER | READ),
        (
            "koniec niebezpiecznej|ryzykownej|zdradliwej czesci|fragmentu",
            CALLBACK | OVER | PART | END
        ),
        ("jakby|jak *2 widzieli|widzial|znali|przeczytali|obejrzeli", TELL | END),
        ("wciaz|jeszcze|nadal czeka|czekaja|lezy", UNSEEN),
        ("kto *1 stal|stoi|wszedl|otworzyl|zapalil", END),
        ("kto *1 zabil|zginal|ginie|umiera|jest|byl|to *1 zabojca|zrobil", END),
        ("jak *3 konczy|skonczylo|koncza|skonczy", END),
        ("co *1 dzieje|wydarzylo|stalo", END),
        (
            "ostatnia|ostatnia|ostatniej|ostatni|ostatnim|ostatnie *1 scena|scene|scenie|odcinek|odcinku|akt|akcie|rozdzial|minuty|minut|strona|strone|kadr",
            END,
        ),
        ("od|z tego|tej|tych *1 miejsca|momentu|pory|linii|punktu|akapitu|zdania", HERE),
        ("od teraz", HERE),
        ("to|reszta co dalej|nizej", HERE),
        ("ciag|czesc|reszta *1 tekstu|wpisu|artykulu", HERE),
        (
            "ten|tekst|niniejszy|moj|nasz|w tym *1 tekst|tekscie|artykul|artykule|wpis|wpisie|recenzja|recenzji|sekcja|akapit",
            SELF,
        ),
        ("bedzie|jest|mowa o", ME | TELL),
        (
            "nie|bez *2 widzial|widziala|widzieli|widzieliscie|widziales|ogladal|ogladali|ogladaliscie|obejrzal|obejrzeli|obejrzeliscie|skonczyl|skonczyli|skonczyliscie|czytal|czytali|byl|dotarl|dotarli",
            UNSEEN,
        ),
        (
            "chce|chcecie|chcesz|chca|zamierza|zamierzacie|woli|wolicie|planuje|planujecie|wola *1 obejrzec|zobaczyc|miec|odkryc|przeczytac|poczekac|niespodzianke|isc|sie|nie",
            UNSEEN,
        ),
        ("nie *1 chce|chcecie|chca|chcesz *1 wiedziec|znac|poznac|psuc", UNSEEN),
        ("ma|macie|maja|czeka *3 przed soba|was", UNSEEN),
        ("nie *1 czytajcie|czytaj|czyta|idzcie|przewijajcie *1 dalej", STOP),
        (
            "niech *1 wyjdzie|opusci|ucieka|przestanie|zamknie|wroci|pominie|przerwie|zatrzyma|odlozy|poczeka|spada",
            STOP | BACK,
        ),
        ("zeby|nie potem|mowcie|mow *3 nie ostrzegal|ostrzegalem|ostrzegalam", WARNED),
        ("ostrzegalem|ostrzegalam|ostrzegalismy $", WARNED),
        ("jestescie|zostaliscie ostrzezeni", WARNED),
        (
            "czytac|czytaj|czytajcie *1 po|dopiero *1 seansie|filmie|obejrzeniu|lekturze|finale",
            WARNED,
        ),
        ("bez owijania|ogrodek|litosci|skrupulow", FRANK),
        ("nic|niczego *1 nie *1 ukrywam|oszczedzam|zatajam", FRANK),
        ("ostatnia|ostatnie *1 szansa|ostrzezenie|chwila|okazja|wezwanie", LAST),
        ("mozecie *1 otworzyc *1 oczy", CALLBACK | READER | READ),
    ],
};

/// Russian.
pub(super) const RUSSIAN: Tongue = Tongue {
    small: "и|в|на|с|не|что|это|как|кто|о|от|для|уже|если|по|за|тут|здесь|еще|его|ее|но|без|будет|когда|до|все|\
        все|тех|этого|этои|я|мы|вы|там|так|же|бы|из|у|к|то|ли|этом|пока",
    words: &[
        (ME, "я|мы"),
        (ME | NOW, "буду|будем|собираюсь|придется"),
        (READER, "кто|тех|те|тем|читатель|читатели|читателям|все|вы|вам|всем"),
        (
            WARN,
            "внимание|осторожно|предупреждение|предупреждаю|предупреждаем|прим|примечание|ред|редакции",
        ),
        (
            HERE,
            "дальше|далее|ниже|отсюда|следующие|следующих|следующем|следующии|дальнеишем|дальнеишии|впереди|теперь",
        ),
        (
            TELL,
            "раскрывает|раскрывают|раскрыть|раскрывая|рассказывает|рассказать|рассказывая|описывает|описать|обсуждает|обсудить|говорит|говорить|\
            поговорим|объясняет|объяснить|пересказ|пересказать|пересказывает|назвать|называет|выдать|выдавая|споилерит|касается|касаются|подробно|испортить|портит|речь|сказать",
        ),
        (
            TELL | ME,
            "раскрываю|раскрою|раскрываем|раскроем|расскажу|рассказываю|расскажем|рассказываем|опишу|описываю|обсуждаем|обсудим|говорю|говорим|объясню|назову|называю|пишу|напишу|скажу|перескажу|выдам|поговорим|разберем|разбираю",
        ),
        (
            TELL | PASSIVE,
            "раскрыта|раскрыт|раскрыто|раскрыты|раскрывается|раскрываются|описана|описан|пересказан|обсуждается",
        ),
        (
            END,
            "финал|финала|финале|финалу|концовка|концовку|концовки|концовке|развязка|развязку|развязки|развязке|конец|концом|конце|\
            убиица|убиицу|убиицы|убиице|сюжет|сюжета|таина|таину|таины|разгадка|разгадку|разгадки|закончилось|кончилось|кончается|заканчивается|\
            закончится|все|виновник|виновника|смерть|секрет|секреты|поворот|повороты",
        ),
        (
            SEEN,
            "видел|видели|видела|смотрел|смотрели|смотрела|посмотрел|посмотрели|посмотрела|досмотрел|досмотрели|досмотрела|читал|читали|дочитал|дочитали|прошел|прошли|закончил|закончили",
        ),
        (
            SEE,
            "посмотреть|увидеть|досмотреть|посмотрите|дочитать|прочитать|посмотри|просмотра|просмотр",
        ),
        (NOT, "не|без|ничего|никогда|нельзя|невозможно|трудно|ни|нет"),
        (
            STOP,
            "остановитесь|остановиться|остановись|закроите|закроет|закроют|закрыть|закрои|уходите|уити|уходи|пропустите|пропустить|пропусти|отложите|отложить|\
            стоп|бегите|бросьте|подождите|подождать|прекратите|прощаемся|выити|выидите|листаите",
        ),
        (STOP | BACK, "возвращаитесь|вернитесь|вернуться|возвращаися|приходите|заходите|вернетесь"),
        (UNSEEN, "сюрприз|сюрпризы|неожиданность|удовольствие|интригу"),
        (FOR, "для"),
        (ONLY, "только|лишь|исключительно"),
        (FIRST, "сначала|прежде|перед|сперва|до"),
        (WHEN, "потом|после|когда|позже"),
        (READ, "читать|читаите|читаи|чтение|чтением|прочтения|дочитывать|чтения|читаете"),
        (NOW, "сеичас|теперь|сразу|должен|должна"),
        (
            PEOPLE,
            "он|она|они|фильм|сериал|режиссер|роман|книга|сценарии|история|актер|актриса|автор|герои|героиня|лента|картина",
        ),
        (OVER, "конец|закончились|закончился|позади|кончились|все"),
        (SAFE, "безопасно|безопасныи|безопасная|спокоино"),
        (AGAIN, "снова|опять|вновь"),
        (PART | END, "раскрытия|откровении|откровения|разоблачении"),
    ],
    idioms: idioms![
        ("важна|важен|дорога|дорог *1 интрига|сюрприз|неожиданность", UNSEEN),
        ("до встречи|свидания|скорого", STOP | BACK),
        ("читать|читаите|читаете|дальше|продолжаите *3 на свои страх", WARNED),
        (
            "закрываите|закрываи|закрываем|сворачиваите *1 вкладку|вкладка|страницу|окно|пост|статью",
            STOP
        ),
        (
            "можно|могут|можете *1 читать|возвращаться|вернуться *1 всем|все|дальше|спокоино",
            CALLBACK | READER | READ
        ),
        (
            "опасная|рискованная|скользкая часть|зона закончилась|позади|окончена|закончена",
            CALLBACK | OVER | PART | END
        ),
        ("впереди *3 серия|серии|глава|главы|сезон|эпизод", UNSEEN),
        ("не *1 дочитана|досмотрен|досмотрена|пройдена|прочитана", UNSEEN),
        ("еще|все *1 ждет|лежит", UNSEEN),
        ("кто *1 убил|убиица|умер|погиб|виноват|стрелял", END),
        ("чем *3 закончилось|кончилось|закончится|кончится|заканчивается|кончается", END),
        ("что *1 случилось|произошло|происходит|случится", END),
        (
            "последняя|последнюю|последнеи|последнем|последние|последнии *1 сцена|сцену|сцене|серия|серию|серии|эпизод|эпизоде|кадр|кадре|глава|главу|главе|минуты|страница|страницу",
            END,
        ),
        ("с|начиная этого|этои *1 места|момента|строки|точки|абзаца", HERE),
        ("все|то что ниже|дальше|далее", HERE),
        ("остаток|остальная|оставшаяся *1 текста|часть|статьи|рецензии", HERE),
        (
            "эта|этот|этом|этои|моя|наша|в *1 статья|статье|текст|тексте|рецензия|рецензии|обзор|обзоре|материал|материале|заметка|заметке|раздел|разделе",
            SELF,
        ),
        ("читать|читаите *2 после *1 просмотра|фильма|финала|сеанса", WARNED),
        ("открытым текстом", FRANK),
        ("без утаики|купюр|обиняков|стеснения", FRANK),
        ("ничего не *1 скрываю|утаю|скрываем|утаиваю", FRANK),
        ("со всеми подробностями", TELL),
        (
            "не *2 видел|видели|видела|смотрел|смотрели|смотрела|посмотрел|посмотрели|досмотрел|досмотрели|читал|читали|дочитал|дочитали|был|прошел|прошли|закончил|закончили",
            UNSEEN,
        ),
        (
            "собираетесь|собирается|хотите|хочет|хочется|планируете|намерены|предпочитаете|думаете *1 смотреть|посмотреть|читать|прочитать|увидеть|сохранить|удивиться|узнать|сами|дождаться",
            UNSEEN,
        ),
        (
            "не *1 хотите|хочет|хочешь|любите|любит *1 знать|узнать|споилеры|портить|лишиться",
            UNSEEN,
        ),
        ("не *1 читаите|читаи|листаите|идите *1 дальше|ниже|далее", STOP),
        ("лучше остановиться|уити|подождать|закрыть|пропустить|вернуться|отложить", STOP),
        ("я|мы вас? предупредил|предупредила|предупредили|предупреждал|предупреждала", WARNED),
        ("вас|вы предупредили|предупреждены", WARNED),
        ("потом *1 не говорите|жалуитесь", WARNED),
        ("последнии|последняя|последнее *1 шанс|предупреждение|возможность|остановка", LAST),
        ("можете|можно *1 открыть|открывать *1 глаза", CALLBACK | READER | READ),
    ],
};
