/// Endings of two labels under which people register, as far as organisations of our field live there. To take an ending for
/// one that it is not only means that a subdomain is not known to be its owner's.
enum PublicSuffixes {
    static let twoLabels: Set<String> = {
        let kinds = "ac co com edu gob gov net ngo or org".split(separator: " ")
        let countries = """
            ae ag ar au az bd bh bn bo br bw by bz cd ci cn co cr cu cy do dz ec eg er et ge gh gt hk hn ht hu id il in iq
            ir jm jo jp ke kg kh kr kw kz lb lk lr ls ly ma mk ml mm mn mo mt mu mv mw mx my mz na ng ni np nz om pa pe pg
            ph pk pl pr ps pt py qa ro rs rw sa sb sd sg sl ss sv sy sz th tj tn tr tt tw tz ua ug uy uz ve vn ye za zm zw
            """.split(whereSeparator: \.isWhitespace)
        let pairs = countries.flatMap { country in kinds.map { "\($0).\(country)" } }
        return Set(pairs).union(others)
    }()

    private static let others = [
        "ac.uk", "co.uk", "gov.uk", "ltd.uk", "me.uk", "net.uk", "org.uk", "asso.fr", "gouv.fr", "com.es", "nom.es",
        "org.es", "go.ke", "ne.jp", "go.jp", "gv.at", "or.at", "co.at", "ac.at", "eu.org", "ong.br", "web.id",
        "info.ke",
    ]
}
