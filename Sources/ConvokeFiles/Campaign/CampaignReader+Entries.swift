import ConvokeModel
import Foundation

extension CampaignReader {
    /// The entries of a file that is a map by key.
    mutating func entries<Thing, Item>(
        _ file: String, _ kind: EntryKind, _ read: (Value, Identifier<Thing>, Spot) -> Item?
    ) -> [Identifier<Thing>: Item] {
        guard let page = page(file) else { return [:] }
        defer { finish(page) }
        guard let root = YamlComposer.compose(page) else {
            refuseEmpty(page)
            salvage(page.source.bytes, of: file)
            return [:]
        }
        var items: [Identifier<Thing>: Item] = [:]
        let whole = Value(node: root, name: file, page: page)
        _ = whole.entries { (key: Identifier<Thing>, value, spot) -> Item? in
            let before = page.breakages
            let item = read(value, key, spot)
            let entry = Entry(kind, key.text)
            reading.sources[entry] = EntrySource(.init(file: page.source, pairs: value.node.pairs, spot: spot))
            if let item, page.breakages == before { items[key] = item } else { reading.unreadable.insert(entry) }
            return item
        }
        return items
    }

    /// Notes what looks like a key in a file that could not be read, so that references to it are not called unknown.
    mutating func salvage(_ bytes: [UInt8], of file: String) {
        guard let kind = Self.kinds[file] else { return }
        reading.unreadableKinds.insert(kind)
        for line in bytes.split(separator: 10) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), line.startIndex + 80 >= colon else { continue }
            let key = String(decoding: line[..<colon], as: UTF8.self)
            if Identifier<Entry>(key) != nil { reading.unreadable.insert(Entry(kind, key)) }
        }
    }

    /// Warns of files in the campaign's folder that look like its own and are not read, such as `organizations.yaml`.
    mutating func noteStrangeFiles() {
        guard let names = try? guarded.names(in: ".") else { return }
        let known = ["campaign.yaml"] + Self.kinds.keys.sorted()
        for name in names where !known.contains(name) && (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) {
            let nearest = name.utf8.count > 40 ? nil : Suggestion.nearest(to: name, among: known)
            reading.problems.append(
                Problem(
                    file: name, line: 1, column: 1, severity: .warning, code: "file-not-used",
                    message: "No campaign file has this name, so it is not read.",
                    hint: nearest.map { "Did you mean '\($0)'?" }))
        }
    }
}
