// What a supervisor says to people at terminals. The station brings what is unread when the hands have rested for a
// moment; it takes the place of the last notice, never that of a refusal or of a question, and goes at once when
// something is scanned or pressed. Enter says that it was read, so that whoever sent it knows; until then it comes back
// in the next rest. A long one is read page by page.

import Barcode
import TextScreen
import Warehouse

/// The message on the notice rows.
struct ReadingMessage: Equatable {
    var message: FloorMessage
    var page: Int
    var pages: Int
    var shown: Message
    /// The notice that it stands in front of.
    var covered: Message?
}

extension Console {
    /// Nothing that is asked, refused or half typed is on the screen, so a message is in nobody's way.
    private var isBetweenScans: Bool {
        person != nil && overlay == nil && entered.isEmpty && stage.offer == nil && !stage.isLeaving
            && message?.stays != true && task == nil
    }

    private var isReading: Bool { reading != nil && message == reading?.shown }

    /// What is unread, the oldest first, while the hands rest.
    mutating func offer(_ unread: [FloorMessage]) -> [Effect] {
        if isReading { return [] }
        reading = nil
        guard isBetweenScans, let first = unread.first else { return [] }
        show(first, page: 0, over: message)
        defer { rungMessage = max(rungMessage, first.id) }
        return first.id > rungMessage ? [.ring(.attention)] : []
    }

    private mutating func show(_ floor: FloorMessage, page: Int, over covered: Message?) {
        let (shown, pages) = Words.floorMessage(floor, page: page, columns: size.columns)
        message = shown
        reading = ReadingMessage(message: floor, page: page, pages: pages, shown: shown, covered: covered)
    }

    /// Pages are made for a size: on another one the message begins anew.
    mutating func turnToSize() {
        guard isReading, let reading else { return }
        show(reading.message, page: 0, over: reading.covered)
    }

    /// Whatever is done at the terminal comes first; the message comes back in the next rest.
    mutating func putMessageAside() {
        guard isReading else { return }
        message = reading?.covered
        reading = nil
    }

    /// Enter turns the page, and behind the last one says that the message was read; nil where none is shown.
    mutating func readOn(_ event: ScanEvent) -> [Effect]? {
        guard isReading, let reading else { return nil }
        let isEnter =
            switch event {
            case .enter: true
            case .scan(let raw), .cameBack(let raw), .repeated(let raw): Code.parse(raw.text).command == .ok
            case .rejected: false
            }
        guard isEnter else {
            putMessageAside()
            return nil
        }
        if reading.page + 1 < reading.pages {
            show(reading.message, page: reading.page + 1, over: reading.covered)
            return []
        }
        putMessageAside()
        return [.request(.readMessage(reading.message.id))]
    }
}
