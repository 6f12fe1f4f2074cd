/// A thing that events share, such as a projector or an interpreters' booth.
public struct Equipment: Hashable, Sendable, Codable {
    public var name: LocalizedText
    /// How many there are.
    public var count: Int

    public init(name: LocalizedText, count: Int = 1) {
        self.name = name
        self.count = count
    }
}
