import Convoke
import Foundation

/// The form by which somebody asks for a place at an event.
struct RegistrationForm: Sendable {
    let event: SiteEvent
    let language: LanguageTag
    let words: PageWords
    private let registration: SiteRegistration

    init(
        _ event: SiteEvent, _ registration: SiteRegistration, _ language: LanguageTag, _ templates: PageTemplates
    ) {
        self.event = event
        self.registration = registration
        self.language = language
        words = templates.words(in: language)
    }

    /// The form that its ticket is for.
    var name: String { "place \(event.event.key)" }

    var shown: ShownForm {
        let isFull = registration.isFull == true
        let intro = [
            registration.policy == .approval ? words[.registerApproval] : nil, isFull ? words[.registerFull] : nil,
        ].compactMap { $0 }.joined(separator: " ")
        return ShownForm(
            action: "/\(language)/events/\(event.event.key)", heading: words[.register], send: words[.registerSend],
            intro: intro.isEmpty ? nil : intro, kept: words[.keptDays, ["days": String(event.retentionDays)]],
            fields: fields)
    }

    private var fields: [FormField] {
        let isOpen = event.event.entry == .open
        var fields = [
            FormField(
                id: "name", label: words[.fieldName], hint: isOpen ? words[.fieldNameHint] : words[.fieldNameGate],
                isRequired: true, autocomplete: isOpen ? "nickname" : "name"),
            FormField(
                id: "mail", label: words[.fieldMail], kind: .line("email"), hint: words[.fieldMailHint],
                autocomplete: "email"),
        ]
        if registration.mostParty > 1 {
            fields.append(
                FormField(
                    id: "party", label: words[.fieldParty], kind: .line("number"), isRequired: true, least: 1,
                    most: registration.mostParty, initial: "1"))
        }
        if registration.policy == .invitation {
            fields.append(FormField(id: "code", label: words[.fieldCode], isRequired: true))
        }
        fields += registration.questions.map(field)
        if !isOpen { fields.append(FormField(id: "entry", label: words[.fieldEntry], kind: .box)) }
        return fields
    }

    private func field(_ question: RegistrationQuestion) -> FormField {
        let kind: FormField.Kind =
            switch question.form {
            case .text: .line("text")
            case .number: .line("number")
            case .yesNo: .choice([("yes", words[.yes]), ("no", words[.no])])
            case .choice: .choice(question.choices.map { ($0.text(in: language), $0.text(in: language)) })
            }
        return FormField(
            id: Self.id(question), label: question.text.text(in: language), kind: kind,
            // What is asked only of some cannot be demanded of all without a script.
            isRequired: question.isRequired && question.shownIf == nil)
    }

    private static func id(_ question: RegistrationQuestion) -> String { "answer-\(question.key)" }

    func blank(_ tickets: FormTickets, _ code: String) -> PageValue {
        shown.value(
            ticket: tickets.issue(for: name), written: code.isEmpty ? nil : Fields(["code": code, "party": "1"]))
    }

    func again(_ tickets: FormTickets, _ written: Fields, _ errors: [(field: String, text: String)]) -> PageValue {
        shown.value(ticket: tickets.issue(for: name), written: written, errors: errors)
    }

    /// What the form asks for, or everything that is wrong with it.
    func read(_ written: Fields) -> (request: RequestPlace, errors: [(field: String, text: String)]) {
        var errors: [(field: String, text: String)] = []
        let name = written["name"]
        if name.isEmpty || name.utf8.count > 500 || name.unicodeScalars.contains(where: { $0.value < 0x20 }) {
            errors.append(("name", words[.errorName]))
        }
        let mail = written["mail"]
        let address = MailAddress(mail)
        if !mail.isEmpty, address == nil { errors.append(("mail", words[.errorMail])) }
        var party = 1
        if registration.mostParty > 1 {
            party = Int(written["party"]) ?? 0
            if !(1...registration.mostParty).contains(party) {
                errors.append(("party", words[.errorParty, ["most": String(registration.mostParty)]]))
            }
        }
        var answers: [String: String] = [:]
        for question in registration.questions {
            let answer = written[Self.id(question)]
            if !answer.isEmpty { answers[question.key.text] = answer }
        }
        for question in registration.questions {
            let answer = answers[question.key.text]
            let isMissing = answer == nil && question.isRequired && question.isShown(given: answers)
            if isMissing || answer.map(question.accepts) == false {
                errors.append((Self.id(question), words[.errorAnswer]))
            }
        }
        let consent: Bool? = event.event.entry != .open && written["entry"] == "yes" ? true : nil
        let guest = Guest(
            name: name, address: address, language: language, answers: answers, entryConsent: consent)
        let code = registration.policy == .invitation ? written["code"] : ""
        return (
            RequestPlace(event: event.event.key, guest: guest, party: party, code: code.isEmpty ? nil : code), errors
        )
    }
}
