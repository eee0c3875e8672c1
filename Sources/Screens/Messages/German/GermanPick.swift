// What was just done while picking, and the rules of services.

extension German {
    static let pick = """
        = %1 has %2 to spare%3. Scan it again to take them.
        %1 hat %2 übrig%3. Erneut scannen, um sie zu nehmen.
        = %1, has %2
        %1, hat %2
        = Here is %1, %2 to spare. Scan it again to take it instead.
        Hier ist %1, %2 übrig. Erneut scannen, um es stattdessen zu nehmen.
        = Give %1 again
        %1 erneut angeben
        = %1 works on tour %2 at %3. Type or scan %4 again to take it over.
        %1 arbeitet an Tour %2 auf %3. %4 erneut tippen oder scannen, um zu übernehmen.
        = %1 is not where the units came from. Scan it again to put them here.
        Von %1 kamen die Stücke nicht. Erneut scannen, um sie hier abzulegen.
        = %1 instead
        Dafür %1
        = of %1
        von %1
        = It was the last line
        Das war die letzte Zeile
        = . It was the last line
        . Das war die letzte Zeile
        = Item is right
        Artikel stimmt
        = Lot is right
        Charge stimmt
        = %1 of %2
        %1 von %2
        = in the hand
        in der Hand
        = %1 back in %2
        %1 zurück in %2
        = Short %1
        %1 fehlen
        = Take an empty tote
        Leere Kiste nehmen
        = %1 is full and stands aside
        %1 ist voll und steht beiseite
        = Skipped
        Übersprungen
        = the line comes last now
        die Zeile kommt nun zuletzt
        = %1 from %2
        %1 von %2
        = instead
        stattdessen
        = (by hand)
        (von Hand)
        = Place is right
        Platz stimmt
        = is the right place
        ist der richtige Platz
        = Tote is right
        Kiste stimmt
        = is the right tote
        ist die richtige Kiste
        = in the hand, serial %1
        in der Hand, Serie %1
        = %1 in %2
        %1 in %2
        = %1 is empty
        %1 ist leer
        = %1 seen in %2
        %1 in %2 gesehen
        = where the records say none: a count is queued
        wo laut Bestand nichts ist: Zählung ist vorgemerkt
        = it
        es
        = Put %1 in %2
        %1 in %2 legen
        = %1, take another
        %1, eine andere nehmen
        = %1 of %2 in the hand
        %1 von %2 in der Hand
        = Undone: %1
        Zurück: %1
        = Fetch %1 again
        %1 erneut holen
        = From %1: %2
        Aus %1: %2
        = from %1
        von %1
        = Take %1 out of %2
        %1 aus %2 nehmen
        = again. %1, %2
        erneut. %1, %2
        = Scan it again
        Erneut scannen
        = Look again whether it is empty
        Noch einmal schauen, ob er leer ist
        = The line is open again
        Die Zeile ist wieder offen
        = The full tote goes on the cart again
        Die volle Kiste kommt wieder auf den Wagen
        = The line is in its turn again
        Die Zeile ist wieder an ihrer Stelle
        = Back to %1
        Zurück zu %1
        = The first place again
        Wieder der erste Platz
        = Go on with the step that is shown
        Mit dem gezeigten Schritt weitermachen
        = place
        Platz
        = quantity
        Stückzahl
        = tote
        Kiste
        = put-back
        Zurücklegen
        = empty?
        leer?
        = short
        fehlt
        = damaged
        beschädigt
        = tote full
        Kiste voll
        = skip
        überspringen
        = other stock
        anderer Bestand
        = last step
        letzter Schritt
        = rest of the lot in %1 held
        Rest der Charge in %1 gesperrt
        = rest of the item in %1 held
        Rest des Artikels in %1 gesperrt
        = %1 held
        %1 gesperrt
        = count of %1 queued
        Zählung von %1 vorgemerkt
        = %1 of this place
        %1 von diesem Platz
        = %1 found in %2
        %1 in %2 gefunden
        = (next stop)
        (nächster Halt)
        = %1 the order goes without
        %1 gehen ohne im Auftrag
        = nothing else changes
        sonst ändert sich nichts
        = %1 not to be had
        %1 nicht zu bekommen
        = %1 found elsewhere
        %1 anderswo gefunden
        = %1 found, %2 not
        %1 gefunden, %2 nicht
        = Looking
        Sucht
        = what would follow
        was folgen würde
        = Nothing changes
        Nichts ändert sich
        = short %1
        %1 fehlen
        = %1 damaged
        %1 beschädigt
        = by hand
        von Hand
        = goes on
        geht weiter
        = take another here
        hier eines nehmen
        = take an empty tote
        leere Kiste nehmen
        = on your word
        auf Ihr Wort
        = to the damaged tray,
        auf die Schadablage,
        = take another one from here
        ein anderes von hier nehmen
        = %1 stands aside, the next empty tote goes on
        %1 steht beiseite, die nächste leere Kiste kommt drauf
        = the tote is right on your word, recorded apart from scans
        die Kiste stimmt auf Ihr Wort, getrennt von Scans notiert
        = the place is right on your word, recorded apart from scans
        der Platz stimmt auf Ihr Wort, getrennt von Scans notiert
        = the item is right on your word, recorded apart from scans
        der Artikel stimmt auf Ihr Wort, getrennt von Scans notiert
        = the lot is right on your word, recorded apart from scans
        die Charge stimmt auf Ihr Wort, getrennt von Scans notiert
        = %1 counted on your word, recorded apart from scans
        %1 auf Ihr Wort gezählt, getrennt von Scans notiert
        = %1 is not about a service
        %1 betrifft keinen Dienst
        = It takes none of the boxes here.
        Er nimmt keine der Boxen hier.
        = It takes %1.
        Er nimmt %1.
        = Take another box
        Andere Box nehmen
        = no box for it
        keine Box dafür
        = takes
        nimmt
        = Take %1 g out
        %1 g herausnehmen
        = %1 g; %2 takes %3 g. Take units out with F11, then F4: they go into the next one.
        %1 g; %2 nimmt %3 g. Stücke mit F11 herausnehmen, dann F4: sie kommen ins nächste.
        = %1 g, max %2 g
        %1 g, max %2 g
        = No label until the office changes it.
        Kein Etikett, bis das Büro es ändert.
        = No label until it has another service.
        Kein Etikett, bis es einen anderen Dienst hat.
        = No label until it is in another one.
        Kein Etikett, bis es in einer anderen ist.
        = %1 TAKES NO HAZMAT
        %1 NIMMT KEIN GEFAHRGUT
        = %1 DOES NOT GO TO %2
        %1 FÄHRT NICHT NACH %2
        = COD %1, %2 TAKES %3
        NACHNAHME %1, %2 NIMMT %3
        = %1 DOES NOT TAKE %2
        %1 NIMMT NICHT %2
        = %1 g, %2 TAKES %3 g
        %1 g, %2 NIMMT %3 g
        = : no label
        : kein Etikett
        = %1 goes to %2, not to %3.
        %1 fährt nach %2, nicht nach %3.
        = %1 F8 goes back to the units; scan another box there.
        %1 F8 geht zurück zu den Stücken; dort eine andere Box scannen.
        = %1 The office changes %2 (dockline import orders) or the rule (dockline import services).
        %1 Das Büro ändert %2 (dockline import orders) oder die Regel (dockline import services).
        = Hazmat not taken
        Kein Gefahrgut
        = Not served there
        Dorthin kein Dienst
        = COD over the cap
        Nachnahme zu hoch
        = Too heavy for it
        Zu schwer dafür
        = %1 takes no dangerous goods.
        %1 nimmt kein Gefahrgut.
        = %1 does not go to %2.
        %1 fährt nicht nach %2.
        = %1 collects no cash; %2 is to be collected.
        %1 kassiert nicht; %2 ist zu kassieren.
        = %1 is to be collected; %2 takes %3.
        %1 ist zu kassieren; %2 nimmt %3.
        = %1 does not take %2.
        %1 nimmt nicht %2.
        = %1 is %2 mm long; %3 takes %4 mm.
        %1 ist %2 mm lang; %3 nimmt %4 mm.
        = %1 has %2 mm length + girth; %3 takes %4 mm.
        %1 hat %2 mm Länge + Umfang; %3 nimmt %4 mm.
        = %1 g; %2 takes %3 g.
        %1 g; %2 nimmt %3 g.
        = The office changes the order, then Enter.
        Das Büro ändert den Auftrag, dann Enter.
        = The office changes the service, then Enter.
        Das Büro ändert den Dienst, dann Enter.
        = F8 goes back; scan another.
        F8 zurück; andere scannen.
        = not by %1
        nicht mit %1
        = %1, max %2
        %1, max %2
        """
}
