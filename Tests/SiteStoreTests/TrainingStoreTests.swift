import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// What badges have learned, in a site's file.
struct TrainingStoreTests {
    private let folder: Folder
    private let site: Site
    private let drills = ["pick-line", "pick-short"]

    init() throws {
        folder = try Folder()
        site = try folder.makeSite()
        _ = try site.take([
            .personDefined(Person(badge: "SUE", name: "Sue Park", roles: [.supervise])),
            .personDefined(Person(badge: "NEW", name: "Nora New", roles: [])),
        ])
    }

    private func drilled(_ drill: String, _ grade: DrillGrade, seconds: Int = 30) -> Drilled {
        Drilled(badge: "NEW", drill: drill, job: .pick, grade: grade, mistakes: 0, hints: 0, seconds: seconds)
    }

    private func roles(_ badge: BadgeID) throws -> [Role]? { try site.people().first { $0.badge == badge }?.roles }

    @Test func theLastDrillOfAJobQualifiesOnceAndTheBestGradeStays() throws {
        #expect(try site.keep(drilled("pick-line", .b), of: drills) == nil)
        #expect(try site.keep(drilled("pick-short", .failed), of: drills) == nil)
        #expect(try site.qualifications() == [])
        let earned = try #require(try site.keep(drilled("pick-short", .c), of: drills))
        #expect(earned.drills == [DrillMark(drill: "pick-line", grade: .b), DrillMark(drill: "pick-short", grade: .c)])
        #expect(try site.keep(drilled("pick-short", .a), of: drills) == nil, "once is enough")
        #expect(try site.keep(drilled("pick-short", .failed), of: drills) == nil)
        #expect(try site.drilled(by: "NEW").map(\.grade) == [.b, .a])
        #expect(try site.qualifications(of: "NEW").map(\.role) == [.pick])
        try site.expectSound()
    }

    @Test func aDrillThatWasAddedSinceHasToBePassedForANewQualification() throws {
        _ = try site.keep(drilled("pick-line", .a), of: ["pick-line"])
        #expect(try site.qualifications(of: "NEW").first?.drills.count == 1)
        #expect(try site.keep(drilled("pick-line", .a), of: drills) == nil)
        #expect(try site.keep(drilled("pick-short", .a), of: drills)?.drills.count == 2)
        #expect(try site.qualifications(of: "NEW").first?.drills.count == 2)
    }

    @Test func aSupervisorSignsOffAndTheBadgeGetsTheRole() throws {
        let earned = Qualification(
            badge: "NEW", role: .pick, drills: [DrillMark(drill: "pick-line", grade: .a)],
            at: Moment(milliseconds: 1_795_000_000_000))
        #expect(throws: SiteError.self, "a picker is no supervisor") { try site.signOff(earned, by: "ANA") }
        #expect(throws: SiteError.self, "the office is nobody") { try site.signOff(earned, by: "office") }
        #expect(throws: SiteError.self) {
            try site.signOff(
                Qualification(badge: "SUE", role: .pick, drills: earned.drills, at: earned.at), by: "SUE")
        }
        #expect(throws: SiteError.self, "nobody has this badge") {
            try site.signOff(Qualification(badge: "X", role: .pick, drills: [], at: earned.at), by: "SUE")
        }
        #expect(try roles("NEW") == [])
        #expect(try site.signOff(earned, by: "SUE")?.signedOff == "SUE")
        #expect(try roles("NEW") == [.pick])
        #expect(try site.signOff(earned, by: "SUE") == nil, "it is known")
        #expect(try site.qualifications(of: "NEW").map(\.signedOff) == ["SUE"])
        try site.expectSound()
        // The office's list is the last word, and then it can be signed off once more.
        _ = try site.take([.personDefined(Person(badge: "NEW", name: "Nora New", roles: [.pack]))])
        #expect(try roles("NEW") == [.pack])
        #expect(try site.signOff(earned, by: "SUE") != nil)
        #expect(try roles("NEW") == [.pack, .pick])
        try site.expectSound()
    }
}
