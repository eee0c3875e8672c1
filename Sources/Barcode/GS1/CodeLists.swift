// Lists that others keep and that change from year to year: countries, currencies, kinds of package.
//
// A label may be newer than these lists, so on the floor nothing is refused because of them; `ContentRule.isFromAList`
// tells their rules from the others. A list of two-letter codes is written in groups: the first letter, then every
// letter that may follow it. Lists become bits before the first use, so that a look-up is one test.

enum CodeLists {
    /// ISO 3166-1 numeric codes of countries. Source: iso-codes as packed in pycountry 26, read in November 2026.
    static let countries = NumberList([
        4, 8, 10, 12, 16, 20, 24, 28, 31, 32, 36, 40, 44, 48, 50, 51, 52, 56, 60, 64, 68, 70, 72, 74, 76, 84,
        86, 90, 92, 96, 100, 104, 108, 112, 116, 120, 124, 132, 136, 140, 144, 148, 152, 156, 158, 162, 166,
        170, 174, 175, 178, 180, 184, 188, 191, 192, 196, 203, 204, 208, 212, 214, 218, 222, 226, 231, 232, 233,
        234, 238, 239, 242, 246, 248, 250, 254, 258, 260, 262, 266, 268, 270, 275, 276, 288, 292, 296, 300, 304,
        308, 312, 316, 320, 324, 328, 332, 334, 336, 340, 344, 348, 352, 356, 360, 364, 368, 372, 376, 380, 384,
        388, 392, 398, 400, 404, 408, 410, 414, 417, 418, 422, 426, 428, 430, 434, 438, 440, 442, 446, 450, 454,
        458, 462, 466, 470, 474, 478, 480, 484, 492, 496, 498, 499, 500, 504, 508, 512, 516, 520, 524, 528, 531,
        533, 534, 535, 540, 548, 554, 558, 562, 566, 570, 574, 578, 580, 581, 583, 584, 585, 586, 591, 598, 600,
        604, 608, 612, 616, 620, 624, 626, 630, 634, 638, 642, 643, 646, 652, 654, 659, 660, 662, 663, 666, 670,
        674, 678, 682, 686, 688, 690, 694, 702, 703, 704, 705, 706, 710, 716, 724, 728, 729, 732, 740, 744, 748,
        752, 756, 760, 762, 764, 768, 772, 776, 780, 784, 788, 792, 795, 796, 798, 800, 804, 807, 818, 826, 831,
        832, 833, 834, 840, 850, 854, 858, 860, 862, 876, 882, 887, 894,
    ])

    /// ISO 3166-1 codes of two letters, same source.
    static let countryLetters = PairList(
        """
        ADEFGILMOQRSTUWXZ BABDEFGHIJLMNOQRSTVWYZ CACDFGHIKLMNORUVWXYZ DEJKMOZ ECEGHRST FIJKMOR \
        GABDEFGHILMNPQRSTUWY HKMNRTU IDELMNOQRST JEMOP KEGHIMNPRWYZ LABCIKRSTUVY MACDEFGHKLMNOPQRSTUVWXYZ \
        NACEFGILOPRUZ OM PAEFGHKLMNRSTWY QA REOSUW SABCDEGHIJKLMNORSTVXYZ TCDFGHJKLMNORTVWZ UAGMSYZ VACEGINU WFS \
        YET ZAMW
        """)

