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
    /// Takes a scan on the page: a printed label acts like the key or digit that it stands for.
    mutating func teach(_ raw: RawScan, on page: TeachPage) -> [Effect] {
        guard let label = Code.parse(raw.text).command else { return teach(raw.text, raw.provenance, on: page) }
        if label == .back { return close() }
        if label == .ok { return submitDigits(on: page) }
        guard label.digit != nil, digits.utf8.count < 5 else { return refuseInOverlay(Words.labelNotNow(label)) }
        digits += label.rawValue
        overlayMessage = Words.digitsTyped(digits)
        return []
    }

    /// OK, or Enter alone: what was gathered from digit labels is the answer.
    mutating func submitDigits(on page: TeachPage) -> [Effect] {
        let text = digits
        (digits, overlayMessage) = ("", nil)
        return text.isEmpty ? [] : teach(text, .keyed, on: page)
    }

    private mutating func teach(_ text: String, _ provenance: Provenance, on page: TeachPage) -> [Effect] {
        (digits, overlayMessage) = ("", nil)
        guard let item = page.item else { return [.request(.teach(.item(text)))] }
        guard let units = page.units else { return takeUnits(text, page) }
        let wish = TeachWish.learn(
            page.code, means: item.sku, units: units, witness: text, typed: provenance != .scanned)
        return [.request(.teach(wish))]
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
