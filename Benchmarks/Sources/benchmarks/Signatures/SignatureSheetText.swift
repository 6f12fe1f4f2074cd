import Convoke
import Foundation

/// A generated sheet of a form, and a campaign with a statement that takes it.
enum SignatureSheetText {
    static func statement() throws -> Identifier<JointStatement> {
        guard let key = Identifier<JointStatement>("letter") else { throw Program.Failed(description: "No key.") }
        return key
    }

    static func workspace(in folder: URL) async throws -> Workspace {
        guard let name = Identifier<Campaign>("sheets"), let language = LanguageTag("en") else {
            throw Program.Failed(description: "The campaign cannot be made.")
        }
        let words = { LocalizedText([language: $0]) }
        var content = CampaignContent(
            campaign: Campaign(
                key: name, name: words("Sheets"), languages: [language], zone: .utc, domain: "sheets.example"))
        let key = try statement()
        content.statements[key] = WrittenStatement(
            statement: JointStatement(key: key, title: words("A letter"), text: words("We ask for an answer.")),
            seed: StatementSeed(stage: .signOn), signatories: [])
        let workspace = Workspace(
            at: folder, options: Workspace.Options(keys: folder.appendingPathComponent("keys"), purpose: "benchmarks"))
        _ = try await workspace.perform(ApplyCampaign(content: content))
        return workspace
    }

    /// Three to six words make a name; every hundredth row has one of the names before it, written otherwise.
    static func of(rows: Int) -> [UInt8] {
        var state: UInt64 = 11
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let countries = [
            "Perú", "Kenya", "France", "MX", "Guatemala", "Deutschland", "International", "Tunisie", "Brasil",
        ]
        var lines = ["Timestamp,Organisation,Acronym,Country,Representative,Title,Email"]
        var names: [String] = []
        for row in 0..<rows {
            var name =
                (0..<(3 + random(4))).map { _ in words[random(words.count)] }.joined(separator: " ") + " \(row % 997)"
            if row % 100 == 99 { name = "The " + names[random(names.count)].uppercased() + " e.V." }
            names.append(name)
            let acronym = row % 4 == 0 ? String((0..<4).map { _ in letters[random(letters.count)] }) : ""
            lines.append(
                "t\(row),\(name),\(acronym),\(countries[random(countries.count)]),Ana Paz \(row),Director,p\(row)@org\(random(60_000)).org"
            )
        }
        return Array(lines.joined(separator: "\n").utf8)
    }

    private static let letters = Array("ABCDEFGHIJKLMNOPRSTUV")
    private static let words = """
        Asociación Human Rights Watch Centro Ñandú Ángel Justicia República Mujeres Red Alliance Norte Sur Comité Mesa Frente
        Colectivo Voces Libertad Memoria Víctimas Desplazados Network Coalition Freedom Forum Legal Defence Trust Action Women
        Youth Lawyers Périodistes Liberté Égalité Solidarité Exil Réfugiés Asile Haus Freiheit Menschen Rechte Pueblo Tierra
        Agua Bosque Río Montaña Campesina Indígena Migrantes Frontera Paz Verdad Dignidad Igualdad Refugio Palabra Prensa
        """.split(whereSeparator: \.isWhitespace).map(String.init)
}
