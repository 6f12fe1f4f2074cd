import ConvokeModel
import Crypto
import Foundation

extension StatementVersion {
    /// The version that a text becomes: SHA-256 of each language, and one over all of them.
    init(_ text: StatementText, of statement: Identifier<JointStatement>, number: Int, change: VersionChange) {
        var hashes: [LanguageTag: String] = [:]
        for language in text.languages { hashes[language] = SHA256Text.of(text.canonical(in: language)) }
        self.init(
            statement: statement, number: number, text: text, hashes: hashes, hash: SHA256Text.over(hashes),
            change: change)
    }
}

/// SHA-256 as text: 64 hexadecimal digits.
public enum SHA256Text {
    public static func of(_ bytes: some Sequence<UInt8>) -> String {
        hexadecimal(SHA256.hash(data: Array(bytes)))
    }

    public static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// One over those of several languages, after what it follows upon.
    public static func over(_ hashes: [LanguageTag: String], after previous: String? = nil) -> String {
        let lines = hashes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }
        return of(((previous.map { "after \($0)\n" } ?? "") + lines.joined()).utf8)
    }
}

extension CampaignReader {
    public func versions(of statement: Identifier<JointStatement>) throws -> [StatementVersion] {
        if let known = connection.memory.versions[statement] { return known }
        let versions = try connection.rows(
            "SELECT number, text, hashes, hash, change FROM statement_version WHERE statement = \(statement) ORDER BY number"
        ).map {
            StatementVersion(
                statement: statement, number: try $0.integer(0),
                text: try documentMemory.value(StatementText.self, from: $0.text(1)),
                hashes: try documentMemory.value([LanguageTag: String].self, from: $0.text(2)), hash: try $0.text(3),
                change: try $0.textIfAny(4).map { try documentMemory.value(VersionChange.self, from: $0) }
                    ?? VersionChange(.first))
        }
        connection.memory.versions[statement] = versions
        return versions
    }
}

extension CampaignTransaction {
    /// Keeps a statement's text for good, under a number.
    public func addVersion(
        _ text: StatementText, of statement: Identifier<JointStatement>, number: Int, change: VersionChange
    ) throws {
        let version = StatementVersion(text, of: statement, number: number, change: change)
        connection.memory.versions[statement] = nil
        try connection.execute(
            """
            INSERT INTO statement_version (statement, number, text, hashes, hash, change) VALUES (\(statement), \(number), \
            \(CanonicalJSON.text(of: text)), \(CanonicalJSON.text(of: version.hashes)), \(version.hash), \
            \(CanonicalJSON.text(of: change)))
            """)
    }
}
