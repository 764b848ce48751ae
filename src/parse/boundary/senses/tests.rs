//! Warnings that no family of phrases knows, as people would write them, and what only sounds so.

#![allow(clippy::too_many_lines)]
use super::super::phrases::{Judge, Said};

#[track_caller]
fn warns(sentences: &[&str]) {
    let judge = Judge::new();
    let silent: Vec<_> = sentences
        .iter()
        .filter(|sentence| !matches!(judge.judge(sentence), Said::Warns(_)))
        .collect();
    assert!(silent.is_empty(), "should warn: {silent:#?}");
}

#[track_caller]
fn says_nothing(sentences: &[&str]) {
    let judge = Judge::new();
    let loud: Vec<_> = sentences
        .iter()
        .filter(|sentence| matches!(judge.judge(sentence), Said::Warns(_)))
        .collect();
    assert!(loud.is_empty(), "should not warn: {loud:#?}");
}

#[test]
fn english_readers_are_stopped_in_many_words() {
    warns(&[
        "From here on I tell how it ends.",
        "I'm going to give away the ending now.",
        "Fair warning: I talk about the last scene below.",
        "Ending discussed below.",
        "If you haven't watched, turn back.",
        "If you have not seen the last episode, this is where we part.",
        "Everybody who still means to see it should close this window.",
        "Beyond this line I assume that you know who was on the pier.",
        "Below, we name the killer.",
        "In what follows I describe the final twenty minutes in detail.",
        "I can't write about this without telling you how it turns out.",
        "Let's talk about that ending.",
        "So let us get to the part that nobody is supposed to know about; off you go if you would rather wait.",
        "You might prefer to see it first.",
        "Please see it before you read on.",
        "The rest of this letter is for those who have finished the season.",
        "If you are not caught up, this is not the post for you.",
        "Go no further if the last hundred pages are still ahead of you.",
        "Those who like their surprises intact can skip to the score.",
        "I hold nothing back below.",
        "Here I stop being careful.",
        "Everything is revealed from this line down.",
        "I shall ruin it for you now.",
        "The secret comes out in the next paragraph.",
        "Final call for those who want to watch it cold.",
        "We discuss the finale in detail below, so proceed accordingly.",
        "Consider this the warning.",
        "(Editor's note: the remainder of this section and the two that come after discuss the final season.)",
        "Note to readers: the following paragraphs disclose the identity of the murderer.",
        "A warning before we go on: I mean to tell all of it.",
        "I'd urge you to put this down and see it first.",
        "Go and watch it and then come back to this.",
        "See you on the other side if you haven't finished.",
        "Avert your eyes now.",
        "If you are still reading the book, do not read this.",
        "This is a full account of the plot, from the first frame to the last.",
        "The entire plot is laid out below.",
        "This recap gives everything away.",
        "The following is a blow-by-blow account of the finale.",
        "From here we go into the finale.",
        "Okay, everyone who hasn't finished: out.",
        "I know how it ends and I am not going to keep it to myself.",
        "Reading on will tell you who did it.",
        "Continue only if you have seen all six parts.",
        "This letter will tell you who the father is.",
        "Turn the page now if you are keeping it for Sunday.",
        "The unspoiled should leave the room.",
        "For the benefit of those who haven't seen it, stop here.",
        "I spoil the lot below, so mind how you go.",
        "Everyone who is still waiting for the paperback: goodbye, and thank you for coming.",
        "I have to talk about the last ten pages, because there is nothing else worth talking about.",
        "This next bit is only for people who have turned the final page.",
        "[The remainder of this review reveals who survives.]",
        "You have one last chance to leave with your ignorance intact.",
        "We'll be discussing everything up to and including the finale.",
        "Discussion of the season finale follows.",
        "The following section reveals the fate of every character.",
        "This letter discusses the book in its entirety.",
        "I will be frank about the ending from now on.",
        "Below the cut I talk about who dies.",
        "If you're waiting for the dub, scroll no further.",
        "Manga readers only from here.",
        "If you haven't reached chapter 40, come back when you have.",
        "This thread assumes you have watched the whole season.",
        "I can't review this honestly without saying what happens to the dog.",
        "To explain why it works, I have to explain how it ends.",
        "What comes next is the ending, so look away.",
        "It's time to talk about the elephant in the room: the ending.",
        "And now the ending.",
        "Okay, the ending.",
        "Here's how it all goes down.",
        "The plot, in full, goes like this.",
        "If you would like to keep the surprise, skip the next two paragraphs.",
        "Skip down to the verdict to avoid learning the ending.",
        "The next two paragraphs are for those who have seen it.",
        "Readers who have not got to the end should look away for a paragraph.",
        "On your own head be it.",
        "Abandon hope, all ye who haven't watched it.",
        "I name names below.",
        "This piece is best read after the film.",
        "You will want to have seen it first.",
        "You've been told.",
    ]);
    says_nothing(&[
        "The studio has asked critics not to reveal the ending.",
        "I will not tell you how it ends.",
        "I won't give away the ending.",
        "I shall give nothing away.",
        "I am not going to say who did it.",
        "Three of these I talk about without giving a thing away.",
        "To say much more would be to spoil it, and I have no wish to.",
        "You will want to stay until the end of the credits.",
        "If you haven't seen the first film, you will be lost.",
        "If you haven't seen it, go.",
        "If you haven't seen it yet, it is playing at the Rex until Sunday.",
        "Go and see it before it closes.",
        "See it before everybody tells you about it.",
        "Come back next week for our interview with the director.",
        "I left the cinema before the credits had ended.",
        "The ending will divide people.",
        "The ending is the best part and I would not touch it here.",
        "The last scene is a marvel of lighting.",
        "Don't read about it, just go.",
        "The film reveals its secrets slowly.",
        "What follows is a comedy of errors, told with a straight face.",
        "What follows is a cat-and-mouse game between two brilliant actors.",
        "From here the film becomes a quieter thing.",
        "From there on the story moves between two towns.",
        "In the end it is the music that stays with you.",
        "It tells of a woman who comes home to bury her father.",
        "The story begins with a death.",
        "Below is our list of the ten best scenes in the history of the pier.",
        "I have been warned about films like this.",
        "You have until Sunday to see it.",
        "It is out on Friday; come early.",
        "Whoever has seen her earlier work will know what to expect.",
        "Those who have seen the series will recognise the harbour.",
        "Anyone who has read the book knows the risk the director takes.",
        "She stops, turns back and looks away.",
        "He was told to turn back and did not.",
        "We talked about the ending for an hour on the way home.",
        "My daughter guessed the twist and I did not.",
        "The twist, if there is one, I leave to you.",
        "It would be unkind to say more.",
        "I have said too much already.",
        "The less you know, the better.",
        "Go in knowing as little as you can.",
        "Read the book first if you have the time.",
        "The cast is a who's who of the northern stage.",
        "The final season starts on Monday.",
        "The show ends its run in May after nine seasons.",
        "The series finale drew four million viewers, the broadcaster said.",
        "The director told us that the ending was shot first.",
        "This review was written after one viewing.",
        "Further details about the release will follow.",
        "Full details of the cast follow below.",
        "Details about the festival are below.",
        "Tickets are on sale now at the address below.",
        "The company will reveal the winner in March.",
        "Her new novel is about the end of a marriage.",
        "The performances are the reason to go, and the ending is the reason to go again.",
        "I have seen it three times and would go a fourth.",
        "Those who stay to the end of the credits will be rewarded.",
        "You do not have to have seen the first season to enjoy this one.",
        "It is the kind of film you want to tell everybody about.",
        "Nobody in the audience left before the end.",
        "She waits, she watches, and she stops the clock.",
        "Read our interview with the director below.",
        "Our guide to the cast follows below.",
        "The show returns on Sunday at nine.",
        "The studio confirmed on Monday that the final season will begin in March.",
        "The author says that the ending came to her in a dream.",
        "In this interview she talks about the music, the weather and the dog.",
        "Don't miss it.",
        "Do not wait for the streaming release: see it large.",
        "If you only see one film this winter, make it this one.",
        "If you want to see it on a big screen you will have to hurry.",
        "I would rather not say more.",
        "How it ends I leave you to find out.",
        "How it all ends, you will have to see for yourself.",
        "I will keep the secret, as the author asks.",
        "Critics were asked to keep the secret.",
        "A second viewing explains everything.",
        "The book explains what the film only hints at.",
        "The final twenty minutes are the best thing she has done.",
        "He plays the killer in the stage version.",
        "The game has four endings, and I have seen one.",
        "The game is out now for every machine that plays games.",
        "You can skip the side quests without missing much.",
        "Skip the prologue if you know the first game.",
        "The finale will be shown in cinemas.",
        "We asked the cast what they would take from the set.",
        "The first half is slow; come for the second.",
        "It leaves the screen before it leaves you.",
        "The company announced that it would stop production.",
        "He left the series after the second season.",
        "The plot is easily told: a woman inherits a house.",
        "The plot concerns a woman who inherits a lighthouse.",
        "This is the story of a woman who returns to the island.",
        "Everything you need to know about the new season is below.",
        "Below you will find everything we know about season two.",
        "Here is what we know so far about the release.",
        "The trailer gives away too much.",
        "The trailer reveals the whole plot, so avoid it.",
        "Avoid the trailer if you can.",
        "Do not look it up before you go.",
        "What happens in the first ten minutes sets up everything.",
        "I will only say that I did not see it coming.",
        "I can tell you that the coffee at the Rex is good.",
        "You will laugh until the last scene and then you will not.",
        "Now available to stream.",
        "Tickets cost nine pounds; the last showing is at ten.",
        "After the film there will be a discussion with the director.",
        "A discussion of the film will follow the screening.",
        "A talk about the ending of the war follows the film.",
        "We say goodbye to the old cinema.",
        "Parents should note that there is some language.",
        "Warning: contains flashing lights.",
        "This film contains scenes that some viewers may find upsetting.",
        "Note that the film has an interval.",
    ]);
}

