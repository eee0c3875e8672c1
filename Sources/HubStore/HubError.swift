import PortableSQL

/// Why the hub could not do what was asked. Nothing was saved when one of these is thrown.
public enum HubError: Error, Equatable, Sendable {
    case missing(place: String)
    case exists(place: String)
    case notAHub(place: String)
    case newer(place: String, found: Int, known: Int)
    case older(place: String, found: Int, known: Int)
    case unknownSite(String)
    case siteExists(String)
    case badSiteName(String)
    case unknownKey(String)
    case badCursor
    case busy(place: String, detail: String)
    case full(place: String, detail: String)
    case failed(place: String, detail: String)
}

extension HubError: CustomStringConvertible {
    /// What happened, what was expected, what to do.
    public var description: String {
        switch self {
        case .missing(let place): "There is no hub at \(place). Make one with: dockline hub init \(place)"
        case .exists(let place): "\(place) exists already and was left alone. Choose another one."
        case .notAHub(let place): "\(place) is not a Dockline hub. Expected one made by: dockline hub init"
        case .newer(let place, let found, let known):
            "\(place) was written by a newer Dockline (format \(found), this one knows up to \(known)). Nothing was "
                + "changed. Install that version, or a newer one."
        case .older(let place, let found, let known):
            "\(place) was written by an earlier Dockline (format \(found), this one needs \(known)). Nothing was "
                + "changed. The sites have every fact: make a new hub with dockline hub init, and let them send again."
        case .unknownSite(let name): "The hub knows no site \(name). Add it with: dockline hub site add \(name)"
        case .siteExists(let name): "The hub knows a site \(name) already. Nothing was changed."
        case .badSiteName(let name):
            "\(name) cannot be a site's name. Give 1 to 40 letters, digits, -, _ and ., a letter or digit first."
        case .unknownKey(let id): "The hub knows no key \(id). List them with: dockline hub key list"
        case .badCursor: "This is not where a page of this list ended. Give what `next` was, or begin anew without it."
        case .busy(let place, let detail):
            "NOT SAVED: the hub at \(place) is held by somebody else (\(detail)). Nothing was lost; try again."
        case .full(let place, let detail): "NOT SAVED: no room for the hub at \(place) (\(detail)). Make room first."
        case .failed(let place, let detail): "NOT SAVED: the hub at \(place) could not be used: \(detail)"
        }
    }
}

extension HubError {
    init(_ error: any Error, _ place: String) {
        if let known = error as? HubError {
            self = known
            return
        }
        guard let failure = error as? SQLFailure else {
            self = .failed(place: place, detail: String(describing: error))
            return
        }
        self =
            switch failure.kind {
            case .busy: .busy(place: place, detail: failure.detail)
            case .full: .full(place: place, detail: failure.detail)
            case .wrong: .notAHub(place: place)
            case .unreachable, .constraint, .other: .failed(place: place, detail: failure.detail)
            }
    }
}
