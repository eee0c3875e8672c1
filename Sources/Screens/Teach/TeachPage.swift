// Teaching the site a code that nobody knows: what it is, how many units, and a second badge that has seen it.
//
//   item ──a code or SKU that is known──▶ units ──a number──▶ witness ──another person's badge──▶ learned, page closes
//
// Nothing is recorded before the badge, and Enter alone does nothing.

import Barcode
import Warehouse

/// A code that is being taught, as far as it has come.
struct TeachPage: Equatable, Sendable {
    let code: String
    var item: Item?
    var units: Int?

    /// What is asked next.
    var step: TeachStep { item == nil ? .item : units == nil ? .units : .witness }
}

/// What is asked of somebody who teaches a code, in this order.
public enum TeachStep: CaseIterable, Sendable { case item, units, witness }

extension Console {
    /// Takes a text on the page, as the answer to what it asks.
    mutating func teach(_ text: String, on page: TeachPage) -> [Effect] {
        overlayMessage = nil
        guard let item = page.item else { return [.request(.teach(.item(text)))] }
        guard let units = page.units else { return takeUnits(text, page) }
        return [.request(.teach(.learn(page.code, means: item.sku, units: units, witness: text)))]
    }

    private mutating func takeUnits(_ text: String, _ page: TeachPage) -> [Effect] {
        guard let number = Code.parse(text).number, (1...Limits.quantityMax).contains(number) else {
            return refuseInOverlay(Words.teachUnits(text))
        }
        var page = page
        page.units = number
        overlay = .teach(page)
        return [.ring(.accepted)]
    }

    mutating func show(_ answer: TeachAnswer) -> [Effect] {
        switch answer {
        case .canBeLearned(let code): return open(.teach(TeachPage(code: code)))
        case .item(let item):
            guard case .teach(var page) = overlay else { return [] }
            page.item = item
            overlay = .teach(page)
            return [.ring(.accepted)]
        case .learned(let learned):
            guard case .teach(let page) = overlay else { return [] }
            unknownCode = nil
            let effects = close()
            message = Words.learned(learned, name: page.item?.name ?? learned.sku.rawValue)
            return effects + [.ring(.accepted)]
        case .refused(let refusal):
            let words = Words.teaching(refusal)
            return overlay == nil ? refuse(words) : refuseInOverlay(words)
        }
    }
}
