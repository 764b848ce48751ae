//! What words and turns of speech mean in Turkish and Hindi.
//!
//! Enters: nothing. Leaves: words and phrases with their senses, as `fold.rs` folds them. Not here:
//! what senses beside each other say (`senses`).

use super::bits::{
    AGAIN, BACK, CALLBACK, END, FIRST, FOR, FRANK, HERE, LAST, ME, NOT, NOW, ONLY, OVER, PART,
    PEOPLE, READ, READER, SAFE, SEE, SEEN, SELF, STOP, TELL, Tongue, UNSEEN, WARN, WARNED, WHEN,
    idioms,
};

/// Turkish.
pub(super) const TURKISH: Tongue = Tongue {
    small: "bir|ve|bu|da|de|icin|ile|cok|daha|ama|o|ne|mi|gibi|kadar|sonra|var|yok|olan|olarak|en|ki|ya|simdi|\
        buradan|burada|bundan|henuz|kim|lutfen|filmi|diziyi|filmin|dizinin|yazinin|yazida|siz|ben",
    words: &[
        (ME, "ben|biz"),
        (READER, "izleyenler|okuyucu|okur|okurlar|isteyenler|herkes|izlemeyenler|siz"),
        (WARN, "dikkat|uyari|uyarisi|uyarayim|uyaralim|not|editorun|uyarmadi"),
        (
            HERE,
            "buradan|bundan|asagida|devaminda|devami|devamini|sonrasi|sonrasini|sonraki|kalaninda|kalani|gerisi|altta|itibaren|ileride",
        ),
        (
            TELL,
            "anlatiyor|anlatiliyor|anlatmak|anlatan|anlatilmaktadir|acikliyor|aciklaniyor|aciklamak|aciklanmaktadir|bahsediyor|bahsetmek|bahsediliyor|konusmak|soylemek|soyluyor|soyleniyor|\
            ele|veriliyor|deginiyor|iceriyor|icerir|ifsa|kaciran|kaciracak",
        ),
        (
            TELL | ME,
            "anlatiyorum|anlatacagim|anlatacagiz|anlatiyoruz|acikliyorum|aciklayacagim|acikliyoruz|bahsediyorum|bahsedecegim|bahsediyoruz|soyluyorum|soyleyecegim|konusuyoruz|konusacagiz|konusalim|yaziyorum|yazacagim|deginecegim",
        ),
        (
            END,
            "sonunu|sonu|sonuna|sonunda|sonundan|finali|finalini|finale|finalin|finalden|finalinden|katil|katili|katilin|son|sir|sirri|sirrini|olay|olum|olumu|gercek|gercegi|her|konusunu|hikayenin",
        ),
        (
            SEEN | READER,
            "izleyenler|izleyenlere|bitirenler|bitirenlere|okuyanlar|okuyanlara|gorenler|gorenlere",
        ),
        (SEEN, "izlediyseniz|izlemis|izlemisler"),
        (SEE, "izleyip|izleyin|izledikten|izlemek|bitirdikten|izleyince|okuyup"),
        (
            UNSEEN,
            "izlemedi~|bakmadi~|bakmamis~|izlemeye~|izlemeden|bitirmedi~|bitirmeye~|bitirmeden|okumadi~|okumaya~|seyretmedi~|seyretmeye~|izlememis~|bitirmemis~|okumamis~|seyretmemis~|gormemis~|gormedi~|gormeye~|gormeden|surpriz~|izleyecek~|seyredecek~|merak",
        ),
        (NOT, "degil|olmadan|soylemeyecegim|anlatmayacagim|vermeden|soylemem|anlatmam"),
        (
            STOP,
            "durun|duralim|dursun|kapatin|kapatsin|okumayin|okumasin|birakin|biraksin|ayrilsin|ayrilin|cikin|ciksin|atlayin|atlasin|gecin|uzaklasin|durmali|bekleyin|kacin|kacsin|dur|saklasin|saklayin|ertelesin|erteleyin|beklesin|kaydirmayin|ilerlemeyin|okumamali",
        ),
        (STOP | BACK, "donun|gelin|gelsin|donsun|geri"),
        (FOR, "icin|yonelik"),
        (ONLY, "sadece|yalnizca|yalniz"),
        (FIRST, "once"),
        (WHEN, "sonra|oyle|izleyince"),
        (READ, "okuyun|okumaya|okumayi|devam|okumak|okumadan"),
        (NOW, "simdi|artik"),
        (PEOPLE, "film|dizi|yonetmen|roman|kitap|senaryo|oyuncu|karakter"),
        (OVER, "bitti|sona|bitiyor|sonu"),
        (SAFE, "guvenli|guvenle|rahatca|gonul"),
        (AGAIN, "tekrar|yeniden|yine"),
        (PART | END, "ifsalar|aciklamalar"),
    ],
    idioms: idioms![
        (
            "izlemeyenler|izlemeyenlere|izlememisler icin? *1 kisaca|ozetle|tavsiye|oneri|spoilersiz",
            0
        ),
        ("izleyenlerle|bitirenlerle|izleyenler *1 bas basa|basbasa", WARNED),
        ("herkes|herkesin *1 okuyabilir|donebilir|okuyabilirsiniz", CALLBACK | READER | READ),
        ("okuyabilir|okuyabilirsiniz $", CALLBACK | READER | READ),
        (
            "tehlikeli|riskli|surprizli kisim|bolum *1 bitti|bitiyor|sona",
            CALLBACK | OVER | PART | END
        ),
        ("kim|kimin|katilin kim? oldugunu|oldurdu|oldugunu|oldugu", END),
        ("nasil bittigini|bitiyor|bitti|sonlandigini|bitecegini", END),
        ("ne oldugunu|oldugu|olacagini", END),
        ("son sahne~|bolum~|sayfa~|dakika~|perde~|kare~", END),
        ("her seyi|sey", END),
        ("buradan|bundan sonra|sonrasi|sonrasini|sonrasinda|itibaren", HERE),
        ("yazinin|metnin|incelemenin devami|devaminda|kalani|kalaninda|gerisi|bundan|geri", HERE),
        ("bu yazi|yazida|inceleme|incelemede|makale|metin|bolumde|haberde|haber", SELF),
        ("merak etmeyin", NOT),
        ("bilmek|ogrenmek istemi~|istemey~", UNSEEN),
        ("kacmasini|kacsin|bozulmasini istemi~|istemey~", UNSEEN),
        ("uyarmadi|soylemedi demeyin|demeyiniz", WARNED),
        ("benden soylemesi|uyarmasi", WARNED),
        ("uyarildiniz", WARNED),
        ("acik acik", FRANK),
        ("hicbir sey *1 saklamadan|saklamiyorum", FRANK),
        ("size|sana gore degil", STOP),
        ("gelelim|geliyoruz|gelirsek *1 finale|sonuna|sona", WARNED),
        ("finale|sonuna|sona gelelim|geliyoruz|gelirsek", WARNED),
        ("izledikten|bitirdikten|okuduktan sonra *1 okuyun|okuyunuz|okunmali|okumanizi", WARNED),
        ("son sans~|uyari|cagri", LAST),
    ],
};

