import ConvokeModel
import ConvokeStore

extension CampaignTransaction {
    /// Takes somebody's names off signatures: an organisation's stays without its representative, an individual's counts without
    /// a name. What was frozen or published, and a text that says the name, is told of instead.
    func withdrawFromStatements(_ names: NameRemoval, _ outcome: inout WithdrawnEverywhere, by useCase: String) throws {
        for document in try documents(.statement) {
            guard let key = Identifier<JointStatement>(document.entry.key) else { continue }
            let (statement, life) = try statement(key)
            if statement.says(names) { outcome.copies.append(OutsideCopy(.statementText, about: .statement(key))) }
            var listed = 0
            for signature in try signatures(of: key) {
                guard let details = signature.details.without(names) else { continue }
                if life.stage.isFinal || life.stage == .frozen, !signature.signatory.isOrganisation { listed += 1 }
                _ = try keep(details, of: signature)
                outcome.signatures.append(WithdrawnSignature(statement: key, signature: signature.id))
                try record(useCase, "\(Entry.statement(key)) \(signature.id)")
            }
            if listed > 0 { outcome.copies.append(OutsideCopy(.list, about: .statement(key), count: listed)) }
        }
    }
}

extension SignatureDetails {
    /// The details without somebody's names; nothing where they say none of them.
    fileprivate func without(_ names: NameRemoval) -> SignatureDetails? {
        var details = self
        if let representative, names.finds(in: representative.name) { details.representative = nil }
        if case .individual(let individual) = signatory, names.finds(in: individual.name) {
            details.display = .withheld
        }
        return details == self ? nil : details
    }
}

extension JointStatement {
    fileprivate func says(_ names: NameRemoval) -> Bool {
        let texts = [title, place, closing, text].compactMap(\.self) + addressees.flatMap { [$0.name] + $0.demands }
        return texts.flatMap(\.texts.values).contains { names.finds(in: $0) }
    }
}
