import ConvokeModel
import Foundation

extension CampaignReader {
    func cachedKeys(for scope: SealingScope) throws -> Vault.Keys? {
        if let known = connection.memory.keys[scope] { return known }
        let keys = try keysIfAny(for: scope)
        connection.memory.keys[scope] = keys
        return keys
    }

    /// The keys of a scope in which something is sealed; nothing where nothing is yet.
    func keysIfAny(for scope: SealingScope) throws -> Vault.Keys? {
        guard let row = try connection.rows("SELECT fingerprint FROM sealing_key WHERE scope = \(scope.name)").first
        else { return nil }
        return try vault.keys(for: scope, fingerprint: row.blob(0))
    }

    func opened<Value: Decodable>(_ type: Value.Type, _ sealed: [UInt8], in place: SealedPlace, of scope: SealingScope)
        throws -> Value
    {
        guard let keys = try cachedKeys(for: scope) else { throw SealBroken(place: place) }
        let data = try Vault.open(sealed, place, with: keys)
        return try JSONDecoder().decode(type, from: data)
    }

    /// The same for values that are sealed as fields; before 25 November 2026 they were sealed as JSON.
    func opened<Value: FieldCoded>(
        fields type: Value.Type, _ sealed: [UInt8], in place: SealedPlace, of scope: SealingScope
    ) throws -> Value {
        guard let keys = try cachedKeys(for: scope) else { throw SealBroken(place: place) }
        let data = try Vault.open(sealed, place, with: keys)
        guard data.first.map(FieldWriter.formats.contains) == true else {
            return try JSONDecoder().decode(type, from: data)
        }
        do {
            var fields = try FieldReader([UInt8](data))
            return try Value(from: &fields)
        } catch { throw SealBroken(place: place) }
    }
}

extension CampaignTransaction {
    /// The keys of a scope, made on first use. The key file is durable before the data remembers it.
    func keys(for scope: SealingScope) throws -> Vault.Keys {
        if let keys = try cachedKeys(for: scope) { return keys }
        // Two that make a key at once would each seal with their own.
        try connection.claimEverything()
        // A purge of the same commit leaves the key until the commit is durable.
        guard try connection.rows("SELECT scope FROM purged_key WHERE scope = \(scope.name)").isEmpty else {
            throw KeyRefusal.destroyed(scope.name)
        }
        let keys = try vault.newKeys(for: scope)
        try connection.execute(
            "INSERT INTO sealing_key (scope, fingerprint) VALUES (\(scope.name), \(keys.fingerprint))")
        connection.memory.keys[scope] = keys
        return keys
    }

    func sealed(_ value: some Encodable, in place: SealedPlace, of scope: SealingScope) throws -> [UInt8] {
        try Vault.seal(JSONEncoder().encode(value), place, with: keys(for: scope))
    }

    func sealed(fields value: some FieldCoded, in place: SealedPlace, of scope: SealingScope) throws -> [UInt8] {
        var fields = FieldWriter()
        value.write(to: &fields)
        return try Vault.seal(fields.bytes, place, with: keys(for: scope))
    }

    func sealed(json: [UInt8], in place: SealedPlace, of scope: SealingScope) throws -> [UInt8] {
        try Vault.seal(json, place, with: keys(for: scope))
    }
}
