//! What words and turns of speech mean in Spanish, French, Italian and Portuguese.
//!
//! Enters: nothing. Leaves: words and phrases with their senses, as `fold.rs` folds them. Not here:
//! what senses beside each other say (`senses`).

use super::bits::{
    AGAIN, BACK, CALLBACK, END, FIRST, FOR, FRANK, HERE, LAST, ME, NOT, NOW, ONLY, OVER, PART,
    PASSIVE, PEOPLE, READ, READER, SAFE, SEE, SEEN, SELF, STOP, TELL, Tongue, UNSEEN, WARN, WARNED,
    WHEN, idioms,
};

/// Spanish.
pub(super) const SPANISH: Tongue = Tongue {
    small: "el|la|los|las|de|del|que|y|en|un|una|es|por|con|para|se|no|lo|su|al|como|mas|si|ya|quien|\
        quienes|este|esta|aqui|sin|ha|he|hay|como|que|todavia|aun|le|sus|a|o",
    words: &[
        (ME, "yo|nosotros|me|nos"),
        (ME | NOW, "voy|vamos|ire|pienso|tengo|tenemos|toca"),
        (READER, "quien|quienes|usted|ustedes|lector|lectores|lectora|lectoras|tu|vosotros"),
        (
            WARN,
            "aviso|ojo|cuidado|atencion|advertencia|alerta|advierto|aviso|nota|redaccion|precaucion",
        ),
        (HERE, "adelante|continuacion|abajo|siguiente|siguientes|proximas|proximos|aqui|debajo"),
        (
            TELL,
            "revela|revelan|revelar|revelando|desvela|desvelan|desvelar|cuenta|cuentan|contar|contando|destripa|destripan|\
            destripar|explica|explicar|habla|hablar|hablando|narra|describe|relata|decir|comenta|\
            analiza|detalla|nombra|destripando|comentar|discute|aborda|reventar|revienta|arruinar",
        ),
        (
            TELL | ME,
            "cuento|contare|contamos|contaremos|revelo|revelare|revelamos|desvelo|destripo|destripamos|\
            hablo|hablare|hablamos|digo|dire|explico|explicare|describo|comento|nombro|analizamos|\
            narro|relato|destripare|hablaremos|comentamos",
        ),
        (
            END,
            "final|finales|desenlace|asesino|culpable|trama|argumento|secreto|misterio|muerte|giro|giros|\
            acaba|termina|solucion|climax|identidad|todo|muere|destino",
        ),
        (SEEN, "visto|leido|terminado|acabado|jugado"),
        (
            SEE,
            "ver|verla|verlo|leerla|leerlo|terminarla|terminarlo|vean|vea|veas|veanla|veala|mirarla",
        ),
        (NOT, "no|sin|nada|nunca|ni|imposible|dificil|jamas"),
        (
            STOP,
            "deja|deje|dejen|dejad|detente|detengase|detenganse|cierra|cierre|cierren|cerrar|pare|paren|\
            salta|salte|salten|saltelos|saltese|saltenlo|saltelo|abandone|abandonen|abandona|marchese|\
            parar|detenerse|adios|saltarse|huya|huyan|huye|huid|fuera|dejelo|dejenlo|espere|esperen|abstenerse",
        ),
        (STOP | BACK, "vuelve|vuelva|vuelvan|volved|regresa|regrese|regresen|volver|regresar"),
        (UNSEEN, "virgen|sorpresa|sorpresas|sorprenderse|pendiente"),
        (FOR, "para"),
        (ONLY, "solo|solo|solamente|unicamente"),
        (FIRST, "antes|primero"),
        (WHEN, "cuando|despues|luego|tras"),
        (READ, "leer|leyendo|seguir|siga|sigan|sigas|lectura|leais"),
        (NOW, "ahora|ya|debo|tengo"),
        (
            PEOPLE,
            "el|ella|ellos|pelicula|serie|director|directora|novela|guion|historia|filme|actriz|actor|cinta|libro",
        ),
        (OVER, "fin|terminan|acaban|termina|acaba|terminado|acabado|termino|basta"),
        (SAFE, "salvo|seguro|segura|tranquilo|tranquilos|tranquila"),
        (AGAIN, "nuevo"),
        (PART | END, "revelaciones|indiscreciones|confidencia|confidencias"),
    ],
    idioms: idioms![
        ("llegar|ir|entrar|verla|verlo *1 virgen|virgenes|limpio|limpios", UNSEEN),
        ("nos leemos|vemos otro|luego|manana|despues|pronto", STOP | BACK),
        (
            "leer|leed|lean|seguir|sigue|siga|sigan|seguid|lectura *2 bajo *2 propia|propio responsabilidad|riesgo",
            WARNED
        ),
        ("quien|quien|quienes *1 es|fue|mato|era|muere|sido", END),
        ("sin contar|decir|revelar|desvelar|contaros quien|como|que|por|el", NOT | TELL | END),
        ("puede|pueden *1 leer todo el mundo", CALLBACK | READER | READ),
        ("como si *4 visto|leido|terminado|vista|vistos", TELL | END),
        (
            "guarda|guarde|guarden|guardad|lee|lea|lean *2 para|mas luego|despues|tarde|entonces",
            STOP
        ),
        ("interrumpa|interrumpe|interrumpan|interrumpid|detenga|detened *2 lectura", STOP),
        ("queda|quedan|falta|faltan *3 por ver|leer|jugar", UNSEEN),
        (
            "puede|pueden|podeis *1 leer|volver|seguir|continuar *1 todos|todo|todas|cualquiera|leyendo",
            CALLBACK | READER | READ
        ),
        (
            "hasta aqui la|lo|los|las *1 parte|destripes|revelaciones|peligrosa|peligroso",
            CALLBACK | OVER | PART | END
        ),
        (
            "los|las|quienes *1 saltaron|fueron|saltado *4 pueden|podeis volver|regresar",
            CALLBACK | READER | READ
        ),
        ("como|como|en que *2 termina|acaba|acabo|termino", END),
        ("que pasa|ocurre|sucede|paso", END),
        (
            "ultimo|ultima|ultimos|ultimas *1 escena|capitulo|episodio|plano|minutos|pagina|acto|secuencia",
            END,
        ),
        ("lo que|cuanto sigue|viene", HERE),
        ("de|desde aqui|ahora", HERE),
        ("desde|partir de? *1 este|aqui|ahora|ese punto|momento|linea", HERE),
        ("a partir de", HERE),
        ("resto del|de", HERE),
        (
            "este|esta|el|la|siguiente *1 articulo|texto|nota|critica|resena|entrada|pagina|seccion|analisis|columna|reportaje",
            SELF,
        ),
        ("en las|los proximas|proximos|siguientes *1 lineas|parrafos|lineas", HERE),
        ("dos|tres|cuatro|los parrafos siguientes", HERE),
        ("no|sin|todavia|aun *3 visto|leido|terminado|acabado", UNSEEN),
        (
            "piensa|piensas|piensan|quiera|quiere|quieras|quieren|quieres|planea|vaya|vas|desee|pretenda|piense a? ver|verla|verlo|leer|leerla|leerlo|llegar|descubrir|descubrirlo",
            UNSEEN,
        ),
        (
            "prefiera|prefiere|prefieres|prefieran *2 saber|descubrir|esperar|sorpresa|saberlo",
            UNSEEN,
        ),
        (
            "no *2 quiera|quiere|quieras|quieren|quieres|desee *2 saber|enterarse|conocer|saberlo",
            UNSEEN,
        ),
        ("aun|todavia le|te|les|os falta|queda|faltan|quedan", UNSEEN),
        ("cierre|cierra|cerrar|cierren *2 pagina|pestana|ventana", STOP),
        ("no *2 siga|sigas|sigan|sigais|lea|leas|lean|continue|continues", STOP),
        ("deja|deje|dejen|dejad|dejar de leer", STOP),
        ("mas tarde|adelante", WHEN),
        ("no|sin *1 llegado", UNSEEN),
        ("no es *1 pagina|texto|sitio|lugar|articulo", STOP),
        ("salir corriendo", STOP),
        ("fuera $", STOP),
        (
            "lee|leer|leerse|leerlo|lea *2 despues|tras *2 ver|visto|verla|verlo|pelicula|serie",
            WARNED,
        ),
        ("nada *2 me|nos? *1 callo|guardo|guardamos|callamos", FRANK),
        ("no|sin *2 callo|guardo|guardamos|escondo|reservo *2 nada", FRANK),
        ("pelos y senales", FRANK),
        ("ultima|ultimo oportunidad|aviso|llamada", LAST),
        (
            "advertidos|avisados|advertido|avisado|avisada quedan|quedais|quedas|estais|estan|estas|queda",
            WARNED,
        ),
        (
            "quedan|quedais|quedas|estais|estan|estas|queda advertidos|avisados|advertido|avisado|avisada",
            WARNED,
        ),
        ("quien|el que avisa", WARNED),
        ("hecha la confidencia", CALLBACK | PART),
        ("podeis|pueden|puedes *1 abrir *2 ojos", CALLBACK | READER | READ),
    ],
};

