/// What must hold for the content of a component beyond its characters and length.
public enum ContentRule: String, Hashable, Sendable, CaseIterable {
    case checkDigit, checkCharacters, companyPrefix
    case date, dateOrMonth, longDate, hour, minute, second, hourMinute
    case pieceOfTotal, nonzero, zero, noLeadingZero, hasNonDigit
    case yesNo, winding, sex, hyphen, latitude, longitude, percentEncoded, iban
    case importerIndex, mediaType, packageType, country, countryOrAny, countryLetters, currency
    case coupon, couponOffer, birthSequence

    static let inOrder = Array(allCases)

    /// Whether the rule asks a list that others keep and that a label may be ahead of; a value broken only by such a
    /// rule is still good for use.
    public var isFromAList: Bool {
        switch self {
        case .mediaType, .packageType, .country, .countryOrAny, .countryLetters, .currency: true
        case .checkDigit, .checkCharacters, .companyPrefix, .date, .dateOrMonth, .longDate, .hour, .minute, .second,
            .hourMinute, .pieceOfTotal, .nonzero, .zero, .noLeadingZero, .hasNonDigit, .yesNo, .winding, .sex, .hyphen,
            .latitude, .longitude, .percentEncoded, .iban, .importerIndex, .coupon, .couponOffer, .birthSequence:
            false
        }
    }

    /// Whether the bytes obey; their characters and length have been checked before.
    func holds(_ bytes: Span<UInt8>, _ range: Range<Int>, thisYear: Int) -> Bool {
        switch self {
        case .checkDigit: CheckDigit.endsRight(bytes, range)
        case .checkCharacters: CheckCharacters.endRight(bytes, range)
        case .companyPrefix: range.count >= 4 && CheckDigit.allDigits(bytes, range.prefix(4))
        case .date: CalendarDate(yymmdd: bytes, range, thisYear: thisYear, allowsWholeMonth: false) != nil
        case .dateOrMonth: CalendarDate(yymmdd: bytes, range, thisYear: thisYear, allowsWholeMonth: true) != nil
        case .longDate: isLongDate(bytes, range)
        case .hour: number(bytes, range) < 24
        case .minute, .second: number(bytes, range) < 60
        case .hourMinute: number(bytes, range) / 100 < 24 && number(bytes, range) % 100 < 60
        case .pieceOfTotal: isPieceOfTotal(number(bytes, range))
        case .nonzero: number(bytes, range) != 0
        case .zero: number(bytes, range) == 0
        case .noLeadingZero: bytes[range.lowerBound] != 0x30
        case .hasNonDigit: !CheckDigit.allDigits(bytes, range)
        case .yesNo: number(bytes, range) < 2
        case .winding: [0, 1, 9].contains(number(bytes, range))
        case .sex: [0, 1, 2, 9].contains(number(bytes, range))
        case .hyphen: bytes[range.lowerBound] == 0x2D
        case .latitude: number(bytes, range) <= 1_800_000_000
        case .longitude: number(bytes, range) <= 3_600_000_000
        case .percentEncoded: isPercentEncoded(bytes, range)
        case .iban: isIBAN(bytes, range)
        case .importerIndex: isImporterIndex(bytes[range.lowerBound])
        case .mediaType: (1...10).contains(number(bytes, range)) || number(bytes, range) >= 80
        case .packageType: isPackage(bytes, range)
        case .country: CodeLists.countries.contains(number(bytes, range))
        case .countryOrAny:
            CodeLists.countries.contains(number(bytes, range)) || number(bytes, range) == 999
        case .countryLetters: CodeLists.countryLetters.contains(bytes[range.lowerBound], bytes[range.lowerBound + 1])
        case .currency: CodeLists.currencies.contains(number(bytes, range))
        case .coupon: CouponReader(bytes, range).isCoupon
        case .couponOffer: CouponReader(bytes, range).isOffer
        case .birthSequence: isBirthSequence(bytes, range)
        }
    }
}

private func isLongDate(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let digits = Int(number(bytes, range))
    return CalendarDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100) != nil
}

private func isPieceOfTotal(_ digits: UInt64) -> Bool {
    let (piece, total) = (digits / 100, digits % 100)
    return piece > 0 && piece <= total
}

private func isPercentEncoded(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
        if bytes[position] == 0x25 {
            guard position + 2 < range.upperBound, isHex(bytes[position + 1]), isHex(bytes[position + 2]) else {
                return false
            }
            position += 2
        }
        position += 1
    }
    return true
}

private func isHex(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }

private func isImporterIndex(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- 0x61 < 26 || byte == 0x2D || byte == 0x5F
}

private func isUpperAlphanumeric(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where !isDigit(bytes[index]) && bytes[index] &- 0x41 >= 26 { return false }
    return true
}

private func isPackage(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count == 2
        ? CodeLists.packages.contains(bytes[range.lowerBound], bytes[range.lowerBound + 1])
        : CodeLists.longPackages.contains(string(bytes, range))
}

/// A country, two check digits, 7 to 30 more; the whole, with the first four moved behind, is 1 modulo 97.
private func isIBAN(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count > 10, isUpperAlphanumeric(bytes, range) else { return false }
    let start = range.lowerBound
    guard CodeLists.countryLetters.contains(bytes[start], bytes[start + 1]), isDigit(bytes[start + 2]),
        isDigit(bytes[start + 3])
    else {
        return false
    }
    var rest = 0
    for offset in 0..<range.count {
        let byte = bytes[start + (offset + 4) % range.count]
        rest = isDigit(byte) ? (rest * 10 + Int(byte - 0x30)) % 97 : (rest * 100 + Int(byte - 0x41) + 10) % 97
    }
    return rest == 1
}

private func isBirthSequence(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count == 3, bytes[range.lowerBound + 1] == 0x2F else { return false }
    let (place, total) = (bytes[range.lowerBound], bytes[range.lowerBound + 2])
    return isDigit(place) && isDigit(total) && place > 0x30 && place <= total
}

/// The two check characters of a GMN: character values times primes from the right, modulo 1021, in base 32.
enum CheckCharacters {
    private static let primes: [Int] = [
        2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83,
    ]
    private static let base32: [UInt8] = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)

    static func endRight(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard (3...25).contains(range.count) else { return false }
        let body = range.lowerBound..<(range.upperBound - 2)
        var sum = 0
        for (step, index) in body.reversed().enumerated() {
            sum += Int(ElementCharacters.textIndex[Int(bytes[index])]) * primes[step]
        }
        sum %= 1021
        return bytes[body.upperBound] == base32[sum >> 5] && bytes[body.upperBound + 1] == base32[sum & 31]
    }
}
