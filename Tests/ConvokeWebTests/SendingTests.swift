import Convoke
import ConvokeProcess
import ConvokeTestSupport
import Foundation
import Testing

/// A real mail server of the test's own, which keeps what it is given as files.
final class MailSink: Sendable {
    let folder: TemporaryFolder
    let port: String
    private let process: ChildProcess
    private let input = Pipe()
    /// Kept, for a pipe without a reader ends who writes into it.
    private let output = Pipe()

    init() throws {
        folder = try TemporaryFolder()
        let program = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Support/mail-sink.py")
        process = try ChildProcess(
            Checkout.python, [program.path, folder.url.path], input: .pipe(input), output: .pipe(output))
        port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    deinit {
        try? input.fileHandleForWriting.close()
        process.wait()
    }

    /// Whom each message was for, in the order in which they came.
    var recipients: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.hasSuffix(".to") }.sorted()
                .map {
                    try String(contentsOf: folder[$0], encoding: .utf8)
                }
        }
    }
}

@Suite(
    "Sending mails",
    .enabled(if: !Checkout.isQuick && FileManager.default.fileExists(atPath: Checkout.python.path)))
struct SendingTests {
    private let sender = MailAddress("events@example.org")

    /// A panel whose guests' mails wait in the outbox.
    private func panel(_ addresses: [String], _ folder: TemporaryFolder, _ clock: TestClock) async throws -> Workspace {
        let workspace = Workspace.test(in: folder, clock: clock)
        _ = try await workspace.perform(ApplyCampaign(content: .withPlaces(nil)))
        for address in addresses {
            _ = try await workspace.perform(
                RequestPlace(event: "panel", guest: Guest(name: "Guest", address: MailAddress(address))), as: .anyone)
        }
        return workspace
    }

    private func states(_ workspace: Workspace) async throws -> [String] {
        try await workspace.perform(ListOutbox()).map(\.state)
    }

    @Test("Each mail goes to one recipient, once, and stays in the outbox as sent")
    func sendsOnce() async throws {
        let (folder, sink, clock) = (try TemporaryFolder(), try MailSink(), TestClock())
        let workspace = try await panel(["ana@example.org", "iris@example.org"], folder, clock)
        let route = MailRoute(
            .smtp("smtp://127.0.0.1:\(sink.port)", user: nil, password: nil), from: try #require(sender))
        #expect(try await workspace.sendMails(by: route) == SendingReport(sent: 2))
        #expect(try await workspace.sendMails(by: route) == SendingReport())
        #expect(try sink.recipients == ["ana@example.org", "iris@example.org"])
        #expect(try await states(workspace) == ["sent", "sent"])
        let message = try String(contentsOf: sink.folder["001.eml"], encoding: .utf8)
        #expect(message.contains("From: <events@example.org>"))
        #expect(message.contains("Auto-Submitted: auto-generated"))
        #expect(!message.contains("X-Unsent") && !message.contains("iris@"))
        // An answer to one person is no list.
        #expect(!message.contains("List-Unsubscribe"))
        try await workspace.close()
    }

    @Test("What is refused is given up, what failed waits longer each time, and the others go")
    func triesAgain() async throws {
        let (folder, sink, clock) = (try TemporaryFolder(), try MailSink(), TestClock())
        let workspace = try await panel(
            ["refused@example.org", "later@example.org", "ana@example.org"], folder, clock)
        let route = MailRoute(
            .smtp("smtp://127.0.0.1:\(sink.port)", user: nil, password: nil), from: try #require(sender))
        #expect(try await workspace.sendMails(by: route) == SendingReport(sent: 1, refused: 1, waiting: 1))
        #expect(try await states(workspace) == ["failed", "draft", "sent"])
        #expect(try await workspace.sendMails(by: route) == SendingReport())
        clock.now += 61
        #expect(try await workspace.sendMails(by: route) == SendingReport(waiting: 1))
        clock.now += 61
        #expect(try await workspace.sendMails(by: route) == SendingReport())
        #expect(try sink.recipients == ["ana@example.org"])
        try await workspace.close()
    }

    @Test("A server that is away loses no mail")
    func survivesAbsence() async throws {
        let (folder, clock) = (try TemporaryFolder(), TestClock())
        let workspace = try await panel(["ana@example.org"], folder, clock)
        let away = MailRoute(.smtp("smtp://127.0.0.1:1", user: nil, password: nil), from: try #require(sender))
        #expect(try await workspace.sendMails(by: away) == SendingReport(waiting: 1))
        let sink = try MailSink()
        clock.now += 61
        let route = MailRoute(
            .smtp("smtp://127.0.0.1:\(sink.port)", user: nil, password: nil), from: try #require(sender))
        #expect(try await workspace.sendMails(by: route) == SendingReport(sent: 1))
        try await workspace.close()
    }

    @Test("What is held back or discarded is not sent")
    func holdsBack() async throws {
        let (folder, sink, clock) = (try TemporaryFolder(), try MailSink(), TestClock())
        let workspace = try await panel(["ana@example.org", "iris@example.org"], folder, clock)
        let ids = try await workspace.perform(ListOutbox()).compactMap { Identifier<MailDraft>($0.id) }
        _ = try await workspace.perform(HoldMail(mail: ids[0]))
        _ = try await workspace.perform(DiscardMail(mail: ids[1]))
        let route = MailRoute(
            .smtp("smtp://127.0.0.1:\(sink.port)", user: nil, password: nil), from: try #require(sender))
        #expect(try await workspace.sendMails(by: route) == SendingReport())
        #expect(try sink.recipients == [])
        try await workspace.close()
    }

    @Test(
        "A program takes mails by its exit code",
        arguments: [
            ("exit 0", SendingReport(sent: 1)), ("exit 67", SendingReport(refused: 1)),
            ("exit 75", SendingReport(waiting: 1)),
        ])
    func runsProgram(script: String, report: SendingReport) async throws {
        let (folder, clock) = (try TemporaryFolder(), TestClock())
        let program = folder["sendmail"]
        try folder.write("#!/bin/sh\necho \"$@\" > \"$0.asked\"; cat > \"$0.got\"; \(script)\n", to: "sendmail")
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program.path)
        let workspace = try await panel(["ana@example.org"], folder, clock)
        let route = MailRoute(.program(program.path), from: try #require(sender))
        #expect(try await workspace.sendMails(by: route) == report)
        let asked = try String(contentsOf: folder["sendmail.asked"], encoding: .utf8)
        #expect(asked == "-i -f events@example.org -- ana@example.org\n")
        try await workspace.close()
    }

    @Test("Tries are a minute, two, four … apart, never more than six hours, and twelve in all")
    func backsOff() {
        var attempts: SendingAttempts? = SendingAttempts()
        var waits: [Double] = []
        while let now = attempts, let next = now.failed(at: noon) {
            waits.append(next.nextAt.timeIntervalSince(noon) / 60)
            attempts = next
        }
        #expect(waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360])
    }
}
