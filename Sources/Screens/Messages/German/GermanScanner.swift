// The page of the scanner, teaching codes, and what is wrong with a code.

extension German {
    static let scanner = """
        = Scanner
        Scanner
        = Shows what the scanner sends, byte by byte, and sets it up with the calibration label.
        Zeigt Byte für Byte, was der Scanner sendet, und richtet ihn mit dem Kalibrieretikett ein.
        = SCANNER
        SCANNER
        = Scan anything
        Etwas scannen
        = It is only shown here. The label of 'dockline sheet calibration', read twice, sets this up.
        Es wird hier nur gezeigt. Das Etikett von 'dockline sheet calibration', zweimal gelesen, richtet ein.
        = set-up: label twice
        Etikett 2x scannen
        = Profile:
        Profil:
        = end mark %1
        Endezeichen %1
        = (%1 ms of silence)
        (%1 ms Stille)
        = prefix %1
        Präfix %1
        = GS
        GS
        = separator
        Trennzeichen
        = keyboard %1
        Tastatur %1
        = with Caps Lock
        mit Caps Lock
        = gaps up to %1 ms
        Lücken bis %1 ms
        = , AIM identifier %1
        , AIM-Identifier %1
        = , no AIM identifier
        , kein AIM-Identifier
        = separator GS
        Trennzeichen GS
        = separator lost
        Trennzeichen verloren
        = The profile fits
        Das Profil passt
        = nothing to change
        nichts zu ändern
        = Scan it once more
        Noch einmal scannen
        = Found: %1 The same label again keeps it.
        Gefunden: %1 Dasselbe Etikett erneut behält es.
        = that keeps it
        das behält es
        = Better still is what is advised above.
        Noch besser ist, was oben geraten wird.
        = Profile kept
        Profil behalten
        = %1 reads its scanner by it from now on.%2
        %1 liest den Scanner ab jetzt danach.%2
        = in force now
        gilt ab jetzt
        = No end mark: scan the setting 'suffix Enter (CR)' in its manual.
        Kein Endezeichen: im Handbuch die Einstellung 'suffix Enter (CR)' scannen.
        = Strange end mark: scan the setting 'suffix Enter (CR)' in its manual.
        Fremdes Endezeichen: im Handbuch die Einstellung 'suffix Enter (CR)' scannen.
        = Lot and serial run together: scan 'transmit FNC1 as GS (ASCII 29)' in its manual.
        Charge und Serie laufen ineinander: im Handbuch 'transmit FNC1 as GS (ASCII 29)' scannen.
        = Codes cannot tell their kind: scan 'transmit AIM identifier' in its manual.
        Codes können ihre Art nicht sagen: im Handbuch 'transmit AIM identifier' scannen.
        = Caps Lock is on: press it, then scan the label again.
        Caps Lock ist an: drücken, dann das Etikett erneut scannen.
        = Foreign keyboard: scan the scanner's keyboard country, or set this computer's to US.
        Fremde Tastatur: das Tastaturland des Scanners scannen, oder den Rechner auf US stellen.
        = scanned double
        doppelt gescannt
        = scanned
        gescannt
        = typed
        getippt
        = pasted
        eingefügt
        = not a scan:
        kein Scan:
        = no end mark
        kein Endezeichen
        = byte
        Byte
        = bytes
        Bytes
        = %1, %2, gaps %3 to %4 ms
        %1, %2, Lücken %3 bis %4 ms
        = the calibration label
        das Kalibrieretikett
        = command %1
        Befehl %1
        = GTIN %1
        GTIN %1
        = SSCC %1
        SSCC %1
        = text %1
        Text %1
        = Byte %1: %2
        Byte %1: %2
        = %1 scans were not taken.
        %1 Scans wurden nicht genommen.
        = Look, scan again
        Schauen, erneut
        = %1 came before this step was shown.%2 Now: %3.
        %1 kam, bevor dieser Schritt gezeigt wurde.%2 Jetzt: %3.
        = Once more
        Noch einmal
        = %1 was typed and %2 scanned behind it. Neither was taken: end what you type with Enter.
        %1 wurde getippt und %2 dahinter gescannt. Keines wurde genommen: Getipptes mit Enter beenden.
        = typed and scanned
        getippt und gescannt
        = More scans came at once than a station keeps. The last ones were not taken.
        Mehr Scans kamen auf einmal, als eine Station behält. Die letzten wurden nicht genommen.
        = too many at once
        zu viele auf einmal
        = Scan this off the screen
        Dies vom Bildschirm scannen
        = No symbol
        Kein Symbol
        = Symbols need libzint (Debian: libzint2.11). The text can be typed.
        Symbole brauchen libzint (Debian: libzint2.11). Der Text kann getippt werden.
        = type the text
        Text tippen
        = No room for it
        Kein Platz dafür
        = A symbol needs a larger window and block characters. The text can be typed.
        Ein Symbol braucht ein größeres Fenster und Blockzeichen. Der Text kann getippt werden.
        = Teach
        Lehren
        = Teaches the site the code that nobody knew: its item, its units, and a second badge.
        Lehrt den Standort den Code, den niemand kannte: Artikel, Stückzahl und ein zweiter Ausweis.
        = no unknown code
        kein fremder Code
        = TEACH A CODE
        CODE LEHREN
        = Nobody here knows this code. Say what it is; somebody else's badge confirms it.
        Niemand hier kennt diesen Code. Sagen Sie, was er ist; ein zweiter Ausweis bestätigt.
        = for each scan
        für jeden Scan
        = the item: another code of it, or its SKU
        der Artikel: ein anderer Code davon, oder seine SKU
        = how many units one scan of it stands for
        für wie viele Stück ein Scan steht
        = the badge of somebody else who has seen it
        der Ausweis von jemand anders, der es gesehen hat
        = scan another code of the item, or type its SKU
        einen anderen Code des Artikels scannen, oder seine SKU tippen
        = type how many units it stands for, 1 for a single one
        tippen, für wie viele Stück er steht, 1 für ein einzelnes
        = scan the badge of somebody else
        Ausweis von jemand anders
        = %1 is no number of units. Expected: 1 to %2, 1 for a single unit.
        %1 ist keine Stückzahl. Erwartet: 1 bis %2, 1 für ein einzelnes Stück.
        = a number is needed
        eine Zahl ist nötig
        = Learned
        Gelernt
        = %1 is %2 × %3. It can be scanned now.
        %1 ist %2 × %3. Er kann jetzt gescannt werden.
        = it can be scanned
        kann gescannt werden
        = Cannot be taught
        Nicht zu lehren
        = %1 would be taken for a number or a command.
        %1 würde für eine Zahl oder einen Befehl gehalten.
        = reads as a number
        liest sich als Zahl
        = It is known now
        Ist nun bekannt
        = %1 is %2 already. Close with Esc and scan it.
        %1 ist schon %2. Mit Esc schließen und scannen.
        = close with Esc
        mit Esc schließen
        = Scan its item
        Artikel scannen
        = %1 is no item. Expected: a code that is known, or a SKU.
        %1 ist kein Artikel. Erwartet: ein bekannter Code, oder eine SKU.
        = Type its SKU
        SKU tippen
        = %1 can be %2.
        %1 kann %2 sein.
        = Scan a badge
        Ausweis scannen
        = Nobody here has the badge %1. Expected: somebody else's badge.
        Niemand hier hat den Ausweis %1. Erwartet: der Ausweis von jemand anders.
        = Ask somebody else
        Anderen fragen
        = This is your own badge. Expected: the badge of a second person.
        Das ist Ihr eigener Ausweis. Erwartet: der einer zweiten Person.
        = that is your badge
        das ist Ihr Ausweis
        = No application identifier of GS1 begins here.
        Hier beginnt kein Application Identifier von GS1.
        = An application identifier must begin here; a separator or another character stands here.
        Hier muss ein Application Identifier beginnen; hier steht ein Trennzeichen oder ein anderes Zeichen.
        = The value has %1; at least %2 are needed.
        Der Wert hat %1; mindestens %2 sind nötig.
        = The value has %1; at most %2 are allowed.
        Der Wert hat %1; höchstens %2 sind erlaubt.
        = This character is not allowed; expected %1.
        Dieses Zeichen ist nicht erlaubt; erwartet: %1.
        = The identifier is here twice, with different values.
        Der Identifier steht zweimal hier, mit verschiedenen Werten.
        = There is no text; expected a code.
        Da ist kein Text; erwartet: ein Code.
        = Nothing follows; application identifiers and their values were expected.
        Es folgt nichts; erwartet: Application Identifier und ihre Werte.
        = The check digit is wrong; expected %1.
        Die Prüfziffer ist falsch; erwartet: %1.
        = Behind ]E0 stand 13 digits, a UPC with 0 in front; behind ]E4 8, behind ]E3 an add-on of 2 or 5 more; \
        here are %1.
        Hinter ]E0 stehen 13 Ziffern, eine UPC mit 0 davor; hinter ]E4 8, hinter ]E3 ein Zusatz von 2 oder 5 mehr; \
        hier sind es %1.
        = The bracket begins no AIM identifier; expected a letter behind it, then a digit or A to F, as in ]C1.
        Die Klammer beginnt keinen AIM-Identifier; erwartet: dahinter ein Buchstabe, dann eine Ziffer oder A bis \
        F, wie in ]C1.
        = This is no EPC of the schemes sgtin, sscc or grai: a part is missing, too long, or out of its range.
        Das ist kein EPC der Schemata sgtin, sscc oder grai: ein Teil fehlt, ist zu lang oder außerhalb seines \
        Bereichs.
        = character
        Zeichen
        = characters
        Zeichen
        = The check digit is wrong.
        Die Prüfziffer ist falsch.
        = The check digit is %1; the digits before it make %2.
        Die Prüfziffer ist %1; die Ziffern davor ergeben %2.
        = a digit
        eine Ziffer
        = a letter A to Z or a to z, a digit, or one of ! " % & ' ( ) * + , - . / : ; < = > ? _
        ein Buchstabe A bis Z oder a bis z, eine Ziffer oder eines von ! " % & ' ( ) * + , - . / : ; < = > ? _
        = a capital letter, a digit, or one of # - /
        ein Großbuchstabe, eine Ziffer oder eines von # - /
        = a letter, a digit, - or _, and at the end = to fill up to a multiple of three
        ein Buchstabe, eine Ziffer, - oder _, und am Ende = zum Auffüllen auf ein Vielfaches von drei
        = The scheme mixes small and capital letters; expected https or HTTPS.
        Das Schema mischt große und kleine Buchstaben; erwartet: https oder HTTPS.
        = The web address holds no GS1 key; expected a key and its value in its path, as in https://id.gs1.org/01/…
        Die Webadresse enthält keinen GS1-Schlüssel; erwartet: Schlüssel und Wert im Pfad, wie in \
        https://id.gs1.org/01/…
        = The URI names no host; expected one behind the two slashes, as in https://id.gs1.org/01/…
        Die URI nennt keinen Host; erwartet: einer hinter den zwei Schrägstrichen, wie in https://id.gs1.org/01/…
        = This character cannot stand in a host name; expected letters, digits, . - or :
        Dieses Zeichen kann nicht in einem Hostnamen stehen; erwartet: Buchstaben, Ziffern, . - oder :
        = This character cannot stand in a URI; expected its percent-encoded form.
        Dieses Zeichen kann nicht in einer URI stehen; erwartet: seine Prozentkodierung.
        = A value is missing here; every identifier in the path needs one, and no slash ends the path.
        Hier fehlt ein Wert; jeder Identifier im Pfad braucht einen, und kein Schrägstrich beendet den Pfad.
        = This identifier may not follow here in the path; expected the key's qualifiers, each once, in order.
        Dieser Identifier darf hier im Pfad nicht folgen; erwartet: die Qualifier des Schlüssels, je einmal, der \
        Reihe nach.
        = This identifier may not stand in the query of a Digital Link.
        Dieser Identifier darf nicht in der Query eines Digital Link stehen.
        = This identifier stands in the query; expected in the path, as a qualifier of the key.
        Dieser Identifier steht in der Query; erwartet: im Pfad, als Qualifier des Schlüssels.
        = This identifier is in the URI already; expected once.
        Dieser Identifier steht schon in der URI; erwartet: einmal.
        = The last two characters do not check the others; one of them was misread or mistyped.
        Die letzten zwei Zeichen passen nicht zu den anderen; eines wurde falsch gelesen oder getippt.
        = The value must begin with a GS1 company prefix; its first four characters must be digits.
        Der Wert muss mit einem GS1-Firmenpräfix beginnen; seine ersten vier Zeichen müssen Ziffern sein.
        = The six digits are no day of the calendar; expected year, month 01 to 12, day 01 to the month's last.
        Die sechs Ziffern sind kein Kalendertag; erwartet: Jahr, Monat 01 bis 12, Tag 01 bis zum letzten des Monats.
        = The six digits are no date; expected year, month 01 to 12, day 00 for the whole month or a day of it.
        Die sechs Ziffern sind kein Datum; erwartet: Jahr, Monat 01 bis 12, Tag 00 für den ganzen Monat oder ein \
        Tag darin.
        = The eight digits are no day of the calendar; expected year, month and day.
        Die acht Ziffern sind kein Kalendertag; erwartet: Jahr, Monat und Tag.
        = The hour must be 00 to 23.
        Die Stunde muss 00 bis 23 sein.
        = The minute must be 00 to 59.
        Die Minute muss 00 bis 59 sein.
        = The second must be 00 to 59.
        Die Sekunde muss 00 bis 59 sein.
        = The four digits are no time of day; expected 0000 to 2359.
        Die vier Ziffern sind keine Uhrzeit; erwartet: 0000 bis 2359.
        = The piece must be 01 up to the total, which comes behind it.
        Das Teil muss 01 bis zur Gesamtzahl sein, die dahinter steht.
        = The number must not be zero.
        Die Zahl darf nicht null sein.
        = The digit must be 0.
        Die Ziffer muss 0 sein.
        = The number must not begin with 0.
        Die Zahl darf nicht mit 0 beginnen.
        = The value must hold a character that is no digit.
        Der Wert muss ein Zeichen enthalten, das keine Ziffer ist.
        = The digit must be 0 for no or 1 for yes.
        Die Ziffer muss 0 für nein oder 1 für ja sein.
        = The winding direction must be 0, 1 or 9.
        Die Wickelrichtung muss 0, 1 oder 9 sein.
        = The digit must be 0, 1, 2 or 9, as ISO 5218 has it.
        Die Ziffer muss 0, 1, 2 oder 9 sein, wie in ISO 5218.
        = The character must be a hyphen, for below zero, or be left out.
        Das Zeichen muss ein Bindestrich für unter null sein oder fehlen.
        = The latitude must be 0000000000 to 1800000000.
        Die Breite muss 0000000000 bis 1800000000 sein.
        = The longitude must be 0000000000 to 3600000000.
        Die Länge muss 0000000000 bis 3600000000 sein.
        = A percent sign must have two hexadecimal digits behind it.
        Auf ein Prozentzeichen müssen zwei Hexadezimalziffern folgen.
        = This is no IBAN: the country, a character, the length or the two check digits are wrong.
        Das ist keine IBAN: Land, ein Zeichen, die Länge oder die zwei Prüfziffern sind falsch.
        = The importer index must be a letter, a digit, - or _.
        Der Importeur-Index muss ein Buchstabe, eine Ziffer, - oder _ sein.
        = The AIDC media type must be 01 to 10 or 80 to 99.
        Der AIDC-Medientyp muss 01 bis 10 oder 80 bis 99 sein.
        = This is no package type of the GS1 code list.
        Das ist kein Packungstyp der GS1-Codeliste.
        = This is no country number of ISO 3166.
        Das ist keine Ländernummer nach ISO 3166.
        = This is no country number of ISO 3166, and not 999 for several.
        Das ist keine Ländernummer nach ISO 3166 und nicht 999 für mehrere.
        = These are no country letters of ISO 3166.
        Das sind keine Länderbuchstaben nach ISO 3166.
        = This is no currency number of ISO 4217.
        Das ist keine Währungsnummer nach ISO 4217.
        = This is no North American coupon code: a field is missing, too long or out of its range.
        Das ist kein nordamerikanischer Coupon-Code: ein Feld fehlt, ist zu lang oder außerhalb seines Bereichs.
        = This is no coupon of a positive offer file: a field is missing, too long or out of its range.
        Das ist kein Coupon einer Positive Offer File: ein Feld fehlt, ist zu lang oder außerhalb seines Bereichs.
        = The birth sequence must be like 1/2: the place, a slash, the total, each 1 to 9.
        Die Geburtsfolge muss wie 1/2 sein: Platz, Schrägstrich, Gesamtzahl, je 1 bis 9.
        """
}
