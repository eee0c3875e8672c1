import Rehearsal
import SiteStore
import Warehouse

// Drills of the dock. Robin has picked and packed before, and in the later ones staged, loaded or closed as well.

extension DrillWorld {
    private static func load(_ id: LoadID, _ service: String, _ door: PlaceID?, minutes: Int) -> LoadPlanned {
        LoadPlanned(
            id: id, service: service, departs: DrillTime.opening.adding(minutes: minutes), door: door,
            allowsHazmat: true)
    }

    /// Orders whose cartons stand labelled at the bench, and what Robin does with them.
    fileprivate static func atDock(_ orders: [Order], _ more: [Act] = []) -> DrillWorld {
        let work: [Before] = more.isEmpty ? [] : [.work(Colleague.robin, [.press(Hands.Keys.dock)] + more)]
        return DrillWorld(
            stock: [
                Lying(place: "A-01-01-A", sku: "TOMATO", units: 20), Lying(place: "A-02-01-A", sku: "BEANS", units: 20),
            ], orders: orders,
            loads: [
                load("PARCEL-1400", "PARCEL", "DOOR-1", minutes: 300),
                load("PARCEL-1640", "PARCEL", nil, minutes: 460),
                load("EXPRESS-1530", "EXPRESS", "DOOR-2", minutes: 390),
            ],
            before: [.release, .work(Colleague.robin, [.goOn]), robinPacks] + work)
    }

    fileprivate static let one = [order("D-1", ("TOMATO", 2))]
    fileprivate static let two = one + [order("D-2", ("BEANS", 1))]
    /// A carton to its lane.
    fileprivate static let stage: [Act] = [.right(2)]
    fileprivate static let stageAndLoad = stage + [.goOn]
    fileprivate static let close = stageAndLoad + [.press(Hands.Keys.next)]
    /// The seal is read by Robin, by somebody else, and once more.
    fileprivate static let seal = close + [.right(3)]
}

extension Want {
    fileprivate static func load(_ id: LoadID, is state: LoadState, _ words: String) -> Want {
        Want(words) { try $0.site.load(id)?.state == state }
    }

    fileprivate static func aboard(_ id: LoadID, _ count: Int, _ words: String) -> Want {
        Want(words) { try $0.site.load(id)?.cartons.count == count }
    }
}

