// The page of the scanner, teaching codes, and what is wrong with a code.

extension Hindi {
    static let scanner = """
        = Scanner
        स्कैनर
        = Shows what the scanner sends, byte by byte, and sets it up with the calibration label.
        स्कैनर जो भेजता है बाइट-दर-बाइट दिखाता है, और कैलिब्रेशन लेबल से सेट करता है।
        = SCANNER
        स्कैनर
        = Scan anything
        कुछ भी स्कैन करें
        = It is only shown here. The label of 'dockline sheet calibration', read twice, sets this up.
        यहाँ सिर्फ़ दिखता है। 'dockline sheet calibration' का लेबल दो बार पढ़ने से सेट होता है।
        = set-up: label twice
        सेट: लेबल दो बार
        = Profile:
        प्रोफ़ाइल:
        = end mark %1
        अंत चिह्न %1
        = (%1 ms of silence)
        (%1 मिसे चुप्पी)
        = prefix %1
        प्रीफ़िक्स %1
        = GS
        GS
        = separator
        सेपरेटर
        = keyboard %1
        कीबोर्ड %1
        = with Caps Lock
        Caps Lock के साथ
        = gaps up to %1 ms
        %1 मिसे तक अंतर
        = , AIM identifier %1
        , AIM आइडेंटिफ़ायर %1
        = , no AIM identifier
        , AIM आइडेंटिफ़ायर नहीं
        = separator GS
        सेपरेटर GS
        = separator lost
        सेपरेटर खोया
        = The profile fits
        प्रोफ़ाइल सही
        = nothing to change
        कुछ नहीं बदलना
        = Scan it once more
        एक बार और स्कैन
        = Found: %1 The same label again keeps it.
        मिला: %1 वही लेबल फिर स्कैन करने से रहेगा।
        = that keeps it
        उससे रहेगा
        = Better still is what is advised above.
        ऊपर की सलाह और अच्छी है।
        = Profile kept
        प्रोफ़ाइल रखा
        = %1 reads its scanner by it from now on.%2
        %1 अब से स्कैनर ऐसे पढ़ेगा।%2
        = in force now
        अब लागू
        = No end mark: scan the setting 'suffix Enter (CR)' in its manual.
        अंत चिह्न नहीं: मैनुअल में 'suffix Enter (CR)' सेटिंग स्कैन करें।
        = Strange end mark: scan the setting 'suffix Enter (CR)' in its manual.
        अजीब अंत चिह्न: मैनुअल में 'suffix Enter (CR)' सेटिंग स्कैन करें।
        = Lot and serial run together: scan 'transmit FNC1 as GS (ASCII 29)' in its manual.
        लॉट और सीरियल जुड़ गए: मैनुअल में 'transmit FNC1 as GS (ASCII 29)' स्कैन करें।
        = Codes cannot tell their kind: scan 'transmit AIM identifier' in its manual.
        कोड अपना प्रकार नहीं बताते: मैनुअल में 'transmit AIM identifier' स्कैन करें।
        = Caps Lock is on: press it, then scan the label again.
        Caps Lock चालू है: दबाएँ, फिर लेबल स्कैन करें।
        = Foreign keyboard: scan the scanner's keyboard country, or set this computer's to US.
        विदेशी कीबोर्ड: स्कैनर का कीबोर्ड देश स्कैन करें, या कंप्यूटर US पर करें।
        = scanned double
        दोहरा स्कैन
        = scanned
        स्कैन
        = typed
        टाइप
        = pasted
        पेस्ट
        = not a scan:
        स्कैन नहीं:
        = no end mark
        अंत चिह्न नहीं
        = byte
        बाइट
        = bytes
        बाइट
        = %1, %2, gaps %3 to %4 ms
        %1, %2, अंतर %3 से %4 मिसे
        = the calibration label
        कैलिब्रेशन लेबल
        = command %1
        कमांड %1
        = GTIN %1
        GTIN %1
        = SSCC %1
        SSCC %1
        = text %1
        टेक्स्ट %1
        = Byte %1: %2
        बाइट %1: %2
        = %1 scans were not taken.
        %1 स्कैन नहीं लिए।
        = Look, scan again
        देखकर फिर स्कैन
        = %1 came before this step was shown.%2 Now: %3.
        %1 यह क़दम दिखने से पहले आया।%2 अब: %3।
        = Once more
        एक बार और
        = %1 was typed and %2 scanned behind it. Neither was taken: end what you type with Enter.
        %1 टाइप हुआ और पीछे %2 स्कैन हुआ। कोई नहीं लिया: टाइप को Enter से ख़त्म करें।
        = typed and scanned
        टाइप और स्कैन
        = More scans came at once than a station keeps. The last ones were not taken.
        स्टेशन की सीमा से ज़्यादा स्कैन आए। पिछले नहीं लिए।
        = too many at once
        एक साथ बहुत ज़्यादा
        = Scan this off the screen
        इसे स्क्रीन से स्कैन करें
        = No symbol
        चिह्न नहीं
        = Symbols need libzint (Debian: libzint2.11). The text can be typed.
        चिह्नों को libzint चाहिए (Debian: libzint2.11)। टेक्स्ट टाइप कर सकते हैं।
        = type the text
        टेक्स्ट टाइप करें
        = No room for it
        जगह नहीं
        = A symbol needs a larger window and block characters. The text can be typed.
        चिह्न को बड़ी विंडो और ब्लॉक अक्षर चाहिए। टेक्स्ट टाइप कर सकते हैं।
        = Teach
        सिखाएँ
        = Teaches the site the code that nobody knew: its item, its units, and a second badge.
        साइट को अनजान कोड सिखाता है: आइटम, नग, और दूसरा बैज।
        = no unknown code
        अनजान कोड नहीं
        = TEACH A CODE
        कोड सिखाएँ
        = Nobody here knows this code. Say what it is; somebody else's badge confirms it.
        यहाँ कोई यह कोड नहीं जानता। बताएँ क्या है; किसी और का बैज पक्का करेगा।
        = for each scan
        हर स्कैन पर
        = the item: another code of it, or its SKU
        आइटम: उसका दूसरा कोड, या SKU
        = how many units one scan of it stands for
        एक स्कैन कितने नग का है
        = the badge of somebody else who has seen it
        किसी और का बैज जिसने देखा है
        = scan another code of the item, or type its SKU
        आइटम का दूसरा कोड स्कैन करें, या SKU टाइप करें
        = type how many units it stands for, 1 for a single one
        कितने नग का है टाइप करें, एक के लिए 1
        = scan the badge of somebody else
        किसी और का बैज स्कैन करें
        = %1 is no number of units. Expected: 1 to %2, 1 for a single unit.
        %1 नग संख्या नहीं। चाहिए: 1 से %2, एक के लिए 1।
        = a number is needed
        संख्या चाहिए
        = Learned
        सीखा
        = %1 is %2 × %3. It can be scanned now.
        %1 = %2 × %3। अब स्कैन हो सकता है।
        = it can be scanned
        अब स्कैन होगा
        = Cannot be taught
        सिखा नहीं सकते
        = %1 would be taken for a number or a command.
        %1 संख्या या कमांड समझा जाएगा।
        = reads as a number
        संख्या जैसा है
        = It is known now
        अब पता है
        = %1 is %2 already. Close with Esc and scan it.
        %1 पहले से %2 है। Esc से बंद करके स्कैन करें।
        = close with Esc
        Esc से बंद करें
        = Scan its item
        आइटम स्कैन करें
        = %1 is no item. Expected: a code that is known, or a SKU.
        %1 आइटम नहीं। चाहिए: जाना हुआ कोड, या SKU।
        = Type its SKU
        SKU टाइप करें
        = %1 can be %2.
        %1, %2 हो सकता है।
        = Scan a badge
        बैज स्कैन करें
        = Nobody here has the badge %1. Expected: somebody else's badge.
        यहाँ किसी का बैज %1 नहीं। चाहिए: किसी और का बैज।
        = Ask somebody else
        किसी और से पूछें
        = This is your own badge. Expected: the badge of a second person.
        यह आपका बैज है। चाहिए: दूसरे व्यक्ति का।
        = that is your badge
        यह आपका बैज है
        = No application identifier of GS1 begins here.
        यहाँ कोई GS1 एप्लिकेशन आइडेंटिफ़ायर शुरू नहीं होता।
        = An application identifier must begin here; a separator or another character stands here.
        यहाँ एप्लिकेशन आइडेंटिफ़ायर होना चाहिए; सेपरेटर या दूसरा अक्षर है।
        = The value has %1; at least %2 are needed.
        मान में %1 हैं; कम से कम %2 चाहिए।
        = The value has %1; at most %2 are allowed.
        मान में %1 हैं; ज़्यादा से ज़्यादा %2 चलेंगे।
        = This character is not allowed; expected %1.
        यह अक्षर मान्य नहीं; चाहिए: %1।
        = The identifier is here twice, with different values.
        आइडेंटिफ़ायर दो बार है, अलग मानों के साथ।
        = There is no text; expected a code.
        कोई टेक्स्ट नहीं; कोड चाहिए।
        = Nothing follows; application identifiers and their values were expected.
        आगे कुछ नहीं; एप्लिकेशन आइडेंटिफ़ायर और मान चाहिए।
        = The check digit is wrong; expected %1.
        चेक डिजिट ग़लत; चाहिए: %1।
        = Behind ]E0 stand 13 digits, a UPC with 0 in front; behind ]E4 8, behind ]E3 an add-on of 2 or 5 more; \
        here are %1.
        ]E0 के बाद 13 अंक, UPC आगे 0 के साथ; ]E4 के बाद 8, ]E3 के बाद 2 या 5 और; यहाँ %1 हैं।
        = The bracket begins no AIM identifier; expected a letter behind it, then a digit or A to F, as in ]C1.
        ब्रैकेट से AIM आइडेंटिफ़ायर नहीं बनता; आगे एक अक्षर, फिर अंक या A से F चाहिए, जैसे ]C1।
        = This is no EPC of the schemes sgtin, sscc or grai: a part is missing, too long, or out of its range.
        यह sgtin, sscc या grai का EPC नहीं: कोई हिस्सा नहीं है, लंबा है या सीमा से बाहर है।
        = character
        अक्षर
        = characters
        अक्षर
        = The check digit is wrong.
        चेक डिजिट ग़लत है।
        = The check digit is %1; the digits before it make %2.
        चेक डिजिट %1 है; पहले के अंकों से %2 बनता है।
        = a digit
        एक अंक
        = a letter A to Z or a to z, a digit, or one of ! " % & ' ( ) * + , - . / : ; < = > ? _
        A से Z या a से z, अंक, या इनमें से एक ! " % & ' ( ) * + , - . / : ; < = > ? _
        = a capital letter, a digit, or one of # - /
        बड़ा अक्षर, अंक, या # - / में से एक
        = a letter, a digit, - or _, and at the end = to fill up to a multiple of three
        अक्षर, अंक, - या _, और अंत में तीन के गुणज तक =
        = The scheme mixes small and capital letters; expected https or HTTPS.
        स्कीम में छोटे-बड़े अक्षर मिले हैं; https या HTTPS चाहिए।
        = The web address holds no GS1 key; expected a key and its value in its path, as in https://id.gs1.org/01/…
        वेब पते में GS1 की नहीं; पाथ में की और मान चाहिए, जैसे https://id.gs1.org/01/…
        = The URI names no host; expected one behind the two slashes, as in https://id.gs1.org/01/…
        URI में होस्ट नहीं; दो स्लैश के बाद चाहिए, जैसे https://id.gs1.org/01/…
        = This character cannot stand in a host name; expected letters, digits, . - or :
        यह अक्षर होस्ट नाम में नहीं चलता; अक्षर, अंक, . - या : चाहिए
        = This character cannot stand in a URI; expected its percent-encoded form.
        यह अक्षर URI में नहीं चलता; इसका प्रतिशत रूप चाहिए।
        = A value is missing here; every identifier in the path needs one, and no slash ends the path.
        यहाँ मान नहीं है; पाथ में हर आइडेंटिफ़ायर को चाहिए, और स्लैश से पाथ ख़त्म नहीं होता।
        = This identifier may not follow here in the path; expected the key's qualifiers, each once, in order.
        यह आइडेंटिफ़ायर पाथ में यहाँ नहीं आ सकता; की के क्वालिफ़ायर एक-एक बार, क्रम से चाहिए।
        = This identifier may not stand in the query of a Digital Link.
        यह आइडेंटिफ़ायर डिजिटल लिंक की क्वेरी में नहीं चलता।
        = This identifier stands in the query; expected in the path, as a qualifier of the key.
        यह आइडेंटिफ़ायर क्वेरी में है; पाथ में, की के क्वालिफ़ायर की तरह चाहिए।
        = This identifier is in the URI already; expected once.
        यह आइडेंटिफ़ायर URI में पहले से है; एक बार चाहिए।
        = The last two characters do not check the others; one of them was misread or mistyped.
        आख़िरी दो अक्षर बाक़ी से नहीं मिलते; कोई ग़लत पढ़ा या टाइप हुआ।
        = The value must begin with a GS1 company prefix; its first four characters must be digits.
        मान GS1 कंपनी प्रीफ़िक्स से शुरू हो; पहले चार अक्षर अंक हों।
        = The six digits are no day of the calendar; expected year, month 01 to 12, day 01 to the month's last.
        छह अंक कोई तारीख़ नहीं; साल, महीना 01 से 12, दिन 01 से महीने के आख़िरी तक चाहिए।
        = The six digits are no date; expected year, month 01 to 12, day 00 for the whole month or a day of it.
        छह अंक तारीख़ नहीं; साल, महीना 01 से 12, पूरे महीने के लिए दिन 00 या कोई दिन चाहिए।
        = The eight digits are no day of the calendar; expected year, month and day.
        आठ अंक कोई तारीख़ नहीं; साल, महीना और दिन चाहिए।
        = The hour must be 00 to 23.
        घंटा 00 से 23 हो।
        = The minute must be 00 to 59.
        मिनट 00 से 59 हो।
        = The second must be 00 to 59.
        सेकंड 00 से 59 हो।
        = The four digits are no time of day; expected 0000 to 2359.
        चार अंक समय नहीं; 0000 से 2359 चाहिए।
        = The piece must be 01 up to the total, which comes behind it.
        नग 01 से कुल तक हो, जो पीछे आता है।
        = The number must not be zero.
        संख्या शून्य न हो।
        = The digit must be 0.
        अंक 0 हो।
        = The number must not begin with 0.
        संख्या 0 से शुरू न हो।
        = The value must hold a character that is no digit.
        मान में कोई अक्षर हो जो अंक न हो।
        = The digit must be 0 for no or 1 for yes.
        अंक 0 (नहीं) या 1 (हाँ) हो।
        = The winding direction must be 0, 1 or 9.
        लपेट की दिशा 0, 1 या 9 हो।
        = The digit must be 0, 1, 2 or 9, as ISO 5218 has it.
        अंक 0, 1, 2 या 9 हो, ISO 5218 के अनुसार।
        = The character must be a hyphen, for below zero, or be left out.
        अक्षर हाइफ़न हो (शून्य से नीचे) या न हो।
        = The latitude must be 0000000000 to 1800000000.
        अक्षांश 0000000000 से 1800000000 हो।
        = The longitude must be 0000000000 to 3600000000.
        देशांतर 0000000000 से 3600000000 हो।
        = A percent sign must have two hexadecimal digits behind it.
        प्रतिशत चिह्न के बाद दो हेक्स अंक हों।
        = This is no IBAN: the country, a character, the length or the two check digits are wrong.
        यह IBAN नहीं: देश, अक्षर, लंबाई या दो चेक अंक ग़लत हैं।
        = The importer index must be a letter, a digit, - or _.
        इंपोर्टर इंडेक्स अक्षर, अंक, - या _ हो।
        = The AIDC media type must be 01 to 10 or 80 to 99.
        AIDC मीडिया प्रकार 01 से 10 या 80 से 99 हो।
        = This is no package type of the GS1 code list.
        यह GS1 सूची का पैकेज प्रकार नहीं।
        = This is no country number of ISO 3166.
        यह ISO 3166 का देश नंबर नहीं।
        = This is no country number of ISO 3166, and not 999 for several.
        यह ISO 3166 का देश नंबर नहीं, और कई के लिए 999 भी नहीं।
        = These are no country letters of ISO 3166.
        ये ISO 3166 के देश अक्षर नहीं।
        = This is no currency number of ISO 4217.
        यह ISO 4217 का मुद्रा नंबर नहीं।
        = This is no North American coupon code: a field is missing, too long or out of its range.
        यह उत्तर अमेरिकी कूपन नहीं: कोई फ़ील्ड नहीं है, लंबी है या सीमा से बाहर है।
        = This is no coupon of a positive offer file: a field is missing, too long or out of its range.
        यह ऑफ़र फ़ाइल का कूपन नहीं: कोई फ़ील्ड नहीं है, लंबी है या सीमा से बाहर है।
        = The birth sequence must be like 1/2: the place, a slash, the total, each 1 to 9.
        जन्म क्रम 1/2 जैसा हो: स्थान, स्लैश, कुल, हर एक 1 से 9।
        """
}
