/// Finds people who stand in a campaign under several keys: whose names, or sealed names and aliases, are the same.
public enum SamePeople {
    /// For each person with several keys, the first of them in the order of the alphabet.
    public static func keys(
        _ people: [Identifier<Person>: Person], sealed: [Identifier<Person>: PrivatePerson] = [:]
    ) -> [Identifier<Person>: Identifier<Person>] {
        var names: [Identifier<Person>: Set<String>] = [:]
        for (key, person) in people where person.disclosure.isPublic {
            names[key, default: []].formUnion(person.name?.texts.values.map { $0.folded } ?? [])
        }
        for (key, person) in sealed {
            names[key, default: []].formUnion(([person.name] + person.aliases).map { $0.folded })
        }
        var first: [String: Identifier<Person>] = [:]
        var leaders: [Identifier<Person>: Identifier<Person>] = [:]
        func leader(_ key: Identifier<Person>) -> Identifier<Person> {
            var key = key
            while let next = leaders[key], next != key { key = next }
            return key
        }
        for key in names.keys.sorted() {
            for name in names[key] ?? [] where !name.isEmpty {
                guard let other = first[name] else {
                    first[name] = key
                    continue
                }
                let (one, two) = (leader(other), leader(key))
                if one != two { leaders[max(one, two)] = min(one, two) }
            }
        }
        return Dictionary(uniqueKeysWithValues: leaders.keys.map { ($0, leader($0)) })
    }
}
