import Screens
import SiteStore
import Warehouse

extension StationCore {
    /// What a code means is learned, seen by a second badge.
    func teach(_ wish: TeachWish, _ gesture: UniqueID) throws(SiteError) -> Answer {
        guard let person else { return .signedOut }
        switch wish {
        case .begin(let code):
            return .teach(try site.obstacle(toLearning: code).map { .refused($0) } ?? .canBeLearned(code))
        case .item(let text):
            let (item, refusal) = try site.item(named: text)
            return .teach(item.map { .item($0) } ?? .refused(refusal ?? .unknownItem(text)))
        case .learn(let code, let sku, let units, let witness, let typed):
            let outcome = try site.learn(
                code, means: sku, units: units, by: person.badge, witness: witness, typed: typed, gesture: gesture)
            switch outcome {
            case .learned(let learned): return .teach(.learned(learned))
            case .refused(let refusal): return .teach(.refused(refusal))
            }
        }
    }
}
