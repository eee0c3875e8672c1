import AsyncHTTPClient
import Foundation
import Glibc
import HubStore
import NIOCore
import NIOHTTP1
import NIOSSL
import Testing

@testable import HubServer

/// Whoever listens on the way hears nothing, and the key of that stays with its owner.
struct TLSTests {
    private func files(_ body: (TLSFiles) async throws -> Void) async throws {
        let folder = "/tmp/dockline-tls-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let files = TLSFiles(certificate: folder + "/hub.crt", privateKey: folder + "/hub.key")
        try Data(testCertificate.utf8).write(to: URL(fileURLWithPath: files.certificate))
        try Data(testPrivateKey.utf8).write(to: URL(fileURLWithPath: files.privateKey))
        #expect(chmod(files.privateKey, 0o600) == 0)
        try await body(files)
    }

    @Test func aHubWithACertificateIsServedWithTLS() async throws {
        try await files { files in
            try await ServedHub.serve(tls: files) { hub in
                var tls = TLSConfiguration.makeClientConfiguration()
                tls.trustRoots = .file(files.certificate)
                let client = HTTPClient(
                    eventLoopGroupProvider: .singleton, configuration: .init(tlsConfiguration: tls))
                let url = "https://localhost:\(hub.port)/healthz"
                let response = try await client.execute(HTTPClientRequest(url: url), timeout: .seconds(30))
                #expect(response.status == .ok)
                var large = HTTPClientRequest(url: "https://localhost:\(hub.port)/v1/enrol")
                large.method = .POST
                large.headers.add(name: "Content-Type", value: "application/json")
                large.body = .bytes(ByteBuffer(repeating: 0x20, count: 2_000_000))
                #expect(try await client.execute(large, timeout: .seconds(30)).status.code == 413)
                try await client.shutdown()
                let plain = try await RawClient(port: hub.port)
                #expect(
                    try await plain.exchange("GET /healthz HTTP/1.1\r\nHost: hub\r\n\r\n").came.contains("200") == false
                )
            }
        }
    }

    @Test func aKeyThatOthersMayReadIsRefused() async throws {
        try await files { files in
            #expect(chmod(files.privateKey, 0o644) == 0)
            let failure = #expect(throws: TLSFiles.Failure.self) { try files.configuration() }
            #expect(failure?.description.contains("chmod 600") == true)
            let wrong = TLSFiles(certificate: files.certificate, privateKey: files.certificate)
            #expect(chmod(files.certificate, 0o600) == 0)
            #expect(throws: TLSFiles.Failure.self) { try wrong.configuration() }
            let none = TLSFiles(certificate: files.certificate, privateKey: files.privateKey + ".none")
            #expect(throws: TLSFiles.Failure.self) { try none.configuration() }
        }
    }
}
