import ArgumentParser
import Foundation
import Glibc
import Pictures
import SiteStore
import Station
import TextScreen
import Warehouse

/// Says what became of the pictures when a site was copied.
func sayPictures(_ report: CopyReport) {
    if report.pictures > 0 { say("\(report.pictures) pictures were copied with it.") }
    if report.picturesMissing > 0 {
        complain(
            "! \(report.picturesMissing) listed pictures were not there to be copied. See which: dockline site verify")
    }
}

/// Where a station's pictures of returned units come from.
struct PictureOptions: ParsableArguments {
    @Option(help: "A folder that a phone or a camera writes pictures into: the next one is the one that is asked for.")
    var pictures: String?
    @Option(help: "A command that takes a picture and writes it to {file}, run by F2.") var camera: String?

    var source: PictureSource? { camera.map { .camera($0) } ?? pictures.map { .folder($0) } }

    func validate() throws {
        if pictures != nil, camera != nil {
            throw ValidationError("--pictures and --camera both say where pictures come from; give one of them.")
        }
        if let camera, !camera.contains("{file}") {
            throw ValidationError("--camera has no {file}, which stands for the file to write. Put it in.")
        }
    }
}

/// A picture as the inspection screen shows it, in two colours; nil where it cannot be decoded, which stops nobody.
func smallPicture(_ file: [UInt8]) -> DotGrid? {
    guard let picture = try? Picture(decoding: file, columns: 44, rows: 26) else { return nil }
    return DotGrid(width: picture.columns, modules: dithered(picture))
}

