import Foundation
import SyncProtocol
import Warehouse

// The line between sites and hub. Messages are late, out of order, twice there, cut off or lost.

/// What is said over the line.
enum Message {
    case hello(Hello, request: Int)
    case push(Push, request: Int)
    case feed(FeedPlace)
    case helloAnswer(HelloAnswer, request: Int)
    case pushAnswer(PushAnswer, request: Int)
    case feedAnswer(FeedAnswer)
    /// The agent has waited long enough.
    case timeOut(request: Int)

    /// A message of which only a beginning arrives: what whoever reads it makes of it.
    func cutOff(_ share: Double) -> Message? {
        switch self {
        case .hello(let value, let request): reread(value, share).map { .hello($0, request: request) }
        case .push(let value, let request): reread(value, share).map { .push($0, request: request) }
        case .feed(let value): reread(value, share).map { .feed($0) }
        case .helloAnswer(let value, let request): reread(value, share).map { .helloAnswer($0, request: request) }
        case .pushAnswer(let value, let request): reread(value, share).map { .pushAnswer($0, request: request) }
        case .feedAnswer(let value): reread(value, share).map { .feedAnswer($0) }
        case .timeOut: self
        }
    }

    /// The bytes as they are sent, a part of them, and what they are read as: nothing, as it should be.
    private func reread<T: Codable>(_ value: T, _ share: Double) -> T? {
        guard let bytes = try? JSONEncoder().encode(value) else { return nil }
        return try? JSONDecoder().decode(T.self, from: bytes.prefix(Int(Double(bytes.count) * share)))
    }
}

struct SimulatedLine {
    struct Letter {
        var due: Int64
        var order: Int
        var site: Int
        var life: Int
        var message: Message
    }
    /// How bad the line is.
    var trouble = 1.0
    private var letters: [Letter] = []
    private var count = 0
    private(set) var fired: [String: Int] = [:]

    /// Milliseconds after which an agent gives an answer up.
    static let patience: Int64 = 30_000

    /// Sends a message between the hub and a life of a site's agent.
    mutating func send(_ message: Message, of site: SimulatedSite, life: Int? = nil, at time: SimulatedClock) {
        if trouble > 0, site.isCut { return note("lost in a cut") }
        if time.happens(0.05 * trouble) { return note("lost") }
        let copies = time.happens(0.04 * trouble) ? 2 : 1
        if copies > 1 { note("doubled") }
        for _ in 0..<copies {
            var message = message
            if time.happens(0.02 * trouble) {
                note("cut off")
                guard let part = message.cutOff(Double(time.below(100)) / 100) else { continue }
                message = part
            }
            var delay = Int64(20 + time.below(200))
            // What is sent twice is so because a part of the line is slow.
            if time.happens((copies > 1 ? 0.4 : 0.1) * trouble) {
                note("late")
                delay += Int64(time.below(90_000))
            }
            post(message, of: site, life ?? site.life, due: time.now + delay)
        }
    }

    /// The agent waits for an answer so long.
    mutating func expect(_ request: Int, of site: SimulatedSite, at time: SimulatedClock) {
        post(.timeOut(request: request), of: site, site.life, due: time.now + SimulatedLine.patience)
    }

    private mutating func post(_ message: Message, of site: SimulatedSite, _ life: Int, due: Int64) {
        count += 1
        if let last = letters.last, last.due > due { note("overtaken") }
        letters.append(Letter(due: due, order: count, site: site.number, life: life, message: message))
    }

    /// What is on its way from or to a site comes much later.
    mutating func clog(_ site: SimulatedSite, at time: SimulatedClock) {
        for index in letters.indices where letters[index].site == site.number {
            letters[index].due += Int64(time.below(240_000))
            note("clogged")
        }
    }

    /// The letters that have arrived, the oldest first.
    mutating func arrived(at now: Int64) -> [Letter] {
        guard letters.contains(where: { $0.due <= now }) else { return [] }
        let due = letters.filter { $0.due <= now }.sorted { ($0.due, $0.order) < ($1.due, $1.order) }
        letters.removeAll { $0.due <= now }
        return due
    }

    private mutating func note(_ what: String) { fired[what, default: 0] += 1 }
}
