import TextScreen
import Warehouse

// Why something was not accepted where goods come in or are moved, and what the same scan confirms.

extension English {
    static func carry(_ refusal: CarryRefusal, _ names: [BadgeID: String]) -> Message {
        func error(_ lead: String, _ detail: String, _ brief: String) -> Message {
            Message(.error, lead, detail, brief: brief)
        }
        switch refusal {
        case .cartonTwice(let sscc):
            return error(
                "Scan the next one", "Carton \(code(sscc)) is received already, counted once. Expected: another one.",
                "received already")
        case .otherCarton(let sscc, let delivery):
            let owner = delivery.map { "it belongs to delivery \(code($0.rawValue))" } ?? "no delivery has it"
            return error(
                "Put it aside", "Carton \(code(sscc)) is not announced here: \(owner). Open it and scan its items.",
                delivery.map { "of \(code($0.rawValue))" } ?? "not announced")
        case .notHere(let sku, let place, let promised):
            return promised > 0
                ? error(
                    "It is promised",
                    "\(promised) in \(code(place)) are promised to tours, and no more lie there. Expected: units that "
                        + "nobody waits for.", "\(promised) promised")
                : error(
                    "Not from here",
                    "By the records no \(item(sku)) lies in \(code(place)). Expected: an item that does.",
                    "none lies here")
        case .fewerHere(let units, let place):
            return error(
                "Only \(units) here", "\(units) in \(code(place)) may be moved, the rest is not there or promised.",
                "type \(units) or less")
        case .bin(let place, let obstacle): return self.obstacle(obstacle, place)
        case .tooOld(let batch):
            return error(
                "Put it aside",
                "\(self.batch(batch)) is too old for the shelf. Expected: F3 with its reason, then the place for it.",
                "too old: F3")
        case .reasonFirst(let place):
            return error(
                "F3 first", "Nothing is put into \(code(place)) without a reason. Expected: F3, then this place.",
                "say why with F3")
        case .kept(let place):
            return error(
                "Ask a supervisor", "What lies in \(code(place)) is let out by a supervisor's badge only.",
                "kept there")
        case .othersHold(let badge):
            return error(
                "Wait a moment",
                "\(name(names[badge] ?? badge.rawValue)) has units of it in the hand. Expected: empty hands.",
                "hands are full")
        case .nothingPut: return error("Nothing is put", "Nothing was put anywhere yet.", "nothing yet")
        case .closed(let id):
            return error(
                "It is closed", "Number \(id) is closed. Expected: an open one; Esc shows the list.", "it is closed")
        case .busy(let id):
            return error("Finish that first", "You have units in the hand, number \(id).", "hands are full")
        case .emptyPlace(let place):
            return error(
                "Nothing is here", "By the records \(code(place)) is empty. Expected: a place with units.",
                "it is empty")
        case .wentToOrder(let order):
            return error(
                "Not from here",
                "They are with order \(code(order.rawValue)) now, which the bench packs. Have it "
                    + "cancelled or packed.", "with an order")
        }
    }

    private static func obstacle(_ obstacle: BinObstacle, _ place: PlaceID) -> Message {
        let (why, brief): (String, String) =
            switch obstacle {
            case .blocked: ("it is blocked", "it is blocked")
            case .handling(let there, let here):
                ("\(handling(there)) goods lie there, and these are \(handling(here))", "\(handling(there)) there")
            case .same: ("they come from there", "they come from it")
            }
        return Message(
            .error, "Take another bin", "Not into \(code(place)): \(why). Expected: the bin that is shown.",
            brief: brief)
    }

    private static func handling(_ handling: HandlingClass) -> String {
        switch handling {
        case .ambient: "ordinary"
        case .cold: "cold"
        case .fragile: "fragile"
        case .hazmat: "dangerous"
        case .value: "valuable"
        }
    }

    static func carry(_ deviation: CarryDeviation) -> Message {
        func warning(_ lead: String, _ detail: String, _ brief: String) -> Message {
            Message(.warning, lead, detail, brief: brief)
        }
        switch deviation {
        case .over(let sku, let announced, let here):
            return warning(
                "Scan again to take",
                "\(here) of \(item(sku)) would be here, \(announced) are announced. Scan it again to take it as over.",
                "\(here) of \(announced)")
        case .unexpected(let sku):
            return warning(
                "Scan again to take", "Nobody announced \(item(sku)). Scan it again to take it as not announced.",
                "not announced")
        case .shortDated(let batch):
            return warning(
                "Scan again: aside",
                "\(self.batch(batch)) is too old for the shelf. Scan it again to take it off the shelves.", "too old")
        case .bin(let place, let doubts):
            let why = doubts.map(doubt).joined(separator: ", ")
            return warning(
                "Scan again to use", "\(code(place)): \(why). Scan it again to put them there.",
                doubts.first.map(shortly) ?? "")
        case .blind(let sender):
            return warning(
                "Type it again",
                "Nothing is announced of \(name(sender)). Type the name again to receive it all the same.",
                "not announced")
        case .again(let id):
            return warning(
                "Scan again to open", "All of \(code(id.rawValue)) is here already. Scan it again for what is more.",
                "all of it is here")
        }
    }

    private static func doubt(_ doubt: BinDoubt) -> String {
        switch doubt {
        case .waited(let order): "order \(code(order.rawValue)) waits for them"
        case .otherItem(let sku): "\(item(sku)) lies there"
        case .otherBatch(let batch): "\(self.batch(batch)) lies there"
        case .full(let litres): "it takes \(litres) litres and has no room left"
        case .suggested(let place): "\(code(place)) suits better"
        }
    }

    private static func shortly(_ doubt: BinDoubt) -> String {
        switch doubt {
        case .waited: "an order waits"
        case .otherItem: "another item there"
        case .otherBatch: "another lot there"
        case .full: "no room left"
        case .suggested(let place): "\(code(place)) is better"
        }
    }

    // MARK: The past

    static func deed(_ event: CarryEvent) -> String {
        switch event {
        case .opened(let start, _): start.delivery == nil ? "work begun" : "delivery opened"
        case .held: "in a hand"
        case .dropped: "put back"
        case .put(let put, _, _, _): put.reason == nil ? "put" : "put aside"
        case .checked: "checked"
        case .reopened: "opened again"
        case .closed: "closed"
        case .undone: "undone"
        }
    }
}
