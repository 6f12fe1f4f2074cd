import ConvokeModel
import Foundation
import Testing

@testable import ConvokeFiles

@Suite("Sheets of other programs are read as they come")
struct ForeignSheetTests {
    private static let expected = [["José", "2, or \"3\"\nmaybe"], ["Ana", ""]]

    private static func text(_ separator: String, _ end: String) -> String {
        "Nombre\(separator)Notes\(end)José\(separator)\"2, or \"\"3\"\"\nmaybe\"\(end)\(end)Ana\(end)"
    }

    private static func why() throws -> RegistrationQuestion {
        RegistrationQuestion(key: try #require(Identifier("why")), text: LocalizedText("Why?", in: .english))
    }

    private static func utf16(_ text: String, _ order: (UInt16) -> [UInt8]) -> [UInt8] { text.utf16.flatMap(order) }
    private static let little: @Sendable (UInt16) -> [UInt8] = { [UInt8($0 & 255), UInt8($0 >> 8)] }
    private static let big: @Sendable (UInt16) -> [UInt8] = { [UInt8($0 >> 8), UInt8($0 & 255)] }

    @Test("Any separator and any line end", arguments: [",", ";", "\t", "|"], ["\n", "\r\n", "\r"])
    func separators(separator: String, end: String) throws {
        let sheet = try ForeignSheet(Array(Self.text(separator, end).utf8))
        #expect(sheet.headings == ["Nombre", "Notes"])
        #expect(sheet.rows.map(\.cells) == Self.expected)
        #expect(sheet.rows.map(\.number) == [2, 4])
    }

    @Test("Any usual encoding", arguments: 0..<6)
    func encodings(number: Int) throws {
        let text = Self.text(";", "\r\n")
        let bytes: [UInt8] =
            switch number {
            case 0: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
            case 1: [0xFF, 0xFE] + Self.utf16(text, Self.little)
            case 2: [0xFE, 0xFF] + Self.utf16(text, Self.big)
            case 3: Self.utf16(text, Self.little)
            case 4: Self.utf16(text, Self.big)
            default: text.unicodeScalars.map { UInt8($0.value) }
            }
        #expect(try ForeignSheet(bytes).rows.map(\.cells) == Self.expected)
    }

    @Test("A sheet may say its separator; blanks and stray marks are no trouble; an open quote is")
    func oddities() throws {
        let sheet = try ForeignSheet(Array("sep=;\nname;x\n  Ana \"La Voz\" Paz ; \n\"a\" ;b;c\n".utf8))
        #expect(sheet.rows.map(\.cells) == [["Ana \"La Voz\" Paz", ""], ["a", "b"]])
        #expect(sheet.rows.map(\.hasTooMany) == [false, true])
        #expect(throws: GivenRefusal.self) { try ForeignSheet(Array("name\n\"open".utf8)) }
        #expect(throws: GivenRefusal.self) { try ForeignSheet([]) }
        #expect(try ForeignSheet(Array("Name\nAna\n".utf8)).rows.map(\.cells) == [["Ana"]])
    }

    @Test("No bytes whatever make the reader fail otherwise than with a sentence")
    func survivesNoise() {
        var state: UInt64 = 7
        for _ in 0..<2_000 {
            let bytes = (0..<40).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let byte = UInt8(state >> 56)
                return byte % 3 == 0 ? Array("\",;\n\r\t= a".utf8)[Int(byte) % 9] : byte
            }
            do { _ = try GuestSheet(Array("name,party\n".utf8) + bytes, questions: []) } catch is GivenRefusal {} catch
            {
                Issue.record(error)
            }
        }
    }

