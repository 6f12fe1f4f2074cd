import ConvokeFiles
import Foundation
import Testing

struct SettingsTests {
    private func read(_ text: String?) throws -> Settings {
        let campaign = try TemporaryCampaign([:])
        if let text { try campaign.put(text, at: "config.yaml") }
        return try Settings.read(from: campaign.url.appending(path: "config.yaml"))
    }

    @Test("Settings are a name and a folder for keys, and none are fine")
    func reads() throws {
        #expect(try read("name: No\nkeys: /var/keys\n") == Settings(name: "No", keys: "/var/keys"))
        #expect(try read(nil) == Settings())
        #expect(try read("") == Settings())
        #expect(try read("# nothing\n") == Settings())
        #expect(try read("keys: ~/keys\n").keys?.hasPrefix("/") == true)
    }

    @Test(
        "Settings are read as strictly as campaign files",
        arguments: [
            ("nmae: A\n", "1:1: error[unknown-key]: 'nmae' is no field of settings. Did you mean 'name'?"),
            ("name: &a A\n", "1:7: error[yaml-anchor]"), ("keys: keys\n", "1:7: error[bad-value]"),
            ("name: [A]\n", "1:7: error[wrong-kind]"),
            ("name: \"A\n", "1:7: error[yaml-syntax]"),
        ])
    func refuses(text: String, expected: String) throws {
        let error = #expect(throws: FilesRefusal.self) { try read(text) }
        #expect(error?.code == .findings)
        #expect(error?.sentence.contains("config.yaml:\(expected)") == true)
    }
}
