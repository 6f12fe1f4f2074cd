import ConvokeFiles
import ConvokeModel
import ConvokeStore

/// Gives a statement's signatures as a table to take away: those that may be printed, unless more is asked for. The journal
/// notes how many.
public struct ExportSignatures: UseCase {
    public static let name = "signature.export"
    public static let permission = Permission.secretariat
    public static let keepsOutcome = false
    public var statement: Identifier<JointStatement>
    /// Also those that wait, were held, rejected or withdrawn, or must not be named.
    public var withAll: Bool?
    /// Also representatives and mail addresses.
    public var withContacts: Bool?
    public init(statement: Identifier<JointStatement>, withAll: Bool? = nil, withContacts: Bool? = nil) {
        (self.statement, self.withAll, self.withContacts) = (statement, withAll, withContacts)
    }

    public func perform(in transaction: CampaignTransaction) throws -> SignatureTable {
        _ = try transaction.statement(statement)
        let signatures =
            withAll == true
            ? try transaction.signatures(of: statement)
            : try transaction.acceptedSignatures(of: statement).filter { $0.details.shown == .public }
        try transaction.record(
            Self.name, Entry.statement(statement),
            detail: "\(signatures.count) signatures\(withContacts == true ? " with contacts" : "")")
        var table = SignatureTable(statement: statement, rows: signatures.map { row($0) })
        // A gap in the numbers would tell at which point somebody signed who is not in the table.
        if withAll != true { for index in table.rows.indices { table.rows[index].ordinal = nil } }
        return table
    }

    private func row(_ signature: Signature) -> SignatureRow {
        let details = signature.details
        var row = SignatureRow(
            id: signature.id, ordinal: signature.ordinal, state: signature.state, display: details.shown,
            signatory: signature.signatory, language: signature.language)
        if withContacts == true {
            row.representative = details.representative
            row.address = details.address
        }
        return row
    }
}

/// A signature as an export has it.
public struct SignatureRow: Codable, Hashable, Sendable {
    public var id: Identifier<Signature>
    public var ordinal: Int?
    public var state: SignatureState
    public var display: SignatureDisplay
    public var signatory: Signatory
    public var language: LanguageTag?
    public var representative: Representative?
    public var address: MailAddress?
}

/// Signatures to be written as a sheet or as JSON.
public struct SignatureTable: Codable, Hashable, Sendable {
    public var statement: Identifier<JointStatement>
    public var rows: [SignatureRow]

    /// As comma-separated values: such that no spreadsheet runs what somebody wrote, or exactly as it is. Import reads it.
    public func sheet(isLossless: Bool = false) -> String {
        let cells = [Self.headings] + rows.map(\.cells)
        return isLossless ? SpreadsheetText.lossless(cells) : SpreadsheetText.safe(cells)
    }

    private static let headings = [
        "id", "number", "state", "display", "kind", "organisation", "acronym", "country", "category", "website", "name",
        "title", "affiliation", "email", "language", "registry",
    ]
}

extension SignatureRow {
    fileprivate var cells: [String] {
        let start = [id.text, ordinal.map(String.init) ?? "", state.word, display.word, signatory.kind.word]
        let end = [address?.text ?? "", language?.text ?? "", signatory.registry?.description ?? ""]
        switch signatory {
        case .organisation(let it):
            return start + [
                it.name, it.acronym ?? "", it.country?.code ?? it.scope?.word ?? "", it.category.word,
                it.website?.text ?? "", representative?.name ?? "", representative?.title ?? "", "",
            ] + end
        case .individual(let it):
            return start + [
                "", "", it.country?.code ?? "", "", "", it.name, it.title ?? "", it.affiliation ?? "",
            ] + end
        }
    }
}
