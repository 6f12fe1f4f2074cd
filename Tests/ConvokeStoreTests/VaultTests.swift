import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@testable import ConvokeStore

@Suite("What is not public is sealed, under keys that are kept elsewhere")
struct VaultTests {
    private let secret = "Marisol Quetzalcanary"

    private func fixtureWithSecrets() async throws -> StoreFixture {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        let secret = secret
        try await store.write(as: Actor(name: "Organiser Canaryname", role: .owner)) { transaction in
            try transaction.keep(
                PrivatePerson(name: secret, aliases: ["Aliascanary"], contact: "canary@mail.example"), of: "witness-1")
            try transaction.addVersion(
                StatementText(of: CampaignContent.sample.statements["letter"]!.statement), of: "letter", number: 1,
                change: VersionChange(.first))
            let signatory = Signatory.individual(SigningIndividual(name: "Signatory Canaryperson"))
            _ = try transaction.add(.accepted(signatory))
            try transaction.record("test.secret", "person witness-1")
            try transaction.keep(
                Data("outcome canaryoutcome".utf8), of: RequestID("request-1")!, useCase: "test", body: [1])
        }
        try store.close()
        return fixture
    }

    @Test(
        "Who holds a token is known to the data's owner and stands nowhere on the disk in the clear",
        .enabled(if: TestDatabase.isFile))
    func sealsHolders() async throws {
        let fixture = try StoreFixture()
        let store = try await fixture.open()
        let end = Date(timeIntervalSince1970: 4_000_000_000)
        let made = try await store.write(as: StoreFixture.ada) {
            try $0.addAccessToken(for: "Holdercanary", role: .door, until: end)
        }
        let (member, listed) = try await store.read { (try $0.member(holding: made.token), try $0.accessTokens()) }
        #expect(member == Actor(name: "Holdercanary", role: .door) && listed == [made.0])
        try store.close()
        let bytes = try fixture.folder.allBytes()
        #expect(bytes.range(of: Data("Holdercanary".utf8)) == nil && bytes.range(of: Data("'door'".utf8)) != nil)
        for words in [made.token, String(made.token.suffix(43))] { #expect(bytes.range(of: Data(words.utf8)) == nil) }
    }

    @Test("No sealed value is found on the disk in the clear, in any file", .enabled(if: TestDatabase.isFile))
    func sealsEverything() async throws {
        let fixture = try await fixtureWithSecrets()
        let bytes = try fixture.folder.allBytes()
        for canary in [
            secret, "Aliascanary", "canary@mail.example", "Signatory Canaryperson", "Organiser Canaryname",
            "canaryoutcome",
        ] {
            #expect(bytes.range(of: Data(canary.utf8)) == nil, "\(canary) stands on the disk")
        }
        // The control: what is not sealed is found, so the search does search.
        #expect(bytes.range(of: Data("person witness-1".utf8)) != nil)
        let reader = try await fixture.reader()
        #expect(try await reader.read { try $0.privatePeople()["witness-1"]?.name } == secret)
        try reader.close()
    }

    @Test("Without the key nothing is read, and nothing is written under a new one")
    func refusesWithoutKey() async throws {
        let fixture = try await fixtureWithSecrets()
        try FileManager.default.removeItem(at: fixture.folder["keys"])
        let reader = try await fixture.reader()
        await #expect(throws: KeyRefusal.self) { try await reader.read { try $0.privatePeople() } }
        try reader.close()
        let store = try await fixture.open()
        await #expect(throws: KeyRefusal.self) { try await store.record("more") }
        try store.close()
        #expect(!FileManager.default.fileExists(atPath: fixture.folder["keys"].path))
    }

    @Test("Another key is recognised as another, before anything is opened with it")
    func refusesOtherKey() async throws {
        let fixture = try await fixtureWithSecrets()
        let reader = try await fixture.reader()
        let file = reader.keyFolder.appendingPathComponent("campaign.key")
        try DurableFile.write(Array((Data(repeating: 7, count: 32).base64EncodedString() + "\n").utf8), to: file)
        await #expect(throws: KeyRefusal.wrong("campaign", folder: reader.keyFolder.path)) {
            try await reader.read { try $0.privatePeople() }
        }
        try DurableFile.write(Array("nonsense".utf8), to: file)
        await #expect(throws: KeyRefusal.damaged(file.path)) { try await reader.read { try $0.privatePeople() } }
        try reader.close()
    }

    @Test("A sealed value opens in its own row only")
    func bindsToRow() async throws {
        let fixture = try await fixtureWithSecrets()
        try fixture.tamper("INSERT INTO private_person SELECT 'witness-2', sealed FROM private_person")
        let reader = try await fixture.reader()
        await #expect(throws: SealBroken.self) { try await reader.read { try $0.privatePeople() } }
        try reader.close()
    }

    @Test("A signature that was put into another's row is not read as that one's")
    func bindsSignatures() async throws {
        let fixture = try await fixtureWithSecrets()
        let store = try await fixture.open()
        try await store.write(as: StoreFixture.ada) { transaction in
            _ = try transaction.add(.accepted(.individual(SigningIndividual(name: "Somebody Else"))))
        }
        try store.close()
        try fixture.tamper(
            """
            CREATE TEMP TABLE swapped AS SELECT id, sealed FROM signature;
            UPDATE signature SET sealed = (SELECT sealed FROM swapped WHERE swapped.id <> signature.id);
            """)
        let reader = try await fixture.reader()
        await #expect(throws: SealBroken.self) { try await reader.read { try $0.signatures(of: "letter") } }
        try reader.close()
    }

    @Test("Keys and data are readable for their owner only", .enabled(if: TestDatabase.isFile))
    func isPrivate() async throws {
        let fixture = try await fixtureWithSecrets()
        let reader = try await fixture.reader()
        let paths = [
            reader.keyFolder, reader.keyFolder.appendingPathComponent("campaign.key"), fixture.files.folder,
            fixture.files.database,
        ]
        let modes = try paths.map {
            try FileManager.default.attributesOfItem(atPath: $0.path)[.posixPermissions] as? Int
        }
        #expect(modes == [0o700, 0o600, 0o700, 0o600])
        try reader.close()
    }

    @Test("An escrow copy of the keys brings a lost key folder back, and no other workspace's")
    func escrow() async throws {
        let fixture = try await fixtureWithSecrets()
        let reader = try await fixture.reader()
        let escrow = fixture.folder["escrow.keys"]
        #expect(try reader.exportKeys(to: escrow) == 2)
        #expect(throws: GivenRefusal.self) { try reader.exportKeys(to: escrow) }
        try FileManager.default.removeItem(at: fixture.folder["keys"])
        #expect(try reader.importKeys(from: escrow) == 2)
        #expect(try await reader.read { try $0.privatePeople()["witness-1"]?.name } == secret)
        try reader.close()
        let other = try await fixtureWithOtherWorkspace()
        #expect(throws: GivenRefusal.self) { try other.importKeys(from: escrow) }
        try other.close()
    }

    private func fixtureWithOtherWorkspace() async throws -> StoredCampaignReader {
        let fixture = try StoreFixture()
        let store = try await CampaignStore(
            fixture.files, keys: fixture.keys, surroundings: .test(seed: 99), purpose: "a test", waiting: 1)
        try store.close()
        return try await fixture.reader()
    }
}
