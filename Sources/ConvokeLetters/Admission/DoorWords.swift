import ConvokeModel

/// The words of a door list in one language; English where we have none of it.
public struct DoorWords: Hashable, Sendable {
    public var language: LanguageTag
    public var title: String
    public var here: String
    public var name: String
    public var party: String
    public var code: String
    /// What stands under the list: parties and people.
    var parties: String
    var people: String
    var confidential: String

    public init(_ language: LanguageTag) {
        let known = language.widening.first { Self.known[$0.text] != nil } ?? .english
        let words = Self.known[known.text] ?? []
        func word(_ index: Int) -> String { words.indices.contains(index) ? words[index] : "" }
        self.language = known
        (title, here, name, party) = (word(0), word(1), word(2), word(3))
        (code, parties, people, confidential) = (word(4), word(5), word(6), word(7))
    }

    private static let known: [String: [String]] = [
        "en": [
            "Door list", "Here", "Name", "Party", "Code", "Parties", "People",
            "Names of guests. Keep it in your hand, and destroy it after the event.",
        ],
        "es": [
            "Lista de entrada", "Llegó", "Nombre", "Grupo", "Código", "Grupos", "Personas",
            "Nombres de invitados. No la deje a la vista y destrúyala después del acto.",
        ],
        "fr": [
            "Liste d’entrée", "Présent", "Nom", "Groupe", "Code", "Groupes", "Personnes",
            "Noms des invités. Gardez-la en main et détruisez-la après l’événement.",
        ],
        "ar": [
            "قائمة الدخول", "حضر", "الاسم", "العدد", "الرمز", "المجموعات", "الأشخاص",
            "أسماء الضيوف. احتفظوا بها في أيديكم وأتلفوها بعد الفعالية.",
        ],
    ]
}
