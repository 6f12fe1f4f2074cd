import ConvokeModel

extension CampaignReader {
    /// Every signature that is reached under an address, at every statement. Addresses are sealed, so that all are opened.
    public func signatures(with address: MailAddress) throws -> [Signature] {
        try connection.rows("SELECT DISTINCT statement FROM signature ORDER BY statement").flatMap { row in
            guard let statement = Identifier<JointStatement>(try row.text(0)) else {
                throw UnexpectedValue(column: 0, wanted: .text)
            }
            return try signatures(of: statement).filter { $0.details.address?.canonical == address.canonical }
        }
    }

    /// Whether a signature stands on the list of a statement that is final, or on what was added to it.
    public func isListed(_ signature: Signature) throws -> Bool {
        guard try statement(signature.statement).life.stage.isFinal else { return false }
        let lists = try manifestNumbers(of: signature.statement)
        guard let full = lists.lastIndex(where: { $0.kind != .addendum }) else { return false }
        return try lists[full...].contains {
            try members(of: signature.statement, number: $0.number).contains(signature.id)
        }
    }
}

extension CampaignTransaction {
    /// Erases who is behind a signature, with every mail, and notes it so that no backup brings it back. On a final list what
    /// the list prints stays; any other goes whole. Says whether something stays.
    public func erase(_ signature: Signature) throws -> Bool {
        let isListed = try isListed(signature)
        if isListed {
            _ = try keep(signature.details.erased(placeholder: "— \(signature.place)"), of: signature)
        } else {
            // Counts and milestones follow as for a name that is taken back.
            _ = try keep(signature, in: .withdrawn)
            try connection.execute("DELETE FROM signature WHERE id = \(signature.id)")
        }
        try connection.execute(
            "DELETE FROM outbox WHERE statement = \(signature.statement) AND signature = \(signature.id)")
        try noteErased(signature.id)
        return isListed
    }

    /// Notes what was erased, by its random identifier, where no backup reaches.
    private func noteErased<Thing>(_ id: Identifier<Thing>) throws {
        try connection.execute("INSERT INTO erased_guest (id) VALUES (\(id)) ON CONFLICT DO NOTHING")
        leavesKeysToDestroy = true
    }

    /// Deletes the mails that ask somebody to sign, by their address; gives how many.
    public func eraseInvitations(to address: MailAddress) throws -> Int {
        let mails = try outbox().filter { $0.kind == .statement(.signInvitation) }
        return try mails.filter { mail in
            guard try self.mail(mail.id).draft.address.canonical == address.canonical else { return false }
            try connection.execute("DELETE FROM outbox WHERE id = \(mail.id)")
            try noteErased(mail.id)
            return true
        }.count
    }
}

extension Backup {
    /// Erases signatures in a backup whose persons were erased since, and mails that asked them to sign.
    static func eraseSignaturesAgain(_ ids: [String], in transaction: CampaignTransaction) throws {
        for id in ids.compactMap({ Identifier<Signature>($0) }) {
            try transaction.connection.execute("DELETE FROM outbox WHERE id = \(id)")
            do { _ = try transaction.erase(transaction.signature(id)) } catch is NotFound {}
        }
    }
}
