import ConvokeModel
import ConvokeTestSupport
import Testing

struct SignatoryListTests {
    private static let signatories: [Signatory] = [
        .organisation(SigningOrganisation(name: "Ost", country: "CH")),
        .organisation(SigningOrganisation(name: "Ñandú", country: "PY")),
        .individual(SigningIndividual(name: "Zoë", country: "SV")), .organisation(SigningOrganisation(name: "Nube")),
        .organisation(SigningOrganisation(name: "Azul", country: "PY")),
        .individual(SigningIndividual(name: "Ángel", country: "CH")),
    ]

    @Test("The list is sorted in the letter's language, organisations apart from people")
    func sorted() {
        let list = SignatoryList(of: Self.signatories, in: "es")
        #expect(list.organisations.map(\.name) == ["Azul", "Nube", "Ñandú", "Ost"])
        #expect(list.individuals.map(\.name) == ["Ángel", "Zoë"])
    }

    @Test("Every printed number is counted from the list")
    func counts() {
        let list = SignatoryList(of: Self.signatories, in: "es")
        #expect(list.count == 6)
        #expect(list.organisations.count == 4)
        #expect(list.individuals.count == 2)
        #expect(list.countryCount == 3)
        let empty = SignatoryList(of: [], in: "es")
        #expect(empty.count == 0)
        #expect(empty.countryCount == 0)
    }

    @Test("A signatory is the same by kind and name, whatever its case, accents and signs")
    func identity() {
        let one = Signatory.organisation(SigningOrganisation(name: "Ñandú, A.C.", country: "PY"))
        #expect(one.identity == Signatory.organisation(SigningOrganisation(name: "NANDU A C", country: "MX")).identity)
        #expect(one.identity != Signatory.individual(SigningIndividual(name: "Ñandú, A.C.")).identity)
        #expect(one.identity != Signatory.organisation(SigningOrganisation(name: "Ñandú")).identity)
    }

    @Test("A signatory survives JSON", arguments: signatories)
    func codable(signatory: Signatory) throws {
        #expect(try CanonicalJSON.value(Signatory.self, from: try CanonicalJSON.text(of: signatory)) == signatory)
    }
}
