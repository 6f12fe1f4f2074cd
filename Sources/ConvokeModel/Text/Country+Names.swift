import Foundation

extension Country {
    /// The country or territory that a name means: by CLDR in the languages of our field, as the United Nations write it, or
    /// as people do.
    public static func named(_ text: String) -> Country? { named(folded: text.folded) }

    /// The same for a name that is folded already.
    static func named(folded: String) -> Country? { byName[folded] }

    /// The country that somebody wrote: by a campaign's own label, else by code, else by name.
    public static func meant(by text: String, labels: [Country: LocalizedText] = [:]) -> Country? {
        let folded = text.folded
        let labelled = labels.filter { $0.value.texts.values.contains { $0.folded == folded } }.keys.min()
        return labelled ?? Country(text.uppercased()) ?? byName[folded]
    }

    private static let byName: [String: Country] = {
        var names: [String: Country] = [:]
        for line in others.split(separator: "\n") {
            let parts = line.split(separator: ":")
            guard parts.count == 2, let country = Country(String(parts[0])) else { continue }
            for name in parts[1].split(separator: ";") { names[String(name).folded] = country }
        }
        for language in ["en", "es", "fr", "ar", "pt", "de", "it", "ru"] {
            let locale = Locale(identifier: language)
            for code in codes.sorted() {
                guard let country = Country(code), let name = locale.localizedString(forRegionCode: code) else {
                    continue
                }
                if names[name.folded] == nil { names[name.folded] = country }
                // "Myanmar (Burma)" is written as either.
                guard let open = name.firstIndex(of: "(") else { continue }
                for part in [name[..<open], name[open...].dropFirst().prefix { $0 != ")" }]
                where part.count > 3 && names[String(part).folded] == nil {
                    names[String(part).folded] = country
                }
            }
        }
        return names
    }()

    /// Names that CLDR does not have: those of the United Nations, older ones, and short forms.
    private static let others = """
        AE:UAE;Emirates;EAU;Emiratos;الامارات
        AR:República Argentina
        BA:Bosnia;Bosnia-Herzegovina;BiH
        BO:Bolivia (Plurinational State of);Bolivia (Estado Plurinacional de);Bolivie (État plurinational de);Plurinational State of Bolivia
        CD:Democratic Republic of the Congo;Democratic Republic of Congo;DR Congo;DRC;RDC;République démocratique du Congo;República Democrática del Congo;Congo-Kinshasa
        CF:CAR;RCA
        CG:Congo;Republic of the Congo;Republic of Congo;République du Congo;Congo-Brazzaville
        CI:Ivory Coast;Cote d'Ivoire;Costa de Marfil
        CN:People's Republic of China;PR China;PRC
        CV:Cape Verde
        CZ:Czech Republic;República Checa;République tchèque
        DO:Dominican Rep.
        FM:Micronesia (Federated States of)
        GB:UK;U.K.;United Kingdom of Great Britain and Northern Ireland;Great Britain;Britain;England;Scotland;Wales;Northern Ireland;Reino Unido;Gran Bretaña;Royaume-Uni;Inglaterra;Escocia
        HK:Hong Kong;Hong Kong SAR
        IR:Iran (Islamic Republic of);Islamic Republic of Iran;Irán (República Islámica del);Iran (République islamique d')
        KP:Democratic People's Republic of Korea;DPRK
        KR:Republic of Korea;Korea;South Korea;Corea;República de Corea
        LA:Lao People's Democratic Republic;Lao PDR;Laos
        MD:Republic of Moldova;Moldova (Republic of)
        MK:The former Yugoslav Republic of Macedonia;Macedonia;FYROM
        MM:Burma;Birmania;Birmanie
        MX:Mexico;Méjico;CDMX;Ciudad de México
        NL:Netherlands (Kingdom of the);The Netherlands;Holland;Países Bajos
        PH:Philippines;The Philippines
        PS:State of Palestine;Palestine;Occupied Palestinian Territory;OPT;Palestina
        RU:Russian Federation;Federación de Rusia;Fédération de Russie
        SV:El Salvador;Salvador
        SY:Syrian Arab Republic
        SZ:Swaziland;Kingdom of Eswatini
        TR:Turkey;Türkiye;Turkiye
        TW:Taiwan;Taiwan, Province of China
        TZ:United Republic of Tanzania;Tanzania (United Republic of)
        US:USA;U.S.A.;U.S.;United States of America;Estados Unidos de América;EE.UU.;EEUU;EE UU;États-Unis d'Amérique;E.U.A.
        VA:Holy See;Vatican
        VE:Venezuela (Bolivarian Republic of);Venezuela (República Bolivariana de);Bolivarian Republic of Venezuela
        VN:Viet Nam;Vietnam
        XK:Kosovo
        """
}
