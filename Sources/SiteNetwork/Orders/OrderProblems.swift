import Warehouse

extension NetworkOrder {
    /// All that is wrong with it, in the order of its fields; empty where it may be taken.
    public func problems() -> [FieldProblem] {
        var check = FieldCheck()
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
        if case .transfer(let from, let to) = way {
            check.name("way.from", from.rawValue)
            if from == to { check.add("way.site", .sameSite) }
        }
        return check.problems
    }
}

extension FieldCheck {
    fileprivate mutating func lines(_ lines: [OrderLine]) {
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

    fileprivate mutating func charges(_ charges: [Charge]) {
        count("charges", charges.count, limit: NetworkLimits.charges)
        for (index, charge) in charges.prefix(NetworkLimits.charges).enumerated() {
            text("charges[\(index)].code", charge.code)
            text("charges[\(index)].text", charge.text)
            number("charges[\(index)].pence", charge.pence, in: -NetworkLimits.pence...NetworkLimits.pence)
        }
    }

    fileprivate mutating func shipping(_ shipping: Shipping) {
        count("shipping.shipTo", shipping.shipTo.count, limit: NetworkLimits.addressLines)
        for (index, line) in shipping.shipTo.prefix(NetworkLimits.addressLines).enumerated() {
            text("shipping.shipTo[\(index)]", line)
        }
        text("shipping.service", shipping.service)
        number("shipping.codPence", shipping.codPence, in: 0...NetworkLimits.pence)
        text("shipping.invoice", shipping.invoice.rawValue)
        text("shipping.customs", shipping.customs.rawValue)
    }
}
