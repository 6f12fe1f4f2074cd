import Convoke

/// The options of `serve` as a file has them: a line for each, `base-url: https://events.example.org`, a flag alone, `folder:`
/// for the campaign's. Lines that begin with `#` are remarks. What is typed goes before what stands there.
struct ServeFile {
    private static let most = 65_536
    /// What may stand there more than once.
    private static let repeated: Set<String> = ["embed-at"]

    /// The words of a command with those of the file that it names behind its verb.
    static func expanded(_ words: [String]) throws -> [String] {
        guard words.first == "serve", let name = file(in: words) else { return words }
        let bytes = try InputFile.bytes(of: name, limit: most)
        guard bytes.count <= most, let text = String(validating: bytes, as: UTF8.self) else {
            throw GivenRefusal(.invalid, "\(name) is no text in UTF-8 of at most 64 KB. Write one option a line.")
        }
        return ["serve"] + (try options(in: text, of: name)) + words.dropFirst()
    }

    private static func file(in words: [String]) -> String? {
        if let joined = words.first(where: { $0.hasPrefix("--config=") }) { return String(joined.dropFirst(9)) }
        guard let index = words.firstIndex(of: "--config"), index + 1 < words.count else { return nil }
        return words[index + 1]
    }

    private static func options(in text: String, of name: String) throws -> [String] {
        var (words, seen): ([String], Set<String>) = ([], [])
        var faults: [String] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = line.trimmingPrefix(while: \.isWhitespace)
            guard let first = line.first, first != "#" else { continue }
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map {
                String($0.trimmingPrefix(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
            }
            let option = parts[0]
            guard option.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, option != "config", parts.last?.isEmpty == false
            else {
                faults.append("\(name):\(index + 1): Write an option as 'name: value', or the name of a flag alone.")
                continue
            }
            if !seen.insert(option).inserted, !repeated.contains(option) {
                faults.append("\(name):\(index + 1): '\(option)' stands there a second time. Keep one of the two.")
            }
            words += [option == "folder" ? "-C" : "--\(option)"] + parts.dropFirst()
        }
        guard faults.isEmpty else { throw GivenRefusal(.findings, faults.joined(separator: "\n")) }
        return words
    }
}
