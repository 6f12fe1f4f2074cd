import ConvokeModel

extension CampaignReader {
    /// What the team knows of people whose names are not public.
    public func privatePeople() throws -> [Identifier<Person>: PrivatePerson] {
        var people: [Identifier<Person>: PrivatePerson] = [:]
        for row in try connection.rows("SELECT person, sealed FROM private_person") {
            guard let key = Identifier<Person>(try row.text(0)) else { throw UnexpectedValue(column: 0, wanted: .text) }
            people[key] = try opened(PrivatePerson.self, row.blob(1), in: .privatePerson(key), of: .campaign)
        }
        return people
    }
}

extension CampaignTransaction {
    public func keep(_ person: PrivatePerson, of key: Identifier<Person>) throws {
        let sealed = try sealed(person, in: .privatePerson(key), of: .campaign)
        try connection.execute(
            """
            INSERT INTO private_person (person, sealed) VALUES (\(key), \(sealed)) \
            ON CONFLICT (person) DO UPDATE SET sealed = excluded.sealed
            """)
    }

    public func removePrivatePerson(_ key: Identifier<Person>) throws {
        try connection.execute("DELETE FROM private_person WHERE person = \(key)")
    }
}

extension SealedPlace {
    fileprivate static func privatePerson(_ key: Identifier<Person>) -> SealedPlace {
        SealedPlace(field: "private_person", row: key.text)
    }
}
