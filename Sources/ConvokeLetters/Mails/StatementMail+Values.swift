import ConvokeModel

extension StatementMail {
    func fill(_ values: inout [MailName: String], _ page: MailPage) {
        values[.title] = page.shown(title)
        values[.version] = page.shown(version)
        values[.since] = since.flatMap { page.shown($0) }
        // Digits and addresses stay bare: a mark beside them would be copied with them.
        values[.sha256] = sha256
        values[.link] = link
        values[.deadline] = deadline.flatMap { page.shown($0) }
        values[.signatories] = signatories.flatMap { page.shown($0) }
        values[.signatory] = page.shown(signatory)
        switch message {
        case .confirmSignature(_, let until):
            values[.signatory] = page.shown(signatory?.asNameToConfirm)
            values[.until] = page.shown(until)
        case .textChanged(_, _, let consent, let until):
            values[.until] = page.shown(until)
            values[consent == .optIn ? .optIn : .optOut] = ""
        default: break
        }
        let lines = changedLines(page)
        if !lines.isEmpty { values[.changes] = lines.joined(separator: "\n") }
    }

    /// The sentences that went and came, each on a line, in the language that the signatory reads the text in; in another
    /// where nothing changed in that one.
    private func changedLines(_ page: MailPage) -> [String] {
        guard let parts = difference?.parts, let first = parts.first else { return [] }
        let wanted = ([language].compactMap { $0 } + [page.language] + page.fallback).flatMap(\.widening)
        let chosen = wanted.first { tag in parts.contains { $0.language == tag } } ?? first.language
        return parts.filter { $0.language == chosen }.flatMap(\.sentences).compactMap { sentence in
            var problems: [TemplateProblem] = []
            // A number of the list is not known before the list is.
            let text = Placeholders.filled(sentence.text, file: "", problems: &problems) { _ in "…" }
            guard sentence.change != .kept, let line = page.shown(text) else { return nil }
            return "\(sentence.change == .removed ? "-" : "+") \(line)"
        }
    }
}

extension String {
    /// A name that a stranger may have typed: short, without signs that nobody sees but the joiners that scripts need, and with
    /// nothing in it that a mail program makes a link of by its scheme.
    var asNameToConfirm: String {
        let seen = asPrinted.unicodeScalars.filter {
            $0.properties.generalCategory != .format || $0.value == 0x200C || $0.value == 0x200D
        }
        let line = String(String.UnicodeScalarView(seen)).replacing("://", with: " ").replacing("www.", with: "www ")
        return line.count > 120 ? line.prefix(119) + "…" : line
    }
}
