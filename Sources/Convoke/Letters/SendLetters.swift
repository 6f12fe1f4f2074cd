import ConvokeLetters
import ConvokeModel
import Foundation

/// What became of the letters of a folder when they were sent on their way.
public struct LetterSending: Codable, Hashable, Sendable {
    public struct Mail: Codable, Hashable, Sendable {
        /// The letter's file.
        public var file: String
        /// Its mail in the outbox.
        public var mail: Identifier<MailDraft>
    }

    /// Letters that were put into the outbox.
    public var mails: [Mail]
    /// Letters that were there before.
    public var before: [String]
    /// Letters without an address, which go by other ways.
    public var others: [String]
    /// Deliveries that were noted.
    public var recorded: Int
}

extension Workspace {
    /// Puts a mail for each letter of a folder whose addressee has an address into the outbox, the letter attached. With
    /// `records`, each letter that goes by another way is noted as delivered today, once for each addressee; the mails are
    /// noted when they are sent.
    public func draftMails(
        for statement: Identifier<JointStatement>, lettersIn folder: URL, records: Bool
    ) async throws -> LetterSending {
        guard let run = Self.manifest(in: folder), run.statement == statement else {
            throw GivenRefusal(
                .notFound,
                "\(folder.path) has no letters of '\(statement)'. Make them with 'letter render --addressees' first.")
        }
        // All are looked at before the first goes.
        let letters = try run.letters.map { letter in
            let data = (try? Data(contentsOf: folder.appendingPathComponent(letter.file))) ?? Data()
            guard SHA256Text.of(data) == letter.sha256 else {
                throw GivenRefusal(
                    .conflict,
                    "\(letter.file) is not what was made there. Run 'letter render --addressees' again, then send.")
            }
            return (letter, data)
        }
        let templates = try letterTemplates()
        var covers: [LanguageTag: MailWords] = [:]
        var sending = LetterSending(mails: [], before: [], others: [], recorded: 0)
        for (letter, data) in letters {
            guard let address = letter.email else {
                sending.others.append(letter.file)
                continue
            }
            let cover: MailWords
            if let known = covers[letter.language] {
                cover = known
            } else {
                cover = templates.cover(
                    of: try await perform(ReadLetter(statement: statement, language: letter.language)))
                covers[letter.language] = cover
            }
            let drafted = try await perform(
                DraftLetter(
                    statement: statement, addressee: letter.addressee, address: address, channel: letter.channel,
                    language: letter.language, cover: cover,
                    letter: MailAttachment(name: letter.file, type: run.format.mediaType, bytes: data)))
            if let mail = drafted.mail {
                sending.mails.append(LetterSending.Mail(file: letter.file, mail: mail))
            } else {
                sending.before.append(letter.file)
            }
        }
        if records { sending.recorded = try await record(run.letters.filter { $0.email == nil }, of: statement) }
        return sending
    }

    /// Notes each letter as delivered, unless its addressee has had the statement by the same way before.
    private func record(_ letters: [AddressedLetters.Letter], of statement: Identifier<JointStatement>) async throws
        -> Int
    {
        let known = try await perform(ListDeliveries(statement: statement))
        var had = Set(known.map { "\($0.recipient)\n\($0.channel ?? "")" })
        var recorded = 0
        for letter in letters where had.insert("\(letter.addressee)\n\(letter.channel ?? "")").inserted {
            _ = try await perform(
                DeliverStatement(statement: statement, recipient: letter.addressee, channel: letter.channel))
            recorded += 1
        }
        return recorded
    }
}
