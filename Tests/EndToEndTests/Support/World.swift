import Foundation

// A tiny warehouse as files of its own: three items (one by lot and last day, one plain, one by serial), four bins,
// three totes, two people and one order that needs every kind of step.

/// A site in a folder of its own.
struct World {
    let scratch: Scratch
    let site: String

    init(scratch: Scratch, site: String? = nil) {
        self.scratch = scratch
        self.site = site ?? scratch.path("x.site")
    }

    /// What a shell or a program needs to find the site.
    var variables: [String: String] {
        get throws { ["DOCKLINE_SITE": site, "DOCKLINE": try Program.dockline()] }
    }

    static let files = [
        "places": """
        place,kind,zone,aisle,bay,level,x_dm,y_dm
        A-01-01-A,bin,A,1,1,A,0,20
        A-01-02-A,bin,A,1,2,A,0,40
        A-01-03-A,bin,A,1,3,A,0,60
        A-01-04-A,bin,A,1,4,A,0,80
        T-01,tote,,,,,0,0
        T-02,tote,,,,,0,0
        T-03,tote,,,,,0,0

        """,
        "items": """
        sku,name,barcodes,weight_g,width_mm,length_mm,height_mm,tracking,handling,price_pence
        E-100,Apple juice,4006381333931*1,1000,100,100,200,lot|expiry,ambient,199
        E-200,Steel bolt,5901234123457*1,50,20,20,40,,ambient,30
        E-300,Camera,4012345678901*1,700,100,100,100,serial,value,19900

        """,
        "people": """
        badge,name,roles
        B-1,Ana Moreno,pick|pack
        B-2,Tomasz Wilk,pick
        B-3,Cora Lind,count

        """,
        "stock": """
        place,sku,quantity,lot,best_before_days,serials
        A-01-01-A,E-100,10,L77,300,
        A-01-02-A,E-200,4,,,
        A-01-03-A,E-300,2,,,S-1|S-2

        """,
        "orders": """
        order,channel,customer,priority,cut_off,promise_days,note,line,sku,quantity,price_pence
        WEB-1,web,J. Alder,0,,3,,1,E-100,3,199
        WEB-1,web,J. Alder,0,,3,,2,E-200,4,30
        WEB-1,web,J. Alder,0,,3,,3,E-300,1,19900

        """,
    ]

    /// A site with goods, people and one order, in a tour when `released`.
    static func filled(released: Bool = true) async throws -> World {
        let world = World(scratch: try Scratch())
        try await world.fill(released: released)
        return world
    }

    func fill(released: Bool = true) async throws {
        try await done("site", "init", site, "--name", "Leeds", "--time-zone", "UTC")
        for kind in ["places", "items", "people", "stock", "orders"] {
            try await done("import", kind, try write("\(kind).csv", World.files[kind] ?? ""))
        }
        if released { try await done("release") }
    }

    /// Writes a file beside the site and answers with its path.
    func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: scratch.path(name)))
        return scratch.path(name)
    }

    /// Runs a command on this site.
    func dockline(_ arguments: String...) async throws -> Outcome { try await dockline(arguments) }

    func dockline(_ arguments: [String]) async throws -> Outcome {
        try await run([try Program.dockline()] + arguments, environment: try variables)
    }

    /// Runs a command that has to succeed.
    @discardableResult
    func done(_ arguments: String...) async throws -> Outcome {
        let outcome = try await dockline(arguments)
        guard outcome.status == 0 else { throw Missed(description: "dockline \(arguments): \(outcome)") }
        return outcome
    }

    /// How many facts the site holds; throws when it is not sound.
    func facts() async throws -> Int {
        let outcome = try await done("site", "verify", site, "--json")
        guard let facts = try outcome.json()["facts"] as? Int else { throw Missed(description: "no facts: \(outcome)") }
        return facts
    }

    /// The arguments of a station at this site.
    func station(_ name: String = "PICK-1", _ more: String...) throws -> [String] {
        [try Program.dockline(), "station", name, "--site", site] + more
    }

    /// A terminal with a station in it that asks for a badge.
    func openStation(_ name: String = "PICK-1", columns: Int = 80, rows: Int = 24) async throws -> Tmux {
        let screen = try await Tmux.open(columns: columns, rows: rows, try variables)
        try await screen.startStation(name)
        return screen
    }

    /// A terminal where a badge has signed in and a tour has been opened.
    func openTour(_ name: String = "PICK-1", badge: String = "B-1", columns: Int = 80, rows: Int = 24) async throws
        -> Tmux
    {
        let screen = try await openStation(name, columns: columns, rows: rows)
        try await screen.enter(badge)
        try await screen.sees("TOURS")
        try await screen.enter("1")
        try await screen.sees("PICK", "0/3")
        return screen
    }
}

extension Tmux {
    /// Starts a station in the shell and waits for its first picture.
    func startStation(_ name: String = "PICK-1") async throws {
        try await enter("$DOCKLINE station \(name); echo left=$?")
        try await sees("SIGN IN", "badge")
    }
}
