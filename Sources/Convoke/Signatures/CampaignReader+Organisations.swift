import ConvokeModel
import ConvokeStore

extension CampaignReader {
    /// The domain of an organisation, as the campaign or the signature itself says, of which the signatory's is a look-alike.
    func imitatedDomain(of signature: Signature) throws -> String? {
        guard case .organisation(let signing) = signature.signatory, let domain = signature.details.address?.domain
        else { return nil }
        let known = try (organisation(of: signature.signatory)?.domains ?? []) + [signing.domain].compactMap(\.self)
        return known.first { MailDomain($0).map(domain.resembles) ?? false }
    }

    /// The organisation of the campaign that signs under this name, acronym or alias.
    func organisation(of signatory: Signatory) throws -> Organisation? {
        guard case .organisation(let signing) = signatory else { return nil }
        let names = Set(([signing.name] + (signing.names?.texts.values.map { $0 } ?? [])).map(\.folded))
        return try documents(.organisation).lazy.map { try CanonicalJSON.value(Organisation.self, from: $0.written) }
            .first { organisation in
                let known = organisation.name.texts.values.map { $0 } + organisation.aliases
                return known.contains { names.contains($0.folded) }
            }
    }
}
