import ConvokeModel

/// The files of one event or statement: the original, its translations and its sheet.
struct EntryFiles: Sendable {
    let folder: String
    let key: String
    var hasOriginal = false
    var languages: [LanguageTag] = []
    var hasSheet = false

    var original: String { "\(folder)/\(key).md" }
    var sheet: String { "\(folder)/\(key).signatories.csv" }
    func translation(_ language: LanguageTag) -> String { "\(folder)/\(key).\(language).md" }
}

extension CampaignReader {
    /// Sorts the files of a folder by entry; what fits nowhere is reported.
    mutating func entryFiles(in folder: String, allowingSheets: Bool) -> [EntryFiles] {
        let names: [String]
        do { names = try guarded.names(in: folder) } catch {
            reading.problems.append(error.problem(with: folder))
            reading.unreadableKinds.insert(folder == "events" ? .event : .statement)
            return []
        }
        var entries: [String: EntryFiles] = [:]
        for name in names {
            let file = "\(folder)/\(name)"
            let isSheet = allowingSheets && name.hasSuffix(".signatories.csv")
            guard isSheet || name.hasSuffix(".md") else {
                note(
                    file, .warning, "file-not-used",
                    "Only Markdown files\(allowingSheets ? " and signatories sheets" : "") are read here; this is not.")
                continue
            }
            let stem = String(name.dropLast(isSheet ? ".signatories.csv".count : ".md".count))
            let parts = stem.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let key = Identifier<Entry>(parts[0]) else {
                note(
                    file, .error, "bad-key", "The file's name \(parts[0].quoted) is no key: \(Identifier<Entry>.rule).")
                continue
            }
            var files = entries[key.text] ?? EntryFiles(folder: folder, key: key.text)
            if isSheet, parts.count == 1 {
                files.hasSheet = true
            } else if parts.count == 1 {
                files.hasOriginal = true
            } else if !isSheet, let language = language(parts[1], of: file) {
                files.languages.append(language)
            } else if isSheet {
                note(file, .error, "bad-key", "The file's name \(stem.quoted) is no key: \(Identifier<Entry>.rule).")
            }
            entries[key.text] = files
        }
        return entries.values.sorted { $0.key < $1.key }
    }

    private mutating func language(_ text: String, of file: String) -> LanguageTag? {
        guard let tag = LanguageTag(text) else {
            note(
                file, .error, "bad-language", "\(text.quoted) in the file's name is no language tag.",
                "Name it such as 'opening.es.md'.")
            return nil
        }
        guard tag.text == text else {
            note(
                file, .error, "bad-language", "The language in the file's name is written '\(tag)'.", "Rename the file."
            )
            return nil
        }
        guard tag != surroundings.mainLanguage else {
            note(
                file, .error, "bad-language",
                "'\(tag)' is the language of the campaign's files: its texts stand in the file without a language.",
                "Move the texts there.")
            return nil
        }
        if !surroundings.languages.contains(tag) {
            note(
                file, .warning, "language-not-listed", "The campaign does not list '\(tag)' among its languages.",
                "Add it to 'languages' in campaign.yaml, or delete the file.")
        }
        return tag
    }

    mutating func note(
        _ file: String, _ severity: Finding.Severity, _ code: String, _ message: String, _ hint: String? = nil
    ) {
        reading.problems.append(
            Problem(file: file, line: 1, column: 1, severity: severity, code: code, message: message, hint: hint))
    }
}
