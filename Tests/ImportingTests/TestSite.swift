import Foundation
import Importing
import Warehouse

/// A folder that disappears with the test.
final class TestFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("importing-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = url.appendingPathComponent(name).path
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }
}

/// What a site would do with records: the same again is unchanged, another one of the same name is refused.
final class TestSite {
    private(set) var bodies: [FactBody] = []
    private(set) var batches: [Int] = []
    private var known: [String: FactBody] = [:]
    /// Refuses what this says.
    var refuses: (FactBody) -> String? = { _ in nil }

    func take(_ batch: [FactBody]) -> [ImportAnswer] {
        batches.append(batch.count)
        return batch.map { body in
            if let words = refuses(body) { return .rejected(words) }
            if let before = known[name(of: body)] {
                return before == body ? .unchanged : .rejected("it is another one")
            }
            known[name(of: body)] = body
            bodies.append(body)
            return .taken
        }
    }

    private func name(of body: FactBody) -> String {
        switch body {
        case .itemDefined(let item): "item \(item.sku)"
        case .placeDefined(let place): "place \(place.id)"
        case .personDefined(let person): "person \(person.badge)"
        case .orderReceived(let order): "order \(order.id)"
        case .returnAnnounced(let announced): "return \(announced.id)"
        case .stockReceived(let receipt): "stock \(receipt.reference) \(receipt.line)"
        case .boxDefined(let box): "box \(box.code)"
        case .serviceDefined(let rule): "service \(rule.service)"
        case .loadPlanned(let planned): "load \(planned.id)"
        case .deliveryAnnounced(let delivery): "delivery \(delivery.id)"
        default: body.kind
        }
    }

    var items: [Item] { bodies.compactMap { if case .itemDefined(let item) = $0 { item } else { nil } } }
    var places: [Place] { bodies.compactMap { if case .placeDefined(let place) = $0 { place } else { nil } } }
    var people: [Person] { bodies.compactMap { if case .personDefined(let person) = $0 { person } else { nil } } }
    var orders: [Order] { bodies.compactMap { if case .orderReceived(let order) = $0 { order } else { nil } } }
    var boxes: [Box] { bodies.compactMap { if case .boxDefined(let box) = $0 { box } else { nil } } }
    var rules: [ServiceRule] { bodies.compactMap { if case .serviceDefined(let rule) = $0 { rule } else { nil } } }
    var loads: [LoadPlanned] { bodies.compactMap { if case .loadPlanned(let planned) = $0 { planned } else { nil } } }
    var returns: [AnnouncedReturn] {
        bodies.compactMap { if case .returnAnnounced(let announced) = $0 { announced } else { nil } }
    }
    var receipts: [StockReceived] {
        bodies.compactMap { if case .stockReceived(let receipt) = $0 { receipt } else { nil } }
    }
}

/// The root of the source tree that holds these tests.
let sourceRoot = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardizedFileURL

/// What the source tree ships.
let shipped = Resources(folder: sourceRoot.appendingPathComponent("Resources"))

let today = Day(year: 2027, month: 3, day: 1)
let london = TimeZone(identifier: "Europe/London")!

/// One import in a folder of its own.
struct Import {
    let folder: TestFolder
    let site = TestSite()
    var mapping: Mapping
    var batchSize = 1000
    var progress: ((ImportProgress) -> Void)?

    init(_ mapping: Mapping) throws {
        folder = try TestFolder()
        self.mapping = mapping
    }

    init(_ name: String) throws {
        try self.init(try Mapping.named(name, in: shipped))
    }

    init(yaml: String) throws {
        try self.init(try Mapping(yaml: yaml, path: "test.yaml"))
    }

    var rejectsPath: String { folder.url.appendingPathComponent("rejects.csv").path }
    var rejects: String? { try? String(contentsOfFile: rejectsPath, encoding: .utf8) }

    func request(_ path: String) -> ImportRequest {
        ImportRequest(
            kind: mapping.kind, path: path, mapping: mapping, today: today, timeZone: london, reference: "digest",
            rejectsPath: rejectsPath, batchSize: batchSize)
    }

    @discardableResult
    func run(path: String) throws -> ImportSummary {
        try importFile(request(path), progress: progress, take: site.take)
    }

    @discardableResult
    func run(_ text: String, as name: String = "file.csv") throws -> ImportSummary {
        try run(path: try folder.write(name, text))
    }

    @discardableResult
    func run(bytes: [UInt8]) throws -> ImportSummary {
        try run(path: try folder.write("file.csv", bytes))
    }
}

/// The words of the error that this throws; empty where it throws none.
func words(_ body: () throws -> Void) -> String {
    do {
        try body()
        return ""
    } catch {
        return String(describing: error)
    }
}
