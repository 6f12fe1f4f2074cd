import CCurlMail
import ConvokeModel
import ConvokeProcess
import Foundation

/// How mails leave: over an SMTP server, or through a program such as sendmail.
public struct MailRoute: Sendable {
    public enum Way: Sendable, Hashable {
        /// `smtp://host:port` or `smtps://host:port`; without encryption to this machine alone.
        case smtp(String, user: String?, password: String?)
        /// The path of a program that takes `-i -f FROM -- TO` and the message on its standard input.
        case program(String)
    }

    public var way: Way
    /// The address that mails come from.
    public var sender: MailAddress

    public init(_ way: Way, from sender: MailAddress) { (self.way, self.sender) = (way, sender) }

    /// Whether a text is the address of an SMTP server.
    public static func isServer(_ text: String) -> Bool {
        guard let url = URL(string: text), url.scheme == "smtp" || url.scheme == "smtps", url.host?.isEmpty == false,
            url.user == nil, url.path.isEmpty || url.path == "/"
        else { return false }
        return true
    }

    /// Hands one message to one recipient over, on a thread that may wait.
    func send(_ message: [UInt8], to recipient: MailAddress) async -> SendingOutcome {
        // A server or program that goes away in the middle is an answer, not the end of ours.
        _ = signal(SIGPIPE, SIG_IGN)
        return await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: sendNow(message, to: recipient)) }
        }
    }

    private func sendNow(_ message: [UInt8], to recipient: MailAddress) -> SendingOutcome {
        switch way {
        case .smtp(let url, let user, let password):
            // A mail address has no blanks, controls or angle brackets by its type.
            let result = message.withUnsafeBytes { bytes in
                convoke_send_mail(
                    url, "<\(sender.text)>", "<\(recipient.text)>", bytes.bindMemory(to: CChar.self).baseAddress,
                    bytes.count, user, password, Self.isHere(url) && user == nil ? 0 : 1, 20)
            }
            if result.curl_code == 0 { return .sent }
            return (500..<600).contains(result.response_code) ? .refused : .failedForNow
        case .program(let path): return run(path, message, recipient)
        }
    }

    /// Whether a server is on this machine: what goes further says who takes part, and is never sent in the open.
    private static func isHere(_ url: String) -> Bool {
        ["127.0.0.1", "localhost", "::1", "[::1]"].contains(URL(string: url)?.host ?? "")
    }

    private func run(_ path: String, _ message: [UInt8], _ recipient: MailAddress) -> SendingOutcome {
        let input = Pipe()
        let arguments = ["-i", "-f", sender.text, "--", recipient.text]
        guard let process = try? ChildProcess(URL(fileURLWithPath: path), arguments, input: .pipe(input)) else {
            return .failedForNow
        }
        process.limit(to: 120)
        do {
            try input.fileHandleForWriting.write(contentsOf: Data(message))
            try input.fileHandleForWriting.close()
        } catch {
            process.signal(SIGKILL)
            process.wait()
            return .failedForNow
        }
        // Of sysexits: EX_NOUSER, EX_NOHOST and EX_DATAERR will not change by waiting.
        switch process.wait() {
        case .exited(0): return .sent
        case .exited(65), .exited(67), .exited(68): return .refused
        default: return .failedForNow
        }
    }
}
