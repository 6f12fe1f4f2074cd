import ConvokeModel
import ConvokeTestSupport
import Testing

@Suite("The text that a list is sealed by")
struct ManifestTextTests {
    /// The last name tries to look like the text that is put together.
    @Test(
        "It is the list's canonical JSON, however many names there are and whatever they are",
        arguments: [0, 1, 1_000, 2_001])
    func canonical(count: Int) throws {
        let names = (0..<count).map { "N \($0)" } + [#""signatories":[]"#, "\"\\\"signatories\":[]"]
        let signatories = names.enumerated().map { number, name in
            number % 3 == 0
                ? Signatory.individual(SigningIndividual(name: name, country: "CH"))
                : .organisation(SigningOrganisation(name: name, country: number % 2 == 0 ? "PY" : "MX"))
        }
        for list in [
            SignatoryList(of: signatories, in: "es"), SignatoryList(groups: []),
            SignatoryList(groups: [
                ListGroup(.organisations, []), ListGroup(.individuals, Array(signatories.prefix(1))),
            ]),
        ] {
            let manifest = Manifest(
                statement: "letter", number: 1, kind: .correction, language: "es", version: 1, text: "ab",
                asOf: "2026-11-30", note: #"of "signatories":[]"#, list: list,
                retracted: signatories.suffix(1), previous: nil)
            #expect(try manifest.canonicalText == CanonicalJSON.text(of: manifest))
        }
    }
}
