import Foundation
import Glibc

// What the agent keeps beside the site's file: the key, which is in no backup, and a lock that says it is running.

/// Why an agent cannot run for a site.
public enum AgentError: Error, Hashable, Sendable {
    case running(site: String, holder: String)
    case notEnrolled(site: String)
    case keyIsOpen(path: String)
    case cannotKeep(path: String, detail: String)
}

extension AgentError: CustomStringConvertible {
    /// What happened, what was expected, what to do.
    public var description: String {
        switch self {
        case .running(let site, let holder):
            "An agent runs for \(site) already (\(holder)). One site has one agent; stop that one first."
        case .notEnrolled(let site):
            "\(site) has no key of a hub. Get a code with dockline hub site enrol NAME at the hub, then: dockline "
                + "agent enrol ADDRESS CODE --as NAME --site \(site)"
        case .keyIsOpen(let path):
            "\(path) may be read by others. Expected a file of mode 0600: chmod 600 \(path), and enrol again if "
                + "somebody may have read it."
        case .cannotKeep(let path, let detail): "\(path) could not be written: \(detail). Nothing was changed."
        }
    }
}

/// The key of a site, and whom it trusts.
public struct AgentKey: Hashable, Codable, Sendable {
    public var key: String
    /// A PEM file with the certificates of the hub; nil where those of the machine do.
    public var trust: String?

    public init(key: String, trust: String? = nil) {
        self.key = key
        self.trust = trust
    }

    /// The file beside a site's.
    public static func path(of site: String) -> String { site + ".hubkey" }

    /// The key of a site.
    public static func read(of site: String) throws -> AgentKey {
        let path = path(of: site)
        var status = stat()
        guard stat(path, &status) == 0 else { throw AgentError.notEnrolled(site: site) }
        guard status.st_mode & 0o077 == 0 else { throw AgentError.keyIsOpen(path: path) }
        do {
            return try JSONDecoder().decode(AgentKey.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
        } catch { throw AgentError.notEnrolled(site: site) }
    }

    /// Keeps it, readable by nobody else from the first byte on.
    public func write(of site: String) throws {
        let path = AgentKey.path(of: site)
        let new = path + ".new"
        unlink(new)
        let descriptor = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw AgentError.cannotKeep(path: path, detail: String(cString: strerror(errno))) }
        let bytes = [UInt8](try JSONEncoder().encode(self))
        let isWritten = Glibc.write(descriptor, bytes, bytes.count) == bytes.count && fsync(descriptor) == 0
        close(descriptor)
        guard isWritten, rename(new, path) == 0 else {
            throw AgentError.cannotKeep(path: path, detail: String(cString: strerror(errno)))
        }
    }
}
