import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("A weekend with a sheet that grows")
struct SheetThatGrowsTests {
    private let folder: TemporaryFolder
    private let workspace: Workspace

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder)
        _ = try await workspace.perform(ApplyCampaign(content: .sample))
    }

    private struct Row {
        var number: Int
        var name: String
        var person: String
        var country = "Peru"
        var line: String { "2024-03-0\(number % 9),\(name),\(person),\(country),p\(number)@org\(number).org" }
    }

    private static let headings = "Timestamp,Organisation name,Representative,Country,Email"

    private static func name(_ number: Int) -> String {
        let places = ["Norte", "Sur", "Este", "Oeste", "Valle", "Costa", "Sierra", "Selva"]
        let causes = ["Memoria", "Justicia", "Libertad", "Dignidad", "Igualdad", "Verdad", "Refugio", "Palabra"]
        let kinds = ["Red", "Mesa", "Foro", "Casa"]
        return "\(kinds[number / 64 % 4]) \(causes[number / 8 % 8]) \(places[number % 8])"
    }

    private func take(_ rows: [Row], headings: String = headings, isTrial: Bool = false) async throws
        -> SignatureImportReport
    {
        let text = ([headings] + rows.map(\.line)).joined(separator: "\n")
        return try await workspace.importSignatures(Array(text.utf8), to: "letter", isTrial: isTrial).report
    }

    private func accepted() async throws -> [SignatureListing] {
        try await workspace.perform(ListSignatures(statement: "letter", state: .accepted))
    }

    private static func numbers(_ report: SignatureImportReport) -> [Int] {
        [
            report.added, report.changed, report.unchanged, report.gone.count, report.suspicions.count,
            report.rejected.count,
        ]
    }

    @Test("Friday 160 rows, Saturday 40 more with corrections, Sunday a second form in Spanish")
    func weekend() async throws {
        let before = try await accepted().count
        var rows = (0..<160).map { Row(number: $0, name: Self.name($0), person: "P \($0)") }
        let friday = try await take(rows)
        #expect(Self.numbers(friday) == [160, 0, 0, 0, 0, 0])
        #expect(try await accepted().count == before + 160)
        #expect(Self.numbers(try await take(rows)) == [0, 0, 160, 0, 0, 0])

        rows += (160..<200).map { Row(number: $0, name: Self.name($0), person: "P \($0)") }
        rows[3].name += " y Paz"
        rows[4].person = "Another Person"
        rows[5].country = "Chile"
        let deleted = [rows[10].name, rows[11].name]
        rows.removeSubrange(10...11)
        #expect(Self.numbers(try await take(rows, isTrial: true)) == [40, 3, 155, 2, 0, 0])
        #expect(try await accepted().count == before + 160)
        let saturday = try await take(rows)
        #expect(Self.numbers(saturday) == [40, 3, 155, 2, 0, 0])
        let signatures = try await accepted()
        // Nobody is withdrawn by a sheet, every number is there once, and corrections are on the list.
        #expect(signatures.filter { saturday.gone.contains($0.id) }.map(\.name).sorted() == deleted.sorted())
        #expect(signatures.compactMap(\.ordinal).sorted() == Array(1...(before + 200)))
        #expect(
            signatures.contains { $0.name == Self.name(3) + " y Paz" }
                && !signatures.contains { $0.name == Self.name(3) })
        #expect(signatures.first { $0.name == Self.name(5) }?.country == "CL")

        // The second form: its people are others, but three of the organisations have signed already, one by the same mail.
        let spanish = "Marca temporal,Nombre de la organización,Representante,País,Correo electrónico"
        let late = [
            Row(number: 300, name: "Colectivo Nuevo", person: "Q"),
            Row(number: 301, name: Self.name(20).uppercased(), person: "Q"),
            Row(number: 302, name: "\"La \(Self.name(21)), A.C.\"", person: "Q"),
            Row(number: 22, name: Self.name(22), person: "Q"),
        ]
        let sunday = try await take(late, headings: spanish)
        #expect(Self.numbers(sunday) == [3, 0, 0, 0, 2, 1])
        #expect(sunday.suspicions.map(\.reasons) == [[.foldedName], [.foldedName]])
        #expect(sunday.rejected.map { "\($0.row) \($0.code)" } == ["5 known"])
        #expect(try await accepted().count == before + 203)
        // The first form again: nothing of the second is gone from it.
        #expect(Self.numbers(try await take(rows)) == [0, 0, 198, 2, 0, 0])

        // The secretariat decides: one is merged, one is distinct, and neither is asked about again.
        let asked = try await workspace.perform(ListSuspicions(statement: "letter"))
        #expect(asked.map { SuspicionDecision?.none == $0.decision } == [true, true])
        let (first, second) = (try #require(asked.first), try #require(asked.last))
        _ = try await workspace.perform(MergeSignatures(statement: "letter", signature: first.a, other: first.b))
        _ = try await workspace.perform(
            DistinguishSignatures(statement: "letter", signature: second.b, other: second.a))
        #expect(try await workspace.perform(ListSuspicions(statement: "letter")) == [])
        #expect(try await accepted().count == before + 202)
        #expect(Self.numbers(try await take(late, headings: spanish)) == [0, 0, 3, 0, 0, 1])
        let bytes = try folder.allBytes()
        #expect(bytes.range(of: Data("Colectivo Nuevo".utf8)) == nil && bytes.range(of: Data("org300".utf8)) == nil)
        try await workspace.close()
    }
}
