// What is said on the way, about people and about the hub.

extension German {
    static let notes = """
        = Scan your badge
        Ausweis scannen
        = Or type its number and press Enter
        Oder die Nummer tippen und Enter drücken
        = or type it, Enter
        oder tippen, Enter
        = Signed out
        Abgemeldet
        = Scan a badge to begin
        Zum Beginnen Ausweis scannen
        = Hello %1
        Hallo %1
        = Choose a tour
        Tour wählen
        = %1 is no tour in the list and no badge. Expected: a tour number.
        %1 ist keine Tour der Liste und kein Ausweis. Erwartet: eine Tournummer.
        = Nobody here has the badge %1. Expected: a badge of this site.
        Niemand hier hat den Ausweis %1. Erwartet: ein Ausweis dieses Standorts.
        = No tour waits
        Keine Tour wartet
        = bin
        Platz
        = bins
        Plätze
        = F5 shows %1 to count meanwhile.
        F5 zeigt derweil %1 zum Zählen.
        = count
        Zählung
        = counts
        Zählungen
        = F5: %1
        F5: %1
        = %1. Tours come when that is solved.
        %1. Touren kommen, wenn das gelöst ist.
        = Orders have to be released first. Ask a supervisor.
        Erst müssen Aufträge freigegeben werden. Die Leitung fragen.
        = ask a supervisor
        Leitung fragen
        = Looking for tours
        Sucht Touren
        = Tour %1 is yours
        Tour %1 ist Ihre
        = %1 to pick
        %1 zu picken
        = Tour %1 goes on
        Tour %1 geht weiter
        = It is as you left it
        Sie ist, wie Sie sie verließen
        = Tour %1 is done
        Tour %1 ist fertig
        = Tour %1 is back
        Tour %1 ist zurück
        = What was picked stays in its totes
        Was gepickt wurde, bleibt in den Kisten
        = That puts tour %1 back. What is picked stays picked.
        Das gibt Tour %1 zurück. Was gepickt ist, bleibt gepickt.
        = A question about a place is still open.
        Eine Frage zu einem Platz ist noch offen.
        = answer is open
        Antwort ist offen
        = %1 in your hand went into no tote.
        %1 in Ihrer Hand kamen in keine Kiste.
        = Tour %1 is kept
        Tour %1 bleibt
        = Open the tour to go on there.
        Die Tour öffnen, um dort weiterzumachen.
        = Taken over from %1. Units in that hand are not counted: the line begins again.
        Von %1 übernommen. Stücke in jener Hand zählen nicht: die Zeile beginnt neu.
        = the line begins anew
        Zeile beginnt neu
        = at %1
        auf %1
        = Tour %1 is with %2%3 now.
        Tour %1 ist jetzt bei %2%3.
        = Nobody holds tour %1 now.
        Niemand hat jetzt Tour %1.
        = Then Enter shows the list of tours.
        Dann zeigt Enter die Liste der Touren.
        = Order %1 was cancelled.
        Auftrag %1 wurde storniert.
        = into %1
        in %1
        = Put back %1 × %2
        %1 × %2 zurück
        = nothing goes back.
        nichts geht zurück.
        = line goes
        Zeile geht
        = lines go
        Zeilen gehen
        = %1 back to the shelf later.
        %1 später zurück ins Regal.
        = Order cancelled
        Auftrag storniert
        = %1: its open lines are gone,
        %1: seine offenen Zeilen sind weg,
        = Read: %1.
        Gelesen: %1.
        = Scan one code
        Einen Code scannen
        = %1 characters came, more than any code has (%2).%3 Scan again.
        %1 Zeichen kamen, mehr als ein Code hat (%2).%3 Erneut scannen.
        = that was too long
        das war zu lang
        = Only %1 came, a code has %2.%3
        Nur %1 kam, ein Code hat %2.%3
        = that was too short
        das war zu kurz
        = The code has no end: the scanner sends no Enter, or the rest was lost.%1
        Der Code hat kein Ende: der Scanner sendet kein Enter, oder der Rest ging verloren.%1
        = the end is missing
        das Ende fehlt
        = %1 arrived broken.%2 F12 shows what came.
        %1 kam kaputt an.%2 F12 zeigt, was kam.
        = broken characters
        kaputte Zeichen
        = The scanner sent an empty code.
        Der Scanner sandte einen leeren Code.
        = empty code
        leerer Code
        = Another scan came before this one ended.%1
        Ein anderer Scan kam, bevor dieser endete.%1
        = two at once
        zwei zugleich
        = %1 lines were pasted; one is expected.
        %1 Zeilen wurden eingefügt; eine ist erwartet.
        = %1 lines pasted
        %1 Zeilen eingefügt
        = The pasted text was empty.
        Der eingefügte Text war leer.
        = empty paste
        leer eingefügt
        = The Tab key does nothing here. Enter ends what is typed.
        Die Tab-Taste tut hier nichts. Enter beendet das Getippte.
        = Tab does nothing
        Tab tut nichts
        = Counted once
        Einmal gezählt
        = %1 came again and was not counted.
        %1 kam noch einmal und wurde nicht gezählt.
        = came twice: %1
        kam doppelt: %1
        = Lift, scan again
        Absetzen, erneut
        = %1 came twice at once. Lift the scanner, then scan it again to confirm.
        %1 kam zweimal zugleich. Scanner absetzen, dann erneut scannen zum Bestätigen.
        = too quick to count
        zu schnell gezählt
        = Close with Esc
        Mit Esc schließen
        = %1 was not taken. Close this page with Esc, then scan.
        %1 wurde nicht genommen. Diese Seite mit Esc schließen, dann scannen.
        = not taken %1
        abgelehnt %1
        = Enter once more
        Noch einmal Enter
        = The list is narrowed. The next Enter goes on, the one after does it.
        Die Liste ist eingegrenzt. Das nächste Enter geht weiter, das danach tut es.
        = or use the arrows
        oder mit den Pfeilen
        = Scan label again
        Etikett erneut
        = Or OK to confirm; BACK or Esc drops it.
        Oder OK zum Bestätigen; BACK oder Esc verwirft.
        = or OK; BACK drops
        oder OK; BACK weg
        = What would follow is not known yet.
        Was folgen würde, ist noch nicht bekannt.
        = Not now
        Nicht jetzt
        = %1 not now
        %1 nicht jetzt
        = %1 does nothing
        %1 tut nichts
        = F1 shows the keys that do.
        F1 zeigt die Tasten, die etwas tun.
        = F1 shows the keys
        F1 zeigt die Tasten
        = Not now: %1
        Nicht jetzt: %1
        = The label %1 has no use at this step. F1 shows what has.
        Das Etikett %1 hat bei diesem Schritt keinen Zweck. F1 zeigt, was einen hat.
        = Not on this screen
        Hier nicht
        = This label works while a tour is picked or an order packed.
        Dieses Etikett wirkt, während eine Tour gepickt oder ein Auftrag gepackt wird.
        = only within a job
        nur in einer Arbeit
        = Scan OK or BACK
        OK/BACK scannen
        = A number has at most five digits. OK takes it, BACK drops it.
        Eine Zahl hat höchstens fünf Ziffern. OK nimmt sie, BACK verwirft sie.
        = 5 digits at most
        höchstens 5 Ziffern
        = %1: scan OK
        %1: OK scannen
        = OK takes the number, BACK drops it.
        OK nimmt die Zahl, BACK verwirft sie.
        = BACK drops it
        BACK verwirft sie
        = Scan or type first
        Erst scannen/tippen
        = Nothing was typed:
        Nichts wurde getippt:
        = Not recorded
        Nicht notiert
        = It came again at once and was not counted.
        Es kam sofort noch einmal und wurde nicht gezählt.
        = LOCKED
        GESPERRT
        = PIN
        PIN
        = type your PIN
        PIN tippen
        = Type your PIN
        PIN tippen
        = And press Enter; it is not shown
        Und Enter drücken; sie wird nicht gezeigt
        = then Enter
        dann Enter
        = What %1 has in hand stays as it is; another badge begins at its list
        Was %1 in der Hand hat, bleibt, wie es ist; ein anderer Ausweis beginnt bei seiner Liste
        = or another one
        oder ein anderer
        = Here again: %1
        Wieder da: %1
        = Nothing has changed here
        Hier hat sich nichts geändert
        = That was none. Expected: 4 to 12 digits and Enter.
        Das war keine. Erwartet: 4 bis 12 Ziffern und Enter.
        = digits and Enter
        Ziffern und Enter
        = That is not the PIN of %1.
        Das ist nicht die PIN von %1.
        = %1%2 tries are left, then only a supervisor helps.
        %1%2 Versuche bleiben, dann hilft nur die Leitung.
        = %1 tries left
        noch %1 Versuche
        = Wait %1 s
        %1 s warten
        = %1It was typed wrong %2 times; a PIN is heard again after %3 seconds.
        %1Sie wurde %2 mal falsch getippt; nach %3 Sekunden wird wieder eine PIN gehört.
        = then type again
        dann erneut tippen
        = %1It was typed wrong %2 times in a row. Expected: dockline people unlock.
        %1Sie wurde %2 mal hintereinander falsch getippt. Erwartet: dockline people unlock.
        = badge is locked
        Ausweis gesperrt
        = %1 held: %2
        %1 warten: %2
        = no lane has room for %1
        keine Bahn hat Platz für %1
        = load %1 would be late %2 min
        Ladung %1 wäre %2 min spät
        = late %1 min
        %1 min spät
        = no stock
        kein Bestand
        = %1 and nobody is free
        %1 und niemand ist frei
        = no hub
        kein Hub
        = no hub %1 %2 kept here
        kein Hub %1 %2 hier
        = %1 %2 unsent
        %1 %2 ungesandt
        = clk
        Uhr
        = %1 clocks %2 apart
        %1 Uhren %2 auseinander
        = hub?
        Hub?
        = off
        aus
        = offline
        offline
        = STOP
        HALT
        = STOPPED
        HALT
        = hub not heard yet
        Hub noch nicht gehört
        = hub
        Hub
        = hub silent %1
        Hub stumm %1
        = hub %1 s
        Hub %1 s
        = offline since %1
        offline seit %1
        = offline %1
        offline %1
        = hub stopped
        Hub hält
        = hub stopped: %1
        Hub hält: %1
        = Hub stopped
        Hub hält
        = Go on working, nothing is lost. Tell a supervisor: dockline site hub says what to do. %1
        Weiterarbeiten, nichts geht verloren. Der Leitung sagen: dockline site hub sagt, was zu tun ist. %1
        = tell a supervisor
        der Leitung sagen
        = Done, and safe in the site's file. The hub has not said that it has it.
        Fertig und sicher in der Datei des Standorts. Der Hub hat noch nicht gesagt, dass er es hat.
        = Done, and the hub has it too. Falls back when the hub has lost it.
        Fertig, und der Hub hat es auch. Fällt zurück, wenn der Hub es verloren hat.
        = Marks of lines
        Zeichen der Zeilen
        """
}
