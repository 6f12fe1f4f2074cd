import ArgumentParser
import Convoke

struct SignatureAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Enter a signature on the secretariat's word.",
        discussion: """
            Example:
              convoke signature add el-salvador --organisation "Front Line Defenders" --country IE \\
                --representative "Ana Example" --title "Director" --email ana@example.org --note "mail of 2 July"
              convoke signature add el-salvador --individual "Prof. Example" --affiliation "University of Example"
            It is accepted at once, without a mail; on what evidence, the note says. With --registry ecosoc:639091 nobody can
            enter the same organisation again under another name.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @OptionGroup var signatory: SignatoryOptions
    @Option(help: "The representative through whom an organisation signs.") var representative: String?
    @Option(help: "The representative's, or the individual's, title.") var title: String?
    @Option(help: "A mail address; never printed.") var email: MailAddress?
    @Flag(help: "The representative may sign any statement until told otherwise.") var standingMandate = false
    @Option(help: "How the list shows it.") var display: SignatureDisplay = .public
    @Option(help: "How it came in.") var source: SignatureSource = .secretariat
    @Option(help: "On what evidence it is entered.") var note: String?
    @Option(help: "The signatory's language.") var language: LanguageTag?

    func validate() throws {
        try signatory.requireOne()
        if signatory.individual != nil, representative != nil {
            throw ValidationError("--representative goes with --organisation: an individual signs for themselves.")
        }
        if standingMandate, representative == nil {
            throw ValidationError("--standing-mandate goes with --representative.")
        }
        if title != nil, representative == nil, signatory.organisation != nil {
            throw ValidationError("--title is the representative's: give --representative too.")
        }
    }

    func run() async throws {
        let details = SignatureDetails(
            signatory: signatory.new(title: title),
            representative: representative.map {
                Representative(name: $0, title: title, mandate: standingMandate ? .standing : .oneTime)
            }, address: email, display: display, evidence: note.map { [$0] } ?? [])
        let added = try await common.withWorkspace {
            try await $0.perform(
                AddSignature(statement: statement, details: details, source: source, language: language))
        }
        if !added.sameName.isEmpty {
            common.remark(
                "\(added.sameName.count) signature\(added.sameName.count == 1 ? " has" : "s have") the same name: \(added.sameName.map(\.text).joined(separator: ", ")). Look with 'convoke signature suspicions \(statement)'."
            )
        }
        try common.print(added, schema: "signature.add") { added in
            "\(added.name) is signatory \(added.ordinal.map(String.init) ?? "without a number").\nid  \(added.id)"
        }
    }
}
