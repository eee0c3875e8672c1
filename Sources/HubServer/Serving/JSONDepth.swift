/// Whether brackets and braces are nested deeper than `max`, told in one pass and before anything is decoded: a decoder
/// that calls itself for every bracket can be made to overflow its stack. Text that is no JSON may get any answer.
func isDeeper(than max: Int, json bytes: some Sequence<UInt8>) -> Bool {
    var (depth, isInText, isEscaped) = (0, false, false)
    for byte in bytes {
        if isInText {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInText = false
            }
            continue
        }
        switch byte {
        case UInt8(ascii: "\""): isInText = true
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            depth += 1
            if depth > max { return true }
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        default: break
        }
    }
    return false
}
