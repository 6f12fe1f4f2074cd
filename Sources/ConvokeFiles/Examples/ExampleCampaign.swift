import ConvokeModel
import Foundation

/// The small campaign that a new folder starts from.
public enum ExampleCampaign {
    /// The text of every file by its path. The files read without problems.
    public static func files(key: Identifier<Campaign>) -> [String: String] {
        [
            ".gitignore": gitignore,
            "campaign.yaml": campaign(key),
            "organisations.yaml": organisations,
            "people.yaml": people,
            "venues.yaml": venues,
            "events/opening.md": event,
            "statements/open-letter.md": statement,
            "statements/open-letter.signatories.csv": signatories,
        ]
    }

    /// Writes the files into a folder, or none: a file that is there already is never touched.
    public static func write(key: Identifier<Campaign>, to folder: URL) throws {
        try NewFiles(files(key: key)).write(to: folder)
    }

    static let gitignore = """
        # Convoke's data and what it builds. It holds personal data: never put it in git.
        .convoke/

        """

    private static func campaign(_ key: Identifier<Campaign>) -> String {
        """
        # The campaign itself. Every field is explained in docs/FILES.md; 'convoke check' finds what is wrong.
        key: \(YamlScalar.inline(key.text, inFlow: false))
        name: Our campaign

        # The first language is the one that these files are written in. For another one add it here, and put
        # the translation of events/opening.md into events/opening.es.md.
        languages: [en]

        # Where times are, unless a venue or an event says otherwise.
        zone: Europe/Zurich

        # Calendar identifiers end in this. Choose it once: it never changes after a calendar is out.
        domain: campaign.example

        # 'standard', 'elevated' or 'high': the higher, the less is told of venues, names and numbers.
        risk: standard

        """
    }

    private static let organisations = """
        # One organisation a key. The key is how other files refer to it.
        example-network:
          name: Example Network for Human Rights
          acronym: ENHR
          scope: international
          category: network

        example-centre:
          name: {en: Example Centre, fr: Centre Exemple}
          country: CH

        """

    private static let people = """
        # Only people whose names are public. For anybody else write the key without a name, with
        # 'disclosure: never', and keep the name sealed: convoke person add witness-1
        maria-example:
          name: Maria Example
          title: Director
          organisation: example-network

        witness-1:
          described-as: a witness from the region
          disclosure: never

        """

    private static let venues = """
        example-house:
          name: Example House
          address: Rue de l'Exemple 1
          city: {en: Geneva, fr: Genève}
          country: CH
          zone: Europe/Zurich
          capacity: 120
          access: {step-free: true, hearing-loop: true}
          rooms:
            main-hall: {name: Main Hall, capacity: 100}

        """
}
