import ConvokeModel
import ConvokeStore
import Foundation

/// Gives a statement that people have signed another text, and says what that means to their signatures.
public struct ReviseStatement: UseCase {
    public static let name = "statement.revise"
    public static let permission = Permission.organiser

    public var statement: Identifier<JointStatement>
    public var text: StatementText
    /// `editorial` leaves signatures as they are; `substantive` asks those who signed, by `consent` and until a time.
    public var change: VersionChange

    public init(statement: Identifier<JointStatement>, text: StatementText, change: VersionChange) {
        self.statement = statement
        self.text = text
        self.change = change
    }

    public func perform(in transaction: CampaignTransaction) throws -> Revision {
        var (written, life) = try transaction.statement(statement)
        guard !life.stage.isFinal else { throw StatementRefusal.textIsFinal(life.stage) }
        let before = StatementText(of: written)
        guard text != before else { throw StatementRefusal.nothingChanged }
        guard !text.languages.isEmpty else { throw StatementRefusal.emptyText }
        let change = try soundChange(from: before, at: transaction.now)
        let since = life.version
        life.version += 1
        life.changedAt = transaction.now
        written = written.with(text)
        try transaction.addVersion(text, of: statement, number: life.version, change: change)
        try transaction.keep(written, life)
        let told = try tell(in: transaction, since: since, change)
        try transaction.record(
            Self.name, Entry.statement(statement), detail: "version \(life.version), \(change.kind.word)")
        return Revision(
            version: life.version, kind: change.kind, told: told, difference: TextDifference(from: before, to: text))
    }

    private func soundChange(from before: StatementText, at now: Date) throws -> VersionChange {
        if before.isTranslated(by: text) { return VersionChange(.translation, note: change.note) }
        switch change.kind {
        case .editorial: return VersionChange(.editorial, note: change.note)
        case .substantive:
            guard change.consent != nil, let until = change.until, until > now else {
                throw GivenRefusal(
                    .invalid,
                    "A change of substance takes an answer of those who signed: say --opt-in or --opt-out, with a time that is still to come."
                )
            }
            return change
        case .first, .translation:
            throw GivenRefusal(
                .invalid,
                "The text changed in a language that people may have signed in. Say whether the change is 'editorial' or 'substantive'."
            )
        }
    }

    /// Writes to everybody whose signature stands or waits for the secretariat, with what changed; those without an address are
    /// told by other ways.
    private func tell(in transaction: CampaignTransaction, since: Int, _ change: VersionChange) throws -> Int {
        guard change.kind != .translation else { return 0 }
        var told = 0
        for signature in try transaction.signatures(of: statement)
        where (signature.state == .accepted || signature.state.isUndecided) && signature.details.address != nil {
            if change.kind == .substantive, let consent = change.consent, let until = change.until {
                let link = try transaction.link(to: signature, for: .manage).token
                try transaction.draft(
                    .textChanged(since: since, link: link, consent: consent, until: until), to: signature)
            } else {
                try transaction.draft(.textCorrected(since: since), to: signature)
            }
            told += 1
        }
        return told
    }
}

/// What a revision made of a statement.
public struct Revision: Codable, Hashable, Sendable {
    public var version: Int
    public var kind: VersionKind
    /// How many of those who signed are written to.
    public var told: Int
    public var difference: TextDifference
}

/// Shows what changed between two versions of a statement, sentence by sentence.
public struct CompareVersions: ReadUseCase {
    public static let name = "statement.diff"
    public static let permission = Permission.reader
    public var statement: Identifier<JointStatement>
    /// The version before the last unless told.
    public var from: Int?
    /// The last unless told.
    public var to: Int?
    public init(statement: Identifier<JointStatement>, from: Int? = nil, to: Int? = nil) {
        (self.statement, self.from, self.to) = (statement, from, to)
    }

    public func read(from reader: CampaignReader) throws -> VersionComparison {
        _ = try reader.readableStatement(statement)
        let versions = try reader.versions(of: statement)
        func version(_ number: Int) throws -> StatementVersion {
            guard let found = versions.first(where: { $0.number == number }) else {
                throw NotFound("version of '\(statement)'", String(number), among: versions.map { String($0.number) })
            }
            return found
        }
        let last = versions.last?.number ?? 1
        let new = try version(to ?? last)
        let old = try version(from ?? max(1, new.number - 1))
        return VersionComparison(
            from: old.number, to: new.number, change: new.change,
            difference: TextDifference(from: old.text, to: new.text))
    }
}

public struct VersionComparison: Codable, Hashable, Sendable {
    public var from: Int
    public var to: Int
    /// What made the later version.
    public var change: VersionChange
    public var difference: TextDifference
}
