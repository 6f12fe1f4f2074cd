import ConvokeModel

extension SigningDraft: FieldCoded {
    func write(to fields: inout FieldWriter) {
        message.write(to: &fields)
        fields.add(name)
        fields.add(address.text)
    }

    init(from fields: inout FieldReader) throws {
        self.init(
            message: try SigningMessage(from: &fields), name: try fields.text(),
            address: try fields.made { MailAddress($0) })
    }
}

extension SigningMessage {
    fileprivate func write(to fields: inout FieldWriter) {
        fields.add(kind.rawValue)
        switch self {
        case .confirmSignature(let link, let until):
            fields.add(link)
            fields.add(until)
        case .signatureReceived(let link), .signatureAccepted(let link): fields.add(link)
        case .textCorrected(let since): fields.add(since)
        case .textChanged(let since, let link, let consent, let until):
            fields.add(since)
            fields.add(link)
            fields.add(consent.rawValue)
            fields.add(until)
        case .signInvitation(let organisation, let link):
            fields.add(organisation)
            fields.add(link)
        case .letter(let addressee, let channel):
            fields.add(addressee)
            fields.add(channel)
        case .signatureExists, .signatureDeclined, .signatureWithdrawn, .statementPublished: break
        }
    }

    fileprivate init(from fields: inout FieldReader) throws {
        switch try fields.made(SigningMessageKind.init(rawValue:)) {
        case .confirmSignature: self = .confirmSignature(link: try fields.text(), until: try fields.moment())
        case .signatureExists: self = .signatureExists
        case .signatureReceived: self = .signatureReceived(link: try fields.text())
        case .signatureAccepted: self = .signatureAccepted(link: try fields.text())
        case .signatureDeclined: self = .signatureDeclined
        case .signatureWithdrawn: self = .signatureWithdrawn
        case .textCorrected: self = .textCorrected(since: try fields.number())
        case .textChanged:
            self = .textChanged(
                since: try fields.number(), link: try fields.text(),
                consent: try fields.made(ConsentCustom.init(rawValue:)), until: try fields.moment())
        case .signInvitation: self = .signInvitation(organisation: try fields.text(), link: try fields.text())
        case .statementPublished: self = .statementPublished
        case .letter: self = .letter(addressee: try fields.text(), channel: try fields.textIfAny())
        }
    }
}
