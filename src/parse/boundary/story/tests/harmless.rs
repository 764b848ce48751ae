//! Texts that tell no story, or one that spoils nothing.

use super::Text;

pub(super) const HARMLESS: &[Text] = &[
    (
        "The Saltmaker's Year: quiet, cold and very good",
        &[
            "Ines (Marta Lund) returns to the island where her father disappears when she is nine. The house is empty, the boats are gone, and the neighbours will not say his name. She takes a job at the salt works and begins to ask questions.",
            "Lund is superb. She never raises her voice, and when she looks at the sea you believe that it looks back. Director Pia Holm shoots the pans at dusk and trusts her actors to fill the silence.",
            "The film is slow, and the last act asks for patience. It is worth every minute. The music, for two cellos, deserves a prize of its own.",
        ],
    ),
    (
        "Review: Night Ferry, season one",
        &[
            "When a body is found on the car deck, Inspector Rao must solve the murder before the ferry docks. She has nine hours, two hundred suspects and no signal.",
            "That is the premise, and the series makes the most of it. Every episode takes one hour of the crossing, and each ends on a door that opens.",
            "Anita Desmond plays Rao with a dry wit. Her scenes with the captain are the best thing in the show, and she clearly enjoys them.",
        ],
    ),
    (
        "The Glass Harbour: what a debut",
        &[
            "Jonah, a diver, learns that the harbour where he works is to be filled in. He decides to make one last dive. His sister thinks he is mad and helps him anyway.",
            "It is a small novel, a hundred and sixty pages, and there is not a sentence in it that does not earn its place. Okoro writes about water as other people write about love.",
            "I do not want to say more about the plot. Read it in one sitting, if you can, near a window.",
        ],
    ),
    (
        "New drama about a lighthouse to film in Wales",
        &[
            "Channel Nine has ordered six episodes of The Lamp Room, a drama about a family of keepers, the broadcaster announced on Monday. Filming begins in March.",
            "Ruth Callow, who played the lead in Tidewater, stars as Nell. She is joined by Owen Price and Sian Lloyd, who said that they had never worked in such wind.",
            "The series is written by Greg Hale. He told reporters that he had found the story in his grandmother's letters.",
        ],
    ),
    (
        "Harold Finch, actor, dies aged 81",
        &[
            "Harold Finch, who played Sergeant Cole in the long-running series Dock Road, has died aged 81. He died in his sleep on Sunday, his family said in a statement.",
            "Born in Hull, he left school at fourteen and worked in a shipyard. He married the actress Joan Rill in 1968; she died in 2009. He is survived by two daughters.",
            "Fans will remember the episode in which his character was shot on the quay. Viewers wept, and Finch received four thousand letters. He kept them all.",
        ],
    ),
    (
        "Remembering Dora Keane",
        &[
            "Dora Keane drowned off the coast of Cornwall last week. She was fifty-two, and she had directed nine films. Her sister found the boat.",
            "She was a hard woman to work for and a good one to know. She once fired a cameraman before breakfast and hired him again at lunch, because he had brought her the newspaper.",
            "Her funeral will be held on Friday. A season of her films begins at the Regent in May.",
        ],
    ),
    (
        "Three days in Lisbon",
        &[
            "We arrive on a Friday, in the rain, and walk down to the river. The trams are full, so we climb the hill on foot and find a bar with four tables and a dog.",
            "On Saturday my husband wakes up early and brings back custard tarts. He says he has made a friend at the bakery. I believe him.",
            "The film museum is closed for repairs, but the guard lets us see the courtyard. We leave on Sunday, and the city disappears behind us in the mist.",
        ],
    ),
    (
        "The life of Clara Voss",
        &[
            "Clara Voss was born in Danzig in 1871, the daughter of a watchmaker. Her mother died when she was six, and her father married again within the year.",
            "She ran away to Berlin, where she learned to paint. She met Emil Brandt in 1893 and betrayed him with his brother two years later. He shot himself in 1896; she never spoke of it.",
            "Her novel, which she wrote in eleven weeks, made her famous. A film of it was directed by her grandson in 1931.",
        ],
    ),
    (
        "United 2, Rovers 3",
        &[
            "Rovers escape with the points after a wild second half. Kane scores twice before the break, and United think that they have won it.",
            "Then Silva finds space on the left, beats two men and shoots low. The keeper gets a hand to it. He cannot hold it, and Moss kills the game with a header in the last minute.",
            "It was a finale that the fans will talk about for a season. The manager was sent off, and he left without a word.",
        ],
    ),
    (
        "Minutes of the building committee",
        &[
            "Anna reports that the roof leaks. She has asked for two offers and expects them by Friday. Tom suggests that we wait for the second one.",
            "Priya explains the budget. She wants to move the paint to next year; nobody objects. Tom leaves at seven.",
            "The film evening takes place in June. Anna chooses the film and brings the screen.",
        ],
    ),
    (
        "tide-table",
        &[
            "A command line program that tells you when the tide turns. It reads a config file, finds the nearest harbour and prints a table.",
            "Install it with cargo. When the server dies, the client wakes up, kills the old process and returns the last table that it found.",
            "If a child process escapes, it is killed by the parent. The series of readings in an episode of bad weather is stored.",
        ],
    ),
    (
        "Version 2.4",
        &[
            "The reader now closes a file before it opens the next one. It no longer dies when a plugin returns nothing.",
            "A worker that loses its connection wakes up, finds a new server and continues. The scheduler kills it after three attempts.",
            "Thanks to Mira, who found the leak, and to Joel, who confesses that he made it.",
        ],
    ),
    (
        "Lentil soup for a wet evening",
        &[
            "Wash the lentils until the water runs clear. Chop the onion and let it fall into the hot oil; it dies down quickly, so stay near.",
            "My grandmother adds a bay leaf and forgets to take it out. She says that whoever finds it marries within the year.",
            "Serve it in front of a film, with bread. It keeps for three days, if nobody discovers it.",
        ],
    ),
    (
        "The siege of Harrow",
        &[
            "In the spring of 1644 the king's army crosses the river. The governor refuses to surrender; he burns the suburbs and closes the gates.",
            "In June the besiegers dig a mine under the west wall. Captain Lisle discovers it and floods it. He is killed on the rampart the next day, and his wife takes command of the troops.",
            "The town surrenders in August. The governor is executed; his brother escapes to France. This is the second chapter of a series on sieges.",
        ],
    ),
    (
        "The last winter of the empire",
        &[
            "The emperor knows in November that the war is lost. He writes to his cousin, burns his papers and leaves the capital at night.",
            "In the morning the ministers find an empty palace. The government resigns, the army goes home, and the city wakes up in a republic.",
            "Historians disagree about the letter. The story that he confesses to treason in it was made up by a journalist in 1922.",
        ],
    ),
    (
        "Diary, second week of March",
        &[
            "Monday. I wake up at five because the cat has found a mouse. It escapes. I go back to bed and dream of my mother, who tells me that I should have married.",
            "Tuesday. Rain. I watch a film with Joan; she cries at the end and I pretend that I have a cold.",
            "Wednesday. My brother calls. He says that he is leaving her. I make tea and say nothing, and he hangs up.",
        ],
    ),
    (
        "Harbour Film Days: the programme",
        &[
            "Friday, 8pm: The Drowned Bell. A diver finds a bell that nobody has lost. With an introduction by the director.",
            "Saturday, 6pm: Two Sisters and a Goat. Olga inherits a farm and a debt; her sister wants neither. A comedy from Poland, with subtitles.",
            "Saturday, 9pm: Northbound. A driver picks up a stranger who knows her name. Not for anybody who has to drive home.",
            "Sunday, 11am: The Keeper. An old man hides a boy in the lamp room. For children of ten and over.",
        ],
    ),
    (
        "New on the shelf this month",
        &[
            "The Orchard Wall, by L. Dane. Two brothers build a wall through the garden they grew up in. When one of them dies, the other must decide what to do with the gate. A quiet novel.",
            "Cold Harbour, by P. Imre. Detective Sallow investigates the murder of a fisherman and finds that half the village wanted him dead. The first of a series.",
            "A Spoon for the Devil, by R. Achebe. A cook is hired by a man who never eats. She learns why. Short, nasty and funny.",
        ],
    ),
    (
        "Why knowing the end does not hurt",
        &[
            "A friend of mine reads the last page first. She says that she cannot enjoy a story while she is afraid of it, and that a good ending survives being known.",
            "Most of the films we love we have seen before. We know who dies, and we cry anyway. What we want is not to be told, it is to be led.",
            "So I do not think that a critic who gives away a twist kills anything. He is rude, which is another matter.",
        ],
    ),
    (
        "“I never wanted to play a queen”: Ida Marsh talks to us",
        &[
            "Ida Marsh arrives late, throws her coat on a chair and orders two coffees. She drinks both. She has come from the set of The Long Reign, in which she plays a queen who loses everything.",
            "Did you like her at once?",
            "No. She lies to her sister, she betrays her friends, and she never says sorry. I read the script and I thought, who on earth would marry him?",
            "How did you learn to ride?",
            "I fell off a great deal. My teacher was a saint. He tells everybody that I am still the worst pupil he has had.",
            "Will you be back for the second season?",
            "She laughs. “Ask the writers.”",
        ],
    ),
    (
        "The Bell",
        &[
            "The bell rang at six, and old Matthias went down to the shore. He had not slept. His daughter had left in the night, and she had taken the boat.",
            "He found her shoes on the stones. He stood there for a long time. Then he took off his own and put them beside hers.",
            "“Father,” said a voice behind him. She was sitting on the wall, barefoot, and she was laughing.",
        ],
    ),
    (
        "The Wall, a story",
        &[
            "Anna wakes up and the wall is gone. She puts her hand where it was and feels the wind. Her husband sleeps.",
            "She walks out into the field. The neighbour is there, in his nightshirt. He tells her that his is gone too. They laugh, and then they stop.",
            "By noon the whole village stands in the grass. Nobody says it. Somebody dies that night, quietly, and nobody hears it.",
        ],
    ),
    (
        "My father's radio",
        &[
            "My father built radios. He sat in the kitchen with his glasses on his forehead, and when one of them spoke he called us, and we came running.",
            "He died in April. My sister found the last one under the bench. She turned it on, and it played the programme that he had never missed.",
            "We keep it on the shelf beside his books. Nobody has moved the needle.",
        ],
    ),
    (
        "Police arrest man over harbour fire",
        &[
            "A man has been arrested after a fire at the old film studio in which two people were killed. He was led away by officers on Tuesday night.",
            "Witnesses saw him climb over the wall and run to the quay. His wife told reporters that he had confessed to her.",
            "The studio, where the series Dock Road was filmed, was empty. According to the police the fire was set on purpose.",
        ],
    ),
    (
        "Star of Dock Road reveals she is pregnant",
        &[
            "Dock Road star Kim Hale has revealed that she is pregnant with her second child. She announced the news on breakfast television.",
            "Hale, who plays Becca in the soap, married Tom Rees in 2019. “We are over the moon,” she said.",
            "She will leave the series in spring. A spokeswoman said that her exit had been filmed, and that fans should bring tissues.",
        ],
    ),
    (
        "What is on tonight",
        &[
            "The Lamp Room, 9pm. Nell finds a letter in the oil store, and Owen has news that she will not like. The second episode of the drama is even better than the first.",
            "Kitchen Wars, 8pm. The chefs cook with fire, and one of them goes home.",
            "Dock Road, 7.30pm. Becca decides to tell Danno the truth. Will he listen?",
        ],
    ),
    (
        "Low Tide: a game for two evenings",
        &[
            "You are the last keeper of a harbour that nobody uses. You wake up, you light the lamp, you go to bed. Then a boat comes in.",
            "The puzzles are fair. You find a key, you try it in four doors, and the fifth opens. A character dies if you dawdle, and the game lets you go back.",
            "It runs on any machine, and costs less than a pizza. I finished the story in six hours and began again.",
        ],
    ),
    (
        "La casa de sal: una película que respira",
        &[
            "Elvira vuelve al pueblo donde murió su madre y encuentra la casa cerrada. Nadie le abre. Un vecino le da la llave y se marcha sin decir nada.",
            "La directora filma el silencio como si fuera un personaje. La protagonista está magnífica, y la música no sobra nunca.",
            "No conviene contar más de la trama. Se estrena el viernes en cines.",
        ],
    ),
    (
        "Muere el actor Julián Robles a los 79 años",
        &[
            "El actor Julián Robles ha muerto este domingo en Madrid a los 79 años. Deja más de cuarenta películas y tres series.",
            "Nacido en Cádiz, empezó en el teatro. Se casó dos veces y tuvo cuatro hijos, que han confirmado la noticia.",
            "El público lo recordará por su papel de asesino en la serie El puerto.",
        ],
    ),
    (
        "Le Phare : notre avis",
        &[
            "Une gardienne de phare découvre une lettre dans la cage d'escalier. Elle décide de retrouver celui qui l'a écrite. C'est le point de départ d'un film très simple et très beau.",
            "L'actrice porte le film sur ses épaules. Le réalisateur la regarde comme on regarde la mer, sans se lasser.",
            "On en sort ému. Le scénario évite toutes les facilités du genre.",
        ],
    ),
    (
        "Die Leuchtturmwärterin: ein leiser Film",
        &[
            "Eine Frau kehrt in das Dorf zurück, in dem ihr Vater gestorben ist. Sie findet einen Brief, und sie entdeckt, dass er nicht an sie gerichtet ist. Mehr muss man vorher nicht wissen.",
            "Die Hauptdarstellerin spielt das so zurückhaltend, dass man ihr jedes Wort glaubt. Die Kamera bleibt bei ihr, auch wenn sie geht.",
            "Ein Film über das Warten, und einer der schönsten des Jahres. Er läuft ab Donnerstag im Kino.",
        ],
    ),
    (
        "Der Brand von 1892",
        &[
            "In der Nacht zum 3. Mai bricht in der Mühle ein Feuer aus. Der Müller verlässt das Haus, kehrt zurück und rettet seine Tochter. Er stirbt am nächsten Morgen.",
            "Die Witwe verkauft das Land und zieht nach Bremen. Dort heiratet sie einen Kapitän, der sie verlässt.",
            "Ein Roman über die Familie erschien 1931; das Buch ist vergriffen.",
        ],
    ),
    (
        "Il custode: un esordio da vedere",
        &[
            "Un uomo torna sull'isola dove è morto il fratello. Trova la casa vuota e un cane che lo aspetta. Decide di restare.",
            "Il regista ha il passo di chi conosce il mare. La protagonista femminile ruba la scena in tre minuti.",
            "Il film esce giovedì. Consigliato a chi ama le storie che non urlano.",
        ],
    ),
    (
        "O farol: crítica",
        &[
            "Uma faroleira encontra uma carta e descobre que o pai mentiu. Ela volta à ilha para procurar quem a escreveu.",
            "A atriz principal é uma revelação, e o diretor sabe quando calar. O roteiro evita o melodrama.",
            "O filme estreia na quinta. Leve um casaco.",
        ],
    ),
    (
        "Deniz Feneri: sakin bir ilk film",
        &[
            "Babasının öldüğü adaya dönen Nermin, evde bir mektup buluyor. Mektubu kimin yazdığını öğrenmek için köyde kalıyor.",
            "Yönetmen denizi bir oyuncu gibi kullanıyor. Başrol oyuncusu çok az konuşuyor ve her şeyi anlatıyor.",
            "Film cuma günü sinemalarda.",
        ],
    ),
    (
        "Latarnia: film na deszczowy wieczór",
        &[
            "Ewa wraca na wyspę, na której zginął jej ojciec. Znajduje list i postanawia odnaleźć nadawcę.",
            "Aktorka gra oszczędnie i pięknie. Reżyser nie boi się ciszy, a muzyka pojawia się tylko dwa razy.",
            "Film wchodzi do kin w piątek.",
        ],
    ),
    (
        "Маяк: тихий фильм о море",
        &[
            "Вера возвращается на остров, где погиб её отец. Она находит письмо и решает узнать, кто его написал.",
            "Актриса играет сдержанно, и ей веришь. Режиссёр снимает море так, будто оно тоже персонаж.",
            "Фильм выходит в пятницу.",
        ],
    ),
    (
        "灯台守の手紙　レビュー",
        &[
            "父が亡くなった島に戻った千尋は、灯台で一通の手紙を見つける。差出人を探すところから物語は始まる。",
            "主演の演技がすばらしい。監督は海を人物のように撮る。音楽は二度しか鳴らない。",
            "映画は金曜日に公開される。",
        ],
    ),
    (
        "등대지기 리뷰",
        &[
            "아버지가 죽은 섬으로 돌아온 은재는 등대에서 편지 한 통을 발견한다. 누가 썼는지 찾는 데서 이야기가 시작된다.",
            "주연 배우의 연기가 좋다. 감독은 바다를 인물처럼 찍는다.",
            "영화는 금요일에 개봉한다.",
        ],
    ),
    (
        "灯塔：一部安静的电影",
        &[
            "她回到父亲去世的小岛，在灯塔里发现一封信，决定找到写信的人。",
            "女演员的表演很克制，导演把海拍得像一个人物。",
            "影片周五上映。",
        ],
    ),
    (
        "लाइटहाउस: एक शांत फिल्म",
        &[
            "मीरा उस द्वीप पर लौटती है जहाँ उसके पिता रहते थे। उसे एक चिट्ठी मिलती है और वह लिखने वाले को खोजने लगती है।",
            "निर्देशक समुद्र को एक किरदार की तरह दिखाते हैं। अभिनेत्री बहुत कम बोलती है।",
            "फिल्म शुक्रवार को आ रही है।",
        ],
    ),
    (
        "Notes from the writers' room",
        &[
            "Greg has a rule that nobody dies in the first episode. Ruth breaks it every year. He forgives her, because she brings cake.",
            "The board is full of cards. A card that nobody has moved in a week is thrown away; Sian does it at night, and denies it.",
            "We finish the season in May. After that Greg goes home, sleeps and comes back with a new show.",
        ],
    ),
    (
        "A teacher writes: reading with year nine",
        &[
            "We read the first chapter aloud. Ola does the voices. He makes the captain sound like his uncle, and the class falls about.",
            "On Tuesday Sam asks why the mother never answers the letter. Nobody knows. I tell them that they will find out, and Ola says that he has looked.",
            "By the end of term they want another book by the same novelist. I count that as a win.",
        ],
    ),
    (
        "The making of The Lamp Room",
        &[
            "It was the coldest week of the shoot. Ruth Callow fell into the harbour on the first morning and was pulled out by the catering van. She did the scene again in a dry coat.",
            "The lamp itself was built in Cardiff. It broke twice. Owen Price carried it up the stairs on his back, and he says that his knees have never forgiven the director.",
            "The last scene was shot at dawn, with two cameras. Then everybody went home.",
        ],
    ),
    (
        "Club night: what we thought of The Keeper",
        &[
            "Eleven of us came, which is a record for February. Joan brought the biscuits and Ravi forgot the projector lead, so we watched the film on his telephone until his wife came with it.",
            "Most of us liked it. Joan thinks that it is too long; Ravi cried, and denies it. We agreed that the boy who plays Sam is a find.",
            "Next month: a comedy. Please bring chairs.",
        ],
    ),
];
