import Foundation
import Testing

extension EndToEnd {
    /// A scanner on a strange keyboard is set up by its label, in a real terminal.
    @Suite struct Scanners {
        /// What arrives of the calibration label on a French keyboard, from a scanner that ends with TAB.
        static let frenchLabel = "$C&ç&qQaAwWzZ,?yYà&é\"'(-è_ç)!5:M°\u{1D}çéOK\t"

        @Test func theLabelTwiceSetsTheStationUpAndItsScansAreReadFromThenOn() async throws {
            let world = try await World.filled()
            let screen = try await Tmux.open(columns: 80, rows: 24, try world.variables)
            try await screen.enter("$DOCKLINE scanner check PICK-1; echo left=$?")
            try await screen.sees("SCANNER", "Scan anything", "end mark CR")
            try await screen.send(Array(Scanners.frenchLabel.utf8))
            try await screen.sees("Scan it once more", "end mark TAB", "French (AZERTY)", "24 43 26")
            #expect(try await world.done("scanner", "show").output.contains("as factories set them"))
            try await screen.send(Array(Scanners.frenchLabel.utf8))
            try await screen.sees("Profile kept", "PICK-1 reads its scanner by it")
            try await screen.press("Escape")
            try await screen.sees("left=0")
            let shown = try await world.done("scanner", "show", "PICK-1").output
            #expect(shown.contains("PICK-1: end mark TAB, separator GS, keyboard French (AZERTY)"), "\(shown)")
            try await screen.startStation()
            // A badge as its keys arrive on this keyboard: `B-1` behind the identifier of Code 128.
            try await screen.send(Array("$Cà".utf8) + Array("B)&\t".utf8))
            try await screen.sees("TOURS", "Ana Moreno")
        }

        @Test func f12ShowsABytewiseReadOnASmallScreenAndTheStationGoesOn() async throws {
            let world = try await World.filled()
            let screen = try await world.openTour(columns: 40, rows: 16)
            let before = try await world.facts()
            try await screen.press("F12")
            try await screen.sees("SCANNER")
            try await screen.send(Array("]C10104006381333931\u{1D}10L77\r".utf8))
            try await screen.sees("scanned, 26 bytes", "1D 31 30", "(01)04006381333931(10)L77")
            try await screen.press("Escape")
            try await screen.sees("scan place A-01-01-A")
            #expect(try await world.facts() == before)
        }

        @Test func profilesAreSetAndShownByTheOffice() async throws {
            let world = try await World.filled(released: false)
            let set = try await world.done(
                "scanner", "set", "PICK-1", "--suffix", "CRLF", "--gs-alias", "^]", "--keyboard", "qwertz")
            #expect(set.output.contains("end mark CRLF, separator ^], keyboard German (QWERTZ)"), "\(set)")
            let more = try await world.done("scanner", "set", "PICK-1", "--prefix", "~")
            #expect(more.output.contains("end mark CRLF, prefix ~"), "what is not given stays: \(more)")
            let json = try await world.done("scanner", "show", "--json").output
            #expect(json.contains(#""suffix" : "CRLF""#) && json.contains(#""station" : "PICK-1""#), "\(json)")
            let wrong = try await world.dockline("scanner", "set", "PICK-1", "--suffix", "ENTER")
            #expect(wrong.status == 64 && wrong.errors.contains("CRLF"), "\(wrong)")
            #expect(try await world.dockline("scanner", "set", "PICK-1", "--max-gap", "-1").status == 64)
            let digit = try await world.dockline("scanner", "set", "PICK-1", "--prefix", "1")
            #expect(digit.status == 64 && digit.errors.contains("typed codes would hold it"), "\(digit)")
            let silent = try await world.done("scanner", "set", "PICK-1", "--suffix", "none").output
            #expect(silent.contains("none (80 ms of silence)"), "\(silent)")
        }

        @Test func codesAreTaughtListedAndForgottenByTheOffice() async throws {
            let world = try await World.filled(released: false)
            let learn = ["code", "learn", "4099999999996", "E-200", "--units", "6", "--by", "B-1"]
            let alone = try await world.dockline(learn + ["--witness", "B-1"])
            #expect(alone.status == 1 && alone.errors.contains("cannot be its own witness"), "\(alone)")
            let taught = try await world.dockline(learn + ["--witness", "B-2"])
            #expect(taught.status == 0 && taught.output.contains("6 × Steel bolt"), "\(taught)")
            let twice = try await world.dockline(learn + ["--witness", "B-2"])
            #expect(twice.status == 1 && twice.errors.contains("is known already (item)"), "\(twice)")
            #expect(try await world.done("code", "list").output.contains("04099999999996: 6 × E-200 · taught by B-1"))
            #expect(try await world.done("code", "forget", "4099999999996").output.contains("means nothing any more"))
            #expect(try await world.dockline("code", "forget", "4099999999996").status == 1)
            _ = try await world.facts()
        }
    }
}

extension EndToEnd.Scanners {
    /// A real pipe as an RFID reader's port: it sends lines, its writer leaves and comes back.
    @Test func aReaderOnAPipeSendsItsLinesBesideTheKeyboard() async throws {
        let world = try await World.filled()
        let pipe = world.scratch.path("reader")
        #expect(mkfifo(pipe, 0o600) == 0)
        let screen = try await Tmux.open(columns: 80, rows: 24, try world.variables)
        try await screen.enter("$DOCKLINE station PICK-1 --reader \(pipe)")
        try await screen.sees("SIGN IN")
        try write("B-1\n", to: pipe)
        try await screen.sees("TOURS", "Ana Moreno")
        try write("1\r\nA-01-01-A\r\n", to: pipe)
        try await screen.sees("PICK", "scan the item")
        try await screen.enter("4006381333931")
        try await screen.sees("lot")
        let missing = try await world.dockline("station", "PICK-2", "--reader", world.scratch.path("nothing"))
        #expect(missing.status == 1 && missing.errors.contains("cannot be read: No such file"), "\(missing)")
        let file = try world.write("tags.txt", "B-1\n")
        let wrong = try await world.dockline("station", "PICK-2", "--reader", file)
        #expect(wrong.status == 1 && wrong.errors.contains("neither a serial port nor a named pipe"), "\(wrong)")
    }

    private func write(_ text: String, to pipe: String) throws {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: pipe))
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
    }
}
