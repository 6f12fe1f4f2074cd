import Convoke
import Foundation

extension CommonOptions {
    /// Prints what was asked for: text for people, or one JSON document.
    func print<Value: Encodable>(_ value: Value, schema: String, text: (Value) -> String) throws {
        if json {
            try Output.print(document: Document(schema: "convoke.\(schema)/1", data: value))
        } else {
            Output.print(text(value))
        }
    }

    /// A word to the person at the terminal, never on standard output.
    func remark(_ sentence: String) {
        guard !quiet else { return }
        Output.printError(sentence)
    }

    private struct Document<Value: Encodable>: Encodable {
        var schema: String
        var data: Value
    }
}

enum Output {
    static func print(document: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        encoder.dateEncodingStrategy = .iso8601
        print(String(decoding: try encoder.encode(document), as: UTF8.self))
    }

    static func print(_ text: String) {
        write(text.isEmpty || text.hasSuffix("\n") ? text : text + "\n", to: .standardOutput)
    }
    static func printError(_ text: String) { write(text.hasSuffix("\n") ? text : text + "\n", to: .standardError) }

    private static func write(_ text: String, to handle: FileHandle) {
        // A reader that went away, such as 'head', ends the command by SIGPIPE; nothing else can be told anyone here.
        try? handle.write(contentsOf: Data(text.utf8))
    }
}
