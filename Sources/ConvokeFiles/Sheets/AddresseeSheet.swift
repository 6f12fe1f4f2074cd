import ConvokeModel

/// What a column of a sheet of addressees may hold.
public enum AddresseeColumn: String, SheetColumn {
    case honorific, name, role, body, address, salutation, language, channel, email, cc

    public var headings: Set<String> {
        switch self {
        case .honorific: ["honorific", "title", "tratamiento", "civilite"]
        case .name: ["name", "full name", "nombre", "nom", "الاسم"]
        case .role: ["role", "position", "office", "cargo", "fonction", "المنصب"]
        case .body: ["body", "institution", "organisation", "organization", "institucion", "organismo", "الجهة"]
        case .address: ["address", "postal address", "direccion", "adresse", "العنوان"]
        case .salutation: ["salutation", "greeting", "saludo", "التحية"]
        case .language: ["language", "idioma", "langue", "اللغة"]
        case .channel: ["channel", "via", "canal"]
        case .email: ["email", "e mail", "mail", "correo", "courriel", "البريد"]
        case .cc: ["cc", "copies", "copy to", "copia", "copie"]
        }
    }
}

/// One to whom a letter goes, as a row of a sheet has them.
public struct SheetAddressee: Codable, Hashable, Sendable {
    public var row: Int
    public var honorific: String?
    public var name: String?
    public var role: String?
    public var body: String?
    /// Lines of the envelope.
    public var address: [String]
    public var salutation: String?
    /// Nothing where the sheet does not say.
    public var language: LanguageTag?
    /// By what way it goes: post, mail, by hand.
    public var channel: String?
    public var email: MailAddress?
    public var copies: [String]

    /// What files and lists call them.
    public var label: String { name ?? body ?? role ?? "row \(row)" }
}

/// A sheet of addressees: `honorific,name,role,body,address,salutation,language,channel,email,cc`, of which a name or a body
/// is needed. Lines of an address, and those who get a copy, are parted by semicolons or line ends.
public struct AddresseeSheet: Sendable {
    public private(set) var addressees: [SheetAddressee] = []
    public private(set) var rejected: [RejectedRow] = []

    public init(_ bytes: [UInt8]) throws {
        let mapped = try MappedSheet<AddresseeColumn>(try ForeignSheet(bytes), mapping: SheetMapping())
        guard mapped.has(.name) || mapped.has(.body) else {
            throw GivenRefusal(
                .findings,
                "The sheet of addressees has no column 'name' or 'body'. Its columns may be: \(AddresseeColumn.words.joined(separator: ", "))."
            )
        }
        for row in mapped.sheet.rows {
            do throws(Rejection) { addressees.append(try Self.addressee(row, mapped)) } catch {
                rejected.append(error.of(row.number))
            }
        }
    }

    private static func addressee(_ row: ForeignSheet.Row, _ mapped: MappedSheet<AddresseeColumn>) throws(Rejection)
        -> SheetAddressee
    {
        try mapped.check(row)
        func cell(_ column: AddresseeColumn) -> String? {
            let text = mapped.cell(column, of: row)
            return text.isEmpty ? nil : String(text.prefix(500))
        }
        func lines(_ column: AddresseeColumn) -> [String] {
            mapped.cell(column, of: row).split { ";\n".contains($0) }.map { String($0).trimmed }
                .filter { !$0.isEmpty }.prefix(20).map { String($0.prefix(500)) }
        }
        guard cell(.name) != nil || cell(.body) != nil else {
            throw Rejection("no-name", "There is neither a name nor a body in this row.")
        }
        let language = SheetAnswer.language(mapped.cell(.language, of: row))
        guard language != nil || cell(.language) == nil else {
            throw Rejection("bad-language", "The language is none. Write a tag such as 'es'.")
        }
        return SheetAddressee(
            row: row.number, honorific: cell(.honorific), name: cell(.name), role: cell(.role), body: cell(.body),
            address: lines(.address), salutation: cell(.salutation), language: language, channel: cell(.channel),
            email: try mapped.address(.email, of: row), copies: lines(.cc))
    }
}
