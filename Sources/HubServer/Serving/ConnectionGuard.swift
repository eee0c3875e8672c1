import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTPTypes

// Keeps a connection to its pace (ConnectionPace.swift). It stands between the parser and everything that answers. When
// an answer is written before the end of the body, as a refusal is, the rest of the body is thrown away for a while and
// then the connection is closed: closing at once would make the sender's machine discard the answer, and reading on
// would let it send a gigabyte.

/// Adds the guard to every connection that `base` sets up.
struct GuardedChannel<Base: ServerChildChannel>: ServerChildChannel {
    let base: Base
    let limits: HubServerLimits
    let connections: Connections

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Base.Value> {
        let (limits, connections) = (limits, connections)
        return base.setup(channel: channel, logger: logger).flatMapThrowing { value in
            let pipeline = channel.pipeline.syncOperations
            let keeper = ConnectionGuard(limits, connections)
            let next = try pipeline.handler(type: HTTPConnectionStateHandler.self)
            try pipeline.addHandler(keeper, position: .before(next))
            try pipeline.addHandler(FirstByteWatch(keeper), position: .first)
            return value
        }
    }

    func handle(value: Base.Value, logger: Logger) async { await base.handle(value: value, logger: logger) }
}

/// Notices that something came, before it is a whole header.
private final class FirstByteWatch: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    private let keeper: ConnectionGuard
    init(_ keeper: ConnectionGuard) { self.keeper = keeper }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        keeper.bytesCame()
        context.fireChannelRead(data)
    }
}

private final class ConnectionGuard: ChannelDuplexHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let connections: Connections
    private var pace: ConnectionPace
    private var timer: Scheduled<Void>?
    private var timerAt = Double.infinity
    private var context: ChannelHandlerContext?
    private var isAnswering = false
    /// The guard has answered by itself; what others write is nobody's any more.
    private var isOver = false

    init(_ limits: HubServerLimits, _ connections: Connections) {
        self.connections = connections
        pace = ConnectionPace(limits, at: Self.now)
    }

    private static var now: Double { Double(NIODeadline.now().uptimeNanoseconds) / 1e9 }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        connections.opened(context.channel)
        arm()
    }

    func handlerRemoved(context: ChannelHandlerContext) { end(context) }

    func channelInactive(context: ChannelHandlerContext) {
        end(context)
        context.fireChannelInactive()
    }

    private func end(_ context: ChannelHandlerContext) {
        connections.closed(context.channel)
        timer?.cancel()
        (timer, self.context, isOver) = (nil, nil, true)
    }

    func bytesCame() {
        pace.bytesCame(at: Self.now)
        arm()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if isOver { return }
        let wasLingering = pace.isLingering
        let mayGoOn: Bool
        switch unwrapInboundIn(data) {
        case .head:
            mayGoOn = !wasLingering
            if mayGoOn { pace.headCame(at: Self.now) }
        case .body(let bytes): mayGoOn = pace.bodyCame(bytes.readableBytes)
        case .end:
            mayGoOn = pace.bodyEnded()
            if mayGoOn { connections.isWorking(context.channel, true) }
        }
        guard mayGoOn else { return context.close(promise: nil) }
        arm()
        if !wasLingering { context.fireChannelRead(data) }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if isOver {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        switch unwrapOutboundIn(data) {
        case .head(var head):
            isAnswering = true
            if pace.answersEarly { head.headerFields[.connection] = "close" }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .body: context.write(data, promise: promise)
        case .end:
            isAnswering = false
            pace.answered(at: Self.now)
            arm()
            guard pace.isLingering else {
                if !pace.isWorking { connections.isWorking(context.channel, false) }
                context.write(data, promise: promise)
                return
            }
            context.writeAndFlush(data, promise: promise)
            context.close(mode: .output, promise: nil)
        }
    }

    /// Looks again when the phase may be over. A phase that begins earlier than the timer is due asks for a new one.
    private func arm() {
        guard let context, let deadline = pace.deadline, !isOver else { return }
        guard timer == nil || deadline < timerAt else { return }
        timer?.cancel()
        timerAt = deadline
        let pause = TimeAmount.nanoseconds(Int64(max(0, deadline - Self.now) * 1e9))
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: pause) { self.timerRan() }
    }

    private func timerRan() {
        timer = nil
        guard let context, let deadline = pace.deadline, !isOver else { return }
        guard Self.now >= deadline else { return arm() }
        isOver = true
        if case .body = pace.phase, !isAnswering { writeTimeout(context) }
        context.close(promise: nil)
    }

    private func writeTimeout(_ context: ChannelHandlerContext) {
        let problem = Problem(408, "too-slow", "The body came too slowly", "Nothing was done. Send less at a time.")
        let answer = Answer.problem(problem, request: "none")
        let head = HTTPResponse(
            status: .requestTimeout,
            headerFields: [
                .contentType: answer.type ?? "", .contentLength: String(answer.body.count), .connection: "close",
            ])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(ByteBuffer(bytes: answer.body))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}
