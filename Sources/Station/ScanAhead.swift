import Barcode
import Screens

// Scans may come faster than the screen: they are worked off in the order they came, and each is decided at the step
// that is then at hand. A scan belongs to the question that stood on the screen when its first character arrived. When
// that question is answered by now, the scan is *ahead*: where the new step accepts it, it counts (a practised hand
// scans bin, item and tote without looking); where not, it is called early and not wrong. More scans than the limit
// between two pictures are not worked off: somebody leans on a trigger, or a queue of minutes has built up.

struct ScanAhead {
    enum Judgement: Equatable { case inTime, ahead, tooMany }

    /// So many scans between two pictures are worked off.
    static let scansMax = 64
    private static let picturesMax = 8

    private var pictures: [(question: Console.Question, at: UInt64)] = []
    private var scans = 0

    /// The screen shows a question since this moment.
    mutating func painted(_ question: Console.Question, at time: UInt64) {
        scans = 0
        if pictures.last?.question == question { return }
        pictures.append((question, time))
        if pictures.count > ScanAhead.picturesMax { pictures.removeFirst() }
    }

    mutating func judge(_ event: ScanEvent, for question: Console.Question) -> Judgement {
        guard !pictures.isEmpty, let raw = event.wanted else { return .inTime }
        scans += 1
        if scans > ScanAhead.scansMax { return .tooMany }
        let seen = pictures.last { $0.at <= raw.startedAt } ?? pictures.first
        return seen?.question == question ? .inTime : .ahead
    }
}
