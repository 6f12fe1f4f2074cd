import ConvokeModel

extension When: SchemaDescribed {
    static var sample: When { .unannounced(note: nil) }
    static var described: RequestSchema {
        .choice([
            .one("allDay", [.needed("from", .text), .needed("through", .text), .maybe("zone", .text)]),
            .one(
                "timed",
                [
                    .needed("start", .text), .maybe("end", .text), .needed("zone", .text),
                    .maybe("fold", .words(Fold.allCases.map(\.rawValue))),
                ]),
            .one("unannounced", [.maybe("note", .map(.text))]),
        ])
    }
}

extension Disclosure: SchemaDescribed {
    static var sample: Disclosure { .never }
    static var described: RequestSchema {
        .choice([
            .one("public"), .one("confirmedGuests"), .one("onTheDay", [.needed("from", .text)]), .one("never"),
        ])
    }
}

extension EntryRule: SchemaDescribed {
    static var sample: EntryRule { .open }
    static var described: RequestSchema {
        .choice([
            .one("open"), .one("list", [.maybe("by", .text)]),
            .one("badge", [.maybe("address", .text), .maybe("by", .text)]),
        ])
    }
}

extension DeadlineZone: SchemaDescribed {
    static var sample: DeadlineZone { .anywhereOnEarth }
    static var described: RequestSchema { .choice([.one("zone", [.needed("_0", .text)]), .one("anywhereOnEarth")]) }
}

extension Recurrence.Limit: SchemaDescribed {
    static var sample: Recurrence.Limit { .forever }
    static var described: RequestSchema {
        .choice([
            .one("forever"), .one("count", [.needed("_0", .integer)]), .one("until", [.needed("_0", .text)]),
        ])
    }
}

extension Signatory: SchemaDescribed {
    static var sample: Signatory { .individual(SigningIndividual(name: "Ana")) }
    static var described: RequestSchema {
        .choice([
            .object([.needed("organisation", RequestSchema.of(SigningOrganisation.self).schema)]),
            .object([.needed("individual", RequestSchema.of(SigningIndividual.self).schema)]),
        ])
    }
}
