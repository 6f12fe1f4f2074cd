import ConvokeModel
import Foundation
import Testing

@testable import ConvokeStore

@Suite("What is sealed in great numbers is kept as fields")
struct FieldsTests {
    private static let until = Date(timeIntervalSince1970: 1_760_000_000.25)

    private static let messages: [SigningMessage] = [
        .confirmSignature(link: "a", until: until), .signatureExists, .signatureReceived(link: "b"),
        .signatureAccepted(link: ""), .signatureDeclined, .signatureWithdrawn, .textCorrected(since: 3),
        .textChanged(since: 2, link: "c", consent: .optOut, until: until),
        .signInvitation(organisation: "Ñandú \u{200F}🕊", link: "d"), .statementPublished,
        .letter(addressee: "Minister", channel: nil), .letter(addressee: "", channel: "post"),
    ]

    private static let details: [SignatureDetails] = {
        let plain = SignatureDetails(signatory: .individual(SigningIndividual(name: "A")))
        var whole = SignatureDetails(
            signatory: .organisation(
                SigningOrganisation(
                    name: "ARTICLE 19", names: ["en": "ARTICLE 19", "es": "ARTÍCULO 19"], acronym: "A19", country: "GB",
                    scope: .international, category: .network, website: WebAddress("https://article19.example"),
                    domain: "article19.example", sortName: "Article",
                    registry: RegistryNumber("uk-charities:327421"))),
            representative: Representative(name: "Ana", title: "Director", mandate: .standing),
            address: MailAddress("ana@article19.example"), display: .initials,
            consents: SignatureConsents(publish: false, contact: true, shareWithLead: true), proof: .mailDomain,
            evidence: ["a paper", ""],
            former: [
                .individual(
                    SigningIndividual(
                        name: "Ana", title: "Dr", affiliation: "", country: "SV", sortName: "Paz, Ana"))
            ])
        whole.retraction = .shown
        return [plain, whole]
    }()

    @Test("Every message and every detail of a signature reads back as it was")
    func readsBack() throws {
        for message in Self.messages {
            let address = try #require(MailAddress("ana@example.org"))
            let draft = SigningDraft(message: message, name: "Ana\u{0}Paz", address: address)
            #expect(try readBack(draft) == draft)
        }
        for details in Self.details { #expect(try readBack(details) == details) }
    }

    @Test("Fields that are cut anywhere, or changed in any byte, are told or read as something: nothing crashes")
    func damaged() throws {
        for details in Self.details {
            let bytes = bytes(of: details)
            for count in 0..<bytes.count {
                #expect(throws: (any Error).self) {
                    var fields = try FieldReader(Array(bytes.prefix(count)))
                    _ = try SignatureDetails(from: &fields)
                }
            }
            for place in bytes.indices {
                for change in [UInt8(1), 0x7F, 0x80, 0xFF] {
                    var changed = bytes
                    changed[place] ^= change
                    guard var fields = try? FieldReader(changed) else { continue }
                    _ = try? SignatureDetails(from: &fields)
                }
            }
        }
    }

    @Test("Details that were sealed as JSON, as they were before, are opened like those sealed as fields")
    func opensJSON() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        let details = Self.details[1]
        let opened = try await store.write(as: StoreFixture.ada) { transaction in
            let place = SealedPlace(field: "test", row: "row")
            let scope = SealingScope.statement("letter")
            return try [
                transaction.sealed(details, in: place, of: scope),
                transaction.sealed(fields: details, in: place, of: scope),
            ].map { try transaction.opened(fields: SignatureDetails.self, $0, in: place, of: scope) }
        }
        #expect(opened == [details, details])
        try store.close()
    }

    @Test("Details that were sealed before organisations had numbers in registers are read as they were")
    func opensFormer() throws {
        func details(_ registry: RegistryNumber?) -> SignatureDetails {
            var details = Self.details[1]
            details.signatory = .organisation(SigningOrganisation(name: "A", country: "SV", registry: registry))
            return details
        }
        let (with, without) = (bytes(of: details(RegistryNumber("ecosoc:1"))), bytes(of: details(nil)))
        // Where the two differ first the newer format says whether there is a number; the former had nothing there.
        let place = try #require(zip(with, without).enumerated().first { $1.0 != $1.1 }?.offset)
        var former = without
        former.remove(at: place)
        former[0] = 1
        var fields = try FieldReader(former)
        #expect(try SignatureDetails(from: &fields) == details(nil))
        #expect(fields.isAtEnd)
    }

    private func bytes(of value: some FieldCoded) -> [UInt8] {
        var fields = FieldWriter()
        value.write(to: &fields)
        return fields.bytes
    }

    private func readBack<Value: FieldCoded>(_ value: Value) throws -> Value {
        var fields = try FieldReader(bytes(of: value))
        let read = try Value(from: &fields)
        #expect(fields.isAtEnd)
        return read
    }
}
