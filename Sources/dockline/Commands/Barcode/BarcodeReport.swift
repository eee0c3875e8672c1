import Barcode

/// Reads texts for somebody who wants to know what is wrong with them.
struct BarcodeInspector {
    let separators: [String]
    /// Whether the texts are to carry all that the item's labels must carry together.
    let isWholeItem: Bool
    let thisYear: Int

    func inspect(_ text: String) -> BarcodeReport {
        let code = Code.parse(text, gsAliases: separators, thisYear: thisYear, mode: .inspection)
        var faults = code.problems.map { BarcodeFault($0, in: code) }
        if var elements = code.elements?.elements {
            if code.readings.contains(.gtin), let gtin = code.gtin {
                // The linear part of a composite symbol says the item.
                elements.append(Element("01", gtin.description))
            }
            faults += associationProblems(of: elements, isWholeItem: isWholeItem).map(BarcodeFault.init)
        }
        return BarcodeReport(code: code, faults: faults, thisYear: thisYear)
    }
}

/// One thing that is wrong with a text, in words.
struct BarcodeFault {
    var rule: String
    var ai: AI?
    /// Bytes from the beginning of the text.
    var position: Int?
    var message: String
}

/// What a text means and what is wrong with it.
struct BarcodeReport {
    let code: Code
    /// The beginning of a text that could not be read at all.
    var unread: String?
    let faults: [BarcodeFault]
    let thisYear: Int

    var isValid: Bool { faults.isEmpty }

    private var elements: [Element] { code.elements?.elements ?? [] }

    /// One JSON object on one line.
    var json: String {
        var object = JSONLine()
        object.begin("{")
        object.put("symbology", code.aim?.symbology.rawValue)
        object.put("aim", skippingNil: code.aim?.description)
        object.put("valid", isValid)
        object.put("plain", unread ?? code.plain)
        object.put("readings", code.readings.names)
        object.begin("[", "elements")
        for element in elements { put(element, into: &object) }
        object.end("]")
        putFields(into: &object)
        putAmounts(into: &object)
        if !code.keys.isEmpty {
            object.begin("[", "keys")
            for key in code.keys {
                object.begin("{")
                object.put("kind", key.kind.rawValue)
                object.put("number", key.number)
                object.put("serial", skippingNil: key.serial)
                object.end("}")
            }
            object.end("]")
        }
        object.put("bracketed", skippingNil: elements.isEmpty ? nil : gs1BracketedString(elements))
        object.put("digitalLink", skippingNil: link)
        object.begin("[", "errors")
        for fault in faults { put(fault, into: &object) }
        object.end("]")
        object.end("}")
        return object.text
    }

    private var link: String? {
        guard isValid, !elements.isEmpty else { return nil }
        // Elements without a primary key have no link; that is no fault of the text.
        return try? digitalLink(elements, isInPathOrder: code.readings.contains(.digitalLink))
    }

    private func put(_ element: Element, into object: inout JSONLine) {
        object.begin("{")
        object.put("ai", element.ai.description)
        object.put("value", element.value)
        object.put("title", element.ai.title)
        object.put("date", skippingNil: element.date(thisYear: thisYear)?.description)
        object.end("}")
    }

    private func put(_ fault: BarcodeFault, into object: inout JSONLine) {
        object.begin("{")
        object.put("rule", fault.rule)
        object.put("ai", fault.ai?.description)
        object.put("position", fault.position)
        object.put("message", fault.message)
        object.end("}")
    }

    private func putFields(into object: inout JSONLine) {
        for (name, value) in fields { object.put(name, skippingNil: value) }
        object.put("number", skippingNil: code.number)
        object.put("multiplier", skippingNil: code.multiplier)
        object.put("count", skippingNil: code.count)
    }

    /// The fields that are texts, in the order in which they are shown.
    private var fields: [(name: String, value: String?)] {
        let found = code.elements
        return [
            ("gtin", code.gtin?.description), ("upcE", code.upcE?.description), ("sscc", code.sscc?.description),
            ("content", code.content?.description), ("lot", code.lot), ("serial", code.serial),
            ("expiry", code.expiryIsBestBefore ? nil : code.expiry?.description),
            ("bestBefore", found?.value("15")?.date(thisYear: thisYear)?.description), ("addOn", code.addOn),
            ("command", code.command?.rawValue), ("isbn", code.gtin?.isbn), ("issn", code.gtin?.issn),
            ("epc", code.tag.map { $0.epc.tagURN ?? $0.epc.identity }), ("identity", code.identity),
            ("tid", code.tag?.tid), ("signal", code.tag?.signal), ("antenna", code.tag?.antenna.map(String.init)),
        ]
    }

