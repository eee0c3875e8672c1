import Foundation
import TestSupport
import Testing
import Warehouse

@testable import SiteNetwork

/// What a channel may not send.
struct OrderProblemTests {
    private func order(_ change: (inout Order) -> Void = { _ in }) -> NetworkOrder {
        var order = Order(
            id: "536365", customer: "Ana Moreno",
            lines: [
                OrderLine(number: 1, sku: "22659", quantity: 3, pricePence: 250),
                OrderLine(number: 2, sku: "84029", quantity: 1, pricePence: 100),
            ],
            charges: [Charge(code: "DISCOUNT", text: "voucher", pence: -100)])
        change(&order)
        return NetworkOrder(order)
    }

    private func said(_ change: (inout Order) -> Void) -> [String] {
        order(change).problems().map(\.description)
    }

    @Test func aGoodOrderHasNoProblems() {
        #expect(order().problems() == [])
    }

    @Test func everyProblemNamesTheFieldWhatWasFoundAndWhatIsExpected() {
        #expect(said { $0.lines[1].quantity = 0 } == ["lines[1].quantity: found 0, expected 1 to 1000000"])
        #expect(said { $0.lines[1].quantity = 1_000_001 }.count == 1)
        #expect(
            said { $0.lines[1].number = 1 }
                == ["lines[1].number: found 1, as in lines[0].number, expected a number of its own"])
        #expect(said { $0.id = " " } == ["id: found nothing, expected a text that is not empty"])
        #expect(said { $0.lines[0].sku = "" } == ["lines[0].sku: found nothing, expected a text that is not empty"])
        #expect(said { $0.lines = [] } == ["lines: found an empty list, expected at least one entry"])
        #expect(said { $0.lines[0].pricePence = -1 } == ["lines[0].pricePence: found -1, expected 0 to 1000000000"])
        #expect(
            said { $0.note = String(repeating: "x", count: 201) }
                == ["note: found 201 characters, expected at most 200 characters"])
        #expect(
            said { $0.customer = "Ana\u{1B}[2J" }
                == ["customer: found control character U+001B at 3, expected characters that can be shown"])
    }

    @Test func whatSteersAScreenIsRefusedInEveryText() {
        for code: UInt32 in [0, 9, 10, 0x1F, 0x7F, 0x80, 0x9B, 0x061C, 0x200E, 0x202E, 0x2029, 0x2066, 0x2069] {
            guard let scalar = Unicode.Scalar(code) else { continue }
            let bad = "a" + String(Character(scalar))
            let problems = order {
                $0.id = OrderID(bad)
                $0.customer = bad
                $0.note = bad
                $0.lines[0].sku = SKU(bad)
                $0.charges[0].code = bad
                $0.charges[0].text = bad
                $0.shipping = Shipping(shipTo: [bad], service: bad, invoice: Paper(bad), customs: Paper(bad))
            }.problems()
            #expect(problems.count == 10, "U+\(String(code, radix: 16))")
        }
    }

    @Test func aTowerOfAccentsIsALongText() {
        let tower = "e" + String(repeating: "\u{301}", count: 1000)
        #expect(tower.count == 1)
        #expect(order { $0.customer = tower }.problems().map(\.path) == ["customer"])
    }

    @Test func anEndlessOrderIsRefusedWithoutBeingReadToTheEnd() {
        let many = order { order in
            order.lines = (1...1_001).map { OrderLine(number: $0, sku: "22659", quantity: $0 == 1_001 ? 0 : 1) }
        }
        #expect(many.problems() == [FieldProblem("lines", .tooMany(found: 1_001, limit: 1_000))])
    }

    @Test func somebodyWhoPicksUpSaysWhere() throws {
        var pickUp = order()
        pickUp.way = .pickUp("")
        pickUp.split = .atMost(0)
        #expect(pickUp.problems().map(\.path) == ["split.parts", "way.site"])
        let read = try JSONDecoder().decode(Fulfilment.self, from: Data(#"{"kind": "pickUp"}"#.utf8))
        #expect(read == .pickUp(""))
    }

    @Test func anOrderComesBackFromJSONAsItWas() throws {
        for way: Fulfilment in [.ship, .pickUp("LEEDS"), .shipToStore("YORK")] {
            for split: SplitPolicy in [.whole, .atMost(2), .free] {
                var sent = order()
                (sent.way, sent.split, sent.payment) = (way, split, .onInvoice)
                let read = try JSONDecoder().decode(NetworkOrder.self, from: JSONEncoder().encode(sent))
                #expect(read == sent)
            }
        }
    }

    @Test func noTextMakesTheCheckFail() {
        var random = SeededRandom.named("order texts", seed: 71)
        for _ in 0..<500 {
            let scalars = (0..<Int.random(in: 0...250, using: &random)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...0x2100, using: &random))
            }
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars)
            let problems = order { $0.customer = text }.problems()
            #expect(Set(problems.map(\.path)).isSubset(of: ["customer"]))
            if scalars.count > 200 { #expect(!problems.isEmpty) }
        }
    }
}
