import ConvokeModel

/// Writes a letter's blocks as HTML. Every text goes through `escaped`; no other way leads into the page.
struct HTMLWriter {
    private(set) var html = ""
    /// The languages of the elements around, innermost last.
    private var languages: [LanguageTag]
    private var hasTitle = false
    private var notes: [[Inline]] = []

    init(language: LanguageTag) { languages = [language] }

    mutating func write(_ blocks: [Block]) { for block in blocks { write(block) } }

    /// The notes that the text has called for, at its end.
    mutating func writeNotes() {
        guard !notes.isEmpty else { return }
        html += "<section role=\"doc-endnotes\">\n<ol>\n"
        for (index, note) in notes.enumerated() {
            html += "<li id=\"note-\(index + 1)\">"
            write(note)
            html += " <a href=\"#mark-\(index + 1)\" role=\"doc-backlink\">↑</a></li>\n"
        }
        html += "</ol>\n</section>\n"
    }

    private mutating func write(_ block: Block) {
        switch block {
        case .heading(let level, let inlines):
            let level = level == 1 && hasTitle ? 2 : min(max(level, 1), 6)
            hasTitle = hasTitle || level == 1
            element("h\(level)", inlines)
        case .paragraph(let inlines): element("p", inlines)
        case .list(let start, let items): write(items, start: start)
        case .quote(let blocks):
            html += "<blockquote>\n"
            write(blocks)
            html += "</blockquote>\n"
        case .code(let text): html += "<pre><code>\(text.escaped)</code></pre>\n"
        case .rule: html += "<hr>\n"
        case .signatories(let lines):
            html += "<ol class=\"signatories\">\n"
            for line in lines { element("li", line) }
            html += "</ol>\n"
        case .language(let language, let blocks):
            html += "<div\(attributes(of: language))>\n"
            languages.append(language)
            write(blocks)
            languages.removeLast()
            html += "</div>\n"
        case .part(let part, let blocks):
            html += "<div class=\"\(part.rawValue)\">\n"
            write(blocks)
            html += "</div>\n"
        case .beside(let languages, let sides):
            html += "<div class=\"beside\">\n"
            let before = hasTitle
            for (language, side) in zip(languages, sides) {
                // Each side has a title of its own.
                hasTitle = before
                write(.language(language, side))
            }
            html += "</div>\n"
        case .table(let headings, let rows): write(headings, rows)
        // Drawn by us: no text in it but what went through `escaped`.
        case .picture(let svg, _): html += "<figure>\n\(svg)</figure>\n"
        case .logos(let logos): write(logos)
        case .pageBreak: html += "<div class=\"page-break\"></div>\n"
        }
    }

    /// As pictures and not in the page's own tree: a browser runs nothing that such a picture has in it.
    private mutating func write(_ logos: [LetterLogo]) {
        html += "<p class=\"logos\">"
        for logo in logos {
            let data = "data:\(logo.form.mediaType);base64,\(logo.bytes.base64EncodedString())"
            html += "<img src=\"\(data)\" alt=\"\(logo.says.escaped)\">"
        }
        html += "</p>\n"
    }

    private mutating func write(_ headings: [[Inline]], _ rows: [[[Inline]]]) {
        html += "<table>\n<thead>\n<tr>"
        for heading in headings {
            html += "<th scope=\"col\">"
            write(heading)
            html += "</th>"
        }
        html += "</tr>\n</thead>\n<tbody>\n"
        for row in rows {
            html += "<tr>"
            for cell in row {
                html += "<td>"
                write(cell)
                html += "</td>"
            }
            html += "</tr>\n"
        }
        html += "</tbody>\n</table>\n"
    }

    private mutating func write(_ items: [[Block]], start: Int?) {
        let name = start == nil ? "ul" : "ol"
        html += start.map { $0 == 1 ? "<ol>\n" : "<ol start=\"\($0)\">\n" } ?? "<ul>\n"
        for item in items {
            if let only = item.onlyLine {
                element("li", only)
            } else {
                html += "<li>\n"
                write(item)
                html += "</li>\n"
            }
        }
        html += "</\(name)>\n"
    }

    private mutating func element(_ name: String, _ inlines: [Inline]) {
        html += "<\(name)"
        // A line that is all in another language carries it itself. An item does not: its number stays on the letter's side.
        if name != "li", inlines.count == 1, case .language(let language, let inner)? = inlines.first {
            html += "\(attributes(of: language))>"
            languages.append(language)
            write(inner)
            languages.removeLast()
        } else {
            html += ">"
            write(inlines)
        }
        html += "</\(name)>\n"
    }

    mutating func write(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .text(let text): html += text.escaped
            case .softBreak: html += "\n"
            case .lineBreak: html += "<br>\n"
            case .emphasis(let inner): wrap("em", inner)
            case .strong(let inner): wrap("strong", inner)
            case .code(let text): html += "<code>\(text.escaped)</code>"
            case .link(let inner, let address):
                html += "<a href=\"\(address.text.escaped)\">"
                write(inner)
                html += "</a>"
            case .name(let text): html += "<bdi>\(text.escaped)</bdi>"
            case .symbol(let text): html += "<bdi class=\"symbol\">\(text.escaped)</bdi>"
            case .date(let text, let day): html += "<time datetime=\"\(day)\">\(text.escaped)</time>"
            case .language(let language, let inner):
                html += "<span\(attributes(of: language))>"
                languages.append(language)
                write(inner)
                languages.removeLast()
                html += "</span>"
            case .mark(let consent):
                html += "<span class=\"pictures-\(consent.word)\" aria-hidden=\"true\">\(consent.sign)</span>"
            case .note(let note):
                notes.append(note)
                let number = notes.count
                html +=
                    "<sup><a id=\"mark-\(number)\" href=\"#note-\(number)\" role=\"doc-noteref\">\(number)</a></sup>"
            }
        }
    }

    private mutating func wrap(_ name: String, _ inner: [Inline]) {
        html += "<\(name)>"
        write(inner)
        html += "</\(name)>"
    }

    private func attributes(of language: LanguageTag) -> String {
        let direction = languages.last?.isRightToLeft == language.isRightToLeft ? "" : " dir=\"\(language.direction)\""
        return " lang=\"\(language.text.escaped)\"\(direction)"
    }
}

extension [Block] {
    /// The line of an item that is one paragraph, perhaps in another language.
    fileprivate var onlyLine: [Inline]? {
        guard count == 1 else { return nil }
        switch first {
        case .paragraph(let inlines): return inlines
        case .language(let language, let blocks): return blocks.onlyLine.map { [.language(language, $0)] }
        default: return nil
        }
    }
}

extension LanguageTag {
    var direction: String { isRightToLeft ? "rtl" : "ltr" }
}

extension String {
    /// The text as HTML shows it, in elements and in attributes.
    var escaped: String {
        guard utf8.contains(where: { $0 == 38 || $0 == 60 || $0 == 62 || $0 == 34 || $0 == 39 }) else { return self }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count + 16)
        for byte in utf8 {
            switch byte {
            case 38: bytes += "&amp;".utf8
            case 60: bytes += "&lt;".utf8
            case 62: bytes += "&gt;".utf8
            case 34: bytes += "&quot;".utf8
            case 39: bytes += "&#39;".utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
