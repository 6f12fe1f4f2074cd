import ConvokeModel
import Foundation
import Testing

@testable import ConvokeFiles

struct SchemaTests {
    private func definitions() throws -> [String: [String: Any]] {
        let schema = try JSONSerialization.jsonObject(with: Data(CampaignSchema.json.utf8)) as? [String: Any]
        #expect(schema?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        return try known(schema?["$defs"] as? [String: [String: Any]])
    }

    /// Where each record can be met: files in which `FIELD` is taken by one field of that record, or by none.
    static let holders: [(record: Record, file: String, text: String)] = [
        (.campaign, "campaign.yaml", "FIELD\n"),
        (.group, "campaign.yaml", "groups:\n  g:\n    FIELD\n"),
        (.equipment, "campaign.yaml", "equipment:\n  e:\n    FIELD\n"),
        (.organisation, "organisations.yaml", "a:\n  FIELD\n"),
        (.person, "people.yaml", "a:\n  FIELD\n"),
        (.onTheDay, "people.yaml", "a:\n  disclosure:\n    FIELD\n"),
        (.venue, "venues.yaml", "a:\n  FIELD\n"),
        (.room, "venues.yaml", "a:\n  rooms:\n    r:\n      FIELD\n"),
        (.access, "venues.yaml", "a:\n  access:\n    FIELD\n"),
        (.available, "venues.yaml", "a:\n  available:\n    -\n      FIELD\n"),
        (.film, "films.yaml", "a:\n  FIELD\n"),
        (.licence, "films.yaml", "a:\n  licence:\n    FIELD\n"),
        (.forum, "forums.yaml", "a:\n  FIELD\n"),
        (.session, "forums.yaml", "a:\n  sessions:\n    s:\n      FIELD\n"),
        (.slot, "forums.yaml", "a:\n  sessions:\n    s:\n      slots:\n        t:\n          FIELD\n"),
        (.event, "events/a.md", "---\nFIELD\n---\n"),
        (.eventTranslation, "events/a.es.md", "---\nFIELD\n---\n"),
        (.repeats, "events/a.md", "---\nrepeats:\n  FIELD\n---\n"),
        (.movedInstance, "events/a.md", "---\nrepeats:\n  moved:\n    -\n      FIELD\n---\n"),
        (.place, "events/a.md", "---\nplace:\n  FIELD\n---\n"),
        (.online, "events/a.md", "---\nonline:\n  FIELD\n---\n"),
        (.forumReference, "events/a.md", "---\nforum:\n  FIELD\n---\n"),
        (.host, "events/a.md", "---\norganisers:\n  -\n    FIELD\n---\n"),
        (.participant, "events/a.md", "---\nparticipants:\n  -\n    FIELD\n---\n"),
        (.agendaItem, "events/a.md", "---\nagenda:\n  -\n    FIELD\n---\n"),
        (.list, "events/a.md", "---\nentry:\n  list:\n    FIELD\n---\n"),
        (.badge, "events/a.md", "---\nentry:\n  badge:\n    FIELD\n---\n"),
        (.listEntry, "events/a.md", "---\nentry:\n  FIELD\n---\n"),
        (.badgeEntry, "events/a.md", "---\nentry:\n  FIELD\n---\n"),
        (.registration, "events/a.md", "---\nregistration:\n  FIELD\n---\n"),
        (.question, "events/a.md", "---\nregistration:\n  questions:\n    -\n      FIELD\n---\n"),
        (.condition, "events/a.md", "---\nregistration:\n  questions:\n    -\n      shown-if:\n        FIELD\n---\n"),
        (.document, "events/a.md", "---\ndocuments:\n  -\n    FIELD\n---\n"),
        (.link, "events/a.md", "---\nlinks:\n  -\n    FIELD\n---\n"),
        (.eventDisclosure, "events/a.md", "---\ndisclosure:\n  FIELD\n---\n"),
        (.statement, "statements/a.md", "---\nFIELD\n---\n"),
        (.addressee, "statements/a.md", "---\naddressees:\n  -\n    FIELD\n---\n"),
        (.deadline, "statements/a.md", "---\ndeadline:\n  FIELD\n---\n"),
        (.statementTranslation, "statements/a.es.md", "---\nFIELD\n---\n"),
        (.translatedAddressee, "statements/a.es.md", "---\naddressees:\n  -\n    FIELD\n---\n"),
    ]

    @Test("Every record of the schema is met in a file, and the other way round")
    func namesAllRecords() throws {
        let names = Set(Self.holders.map { $0.record.name.replacing(" ", with: "-") })
        #expect(Set(try definitions().keys).subtracting(CampaignSchema.maps.map(\.name)) == names)
    }

    @Test("Readers and schema know the same fields, and readers look at the value of each", arguments: holders.indices)
    func sameFields(index: Int) throws {
        let (record, file, text) = Self.holders[index]
        let definition = try known(definitions()[record.name.replacing(" ", with: "-")])
        let properties = try known(definition["properties"] as? [String: Any])
        #expect(Set(properties.keys) == Set(record.fields.flatMap { [$0.name, $0.camelName] }))
        // A value that no field takes: whoever reads the field complains of what is inside it.
        for field in properties.keys {
            let problems = try TemporaryCampaign([file: text.replacing("FIELD", with: "\(field): {\"\": [[]]}")]).read()
                .problems
            #expect(
                !problems.contains { $0.code == "unknown-key" && $0.message.contains("'\(field)'") },
                "\(record.name).\(field)")
            let fieldLine = text.prefix(upTo: try known(text.range(of: "FIELD")).lowerBound).split(
                separator: "\n", omittingEmptySubsequences: false
            ).count
            #expect(
                problems.contains {
                    $0.file == file && $0.line == fieldLine && !["missing-field", "no-time"].contains($0.code)
                },
                "\(record.name).\(field) is not read")
        }
        let strange = try TemporaryCampaign([file: text.replacing("FIELD", with: "zzzzzz: 1")]).read().problems
        #expect(strange.contains { $0.code == "unknown-key" && $0.message.contains("'zzzzzz'") })
    }

    @Test("Choices are the model's words, and ours only camel-case twins beside them")
    func words() throws {
        let event = try known(definitions()["event"]?["properties"] as? [String: [String: Any]])
        #expect(event["kind"]?["enum"] as? [String] == EventKind.words)
        #expect(event["state"]?["enum"] as? [String] == EventState.words)
        #expect(event["coSponsors"]?["$ref"] as? String == "#/$defs/event/properties/co-sponsors")
        #expect(try definitions()["event"]?["required"] as? [String] == ["kind", "title"])
        #expect(try definitions()["event"]?["additionalProperties"] as? Bool == false)
    }

    @Test("Every reference leads to a definition")
    func referencesLead() throws {
        let names = try definitions().keys
        for reference in CampaignSchema.json.split(separator: "\"").filter({ $0.hasPrefix("#/$defs/") }) {
            let name = try known(reference.split(separator: "/").dropFirst(2).first)
            #expect(names.contains(String(name)))
        }
    }
}
