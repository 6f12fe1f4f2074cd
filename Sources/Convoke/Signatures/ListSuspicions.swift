import ConvokeModel
import ConvokeStore

/// Lists who among a statement's signatories may be one, for somebody to decide; the likeliest first.
public struct ListSuspicions: ReadUseCase {
    public static let name = "signature.suspicions"
    public static let permission = Permission.secretariat
    public var statement: Identifier<JointStatement>
    /// Also those that were decided already.
    public var withDecided: Bool?
    public init(statement: Identifier<JointStatement>, withDecided: Bool? = nil) {
        (self.statement, self.withDecided) = (statement, withDecided)
    }

    public func read(from reader: CampaignReader) throws -> [SuspicionListing] {
        _ = try reader.statement(statement)
        let decisions = try reader.suspicionDecisions(of: statement)
        var names: [Identifier<Signature>: String] = [:]
        var index = SuspicionIndex(
            directory: try reader.organisations(), expecting: try reader.signatureCount(of: statement).received)
        var found: [Suspicion] = []
        try reader.eachSignature(of: statement) { signature in
            guard signature.state.isLive else { return }
            names[signature.id] = signature.signatory.name
            found += index.add(signature.traits)
        }
        return found.inOrder.compactMap {
            guard let pair = $0.pair, withDecided == true || decisions[pair] == nil else { return nil }
            return SuspicionListing(
                a: pair.a, b: pair.b, reasons: $0.reasons, score: $0.score, nameOfA: names[pair.a] ?? "",
                nameOfB: names[pair.b] ?? "", decision: decisions[pair])
        }
    }
}

/// Two signatures that may be one, with their names.
public struct SuspicionListing: Codable, Hashable, Sendable {
    public var a: Identifier<Signature>
    public var b: Identifier<Signature>
    public var reasons: [SuspicionReason]
    public var score: Double
    public var nameOfA: String
    public var nameOfB: String
    public var decision: SuspicionDecision?
}

/// Says that two signatories only look alike: they are not asked about again.
public struct DistinguishSignatures: UseCase {
    public static let name = "signature.distinct"
    public static let permission = Permission.secretariat
    public static let keepsOutcome = false
    public var statement: Identifier<JointStatement>
    public var signature: Identifier<Signature>
    public var other: Identifier<Signature>
    public init(statement: Identifier<JointStatement>, signature: Identifier<Signature>, other: Identifier<Signature>) {
        (self.statement, self.signature, self.other) = (statement, signature, other)
    }

    public func perform(in transaction: CampaignTransaction) throws -> Done {
        let pair = try transaction.pair(signature, other, of: statement)
        try transaction.keep(.distinct, of: SignaturePair(pair.0.id, pair.1.id), at: statement)
        try transaction.record(Self.name, "\(Entry.statement(statement)) \(signature) \(other)")
        return Done()
    }
}

extension CampaignReader {
    /// Two signatures of one statement, which have to be two.
    func pair(
        _ one: Identifier<Signature>, _ other: Identifier<Signature>, of statement: Identifier<JointStatement>
    ) throws -> (Signature, Signature) {
        guard one != other else {
            throw GivenRefusal(
                .invalid, "These are one signature. Name two, by their ids in 'convoke signature suspicions'.")
        }
        return (try signature(one, of: statement), try signature(other, of: statement))
    }
}
