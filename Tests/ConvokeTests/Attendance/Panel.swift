import Convoke
import ConvokeStore
import ConvokeTestSupport
import Foundation

/// A workspace with one announced event whose registration the test chooses, and short words for what happens at it.
struct Panel {
    static let event: Identifier<Event> = "panel"
    let folder: TemporaryFolder
    let clock = TestClock(noon.addingTimeInterval(-5 * 86_400))
    let workspace: Workspace

    init(
        places: Int?, queue: QueueOrder = .strict, policy: RegistrationPolicy = .open, companions: Int = 9,
        disclosure: EventDisclosure = .standard(at: .standard), risk: RiskLevel = .standard
    ) async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder, clock: clock)
        var content = Self.content(
            Registration(policy: policy, places: places, queue: queue, companions: companions), disclosure: disclosure)
        content.campaign.risk = risk
        _ = try await workspace.perform(ApplyCampaign(content: content))
    }

    static func content(
        _ registration: Registration, disclosure: EventDisclosure = .standard(at: .standard)
    ) -> CampaignContent {
        var content = CampaignContent.sample
        var event = Event.sample("panel", disclosure: disclosure)
        event.registration = registration
        content.events["panel"]?.event = event
        return content
    }

    /// Somebody without an account asks for a place.
    func ask(_ party: Int = 1, address: String? = nil) async throws -> PlaceReceipt {
        let guest = Guest(name: "Guest", address: address.flatMap { MailAddress($0) })
        var receipt = try await workspace.perform(
            RequestPlace(event: Self.event, guest: guest, party: party), as: .anyone)
        if receipt.link == nil { receipt.link = try await workspace.linkInMail(to: receipt.id, of: Self.event) }
        return receipt
    }

    /// The answer to a stranger who names an address, as it is.
    func answer(_ address: String) async throws -> PlaceReceipt {
        try await workspace.perform(
            RequestPlace(event: Self.event, guest: Guest(name: "Guest", address: MailAddress(address))), as: .anyone)
    }

    func cancel(_ receipt: PlaceReceipt) async throws {
        _ = try await workspace.perform(CancelPlace(event: Self.event, guest: receipt.id))
    }

    /// The states of everybody, in turn.
    var states: [String] {
        get async throws { try await workspace.perform(ListGuests(event: Self.event)).map(\.state) }
    }

    var seats: SeatCounts { get async throws { try await workspace.perform(ShowSeats(event: Self.event)) } }
}
