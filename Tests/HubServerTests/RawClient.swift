import Foundation
import NIOCore
import NIOPosix
import Synchronization

/// A connection on which a test writes whatever it likes.
struct RawClient {
    private let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>

    init(port: Int) async throws {
        channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel(wrappingChannelSynchronously: channel)
                }
            }
    }

    /// Writes, and reads until the other side closes. `more` gives what is written behind, until it is nil or the
    /// connection ends; what came and how much was written is answered. Each part waits until the socket has taken it,
    /// so that no more is written than the other side reads and the sockets hold.
    func exchange(_ text: String, more: (() -> ByteBuffer?)? = nil) async throws -> (came: String, written: Int) {
        let socket = channel.channel
        return try await channel.executeThenClose { inbound, _ in
            async let came = Self.all(inbound)
            var written = text.utf8.count
            // A connection that is closed while somebody writes is what these tests are about.
            try? await socket.writeAndFlush(ByteBuffer(string: text)).get()
            while let part = more?(), (try? await socket.writeAndFlush(part).get()) != nil {
                written += part.readableBytes
            }
            return (await came, written)
        }
    }

    /// Writes one byte whenever so many milliseconds are over, and reads until the other side closes.
    func trickle(_ text: String, every milliseconds: Int64, behind start: String = "") async throws -> String {
        let socket = channel.channel
        return try await channel.executeThenClose { inbound, outbound in
            if !start.isEmpty { try await outbound.write(ByteBuffer(string: start)) }
            let source = Source(text)
            let timer = socket.eventLoop.scheduleRepeatedTask(
                initialDelay: .zero, delay: .milliseconds(milliseconds)
            ) { _ in
                if let part = source.next() { socket.writeAndFlush(part, promise: nil) }
            }
            let came = await Self.all(inbound)
            timer.cancel()
            return came
        }
    }

    private static func all(_ inbound: NIOAsyncChannelInboundStream<ByteBuffer>) async -> String {
        var came = ByteBuffer()
        do { for try await part in inbound { came.writeImmutableBuffer(part) } } catch {
            // A reset ends it as well.
        }
        return String(buffer: came)
    }
}

/// The bytes of a text, one at a time.
private final class Source: Sendable {
    private let bytes: Mutex<ArraySlice<UInt8>>
    init(_ text: String) { bytes = Mutex(Array(text.utf8)[...]) }
    func next() -> ByteBuffer? { bytes.withLock { $0.popFirst() }.map { ByteBuffer(bytes: [$0]) } }
}
