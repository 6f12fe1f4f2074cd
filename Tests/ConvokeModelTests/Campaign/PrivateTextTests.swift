import ConvokeModel
import ConvokeTestSupport
import Testing

struct PrivateTextTests {
    private static let knowledge = PrivateKnowledge(
        people: ["witness-1"],
        secrets: ["María José Ñuñez", "la Ñuña", "maria@secret.example", "王小明", "محمد الأحمد", "+41 79 555 01 23"])

    private static func spoiled(_ words: String) -> [Spoiled] {
        let text: LocalizedText = ["en": "A word, and " + words + "; and more.", "es": "Nada."]
        func spoil(
            _ place: String, _ change: @escaping @Sendable (inout CampaignContent, LocalizedText) -> Void,
            _ path: String
        ) -> Spoiled {
            Spoiled(place, { change(&$0, text) }, "private-in-public-text at \(path)")
        }
        return [
            spoil("campaign name", { $0.campaign.name = $1 }, "campaign defenders/name/en"),
            spoil("campaign summary", { $0.campaign.summary = $1 }, "campaign defenders/summary/en"),
            spoil("title", { content, text in content.change { $0.title = text } }, "event panel/title/en"),
            spoil("summary", { content, text in content.change { $0.summary = text } }, "event panel/summary/en"),
            spoil("body", { content, text in content.change { $0.body = text } }, "event panel/body/en"),
            spoil(
                "note of an unannounced time",
                { content, text in content.change { $0.when = .unannounced(note: text) } }, "event panel/unannounced/en"
            ),
            spoil(
                "agenda", { content, text in content.change { $0.agenda = [AgendaItem(title: text)] } },
                "event panel/agenda/0/title/en"),
            spoil(
                "cue",
                { content, text in
                    content.change { $0.agenda = [AgendaItem(title: ["en": "Welcome"], cue: text)] }
                }, "event panel/agenda/0/cue/en"),
            spoil(
                "participant", { content, text in content.change { $0.participants[0].describedAs = text } },
                "event panel/participants/0/described-as/en"),
            spoil(
                "link",
                { content, text in content.change { $0.links = [Link(label: text, address: "https://example.org")] } },
                "event panel/links/0/label/en"),
            spoil(
                "public link from afar",
                { content, text in
                    content.change {
                        $0.online?.label = text
                        $0.disclosure.link = .public
                    }
                }, "event panel/online/label/en"),
            spoil(
                "symbol of a document",
                { content, text in content.change { $0.documents = [CitedDocument(symbol: text["en"])] } },
                "event panel/documents/0/symbol"),
            spoil(
                "tag", { content, text in content.change { $0.tags = ["film", text["en"] ?? ""] } },
                "event panel/tags/1"),
            spoil(
                "signatory",
                { content, text in
                    content.changeLetter { $0.signatories += [.individual(SigningIndividual(name: text["en"] ?? ""))] }
                },
                "statement letter/signatories/3/name"),
            spoil(
                "contact of a statement",
                { content, text in content.changeLetter { $0.statement.contact = text["en"] } },
                "statement letter/contact"),
            spoil(
                "film", { content, text in content.films = ["doc": Film(key: "doc", title: text)] }, "film doc/title/en"
            ),
            spoil(
                "director",
                { content, text in
                    content.films = ["doc": Film(key: "doc", title: ["en": "Film"], directors: [text["en"] ?? ""])]
                },
                "film doc/directors/0"),
            spoil(
                "forum", { content, text in content.forums = ["hrc": Forum(key: "hrc", name: text)] },
                "forum hrc/name/en"),
            spoil(
                "access", { content, text in content.change { $0.accessibility.note = text } },
                "event panel/access/note/en"),
            spoil(
                "content warning", { content, text in content.change { $0.contentWarnings = [text] } },
                "event panel/content-warnings/0/en"),
            spoil(
                "document", { content, text in content.change { $0.documents = [CitedDocument(title: text)] } },
                "event panel/documents/0/title/en"),
            spoil(
                "statement title", { content, text in content.changeLetter { $0.statement.title = text } },
                "statement letter/title/en"),
            spoil(
                "statement text", { content, text in content.changeLetter { $0.statement.text = text } },
                "statement letter/body/en"),
            spoil(
                "closing", { content, text in content.changeLetter { $0.statement.closing = text } },
                "statement letter/closing/en"),
            spoil(
                "demand", { content, text in content.changeLetter { $0.statement.addressees[0].demands[0] = text } },
                "statement letter/addressees/0/demands/0/en"),
            spoil(
                "addressee", { content, text in content.changeLetter { $0.statement.addressees[0].name = text } },
                "statement letter/addressees/0/name/en"),
            spoil(
                "statement document",
                { content, text in content.changeLetter { $0.statement.documents = [CitedDocument(title: text)] } },
                "statement letter/documents/0/title/en"),
            spoil("person", { $0.people["ana"]?.describedAs = $1 }, "person ana/described-as/en"),
            spoil("organisation", { $0.organisations["ishr"]?.name = $1 }, "organisation ishr/name/en"),
            spoil("venue", { $0.venues["palais"]?.name = $1 }, "venue palais/name/en"),
            spoil("room", { $0.venues["palais"]?.rooms["xxv"]?.name = $1 }, "venue palais/rooms/xxv/name/en"),
        ]
    }

