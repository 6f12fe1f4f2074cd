import ConvokeModel

extension Campaign {
    /// The campaign that `campaign.yaml` describes; `folder` names it where the file does not.
    init?(_ fields: FieldReader, folder: String, _ surroundings: inout Surroundings) {
        let name = fields["name"]?.localized()
        let languages = fields["languages"].map { $0.languages() } ?? []
        let zone = fields["zone"]?.parsed(Zone.self)
        let domain = fields["domain"]?.domain()
        let risk: RiskLevel = fields["risk"]?.word() ?? .standard
        let key = fields.has("key") ? fields["key"]?.key(Campaign.self) : Self.key(folder, fields)
        surroundings.risk = risk
        if let zone { surroundings.zone = zone }
        if !languages.isEmpty { surroundings.languages = languages }
        let summary = fields["summary"]?.localized()
        let publisher = fields["publisher"]?.localized()
        let website = fields["website"]?.parsed(WebAddress.self)
        let countries = fields["countries"]?.countryNames() ?? [:]
        let groups =
            fields["groups"]?.entries(OrganisationGroup.self) { _, value, spot in value.group(at: spot) } ?? [:]
        let equipment = fields["equipment"]?.entries(Equipment.self) { _, value, spot in value.equipment(at: spot) }
        let travelMinutes = fields["travel-minutes"]?.number(.minutes)
        guard let key, let name, let zone, let domain, !languages.isEmpty else { return nil }
        self.init(
            key: key, name: name, summary: summary, languages: languages, zone: zone, publisher: publisher, risk: risk,
            countries: countries, groups: groups, domain: domain, website: website,
            equipment: equipment?.isEmpty == true ? nil : equipment, travelMinutes: travelMinutes)
    }

    private static func key(_ folder: String, _ fields: FieldReader) -> Identifier<Campaign>? {
        if let key = Identifier<Campaign>(folder) { return key }
        fields.page.error(
            "bad-key", "The folder's name \(folder.quoted) cannot be the campaign's key: \(Identifier<Campaign>.rule).",
            hint: "Add a line such as 'key: \(suggestedKey(folder))'.", at: .start)
        return nil
    }

    private static func suggestedKey(_ folder: String) -> String {
        let key = folder.folded.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "-").prefix(80)
        return Identifier<Campaign>(String(key))?.text ?? "our-campaign"
    }
}

extension Value {
    fileprivate func languages() -> [LanguageTag] {
        var seen: Set<LanguageTag> = []
        let tags = list { value in
            value.language().flatMap { tag in
                if seen.insert(tag).inserted { return tag }
                value.refuse("bad-value", "'\(tag)' stands in the list twice.", hint: "Delete one.")
                return LanguageTag?.none
            }
        }
        if case .list(let items) = node.value, items.isEmpty {
            refuse(
                "empty-value", "A campaign has at least one language.",
                hint: "Write the one that its files are in, such as [en].")
        }
        return tags
    }

    fileprivate func domain() -> String? {
        guard let text = text("a host name such as example.org") else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isHost =
            text.utf8.count <= 253
            && parts.allSatisfy { part in
                (1...63).contains(part.utf8.count) && part.first != "-" && part.last != "-"
                    && part.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
            }
        if isHost { return text }
        refuse(
            "bad-value", "\(text.quoted) is no host name.",
            hint: "Write one such as example.org: small letters, digits, hyphens and dots.")
        return nil
    }

    fileprivate func countryNames() -> [Country: LocalizedText] {
        guard case .map(let pairs) = node.value else {
            refuse("wrong-kind", "'countries' is a map of country code to name, such as {SV: El Salvador}.")
            return [:]
        }
        var names: [Country: LocalizedText] = [:]
        for pair in pairs {
            let key = Value(node: YamlNode(spot: pair.spot, value: .text(pair.key, .plain)), name: name, page: page)
            guard let country = key.parsed(Country.self) else { continue }
            names[country] = Value(node: pair.value, name: pair.key, page: page).localized()
        }
        return names
    }

    fileprivate func equipment(at spot: Spot) -> Equipment? {
        guard let fields = fields(.equipment, at: spot) else { return nil }
        return Equipment(
            name: fields["name"]?.localized() ?? LocalizedText([:]), count: fields["count"]?.number(.people) ?? 1)
    }

    fileprivate func group(at spot: Spot) -> OrganisationGroup? {
        guard let fields = fields(.group, at: spot) else { return nil }
        return OrganisationGroup(
            name: fields["name"]?.localized() ?? LocalizedText([:]), members: fields.list("members") { $0.key() })
    }
}
