import ArgumentParser
import Dispatch
import Foundation
import HubStore
import Rehearsal
import SiteAgent
import SiteStore
import Synchronization
import Warehouse

/// The demo's hub and its agent, each a process of its own, and the line between them, which can be cut.
///
/// They start beside the station, which does not wait for them: a demo without its hub is a site without a network.
final class DemoNetwork: Sendable {
    private struct State {
        var line: HubLine?
        var children: [Process] = []
        var isOver = false
        var failure: String?
    }
    private let folder: String
    private let site: String
    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "dockline.demo.network")

    init(folder: String, site: String) {
        self.folder = folder
        self.site = site
    }

    func start() {
        queue.async { [self] in
            do { try open() } catch { state.withLock { $0.failure = "\(error)" } }
        }
    }

    /// Cuts the line, or mends it; says which.
    func cutOrMend() -> String {
        state.withLock { state in
            guard let line = state.line else {
                return state.failure.map { "No hub: \($0)" } ?? "The demo's hub is still starting."
            }
            let cuts = line.mode == .open
            line.set(cuts ? .cut : .open)
            return cuts ? "Line cut: work goes on, nothing is lost." : "Line mended: the hub gets what it missed."
        }
    }

    /// Comes back when nothing of it writes into the folder any more, also if it was still starting.
    func end() {
        let children = state.withLock { state in
            state.isOver = true
            state.line?.end()
            return state.children
        }
        for child in children where child.isRunning { child.terminate() }
        for child in children { child.waitUntilExit() }
        queue.sync {}
    }

    private func open() throws {
        let clock = SiteClock.system
        let place = folder + "/demo.hub"
        let isNew = !FileManager.default.fileExists(atPath: place)
        let hub =
            isNew
            ? try Hub.create(place, name: "Demo", incarnation: clock.newID(at: clock.now())) : try Hub.open(place)
        if isNew { try hub.add(site: "demo", at: clock.now()) }
        let server = try HubProcess(hub: place, log: folder + "/hub.log")
        guard keep(server.process), let line = HubLine(to: server.port) else { return discard(server.process) }
        state.withLock { $0.line = line }
        try enrol(at: "http://127.0.0.1:\(line.port)", code: try hub.newCode(for: "demo", at: clock.now()))
        try hub.close()
        _ = keep(try ChildProcess.start(["agent", "run", "--site", site], log: folder + "/agent.log"))
    }

    private func enrol(at address: String, code: String) throws {
        try SiteAgent.enrol(site: site, as: "demo", at: address, code: code, program: Dockline.configuration.version)
    }

    /// False when the demo has ended meanwhile.
    private func keep(_ process: Process) -> Bool {
        let isWanted = state.withLock { state in
            if !state.isOver { state.children.append(process) }
            return !state.isOver
        }
        if !isWanted { discard(process) }
        return isWanted
    }

    private func discard(_ process: Process) {
        if process.isRunning { process.terminate() }
        process.waitUntilExit()
    }
}
