public import Barcode

// What must hold for every text, whatever it is: nothing is lost silently, a position lies inside the text, what is
// valid reads the same in every form that it is written in. The measurements' random loop, the fuzzer (Tests/Fuzz) and
// the tests ask the same questions.

/// The promises that everything keeps which reads barcodes.
public enum BarcodeChecks {
    private static let aliases = ["^", "{GS}"]

    /// What is wrong with how a text was read, or nil; `number` chooses the mode and the separators. `note` hears what
    /// the text was read as.
    public static func complaint(about text: String, _ number: Int, note: (String) -> Void = { _ in }) -> String? {
        let mode: ParseMode = number % 3 == 0 ? .inspection : .floor
        let aliases = number % 2 == 0 ? aliases : []
        let code = Code.parse(text, gsAliases: aliases, mode: mode)
        tell(code, note)
        guard code.raw == text, text.utf8.suffix(code.plain.utf8.count).elementsEqual(code.plain.utf8) else {
            return "raw or plain is not the text: \(code)"
        }
        if let problem = code.problems.first(where: { !(0...text.utf8.count).contains($0.position) }) {
            return "a problem stands outside of the text: \(problem)"
        }
        let found = parseElementString(text, gsAliases: aliases, mode: mode)
        let lost = lost(text, found, aliases)
        if !lost.isEmpty { return "bytes were lost: \(lost.debugDescription) of \(found)" }
        if !found.unread.isEmpty && found.isValid { return "valid although something was not read: \(found)" }
        if let elements = code.elements, elements.isValid { return roundTrip(elements.elements, note) }
        return tagComplaint(code) ?? retailComplaint(code)
    }

    private static func tell(_ code: Code, _ note: (String) -> Void) {
        let names: [(Readings, String)] = [
            (.plain, "plain"), (.number, "number"), (.command, "command"), (.gtin, "gtin"), (.upcE, "upc-e"),
            (.sscc, "sscc"), (.elementString, "element string"), (.digitalLink, "digital link"), (.epc, "epc"),
            (.publication, "publication"),
        ]
        for (reading, name) in names where code.readings.contains(reading) { note("read as \(name)") }
        if code.readings.isEmpty { note("read as nothing") }
        if let elements = code.elements { note(elements.isValid ? "elements valid" : "elements with problems") }
    }

    /// Valid elements, written in each form and read again, are the same elements.
    private static func roundTrip(_ elements: [Element], _ note: (String) -> Void) -> String? {
        if parseElementString(gs1ElementString(elements)).elements != elements {
            return "the scan form reads otherwise"
        }
        for mode in [ParseMode.floor, .inspection]
        where parseElementString(gs1BracketedString(elements), mode: mode).elements != elements {
            return "the bracketed form reads otherwise: \(gs1BracketedString(elements))"
        }
        // What has no primary key, or holds what a link may not, has no link.
        guard let link = try? digitalLink(elements) else { return nil }
        note("written as digital link")
        guard let again = Code.parse(link).elements, again.isValid, Set(again.elements) == Set(elements) else {
            return "the link reads otherwise: \(link)"
        }
        return nil
    }

    private static func tagComplaint(_ code: Code) -> String? {
        guard let epc = code.tag?.epc else { return nil }
        if let hex = epc.hex, EPC(hex: hex) != epc { return "the tag reads otherwise: \(hex)" }
        if let urn = epc.tagURN, EPC(urn: urn) != epc { return "the tag's URN reads otherwise: \(urn)" }
        if EPC(urn: epc.identity)?.identity != epc.identity { return "the identity reads otherwise: \(epc.identity)" }
        return nil
    }

    private static func retailComplaint(_ code: Code) -> String? {
        for gtin in [code.gtin, code.upcE, code.content].compactMap({ $0 }) {
            if GTIN(gtin.description) != gtin || GTIN(gtin.shortForm) != gtin { return "the number reads otherwise" }
            if let squeezed = gtin.upcE, GTIN(upcE: squeezed) != gtin {
                return "the UPC-E reads otherwise: \(squeezed)"
            }
            if let isbn = gtin.isbn, GTIN(isbn: isbn) != gtin { return "the ISBN reads otherwise: \(isbn)" }
        }
        return nil
    }

    /// The text that is left when elements, separators and the unread end are taken away in order.
    ///
    /// It is empty when everything is there.
    public static func lost(_ text: String, _ found: ElementString, _ aliases: [String]) -> String {
        var rest = Substring(text).utf8[...]
        func skip(_ part: String) -> Bool {
            guard rest.starts(with: part.utf8) else { return false }
            rest = rest.dropFirst(part.utf8.count)
            return true
        }
        /// Skips a value of the bracketed form, where a backslash may stand in front of a bracket.
        func skipEscaped(_ value: String) -> Bool {
            for byte in value.utf8 {
                if byte == 0x28, rest.starts(with: "\\(".utf8) { rest = rest.dropFirst() }
                guard rest.first == byte else { return false }
                rest = rest.dropFirst()
            }
            return true
        }
        if AIMIdentifier(text) != nil { rest = rest.dropFirst(3) }
        // A bar parts the two symbols of a composite.
        let separators = (["\u{1D}"] + aliases).sorted { $0.utf8.count > $1.utf8.count }
        for element in found.elements {
            _ = skip("|")
            if skip("(\(element.ai))") {
                guard skipEscaped(element.value) else { return String(Substring(rest)) }
                continue
            }
            if !rest.starts(with: element.ai.description.utf8) { _ = separators.first(where: skip) }
            guard skip(element.ai.description), skip(element.value) else { return String(Substring(rest)) }
        }
        if rest.elementsEqual(found.unread.utf8) { return "" }
        _ = skip("|")
        _ = separators.first(where: skip)
        return rest.elementsEqual(found.unread.utf8) ? "" : String(Substring(rest))
    }

    /// Whether a character vanished between the keyboard and the scans, or nil.
    public static func readerComplaint(
        about text: String, _ number: Int, note: (String) -> Void = { _ in }
    ) -> String? {
        var reader = ScanReader()
        var dice = Dice(UInt64(truncatingIfNeeded: number))
        var (now, sent, told): (UInt64, Int, Int) = (1, 0, 0)
        var events: [ScanEvent] = []
        // End marks end a text and belong to none, and a backspace takes one away, so they are left out.
        for scalar in text.unicodeScalars where !"\r\n\t\u{8}".unicodeScalars.contains(scalar) {
            now += UInt64(dice.below(16) == 0 ? 300 : dice.below(30)) * 1_000_000
            events += reader.read(scalar.value < 0x20 ? .control(UInt8(scalar.value)) : .scalar(scalar), at: now)
            sent += 1
        }
        events += reader.read(.carriageReturn, at: now + 1_000_000)
        for event in events {
            told += charactersTold(by: event)
            note("through the reader")
        }
        return told == sent ? nil : "\(sent) characters went in, \(told) came out: \(events)"
    }
}

/// How many characters of what arrived an event accounts for; over all events, none may be missing.
public func charactersTold(by event: ScanEvent) -> Int {
    switch event {
    case .enter, .rejected(_, .strayTab): 0
    case .rejected(_, .tooLong(let length, _)): length
    case .scan(let scan), .repeated(let scan), .cameBack(let scan), .rejected(let scan, _):
        scan.text.unicodeScalars.count * (scan.wasDoubled ? 2 : 1)
    }
}
