import Barcode
import TextScreen
import Warehouse

extension English {
    /// Why something was not accepted, with the look and the tone of its verdict.
    ///
    /// `offset` is the site's, in minutes east of UTC; only the dock speaks of times.
    static func refusal(
        _ refusal: Refusal, _ names: [BadgeID: String], _ reasons: [Reason] = [], offset: Int = 0
    ) -> Message {
        words(refusal, names, reasons, offset).judged(refusal.verdict)
    }

    private static func words(
        _ refusal: Refusal, _ names: [BadgeID: String], _ reasons: [Reason], _ offset: Int
    ) -> Message {
        switch refusal {
        case .unknownCode(let text, let expected): unknownCode(text, expected)
        case .ambiguous(let text, let choices): ambiguous(text, choices)
        case .wrongKind(let text, let kind, let expected): wrongKind(text, kind, expected)
        case .wrongPlace(let place, let expected): wrongPlace(place, expected)
        case .wrongCheckDigits(let digits, let expected):
            error(
                "Look at the label",
                "\(code(digits)) are not the check digits of \(code(expected)). Expected: the two digits on its label.",
                "not \(code(digits)) here")
        case .wrongItem(let sku, let name, let expected, let expectedName):
            wrongItem(sku, name, expected, expectedName)
        case .wrongBatch(let batch, let expected): wrongBatch(batch, expected)
        case .expired(let batch): expired(batch)
        case .youngerBatch(let batch, let older): younger(batch, older)
        case .tooMany(let counted, let adding, let wanted): tooMany(counted, adding, wanted)
        case .scanEachUnit(let sku): scanEachUnit(sku)
        case .wrongTote(let tote, let expected, let order): wrongTote(tote, expected, order)
        case .toteTaken(let tote, let use): toteTaken(tote, use)
        case .serialElsewhere(let serial, let place): serialElsewhere(serial, place)
        case .serialInHand(let serial, let tour):
            error(
                "Take another one",
                "\(code(serial)) is in somebody's hand on tour \(tour) already. Scan the unit that you hold.",
                "in hand on tour \(tour)")
        case .serialTwice(let serial):
            error(
                "Take another unit", "Serial \(code(serial)) is counted already. Expected: one that is not.",
                "this one is counted")
        case .tagTwice(let tag):
            error(
                "Take another unit", "The unit with tag \(code(tag)) is counted already. Expected: one that is not.",
                "this one is counted")
        case .placeBlocked(let place): blocked(place)
        case .notYours(let tour, let holder, let station):
            notYours(tour, holder.map { names[$0] ?? $0.rawValue }, station)
        case .notQualified(let role): notQualified(role)
        case .handNotEmpty(let units): handNotEmpty(units)
        case .nothingInHand:
            error("Scan the item", "Nothing is in the hand yet. Expected: at least 1 unit.", "nothing in hand")
        case .lastLine:
            error(
                "Finish this line",
                "It is the last one of the tour, so it cannot be put off. Report it with F3 if it cannot be done.",
                "it is the last one")
        case .nothingToUndo:
            error(
                "No undo left",
                "Nothing is left that can be taken back. Expected: a step of yours on this tour.", "nothing to undo")
        case .undoBlocked(let place, _):
            error(
                "Cannot be undone",
                "Somebody else was promised the units in \(code(place)) since then. Go on with the step that is shown.",
                "promised to others")
        case .handedBack(_, let sku): handedBack(sku)
        case .notNow(let code, let step): notNow(code, reasons.first { $0.code == code }, step)
        case .tourFinished(let tour):
            error("Choose another", "Tour \(tour) is done: every line is handled.", "tour \(tour) is done")
        case .answerEmpty(let place): answerEmpty(place)
        case .dock(let refusal): dock(refusal, names, offset: offset)
        case .pack(let refusal): pack(refusal, names, reasons)
        case .count(let refusal): count(refusal, names)
        case .gate(let refusal): gate(refusal)
        case .inspect(let refusal): inspect(refusal, names)
        case .carry(let refusal): carry(refusal, names)
        }
    }

    private static func handedBack(_ sku: SKU) -> Message {
        error(
            "Given to the hub",
            "These units of \(item(sku)) are for another site now. Go on with the step that is shown.",
            "hub has them back")
    }

