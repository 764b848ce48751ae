//! What German words and turns of speech mean in a sentence that may stop a reader.
//!
//! Enters: nothing. Leaves: words and phrases with their senses, as `fold.rs` folds them. Not here:
//! what senses beside each other say (`senses`).

use super::bits::{
    AGAIN, BACK, CALLBACK, END, FIRST, FOR, FRANK, HERE, LAST, ME, NOT, NOW, ONLY, OVER, PART,
    PASSIVE, PEOPLE, READ, READER, SAFE, SEE, SEEN, SELF, STOP, TELL, Tongue, UNSEEN, WARN, WARNED,
    WHEN, idioms,
};

/// German.
pub(super) const GERMAN: Tongue = Tongue {
    small: "der|die|das|den|dem|des|ein|eine|einen|und|ist|nicht|mit|fur|zu|zum|von|wer|wie|wird|es|ich|wir|\
        sie|im|in|an|auf|auch|noch|aber|hier|ab|sich|alle|dann|so|wenn|falls|bitte|jetzt|sollte|hat|haben|dieser|\
        diesem|diese|nur|was|am|bei|als|um",
    words: &[
        (ME, "ich|wir"),
        (ME | NOW, "wollen"),
        (
            READER,
            "wer|alle|leute|leuten|leser|leserinnen|lesern|jeder|jene|ihr|diejenigen|euch|ihnen",
        ),
        (
            WARN,
            "achtung|warnung|vorsicht|hinweis|anmerkung|redaktion|spoilerwarnung|warnhinweis|vorwarnung|anm",
        ),
        (
            HERE,
            "folgenden|folgende|nachfolgend|nachfolgenden|unten|weiteren|weiter|nachsten|danach|fortan|folgt|ab",
        ),
        (
            TELL,
            "verraten|verrat|erzahlt|erzahlen|enthullt|enthullen|nennt|nennen|beschreibt|beschreiben|bespricht|besprechen|\
            behandelt|behandeln|vorweg|vorwegnimmt|vorwegnehmen|spoilert|spoilern|schildert|schildern|sprechen|spricht|reden|\
            redet|erklart|erklaren|erlautert|thematisiert|diskutiert|diskutieren|auflosen|aufgelost|kommt|verdirbt|verderben|\
            nacherzahlt|ausgeplaudert|ausplaudern",
        ),
        (
            TELL | PASSIVE,
            "gespoilert|besprochen|enthullt|beschrieben|erzahlt|verraten|vorweggenommen|behandelt",
        ),
        (
            TELL | ME,
            "verrate|erzahle|enthulle|nenne|beschreibe|bespreche|schildere|spreche|rede|erklare|lose|spoilere|plaudere",
        ),
        (
            END,
            "ende|schluss|auflosung|ausgang|finale|morder|tater|taterin|pointe|wendung|wendungen|handlung|geheimnis|\
            ausgeht|endet|ausging|schlussszene|schlussakt|alles|ratsel|identitat|finales|endes|schlusses|schluß|todesfalle|endung",
        ),
        (SEEN, "gesehen|gelesen|kennt|kennen|geschaut|gespielt|beendet|durch"),
        (SEE, "sehen|schauen|ansehen|anschauen|anzusehen|anzuschauen"),
        (NOT, "nicht|nie|ohne|kein|keine|keinen|nichts|unmoglich|schwer|weder"),
        (
            STOP,
            "abbiegen|aufhoren|aussteigen|umkehren|wegklicken|schließen|schließt|verlassen|weggucken|abbrechen|stoppen|\
            uberspringen|uberspringt|uberspringe|weglegen|zuklappen|wegsehen|halt|stopp|stop|tschuss|warten|weiterblattern|\
            aufhort|aussteigt|raus|umblattern|weghoren|abschalten|zumachen",
        ),
        (STOP | BACK, "wiederkommen|zuruckkommen|zuruckkehren|wiederkommt|zuruckkommt"),
        (
            UNSEEN,
            "ungesehen|ungelesen|ungespielt|uberraschung|uberraschungen|uberraschen|unvoreingenommen|ahnungslos|unwissend",
        ),
        (FOR, "fur|richtet|an"),
        (ONLY, "nur|ausschließlich"),
        (FIRST, "bevor|zuerst|vorher|erst|zuvor|ehe"),
        (WHEN, "wenn|nachdem|danach|spater|sobald"),
        (READ, "weiterlesen|weiterliest|lesen|liest|lest|lekture|weiterlest"),
        (NOW, "jetzt|gleich|nun|muss|mussen|werde|werden|mochte"),
        (
            PEOPLE,
            "er|film|serie|regisseur|regisseurin|roman|buch|drehbuch|geschichte|sender|studio|schauspieler|autor|autorin|staffel|folge",
        ),
        (OVER, "ende|endet|enden|vorbei|schluss|beendet|abgeschlossen"),
        (SAFE, "unbedenklich|ungefahrlich|harmlos|gefahrlos|sicher|bedenkenlos|entwarnung"),
        (AGAIN, "wieder"),
        (PART | END, "enthullungen|verrat|indiskretionen|geheimnisverrat"),
    ],
    idioms: idioms![
        ("weiterlesen|lesen|lest|liest|lektüre|lekture *2 auf eigene gefahr|verantwortung", WARNED),
        ("schnell|sofort|wie|nix weg", STOP),
        ("weg hier|da|von", STOP),
        ("noch vor sich|euch|dir|ihnen", UNSEEN),
        ("bis spater|dann|bald|nachher|morgen|montag|nachste $", STOP | BACK),
        (
            "gehe|geht|setze|setzt|nehme *3 davon|voraus|an *1 aus? *2 das|dass|daß *4 alle|ganze|ganzen|folgen|staffel|film|buch|serie",
            TELL | END | ME | NOW
        ),
        ("noch *1 mittendrin|unterwegs|mitten|nicht *1 steckt|ist|so|bis|durch", UNSEEN),
        (
            "macht|mach|mache|machen|klickt|klick *3 tab|fenster|seite|heft|buch|brief *2 zu|weg",
            STOP
        ),
        (
            "ab|von hier|jetzt|da *1 durfen|konnen|darf|kann *2 alle|jeder|jede|wer *2 mitlesen|lesen|weiterlesen|einsteigen|zuruckkommen|zuhoren",
            CALLBACK | READER | READ
        ),
        (
            "ab|von hier|jetzt|da *1 durfen|konnen|darf|kann *2 alle|jeder *6 weiterlesen|mitlesen|lesen",
            CALLBACK | READER | READ
        ),
        (
            "wer *2 ausgestiegen|ubersprungen|weggeklickt *2 kann|darf *3 einsteigen|weiterlesen|mitlesen",
            CALLBACK | READER | READ
        ),
        (
            "das war|ware *1 heikle|gefahrliche|verraterische|verbotene teil|abschnitt|stelle",
            CALLBACK | OVER | PART | END
        ),
        ("ende des|der heiklen|gefahrlichen teils|stelle", CALLBACK | OVER | PART | END),
        ("muss|mussen *3 geredet|gesprochen werden", ME | NOW | TELL | PASSIVE),
        (
            "muss|werde|will|darf ich *2 sagen|verraten|erzahlen|nennen *1 wer|was|wie",
            ME | NOW | TELL | END
        ),
        ("als hatten|hatte|wurden|ob *3 gesehen|gelesen|kennen", TELL | END),
        ("alles weitere|folgende|ubrige", HERE),
        ("im kino waren|gewesen|war", SEEN),
        ("kaffee|tee *1 kochen|holen|trinken", STOP),
        ("lest|lies|lesen *3 spater|danach|hinterher", STOP),
        ("im folgenden|weiteren wird|werden|sei verraten|enthullt|aufgelost", HERE | TELL | END),
        ("wer *3 war|ist|stirbt|totet|geklopft|getotet|ermordet|morder|tater", END),
        ("wie *4 ausgeht|endet|ausging|ausgegangen|aufgeht|auflost", END),
        ("was *2 passiert|geschieht|geschah|passierte", END),
        (
            "letzte|letzten|letzter *1 szene|akt|folge|kapitel|seite|minuten|bild|einstellung|satz|seiten",
            END,
        ),
        ("ab hier|jetzt|sofort|nun|dieser|diesem", HERE),
        ("von jetzt|hier|nun an", HERE),
        ("im folgenden|weiteren|anschluss", HERE),
        ("rest dieses|des|der|von", HERE),
        ("die nachsten|folgenden *1 zeilen|absatze|abschnitte|satze", HERE),
        (
            "dieser|dieses|diese|diesem|der|mein|unser|folgende *1 artikel|text|beitrag|abschnitt|rezension|besprechung|kritik|analyse|kolumne|meldung",
            SELF,
        ),
        ("hier steht|stehen|nenne|erzahle|verrate", HERE),
        ("steht|stehen hier|unten|gleich", HERE),
        ("noch liest|lesen|schaut|schauen|spielt|sieht", UNSEEN),
        ("blattert|blattern *3 um", STOP),
        ("erst|besten|besser nach *3 lesen", WARNED),
        ("sagt|sage|sagen *6 gewarnt", WARNED),
        ("geht|gehen es|wir um|an|ans|zum", TELL),
        ("geht um|ans", TELL),
        ("wird es konkret|ernst", TELL),
        ("zu reden|sprechen", TELL),
        ("nicht|nie|ohne *1 gesehen|gelesen|kennt|gespielt|geschaut|beendet|durch", UNSEEN),
        (
            "noch *3 sehen|schauen|lesen|anschauen|ansehen|vor *1 mochte|will|wollen|mochten|sich",
            UNSEEN,
        ),
        (
            "uberraschung|uberraschungen|spannung *2 nicht|bewahren|erhalten|nehmen|verderben",
            UNSEEN,
        ),
        ("uberraschen lassen", UNSEEN),
        ("lieber|nicht *2 wissen|erfahren", UNSEEN),
        ("nicht *1 weiterlesen|weiterliest|weiterlest|weiterscrollen|weiter", STOP),
        ("besser|bitte nicht weiter", STOP),
        ("liest|lest|lesen *2 nicht weiter", STOP),
        ("spater|dann|danach *1 wieder|wiederkommen|zuruck|zuruckkommen", STOP | BACK | WHEN),
        ("hier raus|aufhoren|aussteigen|schluss", STOP),
        ("ihr|sie|du|wer *2 gewarnt", WARNED),
        ("kein|keine blatt|rucksicht", FRANK),
        ("ohne rucksicht|umschweife|zuruckhaltung", FRANK),
        ("nichts *2 verschwiegen|ausgespart|ausgelassen|zuruckgehalten", FRANK),
        ("letzte|letzter *1 chance|warnung|gelegenheit|ausstieg|aufruf|ausfahrt", LAST),
        ("nicht nehmen|verderben|vorwegnehmen lassen", UNSEEN),
        ("lekture|lesen *4 beenden|abbrechen|einstellen|unterbrechen", STOP),
        ("ihr|alle|durfen|konnt|konnen *3 augen *2 aufmachen|offnen", CALLBACK | READER | READ),
    ],
};
