import Screens
import TestSupport
import Warehouse

/// The cards of a site in memory: what F6 answers.
extension PretendStation {
    func whereIs(_ text: String) -> Answer {
        for match in shelf.reading(text).matches {
            if case .place(let place) = match { return .whereIs(card(of: place)) }
            guard case .item(let sku, _, _) = match, let item = shelf.items[sku] else { continue }
            let card = card(of: item)
            return .whereIs(console.count == nil ? card : card.blind)
        }
        return .refused(.unknownCode(text, expected: .nothing), nil)
    }

    private func card(of item: Item) -> WhereIs {
        var card = WhereIs(.item(item), rows: rows { $0.sku == item.sku }, facts: Self.pastFacts)
        card.claims = WhereIs.Claims(units: 3, orders: 2, waiting: 1)
        card.trust = .sure
        card.lastCount = WhereIs.LastCount(
            place: "A-04-12-C", at: SmallFloor.now.adding(minutes: -95), by: "ZOE", difference: 0)
        return card
    }

    private func card(of place: Place) -> WhereIs {
        WhereIs(
            .place(place), rows: rows { $0.place == place.id }, standings: [.tour(TourID(41), holder: "ANA")],
            trust: .doubtful, facts: Array(Self.pastFacts.prefix(2)))
    }

    private func rows(_ isWanted: (StockKey) -> Bool) -> [WhereIs.Row] {
        shelf.ledger.quantities.filter { isWanted($0.key) && $0.value > 0 && $0.key.serial == nil }
            .sorted { ($0.key.place, $0.key.sku, $0.key.batch) < ($1.key.place, $1.key.sku, $1.key.batch) }
            .map { key, quantity in
                let kind = shelf.places[key.place]?.kind
                return WhereIs.Row(
                    place: key.place, sku: key.sku, name: shelf.items[key.sku]?.name ?? "", batch: key.batch,
                    onHand: quantity, claimed: 1, isHeld: kind != .bin, isInTote: kind == .tote)
            }
    }

    /// What happened to the lunch bags, the newest first.
    static let pastFacts: [WhereIs.Past] = {
        let lunchBag = Move(
            sku: "22659", batch: Market.lunchBagBatch, quantity: 2, from: "A-04-12-C", to: "T-18")
        let delivery = Move(
            sku: "22659", batch: Market.lunchBagBatch, quantity: 24, from: .supplier, to: "A-04-12-C")
        let shortage = Shortage(
            line: 3, missing: 1, reason: "not-found", hold: .none, createsCount: true, place: "A-04-12-C",
            sku: "22659", batch: Market.lunchBagBatch, instead: [])
        let bodies: [(BadgeID, Int, FactBody)] = [
            ("BEN", -12, .pick(TourID(40), .placed(line: 1, tote: "T-18", moves: [lunchBag], asksEmpty: false))),
            ("BEN", -13, .pick(TourID(40), .shorted(shortage))),
            ("ZOE", -95, .countRuled(CountID(7), .posted([]))),
            ("office", -3000, .stockReceived(StockReceived(reference: "D-1", line: 1, moves: [delivery]))),
        ]
        return bodies.enumerated().map { index, body in
            WhereIs.Past(fact: 900 - index, at: SmallFloor.now.adding(minutes: body.1), by: body.0, body: body.2)
        }
    }()
}
