import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@Suite("When a message to a signatory is overtaken")
struct SigningMessageTests {
    private static let question = SigningMessage.textChanged(since: 1, link: "x", consent: .optOut, until: noon)
    private static let published = StatementStage.published

    private func ground(
        _ stage: StatementStage = .signOn, versions: [VersionKind] = [.first], embargo: Bool = false,
        at now: Date = noon
    ) throws -> SigningGround {
        let statement = try #require(CampaignContent.sample.statements["letter"]).statement
        var life = StatementLife(stage: stage, uid: "uid", at: noon)
        life.version = versions.count
        let kept = versions.enumerated().map { index, kind in
            StatementVersion(
                statement: "letter", number: index + 1, text: StatementText(of: statement), hashes: [:], hash: "",
                change: VersionChange(kind))
        }
        return SigningGround(statement, life, kept, isEmbargoed: embargo, at: now)
    }

    private func signature(_ state: SignatureState, agreed: Int = 1) -> Signature {
        Signature(
            id: "a", statement: "letter", version: 1, agreedVersion: agreed,
            details: SignatureDetails(signatory: .individual(SigningIndividual(name: "Yuki"))), state: state,
            source: .form, signedOn: "2024-03-01")
    }

    @Test("Each goes out only while the signature is what it tells of", arguments: SignatureState.allCases)
    func followsState(state: SignatureState) throws {
        let ground = try ground(Self.published, versions: [.first, .editorial])
        func isOutdated(_ message: SigningMessage) -> Bool { message.isOutdated(for: signature(state), on: ground) }
        #expect(isOutdated(.confirmSignature(link: "x", until: noon)) == (state != .awaitingConfirmation))
        #expect(isOutdated(.signatureReceived(link: "x")) == (state != .awaitingApproval))
        for message in [SigningMessage.signatureAccepted(link: "x"), .statementPublished] {
            #expect(isOutdated(message) == (state != .accepted), "\(message)")
        }
        // Who waits for the secretariat has signed a text too, and may agree to the next.
        for message in [SigningMessage.textCorrected(since: 1), Self.question] {
            #expect(isOutdated(message) == ![.accepted, .awaitingApproval, .held].contains(state), "\(message)")
        }
        for message in [SigningMessage.signatureExists, .signatureDeclined, .signatureWithdrawn] {
            #expect(!isOutdated(message))
        }
    }

    @Test("A link that has run out is not sent")
    func linksRunOut() throws {
        let message = SigningMessage.confirmSignature(link: "x", until: noon)
        #expect(!message.isOutdated(for: signature(.awaitingConfirmation), on: try ground(at: noon)))
        #expect(message.isOutdated(for: signature(.awaitingConfirmation), on: try ground(at: noon + 1)))
    }

    @Test(
        "A text that changed again overtakes what was told of the one before; a translation and a spelling do not undo a question",
        arguments: [
            (SigningMessage.textCorrected(since: 1), [VersionKind.editorial], false),
            (.textCorrected(since: 1), [.editorial, .translation], false),
            (.textCorrected(since: 1), [.editorial, .editorial], true),
            (.textCorrected(since: 1), [.editorial, .substantive], true),
            (question, [.substantive], false), (question, [.substantive, .editorial], false),
            (question, [.substantive, .substantive], true),
        ])
    func textChangesAgain(message: SigningMessage, later: [VersionKind], isOutdated: Bool) throws {
        let ground = try ground(versions: [.first] + later)
        #expect(message.isOutdated(for: signature(.accepted), on: ground) == isOutdated)
    }

