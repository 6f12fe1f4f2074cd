import ArgumentParser
import Convoke

struct SignatureReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Walk through what waits: signatures to approve, and pairs that may be one.",
        discussion: """
            Example:
              convoke signature review el-salvador
            One letter and Enter decides. A decision is written when you take the next one, or leave with q; until then u
            takes it back. It needs a terminal; programs use 'signature approve', 'merge' and the others.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>

    func run() async throws {
        guard Terminal.canAsk else {
            throw ValidationError(
                "'signature review' asks at a terminal, and there is none. Use 'signature list --state awaiting-approval' and 'signature approve'."
            )
        }
        try await common.withWorkspace { workspace in
            var review = try await SignatureReview(workspace, of: statement)
            guard !review.items.isEmpty else { return Output.print("Nothing waits for you.") }
            while let item = review.current {
                Output.print("\n[\(review.position + 1)/\(review.items.count)] \(item.text)")
                if case .pair(let pair) = item {
                    for (number, id) in [(1, pair.a), (2, pair.b)] {
                        let sheet = try await workspace.perform(ShowSignature(statement: statement, signature: id))
                        Output.print("\(number): \(sheet.text)")
                    }
                }
                Output.printError(item.question + (review.canUndo ? ", [u]ndo" : "") + ", [q]uit")
                guard let answer = readLine()?.lowercased() else { break }
                if answer == "q" { break }
                if answer == "u" {
                    review.undo()
                } else if let decision = item.decision(answer, ask: Self.ask) {
                    Self.tell(await review.decide(decision))
                } else {
                    Output.printError("'\(answer)' is none of the letters.")
                }
            }
            Self.tell(await review.finish())
        }
    }

    private static func ask(_ question: String) -> String? {
        Output.printError(question)
        return readLine().flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func tell(_ problem: (any Error)?) {
        guard let problem else { return }
        Output.printError("The decision before was not written: \((problem as? any Refusal)?.sentence ?? "\(problem)")")
    }
}

extension SignatureReview.Item {
    var text: String {
        switch self {
        case .waiting(let sheet, let suspicions):
            ([sheet.text]
                + suspicions.enumerated().map { number, it in
                    let other = it.a == sheet.listing.id ? it.nameOfB : it.nameOfA
                    return "\(number + 1): may be one with \(other), \(it.score.hundredths): \(it.reasons.spoken)"
                }).joined(separator: "\n")
        case .pair(let it):
            "These two may be one, \(it.score.hundredths): \(it.reasons.spoken)"
        }
    }

    var question: String {
        switch self {
        case .waiting(_, let suspicions):
            "[a]pprove, [c]orrect the name, [h]old, [r]eject, " + (suspicions.isEmpty ? "" : "[m]erge into 1, m2 …, ")
                + "[s]kip"
        case .pair: "[m]erge 2 into 1, m2 merges 1 into 2, [d]istinct, [s]kip"
        }
    }

    /// What an answer means; nothing where it means none.
    func decision(_ answer: String, ask: (String) -> String?) -> SignatureReview.Decision? {
        switch (self, answer) {
        case (_, "s"): return .skip
        case (.waiting, "a"): return .approve(note: nil)
        case (.waiting, "h"): return .hold(note: ask("Why? (Enter for nothing)"))
        case (.waiting, "r"): return .reject(note: ask("Why? (Enter for nothing)"))
        case (.waiting(let sheet, _), "c"):
            guard let name = ask("The right name? (Enter leaves it)") else { return nil }
            return .correct(sheet.details.signatory.renamed(name))
        case (.waiting(let sheet, let suspicions), _) where answer.hasPrefix("m"):
            guard let number = answer == "m" ? 1 : Int(answer.dropFirst()), number > 0,
                suspicions.indices.contains(number - 1)
            else { return nil }
            let pair = suspicions[number - 1]
            let other = pair.a == sheet.listing.id ? pair.b : pair.a
            return .merge(other, sheet.listing.id)
        case (.pair(let pair), "m"): return .merge(pair.a, pair.b)
        case (.pair(let pair), "m2"): return .merge(pair.b, pair.a)
        case (.pair(let pair), "d"): return .distinct(pair.a, pair.b)
        default: return nil
        }
    }
}

extension Signatory {
    /// The same signatory under another name.
    fileprivate func renamed(_ name: String) -> Signatory {
        switch self {
        case .organisation(var it):
            it.name = name
            return .organisation(it)
        case .individual(var it):
            it.name = name
            return .individual(it)
        }
    }
}
