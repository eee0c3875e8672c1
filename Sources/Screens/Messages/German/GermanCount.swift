// Counting bins.

extension German {
    static let count = """
        = COUNT
        ZÄHLEN
        = Why
        Warum
        = Since
        Seit
        = This count is not yours any more.
        Diese Zählung gehört Ihnen nicht mehr.
        = Counts
        Zählungen
        = Count
        Zählen
        = Shows the bins that want to be counted.
        Zeigt die Plätze, die gezählt werden sollen.
        = Done
        Fertig
        = All is counted. Scanning the label of the bin again does the same.
        Alles ist gezählt. Das Etikett des Platzes noch einmal zu scannen tut dasselbe.
        = Bin is empty
        Platz ist leer
        = Empty
        Leer
        = Nothing at all lies in the bin: shows what follows, Enter says it. So do the label EMPTY and a typed 0.
        Am Platz liegt gar nichts: zeigt, was folgt, Enter sagt es. So auch das Etikett EMPTY und eine getippte 0.
        = none of %1%2 is here, which this bin keeps
        von %1%2, das hier liegen soll, ist nichts da
        = this bin keeps nothing
        dieser Platz hat nichts
        = ; it goes to the desk. Enter says so.
        ; er geht ans Büro. Enter sagt es.
        = Enter says so
        Enter sagt es
        = Other lot
        Andere Charge
        = Lot
        Charge
        = The next units of this item are of another lot or day: asks for it.
        Die nächsten Stücke dieses Artikels haben eine andere Charge oder ein anderes Datum: fragt danach.
        = Undo
        Rückg.
        = Takes back what you counted last.
        Nimmt zurück, was Sie zuletzt gezählt haben.
        = List
        Liste
        = Shows the list; the bin stays yours.
        Zeigt die Liste; der Platz bleibt Ihrer.
        = Back
        Zurück
        = Drops what is half typed; twice leaves the bin, and what was counted of it is dropped.
        Verwirft halb Getipptes; zweimal verlässt den Platz, und was dort gezählt wurde, ist verworfen.
        = no bin is open
        kein Platz ist offen
        = something was counted
        etwas wurde gezählt
        = nothing was counted
        nichts wurde gezählt
        = nothing to count
        nichts zu zählen
        = No bin waits
        Kein Platz wartet
        = Scan the label of any bin to count it all the same.
        Das Etikett irgendeines Platzes scannen, um ihn trotzdem zu zählen.
        = scan any bin
        Platz scannen
        = Looking for counts
        Sucht Zählungen
        = Wait a moment
        Einen Moment
        = first look
        erste Zählung
        = second look
        zweite Zählung
        = third look
        dritte Zählung
        = look %1
        Zählung Nr. %1
        = again, %1
        erneut, %1
        = planned
        geplant
        = a picker reported it
        ein Picker meldete es
        = begun by hand
        von Hand begonnen
        = the office asks
        das Büro fragt
        = yours
        Ihre
        = taken
        belegt
        = not you
        nicht Sie
        = again
        erneut
        = report
        Melder
        = waiting
        wartet
        = another person, not you
        jemand anders, nicht Sie
        = yours: go on
        Ihre: weitermachen
        = %1 at %2
        %1 an %2
        = at the desk
        im Büro
        = a supervisor decides
        die Leitung entscheidet
        = over
        vorbei
        = now
        jetzt
        = %1 h
        %1 h
        = %1 d
        %1 d
        = go there
        hingehen
        = Go there and scan its label.
        Hingehen und das Etikett scannen.
        = Nothing counted yet.
        Noch nichts gezählt.
        = item
        Artikel
        = items
        Artikel
        = counted by you
        von Ihnen gezählt
        = %1x %2
        %1x %2
        = In the hand: %1
        In der Hand: %1
        = after %1
        nach %1
        = first of all
        zuallererst
        = , before %1
        , vor %1
        = scan bin
        Platz
        = scan a bin, or Enter
        Platz scannen oder Enter
        = scan any bin, or Enter for the one that is marked
        irgendeinen Platz scannen, oder Enter für den markierten
        = Enter
        Enter
        = Enter shows the list
        Enter zeigt die Liste
        = scan %1
        %1 scannen
        = scan the label of %1
        das Etikett von %1 scannen
        = scan item
        Artikel
        = scan an item, or EMPTY
        Artikel scannen oder EMPTY
        = scan the first item, or EMPTY when nothing is there
        den ersten Artikel scannen, oder EMPTY, wenn nichts da ist
        = scan an item, or the bin
        Artikel oder Platz scannen
        = scan the next unit, type how many, or scan the bin when done
        nächstes Stück scannen, Stückzahl tippen, oder Platz: fertig
        = scan lot
        Charge
        = scan or type the lot
        Charge scannen oder tippen
        = its last day
        letzter Tag
        = type its last day
        letzten Tag tippen
        = scan or type its last day, as 2027-03-01
        letzten Tag scannen oder tippen, wie 2027-03-01
        = scan serial
        Seriennr.
        = scan the serial
        Seriennr. scannen
        = scan the serial of the next unit, or another item
        Seriennummer des nächsten Stücks scannen, oder anderen Artikel
        = Scan %1
        Scan: %1
        = Then everything that lies there
        Dann alles, was dort liegt
        = its label
        sein Etikett
        = Scan what is there
        Scannen was da ist
        = Every unit, or one and how many. When all is counted: the label of the bin, or F4.
        Jedes Stück, oder eines und wie viele. Wenn alles gezählt ist: das Etikett des Platzes, oder F4.
        = bin again: done
        Platz erneut: fertig
        = Scan the lot
        Charge scannen
        = It stands on the unit; it can be typed
        Sie steht am Stück; sie kann getippt werden
        = or type it
        oder tippen
        = Type its last day
        Letzten Tag tippen
        = As 2027-03-01 or 270301
        Wie 2027-03-01 oder 270301
        = as 270301
        wie 270301
        = Scan the serial
        Serie scannen
        = Of the next unit
        Des nächsten Stücks
        = of the next unit
        des nächsten Stücks
        = Press Enter
        Enter drücken
        = It shows the list
        Es zeigt die Liste
        = shows the list
        zeigt die Liste
        = Esc again leaves
        Esc erneut: weg
        = What you counted in %1 is dropped then. Any scan goes on.
        Was Sie in %1 gezählt haben, ist dann verworfen. Jeder Scan macht weiter.
        = count is dropped
        Zählung verworfen
        = Count is over
        Zählung vorbei
        = %1 is no longer yours to count. Enter shows the list.
        %1 zählen nicht mehr Sie. Enter zeigt die Liste.
        = Enter: the list
        Enter: die Liste
        = Stop counting
        Nicht mehr zählen
        = %1 counts %2 now, from the beginning. Enter shows the list.
        %1 zählt jetzt %2, von vorn. Enter zeigt die Liste.
        = %1 has it
        %1 hat es
        = Nothing changed
        Nichts geändert
        = Go to %1
        Zu %1 gehen
        = Scan its label there
        Dort das Etikett scannen
        = scan its label
        Etikett scannen
        = Count is left
        Zählung verlassen
        = %1 waits for somebody else
        %1 wartet auf jemand anders
        = Count %1
        %1 zählen
        = Scan everything that lies here
        Alles scannen, was hier liegt
        = all that is here
        alles was hier ist
        = Now %1
        Jetzt %1
        = Bin is counted
        Platz ist gezählt
        = %1 goes to the desk. Take the next one
        %1 geht ans Büro. Den nächsten nehmen
        = take the next one
        den nächsten nehmen
        = Noted as empty
        Als leer notiert
        = Taken back
        Zurückgenommen
        = Count it as it is now
        Zählen, wie es jetzt ist
        = count as it is
        zählen wie es ist
        = Now its lot
        Jetzt die Charge
        = Scan or type it
        Scannen oder tippen
        = scan or type it
        scannen oder tippen
        = Now its last day
        Jetzt letzter Tag
        = Now its serials
        Jetzt die Serien
        = Scan every unit
        Alle Stück scannen
        = every unit
        jedes Stück
        = Go on
        Weitermachen
        = Scan the next unit
        Nächstes scannen
        = %1 counted
        %1 gezählt
        = Noted, go on
        Notiert, weiter
        = Nobody here knows %1. It is noted with what lies beside it. Leave it there, scan the next unit.
        Niemand hier kennt %1. Es ist notiert mit dem, was daneben liegt. Liegen lassen, das nächste Stück scannen.
        = nobody knows it
        niemand kennt es
        = Take another bin
        Anderer Platz
        = %1 counts %2 at %3. Expected: a bin that nobody is at.
        %1 zählt %2 an %3. Erwartet: ein Platz, an dem niemand ist.
        = You have counted %1 already. Expected: another person looks now.
        Sie haben %1 schon gezählt. Erwartet: jetzt schaut jemand anders.
        = you counted it
        Sie zählten ihn
        = %1 was counted, and the desk has not decided yet. Expected: a bin that waits.
        %1 wurde gezählt, und das Büro hat noch nicht entschieden. Erwartet: ein Platz, der wartet.
        = it is at the desk
        er ist im Büro
        = Count %1 is over. Expected: one that is open.
        Zählung %1 ist vorbei. Erwartet: eine offene.
        = it is over
        sie ist vorbei
        = Scan EMPTY, or items
        EMPTY oder Artikel
        = Nothing was counted in %1, and nothing is not zero. Expected: what lies there, or EMPTY.
        In %1 wurde nichts gezählt, und nichts ist nicht null. Erwartet: was dort liegt, oder EMPTY.
        = nothing counted
        nichts gezählt
        = Scan bin when done
        Fertig: Platz scannen
        = item was
        Artikel wurde
        = items were
        Artikel wurden
        = %1 counted in %2, so it is not empty. Expected: its label when all is counted, or F8 to take it back.
        %1 in %2 gezählt, also ist er nicht leer. Erwartet: sein Etikett, wenn alles gezählt ist, oder F8 nimmt \
        zurück.
        = items were counted
        Artikel gezählt
        = Finish %1
        %1 fertig zählen
        = You are counting %1. Expected: that bin first; Esc twice leaves it.
        Sie zählen %1. Erwartet: erst dieser Platz; Esc zweimal verlässt ihn.
        = you are at it
        Sie sind dabei
        = Scan an item first
        Erst Artikel scannen
        = A number says how many of the last item, and nothing was scanned yet. Expected: an item, or EMPTY.
        Eine Zahl sagt, wie viele vom letzten Artikel, und noch wurde nichts gescannt. Erwartet: ein Artikel, oder \
        EMPTY.
        = no item for it
        kein Artikel dazu
        = The last item has no lots. Expected: the next unit.
        Der letzte Artikel hat keine Chargen. Erwartet: das nächste Stück.
        = item has no lots
        ohne Chargen
        = It is kept in %1.
        Er gehört in %1.
        = No bin keeps it.
        Kein Platz führt ihn.
        = Scan again to count
        Erneut zum Zählen
        = %1 (%2) is not kept here.%3 Scan it again to count it here.
        %1 (%2) gehört nicht hierher.%3 Erneut scannen, um ihn hier zu zählen.
        = kept in %1
        gehört in %1
        = not kept here
        gehört nicht hierher
        = and %1 more
        und %1 weitere
        = Look for %1
        %1 suchen
        = You counted none of %1%2, which this bin keeps. Scan it, or the bin again when none is there.
        Sie zählten keinen von %1%2, die dieser Platz führt. Scannen, oder den Platz erneut, wenn keiner da ist.
        = none counted%1
        keiner gezählt%1
        = Scan again to take
        Erneut zum Nehmen
        = %1 counts %2 at %3. Scan the bin again to count it from the beginning; %4 is told.
        %1 zählt %2 an %3. Platz erneut scannen, um von vorn zu zählen; %4 erfährt es.
        """
}
