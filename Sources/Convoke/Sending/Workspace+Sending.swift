import ConvokeLetters
import ConvokeModel
import Foundation

extension Workspace {
    /// Sends the mails whose turn it is, one recipient each, and notes what came of each. A mail is noted after it was handed
    /// over: should the power fail between the two, it goes out twice under the same identifier and never not at all.
    public func sendMails(by route: MailRoute, limit: Int = 200) async throws -> SendingReport {
        var report = SendingReport()
        let templates = try mailTemplates()
        for due in try await perform(ReadDueMails(limit: limit)) {
            guard !Task.isCancelled else { break }
            // Somebody may have discarded it meanwhile, as below.
            let content: MailContent
            do { content = try await whole(due) } catch is NotFound { continue }
            let mail = try rendered(content, from: route.sender, with: templates)
            let message = InternetMessage(
                mail, with: content.attachment, from: route.sender, domain: content.domain,
                at: options.surroundings.now(), isDraft: false)
            let outcome = await route.send(message.bytes, to: mail.recipient)
            // Somebody may have discarded it meanwhile.
            let listing: MailListing
            do { listing = try await perform(MarkMail(mail: content.id, outcome: outcome)) } catch is NotFound {
                continue
            }
            switch (outcome, listing.state) {
            case (.sent, _): report.sent += 1
            case (_, .failed): report.refused += 1
            default:
                report.waiting += 1
                // Where the server is away the others need not knock, too.
                if report.waiting >= 3 { return report }
            }
        }
        return report
    }
}

/// What came of sending.
public struct SendingReport: Codable, Hashable, Sendable {
    public var sent = 0
    /// Given up: `outbox list` shows them as failed.
    public var refused = 0
    /// Tried again later.
    public var waiting = 0
    public init(sent: Int = 0, refused: Int = 0, waiting: Int = 0) {
        (self.sent, self.refused, self.waiting) = (sent, refused, waiting)
    }
}
