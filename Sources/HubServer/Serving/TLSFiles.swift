import Glibc
import HummingbirdTLS
import NIOSSL

/// The files of a certificate.
public struct TLSFiles: Hashable, Sendable {
    public var certificate: String
    public var privateKey: String

    public init(certificate: String, privateKey: String) {
        self.certificate = certificate
        self.privateKey = privateKey
    }

    /// Why the files cannot be used.
    public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
        public var description: String
    }

    func configuration() throws -> TLSConfiguration {
        var status = stat()
        guard stat(privateKey, &status) == 0 else {
            throw Failure(
                description: "The private key \(privateKey) cannot be read: \(String(cString: strerror(errno)))")
        }
        guard status.st_mode & 0o007 == 0 else {
            throw Failure(
                description: "Others may read or change the private key \(privateKey). Make it yours alone with: "
                    + "chmod 600 \(privateKey)")
        }
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(certificate).map { NIOSSLCertificateSource.certificate($0) }
            let key = try NIOSSLPrivateKey(file: privateKey, format: .pem)
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain, privateKey: .privateKey(key))
            configuration.minimumTLSVersion = .tlsv12
            return configuration
        } catch {
            throw Failure(
                description: "No TLS with \(certificate) and \(privateKey): \(error). Expected two PEM files that "
                    + "belong together.")
        }
    }
}