extension Drill {
    static let dock = [
        Drill(
            "dock-stage", .dock, "To the lane", goal: "Take the carton from the bench to the lane that is shown.",
            hint: "Scan the carton, then the lane. Without a scanner: the number on its sheet.",
            world: .atDock(DrillWorld.one),
            wants: [Want("the carton stands in a lane") { try $0.site.unstaged().isEmpty }], play: [.right(2)],
            slip: [.right(1), .scan("T-01")]),
        Drill(
            "dock-arrival", .dock, "A truck comes",
            goal: "The truck HX61 ABC for PARCEL-1400 stands at DOOR-1. Note it, before anything is loaded.",
            hint: "Scan the load's name; F2 notes the truck: type what it is called, then scan its door.",
            world: .atDock(DrillWorld.one, DrillWorld.stage),
            wants: [.recorded("load.arrived", "the truck is noted")],
            play: [.scan("PARCEL-1400"), .press(Hands.Keys.picture), .type("HX61 ABC"), .scan("DOOR-1")],
            slip: [.scan("PARCEL-1400"), .scan("T-01")]),
        Drill(
            "dock-load", .dock, "Load a truck", goal: "Open the load PARCEL-1400 at its door and load its carton.",
            hint: "Scan DOOR-1: that opens the load. Then scan the carton.",
            world: .atDock(DrillWorld.one, DrillWorld.stage),
            wants: [.aboard("PARCEL-1400", 1, "the carton is on the truck")]),
        Drill(
            "dock-wrong-truck", .dock, "The wrong truck",
            goal: "Scan the carton at the door of EXPRESS-1530, read the screen, then load it where it belongs.",
            hint: "A carton of another truck is refused, and the screen names its door. F10 shows all loads.",
            norm: 120,
            world: .atDock(DrillWorld.one, DrillWorld.stage),
            wants: [
                .refused("belongsElsewhere", "the wrong truck was refused"),
                .aboard("PARCEL-1400", 1, "the carton is on its truck"),
            ], expects: ["belongsElsewhere"],
            play: [.scan("DOOR-2"), .carton, .press(Hands.Keys.home), .scan("DOOR-1"), .goOn],
            slip: [.scan("DOOR-2"), .scan("T-01"), .press(Hands.Keys.home)]),
        Drill(
            "dock-unload", .dock, "Off again", goal: "Load the carton, take it off again, and load it once more.",
            hint: "F11 and the carton takes it off; F11 again ends that.", norm: 120,
            world: .atDock(DrillWorld.one, DrillWorld.stage),
            wants: [
                .recorded("load.unloaded", "the carton was taken off"),
                .aboard("PARCEL-1400", 1, "the carton is on the truck"),
            ], permits: ["load.unloaded"],
            play: [.goOn, .press(Hands.Keys.takeOut), .right(1), .press(Hands.Keys.takeOut), .goOn]),
        Drill(
            "dock-leftover", .dock, "A carton stays behind",
            goal: "There is room for one of the two cartons. Leave the other with a reason, and close the load.",
            hint: "Load one; F3 says why the other stays and how it goes instead; F4 closes.", norm: 150,
            world: .atDock(DrillWorld.two, DrillWorld.stage + DrillWorld.stage),
            wants: [
                .recorded("load.leftOver", "a carton is left with a reason"),
                .load("PARCEL-1400", is: .closed, "the load is closed"),
            ], permits: ["load.leftOver"],
            play: [.scan("DOOR-1"), .right(1), .press(Hands.Keys.exception), .enter, .press(Hands.Keys.next)]),
        Drill(
            "dock-close", .dock, "Close the load", goal: "Everything is on PARCEL-1400. Close the load.",
            hint: "Scan the load's name, then F4.", world: .atDock(DrillWorld.one, DrillWorld.stageAndLoad),
            wants: [.load("PARCEL-1400", is: .closed, "the load is closed")],
            play: [.scan("PARCEL-1400"), .press(Hands.Keys.next)], slip: [.scan("PARCEL-1400"), .scan("T-01")]),
        Drill(
            "dock-seal", .dock, "Two people read the seal",
            goal: "Read the seal SEAL-41, let Robin Park (badge B-9001) read it too.",
            hint: "Scan the load, then the seal; then Robin's badge, then the seal again.", norm: 90,
            world: .atDock(DrillWorld.one, DrillWorld.close),
            wants: [
                .recorded("load.sealEntered", "you have read the seal"),
                .load("PARCEL-1400", is: .sealed, "the load is sealed by two"),
            ],
            play: [.scan("PARCEL-1400"), .scan("SEAL-41"), .scan("B-9001"), .scan("SEAL-41")],
            slip: [.scan("PARCEL-1400"), .scan("DOOR-1")]),
        Drill(
            "dock-photo", .dock, "A photo of the seal",
            goal: "PARCEL-1400 is closed, its seal was photographed as SEAL-41.jpg. Note the photo.",
            hint: "Scan the load, then F2 and the name of the photo.",
            world: .atDock(DrillWorld.one, DrillWorld.close),
            wants: [.recorded("load.photographed", "the photo is noted")],
            play: [.scan("PARCEL-1400"), .press(Hands.Keys.picture), .type("SEAL-41.jpg")],
            slip: [.scan("PARCEL-1400"), .scan("DOOR-1")]),
        Drill(
            "dock-mismatch", .dock, "Two numbers on one seal",
            goal: "Robin Park has read SEAL-41; you read SEAL-14 on the truck. Enter what you read.",
            hint: "Two numbers that differ hold the load until a supervisor has looked: that is right so.",
            world: .atDock(DrillWorld.one, DrillWorld.close + [.scan("SEAL-41")]),
            wants: [
                .recorded("load.sealMismatch", "your number is entered"),
                Want("the load is held") { try $0.site.load("PARCEL-1400")?.isHeld == true },
            ], permits: ["load.sealMismatch"], play: [.scan("PARCEL-1400"), .scan("SEAL-14")],
            slip: [.scan("PARCEL-1400"), .scan("DOOR-1")]),
        Drill(
            "dock-door", .dock, "Another door", goal: "DOOR-1 does not open. Let PARCEL-1400 go on at DOOR-3.",
            hint: "Select the load, F11, and scan the door.", world: .atDock(DrillWorld.one, DrillWorld.stage),
            wants: [Want("the load is at DOOR-3") { try $0.site.load("PARCEL-1400")?.door == "DOOR-3" }],
            permits: ["load.doorChanged"], play: [.press(Hands.Keys.moveDoor), .scan("DOOR-3")],
            slip: [.press(Hands.Keys.moveDoor), .scan("LANE-1")]),
        Drill(
            "dock-departure", .dock, "The driver leaves", goal: "J. Porter drives PARCEL-1400. Let the truck leave.",
            hint: "Scan the load, then type the driver's name or scan the code that the driver has.",
            world: .atDock(DrillWorld.one, DrillWorld.seal),
            wants: [.load("PARCEL-1400", is: .departed, "the truck has left")],
            play: [.scan("PARCEL-1400"), .type("J. Porter")], slip: [.scan("PARCEL-1400"), .scan("DOOR-1")]),
    ]
}
