import ConvokeFiles
import ConvokeModel
import ConvokeStore

/// A statement's signatures while a sheet is held against them.
struct SignatureBook {
    private let ask: ImportSignatures
    private let written: JointStatement
    private let life: StatementLife
    private let transaction: CampaignTransaction
    private let digest: (String) -> [UInt8]
    private let known: [[UInt8]: ImportedSignature]
    private var report = SignatureImportReport()
    /// The beginnings of the identities of rows that were read.
    private var seen: Set<UInt64> = []
    /// Those that were changed, whose suspicions are asked anew.
    private var changed: Set<Identifier<Signature>> = []
    /// Those that come next, brought in by the thousand so that a long sheet is in memory once.
    private var new: [(row: SheetSignature, imported: ImportedSignature, signature: Signature)] = []
    private static let portion = 1_000
    private var arrived: [SignatoryTraits] = []
    /// How many signatures there were before.
    private let before: Int

    init(
        _ ask: ImportSignatures, _ written: JointStatement, _ life: StatementLife, in transaction: CampaignTransaction
    ) throws {
        (self.ask, self.written, self.life, self.transaction) = (ask, written, life, transaction)
        digest = try transaction.importDigests(of: ask.statement)
        known = try transaction.importedSignatures(of: ask.statement)
        before = try transaction.signatureCount(of: ask.statement).received
        report.rejected = ask.rejected ?? []
    }

    mutating func bringIn() throws -> SignatureImportReport {
        let source = digest("source \(ask.source)")
        for row in ask.rows {
            let identity = digest("row \(ask.source)\n\(row.identity)")
            let content = digest("content \(row.content)")
            seen.insert(Self.beginning(of: identity))
            let imported = known[identity]
            guard imported?.content != content else {
                report.unchanged += 1
                continue
            }
            let named = ImportedSignature(
                identity: identity, source: source, content: content,
                signature: imported?.signature ?? transaction.newIdentifier())
            try take(row, named, isKnown: imported != nil)
            if new.count >= Self.portion { try addNew() }
        }
        try addNew()
        report.gone = try gone(from: source)
        report.suspicions = try suspicions()
        report.rejected.sort { $0.row < $1.row }
        report.flags.sort { $0.row < $1.row }
        return report
    }

    private static func beginning(of digest: [UInt8]) -> UInt64 { digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }

    /// Signatures that came from this source, stand, and are in the sheet no longer.
    private func gone(from source: [UInt8]) throws -> [Identifier<Signature>] {
        let missing = known.values.filter { $0.source == source && !seen.contains(Self.beginning(of: $0.identity)) }
            .map(\.signature)
        guard !missing.isEmpty else { return [] }
        let states = try transaction.signatureStates(of: ask.statement)
        return missing.filter { states[$0]?.isLive == true }.sorted()
    }

    private mutating func take(_ row: SheetSignature, _ imported: ImportedSignature, isKnown: Bool) throws {
        do throws(RejectedSignature) {
            let isLate = try requireMayBeAdded(row.signatory)
            if isKnown {
                try change(row, imported)
            } else {
                let details = row.details(on: [ask.note].compactMap(\.self))
                try Self.requireSound(details)
                let signature = Signature(
                    id: imported.signature, statement: ask.statement, version: life.version, language: row.language,
                    details: details, state: .accepted, source: ask.channel ?? .sheet, isLate: isLate,
                    signedOn: transaction.today)
                new.append((row, imported, signature))
            }
        } catch {
            switch error {
            case .row(let code, let message):
                report.rejected.append(RejectedRow(row: row.row, code: code, message: message))
            case .broken(let error): throw error
            }
        }
    }

    private func requireMayBeAdded(_ signatory: Signatory) throws(RejectedSignature) -> Bool {
        do { return try written.requireSecretariatMayAdd(signatory, life) } catch {
            guard let refusal = error as? SignatureRefusal, [.onlyOrganisations, .onlyIndividuals].contains(refusal)
            else {
                throw .broken(error)
            }
            throw .row("\(refusal == .onlyOrganisations ? "only-organisations" : "only-individuals")", refusal.sentence)
        }
    }

    private static func requireSound(_ details: SignatureDetails) throws(RejectedSignature) {
        do { try details.requireSound() } catch let error as GivenRefusal {
            throw .row("not-printable", error.sentence)
        } catch {
            throw .broken(error)
        }
    }

    /// A row that says something else than before; what the secretariat corrected and the row does not name stays.
    private mutating func change(_ row: SheetSignature, _ imported: ImportedSignature) throws(RejectedSignature) {
        do {
            let signature = try transaction.signature(imported.signature, of: ask.statement)
            if signature.state.isLive {
                let details = row.details(changing: signature.details)
                try Self.requireSound(details)
                guard try transaction.keep(details, of: signature) else { throw RejectedSignature.known }
                changed.insert(signature.id)
            }
            try transaction.keep(imported, of: ask.statement)
            report.changed += 1
            report.flags += row.flags
        } catch let error as RejectedSignature { throw error } catch { throw .broken(error) }
    }

    private mutating func addNew() throws {
        for (entry, added) in zip(new, try transaction.add(accepted: new.map(\.signature), to: ask.statement)) {
            guard let added else {
                guard case .row(let code, let message) = RejectedSignature.known else { continue }
                report.rejected.append(RejectedRow(row: entry.row.row, code: code, message: message))
                continue
            }
            try transaction.keep(entry.imported, of: ask.statement)
            arrived.append(added.traits)
            report.added += 1
            report.flags += entry.row.flags
        }
        new.removeAll(keepingCapacity: true)
    }

    /// The suspicions that came with this sheet; those that somebody has decided are not asked again.
    private func suspicions() throws -> [Suspicion] {
        guard !changed.isEmpty || !arrived.isEmpty else { return [] }
        let decisions = try transaction.suspicionDecisions(of: ask.statement)
        var index = SuspicionIndex(
            directory: try transaction.organisations(), expecting: before + arrived.count)
        // Those that were there before go first, so that who comes is held against them.
        var new: [SignatoryTraits] = []
        try transaction.eachSignature(of: ask.statement, upTo: before) { signature in
            guard signature.state.isLive else { return }
            if changed.contains(signature.id) { new.append(signature.traits) } else { _ = index.add(signature.traits) }
        }
        // One after the other: a long sheet has as many of them as rows.
        var found: [Suspicion] = []
        for traits in [new, arrived].joined() {
            for suspicion in index.add(traits) where suspicion.pair.map({ decisions[$0] == nil }) == true {
                found.append(suspicion)
            }
        }
        return found.inOrder
    }
}

/// Why one row cannot come in, or that something failed which is no row's fault.
private enum RejectedSignature: Error {
    case row(String, String)
    case broken(any Error)

    static let known = RejectedSignature.row(
        "known",
        "The same name with the same address, or the same number in a register, stands on the statement already. There is nothing to do."
    )
}