    @Test("A sealed name is found wherever public text may stand", arguments: spoiled("María José Ñuñez"))
    func everywhere(spoiled: Spoiled) {
        #expect(spoiled.content.places(knowing: Self.knowledge) == spoiled.found)
    }

    @Test(
        "It is found in another case, without accents, across lines and marks, and hidden behind what nobody sees",
        arguments: [
            "maria jose nunez", "MARIA JOSE NUNEZ", "María-José  Ñuñez", "María\nJosé\nÑuñez", "**María** José _Ñuñez_",
            "Mari\u{301}a Jose\u{301} N\u{303}un\u{303}ez",
            "(María José Ñuñez)", "María José Ñuñez’s", "LA NUÑA", "write to Maria@Secret.example.",
            "<maria@secret.example>", "Mar\u{AD}ía José Ñu\u{200B}ñez",
            "ＭＡＲＩＡ ＪＯＳＥ ＮＵＮＥＺ", "证人王小明将发言", "王小明",
            "قال محمد الأحمد", "ومحمد الأحمد", "ولمحمّد الأحمد", "call 0041-79-555 0123", "(+41)795550123",
        ])
    func disguised(words: String) {
        var content = CampaignContent.sample
        content.change { $0.body = ["en": "So said \(words) yesterday."] }
        #expect(content.places(knowing: Self.knowledge) == ["private-in-public-text at event panel/body/en"])
    }

    @Test(
        "Parts of a name, and words that hold it, are no finding",
        arguments: [
            "María", "José Ñuñez", "María José", "María José Ñuñezson", "Laña Ñuña", "王小", "محمدي الأحمد", "41 79 555",
        ])
    func others(words: String) {
        var content = CampaignContent.sample
        content.change { $0.body = ["en": "So said \(words) yesterday."] }
        #expect(content.places(knowing: Self.knowledge) == [])
    }

    @Test("No finding repeats the secret, in no case and no accents")
    func neverEchoes() throws {
        for spoiled in Self.spoiled("María José Ñuñez of maria@secret.example, la Ñuña") {
            let findings = spoiled.content.findings(knowing: Self.knowledge)
            #expect(!findings.isEmpty)
            let text = try CanonicalJSON.text(of: findings).folded
            for secret in Self.knowledge.secrets { #expect(!text.contains(secret.folded)) }
        }
    }

    @Test(
        "A venue that is not public is found in public text by name and address",
        arguments: ["the Palais des Nations", "Avenue de la Paix 14", "palais DES nations"])
    func hiddenVenue(words: String) {
        var content = CampaignContent.sample
        content.venues["palais"]?.disclosure = .confirmedGuests
        content.change { $0.body = ["en": "Come to \(words)."] }
        #expect(content.places() == ["private-in-public-text at event panel/body/en"])
        content.changeLetter { $0.statement.text = ["en": "At \(words)."] }
        #expect(content.places().contains("private-in-public-text at statement letter/body/en"))
        content.venues["palais"]?.disclosure = .public
        #expect(content.places() == [])
    }

    @Test("A venue that one event hides is found in that event's text only")
    func venueHiddenByTheEvent() {
        var content = CampaignContent.sample
        content.change {
            $0.body = ["en": "At the Palais des Nations."]
            $0.disclosure.venue = .confirmedGuests
        }
        var other = Event.sample("other")
        other.body = ["en": "At the Palais des Nations."]
        content.events["other"] = WrittenEvent(event: other)
        #expect(content.places() == ["private-in-public-text at event panel/body/en"])
    }

    @Test(
        "A link that is not public is found, with or without its scheme",
        arguments: [
            "https://meet.example/secret-room", "meet.example/secret-room", "HTTP://MEET.EXAMPLE/SECRET-ROOM",
            "[here](https://meet.example/secret-room)",
        ])
    func hiddenLink(words: String) {
        var content = CampaignContent.sample
        content.change { $0.body = ["en": "Join at \(words) at noon."] }
        #expect(content.places() == ["private-in-public-text at event panel/body/en"])
        content.change { $0.disclosure.link = .public }
        #expect(content.places() == [])
    }

    @Test("A link that is not public is found among the public links, of that event and of others")
    func linkAmongLinks() {
        var content = CampaignContent.sample
        content.change { $0.links = [Link(label: ["en": "Join"], address: "https://meet.example/secret-room")] }
        #expect(content.places() == ["private-in-public-text at event panel/links/0/address"])
    }

    @Test("A link that one event hides is found where another gives it to everybody")
    func linkHiddenElsewhere() {
        var content = CampaignContent.sample
        var other = Event.sample("other")
        other.disclosure.link = .public
        content.events["other"] = WrittenEvent(event: other)
        #expect(content.places() == ["private-in-public-text at event other/online/address"])
    }

    @Test("Secrets of one or two letters are not looked for: they would be found everywhere")
    func short() {
        var content = CampaignContent.sample
        content.change { $0.body = ["en": "Li and Bo."] }
        #expect(content.places(knowing: PrivateKnowledge(secrets: ["Li", "Bo", ""])) == [])
    }
}
