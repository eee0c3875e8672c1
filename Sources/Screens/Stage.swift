import Warehouse

// What all screens behind the login have in common, so that whoever forgets an offer does not need to know them.

/// A screen on which the same scan confirms what was offered.
protocol OfferingScreen {
    var offer: Offer? { get set }
}

/// A screen that is left by pressing Esc twice.
protocol LeavableScreen: OfferingScreen {
    var isLeaving: Bool { get set }
}

extension MenuScreen: OfferingScreen {}
extension PickScreen: LeavableScreen {}
extension PackHome: OfferingScreen {}
extension PackScreen: LeavableScreen {}
extension DockHome: OfferingScreen {}
extension LoadScreen: OfferingScreen {}
extension CountHome: OfferingScreen {}
extension CountScreen: LeavableScreen {}
extension GateHome: OfferingScreen {}
extension GateScreen: OfferingScreen {}
extension InspectHome: OfferingScreen {}
extension InspectScreen: LeavableScreen {}
extension CarryHome: OfferingScreen {}
extension CarryScreen: LeavableScreen {}
extension BoardHome: OfferingScreen {}
extension ExpiryHome: OfferingScreen {}
extension ExpiryScreen: LeavableScreen {}

extension Console.Stage {
    /// What was offered on the screen and waits for the same scan.
    var offer: Offer? {
        get { screen?.offer }
        set {
            guard var screen else { return }
            screen.offer = newValue
            self.screen = screen
        }
    }

    /// Esc was pressed once.
    var isLeaving: Bool {
        get { (screen as? any LeavableScreen)?.isLeaving ?? false }
        set {
            guard var screen = screen as? any LeavableScreen else { return }
            screen.isLeaving = newValue
            self.screen = screen
        }
    }

    private var screen: (any OfferingScreen)? {
        get {
            switch self {
            case .login: nil
            case .menu(let screen): screen
            case .pick(let screen): screen
            case .packHome(let screen): screen
            case .pack(let screen): screen
            case .dock(let screen): screen
            case .load(let screen): screen
            case .counts(let screen): screen
            case .count(let screen): screen
            case .gates(let screen): screen
            case .gate(let screen): screen
            case .inspects(let screen): screen
            case .inspect(let screen): screen
            case .carries(let screen): screen
            case .carry(let screen): screen
            case .board(let screen): screen
            case .expiries(let screen): screen
            case .expiry(let screen): screen
            }
        }
        set {
            switch newValue {
            case let screen as MenuScreen: self = .menu(screen)
            case let screen as PickScreen: self = .pick(screen)
            case let screen as PackHome: self = .packHome(screen)
            case let screen as PackScreen: self = .pack(screen)
            case let screen as DockHome: self = .dock(screen)
            case let screen as LoadScreen: self = .load(screen)
            case let screen as CountHome: self = .counts(screen)
            case let screen as CountScreen: self = .count(screen)
            case let screen as GateHome: self = .gates(screen)
            case let screen as GateScreen: self = .gate(screen)
            case let screen as InspectHome: self = .inspects(screen)
            case let screen as InspectScreen: self = .inspect(screen)
            case let screen as CarryHome: self = .carries(screen)
            case let screen as CarryScreen: self = .carry(screen)
            case let screen as BoardHome: self = .board(screen)
            case let screen as ExpiryHome: self = .expiries(screen)
            case let screen as ExpiryScreen: self = .expiry(screen)
            default: break
            }
        }
    }
}
