import Foundation
import Glibc
import Terminal

// A cable between the network that this process is in and one of its own behind it, where a site's agent runs: two
// network namespaces of the kernel and a pair of virtual cards. When it is pulled nobody is refused, packets are just
// gone, and connections hang as they do when somebody trips over the real one.
//
// The network behind the cable is there as long as a shell runs in it, and the shell runs until this process ends. The
// cards are set up with `ip` and `tc`, which takes root's rights in the namespaces; `unshare -n` (for others:
// `unshare -Urn`) gives them.

/// A cable from the hub to one site that can be pulled out.
final class Cable {
    /// What goes wrong with one.
    enum Trouble: CaseIterable {
        /// Nothing gets through.
        case pulled
        /// Only a little gets through at a time; packets beyond it are lost.
        case lossy
        /// The site's address is taken away, as when a lease ends.
        case unaddressed
    }

    private static let device = "uplink"
    /// Less than what a site sends at once, so that some of it is lost and sent again.
    private static let trickle = ["root", "tbf", "rate", "300kbit", "burst", "3kb", "limit", "4kb"]

    /// Where this process is found from behind the cable.
    let address: String
    /// What a program is started with so that it runs behind the cable.
    let words: [String]
    /// Packets that were lost on the way, both ways.
    private(set) var lost = 0
    private let near: String
    private let siteAddress: String
    private let shell: Process
    private let leash = Pipe()
    private var trouble: Trouble?
    private var until: UInt64 = 0

    /// The cable of a site, numbered from 1. What is said about it goes to the log.
    init(_ number: Int, log: String) throws {
        near = "cable\(number)"
        (address, siteAddress) = ("10.254.\(number).1", "10.254.\(number).2/30")
        let said = Pipe()
        shell = try ChildProcess.launch(
            "/usr/bin/env", ["unshare", "--net", "sh", "-c", "echo made; read -r nothing", log], log: log, input: leash,
            output: said)
        words = ["nsenter", "--net=/proc/\(shell.processIdentifier)/ns/net", "--"]
        guard !said.fileHandleForReading.availableData.isEmpty else {
            throw RehearsalError.childFailed("No network could be made; see \(log).")
        }
        try Cable.run(
            ["ip", "link", "add", near, "type", "veth", "peer", "name", Cable.device, "netns"]
                + [String(shell.processIdentifier)])
        try Cable.run(["ip", "address", "add", address + "/30", "dev", near])
        try Cable.run(["ip", "link", "set", near, "up"])
        try behind(["ip", "address", "add", siteAddress, "dev", Cable.device])
        try behind(["ip", "link", "set", Cable.device, "up"])
    }

    /// Whether this process is in a network of its own, where cables may be laid: one that leads nowhere.
    static var mayBeLaid: Bool {
        // The first line says what stands in the columns.
        guard let routes = try? String(contentsOfFile: "/proc/self/net/route", encoding: .utf8) else { return false }
        return routes.split(separator: "\n").count <= 1
    }

    /// Lets this process reach itself, which nobody can in a network that was just made.
    static func raiseLoopback() throws {
        // Not with `ip`: Foundation needs the loopback already to hear of the end of a process.
        let descriptor = socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
        defer { close(descriptor) }
        // A `struct ifreq`: sixteen bytes with the name, then the flags.
        var request = [UInt8](repeating: 0, count: 40)
        request.replaceSubrange(0..<2, with: Array("lo".utf8))
        request[16] = UInt8(IFF_UP)
        if ioctl(descriptor, UInt(SIOCSIFFLAGS), &request) != 0 {
            throw RehearsalError.childFailed("The loopback cannot be set up: \(String(cString: strerror(errno)))")
        }
    }

    /// The troubles that the kernel can make; without its `tbf` nothing is lossy.
    func troubles() -> [Trouble] {
        do {
            try strike(.lossy, for: 0)
            try mend()
            return Trouble.allCases
        } catch { return [.pulled, .unaddressed] }
    }

    /// Makes trouble for so long, instead of what there was.
    func strike(_ trouble: Trouble, for nanoseconds: UInt64) throws {
        try mend()
        switch trouble {
        // At this end, so that the site still believes in its address and waits.
        case .pulled: try Cable.run(["ip", "link", "set", near, "down"])
        case .lossy:
            try Cable.run(["tc", "qdisc", "add", "dev", near] + Cable.trickle)
            self.trouble = .lossy
            try behind(["tc", "qdisc", "add", "dev", Cable.device] + Cable.trickle)
        case .unaddressed: try behind(["ip", "address", "del", siteAddress, "dev", Cable.device])
        }
        self.trouble = trouble
        until = monotonicNanoseconds() + nanoseconds
    }

    /// Mends it when its trouble has lasted long enough.
    func mendInTime() throws { if trouble != nil, monotonicNanoseconds() >= until { try mend() } }

    /// Everything gets through again.
    func mend() throws {
        switch trouble {
        case nil: return
        case .pulled: try Cable.run(["ip", "link", "set", near, "up"])
        case .lossy:
            lost += dropped(try Cable.run(["tc", "-s", "qdisc", "show", "dev", near]))
            lost += dropped(try behind(["tc", "-s", "qdisc", "show", "dev", Cable.device]))
            try Cable.run(["tc", "qdisc", "del", "dev", near, "root"])
            try behind(["tc", "qdisc", "del", "dev", Cable.device, "root"])
        case .unaddressed: try behind(["ip", "address", "add", siteAddress, "dev", Cable.device])
        }
        trouble = nil
    }

    /// Takes it away, and the network behind it.
    func end() {
        // Nothing else holds that network, and its end of the cable goes with it.
        shell.terminate()
        shell.waitUntilExit()
    }

    /// "Sent 12740 bytes 91 pkt (dropped 7, overlimits 120 requeues 0)"
    private func dropped(_ shown: String) -> Int {
        shown.components(separatedBy: "dropped ").dropFirst().first.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
    }

    @discardableResult
    private func behind(_ command: [String]) throws -> String { try Cable.run(words + command) }

    @discardableResult
    private static func run(_ command: [String]) throws -> String {
        let process = Process()
        let said = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.standardInput = FileHandle.nullDevice
        (process.standardOutput, process.standardError) = (said, said)
        try process.run()
        let text = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw RehearsalError.childFailed("\(command.joined(separator: " ")) failed: \(text)")
        }
        return text
    }
}
