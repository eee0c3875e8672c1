public import Barcode

// What is wrong with a code, in words: what is there, what was expected. The scanner page and `barcode parse` say it
// the same way.

extension ElementProblem {
    /// The broken rule of a code in one sentence, with the identifier that it is about.
    public func inWords(for code: Code) -> String {
        let value = ai.flatMap { ai in code.elements?.elements.last { $0.ai == ai }?.value }
        return English.problem(self, value: value)
    }
}

extension AI {
    /// How people name an identifier.
    public var named: String { "(\(self)) \(title)" }
}

extension English {
    static func problem(_ problem: ElementProblem, value: String?) -> String {
        (problem.ai.map { "\($0.named): " } ?? "") + sentence(problem, value: value)
    }

    private static func sentence(_ problem: ElementProblem, value: String?) -> String {
        switch problem.rule {
        case .unknownIdentifier: say("No application identifier of GS1 begins here.")
        case .missingIdentifier:
            say("An application identifier must begin here; a separator or another character stands here.")
        case .tooShort(let length, let least): say("The value has \(characters(length)); at least \(least) are needed.")
        case .tooLong(let length, let most): say("The value has \(characters(length)); at most \(most) are allowed.")
        case .characters(let characters): say("This character is not allowed; expected \(words(characters)).")
        case .content(.checkDigit): checkDigit(value, of: problem.ai)
        case .content(let rule): words(rule)
        case .contradiction: say("The identifier is here twice, with different values.")
        case .noText: say("There is no text; expected a code.")
        case .noData: say("Nothing follows; application identifiers and their values were expected.")
        case .wrongCheckDigit(let expected): say("The check digit is wrong; expected \(expected).")
        case .noRetailNumber(let length):
            say(
                "Behind ]E0 stand 13 digits, a UPC with 0 in front; behind ]E4 8, behind ]E3 an add-on of 2 or ",
                "5 more; ",
                "here are \(characters(length)).")
        case .link(let rule): words(rule)
        case .noAIMIdentifier:
            say("The bracket begins no AIM identifier; expected a letter behind it, then a digit or A to F, as in ]C1.")
        case .noEPC:
            say("This is no EPC of the schemes sgtin, sscc or grai: a part is missing, too long, or out of its range.")
        }
    }

    private static func characters(_ length: Int) -> String { count(length, say("character"), say("characters")) }

    private static func checkDigit(_ value: String?, of ai: AI?) -> String {
        guard let value, let ai else { return say("The check digit is wrong.") }
        // Of all identifiers only a GRAI and pieces of an item have digits around the number that is checked.
        let number = ai == "8003" ? value.dropFirst().prefix(13) : ai == "8006" || ai == "8026" ? value.prefix(14) : nil
        let checked = number ?? value.prefix(ai == "253" || ai == "255" ? 13 : value.utf8.count)
        guard let expected = CheckDigit.of(body: String(checked.dropLast())), let last = checked.last else {
            return say("The check digit is wrong.")
        }
        return say("The check digit is \(last); the digits before it make \(expected).")
    }

    private static func words(_ characters: ElementCharacters) -> String {
        switch characters {
        case .digits: say("a digit")
        case .text: say("a letter A to Z or a to z, a digit, or one of ! \" % & ' ( ) * + , - . / : ; < = > ? _")
        case .part: say("a capital letter, a digit, or one of # - /")
        case .base64: say("a letter, a digit, - or _, and at the end = to fill up to a multiple of three")
        }
    }

    private static func words(_ rule: DigitalLinkRule) -> String {
        switch rule {
        case .scheme: say("The scheme mixes small and capital letters; expected https or HTTPS.")
        case .noKey:
            say(
                "The web address holds no GS1 key; expected a key and its value in its path, as in ",
                "https://id.gs1.org/01/…"
            )
        case .noHost: say("The URI names no host; expected one behind the two slashes, as in https://id.gs1.org/01/…")
        case .hostCharacter: say("This character cannot stand in a host name; expected letters, digits, . - or :")
        case .uriCharacter: say("This character cannot stand in a URI; expected its percent-encoded form.")
        case .noValue:
            say("A value is missing here; every identifier in the path needs one, and no slash ends the path.")
        case .qualifier:
            say("This identifier may not follow here in the path; expected the key's qualifiers, each once, in order.")
        case .attribute: say("This identifier may not stand in the query of a Digital Link.")
        case .belongsInPath:
            say("This identifier stands in the query; expected in the path, as a qualifier of the key.")
        case .repeated: say("This identifier is in the URI already; expected once.")
        }
    }

    private static func words(_ rule: ContentRule) -> String {
        switch rule {
        case .checkDigit: say("The check digit is wrong.")
        case .checkCharacters:
            say("The last two characters do not check the others; one of them was misread or mistyped.")
        case .companyPrefix:
            say("The value must begin with a GS1 company prefix; its first four characters must be digits.")
        case .date:
            say("The six digits are no day of the calendar; expected year, month 01 to 12, day 01 to the month's last.")
        case .dateOrMonth:
            say("The six digits are no date; expected year, month 01 to 12, day 00 for the whole month or a day of it.")
        case .longDate: say("The eight digits are no day of the calendar; expected year, month and day.")
        case .hour: say("The hour must be 00 to 23.")
        case .minute: say("The minute must be 00 to 59.")
        case .second: say("The second must be 00 to 59.")
        case .hourMinute: say("The four digits are no time of day; expected 0000 to 2359.")
        case .pieceOfTotal: say("The piece must be 01 up to the total, which comes behind it.")
        case .nonzero: say("The number must not be zero.")
        case .zero: say("The digit must be 0.")
        case .noLeadingZero: say("The number must not begin with 0.")
        case .hasNonDigit: say("The value must hold a character that is no digit.")
        case .yesNo: say("The digit must be 0 for no or 1 for yes.")
        case .winding: say("The winding direction must be 0, 1 or 9.")
        case .sex: say("The digit must be 0, 1, 2 or 9, as ISO 5218 has it.")
        case .hyphen: say("The character must be a hyphen, for below zero, or be left out.")
        case .latitude: say("The latitude must be 0000000000 to 1800000000.")
        case .longitude: say("The longitude must be 0000000000 to 3600000000.")
        case .percentEncoded: say("A percent sign must have two hexadecimal digits behind it.")
        case .iban: say("This is no IBAN: the country, a character, the length or the two check digits are wrong.")
        case .importerIndex: say("The importer index must be a letter, a digit, - or _.")
        case .mediaType: say("The AIDC media type must be 01 to 10 or 80 to 99.")
        case .packageType: say("This is no package type of the GS1 code list.")
        case .country: say("This is no country number of ISO 3166.")
        case .countryOrAny: say("This is no country number of ISO 3166, and not 999 for several.")
        case .countryLetters: say("These are no country letters of ISO 3166.")
        case .currency: say("This is no currency number of ISO 4217.")
        case .coupon: say("This is no North American coupon code: a field is missing, too long or out of its range.")
        case .couponOffer:
            say("This is no coupon of a positive offer file: a field is missing, too long or out of its range.")
        case .birthSequence: say("The birth sequence must be like 1/2: the place, a slash, the total, each 1 to 9.")
        }
    }
}
