import Foundation
import Testing

@testable import ConvokeFiles

struct DocumentationTests {
    private func page() throws -> String {
        var folder = URL(filePath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return try String(contentsOf: folder.appending(path: "docs/FILES.md"), encoding: .utf8)
    }

    @Test("Every field and every choice is on the page about files")
    func documentsFields() throws {
        let words = Set(try page().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
        for record in CampaignSchema.records + [.signatory, .settings] {
            for field in record.fields {
                #expect(words.contains(field.name), "\(record.name).\(field.name)")
                guard case .words(let choices) = field.shape else { continue }
                for choice in choices { #expect(words.contains(choice), "\(record.name).\(field.name): \(choice)") }
            }
        }
    }
}