    @Test("A question that was answered, or whose time is over, is not asked")
    func questionsEnd() throws {
        let versions: [VersionKind] = [.first, .substantive]
        #expect(Self.question.isOutdated(for: signature(.accepted, agreed: 2), on: try ground(versions: versions)))
        #expect(
            Self.question.isOutdated(for: signature(.accepted), on: try ground(versions: versions, at: noon + 1)))
    }

    @Test(
        "A difference goes back to what the signatory knows for certain: mails in between may never have been sent",
        arguments: [
            ([VersionKind.editorial], SigningMessage.textCorrected(since: 1), 1, 1),
            ([.editorial, .editorial], .textCorrected(since: 2), 1, 1),
            ([.editorial, .editorial], .textCorrected(since: 2), 2, 2),
            ([.substantive, .editorial], .textCorrected(since: 2), 1, 2),
            ([.substantive, .editorial, .editorial], .textCorrected(since: 3), 1, 2),
            ([.editorial, .substantive], .textChanged(since: 2, link: "x", consent: .optIn, until: noon), 1, 1),
            ([.substantive, .substantive], .textChanged(since: 2, link: "x", consent: .optIn, until: noon), 1, 1),
            ([.substantive, .substantive], .textChanged(since: 2, link: "x", consent: .optIn, until: noon), 2, 2),
        ])
    func goesBack(later: [VersionKind], message: SigningMessage, agreed: Int, known: Int) throws {
        var ground = try ground(versions: [.first] + later)
        #expect(message.knownVersion(to: signature(.accepted, agreed: agreed), on: ground) == known)
        // Silence until a time that is over has agreed to the first question.
        guard later == [.substantive, .substantive] else { return }
        ground.versions[1].change = VersionChange(.substantive, consent: .optOut, until: noon - 1)
        #expect(message.knownVersion(to: signature(.accepted, agreed: agreed), on: ground) == 2)
        ground.versions[1].change.until = noon + 1
        #expect(message.knownVersion(to: signature(.accepted, agreed: agreed), on: ground) == agreed)
        #expect(SigningMessage.signatureExists.knownVersion(to: nil, on: ground) == nil)
    }

    @Test("Publication is told once it is public, and not under an embargo")
    func tellsPublication() throws {
        func isOutdated(_ stage: StatementStage, embargo: Bool) throws -> Bool {
            SigningMessage.statementPublished.isOutdated(
                for: signature(.accepted), on: try ground(stage, embargo: embargo))
        }
        #expect(try !isOutdated(.published, embargo: false))
        #expect(try isOutdated(.published, embargo: true))
        #expect(try isOutdated(.frozen, embargo: false))
    }

    @Test(
        "Others are asked to sign while signatures are taken and the statement is no secret",
        arguments: [
            (StatementStage.draft, false, false), (.signOn, false, true), (.signOn, true, false),
            (.closed, false, false), (.frozen, false, false), (.published, false, true), (.archived, false, false),
        ])
    func takesSignatures(stage: StatementStage, embargo: Bool, takes: Bool) throws {
        #expect(try ground(stage, embargo: embargo).takesSignatures == takes)
    }
}

@Suite("What stays of a signature on a final list when its person is erased")
struct SignatureErasureTests {
    private func details(_ signatory: Signatory, _ display: SignatureDisplay, publish: Bool = true) throws
        -> SignatureDetails
    {
        SignatureDetails(
            signatory: signatory, representative: Representative(name: "Yuki", mandate: .standing),
            address: MailAddress("yuki@example.org"), display: display,
            consents: SignatureConsents(publish: publish, contact: true, shareWithLead: true), proof: .secretariat,
            evidence: ["a note"], former: [signatory])
    }

    @Test(
        "What the list prints, and nothing else",
        arguments: [
            (SignatureDisplay.public, true, SigningIndividual(name: "Ángel Ost", title: "Lawyer", country: "SV")),
            (.initials, true, SigningIndividual(name: "Á. O.", country: "SV")),
            (.anonymous, true, SigningIndividual(name: "— 7", country: "SV")),
            (.withheld, true, SigningIndividual(name: "— 7", country: "SV")),
            (.public, false, SigningIndividual(name: "— 7", country: "SV")),
        ])
    func individuals(display: SignatureDisplay, publish: Bool, rest: SigningIndividual) throws {
        let person = Signatory.individual(SigningIndividual(name: "Ángel Ost", title: "Lawyer", country: "SV"))
        #expect(
            try details(person, display, publish: publish).erased(placeholder: "— 7")
                == SignatureDetails(
                    signatory: .individual(rest), display: publish ? display : .withheld,
                    consents: SignatureConsents(publish: publish), proof: .secretariat))
        // The list of tomorrow prints what that of today did.
        let form = ListForm()
        func list(_ details: SignatureDetails) -> SignatoryList {
            SignatoryList(
                of: [ListedSignatory(details.signatory, display: details.shown)], as: form, leads: [],
                countryNames: { $0.code }, in: "en")
        }
        let before = try details(person, display, publish: publish)
        #expect(list(before.erased(placeholder: "— 7")) == list(before))
    }

    @Test("An organisation that is printed keeps its name, and loses the person who signed for it")
    func organisations() throws {
        let organisation = Signatory.organisation(SigningOrganisation(name: "Nube", country: "PY"))
        #expect(
            try details(organisation, .public).erased(placeholder: "— 7")
                == SignatureDetails(signatory: organisation, proof: .secretariat))
        let hidden = try details(organisation, .withheld).erased(placeholder: "— 7")
        #expect(hidden.signatory == .organisation(SigningOrganisation(name: "— 7", country: "PY")))
    }
}
