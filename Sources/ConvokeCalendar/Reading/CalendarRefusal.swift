import ConvokeModel

/// Why a file is not read as a calendar at all.
public enum CalendarRefusal: Refusal, Hashable {
    case tooLarge(limit: Int)
    case notACalendar(String)
    case window(String)
    case tooManyInstances(limit: Int)

    public var code: RefusalCode {
        switch self {
        case .tooLarge, .window, .tooManyInstances: .invalid
        case .notACalendar: .findings
        }
    }

    public var sentence: String {
        switch self {
        case .tooLarge(let limit):
            "The file is larger than \(limit / 1_000_000) MB, so it was not read. Ask its publisher for a shorter window, or split it."
        case .notACalendar(let reason): reason
        case .window(let reason): reason
        case .tooManyInstances(let limit):
            "More than \(limit) instances fall into these days. Ask for fewer days with --from and --to."
        }
    }
}
