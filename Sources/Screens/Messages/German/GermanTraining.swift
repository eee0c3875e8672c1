// The drills, their tasks and grades.

extension German {
    static let training = """
        = drill %1 done, grade %2
        Übung %1 beendet, Note %2
        = qualified: %1
        qualifiziert: %1
        = TRAIN
        ÜBEN
        = job
        Arbeit
        = drill
        Übung
        = best grade
        beste Note
        = choose a drill, or scan one off its sheet
        Übung wählen oder eine vom Blatt scannen
        = Enter go  Esc out
        Enter los Esc raus
        = Enter Begin   Up Down Choose   Esc Sign out
        Enter Start   Auf Ab Wählen   Esc Abmelden
        = Grade %1
        Note %1
        = Not passed
        Noch nicht
        = No such drill
        Keine solche Übung
        = %1 is no drill and no badge. Expected: a drill of this list, or somebody else's badge.
        %1 ist keine Übung und kein Ausweis. Erwartet: eine Übung dieser Liste oder ein anderer Ausweis.
        = Task
        Übung
        = Shows what this drill asks for, and then a hint.
        Zeigt, was diese Übung verlangt, und dann einen Tipp.
        = A hint is one mistake: B at best.
        Ein Tipp zählt als Fehler: höchstens B.
        = ! Something nobody asked for: F8, or F10 and begin again.
        ! Etwas, das niemand verlangt hat: F8, oder F10 und neu beginnen.
        = Hint: %1
        Tipp: %1
        = Enter F9 Hint PgDn
        Enter F9 Tipp PgDn
        = Enter go  PgDn
        Enter los  PgDn
        = Enter go  F9 hint
        Enter los  F9 Tipp
        = Enter go  F10 stop
        Enter los F10 Ende
        = Enter Go on
        Enter Weiter
        = F9 Hint
        F9 Tipp
        = F10 Stop
        F10 Ende
        = F9 shows the task
        F9 zeigt die Übung
        = Enter next  Esc list
        Enter vor Esc Liste
        = Enter Next drill   Esc List of drills
        Enter Nächste Übung   Esc Übungsliste
        = Enter again Esc list
        Enter neu Esc Liste
        = Enter Once more   Esc List of drills
        Enter Noch einmal   Esc Übungsliste
        = No mistakes
        Keine Fehler
        = 1 × hint asked for
        1 × Tipp verlangt
        = %1 s: too slow
        %1 s: zu langsam
        = %1 s, norm %2 s
        %1 s, Norm %2 s
        = , too slow for an A
        , zu langsam für ein A
        = unknown code
        unbekannter Code
        = unclear code
        unklarer Code
        = other kind
        andere Art
        = wrong one
        verwechselt
        = wrong moment
        falscher Moment
        = not done
        nicht getan
        = not asked for
        nicht verlangt
        = QUALIFIED to %1
        QUALIFIZIERT: %1
        = : all %1 drills passed
        : alle %1 Übungen bestanden
        = %1: %2 of %3
        %1: %2 von %3
        = %1 of %2 drills of %3 passed
        %3: %1 von %2 Übungen bestanden
        """
}
