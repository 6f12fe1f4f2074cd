import Convoke
import Hummingbird

extension Site {
    /// Somebody's own part in an event: say yes or no, how they are named, what is prepared; or leave everything.
    func part(_ link: String, _ visit: Visit) async throws -> Answer {
        let view = try await behindLink(visit) { try await read(ViewPart(link: link)) }
        let form = PartForm(view, link, visit.language, templates)
        guard visit.isPost else { return try await own(page(of: view, form.blank(tickets), visit), visit) }
        guard limits.allows(.form, for: visit.visitor) else { return await tooMany(visit) }
        do {
            switch visit.form["act"] {
            // Asked twice: it cannot be taken back.
            case "leave" where !view.isOrganisation: return try await own(leaving(visit), visit)
            case "leave-everything":
                _ = try await act(LeaveEverything(link: link))
                let words = templates.words(in: visit.language)
                var answer = try await message(words[.partTitle], [words[.partLeft]], visit)
                answer.isPrivate = true
                return answer
            case "":
                let (request, errors) = form.read(visit.form)
                guard errors.isEmpty else {
                    let again = form.again(tickets, visit.form, errors)
                    var answer = try await own(page(of: view, again, visit), visit)
                    answer.status = .unprocessableContent
                    return answer
                }
                _ = try await act(request)
            default: return await failurePage(.badRequest, visit.language)
            }
        } catch let refusal as any Refusal where refusal.code == .conflict || refusal.code == .invalid {
            let now = try await read(ViewPart(link: link))
            let form = PartForm(now, link, visit.language, templates)
            return try await refused(page(of: now, form.blank(tickets), visit), visit)
        }
        return back(to: "/parts/\(link)", visit)
    }

    private func page(of view: PartView, _ form: PageValue?, _ visit: Visit) -> OwnPage {
        let (language, words) = (visit.language, templates.words(in: visit.language))
        var page = OwnPage(heading: words[.partTitle])
        page.notice = visit.query["done"].isEmpty ? nil : words[.done]
        if view.eventState == .cancelled { page.notice = words[.stateCancelled] }
        if view.eventState == .postponed { page.notice = words[.statePostponed] }
        page.facts = [
            (words[.privacyEvent], view.title.text(in: language)),
            (words[.when], view.when.line(in: language) ?? words[.whenUnannounced]),
        ]
        if let place = view.place { page.facts.append((words[.where], place.line(in: language))) }
        if let online = view.online { page.facts.append((words[.online], online.address.text)) }
        if let role = view.role { page.facts.append((words[.partRole], words.word("role", role))) }
        page.facts.append((words[.partHeading], words.word("part-answer", view.answer)))
        page.paragraphs = [words[.partKeep]]
        if view.isLate {
            page.paragraphs.append(words[.partLate])
        } else if let day = view.listUntil {
            page.paragraphs.append(words[.partUntil, ["day": day.spelled(in: language)]])
        }
        if !view.isOpen {
            page.paragraphs.append(words[.partOver])
        } else if view.answer == .declined || view.answer == .withdrawn {
            page.paragraphs.append(words[.partNoWayBack])
        } else {
            page.form = form
        }
        if !view.isOrganisation {
            page.actions = [.init(value: "leave", label: words[.partLeave], isQuiet: true)]
        }
        return page
    }

    private func leaving(_ visit: Visit) -> OwnPage {
        let words = templates.words(in: visit.language)
        var page = OwnPage(heading: words[.partLeave])
        page.paragraphs = [words[.partLeaveText]]
        page.actions = [.init(value: "leave-everything", label: words[.confirm])]
        return page
    }
}
