import Foundation
import Glibc
import HubStore
import NIOCore
import SyncProtocol
import Synchronization
import Testing
import Warehouse

@testable import HubServer

/// What one sender can take of the hub, and that others are served meanwhile.
@Suite(.serialized) struct LimitTests {
    private func head(_ path: String, _ key: String, _ lines: String...) -> String {
        (["POST \(path) HTTP/1.1", "Host: hub", "Authorization: Bearer \(key)", "Content-Type: application/json"]
            + lines + ["", ""]).joined(separator: "\r\n")
    }

    @Test func aBodyThatIsDeclaredTooLargeIsRefusedUnread() async throws {
        try await ServedHub.serve { hub in
            let text = head("/v1/facts", try hub.site("leeds"), "Content-Length: 1000000000")
            let client = try await RawClient(port: hub.port)
            let (came, written) = try await client.exchange(text)
            #expect(came.hasPrefix("HTTP/1.1 413 ") && came.contains("urn:dockline:too-large"), "\(came.prefix(100))")
            #expect(came.lowercased().contains("connection: close") && written < 1000)
        }
    }

    @Test func aBodyWithoutALengthIsCutOffAtTheLimit() async throws {
        try await ServedHub.serve { hub in
            let chunk = ByteBuffer(string: "10000\r\n" + String(repeating: " ", count: 65536) + "\r\n")
            var left = 16 * 1024
            let text = head("/v1/facts", try hub.site("leeds"), "Transfer-Encoding: chunked")
            let client = try await RawClient(port: hub.port)
            let (came, written) = try await client.exchange(text) {
                left -= 1
                return left > 0 ? chunk : nil
            }
            #expect(came.hasPrefix("HTTP/1.1 413 "), "\(came.prefix(100))")
            #expect(written < 64 * 1024 * 1024, "of the gigabyte little more was sent than the sockets hold")
        }
    }

    @Test func aStrangersBodyIsNotRead() async throws {
        try await ServedHub.serve { hub in
            let client = try await RawClient(port: hub.port)
            let (came, _) = try await client.exchange(head("/v1/facts", "dk_a_b", "Content-Length: 900000"))
            #expect(came.hasPrefix("HTTP/1.1 401 ") && came.lowercased().contains("connection: close"))
        }
    }

    @Test func deepJSONIsRefusedBeforeItIsDecoded() async throws {
        try await ServedHub.serve { hub in
            let (site, key) = (try hub.site("leeds"), try hub.key(.sites))
            let deep = String(repeating: "[", count: 500_000)
            for (path, key) in [("/v1/facts", site), ("/v1/hello", site), ("/v1/sites", key)] {
                let reply = try await hub.call(.post, path, key: key, json: deep)
                #expect(reply.status == 400 && reply.text("detail")?.contains("32 levels") == true, "\(path)")
            }
        }
    }

