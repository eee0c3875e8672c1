// What happened to a thing, as its card tells it.

extension German {
    static let facts = """
        = , %1 more
        , %1 weitere
        = supplier
        Lieferant
        = customer
        Kunde
        = correction
        Korrektur
        = scrap
        Ausschuss
        = received
        eingegangen
        = tour %1 released
        Tour %1 freigegeben
        = tour %1 taken back
        Tour %1 zurückgenommen
        = count %1 asked for
        Zählung %1 angefordert
        = signed in
        angemeldet
        = signed out
        abgemeldet
        = hold lifted
        Sperre aufgehoben
        = code %1 learned
        Code %1 gelernt
        = code %1 forgotten
        Code %1 vergessen
        = load %1 planned
        Ladung %1 geplant
        = picture taken
        Bild gemacht
        = order %1 received
        Auftrag %1 erhalten
        = order %1 cancelled
        Auftrag %1 storniert
        = told the hub
        dem Hub gemeldet
        = office data changed
        Bürodaten geändert
        = tour %1 taken
        Tour %1 genommen
        = tour %1 taken over from %2
        Tour %1 übernommen von %2
        = tour %1 taken from %2
        Tour %1 abgenommen: %2
        = packing taken from %1
        Packen abgenommen: %1
        = count %1 taken from %2
        Zählung %1 abgenommen: %2
        = inspection taken from %1
        Prüfung abgenommen: %1
        = taken out of the hand of %1
        aus der Hand genommen: %1
        = tour %1 put back
        Tour %1 zurückgegeben
        = place confirmed
        Platz bestätigt
        = item confirmed
        Artikel bestätigt
        = lot confirmed
        Charge bestätigt
        = %1 taken into the hand
        %1 in die Hand genommen
        = %1 in the hand
        %1 in der Hand
        = picked
        gepickt
        = put back
        zurückgelegt
        = %1 seen empty
        %1 leer gesehen
        = %1 seen in %2 where none should be
        %1 in %2 gesehen, wo keines sein sollte
        = short %1 in %2
        %1 fehlen in %2
        = and short %1
        und %1 fehlen
        = %1 full
        %1 voll
        = line skipped
        Zeile übersprungen
        = %1 taken from %2 instead
        stattdessen %1 aus %2 genommen
        = undone
        rückgängig
        = packing of %1 begun
        Packen von %1 begonnen
        = packing taken
        Packen genommen
        = packing taken over from %1
        Packen übernommen von %1
        = more units at the bench
        mehr Stücke am Packplatz
        = %1 packed with it
        %1 mitgepackt
        = packing put aside
        Packen beiseite gelegt
        = parcel %1 begun
        Paket %1 begonnen
        = packed
        gepackt
        = box %1 taken
        Box %1 genommen
        = parcel %1 closed
        Paket %1 geschlossen
        = parcel %1 weighed
        Paket %1 gewogen
        = parcel %1 has another weight
        Paket %1 wiegt anders
        = counted again
        neu gezählt
        = parcel %1 labelled
        Paket %1 etikettiert
        = no label for parcel %1
        kein Etikett für Paket %1
        = label of parcel %1 printed again
        Etikett von Paket %1 neu gedruckt
        = unpacked
        ausgepackt
        = parcel %1 opened again
        Paket %1 wieder geöffnet
        = parcel %1 emptied
        Paket %1 geleert
        = %1 lost at the bench
        %1 am Packplatz verloren
        = lost
        verloren
        = order cancelled
        Auftrag storniert
        = truck at %1
        LKW an %1
        = loading begun at %1
        Laden an %1 begonnen
        = moved to %1
        nach %1 gestellt
        = swapped with %1, now at %2
        mit %1 getauscht, jetzt an %2
        = %1 loaded on %2
        %1 geladen auf %2
        = %1 unloaded from %2
        %1 abgeladen von %2
        = %1 stayed behind
        %1 blieb zurück
        = opened again
        wieder geöffnet
        = seal read once
        Plombe einmal gelesen
        = two seals read: held
        zwei Plomben gelesen: gesperrt
        = sealed with %1
        verplombt mit %1
        = seal photographed
        Plombe fotografiert
        = held: %1
        gesperrt: %1
        = left with load %1:
        abgefahren mit Ladung %1:
        = load cancelled
        Ladung storniert
        = %1 staged
        %1 eingestellt
        = %1 planned for %2
        %1 geplant für %2
        = %1 planned for no load
        %1 für keine Ladung geplant
        = count %1 begun
        Zählung %1 begonnen
        = count %1 taken over
        Zählung %1 übernommen
        = count %1 put back
        Zählung %1 zurückgegeben
        = bin confirmed
        Platz bestätigt
        = item shown
        Artikel gezeigt
        = counting
        zählt
        = unknown code %1 seen
        unbekannter Code %1 gesehen
        = count %1 finished
        Zählung %1 beendet
        = declared empty
        als leer gemeldet
        = count %1: %2
        Zählung %1: %2
        = count %1 approved
        Zählung %1 freigegeben
        = count %1 to be done again
        Zählung %1 noch einmal
        = count %1 agreed
        Zählung %1 stimmt
        = count %1 corrected
        Zählung %1 korrigiert
        = count %1 dropped
        Zählung %1 verworfen
        = %1 at the gate
        %1 an der Pforte
        = parcel
        Paket
        = parcels
        Pakete
        = %1 told
        %1 genannt
        = %1 arrived
        %1 angekommen
        = hand-over %1 checked
        Übergabe %1 geprüft
        = hand-over %1 opened again
        Übergabe %1 wieder offen
        = hand-over %1 signed
        Übergabe %1 unterschrieben
        = inspection begun
        Prüfung begonnen
        = inspection taken
        Prüfung genommen
        = inspection taken over from %1
        Prüfung übernommen von %1
        = inspection put aside
        Prüfung beiseite gelegt
        = a return
        eine Retoure
        = found to be of %1
        gehört zu %1
        = %1 on the bench
        %1 auf dem Tisch
        = fetched from the tray
        von der Ablage geholt
        = lot read
        Charge gelesen
        = serial %1 read
        Serie %1 gelesen
        = could not be read
        war nicht lesbar
        = vouched for
        bezeugt
        = vouched for by nobody
        von niemand bezeugt
        = checked
        geprüft
        = picture noted
        Bild notiert
        = picture missing
        Bild fehlt
        = graded %1
        Güte %1 vergeben
        = reason given
        Grund genannt
        = ruled
        entschieden
        = weighed %1 g
        %1 g gewogen
        = witnessed
        bezeugt
        = inspected
        geprüft
        = inspection finished
        Prüfung beendet
        = PIN set
        PIN gesetzt
        = PIN removed
        PIN entfernt
        = wrong PIN
        falsche PIN
        = PIN unlocked
        PIN entsperrt
        = terminal locked
        Terminal gesperrt
        """
}
