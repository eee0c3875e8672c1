import Foundation
import Importing
import Testing
import Warehouse

@Suite struct ReturnTests {
    private static let head = "rma,order,customer,courier,tracking,reason,sku,quantity\n"

    private func announced(_ site: TestSite) -> [AnnouncedReturn] {
        site.bodies.compactMap { if case .returnAnnounced(let announced) = $0 { announced } else { nil } }
    }

    @Test func rowsWithOneNumberAreOneReturn() throws {
        let file = try Import("dockline-returns")
        let summary = try file.run(
            Self.head + "RMA-1,WEB-1,K. Lind,Northline,NL1,defective,E-200,2\n"
                + "RMA-1,WEB-1,K. Lind,Northline,NL1,defective,E-300,1\n" + "RMA-2,,,,,,E-200,1\n")
        #expect(summary.taken == 3 && summary.rejected == 0)
        #expect(
            announced(file.site) == [
                AnnouncedReturn(
                    id: "RMA-1", customer: "K. Lind",
                    lines: [
                        OrderLine(number: 1, sku: "E-200", quantity: 2),
                        OrderLine(number: 2, sku: "E-300", quantity: 1),
                    ], order: "WEB-1", tracking: "NL1", courier: "Northline", reason: "defective"),
                AnnouncedReturn(id: "RMA-2", lines: [OrderLine(number: 1, sku: "E-200", quantity: 1)]),
            ])
    }

    @Test func aReturnNeedsNoMoreThanItsNumberAndItsUnits() throws {
        let file = try Import("dockline-returns")
        #expect(try file.run("rma,sku,quantity\nRMA-1,E-200,1\n").taken == 1)
        #expect(announced(file.site).first?.courier == nil && announced(file.site).first?.reason == nil)
    }

    @Test func severalReasonsAreNoneSoThatTheInspectorIsAsked() throws {
        let file = try Import("dockline-returns")
        try file.run(Self.head + "RMA-1,,,,,defective,E-200,1\nRMA-1,,,,,changed-mind,E-300,1\n")
        #expect(announced(file.site).map(\.reason) == [nil])
    }

    @Test(arguments: [
        ("RMA-1,,K. Lind,,,,,1", "sku is empty, expected the code of an item"),
        ("RMA-1,,K. Lind,,,,E-200,0", "quantity is '0', expected a whole number from 1"),
        ("RMA-1,,M. Roe,,,,E-200,1", "customer is 'M. Roe', expected 'K. Lind' as on the return's first line"),
        ("RMA-1,WEB-9,K. Lind,,,,E-200,1", "order is 'WEB-9', expected '' as on the return's first line"),
        ("RMA-1,,K. Lind,Wing,,,E-200,1", "courier is 'Wing', expected '' as on the return's first line"),
        ("RMA-1,,K. Lind,,NL9,,E-200,1", "tracking is 'NL9', expected '' as on the return's first line"),
    ])
    func oneBadLineHoldsTheWholeReturnBack(_ row: String, _ message: String) throws {
        let file = try Import("dockline-returns")
        let summary = try file.run(Self.head + "RMA-1,,K. Lind,,,,E-300,1\n" + row + "\nRMA-2,,,,,,E-200,1\n")
        #expect(summary.rejected == 2 && summary.taken == 1)
        #expect(announced(file.site).map(\.id) == ["RMA-2"], "half an announcement would call the rest too much")
        let rejects = file.rejects ?? ""
        #expect(rejects.contains(message), "\(rejects)")
        #expect(rejects.contains("return 'RMA-1' is held back because line 3 is rejected"), "\(rejects)")
    }
}

@Suite struct ReturnRulesTests {
    private let table = """
        {"trays": {"restock": "R", "refurbish": "F", "quarantine": "Q", "vendor": "V", "scrap": "SCRAP", "orphan": "O"},
         "orphanAngles": ["label"],
         "dispositions": [{"disposition": "restock", "money": "refund", "rule": "all"}]}
        """
    private let list = """
        class: ambient
        angles: [front]
        questions:
          - id: sealed
            ask: Still sealed?
            answers: [{say: "Yes"}, {say: "No", cap: B, finding: opened}]
        """

    private func load(table: String? = nil, lists: [String: String] = [:]) throws -> ReturnPolicy {
        let folder = try TestFolder()
        _ = try folder.write("dispositions.json", table ?? self.table)
        try FileManager.default.createDirectory(
            atPath: folder.url.path + "/checklists", withIntermediateDirectories: true)
        for (name, text) in lists { _ = try folder.write("checklists/" + name, text) }
        return try loadReturnPolicy(in: folder.url.path)
    }

    private func fault(table: String? = nil, lists: [String: String] = [:]) -> String {
        do {
            _ = try load(table: table, lists: lists)
            return "nothing"
        } catch { return "\(error)" }
    }

    @Test func theShippedRulesCoverEveryClassAndHaveATrayForAll() throws {
        let policy = try Resources.find().loadReturnPolicy()
        #expect(policy.fault == nil)
        #expect(Set(policy.checklists.map(\.handling)) == Set(HandlingClass.allCases))
        #expect(policy.checklist(of: .value).angles == ["front", "back", "label"])
        let reasons = Set(try Resources.find().loadReasons().filter { $0.procedure == .returned }.map(\.code))
        let named = Set(policy.dispositions.compactMap(\.reason)).subtracting([.shortDated])
        #expect(named.isSubset(of: reasons), "a row for a reason that nobody can choose never fits: \(named)")
    }

    @Test func rulesOfASitesOwnAreRead() throws {
        let policy = try load(lists: ["ambient.yaml": list])
        #expect(
            policy.checklist(of: .ambient).questions.first?.answers.last
                == ChecklistAnswer("No", cap: .b, finding: "opened"))
        #expect(policy.tray(of: .order) == "R" && policy.orphanAngles == ["label"])
        #expect(policy.checklist(of: .cold) == Checklist(.cold))
    }

    @Test func brokenRulesAreRefusedInWords() {
        #expect(fault(table: "{").contains("dispositions.json cannot be used"))
        #expect(
            fault(table: table.replacingOccurrences(of: "\"restock\": \"R\", ", with: "")).contains(
                "no tray for restock"))
        #expect(
            fault(table: table.replacingOccurrences(of: "\"rule\"", with: "\"grade\": \"A\", \"rule\""))
                .contains("no row of the dispositions fits grade B"))
        #expect(
            fault(
                table: table.replacingOccurrences(
                    of: "\"disposition\": \"restock\"", with: "\"disposition\": \"order\"")
            )
            .contains("a row leads to order or orphan"))
        #expect(fault(lists: ["a.yaml": list, "b.yaml": list]).contains("class ambient has a checklist already"))
        #expect(fault(lists: ["a.yaml": "class: ["]).contains("a.yaml"))
        let long = list.replacingOccurrences(of: "Still sealed?", with: "Is the seal still whole and clean?")
        #expect(fault(lists: ["a.yaml": long]).contains("is too long for a handheld"))
        let lonely = list.replacingOccurrences(of: ", {say: \"No\", cap: B, finding: opened}", with: "")
        #expect(fault(lists: ["a.yaml": lonely]).contains("has 1 answers, expected 2 to 9"))
        let twice = list.replacingOccurrences(of: "[front]", with: "[front, front]")
        #expect(fault(lists: ["a.yaml": twice]).contains("stands twice"))
    }
}
