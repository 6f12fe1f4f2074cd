import Convoke
import Hummingbird

extension Site {
    /// A signatory's own signature: confirm, refuse, agree to a new text, withdraw.
    func signature(_ link: String, _ visit: Visit) async throws -> Answer {
        let view = try await behindLink(visit) { try await read(ViewSignature(link: link)) }
        guard visit.isPost else { return try await own(page(of: view, visit), visit) }
        guard limits.allows(.form, for: visit.visitor) else { return await tooMany(visit) }
        do {
            switch visit.form["act"] {
            case "confirm": _ = try await act(ConfirmSignature(link: link))
            case "refuse": _ = try await act(RefuseSignature(link: link))
            case "withdraw": _ = try await act(WithdrawOwnSignature(link: link))
            case "agree":
                guard let version = Int(visit.form["version"]) else {
                    return await failurePage(.badRequest, visit.language)
                }
                _ = try await act(AgreeToText(link: link, version: version))
            default: return await failurePage(.badRequest, visit.language)
            }
        } catch let refusal as any Refusal where refusal.code != .busy {
            // A link to confirm does not withdraw: to its holder that looks like any other act that is not possible.
            let now = try await behindLink(visit) { try await read(ViewSignature(link: link)) }
            return try await refused(page(of: now, visit), visit)
        }
        return back(to: "/signatures/\(link)", visit)
    }

    private func page(of view: OwnSignature, _ visit: Visit) -> OwnPage {
        let (language, words) = (visit.language, templates.words(in: visit.language))
        var page = OwnPage(heading: words[.signatureTitle])
        page.notice = visit.query["done"].isEmpty ? nil : words[.done]
        let version = words[.signatureVersion, ["count": String(view.signedVersion)]]
        page.facts = [
            (words[.signatureStatement], "\u{2068}\(view.title.text(in: language))\u{2069} – \(version)"),
            (words[.signatureName], view.name),
            (words[.placeState], words.word("signature", view.state)),
        ]
        if let digest = view.sha256 { page.facts.append((words[.textDigest], digest)) }
        if view.canConfirm {
            page.paragraphs = [words[.signatureConfirmText]]
            page.actions = [
                .init(value: "confirm", label: words[.confirm]),
                .init(value: "refuse", label: words[.signatureRefuse], isQuiet: true),
            ]
        } else if view.state.isLive, view.state != .awaitingConfirmation {
            if view.agreedVersion < view.version {
                page.actions.append(.init(value: "agree", label: words[.signatureAgree], version: view.version))
            }
            page.actions.append(.init(value: "withdraw", label: words[.signatureWithdraw], isQuiet: true))
        }
        return page
    }
}
