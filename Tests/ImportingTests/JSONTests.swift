import Importing
import Testing
import Warehouse

@Suite struct JSONTests {
    @Test func aListOfObjectsIsReadByTheSameMapping() throws {
        let people = try Import("dockline-people")
        let summary = try people.run(
            """
            [
              {"badge": "1", "name": "Leïla \\"L\\" \\u0041\\ud83d\\ude00", "roles": ["pick", "pack"]},
              {"roles": "pick", "name": "Ben", "badge": 2, "other": null}
            ]
            """, as: "people.json")
        #expect(summary.lines == 2)
        #expect(people.site.people.map(\.name) == ["Leïla \"L\" A😀", "Ben"])
        #expect(people.site.people.first?.roles == [.pick, .pack])
        #expect(people.site.people.last?.badge == "2")
    }

    @Test func numbersKeepTheirDigits() throws {
        let items = try Import("dockline-items")
        let row = "\"barcodes\":null,\"weight_g\":12.0,\"width_mm\":\"\",\"length_mm\":1,\"height_mm\":2"
        try items.run(
            "[{\"sku\":\"A\",\"name\":\"N\",\(row),\"tracking\":[],\"handling\":\"value\",\"price_pence\":255}]")
        #expect(items.site.items.first?.weightGrams == 12)
        #expect(items.site.items.first?.pricePence == 255)
    }

    @Test func oneObjectPerLineGoesOnAfterABrokenLine() throws {
        let people = try Import("dockline-people")
        let summary = try people.run(
            """
            {"badge": 1, "name": "Ana", "roles": "pick"}

            {"badge": 2, "name": "Ben" "roles": "pick"}
            {"badge": 3, "name": "Cy", "roles": "pick"}
            """, as: "people.ndjson")
        #expect(summary.lines == 3)
        #expect(summary.taken == 2)
        #expect(summary.reasons == ["broken JSON": 1])
        #expect(people.rejects?.contains("\n3,\"at column 28: expected , or } after a value") == true)
    }

    @Test(arguments: [
        ("[{\"badge\": 1,\n \"name\": }]", "line 2, column 10: expected a value"),
        ("[{\"badge\": 1}\n {\"badge\": 2}]", "line 2, column 2: expected , or ]"),
        ("[{\"badge\": 1}", "line 1, column 14: the list is never closed"),
        ("[\n  {\"badge\": 1", "line 2, column 3: the object that begins here is never closed"),
        ("[1]", "line 1, column 2: expected an object"),
        ("[] x", "line 1, column 4: expected the end of the file"),
        ("[{\"badge\": tru}]", "line 1, column 12: expected a value"),
        ("[{\"badge\": \"\\x\"}]", "line 1, column 14: no such escape"),
        ("[{\"badge\": \"\\ud800\"}]", "half of a surrogate pair"),
    ])
    func aBrokenListIsRefusedWithItsPosition(_ text: String, _ position: String) throws {
        let people = try Import("dockline-people")
        let message = words { try people.run(text) }
        #expect(message.contains(position), "\(message)")
        #expect(people.site.bodies.isEmpty)
    }

    @Test func whatCannotBeAColumnIsRejected() throws {
        let people = try Import("dockline-people")
        let summary = try people.run(
            """
            [{"badge": {"a": [1, {"b": "}"}]}, "name": "Ana", "roles": "pick"},
             {"badge": [[1]], "name": "Ana", "roles": "pick"},
             {"badge": 1, "badge": 2, "name": "Ana", "roles": "pick"},
             {"badge": 4, "name": "Ana", "roles": "pick"}]
            """)
        #expect(summary.reasons == ["nested object": 1, "nested list": 1, "key twice": 1])
        #expect(people.site.people.map(\.badge) == ["4"])
    }

    @Test func deepNestingEndsInWordsNotInACrash() throws {
        let deep = String(repeating: "[", count: 100_000)
        let message = words { try Import("dockline-people").run("[{\"badge\": \(deep)}]") }
        #expect(message.contains("more than 32 deep"))
    }

    @Test func anObjectLongerThanTheBoundIsRejectedAndTheRestGoesOn() throws {
        let people = try Import("dockline-people")
        let long = String(repeating: "x", count: 600_000)
        let rest = "{\"badge\": 2, \"name\": \"Ben\", \"roles\": \"pick\"}"
        for text in ["[{\"badge\": \"\(long)\"}, \(rest)]", "{\"badge\": \"\(long)\"}\n\(rest)\n"] {
            let summary = try people.run(text)
            #expect(summary.lines == 2)
            #expect(summary.reasons == ["too long": 1])
        }
        #expect(people.site.people.count == 1)
    }

    @Test func emptyListsHaveNoLines() throws {
        for text in ["[]", " [ ] \n"] { #expect(try Import("dockline-people").run(text).lines == 0) }
    }
}