#[test]
fn spanish_readers_are_stopped_in_many_words() {
    warns(&[
        "A partir de aquí cuento cómo termina.",
        "Desde este punto voy a contar el final.",
        "Quien no la haya visto, que deje de leer ahora.",
        "Si piensas verla, vuelve más tarde.",
        "Lo que sigue es solo para quienes ya la han visto.",
        "Aviso: los dos párrafos siguientes destripan el final, así que sáltelos quien piense leerla.",
        "En las próximas líneas se revela quién es el asesino.",
        "No se puede hablar de ella sin contar el final, así que lo cuento.",
        "Advertidos quedan.",
        "Quien quiera llegar virgen al cine debería cerrar esta página.",
        "Voy a destripar el final.",
        "Si no has llegado al último capítulo, esta no es tu página.",
        "Ahora toca hablar del final.",
        "Lo cuento todo, así que avisados estáis.",
        "Este texto se lee mejor después de ver la película.",
        "Última oportunidad para salir corriendo.",
        "Vamos con el final: si no la has visto, fuera.",
        "Para explicar por qué me gustó tengo que contar cómo acaba.",
    ]);
    says_nothing(&[
        "No contaré el final.",
        "La película cuenta el final de un verano.",
        "El final es lo mejor.",
        "Si no has visto la primera, no importa.",
        "Quien la haya visto sabrá de qué hablo.",
        "La historia es sencilla: una mujer vuelve al pueblo.",
        "Quédense hasta el final de los créditos.",
        "La última temporada llega en marzo.",
        "Hay que verla antes de que la quiten.",
    ]);
}

