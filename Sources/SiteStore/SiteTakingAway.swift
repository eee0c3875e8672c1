import GRDB
import SyncProtocol
public import Warehouse

// A supervisor takes away what somebody holds, whatever job it is: see HeldJob.swift for what becomes of it.

extension Site {
    /// Takes it away from its holder, unless it is somebody else's by now.
    func free(_ holding: Holding, by badge: BadgeID) throws(SiteError) {
        let cause = officeCause(by: badge)
        let freed = Freed(from: holding.holder, by: badge, when: cause.at)
        try write { db in
            guard try roles(of: badge, db).contains(.supervise) else {
                throw SiteError.notAllowed("\(badge) is no supervisor of this site: only a supervisor takes work away")
            }
            guard let fact = try fact(of: freed, holding, db) else {
                throw SiteError.notAllowed(
                    "\(holding.holder) does not have it any more, so nothing was taken. Look who has it now.")
            }
            try record([fact], cause, db)
        }
    }

    /// The fact that takes it away; nil where its holder does not have it.
    private func fact(of freed: Freed, _ holding: Holding, _ db: Database) throws -> FactBody? {
        let holder: BadgeID?
        let fact: FactBody
        switch holding.job {
        case .tour(let id):
            holder = try tours.tour(id, db)?.lease?.holder
            fact = .pick(id, .freed(freed))
        case .packing(let order):
            holder = try packing.job(order, db)?.lease?.holder
            fact = .pack(order, .freed(freed))
        case .counting(let id, _):
            holder = try fetchCount(id, log.coder, db)?.lease?.holder
            fact = .count(id, .freed(freed))
        case .inspecting(let id):
            holder = try fetchReturn(id, log.coder, db)?.lease?.holder
            fact = .inspect(id, .freed(freed))
        case .carrying(let id, _):
            holder = try fetchCarry(id, log.coder, db)?.hand(of: holding.holder).map { _ in holding.holder }
            fact = .carry(id, .freed(freed))
        }
        return holder == holding.holder ? fact : nil
    }

    /// What people are called.
    public func names(of badges: Set<BadgeID>) throws(SiteError) -> [BadgeID: String] {
        try read { db in
            var names: [BadgeID: String] = [:]
            for badge in badges { names[badge] = try fetchPerson(badge.rawValue, db)?.name }
            return names
        }
    }
}

// Tours and pack jobs are kept column by column and have none for this: the log says how they changed hands last.

extension FactCoder {
    /// How a tour that nobody has was taken away from somebody; nil where it was not.
    func freed(_ tour: TourID, _ db: Database) throws -> Freed? {
        let body = try lastHand(
            """
            SELECT kind, body, sequence FROM fact WHERE tour = ?
                AND kind IN ('pick.taken', 'pick.takenOver', 'pick.left', 'pick.freed') ORDER BY sequence DESC LIMIT 1
            """, tour.rawValue, db)
        guard case .pick(_, .freed(let freed)) = body else { return nil }
        return freed
    }

    /// The same of a pack job.
    func freed(_ order: OrderID, _ db: Database) throws -> Freed? {
        let body = try lastHand(
            """
            SELECT kind, body, sequence FROM fact WHERE job = ?
                AND kind IN ('pack.opened', 'pack.taken', 'pack.takenOver', 'pack.left', 'pack.freed')
                ORDER BY sequence DESC LIMIT 1
            """, FactBody.packJob(order), db)
        guard case .pack(_, .freed(let freed)) = body else { return nil }
        return freed
    }

    private func lastHand(_ sql: String, _ job: some DatabaseValueConvertible, _ db: Database) throws -> FactBody? {
        guard let row = try Row.fetchOne(try db.cachedStatement(sql: sql), arguments: [job]) else { return nil }
        return try body(row[1], kind: row[0], sequence: row[2])
    }
}