    @Test func aHeaderThatIsTooLargeIsRefused() async throws {
        try await ServedHub.serve { hub in
            let client = try await RawClient(port: hub.port)
            let lines = (0..<70).map { "X-\($0): " + String(repeating: "a", count: 1000) }.joined(separator: "\r\n")
            #expect(
                try await client.exchange("GET /healthz HTTP/1.1\r\n\(lines)\r\n\r\n").came.hasPrefix("HTTP/1.1 400 "))
        }
    }

    @Test func whoeverSendsOneByteAtATimeIsCutOff() async throws {
        var limits = ServedHub.patient
        (limits.headerSeconds, limits.bodyGraceSeconds, limits.idleSeconds) = (0.3, 0.3, 0.3)
        try await ServedHub.serve(limits: limits) { hub in
            let key = try hub.site("leeds")
            let header = try await RawClient(port: hub.port)
            let long = "GET /healthz HTTP/1.1\r\nX: " + String(repeating: "a", count: 1000)
            #expect(try await header.trickle(long, every: 20) == "", "nothing is said to half a header")
            let body = try await RawClient(port: hub.port)
            let text = head("/v1/facts", key, "Content-Length: 1000")
            // The header at once, and the body a byte at a time.
            let came = try await body.trickle(String(repeating: " ", count: 1000), every: 20, behind: text)
            #expect(came.hasPrefix("HTTP/1.1 408 ") && came.contains("urn:dockline:too-slow"))
            let silent = try await RawClient(port: hub.port)
            #expect(try await silent.exchange("").came == "")
            let idle = try await RawClient(port: hub.port)
            let answered = try await idle.exchange("GET /healthz HTTP/1.1\r\nHost: hub\r\n\r\n").came
            #expect(answered.hasPrefix("HTTP/1.1 200 "), "an answer, and the end when nothing more was asked")
        }
    }

    @Test(arguments: idleConnections)
    func aGoodSiteIsServedHoweverManyOthersSayNothing(count: Int) async throws {
        try await ServedHub.serve { hub in
            _ = try hub.site("leeds")
            let key = try hub.key(.metrics)
            let crowd = Crowd()
            for part in 0..<10 {
                try await crowd.join(count / 10, port: hub.port)
                let client = try await RawClient(port: hub.port)
                let (came, _) = try await client.exchange(
                    "GET /metrics HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer \(key)\r\nConnection: close\r\n\r\n")
                #expect(came.hasPrefix("HTTP/1.1 200 "), "\(part)")
                let open = came.firstMatch(of: /\ndockline_connections (\d+)/).flatMap { Int($0.1) } ?? 0
                #expect((1...512).contains(open), "\(open) are open")
            }
            try await crowd.leave()
        }
    }

    /// Both ends of each connection are in this process.
    static var idleConnections: [Int] {
        var files = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &files)
        return files.rlim_cur >= 16_000 ? [1000, 10_000] : [200]
    }

    @Test func fewBytesThatStandForManyAreRefused() async throws {
        try await ServedHub.serve { hub in
            let key = try hub.site("leeds")
            let bomb = Deflate.packed(Data(repeating: 0x20, count: 64 * 1024 * 1024))
            #expect(bomb.count < 70_000)
            let reply = try await hub.call(
                .post, "/v1/facts", key: key, body: bomb, headers: ["Content-Encoding": "deflate"])
            #expect(reply.status == 413)
            for (body, encoding, status) in [("hello", "deflate", 400), ("{}", "gzip", 415), ("{}", "identity", 400)] {
                let reply = try await hub.call(
                    .post, "/v1/facts", key: key, json: body, headers: ["Content-Encoding": encoding])
                #expect(reply.status == status, "\(encoding)")
            }
            let type = try await hub.call(
                .post, "/v1/facts", key: key, json: "{}", headers: ["Content-Type": "text/xml"])
            #expect(type.status == 415)
        }
    }

    @Test func anAllowanceIsTheKeysAndTheAddresssAndComesBack() async throws {
        var limits = ServedHub.patient
        (limits.perCredential, limits.perAddress) = (.init(burst: 3, perSecond: 0.5), .init(burst: 9, perSecond: 0.5))
        try await ServedHub.serve(limits: limits) { hub in
            let (one, two) = (try hub.key(.sites), try hub.key(.sites))
            var statuses: [Int] = []
            for key in [one, one, one, one, two, two, two, two] {
                statuses.append(try await hub.call(.get, "/v1/sites", key: key).status)
            }
            #expect(statuses == [200, 200, 200, 429, 200, 200, 200, 429])
            #expect(try await hub.call(.get, "/healthz").status == 200)
            let refused = try await hub.call(.get, "/healthz")
            #expect(refused.status == 429 && refused.headers["retry-after"] == "2")
            hub.time.pass(seconds: 2)
            #expect(try await hub.call(.get, "/healthz").status == 200)
        }
    }

    @Test func workThatTakesTooLongIsAnsweredAndALaterRequestIsServed() async throws {
        var limits = ServedHub.patient
        (limits.workSeconds, limits.workers) = (0.2, 2)
        let gate = Gate()
        let stuck = Route(.get, "/v1/stuck", .open, "Waits.", answers: [.nothing(204, "Later.")]) { _ in
            gate.wait()
            return .nothing
        }
        try await ServedHub.serve(limits: limits, routes: [stuck]) { hub in
            let reply = try await hub.call(.get, "/v1/stuck")
            #expect(reply.status == 503 && reply.headers["retry-after"] == "5")
            #expect(try await hub.call(.get, "/readyz").status == 200, "the other thread works")
            gate.open()
        }
    }

    @Test func requestsThatWaitForAThreadAreBounded() async throws {
        var limits = ServedHub.patient
        (limits.workers, limits.waiting) = (1, 0)
        let gate = Gate()
        let stuck = Route(.get, "/v1/stuck", .open, "Waits.", answers: [.nothing(204, "Later.")]) { _ in
            gate.wait()
            return .nothing
        }
        try await ServedHub.serve(limits: limits, routes: [stuck]) { hub in
            async let first = hub.call(.get, "/v1/stuck")
            await gate.entered()
            let second = try await hub.call(.get, "/readyz")
            #expect(second.status == 503 && second.text("type") == "urn:dockline:busy")
            gate.open()
            let status = try await first.status
            #expect(status == 204)
        }
    }
}
