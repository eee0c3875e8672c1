import TextScreen
import Warehouse

// What a terminal says to whoever stands at it: badges, PINs, and a terminal that was left alone.

extension English {
    static let lockTitle = "LOCKED"
    static let pinTitle = "PIN"
    static let pinPrompt = (short: "PIN", long: "type your PIN")

    static let pinHint = Message(
        .information, "Type your PIN", "And press Enter; it is not shown", brief: "then Enter")

    static func lockHint(_ owner: String) -> Message {
        Message(
            .information, "Scan your badge",
            "What \(name(owner)) has in hand stays as it is; another badge begins at its list",
            brief: "or another one")
    }

    static func welcomeBack(_ name: String) -> Message {
        Message(.ok, "Here again: \(self.name(name))", "Nothing has changed here", cut: .end)
    }

    static let notAPin = Message(
        .error, "Type your PIN", "That was none. Expected: 4 to 12 digits and Enter.", brief: "digits and Enter")

    /// What follows from another PIN, or from trying too early. `standing` is of the moment at which it is said.
    static func pinRefused(
        _ name: String, _ failures: PinGuard, _ standing: PinGuard.Standing, wasTried: Bool
    ) -> Message {
        let wrong = wasTried ? "That is not the PIN of \(self.name(name)). " : ""
        switch standing {
        case .open:
            let left = PinGuard.failuresMax - failures.failures
            return Message(
                .error, "Type it again", "\(wrong)\(left) tries are left, then only a supervisor helps.",
                brief: "\(left) tries left")
        case .waits(let until):
            let seconds = max(1, (until.milliseconds - failures.last.milliseconds) / 1000)
            return Message(
                .error, "Wait \(seconds) s",
                "\(wrong)It was typed wrong \(failures.failures) times; a PIN is heard again after \(seconds) seconds.",
                brief: "then type again")
        case .locked:
            return Message(
                .error, "Ask a supervisor",
                "\(wrong)It was typed wrong \(failures.failures) times in a row. Expected: dockline people unlock.",
                brief: "badge is locked")
        }
    }
}
