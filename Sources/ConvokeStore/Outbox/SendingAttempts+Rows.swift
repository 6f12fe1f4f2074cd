import ConvokeModel
import Foundation

extension CampaignReader {
    /// How often a mail was tried; none for one that was not.
    public func attempts(of mail: Identifier<MailDraft>) throws -> SendingAttempts {
        guard let row = try connection.rows("SELECT tries, next_at FROM mail_attempt WHERE mail = \(mail)").first else {
            return SendingAttempts()
        }
        return SendingAttempts(
            count: try row.integer(0), nextAt: Date(timeIntervalSince1970: Double(try row.integer(1))))
    }
}

extension CampaignTransaction {
    public func keep(_ attempts: SendingAttempts, of mail: Identifier<MailDraft>) throws {
        let seconds = Int(attempts.nextAt.timeIntervalSince1970.rounded(.up))
        try connection.execute(
            """
            INSERT INTO mail_attempt (mail, tries, next_at) VALUES (\(mail), \(attempts.count), \(seconds)) \
            ON CONFLICT (mail) DO UPDATE SET tries = excluded.tries, next_at = excluded.next_at
            """)
    }

    public func forgetAttempts(of mail: Identifier<MailDraft>) throws {
        try connection.execute("DELETE FROM mail_attempt WHERE mail = \(mail)")
    }
}
