import ConvokeModel

/// Holds the tags of a template against the vocabulary, through all partials: the engine would print nothing for a name,
/// transform or partial that it does not know, and partials that include each other would end the process.
struct TemplateCheck {
    private struct Scope {
        var vocabulary: Vocabulary
        var isListItem = false
    }

    private let sources: [String: TemplateSource]
    private var scopes: [Scope]
    /// Optional names that a section around has asked for.
    private var present: Set<String> = []
    private var openLists: [String] = []
    private var path: [String] = []
    private var visited = 0
    /// Whether this is the content of a block that replaces a parent's, or a partial in it.
    private var isReplacing = false
    private(set) var problems: Set<TemplateProblem> = []

    /// Sources by the names that partials call them.
    init(_ sources: [String: TemplateSource], vocabulary: Vocabulary = .letter) {
        self.sources = sources
        scopes = [Scope(vocabulary: vocabulary)]
    }

    /// Checks a template and all that it includes.
    mutating func check(_ name: String) {
        guard let source = sources[name] else { return }
        path.append(name)
        check(source.nodes, in: source.file)
        path.removeLast()
    }

    private mutating func check(_ nodes: [TemplateNode], in file: String) {
        for node in nodes {
            visited += 1
            guard visited <= TemplateScanner.most.tags else { return }
            switch node {
            case .variable(let tag): checkVariable(tag, file)
            case .section(let tag, let inner): checkSection(tag, inner, file)
            case .inverted(let tag, let inner):
                if let found = resolve(tag, file), !found.isSection {
                    report(.notSection, "'\(tag.name)' is always there, so there is nothing to ask.", at: tag, file)
                }
                check(inner, in: file)
            case .block(let tag, let inner):
                if isReplacing {
                    report(
                        .cycle, "A block cannot stand in what replaces a block: the two could go on without end.",
                        at: tag, file)
                }
                check(inner, in: file)
            case .partial(let tag): include(tag, file)
            case .parent(let tag, let inner): includeParent(tag, inner, file)
            }
        }
        if visited > TemplateScanner.most.tags, let first = path.first.flatMap({ sources[$0] }) {
            problems.insert(
                TemplateProblem(
                    file: first.file, code: .tooLarge,
                    message: "With its partials it has more than \(TemplateScanner.most.tags) tags."))
        }
    }

    private mutating func checkVariable(_ tag: TemplateTag, _ file: String) {
        guard let found = resolve(tag, file) else { return }
        switch found {
        case .text: break
        case .optional(.text) where present.contains(tag.name): break
        case .optional(.text):
            report(
                .mayBeMissing, "Not every letter has '\(tag.name)'.",
                "Put it into {{#\(tag.name)}}…{{/\(tag.name)}}.", at: tag, file)
        default:
            let inner = found.allNames.first.map { "\(tag.name).\($0)" }
            report(
                .notText, "'\(tag.written)' is no text.",
                inner.map { "Name what is in it, such as '\($0)'." } ?? "Open a section: {{#\(tag.written)}}.", at: tag,
                file)
        }
    }

    private mutating func checkSection(_ tag: TemplateTag, _ inner: [TemplateNode], _ file: String) {
        guard let found = resolve(tag, file) else { return check(inner, in: file) }
        let (scopesBefore, presentBefore, listsBefore) = (scopes, present, openLists)
        switch found {
        case .flag: break
        case .optional(let value):
            present.insert(tag.name)
            scopes.append(Scope(vocabulary: value))
        case .list(let item):
            if openLists.count > 1 {
                report(.tooDeep, "A list within a list within a list is too much for a letter.", at: tag, file)
            }
            if openLists.contains(tag.name) {
                report(
                    .notSection, "The list '\(tag.name)' is open already; within itself it would repeat without end.",
                    at: tag, file)
            }
            openLists.append(tag.name)
            scopes.append(Scope(vocabulary: item, isListItem: true))
        case .text: report(.notSection, "'\(tag.name)' is always there, so there is nothing to ask.", at: tag, file)
        case .group: scopes.append(Scope(vocabulary: found))
        }
        check(inner, in: file)
        (scopes, present, openLists) = (scopesBefore, presentBefore, listsBefore)
    }

    private mutating func include(_ tag: TemplateTag, _ file: String) {
        guard tag.isPartialName else { return }
        guard sources[tag.name] != nil else {
            return report(
                .unknownPartial, "There is no partial '\(tag.name)'.",
                didYouMean(tag.name, among: sources.keys.sorted()), at: tag, file)
        }
        if let start = path.firstIndex(of: tag.name) {
            let circle = (path[start...] + [tag.name]).joined(separator: " > ")
            return report(.cycle, "Partials include each other without end: \(circle).", at: tag, file)
        }
        check(tag.name)
    }

    private mutating func includeParent(_ tag: TemplateTag, _ inner: [TemplateNode], _ file: String) {
        include(tag, file)
        let known = sources[tag.name]?.nodes.blockNames ?? []
        for node in inner {
            guard case .block(let block, _) = node else {
                report(.badTag, "Between {{<\(tag.name)}} and its end only {{$blocks}} may stand.", at: tag, file)
                continue
            }
            if sources[tag.name] != nil, !known.contains(block.name) {
                report(
                    .unknownBlock, "'\(tag.name)' has no block '\(block.name)'.",
                    didYouMean(block.name, among: known.sorted()), at: block, file)
            }
        }
        let before = isReplacing
        isReplacing = true
        for case .block(_, let content) in inner { check(content, in: file) }
        isReplacing = before
    }

    private mutating func resolve(_ tag: TemplateTag, _ file: String) -> Vocabulary? {
        guard let base = resolveName(tag, file) else { return nil }
        guard let transform = tag.transforms.first else { return base }
        let known = tag.name.isEmpty ? ["first", "last"] : ["empty"]
        guard tag.transforms.count == 1, known.contains(transform) else {
            report(
                .unknownTransform, "There is no '\(transform)' for this.",
                didYouMean(transform, among: known) ?? "There is: \(known.joined(separator: ", ")).", at: tag, file)
            return nil
        }
        if tag.name.isEmpty, scopes.last?.isListItem != true {
            report(.notSection, "'\(tag.written)' asks about an item, directly within a list's section.", at: tag, file)
            return nil
        }
        if !tag.name.isEmpty, case .list = base { return .flag }
        if tag.name.isEmpty { return .flag }
        report(.unknownTransform, "Only lists can be \(transform).", at: tag, file)
        return nil
    }

    private mutating func resolveName(_ tag: TemplateTag, _ file: String) -> Vocabulary? {
        if tag.name.isEmpty || tag.name == "." { return scopes.last?.vocabulary }
        let parts = tag.name.split(separator: ".").map(String.init)
        var found = parts.first.flatMap { first in
            scopes.reversed().lazy.compactMap { $0.vocabulary.names[first] }.first
        }
        for part in parts.dropFirst() { found = found?.names[part] }
        if found == nil {
            let candidates = scopes.flatMap { $0.vocabulary.allNames }
            report(
                .unknownVariable, "'\(tag.name)' is not available here.", didYouMean(tag.name, among: candidates),
                at: tag, file)
        }
        return found
    }

    private mutating func report(
        _ code: TemplateProblem.Code, _ message: String, _ hint: String? = nil, at tag: TemplateTag, _ file: String
    ) {
        problems.insert(
            TemplateProblem(
                file: file, line: tag.place.line, column: tag.place.column, code: code, message: message, hint: hint))
    }
}

extension Vocabulary {
    fileprivate var isSection: Bool {
        switch self {
        case .flag, .optional, .list: true
        case .text, .group: false
        }
    }
}
