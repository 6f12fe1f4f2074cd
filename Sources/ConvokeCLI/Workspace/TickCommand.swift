import ArgumentParser
import Convoke

struct TickCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tick",
        abstract:
            "Do what time has made due: purge old guests, let offers and unconfirmed signatures run out, pass seats on, send mails.",
        discussion: """
            Example:
              convoke tick
              convoke tick --remind 24 --smtp smtp://localhost:25 --from events@example.org
              convoke tick --deadlines-to team@example.org
            Run it every quarter of an hour from cron or a timer where no server runs: 'convoke serve' does the same. Every
            command that writes purges too. Mails that cannot be handed over are tried again, twelve times within two days.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var mail: MailRouteOptions

    private struct Report: Encodable {
        var purged: [String]
        var lapsed: Int
        var promoted: Int
        var lapsedSignatures: Int?
        var reminders: Int?
        var mails: SendingReport?
        var received: ReceivingReport?
    }

    func run() async throws {
        let route = try mail.route()
        let (report, mails, received) = try await common.withWorkspace { workspace in
            let report = try await workspace.perform(Tick(remind: mail.remind))
            if !mail.deadlinesTo.isEmpty { _ = try await workspace.remindOfDeadlines(to: mail.deadlinesTo) }
            var (mails, received): (SendingReport?, ReceivingReport?)
            if let incoming = mail.incoming { received = try await workspace.receiveMails(in: incoming) }
            if let route { mails = try await workspace.sendMails(by: route) }
            return (report, mails, received)
        }
        let whole = Report(
            purged: report.purged, lapsed: report.lapsed, promoted: report.promoted,
            lapsedSignatures: report.lapsedSignatures, reminders: report.reminders, mails: mails,
            received: received)
        try common.print(whole, schema: "campaign.tick") { report in
            var lines = report.purged.map { "The guests of \($0) are gone for good." }
            if report.lapsed + report.promoted > 0 {
                lines.append("\(report.lapsed) ran out, \(report.promoted) moved up.")
            }
            if let lapsed = report.lapsedSignatures, lapsed > 0 {
                lines.append("\(lapsed) \(lapsed == 1 ? "signature was" : "signatures were") not confirmed in time.")
            }
            if let reminders = report.reminders, reminders > 0 {
                lines.append("\(reminders) \(reminders == 1 ? "reminder was" : "reminders were") written.")
            }
            if let mails = report.mails, mails != SendingReport() {
                lines.append("Mails: \(mails.sent) sent, \(mails.waiting) to be tried again, \(mails.refused) refused.")
            }
            if let received = report.received, received != ReceivingReport() {
                lines.append(
                    "Came in: \(received.replies) answers, \(received.bounced) mails that came back, \(received.left) for somebody to read."
                )
            }
            return lines.isEmpty ? "Nothing to do." : lines.joined(separator: "\n")
        }
    }
}
