import Convoke

extension Site {
    /// What waits to be looked at, and what waits to be sent.
    func outboxPage(_ signedIn: SignedIn, _ visit: Visit) async throws -> TeamPage {
        let words = templates.words(in: visit.language)
        if sessions.isFirstLook(at: "outbox", signedIn.cookie) {
            try await workspace.noteReading(of: "outbox", by: signedIn.actor)
        }
        let batches = try await workspace.perform(ListMailBatches(), as: signedIn.actor)
        let mails = try await workspace.perform(ListOutbox(), as: signedIn.actor).filter {
            $0.state != MailState.sent.rawValue && !$0.isOutdated
        }
        let kinds = try workspace.mailKinds(in: visit.language)
        let mayApprove = signedIn.member.role.isAllowed(ApproveMails.permission)
        var page = TeamPage(route: .outbox, heading: words[.teamOutbox])
        page.parts = [
            .init(
                id: "review", heading: words[.teamReview], empty: words[.teamNothing],
                rows: batches.map { batch in
                    let about = batch.event?.text ?? batch.statement?.text ?? ""
                    return .init(
                        title: "\(kinds[batch.kind] ?? batch.kind.spoken): \(batch.mails)",
                        url: Route.team(.mail(batch.first), words.language).path(in: words.language), details: [about],
                        actions: mayApprove
                            ? [
                                .init(
                                    act: "approve",
                                    subject:
                                        "\(batch.event == nil ? "statement" : "event")/\(about)/\(batch.kind.word)",
                                    label: words[.teamApprove])
                            ] : [])
                }),
            .init(
                id: "mails", heading: words[.teamMails], empty: words[.teamNothing],
                rows: mails.prefix(200).map { mail in
                    let isHeld = mail.state == MailState.heldBack.rawValue
                    return .init(
                        title: mail.to,
                        url: Identifier<MailDraft>(mail.id).map {
                            Route.team(.mail($0), words.language).path(in: words.language)
                        },
                        details: [
                            MailKind(rawValue: mail.kind).flatMap { kinds[$0] } ?? mail.kind,
                            mail.event ?? mail.statement ?? "",
                            MailState(rawValue: mail.state).map { words.word("team-mail", $0) } ?? mail.state,
                        ].filter { !$0.isEmpty },
                        actions: [
                            .init(
                                act: isHeld ? "release" : "hold", subject: mail.id,
                                label: words[isHeld ? .teamRelease : .teamHold], isQuiet: true)
                        ])
                }),
        ]
        return page
    }

    /// One mail as its reader will see it.
    func mailPage(_ id: Identifier<MailDraft>, _ signedIn: SignedIn, _ visit: Visit) async throws -> TeamPage {
        let words = templates.words(in: visit.language)
        _ = try await workspace.perform(ShowMail(mail: id), as: signedIn.actor)
        let mail = try await workspace.mail(id)
        var page = TeamPage(route: .mail(id), heading: mail.subject)
        page.parts = [.init(id: "mail", heading: mail.recipient.text, empty: "", text: mail.text)]
        if signedIn.member.role.isAllowed(ApproveMails.permission) {
            page.parts[0].rows = [
                .init(
                    title: mail.subject,
                    actions: [.init(act: "approve-mail", subject: id.text, label: words[.teamApprove])])
            ]
        }
        return page
    }
}
