import ConvokeModel

/// A letter as a tree, before it is written in a format. What people entered is in it as text and never as markup.
struct Document: Hashable, Sendable {
    var language: LanguageTag
    var title: String
    /// The language of the title, where it is another.
    var titleLanguage: LanguageTag
    var blocks: [Block]
    /// The day that it bears.
    var date: LocalDate?
    /// The marks of a letter that is not final; none in a final one.
    var provisional: ProvisionalMark?
}

/// What tells that a letter is not final.
struct ProvisionalMark: Hashable, Sendable {
    /// One word: "Provisional".
    var word: [Inline]
    var note: [Inline]
}

/// A part of a letter that stands on lines of its own.
indirect enum Block: Hashable, Sendable {
    /// Level 1 is the title's.
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    /// Numbered from `start`, or not at all.
    case list(start: Int?, items: [[Block]])
    case quote([Block])
    case code(String)
    case rule
    /// One name with what goes with it for each.
    case signatories([[Inline]])
    case language(LanguageTag, [Block])
    /// What a template sets apart by `::: name`.
    case part(DocumentPart, [Block])
    /// The same in several languages, next to each other.
    case beside([LanguageTag], [[Block]])
    /// Cells of lines; the first row is the headings'.
    case table(headings: [[Inline]], rows: [[[Inline]]])
    case pageBreak
    /// A picture that we made, with what it says to those who do not see it.
    case picture(svg: String, says: String)
    /// The marks of those who write, next to each other.
    case logos([LetterLogo])
}

/// A part of a letter that is set in its own way.
enum DocumentPart: String, CaseIterable, Hashable, Sendable {
    /// Who writes, at the top of the first page.
    case letterhead
    /// To whom it goes: name, role and address, one below the other.
    case addressee
    /// What it is about.
    case subject
    /// Numbers or remarks in a frame.
    case frame
    /// Where it is signed by hand; kept together.
    case signature
    /// Small and quiet, at the end.
    case imprint
    /// Large, for what is read from afar.
    case poster
    /// Each item of its list is a card to cut out.
    case cards
}

/// A part of a line.
indirect enum Inline: Hashable, Sendable {
    case text(String)
    case softBreak
    case lineBreak
    case emphasis([Inline])
    case strong([Inline])
    case code(String)
    case link([Inline], to: WebAddress)
    /// A name that somebody gave, kept from reordering what stands around it.
    case name(String)
    /// A document's symbol such as A/HRC/37/51, never broken or reordered.
    case symbol(String)
    case date(String, LocalDate)
    case language(LanguageTag, [Inline])
    /// A shape and colour that say whether somebody agrees to be pictured; words stand beside it.
    case mark(PictureConsent)
    /// A note at the foot of the page, or at the end where there are no pages.
    case note([Inline])
}

extension [Inline] {
    /// The text without any form.
    var plain: String {
        map { inline in
            switch inline {
            case .text(let text), .code(let text), .name(let text), .symbol(let text), .date(let text, _): text
            case .softBreak, .lineBreak: " "
            case .mark(let consent): consent.sign
            case .note: ""
            case .emphasis(let inner), .strong(let inner), .link(let inner, _), .language(_, let inner): inner.plain
            }
        }.joined()
    }
}

extension LanguageTag {
    /// Whether a text in the other language needs no mark within one in this: the same language or a wider form of it.
    func covers(_ other: LanguageTag) -> Bool { widening.contains(other) }
}

extension LocalizedText.Reading {
    /// The text as part of a line, marked where it is not in the language wanted.
    func inlines(in wanted: LanguageTag) -> [Inline] {
        let inline = Inline.text(text.asPrinted)
        return wanted.covers(language) ? [inline] : [.language(language, [inline])]
    }
}

extension PictureConsent {
    /// Told apart by its shape, where there is no colour.
    var sign: String {
        switch self {
        case .yes: "●"
        case .no: "■"
        case .ask: "▲"
        }
    }
}
