import ConvokeModel
import ConvokeStore

/// Opens a statement for signatures, for the first time, after a pause, or again after it was closed.
public struct OpenStatement: UseCase {
    public static let name = "statement.open"
    public static let permission = Permission.organiser
    public var statement: Identifier<JointStatement>
    /// Why, where it was closed before.
    public var reason: String?
    public init(statement: Identifier<JointStatement>, reason: String? = nil) {
        (self.statement, self.reason) = (statement, reason)
    }

    public func perform(in transaction: CampaignTransaction) throws -> StatementListing {
        var (written, life) = try transaction.statement(statement)
        guard !written.languages.isEmpty else { throw StatementRefusal.emptyText }
        if life.stage == .signOn, life.isPaused == true {
            life.isPaused = nil
            life.changedAt = transaction.now
            return try transaction.keep(written, life, by: Self.name, detail: "resumed")
        }
        if let end = written.deadline?.instant, end < transaction.now {
            throw SignatureRefusal.deadlinePassed
        }
        return try transaction.change(statement, to: .signOn, reason: reason, by: Self.name)
    }
}

/// Lets sign-on rest: nobody can sign until it is opened again.
public struct PauseStatement: UseCase {
    public static let name = "statement.pause"
    public static let permission = Permission.organiser
    public var statement: Identifier<JointStatement>
    public var reason: String?
    public init(statement: Identifier<JointStatement>, reason: String? = nil) {
        (self.statement, self.reason) = (statement, reason)
    }

    public func perform(in transaction: CampaignTransaction) throws -> StatementListing {
        var (written, life) = try transaction.statement(statement)
        guard life.stage == .signOn else { throw SignatureRefusal.notOpen(life.stage) }
        life.isPaused = true
        life.changedAt = transaction.now
        return try transaction.keep(written, life, by: Self.name, detail: reason ?? "")
    }
}

/// Ends sign-on. What waits for a decision still can be decided.
public struct CloseStatement: UseCase {
    public static let name = "statement.close"
    public static let permission = Permission.organiser
    public var statement: Identifier<JointStatement>
    public init(statement: Identifier<JointStatement>) { self.statement = statement }

    public func perform(in transaction: CampaignTransaction) throws -> StatementListing {
        try transaction.change(statement, to: .closed, reason: nil, by: Self.name)
    }
}

/// Publishes a statement whose list is frozen. A number in the text that differs from the list stops it.
public struct PublishStatement: UseCase {
    public static let name = "statement.publish"
    public static let permission = Permission.organiser
    public var statement: Identifier<JointStatement>
    /// Why numbers in the text that differ from the list are right all the same.
    public var acceptingNumbers: String?
    public init(statement: Identifier<JointStatement>, acceptingNumbers: String? = nil) {
        (self.statement, self.acceptingNumbers) = (statement, acceptingNumbers)
    }

    public func perform(in transaction: CampaignTransaction) throws -> StatementListing {
        var (written, life) = try transaction.statement(statement)
        try life.change(to: .published, reason: nil, at: transaction.now)
        let language = try transaction.campaign().mainLanguage
        let list = try transaction.printedList(of: statement, in: written.languages.first ?? language)
        let wrong = written.wrongNumbers(beside: list.counts)
        if !wrong.isEmpty {
            guard let reason = acceptingNumbers, !reason.isEmpty else { throw StatementRefusal.numbersDiffer(wrong) }
            life.acceptedNumbers = reason
        }
        for signature in try transaction.signatures(of: statement, in: .accepted) {
            try transaction.draft(.statementPublished, to: signature)
        }
        return try transaction.keep(
            written, life, by: Self.name,
            detail: wrong.isEmpty ? "" : "numbers that differ were accepted: \(acceptingNumbers ?? "")")
    }
}

/// Puts a statement away: it stays public and takes no more names.
public struct ArchiveStatement: UseCase {
    public static let name = "statement.archive"
    public static let permission = Permission.organiser
    public var statement: Identifier<JointStatement>
    public init(statement: Identifier<JointStatement>) { self.statement = statement }

    public func perform(in transaction: CampaignTransaction) throws -> StatementListing {
        try transaction.change(statement, to: .archived, reason: nil, by: Self.name)
    }
}

/// Lays an embargo on a statement, moves it, or lifts it.
public struct EmbargoStatement: UseCase {
    public static let name = "statement.embargo"
    public static let permission = Permission.organiser
    public var statement: Identifier<JointStatement>
    /// Nothing lifts it.
    public var embargo: Embargo?
    public init(statement: Identifier<JointStatement>, embargo: Embargo?) {
        (self.statement, self.embargo) = (statement, embargo)
    }

    public func perform(in transaction: CampaignTransaction) throws -> StatementListing {
        var (written, life) = try transaction.statement(statement)
        if let embargo, life.stage.isPublic, !life.isEmbargoed(at: transaction.now), embargo.until > transaction.now {
            throw GivenRefusal(
                .conflict, "The statement is public already: an embargo would hide nothing. Nothing was changed.")
        }
        life.embargo = embargo
        life.changedAt = transaction.now
        return try transaction.keep(
            written, life, by: Self.name, detail: embargo.map { "until \(Zone.utc.local($0.until))Z" } ?? "lifted")
    }
}

extension JointStatement {
    /// Numbers in the text, or claimed, that the list does not bear out, as sentences.
    func wrongNumbers(beside counts: SignatoryCounts) -> [String] {
        var sentences = PrintedNumber.differing(in: StatementText(of: self), from: counts).map(\.sentence)
        if let claimed = claimedSignatories, claimed != counts.signatories {
            sentences.append("\(claimed) signatories are claimed, and the list has \(counts.signatories).")
        }
        return sentences
    }
}

extension CampaignTransaction {
    func change(
        _ key: Identifier<JointStatement>, to stage: StatementStage, reason: String?, by useCase: String
    ) throws -> StatementListing {
        var (written, life) = try statement(key)
        let before = life.stage
        try life.change(to: stage, reason: reason, at: now)
        let why = reason.map { ": \($0)" } ?? ""
        return try keep(written, life, by: useCase, detail: "\(before.rawValue) \(stage.rawValue)\(why)")
    }

    func keep(_ statement: JointStatement, _ life: StatementLife, by useCase: String, detail: String) throws
        -> StatementListing
    {
        try keep(statement, life)
        try record(useCase, Entry.statement(statement.key), detail: detail)
        let accepted = try signatureCount(of: statement.key).accepted
        return StatementListing(
            statement, life, signatories: try printedCount(of: statement.key, life, accepted: accepted),
            language: try campaign().mainLanguage, at: now)
    }
}
