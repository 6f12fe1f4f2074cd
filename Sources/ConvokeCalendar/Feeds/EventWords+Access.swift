import ConvokeModel
import Foundation

extension EventWords {
    /// The languages spoken and interpreted into, and how people get in and follow. What nobody checked is not told.
    var languagesAndAccess: [String] {
        let access = event.accessibility
        let facts = [
            access.stepFree.map { $0 ? phrases.stepFree : phrases.notStepFree },
            access.hearingLoop == true ? phrases.hearingLoop : nil,
            access.captions == true ? phrases.captions : nil,
            access.note.flatMap { isolated($0) },
        ]
        return [
            line(phrases.languages, event.languages.map(name)),
            line(phrases.interpretation, event.interpretation.map(name)),
            line(phrases.signLanguages, access.signLanguages.map(name)),
            line(phrases.access, facts.compactMap { $0 }),
        ].compactMap { $0 }
    }

    private func line(_ label: String, _ facts: [String]) -> String? {
        facts.isEmpty ? nil : label + facts.joined(separator: phrases.comma)
    }

    /// What the language of the description calls a language.
    private func name(of language: LanguageTag) -> String {
        phrases.language.locale.localizedString(forIdentifier: language.text) ?? language.text
    }
}
