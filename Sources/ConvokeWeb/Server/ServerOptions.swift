import Convoke
import Foundation

/// How the server listens, and under what address people know it.
public struct ServerOptions: Sendable {
    public var host: String
    /// 0 takes any free port.
    public var port: Int
    /// The address that people type, without a slash at its end; else that on which the server listens.
    public var base: String?
    /// Whether a proxy of our own stands before it and says in `X-Forwarded-For` who asks.
    public var isBehindProxy: Bool
    /// Seconds between two looks at what time has made due.
    public var tick: Double
    /// How mails leave; nothing where they stay in the outbox.
    public var mail: MailRoute?
    /// Where those who watch the server ask for its figures: an address and port of this machine; nowhere unless told.
    public private(set) var metrics: (host: String, port: Int)?
    /// Origins, such as `https://partner.example`, whose pages may show a statement in a frame.
    public private(set) var embedders: [String] = []
    /// How many hours before an event or a deadline people are reminded; never where none are given.
    public var remind: Int?
    /// What takes a line for each answer; nothing where none are kept.
    public var log: (@Sendable (String) -> Void)?
    /// The Maildir that a mail server puts into what comes in; nothing where none does.
    public var incoming: URL?
    /// Addresses of the team that are written to of deadlines.
    public var deadlinesTo: [MailAddress] = []

    public init(
        host: String = "127.0.0.1", port: Int = 8080, base: String? = nil, isBehindProxy: Bool = false,
        tick: Double = 60
    ) {
        self.host = host
        self.port = port
        self.base = base
        self.isBehindProxy = isBehindProxy
        self.tick = tick
    }

    /// Reads `127.0.0.1:8080`, `localhost:0` or `[::1]:8080`; nothing for another form.
    public init?(listen text: String) {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port)
        else { return nil }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = String(host.dropFirst().dropLast())
        } else if host.contains(":") {
            return nil
        }
        guard !host.isEmpty, host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        self.init(host: host, port: port)
    }

    /// Takes an address of this machine such as `127.0.0.1:9464`; false for any other.
    public mutating func setMetrics(_ text: String) -> Bool {
        guard let options = ServerOptions(listen: text), ["127.0.0.1", "::1", "localhost"].contains(options.host) else {
            return false
        }
        metrics = (options.host, options.port)
        return true
    }

    /// Takes the origin of a page that may frame a statement; false for what is none.
    public mutating func addEmbedder(_ text: String) -> Bool {
        var other = self
        guard other.setBase(text), let origin = other.base,
            origin.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Array(";,'\"*".utf8).contains($0) })
        else { return false }
        embedders.append(origin)
        return true
    }

    /// Takes an address such as `https://events.example.org`; false for one that is none, or that has a path.
    public mutating func setBase(_ text: String) -> Bool {
        guard let url = URL(string: text), let scheme = url.scheme, scheme == "https" || scheme == "http",
            url.host?.isEmpty == false, url.path.isEmpty || url.path == "/", url.query == nil, url.fragment == nil,
            url.user == nil
        else { return false }
        base = text.hasSuffix("/") ? String(text.dropLast()) : text
        return true
    }

    /// The address and port as they stand in an address.
    func authority(_ port: Int) -> String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
