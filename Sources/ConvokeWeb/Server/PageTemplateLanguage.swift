import Convoke

/// A language that the pages have words in.
struct PageTemplateLanguage: Hashable, Sendable {
    let tag: LanguageTag

    init?(_ text: String) {
        guard let tag = PageTemplates.languages.first(where: { $0.text == text }) else { return nil }
        self.tag = tag
    }

    /// What the browser asks for, the first that there is; else the campaign's own, else English.
    static func preferred(_ header: String?, in campaign: [LanguageTag]) -> LanguageTag {
        let wanted = (header ?? "").prefix(500).split(separator: ",").compactMap {
            part -> (tag: LanguageTag, weight: Double)? in
            let pieces = part.split(separator: ";")
            guard let name = pieces.first?.filter({ $0 != " " }), let tag = LanguageTag(name) else { return nil }
            let weight = pieces.dropFirst().compactMap { piece -> Double? in
                let text = piece.filter { $0 != " " }
                return text.hasPrefix("q=") ? Double(text.dropFirst(2)) : nil
            }.first
            return (tag, weight ?? 1)
        }.sorted { $0.weight > $1.weight }.map(\.tag)
        let known = Set(PageTemplates.languages)
        return (wanted + campaign).flatMap(\.widening).first(where: known.contains) ?? .english
    }
}
