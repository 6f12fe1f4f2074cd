import Foundation

@main
enum Main {
    static func main() async {
        signal(SIGPIPE, SIG_DFL)
        exit(await CommandLineRun(Array(CommandLine.arguments.dropFirst())).run())
    }
}
