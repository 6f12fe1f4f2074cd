import Convoke
import Hummingbird

extension Site {
    /// The form to sign in, and what came of it. Wrong names and wrong passphrases are one and the same, and guessing is held
    /// back.
    func signIn(_ visit: Visit) async throws -> Answer {
        let words = templates.words(in: visit.language)
        let form = ShownForm(
            action: visit.route.path(in: visit.language), heading: words[.teamSignIn], send: words[.teamSignIn],
            fields: [
                FormField(id: "name", label: words[.fieldName], isRequired: true, autocomplete: "username"),
                FormField(
                    id: "passphrase", label: words[.teamPassphrase], kind: .line("password"), isRequired: true,
                    autocomplete: "current-password"),
                FormField(
                    id: "code", label: words[.teamCode], hint: words[.teamCodeHint], autocomplete: "one-time-code"),
            ])
        var page = TeamPage(route: .login, heading: words[.teamTitle])
        guard visit.isPost else {
            page.form = form.value(ticket: tickets.issue(for: "team"))
            return try await answer(page, nil, visit)
        }
        guard !limits.isSpent(.passphrase, for: visit.visitor) else { return await tooMany(visit) }
        // A program that fills in passphrases is quicker than a person reads.
        if tickets.check(visit.form["ticket"], for: "team") != .unknown, visit.form["website"].isEmpty,
            let member = try await workspace.member(
                named: visit.form["name"], passphrase: visit.form["passphrase"],
                code: visit.form["code"])
        {
            return welcome(member, visit)
        }
        _ = limits.allows(.passphrase, for: visit.visitor)
        // Neither what was typed as a passphrase nor whether the name is known comes back.
        page.form = form.value(
            ticket: tickets.issue(for: "team"), written: Fields(["name": visit.form["name"]]),
            errors: [("name", words[.teamWrong])])
        return try await answer(page, nil, visit, isError: true)
    }

    /// The page of an invitation: choose a passphrase.
    func join(_ token: String, _ visit: Visit) async throws -> Answer {
        let member = try await behindLink(visit) {
            guard let member = try await workspace.member(invitedBy: token) else {
                throw NotFound.behindLink("invitation")
            }
            return member
        }
        let words = templates.words(in: visit.language)
        let form = ShownForm(
            action: "/team/join/\(token)?lang=\(visit.language)", heading: words[.teamChoose], send: words[.teamChoose],
            intro: words[.teamChooseText],
            fields: [
                FormField(
                    id: "passphrase", label: words[.teamPassphrase], kind: .line("password"), isRequired: true,
                    autocomplete: "new-password"),
                FormField(
                    id: "again", label: words[.teamAgain], kind: .line("password"), isRequired: true,
                    autocomplete: "new-password"),
            ])
        var page = TeamPage(route: .login, heading: words[.teamTitle])
        page.parts = [
            .init(
                id: "who", heading: words[.fieldName], empty: "",
                rows: [.init(title: member.name, details: [words.word("team-role", member.role)])])
        ]
        func again(_ field: String, _ word: PageWord) async throws -> Answer {
            page.form = form.value(
                ticket: tickets.issue(for: "team"), written: Fields([:]), errors: [(field, words[word])])
            return try await answer(page, nil, visit, isError: true)
        }
        guard visit.isPost else {
            page.form = form.value(ticket: tickets.issue(for: "team"))
            return try await answer(page, nil, visit)
        }
        guard limits.allows(.form, for: visit.visitor) else { return await tooMany(visit) }
        guard tickets.check(visit.form["ticket"], for: "team") != .unknown, visit.form["website"].isEmpty else {
            return try await again("passphrase", .errorExpired)
        }
        guard visit.form["passphrase"] == visit.form["again"] else { return try await again("again", .teamDiffer) }
        do {
            let joined = try await workspace.join(by: token, passphrase: visit.form["passphrase"])
            keeper.noteWrite()
            return welcome(joined, visit)
        } catch is PassphraseTooShort { return try await again("passphrase", .teamShort) }
    }

    private func welcome(_ member: TeamMember, _ visit: Visit) -> Answer {
        var answer = Answer.seeOther(Route.team(.today, visit.language).path(in: visit.language))
        answer.headers[.setCookie] = cookie(sessions.start(member.id))
        return answer
    }
}
