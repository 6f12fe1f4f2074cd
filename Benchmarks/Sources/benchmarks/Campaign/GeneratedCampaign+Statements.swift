extension GeneratedCampaign {
    static func statement(_ number: Int) -> String {
        """
        ---
        title: Joint statement \(number + 1) on the protection of those who defend rights
        state: sign-on
        date: 2026-0\(number + 1)-15
        addressees:
          - name: the State
            demands:
              - Release those who are held for what they said.
              - End the proceedings against the others.
          - name: the international community
            demands:
              - Open safe ways out of the country, and say which.
        closing: We will stay until they are free.
        leads: [organisation-\(number)]
        tags: [exile]
        ---

        \(Vocabulary.body(of: number, \.en))

        """
    }

    static func statementInSpanish(_ number: Int) -> String {
        """
        ---
        title: Pronunciamiento conjunto \(number + 1) sobre la protección de quienes defienden derechos
        addressees:
          - name: el Estado
            demands:
              - Poner en libertad a quienes están en prisión por lo que dijeron.
              - Poner fin a los procesos contra las demás personas.
          - name: la comunidad internacional
            demands:
              - Abrir vías seguras para salir del país y decir cuáles son.
        closing: Seguiremos aquí hasta que recobren la libertad.
        ---

        \(Vocabulary.body(of: number, \.es))

        """
    }

    static func signatories(of number: Int) -> String {
        let rows = (0..<signatories).map { row in
            let place = number * signatories + row
            return
                "\(organisation(place).name),NET\(place),\(Vocabulary.cities[place % Vocabulary.cities.count].country),,ngo"
        }
        return (["name,acronym,country,scope,category"] + rows).joined(separator: "\n") + "\n"
    }
}
