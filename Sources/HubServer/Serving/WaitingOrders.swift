import HubStore
import Logging
import NIOPosix
import ServiceLifecycle

/// Looks every few seconds whether something has changed for the orders that no site could take, and tries them again.
struct WaitingOrders: Service {
    let house: ServerState

    func run() async throws {
        await cancelWhenGracefulShutdown {
            let house = house
            let loop = MultiThreadedEventLoopGroup.singleton.next()
            var tried: SourcingMark?
            // A sleep that is cancelled is the end.
            while (try? await Task.sleep(for: .seconds(house.limits.sourcingSeconds))) != nil {
                let before = tried
                do {
                    tried = try await house.workers.run(on: loop) { try house.tryAgain(since: before) }
                } catch { house.log.error("orders that wait were not looked at", metadata: ["detail": "\(error)"]) }
            }
        }
        house.stop()
    }
}

extension ServerState {
    /// Tries the orders that wait, unless nothing has changed since a mark; answers the new one.
    fileprivate func tryAgain(since mark: SourcingMark?) throws -> SourcingMark {
        let now = clock.now()
        let new = try hub.sourcingMark(at: now)
        if new == mark { return new }
        let found = try hub.sourceParked(at: now)
        if found > 0 { log.info("orders that waited have a site", metadata: ["orders": "\(found)"]) }
        return new
    }
}