#[test]
fn french_readers_are_stopped_in_many_words() {
    warns(&[
        "Ceux qui n'ont pas encore leur billet feront bien de s'arrêter ici, car tout ce qui suit raconte le dénouement par le menu.",
        "À partir d'ici, je raconte la fin.",
        "Si vous comptez voir le film, revenez plus tard.",
        "La suite de ce texte s'adresse à ceux qui ont vu le film.",
        "Je vais maintenant dévoiler le nom du coupable.",
        "Vous voilà prévenus.",
        "Attention, on parle de la fin dans ce qui suit.",
        "Mieux vaut avoir vu le film avant de lire la suite.",
        "Impossible d'en parler sans révéler le dénouement, alors je le révèle.",
        "Refermez cette page si vous voulez garder la surprise.",
        "Ne lisez pas plus loin si vous n'avez pas fini la saison.",
        "Lecteurs qui n'avez pas terminé la saison, passez votre chemin.",
        "Je vais être obligé de parler de la fin.",
        "Ce qui suit est réservé à ceux qui ont fini le livre.",
        "On va maintenant parler du dernier épisode, donc filez si vous n'êtes pas à jour.",
        "À lire après la séance.",
        "Dernière sortie avant le dénouement.",
        "Le nom de l'assassin figure au paragraphe suivant.",
    ]);
    says_nothing(&[
        "Je ne dirai rien de la fin.",
        "Le film raconte la fin d'un amour.",
        "La fin divise le public.",
        "Courez le voir avant qu'il ne quitte l'affiche.",
        "Si vous n'avez pas vu le premier, ce n'est pas grave.",
        "Celui qui aime les fins ouvertes sera servi.",
        "Il faut le voir avant tout le monde.",
        "L'histoire est simple : une femme revient dans son village.",
        "Attention, chef-d'œuvre.",
        "Restez jusqu'à la fin du générique.",
        "La saison finale arrive en mars.",
        "La réalisatrice parle de la fin du tournage.",
    ]);
}

#[test]
fn german_readers_are_stopped_in_many_words() {
    warns(&[
        "Im Folgenden wird verraten, wer geklopft hat.",
        "(Anmerkung der Redaktion: Im Folgenden wird verraten, wer geklopft hat.)",
        "Ab hier erzähle ich, wie es ausgeht.",
        "Wer sich die Überraschung nicht nehmen lassen will, liest besser nicht weiter.",
        "Wer den Film noch sehen möchte, sollte an dieser Stelle aussteigen.",
        "Von jetzt an geht es um das Ende.",
        "Achtung, ich nenne gleich den Mörder.",
        "Der Rest dieses Textes richtet sich an alle, die den Film gesehen haben.",
        "Vorsicht: Die nächsten Zeilen nehmen das Ende vorweg.",
        "Hinweis: Der Artikel behandelt den Schluss.",
        "Wer das Buch noch liest, blättert hier besser um.",
        "Ab dieser Stelle rede ich offen über den Schluss.",
        "Ohne das Ende zu verraten, geht es nicht, also verrate ich es.",
        "Bitte erst nach dem Film lesen.",
        "Nur für Leser, die die Staffel beendet haben.",
        "Gleich steht hier, wer der Täter ist.",
        "Letzte Ausfahrt vor der Auflösung!",
        "Sagt nicht, ich hätte euch nicht gewarnt.",
    ]);
    says_nothing(&[
        "Wie es ausgeht, verrate ich nicht.",
        "Das Ende hat mich überrascht.",
        "Wer den ersten Teil nicht gesehen hat, versteht trotzdem alles.",
        "Wer gute Schauspieler sehen will, sollte hingehen.",
        "Der Film erzählt vom Ende einer Ehe.",
        "Bis zum Ende bleibt es spannend.",
        "Die Serie endet im Mai.",
        "Der Film kommt am Freitag ins Kino und sollte dort gesehen werden.",
        "Jetzt läuft die letzte Staffel.",
        "Die Schauspieler sprechen über das Ende der Dreharbeiten.",
        "Alle Folgen stehen in der Mediathek.",
        "Man sollte vorher nichts lesen.",
        "Die Geschichte ist schnell erzählt: Eine Frau erbt ein Haus.",
    ]);
}

#[test]
fn italian_readers_are_stopped_in_many_words() {
    warns(&[
        "Da qui in poi racconto come va a finire.",
        "Chi deve ancora vederlo farebbe meglio a fermarsi.",
        "Se volete godervi la sorpresa, tornate dopo averlo visto.",
        "Quel che segue svela l'identità dell'assassino.",
        "Il resto dell'articolo è per chi ha già visto il film.",
        "Nelle prossime righe si parla apertamente del finale.",
        "Lettore avvisato.",
        "Siete avvisati: racconto tutto.",
        "Sto per dirvi chi è stato.",
        "Non leggete oltre se non siete arrivati alla fine.",
        "Adesso parliamo del finale: chi non l'ha visto esca.",
        "Da leggere dopo la visione.",
        "Per spiegarlo devo raccontare come finisce.",
        "Se non siete in pari, ci vediamo dopo.",
        "Ultima fermata prima del finale.",
        "Qui sotto c'è il nome dell'assassino.",
    ]);
    says_nothing(&[
        "Non vi dirò come va a finire.",
        "Il film racconta la fine di un amore.",
        "Io sul finale taccio.",
        "Il finale divide il pubblico.",
        "La storia è semplice: una donna torna in paese.",
        "Restate fino alla fine dei titoli di coda.",
        "L'ultima stagione arriva a marzo.",
        "Andate a vederlo prima che lo tolgano.",
    ]);
}

