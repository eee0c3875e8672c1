import Foundation
import Importing
import Testing
import Warehouse

@Suite struct OutboundTests {
    // MARK: Boxes

    @Test func aBoxCarriesItsMeasuresAndTheOuterOnesFollowUnlessTheyAreSaid() throws {
        let boxes = try Import("dockline-boxes")
        try boxes.run("box,width_mm,length_mm,height_mm,tare_g,max_g,cost_pence\nBOX-S,200,250,120,110,8000,24\n")
        try boxes.run(
            "box,width_mm,length_mm,height_mm,outer_width_mm,outer_length_mm,outer_height_mm,tare_g,max_g,cost_pence\n"
                + "BOX-M,280,360,220,290,370,240,240,15000,41\n")
        #expect(
            boxes.site.boxes == [
                Box(
                    code: "BOX-S", inner: Dimensions(width: 200, length: 250, height: 120),
                    outer: Dimensions(width: 206, length: 256, height: 132), tareGrams: 110, maxGrams: 8000,
                    costPence: 24),
                Box(
                    code: "BOX-M", inner: Dimensions(width: 280, length: 360, height: 220),
                    outer: Dimensions(width: 290, length: 370, height: 240), tareGrams: 240, maxGrams: 15_000,
                    costPence: 41),
            ])
    }

    @Test(arguments: [
        (",200,250,120,110,8000,24", "box is empty, expected the code on the box"),
        ("B,0,250,120,110,8000,24", "width mm is '0', expected a whole number from 1 to 10000"),
        ("B,200,250,120,110,,24", "max grams is empty, expected a whole number from 1"),
        ("B,200,250,120,110,8000,x", "cost is 'x', expected an amount"),
    ])
    func aBadBoxIsRejectedInWords(_ row: String, _ message: String) throws {
        let boxes = try Import("dockline-boxes")
        let summary = try boxes.run("box,width_mm,length_mm,height_mm,tare_g,max_g,cost_pence\n" + row + "\n")
        #expect(summary.rejected == 1)
        #expect(boxes.rejects?.contains(message) == true, "\(boxes.rejects ?? "")")
    }

    // MARK: Services

    private static let services = "service,max_g,max_side_mm,max_girth_mm,max_cod_pence,hazmat,boxes,areas\n"

    @Test func anEmptyCellOfAServiceIsNoLimitAndAZeroIsOne() throws {
        let services = try Import("dockline-services")
        try services.run(Self.services + "EXPRESS,10000,700,2500,0,yes,BOX-S|BOX-M,LS | France 75\nROAD,,,,,,,\n")
        #expect(
            services.site.rules == [
                ServiceRule(
                    service: "EXPRESS", maxGrams: 10_000, maxSide: 700, maxGirth: 2500, maxCODPence: 0,
                    allowsHazmat: true, boxes: ["BOX-S", "BOX-M"], areas: ["LS", "France 75"]),
                ServiceRule(service: "ROAD"),
            ])
    }

    @Test func aServiceNeedsNoMoreThanItsName() throws {
        let services = try Import("dockline-services")
        #expect(try services.run("service\nROAD\n").taken == 1)
        #expect(services.site.rules == [ServiceRule(service: "ROAD")])
    }

    @Test(arguments: [
        (",1,,,,,,", "service is empty, expected the name of a service"),
        ("E,0,,,,,,", "max grams is '0', expected a whole number from 1"),
        ("E,,long,,,,,", "max side mm is 'long', expected a whole number from 1"),
        ("E,,,0,,,,", "max girth mm is '0', expected a whole number from 1"),
        ("E,,,,-1,,,", "cod is below zero, expected the most a driver collects"),
        ("E,,,,,maybe,,", "hazmat is 'maybe', expected one of yes, no"),
    ])
    func aBadServiceIsRejectedInWords(_ row: String, _ message: String) throws {
        let services = try Import("dockline-services")
        let summary = try services.run(Self.services + row + "\n")
        #expect(summary.rejected == 1)
        #expect(services.rejects?.contains(message) == true, "\(services.rejects ?? "")")
    }

    // MARK: Loads

    @Test func aLoadDepartsTodayOrOnTheDayItSays() throws {
        let loads = try Import("dockline-loads")
        try loads.run("load,service,departs,door,hazmat\nL1,PARCEL,16:40,DOOR-1,yes\nL2,,2027-03-02 06:00,,\n")
        let midnight = Int64(today.rawValue) * 86_400_000
        #expect(
            loads.site.loads == [
                LoadPlanned(
                    id: "L1", service: "PARCEL", departs: Moment(milliseconds: midnight + 1000 * 60_000),
                    door: "DOOR-1", allowsHazmat: true),
                LoadPlanned(id: "L2", departs: Moment(milliseconds: midnight + 1800 * 60_000)),
            ])
    }

    @Test func aLoadNeedsNoMoreThanItsNameAndItsTime() throws {
        let loads = try Import("dockline-loads")
        #expect(try loads.run("load,departs\nL1,16:40\n").taken == 1)
        #expect(loads.site.loads.first?.door == nil)
        #expect(loads.site.loads.first?.allowsHazmat == false)
    }

    @Test(arguments: [
        (",,16:40,,", "load is empty, expected the name of the load"),
        ("L1,,,,", "departs is empty, expected a time such as 16:40"),
        ("L1,,25:00,,", "departs is '25:00', expected a date written as"),
        ("L1,,16:40,,maybe", "hazmat is 'maybe', expected one of yes, no"),
    ])
    func aBadLoadIsRejectedInWords(_ row: String, _ message: String) throws {
        let loads = try Import("dockline-loads")
        let summary = try loads.run("load,service,departs,door,hazmat\n" + row + "\n")
        #expect(summary.rejected == 1)
        #expect(loads.rejects?.contains(message) == true, "\(loads.rejects ?? "")")
    }

    // MARK: Columns that a file may lack

    @Test func aLaneSaysHowManyCartonsStandInIt() throws {
        let places = try Import("dockline-places")
        let summary = try places.run(
            "place,kind,zone,aisle,bay,level,x_dm,y_dm,capacity\nLANE-1,lane,,,,,,,12\nDOOR-1,door,,,,,,,\n"
                + "LANE-2,lane,,,,,,,0\n")
        #expect(
            places.site.places == [
                Place(id: "LANE-1", kind: .lane, capacity: 12), Place(id: "DOOR-1", kind: .door),
            ])
        #expect(summary.rejected == 1)
        #expect(places.rejects?.contains("capacity is '0', expected a whole number from 1") == true)
    }

    @Test func anItemMayHaveToStandUpright() throws {
        let items = try Import("dockline-items")
        let summary = try items.run(
            "sku,name,barcodes,weight_g,width_mm,length_mm,height_mm,tracking,handling,price_pence,upright\n"
                + "A,Vase,,,,,,,,,Yes\nB,Cup,,,,,,,,,\nC,Pot,,,,,,,,,up\n")
        #expect(items.site.items.map(\.isUpright) == [true, false])
        #expect(summary.rejected == 1)
        #expect(items.rejects?.contains("upright is 'up', expected one of yes, no") == true)
    }

    @Test func anItemMayBearOnlySoMuch() throws {
        let items = try Import("dockline-items")
        let summary = try items.run(
            "sku,name,barcodes,weight_g,width_mm,length_mm,height_mm,tracking,handling,price_pence,bears_g\n"
                + "A,Cake,,,,,,,,,200\nB,Cup,,,,,,,,,\nC,Egg,,,,,,,,,0\nD,Pot,,,,,,,,,much\n")
        #expect(items.site.items.map(\.bearsGrams) == [200, nil, 0])
        #expect(summary.rejected == 1)
        #expect(PackItem(id: 1, item: items.site.items[0], quantity: 1).topGrams == 200)
    }

    @Test func aColumnThatIsNotOptionalMustBeThere() throws {
        let loads = try Import("dockline-loads")
        #expect(words { try loads.run("load,service\nL1,PARCEL\n") }.contains("departs"))
    }

    @Test func aMappingSaysOptionalWithYesOrNo() {
        let yaml = "kind: people\nfields: {badge: {column: b, optional: perhaps}, name: n, roles: r}\n"
        #expect(words { _ = try Mapping(yaml: yaml, path: "m.yaml") }.contains("'fields.badge.optional'"))
    }

    // MARK: How an order leaves

    private let head = "order,channel,customer,priority,cut_off,promise_days,note,line,sku,quantity,price_pence"

    private func imported(_ cells: String) throws -> (Import, Order?) {
        let orders = try Import("dockline-orders")
        try orders.run(
            head + ",ship_to,service,gift,cod_pence,invoice,customs\nW1,web,Ana,0,16:40,1,,1,A,3,199," + cells + "\n")
        return (orders, orders.site.orders.first)
    }

    @Test func anOrderSaysHowItLeaves() throws {
        let order = try imported("Ana Alder | 3 Mill Lane|York,PARCEL,yes,2500,INV-7,Missing").1
        #expect(
            order?.shipping
                == Shipping(
                    shipTo: ["Ana Alder", "3 Mill Lane", "York"], service: "PARCEL", isGift: true, codPence: 2500,
                    invoice: "INV-7", customs: .missing))
    }

    @Test func anOrderThatSaysNothingOfItIsTheSameAsInAFileWithoutTheColumns() throws {
        let orders = try Import("dockline-orders")
        try orders.run(head + "\nW1,web,Ana,0,16:40,1,,1,A,3,199\n")
        let order = try imported(",,no,,,").1
        #expect(order != nil && order?.shipping == nil)
        #expect(order == orders.site.orders.first)
    }

    @Test func anAddressIsPlainText() throws {
        #expect(try imported("\"Ana\nAlder|York\",,,,,").1?.shipping?.shipTo == ["Ana Alder", "York"])
        let (orders, order) = try imported("Ana\u{1B}[2J|York,,,,,")
        #expect(order == nil)
        let rejects = try #require(orders.rejects)
        #expect(rejects.contains("expected text without control characters"))
    }

    @Test(arguments: [
        (",,maybe,,,", "gift is 'maybe', expected one of yes, no"),
        (",,,£5,,", "cod is '£5', expected an amount"),
        (",,,-5,,", "cod is below zero, expected what the driver collects"),
    ])
    func aBadWayToLeaveIsRejectedInWords(_ cells: String, _ message: String) throws {
        let (orders, order) = try imported(cells)
        #expect(order == nil)
        #expect(orders.rejects?.contains(message) == true, "\(orders.rejects ?? "")")
    }
}
