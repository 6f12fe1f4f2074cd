import ConvokeModel
import ConvokeStore

extension CampaignReader {
    /// Whether an organisation stands on a statement or may come to, by any name of it that the campaign knows.
    func hasSigned(_ organisation: SigningOrganisation, _ statement: Identifier<JointStatement>) throws -> Bool {
        let known = try self.organisation(of: .organisation(organisation))
        let names = known.map { $0.name.texts.values.map { $0 } + $0.aliases + [$0.acronym].compactMap { $0 } } ?? []
        return try Set((names + [organisation.name]).map(\.folded)).contains { name in
            let identity = Signatory.organisation(SigningOrganisation(name: name)).identity
            return try !liveSignatures(of: statement, named: identity).isEmpty
        }
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
