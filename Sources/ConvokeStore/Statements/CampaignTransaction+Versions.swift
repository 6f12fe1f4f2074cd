import ConvokeModel
import Crypto
import Foundation

extension StatementVersion {
    /// The version that a text becomes: SHA-256 of each language, and one over all of them.
    init(_ text: StatementText, of statement: Identifier<JointStatement>, number: Int) {
        let languages = Set(text.title.languages + text.text.languages).sorted()
        var hashes: [LanguageTag: String] = [:]
        var all = SHA256()
        for language in languages {
            let hash = Self.hexadecimal(SHA256.hash(data: text.canonical(in: language)))
            hashes[language] = hash
            all.update(data: Data("\(language) \(hash)\n".utf8))
        }
        self.init(
            statement: statement, number: number, text: text, hashes: hashes, hash: Self.hexadecimal(all.finalize()))
    }

    private static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
        digest.map { String(format: "%02x", $0) }.joined()
    }
}

extension CampaignReader {
    public func versions(of statement: Identifier<JointStatement>) throws -> [StatementVersion] {
        try connection.rows(
            "SELECT number, text, hashes, hash FROM statement_version WHERE statement = \(statement) ORDER BY number"
        ).map {
            StatementVersion(
                statement: statement, number: try $0.integer(0),
                text: try CanonicalJSON.value(StatementText.self, from: $0.text(1)),
                hashes: try CanonicalJSON.value([LanguageTag: String].self, from: $0.text(2)), hash: try $0.text(3))
        }
    }
}

extension CampaignTransaction {
    /// Keeps a statement's text for good, under a number.
    public func addVersion(_ text: StatementText, of statement: Identifier<JointStatement>, number: Int) throws {
        let version = StatementVersion(text, of: statement, number: number)
        try connection.execute(
            """
            INSERT INTO statement_version (statement, number, text, hashes, hash) VALUES (\(statement), \(number), \
            \(CanonicalJSON.text(of: text)), \(CanonicalJSON.text(of: version.hashes)), \(version.hash))
            """)
    }
}
