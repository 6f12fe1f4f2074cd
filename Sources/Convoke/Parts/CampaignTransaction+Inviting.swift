import ConvokeModel
import ConvokeStore

extension CampaignTransaction {
    /// Keeps how somebody is written to, puts the invitation into the outbox where there is an address, and gives the link.
    func invite(_ holder: Entry, to event: Identifier<Event>, _ contact: PartContact) throws -> String {
        let (written, life) = try self.event(event)
        guard written.takesAnswers(life, at: now) else {
            throw GivenRefusal(
                .conflict,
                "The event is over or was called off, so nobody can be invited to it. Announce it anew, or name another event. Nothing was changed."
            )
        }
        if let name = contact.name, !name.isPrintableLine {
            throw GivenRefusal(.invalid, "Give the name in one line of 1 to 500 letters. Nothing was changed.")
        }
        var part = try partOrNew(of: holder, in: event)
        let known = part.details.contact
        part.details.contact = PartContact(
            name: contact.name ?? known?.name, address: contact.address ?? known?.address,
            language: contact.language ?? known?.language)
        part.invitedOn = today
        try keep(part)
        // Who said yes in another way gets the link to see and correct what is said of them.
        let message = life.answer(of: holder) == .confirmed ? PartMessage.answerConfirmed : .invitation
        if try !hasUnsent(message.kind, about: part) {
            _ = try draft(message, to: part, called: name(of: holder, in: part.details.contact?.language))
        }
        return try link(to: part).token
    }
}

extension CampaignReader {
    /// What somebody is called in a mail to themselves.
    func name(of holder: Entry, in language: LanguageTag?) throws -> String {
        let language = try language ?? campaign().mainLanguage
        if holder.kind == .organisation {
            return try written(Organisation.self, holder).name.text(in: language)
        }
        if let name = try written(Person.self, holder).name { return name.text(in: language) }
        return try Identifier<Person>(holder.key).flatMap { try privatePeople()[$0]?.name } ?? ""
    }
}
