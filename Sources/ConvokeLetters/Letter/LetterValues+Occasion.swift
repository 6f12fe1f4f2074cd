import ConvokeModel

/// The values that some kinds of letters print: recipients, deadlines, the length of a speech.
extension LetterValues {
    mutating func addOccasion(to group: inout [String: LetterValue], title: LocalizedText.Reading) {
        let titleLine = title.inlines(in: content.language)
        group["recipient"] = content.recipient.map { recipient($0) } ?? .nothing
        group["salutation"] = text(content.recipient?.salutation.map(line) ?? phrases.inlines(.dear))
        group["copies"] = .list((content.recipient?.copies ?? []).map { .group(["copy": text(line($0))]) })
        group["words-and-minutes"] = text(length())
        group["side-by-side"] = blocks(beside)
        group["deadline"] = text(content.deadline.map(time))
        group["sign-at"] = text(content.signAt.map { [.link([.text($0.text.asPrinted)], to: $0)] })
        group["embargo"] = text(content.embargo.map { phrases.inlines(.embargoed, ["time": time($0)]) })
        group["as-of"] = text(
            content.asOf.map { phrases.inlines(.asOf, ["date": [.date($0.written(in: content.language), $0)]]) })
        group["invitation-to-sign"] = text(phrases.inlines(.invitationToSign, ["title": titleLine]))
        group["thanks-for-signing"] = text(phrases.inlines(.thanksForSigning, ["title": titleLine]))
        let (accredited, associated) = organisations()
        group["accredited"] = names(accredited, "accredited-name")
        group["associated"] = names(associated, "associated-name")
    }

    private func line(_ text: String) -> [Inline] { [.name(text.asPrinted)] }

    private mutating func recipient(_ recipient: LetterRecipient) -> LetterValue {
        var values: [String: LetterValue] = [:]
        for (name, value) in [
            ("honorific", recipient.honorific), ("name", recipient.name), ("role", recipient.role),
            ("body", recipient.body),
        ] {
            values[name] = text(value.flatMap { $0.isEmpty ? nil : line($0) })
        }
        values["address"] = .list(recipient.address.map { .group(["line": text(line($0))]) })
        return .group(values)
    }

    /// Those with consultative status, and the others. To know a name takes longer than to print it: nobody is looked for
    /// where none has it.
    private func organisations() -> (accredited: [SigningOrganisation], associated: [SigningOrganisation]) {
        let all = content.signatories.organisations
        guard !content.accredited.isEmpty else { return ([], all) }
        var (accredited, associated): ([SigningOrganisation], [SigningOrganisation]) = ([], [])
        for organisation in all {
            if content.accredited.contains(Signatory.organisation(organisation).identity) {
                accredited.append(organisation)
            } else {
                associated.append(organisation)
            }
        }
        return (accredited, associated)
    }

    private mutating func names(_ organisations: [SigningOrganisation], _ key: String) -> LetterValue {
        .list(organisations.map { .group([key: text(line($0.name))]) })
    }

    /// "7 July 2025, 18:00 (Europe/Zurich)"
    private func time(_ deadline: Deadline) -> [Inline] {
        let zone = if case .zone(let zone) = deadline.zone { zone.name } else { "AoE" }
        return [
            .date(deadline.at.date.written(in: content.language), deadline.at.date),
            .text(", \(deadline.at.time) (\(zone))"),
        ]
    }

    private func length() -> [Inline] {
        let words = content.wordCount
        let minutes = max(1, (words + manner.wordsPerMinute - 1) / manner.wordsPerMinute)
        func figures(_ number: Int) -> [Inline] { [.text(LetterNumbers.figures(number, in: content.language))] }
        return phrases.inlines(.wordsAndMinutes, ["words": figures(words), "minutes": figures(minutes)])
    }
}

extension LetterContent {
    /// The words of title, text, demands and closing, as a reader aloud has them.
    var wordCount: Int {
        let parts =
            [text.title, text.text] + text.addressees.flatMap { [$0.name] + $0.demands }
            + [text.closing].compactMap { $0 }
        return parts.reduce(0) { sum, part in
            sum + (part.reading(in: language)?.text.split(whereSeparator: \.isWhitespace).count ?? 0)
        }
    }
}
