// swift-tools-version: 6.2
import PackageDescription

// The house (DESIGN: arrows point down only). Tests/ArchitectureTests keeps it so, and `Resources/bin/test`, which lets
// the compiler compare what is imported with these lists.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, path: "Tests/\(name)", swiftSettings: settings)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioCompat = Target.Dependency.product(name: "NIOFoundationCompat", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "dockline",
    products: [
        .executable(name: "dockline", targets: ["dockline"]),
        .executable(name: "dockline-bench", targets: ["dockline-bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.0.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.65.0"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.20.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.36.0"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.5.1"),
    ],
    targets: [
        module("Barcode"),
        module("BarcodeChecks", ["Barcode"]),
        module("Warehouse", ["Barcode"]),
        module("SiteNetwork", ["Warehouse"]),
        module("FileLocks"),
        module("TextScreen"),
        .target(
            name: "CNcurses",
            cSettings: [.define("_GNU_SOURCE"), .define("NCURSES_WIDECHAR", to: "1")],
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        module("Terminal", ["TextScreen", "CNcurses"]),
        .target(name: "COpen"),
        .target(name: "CZint", dependencies: ["COpen"]),
        .target(name: "CCairo", dependencies: ["COpen"]),
        .target(name: "CPixbuf", dependencies: ["COpen"]),
        module("Pictures", ["CPixbuf"]),
        module("Labels", ["TextScreen", "Warehouse", "Barcode", "CZint", "CCairo"]),
        .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
        module("SyncProtocol", ["Warehouse", "Barcode", "CZlib", crypto]),
        module(
            "SiteStore",
            ["FileLocks", "SyncProtocol", "Warehouse", "Barcode", grdb, grdbSQLite, crypto, cryptoExtras]),
        .target(name: "CPostgres", dependencies: ["COpen"]),
        module("PortableSQL", ["CPostgres", "FileLocks", grdb, grdbSQLite]),
        module("ScratchPostgres"),
        module("HubStore", ["PortableSQL", "SiteNetwork", "SyncProtocol", "Warehouse", "Barcode", crypto]),
        module(
            "HubServer",
            [
                "HubStore", "SiteNetwork", "PortableSQL", "SyncProtocol", "Warehouse", hummingbird, hummingbirdCore,
                hummingbirdTLS,
                httpTypes, lifecycle, signals, nioCore, nioPosix, nioSSL, nioHTTPTypes, logging,
            ]),
        module(
            "SiteAgent",
            [
                "FileLocks", "SyncProtocol", "SiteStore", "Warehouse", httpClient, nioCore, nioHTTP1, nioCompat, nioSSL,
                logging,
            ]),
        module(
            "Importing", ["Warehouse", "Barcode", yams],
            resources: [
                .copy("../../Resources/mappings"), .copy("../../Resources/sample"),
                .copy("../../Resources/labels"), .copy("../../Resources/checklists"),
                .copy("../../Resources/reasons.json"), .copy("../../Resources/counting.json"),
                .copy("../../Resources/dispositions.json"), .copy("../../Resources/expiry.json"),
            ]),
        module("Screens", ["Warehouse", "Barcode", "TextScreen"]),
        module(
            "Station", ["Screens", "Terminal", "FileLocks", "SiteStore", "Warehouse", "Barcode", "TextScreen", logging]),
        module(
            "Rehearsal",
            [
                "ScratchPostgres", "Station", "Importing", "SiteStore", "SiteAgent", "HubStore", "SiteNetwork",
                "SyncProtocol", "Screens",
                "Terminal",
                "Warehouse", "Barcode", "TextScreen",
            ]),
        module(
            "Training",
            [
                "Rehearsal", "Station", "Importing", "SiteStore", "Screens", "Terminal", "Warehouse", "Barcode",
            ]),
        module(
            "Simulation",
            ["HubStore", "SiteStore", "SiteNetwork", "PortableSQL", "SyncProtocol", "Warehouse", grdbSQLite]),
        module(
            "FuzzChecks",
            [
                "Rehearsal", "Station", "Importing", "SiteStore", "SiteAgent", "HubServer", "HubStore", "SyncProtocol",
                "Screens", "Terminal", "TextScreen", "Warehouse", "BarcodeChecks", logging,
            ]),
        .executableTarget(
            name: "dockline",
            dependencies: [
                "Training", "Rehearsal", "Station", "Importing", "SiteStore", "SiteAgent", "HubServer", "HubStore",
                "SiteNetwork",
                "PortableSQL", "SyncProtocol", "Labels", "Pictures", "Screens", "Terminal", "TextScreen", "Warehouse",
                "Barcode", argumentParser, logging,
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "dockline-bench",
            dependencies: [
                "Simulation", "Rehearsal", "Station", "Importing", "SiteStore", "HubStore", "SiteNetwork",
                "PortableSQL", "ScratchPostgres", "FileLocks",
                "SyncProtocol", "Screens", "Terminal", "TextScreen", "Warehouse", "Barcode", "BarcodeChecks",
                "FuzzChecks", grdb, argumentParser,
            ],
            swiftSettings: settings),
        .target(
            name: "TestSupport", dependencies: ["Warehouse"], path: "Tests/TestSupport", swiftSettings: settings),
        tests("ArchitectureTests", []),
        tests("BarcodeTests", ["Barcode", "BarcodeChecks"]),
        tests("FuzzTests", ["FuzzChecks", "BarcodeChecks", "Importing"]),
        tests("WarehouseTests", ["Warehouse", "Barcode", "TestSupport"]),
        tests("NetworkTests", ["SiteNetwork", "Warehouse", "TestSupport"]),
        tests("TextScreenTests", ["TextScreen"]),
        tests("TerminalTests", ["Terminal", "TextScreen", "CNcurses"]),
        tests("LabelsTests", ["Labels", "TextScreen", "Warehouse", "Barcode", "CZint", "TestSupport"]),
        tests("ImportingTests", ["Importing", "Warehouse"]),
        tests(
            "SiteStoreTests", ["SiteStore", "FileLocks", "SyncProtocol", "Warehouse", "Barcode", "TestSupport", grdb]),
        tests("PicturesTests", ["Pictures"]),
        tests("SyncProtocolTests", ["SyncProtocol", "Warehouse"]),
        tests(
            "HubStoreTests",
            [
                "HubStore", "SiteNetwork", "PortableSQL", "SyncProtocol", "SiteStore", "Warehouse", "TestSupport",
                "ScratchPostgres", grdb,
            ]),
        tests(
            "SiteAgentTests",
            [
                "SiteAgent", "FileLocks", "HubServer", "HubStore", "SiteNetwork", "SiteStore", "SyncProtocol",
                "Rehearsal",
                "Warehouse",
                grdb, logging,
            ]),
        tests("PortableSQLTests", ["PortableSQL", "ScratchPostgres", "TestSupport"]),
        tests(
            "HubServerTests",
            [
                "HubServer", "HubStore", "SiteNetwork", "PortableSQL", "SyncProtocol", "SiteStore", "Warehouse",
                httpClient,
                nioCore,
                nioPosix, nioHTTP1, nioSSL, logging,
            ]),
        tests("SimulationTests", ["Simulation", "SiteStore", "SyncProtocol", "Warehouse"]),
        tests("EndToEndTests", ["ScratchPostgres"]),
        tests("ScreensTests", ["Training", "Screens", "Warehouse", "Barcode", "TextScreen", "TestSupport"]),
        tests(
            "StationTests",
            [
                "Station", "Training", "Rehearsal", "Importing", "SiteStore", "SyncProtocol", "Screens", "Warehouse",
                "Barcode",
                "TextScreen",
            ]),
    ]
)

// The fuzzer brings a `main` of its own, so its target exists only for whoever asks for it: see Tests/Fuzz.
if Context.environment["DOCKLINE_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "fuzz-barcode", dependencies: ["BarcodeChecks"], path: "Tests/Fuzz",
            swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]))
}
