import BarcodeChecks

// The fuzzer's way into everything that reads barcodes. It is no part of an ordinary build, because only the fuzzer
// brings a `main`:
//
//     DOCKLINE_FUZZ=1 swift build --sanitize=fuzzer --scratch-path .build-fuzz --product fuzz-barcode
//     .build-fuzz/debug/fuzz-barcode -max_total_time=60 -max_len=300

/// Reads the bytes as every mode and separator would, and through the scan reader; a broken promise is a trap.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzBarcode(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    for number in 0..<6 {
        if let complaint = BarcodeChecks.complaint(about: text, number) { preconditionFailure(complaint) }
    }
    if let complaint = BarcodeChecks.readerComplaint(about: text, count) { preconditionFailure(complaint) }
    return 0
}
