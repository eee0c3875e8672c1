import Foundation
import SyncProtocol
import Testing
import Warehouse

@testable import SiteStore

let firstHub = UniqueID(high: 1, low: 1)
let restoredHub = UniqueID(high: 1, low: 2)

private func json(_ value: some Encodable) -> Data {
    // Values of this house always encode.
    (try? JSONEncoder().encode(value)) ?? Data()
}

/// The hub wants an order worked on.
func wanted(_ order: Order, _ revision: Int = 1, at number: Int = 1) -> Intent {
    Intent(
        number: number, kind: Intent.order, id: order.id.rawValue, revision: revision,
        body: json(OrderIntent(order: order, wish: .work)))
}

/// The hub wants an order back.
func wantedBack(_ order: Order, _ revision: Int = 2, at number: Int = 2) -> Intent {
    Intent(
        number: number, kind: Intent.order, id: order.id.rawValue, revision: revision,
        body: json(OrderIntent(order: order, wish: .release("the customer cancelled"))))
}

/// The hub tells of an item.
func told(_ item: Item, _ revision: Int = 1, at number: Int = 1) -> Intent {
    Intent(number: number, kind: Intent.item, id: item.sku.rawValue, revision: revision, body: json(item))
}

func page(_ intents: Intent..., of hub: UniqueID = firstHub) -> FeedPage {
    FeedPage(
        incarnation: hub, intents: intents, next: intents.last?.number ?? 0, more: false, now: Moment(milliseconds: 0))
}

extension Site {
    /// Reports to a hub, as after enrolment.
    func enrol() throws { try setHub(address: "https://hub.example", name: "leeds") }

    /// What came of the intents.
    @discardableResult
    func outcomes(_ intents: Intent..., of hub: UniqueID = firstHub) throws -> [IntentAnswer.Outcome] {
        var whole = page(of: hub)
        whole.intents = intents
        whole.next = intents.last?.number ?? 0
        return try takeFeed(whole).map(\.outcome)
    }

    /// The facts behind a number, newest last.
    func bodies(after fact: Int) throws -> [FactBody] {
        try facts(last: try factCount - fact).reversed().map(\.body)
    }
}