    /// ISO 4217 numeric codes of currencies, funds and metals, same source; with 975 (Bulgarian lev, withdrawn in
    /// January 2026), which labels still carry.
    static let currencies = NumberList([
        8, 12, 32, 36, 44, 48, 50, 51, 52, 60, 64, 68, 72, 84, 90, 96, 104, 108, 116, 124, 132, 136, 144, 152,
        156, 170, 174, 188, 192, 203, 208, 214, 222, 230, 232, 238, 242, 262, 270, 292, 320, 324, 328, 332, 340,
        344, 348, 352, 356, 360, 364, 368, 376, 388, 392, 396, 398, 400, 404, 408, 410, 414, 417, 418, 422, 426,
        430, 434, 446, 454, 458, 462, 480, 484, 496, 498, 504, 512, 516, 524, 532, 533, 548, 554, 558, 566, 578,
        586, 590, 598, 600, 604, 608, 634, 643, 646, 654, 682, 690, 702, 704, 706, 710, 728, 748, 752, 756, 760,
        764, 776, 780, 784, 788, 800, 807, 818, 826, 834, 840, 858, 860, 882, 886, 901, 924, 925, 926, 927, 928,
        929, 930, 933, 934, 936, 938, 940, 941, 943, 944, 946, 947, 948, 949, 950, 951, 952, 953, 955, 956, 957,
        958, 959, 960, 961, 962, 963, 964, 965, 967, 968, 969, 970, 971, 972, 973, 975, 976, 977, 978, 979, 980,
        981, 984, 985, 986, 990, 994, 997, 999,
    ])

    /// GS1 code list PackageTypeCode, which AI 7041 uses: UN/ECE Recommendation 21 with the additions of GS1; state of
    /// January 2025. The codes of two characters.
    static let packages = PairList(
        """
        1ABDFGW 2C 3AH 434ABCDFGH 5HLM 6HP 7AB 8ABC AABCDFGHIJLMPTV B4BCDEFGHIJKLMNOPQRSTUVWXYZ \
        CABCDEFGHIJKLMNOPQRSTUVWXYZ DABCGHIJKLMNPRSTUVWXY E123CDEFGHIN FBCDEILOPRTWX GBILRUYZ HABCGNR \
        IABCDEFGHKLNZ JBCGRTY KGI LEGTUVZ MABCERSTWX NAEFGSTUV OABCDEFKTU P2ABCDEFGHIJKLNOPRTUVXYZ \
        QABCDFGHJKLMNPQRS RDGJKLOTZ S1ABCDEHIKLMOPSTUVWXYZ T1BCDEGIKLNORSTUVWYZ UCN VAGIKLNOPQRSY \
        WABCDFGHJKLMNPQRSTUVWXYZ X3ABCDFGHJK YABCDFGHJKLMNPQRSTVWXYZ ZABCDFGHJKLMNPQRSTUVWXYZ
        """)

    /// The other codes of the same list: one character or three.
    static let longPackages: Set<String> = Set(
        """
        200 201 202 203 204 205 206 210 211 212 8 9 APE BGE BME BRI CBL CCE DPE FOB FPE LAB MPE OPE PAE PLP POP \
        PPE PUE RB1 RB2 RB3 RCB SEC STL TEV THE TRE TTE TWE UUE WRP X11 X12 X15 X16 X17 X18 X19 X20
        """.split(separator: " ").map(String.init))
}

/// A set of numbers below 1024.
struct NumberList: Sendable {
    private let words: [UInt64]

    init(_ numbers: [Int]) {
        var words = [UInt64](repeating: 0, count: 16)
        for number in numbers { words[number / 64] |= 1 << UInt64(number % 64) }
        self.words = words
    }

    func contains(_ number: UInt64) -> Bool {
        number < 1024 && words[Int(number / 64)] >> (number % 64) & 1 == 1
    }
}

/// A set of pairs of ASCII characters, written as groups: the first character, then all that may follow it.
struct PairList: Sendable {
    private let followers: [UInt128]

    init(_ groups: String) {
        var followers = [UInt128](repeating: 0, count: 128)
        for group in groups.utf8.split(separator: 0x20) {
            guard let first = group.first, first < 128 else { continue }
            for byte in group.dropFirst() { followers[Int(first)] |= 1 << UInt128(byte) }
        }
        self.followers = followers
    }

    func contains(_ first: UInt8, _ second: UInt8) -> Bool {
        first < 128 && second < 128 && followers[Int(first)] >> UInt128(second) & 1 == 1
    }
}
