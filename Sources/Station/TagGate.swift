import Barcode
import Screens
import Warehouse

// An RFID reader reports every tag in its field again and again, with both antennas, in any order. A tag is one thing,
// so it counts once for the tour, however often and in whatever form it is read: as hexadecimal digits, as a URN, with
// its chip's number or without signal strength. A tag that was refused is told once for each question and may be taken
// at a later one; one that could not be saved may be read again at once. Undo gives the tag of its gesture free again,
// and only that one. Another tour, or hands that changed, begin with none.
//
// This lives with the process: after a restart the tags in a hand must be told from the ones on the shelf by the
// ledger, which knows them where the item is tracked by serial.

struct TagGate {
    private var tour: TourID?
    /// What each gesture that can be undone has counted; nil for gestures without a tag.
    private var gestures: [String?] = []
    private var counted: Set<String> = []
    private var refused: Set<String> = []
    private var question: Console.Question?

    /// No tour has more gestures; beyond it the oldest are forgotten.
    private static let gesturesMax = 10_000

    /// The identity of the tag that a text was read from; most texts are none and are told by their first character.
    private static func identity(_ text: String) -> String? {
        guard let first = text.utf8.first, first == 0x33 || first | 0x20 == 0x75 else { return nil }
        return Code.parse(text).identity
    }

    /// Whether a scan is a tag that has been heard already.
    mutating func knows(_ raw: RawScan, at question: Console.Question) -> Bool {
        guard let tag = TagGate.identity(raw.text) else { return false }
        if self.question != question {
            self.question = question
            refused = []
        }
        return counted.contains(tag) || refused.contains(tag)
    }

    /// Learns what came of a request.
    mutating func note(_ request: Request, _ answer: Answer) {
        switch request {
        case .pick(_, let wish, _): note(wish, answer)
        case .signIn(let text): if let tag = TagGate.identity(text) { refused.insert(tag) }
        case .open, .signOut, .tours, .preview, .reload, .whereIs, .scanner, .setScanner, .teach, .demoCode: break
        }
        switch answer {
        case .opened(let tour, _): begin(tour.id)
        case .recorded(let events, let tour, _):
            if events.contains(where: \.changesHands) { self.tour = nil }
            begin(tour.id)
        case .signedIn, .unknownBadge, .signedOut, .tours, .refused, .offered, .preview, .whereIs, .scanner,
            .scannerSet, .teach, .demoCode, .failed:
            break
        }
    }

    private mutating func note(_ wish: PickWish, _ answer: Answer) {
        var isRecorded: Bool { if case .recorded = answer { true } else { false } }
        switch wish {
        case .scan(let text, _):
            let tag = TagGate.identity(text)
            if isRecorded { push(tag) }
            if case .refused = answer, let tag { refused.insert(tag) }
        case .report, .skip: if isRecorded { push(nil) }
        case .undo: if isRecorded { pop() }
        case .take, .leave: break
        }
    }

    /// The tour at hand; the one that was at hand before keeps nothing.
    private mutating func begin(_ tour: TourID) {
        guard self.tour != tour else { return }
        self.tour = tour
        (gestures, counted) = ([], [])
    }

    private mutating func push(_ tag: String?) {
        gestures.append(tag)
        if let tag { counted.insert(tag) }
        if gestures.count > TagGate.gesturesMax, let oldest = gestures.removeFirst() { counted.remove(oldest) }
    }

    private mutating func pop() {
        if let tag = gestures.popLast() ?? nil { counted.remove(tag) }
    }
}

extension PickEvent {
    /// The hand begins anew, with nothing in it.
    fileprivate var changesHands: Bool {
        if case .takenOver = self { return true }
        return false
    }
}
