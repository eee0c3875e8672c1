import Barcode
import Screens
import Warehouse

// An RFID reader reports every tag in its field again and again, with both antennas, in any order. A tag is one thing,
// so it counts once for the tour, however often and in whatever form it is read: as hexadecimal digits, as a URN, with
// its chip's number or without signal strength. A tag that was not taken is told once for each question and may be
// taken at a later one. Undo gives the tag of its gesture free again, and only that one.
//
// This lives with the process: after a restart the tags in a hand must be told from the ones on the shelf by the
// ledger, which knows them where the item is tracked by serial.

struct TagGate {
    /// What each gesture that can be undone has counted; nil for gestures without a tag.
    private var gestures: [String?] = []
    private var counted: Set<String> = []
    private var refused: Set<String> = []
    private var question: Console.Question?

    /// No tour has more gestures; beyond it the oldest are forgotten.
    private static let gesturesMax = 10_000

    /// Whether a scan is a tag that has been heard already.
    mutating func knows(_ raw: RawScan, at question: Console.Question) -> Bool {
        guard let identity = Code.parse(raw.text).identity else { return false }
        if self.question != question {
            self.question = question
            refused = []
        }
        return counted.contains(identity) || refused.contains(identity)
    }

    /// Learns what came of a request.
    mutating func note(_ request: Request, _ answer: Answer) {
        switch request {
        case .pick(_, let wish, _): note(wish, answer)
        case .open, .signIn, .signOut: self = TagGate()
        case .tours, .preview, .reload, .whereIs, .scanner, .setScanner, .teach, .demoCode: break
        }
    }

    private mutating func note(_ wish: PickWish, _ answer: Answer) {
        var isRecorded: Bool { if case .recorded = answer { true } else { false } }
        switch wish {
        case .scan(let text, _):
            let tag = Code.parse(text).identity
            if isRecorded { push(tag) } else if let tag { refused.insert(tag) }
        case .report, .skip: if isRecorded { push(nil) }
        case .undo: if isRecorded { pop() }
        case .take, .leave: self = TagGate()
        }
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
