import Convoke
import ConvokeStore
import Foundation

/// The campaign at which many act at once while its program is killed: one event with fewer places than guests, and one open
/// statement.
public enum BusyCampaign {
    public static let event: Identifier<Event> = "panel"
    public static let statement: Identifier<JointStatement> = "letter"
    public static let places = 300

    public static var content: CampaignContent {
        var content = CampaignContent.sample
        var event = Event.sample(event)
        event.registration = Registration(policy: .open, places: places)
        content.events[Self.event]?.event = event
        return content
    }

    /// The same with an event of one seat for each round of a race.
    public static func content(rounds: Int) throws -> CampaignContent {
        var content = content
        for round in 0..<rounds {
            let key = try RaceOutcome.event(of: round)
            var event = Event(key: key, kind: .panel, title: ["en": "Round"], when: .afternoon)
            event.registration = Registration(policy: .open, places: 1)
            content.events[key] = WrittenEvent(event: event, seed: EventSeed(state: .announced))
        }
        return content
    }

    /// Opens the campaign in a folder to write, and makes what is not there.
    public static func open(in folder: URL) async throws -> Workspace {
        let workspace = workspace(in: folder)
        _ = try await workspace.perform(SetUp())
        return workspace
    }

    /// The campaign in a folder, with its keys beside it. Worker and test find the data here and nowhere else.
    public static func workspace(in folder: URL) -> Workspace {
        // The clock stands still, so that the same question has the same answer; no two processes make the same identifiers.
        var options = Workspace.Options(
            actor: Actor(name: "Ada", role: .owner), keys: folder.appendingPathComponent("keys"),
            templates: [Checkout.templates], wait: 30, purpose: "a test",
            surroundings: Surroundings(now: { noon - 86_400 }, randomness: Surroundings.real.randomness))
        options.passphraseEffort = 4
        options.database = TestDatabase.server(for: folder)
        return Workspace(at: folder.appendingPathComponent("campaign"), options: options)
    }

    /// Makes the campaign, unless it is there.
    private struct SetUp: UseCase {
        static let name = "test.set-up"
        static let permission = Permission.owner

        func perform(in transaction: CampaignTransaction) throws -> Done {
            do { _ = try transaction.lockedSeating(of: event) } catch is NotFound {
                _ = try ApplyCampaign(content: content).perform(in: transaction)
            }
            return Done()
        }
    }

    /// The file of the data, where it is in one, for those who look into it by other ways.
    public static func database(in folder: URL) -> URL {
        folder.appendingPathComponent("campaign/.convoke/convoke.sqlite")
    }
}
