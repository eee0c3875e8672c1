import TextScreen
public import Warehouse

/// The home of inspections: returns that wait for a bench, and trays with the age of what lies there.
public struct InspectHome: Equatable, Sendable {
    public internal(set) var overview = ReturnOverview()
    /// A parcel that nobody knows, or a take-over, that the same scan confirms.
    public internal(set) var offer: Offer?
    var selection = ListSelection()
    var isLoaded = false

    /// The return that Enter puts on the bench.
    public var selected: ReturnWork? {
        overview.rows.indices.contains(selection.index) ? overview.rows[selection.index] : nil
    }

    /// Takes a newer list; the selection stays on its return.
    mutating func show(_ overview: ReturnOverview, page: Int) {
        selection.follow(\.code, from: self.overview.rows, to: overview.rows, isFirst: !isLoaded, page: page)
        self.overview = overview
        isLoaded = true
    }
}

/// A return on the bench.
public struct InspectScreen: Equatable, Sendable {
    public internal(set) var job: ReturnCase
    public internal(set) var briefing: InspectBriefing
    /// A deviation that the same scan confirms.
    public internal(set) var offer: Offer?
    /// Somebody else has it now.
    public internal(set) var isLost = false
    /// The picture that was taken last, as long as nothing else was done.
    var preview: DotGrid?
    /// The first line that is shown, where answers and reasons are more than the screen has rows.
    var top = 0
    /// Esc was pressed once.
    var isLeaving = false
    /// What the reason leads to whose digit is typed, before Enter gives it.
    var foreseen: Preview?

    init(job: ReturnCase, briefing: InspectBriefing) {
        self.job = job
        self.briefing = briefing
    }

    /// What is asked for now.
    public var step: InspectStep? { job.step }
    /// The unit on the bench.
    public var hand: ReturnHand? { job.hand }

    /// The question that is asked now.
    public var question: ChecklistQuestion? {
        guard step == .check, let hand, let list = briefing.checklist,
            list.questions.indices.contains(hand.answers.count)
        else { return nil }
        return list.questions[hand.answers.count]
    }

    func name(_ sku: SKU) -> String { briefing.items[sku]?.name ?? sku.rawValue }
}

/// What an inspector wants; the station turns text into a reading and asks the state machine.
public enum InspectWish: Hashable, Sendable {
    /// Put the return on the bench that this text names.
    case open(text: String, keyed: Bool)
    /// Put this return of the list on the bench.
    case take(ReturnID)
    case scan(text: String, keyed: Bool)
    case grade(Grade)
    /// The picture that came shows this side; where none came, one is asked for.
    case evidence(angle: String)
    case goOn, leave, undo
}
