import ConvokeModel
import Testing

@testable import ConvokeFiles

@Suite("Plain lists of signatories are read as people write them")
struct SignatoryListTextTests {
    /// Name, acronym and place of an organisation, or name, title, affiliation and country of a person.
    private static func short(_ signature: SheetSignature) -> String {
        switch signature.signatory {
        case .organisation(let it):
            [it.name, it.acronym ?? "", it.country?.code ?? it.scope?.word ?? ""].joined(separator: "|")
        case .individual(let it):
            ["*" + it.name, it.title ?? "", it.affiliation ?? "", it.country?.code ?? ""].joined(separator: "|")
        }
    }

    private static func read(_ text: String) throws -> [String] {
        try SignatoryListText(Array(text.utf8)).signatures.map(short)
    }

    private static let lines: [(String, String)] = [
        ("Abogadas y Abogados para la Justicia (México)", "Abogadas y Abogados para la Justicia||MX"),
        ("Asociación Pro Derechos Humanos -APRODEH, Perú", "Asociación Pro Derechos Humanos|APRODEH|PE"),
        ("Centro “Segundo Montes Mozo SJ” (CSMM) / Ecuador", "Centro “Segundo Montes Mozo SJ”|CSMM|EC"),
        ("Consultoría para el Desplazamiento – CODHES (Colombia).", "Consultoría para el Desplazamiento|CODHES|CO"),
        ("Equipo de Comunicación (ERIC-SJ). Honduras", "Equipo de Comunicación|ERIC-SJ|HN"),
        ("Comité de 1989 (COFAVIC), Venezuela.", "Comité de 1989|COFAVIC|VE"),
        ("1. Latin America Working Group (LAWG)", "Latin America Working Group|LAWG|"),
        ("12.- Red Sur\tChile", "Red Sur||CL"), ("(3) Red Sur", "Red Sur||"), ("• Red Sur, UK", "Red Sur||GB"),
        ("- Red Sur (IDL, Peru)", "Red Sur|IDL|PE"),
        ("* Synergía, iniciativas para los derechos humanos", "Synergía, iniciativas para los derechos humanos||"),
        ("5 de Mayo", "5 de Mayo||"), ("+972 Magazine", "+972 Magazine||"), ("@lis", "@lis||"), ("-ismus", "-ismus||"),
        ("ARTICLE 19", "ARTICLE 19||"), ("Human Rights Watch/Asia", "Human Rights Watch||regional"),
        ("O'Hara Trust Inc.", "O'Hara Trust Inc.||"), ("Pro Asyl e.V., Germany", "Pro Asyl e.V.||DE"),
        ("Mujeres Activas (MA)", "Mujeres Activas|MA|"), ("Mujeres (MA)", "Mujeres||MA"),
        ("Movimiento Global (International)", "Movimiento Global||international"), ("Voces, no", "Voces, no||"),
        ("مركز الحق، مصر", "مركز الحق||EG"), ("Organisation, Bolivia (Plurinational State of)", "Organisation||BO"),
        ("Robert F. Kennedy Human Rights", "Robert F. Kennedy Human Rights||"),
    ]

    @Test("A line is taken apart from its end", arguments: lines)
    func line(text: String, expected: String) throws { #expect(try Self.read("x\n\(text)").last == expected) }

    @Test("Headings say what follows, and where it is")
    func headings() throws {
        let text = """
            Signatories:

            Organizaciones firmantes (3)
            1 Red Sur
            2 Red Norte (México)
            Guatemala:
            3 Red Este
            INDIVIDUALS
            Ana Paz, lawyer, Bar of Lima, Peru
            • Bo Li
            and 3 others
            y otras 12 organizaciones
            2 organisations that cannot be named
            """
        let list = try SignatoryListText(Array(text.utf8))
        #expect(
            list.signatures.map(Self.short) == [
                "Red Sur||", "Red Norte||MX", "Red Este||GT", "*Ana Paz|lawyer|Bar of Lima|PE", "*Bo Li|||",
            ])
        #expect(list.signatures.map(\.row) == [4, 5, 7, 9, 10])
        #expect(list.rejected.map { "\($0.row) \($0.code)" } == ["11 unnamed", "12 unnamed", "13 unnamed"])
    }

    @Test("What is no name, several names or twice the same is told, and the line is given back")
    func rejects() throws {
        let text = "Red Sur\nana@example.org\nRed Sur; Red Norte\nRED SUR\nhttps://example.org\nA (AB) and B (CD)\n"
        let list = try SignatoryListText(Array(text.utf8))
        #expect(list.signatures.map(Self.short) == ["Red Sur||"])
        #expect(
            list.rejected.map { "\($0.row) \($0.code)" } == [
                "2 address-as-name", "3 several-organisations", "4 doubled", "5 address-as-name",
                "6 several-organisations",
            ])
        #expect(!list.rejected.contains { $0.message.contains("example") || $0.message.contains("Red") })
        let given = try ForeignSheet(Array(list.rejectedSheet(list.rejected).utf8))
        #expect(given.headings == ["row", "reason", "line"])
        #expect(
            given.rows.map { $0.cells[2] } == text.split(separator: "\n").map(String.init).filter { $0 != "Red Sur" })
        #expect(throws: GivenRefusal.self) { try SignatoryListText(Array("\n \n".utf8)) }
    }
}
