import Warehouse

extension NetworkOrder {
    /// All that is wrong with it, in the order of its fields; empty where it may be taken.
    public func problems() -> [FieldProblem] {
        var check = OrderCheck()
        check.name("id", order.id.rawValue)
        check.text("customer", order.customer)
        check.text("note", order.note)
        check.lines(order.lines)
        check.charges(order.charges)
        if let shipping = order.shipping { check.shipping(shipping) }
        if case .atMost(let parts) = split {
            check.number("split.parts", parts, in: 1...NetworkLimits.orderLines)
        }
        if let site = way.site { check.name("way.site", site.rawValue) }
        return check.problems
    }
}

private struct OrderCheck {
    var problems: [FieldProblem] = []

    mutating func lines(_ lines: [OrderLine]) {
        if lines.isEmpty { add("lines", .none) }
        count("lines", lines.count, limit: NetworkLimits.orderLines)
        var first: [Int: Int] = [:]
        for (index, line) in lines.prefix(NetworkLimits.orderLines).enumerated() {
            let path = "lines[\(index)]"
            if let earlier = first[line.number] {
                add("\(path).number", .duplicate(found: line.number, first: "lines[\(earlier)].number"))
            } else {
                first[line.number] = index
            }
            name("\(path).sku", line.sku.rawValue)
            number("\(path).quantity", line.quantity, in: NetworkLimits.quantity)
            number("\(path).pricePence", line.pricePence, in: 0...NetworkLimits.pence)
        }
    }

    mutating func charges(_ charges: [Charge]) {
        count("charges", charges.count, limit: NetworkLimits.charges)
        for (index, charge) in charges.prefix(NetworkLimits.charges).enumerated() {
            text("charges[\(index)].code", charge.code)
            text("charges[\(index)].text", charge.text)
            number("charges[\(index)].pence", charge.pence, in: -NetworkLimits.pence...NetworkLimits.pence)
        }
    }

    mutating func shipping(_ shipping: Shipping) {
        count("shipping.shipTo", shipping.shipTo.count, limit: NetworkLimits.addressLines)
        for (index, line) in shipping.shipTo.prefix(NetworkLimits.addressLines).enumerated() {
            text("shipping.shipTo[\(index)]", line)
        }
        text("shipping.service", shipping.service)
        number("shipping.codPence", shipping.codPence, in: 0...NetworkLimits.pence)
        text("shipping.invoice", shipping.invoice.rawValue)
        text("shipping.customs", shipping.customs.rawValue)
    }

    /// A text that names something: it may not be empty.
    mutating func name(_ path: String, _ value: String) {
        if value.allSatisfy(\.isWhitespace) { add(path, .empty) }
        text(path, value)
    }

    /// Lengths are counted in code points: a thousand accents on one letter are one character to a reader only.
    mutating func text(_ path: String, _ value: String) {
        let scalars = value.unicodeScalars
        let length = scalars.count
        if length > NetworkLimits.textLength {
            add(path, .tooLong(characters: length, limit: NetworkLimits.textLength))
        }
        for (position, scalar) in scalars.prefix(NetworkLimits.textLength).enumerated()
        where OrderCheck.steers(scalar) {
            return add(path, .controlCharacter(code: scalar.value, position: position))
        }
    }

    mutating func number(_ path: String, _ value: Int, in range: ClosedRange<Int>) {
        guard !range.contains(value) else { return }
        add(path, .outOfRange(found: value, least: range.lowerBound, most: range.upperBound))
    }

    mutating func count(_ path: String, _ count: Int, limit: Int) {
        if count > limit { add(path, .tooMany(found: count, limit: limit)) }
    }

    private mutating func add(_ path: String, _ fault: FieldFault) {
        problems.append(FieldProblem(path, fault))
    }

    /// C0, DEL, C1, the separators of lines and paragraphs, and what turns the direction of reading.
    private static func steers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
