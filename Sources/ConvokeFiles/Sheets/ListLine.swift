import ConvokeModel

/// What a line of a list of signatories may be besides a signatory.
enum ListLine {
    /// Above the names that follow: what they are, or where.
    case heading(SignatoryKind?, SheetPlace?)
    /// Names that are only counted, such as "and 3 others".
    case unnamed
    case signatory

    init(_ text: String, _ knowledge: SheetKnowledge) {
        let endsInColon = text.last.map { ":：".contains($0) } == true
        // "Organisations (22)" and "Individuals: 5" are headings with their number.
        let words = text.folded.split(separator: " ").filter { Int($0) == nil }.joined(separator: " ")
        if let kind = Self.kinds[words] {
            self = .heading(kind, nil)
        } else if Self.general.contains(words) {
            self = .heading(nil, nil)
        } else if endsInColon || text == text.trimmingBlanks,
            let place = SheetPlace(String(text.filter { !":：".contains($0) }), knowledge)
        {
            self = .heading(nil, place)
        } else if Self.isUnnamed(text.folded.split(separator: " ").map(String.init)) {
            self = .unnamed
        } else {
            self = .signatory
        }
    }

    /// "and 3 others", "y otras 12 organizaciones", "3 organisations that cannot be named".
    private static func isUnnamed(_ words: [String]) -> Bool {
        guard words.count <= 12, words.contains(where: { Int($0) != nil }) else { return false }
        let begins = words.first.map { Int($0) != nil || joins.contains($0) } == true
        return begins && words.contains { others.contains($0) }
    }

    private static let joins: Set<String> = ["and", "plus", "y", "mas", "et", "e", "و", "with", "con", "avec"]
    private static let others = Set(
        [
            "others", "other", "more", "anonymous", "unnamed", "withheld", "otros", "otras", "más", "anónimas",
            "anónimos",
            "autres", "anonymes", "outros", "outras", "mais", "آخرين", "آخرون", "أخرى", "named",
        ].map(\.folded))

    private static let kinds: [String: SignatoryKind] = {
        var kinds: [String: SignatoryKind] = [:]
        let words: [(SignatoryKind, String)] = [
            (
                .organisation,
                """
                organisations;organizations;signatory organisations;signatory organizations;organisation signatories;
                organizational signatories;signing organisations;signing organizations;civil society organisations;
                civil society organizations;ngos;organizaciones;organizaciones firmantes;organizaciones signatarias;
                organizaciones de la sociedad civil;organisations signataires;associations;associations signataires;
                organizações;organizações signatárias;entidades;المنظمات;المنظمات الموقعة;منظمات
                """
            ),
            (
                .individual,
                """
                individuals;individual signatories;signatory individuals;people;persons;in personal capacity;
                in their personal capacity;personas;personas firmantes;individuos;a título individual;a título personal;
                personas individuales;firmas individuales;individus;personnes;particuliers;à titre individuel;
                à titre personnel;signataires individuels;personnalités;indivíduos;pessoas;الأفراد;أفراد;الشخصيات
                """
            ),
        ]
        for (kind, list) in words { for word in list.split(separator: ";") { kinds[String(word).folded] = kind } }
        return kinds
    }()

    private static let general = Set(
        [
            "signatories", "signed by", "signed", "list of signatories", "signatures", "endorsed by", "firmantes",
            "firman",
            "lista de firmantes", "firmas", "suscriben", "signataires", "liste des signataires", "signé par",
            "signatários",
            "assinam", "الموقعون", "قائمة الموقعين", "undersigned", "the undersigned", "abajo firmantes",
            "los abajo firmantes",
        ].map(\.folded))
}
