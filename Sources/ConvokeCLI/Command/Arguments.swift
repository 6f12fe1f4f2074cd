import ArgumentParser
import Convoke

extension Identifier: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension LanguageTag: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension LocalDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension LocalDateTime: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension RequestID: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Zone: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

/// Words are typed with hyphens: `side-event`.
extension EventKind: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { word }
}

extension MailKind: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { word }
}

extension EventState: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { word }
}

extension EventPaper: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { word }
}

extension LetterFileFormat: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { word }
}

extension ParticipantRole: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { word }
}

extension Presence: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { word }
}

extension MailAddress: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension DoorName: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Fold: ExpressibleByArgument {}

extension SignatureState: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { word }
}

extension SignatureSource: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { word }
}

extension SignatureDisplay: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { word }
}

extension OrganisationCategory: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { word }
}

extension OrganisationScope: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { word }
}

extension Retraction: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { word }
}

extension Mandate: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { word }
}

extension Country: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument.uppercased()) }
}

extension WebAddress: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension RegistryNumber: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension SignatoryKind: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { word }
}

extension MandateProof: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { word }
}

extension Role: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
}