/// French.
pub(super) const FRENCH: Tongue = Tongue {
    small: "le|la|les|de|des|du|que|qui|et|en|un|une|est|pour|avec|pas|ne|se|ce|vous|je|il|elle|on|ou|\
        au|aux|sur|dans|plus|par|si|ici|est|il|ceux|votre|cet|cette|sans|tout|ai|nous|y|a|a",
    words: &[
        (ME, "je|ai|nous|on"),
        (ME | NOW, "vais|allons|vas"),
        (READER, "vous|ceux|celles|lecteur|lecteurs|lectrices|lectrice|quiconque|tu"),
        (
            WARN,
            "attention|avertissement|alerte|prudence|gare|prevenus|note|avis|ndlr|redaction|previens|avertis",
        ),
        (
            HERE,
            "dessous|ensuite|suivent|suivant|suivants|suivantes|suivante|desormais|dorenavant|prochaines|prochaine|loin",
        ),
        (
            TELL,
            "raconte|racontent|raconter|racontant|revele|revelent|reveler|revelant|devoile|devoilent|devoiler|devoilant|divulgue|divulguer|\
            parle|parler|explique|expliquer|decrit|decrire|evoque|evoquer|aborde|aborder|traite|detaille|nomme|dire|dit|\
            gacher|gache|deflore|deflorer|resume|analyse|spoile|spoiler|discute|mentionne",
        ),
        (
            TELL | ME,
            "racontons|revelons|devoilons|parlons|parlerai|raconterai|dirai|revelerai|devoilerai|evoquons|expliquerai|parlerons",
        ),
        (
            TELL | PASSIVE,
            "revele|revelee|reveles|devoile|devoilee|raconte|racontee|explique|expliquee|aborde|abordee|decrit|decrite",
        ),
        (
            END,
            "fin|denouement|coupable|meurtrier|assassin|tueur|intrigue|secret|epilogue|issue|chute|\
            rebondissement|rebondissements|finale|cle|finit|termine|identite|tout|mort|mystere|conclusion",
        ),
        (SEEN, "vu|vue|lu|fini|termine|regarde|vus"),
        (SEE, "voir|lire|finir|regarder|decouvrir"),
        (NOT, "ne|pas|sans|rien|jamais|impossible|difficile|en|aucun|ni|non"),
        (
            STOP,
            "arretez|arreter|arretez-vous|arretent|arretera|stop|fermez|fermer|refermez|refermer|quittez|quitter|passez|\
            sautez|sauter|fuyez|partez|attendez|detournez|stoppez|rebroussez|cessez|arrete|stopper|fuir|filez|degagez",
        ),
        (STOP | BACK, "revenez|revenir|reviens|repassez"),
        (UNSEEN, "surprise|vierge|suspense|surprises"),
        (FOR, "pour|adresse|adresse|reserve|reservee|destinee|destine"),
        (ONLY, "seulement|uniquement|reserve|reservee"),
        (FIRST, "avant|abord|abord"),
        (WHEN, "quand|apres|tard|lorsque|ensuite|une fois"),
        (READ, "lire|lisez|lecture|poursuivre|continuer|poursuivez|continuez"),
        (NOW, "maintenant|dois|devons|alors"),
        (
            PEOPLE,
            "il|elle|ils|elles|film|serie|realisateur|realisatrice|roman|scenario|histoire|acteur|actrice|livre|autrice|auteur",
        ),
        (OVER, "fin|terminees|termine|terminee|fini|finies|arretent"),
        (SAFE, "tranquille|tranquilles|sereinement|danger|risque"),
        (AGAIN, "nouveau"),
        (PART | END, "revelations|confidences|indiscretions|divulgachages"),
    ],
    idioms: idioms![
        ("ne lisez|lis|poursuivez|continuez *3 que si|lorsque|quand|apres", ONLY | READ | WHEN),
        ("lisez|lire|lecture|poursuivez|continuez *3 vos risques", WARNED),
        ("qui *2 a|est|a|meurt|tue|tue|coupable", END),
        ("sans raconter|reveler|devoiler|dire *1 la|qui|comment|ce", NOT | TELL | END),
        ("comme si *3 vu|lu|fini|connaissiez|connaissait", TELL | END),
        ("prendre un|une cafe|the|tisane", STOP),
        ("vous|t attend|attendent encore|toujours", UNSEEN),
        (
            "fin de la|cette partie|zone|parenthese dangereuse|sensible|delicate|risque",
            CALLBACK | OVER | PART | END
        ),
        ("tout le? monde peut *1 lire|revenir|suivre", CALLBACK | READER | READ),
        ("vous|les|autres pouvez|peuvent *1 revenir|reprendre|relire", CALLBACK | READER | READ),
        ("comment *3 finit|termine|acheve|acheve|finissent", END),
        ("ce qui|il se? passe|arrive|advient", END),
        (
            "derniere|dernier|dernieres|derniers *1 scene|plan|acte|episode|chapitre|page|pages|minutes|image|bobine",
            END,
        ),
        ("ce|tout qui suit", HERE),
        ("ce|cela qui suivra|vient", HERE),
        ("la|cette suite", HERE),
        ("a|a partir ici|de", HERE),
        ("partir ici|ici|maintenant", HERE),
        ("ici|ici|desormais *1 on|je|nous", HERE | ME),
        ("reste de|du", HERE),
        ("plus loin|bas", HERE),
        ("les|ces|quelques lignes|paragraphes *1 suivent|suivantes|suivants", HERE),
        (
            "cet|ce|le|cette|mon|notre *1 article|texte|billet|chronique|critique|page|papier|analyse|section|partie|dossier",
            SELF,
        ),
        ("pas|jamais *3 vu|lu|fini|termine|regarde|billet", UNSEEN),
        (
            "comptez|comptes|voulez|veulent|veut|veux|souhaitez|souhaitent|pensez|prevoyez|aimeriez|preferez|preferent|prefere|tenez|tiennent|comptent|desirez *1 voir|lire|garder|decouvrir|regarder|aller|rester|y|ignorer|savoir|attendre|conserver|etre",
            UNSEEN,
        ),
        ("pas *1 envie|savoir|connaitre|apprendre", UNSEEN),
        ("garder|gardez|preserver|conserver *2 surprise|suspense|mystere", UNSEEN),
        ("doit|devez|doivent|reste|restent encore", UNSEEN),
        ("ne|allez lisez|allez|poursuivez|continuez *1 pas|plus|loin", STOP),
        ("faire demi tour", STOP),
        ("faites demi tour", STOP),
        ("feront|ferez|ferait|feriez bien|mieux *1 de", STOP),
        ("mieux vaut", FIRST),
        ("rien *2 cache|cacher|cachons|cacherai|tairai|epargne|secret", FRANK),
        ("par le menu", TELL),
        ("passez|passe votre|ton chemin", STOP),
        ("pas *1 a jour", UNSEEN),
        ("filez", STOP),
        ("lire|lisez *2 apres *2 seance|film|visionnage|vu|avoir|lecture|finale", WARNED),
        ("sans rien? detour|detours|retenue|fard|rien", FRANK),
        ("derniere|dernier *1 chance|avertissement|appel|sortie", LAST),
        ("vous *3 prevenus|prevenu|prevenue|avertis|averti", WARNED),
        ("vous|tu aurai|aurez ete prevenus|prevenu|avertis", WARNED),
        ("pouvez *1 rouvrir|ouvrir *2 yeux", CALLBACK | READER | READ),
    ],
};

