import ConvokeFiles
import ConvokeLetters
import ConvokeModel
import Foundation

/// The letters that one run made for a sheet of addressees, with what they were made from: the next run makes only what is
/// new. Kept as `letters.json` beside them.
public struct AddressedLetters: Codable, Hashable, Sendable {
    public struct Letter: Codable, Hashable, Sendable {
        /// The file's name in the folder.
        public var file: String
        public var addressee: String
        public var language: LanguageTag
        public var channel: String?
        public var email: MailAddress?
        /// SHA-256 of the file.
        public var sha256: String
        /// SHA-256 of what it was made from: text, names, addressee, template and layout.
        public var source: String
    }

    public var statement: Identifier<JointStatement>
    public var kind: String
    public var format: LetterFileFormat
    /// In the order of the sheet.
    public var letters: [Letter]

    public static let file = "letters.json"
}

/// What a run over a sheet of addressees did.
public struct AddressedReport: Codable, Hashable, Sendable {
    /// Letters that were made, or would be.
    public var made: Int
    public var unchanged: Int
    /// Files of a former run whose addressee is no longer in the sheet. They are left where they are.
    public var gone: [String]
    public var rejected: [RejectedRow]
    public var letters: [AddressedLetters.Letter]
}

extension Workspace {
    /// Makes one letter for each addressee, in their language where the statement has it and in `language` otherwise, and
    /// writes them with their manifest. What has not changed since the last run is left alone. A trial says what it would make,
    /// without their digests, and writes nothing.
    public func writeLetters(
        of statement: Identifier<JointStatement>, to sheet: AddresseeSheet, in language: LanguageTag, kind: String,
        as format: LetterFileFormat, folder: URL, isTrial: Bool = false,
        progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) async throws -> AddressedReport {
        let templates = try letterTemplates()
        let before = Self.manifest(in: folder)
        let known = Dictionary(
            (before?.letters ?? []).map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
        var contents: [LanguageTag: LetterContent] = [:]
        var taken: Set<String> = []
        var run = AddressedLetters(statement: statement, kind: kind, format: format, letters: [])
        var made = 0
        for (index, addressee) in sheet.addressees.enumerated() {
            let wanted = try await content(of: statement, for: addressee, else: language, &contents)
            let slug = Identifier<SheetAddressee>.slug(of: addressee.label, else: "addressee") {
                !taken.insert($0.text).inserted
            }
            let name = "\(slug).\(wanted.language).\(format.fileExtension)"
            let source = SHA256Text.of(try templates.source(of: wanted, kind: kind, as: format))
            let file = folder.appendingPathComponent(name)
            if let letter = known[name], letter.source == source,
                let data = try? Data(contentsOf: file), SHA256Text.of(data) == letter.sha256
            {
                run.letters.append(letter)
            } else {
                var letter = AddressedLetters.Letter(
                    file: name, addressee: addressee.label, language: wanted.language, channel: addressee.channel,
                    email: addressee.email, sha256: "", source: source)
                if !isTrial {
                    let bytes = try await letterFile(wanted, as: format, kind: kind, with: templates)
                    try BuiltFiles([name: bytes]).write(to: folder)
                    letter.sha256 = SHA256Text.of(bytes)
                }
                run.letters.append(letter)
                made += 1
            }
            progress(index + 1, sheet.addressees.count)
        }
        if !isTrial {
            let manifest = Array((try CanonicalJSON.text(of: run) + "\n").utf8)
            try BuiltFiles([AddressedLetters.file: manifest]).write(to: folder)
        }
        let now = Set(run.letters.map(\.file))
        return AddressedReport(
            made: made, unchanged: run.letters.count - made, gone: known.keys.filter { !now.contains($0) }.sorted(),
            rejected: sheet.rejected, letters: run.letters)
    }

    /// What a former run left in a folder.
    static func manifest(in folder: URL) -> AddressedLetters? {
        guard let data = try? Data(contentsOf: folder.appendingPathComponent(AddressedLetters.file)) else { return nil }
        return try? CanonicalJSON.value(AddressedLetters.self, from: String(decoding: data, as: UTF8.self))
    }

    private func content(
        of statement: Identifier<JointStatement>, for addressee: SheetAddressee, else language: LanguageTag,
        _ contents: inout [LanguageTag: LetterContent]
    ) async throws -> LetterContent {
        if contents[language] == nil {
            contents[language] = try await perform(ReadLetter(statement: statement, language: language))
        }
        let there = contents[language]?.languages ?? []
        let own = (addressee.language?.widening ?? []).first { there.contains($0) } ?? language
        if contents[own] == nil { contents[own] = try await perform(ReadLetter(statement: statement, language: own)) }
        guard var content = contents[own] else {
            throw NotFound("text of '\(statement)' in the language", own.text, among: there.map(\.text))
        }
        content.recipient = LetterRecipient(
            honorific: addressee.honorific, name: addressee.name, role: addressee.role, body: addressee.body,
            address: addressee.address, salutation: addressee.salutation, copies: addressee.copies)
        return content
    }
}
