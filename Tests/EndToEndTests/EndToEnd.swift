import Foundation
import Testing

/// The built program in real terminals, as a new user would meet it. One test at a time: a terminal that waits for the
/// processor looks like one that is broken.
@Suite(.serialized)
struct EndToEnd {
    @Test func theProgramAndTmuxAreThere() async throws {
        let dockline = try await run([try Program.dockline(), "--version"])
        #expect(dockline.status == 0 && !dockline.output.isEmpty, "\(dockline)")
        let tmux = try await run([try Program.tmux(), "-V"])
        #expect(tmux.status == 0, "\(tmux)")
    }
}
