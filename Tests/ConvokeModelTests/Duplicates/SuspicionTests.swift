import ConvokeTestSupport
import Foundation
import Testing

@testable import ConvokeModel

@Suite("Signatories who may be one are suspected, never more")
struct SuspicionTests {
    private static func organisation(
        _ id: String, _ name: String, acronym: String? = nil, names: [String] = [], aliases: [String] = [],
        domain: String? = nil, country: Country? = nil, mailbox: String? = nil
    ) -> SignatoryTraits {
        SignatoryTraits(
            id: id, kind: .organisation, name: name, names: names, acronym: acronym, aliases: aliases, domain: domain,
            country: country, mailbox: mailbox)
    }

    private static func person(_ id: String, _ name: String, mailbox: String? = nil) -> SignatoryTraits {
        SignatoryTraits(id: id, kind: .individual, name: name, mailbox: mailbox)
    }

    private static func found(_ left: String, _ right: String) -> [SuspicionReason] {
        SuspicionIndex.suspicions(among: [organisation("a", left), organisation("b", right)]).flatMap(\.reasons)
    }

    private static let pairs: [(String, String, [SuspicionReason])] = [
        ("Ökumenische Werkstatt", "OKUMENISCHE WERKSTATT", [.foldedName]),
        ("Straße der Rechte", "Strasse der Rechte", [.foldedName]),
        ("Pro Asyl e.V.", "PRO ASYL", [.foldedName]),
        ("The Redress Trust", "Redress Trust Ltd.", [.foldedName]),
        ("Center for Gender & Refugee Studies (CGRS)", "Center for Gender and Refugee Studies", [.foldedName]),
        ("Asociación Pro Derechos Humanos -APRODEH", "APRODEH", [.acronym]),
        ("Ｆull Width Group", "Full Width Group", [.foldedName]),
        ("العدالة للجميع", "العدالةُ للجميع", [.foldedName]),
        ("Мемориал", "Memorial", [.transliteration]),
        ("منظمة محمد", "Munazzamat Muhammad", []),
        ("مؤسسة الحق", "Al-Haq Foundation", []),
        ("Yesh Din", "יש דין", []),
        ("Ελληνική Ένωση", "Elliniki Enosi", [.transliteration]),
        ("Международная Амнистия", "Mezhdunarodnaya Amnistiya", [.transliteration]),
        ("Human Rights Watch", "Human Rights Foundation", []),
        ("Human Rights Watch", "Human Rigths Watch", [.nearName]),
        ("Human Rights Watch", "Watch Human Rights", [.nearName]),
        ("CopWatch Network", "Cop Watch Network", [.nearName]),
        ("Abogadas sin Fronteras", "Abogados sin Fronteras", [.nearName]),
        ("Justice for Iran", "Justice for Iraq", []),
        ("Colectivo 8 de Marzo", "Colectivo 9 de Marzo", []),
        ("ARTICLE 19", "ARTICLE 19 México", [.countrySection]),
        ("ARTICLE 19 Brasil", "ARTICLE 19 México", []),
        ("Amnesty International, Sección de España", "Amnesty International", [.countrySection]),
        ("ARTICLE 19", "ARTICLE 20", []),
        ("+972 Magazine", "972 Magazine", [.foldedName]),
        ("@lis", "Alis", []),
        ("Fédération internationale pour les droits humains", "FIDH", [.acronym]),
        ("Comisión Interamericana de Derechos Humanos", "CIDH", [.acronym]),
        ("Centro Vida", "Centro Vita", []), ("Centro Memoria Este", "Centro Memoria Oeste", []),
        ("Latin America Working Grup", "Latin America Working Group", [.nearName]),
        ("中国维权律师", "中国维权律师", [.foldedName]),
        ("中国维权律师", "日本弁護士連合会", []),
        ("Inc.", "e.V.", []), ("La", "Le", []), ("—", "…", []),
    ]

    @Test("Names tell", arguments: pairs)
    func names(left: String, right: String, reasons: [SuspicionReason]) {
        #expect(Self.found(left, right) == reasons)
        #expect(Self.found(right, left) == reasons)
    }

