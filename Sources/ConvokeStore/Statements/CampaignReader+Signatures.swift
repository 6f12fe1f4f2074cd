import ConvokeModel
import Foundation

extension CampaignReader {
    /// A statement's signatures in every state, in the order in which they came in.
    public func signatures(of statement: Identifier<JointStatement>) throws -> [Signature] {
        var signatures: [Signature] = []
        try eachSignature(of: statement) { signatures.append($0) }
        return signatures
    }

    /// Goes through a statement's signatures in the order in which they came in, up to a place, and keeps none.
    public func eachSignature(
        of statement: Identifier<JointStatement>, upTo last: Int = .max, _ body: (Signature) throws -> Void
    ) throws {
        try connection.each(
            """
            SELECT id, statement, version, agreed_version, language, sealed, state, source, place, ordinal, is_late, \
            signed_on, link_number FROM signature WHERE statement = \(statement) AND place <= \(last) ORDER BY place
            """
        ) { try body(try signature($0)) }
    }

    /// The state that each signature is in; no name is opened for it.
    public func signatureStates(of statement: Identifier<JointStatement>) throws
        -> [Identifier<Signature>: SignatureState]
    {
        var states: [Identifier<Signature>: SignatureState] = [:]
        try connection.each("SELECT id, state FROM signature WHERE statement = \(statement)") { row in
            guard let id = Identifier<Signature>(try row.text(0)),
                let state = SignatureState(rawValue: try row.text(1))
            else { throw UnexpectedValue(column: 0, wanted: .text) }
            states[id] = state
        }
        return states
    }

    /// The signatures in one state, in the order in which they came in.
    public func signatures(of statement: Identifier<JointStatement>, in state: SignatureState) throws -> [Signature] {
        try connection.map(
            """
            SELECT id, statement, version, agreed_version, language, sealed, state, source, place, ordinal, is_late, \
            signed_on, link_number FROM signature WHERE statement = \(statement) AND state = \(state) ORDER BY place
            """, signature)
    }

    /// Those that stand or may come to, with the same kind and folded name, in the order in which they came in.
    public func liveSignatures(of statement: Identifier<JointStatement>, named identity: String) throws -> [Signature] {
        guard let keys = try cachedKeys(for: .statement(statement)) else { return [] }
        let name = SignatureIdentity.name(identity, with: keys)
        return try connection.rows(
            """
            SELECT id, statement, version, agreed_version, language, sealed, state, source, place, ordinal, is_late, \
            signed_on, link_number FROM signature WHERE statement = \(statement) \
            AND identity >= \(name) AND identity <= \(name + [UInt8](repeating: 0xFF, count: 16)) \
            AND state IN ('awaitingConfirmation', 'awaitingApproval', 'accepted', 'held') ORDER BY place
            """
        ).map(signature)
    }

    public func signature(_ id: Identifier<Signature>, of statement: Identifier<JointStatement>? = nil) throws
        -> Signature
    {
        guard let found = try signatureIfAny(id), statement == nil || found.statement == statement else {
            throw NotFound("signature", id.text)
        }
        return found
    }

    func signatureIfAny(_ id: Identifier<Signature>) throws -> Signature? {
        try connection.rows(
            """
            SELECT id, statement, version, agreed_version, language, sealed, state, source, place, ordinal, is_late, \
            signed_on, link_number FROM signature WHERE id = \(id)
            """
        ).first.map(signature)
    }

    private func signature(_ row: ResultRow) throws -> Signature {
        guard let id = Identifier<Signature>(try row.text(0)),
            let statement = Identifier<JointStatement>(try row.text(1)),
            let state = SignatureState(rawValue: try row.text(6)),
            let source = SignatureSource(rawValue: try row.text(7)), let day = LocalDate(try row.text(11))
        else { throw UnexpectedValue(column: 0, wanted: .text) }
        return Signature(
            id: id, statement: statement, version: try row.integer(2), agreedVersion: try row.integer(3),
            language: try row.textIfAny(4).flatMap { LanguageTag($0) },
            details: try opened(
                fields: SignatureDetails.self, row.blob(5), in: .signatory(id), of: .statement(statement)),
            state: state, source: source, place: try row.integer(8), ordinal: try row.integerIfAny(9),
            isLate: try row.integer(10) == 1, signedOn: day, linkNumber: try row.integer(12))
    }

    /// Those whose signatures were accepted and stand for the text as it is, in the order in which they were accepted.
    public func acceptedSignatures(of statement: Identifier<JointStatement>) throws -> [Signature] {
        let versions = try versions(of: statement)
        return try signatures(of: statement, in: .accepted)
            .filter { versions.standing(of: $0.agreedVersion, at: now).counts }
            .sorted { ($0.ordinal ?? $0.place) < ($1.ordinal ?? $1.place) }
    }

    /// The names on a statement that may stand in its public sheet.
    public func printableSignatories(of statement: Identifier<JointStatement>) throws -> [Signatory] {
        try signatures(of: statement, in: .accepted).filter { $0.details.shown == .public }.map(\.signatory.asInSheet)
    }

    /// How many signatures are bound to a statement's text: given, and neither taken back nor refused.
    public func liveSignatures(of statement: Identifier<JointStatement>) throws -> Int {
        try connection.rows(
            """
            SELECT count(*) FROM signature WHERE statement = \(statement) \
            AND state IN ('awaitingConfirmation', 'awaitingApproval', 'accepted', 'held')
            """
        ).first?.integer(0) ?? 0
    }

    /// How many accepted signatures each statement has; no name is opened for it.
    public func signatoryCounts() throws -> [Identifier<JointStatement>: Int] {
        try connection.rows("SELECT statement, accepted FROM signature_count").reduce(into: [:]) { counts, row in
            if let key = Identifier<JointStatement>(try row.text(0)) { counts[key] = try row.integer(1) }
        }
    }

    /// What is counted of a statement's signatures.
    public func signatureCount(of statement: Identifier<JointStatement>) throws -> SignatureCount {
        if let known = connection.memory.signatureCounts[statement] { return known }
        return try connection.rows(
            "SELECT last_place, last_ordinal, accepted, undecided FROM signature_count WHERE statement = \(statement)"
        ).first.map {
            SignatureCount(
                received: try $0.integer(0), lastOrdinal: try $0.integer(1), accepted: try $0.integer(2),
                undecided: try $0.integer(3))
        } ?? SignatureCount()
    }
}

/// How many signatures came in, and how many of them stand.
public struct SignatureCount: Hashable, Sendable {
    public var received = 0
    public var lastOrdinal = 0
    public var accepted = 0
    /// Those that wait for the secretariat.
    public var undecided = 0

    public init() {}

    init(received: Int, lastOrdinal: Int, accepted: Int, undecided: Int) {
        self.received = received
        self.lastOrdinal = lastOrdinal
        self.accepted = accepted
        self.undecided = undecided
    }
}

extension SealedPlace {
    static func signatory(_ id: Identifier<Signature>) -> SealedPlace {
        SealedPlace(field: "signature.signatory", row: id.text)
    }
}
