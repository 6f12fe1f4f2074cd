import Convoke
import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@Suite("The door: one way in, one permission check, one journal entry")
struct DoorTests {
    private let folder: TemporaryFolder
    private let workspace: Workspace

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder)
        _ = try await workspace.perform(ApplyCampaign(content: .sample))
    }

    @Test(
        "Every use case is guarded: each role gets in exactly where its permission says",
        arguments: UseCaseRegistry.all.map(\.name))
    func guards(name: String) async throws {
        let useCase = try UseCaseRegistry.named(name)
        for role in Role.allCases.map(Optional.some) + [nil] {
            let actor = role.map { Actor(name: "Someone", role: $0) } ?? .anyone
            var isForbidden = false
            do {
                // What it is asked does not matter: an empty object is refused by those who decode it before they are asked.
                _ = try await useCase.perform(workspace, Self.body(of: name), actor, nil)
            } catch is Forbidden { isForbidden = true } catch {}
            #expect(
                isForbidden == !(role?.isAllowed(useCase.permission) ?? (useCase.permission == .anyone)),
                "\(name) as \(actor)")
        }
        try await workspace.close()
    }

    /// Something that each use case can decode, whether or not it then makes sense.
    private static func body(of name: String) -> String {
        let content = (try? CanonicalJSON.text(of: CampaignContent.sample)) ?? ""
        let text = #"{"title": {"en": "x"}, "text": {"en": "x"}, "addressees": []}"#
        return switch name {
        case "campaign.apply", "campaign.plan": #"{"content": \#(content)}"#
        case "event.new": #"{"key": "panel", "kind": "panel", "title": {"en": "x"}, "when": {"unannounced": {}}}"#
        case "event.waive", "event.unwaive": #"{"event": "panel", "kind": "roomTwice", "reason": "x"}"#
        case "deadline.mark": #"{"subject": "panel", "key": "entry", "state": "done"}"#
        case "event.clone": #"{"event": "panel", "key": "panel-2"}"#
        case "programme.release": #"{"release": "one"}"#
        case "event.step": #"{"event": "panel", "step": "submitted", "state": "done"}"#
        case "person.add": #"{"person": "ana", "known": {"name": "x", "aliases": []}}"#
        case "letter.content", "site.statement": #"{"statement": "letter", "language": "en"}"#
        case "letter.draft":
            #"{"statement": "letter", "addressee": "x", "address": "a@example.org", "language": "en", "cover": {"subject": "x", "text": "x"}, "letter": {"name": "x.txt", "type": "text/plain", "bytes": "eA=="}}"#
        case "journal.show": #"{"last": 5}"#
        case "rsvp.request": #"{"event": "panel", "guest": {"name": "x", "companions": [], "answers": {}}, "party": 1}"#
        case "token.new", "token.revoke": #"{"holder": "x", "role": "reader", "token": "none"}"#
        case "team.invite", "team.remove": #"{"member": "nobody", "role": "reader"}"#
        case "person.erase", "person.export": #"{"address": "nobody@example.org"}"#
        case let name where name.hasPrefix("rsvp"):
            #"{"event": "panel", "guest": "nobody", "invitation": "none", "organisation": "ishr", "places": 1, "rows": [], "party": 1, "position": 1, "reason": "x", "isFrozen": true, "alias": "x", "logs": [], "calendar": "x"}"#
        case "outbox.mark": #"{"mail": "nothing", "outcome": "sent"}"#
        case "outbox.show", "outbox.discard", "outbox.hold", "outbox.approve", "outbox.edit", "outbox.bounce":
            #"{"mail": "nothing"}"#
        case let name where name.hasPrefix("signature") || name.hasPrefix("statement"):
            #"""
            {"statement": "letter", "key": "other", "title": {"en": "x"}, "signature": "nobody", "link": "none",
            "signatory": {"organisation": {"name": "x", "category": "ngo"}}, "details": {"signatory": {"individual": {"name": "x"}}},
            "address": "a@example.org", "language": "en", "consents": {"publish": true, "contact": true, "shareWithLead": true},
            "version": 1, "reason": "x", "recipient": "x", "delivery": "none", "text": \#(name == "statement.revise" ? text : name == "statement.new" ? #"{"en": "x"}"# : #""x""#),
            "change": {"kind": "editorial"}, "other": "another", "group": "members", "rows": [], "source": "sheet"}
            """#
        case "part.link", "part.names":
            #"{"event": "panel", "holder": {"kind": "person", "key": "ana"}}"#
        case "part.view", "part.answer", "part.leave": #"{"link": "unknown"}"#
        case "person.checklist": #"{"event": "panel", "person": "ana", "done": []}"#
        case "deadline.remind": #"{"addresses": []}"#
        case "event.freeze": #"{"event": "panel", "isFrozen": true}"#
        case let name where name.hasPrefix("place"):
            #"{"link": "unknown", "event": "panel", "words": "none", "party": 1}"#
        default:
            #"{"event": "panel", "person": "ana", "organisation": "ishr", "statement": "letter", "role": "speaker", "presence": "inPerson"}"#
        }
    }

    @Test("Names of use cases are unique, and one of each verb is there")
    func isNamedOnce() {
        let names = UseCaseRegistry.all.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names == names.sorted())
    }

    @Test("The same request id gives the same outcome once")
    func isIdempotent() async throws {
        let request = RequestID("request-0001")
        let first = try await workspace.perform(CancelEvent(event: "panel"), request: request)
        let second = try await workspace.perform(CancelEvent(event: "panel"), request: request)
        #expect(first == second)
        await #expect(throws: EventStateRefusal.self) { try await workspace.perform(CancelEvent(event: "panel")) }
        await #expect(throws: GivenRefusal.self) {
            try await workspace.perform(AnnounceEvent(event: "panel"), request: request)
        }
        let cancellations = try await workspace.perform(ShowJournal()).filter { $0.name == CancelEvent.name }
        #expect(cancellations.count == 1)
        try await workspace.close()
    }

    @Test("What is refused leaves no trace")
    func leavesNoTrace() async throws {
        let before = try await workspace.perform(ShowJournal()).map(\.id)
        await #expect(throws: NotFound.self) { try await workspace.perform(CancelEvent(event: "pannel")) }
        await #expect(throws: GivenRefusal.self) {
            try await workspace.perform(
                MoveEvent(
                    event: "panel", when: .timed(start: "2024-03-31T02:30", end: nil, zone: "Europe/Zurich", fold: nil))
            )
        }
        #expect(try await workspace.perform(ShowJournal()).map(\.id) == before)
        try await workspace.close()
    }

    @Test("A use case can be performed by name from JSON, and says what does not fit")
    func isFoundByName() async throws {
        let cancel = try UseCaseRegistry.named("event.cancel")
        let json = try await cancel.perform(workspace, #"{"event": "panel"}"#, nil, nil)
        #expect(json.contains(#""state":"cancelled""#))
        for (body, words) in [
            ("{}", "'event' is missing"), ("nonsense", "valid JSON"), (#"{"event": "No Key"}"#, "no key"),
            (#"{"event": 7}"#, "has to be a String"),
        ] {
            let refusal = await #expect(throws: GivenRefusal.self) {
                try await cancel.perform(workspace, body, nil, nil)
            }
            #expect(refusal?.sentence.contains(words) == true, "\(refusal?.sentence ?? "")")
        }
        let unknown = #expect(throws: NotFound.self) { try UseCaseRegistry.named("event.cancle") }
        #expect(unknown?.sentence == "There is no use case 'event.cancle' here. Did you mean 'event.cancel'?")
        try await workspace.close()
    }

    @Test("200 callers at once are all served, and the journal holds")
    func servesMany() async throws {
        let workspace = workspace
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let key = try #require(Identifier<Event>("event-\(number)"))
                    _ = try await workspace.perform(
                        CreateEvent(
                            key: key, kind: .meeting, title: ["en": "Meeting \(number)"], when: .unannounced(note: nil))
                    )
                }
            }
            try await group.waitForAll()
        }
        #expect(try await workspace.perform(ListEvents(kind: .meeting)).count == 200)
        #expect(try await workspace.perform(VerifyJournal()).fault == nil)
        try await workspace.close()
    }
}
