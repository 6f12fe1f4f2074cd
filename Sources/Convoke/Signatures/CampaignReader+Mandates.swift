import ConvokeModel
import ConvokeStore

extension Organisation {
    /// Every name under which it may have signed, folded.
    var signingNames: Set<String> { Set((name.texts.values.map { $0 } + aliases).map(\.folded)) }
}

extension CampaignReader {
    /// The latest accepted signature that says that somebody may sign for an organisation until told otherwise, by the
    /// organisation's folded name.
    func standingMandates() throws -> [String: Signature] {
        let accepted = try documents(.statement).compactMap { Identifier<JointStatement>($0.entry.key) }
            .flatMap { try signatures(of: $0, in: .accepted) }
            .filter { $0.details.representative?.mandate == .standing && $0.details.address != nil }
            .sorted { $0.signedOn < $1.signedOn }
        return accepted.reduce(into: [:]) { mandates, signature in
            guard case .organisation(let organisation) = signature.signatory else { return }
            for name in [organisation.name] + (organisation.names?.texts.values.map { $0 } ?? []) {
                mandates[name.folded] = signature
            }
        }
    }

    /// Whether an organisation stands on a statement or may come to, by any of its folded names.
    func hasSigned(_ names: Set<String>, _ statement: Identifier<JointStatement>) throws -> Bool {
        try names.contains { name in
            let identity = Signatory.organisation(SigningOrganisation(name: name)).identity
            return try signatures(of: statement, named: identity).contains(where: \.state.isLive)
        }
    }

    /// The same of an organisation of which a name is known.
    func hasSigned(_ organisation: SigningOrganisation, _ statement: Identifier<JointStatement>) throws -> Bool {
        let known = try self.organisation(of: .organisation(organisation))
        return try hasSigned((known?.signingNames ?? []).union([organisation.name.folded]), statement)
    }

    /// The folded names of the organisations that were asked to sign a statement.
    func invitedOrganisations(to statement: Identifier<JointStatement>) throws -> Set<String> {
        let mails = try outbox(statement: statement).filter { $0.kind == .statement(.signInvitation) }
        return Set(
            try mails.compactMap { mail in
                guard case .statement(let draft) = try self.mail(mail.id).draft,
                    case .signInvitation(let organisation, _) = draft.message
                else { return nil }
                return organisation.folded
            })
    }
}
