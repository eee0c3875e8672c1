import Synchronization
import Warehouse

/// An allowance that fills up again as time passes.
struct TokenBucket: Hashable, Sendable {
    private let rate: HubServerLimits.Rate
    private var tokens: Double
    private var last: Moment

    init(_ rate: HubServerLimits.Rate, at now: Moment) {
        self.rate = rate
        tokens = rate.burst
        last = now
    }

    /// Takes one; or says after how many whole seconds there is one again. A clock that was put back adds nothing.
    mutating func take(at now: Moment) -> Int? {
        fill(at: now)
        guard tokens < 1 else {
            tokens -= 1
            return nil
        }
        return max(1, Int(((1 - tokens) / rate.perSecond).rounded(.up)))
    }

    /// Whether nothing was taken of it lately, so that a new one is as good.
    mutating func isFull(at now: Moment) -> Bool {
        fill(at: now)
        return tokens >= rate.burst
    }

    private mutating func fill(at now: Moment) {
        let seconds = Double(max(0, now.milliseconds - last.milliseconds)) / 1000
        tokens = min(rate.burst, tokens + seconds * rate.perSecond)
        last = now
    }
}

/// Buckets of many senders, at most so many that strangers cannot fill the memory.
final class RateLimiter: Sendable {
    private let rate: HubServerLimits.Rate
    private let senders: Int
    private let buckets = Mutex<[String: TokenBucket]>([:])

    init(_ rate: HubServerLimits.Rate, senders: Int = 10_000) {
        self.rate = rate
        self.senders = senders
    }

    /// Takes one of a sender's allowance; or says after how many seconds there is one again.
    func take(_ sender: String, at now: Moment) -> Int? {
        buckets.withLock { buckets in
            if buckets[sender] == nil, buckets.count >= senders {
                buckets = buckets.filter { _, bucket in
                    var bucket = bucket
                    return !bucket.isFull(at: now)
                }
                // Whoever comes while so many others are busy waits; nobody's allowance is forgotten for it.
                if buckets.count >= senders { return 1 }
            }
            return buckets[sender, default: TokenBucket(rate, at: now)].take(at: now)
        }
    }
}
