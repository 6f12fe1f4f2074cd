import ConvokeModel
import Testing

struct RegistryNumberTests {
    @Test(
        "A number in a register is the same however it is spelt",
        arguments: [
            ("ecosoc:639091", "ECOSOC: 639 091", true), ("uk-charities:1098893", "UK Charities:1098893", true),
            ("ch:CHE-123.456.789", "CH:che123456789", true), ("ecosoc:639091", "uk-charities:639091", false),
            ("uk-companies:00123456", "uk-companies:123456", false), ("ecosoc:12", "ecosoc:123", false),
        ])
    func same(one: String, other: String, isSame: Bool) throws {
        let (one, other) = (try #require(RegistryNumber(one)), try #require(RegistryNumber(other)))
        #expect((one.identity == other.identity) == isSame)
        #expect(RegistryNumber(one.description) == one)
    }

    @Test(
        "A number that does not say in which register is none",
        arguments: ["639091", ":639091", "ecosoc:", "ecosoc: - ", "12:34", "", "a\nb:1", "ecosoc:1\u{0}"])
    func none(text: String) { #expect(RegistryNumber(text) == nil) }
}