    private func putAmounts(into object: inout JSONLine) {
        let measured = elements.filter { $0.measure != nil && code.elements?.value($0.ai) == $0 }
        let measures = measured.filter { (3100...3699).contains($0.ai.number4) }
        let weight = measures.first { (3100...3109).contains($0.ai.number4) }
        object.put("netWeight", skippingNil: weight?.measure?.description)
        if !measures.isEmpty {
            object.begin("[", "measures")
            for element in measures {
                object.begin("{")
                object.put("ai", element.ai.description)
                object.put("value", element.measure?.description)
                object.put("unit", element.ai.unit)
                object.put("title", element.ai.title)
                object.end("}")
            }
            object.end("]")
        }
        func first(_ numbers: ClosedRange<Int>) -> Element? { measured.first { numbers.contains($0.ai.number4) } }
        let price = first(3920...3939)
        let amount = first(3900...3919)
        object.put("price", skippingNil: price?.measure?.description)
        object.put("amount", skippingNil: amount?.measure?.description)
        object.put("currency", skippingNil: price?.currency ?? amount?.currency)
        object.put("percentOff", skippingNil: first(3940...3949)?.measure?.description)
        object.put("pricePerUnit", skippingNil: first(3950...3959)?.measure?.description)
    }

    /// Lines for people.
    var table: String {
        let what = code.aim.map { "\($0) \($0.symbology.rawValue)" } ?? "no AIM identifier"
        var lines = ["\(isValid ? "valid" : "NOT valid") · \(what) · \(code.readings.names.joined(separator: ", "))"]
        let widest = elements.map(\.value.count).max() ?? 0
        for element in elements {
            let ai = "(\(element.ai))".padded(to: 6)
            let note = element.date(thisYear: thisYear)?.description ?? element.measure?.description ?? ""
            lines.append("  \(ai)  \(element.value.padded(to: min(widest, 40)))  \(element.ai.title)  \(note)".trimmed)
        }
        for (name, value) in fields { if let value { lines.append("  \(name.padded(to: 10))  \(value)") } }
        if let number = code.number { lines.append("  \("number".padded(to: 10))  \(number)") }
        if let count = code.count { lines.append("  \("count".padded(to: 10))  \(count)") }
        if let link { lines.append("  \("link".padded(to: 10))  \(link)") }
        return (lines + faults.map { "! \($0.line)" }).joined(separator: "\n")
    }

    /// One line for a list of many.
    var shortLine: String {
        if let first = faults.first {
            let more = faults.count > 1 ? " (and \(faults.count - 1) more)" : ""
            return "NOT valid  \(unread ?? code.raw)  \(first.line)\(more)"
        }
        return "valid      " + (elements.isEmpty ? code.plain : gs1BracketedString(elements))
    }
}

extension BarcodeFault {
    /// The message with the place it is about.
    fileprivate var line: String { position.map { "byte \($0): \(message)" } ?? message }
}

extension ElementString {
    /// The element of an identifier, when it is good for use.
    fileprivate func value(_ ai: AI) -> Element? { self[ai].map { Element(ai, $0) } }
}

extension AI {
    /// The number of a four-digit identifier, 0 for others.
    fileprivate var number4: Int { description.utf8.count == 4 ? Int(description) ?? 0 : 0 }

    /// The unit that the title names in brackets.
    fileprivate var unit: String? {
        guard let open = title.firstIndex(of: "("), let close = title.lastIndex(of: ")"), open < close else {
            return title == "KG PER m²" ? "kg/m²" : nil
        }
        return String(title[title.index(after: open)..<close])
    }
}

extension Readings {
    /// The names of the readings, in their order.
    fileprivate var names: [String] {
        let all: [(Readings, String)] = [
            (.plain, "plain"), (.number, "number"), (.command, "command"), (.gtin, "gtin"), (.upcE, "upcE"),
            (.sscc, "sscc"), (.elementString, "elementString"), (.digitalLink, "digitalLink"), (.epc, "epc"),
            (.publication, "publication"),
        ]
        return all.filter { contains($0.0) }.map(\.1)
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(0, width - count))
    }

    fileprivate var trimmed: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
