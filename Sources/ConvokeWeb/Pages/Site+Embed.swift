import Convoke

extension Site {
    /// How many signed, as a picture for the pages of others.
    func counter(of key: Identifier<JointStatement>, _ visit: Visit) async throws -> Answer {
        let (snapshot, statement) = try await listed(key)
        let cacheKey = MadeFrom(number: snapshot.number, writes: 0, path: "counter \(key) \(visit.language)")
        if let kept = cache[cacheKey] { return kept }
        var answer = Answer(
            .ok, type: "image/svg+xml; charset=utf-8",
            Bytes(Array(picture(of: line(statement, visit), visit.language).utf8), isCompressed: true))
        answer.use = .picture
        cache[cacheKey] = answer
        return answer
    }

    /// A statement in a few lines with the way to sign it, for a frame in the pages of those who were named.
    func embed(_ key: Identifier<JointStatement>, _ visit: Visit) async throws -> Answer {
        let (snapshot, statement) = try await listed(key)
        let title = statement.title.text(in: visit.language)
        var answer = Answer.html(
            try render(
                .embed, title: title, heading: .html(PageHTML(line: statement.title, in: visit.language)),
                [
                    "count": .text(line(statement, visit)),
                    "url": .text(base + Route.statement(key, visit.language).path(in: visit.language)),
                ], snapshot.site, visit))
        answer.use = .frame(embedders)
        return answer
    }

    private func listed(_ key: Identifier<JointStatement>) async throws -> (SiteKeeper.Snapshot, SiteStatement) {
        let snapshot = try await keeper.current()
        guard let statement = snapshot.site.statements.first(where: { $0.key == key }) else {
            throw NotFound("statement", key.text)
        }
        return (snapshot, statement)
    }

    private func line(_ statement: SiteStatement, _ visit: Visit) -> String {
        let words = templates.words(in: visit.language)
        // Nobody wants to be the first under a nought.
        guard statement.signatories > 0 else { return words[.openForSignature] }
        return words[.signedBy, ["count": String(statement.signatories)]]
    }

    private func picture(of text: String, _ language: LanguageTag) -> String {
        let width = 24 + text.count * 9
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="32" viewBox="0 0 \(width) 32" role="img" \
            xml:lang="\(language)" direction="\(language.isRightToLeft ? "rtl" : "ltr")">
            <title>\(text.asXML)</title>
            <rect width="\(width)" height="32" rx="4" fill="#7a1f3d"/>
            <text x="\(width / 2)" y="21" text-anchor="middle" font-family="sans-serif" font-size="15" fill="#ffffff">\(text.asXML)</text>
            </svg>

            """
    }
}
