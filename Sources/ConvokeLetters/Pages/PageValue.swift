import ConvokeModel

/// A value that a page prints or asks about. Text is escaped when it is printed; the only markup is what our own writer made.
public indirect enum PageValue: Sendable {
    case text(String)
    case html(PageHTML)
    case flag(Bool)
    /// What this page has not, under a name that some pages have.
    case nothing
    case list([PageValue])
    case group([String: PageValue])

    /// A text that may be missing.
    public static func text(ifAny text: String?) -> PageValue { text.map { .text($0) } ?? .nothing }
}

/// A piece of HTML that was written from a text of the campaign, with every character in its place as text.
public struct PageHTML: Hashable, Sendable {
    let html: String

    /// A text in Markdown. Its headings are below those of the page.
    public init?(markdown text: LocalizedText?, in language: LanguageTag) {
        guard let reading = text?.reading(in: language) else { return nil }
        var markdown = Markdown(headingShift: 1)
        let blocks = markdown.blocks(of: Self.unmarked(reading.text))
        self.init(language.covers(reading.language) ? blocks : [.language(reading.language, blocks)], in: language)
    }

    /// A name or line that somebody gave, set apart so that it cannot reorder what stands around it, and marked with its
    /// language where that is another than the page's.
    public init(line text: LocalizedText, in language: LanguageTag) {
        var writer = HTMLWriter(language: language)
        writer.write(text.reading(in: language)?.inlines(in: language) ?? [])
        html = "<bdi>\(writer.html)</bdi>"
    }

    /// Data for programs that read pages: a block of JSON that no browser runs. Nothing in it can end the block.
    public init(structuredData json: String) {
        let inside = json.replacing("<", with: "\\u003C").replacing(">", with: "\\u003E")
        html = "<script type=\"application/ld+json\">\(Self.unmarked(inside))</script>"
    }

    /// Markup of our own making.
    init(figure html: String) { self.html = Self.unmarked(html) }

    /// A QR symbol that leads to an address; nothing for one that is none.
    public init?(symbolOf address: String) {
        guard let address = WebAddress(address), let symbol = try? QRSymbol(address) else { return nil }
        html = symbol.svg(saying: address.text)
    }

    /// A QR symbol of a text that a telephone reads, such as a secret; nothing for one that is too long.
    public init?(symbolOfText text: String) {
        guard let symbol = try? QRSymbol(text) else { return nil }
        html = symbol.svg(saying: text)
    }

    /// Plain text with its lines as they are, for where they are kept.
    public init(plainText text: String) { html = Self.unmarked(text).asXML }

    init(_ blocks: [Block], in language: LanguageTag) {
        var writer = HTMLWriter(language: language)
        writer.write(blocks)
        html = writer.html
    }

    /// Marks that somebody typed are no marks of ours.
    static func unmarked(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: Slot.marks.contains) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !Slot.marks.contains($0) }))
    }
}
