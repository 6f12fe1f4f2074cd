import ConvokeModel

extension EventKind {
    /// The kind that a calendar's category names, in any of our languages.
    public init?(category: String) {
        let wanted = category.folded
        let named = EventKind.allCases.first { kind in
            kind.word.folded == wanted
                || ["en", "es", "fr", "ar"].compactMap { LanguageTag($0) }.contains {
                    kind.name(in: $0).folded == wanted
                }
        }
        guard let named else { return nil }
        self = named
    }
}
