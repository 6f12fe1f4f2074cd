import CPostgres
import ConvokeModel
import Foundation

/// Where a PostgreSQL database is: a URL as libpq reads it (`postgres://user@host/name?sslmode=verify-full`), and with
/// `schema=name` in which of its schemas the campaign is. What is printed of it holds no secret.
public struct DatabaseAddress: Hashable, Sendable, CustomStringConvertible {
    /// The URL for libpq, without what is ours.
    let url: String
    let schema: String?
    /// Whether a password stands in it.
    public let hasPassword: Bool
    /// Whether the server is on this machine, so that nothing travels over a network.
    let isLocal: Bool
    public let description: String

    /// Refuses what is no such URL, without printing it: it may hold a password.
    public init(_ text: String) throws {
        guard text.hasPrefix("postgres://") || text.hasPrefix("postgresql://"), !text.utf8.contains(0) else {
            throw Self.malformed
        }
        let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let options = halves.count > 1 ? halves[1].split(separator: "&") : []
        let schemas = options.filter { $0.hasPrefix("schema=") }.map { String($0.dropFirst(7)) }
        guard schemas.count < 2, schemas.allSatisfy(Self.isSchema) else {
            throw GivenRefusal(
                .invalid,
                "The schema of the database's URL is no name of small letters, digits and '_' that begins with a letter. Write it as 'schema=campaign'."
            )
        }
        let rest = options.filter { !$0.hasPrefix("schema=") }
        url = String(halves[0]) + (rest.isEmpty ? "" : "?" + rest.joined(separator: "&"))
        schema = schemas.first
        guard let parts = Self.parts(of: url) else { throw Self.malformed }
        hasPassword = parts["password"] != nil || parts["sslpassword"] != nil
        let hosts = (parts["host"] ?? parts["hostaddr"] ?? "").split(separator: ",").map(String.init)
        isLocal = hosts.allSatisfy { $0.hasPrefix("/") || ["localhost", "127.0.0.1", "::1"].contains($0) }
        let place = hosts.isEmpty ? "this machine" : hosts.joined(separator: ", ")
        description =
            "PostgreSQL on \(place), database \(parts["dbname"] ?? "of the user's name")\(schema.map { ", schema \($0)" } ?? "")"
    }

    private static let malformed = GivenRefusal(
        .invalid,
        "The database's URL cannot be read (it is not printed, for it may hold a password). Write it as postgres://user@host/name, with special characters as %40 and the like."
    )

    static func isSchema(_ name: some StringProtocol) -> Bool {
        guard let first = name.utf8.first, (1...60).contains(name.utf8.count) else { return false }
        let isLetter: (UInt8) -> Bool = { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        return isLetter(first)
            && name.utf8.allSatisfy {
                isLetter($0) || $0 == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
            }
    }

    /// The URL as libpq understands it, by its own names.
    private static func parts(of url: String) -> [String: String]? {
        guard let options = PQconninfoParse(url, nil) else { return nil }
        defer { PQconninfoFree(options) }
        var parts: [String: String] = [:]
        var place = options
        while let name = place.pointee.keyword {
            if let value = place.pointee.val { parts[String(cString: name)] = String(cString: value) }
            place += 1
        }
        return parts
    }
}

/// The database server that keeps a campaign's data in the place of a file.
public struct DatabaseServer: Hashable, Sendable {
    public var primary: DatabaseAddress
    /// A replica that may answer what is only read, a moment late.
    public var replica: DatabaseAddress?
    /// The most connections of a process that write, and half as many that read. They are opened as they are needed.
    public var mostWriters: Int

    public init(primary: DatabaseAddress, replica: DatabaseAddress? = nil, mostWriters: Int = 16) {
        self.primary = primary
        self.replica = replica
        self.mostWriters = mostWriters
    }
}