    @Test(
        "Headings are understood in several languages",
        arguments: [
            ("Full Name", GuestColumn.name), ("Nombre completo", .name), ("Nom", .name), ("الاسم", .name),
            ("NAME:", .name),
            ("E-mail", .email), ("Correo electrónico", .email), ("Courriel", .email), ("Adresse e-mail", .email),
            ("Tickets", .party), ("Marca temporal", .timestamp), ("Horodateur", .timestamp), ("Idioma", .language),
            ("Prénom", .firstName), ("Apellidos", .lastName), ("البريد الإلكتروني", .email),
        ])
    func headings(heading: String, column: GuestColumn) { #expect(GuestColumn.meant(by: heading) == column) }

    @Test("Rows become guests; those that cannot are told with their reason, and nothing of the row")
    func guests() throws {
        let text = """
            Timestamp,Nombre,Apellidos,Correo,Tickets,Idioma,Why?,Private
            t1,Ana,Paz,ana@example.org,2,Español,justice,x
            t2,Bo,,nonsense,1,,,
            t3,Cy,,,none,,,
            ,,,d@example.org,,,,
            t1,Ana,Paz,ANA@example.org,3,,,
            ,Dé Ü,,,,fr,,
            """
        let why = try Self.why()
        let sheet = try GuestSheet(Array(text.utf8), questions: [why])
        #expect(
            sheet.guests == [
                SheetGuest(
                    row: 2, identity: "time t1 ana@example.org",
                    guest: Guest(
                        name: "Ana Paz", address: MailAddress("ana@example.org"), language: LanguageTag("es"),
                        answers: ["why": "justice"]), party: 2),
                SheetGuest(
                    row: 7, identity: "name de u", guest: Guest(name: "Dé Ü", language: LanguageTag("fr")), party: 1),
            ])
        #expect(
            sheet.rejected.map { "\($0.row) \($0.code)" } == [
                "3 bad-address", "4 bad-party", "5 no-name", "6 doubled",
            ])
        #expect(!sheet.rejected.contains { $0.message.contains("nonsense") })
        let corrected = try ForeignSheet(Array(sheet.rejectedSheet(sheet.rejected).utf8))
        #expect(corrected.headings.prefix(3) == ["row", "reason", "Timestamp"])
        #expect(corrected.rows.map { $0.cells[0] } == ["3", "4", "5", "6"])
    }

    @Test("A mapping file decides where headings do not tell")
    func mapping() throws {
        let yaml = "key: Order\nname: Who\nanswers: {why: Reason}\n"
        let mapping = try SheetMapping<GuestColumn>.read(Array(yaml.utf8), file: "map.yaml")
        let why = try Self.why()
        let bytes = Array("Order|Who|Reason|Name\n17|Ana|rights|other\n".utf8)
        let sheet = try GuestSheet(bytes, mapping: mapping, questions: [why])
        #expect(sheet.guests.map(\.identity) == ["key 17"])
        #expect(sheet.guests.map(\.guest) == [Guest(name: "Ana", answers: ["why": "rights"])])
        #expect(sheet.columns == ["key": "Order", "name": "Who", "answer why": "Reason"])
        #expect(throws: FilesRefusal.self) {
            try SheetMapping<GuestColumn>.read(Array("nmae: Who\n".utf8), file: "map.yaml")
        }
        var wrong = SheetMapping<GuestColumn>()
        wrong.columns[.name] = "Whoo"
        #expect(throws: NotFound.self) { try GuestSheet(bytes, mapping: wrong, questions: [why]) }
    }

    @Test(
        "What a spreadsheet would run gets an apostrophe",
        arguments: [
            ("=1", "'=1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"), ("\rx", "'\rx"),
            ("\nx", "'\nx"),
            ("  =1", "'  =1"), ("\u{A0}=1", "'\u{A0}=1"), ("\u{FF1D}1", "'\u{FF1D}1"), ("a\n=1", "a\n'=1"),
            ("a;=1", "a;'=1"), ("\u{200B}=1", "'\u{200B}=1"), ("a=1", "a=1"), ("Ana", "Ana"), ("", ""), ("a-b", "a-b"),
        ])
    func neutralises(text: String, safe: String) {
        #expect(SpreadsheetText.neutral(text).unicodeScalars.elementsEqual(safe.unicodeScalars))
        #expect(SpreadsheetText.safe([[text]]).hasPrefix("\""))
    }

    @Test("Lossless is lossless")
    func lossless() throws {
        let rows = [["h", "i"], ["=1\r\n\"x\"", "a,b"], ["", ""], [" x ", "y"]]
        var scanner = SheetScanner(Array(SpreadsheetText.lossless(rows).utf8).filter { $0 != 13 })
        #expect(scanner.records().map { $0.map(\.text) } == rows.map { $0.map { $0.replacing("\r\n", with: "\n") } })
    }
}
