import ConvokeModel

/// What a column of a foreign sheet may hold, found by its heading in several languages.
public enum SheetColumn: String, Word {
    /// What names a row for good, such as an order's number. Never guessed: only a mapping file says so.
    case key
    case name, firstName, lastName, email, party, timestamp, language, companions

    /// Headings, folded, that mean this without doubt.
    var headings: Set<String> {
        switch self {
        case .key: []
        case .name:
            [
                "name", "full name", "your name", "guest", "guest name", "attendee", "attendee name", "participant",
                "nombre", "nombre completo", "nombre y apellido", "nombre y apellidos", "nom", "nom complet",
                "nom et prenom", "prenom et nom", "votre nom", "tu nombre", "su nombre", "الاسم", "الاسم الكامل",
                "الإسم",
            ]
        case .firstName: ["first name", "given name", "prenom", "nombre de pila", "nombres", "الاسم الاول"]
        case .lastName:
            [
                "last name", "surname", "family name", "apellido", "apellidos", "nom de famille", "اسم العائلة",
                "اللقب",
            ]
        case .email:
            [
                "e mail", "email", "mail", "email address", "e mail address", "your email", "correo",
                "correo electronico",
                "direccion de correo electronico", "direccion de correo", "courriel", "adresse e mail", "adresse email",
                "adresse mail", "adresse electronique", "attendee email", "البريد الالكتروني", "البريد", "الايميل",
            ]
        case .party:
            [
                "party", "party size", "tickets", "ticket quantity", "quantity", "places", "seats", "people",
                "number of people", "number of guests", "how many people", "number of tickets", "entradas", "plazas",
                "personas", "numero de personas", "cuantas personas", "billets", "personnes", "nombre de personnes",
                "nombre de places", "nombre de billets", "عدد الاشخاص", "عدد التذاكر", "المقاعد",
            ]
        case .timestamp:
            [
                "timestamp", "submitted at", "submission date", "submission time", "date submitted", "order date",
                "created at",
                "start time", "marca temporal", "fecha de envio", "horodateur", "date de soumission", "طابع زمني",
            ]
        case .language: ["language", "preferred language", "idioma", "lengua", "langue", "اللغة"]
        case .companions:
            ["companions", "names of companions", "acompanantes", "accompagnants", "المرافقون"]
        }
    }

    /// The column that a heading names; signs and case do not matter.
    static func meant(by heading: String) -> SheetColumn? {
        let folded = heading.folded
        return allCases.first { column in column.headings.contains { $0.folded == folded } }
    }
}

/// Which column of a sheet holds what: as its headings say, and as a mapping file has it instead.
public struct SheetMapping: Sendable, Hashable {
    /// Headings by what they hold.
    public var columns: [SheetColumn: String] = [:]
    /// Headings by the question that they answer.
    public var answers: [String: String] = [:]

    public init() {}

    /// Reads a mapping file; whatever it does not mention is found by the headings.
    ///
    ///     key: Order no
    ///     name: Full name
    ///     answers: {why: Why would you like to come?}
    public static func read(_ bytes: [UInt8], file: String) throws -> SheetMapping {
        let source: SourceText
        do throws(SourceText.Fault) { source = try SourceText(file: file, bytes: bytes) } catch {
            throw FilesRefusal(.findings, error.problem(in: file).text(source: nil))
        }
        let page = Page(source, language: .english)
        var mapping = SheetMapping()
        if let root = YamlComposer.compose(page),
            let fields = Value(node: root, name: "the mapping", page: page).fields(.sheetMapping, at: .start)
        {
            for column in SheetColumn.allCases { mapping.columns[column] = fields[column.word]?.text() }
            for pair in fields["answers"]?.node.pairs ?? [] {
                mapping.answers[pair.key] = Value(node: pair.value, name: pair.key, page: page).text()
            }
        }
        guard page.problems.isEmpty else {
            throw FilesRefusal(.findings, page.problems.sorted().map { $0.text(source: nil) }.joined(separator: "\n"))
        }
        return mapping
    }
}

extension Record {
    static let sheetMapping = Record(
        "the mapping",
        SheetColumn.allCases.map { Field($0.word, .text) } + [Field("answers", .map(by: .key, .text))])
}
