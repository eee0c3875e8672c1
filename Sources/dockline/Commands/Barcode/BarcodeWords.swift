import Barcode
import Screens

// What is wrong with a code, for people and for scripts. The sentences about one code are those of the screens.

extension BarcodeFault {
    /// A broken rule of a code, in words.
    init(_ problem: ElementProblem, in code: Code) {
        self.init(
            rule: problem.name, ai: problem.ai, position: problem.position, message: problem.inWords(for: code))
    }

    /// A broken rule between elements, in words.
    init(_ problem: AssociationProblem) {
        let (rule, sentence) =
            switch problem.rule {
            case .needsOneOf(let groups):
                ("needs", "needs \(words(groups)) on the same item; none is here.")
            case .excludes(let other): ("excludes", "must not be on the same item as \(other.named).")
            case .needsSerial(let key):
                ("needsSerial", "signs \(key.named), which must carry its serial number then; it carries none.")
            }
        self.init(rule: rule, ai: problem.ai, position: nil, message: "\(problem.ai.named) \(sentence)")
    }

    /// Why a line could not be read, in words.
    init(_ refusal: LineRefusal) {
        switch refusal {
        case .brokenText(let position):
            self.init(
                rule: "brokenUTF8", ai: nil, position: position,
                message: "The bytes here are no UTF-8; save the list as UTF-8.")
        case .tooLong(let length, let most):
            self.init(
                rule: "lineTooLong", ai: nil, position: most,
                message: "The line has \(length) bytes; no code has more than \(most).")
        }
    }
}

extension ElementProblem {
    /// A short name for scripts.
    fileprivate var name: String {
        switch rule {
        case .unknownIdentifier: "unknownIdentifier"
        case .missingIdentifier: "missingIdentifier"
        case .tooShort: "tooShort"
        case .tooLong: "tooLong"
        case .characters: "characters"
        case .content(let rule): rule.rawValue
        case .contradiction: "contradiction"
        case .noData: "noData"
        case .noText: "noText"
        case .wrongCheckDigit: ContentRule.checkDigit.rawValue
        case .noRetailNumber: "retailNumber"
        case .link(let rule): rule.rawValue
        case .noAIMIdentifier: "aimIdentifier"
        case .noEPC: "epc"
        }
    }
}

private func words(_ groups: [[String]]) -> String {
    groups.map { group in group.map { "(\($0))" }.joined(separator: " with ") }.joined(separator: " or ")
}
