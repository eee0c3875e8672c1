import Foundation
public import Warehouse
import Yams

extension Resources {
    /// The shipped checklists and dispositions, checked.
    public func loadReturnPolicy() throws(ResourcesError) -> ReturnPolicy {
        try Importing.loadReturnPolicy(in: folder.path)
    }
}

private struct DispositionFile: Decodable {
    var trays: [String: PlaceID]
    var dispositions: [DispositionRow]
    var orphanAngles: [String]
}

/// How a site of its own inspects returns: `checklists/*.yaml` and `dispositions.json` in a folder like `Resources`.
public func loadReturnPolicy(in folder: String) throws(ResourcesError) -> ReturnPolicy {
    let table = folder + "/dispositions.json"
    let file = try reading(table) { data in try JSONDecoder().decode(DispositionFile.self, from: data) }
    let lists = folder + "/checklists"
    let names: [String]
    do {
        names = try FileManager.default.contentsOfDirectory(atPath: lists).filter { $0.hasSuffix(".yaml") }.sorted()
    } catch {
        throw .wrongFile(path: lists, what: plainWords(error))
    }
    var policy = ReturnPolicy(dispositions: file.dispositions, trays: file.trays, orphanAngles: file.orphanAngles)
    for name in names {
        let path = lists + "/" + name
        let list = try reading(path) { data in try YAMLDecoder().decode(Checklist.self, from: data) }
        if policy.checklists.contains(where: { $0.handling == list.handling }) {
            throw .wrongFile(path: path, what: "class \(list.handling.rawValue) has a checklist already")
        }
        policy.checklists.append(list)
    }
    if let what = policy.fault { throw .wrongFile(path: table, what: what) }
    return policy
}

private func reading<Value>(_ path: String, _ decode: (Data) throws -> Value) throws(ResourcesError) -> Value {
    do {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        guard data.count <= ImportLimits.mappingBytesMax else {
            throw ResourcesError.wrongFile(path: path, what: "it is larger than \(ImportLimits.mappingBytesMax) bytes")
        }
        return try decode(data)
    } catch let error as ResourcesError {
        throw error
    } catch let error as DecodingError {
        throw .wrongFile(path: path, what: words(error))
    } catch let error as YamlError {
        throw .wrongFile(path: path, what: String(describing: error))
    } catch {
        throw .wrongFile(path: path, what: plainWords(error))
    }
}
