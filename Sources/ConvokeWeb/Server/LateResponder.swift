import Hummingbird
import NIOCore
import Synchronization

/// Answers as soon as there is a site to answer for; who comes sooner is asked to come again.
final class LateResponder<Inner: HTTPResponder>: HTTPResponder where Inner.Context == ConnectionContext {
    private let responder = Mutex<Inner?>(nil)

    func open(_ responder: Inner) { self.responder.withLock { $0 = responder } }

    func respond(to request: Request, context: ConnectionContext) async throws -> Response {
        guard let responder = responder.withLock({ $0 }) else {
            var response = Response(status: .serviceUnavailable)
            SecurityHeaders.set(in: &response.headers, isPrivate: true, isSecure: false)
            return response
        }
        return try await responder.respond(to: request, context: context)
    }
}

/// Drops whoever does not get the head of a request across in time, byte by byte or not at all.
final class HeadDeadline: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny
    typealias OutboundIn = NIOAny
    private var closing: Scheduled<Void>?
    private static let patience = TimeAmount.seconds(20)

    func handlerAdded(context: ChannelHandlerContext) { if context.channel.isActive { arm(context) } }

    func channelActive(context: ChannelHandlerContext) {
        arm(context)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        disarm()
        context.fireChannelRead(data)
    }

    /// An answer went out: the next request is waited for.
    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        arm(context)
        context.write(data, promise: promise)
    }

    func channelInactive(context: ChannelHandlerContext) {
        disarm()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { disarm() }

    private func arm(_ context: ChannelHandlerContext) {
        disarm()
        closing = context.eventLoop.assumeIsolated().scheduleTask(in: Self.patience) {
            context.close(promise: nil)
        }
    }

    private func disarm() {
        closing?.cancel()
        closing = nil
    }
}
