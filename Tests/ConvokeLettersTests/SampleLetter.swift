import ConvokeModel
import Foundation

@testable import ConvokeLetters

/// Languages that tests write out.
enum Languages {
    static let spanish = tag("es"), french = tag("fr"), arabic = tag("ar"), russian = tag("ru")
    static func tag(_ text: String) -> LanguageTag { LanguageTag(text) ?? .english }
}

/// A joint statement of the size of a real one: two addressees, seven demands, nineteen organisations. Its wording is
/// made up for these tests.
enum SampleLetter {
    static func content(
        in language: LanguageTag, signatories: [Signatory] = organisations, text: StatementText = text,
        isFinal: Bool = true
    ) -> LetterContent {
        guard let key = Identifier<JointStatement>("el-salvador") else { fatalError("The key is one.") }
        return LetterContent(
            key: key, language: language, languages: [.english, Languages.spanish, Languages.arabic], text: text,
            date: LocalDate("2025-07-03"),
            place: LocalizedText([
                .english: "San Salvador", Languages.spanish: "San Salvador", Languages.arabic: "سان سلفادور",
            ]),
            campaign: LocalizedText("Defenders in Exile", in: .english),
            publisher: LocalizedText([
                .english: "Defenders in Exile", Languages.spanish: "Personas defensoras en el exilio",
            ]),
            contact: "statements@example.org",
            documents: [
                CitedDocument(
                    symbol: "A/HRC/37/51", title: LocalizedText("Report on human rights defenders", in: .english),
                    year: 2018,
                    address: WebAddress("https://docs.example.org/A/HRC/37/51"))
            ],
            links: [
                WebAddress("https://example.org/el-salvador").map {
                    Link(
                        label: LocalizedText([.english: "What has happened", Languages.spanish: "Lo ocurrido"]),
                        address: $0)
                }
            ].compactMap { $0 },
            signatories: SignatoryList(of: signatories, in: language), isFinal: isFinal)
    }

    static var text: StatementText {
        var statement = JointStatement(
            key: Identifier(random: { [UInt8](repeating: 0, count: $0) }),
            title: LocalizedText([
                .english: "Defenders belong in their communities, not in prison",
                Languages.spanish: "Las personas defensoras pertenecen a sus comunidades, no a la cárcel",
                Languages.arabic: "مكان المدافعين بين مجتمعاتهم لا في السجون",
            ]),
            text: LocalizedText([.english: english, Languages.spanish: spanish, Languages.arabic: arabic]))
        statement.addressees = addressees
        statement.closing = LocalizedText([
            .english: "We stand with every defender who had to leave.",
            Languages.spanish: "Estamos con cada persona defensora que tuvo que irse.",
        ])
        return StatementText(of: statement)
    }

    private static let english = """
        We, {{organisations.words}} organisations from {{countries.count}} countries, are alarmed by the prosecution of
        people whose *only* offence is to defend the rights of others.

        > I packed one bag and told nobody, says a lawyer who left.

        The report [A/HRC/37/51](https://docs.example.org/A/HRC/37/51) warned of this in 2018.
        """
    private static let spanish = """
        Nosotras, {{organisations.words}} organizaciones de {{countries.count}} países, vemos con alarma la persecución de
        personas cuyo *único* delito es defender los derechos de otras.

        > Hice una maleta y no se lo dije a nadie, cuenta una abogada que se fue.

        El informe A/HRC/37/51 lo advirtió en 2018.
        """
    private static let arabic = """
        نحن، {{organisations.count}} منظمة من {{countries.count}} بلدان، قلقون من ملاحقة أشخاص ذنبهم *الوحيد* الدفاع عن حقوق
        الآخرين، كما حذّر التقرير A/HRC/37/51 في عام 2018.
        """

