import GRDB
import SyncProtocol
public import Warehouse

// Who has learned what. At the training site every drill that somebody ended is kept, and a badge is qualified as soon
// as all drills of a job are passed. At the site where the badge works a supervisor signs that off, and the badge gets
// the role.

/// The best that each badge has done, and what badges are qualified for.
let trainingSchema = """
    CREATE TABLE drill(
        badge TEXT NOT NULL REFERENCES person(badge), drill TEXT NOT NULL,
        job TEXT NOT NULL \(spelling("job", Role.allCases)),
        grade TEXT NOT NULL \(spelling("grade", DrillGrade.allCases)),
        mistakes INTEGER NOT NULL CHECK(mistakes >= 0), hints INTEGER NOT NULL CHECK(hints >= 0),
        seconds INTEGER NOT NULL CHECK(seconds >= 0), PRIMARY KEY(badge, drill)) STRICT, WITHOUT ROWID;
    CREATE TABLE qualification(
        badge TEXT NOT NULL REFERENCES person(badge), role TEXT NOT NULL \(spelling("role", Role.allCases)),
        body TEXT NOT NULL, PRIMARY KEY(badge, role)) STRICT, WITHOUT ROWID;

    """

extension Site {
    /// Keeps what somebody has done in a drill. `drills` are all of its job: when they are passed now, the badge is
    /// qualified, and the answer says so; once more only when a drill was added since.
    public func keep(_ drilled: Drilled, of drills: [String]) throws(SiteError) -> Qualification? {
        let cause = officeCause(by: drilled.badge)
        return try write { db in
            try record([.training(.drilled(drilled))], cause, db)
            let best = try self.drilled(by: drilled.badge, db)
            let marks = drills.compactMap { drill in
                best.first { $0.drill == drill && $0.grade.isPass }.map { DrillMark(drill: drill, grade: $0.grade) }
            }
            guard !drills.isEmpty, marks.count == drills.count else { return nil }
            let known = try qualifications(of: drilled.badge, db).first { $0.role == drilled.job }
            if known?.drills.map(\.drill) == drills { return nil }
            let new = Qualification(badge: drilled.badge, role: drilled.job, drills: marks, at: cause.at)
            try record([.training(.qualified(new))], cause, db)
            return new
        }
    }

    /// The best that a badge has done in each drill.
    public func drilled(by badge: BadgeID) throws(SiteError) -> [Drilled] {
        try read { db in try drilled(by: badge, db) }
    }

    /// What badges are qualified for; nil is all badges.
    public func qualifications(of badge: BadgeID? = nil) throws(SiteError) -> [Qualification] {
        try read { db in try qualifications(of: badge, db) }
    }

    /// Signs off here what a badge has earned at the training site, and gives it the role. Answers with what was
    /// recorded, or nil when that was signed off before.
    public func signOff(_ earned: Qualification, by: BadgeID) throws(SiteError) -> Qualification? {
        try office(by, on: earned.badge, needsPerson: true) { person, cause, db in
            var qualification = earned
            qualification.badge = person.badge
            qualification.signedOff = by
            let known = try qualifications(of: person.badge, db).first { $0.role == earned.role }
            if let known, known.drills == earned.drills, known.at == earned.at, person.roles.contains(earned.role) {
                return nil
            }
            try record([.training(.qualified(qualification))], cause, db)
            return qualification
        }
    }

    private func drilled(by badge: BadgeID, _ db: Database) throws -> [Drilled] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT badge, drill, job, grade, mistakes, hints, seconds FROM drill WHERE badge = ? ORDER BY drill
                    """), arguments: [badge.rawValue]
        ).compactMap { row in
            guard let job = Role(rawValue: row[2]), let grade = DrillGrade(rawValue: row[3]) else { return nil }
            return Drilled(
                badge: BadgeID(row[0]), drill: row[1], job: job, grade: grade, mistakes: row[4], hints: row[5],
                seconds: row[6])
        }
    }

    private func qualifications(of badge: BadgeID?, _ db: Database) throws -> [Qualification] {
        try String.fetchAll(
            db.cachedStatement(
                sql: "SELECT body FROM qualification WHERE ?1 IS NULL OR badge = ?1 ORDER BY badge, role"),
            arguments: [badge?.rawValue]
        ).map { try log.coder.value(Qualification.self, from: $0) }
    }
}

extension Projector {
    /// The best of each drill stays; a qualification adds the role to its badge.
    func train(_ event: TrainingEvent, _ cause: Cause, _ db: Database) throws {
        switch event {
        case .drilled(let drilled):
            try db.execute(
                sql: """
                    INSERT INTO drill(badge, drill, job, grade, mistakes, hints, seconds) VALUES (?,?,?,?,?,?,?)
                        ON CONFLICT(badge, drill) DO UPDATE SET job = excluded.job, grade = excluded.grade,
                        mistakes = excluded.mistakes, hints = excluded.hints, seconds = excluded.seconds
                        WHERE excluded.grade < grade OR excluded.grade = grade AND excluded.seconds < seconds
                    """,
                arguments: [
                    drilled.badge.rawValue, drilled.drill, drilled.job.rawValue, drilled.grade.rawValue,
                    drilled.mistakes, drilled.hints, drilled.seconds,
                ])
        case .qualified(let qualification):
            let (badge, role) = (qualification.badge.rawValue, qualification.role.rawValue)
            try db.execute(
                sql: """
                    INSERT INTO qualification(badge, role, body) VALUES (?,?,?)
                        ON CONFLICT(badge, role) DO UPDATE SET body = excluded.body
                    """, arguments: [badge, role, try coder.json(qualification)])
            try db.execute(
                sql: """
                    UPDATE person SET roles = trim(roles || ' ' || ?2)
                        WHERE badge = ?1 AND ' ' || roles || ' ' NOT LIKE '% ' || ?2 || ' %'
                    """, arguments: [badge, role])
        }
    }
}
