import ConvokeModel

/// A letter as the tree that Typst's layouts read: maps with a type in `t`, and strings that are never markup.
enum LetterTree: Encodable, Hashable, Sendable {
    case text(String)
    case number(Int)
    case fraction(Double)
    case flag(Bool)
    case none
    case list([LetterTree])
    case map([String: LetterTree])

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .fraction(let fraction): try container.encode(fraction)
        case .flag(let flag): try container.encode(flag)
        case .none: try container.encodeNil()
        case .list(let items): try container.encode(items)
        case .map(let values): try container.encode(values)
        }
    }
}

extension LetterTree {
    /// The whole of a letter; `numbering` is "Page {page} of {pages}" in parts.
    init(_ document: Document, numbering: [LetterTree], author: String) {
        var levels = HeadingLevels()
        var values: [String: LetterTree] = [
            "title": .text(document.title), "author": .text(author), "numbering": .list(numbering),
            "date": document.date.map {
                .map(["year": .number($0.year), "month": .number($0.month), "day": .number($0.day)])
            } ?? .none,
            "provisional": document.provisional.map {
                .map([
                    "word": Self.line($0.word, in: document.language),
                    "note": Self.line($0.note, in: document.language),
                ])
            } ?? .none,
            "blocks": .list(document.blocks.map { Self.block($0, in: document.language, &levels) }),
        ]
        values.merge(Self.marks(of: document.language)) { own, _ in own }
        self = .map(values)
    }

    /// What Typst is to know of a language.
    private static func marks(of language: LanguageTag) -> [String: LetterTree] {
        let base = language.widening.last?.text ?? language.text
        return [
            "lang": .text(base), "rtl": .flag(language.isRightToLeft),
            "fonts": .list(LetterScript.families(for: language).map { .text($0) }),
            "hyphenates": .flag(!language.isRightToLeft),
        ]
    }

    private static func block(_ block: Block, in language: LanguageTag, _ levels: inout HeadingLevels) -> LetterTree {
        func node(_ type: String, _ values: [String: LetterTree] = [:]) -> LetterTree {
            .map(values.merging(["t": .text(type)]) { own, _ in own })
        }
        func blocks(_ inner: [Block], in language: LanguageTag, _ levels: inout HeadingLevels) -> LetterTree {
            .list(inner.map { Self.block($0, in: language, &levels) })
        }
        switch block {
        case .heading(let level, let inlines):
            return node("heading", ["level": .number(levels.next(level)), "line": line(inlines, in: language)])
        case .paragraph(let inlines): return node("paragraph", ["line": line(inlines, in: language)])
        case .list(let start, let items):
            return node(
                "list",
                [
                    "start": start.map { .number(min($0, 1_000_000)) } ?? .none,
                    "items": .list(items.map { blocks($0, in: language, &levels) }),
                ])
        case .quote(let inner): return node("quote", ["blocks": blocks(inner, in: language, &levels)])
        case .code(let text): return node("code", ["text": .text(text)])
        case .rule: return node("rule")
        case .signatories(let lines): return node("signatories", ["lines": .list(lines.map { line($0, in: language) })])
        case .language(let inner, let blocks_):
            let inside = blocks(blocks_, in: inner, &levels)
            return node("language", marks(of: inner).merging(["blocks": inside]) { own, _ in own })
        case .part(let part, let inner):
            return node("part", ["name": .text(part.rawValue), "blocks": blocks(inner, in: language, &levels)])
        case .beside(let languages, let sides):
            let before = levels
            let sides = zip(languages, sides).map { side, inner in
                // Each side has a title of its own.
                levels = before
                return LetterTree.map(
                    marks(of: side).merging(["blocks": blocks(inner, in: side, &levels)]) { own, _ in own })
            }
            return node("beside", ["sides": .list(sides)])
        case .table(let headings, let rows):
            let rows = rows.map { row in
                LetterTree.list(row.map { .map(["line": line($0, in: language)]) })
            }
            return node(
                "table", ["headings": .list(headings.map { line($0, in: language) }), "rows": .list(rows)])
        case .picture(let svg, let says): return node("picture", ["svg": .text(svg), "says": .text(says)])
        case .logos(let logos):
            return node(
                "logos", ["files": .list(logos.map { .map(["name": .text($0.name), "says": .text($0.says)]) })])
        case .pageBreak: return node("page")
        }
    }

    private static func line(_ inlines: [Inline], in language: LanguageTag) -> LetterTree {
        .list(inlines.map { inline($0, in: language) })
    }

    private static func inline(_ inline: Inline, in language: LanguageTag) -> LetterTree {
        func node(_ type: String, _ values: [String: LetterTree] = [:]) -> LetterTree {
            .map(values.merging(["t": .text(type)]) { own, _ in own })
        }
        switch inline {
        case .text(let text), .date(let text, _): return node("text", ["text": .text(text)])
        case .name(let text):
            let needsIsolation = language.isRightToLeft || text.affectsDirection
            return node("text", ["text": .text(needsIsolation ? "\u{2068}\(text)\u{2069}" : text)])
        case .symbol(let text): return node("symbol", ["text": .text(text)])
        case .softBreak: return node("space")
        case .lineBreak: return node("break")
        case .emphasis(let inner): return node("emphasis", ["line": line(inner, in: language)])
        case .strong(let inner): return node("strong", ["line": line(inner, in: language)])
        case .code(let text): return node("code", ["text": .text(text)])
        case .link(let inner, let address):
            return node("link", ["line": line(inner, in: language), "to": .text(address.text)])
        case .mark(let consent): return node("mark", ["of": .text(consent.word)])
        case .note(let inner): return node("note", ["line": line(inner, in: language)])
        case .language(let inner, let inlines):
            return node("language", marks(of: inner).merging(["line": line(inlines, in: inner)]) { own, _ in own })
        }
    }
}

/// Headings that go down one level at a time, as PDF/UA asks.
struct HeadingLevels {
    private var last = 0

    mutating func next(_ level: Int) -> Int {
        last = min(max(level, last == 0 ? 1 : 2), last + 1)
        return last
    }
}
