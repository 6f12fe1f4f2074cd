import ConvokeModel
import ConvokeStore
import Foundation

/// Gives all that the public pages say of the campaign, its events and its statements; a statement's text has a use case of
/// its own.
public struct ReadSite: ReadUseCase {
    public static let name = "site.read"
    public static let permission = Permission.anyone
    public init() {}

    public func read(from reader: CampaignReader) throws -> PublicSite {
        let campaign = try ReadPublicCampaign().read(from: reader)
        let (content, lives) = try reader.wholeCampaign()
        let now = try reader.releaseTime
        let events = try campaign.events.compactMap { event -> SiteEvent? in
            guard let written = content.events[event.key]?.event else { return nil }
            return SiteEvent(
                event: event, registration: try registration(written, in: reader),
                retentionDays: Retention.days(for: written, risk: content.campaign.risk))
        }
        let counts = try reader.signatoryCounts()
        let statements = try content.statements.values.map(\.statement).sorted { $0.key < $1.key }.compactMap {
            statement -> SiteStatement? in
            guard let life = lives.statements[statement.key], !life.isEmbargoed(at: now), life.isOnPages else {
                return nil
            }
            return SiteStatement(
                key: statement.key, title: statement.title, stage: statement.stage(life, at: reader.now),
                signing: StatementSigning(statement.signOn(life, at: reader.now)), deadline: statement.deadline,
                signatories: try reader.printedCount(of: statement.key, life, accepted: counts[statement.key] ?? 0))
        }
        return PublicSite(
            campaign: campaign, publisher: content.campaign.publisher, zone: content.campaign.zone,
            risk: content.campaign.risk, events: events, statements: statements)
    }

    private func registration(_ event: Event, in reader: CampaignReader) throws -> SiteRegistration? {
        guard event.registration.policy != .none else { return nil }
        let row = try reader.seating(of: event.key)
        let state: SiteRegistration.State
        do {
            try row.terms.requireOpen(at: reader.now)
            state = .open
        } catch {
            switch error {
            case .notYetOpen(let time, _): state = .notYet(time)
            case .registrationElsewhere: state = .elsewhere
            default: state = .closed
            }
        }
        let registration = row.terms.registration
        return SiteRegistration(
            state: state, policy: registration.policy, address: registration.address, zone: row.terms.zone,
            mostParty: registration.companions + 1, questions: registration.questions,
            isFull: event.disclosure.count == .never ? nil : row.seating.places.map { _ in row.seating.free <= 0 })
    }
}

extension StatementLife {
    /// Whether people outside find it: from when it can be signed.
    var isOnPages: Bool { [.signOn, .closed, .frozen].contains(stage) || isPublished }
}

/// A campaign as its public pages show it.
public struct PublicSite: Codable, Hashable, Sendable {
    public var campaign: PublicCampaign
    public var publisher: LocalizedText?
    public var zone: Zone
    public var risk: RiskLevel
    public var events: [SiteEvent]
    public var statements: [SiteStatement]
}

/// An event with how one registers for it.
public struct SiteEvent: Codable, Hashable, Sendable {
    public var event: PublicEvent
    public var registration: SiteRegistration?
    /// Days after the event for which what guests wrote is kept.
    public var retentionDays: Int
}

/// How people register for an event, and whether they can now.
public struct SiteRegistration: Codable, Hashable, Sendable {
    public enum State: Codable, Hashable, Sendable {
        case open, closed, elsewhere
        case notYet(LocalDateTime)
    }

    public var state: State
    public var policy: RegistrationPolicy
    /// Where registration happens elsewhere.
    public var address: WebAddress?
    public var zone: Zone
    public var mostParty: Int
    public var questions: [RegistrationQuestion]
    /// Whether whoever comes now waits; nothing where numbers are not told.
    public var isFull: Bool?
}

/// A statement in the lists of the public pages.
public struct SiteStatement: Codable, Hashable, Sendable {
    public var key: Identifier<JointStatement>
    public var title: LocalizedText
    public var stage: StatementStage
    public var signing: StatementSigning
    public var deadline: Deadline?
    public var signatories: Int
}

/// Whether a statement takes signatures from outside.
public enum StatementSigning: String, Word {
    case open, late, paused, closed

    init(_ signOn: SignOn) {
        switch signOn {
        case .open: self = .open
        case .late: self = .late
        case .refused(.paused): self = .paused
        case .grace, .refused: self = .closed
        }
    }
}
