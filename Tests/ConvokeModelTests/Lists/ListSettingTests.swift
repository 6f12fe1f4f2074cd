import ConvokeModel
import ConvokeTestSupport
import Testing

@Suite("Lists are set as coalitions print them")
struct ListSettingTests {
    private static let listed: [ListedSignatory] = [
        ListedSignatory(.organisation(SigningOrganisation(name: "Zebra", country: "SV"))),
        ListedSignatory(
            .organisation(SigningOrganisation(name: "The Anchor", names: ["es": "El Ancla"], country: "CH"))),
        ListedSignatory(.organisation(SigningOrganisation(name: "Ñandú", country: "PY"))),
        ListedSignatory(.organisation(SigningOrganisation(name: "World Body", scope: .international))),
        ListedSignatory(
            .organisation(SigningOrganisation(name: "Mission of Norway", country: "NO", category: .stateMission))),
        ListedSignatory(
            .organisation(SigningOrganisation(name: "Mission of Chile", country: "CL", category: .stateMission))),
        ListedSignatory(
            .individual(SigningIndividual(name: "Ángel Óscar Ruiz", title: "Judge", country: "SV")), display: .initials),
        ListedSignatory(.individual(SigningIndividual(name: "Zoe Able", sortName: "Able"))),
        ListedSignatory(.individual(SigningIndividual(name: "Secret Person")), display: .anonymous),
        ListedSignatory(.organisation(SigningOrganisation(name: "Secret House")), display: .withheld),
    ]

    private func names(_ list: SignatoryList) -> [[String]] { list.groups.map { $0.signatories.map(\.name) } }

    @Test("Organisations, then state missions by country, then individuals; unnamed ones only in the numbers")
    func kinds() {
        let list = SignatoryList(of: Self.listed, countryNames: { $0.name(in: "en") }, in: "en")
        #expect(list.groups.map(\.heading) == [.organisations, .stateMissions, .individuals])
        #expect(
            names(list) == [
                ["Ñandú", "The Anchor", "World Body", "Zebra"], ["Mission of Chile", "Mission of Norway"],
                ["Á. Ó. R.", "Zoe Able"],
            ])
        #expect(list.counts.organisations == 7)
        #expect(list.counts.individuals == 3)
        #expect(list.counts.signatories == 10)
        #expect(list.counts.unnamed == 2)
        #expect(!list.namesEveryCountry)
    }

    @Test("Articles are passed over on option, and a language's own name is the one that is printed and sorted")
    func articlesAndNames() {
        let form = ListForm(ignoresArticles: true)
        let english = SignatoryList(of: Self.listed, as: form, in: "en")
        #expect(english.organisations.prefix(3).map(\.name) == ["The Anchor", "Ñandú", "World Body"])
        let spanish = SignatoryList(of: Self.listed, as: form, in: "es")
        #expect(spanish.organisations.prefix(3).map(\.name) == ["El Ancla", "Ñandú", "World Body"])
        #expect(english.counts == spanish.counts)
    }

    @Test("Leads stand first in their order, the others by the alphabet")
    func leads() {
        let list = SignatoryList(
            of: Self.listed, as: ListForm(order: .leadsFirst),
            leads: [Self.listed[0].signatory.identity, Self.listed[3].signatory.identity], in: "en")
        #expect(list.groups.first?.signatories.map(\.name) == ["Zebra", "World Body", "Ñandú", "The Anchor"])
    }

    @Test("By country: international organisations, a heading for each country by its name, individuals apart")
    func countries() {
        let list = SignatoryList(
            of: Self.listed, as: ListForm(group: .country), countryNames: { $0.name(in: "en") }, in: "en")
        #expect(
            list.groups.map(\.heading)
                == [
                    .scope(.international), .country("SV"), .country("PY"), .country("CH"), .stateMissions,
                    .individuals,
                ].sorted { place($0) < place($1) })
        #expect(list.counts.signatories == 10)
    }

    private func place(_ heading: ListHeading) -> String {
        switch heading {
        case .scope: "0"
        case .country(let country): "1\(country.name(in: "en"))"
        case .stateMissions: "2"
        default: "3"
        }
    }

    @Test("By continent, with CLDR's codes")
    func regions() {
        let list = SignatoryList(of: Self.listed, as: ListForm(group: .region), in: "en")
        #expect(
            list.groups.map(\.heading) == [
                .scope(.international), .region("019"), .region("150"), .stateMissions, .individuals,
            ])
    }

    @Test("Initials are whole characters of each part of a name, in any script")
    func initials() {
        #expect("Ángel Óscar Ruiz".initials == "Á. Ó. R.")
        #expect("Jean-Paul d'Arc".initials == "J. P. D.")
        #expect("محمد علي".initials == "م. ع.")
        #expect("e\u{301}mile".initials == "E\u{301}.")
        // What is no letter is no initial, and no joined sign is cut in two.
        #expect("👩‍👩‍👧 Zoë 🇸🇻 Ruiz".initials == "Z. R.")
        #expect("क्षमा शर्मा".initials == "क्ष. श.")
    }

    @Test(
        "Milestones are round numbers and the goal",
        arguments: [
            (9, false), (10, true), (25, true), (30, false), (50, true), (75, false), (100, true), (110, false),
            (250, true), (1000, true), (2500, true), (0, false),
        ])
    func milestones(count: Int, isOne: Bool) {
        #expect(Milestone.isOne(count, goal: 777) == isOne)
        #expect(Milestone.isOne(777, goal: 777))
    }
}
