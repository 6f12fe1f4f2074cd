import ConvokeModel
import Testing

@testable import ConvokeFiles

@Suite("Sheets of signatures are read as forms give them")
struct SignatureSheetTests {
    private static func sheet(_ text: String, _ knowledge: SheetKnowledge = SheetKnowledge()) throws -> SignatureSheet {
        try SignatureSheet(Array(text.utf8), knowledge: knowledge)
    }

    @Test("Rows become signatures of organisations and individuals")
    func rows() throws {
        let text = """
            Timestamp,Email Address,Name of your organisation,Acronym,Country,Full name,Job title,Website,Idioma,May we publish your name?
            t1,ana@redsur.org,Red  Sur,,Perú,Ana Paz,Director,redsur.org,Español,yes
            t2,bo@example.org,Centro Vida (CV),,International,Bo Li,,,,
            t3,,,,MX,Cy Roe,Poet,,,no
            """
        let sheet = try Self.sheet(text)
        #expect(
            sheet.signatures == [
                SheetSignature(
                    row: 2, identity: "time t1 ana@redsur.org",
                    signatory: .organisation(SigningOrganisation(name: "Red Sur", country: Country("PE"))),
                    representative: "Ana Paz", representativeTitle: "Director", address: MailAddress("ana@redsur.org"),
                    website: WebAddress("https://redsur.org"), language: LanguageTag("es"), timestamp: "t1",
                    isPublic: true),
                SheetSignature(
                    row: 3, identity: "time t2 bo@example.org",
                    signatory: .organisation(
                        SigningOrganisation(name: "Centro Vida", acronym: "CV", scope: .international)),
                    representative: "Bo Li", address: MailAddress("bo@example.org"), timestamp: "t2"),
                SheetSignature(
                    row: 4, identity: "name individual cy roe",
                    signatory: .individual(SigningIndividual(name: "Cy Roe", title: "Poet", country: Country("MX"))),
                    timestamp: "t3", isPublic: false),
            ])
        #expect(sheet.rejected == [])
        #expect(sheet.columns["organisation"] == "Name of your organisation")
    }

    @Test("What cannot be taken is rejected, what should be looked at is flagged; nothing of the row is repeated")
    func troubles() throws {
        let text = """
            Signing as;Organization;Name;E-mail;Country;Anonymous
            organisation;Red Sur / Red Norte;Ana;;;
            organisation;ana@example.org;Ana;;;
            organisation;Ana Paz;Ana Paz;;;
            organisation;n/a;Bo Li;;;
            individual;Harvard;Cy Roe;;;
            ;Red Uno;Di;nonsense;;
            ;Red Dos;Di;;Narnia;
            ;Red Tres;Di;;;perhaps
            ;Red Tres;Di;;Norway;yes
            alien;Red Cinco;Di;;;
            ;RED TRES;Di;;NO;
            ;;;;Peru;
            ;Sur (AB) y Norte (CD);Di;;;
            ;Paz y Vida;Di;;;
            """
        let sheet = try Self.sheet(text)
        #expect(
            sheet.rejected.map { "\($0.row) \($0.code)" } == [
                "2 several-organisations", "3 address-as-name", "7 bad-address", "8 bad-country", "9 bad-answer",
                "11 bad-kind",
                "12 doubled", "13 no-name", "14 several-organisations",
            ])
        #expect(
            sheet.signatures.map { "\($0.row) \($0.signatory.kind) \($0.signatory.name) \($0.flags.map(\.code))" } == [
                "4 organisation Ana Paz [\"individual-in-organisation-row\"]",
                "5 individual Bo Li [\"individual-in-organisation-row\"]", "6 individual Cy Roe []",
                "10 organisation Red Tres []", "15 organisation Paz y Vida []",
            ])
        #expect(sheet.signatures.map(\.isPublic) == [nil, nil, nil, false, nil])
        #expect(
            !(sheet.rejected + sheet.signatures.flatMap(\.flags)).contains {
                $0.message.contains("Red") || $0.message.contains("Ana")
            })
        let again = try ForeignSheet(Array(sheet.rejectedSheet(sheet.rejected).utf8))
        #expect(again.headings.prefix(3) == ["row", "reason", "Signing as"])
        #expect(again.rows.count == 9)
    }

    @Test(
        "Headings are understood in several languages",
        arguments: [
            ("Nombre de la organización", SignatureColumn.organisation), ("Nom de l'organisation", .organisation),
            ("Organisation / Organización", .organisation), ("Organization name (as it should appear)*", .organisation),
            ("اسم المنظمة", .organisation), ("Nome da organização", .organisation), ("País", .country),
            ("Pays", .country),
            ("البلد", .country), ("Cargo", .title), ("Representante legal", .representative), ("Siglas", .acronym),
            ("Correo electrónico", .email), ("Marca temporal", .timestamp), ("Type of signatory", .kind),
            ("Publicar mi nombre", .publish),
        ])
    func headings(heading: String, column: SignatureColumn) { #expect(SignatureColumn.meant(by: heading) == column) }

    @Test(
        "Countries are known by code, by name in several languages, and as the coalition calls them",
        arguments: [
            ("MX", "MX"), ("mx", "MX"), ("México", "MX"), ("Mexique", "MX"), ("المكسيك", "MX"), ("Türkiye", "TR"),
            ("UK", "GB"),
            ("Bolivia (Plurinational State of)", "BO"), ("Republic of Moldova", "MD"), ("Czech Republic", "CZ"),
            ("Côte d’Ivoire", "CI"), ("Ivory Coast", "CI"), ("Palestine", "PS"), ("Viet Nam", "VN"), ("USA", "US"),
            ("Sáhara", "EH"), ("Kosovo", "XK"), ("International", "international"), ("América Latina", "regional"),
            ("Narnia", nil), ("", nil), ("EU", "regional"),
        ] as [(String, String?)])
    func countries(text: String, expected: String?) throws {
        let label = LocalizedText([LanguageTag.english: "Sáhara"])
        let place = SheetPlace(text, SheetKnowledge(countries: [try #require(Country("EH")): label]))
        switch place {
        case .country(let country): #expect(country.code == expected)
        case .scope(let scope): #expect(scope.word == expected)
        case nil: #expect(expected == nil)
        }
    }

    @Test("A mapping file decides where headings do not tell; a directory knows both halves of a cell")
    func mapping() throws {
        let mapping = try SheetMapping<SignatureColumn>.read(
            Array("key: Nr\norganisation: Wer\n".utf8), file: "map.yaml")
        let known = SheetKnowledge(
            organisations: try ["Paz", "Vida"].map {
                Organisation(
                    key: try #require(Identifier($0.lowercased())), name: LocalizedText($0, in: .english))
            })
        let sheet = try SignatureSheet(Array("Nr\tWer\n7\tRed\n8\tPaz y Vida".utf8), mapping: mapping, knowledge: known)
        #expect(sheet.signatures.map(\.identity) == ["key 7"])
        #expect(sheet.rejected.map(\.code) == ["several-organisations"])
        #expect(throws: FilesRefusal.self) {
            try SheetMapping<SignatureColumn>.read(Array("answers: {a: b}\n".utf8), file: "map.yaml")
        }
        #expect(throws: GivenRefusal.self) { try Self.sheet("a,b\n1,2\n") }
    }

    @Test("A sheet of people is one without being told; a list is told from a sheet")
    func kinds() throws {
        func kind(_ text: String) throws -> String {
            switch try SignatureFile(Array(text.utf8)) {
            case .sheet(let sheet): "sheet \(sheet.signatures.map(\.signatory.kind.word))"
            case .list(let list): "list \(list.signatures.count)"
            }
        }
        #expect(try kind("Name,Affiliation\nAna,Bar\n") == "sheet [\"individual\"]")
        #expect(try kind("Nombre;País\nRed;Perú\n") == "sheet [\"organisation\"]")
        #expect(try kind("Red Sur, Perú\nRed Norte (México)\nRed, Este, y Oeste\n") == "list 3")
        #expect(throws: GivenRefusal.self) { try kind("wer;wo;was\na;b;c\nd;e;f\n") }
        #expect(try kind("Red \"La Voz\n") == "list 1")
    }

    @Test("No bytes whatever make the readers fail otherwise than with a sentence", arguments: [3, 5] as [UInt64])
    func survivesNoise(seed: UInt64) {
        var state = seed
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let plain = Array(
            "Organisation,Country,E-mail\n1. Red (IDL), Perú\n- Ana – AB / Chile.\nIndividuals:\n\"x\ny\",MX,a@b.org"
                .utf8)
        for _ in 0..<800 {
            var bytes = plain
            for _ in 0...random(6) where !bytes.isEmpty {
                switch random(4) {
                case 0: bytes[random(bytes.count)] = UInt8(random(256))
                case 1: bytes.remove(at: random(bytes.count))
                case 2: bytes.insert(Array("(),;/.-–\u{301}\t\r\n\"0".utf8)[random(17)], at: random(bytes.count))
                default: bytes = Array(bytes.prefix(random(bytes.count + 1)))
                }
            }
            for read in [
                { _ = try SignatureFile(bytes) }, { _ = try SignatureSheet(bytes) },
                { _ = try SignatoryListText(bytes) },
            ] {
                do { try read() } catch is GivenRefusal {} catch { Issue.record(error) }
            }
        }
    }
}