    private static func error(_ lead: String, _ detail: String, _ brief: String, cut: Cut = .middle) -> Message {
        Message(.error, lead, detail, brief: brief, cut: cut)
    }

    // MARK: Codes

    private static func unknownCode(_ text: String, _ expected: Expected) -> Message {
        let wanted: String? =
            switch expected {
            case .place(let place), .tote(let place): place.rawValue
            case .door(let place), .lane(let place): place?.rawValue
            case .item, .anyItem, .anyBin, .courier, .returned, .delivery, .inspection, .batch, .serial, .quantity,
                .freeTote,
                .empty, .carton, .seal,
                .photo,
                .driver, .weight, .work,
                .nothing:
                nil
            }
        if let (layout, capsLock) = KeyboardLayout.suspected(behind: text, expecting: wanted) {
            return damaged(text, layout, capsLock)
        }
        return error(
            self.wanted(expected), "Nobody here knows \(code(text)). Expected: \(described(expected)).",
            "not \(code(text))")
    }

    /// A code that a foreign keyboard layout or Caps Lock has changed on its way.
    private static func damaged(_ text: String, _ layout: KeyboardLayout, _ capsLock: Bool) -> Message {
        let meant = layout.meaning(of: text, capsLock: capsLock)
        let lead = layout == .us ? "Press Caps Lock" : "Check the keyboard"
        let cause = [layout == .us ? nil : "the keyboard is \(keyboard(layout))", capsLock ? "Caps Lock is on" : nil]
            .compactMap(\.self).joined(separator: " and ")
        return error(
            lead, "Read \(code(text)), which seems to be \(code(meant)): \(cause). F12 sets the scanner up.",
            "F12 sets it up")
    }

    static func keyboard(_ layout: KeyboardLayout) -> String {
        switch layout {
        case .us: "US"
        case .azerty: "French (AZERTY)"
        case .qwertz: "German (QWERTZ)"
        }
    }

    private static func ambiguous(_ text: String, _ choices: [String]) -> Message {
        let shown = choices.prefix(3).map(name).joined(separator: " or ")
        return error(
            "Scan another code", "\(code(text)) can be \(shown). Scan a code of only one.",
            "can be \(choices.count) things")
    }

    private static func wrongKind(_ text: String, _ kind: ScannedKind, _ expected: Expected) -> Message {
        error(
            wanted(expected), "\(code(text)) is \(described(kind)). Expected: \(described(expected)).",
            "that is \(described(kind))")
    }

    /// Nothing can be looked up by this text.
    static func knownToNobody(_ text: String) -> Message {
        error(
            "Scan another code",
            "Nobody here knows \(code(text)). Expected: an item, a place, a parcel, an order, a badge.",
            "not \(code(text))"
        ).judged(.unknown)
    }

    // MARK: Places and totes

    private static func wrongPlace(_ place: PlaceID, _ expected: PlaceID) -> Message {
        error(
            "Go to \(code(expected))", "Scanned \(code(place)), where none is free. Expected: place \(code(expected)).",
            "this is \(code(place))")
    }

    private static func blocked(_ place: PlaceID) -> Message {
        error(
            "Take nothing here",
            "Place \(code(place)) is blocked. Skip the line with F4 or report it with F3.",
            "\(code(place)) blocked")
    }

    private static func wrongTote(_ tote: PlaceID, _ expected: PlaceID, _ order: OrderID) -> Message {
        error(
            "Use tote \(code(expected))",
            "Scanned \(code(tote)). Expected: tote \(code(expected)), where order \(code(order.rawValue)) goes.",
            "this is \(code(tote))")
    }

    private static func toteTaken(_ tote: PlaceID, _ use: ToteUse) -> Message {
        let what: String
        switch use {
        case .free: what = "is not free for this order"
        case .taken(let tour, let order):
            let spot = tour.map { "on tour \($0)" } ?? "off its cart"
            what = "is \(spot)" + (order.map { " with order \(code($0.rawValue))" } ?? "")
        }
        return error(
            "Use another tote", "\(code(tote)) \(what). Expected: an empty, free tote.", "\(code(tote)) in use")
    }

    private static func answerEmpty(_ place: PlaceID) -> Message {
        error(
            "Type how many left",
            "Is \(code(place)) empty? Type 0 or scan EMPTY if so, else type how many you see.",
            "0 = bin is empty")
    }

