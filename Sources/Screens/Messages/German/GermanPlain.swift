// Words of every screen: keys, titles, lists, the settings of a badge.

extension German {
    static let plain = """
        = late
        spät
        = %1 min
        %1 min
        = %1 h %2
        %1 h %2
        = %1 days
        %1 Tage
        = Jan
        Jan
        = Feb
        Feb
        = Mar
        Mär
        = Apr
        Apr
        = May
        Mai
        = Jun
        Jun
        = Jul
        Jul
        = Aug
        Aug
        = Sep
        Sep
        = Oct
        Okt
        = Nov
        Nov
        = Dec
        Dez
        = lot
        Charge
        = best before
        MHD
        = no lot
        ohne Charge
        = the lot
        die Charge
        = best
        MHD
        = Help
        Hilfe
        = Shows what the keys do at this step.
        Zeigt, was die Tasten bei diesem Schritt tun.
        = Clear
        Leeren
        = Empties the entry line.
        Leert die Eingabezeile.
        = Quit
        Ende
        = Ends the program.
        Beendet das Programm.
        = Sign out
        Abmelden
        = Out
        Ab
        = Signs you out. Tours that are yours stay yours.
        Meldet Sie ab. Ihre Touren bleiben Ihre.
        = Details
        Einzelheiten
        = Info
        Info
        = Shows the item, the order, the lot, the note and the way.
        Zeigt Artikel, Auftrag, Charge, Notiz und Weg.
        = Exception
        Ausnahme
        = Exc
        Ausn.
        = Short, damaged, unreadable, tote full: choose a reason and see what follows before Enter.
        Fehlt, beschädigt, nicht lesbar, Kiste voll: Grund wählen und vor Enter sehen, was folgt.
        = Skip
        Später
        = Puts this line behind all others of the tour.
        Stellt diese Zeile hinter alle anderen der Tour.
        = Where is it
        Wo ist es
        = Shows where something is and what happened to it last: scan or type any code.
        Zeigt, wo etwas ist und was zuletzt damit geschah: irgendeinen Code scannen oder tippen.
        = Takes back your last step on this tour.
        Nimmt Ihren letzten Schritt dieser Tour zurück.
        = Menu
        Menü
        = Shows the tours. The tour at hand stays yours.
        Zeigt die Touren. Die laufende Tour bleibt Ihre.
        = Leave the tour
        Tour verlassen
        = Puts the tour back for anybody to go on with. What is picked stays picked.
        Gibt die Tour zurück, damit irgendwer sie fortsetzt. Was gepickt ist, bleibt gepickt.
        = Drops what stands half done. Twice leaves the tour.
        Verwirft, was halb fertig ist. Zweimal verlässt die Tour.
        = Commands
        Befehle
        = Cmds
        Bef.
        = Lists everything that can be done here.
        Listet alles, was hier getan werden kann.
        = Repaint
        Neu zeichnen
        = Draw
        Neu
        = Draws the screen again.
        Zeichnet den Bildschirm neu.
        = Scan
        Scan
        = Demo only: scans the code that is right now.
        Nur Demo: scannt den Code, der jetzt richtig ist.
        = Wrong
        Falsch
        = Demo only: scans a code that is wrong now.
        Nur Demo: scannt einen Code, der jetzt falsch ist.
        = Cut line
        Leitung kappen
        = Line
        Leitg.
        = Demo only: cuts the line to the hub, and mends it the next time.
        Nur Demo: kappt die Leitung zum Hub und flickt sie beim nächsten Mal.
        = Show code
        Code zeigen
        = Code
        Code
        = Demo only: shows the code that is right now, to be scanned off the screen.
        Nur Demo: zeigt den jetzt richtigen Code, um ihn vom Bildschirm zu scannen.
        = no line is open
        keine Zeile offen
        = say how many left
        erst Restmenge sagen
        = no reasons known
        keine Gründe bekannt
        = it is the last line
        es ist die letzte Zeile
        = nothing to undo yet
        noch nichts zurück
        = %1 in hand, tote first
        %1 in der Hand, erst Kiste
        = DOCKLINE
        DOCKLINE
        = SIGN IN
        ANMELDEN
        = TOURS
        TOUREN
        = PICK
        PICKEN
        = PUT BACK
        ZURÜCKLEGEN
        = BACK
        ZURÜCK
        = TOUR DONE
        TOUR FERTIG
        = What is wrong?
        Was stimmt nicht?
        = Where is it?
        Wo ist es?
        = GO TO
        GEHEN ZU
        = TAKE
        NEHMEN
        = INTO
        IN
        = FROM
        AUS
        = LOOK
        SCHAUEN
        = next
        weiter
        = then
        dann
        = last stop of the tour
        letzter Halt der Tour
        = %1/%2 lines
        %1/%2 Zeilen
        = TOTE %1
        KISTE %1
        = T%1
        K%1
        = NOTE
        NOTIZ
        = COLD
        KÜHL
        = FRAGILE
        ZERBRECHLICH
        = HAZMAT
        GEFAHRGUT
        = qty %1/%2
        Stk %1/%2
        = leaves %1
        Abfahrt %1
        = slack %1
        Luft %1
        = needs %1x%2
        braucht %1x%2
        = aisle %1 %2 bay %3
        Gang %1 %2 Feld %3
        = level %1 %2 position %3
        Ebene %1 %2 Position %3
        = bay %1 level %2 pos %3
        Feld %1 Ebene %2 Pos %3
        = same stop
        selber Halt
        = %1 m on,
        %1 m weiter,
        = same aisle
        selber Gang
        = another aisle
        anderer Gang
        = scan place %1
        Platz %1 scannen
        = scan place
        Platz
        = , or type its check digits
        , oder seine Prüfziffern tippen
        = scan the item
        Artikel scannen
        = scan or type %1
        %1 scannen/tippen
        = scan the code with %1, or type it
        den Code mit %1 scannen, oder tippen
        = scan serial %1 of %2
        Serie %1 von %2 scannen
        = qty
        Stk
        = scan again, or type how many
        erneut scannen, oder Stückzahl
        = scan the item again, or type how many (%1 of %2)
        Artikel erneut scannen, oder Stückzahl tippen (%1 von %2)
        = how many
        wie viele
        = how many left? 0 = empty
        wie viele übrig? 0 = leer
        = how many are left in %1? 0 = empty
        wie viele sind in %1 übrig? 0 = leer
        = scan tote %1
        Kiste %1 scannen
        = empty tote
        leere Kiste
        = scan an empty tote
        leere Kiste scannen
        = scan an empty tote for order %1
        eine leere Kiste für Auftrag %1 scannen
        = Enter ends
        Enter: Ende
        = Enter shows the list of tours
        Enter zeigt die Touren
        = badge
        Ausweis
        = scan your badge, or type it
        Ausweis scannen oder tippen
        = tour
        Tour
        = tour number
        Tournummer
        = choose with Up, Down and Enter, or type or scan the tour number
        mit Auf, Ab und Enter wählen, oder Tournummer tippen oder scannen
        = scan anything, or type its code
        etwas scannen oder Code tippen
        = Enter Esc
        Enter Esc
        = Up Down choose   Enter do it   Esc back
        Auf Ab wählen   Enter tun   Esc zurück
        = Enter do   Esc back
        Enter tun  Esc weg
        = %1 empty?
        %1 leer?
        = Is %1 empty now?
        Ist %1 jetzt leer?
        = Type how many are left, 0 for none; or scan EMPTY, or one that is left.
        Tippen, wie viele übrig sind, 0 für keines; oder EMPTY scannen, oder eines, das übrig ist.
        = 0 or EMPTY if so
        0 oder EMPTY wenn ja
        = No tote was filled.
        Keine Kiste wurde gefüllt.
        = Bring to packing:
        Zum Packen bringen:
        = F8 still undoes the last step. Enter leaves the tour.
        F8 nimmt noch den letzten Schritt zurück. Enter verlässt die Tour.
        = DONE
        FERTIG
        = empty
        leer
        = new
        neu
        = Lines
        Pos.
        = Leaves
        Ab
        = Slack
        Luft
        = Units
        Stück
        = Orders
        Auftr.
        = Priority
        Vorrang
        = Place
        Platz
        = On hand
        Am Lager
        = Claimed
        Reserv.
        = Free
        Frei
        = Item
        Artikel
        = Order
        Auftrag
        = Qty
        Stk
        = in tote
        in Kiste
        = Esc Back
        Esc Weg
        = Esc Back  PgDn more
        Esc Weg  PgDn mehr
        = None on hand
        Keines am Lager
        = No place of this site has any.
        Kein Platz dieses Standorts hat welche.
        = at this site
        an diesem Standort
        = Scan or type
        Scannen/tippen
        = An item, a place, a parcel, an order, a load, a return or a badge: where it is, and what happened to it.
        Artikel, Platz, Paket, Auftrag, Ladung, Retoure oder Ausweis: wo es ist und was damit geschah.
        = what to find
        was gesucht wird
        = 1 waits
        1 wartet
        = %1 wait
        %1 warten
        = urgent %1
        eilig %1
        = awaited
        erwartet
        = urgent
        eilig
        = awaited: %1
        erwartet: %1
        = open
        offen
        = SKU
        SKU
        = Wanted
        Gewünscht
        = %1, picked %2, short %3
        %1, gepickt %2, fehlt %3
        = Way
        Weg
        = Totes
        Kisten
        = Barcodes
        Barcodes
        = Handling
        Behandlung
        = Weight
        Gewicht
        = Channel
        Kanal
        = Note
        Notiz
        = settings chosen
        Einstellungen gewählt
        = SETTINGS
        EINSTELLUNGEN
        = Settings
        Einstellungen
        = Set
        Einst.
        = Your language, sound, contrast and large letters, at every station.
        Ihre Sprache, Ton, Kontrast und große Schrift, an jeder Station.
        = Arrows Enter Esc
        Pfeile Enter Esc
        = Up Down choose   Left Right change   Enter keep   Esc back
        Auf Ab wählen   Links Rechts ändern   Enter behalten   Esc zurück
        = Settings kept
        Einstellung bleibt
        = They hold at every station where you sign in
        Sie gelten an jeder Station, an der Sie sich anmelden
        = everywhere
        überall
        = Language
        Sprache
        = Sound
        Ton
        = Contrast
        Kontrast
        = Letters
        Schrift
        = bell on
        Glocke an
        = quiet
        still
        = normal
        normal
        = high
        hoch
        = large
        groß
        = usual
        üblich
        = PgDn more
        PgDn mehr
        = Enter Do it  Esc Back
        Enter Tun  Esc Weg
        = Scan ignored. Close this list first, then scan.
        Scan ignoriert. Erst diese Liste schließen, dann scannen.
        = Nothing chosen. Type a name or use the arrows.
        Nichts gewählt. Namen tippen oder Pfeile nehmen.
        = No command has that name. Press Bksp and try again.
        Kein Befehl heißt so. Bksp drücken und neu versuchen.
        = dock
        Dock
        = inspect
        Prüfen
        = receive
        Annahme
        = supervise
        Leitung
        = hazmat
        Gefahrgut
        """
}