/// Italian.
pub(super) const ITALIAN: Tongue = Tongue {
    small: "il|lo|la|i|gli|le|di|del|della|che|e|in|un|una|e|per|con|non|si|al|ha|chi|se|da|qui|ma|\
        piu|come|nel|questo|questa|quel|dei|delle|sono|ho|vi|ci|avete|siete|a|o|cosa|gia|ancora|dopo|poi",
    words: &[
        (ME, "io|noi"),
        (ME | NOW, "sto|stiamo|vado|andiamo|devo|dobbiamo|tocca"),
        (READER, "chi|voi|lettore|lettori|lettrici|chiunque|vi|tu|coloro"),
        (WARN, "attenzione|avviso|avvertenza|avvertimento|allerta|occhio|nota|redazione|avverto"),
        (HERE, "sotto|seguito|segue|avanti|prossime|prossimi|seguenti|seguente|oltre"),
        (
            TELL,
            "racconta|raccontano|raccontare|svela|svelano|svelare|rivela|rivelano|rivelare|rivelando|svelando|parla|parlare|\
            spiega|spiegare|descrive|anticipa|anticipare|dirvi|dire|spoilera|nomina|discute|analizza|affronta|tratta|\
            raccontarvi|svelarvi|rovinare|rovina|rovinarvi",
        ),
        (
            TELL | ME,
            "racconto|raccontero|raccontiamo|svelo|svelero|sveliamo|rivelo|rivelero|riveliamo|parlo|parlero|parliamo|dico|diro|spiego|spieghero|descrivo|parleremo|racconteremo",
        ),
        (
            END,
            "finale|fine|epilogo|assassino|colpevole|trama|segreto|mistero|morte|colpo|esito|tutto|\
            finisce|muore|soluzione|identita|destino|dettaglio",
        ),
        (SEEN, "visto|letto|finito|terminato|guardato|vista"),
        (
            SEE,
            "vedere|vederlo|vederla|leggere|leggerlo|finirlo|guardarlo|guardare|vedetelo|vedetela|visione",
        ),
        (NOT, "non|senza|niente|nulla|mai|nessun|impossibile|difficile|taccio"),
        (
            STOP,
            "fermatevi|fermate|fermarsi|fermi|fermati|fermino|smettete|smetta|chiudete|chiudere|chiuda|saltate|saltare|salti|\
            abbandonate|uscite|andatevene|aspettate|lasciate|interrompete|fermarvi|scappate|scappi|scappa|filate|alt",
        ),
        (STOP | BACK, "tornate|torni|tornare|torna|ritornate"),
        (UNSEEN, "sorpresa|sorprese|digiuni|vergini"),
        (FOR, "per|rivolto|riservato|dedicato"),
        (ONLY, "solo|soltanto|unicamente|esclusivamente"),
        (FIRST, "prima"),
        (WHEN, "quando|dopo|poi"),
        (READ, "leggere|leggete|proseguire|lettura|continuare|proseguite|continuate|legga"),
        (NOW, "ora|adesso|devo|dobbiamo"),
        (
            PEOPLE,
            "lui|lei|loro|film|serie|regista|romanzo|sceneggiatura|storia|attore|attrice|libro|autore|autrice|protagonista",
        ),
        (OVER, "fine|finite|finiti|terminate|finito|conclusa"),
        (SAFE, "tranquilli|sicuro|sicuri|tranquillo"),
        (AGAIN, "nuovo"),
        (PART | END, "rivelazioni|anticipazioni|indiscrezioni|confidenze"),
    ],
    idioms: idioms![
        ("leggete|leggere|lettura|proseguite|continuate *2 a vostro rischio", WARNED),
        ("chi *1 e|ha|ha|muore|era|sia *1 stato|ucciso|assassino|colpevole", END),
        ("senza dire|rivelare|svelare|raccontare|dirvi chi|come|che|cosa|il", NOT | TELL | END),
        ("come se *3 visto|letto|vista|finito", TELL | END),
        ("ancora sul|in|da|nel|li *1 comodino|scaffale|lista|vedere|leggere|cellophane", UNSEEN),
        (
            "possono|potete|puo *1 leggere|tornare|rientrare|riprendere *1 tutti|lettura|leggere",
            CALLBACK | READER | READ
        ),
        ("tutti possono leggere", CALLBACK | READER | READ),
        (
            "chi *2 saltato|uscito *2 puo|possono tornare|rientrare|riprendere",
            CALLBACK | READER | READ
        ),
        ("fine della|di parte|zona pericolosa|delicata|rischio", CALLBACK | OVER | PART | END),
        ("come *3 finisce|finire|termina|conclude|finira", END),
        ("che|cosa *1 succede|accade|capita", END),
        (
            "ultima|ultimo|ultimi|ultime *1 scena|atto|episodio|puntata|capitolo|pagina|minuti|inquadratura|pagine",
            END,
        ),
        ("quel|quello|quanto|cio che? segue|seguira|viene", HERE),
        ("da qui|ora|adesso *1 in poi|avanti", HERE),
        ("da questo|questa *1 punto|riga|momento", HERE),
        ("resto dell|del|articolo|testo|di|della|articolo|articolo", HERE),
        ("prossime|prossimi|seguenti righe|paragrafi", HERE),
        (
            "questo|questa|articolo|mia|nostra *1 articolo|testo|pezzo|recensione|pagina|analisi|post|sezione",
            SELF,
        ),
        ("non|senza *3 visto|letto|finito|terminato|guardato|vista|arrivati", UNSEEN),
        (
            "deve|devono|dovete|devi|vuole|volete|vogliono|vuoi|intende|intendete|pensa|pensate|preferisce|preferite|preferiscono|conta|contate *2 vederlo|vederla|vedere|leggerlo|leggere|godervi|godersi|scoprirlo|scoprire|andare|conservare|aspettare|sapere|arrivare|guardarlo",
            UNSEEN,
        ),
        ("non *1 vuole|volete|vogliono|vuoi *1 sapere|saperlo|conoscere", UNSEEN),
        ("non *1 leggete|leggere|proseguite|proseguire|andate|continuate *1 oltre|avanti", STOP),
        ("farebbe|farebbero|fareste bene|meglio *1 a?", STOP),
        ("siete|sei|lettore|lettori *1 avvisati|avvisato|avvertiti|avvertito", WARNED),
        ("uomo|lettore|lettrice avvisato|avvisata", WARNED),
        ("senza filtri|reticenze|riserve", FRANK),
        ("non *1 in pari", UNSEEN),
        ("ci vediamo dopo|poi|piu", STOP | BACK),
        ("esca|escano|esci", STOP),
        (
            "leggere|leggete|letto|leggersi *2 dopo *2 visione|visto|film|vedere|averlo|averla|finale",
            WARNED,
        ),
        ("per filo e per segno", FRANK),
        ("non|niente *2 nascondo|nascondiamo|risparmio", FRANK),
        ("ultima|ultimo *1 fermata|uscita|possibilita|occasione|avviso|chiamata", LAST),
        ("potete *1 riaprire|aprire *2 occhi", CALLBACK | READER | READ),
    ],
};

