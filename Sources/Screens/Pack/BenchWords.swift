import TextScreen
import Warehouse

/// The words and numbers of the bench, made once for every size.
struct BenchWords {
    let pack: PackScreen
    let glyphs: Glyphs
    /// The mark of steps that are done.
    let check: String
    let now: Moment?
    let offset: Int
    let reasons: [Reason]

    init(_ console: Console, _ pack: PackScreen) {
        self.pack = pack
        glyphs = console.glyphs
        check = console.doneMark(pack.job)
        now = console.now
        offset = console.utcOffsetMinutes
        reasons = console.reasons
    }

    private var separator: String { " \(glyphs.dot) " }

    /// The totes that still hold something, or the bench.
    var from: String {
        let totes = pack.briefing.totes.map { $0 == .bench ? Words.onBench : Words.code($0) }
        return glyphs.spelled(totes.joined(separator: ", "))
    }

    /// `parcel 2`, and with which box.
    var into: String {
        guard let parcel = pack.parcel else { return "" }
        return [Words.parcel(parcel.number), box].joined(separator: separator)
    }

    var box: String { glyphs.spelled(pack.parcel?.box.map { Words.box($0) } ?? Words.noBox) }

    /// That the box is the proposed one, or why it is not.
    var boxNote: String {
        guard let parcel = pack.parcel else { return "" }
        return glyphs.spelled(Words.boxNote(parcel, left: pack.job.openUnits, reasons))
    }

    /// A unit line: how many, what, and how it is counted.
    func unit(_ asked: (line: PackLine, quantity: Int)) -> (times: String, name: String, facts: String) {
        let line = asked.line
        var facts: [String] = []
        if line.batch != .none { facts.append(Words.batchName(line.batch)) }
        facts.append(pack.job.isSet(line.sku) ? Words.setMark : Words.countMark)
        return (
            "\(asked.quantity) \(glyphs.times)", displayable(pack.name(of: line.sku)),
            glyphs.spelled(facts.joined(separator: separator))
        )
    }

    // MARK: Instructions

    /// What has to be done to this parcel, beside putting things into it; the most needed first.
    func marks(short: Bool) -> [String] {
        let isGift = pack.orders.contains { $0.delivery.isGift }
        let gift = isGift ? [short ? Words.giftShort : Words.giftMark] : []
        let cod = pack.codPence > 0 ? [Words.cod(pack.codPence)] : []
        let handling = pack.handling.compactMap { short ? Words.shortHandlingMark($0) : Words.handlingMark($0) }
        // Where a row may be cut, an amount comes first: a cut number is a wrong number.
        return short ? cod + gift + handling : gift + handling + cod
    }

    /// What keeps the parcel from its label, and what follows it.
    var papers: [String] {
        var papers = pack.unserved.map { Words.unserved($0) }
        if pack.orders.contains(where: { $0.delivery.customs.isMissing }) { papers.append(Words.customsMissing) }
        if pack.orders.contains(where: { $0.delivery.invoice.isMissing }) { papers.append(Words.invoiceMissing) }
        return papers
    }

    var notes: [String] { pack.orders.map(\.note).filter { !$0.isEmpty }.map { Words.orderNote($0) } }

    /// The rows of instructions, in the order of their weight.
    var instructions: [String] {
        let marks = marks(short: false).joined(separator: "   ")
        return ([marks].filter { !$0.isEmpty } + papers + notes).map { glyphs.spelled($0) }
    }

    /// What is still on its way.
    var missing: [String] {
        pack.briefing.missing.map { glyphs.spelled(Words.missing($0, now: now, offset: offset)) }
    }

    // MARK: The strip of the steps

    private var steps: [PackStep] {
        let first: PackStep = pack.step == .rest ? .rest : .unit
        return pack.step == .recount ? [first, .recount, .weight, .label] : [first, .weight, .label]
    }

    func strip(columns: Int) -> [(String, TextScreen.Role)] {
        let at = steps.firstIndex { $0 == pack.step } ?? 0
        let isNarrow = columns < 40
        let gap = isNarrow ? " " : "    "
        var pieces: [(String, TextScreen.Role)] = []
        for (index, step) in steps.enumerated() {
            let mark = index < at ? check : index == at ? glyphs.pointer : glyphs.dot
            var word = mark + (isNarrow ? "" : " ")
            // On a handheld the words of what is done or far away would push out the one that is asked.
            if !isNarrow || index == at || index == at + 1 && at == 0 { word += Words.stepName(step) }
            if !isNarrow, step == .unit || step == .rest { word += " " + Words.progress(pack, short: true) }
            if !pieces.isEmpty { pieces.append((gap, .plain)) }
            pieces.append((word, index == at ? .value : index < at ? .plain : .dim))
        }
        return pieces
    }
}
