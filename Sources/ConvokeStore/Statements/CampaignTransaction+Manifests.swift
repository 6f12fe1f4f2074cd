import ConvokeModel

extension CampaignReader {
    /// A list in one language as it was frozen, the latest unless a number is named; nothing where there is none.
    public func manifest(
        of statement: Identifier<JointStatement>, number: Int? = nil, in language: LanguageTag
    ) throws -> SealedManifest? {
        let numbers = try manifestNumbers(of: statement)
        guard let number = number ?? numbers.last?.number, let known = numbers.first(where: { $0.number == number })
        else {
            return nil
        }
        let rows = try connection.rows(
            """
            SELECT language, sha256, sealed FROM manifest_list WHERE statement = \(statement) AND number = \(number) \
            ORDER BY language
            """)
        var hashes: [LanguageTag: String] = [:]
        var sealed: [LanguageTag: [UInt8]] = [:]
        for row in rows {
            guard let tag = LanguageTag(try row.text(0)) else { throw UnexpectedValue(column: 0, wanted: .text) }
            hashes[tag] = try row.text(1)
            sealed[tag] = try row.blob(2)
        }
        // A language that came later has the names as the first language has them.
        guard let found = ([language] + language.widening + hashes.keys.sorted()).first(where: { sealed[$0] != nil }),
            let bytes = sealed[found], let hash = hashes[found]
        else { return nil }
        let manifest = try opened(
            Manifest.self, bytes, in: .manifest(statement, number, found), of: .statement(statement))
        return SealedManifest(manifest: manifest, sha256: hash, languages: hashes, seal: known.seal)
    }

    /// The lists that a statement has had, the first first.
    public func manifestNumbers(of statement: Identifier<JointStatement>) throws -> [ManifestRecord] {
        try connection.rows(
            "SELECT number, kind, names, previous, seal, made_on FROM manifest WHERE statement = \(statement) ORDER BY number"
        ).map {
            guard let kind = ManifestKind(rawValue: try $0.text(1)) else {
                throw UnexpectedValue(column: 1, wanted: .text)
            }
            return ManifestRecord(
                number: try $0.integer(0), kind: kind, names: try $0.integer(2), previous: try $0.textIfAny(3),
                seal: try $0.text(4), madeOn: try $0.text(5))
        }
    }

    /// The signatures on a list, in the order in which they were accepted.
    public func members(of statement: Identifier<JointStatement>, number: Int) throws -> [Identifier<Signature>] {
        guard
            let row = try connection.rows(
                "SELECT members FROM manifest WHERE statement = \(statement) AND number = \(number)"
            ).first
        else { return [] }
        return try opened(
            [Identifier<Signature>].self, row.blob(0), in: .members(statement, number), of: .statement(statement))
    }
}

/// A list of signatories in one line.
public struct ManifestRecord: Hashable, Sendable, Codable {
    public var number: Int
    public var kind: ManifestKind
    /// How many signatories it counts, named or not.
    public var names: Int
    public var previous: String?
    public var seal: String
    public var madeOn: String
}

extension CampaignTransaction {
    /// Keeps a list in all its languages for good; gives its seal, and the SHA-256 of each language.
    public func keep(_ manifests: [Manifest], members: [Identifier<Signature>]) throws
        -> (seal: String, hashes: [LanguageTag: String])
    {
        guard let first = manifests.first else { return ("", [:]) }
        let scope = SealingScope.statement(first.statement)
        var hashes: [LanguageTag: String] = [:]
        var texts: [LanguageTag: [UInt8]] = [:]
        for manifest in manifests {
            let text = Array(try manifest.canonicalText.utf8)
            (texts[manifest.language], hashes[manifest.language]) = (text, SHA256Text.of(text))
        }
        let seal = SHA256Text.over(hashes, after: first.previous)
        let sealedMembers = try sealed(members, in: .members(first.statement, first.number), of: scope)
        try connection.execute(
            """
            INSERT INTO manifest (statement, number, kind, names, previous, seal, made_on, members) VALUES ( \
            \(first.statement), \(first.number), \(first.kind), \(first.list.count), \(first.previous), \(seal), \(today), \(sealedMembers))
            """)
        for manifest in manifests {
            let place = SealedPlace.manifest(manifest.statement, manifest.number, manifest.language)
            try connection.execute(
                """
                INSERT INTO manifest_list (statement, number, language, sha256, sealed) VALUES (\(manifest.statement), \
                \(manifest.number), \(manifest.language.text), \(hashes[manifest.language] ?? ""), \
                \(sealed(json: texts[manifest.language] ?? [], in: place, of: scope)))
                """)
        }
        return (seal, hashes)
    }
}

extension Manifest {
    /// SHA-256 of its canonical JSON.
    public var sha256: String { get throws { SHA256Text.of(try canonicalText.utf8) } }
}

extension SealedManifest {
    /// What does not fit together in it, as sentences; nothing where it is as it was made.
    public var faults: [String] {
        get throws {
            var faults: [String] = []
            if try manifest.sha256 != sha256 {
                faults.append("The list is not the one that its SHA-256 was made of: something in it was changed.")
            }
            if languages[manifest.language] != sha256 {
                faults.append("The SHA-256 of this language is not among those that were sealed together.")
            }
            if SHA256Text.over(languages, after: manifest.previous) != seal {
                faults.append("The seal does not fit the list before it and the languages.")
            }
            if manifest.list.counts != counts {
                faults.append(
                    "It says \(counts.signatories) signatories, and there are \(manifest.list.counts.signatories).")
            }
            return faults
        }
    }
}

extension SealedPlace {
    fileprivate static func manifest(
        _ statement: Identifier<JointStatement>, _ number: Int, _ language: LanguageTag
    ) -> SealedPlace { SealedPlace(field: "manifest_list.sealed", row: "\(statement)/\(number)/\(language)") }

    fileprivate static func members(_ statement: Identifier<JointStatement>, _ number: Int) -> SealedPlace {
        SealedPlace(field: "manifest.members", row: "\(statement)/\(number)")
    }
}
