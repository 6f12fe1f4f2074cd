import ConvokeModel

/// Signatures as they arrive, in a sheet or a plain list.
public enum SignatureFile: Sendable {
    case sheet(SignatureSheet)
    case list(SignatoryListText)

    /// Reads whichever of both it is: a sheet where a mapping is given or its first row names columns that are known, or has
    /// three columns that most rows fill; else a list.
    public init(
        _ bytes: [UInt8], mapping: SheetMapping<SignatureColumn>? = nil, kind: SignatoryKind? = nil,
        knowledge: SheetKnowledge = SheetKnowledge()
    ) throws {
        let mapping = mapping ?? SheetMapping()
        if !mapping.columns.isEmpty {
            self = .sheet(try SignatureSheet(bytes, mapping: mapping, kind: kind, knowledge: knowledge))
        } else if let sheet = try? ForeignSheet(bytes), Self.isTable(sheet) {
            self = .sheet(try SignatureSheet(sheet, mapping: mapping, kind: kind, knowledge: knowledge))
        } else {
            self = .list(try SignatoryListText(bytes, kind: kind, knowledge: knowledge))
        }
    }

    private static func isTable(_ sheet: ForeignSheet) -> Bool {
        if let mapped = try? MappedSheet<SignatureColumn>(sheet, mapping: SheetMapping()), mapped.holdsNames {
            return true
        }
        guard sheet.headings.count >= 3, !sheet.rows.isEmpty else { return false }
        let filled = sheet.rows.count { row in !row.hasTooMany && row.cells.count { !$0.isEmpty } >= 3 }
        return filled * 10 >= sheet.rows.count * 8
    }

    public var signatures: [SheetSignature] {
        switch self {
        case .sheet(let sheet): sheet.signatures
        case .list(let list): list.signatures
        }
    }

    public var rejected: [RejectedRow] {
        switch self {
        case .sheet(let sheet): sheet.rejected
        case .list(let list): list.rejected
        }
    }

    /// What tells this file from those of other forms where nobody says: a form's sheets always have the same headings.
    public var source: String {
        switch self {
        case .sheet(let sheet): "sheet " + sheet.headings.map(\.folded).joined(separator: "|")
        case .list: "list"
        }
    }

    /// The headings by what they were taken for; nothing of a list.
    public var columns: [String: String] { if case .sheet(let sheet) = self { sheet.columns } else { [:] } }

    /// Rows that were rejected, to correct and bring in again.
    public func rejectedSheet(_ rejected: [RejectedRow]) -> String {
        switch self {
        case .sheet(let sheet): sheet.rejectedSheet(rejected)
        case .list(let list): list.rejectedSheet(rejected)
        }
    }
}
