import ConvokeModel

/// A letter as one page: its own style sheet, no script, and a policy that lets nothing else in.
struct HTMLPage {
    let document: Document
    let style: String

    var html: String {
        var writer = HTMLWriter(language: document.language)
        writer.write(document.blocks)
        writer.writeNotes()
        return """
            <!DOCTYPE html>
            <html lang="\(document.language.text.escaped)" dir="\(document.language.direction)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            \(document.provisional == nil ? "" : "<meta name=\"robots\" content=\"noindex\">\n")<title\(titleAttributes)>\(title.escaped)</title>
            <style>\(style)</style>
            </head>
            <body\(watermark)>
            <main>
            \(banner)\(writer.html)\(banner)</main>
            </body>
            </html>

            """
    }

    private var policy: String {
        let pictures = document.blocks.haveLogos ? " img-src data:;" : ""
        return
            "default-src 'none'; style-src 'sha256-\(StyleDigest(style).base64)';\(pictures) base-uri 'none'; form-action 'none'"
    }

    private var title: String {
        guard let mark = document.provisional else { return document.title }
        return "\(mark.word.plain): \(document.title)"
    }

    private var titleAttributes: String {
        document.language.covers(document.titleLanguage) ? "" : " lang=\"\(document.titleLanguage.text.escaped)\""
    }

    /// The word that the style sheet prints across every page.
    private var watermark: String {
        document.provisional.map { " data-provisional=\"\($0.word.plain.escaped)\"" } ?? ""
    }

    private var banner: String {
        guard let mark = document.provisional else { return "" }
        var writer = HTMLWriter(language: document.language)
        writer.write([Inline.strong(mark.word), .text(" "), .text("– ")] + mark.note)
        return "<p class=\"provisional\" role=\"note\">\(writer.html)</p>\n"
    }
}

extension [Block] {
    fileprivate var haveLogos: Bool {
        contains { block in
            switch block {
            case .logos: true
            case .part(_, let inner), .language(_, let inner), .quote(let inner): inner.haveLogos
            case .beside(_, let sides): sides.contains(where: \.haveLogos)
            default: false
            }
        }
    }
}
