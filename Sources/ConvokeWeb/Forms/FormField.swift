import Convoke

/// One field of a form, with what somebody wrote and what is wrong with it.
struct FormField: Sendable {
    enum Kind: Sendable {
        /// A line of text: the input's type.
        case line(String)
        case choice([(value: String, label: String)])
        case box
    }

    var id: String
    var label: String
    var kind: Kind = .line("text")
    var hint: String?
    var isRequired = false
    var autocomplete = "off"
    var least: Int?
    var most: Int?
    /// What stands in it before anybody wrote anything.
    var initial = ""

    func value(_ written: String?, error: String?) -> PageValue {
        let text = written ?? initial
        var (isLine, isChoice, isBox, type) = (false, false, false, "text")
        var choices: [PageValue] = []
        switch kind {
        case .line(let kind): (isLine, type) = (true, kind)
        case .choice(let all):
            isChoice = true
            choices = all.map {
                .group(["value": .text($0.value), "label": .text($0.label), "is-chosen": .flag($0.value == text)])
            }
        case .box: isBox = true
        }
        return .group([
            "id": .text(id), "label": .text(label), "value": .text(text), "hint": .text(ifAny: hint),
            "error": .text(ifAny: error), "autocomplete": .text(autocomplete), "type": .text(type),
            "is-line": .flag(isLine), "is-choice": .flag(isChoice), "is-box": .flag(isBox),
            "is-required": .flag(isRequired), "is-chosen": .flag(isBox && text == "yes"),
            "least": .text(ifAny: least.map(String.init)), "most": .text(ifAny: most.map(String.init)),
            "choices": .list(choices),
        ])
    }
}

/// A form as it is shown: empty, or with what was written and what is wrong.
struct ShownForm: Sendable {
    var action: String
    var heading: String
    var send: String
    var intro: String?
    var kept: String?
    var fields: [FormField]

    /// `errors` are in the order of the fields; one without a field is about the form as a whole.
    func value(ticket: String, written: Fields? = nil, errors: [(field: String, text: String)] = []) -> PageValue {
        .group([
            "action": .text(action), "ticket": .text(ticket), "heading": .text(heading), "send": .text(send),
            "intro": .text(ifAny: intro), "kept": .text(ifAny: kept),
            "errors": .list(errors.map { .group(["field": .text($0.field), "text": .text($0.text)]) }),
            "fields": .list(
                fields.map { field in
                    field.value(
                        written.map { $0[field.id] }, error: errors.first { $0.field == field.id }?.text)
                }),
        ])
    }
}
