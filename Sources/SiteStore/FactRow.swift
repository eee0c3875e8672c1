import Foundation
import GRDB
import SyncProtocol
import Warehouse

/// A fact as it lies in the file, its body still bytes.
struct FactRow {
    var sequence: Int
    var stream: Data
    var id: Data
    var at: Int64
    var station: String
    var operatorBadge: String
    var tour: Int?
    var job: String?
    var gesture: Data
    var kind: String
    var version: Int
    var body: Data
    var previousHash: Data
    var hash: Data

    static let columns = """
        sequence, stream, id, at, station, operator, tour, job, gesture, kind, version, body, previous_hash, hash
        """

    /// The hash that the row should carry; an empty one where its ids or hashes are no ids and hashes.
    func computedHash() -> Data {
        guard let wire, let previous = ChainHash(bytes: previousHash) else { return Data() }
        return Data(wire.hash(after: previous).bytes)
    }

    /// The row as it is sent; nil where its ids are no ids.
    var wire: WireFact? {
        guard let stream = UniqueID(bytes: stream), let id = UniqueID(bytes: id), let gesture = UniqueID(bytes: gesture)
        else { return nil }
        return WireFact(
            sequence: sequence, stream: stream, id: id, at: Moment(milliseconds: at), station: station,
            badge: operatorBadge, gesture: gesture, kind: kind, version: version, body: body)
    }

    func fact(_ coder: FactCoder) throws -> Fact {
        guard let stream = UniqueID(bytes: stream), let id = UniqueID(bytes: id), let gesture = UniqueID(bytes: gesture)
        else { throw SiteError.unreadableFact(sequence: sequence, detail: "its ids are not sixteen bytes") }
        return Fact(
            stream: stream, sequence: sequence, id: id, at: Moment(milliseconds: at),
            actor: Actor(badge: BadgeID(operatorBadge), station: StationID(station)), gesture: gesture,
            body: try decoded(coder), previousHash: Array(previousHash), hash: Array(hash))
    }

    /// The body, when this program knows its version and it is what the row calls it.
    func decoded(_ coder: FactCoder) throws -> FactBody {
        guard version <= bodyVersion else {
            throw SiteError.unreadableFact(
                sequence: sequence,
                detail: "a newer Dockline wrote it (version \(version), this one knows up to \(bodyVersion))")
        }
        let body = try coder.body(self.body, kind: kind, sequence: sequence)
        guard body.kind == kind else {
            throw SiteError.unreadableFact(sequence: sequence, detail: "it is called \(kind) and says \(body.kind)")
        }
        return body
    }
}

extension FactRow: FetchableRecord {
    init(row: Row) {
        sequence = row[0]
        stream = row[1]
        id = row[2]
        at = row[3]
        station = row[4]
        operatorBadge = row[5]
        tour = row[6]
        job = row[7]
        gesture = row[8]
        kind = row[9]
        version = row[10]
        body = row[11]
        previousHash = row[12]
        hash = row[13]
    }
}

extension FactCoder {
    /// What a body says, or which fact cannot be read and why.
    func body(_ data: Data, kind: String, sequence: Int) throws -> FactBody {
        do {
            return try decode(data, kind)
        } catch let error as DecodingError {
            throw SiteError.unreadableFact(sequence: sequence, detail: "\(kind): \(error)")
        }
    }
}
