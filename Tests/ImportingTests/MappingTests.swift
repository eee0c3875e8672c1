import Foundation
import Importing
import Testing
import Warehouse

@Suite struct MappingTests {
    private let people = "kind: people\nfields: {badge: b, name: n, roles: r}\n"
    private let orders = "kind: orders\nfields: {order: o, sku: s, quantity: q}\n"

    private func fault(_ yaml: String) -> String { words { _ = try Mapping(yaml: yaml, path: "m.yaml") } }

    @Test func everyShippedMappingCanBeRead() throws {
        let names = Mapping.known(in: shipped)
        #expect(names.contains("online-retail"))
        #expect(names.count >= 6)
        for name in names { _ = try Mapping.named(name, in: shipped) }
    }

    @Test func aMappingIsFoundByNameOrByPath() throws {
        let folder = try TestFolder()
        let path = try folder.write("mine.yaml", people)
        #expect(try Mapping.named(path, in: shipped).kind == .people)
        #expect(try Mapping.named("online-retail", in: shipped).kind == .orders)
        let message = words { _ = try Mapping.named("online-retial", in: shipped) }
        #expect(message.hasPrefix("There is no mapping 'online-retial'."))
        #expect(message.contains("online-retail"))
        #expect(
            words { _ = try Mapping.named("/no/where.yaml", in: shipped) }.contains("/no/where.yaml cannot be read"))
        #expect(words { _ = try Mapping.named(folder.url.path, in: shipped) }.contains("cannot be read"))
    }

    @Test func anUnknownKeyIsNamedWithItsLineAndWhatIsAllowed() {
        let message = fault(people + "seperator: \";\"\n")
        #expect(message.contains("m.yaml, line 3, has 'seperator'"))
        #expect(message.contains("Allowed: kind, about, delimiter"))
        #expect(fault("kind: people\nfields: {badge: b, name: n, roles: r, wage: w}").contains("'fields.wage'"))
    }

    @Test func whatIsMissingIsNamed() {
        #expect(fault("").contains("lacks 'kind': the file is empty"))
        #expect(fault("fields: {}").contains("lacks 'kind': expected one of items, places, stock, orders, people"))
        #expect(fault("kind: people").contains("lacks 'fields'"))
        #expect(fault("kind: people\nfields: {badge: b, name: n}").contains("lacks 'fields.roles'"))
        #expect(fault("kind: stock\nfields: {sku: s, place: p}").contains("lacks 'fields.quantity'"))
        #expect(fault(orders + "reject: [{field: quantity, is: zero}]").contains("lacks 'reject[1].reason'"))
        #expect(fault(orders + "choose: [{field: sku, is: missing, set: note}]").contains("lacks 'choose[1].set'"))
        #expect(fault(orders + "returns: {is: zero}").contains("lacks 'returns.field'"))
    }

    @Test(arguments: [
        ("kind: person\nfields: {}", "line 1: 'kind' is 'person', expected one of items, places"),
        ("kind: people\nfields: x", "'fields' is 'x', expected a group of keys"),
        ("- a", "'the mapping' is a list, expected a group of keys"),
        ("kind: people\nfields:\n  badge: {column: a, constant: b}\n  name: n\n  roles: r", "either 'column' or"),
        ("kind: people\nfields:\n  badge: {column: a, case: Upper}\n  name: n\n  roles: r", "one of upper, lower"),
        ("kind: people\nfields:\n  badge: {column: [a]}\n  name: n\n  roles: r", "is a list, expected one word"),
    ])
    func aWrongValueIsNamedWithWhatIsAllowed(_ yaml: String, _ message: String) {
        #expect(fault(yaml).contains(message), "\(fault(yaml))")
    }

    @Test(arguments: [
        ("delimiter: \":\"", "'delimiter' is ':'"), ("encoding: utf-16", "expected one of utf-8, latin-1"),
        ("decimal: x", "'decimal' is 'x'"), ("thousands: \".\"", "another mark than 'decimal'"),
        ("list: ab", "'list' is"),
        ("returns: {field: order}", "exactly one of 'is', 'starts_with', 'one_of'"),
        ("returns: {field: order, is: odd}", "one of missing, negative, zero"),
        ("returns: {field: badge, is: zero}", "expected one of order, sku"),
        ("returns: {field: price, is: zero}", "a field that stands under 'fields'"),
        ("choose: [{field: sku, is: missing, set: order, to: x}]", "a field that does not name what the line"),
        ("charges: {field: sku, one_of: [A]}", "'charges' is a group of keys, expected a list"),
        ("charges: [{field: sku, one_of: A}]", "'charges[1].one_of' is 'A', expected a list"),
    ])
    func aWrongRuleIsNamedWithWhatIsAllowed(_ yaml: String, _ message: String) {
        #expect(fault(orders + yaml).contains(message), "\(fault(orders + yaml))")
    }

    @Test func datesAndTimesOfAMappingAreChecked() {
        let fields = "kind: orders\nfields:\n  order: o\n  sku: s\n  quantity: q\n  cutoff: "
        #expect(fault(fields + "{column: d, format: \"HH:mm\"}").contains("'fields.cutoff.format' is 'HH:mm'"))
        #expect(fault(fields + "{column: d, at: \"25:00\"}").contains("expected a time of day"))
    }

    @Test func rulesForOrdersStandInMappingsForOrdersOnly() {
        #expect(fault(people + "returns: {field: name, starts_with: C}").contains("in a mapping for orders only"))
    }

    @Test func brokenYAMLIsNamedWithItsLine() {
        #expect(fault("kind: people\nfields: {a: b\n").contains("is not YAML"))
        #expect(fault("kind: people\n  x: [\n").contains("m.yaml, line "))
        #expect(fault("kind: people\nkind: items\n").contains("m.yaml"))
    }

    @Test func aMappingForOtherRecordsIsRefused() throws {
        let people = try Import("dockline-people")
        var request = people.request(try people.folder.write("f.csv", "badge,name,roles\n"))
        request.kind = .orders
        let message = words { _ = try importFile(request, take: people.site.take) }
        #expect(message.contains("is for people, but orders are to be imported"))
    }

    @Test func constantsDefaultsCapitalsAndTranslationsAreApplied() throws {
        let orders = try Import(
            yaml: """
                kind: orders
                delimiter: ";"
                decimal: ","
                thousands: "."
                fields:
                  order: {column: Nr, without_suffix: ".0"}
                  sku: {column: Artikel, case: lower}
                  quantity: {column: Menge, default: 1}
                  price: Preis
                  channel: {column: Weg, values: {Netz: web, Laden: store}}
                  priority: {constant: 7}
                  cutoff: {column: Datum, format: "d.M.yyyy"}
                choose:
                  - {field: price, is: zero, set: note, to: free}
                """)
        try orders.run("Nr;Artikel;Menge;Preis;Weg;Datum\n12.0;AB;;1.234,50;Laden;1.3.2027\n13;C;2;0;Netz;2.3.2027\n")
        let (first, second) = (try #require(orders.site.orders.first), try #require(orders.site.orders.last))
        #expect(first.id == "12")
        #expect(first.channel == .store)
        #expect(first.priority == 7)
        #expect(first.lines == [OrderLine(number: 1, sku: "ab", quantity: 1, pricePence: 123_450)])
        #expect(first.cutoff?.milliseconds == Int64(today.rawValue) * 86_400_000)
        #expect(first.note == "")
        #expect(second.note == "free")
    }
}
