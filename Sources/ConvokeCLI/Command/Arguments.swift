import ArgumentParser
import Convoke

extension Identifier: @retroactive ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension LanguageTag: @retroactive ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension EventKind: @retroactive ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public var defaultValueDescription: String { word }
}

extension EventState: @retroactive ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public var defaultValueDescription: String { word }
}

extension ParticipantRole: @retroactive ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public var defaultValueDescription: String { word }
}

extension Presence: @retroactive ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public var defaultValueDescription: String { word }
}

extension LetterFormat: @retroactive ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public var defaultValueDescription: String { word }
}

extension Zone: @retroactive ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension LocalDate: @retroactive ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension LocalDateTime: @retroactive ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension RequestID: @retroactive ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
