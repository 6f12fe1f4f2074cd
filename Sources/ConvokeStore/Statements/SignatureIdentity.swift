import ConvokeModel

/// Whose signature it is, without being readable: by its beginning a name is found again, and the same name with the same
/// address stands on a statement once. Without an address no other row has the same.
enum SignatureIdentity {
    /// The first half: a keyed digest of kind and folded name.
    static func name(_ identity: String, with keys: Vault.Keys) -> [UInt8] {
        Array(Vault.blindIndex(identity, with: keys).prefix(16))
    }

    static func bytes(of details: SignatureDetails, _ id: Identifier<Signature>, with keys: Vault.Keys) -> [UInt8] {
        let identity = details.signatory.identity
        let rest = details.address.map { Vault.blindIndex("\($0.canonical) \(identity)", with: keys) }
        return name(identity, with: keys) + (rest ?? Array(id.text.utf8.suffix(16))).prefix(16)
    }

    /// A keyed digest of an organisation's number in a register, where it gave one.
    static func registry(of details: SignatureDetails, with keys: Vault.Keys) -> [UInt8]? {
        guard case .organisation(let organisation) = details.signatory, let registry = organisation.registry else {
            return nil
        }
        return Array(Vault.blindIndex("registry \(registry.identity)", with: keys).prefix(16))
    }
}
