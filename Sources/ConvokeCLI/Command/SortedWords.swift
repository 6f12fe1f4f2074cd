import ArgumentParser
import Convoke

/// The typed words in the order that the parser wants: common options behind the verb, wherever they were typed. Finds a
/// mistyped noun or verb on the way.
struct SortedWords {
    private(set) var words: [String] = []
    /// A sentence about a word that is no command; nothing where all are.
    private(set) var unknown: String?

    init(_ typed: [String], root: any ParsableCommand.Type) {
        var moved: [String] = []
        var path: [String] = []
        var node = root
        var index = 0
        while index < typed.count, !node.configuration.subcommands.isEmpty {
            let word = typed[index]
            if CommonOptions.flags.contains(word) || word.hasPrefix("--wait=") {
                moved.append(word)
            } else if CommonOptions.valued.contains(word), index + 1 < typed.count {
                moved += [word, typed[index + 1]]
                index += 1
            } else if word.hasPrefix("-C"), word.count > 2 {
                moved += Self.folder(in: word)
            } else if word.hasPrefix("-") || (word == "help" && path.isEmpty) {
                break
            } else if let next = node.configuration.subcommands.first(where: { $0.configuration.commandName == word }) {
                node = next
                path.append(word)
            } else {
                unknown = Self.sentence(
                    word, after: path, among: node.configuration.subcommands.compactMap { $0.configuration.commandName }
                )
                return
            }
            index += 1
        }
        let rest = Array(typed[index...])
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        let options = rest[..<end].flatMap { $0.hasPrefix("-C") && $0.count > 2 ? Self.folder(in: $0) : [$0] }
        words = path + options + moved + rest[end...]
    }

    /// `-CDIR` and `-C=DIR` as two words.
    private static func folder(in word: String) -> [String] {
        ["-C", String(word.dropFirst(word.hasPrefix("-C=") ? 3 : 2))]
    }

    private static func sentence(_ word: String, after path: [String], among names: [String]) -> String {
        let suggestion = Suggestion.nearest(to: word, among: names).map {
            " Did you mean '\((path + [$0]).joined(separator: " "))'?"
        }
        let place = path.isEmpty ? "" : " of '\(path.joined(separator: " "))'"
        return
            "unknown command '\(word)'\(place).\(suggestion ?? "") The commands\(place) are: \(names.sorted().joined(separator: ", "))."
    }
}
