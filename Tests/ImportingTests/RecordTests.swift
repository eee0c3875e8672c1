import Foundation
import Importing
import Testing
import Warehouse

@Suite struct RecordTests {
    private let itemHead = "sku,name,barcodes,weight_g,width_mm,length_mm,height_mm,tracking,handling,price_pence\n"

    @Test func anItemCarriesAllThatItsColumnsSay() throws {
        let items = try Import("dockline-items")
        try items.run(itemHead + "A1,Oats,2014501288056*1|12014501288053*6|X,1040,95,140,210,lot|Expiry,Cold,189\n")
        #expect(
            items.site.items == [
                Item(
                    sku: "A1", name: "Oats",
                    barcodes: [
                        ItemBarcode(code: "2014501288056"), ItemBarcode(code: "12014501288053", units: 6),
                        ItemBarcode(code: "X"),
                    ],
                    weightGrams: 1040, dimensions: Dimensions(width: 95, length: 140, height: 210),
                    tracking: [.lot, .expiry], handling: .cold, pricePence: 189)
            ])
    }

    @Test(arguments: [
        (",Oats,,,,,,,,", "sku is empty, expected the code of an item: fill the column 'sku'"),
        ("A,,,,,,,,,", "name is empty"), ("A,Oats,12*0,,,,,,,", "barcode '12*0'"), ("A,Oats,*6,,,,,,,", "barcode '*6'"),
        ("A,Oats,12*x,,,,,,,", "barcode '12*x'"), ("A,Oats,,-1,,,,,,", "weight grams is '-1', expected a whole number"),
        ("A,Oats,,,x,,,,,", "width mm is 'x'"),
        ("A,Oats,,,,,,lots,,", "tracking is 'lots', expected one of lot, expiry"),
        ("A,Oats,,,,,,,warm,", "handling is 'warm', expected one of ambient, cold"),
        ("A,Oats,,,,,,,,1.x", "price is '1.x', expected an amount"),
    ])
    func aBadItemIsRejectedInWords(_ row: String, _ message: String) throws {
        let items = try Import("dockline-items")
        let summary = try items.run(itemHead + row + "\nB,Tea,,,,,,,,\n")
        #expect(summary.taken == 1)
        #expect(summary.rejected == 1)
        #expect(items.rejects?.contains(message) == true, "\(items.rejects ?? "")")
    }

    @Test func aPlaceCarriesItsAddressAndWhereToStand() throws {
        let places = try Import("dockline-places")
        let summary = try places.run(
            "place,kind,zone,aisle,bay,level,x_dm,y_dm\nA-01-02-C,bin,A,1,2,C,30,45\nT-01,tote,,,,,,\nQ,shelf,,,,,,\n")
        #expect(summary.rejected == 1)
        #expect(
            places.site.places == [
                Place(
                    id: "A-01-02-C", kind: .bin, address: Address(zone: "A", aisle: 1, bay: 2, level: "C"),
                    walk: WalkPoint(x: 30, y: 45)),
                Place(id: "T-01", kind: .tote),
            ])
        #expect(places.rejects?.contains("kind is 'shelf', expected one of bin, tote, bench") == true)
    }

    @Test func stockComesFromTheSupplierAndItsDaysCountFromToday() throws {
        let stock = try Import("dockline-stock")
        try stock.run("place,sku,quantity,lot,best_before_days,serials\nA-1,S,29,L1,30,\nA-2,S,5,,-2,\nA-3,S,1,,,\n")
        let batches = [Batch(lot: "L1", expiry: today.adding(30)), Batch(expiry: today.adding(-2)), Batch.none]
        #expect(stock.site.receipts.map(\.line) == [1, 1, 1])
        #expect(Set(stock.site.receipts.map(\.reference)).count == 3)
        #expect(stock.site.receipts.allSatisfy { $0.reference.hasPrefix("digest#") })
        #expect(stock.site.receipts.flatMap(\.moves).map(\.batch) == batches)
        #expect(
            stock.site.receipts.first?.moves == [
                Move(sku: "S", batch: batches[0], quantity: 29, from: .supplier, to: "A-1")
            ])
    }

    @Test func everySerialIsAMoveOfItsOwn() throws {
        let stock = try Import("dockline-stock")
        let summary = try stock.run(
            "place,sku,quantity,lot,best_before_days,serials\nA-1,S,2,,,S1|S2\nA-1,S,,,,S3\n"
                + "A-1,S,3,,,S4|S5\nA-1,S,2,,,S6|S6\n")
        #expect(stock.site.receipts.flatMap(\.moves).map(\.serial) == ["S1", "S2", "S3"])
        #expect(stock.site.receipts.flatMap(\.moves).allSatisfy { $0.quantity == 1 })
        #expect(summary.reasons == ["serials not valid": 2])
        #expect(stock.rejects?.contains("there are 1 different serials for a quantity of 2") == true)
    }

    @Test func aCorrectedFileAddsTheCorrectedRowsOnly() throws {
        let stock = try Import("dockline-stock")
        let head = "place,sku,quantity,lot,best_before_days,serials\n"
        try stock.run(head + "A-1,S,4,,,\nA-1,S,4,,,\nA-2,S,x,,,\n")
        let first = stock.site.receipts.map { "\($0.reference)/\($0.line)" }
        try stock.run(head + "A-1,S,4,,,\nA-1,S,4,,,\nA-2,S,7,,,\n")
        let second = stock.site.receipts.map { "\($0.reference)/\($0.line)" }
        #expect(Set(first).count == 2, "two equal rows are two")
        #expect(Set(second).subtracting(first).count == 1)
    }

    @Test func aDeliveryNoteNamesTheList() throws {
        let stock = try Import("dockline-stock-dated")
        let summary = try stock.run(
            "delivery_note,place,sku,quantity,lot,best_before,serials\nD1,A,S,1,,2027-05-01,\nD2,A,S,1,,,\n"
                + "D1,A,S,x,,,\nD1,A,S,3,,,\nD1,A,S,1,,1 May,\n")
        #expect(stock.site.receipts.map { $0.reference.prefix { $0 != "#" } } == ["D1", "D2", "D1"])
        #expect(Set(stock.site.receipts.map(\.reference)).count == 3)
        #expect(stock.site.receipts.first?.moves.first?.batch.expiry?.iso == "2027-05-01")
        #expect(summary.rejected == 2)
        #expect(stock.rejects?.contains("best before is '1 May', expected a day written as 2027-03-01") == true)
    }

    @Test func aPersonNeedsARole() throws {
        let people = try Import("dockline-people")
        let summary = try people.run("badge,name,roles\nB1,Leïla,pick|pack\nB2,Ben,\n")
        #expect(people.site.people == [Person(badge: "B1", name: "Leïla", roles: [.pick, .pack])])
        #expect(summary.reasons == ["roles missing": 1])
    }

    @Test(arguments: ["items", "places", "stock", "orders", "boxes", "services", "loads"])
    func theSampleIsTakenWhole(_ kind: String) throws {
        let sample = try Import("dockline-\(kind)")
        let summary = try sample.run(path: shipped.file("sample/\(kind).csv").path)
        #expect(summary.rejected == 0, "\(sample.rejects ?? "")")
        #expect(summary.lines > 0)
    }

    @Test func theSamplePeopleAreTakenWhole() throws {
        let people = try Import("dockline-people")
        let summary = try people.run(path: shipped.file("sample/badges.csv").path)
        #expect(summary.rejected == 0, "\(people.rejects ?? "")")
        #expect(people.site.people.count == summary.lines)
    }
}
