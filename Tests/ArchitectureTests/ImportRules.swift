/// The house as a table: which module may import what. Rows stand bottom-up, so a row names only rows above it.
struct ModuleRow {
    let name: String
    /// Modules of our own.
    let ours: Set<String>
    /// Libraries of others.
    let outside: Set<String>

    init(_ name: String, _ ours: Set<String> = [], outside: Set<String> = []) {
        self.name = name
        self.ours = ours
        self.outside = outside
    }

    var allowed: Set<String> { ours.union(outside) }
}

enum ImportRules {
    /// What code at the edge of the world (disk, clock, terminal) may use of the system.
    private static let system: Set<String> = ["Foundation", "Glibc", "Dispatch", "Synchronization"]

    static let house: [ModuleRow] = [
        ModuleRow("Barcode"),
        ModuleRow("BarcodeChecks", ["Barcode"]),
        ModuleRow("Warehouse", ["Barcode"]),
        ModuleRow("SiteNetwork", ["Warehouse"]),
        ModuleRow("FileLocks", outside: ["Dispatch", "Glibc", "Synchronization"]),
        ModuleRow("TextScreen"),
        ModuleRow("CNcurses"),
        ModuleRow("Terminal", ["TextScreen", "CNcurses"], outside: ["Glibc", "Synchronization"]),
        ModuleRow("COpen"),
        ModuleRow("CZint", ["COpen"]),
        ModuleRow("CCairo", ["COpen"]),
        ModuleRow("CPixbuf", ["COpen"]),
        ModuleRow("Pictures", ["CPixbuf"], outside: ["Glibc"]),
        ModuleRow(
            "Labels", ["TextScreen", "Warehouse", "Barcode", "CZint", "CCairo"], outside: ["Foundation", "Glibc"]),
        ModuleRow("CZlib"),
        ModuleRow("SyncProtocol", ["Warehouse", "Barcode", "CZlib"], outside: ["Foundation", "Crypto"]),
        ModuleRow(
            "SiteStore", ["FileLocks", "SyncProtocol", "Warehouse", "Barcode"],
            outside: system.union(["GRDB", "GRDBSQLite", "Crypto", "CryptoExtras"])),
        ModuleRow("CPostgres", ["COpen"]),
        ModuleRow("PortableSQL", ["CPostgres", "FileLocks"], outside: system.union(["GRDB", "GRDBSQLite"])),
        ModuleRow("ScratchPostgres", outside: system),
        ModuleRow(
            "HubStore", ["PortableSQL", "SiteNetwork", "SyncProtocol", "Warehouse", "Barcode"],
            outside: ["Dispatch", "Foundation", "Crypto", "Synchronization"]),
        ModuleRow(
            "HubServer", ["HubStore", "SiteNetwork", "PortableSQL", "SyncProtocol", "Warehouse"],
            outside: system.union([
                "Hummingbird", "HummingbirdCore", "HummingbirdTLS", "HTTPTypes", "ServiceLifecycle", "UnixSignals",
                "NIOCore", "NIOPosix", "NIOSSL", "NIOHTTPTypes", "Logging",
            ])),
        ModuleRow(
            "SiteAgent", ["FileLocks", "SyncProtocol", "SiteStore", "Warehouse"],
            outside: system.union([
                "AsyncHTTPClient", "NIOCore", "NIOFoundationCompat", "NIOHTTP1", "NIOSSL", "Logging",
            ])),
        ModuleRow("Importing", ["Warehouse", "Barcode"], outside: ["Foundation", "Yams"]),
        ModuleRow("Screens", ["Warehouse", "Barcode", "TextScreen"]),
        ModuleRow(
            "Station", ["Screens", "Terminal", "FileLocks", "SiteStore", "Warehouse", "Barcode", "TextScreen"],
            outside: system.union(["Logging"])),
        ModuleRow(
            "Rehearsal",
            [
                "ScratchPostgres", "Station", "Importing", "SiteStore", "SiteAgent", "HubStore", "SiteNetwork",
                "SyncProtocol", "Screens", "Terminal",
                "Warehouse", "Barcode", "TextScreen",
            ],
            outside: system),
        ModuleRow(
            "Training",
            ["Rehearsal", "Station", "Importing", "SiteStore", "Screens", "Terminal", "Warehouse", "Barcode"],
            outside: system),
        ModuleRow(
            "Simulation", ["HubStore", "SiteStore", "SiteNetwork", "PortableSQL", "SyncProtocol", "Warehouse"],
            outside: system.union(["GRDBSQLite"])),
        ModuleRow(
            "FuzzChecks",
            [
                "Rehearsal", "Station", "Importing", "SiteStore", "SiteAgent", "HubServer", "HubStore", "SyncProtocol",
                "Screens", "Terminal", "TextScreen", "Warehouse", "BarcodeChecks",
            ],
            outside: system.union(["Logging"])),
        ModuleRow(
            "dockline",
            [
                "Training", "Rehearsal", "Station", "Importing", "SiteStore", "SiteAgent", "HubServer", "HubStore",
                "SiteNetwork",
                "PortableSQL", "SyncProtocol", "Labels", "Pictures",
                "Screens", "Terminal", "TextScreen", "Warehouse", "Barcode",
            ],
            outside: system.union(["ArgumentParser", "Logging"])),
        ModuleRow(
            "dockline-bench",
            [
                "Simulation", "Rehearsal", "Station", "Importing", "SiteStore", "HubStore", "SiteNetwork",
                "PortableSQL", "ScratchPostgres", "FileLocks",
                "SyncProtocol", "Screens", "Terminal", "TextScreen", "Warehouse", "Barcode", "BarcodeChecks",
                "FuzzChecks",
            ],
            outside: system.union(["ArgumentParser", "GRDB"])),
    ]

