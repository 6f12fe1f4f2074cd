import Convoke
import HTTPTypes
import Hummingbird

/// A member of the team who is signed in, as a page sees them.
struct SignedIn: Sendable {
    var member: TeamMember
    var session: TeamSessions.Session
    var cookie: String
    var actor: Actor { member.actor }
}

extension Site {
    static let cookieName = "__Host-convoke-team"

    /// A page of the team: for who is signed in, else the form to sign in.
    func team(_ page: Route.TeamRoute, _ visit: Visit) async throws -> Answer {
        let signedIn = try await signedIn(visit)
        if page == .login { return try await signIn(visit) }
        guard let signedIn else {
            guard !visit.isPost else { return await refusal(visit) }
            return .seeOther(Route.team(.login, visit.language).path(in: visit.language))
        }
        guard signedIn.member.role.isAllowed(page.permission) else {
            // A role that sees nothing but the door has its own program.
            return await refusal(visit)
        }
        if visit.isPost {
            guard signedIn.session.owns(visit.form["key"].isEmpty ? visit.form["ticket"] : visit.form["key"]) else {
                return await refusal(visit)
            }
            if page == .out { return signOut(signedIn, visit) }
            do {
                if let link = try await teamAct(page, signedIn, visit) {
                    return try await teamPage(page, signedIn, visit, notice: link)
                }
            } catch let refusal as any Refusal where refusal.code != .busy {
                var answer = try await teamPage(page, signedIn, visit, notice: refusal.sentence)
                answer.status = HTTPResponse.Status(for: refusal)
                return answer
            }
            return .seeOther("\(visit.route.path(in: visit.language))?done=yes")
        }
        switch page {
        case .out: return .seeOther(Route.team(.today, visit.language).path(in: visit.language))
        case .letter(let statement, let kind, let language, let format):
            return try await letterFile(statement, kind, language, format, signedIn)
        case .guestFile(let event): return try await guestFile(event, signedIn)
        default: break
        }
        let words = templates.words(in: visit.language)
        return try await teamPage(page, signedIn, visit, notice: visit.query["done"].isEmpty ? nil : words[.done])
    }

    private func refusal(_ visit: Visit) async -> Answer {
        var answer = await failurePage(.forbidden, visit.language)
        answer.isPrivate = true
        return answer
    }

    private func teamPage(_ page: Route.TeamRoute, _ signedIn: SignedIn, _ visit: Visit, notice: String?) async throws
        -> Answer
    {
        var made: TeamPage
        switch page {
        case .today: made = try await todayPage(signedIn, visit)
        case .queues: made = try await queuesPage(signedIn, visit)
        case .statements: made = try await statementsPage(signedIn, visit)
        case .outbox: made = try await outboxPage(signedIn, visit)
        case .mail(let mail): made = try await mailPage(mail, signedIn, visit)
        case .journal: made = try await journalPage(signedIn, visit)
        case .people: made = try await peoplePage(signedIn, visit)
        case .account: made = try await accountPage(signedIn, visit)
        case .event(let event): made = try await eventPage(event, signedIn, visit)
        case .guests(let event): made = try await guestsPage(event, signedIn, visit)
        case .statement(let statement): made = try await workbench(statement, signedIn, visit)
        case .login, .out, .letter, .guestFile: throw NotFound.behindLink("page")
        }
        made.notice = notice ?? made.notice
        return try await answer(made, signedIn, visit)
    }

    func answer(_ page: TeamPage, _ signedIn: SignedIn?, _ visit: Visit, isError: Bool = false) async throws -> Answer {
        let (site, words) = (try await keeper.current().site, templates.words(in: visit.language))
        let values = page.values(words, member: signedIn?.member, formKey: signedIn?.session.formKey)
        var answer = Answer.html(
            try render(.team, title: page.heading, values, site, visit, isError: isError),
            isError ? .unprocessableContent : .ok)
        answer.isPrivate = true
        return answer
    }

    /// Whose session the cookie is; a member who was taken out has none any more.
    private func signedIn(_ visit: Visit) async throws -> SignedIn? {
        let cookies = (visit.headers[.cookie] ?? "").split(separator: ";").map { $0.drop { $0 == " " } }
        guard let pair = cookies.first(where: { $0.hasPrefix("\(Self.cookieName)=") }) else { return nil }
        let cookie = String(pair.dropFirst(Self.cookieName.count + 1))
        guard let session = sessions.session(cookie) else { return nil }
        guard let member = try await workspace.member(session.member) else {
            sessions.end(cookie)
            return nil
        }
        return SignedIn(member: member, session: session, cookie: cookie)
    }

    func cookie(_ value: String, seconds: Int? = nil) -> String {
        "\(Self.cookieName)=\(value); Path=/; Secure; HttpOnly; SameSite=Strict"
            + (seconds.map { "; Max-Age=\($0)" } ?? "")
    }

    private func signOut(_ signedIn: SignedIn, _ visit: Visit) -> Answer {
        sessions.end(signedIn.cookie)
        var answer = Answer.seeOther(Route.team(.login, visit.language).path(in: visit.language))
        answer.headers[.setCookie] = cookie("", seconds: 0)
        return answer
    }
}
