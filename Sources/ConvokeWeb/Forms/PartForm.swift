import Convoke
import Foundation

/// The form by which somebody answers an invitation to take part.
struct PartForm: Sendable {
    let view: PartView
    let link: String
    let language: LanguageTag
    let words: PageWords

    init(_ view: PartView, _ link: String, _ language: LanguageTag, _ templates: PageTemplates) {
        self.view = view
        self.link = link
        self.language = language
        words = templates.words(in: language)
    }

    private var shown: ShownForm {
        ShownForm(
            action: "/parts/\(link)?lang=\(language)", heading: words[.partHeading], send: words[.partSend],
            kept: words[.partKept], fields: fields)
    }

    /// What can follow the answer that stands.
    private var answers: [InvitationAnswer] {
        let last: InvitationAnswer = view.answer == .confirmed ? .withdrawn : .declined
        return [.confirmed, .tentative, last]
    }

    private var fields: [FormField] {
        var fields = [
            FormField(
                id: "answer", label: words[.partHeading],
                kind: .choice(answers.map { ($0.rawValue, words.word("part-answer", $0)) }), isRequired: true,
                initial: view.answer == .invited ? "" : view.answer.rawValue)
        ]
        fields += view.languages.map { tag in
            FormField(
                id: Self.nameField(tag),
                label: words[
                    .partName, ["language": language.locale.localizedString(forIdentifier: tag.text) ?? tag.text]],
                autocomplete: view.isOrganisation ? "organization" : "name", initial: view.names[tag] ?? "")
        }
        if view.isOrganisation {
            fields.append(
                FormField(id: "logo", label: words[.partLogo], kind: .line("url"), initial: view.logo?.text ?? ""))
        } else {
            fields += ChecklistItem.allCases.map { item in
                FormField(
                    id: Self.checkField(item), label: words.word("part-checklist", item),
                    kind: .choice([("yes", words[.yes]), ("no", words[.no])]),
                    initial: view.checklist[item].map { $0.isDone ? "yes" : "no" } ?? "")
            }
        }
        return fields
    }

    private static func nameField(_ language: LanguageTag) -> String { "name-\(language)" }
    private static func checkField(_ item: ChecklistItem) -> String { "check-\(item.word)" }

    func blank(_ tickets: FormTickets) -> PageValue { shown.value(ticket: tickets.issue(for: "part")) }

    func again(_ tickets: FormTickets, _ written: Fields, _ errors: [(field: String, text: String)]) -> PageValue {
        shown.value(ticket: tickets.issue(for: "part"), written: written, errors: errors)
    }

    /// What the form says, or everything that is wrong with it.
    func read(_ written: Fields) -> (request: AnswerPart, errors: [(field: String, text: String)]) {
        var errors: [(field: String, text: String)] = []
        let answer = InvitationAnswer(rawValue: written["answer"])
        if answer.map(answers.contains) != true { errors.append(("answer", words[.errorAnswer])) }
        var names: [LanguageTag: String] = [:]
        for tag in view.languages {
            let name = written[Self.nameField(tag)]
            guard !name.isEmpty else { continue }
            if name.isPrintableLine, name.count <= 300 {
                names[tag] = name
            } else {
                errors.append((Self.nameField(tag), words[.errorName]))
            }
        }
        let logo = written["logo"]
        if !logo.isEmpty, !logo.hasPrefix("https://") || WebAddress(logo) == nil {
            errors.append(("logo", words[.errorLogo]))
        }
        var checklist: [ChecklistItem: Bool] = [:]
        for item in ChecklistItem.allCases where !written[Self.checkField(item)].isEmpty {
            checklist[item] = written[Self.checkField(item)] == "yes"
        }
        // What stands in the form already was said by nobody yet.
        let isNew = LocalizedText(names) != view.names
        return (
            AnswerPart(
                link: link, answer: answer, names: isNew ? LocalizedText(names) : nil,
                logo: view.isOrganisation ? logo : nil, checklist: view.isOrganisation ? nil : checklist), errors
        )
    }
}
