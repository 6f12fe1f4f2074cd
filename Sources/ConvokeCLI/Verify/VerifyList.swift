import ArgumentParser
import Convoke
import Foundation

struct VerifyCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check files that Convoke made, without its data.",
        subcommands: [VerifyList.self])
}

struct VerifyList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Check a list of signatories against its seal.",
        discussion: """
            Example:
              convoke verify list list.json
            Exit code 5 where anything in it was changed since it was frozen.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "A file that 'convoke statement manifest' wrote.") var file: String

    private static let limit = 200_000_000

    func run() async throws {
        guard let handle = FileHandle(forReadingAtPath: file),
            let data = try? handle.read(upToCount: Self.limit + 1), data.count <= Self.limit
        else {
            throw NotFound("file that can be read", file)
        }
        let sealed: SealedManifest
        do {
            sealed = try CanonicalJSON.value(SealedManifest.self, from: String(decoding: data, as: UTF8.self))
        } catch is DecodingError {
            throw GivenRefusal(
                .findings,
                "\(file) is no list of signatories, or it was damaged. 'convoke statement manifest' writes one.")
        }
        let verdict = ListVerdict(sealed, faults: try sealed.faults)
        try common.print(verdict, schema: "verify.list") { $0.text }
        if !verdict.isWhole { throw ExitCode(ExitCodes.findings) }
    }
}

/// Whether a list is as it was frozen.
struct ListVerdict: Encodable {
    var isWhole: Bool
    var faults: [String]
    var statement: String
    var number: Int
    var language: String
    var counts: SignatoryCounts
    var sha256: String
    var seal: String
    var previous: String?

    init(_ sealed: SealedManifest, faults: [String]) {
        isWhole = faults.isEmpty
        self.faults = faults
        statement = sealed.manifest.statement.text
        number = sealed.manifest.number
        language = sealed.manifest.language.text
        counts = sealed.counts
        (sha256, seal) = (sealed.sha256, sealed.seal)
        previous = sealed.manifest.previous
    }

    var text: String {
        guard isWhole else { return "This list is not as it was frozen.\n" + faults.joined(separator: "\n") }
        return
            "List \(number) of '\(statement)' in \(language) is whole: \(counts.signatories) signatories, seal \(seal)."
    }
}
