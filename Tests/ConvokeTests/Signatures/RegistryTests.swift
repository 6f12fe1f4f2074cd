import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@testable import Convoke

@Suite("An organisation's number in a public register stands on a statement once")
struct RegistryTests {
    private static func house(_ name: String, _ registry: String?) -> Signatory {
        .organisation(SigningOrganisation(name: name, registry: registry.flatMap { RegistryNumber($0) }))
    }

    private func add(_ name: String, _ registry: String?, in fixture: SigningFixture) async throws -> AddedSignature {
        try await fixture.workspace.perform(
            AddSignature(
                statement: "letter", details: SignatureDetails(signatory: Self.house(name, registry))))
    }

    @Test("Under another name, from another address, it is the same; taken back it is free again")
    func standsOnce() async throws {
        let fixture = try await SigningFixture()
        let first = try await add("House of Example", "ecosoc:639091", in: fixture)
        await #expect(throws: GivenRefusal.self) {
            try await add("Maison de l'exemple", "ECOSOC: 639 091", in: fixture)
        }
        let other = try await add("Maison de l'exemple", "ecosoc:639092", in: fixture)
        await #expect(throws: GivenRefusal.self) {
            try await fixture.workspace.perform(
                CorrectSignature(
                    statement: "letter", signature: other.id,
                    signatory: Self.house("Maison de l'exemple", "ecosoc:639091")))
        }
        #expect(try await fixture.count().accepted == 2)
        _ = try await fixture.workspace.perform(WithdrawSignature(statement: "letter", signature: first.id))
        #expect(try await add("Casa del ejemplo", "ecosoc:639091", in: fixture).ordinal == 3)
        // Without a number nothing is compared.
        for name in ["Red Sur", "Red Norte"] { _ = try await add(name, nil, in: fixture) }
        #expect(try await fixture.count().accepted == 4)
        try await fixture.workspace.close()
    }

    @Test("Whoever signs with a number that stands there is answered as anybody, and comes in without it, with a note")
    func answersAlike() async throws {
        let fixture = try await SigningFixture()
        func receipt(_ name: String, _ registry: String) async throws -> SignatureReceipt {
            try await fixture.workspace.perform(
                SignStatement(
                    statement: "letter", signatory: Self.house(name, registry),
                    representative: Representative(name: "Rae Person"),
                    address: try #require(MailAddress("\(name.count)@mail.example")), language: "en"), as: .anyone)
        }
        let new = try await receipt("One", "ecosoc:1")
        #expect(try await receipt("Another", "ecosoc:1") == new)
        #expect(try await receipt("Different", "ecosoc:2") == new)
        let listed = try await fixture.workspace.perform(ListSignatures(statement: "letter"))
        #expect(listed.map(\.name) == ["One", "Another", "Different"])
        let another = try await fixture.workspace.perform(ShowSignature(statement: "letter", signature: listed[1].id))
        #expect(another.details.signatory.registry == nil)
        #expect(another.details.evidence == ["Gave the number ecosoc:1, which another signature has."])
        try await fixture.workspace.close()
    }

    @Test("A signature that was turned down does not come back beside the one that was given since")
    func comesBackOnce() async throws {
        for registry in ["ecosoc:1", nil] {
            let fixture = try await SigningFixture()
            func sign() async throws -> Identifier<Signature> {
                try await fixture.sign(Self.house("House", registry), address: "rae@mail.example")
                _ = try await fixture.confirm("House")
                return try #require(try await fixture.listing("House")).id
            }
            let first = try await sign()
            _ = try await fixture.workspace.perform(RejectSignature(statement: "letter", signature: first))
            let second = try await sign()
            #expect(second != first)
            await #expect(throws: GivenRefusal.self) {
                try await fixture.workspace.perform(ApproveSignature(statement: "letter", signature: first))
            }
            _ = try await fixture.workspace.perform(RejectSignature(statement: "letter", signature: second))
            let approved = try await fixture.workspace.perform(
                ApproveSignature(statement: "letter", signature: first))
            #expect(approved.state == "accepted")
            try await fixture.workspace.close()
        }
    }

    @Test("A sheet brings numbers in and out; a row whose number stands there already is told and passed over")
    func sheets() async throws {
        let fixture = try await SigningFixture()
        let sheet = """
            Organisation,Name,Registration number
            House of Example,Rae,ecosoc:639091
            Maison de l'exemple,Bo,ECOSOC:639091
            Red Sur,Ana,77

            """
        let report = try await fixture.workspace.importSignatures(Array(sheet.utf8), to: "letter").report
        #expect(report.added == 2 && report.rejected.map { "\($0.row) \($0.code)" } == ["3 known"])
        #expect(report.flags.map { "\($0.row) \($0.code)" } == ["4 bad-registry"])
        let again = try await fixture.workspace.importSignatures(Array(sheet.utf8), to: "letter").report
        #expect(again.added == 0 && again.unchanged == 2 && again.rejected.count == 1)
        let table = try await fixture.workspace.perform(ExportSignatures(statement: "letter", withAll: true))
        #expect(table.rows.map { $0.signatory.registry?.description } == ["ecosoc:639091", nil])
        let second = try await SigningFixture()
        _ = try await second.workspace.importSignatures(Array(table.sheet(isLossless: true).utf8), to: "letter")
        let back = try await second.workspace.perform(ExportSignatures(statement: "letter", withAll: true))
        #expect(back.rows.map(\.signatory) == table.rows.map(\.signatory))
        // It is never printed.
        _ = try await fixture.workspace.perform(FreezeStatement(statement: "letter"))
        let list = try await fixture.workspace.perform(ReadManifest(statement: "letter", number: 1, language: "en"))
        #expect(try !CanonicalJSON.text(of: list).contains("639091"))
        #expect(try fixture.folder.allBytes().range(of: Data("639091".utf8)) == nil)
        try await second.workspace.close()
        try await fixture.workspace.close()
    }

    @Test("Where two are merged the number of either is kept")
    func merges() async throws {
        let fixture = try await SigningFixture()
        let one = try await add("House of Example", nil, in: fixture)
        let other = try await add("Maison de l'exemple", "ecosoc:639091", in: fixture)
        _ = try await fixture.workspace.perform(
            MergeSignatures(statement: "letter", signature: one.id, other: other.id))
        let sheet = try await fixture.workspace.perform(ShowSignature(statement: "letter", signature: one.id))
        #expect(sheet.details.signatory.registry == RegistryNumber("ecosoc:639091"))
        await #expect(throws: GivenRefusal.self) { try await add("Casa", "ecosoc:639091", in: fixture) }
        try await fixture.workspace.close()
    }
}
