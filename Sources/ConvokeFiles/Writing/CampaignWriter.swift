import ConvokeModel
import Foundation

/// Writes a campaign as files in one fixed form: the same content gives the same bytes.
public struct CampaignWriter {
    /// The text of every file by its path in the campaign's folder.
    ///
    /// Control characters and texts that are nothing but blanks are left out: no file may hold them.
    public static func files(of content: CampaignContent) -> [String: String] {
        let main = content.campaign.mainLanguage
        var files = ["campaign.yaml": YamlEmitter.text(of: content.campaign.written(main).fields)]
        func add<Thing, Item>(_ name: String, _ items: [Identifier<Thing>: Item], _ write: (Item) -> FieldWriter) {
            guard !items.isEmpty else { return }
            let entries = items.sorted { $0.key < $1.key }
            files[name] = entries.map { YamlEmitter.text(of: [WrittenField($0.key.text, write($0.value).value)]) }
                .joined(separator: "\n")
        }
        add("organisations.yaml", content.organisations) { $0.written(main) }
        add("people.yaml", content.people) { $0.written(main) }
        add("venues.yaml", content.venues) { $0.written(main) }
        add("films.yaml", content.films) { $0.written(main) }
        add("forums.yaml", content.forums) { $0.written(main) }
        let surroundings = Surroundings(content)
        for (key, event) in content.events {
            for (suffix, text) in event.pages(surroundings) { files["events/\(key)\(suffix)"] = text }
        }
        for (key, statement) in content.statements {
            for (suffix, text) in statement.pages(main) { files["statements/\(key)\(suffix)"] = text }
        }
        return files
    }

    /// Writes all files of a campaign into a folder, or none: a file that is there already is never touched.
    public static func write(_ content: CampaignContent, to folder: URL) throws {
        try NewFiles(files(of: content)).write(to: folder)
    }
}

/// A Markdown page with its fields above.
func markdown(_ fields: FieldWriter, body: String?) -> String {
    var text = "---\n" + YamlEmitter.text(of: fields.fields) + "---\n"
    if let body = body?.storableBody, !body.isEmpty { text += "\n\(body)\n" }
    return text
}

extension String {
    /// A page's text without the blank lines around it.
    var storableBody: String {
        var rest = storable[...]
        while let last = rest.utf8.last, last == 10 || last == 32 || last == 9 { rest.unicodeScalars.removeLast() }
        while let end = rest.firstIndex(of: "\n"), rest[..<end].utf8.allSatisfy({ $0 == 32 || $0 == 9 }) {
            rest = rest[rest.index(after: end)...]
        }
        return String(rest)
    }
}
