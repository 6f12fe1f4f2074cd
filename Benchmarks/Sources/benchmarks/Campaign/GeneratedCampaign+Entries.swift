extension GeneratedCampaign {
    static var campaignFile: String {
        """
        key: large-campaign
        name: {en: A large campaign, es: Una campaña grande}
        languages: [en, es]
        zone: Europe/Zurich
        domain: large-campaign.example
        risk: standard

        """
    }

    static func organisation(_ number: Int) -> (key: String, name: String) {
        let cause = Vocabulary.causes[number % Vocabulary.causes.count]
        let region = Vocabulary.regions[number / Vocabulary.causes.count % Vocabulary.regions.count]
        return ("organisation-\(number)", "Network for \(cause.en) in \(region)")
    }

    static var organisationsFile: String {
        (0..<organisations).map { number in
            let (key, name) = organisation(number)
            return """
                \(key):
                  name: {en: \(name), es: Red \(number) por \(Vocabulary.causes[number % Vocabulary.causes.count].es)}
                  acronym: NET\(number)
                  scope: \(["national", "regional", "international"][number % 3])
                  country: \(Vocabulary.cities[number % Vocabulary.cities.count].country)
                  category: \(["ngo", "network", "academic", "foundation"][number % 4])
                  website: https://network-\(number).example

                """
        }.joined()
    }

    static var peopleFile: String {
        (0..<people).map { number in
            let first = Vocabulary.firstNames[number % Vocabulary.firstNames.count]
            let last = Vocabulary.lastNames[number / Vocabulary.firstNames.count % Vocabulary.lastNames.count]
            return """
                person-\(number):
                  name: \(first) \(last)
                  title: {en: Legal adviser, es: Responsable jurídica}
                  organisation: organisation-\(number % organisations)

                """
        }.joined()
    }

    static var venuesFile: String {
        (0..<venues).map { number in
            let city = Vocabulary.cities[number % Vocabulary.cities.count]
            return """
                venue-\(number):
                  name: {en: "House \(number)", es: "Casa \(number)"}
                  address: "\(number + 1) Long Street"
                  city: {en: \(city.en), es: \(city.es)}
                  country: \(city.country)
                  zone: \(city.zone)
                  capacity: 400
                  access: {step-free: true, hearing-loop: true}
                  rooms:
                    small: {name: {en: Small hall, es: Sala pequeña}, capacity: 60}
                    large: {name: {en: Large hall, es: Sala grande}, capacity: 220}

                """
        }.joined()
    }

    static var filmsFile: String {
        (0..<films).map { number in
            """
            film-\(number):
              title: {en: "Far from home \(number)", es: "Lejos de casa \(number)"}
              directors: ["\(Vocabulary.firstNames[number]) \(Vocabulary.lastNames[number])"]
              year: \(2005 + number)
              runtime: \(70 + number)
              languages: [en]
              subtitles: [es]

            """
        }.joined()
    }
}
