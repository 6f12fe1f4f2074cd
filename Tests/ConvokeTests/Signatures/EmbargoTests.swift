import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@testable import Convoke

@Suite("Under an embargo nobody outside learns that a statement exists")
struct EmbargoTests {
    private func hidden() async throws -> SigningFixture {
        let fixture = try await SigningFixture {
            $0.title = ["en": "Canarytitle", "es": "Canarytitulo"]
        }
        _ = try await fixture.add("Canaryhouse")
        _ = try await fixture.workspace.perform(
            EmbargoStatement(statement: "letter", embargo: Embargo(until: noon.addingTimeInterval(3600))))
        return fixture
    }

    private static let reader = Actor(name: "Rey", role: .reader)

    @Test(
        "No use case that a reader or a stranger may ask shows title, count, list or key; published or not",
        arguments: [false, true])
    func leaksNothing(isPublished: Bool) async throws {
        let fixture = try await hidden()
        if isPublished {
            _ = try await fixture.workspace.perform(FreezeStatement(statement: "letter"))
            _ = try await fixture.workspace.perform(PublishStatement(statement: "letter"))
        }
        for actor in [Actor.anyone, Self.reader] {
            for useCase in UseCaseRegistry.all where useCase.isRead && actor.isAllowed(useCase.permission) {
                // The journal names entries by key, and takes a role that works with it.
                for body in [
                    #"{"statement": "letter", "language": "en", "last": 500, "link": "x", "event": "panel"}"#,
                    #"{"statement": "lettr", "language": "en", "last": 1, "link": "x", "event": "panel"}"#,
                ]
                where useCase.name != "journal.show" {
                    var answer = ""
                    do { answer = try await useCase.perform(fixture.workspace, body, actor, nil) } catch let refusal
                        as any Refusal
                    {
                        answer = refusal.sentence.replacing("'letter'", with: "").replacing("'lettr'", with: "")
                    } catch {}
                    for canary in ["Canary", "letter"] {
                        #expect(
                            !answer.contains(canary), "\(useCase.name) tells \(actor.role?.word ?? "anyone"): \(answer)"
                        )
                    }
                }
            }
        }
        // The same question of who works with it is answered, or this test could not fail.
        #expect(try await fixture.workspace.perform(ShowStatement(statement: "letter")).listing.title == "Canarytitle")
        fixture.clock.now = noon.addingTimeInterval(3600)
        #expect(try await fixture.workspace.perform(ListStatements(), as: Self.reader).count == 1)
        try await fixture.workspace.close()
    }

    @Test("Calendars and built files are as if it were not there, until the time comes")
    func feeds() async throws {
        let fixture = try await hidden()
        _ = try await fixture.workspace.perform(FreezeStatement(statement: "letter"))
        _ = try await fixture.workspace.perform(PublishStatement(statement: "letter"))
        func feed() async throws -> String {
            String(decoding: try await fixture.workspace.feed("campaign", in: "en"), as: UTF8.self)
        }
        let before = try await feed()
        #expect(!before.contains("Canary"))
        fixture.clock.now = noon.addingTimeInterval(3600)
        #expect(try await feed().contains("Canarytitle"))
        try await fixture.workspace.close()
    }

    @Test("One recipient's link reads it and signs it, until it is taken back; another statement's does nothing")
    func readingLinks() async throws {
        let fixture = try await hidden()
        let link = try await fixture.workspace.perform(MakeReadingLink(statement: "letter", recipient: "Radio"))
        let other = try await fixture.workspace.perform(MakeReadingLink(statement: "letter", recipient: "Paper"))
        let read = try await fixture.workspace.perform(ReadByLink(link: link.link), as: .anyone)
        #expect(read.text.title["en"] == "Canarytitle" && read.canBeSigned && read.list == nil)
        let person = Signatory.individual(SigningIndividual(name: "Ada Example"))
        await #expect(throws: NotFound.self) { try await fixture.sign(person, address: "ada@example.org") }
        try await fixture.sign(person, address: "ada@example.org", readingLink: link.link)
        _ = try await fixture.workspace.perform(RevokeReadingLink(statement: "letter", link: link.id))
        await #expect(throws: NotFound.behindLink("statement")) {
            try await fixture.workspace.perform(ReadByLink(link: link.link), as: .anyone)
        }
        await #expect(throws: NotFound.behindLink("statement")) {
            try await fixture.workspace.perform(ReadByLink(link: "unknown"), as: .anyone)
        }
        #expect(try await fixture.workspace.perform(ReadByLink(link: other.link), as: .anyone).key == "letter")
        try await fixture.workspace.close()
    }
}

