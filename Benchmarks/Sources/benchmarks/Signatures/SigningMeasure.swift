import Convoke
import Foundation

import class ConvokeStore.CampaignReader

/// The last days of a statement: strangers sign and confirm by the link in their mail, each act sealed, counted, journalled and
/// answered when it is on the disk, with the mail that it drafts.
struct SigningMeasure {
    let data: URL
    private let callers = 100
    /// Signatures on the statement when each part is measured.
    private let sizes = [1_000, 100_000, 1_000_000]
    private let acts = 20_000

    func section() async throws -> Section {
        let workspace = try await SignatureSheetText.workspace(in: data.appendingPathComponent("signing"))
        var parts: [(size: Int, rate: Double, each: Double, signing: Samples, confirming: Samples)] = []
        var given = 0
        for size in sizes {
            if size > given { _ = try await both(workspace, from: &given, count: size - given) }
            let (seconds, spent, signing, confirming) = try await both(workspace, from: &given, count: acts / 2)
            parts.append((size, Double(acts) / seconds, spent / Double(acts), signing, confirming))
        }
        let count = try await workspace.perform(ShowStatement(statement: SignatureSheetText.statement())).listing
            .signatories
        guard count == given else { throw Program.Failed(description: "\(count) of \(given) signatures were counted.") }
        try await workspace.close()
        return section(parts)
    }

    /// So many sign, and then confirm, by all callers at once.
    private func both(_ workspace: Workspace, from given: inout Int, count: Int) async throws -> (
        seconds: Double, spent: Double, signing: Samples, confirming: Samples
    ) {
        let first = given
        let statement = try SignatureSheetText.statement()
        var spent = -Samples.processorSeconds
        let signing = try await crowd(count) { number in
            let name = "Person \(first + number)"
            guard let address = MailAddress("p\(first + number)@example.org"), let language = LanguageTag("en") else {
                return
            }
            _ = try await workspace.perform(
                SignStatement(
                    statement: statement, signatory: .individual(SigningIndividual(name: name, country: Country("CH"))),
                    address: address, language: language), as: .anyone)
        }
        spent += Samples.processorSeconds
        given += count
        let links = try await workspace.perform(ReadConfirmLinks(statement: statement))
        spent -= Samples.processorSeconds
        let confirming = try await crowd(links.count) { number in
            _ = try await workspace.perform(ConfirmSignature(link: links[number]), as: .anyone)
        }
        spent += Samples.processorSeconds
        return (signing.seconds + confirming.seconds, spent, Samples(signing.latencies), Samples(confirming.latencies))
    }

    /// All callers together do so many acts; each waits for its answer before it asks again.
    private func crowd(_ count: Int, _ act: @escaping @Sendable (Int) async throws -> Void) async throws -> (
        seconds: Double, latencies: [Double]
    ) {
        var latencies: [Double] = []
        let callers = callers
        let seconds = try await Samples.measuring {
            latencies = try await withThrowingTaskGroup(of: [Double].self) { group in
                for caller in 0..<callers {
                    group.addTask {
                        var own: [Double] = []
                        for number in stride(from: caller, to: count, by: callers) {
                            own.append(try await Samples.measuring { try await act(number) })
                        }
                        return own
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
        }
        return (seconds, latencies)
    }

    private func section(_ parts: [(size: Int, rate: Double, each: Double, signing: Samples, confirming: Samples)])
        -> Section
    {
        let rates = parts.map(\.rate)
        let slowest = rates.min() ?? 0
        let worst = parts.flatMap { [$0.signing.percentile(99), $0.confirming.percentile(99)] }.max() ?? 0
        let spread = (rates.max() ?? 1) / max(1, slowest) - 1
        return Section(
            title: "Signing and confirming",
            what: """
                \(callers) callers sign a statement and then confirm by the link in the mail, each act a durable commit through
                `Workspace.perform`, with its row sealed, counted and journalled and its mail drafted; \(acts) acts on top of so many
                signatures. The highest published peak of a national petition is 33 signatures a second.
                """,
            table: MarkdownTable(
                headings: [
                    "signatures before", "acts", "processor time of each", "99 of 100 sign within",
                    "99 of 100 confirm within",
                ],
                rows: parts.map {
                    [
                        String($0.size), $0.rate.asRate, $0.each.asTime, $0.signing.percentile(99).asTime,
                        $0.confirming.percentile(99).asTime,
                    ]
                }),
            goals: [
                Goal(
                    what: "durable signing and confirming", wanted: "at least 10000/s", measured: slowest.asRate,
                    isMet: slowest >= 10_000),
                Goal(
                    what: "99 of 100 sign or confirm", wanted: "under 30 ms", measured: worst.asTime,
                    isMet: worst < 0.03),
                Goal(
                    what: "rate from 1000 to 1000000 signatures", wanted: "within 25 %",
                    measured: "\(Int((spread * 100).rounded())) %", isMet: spread <= 0.25),
            ])
    }
}

/// The links of the mails that wait to be sent: a signatory has only their own, a benchmark needs all.
struct ReadConfirmLinks: ReadUseCase {
    static let name = "benchmark.links"
    static let permission = Permission.owner
    var statement: Identifier<JointStatement>

    func read(from reader: CampaignReader) throws -> [String] {
        try reader.signatures(of: statement, in: .awaitingConfirmation).map {
            try reader.link(to: $0, for: .confirm).token
        }
    }
}
