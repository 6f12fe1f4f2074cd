import Convoke
import Foundation

@main
enum Main {
    static func main() async {
        signal(SIGPIPE, SIG_DFL)
        if CommandLine.arguments.contains("serve") {
            ProcessMemory.keepForMany()
        } else {
            ProcessMemory.returnWhatIsFree()
        }
        exit(await CommandLineRun(Array(CommandLine.arguments.dropFirst())).run())
    }
}
