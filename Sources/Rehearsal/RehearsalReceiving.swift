import Foundation
import SiteStore
import Warehouse

// The first hour of a rehearsal: trucks bring what suppliers announced, robots take it in by carton and by piece, put
// it away, and send what an order waits for straight into its tote. At the end everything that was announced has come,
// nothing stands on the receiving floor, and nobody has anything in the hand.

/// What the deliveries of a rehearsal came to.
public struct ReceivingTotals: Codable, Hashable, Sendable {
    public var deliveries = 0
    public var cartons = 0
    public var units = 0
    /// Units that went straight to an order.
    public var toOrders = 0

    init() {}
}

extension Rehearsal {
    /// The mark that tells the robots that everything is put away.
    static let receivingOver = "receiving-over"

    /// Holds the first hour. Answers with what came of it and with everything that is not as it must be.
    func receive(
        _ site: Site, _ robot: (Int, Int) -> (program: String, arguments: [String])
    ) throws -> (totals: ReceivingTotals, failures: [String]) {
        var totals = ReceivingTotals()
        let announced = try site.deliveries().map(\.delivery)
        guard !announced.isEmpty else { return (totals, []) }
        _ = try supervise(robots: request.robots, robot) {
            let open = try site.carryRows()
            let done = announced.count - open.count { $0.kind.isDelivery }
            progress(.receiving(done: done, of: announced.count))
            if open.allSatisfy({ !$0.kind.isDelivery && $0.code != PlaceID.receiving.rawValue }) {
                _ = FileManager.default.createFile(atPath: request.marks + "/" + Self.receivingOver, contents: nil)
            }
        }
        totals.deliveries = announced.count
        totals.cartons = Set(announced.flatMap(\.lines).compactMap(\.carton)).count
        totals.units = announced.flatMap(\.lines).reduce(0) { $0 + $1.quantity }
        totals.toOrders = try site.carryJobs().flatMap(\.put).filter { $0.order != nil }
            .flatMap(\.units).reduce(0) { $0 + $1.quantity }
        return (totals, try compare(announced, site))
    }

    private func compare(_ announced: [Delivery], _ site: Site) throws -> [String] {
        var failures: [String] = []
        for delivery in announced {
            for row in try site.differences(of: delivery.id) where row.here != row.announced || row.aside > 0 {
                failures.append("\(row.here) of \(row.announced) \(row.sku) came with \(delivery.id)")
            }
        }
        let left = try site.stock(in: .receiving).values.reduce(0, +)
        if left > 0 { failures.append("\(left) units stand on the receiving floor") }
        let held = try site.carryJobs().filter { !$0.hands.isEmpty || $0.isDelivery && $0.state != .closed }
        if !held.isEmpty { failures.append("\(held.count) deliveries are not ended, or somebody holds units") }
        return failures
    }
}
