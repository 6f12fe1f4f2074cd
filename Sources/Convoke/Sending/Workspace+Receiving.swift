import ConvokeCalendar
import ConvokeModel
import Foundation

/// What came of the mails that a mail server put into a folder.
public struct ReceivingReport: Codable, Hashable, Sendable {
    /// Answers of guests' calendars that were taken.
    public var replies = 0
    /// Mails of ours that came back.
    public var bounced = 0
    /// Mails for somebody to read: they are in the folder's `cur`.
    public var left = 0
    public init() {}
}

extension Workspace {
    /// Takes what came into a folder that a mail server delivers to (Maildir): answers of guests' calendars, and word of mails
    /// that came back. What was taken is deleted, as it is in the data now; everything else goes to `cur` for people.
    public func receiveMails(in folder: URL) async throws -> ReceivingReport {
        let (new, seen) = (folder.appendingPathComponent("new"), folder.appendingPathComponent("cur"))
        let manager = FileManager.default
        guard let names = try? manager.contentsOfDirectory(atPath: new.path) else {
            throw GivenRefusal(
                .notFound,
                "\(folder.path) is no folder of mails: it has no 'new'. Let the mail server deliver to it as to a Maildir."
            )
        }
        try? manager.createDirectory(
            at: seen, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        var report = ReceivingReport()
        for name in names.sorted().prefix(1_000) where !name.hasPrefix(".") {
            guard !Task.isCancelled else { break }
            let file = new.appendingPathComponent(name)
            guard let bytes = Self.mail(at: file) else { continue }
            if try await take(bytes, &report) {
                try? manager.removeItem(at: file)
            } else {
                report.left += 1
                // As in a Maildir: what nobody has read has no flag behind the comma.
                try? manager.moveItem(at: file, to: seen.appendingPathComponent("\(name):2,"))
            }
        }
        return report
    }

    /// Whether a mail said something to us, and it was done.
    private func take(_ bytes: [UInt8], _ report: inout ReceivingReport) async throws -> Bool {
        if let failure = DeliveryFailure(bytes) {
            guard let id = Identifier<MailDraft>(failure.mail.id),
                try await perform(ReadPublicCampaign()).domain == failure.mail.domain
            else { return false }
            do { _ = try await perform(BounceMail(mail: id)) } catch is any Refusal { return false }
            report.bounced += 1
            return true
        }
        guard try await takeReply(bytes).verdict != .refused else { return false }
        report.replies += 1
        return true
    }

    /// A file of a mail that is not larger than any is; larger ones are left to people, unread.
    private static func mail(at file: URL) -> [UInt8]? {
        guard (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true,
            let handle = try? FileHandle(forReadingFrom: file)
        else { return nil }
        defer { try? handle.close() }
        return (try? handle.read(upToCount: ReplyMail.sizeLimit + 1)).map { [UInt8]($0) }
    }
}
