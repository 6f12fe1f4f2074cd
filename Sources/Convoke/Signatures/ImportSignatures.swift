import ConvokeFiles
import ConvokeModel
import ConvokeStore

/// Brings signatures from a sheet or list into a statement on the secretariat's word. The same sheet again changes nothing; one
/// that grew adds what is new; who is gone from it is told and stays.
public struct ImportSignatures: UseCase {
    public static let name = "signature.import"
    public static let permission = Permission.secretariat
    public static let keepsOutcome = false

    public var statement: Identifier<JointStatement>
    public var rows: [SheetSignature]
    /// Rows that the sheet's reader has rejected already.
    public var rejected: [RejectedRow]?
    /// What tells this sheet from others, such as the other form in Spanish: who is gone is asked of the same source only.
    public var source: String
    /// How they reached the secretariat; by a sheet unless told.
    public var channel: SignatureSource?
    /// On what evidence, kept sealed with each new signature.
    public var note: String?
    /// Only tells what would come of it.
    public var isTrial: Bool?
    /// Does nothing where a single row is rejected.
    public var isAllOrNothing: Bool?

    public init(
        statement: Identifier<JointStatement>, rows: [SheetSignature], rejected: [RejectedRow]? = nil, source: String,
        channel: SignatureSource? = nil, note: String? = nil, isTrial: Bool? = nil, isAllOrNothing: Bool? = nil
    ) {
        self.statement = statement
        self.rows = rows
        self.rejected = rejected
        self.source = source
        self.channel = channel
        self.note = note
        self.isTrial = isTrial
        self.isAllOrNothing = isAllOrNothing
    }

    public func perform(in transaction: CampaignTransaction) throws -> SignatureImportReport {
        let (written, life) = try transaction.statement(statement)
        let report = try transaction.trying {
            var book = try SignatureBook(self, written, life, in: transaction)
            var report = try book.bringIn()
            let isUndone = isTrial == true || (isAllOrNothing == true && !report.rejected.isEmpty)
            report.isDone = !isUndone
            return (report, isUndone)
        }
        if report.isDone {
            try transaction.record(
                Self.name, Entry.statement(statement),
                detail: "\(report.added) added, \(report.changed) changed, \(report.rejected.count) rejected")
        }
        return report
    }
}

/// What an import of signatures did, or would do.
public struct SignatureImportReport: Codable, Hashable, Sendable {
    public var added = 0
    public var changed = 0
    public var unchanged = 0
    /// Signatures of earlier sheets of the same source that stand and are not in this one: no sheet withdraws anybody.
    public var gone: [Identifier<Signature>] = []
    /// Who of those that came or changed may be one with another.
    public var suspicions: [Suspicion] = []
    public var rejected: [RejectedRow] = []
    /// What was taken and should be looked at.
    public var flags: [RejectedRow] = []
    /// Whether it was done, and not only tried.
    public var isDone = false
    /// The headings by what they were taken for.
    public var columns: [String: String]?

    public init() {}
}

extension Workspace {
    /// Imports a sheet or list of signatures; gives the report, and the rejected rows as a sheet where there are any.
    public func importSignatures(
        _ bytes: [UInt8], to statement: Identifier<JointStatement>, mapping: SheetMapping<SignatureColumn>? = nil,
        kind: SignatoryKind? = nil, source: String? = nil, channel: SignatureSource? = nil, note: String? = nil,
        isTrial: Bool = false, isAllOrNothing: Bool = false, as actor: Actor? = nil
    ) async throws -> (report: SignatureImportReport, rejectedSheet: String?) {
        let knowledge = try await data.read { reader in
            SheetKnowledge(countries: try reader.campaign().countries, organisations: try reader.organisations())
        }
        let read = try SignatureFile(bytes, mapping: mapping, kind: kind, knowledge: knowledge)
        var report = try await perform(
            ImportSignatures(
                statement: statement, rows: read.signatures, rejected: read.rejected, source: source ?? read.source,
                channel: channel, note: note, isTrial: isTrial, isAllOrNothing: isAllOrNothing), as: actor)
        report.columns = read.columns
        return (report, report.rejected.isEmpty ? nil : read.rejectedSheet(report.rejected))
    }
}
