import ArgumentParser
import Convoke
import Foundation

/// Passphrases come from the terminal, unseen, or from standard input; never from arguments, which others can list.
enum Passphrase {
    /// A new one, typed twice where somebody types.
    static func new() throws -> String {
        let first = try read("A new passphrase, 12 letters or more: ")
        guard Terminal.canAsk else { return first }
        guard try read("The same again: ") == first else {
            throw GivenRefusal(.invalid, "The two passphrases differ. Nothing was written.")
        }
        return first
    }

    static func known() throws -> String { try read("The passphrase: ") }

    private static func read(_ question: String) throws -> String {
        guard Terminal.canAsk else { return try line() }
        try? FileHandle.standardError.write(contentsOf: Data(question.utf8))
        var before = termios()
        guard tcgetattr(STDIN_FILENO, &before) == 0 else { return try line() }
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
            Output.printError("")
        }
        return try line()
    }

    private static func line() throws -> String {
        guard let line = readLine(), !line.isEmpty else {
            throw ValidationError("The passphrase is missing: type it, or give it as the first line of standard input.")
        }
        return line
    }
}
