extension Manifest {
    /// Its canonical JSON. The names of a long list are written by the thousand: as one value they would take a hundred times
    /// the memory that their text has.
    public var canonicalText: String {
        get throws {
            var shell = self
            shell.list = SignatoryList(
                groups: list.groups.map { ListGroup($0.heading, []) }, unnamed: list.unnamed)
            let parts = try CanonicalJSON.text(of: shell).split(
                separator: Self.noNames, omittingEmptySubsequences: false)
            // No text within JSON can hold these signs: its quotation marks would have a stroke before them.
            guard parts.count == list.groups.count + 1, let first = parts.first else {
                return try CanonicalJSON.text(of: self)
            }
            var text = String(first)
            for (group, rest) in zip(list.groups, parts.dropFirst()) {
                text += "\"signatories\":["
                for start in stride(from: 0, to: group.signatories.count, by: Self.portion) {
                    let portion = group.signatories[start..<min(start + Self.portion, group.signatories.count)]
                    if start > 0 { text += "," }
                    text += try CanonicalJSON.text(of: Array(portion)).dropFirst().dropLast()
                }
                text += "]" + rest
            }
            return text
        }
    }

    private static let noNames = "\"signatories\":[]"
    private static let portion = 1_000
}