struct EvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence", abstract: "Keep pictures that prove something, show them, and export them.",
        discussion: """
            Pictures lie beside the site's file, as SITE.evidence, under their SHA-256, which the fact names.
            Examples:
              dockline evidence add RMA-7 --angle front front.jpg --site leeds.site
              dockline evidence list RMA-7 --site leeds.site
              dockline evidence show 3fa2 --site leeds.site
              dockline evidence export RMA-7 --output RMA-7-packet --site leeds.site
            """,
        subcommands: [Add.self, List.self, Show.self, Export.self])

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep a picture: from a file, from a folder that a camera writes into, or by a command.",
            discussion: """
                Examples:
                  dockline evidence add RMA-7 --angle label label.jpg --by B-1001 --site leeds.site
                  dockline evidence add RMA-7 --angle front --pictures /srv/camera --site leeds.site
                  dockline evidence add RMA-7 --angle front --camera 'fswebcam {file}' --site leeds.site
                """)
        @Argument(help: "What the picture is of: a return, a count, a load.") var subject: String
        @Argument(help: "The pictures, JPEG or PNG.") var files: [String] = []
        @Option(help: "From which side: front, label, damage.") var angle: String
        @Option(help: "How many seconds to wait for a picture.") var seconds = 60
        @Option(help: "The badge of whoever took it.") var by = "office"
        @OptionGroup var pictures: PictureOptions
        @OptionGroup var site: SiteOptions

        func validate() throws {
            guard files.isEmpty != (pictures.source == nil) else {
                throw ValidationError("Where is the picture? Give files, or --pictures FOLDER, or --camera COMMAND.")
            }
            guard (1...3600).contains(seconds) else { throw ValidationError("--seconds: give 1 to 3600.") }
        }

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                for file in files { try keep(try PictureSource.read(file), open) }
                guard let source = pictures.source else { return }
                let picture = try source.take(seconds: seconds) {
                    if let folder = pictures.pictures { complain("Waiting for a picture in \(folder).") }
                }
                try keep(picture, open)
            }
        }

        private func keep(_ picture: TakenPicture, _ site: Site) throws {
            let evidence = try site.takeEvidence(
                picture.bytes, of: subject, angle: angle, by: BadgeID(by), source: picture.source,
                gesture: site.clock.newID(at: site.clock.now()))
            say("Kept \(evidence.angle) of \(evidence.subject): \(evidence.bytes) bytes, SHA-256 \(evidence.digest)")
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the pictures of a subject, or all.",
            discussion: "Example: dockline evidence list RMA-7 --site leeds.site")
        @Argument(help: "What the pictures are of; without it, all are listed.") var subject: String?
        @OptionGroup var list: ListOptions

        func run() throws {
            try list.print(empty: "No pictures\(subject.map { " of \($0)" } ?? "").") { site in
                try site.evidence(of: subject).map { EvidenceEntry($0, site) }
            } line: { entry, _ in
                "\(entry.subject) · \(entry.angle) · \(entry.bytes) bytes · by \(entry.by) · "
                    + "\(entry.digest.prefix(12))\(entry.isThere ? "" : " · GONE OR ALTERED")"
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a picture on the terminal.",
            discussion: """
                Two pixels stand in a cell, in as many colours as the terminal has. Without gdk-pixbuf, and on a \
                terminal without Unicode, it says so instead.
                Examples:
                  dockline evidence show front.jpg
                  dockline evidence show 3fa2 --columns 60 --site leeds.site
                """)
        @Argument(help: "A file, or the first digits of a listed picture's SHA-256.") var picture: String
        @Option(help: "How wide it may be.") var columns = 78
        @Option(help: "How many lines it may have.") var rows = 22
        @Option(help: "full, of256 or none; without it, what the terminal says.") var colours: String?
        @OptionGroup var site: SiteOptions

        func validate() throws {
            guard (1...500).contains(columns), (1...500).contains(rows) else {
                throw ValidationError("--columns and --rows: give 1 to 500.")
            }
            guard colours.map({ PictureColours(rawValue: $0) != nil }) ?? true else {
                throw ValidationError("--colours: give full, of256 or none.")
            }
        }

        func run() throws {
            try reporting {
                let variables = ProcessInfo.processInfo.environment
                let locale =
                    ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { variables[$0] }.first { !$0.isEmpty } ?? ""
                let isUnicode = locale.lowercased().filter { $0 != "-" }.contains("utf8")
                guard
                    let colours = colours.flatMap({ PictureColours(rawValue: $0) })
                        ?? PictureColours(
                            term: variables["TERM"] ?? "", colourTerm: variables["COLORTERM"] ?? "",
                            isUnicode: isUnicode)
                else {
                    throw ValidationError(
                        "This terminal has no half blocks, so it cannot show pictures. Set LC_ALL=C.UTF-8, or open "
                            + "the file elsewhere.")
                }
                let small = try Picture(decoding: try bytes(), columns: columns, rows: rows * 2)
                // Not `say`, which shows the sequences in place of the colours.
                for line in halfBlocks(small, colours: colours) { print(line) }
            }
        }

        private func bytes() throws -> [UInt8] {
            if access(picture, F_OK) == 0 { return Array(try PictureSource.read(picture).bytes) }
            let open = try site.open()
            defer { try? open.close() }
            let found = try open.evidence().map(\.evidence).filter { $0.digest.hasPrefix(picture.lowercased()) }
            guard let evidence = found.first, Set(found.map(\.digest)).count == 1 else {
                throw ValidationError(
                    "\(displayable(picture)) is no file and names \(found.isEmpty ? "no" : "several") listed "
                        + "pictures. See their SHA-256 with: dockline evidence list")
            }
            guard let data = open.picture(of: evidence) else {
                throw ValidationError("The picture is gone or was altered: \(open.path(of: evidence))")
            }
            return Array(data)
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a packet for a dispute: the facts, their hashes and the pictures.",
            discussion: """
                The packet is a new folder that sha256sum can check; a name that ends in .tar.gz makes it one file. \
                Exits with 2 when a listed picture is gone.
                Examples:
                  dockline evidence export RMA-7 --output RMA-7-packet --site leeds.site
                  dockline evidence export RMA-7 --output RMA-7.tar.gz --site leeds.site
                """)
        @Argument(help: "What the evidence is of.") var subject: String
        @Option(help: "The folder, or the .tar.gz file, to make.") var output: String
        @Flag(help: "Print what was written as JSON.") var json = false
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                let isFile = output.hasSuffix(".tar.gz")
                guard access(output, F_OK) != 0 else { throw SiteError.exists(path: output) }
                let folder = isFile ? String(output.dropLast(7)) : output
                var report = try open.exportEvidence(of: subject, to: folder)
                if isFile {
                    defer { try? FileManager.default.removeItem(atPath: folder) }
                    try pack(folder, into: output)
                    report.path = output
                }
                if json {
                    say(try dockline.json(report))
                } else {
                    say("Wrote \(report.facts) facts and \(report.pictures) pictures to \(report.path).")
                }
                for missing in report.missing { complain("! NOT in it, because it is gone or was altered: \(missing)") }
                if !report.missing.isEmpty { throw checkFailed }
            }
        }

        private func pack(_ folder: String, into file: String) throws {
            let url = URL(fileURLWithPath: folder)
            let tar = Process()
            tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            let target = URL(fileURLWithPath: file).path
            tar.arguments = [
                "tar", "-C", url.deletingLastPathComponent().path, "-czf", target, "--", url.lastPathComponent,
            ]
            try tar.run()
            tar.waitUntilExit()
            guard tar.terminationStatus == 0 else {
                unlink(target)
                throw SiteError.noAccess(path: file, reason: "tar ended with status \(tar.terminationStatus)")
            }
        }
    }
}

/// A picture as a script reads it.
private struct EvidenceEntry: Encodable {
    var fact: Int
    var at: Date
    var subject, angle, digest, by, source, kind, path: String
    var bytes: Int
    var isThere: Bool

    init(_ row: EvidenceRow, _ site: Site) {
        let evidence = row.evidence
        (fact, at) = (row.fact, Date(timeIntervalSince1970: Double(row.at.milliseconds) / 1000))
        (subject, angle, digest) = (evidence.subject, evidence.angle, evidence.digest)
        (by, source, kind) = (evidence.by.rawValue, evidence.source, evidence.kind.rawValue)
        (path, bytes) = (site.path(of: evidence), evidence.bytes)
        isThere = site.picture(of: evidence) != nil
    }
}
