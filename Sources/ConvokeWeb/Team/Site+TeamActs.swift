import Convoke

extension Site {
    /// Does what a button of a page says. What a page does not offer is not done, whoever asks. Gives what has to be shown at
    /// once and never again.
    func teamAct(_ page: Route.TeamRoute, _ signedIn: SignedIn, _ visit: Visit) async throws -> String? {
        let (actor, subject) = (signedIn.actor, visit.form["subject"].split(separator: "/").map(String.init))
        func act<U: UseCase>(_ useCase: U) async throws -> U.Outcome {
            let outcome = try await workspace.perform(useCase, as: actor)
            keeper.noteWrite()
            return outcome
        }
        switch (page, visit.form["act"]) {
        case (.queues, "approve-guest"):
            let (event, guest) = try two(subject, Event.self, Attendance.self)
            _ = try await act(ApproveGuest(event: event, guest: guest))
        case (.queues, "decline-guest"):
            let (event, guest) = try two(subject, Event.self, Attendance.self)
            _ = try await act(DeclineGuest(event: event, guest: guest))
        case (.queues, "accept"):
            let (statement, signature) = try two(subject, JointStatement.self, Signature.self)
            _ = try await act(ApproveSignature(statement: statement, signature: signature))
        case (.queues, "reject"):
            let (statement, signature) = try two(subject, JointStatement.self, Signature.self)
            _ = try await act(RejectSignature(statement: statement, signature: signature))
        case (.queues, "distinct"):
            let (statement, a, b) = try three(subject)
            _ = try await act(DistinguishSignatures(statement: statement, signature: a, other: b))
        case (.queues, "merge"):
            let (statement, a, b) = try three(subject)
            _ = try await act(MergeSignatures(statement: statement, signature: a, other: b))
        case (.statements, let step): try await statementAct(step, identifier(visit.form["subject"]), actor)
        case (.outbox, "approve"):
            guard subject.count == 3, let kind = MailKind(word: subject[2]) else { throw UnknownAct() }
            _ = try await act(
                ApproveMails(
                    event: subject[0] == "event" ? try identifier(subject[1]) : nil,
                    statement: subject[0] == "statement" ? try identifier(subject[1]) : nil, kind: kind))
        case (.mail(let mail), "approve-mail"): _ = try await act(ApproveMails(mail: mail))
        case (.outbox, "hold"): _ = try await act(HoldMail(mail: identifier(visit.form["subject"])))
        case (.outbox, "release"): _ = try await act(HoldMail(mail: identifier(visit.form["subject"]), release: true))
        case (.today, "agree"):
            let (event, asker) = try two(subject, Event.self, TeamMember.self)
            guard signedIn.member.role.isAllowed(ExportGuests.permission),
                exports.agree(to: event, asked: asker, by: signedIn.member.id)
            else { throw UnknownAct() }
            try await workspace.noteReading(of: "agreed guests \(event)", by: actor)
        case (.account, _): return try await accountAct(signedIn, visit)
        case (.event(let event), let step): try await eventAct(step, event, signedIn, visit)
        case (.guests(let event), let step): try await guestsAct(step, event, signedIn, visit)
        case (.statement(let statement), ""): try await workbenchAct(statement, actor, visit)
        case (.people, "remove"): _ = try await act(RemoveMember(member: identifier(visit.form["subject"])))
        case (.people, "") where !visit.form["name"].isEmpty:
            guard let role = Role(word: visit.form["role"]) else { throw UnknownAct() }
            return try await act(InviteMember(member: visit.form["name"], role: role)).link
        default: throw UnknownAct()
        }
        return nil
    }

    private func identifier<Thing>(_ text: String) throws -> Identifier<Thing> {
        guard let identifier = Identifier<Thing>(text) else { throw UnknownAct() }
        return identifier
    }

    private func two<A, B>(_ parts: [String], _: A.Type, _: B.Type) throws -> (Identifier<A>, Identifier<B>) {
        guard parts.count == 2 else { throw UnknownAct() }
        return (try identifier(parts[0]), try identifier(parts[1]))
    }

    private func three(_ parts: [String]) throws
        -> (Identifier<JointStatement>, Identifier<Signature>, Identifier<Signature>)
    {
        guard parts.count == 3 else { throw UnknownAct() }
        return (try identifier(parts[0]), try identifier(parts[1]), try identifier(parts[2]))
    }
}

/// A form asked for what its page does not offer.
struct UnknownAct: Refusal, Hashable {
    var code: RefusalCode { .invalid }
    var sentence: String { "This page does not do that. Load it again. Nothing was changed." }
}
