import Convoke
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A campaign that a server holds: the same use cases, asked over its API with a token.
public struct RemoteCampaign: Sendable {
    private let base: String
    private let token: String

    /// Nothing where the address is none of a server, or the token could be read on its way: the line has to be encrypted,
    /// but to this machine or to an onion service.
    public init?(_ address: String, token: String) {
        guard let url = URL(string: address), let host = url.host, !host.isEmpty, url.query == nil, url.fragment == nil,
            url.user == nil,
            url.scheme == "https"
                || url.scheme == "http"
                    && (["127.0.0.1", "localhost", "::1"].contains(host) || host.hasSuffix(".onion")),
            token.utf8.allSatisfy({ (33...126).contains($0) }), !token.isEmpty
        else { return nil }
        base = address.hasSuffix("/") ? String(address.dropLast()) : address
        self.token = token
    }

    /// Asks a use case by name with JSON, and gives its outcome as JSON. What is refused there is refused here with the same
    /// words.
    public func perform(_ name: String, _ json: String, request: RequestID? = nil) async throws -> String {
        guard let url = URL(string: "\(base)/api/v1/\(name)") else { throw NotFound("use case", name) }
        var ask = URLRequest(url: url, timeoutInterval: 60)
        ask.httpMethod = "POST"
        ask.httpBody = Data(json.utf8)
        ask.setValue("application/json", forHTTPHeaderField: "Content-Type")
        ask.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization")
        if let request { ask.setValue(request.text, forHTTPHeaderField: "Idempotency-Key") }
        let (data, status) = try await answer(to: ask)
        return try APIOutcome.json(of: name, status: status, data, from: base)
    }

    /// What a workspace asks instead of data at hand.
    public var elsewhere: DataElsewhere {
        DataElsewhere(.everything) { name, json, request in try await perform(name, json, request: request) }
    }

    private func answer(to ask: URLRequest) async throws -> (Data, Int) {
        let session = URLSession(configuration: .ephemeral, delegate: StaysThere(), delegateQueue: nil)
        defer { session.finishTasksAndInvalidate() }
        return try await withCheckedThrowingContinuation { continuation in
            session.dataTask(with: ask) { data, response, _ in
                guard let data, let status = (response as? HTTPURLResponse)?.statusCode else {
                    continuation.resume(
                        throwing: GivenRefusal(
                            .busy,
                            "\(base) cannot be reached. Check the address and the line, and ask again: nothing is lost."
                        ))
                    return
                }
                continuation.resume(returning: (data, status))
            }.resume()
        }
    }
}

/// Follows no redirection: the token is for one server.
private final class StaysThere: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}
