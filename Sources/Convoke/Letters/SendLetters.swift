import ConvokeLetters
import ConvokeModel
import Foundation

/// What became of the letters of a folder when they were sent on their way.
public struct LetterSending: Codable, Hashable, Sendable {
    /// Mails that were written, by the names of their files.
    public var mails: [String]
    /// Letters without an address, which go by other ways.
    public var others: [String]
    /// Deliveries that were noted.
    public var recorded: Int
}

extension Workspace {
    /// Drafts a mail for each letter of a folder whose addressee has an address, the letter attached, as a file that mail
    /// programs open and send. With `records`, each letter is noted as delivered today, once for each addressee.
    public func draftMails(
        for statement: Identifier<JointStatement>, lettersIn folder: URL, from sender: MailAddress, to mails: URL,
        records: Bool
    ) async throws -> LetterSending {
        guard let run = Self.manifest(in: folder), run.statement == statement else {
            throw GivenRefusal(
                .notFound,
                "\(folder.path) has no letters of '\(statement)'. Make them with 'letter render --addressees' first.")
        }
        let templates = try letterTemplates()
        let domain = try await perform(ReadPublicCampaign()).domain
        let now = options.surroundings.now()
        var sending = LetterSending(mails: [], others: [], recorded: 0)
        var files: [(name: String, data: Data)] = []
        for letter in run.letters {
            let data = (try? Data(contentsOf: folder.appendingPathComponent(letter.file))) ?? Data()
            guard SHA256Text.of(data) == letter.sha256 else {
                throw GivenRefusal(
                    .conflict,
                    "\(letter.file) is not what was made there. Run 'letter render --addressees' again, then send.")
            }
            guard let address = letter.email else {
                sending.others.append(letter.file)
                continue
            }
            let content = try await perform(ReadLetter(statement: statement, language: letter.language))
            guard content.embargo == nil else {
                throw GivenRefusal(
                    .conflict, "'\(statement)' is under an embargo. Use 'statement link' for those who may read it now."
                )
            }
            let cover = templates.cover(of: content)
            let message = InternetMessage(
                subject: cover.subject, text: cover.text, in: letter.language,
                attachment: MailAttachment(name: letter.file, format: run.format, bytes: [UInt8](data)),
                to: address, from: sender, token: "\(letter.sha256.prefix(24))", domain: domain, at: now)
            files.append(("\(letter.file).eml", Data(message.bytes)))
        }
        try MailFolder(mails).write(files)
        sending.mails = files.map(\.name)
        if records { sending.recorded = try await record(run) }
        return sending
    }

    /// Notes each letter as delivered, unless its addressee has had the statement by the same way before.
    private func record(_ run: AddressedLetters) async throws -> Int {
        let known = try await perform(ListDeliveries(statement: run.statement))
        var had = Set(known.map { "\($0.recipient)\n\($0.channel ?? "")" })
        var recorded = 0
        for letter in run.letters {
            let channel = letter.channel ?? (letter.email == nil ? nil : "mail")
            guard had.insert("\(letter.addressee)\n\(channel ?? "")").inserted else { continue }
            _ = try await perform(
                DeliverStatement(statement: run.statement, recipient: letter.addressee, channel: channel))
            recorded += 1
        }
        return recorded
    }
}
