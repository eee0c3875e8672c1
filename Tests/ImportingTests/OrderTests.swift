import Foundation
import Importing
import Testing
import Warehouse

@Suite struct OrderTests {
    private let head = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"

    private func row(
        _ order: String, _ sku: String, _ quantity: String = "6", price: String = "2.55", customer: String = "17850.0",
        name: String = "LANTERN", date: String = "2010-12-01 08:26:00"
    ) -> String {
        "\(order),\(sku),\(name),\(quantity),\(date),\(price),\(customer),United Kingdom\n"
    }

    private func imported(_ rows: String...) throws -> (Import, ImportSummary) {
        let orders = try Import("online-retail")
        let summary = try orders.run(head + rows.joined())
        #expect(summary.lines == summary.taken + summary.rejected)
        return (orders, summary)
    }

    @Test func rowsOfOneNumberAreOneOrderWhereverTheyStand() throws {
        let (orders, summary) = try imported(
            row("1", "A"), row("2", "X"), row("1", "E"), row("3", "Y"), row("2", "Z"), row("1", "C"))
        #expect(summary.taken == 6)
        #expect(summary.records == 3)
        let byID = Dictionary(uniqueKeysWithValues: orders.site.orders.map { ($0.id, $0) })
        #expect(byID["1"]?.lines.map(\.sku) == ["A", "E", "C"])
        #expect(byID["1"]?.lines.map(\.number) == [1, 2, 3])
        #expect(byID["2"]?.lines.map(\.sku) == ["X", "Z"])
        // An order is handed over at its last row.
        #expect(orders.site.orders.map(\.id) == ["3", "2", "1"])
    }

    @Test func anOrderCarriesItsCustomerChannelPriceAndCutoff() throws {
        let (orders, _) = try imported(row("1", "A"), row("2", "B", customer: "", date: "2010-12-01 16:41:00"))
        let (first, second) = (try #require(orders.site.orders.first), try #require(orders.site.orders.last))
        #expect(first.customer == "17850")
        #expect(first.channel == .web)
        #expect(first.lines == [OrderLine(number: 1, sku: "A", quantity: 6, pricePence: 255)])
        #expect(second.channel == .store)
        #expect(second.customer == "")
        let cutoff = Int64(Day(year: 2010, month: 12, day: 1).rawValue * 1440 + 16 * 60 + 40) * 60_000
        #expect(first.cutoff?.milliseconds == cutoff)
        #expect(second.cutoff?.milliseconds == cutoff + 86_400_000)
    }

    @Test func stockCodesDifferByTheirSuffixButNotByCapitals() throws {
        let (orders, _) = try imported(row("1", "85123a"), row("1", "85123B"), row("1", "85123"))
        #expect(orders.site.orders.first?.lines.map(\.sku) == ["85123A", "85123B", "85123"])
    }

    @Test(arguments: [
        "POST", "DOT", "M", "m", "D", "C2", "BANK CHARGES", "AMAZONFEE", "S", "CRUK", "PADS", "B", "gift_0001_20",
    ])
    func codesThatAreNoProductAreCharges(_ code: String) throws {
        let (orders, summary) = try imported(row("1", "A"), row("1", code, "3", price: "18.005", name: "POSTAGE"))
        let order = try #require(orders.site.orders.first)
        #expect(order.lines.count == 1)
        #expect(order.charges == [Charge(code: code.uppercased(), text: "POSTAGE", pence: 5402)])
        #expect(summary.taken == 2)
    }

    @Test func codesThatLookOddButAreArticlesAreLines() throws {
        let (orders, _) = try imported(row("1", "DCGS0003"), row("1", "15056BL"))
        #expect(orders.site.orders.first?.lines.count == 2)
    }

    @Test func aCreditNoteIsAReturnThatACustomerAnnounced() throws {
        let (orders, summary) = try imported(
            row("C1", "A", "-2"), row("C1", "D", "-1", price: "27.50", name: "Discount"), row("2", "A"))
        #expect(summary.taken == 3)
        #expect(
            orders.site.returns == [
                AnnouncedReturn(
                    id: "C1", customer: "17850", lines: [OrderLine(number: 1, sku: "A", quantity: 2, pricePence: 255)],
                    charges: [Charge(code: "D", text: "Discount", pence: -2750)])
            ])
        #expect(orders.site.orders.map(\.id) == ["2"])
    }

