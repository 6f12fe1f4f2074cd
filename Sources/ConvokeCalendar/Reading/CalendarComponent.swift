/// A part of a calendar between BEGIN and END, such as a VEVENT.
public struct CalendarComponent: Hashable, Sendable {
    /// In capitals.
    public var name: String
    /// The line of the file with its BEGIN.
    public var line: Int
    public var properties: [CalendarProperty] = []
    public var components: [CalendarComponent] = []

    /// The first property of a name.
    public subscript(_ name: String) -> CalendarProperty? { properties.first { $0.name == name } }

    public func all(_ name: String) -> [CalendarProperty] { properties.filter { $0.name == name } }

    public func components(_ name: String) -> [CalendarComponent] { components.filter { $0.name == name } }

    /// Whole lines, unfolded, from BEGIN to END.
    public var rawLines: [String] {
        ["BEGIN:\(name)"] + properties.map(\.raw) + components.flatMap(\.rawLines) + ["END:\(name)"]
    }
}
