import Convoke
import Foundation

@main
enum Main {
    static func main() async {
        signal(SIGPIPE, SIG_DFL)
        ProcessMemory.returnWhatIsFree(forMany: CommandLine.arguments.contains("serve"))
        exit(await CommandLineRun(Array(CommandLine.arguments.dropFirst())).run())
    }
}
