import ArgumentParser
import Convoke
import Foundation

struct RsvpMerge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Merge what doors without network noted.",
        discussion: """
            Example:
              convoke rsvp merge dissidents door-a.convoke.facts door-b.convoke.facts
            The same code counts once, and merging again changes nothing. A file that does not open stops all.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Argument(help: ArgumentHelp("Files beside door files, ending in .facts.", valueName: "file")) var files: [String]

    func run() async throws {
        let merged = try await common.withWorkspace {
            try await $0.mergeDoorFacts(at: event, from: files.map { URL(fileURLWithPath: $0) })
        }
        try common.print(merged, schema: "rsvp.merge") { $0.text(files) }
    }
}

extension MergedFacts {
    /// What was merged, for people; no names.
    func text(_ files: [String]) -> String {
        let again = again.map { flag in
            let before = flag.before.map { "door \($0)" }.joined(separator: ", ")
            return "ATTENTION: \(flag.code) also at door \(flag.door), after \(before.isEmpty ? "the desk" : before)."
        }
        let gone = gone.map { "ATTENTION: \($0.code) was let in at door \($0.door), and has no place any more." }
        let cut = (cut ?? []).map { number in
            let file = files.indices.contains(number - 1) ? files[number - 1] : "file \(number)"
            return "ATTENTION: \(file) ends early: it was cut, or the laptop stopped while it noted somebody. "
                + "What it holds is merged. Copy the file from the laptop once more and merge it again."
        }
        let known = known == 0 ? "" : " \(known) had been merged before."
        return (["\(admitted.count) admitted.\(known)"] + cut + again + gone).joined(separator: "\n")
    }
}
