// What a site asks of a returned unit, and what becomes of it: data, kept as a fact of the site. A checklist for every
// class of items caps the grade by its answers; the table of dispositions is read from the top, the first row that
// fits decides. Money is only hinted at: amounts are the hub's.

/// What becomes of a returned unit.
public enum Disposition: String, Hashable, Codable, Sendable, CaseIterable {
    /// Back to stock, by the tray for putting away.
    case restock
    /// Straight to an order that waits for it.
    case order
    case refurbish, quarantine
    /// Back to the vendor.
    case vendor
    case scrap
    /// Nobody knows yet whose it is: it is kept until its return is matched.
    case orphan
}

/// What the customer may expect; the amount is worked out at the hub.
public enum MoneyHint: String, Hashable, Codable, Sendable, CaseIterable {
    case refund, replace, hold, reject
}

/// One of the answers to a question, given by its number from 1.
public struct ChecklistAnswer: Hashable, Codable, Sendable {
    public var say: String
    /// The unit is no better than this.
    public var cap: Grade?
    /// What is noted about the unit, in a word.
    public var finding: String?

    public init(_ say: String, cap: Grade? = nil, finding: String? = nil) {
        self.say = say
        self.cap = cap
        self.finding = finding
    }
}

/// A question about a returned unit.
public struct ChecklistQuestion: Hashable, Codable, Sendable {
    public var id: String
    public var ask: String
    public var answers: [ChecklistAnswer]

    public init(id: String, ask: String, answers: [ChecklistAnswer]) {
        self.id = id
        self.ask = ask
        self.answers = answers
    }
}

/// What is asked of every unit of a class of items, and which pictures are taken of it.
public struct Checklist: Hashable, Codable, Sendable {
    public var handling: HandlingClass
    public var angles: [String]
    public var questions: [ChecklistQuestion]

    public init(_ handling: HandlingClass, angles: [String] = [], questions: [ChecklistQuestion] = []) {
        self.handling = handling
        self.angles = angles
        self.questions = questions
    }

    private enum CodingKeys: String, CodingKey {
        case handling = "class"
        case angles, questions
    }
}

/// A row of the table of dispositions. What it does not name fits everything.
public struct DispositionRow: Hashable, Codable, Sendable {
    public var grade: Grade?
    public var reason: ReasonCode?
    public var handling: HandlingClass?
    public var disposition: Disposition
    public var money: MoneyHint
    /// The name of the rule, shown to the inspector and kept in the fact.
    public var rule: String

    public init(
        grade: Grade? = nil, reason: ReasonCode? = nil, handling: HandlingClass? = nil, _ disposition: Disposition,
        _ money: MoneyHint, rule: String
    ) {
        self.grade = grade
        self.reason = reason
        self.handling = handling
        self.disposition = disposition
        self.money = money
        self.rule = rule
    }

    private enum CodingKeys: String, CodingKey {
        case handling = "class"
        case grade, reason, disposition, money, rule
    }

    func fits(_ grade: Grade, _ reason: ReasonCode, _ handling: HandlingClass) -> Bool {
        (self.grade ?? grade) == grade && (self.reason ?? reason) == reason && (self.handling ?? handling) == handling
    }
}

/// How a site inspects returns.
public struct ReturnPolicy: Hashable, Codable, Sendable {
    public var checklists: [Checklist]
    public var dispositions: [DispositionRow]
    /// The tray of each disposition. A tray whose code goes on behind it with `-` serves as well: `RT-RESTOCK-2`.
    public var trays: [String: PlaceID]
    /// The pictures that are taken of a unit whose owner nobody knows, whatever its class.
    public var orphanAngles: [String]

    public init(
        checklists: [Checklist] = [], dispositions: [DispositionRow], trays: [String: PlaceID],
        orphanAngles: [String] = []
    ) {
        self.checklists = checklists
        self.dispositions = dispositions
        self.trays = trays
        self.orphanAngles = orphanAngles
    }