#[test]
fn portuguese_readers_are_stopped_in_many_words() {
    warns(&[
        "A partir daqui eu conto como termina.",
        "Quem ainda não viu deve parar por aqui.",
        "Se você pretende ver o filme, volte depois.",
        "O resto deste texto é para quem já viu.",
        "Vou contar o final agora.",
        "Nas próximas linhas revelo quem é o assassino.",
        "Fica o aviso: falamos do desfecho abaixo.",
        "Não leia adiante se ainda faltam episódios.",
        "Daqui para a frente não escondo nada.",
        "Estão avisados.",
        "Agora vamos falar do final; quem não viu, saia.",
        "Para explicar, preciso contar como termina.",
        "Leia só depois de assistir.",
        "Este texto é para ler depois do filme.",
        "Última chance de fechar a aba.",
        "Abaixo está o nome do assassino.",
    ]);
    says_nothing(&[
        "Não vou contar o final.",
        "O filme conta o fim de um casamento.",
        "O final é a melhor parte.",
        "A história é simples: uma mulher volta à aldeia.",
        "Fique até o fim dos créditos.",
        "A última temporada chega em março.",
    ]);
}

#[test]
fn turkish_readers_are_stopped_in_many_words() {
    warns(&[
        "Buradan sonra filmin sonunu anlatıyorum.",
        "Bundan sonrası filmi izleyenler için.",
        "Henüz izlemediyseniz bu sayfayı kapatın.",
        "Aşağıda katilin kim olduğunu söylüyorum.",
        "Filmi izlemeden devamını okumayın.",
        "Şimdi finali konuşalım; izlemeyenler ayrılsın.",
        "Uyarmadı demeyin, sonunu anlatacağım.",
        "Sürprizin kaçmasını istemiyorsanız burada durun.",
        "Yazının kalanında son sahneden bahsediyorum.",
        "İzleyip öyle gelin.",
        "Diziyi bitirmediyseniz bu yazı size göre değil.",
        "Şimdi gelelim finale.",
        "Filmi izledikten sonra okuyun.",
        "Son uyarı: aşağıda her şeyi anlatıyorum.",
        "Kimin öldüğünü aşağıda yazdım.",
        "Bölümü izlemeyenler burada ayrılsın.",
    ]);
    says_nothing(&[
        "Sonunu söylemeyeceğim.",
        "Film bir evliliğin sonunu anlatıyor.",
        "Filmin sonu çok güzel.",
        "Hikâye basit: bir kadın köyüne dönüyor.",
        "Son sezon martta başlıyor.",
        "Filmi mutlaka izleyin.",
    ]);
}

#[test]
fn polish_readers_are_stopped_in_many_words() {
    warns(&[
        "UWAGA, dalej piszę już o zakończeniu, kto nie widział, niech ucieka!",
        "Od tego miejsca opowiadam, jak to się kończy.",
        "Kto jeszcze nie widział, niech wróci później.",
        "Dalszy ciąg tekstu jest dla tych, którzy już widzieli film.",
        "Jeśli chcecie mieć niespodziankę, nie czytajcie dalej.",
        "Poniżej opisuję ostatnią scenę.",
        "Nie da się o tym pisać bez zdradzenia finału, więc zdradzam.",
        "Ostrzegałem.",
        "Teraz będzie o zakończeniu.",
        "Najlepiej czytać po seansie.",
        "Teraz pogadajmy o finale, kto nie oglądał, wychodzi.",
        "Żeby to wyjaśnić, muszę opowiedzieć, jak się kończy.",
        "Ostatnia szansa, żeby zamknąć kartę.",
        "Niżej pada nazwisko mordercy.",
        "Tekst tylko dla tych, którzy skończyli sezon.",
    ]);
    says_nothing(&[
        "Nie zdradzę zakończenia.",
        "Film opowiada o końcu małżeństwa.",
        "Zakończenie jest najlepsze.",
        "Historia jest prosta: kobieta wraca do wsi.",
        "Ostatni sezon rusza w marcu.",
        "Warto obejrzeć przed końcem roku.",
    ]);
}

#[test]
fn russian_readers_are_stopped_in_many_words() {
    warns(&[
        "Дальше я расскажу, чем всё закончилось.",
        "С этого места говорю о финале открытым текстом.",
        "Кто ещё не видел, возвращайтесь потом.",
        "Если собираетесь смотреть, закройте страницу.",
        "Остаток текста для тех, кто уже посмотрел.",
        "Сейчас я назову убийцу.",
        "Невозможно говорить о фильме, не раскрывая концовку, поэтому раскрываю.",
        "Я предупредил.",
        "Ниже подробно о последней сцене.",
        "Лучше читать после просмотра.",
        "А теперь поговорим о финале, кто не смотрел, уходите.",
        "Чтобы объяснить, придётся рассказать, чем всё кончается.",
        "Последний шанс закрыть вкладку.",
        "Ниже названо имя убийцы.",
        "Текст только для тех, кто досмотрел сезон.",
    ]);
    says_nothing(&[
        "Чем всё закончилось, я не скажу.",
        "Фильм рассказывает о конце одной семьи.",
        "Финал лучше всего.",
        "История проста: женщина возвращается в деревню.",
        "Последний сезон выйдет в марте.",
        "Обязательно посмотрите до конца титров.",
    ]);
}

#[test]
fn japanese_readers_are_stopped_in_many_words() {
    warns(&[
        "ここからは結末の話をします。",
        "この先はラストまで書きます。",
        "まだ観ていない人は、観てから戻ってきてください。",
        "観ていない方はそっとページを閉じてください。",
        "ここから先は、最後まで観た人だけ読んでください。",
        "以下、犯人の名前を書きます。",
        "これから観る予定の方はここまでで。",
        "オチまで全部書くので注意。",
        "何も知らずに観たい人は引き返してください。",
        "物語の核心に触れる部分があります。",
        "鑑賞後に読むことをおすすめします。",
        "ここからは観た人向けの話。",
        "ここから先、最終回の内容にがっつり触れます。",
        "先を知りたくない人はここでさようなら。",
        "ではラストについて語ります。",
        "犯人をここで書いてしまいます。",
    ]);
    says_nothing(&[
        "結末は書かない。",
        "ラストシーンが美しい。",
        "まだ観ていない人はぜひ劇場へ。",
        "物語は単純で、女が島に戻ってくる。",
        "最終シーズンは三月に始まる。",
        "ぜひ最後まで席を立たずに観てほしい。",
    ]);
}

