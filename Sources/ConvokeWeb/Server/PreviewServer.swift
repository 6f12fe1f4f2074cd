import Convoke
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Shows pages that are being written to this machine's browser, until it is interrupted.
public struct PreviewServer: Sendable {
    public struct Page: Sendable {
        public var status: Int
        /// Its media type.
        public var type: String
        public var bytes: [UInt8]
        public init(status: Int = 200, type: String, bytes: [UInt8]) {
            (self.status, self.type, self.bytes) = (status, type, bytes)
        }
    }

    private let port: Int
    private let page: @Sendable (String) async -> Page

    /// Listens on 127.0.0.1, at any port that is free where it is 0; `page` is asked for what is at a path.
    public init(port: Int, page: @escaping @Sendable (String) async -> Page) { (self.port, self.page) = (port, page) }

    /// `ready` gets the address and port that it listens on, once it does.
    public func run(ready: @escaping @Sendable (String) -> Void) async throws {
        var server = Application(
            responder: CallbackResponder { (request: Request, _: BasicRequestContext) in await answer(request) },
            configuration: .init(address: .hostname("127.0.0.1", port: port)),
            onServerRunning: { ready("127.0.0.1:\($0.localAddress?.port ?? port)") })
        server.logger.logLevel = .critical
        do { try await server.runService() } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw GivenRefusal(.busy, "Port \(port) on 127.0.0.1 is taken. Take another with --port, or 0 for any.")
        }
    }

    private func answer(_ request: Request) async -> Response {
        // A page of somebody else's that calls us by another name gets nothing.
        let host = request.head.authority.map { $0.prefix(while: { $0 != ":" }) }
        guard host == "127.0.0.1" || host == "localhost" else { return Response(status: .misdirectedRequest) }
        guard request.method == .get else { return Response(status: .methodNotAllowed) }
        let page = await page(request.uri.path)
        var response = Response(
            status: .init(code: page.status), headers: [.contentType: page.type],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: page.bytes)))
        response.headers[.cacheControl] = "no-store"
        response.headers[.xContentTypeOptions] = "nosniff"
        // A page without scripts looks again by itself.
        if page.type.hasPrefix("text/"), let refresh = HTTPField.Name("Refresh") { response.headers[refresh] = "2" }
        return response
    }
}
