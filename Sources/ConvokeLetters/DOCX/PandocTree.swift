import ConvokeModel

/// A letter as pandoc's own tree in JSON: what people entered reaches pandoc as strings, past every reader of markup.
struct PandocTree {
    private let document: Document

    init(_ document: Document) { self.document = document }

    /// The whole document for a version of pandoc's tree, such as 1.22.
    func json(version: [Int]) -> LetterTree {
        let language = document.language
        var meta: [String: LetterTree] = [
            "lang": Self.string(language.text)
        ]
        if language.isRightToLeft { meta["dir"] = Self.string("rtl") }
        let banner =
            document.provisional.map { mark in
                [styled("Provisional", [.paragraph([.strong(mark.word), .text(" – ")] + mark.note)])]
            } ?? []
        return .map([
            "pandoc-api-version": .list(version.map { .number($0) }), "meta": .map(meta),
            "blocks": .list(banner + document.blocks.flatMap { blocks($0) } + banner),
        ])
    }

    private static func string(_ text: String) -> LetterTree { node("MetaString", .text(text)) }

    private static func node(_ type: String, _ content: LetterTree? = nil) -> LetterTree {
        .map(["t": .text(type)].merging(content.map { ["c": $0] } ?? [:]) { own, _ in own })
    }

    private static func attributes(_ values: [(String, String)] = []) -> LetterTree {
        .list([.text(""), .list([]), .list(values.map { .list([.text($0.0), .text($0.1)]) })])
    }

    private func styled(_ style: String, _ inner: [Block]) -> LetterTree {
        Self.node(
            "Div", .list([Self.attributes([("custom-style", style)]), .list(inner.flatMap { blocks($0) })]))
    }

    private static func marks(of language: LanguageTag) -> LetterTree {
        attributes([("lang", language.text), ("dir", language.direction)])
    }

    private func blocks(_ block: Block) -> [LetterTree] {
        switch block {
        case .heading(let level, let inlines):
            return [Self.node("Header", .list([.number(level), Self.attributes(), line(inlines)]))]
        case .paragraph(let inlines): return [Self.node("Para", line(inlines))]
        case .list(let start, let items):
            let items = LetterTree.list(items.map { .list($0.count == 1 ? compact($0[0]) : $0.flatMap { blocks($0) }) })
            guard let start else { return [Self.node("BulletList", items)] }
            let style = LetterTree.list([.number(start), Self.node("Decimal"), Self.node("Period")])
            return [Self.node("OrderedList", .list([style, items]))]
        case .quote(let inner): return [Self.node("BlockQuote", .list(inner.flatMap { blocks($0) }))]
        case .code(let text): return [Self.node("CodeBlock", .list([Self.attributes(), .text(text)]))]
        case .rule: return [Self.node("HorizontalRule")]
        case .signatories(let lines): return [styled("Signatories", lines.map { .paragraph($0) })]
        case .language(let language, let inner):
            return [Self.node("Div", .list([Self.marks(of: language), .list(inner.flatMap { blocks($0) })]))]
        case .part(let part, let inner): return [styled(part.styleName, inner)]
        case .beside(let languages, let sides):
            return [
                table(headings: languages.map { _ in [] }, rows: [zip(languages, sides).map { [.language($0, $1)] }])
            ]
        case .table(let headings, let rows):
            return [
                table(
                    headings: headings.map { [.paragraph($0)] }, rows: rows.map { $0.map { [.paragraph($0)] } })
            ]
        // What it says stands beside it; pandoc would need a file.
        case .picture: return []
        case .logos(let logos):
            let images = logos.filter { $0.form == .png }.map { logo in
                Self.node(
                    "Image",
                    .list([
                        Self.attributes([("height", "14mm")]), .list(words(logo.says)),
                        .list([.text(logo.name), .text("")]),
                    ]))
            }
            return images.isEmpty
                ? [] : [Self.node("Para", .list(Array(images.map { [$0] }.joined(separator: [Self.node("Space")]))))]
        case .pageBreak:
            let xml = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
            return [Self.node("RawBlock", .list([.text("openxml"), .text(xml)]))]
        }
    }

    /// An item of one paragraph, without space around it.
    private func compact(_ block: Block) -> [LetterTree] {
        if case .paragraph(let inlines) = block { return [Self.node("Plain", line(inlines))] }
        return blocks(block)
    }

    private func table(headings: [[Block]], rows: [[[Block]]]) -> LetterTree {
        func row(_ cells: [[Block]]) -> LetterTree {
            .list([
                Self.attributes(),
                .list(
                    cells.map { cell in
                        .list([
                            Self.attributes(), Self.node("AlignDefault"), .number(1), .number(1),
                            .list(cell.flatMap { compact($0) }),
                        ])
                    }),
            ])
        }
        let column = LetterTree.list([
            Self.node("AlignDefault"), Self.node("ColWidth", .fraction(1 / Double(max(1, headings.count)))),
        ])
        let head = headings.allSatisfy(\.isEmpty) ? [] : [row(headings)]
        let body = LetterTree.list([Self.attributes(), .number(0), .list([]), .list(rows.map(row))])
        return Self.node(
            "Table",
            .list([
                Self.attributes(), .list([.none, .list([])]), .list(headings.map { _ in column }),
                .list([Self.attributes(), .list(head)]), .list([body]), .list([Self.attributes(), .list([])]),
            ]))
    }

    private func line(_ inlines: [Inline]) -> LetterTree { .list(inlines.flatMap { self.inlines($0) }) }

    private func inlines(_ inline: Inline) -> [LetterTree] {
        switch inline {
        case .text(let text), .date(let text, _): return words(text)
        case .symbol(let text): return [Self.node("Str", .text(text))]
        case .name(let text):
            let needsIsolation = document.language.isRightToLeft || text.affectsDirection
            return words(needsIsolation ? "\u{2068}\(text)\u{2069}" : text)
        case .softBreak: return [Self.node("SoftBreak")]
        case .lineBreak: return [Self.node("LineBreak")]
        case .emphasis(let inner): return [Self.node("Emph", line(inner))]
        case .strong(let inner): return [Self.node("Strong", line(inner))]
        case .code(let text): return [Self.node("Code", .list([Self.attributes(), .text(text)]))]
        case .link(let inner, let address):
            return [
                Self.node(
                    "Link", .list([Self.attributes(), line(inner), .list([.text(address.text), .text("")])]))
            ]
        case .mark(let consent): return [Self.node("Str", .text(consent.sign))]
        case .note(let inner): return [Self.node("Note", .list([Self.node("Para", line(inner))]))]
        case .language(let language, let inner):
            return [Self.node("Span", .list([Self.marks(of: language), line(inner)]))]
        }
    }

    private func words(_ text: String) -> [LetterTree] {
        Array(
            text.split(separator: " ", omittingEmptySubsequences: false).map {
                $0.isEmpty ? [] : [Self.node("Str", .text(String($0)))]
            }.joined(separator: [Self.node("Space")]))
    }
}

extension DocumentPart {
    /// The paragraph style of the reference document.
    fileprivate var styleName: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
