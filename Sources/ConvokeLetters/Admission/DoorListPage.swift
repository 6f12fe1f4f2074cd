import ConvokeModel

/// A door list as one page to print: a table with headings, no script, nothing from elsewhere.
public struct DoorListPage: Sendable {
    let list: DoorList

    public init(_ list: DoorList) { self.list = list }

    public var html: String {
        let words = DoorWords(list.language)
        let title = "\(words.title): \(list.title.text)"
        return """
            <!DOCTYPE html>
            <html lang="\(words.language.text.escaped)" dir="\(words.language.isRightToLeft ? "rtl" : "ltr")">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <title>\(title.escaped)</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            <main>
            <h1>\(words.title.escaped): <bdi lang="\(list.title.language.text.escaped)">\(list.title.text.escaped)</bdi></h1>
            <p>\(time)</p>
            <table>
            <caption>\(words.parties.escaped): \(list.entries.count) · \(words.people.escaped): \(list.people)</caption>
            <thead><tr><th scope="col">\(words.here.escaped)</th><th scope="col">\(words.name.escaped)</th><th scope="col">\(words.party.escaped)</th><th scope="col">\(words.code.escaped)</th></tr></thead>
            <tbody>
            \(list.entries.map { row($0, words) }.joined())</tbody>
            </table>
            <p>\(words.confidential.escaped)</p>
            </main>
            </body>
            </html>

            """
    }

    private var policy: String {
        "default-src 'none'; style-src 'sha256-\(StyleDigest(Self.style).base64)'; base-uri 'none'; form-action 'none'"
    }

    private var time: String {
        guard case .timed(let start, _, let zone, _) = list.when else {
            return list.when.firstDay.map { "<time datetime=\"\($0)\">\($0)</time>" } ?? ""
        }
        return "<time datetime=\"\(start)\">\(start.date) \(start.time)</time> \(zone.description.escaped)"
    }

    /// The box says whose it is to those who do not see it.
    private func row(_ entry: DoorListEntry, _ words: DoorWords) -> String {
        let checked = (entry.checkedIn ?? 0) > 0 ? " checked" : ""
        return """
            <tr><td><input type="checkbox" aria-label="\(words.here.escaped): \(entry.code.text)"\(checked)></td>\
            <th scope="row"><bdi>\(entry.name.escaped)</bdi></th><td>\(entry.party)</td><td class="code" dir="ltr">\(entry.code.text)</td></tr>

            """
    }

    private static let style = """
        body { font: 12pt/1.4 sans-serif; margin: 1.5em; color: #000; background: #fff }
        table { border-collapse: collapse; width: 100% }
        caption { text-align: start; padding: .5em 0 }
        th, td { border-bottom: 1px solid #767676; padding: .4em .6em; text-align: start; overflow-wrap: anywhere }
        th[scope=row] { font-weight: normal }
        thead { display: table-header-group }
        tr { break-inside: avoid }
        input { width: 1.3em; height: 1.3em }
        .code { font-family: monospace; font-size: 1.2em; letter-spacing: .1em }
        """
}
