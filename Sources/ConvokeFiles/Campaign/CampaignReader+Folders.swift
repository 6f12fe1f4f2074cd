import ConvokeModel
import Foundation
import Synchronization

/// What came out of the files of one event or statement.
struct EntryOutcome<Item: Sendable>: Sendable {
    var item: Item?
    var source: EntrySource?
    var reading: CampaignReading
}

extension CampaignReader {
    /// Reads all entries of a folder, several at a time: each has files of its own.
    mutating func read<Thing, Item: Sendable>(
        folder: String, _ kind: EntryKind, _: Identifier<Thing>.Type,
        _ read: @Sendable (EntryFiles, inout CampaignReader) -> (item: Item?, source: EntrySource?)
    ) -> [Identifier<Thing>: Item] {
        let all = entryFiles(in: folder, allowingSheets: kind == .statement)
        let blank = fresh()
        let outcomes = Mutex<[String: EntryOutcome<Item>]>([:])
        DispatchQueue.concurrentPerform(iterations: all.count) { index in
            var reader = blank
            let (item, source) = read(all[index], &reader)
            let outcome = EntryOutcome(item: item, source: source, reading: reader.reading)
            outcomes.withLock { $0[all[index].key] = outcome }
        }
        var items: [Identifier<Thing>: Item] = [:]
        for (name, outcome) in outcomes.withLock({ $0 }) {
            reading.problems += outcome.reading.problems
            reading.texts.merge(outcome.reading.texts) { first, _ in first }
            guard let key = Identifier<Thing>(name) else { continue }
            let entry = Entry(kind, name)
            if let source = outcome.source { reading.sources[entry] = source }
            if let item = outcome.item { items[key] = item } else { reading.unreadable.insert(entry) }
        }
        return items
    }

    private func fresh() -> CampaignReader {
        var reader = CampaignReader(guarded, folder: folder)
        reader.surroundings = surroundings
        return reader
    }

    /// The page, front matter and fields of a Markdown file.
    mutating func markdown(_ file: String, _ language: LanguageTag) -> MarkdownPage? {
        guard let page = page(file, isExpected: true) else { return nil }
        page.language = language
        guard let matter = FrontMatter(page) else {
            if page.source.bytes.allSatisfy({ $0 == 32 || $0 == 10 || $0 == 9 }) {
                note(file, .error, "empty-file", "The file says nothing.", "Write the entry, or delete the file.")
            } else {
                finish(page)
            }
            return nil
        }
        let root = YamlComposer.compose(page, lines: matter.fields)
        if root == nil, !page.problems.isEmpty {
            finish(page)
            return nil
        }
        return MarkdownPage(page: page, matter: matter, root: root ?? YamlNode(spot: .start, value: .map([])))
    }
}

/// A Markdown file with its fields.
struct MarkdownPage {
    let page: Page
    let matter: FrontMatter
    let root: YamlNode

    var part: EntrySource.Part {
        .init(
            file: page.source, pairs: root.pairs,
            bodySpot: matter.body == nil ? nil : Spot(line: matter.bodyLine, column: 1))
    }

    func fields(_ record: Record) -> FieldReader? {
        Value(node: root, name: "front matter", page: page).fields(record, at: .start)
    }
}
