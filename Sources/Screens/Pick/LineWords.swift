import TextScreen
import Warehouse

/// The words and numbers of the line at hand, made once for every size.
struct LineWords {
    let pick: PickScreen
    let line: PickLine
    let hand: Hand
    let glyphs: Glyphs
    /// The mark of steps that are done.
    let check: String
    let now: Moment?
    let offset: Int

    init?(_ console: Console, _ pick: PickScreen) {
        guard let hand = pick.hand, let line = pick.line else { return nil }
        self.pick = pick
        self.line = line
        self.hand = hand
        glyphs = console.glyphs
        check = console.doneMark(line, pick.tour)
        now = console.now
        offset = console.utcOffsetMinutes
    }

    var place: String { glyphs.spelled(Words.code(line.place)) }
    var name: String { displayable(pick.name(of: line.sku)) }
    var sku: String { glyphs.spelled(Words.item(line.sku)) }
    var units: Int { hand.step == .zeroCheck ? line.picked : line.open }
    var times: String { "\(units) \(glyphs.times)" }

    var quantity: String { String(units) }
    var counted: String { Words.quantity(hand.counted, line.open) }
    var batch: String? { line.batch == .none ? nil : batchWords(joined: " \(glyphs.dot) ") }

    private func batchWords(joined separator: String) -> String {
        let lot = Batch(lot: line.batch.lot)
        let day = Batch(expiry: line.batch.expiry)
        let parts = [lot, day].filter { $0 != .none }.map { glyphs.spelled(Words.batch($0)) }
        return parts.joined(separator: separator)
    }

    /// The place on the cart, or of a put-back the tote to take from.
    var tote: String {
        switch line.kind {
        case .putBack: return line.tote.map { glyphs.spelled(Words.code($0)) } ?? ""
        case .pick: return pick.slot.map { Words.toteSlot($0.number) } ?? ""
        }
    }

    /// The tote that stands there, or that one is still wanted.
    var toteCode: String {
        switch line.kind {
        case .putBack: return ""
        case .pick: return pick.slot?.tote.map { glyphs.spelled(Words.code($0)) } ?? Words.newTote
        }
    }

    /// `order 536365 · web · leaves 16:40, slack 1 h 12`, or as much of it as fits.
    func order(columns: Int) -> String {
        let number = glyphs.spelled(Words.order(line.order))
        guard let order = pick.order else { return number }
        let separator = " \(glyphs.dot) "
        var forms = [[number, order.channel.rawValue], [number]]
        if let cutoff = order.cutoff {
            let leaves = Words.leaves(Words.clock(cutoff, offset: offset))
            if let slack = now.map({ Words.slackWords(cutoff.minutes(since: $0)) }) {
                let both = leaves + ", " + slack
                forms = [[number, order.channel.rawValue, both], [number, both], [number, slack], [number]]
            } else {
                forms = [[number, order.channel.rawValue, leaves], [number, leaves], [number]]
            }
        }
        let texts = forms.map { $0.joined(separator: separator) }
        return texts.first { TextWidth.columns(of: $0) <= columns } ?? number
    }

    /// What somebody who packs or picks this order has to know.
    var note: String? {
        guard line.kind == .pick, let note = pick.order?.note, !note.isEmpty else { return nil }
        return Words.orderNote(note)
    }

    /// How the item wants to be handled, where that is out of the ordinary.
    var handling: String? { pick.item.flatMap { Words.handlingMark($0.handling) } }

    /// The place on the cart in two columns, for handhelds.
    var shortTote: String {
        switch line.kind {
        case .putBack: return ""
        case .pick: return pick.slot.map { Words.shortToteSlot($0.number) } ?? ""
        }
    }

    /// Where the place is, in up to three short rows.
    var wayRows: [String] {
        var rows: [String] = []
        if let address = pick.place?.address {
            rows = Words.addressRows(address, dot: glyphs.dot).map { glyphs.spelled($0) }
        }
        return rows + [way]
    }

    var way: String {
        let from = pick.previousWalk
        return Words.way(distance(from, line.walk, in: pick.briefing.layout), sameAisle: from.x == line.walk.x)
    }

    /// The next stops, at most so many.
    func next(_ most: Int) -> [PickLine] {
        Array(pick.tour.upcoming.filter { $0.number != line.number }.prefix(most))
    }

    func stop(_ line: PickLine) -> String {
        let place = glyphs.spelled(Words.code(line.place))
        return "\(place)  \(line.open) \(glyphs.times) \(displayable(pick.name(of: line.sku)))"
    }

    // MARK: The strip of the scans

    /// The steps with their state: done, current, to come.
    private var steps: [(step: PickStep, mark: String, isCurrent: Bool)] {
        var recipe = pick.tour.recipe(for: line)
        if hand.step == .zeroCheck { recipe.append(.zeroCheck) }
        let at = recipe.firstIndex(of: hand.step) ?? 0
        return recipe.enumerated().map { index, step in
            (step, index < at ? check : index == at ? glyphs.pointer : glyphs.dot, index == at)
        }
    }

    /// How far the words of the strip are shortened.
    private struct StripForm {
        var gap: String
        var isShort = false
        /// Without the quantity while another step is asked.
        var leavesQuantityOut = false
        /// Only marks for what is done.
        var marksDone = false
        /// Only marks for what comes after the next step.
        var marksLater = false
    }

    /// The strip in pieces with their roles, in the longest form that fits.
    func strip(columns: Int) -> [(String, TextScreen.Role)] {
        let narrow = [
            StripForm(gap: " ", isShort: true), StripForm(gap: " ", isShort: true, leavesQuantityOut: true),
            StripForm(gap: " ", isShort: true, leavesQuantityOut: true, marksDone: true),
            StripForm(gap: " ", isShort: true, marksDone: true, marksLater: true),
        ]
        let forms = columns < 40 ? narrow : [StripForm(gap: "    "), StripForm(gap: "  ")] + narrow
        var pieces: [(String, TextScreen.Role)] = []
        for form in forms {
            pieces = self.pieces(form, isNarrow: columns < 40)
            if pieces.reduce(0, { $0 + TextWidth.columns(of: $1.0) }) <= columns { break }
        }
        return pieces
    }

    private func pieces(_ form: StripForm, isNarrow: Bool) -> [(String, TextScreen.Role)] {
        var pieces: [(String, TextScreen.Role)] = []
        let current = steps.firstIndex(where: \.isCurrent) ?? 0
        for (index, (step, mark, isCurrent)) in steps.enumerated() {
            let isDone = index < current
            if form.leavesQuantityOut, !isCurrent, step == .quantity { continue }
            let isMark = form.marksDone && isDone || form.marksLater && index > current + 1
            let label =
                isMark ? mark : mark + (isNarrow ? "" : " ") + word(step, isShort: form.isShort, isNarrow: isNarrow)
            let staysClose = isMark && (isDone || index > current + 2)
            if !pieces.isEmpty, !staysClose { pieces.append((form.gap, .plain)) }
            pieces.append((label, isCurrent ? .value : isDone ? .plain : .dim))
        }
        return pieces
    }

    private func word(_ step: PickStep, isShort: Bool, isNarrow: Bool) -> String {
        let name = isShort ? Words.shortStepName(step) : Words.stepName(step)
        switch step {
        case .quantity, .serial:
            return isNarrow ? name : "\(name) \(hand.step == .zeroCheck ? units : hand.counted)/\(units)"
        case .place, .item, .batch, .tote, .zeroCheck: return name
        }
    }
}
