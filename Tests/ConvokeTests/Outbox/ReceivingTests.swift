import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Mails that come in")
struct ReceivingTests {
    private let fixture: OutboxFixture
    private var workspace: Workspace { fixture.workspace }
    private var folder: URL { fixture.folder["incoming"] }

    init() async throws {
        fixture = try await OutboxFixture()
        try await fixture.prepare(places: 5)
        try FileManager.default.createDirectory(
            at: fixture.folder["incoming/new"], withIntermediateDirectories: true)
    }

    private func receive(_ name: String, _ text: String) throws {
        try Data(text.replacing("\n", with: "\r\n").utf8).write(to: folder.appendingPathComponent("new/\(name)"))
    }

    private func report(_ token: String) -> String {
        """
        From: MAILER-DAEMON@mx.example.org
        Content-Type: multipart/report; report-type=delivery-status; boundary=B

        --B
        Content-Type: message/delivery-status

        Action: failed
        Status: 5.1.1
        --B
        Content-Type: text/rfc822-headers

        Message-ID: <\(token)>
        --B--

        """
    }

    private func names(_ place: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(place).path).sorted()
    }

    @Test("A mail that came back is noted and gets no more; others of its kind are left to people, and come once")
    func bounces() async throws {
        _ = try await fixture.confirm(fixture.request("Ana", "ana@example.org"))
        let sent = try #require(try await workspace.perform(ListOutbox()).last)
        let id = try #require(Identifier<MailDraft>(sent.id))
        let domain = try await workspace.perform(ReadPublicCampaign()).domain
        try receive("1", report("\(id)@\(domain)"))
        // Nobody sent it yet: whoever says that it came back is wrong.
        #expect(try await workspace.receiveMails(in: folder).left == 1)
        _ = try await workspace.perform(MarkMail(mail: id, outcome: .sent))
        for (name, token) in [("2", "\(id)@\(domain)"), ("3", "\(id)@elsewhere.example"), ("4", "unknown@\(domain)")] {
            try receive(name, report(token))
        }
        try receive("5", "From: ana@example.org\nSubject: Hello\n\nWhere is it?\n")
        let report = try await workspace.receiveMails(in: folder)
        #expect(report.bounced == 1 && report.left == 3 && report.replies == 0)
        #expect(try await workspace.perform(ListOutbox()).last?.state == MailState.bounced.rawValue)
        #expect(try names("new") == [] && names("cur") == ["1:2,", "3:2,", "4:2,", "5:2,"])
        #expect(try await workspace.receiveMails(in: folder) == ReceivingReport())
        try await workspace.close()
    }

    @Test("A folder that is none is told in a sentence; what is no file, or endless, is left alone")
    func odd() async throws {
        await #expect(throws: GivenRefusal.self) {
            try await workspace.receiveMails(in: fixture.folder["nowhere"])
        }
        try FileManager.default.createSymbolicLink(
            at: folder.appendingPathComponent("new/link"), withDestinationURL: URL(filePath: "/dev/zero"))
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("new/folder"), withIntermediateDirectories: true)
        try Data(count: 5_000_000).write(to: folder.appendingPathComponent("new/large"))
        #expect(try await workspace.receiveMails(in: folder).left == 1)
        #expect(try names("new") == ["folder", "link"])
        try await workspace.close()
    }
}
