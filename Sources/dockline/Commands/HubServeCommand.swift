import ArgumentParser
import Foundation
import HubServer
import HubStore
import Logging
import SiteAgent

extension HubCommand {
    struct Serve: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Serve the hub on the network, until it is stopped.",
            discussion: """
                Says where it listens, then writes a line of JSON for every request to the error output. SIGTERM and \
                Ctrl-C let the requests that are under way end. What can be asked is described at /openapi.json.
                Keys travel with every request, so give a certificate, or put a proxy with TLS in front, wherever \
                others can listen.
                Examples: dockline hub serve --hub network.hub
                          dockline hub serve --listen 0.0.0.0:8480 --certificate hub.crt --private-key hub.key
                """)
        @Option(help: "Address and port. Port 0 takes one that is free.") var listen = "127.0.0.1:8480"
        @Option(help: "A PEM file with the certificate and those above it.") var certificate: String?
        @Option(help: "A PEM file with the private key, which nobody else may read.") var privateKey: String?
        @Flag(help: .hidden) var endsWithInput = false
        @OptionGroup var hub: HubOptions

        func run() throws {
            try reporting {
                if endsWithInput { endWithInput() }
                var configuration = HubServerConfiguration()
                (configuration.host, configuration.port) = try address()
                configuration.tls = try tls()
                configuration.version = Dockline.configuration.version
                configuration.stopsAtSignals = true
                let log = Logger(label: "hub") { JSONLog(label: $0) }
                if configuration.tls == nil, !["127.0.0.1", "::1", "localhost"].contains(configuration.host) {
                    log.warning("keys travel in the clear: give --certificate, or put a proxy with TLS in front")
                }
                let hub = try hub.open()
                try serve(hub, configuration, log)
                try hub.close()
                log.info("stopped")
            }
        }

        private func serve(_ hub: Hub, _ configuration: HubServerConfiguration, _ log: Logger) throws {
            let (scheme, host) = (configuration.tls == nil ? "http" : "https", configuration.host)
            let server = try HubServer(hub: hub, configuration, log: log) { port in
                let shown = host.contains(":") ? "[\(host)]" : host
                let line = "Hub \(hub.name) listens at \(scheme)://\(shown):\(port)\n"
                FileHandle.standardOutput.write(Data(line.utf8))
            }
            do {
                try finished { try await server.run() }
            } catch {
                throw ValidationError(
                    "The hub cannot be served at \(listen): \(error). Choose another address with --listen.")
            }
        }

        private func address() throws -> (String, Int) {
            guard let colon = listen.lastIndex(of: ":"), let port = Int(listen[listen.index(after: colon)...]),
                (0...65535).contains(port)
            else { throw ValidationError("--listen \(listen): expected an address and a port, as in 127.0.0.1:8480") }
            let host = listen[..<colon].trimmingCharacters(in: ["[", "]"])
            return (host.isEmpty ? "0.0.0.0" : host, port)
        }

        private func tls() throws -> TLSFiles? {
            switch (certificate, privateKey) {
            case (nil, nil): return nil
            case (let certificate?, let key?): return TLSFiles(certificate: certificate, privateKey: key)
            default: throw ValidationError("--certificate and --private-key belong together. Give both, or none.")
            }
        }
    }
}
