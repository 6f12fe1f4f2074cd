import ConvokeModel
import ConvokeStore

/// Puts a letter into the outbox for one of those whom the statement addresses, under a cover that can be written anew. Once it
/// is sent it is noted as delivered. The same letter to the same addressee is drafted once.
public struct DraftLetter: UseCase {
    public static let name = "letter.draft"
    public static let permission = Permission.secretariat
    public var statement: Identifier<JointStatement>
    /// Who the letter is for, as the list of deliveries will have it.
    public var addressee: String
    public var address: MailAddress
    /// The way that it goes, for the list of deliveries; by mail unless told.
    public var channel: String?
    public var language: LanguageTag
    public var cover: MailWords
    public var letter: MailAttachment
    public init(
        statement: Identifier<JointStatement>, addressee: String, address: MailAddress, channel: String? = nil,
        language: LanguageTag, cover: MailWords, letter: MailAttachment
    ) {
        (self.statement, self.addressee, self.address, self.channel) = (statement, addressee, address, channel)
        (self.language, self.cover, self.letter) = (language, cover, letter)
    }

    public func perform(in transaction: CampaignTransaction) throws -> DraftedLetter {
        let (_, life) = try transaction.statement(statement)
        guard try !life.isEmbargoed(at: transaction.releaseTime) else {
            throw GivenRefusal(
                .conflict,
                "'\(statement)' is under an embargo. Use 'statement link' for those who may read it now. Nothing was changed."
            )
        }
        guard addressee.isPrintableLine, channel?.isPrintableLine ?? true else {
            throw GivenRefusal(
                .invalid, "Say who the letter is for, and how it goes, in one line each. Nothing was changed.")
        }
        if let problem = cover.problem ?? letter.problem {
            throw GivenRefusal(.invalid, "\(problem) Nothing was changed.")
        }
        let draft = SigningDraft(
            message: .letter(addressee: addressee, channel: channel), name: addressee, address: address)
        let mail = try transaction.draft(letter, with: cover, to: draft, of: statement, language: language)
        if let mail { try transaction.record(Self.name, "\(Entry.statement(statement)) mail \(mail)") }
        return DraftedLetter(mail: mail)
    }
}

/// What came of drafting a letter.
public struct DraftedLetter: Codable, Hashable, Sendable {
    /// Nothing where it had been drafted before.
    public var mail: Identifier<MailDraft>?
}
