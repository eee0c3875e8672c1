import TextScreen
import Warehouse

// What a terminal says to whoever stands at it: badges, PINs, and a terminal that was left alone.

extension English {
    static var lockTitle: String { say("LOCKED") }
    static var pinTitle: String { say("PIN") }
    static var pinPrompt: (short: String, long: String) {
        (short: say("PIN"), long: say("type your PIN"))
    }

    static var pinHint: Message {
        Message(
            .information, say("Type your PIN"), say("And press Enter; it is not shown"), brief: say("then Enter"))
    }

    static func lockHint(_ owner: String) -> Message {
        Message(
            .information, say("Scan your badge"),
            say("What \(name(owner)) has in hand stays as it is; another badge begins at its list"),
            brief: say("or another one"))
    }

    static func welcomeBack(_ name: String) -> Message {
        Message(.ok, say("Here again: \(self.name(name))"), say("Nothing has changed here"), cut: .end)
    }

    static var notAPin: Message {
        Message(
            .error, say("Type your PIN"), say("That was none. Expected: 4 to 12 digits and Enter."),
            brief: say("digits and Enter"))
    }

    /// What follows from another PIN, or from trying too early. `standing` is of the moment at which it is said.
    static func pinRefused(
        _ name: String, _ failures: PinGuard, _ standing: PinGuard.Standing, wasTried: Bool
    ) -> Message {
        let wrong = wasTried ? say("That is not the PIN of \(self.name(name)). ") : ""
        switch standing {
        case .open:
            let left = PinGuard.failuresMax - failures.failures
            return Message(
                .error, say("Type it again"), say("\(wrong)\(left) tries are left, then only a supervisor helps."),
                brief: say("\(left) tries left"))
        case .waits(let until):
            let seconds = max(1, (until.milliseconds - failures.last.milliseconds) / 1000)
            return Message(
                .error, say("Wait \(seconds) s"),
                say(
                    "\(wrong)It was typed wrong \(failures.failures) times; a PIN is heard again after ",
                    "\(seconds) seconds."
                ),
                brief: say("then type again"))
        case .locked:
            return Message(
                .error, say("Ask a supervisor"),
                say(
                    "\(wrong)It was typed wrong \(failures.failures) times in a row. Expected: dockline people ",
                    "unlock."),
                brief: say("badge is locked"))
        }
    }
}