    /// The pictures that are taken of a unit.
    func angles(of handling: HandlingClass, isOrphan: Bool) -> [String] {
        let own = checklist(of: handling).angles
        return isOrphan ? own + orphanAngles.filter { !own.contains($0) } : own
    }

    /// The checklist of a class; an empty one where the site asks nothing.
    public func checklist(of handling: HandlingClass) -> Checklist {
        checklists.first { $0.handling == handling } ?? Checklist(handling)
    }

    /// The tray of a disposition. What goes to an order lies on the tray for putting away until it is in its tote.
    public func tray(of disposition: Disposition) -> PlaceID {
        let key = disposition == .order ? Disposition.restock : disposition
        return trays[key.rawValue] ?? (disposition == .scrap ? .scrap : .damaged)
    }

    /// Whether a place serves a disposition.
    func takes(_ place: PlaceID, _ disposition: Disposition) -> Bool {
        let tray = tray(of: disposition)
        return place == tray || place.rawValue.hasPrefix(tray.rawValue + "-")
    }

    /// The first row that fits; what no row fits is kept until somebody has decided.
    func row(_ grade: Grade, _ reason: ReasonCode, _ handling: HandlingClass) -> DispositionRow {
        dispositions.first { $0.fits(grade, reason, handling) }
            ?? DispositionRow(.quarantine, .hold, rule: "no row fits")
    }

    /// Why this policy cannot be used, or nil: every grade of every class leads somewhere, and that has a tray.
    public var fault: String? {
        for handling in HandlingClass.allCases {
            for grade in Grade.allCases
            where !dispositions.contains(where: { $0.reason == nil && $0.fits(grade, "", handling) }) {
                return
                    "no row of the dispositions fits grade \(grade.rawValue) of class \(handling.rawValue) "
                    + "for any reason"
            }
        }
        for disposition in Disposition.allCases where disposition != .order && trays[disposition.rawValue] == nil {
            return "'trays' has no tray for \(disposition.rawValue)"
        }
        if Set(orphanAngles).count != orphanAngles.count { return "an angle of orphans stands twice" }
        for list in checklists {
            if Set(list.angles).count != list.angles.count {
                return "an angle of \(list.handling.rawValue) stands twice"
            }
            for question in list.questions {
                let answers = question.answers.map(\.say)
                if let long = (answers.filter { $0.count > 18 } + [question.ask].filter { $0.count > 20 }).first {
                    return "'\(long)' is too long for a handheld: a question has 20 characters at most, an answer 18"
                }
            }
            for question in list.questions where !(2...9).contains(question.answers.count) {
                return
                    "question '\(question.id)' has \(question.answers.count) answers, expected 2 to 9: one digit each"
            }
            if Set(list.questions.map(\.id)).count != list.questions.count {
                return "a question of \(list.handling.rawValue) stands twice"
            }
        }
        if dispositions.contains(where: { $0.disposition == .order || $0.disposition == .orphan }) {
            return "a row leads to order or orphan, which the site finds out by itself"
        }
        return nil
    }
}

/// What was ruled about one unit, and by which rule.
public struct ReturnRuling: Hashable, Codable, Sendable {
    public var disposition: Disposition
    public var money: MoneyHint
    public var rule: String
    /// The order that it goes to.
    public var order: OrderID?
    public var orderLine: Int?
    /// The order had been given up for want of such a unit.
    public var revives: Bool?

    public init(
        _ disposition: Disposition, _ money: MoneyHint, rule: String, order: OrderID? = nil, orderLine: Int? = nil,
        revives: Bool? = nil
    ) {
        self.disposition = disposition
        self.money = money
        self.rule = rule
        self.order = order
        self.orderLine = orderLine
        self.revives = revives
    }
}

/// An order that wants units of an item which the shelves do not have.
public struct WantedUnits: Hashable, Sendable {
    public var order: OrderID
    public var line: Int
    /// How many it wants.
    public var units: Int
    /// It had been given up as short.
    public var wasShort: Bool

    public init(order: OrderID, line: Int, units: Int, wasShort: Bool) {
        self.order = order
        self.line = line
        self.units = units
        self.wasShort = wasShort
    }
}