#[test]
fn korean_readers_are_stopped_in_many_words() {
    warns(&[
        "여기서부터는 결말 이야기를 하겠습니다.",
        "아직 못 보신 분은 보고 나서 돌아와 주세요.",
        "아래부터는 10화와 11화 내용이 나오니 아직 안 보신 분은 주의해 주세요.",
        "이제부터 범인이 누구인지 말하겠습니다.",
        "이 아래는 영화를 끝까지 본 분만 읽어 주세요.",
        "모르고 보고 싶은 분은 여기서 그만 읽으세요.",
        "지금부터 결말을 다 말합니다.",
        "끝까지 다 밝히니 주의하세요.",
        "영화를 볼 예정이라면 여기서 멈추세요.",
        "아래에 범인의 이름이 나옵니다.",
    ]);
    says_nothing(&[
        "결말은 말하지 않겠다.",
        "마지막 장면이 아름답다.",
        "아직 안 본 사람은 꼭 보길.",
        "이야기는 단순하다. 한 여자가 섬으로 돌아온다.",
        "마지막 시즌은 3월에 시작한다.",
        "끝까지 자리를 지키길 권한다.",
    ]);
}

#[test]
fn chinese_readers_are_stopped_in_many_words() {
    warns(&[
        "提醒一下，从这里开始我要讲结局了，没看过的请先别往下翻。",
        "下面我要说结局了。",
        "接下来会讲到凶手是谁。",
        "还没看的朋友看完再回来吧。",
        "想保留悬念的读者请到此为止。",
        "以下内容只适合已经看完的人。",
        "从这里起不再保留，全部讲透。",
        "不想提前知道真相的，请关掉页面。",
        "再往下就是结局了。",
        "打算去看的朋友，先别看下面。",
        "建议看完电影再读。",
        "接下来聊聊大结局，没追完的先撤。",
        "为了说清楚，我必须讲出结局。",
        "凶手的名字就写在下面。",
        "最后提醒：下面全是剧情。",
        "这篇写给已经看完的你。",
    ]);
    says_nothing(&[
        "结局我就不说了。",
        "结尾拍得很美。",
        "还没看的朋友赶紧去看。",
        "先说不涉及剧情的部分：摄影机几乎贴着水面走。",
        "故事很简单：一个女人回到岛上。",
        "最后一季三月开播。",
        "片尾字幕后还有彩蛋，别急着走。",
    ]);
}

#[test]
fn hindi_readers_are_stopped_in_many_words() {
    warns(&[
        "यहाँ से आगे मैं बताऊँगा कि अंत में क्या होता है।",
        "जिन्होंने फिल्म नहीं देखी, वे यहीं रुक जाएँ।",
        "आगे अंत की बात होगी।",
        "अगर आप फिल्म देखने वाले हैं तो बाद में लौटिए।",
        "अब मैं बताता हूँ कि कातिल कौन है।",
        "आगे वही पढ़ें जिन्होंने पूरी सीरीज़ देख ली है।",
        "नीचे आखिरी सीन के बारे में लिखा है।",
        "चेतावनी दे दी है।",
        "राज़ खुलने से पहले पेज बंद कर दीजिए।",
        "मज़ा खराब नहीं करना चाहते तो आगे मत पढ़िए।",
        "फिल्म देखने के बाद ही पढ़ें।",
        "अब बात करते हैं क्लाइमेक्स की।",
        "यह लेख सिर्फ उनके लिए है जिन्होंने सीज़न पूरा देख लिया है।",
        "नीचे कातिल का नाम है।",
        "आखिरी मौका है, लौट जाइए।",
        "समझाने के लिए मुझे अंत बताना पड़ेगा।",
    ]);
    says_nothing(&[
        "अंत मैं नहीं बताऊँगा।",
        "फिल्म का अंत सबसे अच्छा है।",
        "जिन्होंने नहीं देखी, वे ज़रूर देखें।",
        "कहानी सीधी है: एक औरत द्वीप पर लौटती है।",
        "आखिरी सीज़न मार्च में शुरू होगा।",
        "इसे बड़े परदे पर ही देखें।",
    ]);
}

#[test]
fn what_was_told_is_over_in_many_words() {
    let judge = Judge::new();
    for sentence in [
        "The discussion of the ending stops here.",
        "It is safe to open your eyes again.",
        "You may open your eyes.",
        "From here on it is safe again.",
        "Everything below is safe to read.",
        "Fin de las revelaciones.",
        "(Fin des révélations, vous pouvez rouvrir les yeux.)",
        "Ab hier ist wieder alles unbedenklich.",
        "Fine delle rivelazioni.",
        "Fim das revelações.",
        "Dalej jest już bezpiecznie.",
        "Дальше снова безопасно.",
        "（结局部分讲完了，下面可以放心看。）",
    ] {
        assert!(matches!(judge.judge(sentence), Said::Over | Said::End), "{sentence}");
    }
    for sentence in [
        "The discussion is over.",
        "From here on they are safe again.",
        "She is safe here.",
        "The story ends here.",
        "The talk of the town is over.",
        "Everyone may look now, she says.",
        "He opens his eyes again.",
        "They are safe, and the ending is a kiss.",
        "Elle peut rouvrir les yeux.",
        "Hier ist sie wieder sicher.",
    ] {
        assert!(!matches!(judge.judge(sentence), Said::Over | Said::End), "{sentence}");
    }
}