/// Portuguese.
pub(super) const PORTUGUESE: Tongue = Tongue {
    small: "o|os|as|de|do|da|dos|das|que|e|em|um|uma|e|por|com|para|se|nao|no|na|ao|como|mais|quem|este|\
        esta|aqui|sem|ja|ainda|voce|voces|eu|seu|sua|foi|sao|ate|deste|desta|daqui|nas|nos|a|quem|ha|depois",
    words: &[
        (ME, "eu|nos"),
        (ME | NOW, "vou|vamos|preciso|precisamos|tenho|temos"),
        (READER, "voce|voces|quem|leitor|leitores|leitora|leitoras|aqueles|tu"),
        (WARN, "aviso|atencao|alerta|cuidado|nota|redacao|advertencia|aviso|avisamos"),
        (HERE, "abaixo|adiante|diante|seguir|daqui|seguinte|seguintes|proximas|proximos|frente"),
        (
            TELL,
            "conta|contam|contar|revela|revelam|revelar|revelando|contando|fala|falar|explica|explicar|descreve|discute|entrega|\
            entregar|dizer|spoila|comenta|comentar|detalha|nomeia|aborda|estragar|estraga|trata|analisa",
        ),
        (
            TELL | ME,
            "conto|contarei|contamos|contaremos|revelo|revelarei|revelamos|falo|falarei|falamos|digo|direi|explico|explicarei|descrevo|comento|falaremos|entrego|discutimos",
        ),
        (
            END,
            "final|fim|desfecho|assassino|culpado|trama|enredo|segredo|misterio|morte|reviravolta|\
            reviravoltas|termina|acaba|morre|identidade|tudo|solucao|destino",
        ),
        (SEEN, "visto|viu|viram|assistiu|assistiram|lido|leu|leram|terminou|terminaram|acabou"),
        (SEE, "ver|assistir|ler|ve-lo|terminar|assista|veja"),
        (NOT, "nao|sem|nada|nunca|impossivel|dificil|nem"),
        (
            STOP,
            "desca|descam|role|rolem|pare|parem|parar|feche|fechem|fechar|pule|pulem|pular|saia|saiam|sair|abandone|espere|esperem|\
            interrompa|deixe|deixem|fuja|fujam|corre|corram|guarde",
        ),
        (STOP | BACK, "volte|voltem|voltar|retorne|retornem"),
        (UNSEEN, "surpresa|surpresas|virgem"),
        (FOR, "para|destina"),
        (ONLY, "so|somente|apenas"),
        (FIRST, "antes|primeiro"),
        (WHEN, "quando|depois|apos"),
        (READ, "ler|lendo|leitura|continuar|prosseguir|leia|leiam|prossiga|continue"),
        (NOW, "agora|preciso|precisamos|devo"),
        (
            PEOPLE,
            "ele|ela|eles|elas|filme|serie|diretor|diretora|romance|roteiro|historia|ator|atriz|livro|autor|autora|novela",
        ),
        (OVER, "fim|acabaram|terminaram|acabou|terminou"),
        (SAFE, "tranquilo|tranquilos|seguro|segura|tranquila"),
        (AGAIN, "novamente|novo"),
        (PART | END, "revelacoes|indiscricoes|confidencias"),
    ],
    idioms: idioms![
        ("leia|leiam|ler|leitura|continue|siga|prossiga *2 por sua *1 conta|risco", WARNED),
        ("quem *1 e|foi|matou|morre|era|esta|estava", END),
        ("pronto|pronto *1 podem voltar", CALLBACK | READER | READ),
        ("sem contar|dizer|revelar|entregar quem|como|o|que", NOT | TELL | END),
        ("como se *4 visto|lido|terminado|assistido", TELL | END),
        ("nao *2 chegou|chegaram|chegamos", UNSEEN),
        ("todo|todos|qualquer mundo? pode|podem *1 ler|voltar|continuar", CALLBACK | READER | READ),
        ("fim da|de parte|zona perigosa|delicada", CALLBACK | OVER | PART | END),
        ("interrompa|interrompam *1 leitura", STOP),
        ("como *2 termina|acaba|terminou|acabou", END),
        ("que acontece|aconteceu", END),
        (
            "ultima|ultimo|ultimos|ultimas *1 cena|capitulo|episodio|plano|minutos|pagina|paginas|ato",
            END,
        ),
        ("o que|quanto *1 segue|vem", HERE),
        ("a? partir daqui|deste|desta|de *1 ponto|linha", HERE),
        ("daqui|deste em|para|por *1 diante|frente", HERE),
        ("resto do|deste|desta|da", HERE),
        ("proximas|proximos|linhas|paragrafos linhas|paragrafos|seguintes|abaixo", HERE),
        (
            "este|esta|deste|desta|meu|minha|nossa *1 artigo|texto|post|critica|resenha|materia|coluna|pagina|analise|secao",
            SELF,
        ),
        (
            "nao|sem|nunca *3 viu|viram|visto|assistiu|assistiram|terminou|terminaram|leu|leram|lido|acabou",
            UNSEEN,
        ),
        (
            "pretende|pretendem|quer|querem|quiser|quiserem|prefere|preferem|planeja|pensa|deseja|vai|gosta *1 ver|assistir|ler|descobrir|esperar|ir|ser|chegar|saber|manter|guardar|conferir|surpresas",
            UNSEEN,
        ),
        ("nao *1 quer|querem|quiser|quiserem *1 saber|descobrir|conhecer", UNSEEN),
        ("ainda *1 faltam|falta|esta|estao", UNSEEN),
        (
            "nao *1 leia|leiam|continue|siga|prossiga|avance *2 adiante|lendo|daqui|leitura|mais",
            STOP,
        ),
        ("pare|parem|parar por|de|aqui", STOP),
        ("deve|devem|deveria parar|voltar|sair|esperar", STOP),
        ("estao|esta|ficam|fiquem|fica|foram|estejam avisados|avisado|avisada|aviso", WARNED),
        ("depois nao digam|diga", WARNED),
        ("nao|nada *2 escondo|escondemos|poupo|guardo *2 nada?", FRANK),
        ("tim tim por", FRANK),
        ("ler|leia|lido|leiam *2 depois|apos *3 assistir|ver|filme|visto|sessao", WARNED),
        ("ultima|ultimo *1 chance|aviso|chamada|oportunidade", LAST),
        ("podem *1 abrir|reabrir *2 olhos", CALLBACK | READER | READ),
    ],
};
