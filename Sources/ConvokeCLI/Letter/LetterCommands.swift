import ArgumentParser
import Convoke
import Foundation

struct LetterCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letter", abstract: "Letters that carry the signatories' names.",
        subcommands: [LetterRender.self, LetterSend.self])
}
