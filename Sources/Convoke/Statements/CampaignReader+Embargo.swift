import ConvokeModel
import ConvokeStore

extension CampaignReader {
    /// Whether who asks may know of a statement at all.
    func mayRead(_ life: StatementLife) throws -> Bool {
        try actor.isAllowed(.secretariat) || !life.isEmbargoed(at: releaseTime)
    }

    /// A statement that who asks may know of. One under an embargo is not there for others, in no word and no suggestion.
    func readableStatement(_ key: Identifier<JointStatement>) throws -> (statement: JointStatement, life: StatementLife)
    {
        guard !actor.isAllowed(.secretariat) else { return try statement(key) }
        if try document(.statement(key)) != nil {
            let found = try statement(key)
            if try mayRead(found.life) { return found }
        }
        let known = try documents(.statement).compactMap { document -> Identifier<JointStatement>? in
            let life = try life(StatementLife.self, of: document)
            return try mayRead(life) ? Identifier(document.entry.key) : nil
        }
        throw NotFound(EntryKind.statement.word, key.text, among: known.map(\.text))
    }
}