    @Test func unitsThatAreOrderedOnACreditNoteAreRejected() throws {
        let (orders, summary) = try imported(row("C1", "A", "2"))
        #expect(summary.rejected == 1)
        #expect(orders.rejects?.contains("quantity is '2', expected a whole number from -99999 to -1") == true)
    }

    @Test func correctionsAndGiftsAreRejectedAndTheirOrderGoesOn() throws {
        let (orders, summary) = try imported(
            row("1", "A"), row("1", "B", price: "0.0"), row("1", "C"), row("2", "D4", "-10", price: "0", customer: ""))
        #expect(summary.taken == 2)
        #expect(summary.rejected == 2)
        #expect(orders.site.orders.first?.lines.map(\.number) == [1, 2])
        #expect(orders.site.orders.first?.lines.map(\.sku) == ["A", "C"])
        #expect(orders.site.orders.count == 1)
        #expect(summary.reasons.keys.contains { $0.hasPrefix("unit price is zero") })
        #expect(summary.reasons.keys.contains { $0.contains("stock correction") })
    }

    @Test func aLineThatCannotBeReadHoldsItsWholeOrderBack() throws {
        let (orders, summary) = try imported(row("1", "A"), row("2", "B"), row("1", "C", "abc"), row("1", "D4"))
        #expect(orders.site.orders.map(\.id) == ["2"])
        #expect(summary.rejected == 3)
        #expect(summary.reasons == ["order held back": 2, "quantity not valid": 1])
        #expect(orders.rejects?.contains("\n4,\"quantity is 'abc', expected a whole number from 1 to 99999") == true)
        #expect(orders.rejects?.contains("order '1' is held back because line 4 is rejected") == true)
    }

    @Test func aLineWithoutANumberIsRejectedAlone() throws {
        let (orders, summary) = try imported(row("1", "A"), row("", "B"))
        #expect(orders.site.orders.count == 1)
        #expect(summary.reasons == ["order missing": 1])
    }

    @Test func customersThatDifferWithinAnOrderHoldItBack() throws {
        let (orders, summary) = try imported(row("1", "A"), row("1", "B", customer: "9"))
        #expect(orders.site.orders.isEmpty)
        #expect(summary.rejected == 2)
        #expect(orders.rejects?.contains("customer is '9', expected '17850' as on the order's first line") == true)
    }

    @Test(arguments: [
        ("quantity", "0", "2.55", "A"), ("quantity", "1.5", "2.55", "A"), ("quantity", "100000", "2.55", "A"),
        ("quantity", "", "2.55", "A"), ("price", "1", "£2", "A"), ("price", "1", "99999999", "A"),
        ("sku", "1", "2.55", ""), ("sku", "1", "2.55", String(repeating: "A", count: 65)),
        ("sku", "1", "2.55", "A\u{1B}[2J"),
    ])
    func badValuesAreRejectedInWords(_ field: String, _ quantity: String, _ price: String, _ sku: String) throws {
        let (orders, summary) = try imported(row("1", sku, quantity, price: price))
        #expect(summary.rejected == 1)
        let rejects = try #require(orders.rejects)
        #expect(rejects.contains("\n2,\"\(field) is "))
        #expect(rejects.contains("expected"))
        #expect(!rejects.contains("\u{1B}"))
    }

    @Test func anOrderOfMoreLinesThanTheBoundIsRejectedWhole() throws {
        let rows = (0...ImportLimits.orderLinesMax).map { row("1", "A\($0)") }.joined()
        let (orders, summary) = try imported(rows)
        #expect(summary.taken == 0)
        #expect(summary.rejected == ImportLimits.orderLinesMax + 1)
        #expect(orders.site.orders.isEmpty)
    }

    @Test func ourOwnOrdersCarryCutoffPromisePriorityAndNote() throws {
        let orders = try Import("dockline-orders")
        try orders.run(
            """
            order,channel,customer,priority,cut_off,promise_days,note,line,sku,quantity,price_pence
            W1,marketplace,Ana,2,16:40,1,"Gift, please",1,A,3,199
            """)
        let order = try #require(orders.site.orders.first)
        #expect(order.channel == .marketplace)
        #expect(order.priority == 2)
        #expect(order.note == "Gift, please")
        #expect(order.cutoff?.milliseconds == Int64(today.rawValue * 1440 + 1000) * 60_000)
        #expect(order.promise?.milliseconds == Int64((today.rawValue + 1) * 1440 + 18 * 60) * 60_000)
        #expect(order.lines == [OrderLine(number: 1, sku: "A", quantity: 3, pricePence: 199)])
    }
}