#[test]
fn words_are_written_down_as_they_are_compared() {
    for ear in super::Ears::new().tongues {
        for (word, ..) in ear.words {
            let folded = super::super::fold::fold(word);
            assert!(
                *folded == *word || word.starts_with("spoil") || folded.starts_with("spoil"),
                "{word}"
            );
        }
    }
}

#[test]
fn a_german_reader_is_asked_to_stop_before_something_is_told() {
    warns(&[
        "Im Folgenden wird verraten, was in der Kammer geschah.",
        "Wer sich die Auflösung nicht nehmen lassen will, möge die Lektüre an dieser Stelle beenden.",
    ]);
    says_nothing(&["Im Folgenden wird nichts verraten."]);
}

#[test]
fn readers_are_called_back_at_the_beginning_of_a_paragraph() {
    let judge = Judge::new();
    for sentence in [
        "That's it for the dangerous part, newcomers can breathe out.",
        "All right, that's the scary bit done; you can uncover your eyes.",
        "Right, the coast is clear for newcomers.",
        "Newcomers may rejoin us here.",
        "It's all safe from here down.",
        "That's the end of the plot talk.",
        "That's the end of the season-one talk; newcomers can come back in.",
        "Story's over, you can open your eyes.",
        "If you skipped ahead, you can start reading again.",
        "Those who jumped may read on from here.",
        "All right, that's it for the dangerous part, newcomers can breathe out.",
        "Ab hier dürfen wieder alle mitlesen.",
        "So, das war der heikle Teil.",
        "Wer oben ausgestiegen ist, kann hier wieder einsteigen.",
        "Voilà, vous pouvez rouvrir les yeux.",
        "Fin de la partie dangereuse.",
        "À partir d'ici, tout le monde peut lire.",
        "Voilà, Biscotte vous salue et vous pouvez rouvrir les yeux.",
        "Ya podéis abrir los ojos.",
        "Hasta aquí la parte peligrosa.",
        "A partir de aquí puede leer todo el mundo.",
        "Da qui in poi possono leggere tutti.",
        "Fine della parte pericolosa.",
        "Potete riaprire gli occhi.",
        "Daqui em diante todo mundo pode ler.",
        "Pronto, podem abrir os olhos.",
        "Od tego miejsca mogą czytać wszyscy.",
        "Koniec niebezpiecznej części.",
        "Дальше можно читать всем.",
        "Опасная часть закончилась.",
        "Buradan sonrasını herkes okuyabilir.",
        "Tehlikeli kısım bitti.",
        "ここからは未見の方も安心して読めます。",
        "危険な部分はここまでです。",
        "여기서부터는 안 보신 분도 편하게 읽으셔도 됩니다.",
        "위험한 부분은 여기까지입니다.",
        "以上，危险区域到此为止，后面的内容没看过的朋友也可以放心读。",
        "剧情部分讲完了，大家可以继续看。",
        "यहाँ से सब लोग पढ़ सकते हैं।",
        "ख़तरनाक हिस्सा यहाँ ख़त्म होता है।",
    ] {
        assert!(judge.calls_back(sentence), "{sentence}");
    }
    for sentence in [
        "You can open your eyes, she says, and Tom does.",
        "The coast is clear, and Tom climbs over the wall.",
        "The danger is over, or so they think.",
        "Everyone can come back to the village now.",
        "Mara is safe at last.",
        "It's safe now, Tom says.",
        "That's the end of the story.",
        "The letter ends here, and nobody ever reads it again.",
        "At last she may return to the house on the hill.",
        "From here on it is Tom who holds the key.",
        "He tells them that they may look again, and there is no body.",
        "The rest of the crew is safe on the shore.",
        "Wieder kann niemand schlafen.",
        "Ab hier führt Wiebke die Ermittlung allein.",
        "Die Gefahr ist vorbei, glaubt Evert.",
        "Enfin ils peuvent rentrer chez eux.",
        "Il peut rouvrir les yeux, et la lampe est éteinte.",
        "Todos pueden volver a casa.",
        "Tutti possono tornare a casa.",
        "Теперь все могут вернуться домой.",
        "彼女は安心して眠る。",
        "모두가 안심하고 집으로 돌아간다.",
        "大家都放心地回家了。",
        "Everybody can read the letter now.",
        "You may come back when you have seen it.",
        "Newcomers are not safe here.",
        "Abre los ojos.",
        "You look again, and the boat is gone.",
        "You can go back to the boat now.",
        "Everyone can breathe again.",
        "Everyone can relax, the doctor says.",
        "Nobody may come back to the island.",
        "You may read the letter now.",
        "All may come in, and the feast begins.",
        "The safe part of town burns first.",
        "Ab hier kann Wiebke nicht mehr lesen, was er schreibt.",
        "Vous pouvez partir, dit-il.",
        "Alle dürfen wieder nach Hause.",
        "Ya puede leer la carta, y la quema.",
    ] {
        assert!(!judge.calls_back(sentence), "{sentence}");
        assert!(!matches!(judge.judge(sentence), Said::Over | Said::End), "{sentence}");
    }
}

