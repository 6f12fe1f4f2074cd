import ArgumentParser
import Convoke

struct SignatureList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List a statement's signatures.",
        discussion: """
            Example:
              convoke signature list el-salvador --state awaiting-approval
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Option(help: "Only those in this state.") var state: SignatureState?

    func run() async throws {
        let signatures = try await common.withWorkspace {
            try await $0.perform(ListSignatures(statement: statement, state: state))
        }
        try common.print(signatures, schema: "signature.list") { signatures in
            guard !signatures.isEmpty else {
                return "There are no signatures\(state.map { " that are \($0.spoken)" } ?? "")."
            }
            return Table(
                headings: ["NO", "NAME", "COUNTRY", "KIND", "STATE", "ID"],
                rows: signatures.map {
                    [
                        $0.ordinal.map(String.init) ?? "—", $0.name, $0.country ?? "—", $0.kind,
                        [
                            hyphenated($0.state).replacing("-", with: " "),
                            $0.standing.map { hyphenated($0).replacing("-", with: " ") },
                        ]
                        .compactMap { $0 }.joined(separator: ", "), $0.id.text,
                    ]
                }
            ).text()
        }
    }
}

struct SignatureShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show all of one signature.",
        discussion: """
            Example:
              convoke signature show el-salvador SIGNATURE
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Argument(help: "The signature, by its id in 'signature list'.") var signature: Identifier<Signature>

    func run() async throws {
        let sheet = try await common.withWorkspace {
            try await $0.perform(ShowSignature(statement: statement, signature: signature))
        }
        try common.print(sheet, schema: "signature.show") { $0.text }
    }
}

extension SignatureSheet {
    var text: String {
        let details = details
        var lines = [
            "\(listing.name)" + (listing.acronym.map { " (\($0))" } ?? "") + (listing.country.map { ", \($0)" } ?? ""),
            "\(listing.kind), \(hyphenated(listing.state).replacing("-", with: " "))"
                + (listing.ordinal.map { ", number \($0)" } ?? "") + (listing.isLate ? ", after publication" : ""),
        ]
        if let representative = details.representative {
            lines.append(
                "through \([representative.name, representative.title].compactMap { $0 }.joined(separator: ", ")), mandate: \(representative.mandate.spoken), proof: \(details.proof.spoken)"
            )
        }
        if let address = details.address { lines.append(address.text) }
        lines.append("shown as: \(details.shown.spoken)")
        lines.append(
            "signed on \(signedOn), version \(listing.version), agreed to \(agreedVersion): \(standing.spoken)")
        if let sha256 { lines.append("sha256 \(sha256)") }
        if let looksLike {
            lines.append(
                "ATTENTION: the address is not at \(looksLike), but at a domain that looks like it. Ask the organisation by another way."
            )
        }
        if let dnsProof { lines.append("to prove it: a TXT record of \(dnsProof.domain) that says \(dnsProof.value)") }
        lines += details.former.map { "before: \($0.name)" }
        lines += details.evidence.map { "note: \($0)" }
        return lines.joined(separator: "\n")
    }
}
