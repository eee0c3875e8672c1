import ArgumentParser
import Foundation
import Glibc
import Labels
import SiteStore

/// Where the queue of print jobs lies.
struct QueueOptions: ParsableArguments {
    @Option(help: "The folder of waiting print jobs. Without it, it lies beside the site's file: SITE.print")
    var queue: String?
    @OptionGroup var site: SiteOptions

    func open() throws -> PrintQueue { try Self.open(queue, site) }

    static func open(_ folder: String?, _ site: SiteOptions) throws -> PrintQueue {
        if let folder { return PrintQueue(path: folder) }
        guard let path = try? site.path() else {
            throw ValidationError("Where do print jobs wait? Add --site FILE or --queue FOLDER, or set DOCKLINE_SITE.")
        }
        guard FileManager.default.fileExists(atPath: path) else { throw SiteError.missing(path: path) }
        return PrintQueue(path: PrintQueue.path(besideSite: path))
    }
}

struct PrintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print", abstract: "See, send and drop labels that wait for a printer.",
        discussion: """
            A label for a printer on the network is on the disk before it is sent, and is removed when the printer has \
            taken every byte. If power fails between the two, it is printed twice rather than never. What a printer \
            has taken and not printed when it is switched off is lost with it: print those again.
            """,
        subcommands: [List.self, Send.self, Drop.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what waits, the oldest first.", discussion: "Example: dockline print list --site leeds.site"
        )
        @Flag(help: "Print the list as JSON.") var json = false
        @OptionGroup var queue: QueueOptions

        func run() throws {
            try reporting {
                let queue = try queue.open()
                let jobs = try queue.jobs()
                for error in try queue.damaged() { complain("! \(error)") }
                if json {
                    say(try dockline.json(jobs))
                    return
                }
                if jobs.isEmpty { say("Nothing waits for a printer.") }
                for job in jobs {
                    let minutes = max(0, Int(Date().timeIntervalSince1970) - job.queuedAt) / 60
                    say("\(job.number): \(job.kind) for \(job.printer), \(job.bytes) bytes, \(minutes) min ago")
                }
            }
        }
    }

    struct Send: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send what waits, each printer's labels in the order they were asked for.",
            discussion: """
                Exits 0 when nothing waits any more and 1 when a printer did not take its labels; those stay.
                With --watch it goes on trying, at most a minute apart, until it is interrupted.
                Examples: dockline print send --site leeds.site
                          dockline print send --queue /var/spool/dockline --watch
                """)
        @Flag(help: "Keep trying until interrupted.") var watch = false
        @OptionGroup var queue: QueueOptions

        func run() throws {
            try reporting {
                let queue = try queue.open()
                if watch { try keepSending(queue) }
                let report = try queue.send()
                for error in try queue.damaged() { complain("! \(error)") }
                tell(report)
                if report.sent.isEmpty, report.kept == 0 { say("Nothing waits for a printer.") }
                if report.kept > 0 { throw ExitCode.failure }
            }
        }

        private func keepSending(_ queue: PrintQueue) throws -> Never {
            let pauses = PrintPauses()
            var failures = 0
            var told: [PrintError]?
            while true {
                let report = try queue.send()
                failures = report.failures.isEmpty || !report.sent.isEmpty ? 0 : failures + 1
                let pause = pauses.seconds(afterFailures: failures)
                // The same news is told once.
                if !report.sent.isEmpty || told != report.failures {
                    tell(report)
                    if report.kept == 0 {
                        say("Watching \(queue.path) for new labels; ^C ends this.")
                    } else {
                        say("Trying again, at first in \(pause) s; ^C ends this.")
                    }
                }
                told = report.failures
                sleep(UInt32(pause))
            }
        }
    }

    struct Drop: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a label out of the queue unprinted.",
            discussion: "Example: dockline print drop 42 --site leeds.site")
        @Argument(help: "The number that the list shows first.") var number: Int
        @OptionGroup var queue: QueueOptions

        func run() throws {
            try reporting {
                try queue.open().drop(number)
                say("Print job \(number) is dropped.")
            }
        }
    }
}

private func tell(_ report: PrintReport) {
    if !report.sent.isEmpty { say("Sent \(numbers(report.sent)).") }
    for failure in report.failures { complain("Kept: \(failure).") }
    if report.kept > 0 { complain("\(report.kept) print job(s) wait; see them with: dockline print list") }
    fflush(nil)
}

private func numbers(_ jobs: [Int]) -> String {
    jobs.count == 1 ? "job \(jobs[0])" : "\(jobs.count) jobs"
}

/// Where a command that makes labels sends them.
struct PrintOptions: ParsableArguments {
    @Option(
        help:
            "Where to: a FILE (written anew), a FOLDER/ (a file each), or tcp://PRINTER[:9100]. Default: the output."
    )
    var to: String?
    @Option(help: "How many of each label.") var copies = 1
    @Option(help: "The folder where labels wait for a printer. Without it, it lies beside the site's file: SITE.print")
    var queue: String?

    func validate() throws {
        guard (1...1000).contains(copies) else { throw ValidationError("--copies \(copies): give 1 to 1000.") }
    }

    /// Prints ZPL, and says where it went when that is not the output.
    func print(_ zpl: String, kind: String, site: SiteOptions) throws {
        guard let to else {
            // ZPL is for machines: not a byte of it is changed on its way.
            FileHandle.standardOutput.write(Data(zpl.utf8))
            return
        }
        let bytes = Array(zpl.utf8)
        switch try PrintTarget(to) {
        case .file(let path):
            try PrintOutput.write(bytes, toFile: path)
            say("Written to \(path).")
        case .folder(let path):
            say("Written to \(try PrintOutput.write(bytes, intoFolder: path, kind: kind)).")
        case .printer(let printer):
            let queue = try QueueOptions.open(queue, site)
            let number = try queue.add(bytes, kind: kind, for: printer)
            try send(number, printer, queue)
        }
    }

    /// A printer that is off costs nothing but time: the label is safe, so the command has done what it was asked.
    private func send(_ number: Int, _ printer: Printer, _ queue: PrintQueue) throws {
        let report = try queue.send(only: printer)
        // Another process that was sending may have sent this one too.
        guard try queue.jobs().contains(where: { $0.number == number }) else {
            say("Sent \(numbers(report.sent.isEmpty ? [number] : report.sent)) to \(printer).")
            return
        }
        let reason = report.failures.map(\.description).joined(separator: "; ")
        let earlier = report.kept > 1 ? " together with \(report.kept - 1) other(s)" : ""
        say("Kept as job \(number): \(reason). It is sent\(earlier) by the next print, or by: dockline print send")
    }
}
