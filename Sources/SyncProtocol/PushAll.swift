public import Warehouse

/// What came of a conversation that was driven to its end.
public struct PushReport: Hashable, Sendable {
    /// Where the hub is in every stream that moved.
    public var held: [UniqueID: Position] = [:]
    public var facts = 0
    /// Numbers of facts that the hub keeps and could not apply.
    public var parked: [Int] = []
    /// Facts that the hub has and the site's file has lost, by stream.
    public var lost: [UniqueID: Int] = [:]
    public var stop: SyncStop?
    /// Another file claims to be this site; it may be tried again after so many seconds.
    public var busySeconds: Int?

    public init() {}
}

/// Drives a site's half against a hub in the same process until all is there, it stops, or it has to wait.
public func pushAll(
    _ log: some OutgoingLog, with agent: inout SitePush, at now: () -> Moment, dice: () -> UInt64,
    hello: (Hello) throws -> HelloAnswer, push: (Push) throws -> PushAnswer, progress: (PushReport) -> Void = { _ in }
) throws -> PushReport {
    var report = PushReport()
    var inputs = [SitePush.Input.wake]
    while !inputs.isEmpty {
        let input = inputs.removeFirst()
        for effect in try agent.step(input, at: now(), dice: dice(), on: log) {
            switch effect {
            case .hello(let message, let request): inputs.append(.hello(try hello(message), request: request))
            case .push(let message, let request):
                inputs.append(.push(try push(message), request: request))
                report.facts += message.facts.count
                progress(report)
            case .wait(let milliseconds): report.busySeconds = (milliseconds + 999) / 1000
            case .acknowledged(let stream, let position, _): report.held[stream] = position
            case .parked(_, let numbers): report.parked += numbers
            case .lost(let stream, let facts): report.lost[stream] = facts
            case .stopped(let stop): report.stop = stop
            }
        }
    }
    return report
}
