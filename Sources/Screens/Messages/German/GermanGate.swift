// Returns at the gate.

extension German {
    static let gate = """
        = GATE
        PFORTE
        = Courier
        Kurier
        = Here
        Hier
        = To come
        Fehlen
        = Gate
        Pforte
        = Shows the couriers who bring returns, and what they owe.
        Zeigt die Kuriere, die Retouren bringen, und was sie schulden.
        = Check
        Prüfen
        = Shows what is missing before anybody signs; again goes back to scanning.
        Zeigt, was fehlt, bevor jemand unterschreibt; noch einmal geht zurück zum Scannen.
        = Takes back the parcel that was scanned last.
        Nimmt das zuletzt gescannte Paket zurück.
        = Couriers
        Kuriere
        = Shows the couriers; the hand-over stays open.
        Zeigt die Kuriere; die Übergabe bleibt offen.
        = it is signed
        sie ist unterschrieben
        = nothing to claim
        nichts zu reklamieren
        = claim open
        Reklamation offen
        = claims open
        Reklamationen offen
        = No courier is due
        Kein Kurier erwartet
        = Type the name of the one who is here, then scan every parcel.
        Den Namen dessen tippen, der da ist, dann jedes Paket scannen.
        = type the name
        Namen tippen
        = Looking for returns
        Sucht Retouren
        = hands over
        übergibt
        = has to sign
        muss unterschreiben
        = is awaited
        wird erwartet
        = %1 missing from %2
        %1 fehlt von %2
        = %1: claim is too late
        %1: Reklamation zu spät
        = %1: claim within %2
        %1: reklamieren binnen %2
        = %1 to come, %2 over
        %1 fehlen, %2 zu viel
        = , %1 on the paper
        , %1 auf dem Papier
        = %1 announced%2, %3 to come, %4 over
        %1 angemeldet%2, %3 fehlen noch, %4 zu viel
        = is %1
        ist %1
        = nobody announced
        niemand angemeldet
        = %1 missing, %2 over
        %1 fehlen, %2 zu viel
        = paper says %1
        Papier sagt %1
        = %1 on the paper, %2 here
        %1 auf dem Papier, %2 hier
        = missing %1
        %1 fehlt
        = over %1
        %1 zu viel
        = courier
        Kurier
        = courier's name, or Enter
        Name des Kuriers, Enter
        = type the courier's name, or Enter for the one that is marked
        Namen des Kuriers tippen, oder Enter für den markierten
        = scan a parcel
        Paket scannen
        = scan the next parcel, or type how many are on the courier's paper
        nächstes Paket scannen, oder tippen, wie viele das Papier nennt
        = name
        Name
        = the courier's name
        der Name des Kuriers
        = the courier signs: type the name; or scan a parcel that turns up
        Kurier unterschreibt: Namen tippen; oder noch ein Paket scannen
        = Enter shows the couriers
        Enter zeigt die Kuriere
        = Scan every parcel
        Jedes Paket scannen
        = By its tracking number, RMA, order or SSCC. F4 when all are here.
        Nach Sendungsnummer, RMA, Auftrag oder SSCC. F4, wenn alle da sind.
        = F4 when all here
        F4 wenn alle da sind
        = Courier signs now
        Kurier unterschreibt
        = Type the courier's name. F4 goes back to scanning.
        Namen des Kuriers tippen. F4 geht zurück zum Scannen.
        = It is signed
        Unterschrieben
        = %1 hands over
        %1 übergibt
        = %1 announced
        %1 angemeldet
        = %1 on the paper
        %1 auf dem Papier
        = scan them all
        alle scannen
        = Kept aside
        Beiseite gestellt
        = Nobody announced %1; it is kept and listed
        Niemand hat %1 angemeldet; es wird behalten und gelistet
        = %1 here
        %1 hier
        = %1, %2 to come
        %1, %2 fehlen noch
        = Scan on
        Weiter scannen
        = F4 when all are here
        F4, wenn alle da sind
        = Signed
        Unterschrieben
        = %1 has signed for all
        %1 hat für alles unterschrieben
        = claim
        Reklamation
        = claims
        Reklamationen
        = %1 opened
        %1 offen
        = %1 has signed. Claim what is missing within %2 days
        %1 hat unterschrieben. Was fehlt, binnen %2 Tagen reklamieren
        = within %1 days
        binnen %1 Tagen
        = The last parcel counts no more
        Das letzte Paket zählt nicht mehr
        = not here
        nicht hier
        = Paper says %1
        Papier sagt %1
        = %1 are here, %2 of those announced are missing. Look again, then type the courier's name
        %1 sind hier, %2 der angemeldeten fehlen. Noch einmal schauen, dann den Namen des Kuriers tippen
        = %1 here: look again
        %1 hier: nachsehen
        = Nothing was brought
        Nichts gebracht
        = All are here
        Alle sind da
        = The courier signs: type the name
        Der Kurier unterschreibt: Namen tippen
        = %1 missing
        %1 fehlen
        = %1 of %2 are here. Look again; the courier's name then opens %3, to be made within %4 days
        %1 von %2 sind hier. Noch einmal schauen; der Name des Kuriers eröffnet dann %3, binnen %4 Tagen zu stellen
        = look again
        noch einmal schauen
        = Scan the next one
        Nächstes scannen
        = %1 is scanned already, counted once. Expected: another parcel.
        %1 ist schon gescannt, einmal gezählt. Erwartet: ein anderes Paket.
        = scanned already
        schon gescannt
        = %1 came with hand-over %2 before, as the records say. Expected: a parcel that has not come. Ask a \
        supervisor.
        %1 kam schon mit Übergabe %2, laut Aufzeichnung. Erwartet: ein Paket, das noch nicht kam. Die Leitung \
        fragen.
        = it came before
        es kam schon
        = Type how many
        Anzahl tippen
        = %1 is no number of parcels. Expected: 1 to %2, as on the courier's paper.
        %1 ist keine Anzahl von Paketen. Erwartet: 1 bis %2, wie auf dem Papier des Kuriers.
        = not %1
        nicht %1
        = %1 is to bring it
        %1 soll es bringen
        = nobody said who brings it
        niemand sagte, wer es bringt
        = Type the courier
        Kurier tippen
        = %1 is a parcel, and %2. Expected: the courier's name, typed.
        %1 ist ein Paket, und %2. Erwartet: der Name des Kuriers, getippt.
        = the name first
        erst der Name
        = Type the name
        Namen tippen
        = A signature needs a name of 2 to 40 letters. Expected: the name of the courier.
        Eine Unterschrift braucht einen Namen mit 2 bis 40 Buchstaben. Erwartet: der Name des Kuriers.
        = 2 to 40 letters
        2 bis 40 Buchstaben
        = Open a new one
        Neue öffnen
        = Hand-over %1 is signed and stays as it is. Expected: an open one; Enter shows the couriers.
        Übergabe %1 ist unterschrieben und bleibt, wie sie ist. Erwartet: eine offene; Enter zeigt die Kuriere.
        = Scan again to keep
        Erneut zum Behalten
        = Nobody announced %1. Scan it again to keep it; it is listed as over.
        Niemand hat %1 angemeldet. Erneut scannen, um es zu behalten; es steht dann als zu viel.
        = not announced
        nicht angemeldet
        = %1 was not announced for %2. Scan it again to take it; it is over.
        %1 war nicht für %2 angemeldet. Erneut scannen, um es zu nehmen; es ist zu viel.
        = not for %1
        nicht für %1
        = Type it again
        Erneut tippen
        = Nothing is announced of %1, who was never here. Type the name again to take parcels in.
        Von %1 ist nichts angemeldet, und er war nie hier. Namen erneut tippen, um Pakete anzunehmen.
        = never was here
        war nie hier
        """
}
