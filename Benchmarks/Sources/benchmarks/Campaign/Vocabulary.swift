/// The words that the generated campaign is made of.
enum Vocabulary {
    typealias Words = (en: String, es: String)

    /// About 120 words: eight sentences in two paragraphs, another choice for each number.
    static func body(of number: Int, _ language: KeyPath<Words, String>) -> String {
        let chosen = (0..<8).map { sentences[(number * 5 + $0 * 3) % sentences.count][keyPath: language] }
        return chosen[..<4].joined(separator: " ") + "\n\n" + chosen[4...].joined(separator: " ")
    }

    static let sentences: [Words] = [
        (
            "People who had to leave tell what happened before they left, and what has happened to those who stayed.",
            "Personas que tuvieron que irse cuentan qué pasó antes de su salida y qué ha sido de quienes se quedaron."
        ),
        (
            "A lawyer explains which doors are still open, how long each takes, and what papers one should bring.",
            "Una abogada explica qué puertas siguen abiertas, cuánto tarda cada una y qué papeles conviene llevar."
        ),
        (
            "We listen first, then we collect questions in writing so that nobody has to speak in front of others.",
            "Primero escuchamos y después reunimos las preguntas por escrito, para que nadie tenga que hablar en público."
        ),
        (
            "The room can be reached without stairs, there is a hearing loop, and interpreters sit beside the stage.",
            "A la sala se llega sin escaleras, hay bucle magnético y las intérpretes se sientan junto al escenario."
        ),
        (
            "Please take no pictures of the audience; the speakers have agreed to be seen, the guests have not.",
            "Por favor, no tomen fotos del público: quienes hablan han aceptado que se les vea, las demás personas no."
        ),
        (
            "Two families have waited for an answer from the ministry since the spring, and they are not alone.",
            "Dos familias esperan desde la primavera una respuesta del ministerio, y no son las únicas que esperan."
        ),
        (
            "Afterwards there is tea in the hall, where the organisers answer what could not be said in the session.",
            "Después habrá té en el vestíbulo, donde el equipo responde a lo que no se pudo decir durante la sesión."
        ),
        (
            "A short paper with the demands of the coalition lies at the entrance in four languages for everyone.",
            "A la entrada hay una hoja breve con las demandas de la coalición en cuatro idiomas, para quien la quiera."
        ),
        (
            "Whoever cannot come may send a question until the day before; we read it aloud without the name.",
            "Quien no pueda venir puede enviar una pregunta hasta la víspera; la leemos en voz alta sin dar el nombre."
        ),
        (
            "Journalists are welcome and are asked to come to the desk first, where they learn what may be quoted.",
            "La prensa es bienvenida; le pedimos pasar primero por la mesa, donde se le dirá qué se puede citar."
        ),
        (
            "The second half is about those who carry on inside the country, under other names and in small groups.",
            "La segunda parte trata de quienes continúan dentro del país, con otros nombres y en grupos pequeños."
        ),
    ]

    static let causes: [Words] = [
        ("the freedom of the press", "la libertad de prensa"), ("fair trials", "los juicios justos"),
        ("the right to assemble", "el derecho de reunión"), ("land and water", "la tierra y el agua"),
        ("the rights of women", "los derechos de las mujeres"), ("the disappeared", "las personas desaparecidas"),
        ("safe passage", "el paso seguro"), ("families of prisoners", "las familias de presos"),
        ("free universities", "las universidades libres"), ("the memory of victims", "la memoria de las víctimas"),
        ("workers who organise", "quienes se organizan en el trabajo"), ("indigenous peoples", "los pueblos indígenas"),
        ("refugees", "las personas refugiadas"), ("freedom of belief", "la libertad de creencias"),
        ("an open internet", "una red abierta"), ("lawyers at risk", "la abogacía en riesgo"),
        ("health workers", "el personal sanitario"), ("artists in exile", "artistas en el exilio"),
        ("children on the move", "la infancia en movimiento"), ("election observers", "la observación electoral"),
        ("prison reform", "la reforma penitenciaria"), ("older people", "las personas mayores"),
        ("people with disabilities", "las personas con discapacidad"), ("farm workers", "quienes trabajan en el campo"),
        ("the right to know", "el derecho a saber"),
    ]

    static let regions = [
        "the North", "the South", "the East", "the West", "the Andes", "the Caribbean", "the Sahel", "the Great Lakes",
        "the Gulf", "the Balkans", "the Caucasus", "the Steppe", "the Delta", "the Islands", "the Highlands",
        "the Plains",
        "the Coast", "the Capital", "the Borderlands", "the Diaspora",
    ]

    static let cities: [(en: String, es: String, country: String, zone: String)] = [
        ("Geneva", "Ginebra", "CH", "Europe/Zurich"), ("New York", "Nueva York", "US", "America/New_York"),
        ("Warsaw", "Varsovia", "PL", "Europe/Warsaw"), ("Nairobi", "Nairobi", "KE", "Africa/Nairobi"),
        ("Bangkok", "Bangkok", "TH", "Asia/Bangkok"), ("Brussels", "Bruselas", "BE", "Europe/Brussels"),
        ("San José", "San José", "CR", "America/Costa_Rica"), ("Oslo", "Oslo", "NO", "Europe/Oslo"),
        ("Johannesburg", "Johannesburgo", "ZA", "Africa/Johannesburg"), ("Seoul", "Seúl", "KR", "Asia/Seoul"),
    ]

    static let firstNames = [
        "Ana", "Bela", "Chidi", "Dalia", "Emre", "Fatou", "Goran", "Hana", "Imani", "Jorge", "Kofi", "Leila", "Mirek",
        "Nadia",
        "Omar", "Paloma", "Quynh", "Rosa", "Selam", "Tariq", "Uma", "Vera", "Wanjiru", "Ximena", "Yusuf", "Zofia",
        "Amal",
        "Bruno", "Carmen", "Dragan", "Elif", "Farid",
    ]

    static let lastNames = [
        "Abebe", "Botha", "Castillo", "Demir", "Eze", "Fuentes", "Grabowska", "Haddad", "Ivanova", "Jimenez", "Kariuki",
        "Lim",
        "Morales", "Nowak", "Okafor", "Pham", "Quispe", "Rahman", "Saleh", "Tesfaye", "Ulloa", "Vargas", "Wójcik",
        "Yilmaz",
        "Zapata",
    ]
}
