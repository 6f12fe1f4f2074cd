import Convoke
import Hummingbird

extension Site {
    /// A guest's own place: see, change, take, give back.
    func place(_ link: String, _ visit: Visit) async throws -> Answer {
        let view = try await behindLink(visit) { try await read(ViewPlace(link: link)) }
        guard visit.isPost else { return try await own(page(of: view, visit), visit) }
        guard limits.allows(.form, for: visit.visitor) else { return await tooMany(visit) }
        do {
            switch visit.form["act"] {
            case "cancel": _ = try await act(GiveUpPlace(link: link))
            case "accept": _ = try await act(TakePlace(link: link))
            case "entry-agree": _ = try await act(SayEntry(link: link, agrees: true))
            case "entry-refuse": _ = try await act(SayEntry(link: link, agrees: false))
            case "entry-badge": _ = try await act(SayEntry(link: link, hasBadge: true))
            case "party":
                guard let party = Int(visit.form["party"]) else {
                    throw AttendanceRefusal.partyTooLarge(most: view.mostParty)
                }
                _ = try await act(ChangeOwnParty(link: link, party: party))
            default: return await failurePage(.badRequest, visit.language)
            }
        } catch let refusal as any Refusal where refusal.code == .conflict || refusal.code == .invalid {
            return try await refused(page(of: read(ViewPlace(link: link)), visit), visit)
        }
        return back(to: "/places/\(link)", visit)
    }

    /// Confirms that the mail arrived: by a button, since programs that look through mail open links.
    func placeProof(_ link: String, _ proof: String, _ visit: Visit) async throws -> Answer {
        let view = try await behindLink(visit) { try await read(ViewPlace(link: link)) }
        let words = templates.words(in: visit.language)
        guard visit.isPost else {
            // Who comes back to the mail later sees how things are.
            guard view.state == .requested || view.state == .cancelled else {
                return try await own(page(of: view, visit), visit)
            }
            var page = page(of: view, visit)
            page.heading = words[.confirmPlaceTitle]
            page.paragraphs = [words[.confirmPlaceText]]
            page.actions = [OwnPage.Action(value: "confirm", label: words[.confirm])]
            return try await own(page, visit)
        }
        guard limits.allows(.form, for: visit.visitor) else { return await tooMany(visit) }
        guard visit.form["act"] == "confirm" else { return await failurePage(.badRequest, visit.language) }
        do { _ = try await act(ConfirmAddress(link: link, proof: proof)) } catch let refusal as AttendanceRefusal {
            // A wrong proof looks like a link that leads nowhere.
            if refusal == .needsProof { throw NotFound.behindLink("link") }
            return try await refused(page(of: view, visit), visit)
        }
        return back(to: "/places/\(link)", visit)
    }

    private func page(of view: GuestView, _ visit: Visit) -> OwnPage {
        let (language, words) = (visit.language, templates.words(in: visit.language))
        var page = OwnPage(heading: words[.placeTitle])
        page.notice = visit.query["done"].isEmpty ? nil : words[.done]
        page.paragraphs = [words[.placeKeep]]
        page.facts = [
            (words[.privacyEvent], view.title.text(in: language)),
            (words[.when], view.when.line(in: language) ?? words[.whenUnannounced]),
            (words[.where], view.place?.line(in: language) ?? words[.whereLater]),
        ]
        if let online = view.online { page.facts.append((words[.online], online.address.text)) }
        let position = view.position.map { words[.placePosition, ["count": String($0)]] }
        page.facts.append(
            (words[.placeState], [state(of: view, words), position].compactMap(\.self).joined(separator: " ")))
        page.facts.append((words[.placeParty], String(view.party)))
        if view.eventState == .cancelled { page.notice = words[.stateCancelled] }
        if view.eventState == .postponed { page.notice = words[.statePostponed] }
        guard view.state != .cancelled else { return page }
        if view.state == .offered { page.actions.append(.init(value: "accept", label: words[.placeAccept])) }
        if view.entry != .open { showEntry(of: view, on: &page, words) }
        if view.mostParty > 1 {
            page.actions.append(
                .init(
                    value: "party", label: words[.placeChange],
                    number: (view.party, view.mostParty, words[.fieldParty]), isQuiet: true))
        }
        page.actions.append(.init(value: "cancel", label: words[.placeCancel], isQuiet: true))
        return page
    }

    /// What it takes to get in, and what the guest said of it.
    private func showEntry(of view: GuestView, on page: inout OwnPage, _ words: PageWords) {
        page.facts.append((words[.placeEntry], words[view.entryConsent == true ? .yes : .no]))
        page.actions.append(
            view.entryConsent == true
                ? .init(value: "entry-refuse", label: words[.placeEntryRefuse], isQuiet: true)
                : .init(value: "entry-agree", label: words[.fieldEntry]))
        guard case .badge = view.entry else { return }
        page.facts.append((words[.partChecklistBadge], words[view.hasBadge == true ? .yes : .no]))
        if view.hasBadge != true {
            page.actions.append(.init(value: "entry-badge", label: words[.partChecklistBadge], isQuiet: true))
        }
    }

    private func state(of view: GuestView, _ words: PageWords) -> String {
        switch view.state {
        case .requested: words[.placeRequested]
        case .confirmed: words[.placeConfirmed]
        case .waiting: words[.placeWaiting]
        case .offered:
            words[
                .placeOffered,
                ["time": view.keptUntil.map { (view.when.zone ?? .utc).line($0, in: words.language) } ?? "–"]]
        case .cancelled: words[.placeCancelled]
        }
    }
}