    /// The modules a Swift source imports, each once, however the import is written.
    static func imports(of source: String) -> Set<String> {
        let line = /^ *(?:@\w+(?:\([^)]*\))? +)*(?:\w+ +)?import +(?:[a-z]+ +)?(\w+)/.anchorsMatchLineEndings()
        return Set(SwiftText(source).only(.code).matches(of: line).map { String($0.1) })
    }

    /// One sentence for every import that is not in the allowed list.
    static func complaints(about file: SourceFile, allowed: Set<String>, by authority: String) -> [String] {
        imports(of: file.text).subtracting(allowed).sorted().map { module in
            "\(file.path) imports \(module), which \(authority) does not allow \(file.module) to do."
        }
    }

    /// One sentence for every row that imports a module of ours which does not stand above it.
    static func upwardArrows(in rows: [ModuleRow]) -> [String] {
        var above: Set<String> = []
        var complaints: [String] = []
        for row in rows {
            complaints += row.ours.subtracting(above).sorted().map { "\(row.name) points up at \($0)." }
            above.insert(row.name)
        }
        return complaints
    }

    /// What the package manifest declares: the direct dependencies of every target, products by their product's name.
    ///
    /// `swift build --explicit-target-dependency-import-check error` is meant to compare imports with these lists, but
    /// it is a best effort that gives up silently: with Swift 6.3.1 it caught one wrong import in about forty builds.
    /// So the comparison is made here.
    static func declaredDependencies(in manifest: String) -> [String: Set<String>] {
        var products: [String: String] = [:]
        for match in manifest.matches(of: /let (\w+) = Target\.Dependency\.product\(name: "([^"]+)"/) {
            products[String(match.1)] = String(match.2)
        }
        var declared: [String: Set<String>] = [:]
        let short = /(?:module|tests)\(\s*"([^"]+)"(?:,\s*\[([^\]]*)\])?/
        let long = /arget\(\s*name: "([^"]+)"(?:,\s*dependencies: \[([^\]]*)\])?/
        for (_, name, list) in (manifest.matches(of: short) + manifest.matches(of: long)).map(\.output) {
            let words = (list ?? "").matches(of: /"?([\w-]+)"?/).map { String($0.1) }
            declared[String(name)] = Set(words.map { products[$0] ?? $0 })
        }
        return declared
    }
}
