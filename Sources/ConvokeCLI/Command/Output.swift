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
        print(json: String(decoding: try encoder.encode(document), as: UTF8.self))
    }

    static func print(json: String) { printExactly(json.withControlsEscaped + "\n") }

    /// Prints text for people: whatever would steer their terminal is shown as a sign instead.
    static func print(_ text: String) {
        let safe = text.withoutTerminalControls
        printExactly(safe.isEmpty || safe.hasSuffix("\n") ? safe : safe + "\n")
    }

    /// Prints what another program reads, such as a calendar, byte by byte.
    static func printExactly(_ text: String) {
        // A reader that went away, such as 'head', ends the command by SIGPIPE before this can fail.
        do { try FileHandle.standardOutput.write(contentsOf: Data(text.utf8)) } catch {
            printError("convoke: The output could not be written: \(error.reason). What was asked for was done.")
            exit(ExitCodes.failure)
        }
    }

    /// Prints a sheet: byte by byte for a program or file, without carriage returns and controls for a person's terminal.
    static func print(sheet: String) {
        isatty(STDOUT_FILENO) == 1 ? print(sheet.replacing("\r\n", with: "\n")) : printExactly(sheet)
    }

    static func printError(_ text: String) {
        let line = (text.hasSuffix("\n") ? text : text + "\n").withoutTerminalControls
        // Where not even this can be written, nothing can be told anyone.
        try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
    }
}

extension String {
    /// The text with what would steer a terminal, or turn its writing direction, made visible. Lines and tabs stay.
    fileprivate var withoutTerminalControls: String {
        guard unicodeScalars.contains(where: \.steersTerminal) else { return self }
        return String(UnicodeScalarView(unicodeScalars.map { $0.steersTerminal ? "\u{FFFD}" : $0 }))
    }

    /// JSON with controls escaped that JSON allows and terminals obey.
    fileprivate var withControlsEscaped: String {
        guard unicodeScalars.contains(where: { (0x7F...0x9F).contains($0.value) }) else { return self }
        return unicodeScalars.map { scalar in
            (0x7F...0x9F).contains(scalar.value) ? "\\u00" + String(scalar.value, radix: 16) : String(scalar)
        }.joined()
    }
}

extension Unicode.Scalar {
    fileprivate var steersTerminal: Bool {
        switch value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
