import ArgumentParser
import Convoke
import Foundation

/// How mails leave.
struct MailRouteOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Send the outbox over this server: smtp://host:port or smtps://host:port.", valueName: "url")
    )
    var smtp: String?
    @Option(help: ArgumentHelp("A file with 'user:password' for the server.", valueName: "file"))
    var smtpSecret: String?
    @Option(help: ArgumentHelp("Send the outbox through a program such as /usr/sbin/sendmail.", valueName: "path"))
    var sendmail: String?
    @Option(help: ArgumentHelp("The address that mails come from.", valueName: "address"))
    var from: MailAddress?
    @Option(
        help: ArgumentHelp(
            "Remind guests this long before an event, and unconfirmed signatories before answers are due.",
            valueName: "hours"))
    var remind: Int?
    @Option(
        help: ArgumentHelp(
            "Take guests' calendar answers, and mails that came back, from this Maildir.", valueName: "dir"))
    var mailFolder: String?
    @Option(
        help: ArgumentHelp(
            "Write to this address of the team of deadlines seven, three and one days before; may be given several times.",
            valueName: "address"))
    var deadlinesTo: [MailAddress] = []

    func validate() throws {
        guard smtp == nil || sendmail == nil else { throw ValidationError("--smtp and --sendmail exclude each other.") }
        guard (smtp ?? sendmail) == nil || from != nil else {
            throw ValidationError("Say with --from what address the mails come from.")
        }
        if let smtp, !MailRoute.isServer(smtp) {
            throw ValidationError("--smtp takes a server such as smtp://localhost:25, without user or path.")
        }
        if let sendmail, !FileManager.default.isExecutableFile(atPath: sendmail) {
            throw ValidationError("--sendmail takes the path of a program, and \(sendmail) is none.")
        }
        if let remind, !(1...720).contains(remind) { throw ValidationError("--remind takes 1 to 720 hours.") }
        guard smtpSecret == nil || smtp != nil else { throw ValidationError("--smtp-secret goes with --smtp.") }
    }

    var incoming: URL? { mailFolder.map { URL(fileURLWithPath: $0) } }

    /// The way that was chosen; nothing where mails stay in the outbox.
    func route() throws -> MailRoute? {
        guard let from else { return nil }
        if let sendmail { return MailRoute(.program(sendmail), from: from) }
        guard let smtp else { return nil }
        var (user, password): (String?, String?) = (nil, nil)
        if let smtpSecret {
            let text = try? String(contentsOf: URL(fileURLWithPath: smtpSecret), encoding: .utf8)
            let parts = (text ?? "").split(separator: "\n").first?.split(separator: ":", maxSplits: 1) ?? []
            guard parts.count == 2 else {
                throw ValidationError("\(smtpSecret) has to hold one line 'user:password', and be readable.")
            }
            (user, password) = (String(parts[0]), String(parts[1]))
        }
        return MailRoute(.smtp(smtp, user: user, password: password), from: from)
    }
}