/// Hindi.
pub(super) const HINDI: Tongue = Tongue {
    small: "है|हैं|का|की|के|को|में|से|और|यह|ये|वे|पर|तो|भी|नहीं|मैं|आप|ने|कि|एक|हो|कर|इस|उस|यहाँ|आगे|अगर|जो|जिन्होंने|होगी|होगा|क्या|यहीं|अब|दी|वही",
    words: &[
        (ME, "मैं|हम|मैंने|मुझे|हमें"),
        (READER, "आप|आपने|जिन्होंने|जो|जिसने|पाठक|दर्शक|लोग|वे|वही"),
        (WARN, "चेतावनी|सावधान|सावधानी|ध्यान|अलर्ट|संपादक"),
        (HERE, "आगे|नीचे|अब|अगले|बाद|निम्न"),
        (
            TELL,
            "बताता|बताते|बताया|बताई|बताए|बताना|बताने|खुलासा|चर्चा|बात|लिखा|लिखी|जिक्र|वर्णन|खुलता|खुलती|खोलता|खोलते|खुलने|उजागर|बताती",
        ),
        (TELL | ME, "बताऊँगा|बताऊंगा|बताऊँगी|बताऊंगी|बताएँगे|बताएंगे|खोलूँगा|लिखूँगा|कहूँगा|करूँगा|करेंगे"),
        (END, "अंत|एंडिंग|क्लाइमेक्स|कातिल|कातिल|हत्यारा|राज|राज|रहस्य|मौत|अंजाम|आखिर|ट्विस्ट|कहानी|सब"),
        (SEEN, "देखी|देखा|देख|देखे|पढी|पढा|पढ|ली"),
        (SEE, "देखने|देखें|देखना|देखकर|देखिए"),
        (NOT, "नहीं|न|ना|बिना|मत"),
        (STOP, "रुक|रुकें|रुकिए|बंद|छोड|छोडें|लौट|ठहर|ठहरें|हट|निकल"),
        (STOP | BACK, "लौटिए|लौटें|लौटकर|आइए|आएँ"),
        (UNSEEN, "सरप्राइज|सरप्राइज"),
        (FOR, "लिए"),
        (ONLY, "सिर्फ|सिर्फ|केवल|वही"),
        (FIRST, "पहले"),
        (WHEN, "बाद|तब|फिर"),
        (READ, "पढें|पढिए|पढना|पढने"),
        (NOW, "अब|पडेगा|पडेगा|होगा"),
        (PEOPLE, "निर्देशक|फिल्म|फिल्म|सीरीज|सीरीज|किताब|उपन्यास"),
        (OVER, "खत्म|खत्म|समाप्त"),
        (SAFE, "सुरक्षित|बेफिक्र|निश्चिंत"),
        (AGAIN, "फिर|दोबारा"),
        (PART | END, "खुलासे"),
    ],
    idioms: idioms![
        ("सब|सभी|कोई *2 पढ सकते|सकता", CALLBACK | READER | READ),
        ("खतरनाक|नाजुक हिस्सा|भाग *2 खत्म|समाप्त", CALLBACK | OVER | PART | END),
        ("बता दूँगा|दूंगा|दूँगी|दूंगी|देता|देते|देंगे", TELL | ME | NOW),
        ("कौन था|थी|है|थे", END),
        ("अंत में *2 क्या होता|हुआ", END),
        ("कातिल|हत्यारा|कातिल कौन", END),
        ("आखिरी|आखिर|अंतिम|आखिरी सीन|दृश्य|एपिसोड|कडी|अध्याय|हिस्से|पन्ने", END),
        ("यहाँ|यहां|इसके|इस से|के *1 आगे|बाद|नीचे", HERE),
        ("इस|यह लेख|समीक्षा|पोस्ट|रिव्यू|हिस्से|भाग", SELF),
        ("नहीं|न|ना|बिना *1 देखी|देखा|देखे|देख|पढी|पढा", UNSEEN),
        ("देखने|पढने वाले|वाली|की *2 हैं|हों|सोच|योजना", UNSEEN),
        ("नहीं *1 जानना", UNSEEN),
        ("जानना *1 नहीं", UNSEEN),
        ("मजा|मजा *1 खराब|किरकिरा *1 नहीं|न *1 करना|चाहते", UNSEEN),
        ("मत|न|ना|नहीं पढें|पढिए|पढिएगा|पढना|बढें|बढिए", STOP),
        ("आगे *1 मत|न|ना *1 पढें|पढिए|बढें|बढिए", STOP),
        ("पेज|टैब|पन्ना बंद", STOP | UNSEEN),
        ("बंद कर", STOP),
        ("बात करते|करेंगे|करते हैं", ME | TELL),
        ("देखने|पढने के बाद *1 पढें|पढिए|पढना", WARNED),
        ("बाद में", WHEN),
        ("चेतावनी|आगाह दे|कर *1 दी|दिया", WARNED),
        ("मत|न कहना|कहिएगा *2 चेताया|बताया", WARNED),
        ("कुछ *1 नहीं *1 छिपाऊँगा|छुपाऊँगा|छिपाया|छुपाया", FRANK),
        ("आखिरी|आखिरी मौका|मौका|चेतावनी", LAST),
    ],
};
