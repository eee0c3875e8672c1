import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import SyncProtocol

/// Reads bodies within their limits.
struct BodyReader {
    let limits: HubServerLimits

    /// The body as it was meant: whole, unpacked, no deeper than allowed and of the shape that the route describes.
    func read(_ request: Request, _ wanted: Route.Body) async throws -> Data {
        try checkType(request, wanted.type)
        let bytes = try await unpacked(whole(request), request, wanted)
        if wanted.isLines { return bytes }
        try checkDepth(bytes)
        if !wanted.isProtocol { _ = try value(of: bytes, like: wanted.schema) }
        return bytes
    }

    /// JSON that is no deeper than allowed and of this shape.
    func value(of bytes: Data, like schema: Schema) throws(Problem) -> JSONValue {
        let value: JSONValue
        do { value = try JSONDecoder().decode(JSONValue.self, from: bytes) } catch {
            throw .bad("The body is no JSON.")
        }
        if let fault = schema.fault(in: value) { throw .invalid(fault) }
        return value
    }

    func checkDepth(_ bytes: Data) throws(Problem) {
        if isDeeper(than: limits.jsonDepth, json: bytes) {
            throw .bad("The body is nested too deeply: expected at most \(limits.jsonDepth) levels.")
        }
    }

    private func checkType(_ request: Request, _ wanted: String) throws {
        let type = (request.headers[.contentType] ?? "").split(separator: ";").first ?? ""
        guard type.trimmingCharacters(in: .whitespaces).lowercased() == wanted else {
            throw Problem(415, "type", "The body is of another type", "Expected the header Content-Type: \(wanted).")
        }
    }

    private func whole(_ request: Request) async throws -> Data {
        let declared = request.headers[.contentLength].flatMap { Int($0) }
        if let declared, declared > limits.bodyBytes { throw Problem.tooLarge(limits.bodyBytes) }
        var bytes = Data()
        do {
            for try await part in request.body {
                guard bytes.count + part.readableBytes <= limits.bodyBytes else {
                    throw Problem.tooLarge(limits.bodyBytes)
                }
                bytes.append(contentsOf: part.readableBytesView)
            }
        } catch let problem as Problem {
            throw problem
        } catch { throw Problem.bad("The body ended early.") }
        // A connection that breaks looks like the end of the body.
        if let declared, declared != bytes.count { throw Problem.bad("The body ended early.") }
        return bytes
    }

    private func unpacked(_ bytes: Data, _ request: Request, _ wanted: Route.Body) throws -> Data {
        let encoding = (request.headers[.contentEncoding] ?? "identity").lowercased()
        if encoding == "identity" { return bytes }
        guard encoding == "deflate", wanted.isProtocol else {
            throw Problem(
                415, "encoding", "The body is packed in another way",
                wanted.isProtocol ? "Expected the Content-Encoding deflate, or none." : "Expected no Content-Encoding.")
        }
        do { return try Deflate.unpacked(bytes, max: limits.unpackedBytes) } catch {
            switch error {
            case .largerThan(let max): throw Problem.tooLarge(max)
            case .notDeflate: throw Problem.bad("The body is not packed as Content-Encoding says.")
            }
        }
    }
}
