// The Spanish words, by the English ones: Phrase.swift says how they are read.

enum Spanish {
    static let phrases = phraseTable([
        plain, notes, pick, refusals, board, count, dock, dockLabels,
        pack, packLabels, gate, inspect, inspectEvents, facts, scanner, receiving, training, drills, stockDrills,
        reasons, expiry,
    ])
}
