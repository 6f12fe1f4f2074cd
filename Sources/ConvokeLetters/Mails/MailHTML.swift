import ConvokeModel

/// A mail's text as a page of its own: the same words, with links that can be followed. Nothing in it is loaded from anywhere,
/// so that reading it tells nobody.
struct MailHTML {
    let subject: String
    let text: String
    let language: LanguageTag

    var html: String {
        let paragraphs = text.withPlainLines.split(separator: "\n\n").map { paragraph in
            let lines = paragraph.split(separator: "\n").map { Self.line(String($0)) }
            return "<p>\(lines.joined(separator: "<br>\n"))</p>\n"
        }
        return """
            <!DOCTYPE html>
            <html lang="\(language.text.escaped)" dir="\(language.direction)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(subject.escaped)</title>
            </head>
            <body style="max-width: 38em; margin: 1.5em auto; padding: 0 1em; font: 16px/1.5 sans-serif; overflow-wrap: anywhere">
            \(paragraphs.joined())</body>
            </html>

            """
    }

    /// A line with what is an address, and stands between blanks, as a link to it. The words are the address itself: no link
    /// of ours says one thing and leads to another.
    private static func line(_ line: String) -> String {
        line.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
            guard word.hasPrefix("https://") || word.hasPrefix("http://"), let address = WebAddress(String(word)) else {
                return String(word).escaped
            }
            return "<a href=\"\(address.text.escaped)\" dir=\"ltr\">\(String(word).escaped)</a>"
        }.joined(separator: " ")
    }
}
