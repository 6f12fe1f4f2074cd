import ConvokeProcess
import ConvokeTestSupport
import Foundation

/// Ways in which a machine fails a program, and whether this one lets us bring them about.
enum FaultyMachine {
    /// Starts a program so that system calls of a kind fail, or end it: `fdatasync:error=EIO:when=3`. The number counts the
    /// calls of one thread.
    static func injecting(_ faults: String..., trace: URL) -> [String] {
        // Without --seccomp-bpf, by which strace 6.1 sends no signal at a later call than the first.
        let calls = faults.compactMap { $0.split(separator: ":").first }.joined(separator: ",")
        return [strace, "-f", "-o", trace.path, "-e", "trace=\(calls)"]
            + faults.flatMap { ["-e", "inject=\($0)"] }
    }

    /// Starts a program beside a disk of so many megabytes, which is the program's alone; what is on it at the end is copied
    /// to another folder.
    static func smallDisk(at folder: URL, megabytes: Int, copiedTo kept: URL) -> [String] {
        let script = """
            mount -t tmpfs -o size=\(megabytes)m,mode=700 convoke "$0" || exit 90
            kept=$1; shift; "$@"; code=$?; rm -f "$0/ballast"; cp -a "$0/." "$kept" || exit 91; exit $code
            """
        return [unshare, "--user", "--map-root-user", "--mount", "/bin/sh", "-c", script, folder.path, kept.path]
    }

    /// Whether programs may be traced here; containers often forbid it.
    static let canInject = succeeds(strace, ["-f", "-o", "/dev/null", "/bin/true"])

    /// Whether anybody may mount a disk that only their own programs see.
    static let canMount = succeeds(
        unshare, ["--user", "--map-root-user", "--mount", "/bin/mount", "-t", "tmpfs", "none", "/tmp"])

    private static let strace = "/usr/bin/strace"
    private static let unshare = "/usr/bin/unshare"

    private static func succeeds(_ program: String, _ words: [String]) -> Bool {
        guard !Checkout.isQuick else { return false }
        return (try? ChildProcess.run(URL(fileURLWithPath: program), words, patience: 30))?.end == .exited(0)
    }
}