@Suite("A clock that was set releases nothing until somebody says that it is right")
struct ClockTests {
    /// A clock on the wall beside the time that has really passed.
    private final class Clocks: Sendable {
        let wall = TestClock()
        let elapsed = TestClock(Date(timeIntervalSince1970: 0))
        func pass(_ seconds: Double) {
            wall.now = wall.now.addingTimeInterval(seconds)
            elapsed.now = elapsed.now.addingTimeInterval(seconds)
        }
    }

    private func workspace(_ folder: TemporaryFolder, _ clocks: Clocks) -> Workspace {
        var surroundings = Surroundings.test(clocks.wall)
        surroundings.elapsed = { clocks.elapsed.now.timeIntervalSince1970 }
        return Workspace(
            at: folder["campaign"],
            options: Workspace.Options(
                actor: Actor(name: "Ada", role: .owner), keys: folder["keys"], templates: [Checkout.templates],
                wait: 10,
                purpose: "a test", surroundings: surroundings))
    }

    private func isReleased(_ workspace: Workspace) async throws -> Bool {
        try await workspace.perform(ListStatements(), as: Actor(name: "Rey", role: .reader)).count == 1
    }

    private func embargoed(_ workspace: Workspace) async throws {
        var content = CampaignContent.sample
        content.statements["letter"]?.signatories = []
        _ = try await workspace.perform(ApplyCampaign(content: content))
        _ = try await workspace.perform(
            EmbargoStatement(statement: "letter", embargo: Embargo(until: noon.addingTimeInterval(7200))))
    }

    @Test("Set forward while the workspace is open it releases nothing; confirmed, it does; time asleep is no jump")
    func forward() async throws {
        let (folder, clocks) = (try TemporaryFolder(), Clocks())
        let workspace = workspace(folder, clocks)
        try await embargoed(workspace)
        clocks.wall.now = noon.addingTimeInterval(8000)
        #expect(try await !isReleased(workspace))
        _ = try await workspace.perform(FreezeGuests(event: "panel", isFrozen: false))
        clocks.wall.now = noon
        clocks.pass(7300)
        #expect(try await isReleased(workspace))
        clocks.wall.now = clocks.wall.now.addingTimeInterval(100_000)
        #expect(try await !isReleased(workspace))
        _ = try await workspace.perform(ConfirmClock())
        #expect(try await isReleased(workspace))
        try await workspace.close()
    }

    @Test("Behind the highest time seen it releases nothing either, in a later session too")
    func behind() async throws {
        let (folder, clocks) = (try TemporaryFolder(), Clocks())
        var workspace = workspace(folder, clocks)
        try await embargoed(workspace)
        clocks.pass(7300)
        _ = try await workspace.perform(FreezeGuests(event: "panel", isFrozen: false))
        #expect(try await isReleased(workspace))
        try await workspace.close()
        clocks.wall.now = noon.addingTimeInterval(-86_400)
        workspace = self.workspace(folder, clocks)
        #expect(try await !isReleased(workspace))
        _ = try await workspace.perform(ConfirmClock())
        #expect(try await !isReleased(workspace))
        clocks.pass(86_400 + 7300)
        #expect(try await isReleased(workspace))
        try await workspace.close()
    }
}
