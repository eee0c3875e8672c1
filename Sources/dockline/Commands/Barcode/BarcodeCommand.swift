import ArgumentParser
import Barcode
import Foundation

struct BarcodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "barcode", abstract: "Look into barcodes, GS1 data and RFID tags.", subcommands: [Parse.self])

    struct Parse: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what a text means as a barcode, and every rule it breaks.",
            discussion: """
                ^ and {GS} stand for FNC1, like the byte GS itself. One symbol of an item may lack what the symbol \
                beside it carries: say --one-of-several then.

                Examples:
                  dockline barcode parse '(01)09506000134352(10)LOT-1(17)270331'
                  dockline barcode parse ']C1010950600013435210LOT-1^17270331' --json
                  dockline barcode parse https://id.gs1.org/01/09506000134352/10/LOT-1?17=270331
                  dockline barcode parse 3074257BF7194E4000001A85
                  dockline barcode parse - --json < codes.txt        one object a line, in the order of the input

                Exit codes: 0 everything is valid · 1 something is not.
                """)
        @Argument(help: "The text as a scanner sends it or people type it, or - for one a line from the input.")
        var text: String
        @Flag(help: "Print JSON: one object, or with - one object on each line.") var json = false
        @Flag(help: "Do not ask for identifiers that another symbol of the item may carry.") var oneOfSeveral = false
        @Option(help: "What else stands for FNC1; once for each.") var separator: [String] = []

        func run() throws {
            try reporting {
                let year = Calendar(identifier: .gregorian).component(.year, from: Date())
                let inspector = BarcodeInspector(
                    separators: ["^", "{GS}"] + separator, isWholeItem: !oneOfSeveral, thisYear: year)
                if text == "-" {
                    let allValid = try BarcodeLines(inspector: inspector, json: json).run()
                    if !allValid { throw ExitCode.failure }
                    return
                }
                let report = inspector.inspect(text)
                if json {
                    print(report.json)
                } else {
                    say(report.table)
                }
                if !report.isValid { throw ExitCode.failure }
            }
        }
    }
}
