import ConvokeModel
import Foundation

/// Makes the values of a letter that its template prints, each behind a mark.
struct LetterValues {
    let content: LetterContent
    let phrases: Phrases
    /// What the front matter of the kind sets.
    let manner: LetterManner
    private var reader: StatementReader
    private(set) var slots: [Slot] = []
    /// The same in two languages, made before; none for other kinds.
    let beside: [Block]
    private let logos: [LetterLogo]
    var problems: [TemplateProblem] { reader.problems }

    init(
        _ content: LetterContent, _ phrases: Phrases, manner: LetterManner = LetterManner(), beside: [Block] = [],
        logos: [LetterLogo] = []
    ) {
        self.logos = logos
        self.manner = manner
        self.beside = beside
        self.content = content
        self.phrases = phrases
        reader = StatementReader(content)
    }

    mutating func title() -> LocalizedText.Reading { reader.line(content.text.title, part: "title") }

    mutating func make() -> LetterValue {
        let language = content.language
        var lines = SignatoryLines(content, phrases)
        let title = title()
        let date = content.date.map { [Inline.date($0.written(in: language), $0)] }
        let place = content.place?.reading(in: language)?.inlines(in: language)
        let placeAndDate = place.flatMap { place in
            date.map { phrases.inlines(.placeAndDate, ["place": place, "date": $0]) }
        }
        var group: [String: LetterValue] = [
            "title": text(title.inlines(in: language)),
            "text": blocks(reader.blocks(content.text.text, part: "text")),
            "closing": optional(content.text.closing) { $0.reader.blocks($1, part: "closing") },
            "date": text(date), "place": text(place), "place-and-date": text(placeAndDate ?? date ?? place),
            "campaign": text(content.campaign.reading(in: language)?.inlines(in: language) ?? []),
            "publisher": text(content.publisher?.reading(in: language)?.inlines(in: language)),
            "contact": text(content.contact.map(contactLine)),
            "logos": logos.isEmpty ? .nothing : blocks([.logos(logos.naming(content.writer))]),
            "is-final": .flag(content.isFinal),
            "has-affiliations": .flag(content.signatories.individuals.contains { $0.affiliation?.isEmpty == false }),
            "documents": .list(content.documents.map { .group(["document": text(line(of: $0))]) }),
            "links": .list(content.links.map { .group(["link": text(line(of: $0))]) }),
            "languages": .list(otherLanguages()),
            "addressees": .list(content.text.addressees.enumerated().map { addressee($1, number: $0 + 1) }),
        ]
        for what in ["organisations", "individuals", "signatories", "countries"] {
            var values = numbers(of: what)
            if what == "signatories" {
                values["list"] = blocks(lines.blocks())
                values["summary"] = text(lines.summary())
            }
            group[what] = .group(values)
        }
        addOccasion(to: &group, title: title)
        group["phrases"] = .group(
            Dictionary(uniqueKeysWithValues: PhraseKey.plain.map { ($0.rawValue, text(phrases.inlines($0))) }))
        return .group(group)
    }

    mutating func text(_ inlines: [Inline]) -> LetterValue { .text(slots.keep(.inlines(inlines))) }
    mutating func text(_ inlines: [Inline]?) -> LetterValue { inlines.map { text($0) } ?? .nothing }
    mutating func blocks(_ blocks: [Block]) -> LetterValue { .text(slots.keep(.blocks(blocks))) }

    private mutating func optional(_ value: LocalizedText?, _ read: (inout Self, LocalizedText) -> [Block])
        -> LetterValue
    {
        guard let value, !value.isEmpty else { return .nothing }
        let read = read(&self, value)
        return blocks(read)
    }

    private mutating func numbers(of what: String) -> [String: LetterValue] {
        let numbers = LetterNumbers(content.signatories)
        var values: [String: LetterValue] = [:]
        for form in ["count", "words"] {
            values[form] = text([.text(numbers.text(for: "\(what).\(form)", in: content.language) ?? "")])
        }
        return values
    }

    private mutating func addressee(_ addressee: Addressee, number: Int) -> LetterValue {
        let reading = addressee.name.reading(in: content.language)
        let name = reading?.inlines(in: content.language) ?? []
        let heading = reading.map { LocalizedText.Reading(text: $0.text.firstLetterRaised, language: $0.language) }
        return .group([
            "name": text(heading?.inlines(in: content.language) ?? []),
            "we-call-on": text(phrases.inlines(.weCallOn, ["addressee": name])),
            "has-demands": .flag(!addressee.demands.isEmpty),
            "demands": .list(
                addressee.demands.enumerated().map { index, demand in
                    let read = reader.blocks(demand, part: "addressee \(number), demand \(index + 1)")
                    return .group(["demand": blocks(read)])
                }),
        ])
    }

    private func line(of document: CitedDocument) -> [Inline] {
        var line: [Inline] = document.symbol.map { [.symbol($0.asPrinted)] } ?? []
        if let title = document.title?.reading(in: content.language)?.inlines(in: content.language) {
            if !line.isEmpty { line.append(.text(": ")) }
            line += title
        }
        if let year = document.year {
            line.append(.text(line.isEmpty ? String(year) : " (\(year))"))
        }
        guard let address = document.address, address.isForLetters else { return line }
        return [.link(line.isEmpty ? [.text(address.text.asPrinted)] : line, to: address)]
    }

    private func line(of link: Link) -> [Inline] {
        let label =
            link.label.reading(in: content.language)?.inlines(in: content.language) ?? [
                .text(link.address.text.asPrinted)
            ]
        return link.address.isForLetters ? [.link(label, to: link.address)] : label
    }

    private func contactLine(_ contact: String) -> [Inline] {
        let text = contact.asPrinted
        let isAddress = text.contains("@") && !text.contains(" ") && !text.contains(":")
        guard let address = WebAddress(isAddress ? "mailto:\(text)" : text), address.isForLetters else {
            return [.text(text)]
        }
        return [.link([.text(text)], to: address)]
    }

    /// The names that the letter's other languages have for themselves.
    private mutating func otherLanguages() -> [LetterValue] {
        var values: [LetterValue] = []
        for tag in content.languages.sorted() where tag != content.language {
            let name = tag.locale.localizedString(forIdentifier: tag.text) ?? tag.text
            values.append(.group(["language": text([.language(tag, [.text(name.firstLetterRaised)])])]))
        }
        return values
    }
}

extension String {
    /// With a capital at its beginning, for headings.
    fileprivate var firstLetterRaised: String { prefix(1).uppercased() + dropFirst() }
}