    @Test("The campaign's directory knows translations, aliases and acronyms")
    func directory() {
        let fidh = Organisation(
            key: "fidh",
            name: LocalizedText([
                "en": "International Federation for Human Rights",
                "fr": "Fédération internationale pour les droits humains",
            ]), acronym: "FIDH", aliases: ["Worldwide Human Rights Movement"])
        func reasons(_ left: String, _ right: String, known: [Organisation]) -> [SuspicionReason] {
            SuspicionIndex.suspicions(
                among: [Self.organisation("a", left), Self.organisation("b", right)], directory: known
            ).flatMap(\.reasons)
        }
        let english = "International Federation for Human Rights"
        #expect(reasons("FIDH", english, known: [fidh]) == [.acronym])
        #expect(reasons("FIDH", english, known: []) == [])
        #expect(reasons(fidh.name.text(in: "fr"), english, known: [fidh]) == [.translation])
        #expect(reasons("Worldwide Human Rights Movement", english, known: [fidh]) == [.alias])
        let other = Organisation(key: "other", name: LocalizedText("Forum", in: "en"), acronym: "FIDH")
        #expect(reasons("FIDH", english, known: [fidh, other]) == [])
    }

    @Test("What weighs how much, and that another country weighs against it")
    func scores() {
        let known = [
            Self.organisation("a", "Madres Unidas", acronym: "MU", domain: "madres.org", country: "MX"),
            Self.organisation("b", "Madres Unidas", country: "MX"),
            Self.organisation("c", "Madres Unidas", country: "AR"),
            Self.organisation("d", "Centro Sur", domain: "madres.org", country: "MX"),
            Self.organisation("e", "Mothers United", names: ["Madres Unidas"], country: "MX"),
        ]
        #expect(
            SuspicionIndex.suspicions(among: known) == [
                Suspicion(a: "a", b: "b", reasons: [.foldedName], score: 0.95),
                Suspicion(a: "a", b: "e", reasons: [.translation], score: 0.9),
                Suspicion(a: "b", b: "e", reasons: [.translation], score: 0.9),
                Suspicion(a: "a", b: "c", reasons: [.foldedName], score: 0.48),
                Suspicion(a: "b", b: "c", reasons: [.foldedName], score: 0.48),
                Suspicion(a: "c", b: "e", reasons: [.translation], score: 0.45),
                Suspicion(a: "a", b: "d", reasons: [.sameDomain], score: 0.3),
            ])
    }

    @Test("Two people of one mailbox are a suspicion only; an organisation's name on a person is one")
    func people() {
        let known = [
            Self.person("a", "محمد علي", mailbox: "office@example.org"),
            Self.person("b", "中 王", mailbox: "office@example.org"), Self.person("c", "Paz, Ana"),
            Self.person("d", "Ana Paz"), Self.organisation("e", "Ana Paz"),
        ]
        #expect(
            SuspicionIndex.suspicions(among: known) == [
                Suspicion(a: "d", b: "e", reasons: [.foldedName], score: 0.7),
                Suspicion(a: "c", b: "d", reasons: [.nearName], score: 0.65),
                Suspicion(a: "a", b: "b", reasons: [.sameMailbox], score: 0.6),
            ])
    }

    @Test("A newcomer is held against those before, in whatever order, and a crowd under one key stays small")
    func incremental() {
        var index = SuspicionIndex()
        var most = 0
        for number in 0..<500 {
            most = max(
                most, index.add(Self.organisation("s\(number)", "Red \(number) y otras", domain: "red.org")).count)
        }
        #expect(index.count == 500)
        #expect(most == SuspicionIndex.mostUnderOneKey)
    }

    @Test("No name whatever stops it", arguments: [1, 2, 3] as [UInt64])
    func survivesNoise(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var index = SuspicionIndex()
        let pieces = [
            "", " ", "(", ")", "-", "–", "IDL", "ال", "中", "e.V.", "\u{301}", "👩‍👩‍👧", "The", "Iran", "\u{0}", "ﷺ", "x",
        ]
        for number in 0..<600 {
            let name = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }.joined(separator: Bool.random(using: &generator) ? " " : "")
            let found = index.add(Self.organisation("n\(number)", name, acronym: name, names: [name], domain: name))
            #expect(found.allSatisfy { $0.a < $0.b && (0...1).contains($0.score) && !$0.reasons.isEmpty })
        }
    }

    @Test("A folded name is never empty where the name is not")
    func neverEmpty() {
        for name in ["Inc.", "The", "La", "e.V.", "and", "…", "中", "ال", "\u{200B}", "+", "The Inc.", "y e.V."] {
            #expect(!ComparedName(name).text.isEmpty)
        }
    }
}
