import ConvokeModel
import Foundation

/// The secretariat's walk through what waits for it: signatures to approve, then pairs that may be one.
///
/// A decision is written when the next one is taken, or at the end; until then it can be taken back.
public struct SignatureReview: Sendable {
    public enum Item: Hashable, Sendable {
        /// A signature that waits or is held, with those that it may be one with.
        case waiting(SignatureSheet, [SuspicionListing])
        /// Two signatures that stand and may be one.
        case pair(SuspicionListing)
    }

    public enum Decision: Hashable, Sendable {
        case approve(note: String?)
        case hold(note: String?)
        case reject(note: String?)
        /// Makes the second signature part of the first.
        case merge(Identifier<Signature>, Identifier<Signature>)
        case distinct(Identifier<Signature>, Identifier<Signature>)
        /// Sets the name right, and stays with the signature.
        case correct(Signatory)
        case skip
    }

    public let items: [Item]
    /// The place of the item that is asked about now.
    public private(set) var position = 0
    private let workspace: Workspace
    private let statement: Identifier<JointStatement>
    private let actor: Actor?
    /// The last decision, not written yet, and where it was taken.
    private var pending: (position: Int, signature: Identifier<Signature>?, decision: Decision)?
    /// Signatures that were merged away or rejected, which are not asked about any more.
    private var gone: Set<Identifier<Signature>> = []
    private var corrected: [Identifier<Signature>: Signatory] = [:]

    public init(_ workspace: Workspace, of statement: Identifier<JointStatement>, as actor: Actor? = nil) async throws {
        (self.workspace, self.statement, self.actor) = (workspace, statement, actor)
        let suspicions = try await workspace.perform(ListSuspicions(statement: statement), as: actor)
        let listings = try await workspace.perform(ListSignatures(statement: statement), as: actor)
        let undecided = [SignatureState.awaitingApproval.rawValue, SignatureState.held.rawValue]
        var items: [Item] = []
        for listing in listings where undecided.contains(listing.state) {
            let sheet = try await workspace.perform(
                ShowSignature(statement: statement, signature: listing.id), as: actor)
            items.append(.waiting(sheet, suspicions.filter { $0.a == listing.id || $0.b == listing.id }))
        }
        items += suspicions.map(Item.pair)
        self.items = items
    }

    /// What is asked about now; nothing at the end. Names that were corrected on the way are shown as they are now.
    public var current: Item? {
        guard items.indices.contains(position) else { return nil }
        guard case .waiting(var sheet, let suspicions) = items[position] else { return items[position] }
        if let signatory = corrected[sheet.listing.id] {
            sheet.details.signatory = signatory
            sheet.listing.name = signatory.name
        }
        return .waiting(sheet, suspicions.filter { !gone.contains($0.a) && !gone.contains($0.b) })
    }

    public var canUndo: Bool { pending != nil }

    /// Takes a decision about the current item and writes the one before; gives why that could not be written, if it could not.
    public mutating func decide(_ decision: Decision) async -> (any Error)? {
        guard let item = current else { return nil }
        let problem = await finish()
        var signature: Identifier<Signature>?
        if case .waiting(let sheet, _) = item { signature = sheet.listing.id }
        pending = (position, signature, decision)
        switch decision {
        case .correct(let signatory):
            if let signature { corrected[signature] = signatory }
            return problem
        case .merge(_, let other): gone.insert(other)
        case .reject: if let signature { gone.insert(signature) }
        default: break
        }
        position += 1
        skipGone()
        return problem
    }

    private mutating func skipGone() {
        while items.indices.contains(position), case .pair(let pair) = items[position],
            gone.contains(pair.a) || gone.contains(pair.b)
        {
            position += 1
        }
    }

    /// Takes the last decision back, as long as it is not written, and asks about its item again.
    public mutating func undo() {
        guard let last = pending else { return }
        pending = nil
        position = last.position
        switch last.decision {
        case .merge(_, let other): gone.remove(other)
        case .reject: if let signature = last.signature { gone.remove(signature) }
        case .correct: if let signature = last.signature { corrected[signature] = nil }
        default: break
        }
    }

    /// Writes the last decision; gives why it could not be written, if it could not.
    public mutating func finish() async -> (any Error)? {
        guard let last = pending else { return nil }
        pending = nil
        do {
            try await write(last.decision, about: last.signature)
            return nil
        } catch { return error }
    }

    private func write(_ decision: Decision, about signature: Identifier<Signature>?) async throws {
        switch (decision, signature) {
        case (.approve(let note), let signature?):
            _ = try await workspace.perform(
                ApproveSignature(statement: statement, signature: signature, note: note), as: actor)
        case (.hold(let note), let signature?):
            _ = try await workspace.perform(
                HoldSignature(statement: statement, signature: signature, note: note), as: actor)
        case (.reject(let note), let signature?):
            _ = try await workspace.perform(
                RejectSignature(statement: statement, signature: signature, note: note), as: actor)
        case (.correct(let signatory), let signature?):
            _ = try await workspace.perform(
                CorrectSignature(statement: statement, signature: signature, signatory: signatory), as: actor)
        case (.merge(let kept, let other), _):
            _ = try await workspace.perform(
                MergeSignatures(statement: statement, signature: kept, other: other), as: actor)
        case (.distinct(let one, let other), _):
            _ = try await workspace.perform(
                DistinguishSignatures(statement: statement, signature: one, other: other), as: actor)
        case (.skip, _), (.approve, nil), (.hold, nil), (.reject, nil), (.correct, nil): break
        }
    }
}