    // MARK: Items, batches, serials

    private static func wrongItem(_ sku: SKU, _ name: String, _ expected: SKU, _ expectedName: String) -> Message {
        error(
            "Take \(self.name(expectedName))",
            "Scanned \(self.name(name)) (\(code(sku.rawValue))). "
                + "Expected: \(code(expected.rawValue)). Put the other back.",
            "not \(self.name(name))", cut: .end)
    }

    private static func wrongBatch(_ batch: Batch, _ expected: Batch) -> Message {
        error(
            "Take \(batchName(expected))", "Scanned \(self.batch(batch)). Expected: \(self.batch(expected)).",
            "this is \(batchName(batch))")
    }

    private static func expired(_ batch: Batch) -> Message {
        error(
            "Leave it: too old",
            "Too few days left: \(self.batch(batch)). Take the expected lot or press F3.",
            batchName(batch))
    }

    private static func younger(_ batch: Batch, _ older: Batch) -> Message {
        error(
            "Take \(batchName(older))",
            "Scanned \(batchName(batch)), which keeps longer. Expected: \(self.batch(older)).",
            "older goes first")
    }

    private static func serialElsewhere(_ serial: String, _ place: PlaceID?) -> Message {
        let found = place.map { "is booked in \(code($0))" } ?? "is not known at this site"
        return error(
            "Take another unit",
            "Serial \(code(serial)) \(found). Expected: one that is booked here.",
            place.map { "it is of \(code($0))" } ?? "serial is unknown")
    }

    // MARK: Quantities

    private static func tooMany(_ counted: Int, _ adding: Int, _ wanted: Int) -> Message {
        let over = counted + adding - wanted
        if counted >= wanted, wanted > 0 {
            return error(
                "Put \(over) back",
                "All \(wanted) are counted already. Expected: the tote. The last scan was not counted.",
                "\(wanted) are enough")
        }
        return error(
            "Count only \(max(0, wanted - counted))",
            "\(adding) more would make \(counted + adding). Expected: \(wanted) altogether. Nothing was added.",
            "\(over) too many")
    }

    private static func scanEachUnit(_ sku: SKU) -> Message {
        error(
            "Scan every unit",
            "A typed number is not enough for \(code(sku.rawValue)). Expected: a scan of each unit or pack.",
            "no typed number")
    }

    private static func handNotEmpty(_ units: Int) -> Message {
        error(
            "Scan the tote",
            "\(count(units, "unit is", "units are")) in the hand. Expected: none. Put them into the tote or press F8.",
            "\(units) in the hand")
    }

    // MARK: Tours

    private static func notYours(_ tour: TourID, _ holder: String?, _ station: StationID?) -> Message {
        guard let holder else {
            return error(
                "Stop: press Enter", "Nobody holds tour \(tour): it was put back. Choose it again in the list.",
                "tour \(tour) was left")
        }
        let place = station.map { " at \(code($0.rawValue))" } ?? ""
        return error(
            "Stop: press Enter",
            "Tour \(tour) is with \(name(holder))\(place) now. What you picked is kept. Enter shows the list of tours.",
            "\(name(holder)) has it")
    }

    private static func notQualified(_ role: Warehouse.Role) -> Message {
        error(
            "Ask a supervisor", "This needs a badge for \(role.rawValue), and yours is not for it.",
            "needs \(role.rawValue)")
    }

    private static func notNow(_ code: ReasonCode, _ reason: Reason?, _ step: PickStep) -> Message {
        let (use, brief) = use(of: reason?.procedure, step)
        return error(
            "Choose another", "\(label(code, reason)) \(use). Choose another reason, or Esc goes back.", brief)
    }

