import ConvokeModel

extension Record {
    static let organisation = Record(
        "organisation",
        [
            Field("name", .localized, required: true, "the registered name"),
            Field("acronym", .text),
            Field("aliases", .list(.text)),
            Field("scope", .words(OrganisationScope.words)),
            Field("country", .country, "the seat, for a national organisation the country it works in"),
            Field("category", .words(OrganisationCategory.words)),
            Field("domains", .list(.text), "mail and web domains that belong to it"),
            Field("website", .address),
            Field("logo", .text, "a file below assets/"),
            Field("ecosoc", .words(EcosocStatus.words), "consultative status"),
        ])
}

extension Organisation {
    init?(_ value: Value, key: Identifier<Organisation>, at spot: Spot) {
        guard let fields = value.fields(.organisation, at: spot) else { return nil }
        let name = fields["name"]?.localized()
        self.init(
            key: key, name: name ?? LocalizedText([:]), acronym: fields["acronym"]?.text(),
            aliases: fields.list("aliases") { $0.text() }, scope: fields["scope"]?.word(),
            country: fields["country"]?.parsed(Country.self), category: fields["category"]?.word() ?? .ngo,
            domains: fields.list("domains") { $0.text() }, website: fields["website"]?.parsed(WebAddress.self),
            logo: fields["logo"]?.text(), ecosoc: fields["ecosoc"]?.word())
    }
}