#[test]
fn readers_are_stopped_by_turns_of_speech_that_are_nobody_s_habit() {
    warns(&[
        "It gives away all of season one, down to the last shot, so if you're new to the valley, scroll until you see the pear.",
        "If you are in the second lot, go and read the book, it's only four hundred pages, and then come back.",
        "If those two episodes are still sitting on your DVR, close the laptop, go and make popcorn, I'll be here on Tuesday.",
        "If you'd rather find out by playing, hit Find and jump to section four right now.",
        "If your bookmark is anywhere before page 231, turn round now and come and find us in the week 4 thread.",
        "Below the line I assume you've read chapter 14 and I won't be shy about it.",
        "If the disc is still in its shrink wrap, off you pop.",
        "I'm going to talk about who was in the cellar now, so make your excuses.",
        "From this point the post stops pretending that you don't know.",
        "No way around it: I need to say what was in the box.",
        "What comes next is for the ones who stayed until the lights came up.",
        "The next bit is only for people whose popcorn is finished.",
        "Don't let me be the one who tells you; shut this and press play.",
        "If you still care who did it, I'm about to make you stop caring.",
        "Consider the rest of this page radioactive until you're done with the last hour.",
        "I shan't dance around the ending any longer.",
        "Here's where I lose everyone who hasn't got to the wedding.",
        "Anyone who's waiting for the box set had better wait to read this, too.",
        "Time to name names, so cover your ears.",
        "All right, gloves off: I'm going to say what happened on the boat.",
        "Past this photo there are no secrets left.",
        "If you plan to see it this weekend, plan to read this next week.",
        "You'll want to have reached the credits before you go any further.",
        "Everything under the fold presumes you know what the bell meant.",
        "Last exit for those who like their mysteries mysterious.",
        "The rest is for graduates of episode eight.",
        "I'm about to tell you things that you can't un-know.",
        "From now on I'll be writing as if you'd seen it.",
        "Let's get into that ending, shall we, and if you're not there yet, see you on Monday.",
        "What I want to discuss happens in the final four minutes, so go away if you've not had them.",
        "This letter will still be here when you've caught up; the twist won't.",
        "Scroll no further if you mean to be surprised.",
        "It can't be reviewed without ruining it, so here goes.",
        "If you haven't been to the lighthouse yet, let me stop you here.",
        "Please finish the game first; I'm not going to be careful.",
        "I'd hate to be the person who told you, so if you're saving it, save this as well.",
        "The following paragraphs walk you through the solution, locked door and all.",
        "You should only keep reading if you know how it turned out for Ada.",
        "For readers who are up to date with the show: let's talk about Thursday.",
        "For those of you who've not made it through the two-parter: out.",
        "From here down the whole sorry business is laid open.",
        "There's no polite way to write about the last scene without describing it, and I'm going to describe it.",
        "If you are allergic to knowing things in advance, this is where we say goodbye.",
        "Turn the page only if the last page is behind you.",
        "I assume that by now you have all been to see it.",
        "Those still on season one would do well to go and stand in the garden.",
        "Unless you know what Ysolde did with the lamp, kindly go and make tea.",
        "Fair warning, I talk about the end as if everyone had got there.",
        "Do yourself a favour and experience it before reading my thoughts on how it closes.",
    ]);
    warns(&[
        "Wer den Film noch vor sich hat, überspringt jetzt am besten die beiden folgenden Absätze, denn ohne das Ende lässt sich über diese Figur nicht reden.",
        "Wer sich den Schluss nicht nehmen lassen will, geht jetzt bitte Kaffee kochen.",
        "Ich setze ab hier voraus, dass alle die letzte Folge kennen.",
        "Alles Weitere ist für Leute, die schon im Kino waren.",
        "Wenn die Staffel bei euch noch ungesehen herumliegt, lest das hier später.",
        "Nun muss ich doch sagen, wer hinter der Tür stand.",
        "Ab dieser Zeile nehme ich kein Blatt mehr vor den Mund.",
        "Über das Ende muss geredet werden, und zwar jetzt.",
        "Die nächsten drei Absätze verraten, wie es ausgeht.",
        "Je vais donc tout déballer dans le paragraphe qui suit, et dans celui-là seulement : si vous comptez le lire, sautez directement à la photo du chat.",
        "Si vous n'avez pas fini la saison, allez donc prendre un café.",
        "La suite s'adresse à celles et ceux qui ont vu le dernier épisode.",
        "Ceux qui veulent garder la surprise s'arrêtent ici.",
        "Je dis tout à partir de maintenant, tant pis pour les retardataires.",
        "Impossible d'en parler sans raconter la fin, alors je la raconte.",
        "Passez au paragraphe suivant si vous ne voulez pas savoir qui a tué le notaire.",
        "Arrêtez votre lecture ici si le livre vous attend encore sur la table de nuit.",
        "On se retrouve plus bas si vous n'avez pas vu la fin.",
        "Si todavía no habéis llegado al último capítulo, dejadlo aquí.",
        "Lo que sigue es solo para quienes ya salieron del cine.",
        "Quien quiera conservar la sorpresa que pare de leer en este punto.",
        "No puedo hablar de esta novela sin contar quién apagó el faro, así que lo cuento.",
        "Si la tienes pendiente, guarda este texto para luego.",
        "A partir de esta línea hablo como si todos la hubierais visto.",
        "Vamos con el final, y el que no lo haya visto que cierre la puerta.",
        "Interrumpa aquí la lectura si le queda algún episodio por ver.",
        "Si no has visto el episodio, mejor deja de leer ahora y vuelve el lunes.",
        "En los dos párrafos siguientes cuento el desenlace.",
        "Chi non ha ancora visto l'ultima puntata smetta di leggere qui.",
        "Da questo momento parlo come se l'aveste visto tutti.",
        "Se il libro è ancora sul comodino, chiudete questa pagina.",
        "Non si può parlare del film senza dire chi ha aperto la porta, quindi lo dico.",
        "Fermate qui la lettura se volete godervi il finale.",
        "Le prossime righe raccontano tutto, fino all'ultima scena.",
        "Chi vuole la sorpresa si fermi alla foto.",
        "Quem ainda não chegou ao último capítulo, pare por aqui.",
        "Vou contar o final, então quem não viu que volte amanhã.",
        "Se você pretende ler o livro, pule o próximo parágrafo.",
        "Não dá para falar desse filme sem entregar o desfecho.",
        "Interrompa a leitura se ainda falta algum episódio para você.",
        "Bu yazıda ise finali baştan sona konuşacağız, son bölümü izlemediyseniz tadınız kaçmasın, önce onu izleyin.",
        "Diziyi bitirmediyseniz sayfayı kapatıp sonra gelin.",
        "Buradan sonra katilin adını açıkça yazacağım.",
        "Filmi görmeyen varsa okumayı burada bıraksın.",
        "Kto jeszcze nie widział finału, niech tu przerwie lekturę.",
        "Od tego akapitu piszę tak, jakby wszyscy już widzieli film.",
        "Jeśli książka wciąż czeka na półce, odłóżcie ten tekst na później.",
        "Teraz zdradzę, kto stał za drzwiami.",
        "Кто ещё не досмотрел, тому лучше закрыть эту вкладку.",
        "Дальше пишу так, будто финал видели все.",
        "Если книга ещё не дочитана, остановитесь на этом абзаце.",
        "Сейчас придётся назвать убийцу по имени.",
        "最終回をまだ見ていない人は、ここでブラウザを閉じてください。",
        "ここからは観た人だけ、犯人の名前も書きます。",
        "아직 마지막회 안 보신 이웃님들은 여기서 살포시 뒤로가기 눌러 주세요, 나중에 울면서 만나요!",
        "이제부터 범인 이름을 그냥 쓸 테니 안 보신 분은 창을 닫아 주세요.",
        "前方高能，还没追到118话的同学请点右上角，三秒之后我就不管你了。",
        "还没看完大结局的朋友，看到这里就可以关掉了。",
        "आगे पूरी कहानी अंत तक लिखी है, जिन्होंने नहीं देखी वे यहीं रुक जाएँ।",
        "अगर आख़िरी एपिसोड बाक़ी है तो पहले उसे देख लीजिए, फिर लौटिए।",
        "अब मैं बता दूँगा कि दरवाज़े के पीछे कौन था।",
    ]);
    says_nothing(&[
        "The trailer gives away all of the first act, and that is a pity.",
        "If you're new to the series, start with the second book.",
        "Scroll down for the full cast list.",
        "If you haven't seen the original, this one still works.",
        "I watched it twice and would go again.",
        "She tells him to stop reading the letter.",
        "The next chapter of her career begins on Monday.",
        "Go and see it while it is still in cinemas.",
        "Finish the first season before you start this one, because the jokes build on it.",
        "It is best seen in a full house, late at night.",
        "Anyone who liked the novel will be happy here.",
        "You can skip the first two episodes without losing anything.",
        "The last scene is beautiful, and I will say no more.",
        "I won't tell you how it ends.",
        "Don't read the book before you see the film; it is better the other way round.",
        "If you plan to see it this weekend, book early.",
        "The book is only four hundred pages, and it flies by.",
        "Please finish your popcorn before the lights go down.",
        "She closes the door, comes back and reads the letter again.",
        "The film is for people who like the sea.",
        "Come back next week for more.",
        "See you on Monday for the live blog.",
        "The twist is that there is none, the director says, and laughs.",
        "Turn the page and there is a map.",
        "There's no polite way to say this: the sound is bad.",
        "Everyone should go and see it.",
        "Those who have seen it tend to see it again.",
        "The final episode airs on Thursday at nine.",
        "Who did it is not what this film wants to know.",
        "The studio has not said how the season will end.",
        "If the disc is scratched, send it back.",
        "Let's talk about the music.",
        "Now to the acting.",
        "I have to praise the lighting.",
        "Wer den Roman kennt, wird den Film mögen.",
        "Der Film läuft noch bis Sonntag im Kino.",
        "Gehen Sie hin, solange er noch läuft.",
        "Alles Weitere steht auf der Seite des Verlags.",
        "Am Ende bleibt ein Film, den man gern sieht.",
        "Si vous aimez la mer, vous aimerez ce film.",
        "La suite est prévue pour l'automne.",
        "Je vais en parler à ma sœur.",
        "Passez au guichet avant vingt heures.",
        "Si te gustó la novela, te gustará la serie.",
        "Vuelve el lunes con dos capítulos nuevos.",
        "Lo que sigue es una hora de buena televisión.",
        "Se vi piace il mare, vi piacerà.",
        "Il finale andrà in onda giovedì.",
        "Tutti possono vederlo gratis.",
        "Se você gostou do livro, vai gostar da série.",
        "O último capítulo vai ao ar na sexta.",
        "Filmi izlemek isteyenler için bilet var.",
        "Son bölüm perşembe günü yayınlanacak.",
        "Kto lubi morze, polubi ten film.",
        "Ostatni odcinek w czwartek.",
        "Кто любит море, полюбит этот фильм.",
        "Последняя серия выйдет в четверг.",
        "最終回は木曜日に放送されます。",
        "まだ席は残っています。",
        "마지막 회는 목요일에 방송된다.",
        "最后一集周四播出。",
        "अगर आपको समुद्र पसंद है तो यह फ़िल्म देखिए।",
        "Everybody can read it in one evening.",
        "From here the road goes down to the harbour where it was filmed.",
    ]);
}

#[test]
fn who_writes_in_haste_or_to_a_friend_stops_readers_too() {
    warns(&[
        "if u havent seen ep 5 yet just go, seriously, come back tomorrow",
        "If you are in the second half, jump to the radiators, because I mean to talk about the wall.",
        "I can't apologise properly without saying what was in it, so put this in the drawer.",
        "Your brother will want to stop listening at this point.",
        "Henüz bakmadıysanız burada duralım.",
        "まだの方はこのページを閉じてください。",
    ]);
    says_nothing(&[
        "I couldn't stop listening at this point.",
        "She can't leave without saying what she thinks of him, and he goes.",
        "u know the feeling when a season is over",
        "Jump to the end of the queue, says Mara.",
    ]);
}
