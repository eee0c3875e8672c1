import Foundation
import HTTPTypes
import HubStore
import Hummingbird
import Logging
import NIOCore
import Warehouse

/// A request from its first moment to its line in the log.
struct Visit {
    private let house: ServerState
    private let method: String
    private let route: String
    private let began = ContinuousClock.now
    let id: String
    let now: Moment
    let address: String
    var credential: Credential?

    init(_ house: ServerState, _ request: Request, _ context: HubRequestContext, _ route: String) {
        self.house = house
        self.route = route
        method = request.method.rawValue
        now = house.clock.now()
        id = house.clock.newID(now).description
        address = context.channel.remoteAddress?.ipAddress ?? "local"
    }

    /// Takes the request off its address's allowance.
    func admit() throws(Problem) {
        if let seconds = house.addresses.take(address, at: now) { throw .tooMany(seconds, "from your address") }
    }

    func failed(_ error: any Error) -> Response {
        let problem = Problem(error)
        if problem.status >= 500 {
            house.log.error("request failed", metadata: ["request": "\(id)", "detail": "\(error)"])
        }
        return done(.problem(problem, request: id))
    }

    func done(_ answer: Answer) -> Response {
        let took = began.duration(to: .now)
        let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
        let pattern = "\(Self.known.contains(method) ? method : "OTHER") \(route)"
        house.metrics.served(pattern, status: answer.status, seconds: seconds)
        house.log.info(
            "request",
            metadata: [
                "method": "\(method)", "route": "\(route)", "status": "\(answer.status)",
                "ms": "\(Int(seconds * 1000))", "credential": "\(credential?.id ?? "none")", "request": "\(id)",
                "address": "\(address)",
            ])
        var headers = HTTPFields()
        for (name, value) in answer.headers {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        if let type = answer.type { headers[.contentType] = type }
        if let name = HTTPField.Name("X-Request-Id") { headers[name] = id }
        headers[.cacheControl] = "no-store"
        let body = answer.body.isEmpty ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
        return Response(status: .init(code: answer.status), headers: headers, body: body)
    }

    private static let known: Set<String> = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]
}
