import Convoke
import Foundation

/// The form by which an organisation or a person signs a statement.
struct SigningForm: Sendable {
    let subject: SigningSubject
    let language: LanguageTag
    let words: PageWords

    init(_ subject: SigningSubject, _ language: LanguageTag, _ templates: PageTemplates) {
        self.subject = subject
        self.language = language
        words = templates.words(in: language)
    }

    /// The form that its ticket is for.
    var name: String { "signature \(subject.key)" }

    var shown: ShownForm {
        let note =
            subject.signing == .late
            ? words[.signLate] : subject.deadline.map { words[.signUntil, ["time": $0.line(in: language)]] }
        return ShownForm(
            action: subject.action, heading: words[.sign], send: words[.signSend],
            intro: [note, words[.signNote]].compactMap { $0 }.joined(separator: " "), kept: words[.keptSignature],
            fields: fields)
    }

    private var takesOrganisations: Bool { subject.signatories != .individuals }
    private var takesIndividuals: Bool { subject.signatories != .organisations }

    private var fields: [FormField] {
        var fields: [FormField] = []
        if takesOrganisations, takesIndividuals {
            fields.append(
                FormField(
                    id: "kind", label: words[.signAs],
                    kind: .choice([("organisation", words[.asOrganisation]), ("individual", words[.asIndividual])]),
                    isRequired: true))
        }
        if takesOrganisations {
            fields.append(
                FormField(
                    id: "organisation", label: words[.fieldOrganisation],
                    hint: takesIndividuals ? words[.fieldOrganisationHint] : nil, isRequired: !takesIndividuals,
                    autocomplete: "organization"))
        }
        let countries = Country.codes.compactMap { Country($0) }.map { ($0.code, $0.name(in: language)) }
        let sorted = countries.sorted { $0.1.folded < $1.1.folded }
        return fields + [
            FormField(
                id: "name", label: words[.fieldPerson], hint: takesOrganisations ? words[.fieldPersonHint] : nil,
                isRequired: true, autocomplete: "name"),
            FormField(id: "title", label: words[.fieldTitle], autocomplete: "organization-title"),
            FormField(
                id: "mail", label: words[.fieldMail], kind: .line("email"), isRequired: true, autocomplete: "email"),
            FormField(
                id: "country", label: words[.fieldCountry], kind: .choice(sorted.map { ($0.0, $0.1) }),
                autocomplete: "country"),
            FormField(
                id: "display", label: words[.fieldDisplay],
                kind: .choice([
                    ("public", words[.displayPublic]), ("anonymous", words[.displayAnonymous]),
                    ("withheld", words[.displayWithheld]),
                ]), isRequired: true, initial: "public"),
            FormField(id: "contact", label: words[.fieldContact], kind: .box),
        ]
    }

    func blank(_ tickets: FormTickets) -> PageValue { shown.value(ticket: tickets.issue(for: name)) }

    func again(_ tickets: FormTickets, _ written: Fields, _ errors: [(field: String, text: String)]) -> PageValue {
        shown.value(ticket: tickets.issue(for: name), written: written, errors: errors)
    }

    /// What the form asks for, or everything that is wrong with it.
    func read(_ written: Fields) -> (request: SignStatement?, errors: [(field: String, text: String)]) {
        var errors: [(field: String, text: String)] = []
        let kind =
            takesOrganisations && takesIndividuals
            ? written["kind"] : takesOrganisations ? "organisation" : "individual"
        if kind != "organisation", kind != "individual" { errors.append(("kind", words[.errorKind])) }
        let isOrganisation = kind == "organisation"
        if isOrganisation, !isLine(written["organisation"]) {
            errors.append(("organisation", words[.errorOrganisation]))
        }
        if !isLine(written["name"]) { errors.append(("name", words[.errorPerson])) }
        let title = written["title"]
        if !title.isEmpty, !isLine(title) { errors.append(("title", words[.errorPerson])) }
        let address = MailAddress(written["mail"])
        if address == nil { errors.append(("mail", words[.errorMail])) }
        let country = Country(written["country"])
        if !written["country"].isEmpty, country == nil { errors.append(("country", words[.errorCountry])) }
        let display = SignatureDisplay(word: written["display"])
        if display == nil { errors.append(("display", words[.errorAnswer])) }
        guard errors.isEmpty, let address, let display else { return (nil, errors) }
        let signatory: Signatory =
            isOrganisation
            ? .organisation(SigningOrganisation(name: written["organisation"], country: country))
            : .individual(
                SigningIndividual(name: written["name"], title: title.isEmpty ? nil : title, country: country))
        return (
            SignStatement(
                statement: subject.key, signatory: signatory,
                representative: isOrganisation
                    ? Representative(name: written["name"], title: title.isEmpty ? nil : title) : nil,
                address: address, language: language, display: display,
                consents: SignatureConsents(publish: display != .withheld, contact: written["contact"] == "yes"),
                readingLink: subject.readingLink),
            []
        )
    }

    private func isLine(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 500 && MailAddress(text) == nil
            && !text.unicodeScalars.contains { $0.value < 0x20 || $0.properties.generalCategory == .control }
    }
}
