import Convoke
import Testing

@Suite("What use cases take")
struct RequestSchemaTests {
    @Test("The declaration of each use case tells what it takes, but for a whole campaign")
    func isWhole() {
        let open = UseCaseRegistry.all.filter { !$0.schema().isWhole }.map(\.name)
        #expect(open == ["campaign.apply", "campaign.plan"])
    }

    @Test("Fields, choices and what may be left out are told apart")
    func tells() throws {
        let schema = try UseCaseRegistry.named("event.new").schema().schema
        guard case .object(let fields) = schema else {
            Issue.record("\(schema)")
            return
        }
        let key = try #require(fields.first { $0.name == "key" })
        #expect(key == .init(name: "key", schema: .text, isRequired: true))
        let kind = try #require(fields.first { $0.name == "kind" })
        #expect(kind.schema == .words(EventKind.allCases.map(\.rawValue)))
        #expect(fields.first { $0.name == "title" }?.schema == .map(.text))
        let token = try UseCaseRegistry.named("token.new").schema().schema
        #expect(
            token
                == .object([
                    .init(name: "holder", schema: .text, isRequired: true),
                    .init(name: "role", schema: .words(Role.allCases.map(\.rawValue)), isRequired: true),
                    .init(name: "days", schema: .integer, isRequired: false),
                ]))
    }
}
