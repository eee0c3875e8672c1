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
        case .wrongCheckDigits(let digits, let expected): wrongCheckDigits(digits, expected)
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
        case .wrongGrade(let serial, let grade): wrongGrade(serial, grade)
        case .serialInHand(let serial, let tour):
            error(
                say("Take another one"),
                say("\(code(serial)) is in somebody's hand on tour \(tour) already. Scan the unit that you hold."),
                say("in hand on tour \(tour)"))
        case .serialTwice(let serial):
            error(
                say("Take another unit"), say("Serial \(code(serial)) is counted already. Expected: one that is not."),
                say("this one is counted"))
        case .tagTwice(let tag):
            error(
                say("Take another unit"),
                say("The unit with tag \(code(tag)) is counted already. Expected: one that is not."),
                say("this one is counted"))
        case .placeBlocked(let place): blocked(place)
        case .notYours(let tour, let holder, let station):
            notYours(tour, holder.map { names[$0] ?? $0.rawValue }, station)
        case .takenAway(let job, let freed): takenAway(job, by: names[freed.by] ?? freed.by.rawValue)
        case .notQualified(let role): notQualified(role)
        case .handNotEmpty(let units): handNotEmpty(units)
        case .nothingInHand:
            error(
                say("Scan the item"), say("Nothing is in the hand yet. Expected: at least 1 unit."),
                say("nothing in hand"))
        case .lastLine:
            error(
                say("Finish this line"),
                say("It is the last one of the tour, so it cannot be put off. Report it with F3 if it cannot be done."),
                say("it is the last one"))
        case .nothingToUndo:
            error(
                say("No undo left"),
                say("Nothing is left that can be taken back. Expected: a step of yours on this tour."),
                say("nothing to undo"))
        case .undoBlocked(let place, _): undoBlocked(place)
        case .handedBack(_, let sku): handedBack(sku)
        case .notNow(let code, let step): notNow(code, reasons.first { $0.code == code }, step)
        case .tourFinished(let tour):
            error(
                say("Choose another"), say("Tour \(tour) is done: every line is handled."), say("tour \(tour) is done"))
        case .answerEmpty(let place): answerEmpty(place)
        case .dock(let refusal): dock(refusal, names, offset: offset)
        case .pack(let refusal): pack(refusal, names, reasons)
        case .count(let refusal): count(refusal, names)
        case .gate(let refusal): gate(refusal)
        case .inspect(let refusal): inspect(refusal, names)
        case .carry(let refusal): carry(refusal, names)
        case .expiry(let refusal): expiry(refusal)
        }
    }

    private static func undoBlocked(_ place: PlaceID) -> Message {
        error(
            say("Cannot be undone"),
            say(
                "Somebody else was promised the units in \(code(place)) since then. Go on with the step ",
                "that is shown."
            ),
            say("promised to others"))
    }

    private static func wrongCheckDigits(_ digits: String, _ expected: PlaceID) -> Message {
        error(
            say("Look at the label"),
            say(
                "\(code(digits)) are not the check digits of \(code(expected)). Expected: the two digits on ",
                "its label."
            ),
            say("not \(code(digits)) here"))
    }

    private static func handedBack(_ sku: SKU) -> Message {
        error(
            say("Given to the hub"),
            say("These units of \(item(sku)) are for another site now. Go on with the step that is shown."),
            say("hub has them back"))
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
            self.wanted(expected), say("Nobody here knows \(code(text)). Expected: \(described(expected))."),
            say("not \(code(text))"))
    }

    /// A code that a foreign keyboard layout or Caps Lock has changed on its way.
    private static func damaged(_ text: String, _ layout: KeyboardLayout, _ capsLock: Bool) -> Message {
        let meant = layout.meaning(of: text, capsLock: capsLock)
        let lead = layout == .us ? say("Press Caps Lock") : say("Check the keyboard")
        let cause = [
            layout == .us ? nil : say("the keyboard is \(keyboard(layout))"), capsLock ? say("Caps Lock is on") : nil,
        ]
        .compactMap(\.self).joined(separator: say(" and "))
        return error(
            lead, say("Read \(code(text)), which seems to be \(code(meant)): \(cause). F12 sets the scanner up."),
            say("F12 sets it up"))
    }

    static func keyboard(_ layout: KeyboardLayout) -> String {
        switch layout {
        case .us: say("US")
        case .azerty: say("French (AZERTY)")
        case .qwertz: say("German (QWERTZ)")
        }
    }

    private static func ambiguous(_ text: String, _ choices: [String]) -> Message {
        let shown = choices.prefix(3).map(name).joined(separator: say(" or "))
        return error(
            say("Scan another code"), say("\(code(text)) can be \(shown). Scan a code of only one."),
            say("can be \(choices.count) things"))
    }

    private static func wrongKind(_ text: String, _ kind: ScannedKind, _ expected: Expected) -> Message {
        error(
            wanted(expected), say("\(code(text)) is \(described(kind)). Expected: \(described(expected))."),
            say("that is \(described(kind))"))
    }

    /// Nothing can be looked up by this text.
    static func knownToNobody(_ text: String) -> Message {
        error(
            say("Scan another code"),
            say("Nobody here knows \(code(text)). Expected: an item, a place, a parcel, an order, a badge."),
            say("not \(code(text))")
        ).judged(.unknown)
    }

    // MARK: Places and totes

    private static func wrongPlace(_ place: PlaceID, _ expected: PlaceID) -> Message {
        error(
            say("Go to \(code(expected))"),
            say("Scanned \(code(place)), where none is free. Expected: place \(code(expected))."),
            say("this is \(code(place))"))
    }

    private static func blocked(_ place: PlaceID) -> Message {
        error(
            say("Take nothing here"),
            say("Place \(code(place)) is blocked. Skip the line with F4 or report it with F3."),
            say("\(code(place)) blocked"))
    }

    private static func wrongTote(_ tote: PlaceID, _ expected: PlaceID, _ order: OrderID) -> Message {
        error(
            say("Use tote \(code(expected))"),
            say("Scanned \(code(tote)). Expected: tote \(code(expected)), where order \(code(order.rawValue)) goes."),
            say("this is \(code(tote))"))
    }

    private static func toteTaken(_ tote: PlaceID, _ use: ToteUse) -> Message {
        let what: String
        switch use {
        case .free: what = say("is not free for this order")
        case .taken(let tour, let order):
            let spot = tour.map { say("on tour \($0)") } ?? say("off its cart")
            what = say("is \(spot)") + (order.map { say(" with order \(code($0.rawValue))") } ?? "")
        }
        return error(
            say("Use another tote"), say("\(code(tote)) \(what). Expected: an empty, free tote."),
            say("\(code(tote)) in use"))
    }

    private static func answerEmpty(_ place: PlaceID) -> Message {
        error(
            say("Type how many left"),
            say("Is \(code(place)) empty? Type 0 or scan EMPTY if so, else type how many you see."),
            say("0 = bin is empty"))
    }

    // MARK: Items, batches, serials

    private static func wrongItem(_ sku: SKU, _ name: String, _ expected: SKU, _ expectedName: String) -> Message {
        error(
            say("Take \(self.name(expectedName))"),
            say(
                "Scanned \(self.name(name)) (\(code(sku.rawValue))). ",
                "Expected: \(code(expected.rawValue)). Put the other back."),
            say("not \(self.name(name))"), cut: .end)
    }

    private static func wrongBatch(_ batch: Batch, _ expected: Batch) -> Message {
        error(
            say("Take \(batchName(expected))"), say("Scanned \(self.batch(batch)). Expected: \(self.batch(expected))."),
            say("this is \(batchName(batch))"))
    }

    private static func expired(_ batch: Batch) -> Message {
        error(
            say("Leave it: too old"),
            say("Too few days left: \(self.batch(batch)). Take the expected lot or press F3."),
            batchName(batch))
    }

    private static func younger(_ batch: Batch, _ older: Batch) -> Message {
        error(
            say("Take \(batchName(older))"),
            say("Scanned \(batchName(batch)), which keeps longer. Expected: \(self.batch(older))."),
            say("older goes first"))
    }

    private static func serialElsewhere(_ serial: String, _ place: PlaceID?) -> Message {
        let found = place.map { say("is booked in \(code($0))") } ?? say("is not known at this site")
        return error(
            say("Take another unit"),
            say("Serial \(code(serial)) \(found). Expected: one that is booked here."),
            place.map { say("it is of \(code($0))") } ?? say("serial is unknown"))
    }

    private static func wrongGrade(_ serial: String, _ grade: Grade) -> Message {
        error(
            say("Take another unit"),
            say("Serial \(code(serial)) came back and is grade \(grade.rawValue). Expected: one of grade A."),
            say("it is grade \(grade.rawValue)"))
    }

    // MARK: Quantities

    private static func tooMany(_ counted: Int, _ adding: Int, _ wanted: Int) -> Message {
        let over = counted + adding - wanted
        if counted >= wanted, wanted > 0 {
            return error(
                say("Put \(over) back"),
                say("All \(wanted) are counted already. Expected: the tote. The last scan was not counted."),
                say("\(wanted) are enough"))
        }
        return error(
            say("Count only \(max(0, wanted - counted))"),
            say("\(adding) more would make \(counted + adding). Expected: \(wanted) altogether. Nothing was added."),
            say("\(over) too many"))
    }

    private static func scanEachUnit(_ sku: SKU) -> Message {
        error(
            say("Scan every unit"),
            say("A typed number is not enough for \(code(sku.rawValue)). Expected: a scan of each unit or pack."),
            say("no typed number"))
    }

    private static func handNotEmpty(_ units: Int) -> Message {
        error(
            say("Scan the tote"),
            say(
                "\(count(units, say("unit is"), say("units are"))) in the hand. Expected: none. Put them into ",
                "the tote or press F8."
            ),
            say("\(units) in the hand"))
    }

    // MARK: Tours

    private static func notYours(_ tour: TourID, _ holder: String?, _ station: StationID?) -> Message {
        guard let holder else {
            return error(
                say("Stop: press Enter"),
                say("Nobody holds tour \(tour): it was put back. Choose it again in the list."),
                say("tour \(tour) was left"))
        }
        let place = station.map { say(" at \(code($0.rawValue))") } ?? ""
        return error(
            say("Stop: press Enter"),
            say(
                "Tour \(tour) is with \(name(holder))\(place) now. What you picked is kept. Enter shows the ",
                "list of tours."
            ),
            say("\(name(holder)) has it"))
    }

    private static func notQualified(_ role: Warehouse.Role) -> Message {
        error(
            say("Ask a supervisor"), say("This needs a badge for \(word(role)), and yours is not for it."),
            say("needs \(word(role))"))
    }

    private static func word(_ role: Warehouse.Role) -> String {
        switch role {
        case .pick: say("pick")
        case .pack: say("pack")
        case .dock: say("dock")
        case .count: say("count")
        case .inspect: say("inspect")
        case .receive: say("receive")
        case .supervise: say("supervise")
        case .hazmat: say("hazmat")
        }
    }

    private static func notNow(_ code: ReasonCode, _ reason: Reason?, _ step: PickStep) -> Message {
        let (use, brief) = use(of: reason?.procedure, step)
        return error(
            say("Choose another"), say("\(label(code, reason)) \(use). Choose another reason, or Esc goes back."), brief
        )
    }

    /// The site's own words for a reason, or its code as words.
    static func label(_ code: ReasonCode, _ reason: Reason?) -> String {
        if let reason, !reason.label.isEmpty { return name(told(reason.label)) }
        let words = self.code(code.rawValue).split(separator: "-").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// What a reason is for, said to somebody who chose it where it has no use.
    private static func use(of procedure: Procedure?, _ step: PickStep) -> (use: String, brief: String) {
        switch procedure {
        case .giveUp: (say("is for units to pick that are missing, and none is missing here"), say("none is missing"))
        case .damage:
            step == .place
                ? (say("is for a unit in the hand: scan the place first"), say("scan the place first"))
                : (say("is for a unit that is being picked"), say("only while picking"))
        case .byHand: (say("is for a label that has to be scanned now, and none has"), say("no label is asked"))
        case .toteFull: (say("is for when a tote is on the cart"), say("no tote on the cart"))
        case .otherBox, .unweighed, .reprint: (say("is for the packing bench"), say("only while packing"))
        case .leftover: (say("is for the dock"), say("only at the dock"))
        case .aside: (say("is for goods that come in"), say("only at receiving"))
        case .returned: (say("is for returns"), say("only for returns"))
        case .site: (say("is recorded by the site itself"), say("not to be chosen"))
        case nil: (say("has no use while the step is \(stepName(step))"), say("not at \(stepName(step))"))
        }
    }

    // MARK: What was expected

    /// What to do instead, in at most 18 columns when the codes are ordinary.
    static func wanted(_ expected: Expected) -> String {
        switch expected {
        case .place(let place): say("Scan \(code(place))")
        case .item: say("Scan the item")
        case .anyItem: say("Scan an item")
        case .anyBin: say("Scan a bin")
        case .courier: say("Type a name")
        case .returned: say("Scan a parcel")
        case .delivery: say("Scan a delivery")
        case .inspection(let step): stepLead(step)
        case .batch(let batch): say("Scan \(batchName(batch))")
        case .serial: say("Scan the serial")
        case .quantity: say("Type how many")
        case .tote(let tote): say("Scan tote \(code(tote))")
        case .freeTote: say("Scan an empty tote")
        case .empty: say("Type how many left")
        case .carton: say("Scan a carton")
        case .door(let place): place.map { say("Scan \(door($0))") } ?? say("Scan a door")
        case .lane(let place): place.map { say("Scan \(lane($0))") } ?? say("Scan a lane")
        case .seal: say("Read the seal")
        case .photo: say("Note the photo")
        case .driver: say("Ask the driver")
        case .weight: say("Weigh the parcel")
        case .work: say("Scan a tote")
        case .nothing: say("Scan another code")
        }
    }

    static func described(_ expected: Expected) -> String {
        switch expected {
        case .place(let place): say("place \(code(place))")
        case .item(let sku, let item): "\(name(item)) (\(code(sku.rawValue)))"
        case .anyItem: say("an item that lies here")
        case .anyBin: say("the label of a bin")
        case .courier: say("the name of a courier, typed")
        case .returned: say("a parcel that comes back")
        case .delivery: say("a delivery, a carton of one, or a place that units lie in")
        case .inspection(let step): described(step)
        case .batch(let batch): self.batch(batch)
        case .serial: say("the serial on the unit")
        case .quantity(let counted, let wanted): say("the item again, or how many (\(counted) of \(wanted) counted)")
        case .tote(let tote): say("tote \(code(tote))")
        case .freeTote: say("an empty, free tote")
        case .empty(let place): say("how many are left in \(code(place))")
        case .carton: say("the SSCC on a carton")
        case .door(let place): place.map { door($0) } ?? say("the label of a door")
        case .lane(let place): place.map { say("\(lane($0)), or another with room") } ?? say("a lane with room")
        case .seal: say("the number on the seal")
        case .photo: say("a reference of up to \(Limits.photoReference) characters")
        case .driver: say("the driver's code or name")
        case .weight: say("a weight, from the scale or typed in grams")
        case .work: say("a tote, a unit in it, an order or a parcel")
        case .nothing: say("a code of this site")
        }
    }

    static func described(_ kind: ScannedKind) -> String {
        switch kind {
        case .place: say("a place")
        case .tote: say("a tote")
        case .item: say("an item")
        case .person: say("a badge")
        case .order: say("an order")
        case .carton: say("a carton")
        case .load: say("a load")
        case .box: say("a box")
        case .number: say("a number")
        case .text: say("a text")
        }
    }

    /// The name of a step on a narrow strip.
    static func shortStepName(_ step: PickStep) -> String {
        switch step {
        case .quantity: say("qty")
        case .serial: say("ser")
        case .place, .item, .batch, .tote, .zeroCheck: stepName(step)
        }
    }

    /// The name of a step, as the strip shows it.
    static func stepName(_ step: PickStep) -> String {
        switch step {
        case .place: say("place")
        case .item: say("item")
        case .batch: say("lot")
        case .serial: say("serial")
        case .quantity: say("quantity")
        case .tote: say("tote")
        case .zeroCheck: say("empty?")
        }
    }
}
