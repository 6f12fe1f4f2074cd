import Convoke
import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

/// The sample campaign in a workspace whose event takes guests, two weeks before it.
struct OutboxFixture {
    let folder: TemporaryFolder
    let clock = TestClock(noon.addingTimeInterval(-14 * 86_400))
    let workspace: Workspace

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder, clock: clock)
    }

    /// Applies the sample with an event of that policy; its venue is told to confirmed guests only.
    func prepare(
        _ policy: RegistrationPolicy = .open, places: Int? = 1, venue: Disclosure = .confirmedGuests,
        newVenue: Disclosure = .public
    ) async throws {
        var content = CampaignContent.sample
        var event = Event.sample()
        event.disclosure.venue = venue
        event.registration = Registration(policy: policy, places: places, companions: 3)
        content.events["panel"]?.event = event
        content.venues["hidden"] = Venue(key: "hidden", name: ["en": "NEWHOUSE"], disclosure: newVenue)
        _ = try await workspace.perform(ApplyCampaign(content: content))
    }

    /// What somebody who asks gets, with the link from the mail where there is none in the answer.
    func request(_ name: String, _ address: String?, as actor: Actor? = .anyone) async throws -> PlaceReceipt {
        var receipt = try await answer(name, address, as: actor)
        if receipt.link == nil { receipt.link = try await workspace.linkInMail(to: receipt.id, of: "panel") }
        return receipt
    }

    func answer(_ name: String, _ address: String?, as actor: Actor? = .anyone) async throws -> PlaceReceipt {
        let guest = Guest(name: name, address: try address.map { try #require(MailAddress($0)) }, language: "es")
        return try await workspace.perform(RequestPlace(event: "panel", guest: guest), as: actor)
    }

    func kinds() async throws -> [String] { try await workspace.perform(ListOutbox()).map(\.kind) }

    /// The pages that the last mail leads to.
    func lastMail() async throws -> RenderedMail {
        let last = try #require(try await workspace.perform(ListOutbox()).last)
        return try await workspace.mail(#require(Identifier(last.id)))
    }

    func confirm(_ receipt: PlaceReceipt) async throws -> PlaceListing {
        let text = try await lastMail().text
        let proof = try #require(
            text.firstRange(of: "/confirm/").map { text[$0.upperBound...].prefix { !$0.isNewline } })
        return try await workspace.perform(ConfirmAddress(link: receipt.way, proof: String(proof)), as: .anyone)
    }
}
