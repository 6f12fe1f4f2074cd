import ConvokeModel

extension EventKind {
    /// What this kind of event is called in a language, else in English.
    public func name(in language: LanguageTag) -> String { Phrases.inLanguage(language).kinds[self] ?? word }
}
