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
                say("Scan the next one"),
                say("Carton \(code(sscc)) is received already, counted once. Expected: another one."),
                say("received already"))
        case .otherCarton(let sscc, let delivery):
            let owner = delivery.map { say("it belongs to delivery \(code($0.rawValue))") } ?? say("no delivery has it")
            return error(
                say("Put it aside"),
                say("Carton \(code(sscc)) is not announced here: \(owner). Open it and scan its items."),
                delivery.map { say("of \(code($0.rawValue))") } ?? say("not announced"))
        case .notHere(let sku, let place, let promised): return notHere(sku, place, promised)
        case .fewerHere(let units, let place):
            return error(
                say("Only \(units) here"),
                say("\(units) in \(code(place)) may be moved, the rest is not there or promised."),
                say("type \(units) or less"))
        case .bin(let place, let obstacle): return self.obstacle(obstacle, place)
        case .tooOld(let batch):
            return error(
                say("Put it aside"),
                say(
                    "\(self.batch(batch)) is too old for the shelf. ",
                    "Expected: F3 with its reason, then the place for it."
                ),
                say("too old: F3"))
        case .reasonFirst(let place):
            return error(
                say("F3 first"),
                say("Nothing is put into \(code(place)) without a reason. Expected: F3, then this place."),
                say("say why with F3"))
        case .kept(let place):
            return error(
                say("Ask a supervisor"), say("What lies in \(code(place)) is let out by a supervisor's badge only."),
                say("kept there"))
        case .othersHold(let badge):
            return error(
                say("Wait a moment"),
                say("\(name(names[badge] ?? badge.rawValue)) has units of it in the hand. Expected: empty hands."),
                say("hands are full"))
        case .nothingPut: return error(say("Nothing is put"), say("Nothing was put anywhere yet."), say("nothing yet"))
        case .closed(let id):
            return error(
                say("It is closed"), say("Number \(id) is closed. Expected: an open one; Esc shows the list."),
                say("it is closed"))
        case .busy(let id):
            return error(
                say("Finish that first"), say("You have units in the hand, number \(id)."), say("hands are full"))
        case .emptyPlace(let place):
            return error(
                say("Nothing is here"), say("By the records \(code(place)) is empty. Expected: a place with units."),
                say("it is empty"))
        case .wentToOrder(let order):
            return error(
                say("Not from here"),
                say(
                    "They are with order \(code(order.rawValue)) now, which the bench packs. Have it ",
                    "cancelled or packed."), say("with an order"))
        }
    }

    private static func notHere(_ sku: SKU, _ place: PlaceID, _ promised: Int) -> Message {
        promised > 0
            ? Message(
                .error, say("It is promised"),
                say(
                    "\(promised) in \(code(place)) are promised to tours, and no more lie there. Expected: units ",
                    "that nobody waits for."), brief: say("\(promised) promised"))
            : Message(
                .error, say("Not from here"),
                say("By the records no \(item(sku)) lies in \(code(place)). Expected: an item that does."),
                brief: say("none lies here"))
    }

    private static func obstacle(_ obstacle: BinObstacle, _ place: PlaceID) -> Message {
        let (why, brief): (String, String) =
            switch obstacle {
            case .blocked: (say("it is blocked"), say("it is blocked"))
            case .handling(let there, let here):
                (
                    say("\(handling(there)) goods lie there, and these are \(handling(here))"),
                    say("\(handling(there)) there")
                )
            case .same: (say("they come from there"), say("they come from it"))
            }
        return Message(
            .error, say("Take another bin"), say("Not into \(code(place)): \(why). Expected: the bin that is shown."),
            brief: brief)
    }

    private static func handling(_ handling: HandlingClass) -> String {
        switch handling {
        case .ambient: say("ordinary")
        case .cold: say("cold")
        case .fragile: say("fragile")
        case .hazmat: say("dangerous")
        case .value: say("valuable")
        }
    }

    static func carry(_ deviation: CarryDeviation) -> Message {
        func warning(_ lead: String, _ detail: String, _ brief: String) -> Message {
            Message(.warning, lead, detail, brief: brief)
        }
        switch deviation {
        case .over(let sku, let announced, let here):
            return warning(
                say("Scan again to take"),
                say(
                    "\(here) of \(item(sku)) would be here, \(announced) are announced. ",
                    "Scan it again to take it as over."
                ),
                say("\(here) of \(announced)"))
        case .unexpected(let sku):
            return warning(
                say("Scan again to take"),
                say("Nobody announced \(item(sku)). Scan it again to take it as not announced."),
                say("not announced"))
        case .shortDated(let batch):
            return warning(
                say("Scan again: aside"),
                say("\(self.batch(batch)) is too old for the shelf. Scan it again to take it off the shelves."),
                say("too old"))
        case .bin(let place, let doubts):
            let why = doubts.map(doubt).joined(separator: ", ")
            return warning(
                say("Scan again to use"), say("\(code(place)): \(why). Scan it again to put them there."),
                doubts.first.map(shortly) ?? "")
        case .blind(let sender):
            return warning(
                say("Type it again"),
                say("Nothing is announced of \(name(sender)). Type the name again to receive it all the same."),
                say("not announced"))
        case .again(let id):
            return warning(
                say("Scan again to open"),
                say("All of \(code(id.rawValue)) is here already. Scan it again for what is more."),
                say("all of it is here"))
        }
    }

    private static func doubt(_ doubt: BinDoubt) -> String {
        switch doubt {
        case .waited(let order): say("order \(code(order.rawValue)) waits for them")
        case .otherItem(let sku): say("\(item(sku)) lies there")
        case .otherBatch(let batch): say("\(self.batch(batch)) lies there")
        case .full(let litres): say("it takes \(litres) litres and has no room left")
        case .suggested(let place): say("\(code(place)) suits better")
        }
    }

    private static func shortly(_ doubt: BinDoubt) -> String {
        switch doubt {
        case .waited: say("an order waits")
        case .otherItem: say("another item there")
        case .otherBatch: say("another lot there")
        case .full: say("no room left")
        case .suggested(let place): say("\(code(place)) is better")
        }
    }

    // MARK: The past

    static func deed(_ event: CarryEvent) -> String {
        switch event {
        case .opened(let start, _): start.delivery == nil ? say("work begun") : say("delivery opened")
        case .held: say("in a hand")
        case .dropped: say("put back")
        case .freed(let freed): say("taken out of the hand of \(code(freed.from.rawValue))")
        case .put(let put, _, _, _): put.reason == nil ? say("put") : say("put aside")
        case .checked: say("checked")
        case .reopened: say("opened again")
        case .closed: say("closed")
        case .undone: say("undone")
        }
    }
}
