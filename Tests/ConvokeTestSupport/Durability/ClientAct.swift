import Convoke
import ConvokeStore
import Foundation

/// What one of many clients asks for, in a way that can be asked again.
public struct ClientAct: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Sendable { case place, signature, entry, cancellation }

    public var kind: Kind
    /// Who is meant: the guest or signatory that it makes, or the guest whose place is given back.
    public var name: String
    /// The guest's link, to give a place back.
    public var link: String?

    public init(_ kind: Kind, _ name: String, link: String? = nil) {
        (self.kind, self.name, self.link) = (kind, name, link)
    }

    /// The client's next act: a place, a signature, one that the secretariat enters, and every other place is given back.
    public static func next(_ number: Int, of client: String, place: (name: String, link: String)?) -> ClientAct {
        let name = "\(client)-\(number)"
        switch number % 4 {
        case 0: return ClientAct(.place, name)
        case 1: return ClientAct(.signature, name)
        case 2: return ClientAct(.entry, name)
        default:
            guard number % 8 == 3, let place else { return ClientAct(.place, name) }
            return ClientAct(.cancellation, place.name, link: place.link)
        }
    }

    /// Does it, and gives the outcome as it is told.
    public func perform(in workspace: Workspace, withID: Bool = true) async throws -> Outcome {
        let request = withID ? RequestID("\(kind.rawValue)-\(name)") : nil
        switch kind {
        case .place:
            let receipt = try await workspace.perform(
                RequestPlace(event: BusyCampaign.event, guest: Guest(name: name)), as: .anyone, request: request)
            return .place(receipt)
        case .signature:
            let details = SigningIndividual(name: name)
            let receipt = try await workspace.perform(
                SignStatement(
                    statement: BusyCampaign.statement, signatory: .individual(details), address: try address,
                    language: "en"), as: .anyone, request: request)
            return .signature(receipt)
        case .entry:
            let details = SignatureDetails(signatory: .individual(SigningIndividual(name: name)), address: try address)
            let added = try await workspace.perform(
                AddSignature(statement: BusyCampaign.statement, details: details), request: request)
            return .entry(added)
        case .cancellation:
            return .cancellation(
                try await workspace.perform(GiveUpPlace(link: link ?? "none"), as: .anyone, request: request))
        }
    }

    private var address: MailAddress {
        get throws {
            guard let address = MailAddress("\(name)@example.org") else {
                throw GivenRefusal(.invalid, "'\(name)' is no name of a client.")
            }
            return address
        }
    }

    public enum Outcome: Codable, Hashable, Sendable {
        case place(PlaceReceipt)
        case signature(SignatureReceipt)
        case entry(AddedSignature)
        case cancellation(PlaceListing)
    }
}

/// What a worker writes about an act, one in a line: that it is done, or why it is refused.
public struct WorkerAnswer: Codable, Hashable, Sendable {
    public var act: ClientAct
    public var outcome: ClientAct.Outcome?
    public var refusal: String?

    public init(_ act: ClientAct, outcome: ClientAct.Outcome? = nil, refusal: String? = nil) {
        (self.act, self.outcome, self.refusal) = (act, outcome, refusal)
    }
}
