import ArgumentParser
import Barcode
import Terminal

// Nanoseconds to read one text, of each kind a warehouse meets. The baseline is the least that any reader could do with
// the same text: look at every byte once and keep a copy. Both take turns, a batch of each, and the medians of the
// batches are reported, so that what else the machine does falls on both.

struct BarcodeBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "barcode", abstract: "Reading one text of each kind, and its ratio to one pass and a copy.",
        discussion: "Example: swift run -c release dockline-bench barcode --check")
    @Option(help: "Batches of 1000 texts to measure.") var batches = 400
    @Option(help: "Measure only kinds whose name contains this.") var only = ""
    @OptionGroup var options: BenchOptions

    /// The kinds, with the greatest nanoseconds that are still good.
    private static let kinds: [(name: String, text: String, below: Double?)] = [
        (
            "five-elements", "]C1010950600013435217270331" + "10LOT-2391\u{1D}21SERIAL0001\u{1D}3012", 2000
        ),
        ("ean-13", "4006381333931", nil),
        ("ean-13-aim", "]E04006381333931", nil),
        ("bracketed", "(01)09506000134352(17)270331(10)LOT-2391(21)SERIAL0001", 4000),
        ("digital-link", "https://id.gs1.org/01/09506000134352/10/LOT-2391/21/SERIAL0001?17=270331", 6000),
        ("epc", "3074257BF7194E4000001A85", nil),
        ("plain", "A-04-12-C", nil),
    ]

    func run() throws {
        let kinds = BarcodeBench.kinds.filter { only.isEmpty || $0.name.contains(only) }
        let results = kinds.map { name, text, below in
            let (ours, bare) = measure(text)
            return Result(
                bench: "barcode", name: name, value: ours, unit: "ns",
                baseline: ["bare_ns": bare, "ratio": ours / bare, "bytes": Double(text.utf8.count)], below: below)
        }
        try report(results, options)
    }

    private func measure(_ text: String) -> (ours: Double, bare: Double) {
        let size = 1000
        var (ours, bare): ([Double], [Double]) = ([], [])
        var seen = 0
        for _ in 0..<batches {
            var before = monotonicNanoseconds()
            for _ in 0..<size { seen &+= Code.parse(text).readings.count }
            ours.append(Double(monotonicNanoseconds() - before) / Double(size))
            before = monotonicNanoseconds()
            for _ in 0..<size { seen &+= passAndCopy(text) }
            bare.append(Double(monotonicNanoseconds() - before) / Double(size))
        }
        // Without a use of it, the work could be left out.
        precondition(seen != 1)
        return (percentile(ours, 0.5), percentile(bare, 0.5))
    }

    @inline(never)
    private func passAndCopy(_ text: String) -> Int {
        var sum = 0
        for byte in text.utf8 { sum &+= Int(byte) }
        let copy = Array(text.utf8)
        return sum &+ copy.count
    }
}
