import Barcode
import Screens
import Warehouse

// An RFID reader reports every tag in its field again and again, with both antennas, in any order. A tag is one thing,
// so it counts once for the tour, however often and in whatever form it is read: as hexadecimal digits, as a URN, with
// its chip's number or without signal strength. Which tags are counted is in the facts of the tour, so an undo, another
// hand and a restart need no rule of their own here.
//
// What this keeps is quiet: a tag that is counted, or that was refused at the question which is still asked, is not
// asked about again. One that could not be saved may be read again at once.

struct TagGate {
    private var refused: Set<String> = []
    private var question: Console.Question?

    /// The identity of the tag that a text was read from; most texts are none and are told by their first character.
    private static func identity(_ text: String) -> String? {
        guard let first = text.utf8.first, first == 0x33 || first | 0x20 == 0x75 else { return nil }
        return Code.parse(text).identity
    }

    /// Whether a scan is a tag that needs no answer any more.
    mutating func knows(_ raw: RawScan, in console: Console) -> Bool {
        guard let tag = TagGate.identity(raw.text) else { return false }
        if question != console.question {
            question = console.question
            refused = []
        }
        return refused.contains(tag) || console.pick?.tour.hasCounted(tag: tag) == true
            || console.pack.map { $0.step == .unit && $0.job.parcel(with: tag) != nil } == true
    }

    /// Remembers a tag that was refused.
    mutating func note(_ request: Request, _ answer: Answer) {
        var text: String?
        if case .pick(_, .scan(let scanned, _), _) = request, case .refused = answer { text = scanned }
        if case .pack(.scan(let scanned, _), _, _) = request, case .packRefused = answer { text = scanned }
        if case .signIn(let scanned) = request, case .unknownBadge = answer { text = scanned }
        if let tag = text.flatMap(TagGate.identity) { refused.insert(tag) }
    }
}
