/// A rule between elements that an item's labels break together.
public struct AssociationProblem: Error, Hashable, Sendable {
    /// What is wrong between the elements.
    public enum Rule: Hashable, Sendable {
        /// The element needs one of these groups beside it; `n` in an identifier stands for any digit.
        case needsOneOf([[String]])
        /// The element must not stand beside this one.
        case excludes(AI)
        /// The element signs this key, which then must carry its serial number.
        case needsSerial(of: AI)
    }

    /// The element that asks for the rule.
    public let ai: AI
    /// The rule.
    public let rule: Rule
}

/// The rules between elements that are broken on an item.
///
/// They hold for everything that is printed on one item, so pass the elements of all its symbols together. Where other
/// symbols of the item are not at hand, leave out what an element needs beside it: a single scan may rightly lack what
/// the symbol beside it carries.
public func associationProblems(of elements: [Element], isWholeItem: Bool = true) -> [AssociationProblem] {
    var seen: Set<AI> = []
    let present = elements.map(\.ai).filter { seen.insert($0).inserted }
    let inOrder = present.sorted { $0.description < $1.description }
    var problems: [AssociationProblem] = []
    for ai in present {
        guard let row = ai.row else { continue }
        let groups = row.needs.split(separator: ",").map { $0.split(separator: "+") }
        let isSatisfied = groups.contains { group in
            group.allSatisfy { pattern in present.contains { $0.matches(pattern) } }
        }
        if isWholeItem, !groups.isEmpty && !isSatisfied {
            problems.append(AssociationProblem(ai: ai, rule: .needsOneOf(groups.map { $0.map(String.init) })))
        }
        for pattern in row.forbids.split(separator: ",") {
            for other in inOrder where other != ai && other.matches(pattern) {
                problems.append(AssociationProblem(ai: ai, rule: .excludes(other)))
            }
        }
        if ai.number == 8030 { problems += unsignable(elements, by: ai) }
    }
    return problems
}

/// The keys that a signature cannot mean, because they name a kind of thing and not one thing: GDTI, GCN and GRAI
/// without the serial number that may follow them.
private func unsignable(_ elements: [Element], by signature: AI) -> [AssociationProblem] {
    elements.compactMap { element in
        guard let row = element.ai.row, [253, 255, 8003].contains(element.ai.number),
            element.value.utf8.count <= row.lengths.lowerBound
        else { return nil }
        return AssociationProblem(ai: signature, rule: .needsSerial(of: element.ai))
    }
}

extension AI {
    /// Whether the digits fit a pattern in which `n` stands for any digit.
    fileprivate func matches(_ pattern: Substring) -> Bool {
        let digits = description.utf8
        guard digits.count == pattern.utf8.count else { return false }
        return zip(digits, pattern.utf8).allSatisfy { $0 == $1 || $1 == 0x6E }
    }
}
