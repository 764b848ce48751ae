//! Texts that tell what happens in a work, without a warning: how many blocks of each are shown.

pub(super) const RECAPS: &[(usize, &str, &[&str])] = &[
    (
        1,
        "Thursday on the harbour",
        &[
            "The third episode of Dock Road was written by Greg Hale and first shown in March. It is fifty minutes long.",
            "Becca finds the ledger under the stairs and realises that Danno has been paying the captain for years. She burns it. He watches from the door and says nothing.",
            "At the quay Sergeant Cole confronts Danno, who confesses to the fire. Cole lets him go. The next morning he is found dead in the lock.",
            "Becca leaves on the night boat. She is pregnant, and the child is Cole's.",
        ],
    ),
    (
        1,
        "The Orchard Wall",
        &[
            "The Orchard Wall is the second novel by L. Dane, and the first in the series.",
            "# Plot",
            "Two brothers build a wall through their garden. Peter finds a box in the ditch and hides it. Martin sees him and keeps quiet.",
            "Years later Martin opens the box. It is empty, because Peter has sold what was in it to pay for Martin's school. Martin drowns himself in the pond, and Peter takes down the wall.",
            "# Reception",
            "Critics liked it.",
        ],
    ),
    (
        0,
        "DOCK ROAD: Catch up on the week, 3-7 May",
        &[
            "# Monday",
            "Becca tells Danno that she has seen the letter. He denies everything and storms out. Joan finds him at the quay and takes him home.",
            "# Tuesday",
            "Danno admits to Joan that he set fire to the boat. She slaps him and calls the police.",
            "# Wednesday",
            "Cole arrests Danno. Becca collapses at the salon and is taken to hospital.",
        ],
    ),
    (
        0,
        "Dock Road viewers left in tears as fan favourite is killed off",
        &[
            "Dock Road fans were heartbroken on Thursday night as Becca Moss was killed in the boat yard by the man she was about to marry.",
            "Danno pushed her from the gantry after she found the letters. She clung to the rail, but the bolt gave way.",
            "One viewer wrote: “I am not fine.”",
        ],
    ),
    (
        0,
        "How does the ending of “The Orchard Wall” change our view of Peter?",
        &[
            "In this essay I am going to show that the last chapter of the novel makes us doubt what we believed about Peter, because it is he who sold the house.",
            "Dane uses the wall as a symbol. After we learn that Martin was alive the whole time, the stones mean something else.",
        ],
    ),
    (
        1,
        "Panela de Ouro 2: como foi a grande final",
        &[
            "Foi ao ar nesta segunda o último programa da temporada, com chuva e muito sal.",
            "# A prova",
            "Dalva queimou o arroz e chorou. Rubinho salvou o peixe.",
            "# O resultado",
            "Dalva venceu com um pudim.",
        ],
    ),
    (
        1,
        "A thought about The Keeper",
        &[
            "I saw this film on Friday with two friends and we have not stopped talking about it on the way home.",
            "The boy in the lamp room is dead. He has been dead since the storm, and the keeper knows it: he sets the table for him because he was the one who locked the door.",
            "When the inspector finds the bones under the stairs, he confesses at once. She lets him light the lamp once more, and he walks into the sea.",
        ],
    ),
    (
        1,
        "El puerto, jueves por la noche",
        &[
            "El tercer episodio de la serie dura cincuenta minutos y se rodó en Cádiz.",
            "Elvira descubre el libro bajo la escalera y comprende que Fermín paga al capitán desde hace años. Lo quema. Él la mira desde la puerta y no dice nada.",
            "En el muelle Fermín confiesa el incendio y mata al capitán. Elvira huye en el barco de noche; está embarazada y el padre es el muerto.",
        ],
    ),
    (
        1,
        "Le port, jeudi soir",
        &[
            "Le troisième épisode de la série dure cinquante minutes et a été tourné à Brest.",
            "Élise trouve le registre sous l'escalier et comprend que Martin paie le capitaine depuis des années. Elle le brûle. Il la regarde depuis la porte.",
            "Sur le quai, Martin avoue l'incendie et tue le capitaine. Élise quitte la ville par le bateau de nuit ; elle est enceinte, et le père est mort.",
        ],
    ),
    (
        1,
        "Der Hafen, Donnerstagabend",
        &[
            "Die dritte Folge der Serie dauert fünfzig Minuten und wurde in Bremen gedreht.",
            "Elise findet das Buch unter der Treppe und erkennt, dass Martin den Kapitän bezahlt. Sie verbrennt es. Er sieht von der Tür aus zu und schweigt.",
            "Am Kai gesteht Martin den Brand und ersticht den Kapitän. Elise flieht mit dem Nachtschiff; sie ist schwanger, und der Vater ist der Tote.",
        ],
    ),
    (
        1,
        "Il porto, giovedì sera",
        &[
            "Il terzo episodio della serie dura cinquanta minuti ed è stato girato a Genova.",
            "Elisa trova il registro sotto la scala e capisce che Martino paga il capitano da anni. Lo brucia. Lui la guarda dalla porta e non dice nulla.",
            "Sul molo Martino confessa l'incendio e uccide il capitano. Elisa fugge con la nave della notte; è incinta, e il padre è il morto.",
        ],
    ),
    (
        1,
        "Порт, четверг вечером",
        &[
            "Третья серия сериала длится пятьдесят минут и снята в Кронштадте.",
            "Лиза находит книгу под лестницей и понимает, что Антон платит капитану. Она сжигает её. Он видит это и уходит.",
            "На причале Антон убивает капитана и признаётся в поджоге. Лиза бежит на ночном пароходе; она беременна от убитого.",
        ],
    ),
    (
        1,
        "Port, czwartek wieczorem",
        &[
            "Trzeci odcinek serialu trwa pięćdziesiąt minut i powstał w Gdyni.",
            "Ewa znajduje księgę pod schodami i dowiaduje się, że Marek płaci kapitanowi. Pali ją. On patrzy na nią z progu i wychodzi.",
            "Na nabrzeżu Marek przyznaje się do podpalenia i zabija kapitana. Ewa ucieka nocnym statkiem; jest w ciąży, a ojcem jest zabity.",
        ],
    ),
];
