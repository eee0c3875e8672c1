import CZlib
public import Foundation

// Bodies may be sent in zlib's format (RFC 1950), which HTTP calls `deflate`. A few thousand bytes of it can stand for
// gigabytes, so nothing is taken apart without a limit.

/// Packs bytes for the way, and takes them apart again.
public enum Deflate {
    /// Why bytes were not taken apart.
    public enum Failure: Error, Hashable, Sendable {
        case largerThan(Int)
        case notDeflate
    }

    public static func packed(_ bytes: Data) -> Data {
        let room = deflate_room(bytes.count)
        return Data(
            [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                count = room
                let outcome = bytes.withUnsafeBytes { source in
                    deflate_bytes(
                        source.bindMemory(to: UInt8.self).baseAddress, bytes.count, buffer.baseAddress, &count)
                }
                precondition(outcome == 0, "there is room for every outcome")
            })
    }

    /// The bytes that were packed, when they are at most `max`.
    public static func unpacked(_ bytes: Data, max: Int) throws(Failure) -> Data {
        var outcome: Int32 = 2
        // Pages that are never written to cost nothing.
        let unpacked = [UInt8](unsafeUninitializedCapacity: max) { buffer, count in
            var written = max
            outcome = bytes.withUnsafeBytes { source in
                inflate_bytes(source.bindMemory(to: UInt8.self).baseAddress, bytes.count, buffer.baseAddress, &written)
            }
            count = outcome == 0 ? written : 0
        }
        switch outcome {
        case 0: return Data(unpacked)
        case 1: throw .largerThan(max)
        default: throw .notDeflate
        }
    }
}
