public import ArgumentParser
import Foundation
import HubStore
public import SiteNetwork
import Warehouse

extension SiteKind: ExpressibleByArgument {}

extension HubCommand.SiteGroup {
    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say how a site may be given orders; what is not given stays as it is.",
            discussion: """
                Examples:
                  dockline hub site set leeds --areas "GB LS,GB YO" --tags cold,hazmat --cutoff 16:30 --cost 420
                  dockline hub site set leeds --orders-per-day 900 --pause
                  dockline hub site set leeds --orders-per-day none --no-pause
                """)
        @Argument(help: "The site's name at the hub.") var name: String
        @Option(help: "warehouse or store.") var kind: SiteKind?
        @Option(help: "Where it is near to, with commas: a country, with the beginning of a postcode, or that alone.")
        var areas: String?
        @Option(help: "What it handles beyond plain goods, with commas, such as cold,hazmat,gift.") var tags: String?
        @Option(help: "How many orders it takes a day, or none for no limit.") var ordersPerDay: String?
        @Option(help: "When its last truck leaves, HH:MM in UTC, or none.") var cutoff: String?
        @Option(help: "What a parcel from there costs on average, in pence.") var cost: Int?
        @Flag(inversion: .prefixedNo, help: "It takes no orders until somebody says --no-pause.") var pause: Bool?
        @Flag(help: "Print it as JSON.") var json = false
        @OptionGroup var hub: HubOptions

        func run() throws {
            try reporting {
                let hub = try hub.open()
                var site = try hub.networkSiteOrDefault(name)
                if let kind { site.kind = kind }
                if let areas { site.areas = list(areas) }
                if let tags { site.tags = list(tags) }
                if let ordersPerDay { site.ordersPerDay = try number(ordersPerDay) }
                if let cutoff { site.cutoffMinute = try minute(cutoff) }
                if let cost { site.costPence = cost }
                if let pause { site.isPaused = pause }
                try expectNone(site.problems())
                try hub.setNetworkSite(site)
                say(json ? try dockline.json(site) : words(site))
            }
        }

        private func list(_ text: String) -> [String] {
            text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        }

        private func number(_ text: String) throws -> Int? {
            if text == "none" { return nil }
            guard let number = Int(text) else {
                throw ValidationError("--orders-per-day \(text): expected a whole number, or none.")
            }
            return number
        }

        private func minute(_ text: String) throws -> Int? {
            if text == "none" { return nil }
            let parts = text.split(separator: ":").compactMap { Int($0) }
            guard parts.count == 2, (0...23).contains(parts[0]), (0...59).contains(parts[1]) else {
                throw ValidationError("--cutoff \(text): expected a time such as 16:30, or none.")
            }
            return parts[0] * 60 + parts[1]
        }

        private func words(_ site: NetworkSite) -> String {
            let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
            let cutoff = site.cutoffMinute.map { "last truck \(two($0 / 60)):\(two($0 % 60)) UTC" }
            let orders = site.ordersPerDay.map { "\($0) orders a day" } ?? "any number of orders"
            let near = site.areas.isEmpty ? nil : "near \(site.areas.joined(separator: ", "))"
            let tags = site.tags.isEmpty ? nil : "handles \(site.tags.joined(separator: ", "))"
            let all = [orders, near, tags, cutoff, site.isPaused ? "paused" : nil].compactMap { $0 }
            return "\(name): \(site.kind.rawValue), \(all.joined(separator: "; "))."
        }
    }
}
