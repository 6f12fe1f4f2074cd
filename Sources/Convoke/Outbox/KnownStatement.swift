import ConvokeLetters
import ConvokeModel
import ConvokeStore

/// A statement with what mails about it are made from.
struct KnownStatement {
    private let ground: SigningGround
    /// The number that the printed list counts, where there is one to be told.
    private let signatories: Int?

    init(_ key: Identifier<JointStatement>, _ reader: CampaignReader) throws {
        let (written, life) = try reader.statement(key)
        ground = SigningGround(
            written, life, try reader.versions(of: key),
            isEmbargoed: try life.isEmbargoed(at: reader.releaseTime), at: reader.now)
        signatories =
            life.stage.isPublic
            ? try reader.printedList(of: key, in: reader.campaign().mainLanguage).counts.signatories : nil
    }

    /// Whether it would be wrong to send a message now.
    func isOutdated(_ message: SigningMessage, _ entry: OutboxEntry, _ reader: CampaignReader) throws -> Bool {
        guard let id = entry.signature else {
            // Nobody who has not signed is written to of a statement under an embargo.
            if case .letter = message { return ground.isEmbargoed }
            guard case .signInvitation(let organisation, _) = message, ground.takesSignatures else { return true }
            return try reader.hasSigned(SigningOrganisation(name: organisation), ground.statement.key)
        }
        guard let signature = try signature(id, reader) else { return true }
        if message.isOutdated(for: signature, on: ground) { return true }
        return message.kind == .confirmSignature ? try reader.isRepeated(entry) : false
    }

    /// Nothing where it was erased or has become part of another.
    private func signature(_ id: Identifier<Signature>, _ reader: CampaignReader) throws -> Signature? {
        do { return try reader.signature(id, of: ground.statement.key) } catch is NotFound { return nil }
    }

    func content(
        of draft: SigningDraft, _ entry: OutboxEntry, _ reader: CampaignReader, _ campaign: Campaign
    ) throws -> StatementMail {
        let signature = try entry.signature.flatMap { try self.signature($0, reader) }
        let language = signature?.language ?? entry.language
        var mail = StatementMail(
            message: draft.message, title: title(for: draft.message), signatory: signature?.signatory.name,
            version: ground.life.version, language: language)
        switch draft.message {
        case .confirmSignature(let link, _), .signatureReceived(let link), .signatureAccepted(let link):
            mail.link = campaign.address(ofSignature: link)
            let signed = ground.versions.first { $0.number == signature?.version }
            mail.version = signed?.number ?? mail.version
            mail.sha256 = signed.map { version in
                language.flatMap { $0.widening.lazy.compactMap { version.hashes[$0] }.first } ?? version.hash
            }
        case .textCorrected: compare(&mail, for: signature)
        case .textChanged(_, let link, _, _):
            mail.link = campaign.address(ofSignature: link)
            compare(&mail, for: signature)
        case .signInvitation(let organisation, let link):
            mail.signatory = organisation
            mail.link = campaign.address(ofReading: link)
            mail.deadline = ground.statement.softDeadline ?? ground.statement.deadline
        case .statementPublished: mail.signatories = signatories
        case .signatureExists, .signatureDeclined, .signatureWithdrawn, .letter: break
        }
        return mail
    }

    /// An address that was confirmed may know the title. Of the others, nobody has said yet whose they are: under an embargo
    /// they are not told what was signed.
    private func title(for message: SigningMessage) -> LocalizedText? {
        switch message {
        case .confirmSignature, .signatureExists, .signatureDeclined, .signatureWithdrawn:
            ground.isEmbargoed ? nil : ground.statement.title
        case .signatureReceived, .signatureAccepted, .textCorrected, .textChanged, .signInvitation,
            .statementPublished, .letter:
            ground.statement.title
        }
    }

    private func compare(_ mail: inout StatementMail, for signature: Signature?) {
        mail.since = mail.message.knownVersion(to: signature, on: ground)
        guard let old = ground.versions.first(where: { $0.number == mail.since }) else { return }
        mail.difference = TextDifference(from: old.text, to: StatementText(of: ground.statement))
    }
}
