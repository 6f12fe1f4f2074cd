import ConvokeModel

extension CampaignReader {
    /// One event from its original and translations; nothing where a value of it could not be read.
    mutating func event(_ files: EntryFiles) -> (item: WrittenEvent?, source: EntrySource?) {
        guard let key = Identifier<Event>(files.key) else { return (nil, nil) }
        let original = files.hasOriginal ? markdown(files.original, surroundings.mainLanguage) : nil
        var source = original.map { EntrySource($0.part) }
        var written = original.flatMap { $0.fields(.event) }.flatMap { WrittenEvent($0, key: key, in: surroundings) }
        if let original {
            written?.event.body = original.matter.body.map { LocalizedText($0, in: surroundings.mainLanguage) }
            finish(original.page)
        }
        var isWhole = original?.page.breakages == 0
        for language in files.languages {
            guard let page = markdown(files.translation(language), language) else {
                isWhole = false
                continue
            }
            refuseOrphan(files, page.page)
            source?.translations[language.text] = page.part
            if let fields = page.fields(.eventTranslation) {
                // Without a readable original the translation is read all the same, for its own problems.
                var event =
                    written?.event
                    ?? Event(key: key, kind: .meeting, title: LocalizedText([:]), when: .unannounced(note: nil))
                event.add(fields, body: page.matter.body, in: language)
                written?.event = event
            }
            finish(page.page)
            if page.page.breakages > 0 { isWhole = false }
        }
        return (isWhole ? written : nil, source)
    }

    func refuseOrphan(_ files: EntryFiles, _ page: Page) {
        guard !files.hasOriginal else { return }
        page.error(
            "translation-without-original", "This translates \(files.original), and there is no such file.",
            hint: "Write the original, or correct the name of this file.", at: .start)
    }
}

extension Event {
    fileprivate mutating func add(_ fields: FieldReader, body: String?, in language: LanguageTag) {
        fields["title"]?.add(to: &title, in: language)
        fields["summary"]?.add(to: &summary, in: language)
        if let body { self.body = (self.body ?? LocalizedText([:])).with(body, in: language) }
        guard let value = fields["unannounced"] else { return }
        guard case .unannounced(var note) = when else {
            value.refuse(
                "translation-mismatch", "The original has a time, so there is nothing unannounced to translate.",
                hint: "Delete the line.")
            return
        }
        value.add(to: &note, in: language)
        when = .unannounced(note: note)
    }
}

extension LocalizedText {
    func with(_ text: String, in language: LanguageTag) -> LocalizedText {
        var all = self
        all[language] = text
        return all
    }
}

extension Value {
    /// Adds a translation to a text that may not have one in that language yet.
    func add(to text: inout LocalizedText, in language: LanguageTag) {
        guard let translation = self.text() else { return }
        guard text[language] == nil else {
            refuse("text-twice", "The original has '\(name)' in '\(language)' already.", hint: "Keep one of the two.")
            return
        }
        text[language] = translation
    }

    func add(to text: inout LocalizedText?, in language: LanguageTag) {
        var all = text ?? LocalizedText([:])
        add(to: &all, in: language)
        text = all.isEmpty ? nil : all
    }
}
