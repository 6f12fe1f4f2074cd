import Convoke
import Foundation

/// What waits for somebody of the team to decide.
struct TeamQueues: Sendable {
    var guests: [(event: EventListing, guest: PlaceListing)] = []
    var signatures: [(statement: StatementListing, signature: SignatureListing)] = []
    var suspicions: [(statement: StatementListing, pair: SuspicionListing)] = []
}

extension Site {
    func queues(_ signedIn: SignedIn) async throws -> TeamQueues {
        var queues = TeamQueues()
        for event in try await workspace.perform(ListEvents(), as: signedIn.actor) {
            guard let key = Identifier<Event>(event.key) else { continue }
            // An event whose guests may no longer be read has none to decide about.
            let guests = (try? await workspace.perform(ListGuests(event: key), as: signedIn.actor)) ?? []
            queues.guests += guests.filter { $0.state == AttendanceState.requested.rawValue }.map { (event, $0) }
        }
        for statement in try await workspace.perform(ListStatements(), as: signedIn.actor) {
            guard let key = Identifier<JointStatement>(statement.key) else { continue }
            let waiting = try await workspace.perform(
                ListSignatures(statement: key, state: .awaitingApproval), as: signedIn.actor)
            queues.signatures += waiting.map { (statement, $0) }
            queues.suspicions += try await workspace.perform(ListSuspicions(statement: key), as: signedIn.actor).map {
                (statement, $0)
            }
        }
        return queues
    }

    /// Guests to approve, signatures to accept, and signatories who may be one. That it was read is noted once a session.
    func queuesPage(_ signedIn: SignedIn, _ visit: Visit) async throws -> TeamPage {
        let words = templates.words(in: visit.language)
        let queues = try await queues(signedIn)
        if sessions.isFirstLook(at: "queues", signedIn.cookie) {
            try await workspace.noteReading(of: "queues", by: signedIn.actor)
        }
        var page = TeamPage(route: .queues, heading: words[.teamQueues])
        page.parts = [
            .init(
                id: "guests", heading: words[.teamGuests], empty: words[.teamNothing],
                rows: queues.guests.map { event, guest in
                    .init(
                        title: guest.name ?? "–", details: [event.title, "\(words[.fieldParty]): \(guest.party)"],
                        actions: [
                            .init(
                                act: "approve-guest", subject: "\(event.key)/\(guest.id)", label: words[.teamApprove]),
                            .init(
                                act: "decline-guest", subject: "\(event.key)/\(guest.id)", label: words[.teamDecline],
                                isQuiet: true),
                        ])
                }),
            .init(
                id: "signatures", heading: words[.teamSignatures], empty: words[.teamNothing],
                rows: queues.signatures.map { statement, signature in
                    .init(
                        title: signature.name,
                        details: [statement.title, signature.country].compactMap(\.self),
                        actions: [
                            .init(
                                act: "accept", subject: "\(statement.key)/\(signature.id)", label: words[.teamApprove]),
                            .init(
                                act: "reject", subject: "\(statement.key)/\(signature.id)", label: words[.teamDecline],
                                isQuiet: true),
                        ])
                }),
            .init(
                id: "suspicions", heading: words[.teamSuspicions], empty: words[.teamNothing],
                rows: queues.suspicions.map { statement, pair in
                    let subject = "\(statement.key)/\(pair.a)/\(pair.b)"
                    return .init(
                        title: "\u{2068}\(pair.nameOfA)\u{2069} = \u{2068}\(pair.nameOfB)\u{2069}?",
                        details: [statement.title],
                        actions: [
                            .init(act: "distinct", subject: subject, label: words[.teamDistinct]),
                            .init(act: "merge", subject: subject, label: words[.teamMerge], isQuiet: true),
                        ])
                }),
        ]
        return page
    }
}
