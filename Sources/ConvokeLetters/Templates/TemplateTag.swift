/// A tag of a template, where it stands in its file.
struct TemplateTag: Hashable, Sendable {
    var name: String
    /// Outermost first: `{{a(b(name))}}`.
    var transforms: [String] = []
    var place: TextPlace

    /// The tag as it was written, without braces.
    var written: String {
        transforms.joined(separator: "(") + (transforms.isEmpty ? "" : "(") + name
            + String(repeating: ")", count: transforms.count)
    }
}

/// A line and a column, both from 1; columns count graphemes.
struct TextPlace: Hashable, Sendable {
    var line: Int
    var column: Int
}

/// The tags of a template as they stand within each other.
indirect enum TemplateNode: Hashable, Sendable {
    case variable(TemplateTag)
    case section(TemplateTag, [TemplateNode])
    case inverted(TemplateTag, [TemplateNode])
    case partial(TemplateTag)
    /// `{{<parent}}`: a partial some of whose blocks are replaced.
    case parent(TemplateTag, [TemplateNode])
    /// `{{$block}}`
    case block(TemplateTag, [TemplateNode])
}

extension [TemplateNode] {
    /// Every tag that pulls in another template, with what it is replaced by.
    var partials: [TemplateTag] {
        flatMap { node -> [TemplateTag] in
            switch node {
            case .variable: []
            case .partial(let tag): [tag]
            case .parent(let tag, let inner): [tag] + inner.partials
            case .section(_, let inner), .inverted(_, let inner), .block(_, let inner): inner.partials
            }
        }
    }

    /// The names of the blocks that are defined anywhere in it.
    var blockNames: Set<String> {
        Set(
            flatMap { node -> [String] in
                switch node {
                case .variable, .partial: []
                case .block(let tag, let inner): [tag.name] + inner.blockNames
                case .section(_, let inner), .inverted(_, let inner), .parent(_, let inner):
                    Array<String>(inner.blockNames)
                }
            })
    }
}
