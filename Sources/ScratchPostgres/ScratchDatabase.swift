/// The kinds of databases that a test is run on.
public enum ScratchDatabase: String, CaseIterable, Sendable {
    case sqlite, postgres

    /// Both, or SQLite alone where PostgreSQL is not installed.
    public static let available = PostgresCluster.isInstalled ? allCases : [.sqlite]

    /// The place of a new database: a file in this folder that does not exist yet, or an empty database on the server
    /// that all of this process use together.
    public func makePlace(in folder: String) throws -> String {
        self == .sqlite ? folder + "/a.db" : try PostgresCluster.common().makeDatabase()
    }
}
