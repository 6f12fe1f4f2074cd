import Foundation

/// What the worker is told on its command line.
struct WorkerOrder {
    var folder: URL
    /// What the names of its clients begin with: another one at each start.
    var name: String
    var acknowledgesEarly = false
    /// Acts after which it ends by itself.
    var most = Int.max
    var shortage: Shortage?
    /// Whether it only takes part in rounds that it is told of.
    var races = false

    struct Unknown: Error { var word: String }

    init(_ words: some Sequence<String>) throws {
        var words = Array(words)[...]
        func next(_ what: String) throws -> String {
            guard let word = words.popFirst() else { throw Unknown(word: "\(what) is missing") }
            return word
        }
        func number(_ what: String) throws -> Int {
            let word = try next(what)
            guard let number = Int(word) else { throw Unknown(word: word) }
            return number
        }
        folder = URL(fileURLWithPath: try next("the folder"))
        name = try next("the name")
        var kind: Shortage.Kind?
        var isForGood = false
        while let word = words.popFirst() {
            switch word {
            case "--acknowledge-early": acknowledgesEarly = true
            case "--acts": most = try number("a number of acts")
            case "--without-room": kind = .fullDisk(URL(fileURLWithPath: try next("a file")))
            case "--file-limit": kind = .fileLimit(try number("a number of bytes"))
            case "--for-good": isForGood = true
            case "--race": races = true
            default: throw Unknown(word: word)
            }
        }
        shortage = kind.map { Shortage($0, isForGood: isForGood) }
    }
}
