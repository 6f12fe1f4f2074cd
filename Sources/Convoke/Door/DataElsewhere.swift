import ConvokeModel

/// Another process that holds the data, and does by name and JSON what this workspace is asked.
public struct DataElsewhere: Sendable {
    public enum Reach: Sendable {
        /// It lies here, and somebody else writes it: what only reads is read here.
        case writes
        /// It lies on another machine.
        case everything
    }

    public var reach: Reach
    /// Gives the outcome as JSON; throws what was refused there in the same words.
    public var perform: @Sendable (_ name: String, _ json: String, RequestID?) async throws -> String

    public init(_ reach: Reach, perform: @escaping @Sendable (String, String, RequestID?) async throws -> String) {
        (self.reach, self.perform) = (reach, perform)
    }

    /// What is asked of a server beside the use cases: `{"file": path}`.
    public static let backup = "campaign.backup"

    func outcome<Outcome: Decodable>(
        _ type: Outcome.Type, of name: String, _ useCase: some Encodable, request: RequestID? = nil
    ) async throws -> Outcome {
        try CanonicalJSON.value(
            type, from: try await perform(name, CanonicalJSON.text(of: useCase), request))
    }
}

/// Something that takes the data itself was asked of a campaign that lies on another machine.
struct DataIsElsewhere: Refusal, Hashable {
    var code: RefusalCode { .invalid }
    var sentence: String {
        "This takes the campaign's data itself, which lies on another machine. Run it there, without --remote. Nothing was changed."
    }
}