    /// The site's own words for a reason, or its code as words.
    private static func label(_ code: ReasonCode, _ reason: Reason?) -> String {
        if let reason, !reason.label.isEmpty { return name(reason.label) }
        let words = self.code(code.rawValue).split(separator: "-").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// What a reason is for, said to somebody who chose it where it has no use.
    private static func use(of procedure: Procedure?, _ step: PickStep) -> (use: String, brief: String) {
        switch procedure {
        case .giveUp: ("is for units to pick that are missing, and none is missing here", "none is missing")
        case .damage:
            step == .place
                ? ("is for a unit in the hand: scan the place first", "scan the place first")
                : ("is for a unit that is being picked", "only while picking")
        case .byHand: ("is for a label that has to be scanned now, and none has", "no label is asked")
        case .toteFull: ("is for when a tote is on the cart", "no tote on the cart")
        case .otherBox, .unweighed, .reprint: ("is for the packing bench", "only while packing")
        case .leftover: ("is for the dock", "only at the dock")
        case .aside: ("is for goods that come in", "only at receiving")
        case .returned: ("is for returns", "only for returns")
        case .site: ("is recorded by the site itself", "not to be chosen")
        case nil: ("has no use while the step is \(stepName(step))", "not at \(stepName(step))")
        }
    }

    // MARK: What was expected

    /// What to do instead, in at most 18 columns when the codes are ordinary.
    static func wanted(_ expected: Expected) -> String {
        switch expected {
        case .place(let place): "Scan \(code(place))"
        case .item: "Scan the item"
        case .anyItem: "Scan an item"
        case .anyBin: "Scan a bin"
        case .courier: "Type a name"
        case .returned: "Scan a parcel"
        case .delivery: "Scan a delivery"
        case .inspection(let step): stepLead(step)
        case .batch(let batch): "Scan \(batchName(batch))"
        case .serial: "Scan the serial"
        case .quantity: "Type how many"
        case .tote(let tote): "Scan tote \(code(tote))"
        case .freeTote: "Scan an empty tote"
        case .empty: "Type how many left"
        case .carton: "Scan a carton"
        case .door(let place): place.map { "Scan \(door($0))" } ?? "Scan a door"
        case .lane(let place): place.map { "Scan \(lane($0))" } ?? "Scan a lane"
        case .seal: "Read the seal"
        case .photo: "Note the photo"
        case .driver: "Ask the driver"
        case .weight: "Weigh the parcel"
        case .work: "Scan a tote"
        case .nothing: "Scan another code"
        }
    }

    static func described(_ expected: Expected) -> String {
        switch expected {
        case .place(let place): "place \(code(place))"
        case .item(let sku, let item): "\(name(item)) (\(code(sku.rawValue)))"
        case .anyItem: "an item that lies here"
        case .anyBin: "the label of a bin"
        case .courier: "the name of a courier, typed"
        case .returned: "a parcel that comes back"
        case .delivery: "a delivery, a carton of one, or a place that units lie in"
        case .inspection(let step): described(step)
        case .batch(let batch): self.batch(batch)
        case .serial: "the serial on the unit"
        case .quantity(let counted, let wanted): "the item again, or how many (\(counted) of \(wanted) counted)"
        case .tote(let tote): "tote \(code(tote))"
        case .freeTote: "an empty, free tote"
        case .empty(let place): "how many are left in \(code(place))"
        case .carton: "the SSCC on a carton"
        case .door(let place): place.map { door($0) } ?? "the label of a door"
        case .lane(let place): place.map { "\(lane($0)), or another with room" } ?? "a lane with room"
        case .seal: "the number on the seal"
        case .photo: "a reference of up to \(Limits.photoReference) characters"
        case .driver: "the driver's code or name"
        case .weight: "a weight, from the scale or typed in grams"
        case .work: "a tote, a unit in it, an order or a parcel"
        case .nothing: "a code of this site"
        }
    }

    static func described(_ kind: ScannedKind) -> String {
        switch kind {
        case .place: "a place"
        case .tote: "a tote"
        case .item: "an item"
        case .person: "a badge"
        case .order: "an order"
        case .carton: "a carton"
        case .load: "a load"
        case .box: "a box"
        case .number: "a number"
        case .text: "a text"
        }
    }

    /// The name of a step on a narrow strip.
    static func shortStepName(_ step: PickStep) -> String {
        switch step {
        case .quantity: "qty"
        case .serial: "ser"
        case .place, .item, .batch, .tote, .zeroCheck: stepName(step)
        }
    }

    /// The name of a step, as the strip shows it.
    static func stepName(_ step: PickStep) -> String {
        switch step {
        case .place: "place"
        case .item: "item"
        case .batch: "lot"
        case .serial: "serial"
        case .quantity: "quantity"
        case .tote: "tote"
        case .zeroCheck: "empty?"
        }
    }
}
