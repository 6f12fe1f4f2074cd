import Convoke
import Foundation
import HTTPTypes
import Hummingbird

extension Site {
    /// The guests of an event, and how the list can be taken away: that it was read is noted once a session.
    func guestsPage(_ key: Identifier<Event>, _ signedIn: SignedIn, _ visit: Visit) async throws -> TeamPage {
        let (words, language) = (templates.words(in: visit.language), visit.language)
        let event = try await workspace.perform(ShowEvent(event: key, language: language), as: signedIn.actor).listing
        let guests = try await workspace.perform(ListGuests(event: key), as: signedIn.actor)
        if sessions.isFirstLook(at: "guests \(key)", signedIn.cookie) {
            try await workspace.noteReading(of: "guests \(key)", by: signedIn.actor)
        }
        var page = TeamPage(route: .guests(key), heading: event.title)
        page.parts = [
            .init(
                id: "guests", heading: words[.teamGuestList], empty: words[.teamNothing],
                rows: guests.prefix(1000).map { guest in
                    .init(
                        title: guest.name ?? "–",
                        details: [
                            AttendanceState(rawValue: guest.state).map { words.word("team-guest", $0) } ?? guest.state,
                            "\(words[.fieldParty]): \(guest.party)",
                        ])
                })
        ]
        guard signedIn.member.role.isAllowed(Route.TeamRoute.guestFile(key).permission) else { return page }
        try await addExport(of: key, to: &page, signedIn, visit)
        return page
    }

    /// A link where the list may be taken now, else what has to be done for it.
    private func addExport(
        of key: Identifier<Event>, to page: inout TeamPage, _ signedIn: SignedIn, _ visit: Visit
    ) async throws {
        let (words, language) = (templates.words(in: visit.language), visit.language)
        let need = try await workspace.exportNeed(of: signedIn.member)
        var part = TeamPage.Part(id: "export", heading: words[.teamDownload], empty: "")
        if need == .nothing || exports.isGranted(key, to: signedIn.member.id) {
            part.rows = [
                .init(title: words[.teamGuestList], url: Route.team(.guestFile(key), language).path(in: language))
            ]
        } else if need == .passphrase {
            page.form = ShownForm(
                action: visit.route.path(in: language), heading: words[.teamDownload], send: words[.teamDownload],
                fields: [
                    FormField(
                        id: "passphrase", label: words[.teamPassphrase], kind: .line("password"), isRequired: true,
                        autocomplete: "current-password")
                ]
            ).value(ticket: signedIn.session.formKey)
            return
        } else {
            let isAsked = exports.isAsked(key, by: signedIn.member.id)
            part.rows = [
                .init(
                    title: words[.teamGuestList], details: [words[.teamListAsked]],
                    actions: isAsked ? [] : [.init(act: "ask-list", subject: key.text, label: words[.teamAskList])])
            ]
        }
        page.parts.append(part)
    }

    func guestsAct(_ act: String, _ event: Identifier<Event>, _ signedIn: SignedIn, _ visit: Visit) async throws {
        guard signedIn.member.role.isAllowed(Route.TeamRoute.guestFile(event).permission) else { throw UnknownAct() }
        switch act {
        case "ask-list": exports.ask(event, by: signedIn.member.id)
        case "":
            guard limits.allows(.passphrase, for: visit.visitor),
                try await workspace.exportNeed(of: signedIn.member) == .passphrase,
                try await workspace.isPassphrase(visit.form["passphrase"], of: signedIn.member.id)
            else { throw WrongCode(sentence: templates.words(in: visit.language)[.teamWrong]) }
            exports.grant(event, to: signedIn.member.id)
        default: throw UnknownAct()
        }
    }

    /// The lists that others ask for, on the first page of whoever may agree.
    func exportRequests(_ signedIn: SignedIn, _ words: PageWords) async throws -> [TeamPage.Row] {
        var rows: [TeamPage.Row] = []
        for request in exports.waiting(for: signedIn.member.id) {
            guard let asker = try await workspace.member(request.asker) else { continue }
            rows.append(
                .init(
                    title: asker.name, details: [request.event.text],
                    actions: [
                        .init(act: "agree", subject: "\(request.event)/\(request.asker)", label: words[.teamAgree])
                    ]))
        }
        return rows
    }

    /// The list as a table for a spreadsheet. The use case notes who took it.
    func guestFile(_ key: Identifier<Event>, _ signedIn: SignedIn) async throws -> Answer {
        let need = try await workspace.exportNeed(of: signedIn.member)
        guard need == .nothing || exports.isGranted(key, to: signedIn.member.id) else { throw UnknownAct() }
        let table = try await workspace.perform(ExportGuests(event: key), as: signedIn.actor)
        return Self.file(Array(table.sheet().utf8), "text/csv; charset=utf-8", "guests-\(key).csv")
    }

    /// A file that browsers keep, and do not show in the page's place.
    static func file(_ bytes: [UInt8], _ type: String, _ name: String) -> Answer {
        var answer = Answer(.ok, type: type, Bytes(bytes))
        answer.isPrivate = true
        if let field = HTTPField.Name("Content-Disposition") {
            answer.headers[field] = "attachment; filename=\"\(name)\""
        }
        return answer
    }
}
