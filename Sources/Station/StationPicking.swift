import Screens
import SiteStore

// What a picker wants, as the site is asked for it.

extension PickWish {
    var request: PickRequest {
        switch self {
        case .take: .take
        case .leave: .leave
        case .skip: .skip
        case .undo: .undo
        case .scan(let text, let keyed): .scan(text: text, keyed: keyed)
        case .report(let code): .report(code)
        }
    }
}