    private static var addressees: [Addressee] {
        [
            Addressee(
                name: LocalizedText([
                    .english: "the Salvadoran State", Languages.spanish: "el Estado salvadoreño",
                    Languages.arabic: "دولة السلفادور",
                ]),
                demands: [
                    demand(
                        "release those who are held without grounds.",
                        "liberar a quienes están detenidas sin fundamento.", "الإفراج عن المحتجزين دون سبب."),
                    demand(
                        "stop using pretrial detention as punishment.",
                        "dejar de usar la prisión preventiva como castigo.", "الكف عن استعمال الحبس الاحتياطي عقوبةً."),
                    demand(
                        "protect defenders from reprisals.", "proteger a las personas defensoras de represalias.",
                        "حماية المدافعين من الانتقام."),
                    demand(
                        "repeal the Foreign Agents Law.", "derogar la Ley de Agentes Extranjeros.",
                        "إلغاء قانون العملاء الأجانب."),
                    demand("guarantee fair trials.", "garantizar juicios justos.", "ضمان محاكمات عادلة."),
                ]),
            Addressee(
                name: LocalizedText([
                    .english: "the international community", Languages.spanish: "la comunidad internacional",
                    Languages.arabic: "المجتمع الدولي",
                ]),
                demands: [
                    demand(
                        "urge an end to these trials.", "exigir el fin de estos juicios.",
                        "المطالبة بإنهاء هذه المحاكمات."),
                    LocalizedText([
                        .english:
                            "act by *diplomatic* channels, with assistance and cooperation that is tied to respect for rights.",
                        Languages.spanish:
                            "actuar por la vía *diplomática*, con asistencia y cooperación sujetas al respeto de los derechos.",
                    ]),
                ]),
        ]
    }

    private static func demand(_ english: String, _ spanish: String, _ arabic: String) -> LocalizedText {
        LocalizedText([.english: english, Languages.spanish: spanish, Languages.arabic: arabic])
    }

    static func organisation(_ name: String, _ acronym: String? = nil, _ country: String? = nil) -> Signatory {
        .organisation(SigningOrganisation(name: name, acronym: acronym, country: country.flatMap { Country($0) }))
    }

    /// The public list of 3 July 2025, countries and acronyms in places of their own.
    static let organisations: [Signatory] = [
        organisation("Abogadas y Abogados para la Justicia y los Derechos Humanos", nil, "MX"),
        organisation("Alianza Regional por la Libre Expresión e Información"),
        organisation("Asociación Pro Derechos Humanos", "APRODEH", "PE"),
        organisation("Center for Gender & Refugee Studies", "CGRS"),
        organisation("Centro de Documentación en Derechos Humanos “Segundo Montes Mozo SJ”", "CSMM", "EC"),
        organisation("Centro por la Justicia y el Derecho Internacional", "CEJIL"),
        organisation("Consultora Solidaria", nil, "MX"),
        organisation("Consultoría para los Derechos Humanos y el Desplazamiento", "CODHES", "CO"),
        organisation("Convergencia por los Derechos Humanos", "CDH", "GT"),
        organisation(
            "Comité de Familiares de Víctimas de los Sucesos de Febrero y Marzo de 1989", "COFAVIC", "VE"),
        organisation("Due Process of Law Foundation", "DPLF"),
        organisation("Equipo de Reflexión, Investigación y Comunicación", "ERIC-SJ", "HN"),
        organisation("Global Strategic Litigation Council for Refugee Rights"),
        organisation("Instituto de Defensa Legal", "IDL", "PE"),
        organisation("Latin America Working Group", "LAWG"),
        organisation("Movimiento Autónomo de Mujeres"),
        organisation("Robert F. Kennedy Human Rights"),
        organisation("Synergía, iniciativas para los derechos humanos"),
        organisation("Tejiendo Redes Infancia en América Latina y el Caribe"),
    ]
}

/// The templates that ship.
enum Shipped {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Templates")
        .standardizedFileURL
    static func templates() throws -> LetterTemplates { try LetterTemplates(folders: [folder]) }
}
