import ArgumentParser
import Foundation
import Screens
import SiteStore
import Warehouse

/// The card that F6 shows on a terminal.
struct WhereCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "where",
        abstract: "Say where something is and what happened to it last: the card that F6 shows on a terminal.",
        discussion: """
            An item (any code of it), a place, a tote, a parcel, an order, a load, a return or a badge.
            Examples: dockline where 5012345226590 --site leeds.site
                      dockline where A-04-12-C --json --site leeds.site
            """)
    @Argument(help: "The code, as a scanner reads it or as somebody types it.") var code: String
    @Flag(help: "Print the card as JSON.") var json = false
    @OptionGroup var site: SiteOptions

    private struct Answer: Encodable {
        var kind: String
        var code: String
        var stock: [Stock]
        var claimed, ordersClaiming, ordersWaiting: Int?
        var trust: String?
        var counted: Date?
        var countedBy: String?
        var difference: Int?
        var facts: [Past]
        var text: [String]
    }

    private struct Stock: Encodable {
        var sku, place, lot, expiry, grade: String
        var onHand, claimed: Int
        var isHeld: Bool
    }

    private struct Past: Encodable {
        var fact: Int
        var at: Date
        var by, kind, words: String
    }

    func run() throws {
        try reporting {
            let open = try site.open()
            defer { try? open.close() }
            guard let card = try open.whereIs(code) else {
                throw NotDone(
                    "Nobody here knows \(code). Give the code of an item, a place, a parcel, an order or a badge.")
            }
            let now = open.clock.now()
            let text = card.text(columns: 100, now: now, offset: open.utcOffsetSeconds(at: now) / 60)
            say(json ? try dockline.json(answer(card, text)) : text.joined(separator: "\n"))
        }
    }

    private func answer(_ card: WhereIs, _ text: [String]) -> Answer {
        let (kind, name) = named(card.subject)
        return Answer(
            kind: kind, code: name,
            stock: card.rows.map { row in
                Stock(
                    sku: card.item?.sku.rawValue ?? row.sku.rawValue, place: row.place.rawValue, lot: row.batch.lot,
                    expiry: row.batch.expiry?.iso ?? "", grade: row.grade.rawValue, onHand: row.onHand,
                    claimed: row.claimed, isHeld: row.isHeld)
            },
            claimed: card.claims?.units, ordersClaiming: card.claims?.orders, ordersWaiting: card.claims?.waiting,
            trust: card.trust?.rawValue, counted: card.lastCount.map { date($0.at) },
            countedBy: card.lastCount?.by.rawValue, difference: card.lastCount?.difference,
            facts: card.facts.map { past in
                Past(
                    fact: past.fact, at: date(past.at), by: past.by.rawValue, kind: past.body.kind,
                    words: card.words(of: past))
            }, text: text)
    }

    private func date(_ moment: Moment) -> Date { Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000) }

    private func named(_ subject: WhereIs.Subject) -> (kind: String, code: String) {
        switch subject {
        case .item(let item): ("item", item.sku.rawValue)
        case .place(let place): (place.kind.rawValue, place.id.rawValue)
        case .parcel(let parcel, _, _): ("parcel", parcel.rawValue)
        case .order(let order, _): ("order", order.rawValue)
        case .load(let load, _, _): ("load", load.rawValue)
        case .person(let person): ("person", person.badge.rawValue)
        case .tour(let tour): ("tour", tour.description)
        case .returned(let id, _): ("return", id.rawValue)
        }
    }
}
