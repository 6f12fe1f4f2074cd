import Convoke
import Hummingbird

extension Site {
    /// What a member decides about signing in: whether a code of their telephone is asked for, too.
    func accountPage(_ signedIn: SignedIn, _ visit: Visit) async throws -> TeamPage {
        let words = templates.words(in: visit.language)
        let isOn = try await workspace.hasSecondFactor(signedIn.member.id)
        var page = TeamPage(route: .account, heading: words[.teamAccount])
        let role = words.word("team-role", signedIn.member.role)
        page.parts = [
            .init(
                id: "who", heading: signedIn.member.name, empty: "",
                rows: [.init(title: role, details: [words[isOn ? .teamSecondOn : .teamSecondOff]])])
        ]
        let code = FormField(
            id: "code", label: words[.teamCode], isRequired: true, autocomplete: "one-time-code")
        guard !isOn else {
            page.form = form(.teamTurnOff, intro: nil, [code], signedIn, visit)
            return page
        }
        let secret = workspace.newOneTimeSecret()
        let address = secret.address(of: signedIn.member.name, at: try await keeper.current().site.campaign.domain)
        page.parts.append(
            .init(
                id: "symbol", heading: words[.teamSecondHow], empty: "",
                rows: [.init(title: secret.text)], html: PageHTML(symbolOfText: address)))
        page.form = form(
            .teamTurnOn, intro: nil,
            [FormField(id: "secret", label: words[.teamSecret], isRequired: true, initial: secret.text), code],
            signedIn, visit)
        return page
    }

    private func form(
        _ word: PageWord, intro: String?, _ fields: [FormField], _ signedIn: SignedIn, _ visit: Visit
    ) -> PageValue {
        let words = templates.words(in: visit.language)
        return ShownForm(
            action: visit.route.path(in: visit.language), heading: words[word], send: words[word], intro: intro,
            fields: fields
        ).value(ticket: signedIn.session.formKey)
    }

    /// Turns the code on or off. Gives what is shown at once and never again: the codes to write down.
    func accountAct(_ signedIn: SignedIn, _ visit: Visit) async throws -> String? {
        let words = templates.words(in: visit.language)
        guard limits.allows(.passphrase, for: visit.visitor) else { throw WrongCode(sentence: words[.busyText]) }
        defer { keeper.noteWrite() }
        let code = visit.form["code"]
        if visit.form["secret"].isEmpty {
            guard try await workspace.turnOffSecondFactor(of: signedIn.member, by: code) else {
                throw WrongCode(sentence: words[.teamCodeWrong])
            }
            return nil
        }
        guard let secret = OneTimeSecret(visit.form["secret"]),
            let codes = try await workspace.turnOnSecondFactor(secret, of: signedIn.member, by: code)
        else { throw WrongCode(sentence: words[.teamCodeWrong]) }
        return "\(words[.teamRecovery]) \(codes.joined(separator: " · "))"
    }
}

/// A code that is not good, in the reader's language.
struct WrongCode: Refusal, Hashable {
    var sentence: String
    var code: RefusalCode { .invalid }
}
