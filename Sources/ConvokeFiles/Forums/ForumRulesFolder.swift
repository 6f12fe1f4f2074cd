import ConvokeModel
import Foundation

/// The rules of forums that ship with Convoke, and those of a campaign's own `templates/forums/`.
public struct ForumRulesFolder: Sendable {
    /// By name; where two folders have the same, the first one's.
    public private(set) var rules: [ForumRules] = []
    public private(set) var problems: [Problem] = []

    /// Reads `forums/*.yaml` below each folder, the first before the next.
    public init(_ folders: [URL]) {
        var known: Set<Identifier<ForumRules>> = []
        for folder in folders {
            let guarded = GuardedFile(root: folder)
            guard let names = try? guarded.names(in: "forums") else { continue }
            for name in names where name.hasSuffix(".yaml") {
                read(name, guarded, label: "\(folder.lastPathComponent)/forums/\(name)", &known)
            }
        }
        rules.sort { $0.key < $1.key }
    }

    private mutating func read(
        _ name: String, _ guarded: GuardedFile, label: String, _ known: inout Set<Identifier<ForumRules>>
    ) {
        guard let key = Identifier<ForumRules>(String(name.dropLast(5))) else {
            problems.append(
                Problem(
                    file: label, line: 1, column: 1, severity: .error, code: "bad-key",
                    message: "The name of this file cannot be that of rules: \(Identifier<ForumRules>.rule)."))
            return
        }
        guard known.insert(key).inserted else { return }
        let bytes: [UInt8]
        do throws(GuardedFile.Failure) { bytes = try guarded.bytes(of: "forums/\(name)") } catch {
            problems.append(error.problem(with: label))
            return
        }
        let source: SourceText
        do throws(SourceText.Fault) { source = try SourceText(file: label, bytes: bytes) } catch {
            problems.append(error.problem(in: label))
            return
        }
        let page = Page(source, language: .english)
        let root = YamlComposer.compose(page) ?? YamlNode(spot: .start, value: .map([]))
        if let read = ForumRules(Value(node: root, name: "the rules", page: page), key: key) { rules.append(read) }
        problems += page.problems
    }
}
