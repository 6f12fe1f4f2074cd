import Convoke
import Foundation

@main
enum Main {
    static func main() async {
        signal(SIGPIPE, SIG_DFL)
        ProcessMemory.returnWhatIsFree()
        exit(await CommandLineRun(Array(CommandLine.arguments.dropFirst())).run())
    }
}
