import ConvokeModel

/// Looks at what stands where a name should: whether it is one, and of one.
enum SignatureNames {
    /// The name as one line without double blanks; refuses what is none, or several.
    static func checked(_ text: String, _ knowledge: SheetKnowledge) throws(Rejection) -> String {
        if isSeveral(text, knowledge) {
            throw Rejection(
                "several-organisations",
                "The name seems to hold several organisations. Write each in a row of its own; where it is one name in two languages, write one of them."
            )
        }
        let name = text.isSinglySpaced ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if name.utf8.contains(UInt8(ascii: "@")) {
            guard MailAddress(name) == nil, name.contains(" ") || name.hasPrefix("@") else {
                throw Rejection("address-as-name", "A mail address stands where the name should. Write the name.")
            }
        }
        guard !name.utf8.holds("://".utf8), !name.prefix(4).lowercased().hasPrefix("www.") else {
            throw Rejection("address-as-name", "A web address stands where the name should. Write the name.")
        }
        guard name.contains(where: { $0.isLetter || $0.isNumber }), name.isPrintableLine else {
            throw Rejection("no-name", "There is no name in this row, or it is longer than 500 letters.")
        }
        return name
    }

    /// Whether a cell holds several organisations: parts of which each could be one. "and" is no proof, as many names hold
    /// it, unless both sides are known or have their own acronym.
    private static func isSeveral(_ text: String, _ knowledge: SheetKnowledge) -> Bool {
        for separator in [";", "\n", " / ", " | "] where text.utf8.holds(separator.utf8) {
            let parts = text.components(apart: separator)
            // A place behind the slash is read as one.
            if parts.count > 1, !parts.dropFirst().contains(where: { SheetPlace($0, knowledge) != nil }) { return true }
        }
        for word in [" and ", " & ", " y ", " et ", " e "] where text.utf8.holds(word.utf8) {
            let parts = text.components(apart: word)
            guard parts.count == 2 else { continue }
            if parts.allSatisfy({ knowledge.organisations.contains($0.folded) }) { return true }
            if parts.allSatisfy({ Acronym.split($0).acronym != nil }) { return true }
        }
        return false
    }

    /// What people write where they have no organisation.
    static func isNone(_ text: String) -> Bool {
        // The longest of these words has 24 letters.
        text.utf8.count <= 60 && none.contains(text.folded) || !text.contains { $0.isLetter || $0.isNumber }
    }

    private static let none = Set(
        [
            "none", "n/a", "na", "no", "nil", "individual", "independent", "self", "personal", "private",
            "personal capacity", "in my personal capacity", "individual capacity", "ninguna", "ninguno",
            "independiente",
            "a título individual", "a título personal", "no aplica", "aucune", "aucun", "indépendant", "indépendante",
            "à titre individuel", "à titre personnel", "sans", "nenhuma", "independente", "لا يوجد", "مستقل", "مستقلة",
            "فرد",
        ].map(\.folded))

    /// Whether somebody signs as an organisation or as a person, in their own words.
    static func kind(_ text: String) -> SignatoryKind? { text.isEmpty ? nil : kinds[text.folded] }

    private static let kinds: [String: SignatoryKind] = {
        let words: [(SignatoryKind, String)] = [
            (
                .organisation,
                "organisation;organization;on behalf of an organisation;on behalf of an organization;organización;en nombre de una organización;au nom d'une organisation;association;ngo;ong;group;network;organização;منظمة;مؤسسة"
            ),
            (
                .individual,
                "individual;person;an individual;as an individual;personal;individuo;persona;a título individual;a título personal;individu;particulier;à titre individuel;à titre personnel;indivíduo;pessoa;فرد;شخص"
            ),
        ]
        var kinds: [String: SignatoryKind] = [:]
        for (kind, list) in words { for word in list.split(separator: ";") { kinds[String(word).folded] = kind } }
        return kinds
    }()

    static func category(_ text: String) -> OrganisationCategory? {
        guard !text.isEmpty else { return nil }
        if let category = OrganisationCategory(word: text.folded.replacing(" ", with: "-")) { return category }
        return switch text.folded {
        case "non governmental organisation", "non governmental organization", "ong", "civil society", "sociedad civil":
            .ngo
        case "network organisation", "coalition", "red", "reseau", "rede", "شبكة": .network
        case "university", "universidad", "universite", "academia", "universidade": .academic
        case "press", "medio", "medios", "media outlet", "medias": .media
        case "fundacion", "fondation", "fundacao": .foundation
        case "business", "empresa", "entreprise": .company
        default: nil
        }
    }
}

extension String.UTF8View {
    /// Whether some bytes occur: quicker than to take a text apart that mostly has none of them.
    fileprivate func holds(_ bytes: String.UTF8View) -> Bool {
        guard let first = bytes.first else { return false }
        var rest = self[...]
        while let place = rest.firstIndex(of: first) {
            rest = rest[place...]
            if rest.starts(with: bytes) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}

extension String {
    /// Whether it has single blanks only, between words; quick, and not sure of texts with other blanks than the usual one.
    fileprivate var isSinglySpaced: Bool {
        var last = UInt8(ascii: " ")
        for byte in utf8 {
            switch byte {
            // Bytes below the blank, and those with which the blanks of Unicode begin.
            case 0..<0x20, 0xC2, 0xE1...0xE3: return false
            case UInt8(ascii: " "): if last == byte { return false }
            default: break
            }
            last = byte
        }
        return last != UInt8(ascii: " ")
    }

    /// The parts between the separators that say something.
    fileprivate func components(apart separator: String) -> [String] {
        split(separator: separator).map(\.trimmingBlanks).filter { $0.contains { $0.isLetter || $0.isNumber } }
    }
}
