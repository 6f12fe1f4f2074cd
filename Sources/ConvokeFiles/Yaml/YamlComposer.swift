import ConvokeModel
import Yams

/// Turns lines of a file into a `YamlNode`, with Yams as the parser and with every liberty of YAML that hides
/// something (anchors, aliases, tags, doubled keys, endless depth) made an error.
struct YamlComposer {
    static let deepest = 20
    /// Each map with doubled keys costs one more run of the parser; so many bytes are worth it.
    private static let mostWork = 20_000_000

    let page: Page
    /// Line numbers within the text given to the parser plus this are those of the file.
    let lineOffset: Int
    private var marks: PrivateMarks
    /// Only for a text that may have anchors or tags at all.
    private let cursor: SpotCursor?

    /// Nothing where the text is no YAML, or holds nothing at all.
    static func compose(_ page: Page, lines: Range<Int>? = nil) -> YamlNode? {
        let lines = lines ?? 1..<(page.source.lineCount + 1)
        let range = page.source.offset(ofLine: lines.lowerBound)..<page.source.offset(ofLine: lines.upperBound)
        let bytes = page.source.bytes[range]
        var composer = YamlComposer(page: page, bytes: bytes, lineOffset: lines.lowerBound - 1)
        guard composer.refusesSeparators(bytes) == false else { return nil }
        return composer.compose(bytes)
    }

    private init(page: Page, bytes: ArraySlice<UInt8>, lineOffset: Int) {
        self.page = page
        self.lineOffset = lineOffset
        marks = PrivateMarks(unusedIn: bytes)
        let mayHaveProperties = bytes.contains(UInt8(ascii: "&")) || bytes.contains(UInt8(ascii: "!"))
        cursor = mayHaveProperties ? SpotCursor(page.source) : nil
    }

    /// The parser takes U+0085, U+2028 and U+2029 for ends of lines and would count differently from everybody's editor.
    private func refusesSeparators(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.contains(0xE2) else { return false }
        for index in bytes.indices where bytes[index] == 0xE2 && index + 2 < bytes.endIndex {
            guard bytes[index + 1] == 0x80, bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 else { continue }
            let before = bytes[..<index]
            let line = before.reduce(into: 1) { if $1 == 10 { $0 += 1 } } + lineOffset
            let start = before.lastIndex(of: 10).map { $0 + 1 } ?? bytes.startIndex
            page.error(
                "control-character",
                "An invisible line separator (U+202\(bytes[index + 2] == 0xA8 ? "8" : "9")) stands here. Replace it by a blank.",
                at: Spot(
                    line: line, column: String(decoding: bytes[start..<index], as: UTF8.self).unicodeScalars.count + 1))
            return true
        }
        return false
    }

    private mutating func compose(_ bytes: ArraySlice<UInt8>) -> YamlNode? {
        // An alias would be a copy of what it names, and a key made of such copies takes for ever to compare: so stars
        // are given to the parser as letters, and turned back afterwards.
        var text = marks.hidingStars(in: bytes)
        for _ in 0..<min(100, max(10, Self.mostWork / max(1, bytes.count))) {
            do {
                let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
                guard let root = try parser.singleRoot() else { return nil }
                return node(root, depth: 1)
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let key = keys.first ?? ""
                let doubled = DoubledKey(key: key, first: context.mark.spot, text: text)
                guard let mended = doubled.mended(by: &marks) else {
                    report(key, first: context.mark.spot, at: context.mark.spot)
                    return nil
                }
                text = mended.text
                for spot in mended.spots { report(key, first: context.mark.spot, at: spot) }
            } catch {
                let fault = YamlFault(error, text: text)
                page.error(fault.code, fault.message, hint: fault.hint, at: inFile(fault.spot))
                return nil
            }
        }
        return nil
    }

    private func report(_ key: String, first: Spot, at spot: Spot) {
        page.error(
            "duplicate-key",
            "\(marks.shown(key).quoted) stands here a second time; the first is on line \(inFile(first).line).",
            hint: "Keep one of the two.", at: inFile(spot), breaks: false)
    }

    private func inFile(_ spot: Spot) -> Spot { Spot(line: spot.line + lineOffset, column: spot.column) }

    private func node(_ node: Node, depth: Int) -> YamlNode {
        let spot = inFile(node.mark?.spot ?? .start)
        guard depth <= Self.deepest else {
            page.error(
                "too-deep", "This is nested more than \(Self.deepest) deep. Campaign files never need that.", at: spot)
            return YamlNode(spot: spot, value: .refused)
        }
        let isRefused = refusesProperty(at: spot)
        let value = value(of: node, at: spot, depth: depth)
        return YamlNode(spot: spot, value: isRefused ? .refused : value)
    }

    private func value(of node: Node, at spot: Spot, depth: Int) -> YamlValue {
        switch node {
        case .scalar(let scalar): text(scalar, at: spot)
        case .sequence(let items): .list(items.map { self.node($0, depth: depth + 1) })
        case .mapping(let pairs): .map(pairs.compactMap { pair($0.key, $0.value, depth: depth + 1) })
        case .alias: .refused
        }
    }

    private func pair(_ key: Node, _ value: Node, depth: Int) -> YamlPair? {
        let name = node(key, depth: depth)
        switch name.value {
        case .text(let text, _):
            if marks.isDoubled(text) { return nil }
            return YamlPair(key: text, spot: name.spot, value: node(value, depth: depth))
        case .refused: return nil
        case .nothing, .list, .map:
            page.error(
                "bad-key", "The name of a field is a word, followed by a colon. Here it is something else.",
                at: name.spot)
            return nil
        }
    }

    private func text(_ scalar: Node.Scalar, at spot: Spot) -> YamlValue {
        let style: YamlStyle =
            switch scalar.style {
            case .singleQuoted, .doubleQuoted: .quoted
            case .literal, .folded: .block
            case .plain, .any: .plain
            }
        if scalar.string.isEmpty, style == .plain { return .nothing }
        if style == .plain, marks.beginsWithStar(scalar.string) {
            page.error(
                "yaml-alias", "A value that begins with a star is an alias in YAML, and aliases are not allowed here.",
                hint: "Write the value out, or put it in quotes.", at: spot)
            return .refused
        }
        let text = marks.shown(scalar.string)
        if let value = text.controlCharacter {
            page.error(
                "control-character", "The value holds a control character (U+\(hex(value))). Delete it.", at: spot)
            return .refused
        }
        return .text(text, style)
    }

    private func refusesProperty(at spot: Spot) -> Bool {
        switch cursor?.byte(at: spot) {
        case UInt8(ascii: "&"):
            page.error(
                "yaml-anchor", "A value that begins with '&' is an anchor in YAML, and anchors are not allowed here.",
                hint: "Write the value out where it is needed, or put it in quotes.", at: spot)
            return true
        case UInt8(ascii: "!"):
            page.error(
                "yaml-tag", "A value that begins with '!' is a tag in YAML, and tags are not allowed here.",
                hint: "Leave the tag out, or put the value in quotes.", at: spot)
            return true
        default: return false
        }
    }
}

extension Mark {
    var spot: Spot { Spot(line: line, column: column) }
}

extension String {
    /// The first control character that no text may hold; tabs and ends of lines are none.
    var controlCharacter: UInt32? {
        var last: UInt8 = 0
        for byte in utf8 {
            if byte < 0x20 && byte != 9 && byte != 10 || byte == 0x7F { return UInt32(byte) }
            if last == 0xC2 && byte < 0xA0 { return UInt32(byte) }
            last = byte
        }
        return nil
    }
}
