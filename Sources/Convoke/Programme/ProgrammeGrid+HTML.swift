import ConvokeModel

extension ProgrammeGrid {
    /// A page of its own: a table for each day, in the direction of its language. Takes nothing from elsewhere.
    public var html: String {
        let words = GridWords.inLanguage(language)
        let sections = days.map { section($0, words) }.joined(separator: "\n")
        return """
            <!DOCTYPE html>
            <html lang="\(language.text.asXML)" dir="\(language.isRightToLeft ? "rtl" : "ltr")">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title.asXML)</title>
            <style>
            body { font: 1rem/1.4 system-ui, sans-serif; margin: 1rem; color: #1a1a1a; background: #fff }
            .day { overflow-x: auto }
            table { border-collapse: collapse; min-width: 60% }
            th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: start; vertical-align: top }
            thead th { background: #eee }
            td.event { background: #e8f0fb }
            td.draft { background: #f6f6f6; font-style: italic }
            td.clash { background: #fdeaea; border: 3px solid #b00020 }
            .mark { color: #b00020; font-weight: bold }
            </style>
            </head>
            <body>
            <h1>\(title.asXML)</h1>
            \(sections)
            </body>
            </html>

            """
    }

    private func section(_ day: GridDay, _ words: GridWords) -> String {
        let heading =
            "<h2>\(day.date.spelled(in: language).asXML)\(day.zone.map { " (<bdi>\($0.name.asXML)</bdi>)" } ?? "")</h2>"
        var lines = ["<section>", heading]
        if !day.allDay.isEmpty {
            let titles = day.allDay.map { "<li><bdi>\($0.title.asXML)</bdi></li>" }.joined()
            lines += ["<p>\(words.allDay.asXML)</p>", "<ul>\(titles)</ul>"]
        }
        if !day.rooms.isEmpty {
            let heads = day.rooms.map {
                "<th scope=\"col\"\($0.lanes.count > 1 ? " colspan=\"\($0.lanes.count)\"" : "")><bdi>\($0.name.asXML)</bdi></th>"
            }.joined()
            lines += [
                "<div class=\"day\" tabindex=\"0\">", "<table>",
                "<thead><tr><th scope=\"col\">\(words.time.asXML)</th>\(heads)</tr></thead>", "<tbody>",
            ]
            lines += rows(day, words) + ["</tbody>", "</table>", "</div>"]
        }
        return (lines + ["</section>"]).joined(separator: "\n")
    }

    /// A row for each moment at which something begins or ends but the last.
    private func rows(_ day: GridDay, _ words: GridWords) -> [String] {
        let boundaries = day.boundaries
        let lanes = day.rooms.flatMap(\.lanes)
        return boundaries.dropLast().enumerated().map { row, minute in
            let cells = lanes.compactMap { lane -> String? in
                if let cell = lane.first(where: { $0.from == minute }) {
                    let span = boundaries.count { $0 >= cell.from && $0 < cell.to }
                    return self.cell(cell, span, words)
                }
                return lane.contains { $0.from < minute && minute < $0.to } ? nil : "<td></td>"
            }
            return "<tr><th scope=\"row\">\(minute.asTimeOfDay)</th>\(cells.joined())</tr>"
        }
    }

    private func cell(_ cell: GridCell, _ span: Int, _ words: GridWords) -> String {
        let isDraft = !cell.state.isPublic
        let time = cell.from.asTimeOfDay + (cell.hasEnd ? "–\(cell.to.asTimeOfDay)" : "")
        let notes = [cell.isContinued ? words.continued : nil, isDraft ? words.draft : nil].compactMap { $0 }
        return
            "<td class=\"\(cell.isClash ? "clash" : isDraft ? "draft" : "event")\"\(span > 1 ? " rowspan=\"\(span)\"" : "")>"
            + (cell.isClash ? "<span class=\"mark\">! \(words.clash.asXML)</span> " : "")
            + "<bdi>\(time)</bdi> <bdi>\(cell.title.asXML)</bdi>"
            + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ").asXML))") + "</td>"
    }
}
